import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/record/types.ts'
import { agreementOf, cohensKappa } from '../../src/review/agreement.ts'
import type { Decision, DecisionAction } from '../../src/review/decision.ts'
import { layOver } from '../../src/review/overlay.ts'
import { identitiesOf, type ReviewKind } from '../../src/review/records.ts'
import { lanjiang } from '../ledger/lanjiang.ts'

const report = lanjiang[0]!.report
let no = 0
function decide(
  kind: ReviewKind,
  identity: string,
  action: DecisionAction,
  value: unknown = null,
  { by = '甲', quote = null }: { by?: string; quote?: string | null } = {},
): Decision {
  no++
  return { no, report: report.id, kind, identity, action, value, quote, note: null, by, at: '2026-01-01' } as Decision
}
const first = (_kind: 'tifa') => report.tifa[0]!

describe('decisions laid over a report', () => {
  it('leave the machine’s record as it is', () => {
    const before = JSON.stringify(report)
    layOver(report, [decide('tifa', identitiesOf(report, 'tifa')[0]!, 'reject', first('tifa'))])
    expect(JSON.stringify(report)).toBe(before)
  })

  it('take out what was rejected, and put it back when that is withdrawn', () => {
    const [identity] = identitiesOf(report, 'tifa')
    const reject = decide('tifa', identity!, 'reject', first('tifa'))
    expect(layOver(report, [reject]).report.tifa).toHaveLength(report.tifa.length - 1)
    const withdrawn = [reject, decide('tifa', identity!, 'withdraw')]
    expect(layOver(report, withdrawn).report.tifa).toEqual(report.tifa)
  })

  it('of two people the later one counts; who withdraws takes back only what is their own', () => {
    const [identity] = identitiesOf(report, 'sentence')
    const to = (act: string, by: string) =>
      decide('sentence', identity!, 'correct', { act, speaker: null, topics: [] }, { by })
    const both = [to('directive', '甲'), to('commitment', '乙')]
    expect(layOver(report, both).report.sentences[0]!.act).toBe('commitment')
    const after = [...both, decide('sentence', identity!, 'withdraw', null, { by: '乙' })]
    expect(layOver(report, after).report.sentences[0]!.act).toBe('directive')
  })

  it('what was accepted comes back when newer rules drop it, at its words', () => {
    const tifa = first('tifa')
    const [start, end] = tifa.spans[0]!
    const accept = decide('tifa', identitiesOf(report, 'tifa')[0]!, 'accept', tifa, {
      quote: report.body.slice(start, end),
    })
    const newer: Report = { ...report, body: `新${report.body}`, tifa: report.tifa.slice(1) }
    const laid = layOver(newer, [accept])
    const back = laid.report.tifa.find((one) => one.text === tifa.text)!
    expect(newer.body.slice(...(back.spans[0] as [number, number]))).toBe(report.body.slice(start, end))
    expect(laid.orphans).toEqual([])
  })

  it('say which decision has lost its record and its words', () => {
    const tifa = first('tifa')
    const accept = decide('tifa', '没有的提法', 'accept', tifa, { quote: '没有的提法' })
    const gone: Report = { ...report, body: '全新的正文。', tifa: [], sentences: [] }
    expect(layOver(gone, [accept]).orphans).toEqual([accept])
  })

  it('tell records that say the same apart', () => {
    const twice: Report = { ...report, sentences: [report.sentences[0]!, report.sentences[0]!] }
    expect(new Set(identitiesOf(twice, 'sentence')).size).toBe(2)
  })
})

describe('agreement', () => {
  it('is what the textbook example gives', () => {
    // 50 proposals, two readers: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no give κ = 0.4.
    const pairs = (n: number, a: string, b: string) => Array.from({ length: n }, () => [a, b] as const)
    const judged = [...pairs(20, 'y', 'y'), ...pairs(5, 'y', 'n'), ...pairs(10, 'n', 'y'), ...pairs(15, 'n', 'n')]
    expect(cohensKappa(judged)).toBeCloseTo(0.4, 10)
    expect(cohensKappa([])).toBeNull()
    expect(cohensKappa(pairs(3, 'y', 'y'))).toBeNull()
  })

  it('counts what both judged, by kind', () => {
    const [a, b] = identitiesOf(report, 'sentence')
    const to = (identity: string, act: string, by: string) =>
      decide('sentence', identity, 'correct', { act, speaker: null, topics: [] }, { by })
    const found = agreementOf(
      [to(a!, 'directive', '甲'), to(a!, 'directive', '乙'), to(b!, 'directive', '甲'), to(b!, 'narration', '乙')],
      [],
      '甲',
      '乙',
    )
    expect(found).toEqual([{ kind: 'sentence', both: 2, same: 0.5, kappa: 0 }])
  })
})
