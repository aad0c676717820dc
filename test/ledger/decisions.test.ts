import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeGold } from '../../src/export/gold.ts'
import type { Report } from '../../src/record/types.ts'
import type { NewDecision } from '../../src/review/decision.ts'
import { identitiesOf } from '../../src/review/records.ts'
import { ledgerWith, tempFolder } from './folder.ts'
import { lanjiang } from './lanjiang.ts'

const report = lanjiang[0]!.report
const tifa = report.tifa[0]!
const quote = report.body.slice(...(tifa.spans[0] as [number, number]))
const judge = (action: NewDecision['action'], more: Partial<NewDecision> = {}): NewDecision => ({
  report: report.id,
  kind: 'tifa',
  identity: identitiesOf(report, 'tifa')[0]!,
  action,
  value: { ...tifa },
  quote,
  note: null,
  by: '程一苇',
  ...more,
})

test('what was rejected is gone from report, lists, counts and search, and comes back when that is withdrawn', async () => {
  const ledger = await ledgerWith(lanjiang)
  const before = { phrase: await ledger.phrase(tifa.text), overview: await ledger.overview() }
  const made = await ledger.decide(judge('reject'), null)
  expect((await ledger.report(report.id))!.report.tifa.map(({ text }) => text)).not.toContain(tifa.text)
  expect((await ledger.phrase(tifa.text))?.reports.total ?? 0).toBe(before.phrase!.reports.total - 1)
  const row = (await ledger.reports()).items.find(({ id }) => id === report.id)!
  expect(row.counts.tifa).toBe(report.tifa.length - 1)
  await ledger.decide(judge('withdraw', { value: null }), made.no)
  expect(await ledger.phrase(tifa.text)).toEqual(before.phrase)
  expect((await ledger.overview()).counts).toEqual(before.overview.counts)
})

test('a sentence that was corrected stands in the list of its new act', async () => {
  const ledger = await ledgerWith(lanjiang)
  const at = report.sentences.findIndex((sentence) => sentence.act === 'directive')
  const value = { act: 'commitment', speaker: report.sentences[at]!.speaker, topics: [] }
  const identity = identitiesOf(report, 'sentence')[at]!
  const total = async (act: 'directive' | 'commitment') => (await ledger.statements({ act })).total
  const [directives, commitments] = [await total('directive'), await total('commitment')]
  await ledger.decide(judge('correct', { kind: 'sentence', identity, value }), null)
  expect([await total('directive'), await total('commitment')]).toEqual([directives - 1, commitments + 1])
})

test('what a person adds stands among the machine’s records, surely', async () => {
  const ledger = await ledgerWith(lanjiang)
  const value = { text: '新提的说法', kind: 'slogan', spans: [[0, 4]] as const, confidence: 1 }
  await ledger.decide(judge('add', { identity: '新提的说法', value, quote: report.body.slice(0, 4) }), null)
  const found = (await ledger.report(report.id))!.report.tifa.find(({ text }) => text === '新提的说法')
  expect(found).toMatchObject({ confidence: 1, spans: [[0, 4]] })
  expect((await ledger.phrase('新提的说法'))!.reports.total).toBe(1)
})

test('of two tabs the second is told what the first decided; nothing is overwritten', async () => {
  const ledger = await ledgerWith(lanjiang)
  const first = await ledger.decide(judge('accept'), null)
  await expect(ledger.decide(judge('reject', { by: '桑晚' }), null)).rejects.toMatchObject({
    reason: 'overtaken',
    newer: { no: first.no, by: '程一苇', action: 'accept' },
  })
  expect((await ledger.decisions(report.id))!.decisions).toHaveLength(1)
  await ledger.decide(judge('reject', { by: '桑晚' }), first.no)
  expect((await ledger.decisions(report.id))!.decisions).toHaveLength(2)
})

test('a decision about what is not there is refused', async () => {
  const ledger = await ledgerWith(lanjiang)
  await expect(ledger.decide(judge('accept', { report: 'r-none' }), null)).rejects.toMatchObject({
    reason: 'no-report',
  })
  await expect(ledger.decide(judge('accept', { identity: '没有' }), null)).rejects.toMatchObject({
    reason: 'no-record',
  })
})

test('the queue gives the least sure first, and not what was decided', async () => {
  const unsure = lanjiang.map((entry, i) => ({
    ...entry,
    report: { ...entry.report, tifa: entry.report.tifa.map((one) => ({ ...one, confidence: 0.3 + i / 100 })) },
  }))
  const ledger = await ledgerWith(unsure)
  const queue = await ledger.doubts({ kind: 'tifa' })
  const sureness = queue.items.map(({ confidence }) => confidence)
  expect(queue.total).toBeGreaterThan(1)
  expect(sureness).toEqual(sureness.toSorted((a, b) => a - b))
  const [first] = queue.items
  expect(first!.context!.text).toContain((first!.record as unknown as { text: string }).text.slice(0, 2))
  await ledger.decide(
    judge('accept', { report: first!.report.id, identity: first!.identity, value: first!.record, quote: null }),
    null,
  )
  expect((await ledger.doubts({ kind: 'tifa' })).total).toBe(queue.total - 1)
})

test('who decided, and how far two agree, is told', async () => {
  const ledger = await ledgerWith(lanjiang)
  const first = await ledger.decide(judge('accept'), null)
  await ledger.decide(judge('accept', { by: '桑晚' }), first.no)
  expect(await ledger.review()).toMatchObject({
    decisions: 2,
    orphans: 0,
    reviewers: [{ decisions: 1 }, { decisions: 1 }],
    agreement: [{ kinds: [{ kind: 'tifa', both: 1, same: 1 }] }],
  })
})

test('what was reviewed goes out as gold: the reports decided about, as they are after it', async () => {
  const ledger = await ledgerWith(lanjiang)
  await ledger.decide(judge('reject'), null)
  const folder = join(tempFolder(), 'gold')
  expect(await writeGold(ledger, folder)).toBe(1)
  expect(readdirSync(folder)).toEqual([`${report.id}.json`])
  const gold = JSON.parse(readFileSync(join(folder, `${report.id}.json`), 'utf8')) as Report & { doc: string }
  expect(gold).toMatchObject({ format: 'luoshi/1', doc: report.id, reviewers: ['程一苇'] })
  expect(gold.tifa).toEqual(report.tifa.slice(1))
  await expect(writeGold(ledger, folder)).rejects.toThrow('not empty')
})
