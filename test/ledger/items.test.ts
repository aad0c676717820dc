import { expect, it } from 'vitest'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { ledgerWith } from './folder.ts'
import { type Draft, makeEntry } from './make.ts'

const WORLD = {
  people: [
    ['闻人岱', { title: '省委书记', of: '990000' }],
    ['顾砚秋', { title: '市委书记', of: '990200' }],
    ['卫青禾', { title: '党工委书记', of: '栖梧经开区' }],
  ],
  places: [
    ['岚江', '990000', 'province'],
    ['栖梧', '990200', 'prefecture', '990000'],
    ['栖梧经开区', null, 'zone', '990200'],
    ['望溪', '990300', 'prefecture', '990000'],
  ],
} as const satisfies Partial<Draft>

const SPEECH = [{ type: 'meeting', place: '990200', lead: '顾砚秋' }] as const
const report = (id: string, published: string | null, text: Draft['text'], more: Partial<Draft> = {}) =>
  makeEntry({ ...WORLD, id, published, events: [...SPEECH], text, ...more })
const figure = (metric: string, value: number, unit: string, kind: 'target' | 'actual', more = {}) => ({
  metric,
  value,
  unit,
  kind,
  measure: 'level' as const,
  ...more,
})

const asked = report(
  'asked',
  '2022-01-20',
  [
    [
      ['顾砚秋强调，要确保2023年底松江大桥建成通车。', 'directive', '顾砚秋', ['infrastructure']],
      ['要力争今年栖梧规上工业营收突破500亿元。', 'directive', '顾砚秋', ['industry']],
    ],
  ],
  { indicators: [figure('规上工业营收', 500, '亿元', 'target', { period: '今年' })] },
)
const relayed = report(
  'relayed',
  '2022-02-10',
  [
    ['栖梧经开区召开会议，传达学习市委书记顾砚秋讲话精神。'],
    [['卫青禾强调，要全力服务松江大桥2023年底建成通车。', 'directive', '卫青禾', ['infrastructure']]],
  ],
  { title: '栖梧经开区传达学习顾砚秋讲话精神' },
)
const half = report('half', '2022-08-01', [['松江大桥主桥正在合龙。'], ['上半年，全市规模以上工业营业收入240亿元。']], {
  indicators: [figure('规模以上工业营业收入', 240, '亿元', 'actual', { period: '上半年' })],
})
const late = report('late', '2023-12-29', [
  ['松江大桥年底通车的目标未能实现。'],
  [['顾砚秋要求，确保松江大桥2024年6月底前建成通车。', 'directive', '顾砚秋', []]],
])
const open = report('open', '2024-06-28', [['6月28日，松江大桥正式通车。']])
const year = report('year', '2023-01-16', [['2022年，全市规模以上工业营业收入达到480亿元。']], {
  indicators: [figure('规模以上工业营业收入', 480, '亿元', 'actual', { period: '2022年' })],
})
const other = report(
  'other',
  '2022-09-01',
  [['望溪大桥正式通车。'], ['2022年，望溪规模以上工业营业收入达到900亿元。']],
  {
    indicators: [figure('规模以上工业营业收入', 900, '亿元', 'actual', { period: '2022年', subject: '望溪' })],
  },
)
const ALL = [asked, relayed, half, late, open, year, other]

/** What an item says, without the numbers that go by the order of adding. */
async function told(ledger: Ledger) {
  const { items } = await ledger.items({ size: 100, sort: 'oldest' })
  return items
    .map(({ what, outcome, deadline, revised, looked, steps }) => ({
      what,
      outcome,
      due: deadline?.day,
      revised,
      looked,
      steps: steps.map((step) => [step.status, step.report.id, step.text]),
    }))
    .sort((a, b) => (a.what < b.what ? -1 : 1))
}
const named = (all: Awaited<ReturnType<typeof told>>, words: string) => all.find(({ what }) => what.includes(words))

it('follows a project from its demand to its opening', async () => {
  const bridge = named(await told(await ledgerWith(ALL)), '松江大桥')
  expect(bridge).toMatchObject({ outcome: 'done late', due: '2023-12-31', revised: '2024-06-30' })
  expect(bridge?.steps.map(([status, id]) => [status, id])).toEqual([
    ['asked', 'asked'],
    ['relayed', 'relayed'],
    ['under way', 'half'],
    ['missed', 'late'],
    ['revised', 'late'],
    ['done', 'open'],
  ])
})

it('sets a target beside results of its own place and year, whatever the metric is called there', async () => {
  const ledger = await ledgerWith(ALL)
  const sales = named(await told(ledger), '规上工业营收')
  expect(sales).toMatchObject({ outcome: 'missed' })
  expect(sales?.steps.map(([status, id]) => [status, id])).toEqual([
    ['asked', 'asked'],
    ['under way', 'half'],
    ['missed', 'year'],
  ])
  const { items } = await ledger.items({ q: '规上工业营收' })
  expect(items[0]?.steps.at(-1)?.reasons.map((reason) => reason.zh)).toContain(
    '480亿元 < 500亿元（目标 500亿元，相差 20亿元）：未达到',
  )
})

it('is the same whatever the order of adding, also where the demand comes after what came of it', async () => {
  const expected = await told(await ledgerWith(ALL))
  expect(expected.length).toBeGreaterThan(1)
  for (const order of [
    [6, 5, 4, 3, 2, 1, 0],
    [4, 3, 0, 6, 2, 5, 1],
    [5, 1, 6, 0, 4, 2, 3],
  ]) {
    const ledger = await ledgerWith([])
    for (const i of order) await ledger.add(ALL[i]!)
    expect(await told(ledger)).toEqual(expected)
  }
})

it('says of silence only until when was looked', async () => {
  const bridge = named(await told(await ledgerWith([asked, year])), '松江大桥')
  expect(bridge).toMatchObject({ outcome: 'not yet rated', looked: '2023-01-16' })
  expect(bridge?.steps).toHaveLength(1)
})

it('takes no undated report for evidence, and follows what it asks', async () => {
  const undated = report('undated', null, [
    ['松江大桥正式通车。'],
    [['顾砚秋要求，年底前建成鹿鸣水文站。', 'directive', '顾砚秋', []]],
  ])
  const all = await told(await ledgerWith([asked, undated]))
  expect(named(all, '松江大桥')?.outcome).toBe('not yet rated')
  expect(named(all, '鹿鸣水文站')).toMatchObject({ due: null, outcome: 'not yet rated' })
})

it('narrows by place with what lies below, by who asked, by state, by deadline and by report', async () => {
  const ledger = await ledgerWith(ALL)
  const count = async (query: Parameters<Ledger['items']>[0]) => (await ledger.items(query)).total
  const all = await count({})
  expect(await count({ place: '990000' })).toBe(all)
  expect(await count({ place: '990300' })).toBe(0)
  expect(await count({ person: '顾砚秋' })).toBe(all)
  expect(await count({ person: '闻人岱' })).toBe(0)
  expect(await count({ status: 'missed' })).toBe(1)
  expect(await count({ due: '2022-12-31' })).toBe(1)
  expect(await count({ report: 'open' })).toBe(1)
  expect(await count({ report: 'none' })).toBe(0)
})

it('sets places side by side, and says which it does not know', async () => {
  const ledger = await ledgerWith(ALL)
  const { sides, targets } = await ledger.compare({ sides: ['990200', '990300'] })
  expect(sides.map(({ name, items }) => [name, items])).toEqual([
    ['栖梧', 2],
    ['望溪', 0],
  ])
  expect(targets.map(({ metric, sides: cells }) => [metric, cells.map((cell) => cell?.value ?? null)])).toEqual([
    ['规上工业营收', [500, null]],
  ])
  await expect(ledger.compare({ sides: ['990200', '无此地'] })).rejects.toThrow('无此地')
})

it('keeps to bounded work where hundreds of reports say one thing, in whatever order', async () => {
  const many = Array.from({ length: 260 }, (_, i) =>
    report(`m${i}`, `2022-${String((i % 12) + 1).padStart(2, '0')}-10`, [
      [[`顾砚秋强调，要在第${i}次调度会后加快推进松江大桥建设。`, 'directive', '顾砚秋', []]],
      [`会议编号${i}，${'甲乙丙丁戊己庚辛壬癸'.slice(i % 10)}各组汇报了第${i}项情况，共${i + 3}页材料。`],
    ]),
  )
  const forward = await ledgerWith(many)
  const backward = await ledgerWith([...many].reverse())
  const totals = async (ledger: Ledger) => (await told(ledger)).length
  expect(await totals(backward)).toBe(await totals(forward))
  // Too many share the bridge's name for it to tell them apart; none is lost.
  expect((await forward.items({})).total).toBe(260)
}, 60_000)

it('stands beside the sentences of a report that ask, repeat or tell of it', async () => {
  const ledger = await ledgerWith([asked, relayed, half, late, open, year])
  const margin = async (id: string) => {
    const { sentences, items } = (await ledger.margin(id))!
    return sentences.flatMap(({ sentence, items: own }) =>
      own.map(({ id: item, as }) => {
        const found = items.find((one) => one.id === item)!
        return [sentence, as, found.what, found.outcome, found.steps.map((step) => `${step.status} ${step.report.id}`)]
      }),
    )
  }
  expect(await margin('asked')).toEqual([
    [0, 'asked', '2023年底松江大桥建成通车', 'done late', expect.arrayContaining(['done open'])],
    [1, 'asked', '今年栖梧规上工业营收突破500亿元', 'missed', expect.arrayContaining(['missed year'])],
  ])
  expect(await margin('open')).toEqual([
    [0, 'done', '2023年底松江大桥建成通车', 'done late', expect.not.arrayContaining(['done open'])],
  ])
})

it('is not yet rated beside the sentence where no later report speaks', async () => {
  const ledger = await ledgerWith([asked])
  expect((await ledger.margin('asked'))!.items.map(({ outcome, steps }) => [outcome, steps])).toEqual([
    ['not yet rated', []],
    ['not yet rated', []],
  ])
})

it('is found by when it falls due, while no report rates it', async () => {
  const due = report('due', '2023-02-01', [
    [
      ['顾砚秋要求，2023年6月底前松陵水库完工。', 'directive', '顾砚秋', ['infrastructure']],
      ['确保2024年底前栖梧新港区建成投用。', 'directive', '顾砚秋', ['infrastructure']],
    ],
  ])
  const ledger = await ledgerWith([due, asked, late, open])
  const found = async (query: object) =>
    (await ledger.items({ sort: 'deadline', ...query })).items.map((item) => item.revised ?? item.deadline?.day)
  expect(await found({ open: true, dueFrom: '2023-01-01' })).toEqual(['2023-06-30', '2024-12-31'])
  expect(await found({ open: true, dueFrom: '2023-03-01', due: '2023-08-31' })).toEqual(['2023-06-30'])
  expect(await found({ open: true, dueFrom: '2025' })).toEqual([])
})
