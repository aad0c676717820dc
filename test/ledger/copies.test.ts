import { expect, test } from 'vitest'
import type { Ledger } from '../../src/ledger/ledger.ts'
import type { Entry } from '../../src/ledger/rows.ts'
import { ledgerWith } from './folder.ts'
import { type Draft, makeEntry } from './make.ts'

const VISIT = [
  '3月8日，省委书记闻人岱到栖梧市松陵县调研智能装备产业。他先后走进砚山科技、松陵机械的车间，同工人和技术人员交谈，了解订单、用工和研发投入的情况。',
  '闻人岱强调，要把制造业高质量发展放在更加突出的位置，聚焦智能装备一条主链，补齐轴承、控制系统两个短板，让链上企业抱团闯市场。',
  '在松陵河大桥工地，闻人岱仔细察看桩基施工。他说，大桥连着两岸八万群众的出行，工期要服从质量，汛期之前必须把水下部分全部做完。',
  '座谈会上，栖梧市委书记顾砚秋汇报了一季度项目进展。闻人岱要求，对停滞超过三个月的项目逐个会诊，能推的马上推，推不动的换人推。',
]
const MEETING = [
  '全省春季农业生产现场会3月10日在望溪市鹿鸣县召开，省长邵听澜出席并讲话。与会人员实地察看了高标准农田、育秧工厂和农机合作社。',
  '邵听澜指出，今年早稻面积只增不减是底线任务，各县要把面积落实到田块、落实到农户，抛荒的一亩一亩查清，查清一亩复耕一亩。',
  '会议要求，农资价格要天天看、周周报，化肥出现断供的县当天报告省政府；农机作业补贴月底以前发到机手手里，不许拖欠。',
]

const report = (id: string, text: readonly string[], more: Partial<Draft> = {}): Entry =>
  makeEntry({
    id,
    title: '闻人岱在松陵县调研',
    published: '2023-03-08',
    origin: '岚江日报',
    publisher: '岚江日报',
    text: text.map((paragraph) => [[paragraph, 'directive', '闻人岱', ['industry']]]),
    people: [['闻人岱', { title: '省委书记', of: '990000' }]],
    ...more,
  })

const original = report('original', VISIT)
const repost = report('repost', VISIT, { publisher: '江畔财经', published: '2023-03-09', title: '省委书记到松陵' })
const half = report('half', VISIT.slice(0, 2), { publisher: '望溪在线', published: null })
const spoiled = report(
  'spoiled',
  [VISIT[0]!.replaceAll('，', ','), ...VISIT.slice(1, 3), VISIT[3]!.replace('项目进展', '项?展')],
  {
    publisher: '栖梧论坛',
  },
)
const meeting = report('meeting', MEETING, { title: '全省春季农业生产现场会召开', published: '2023-03-10' })
const page = report('page', [...VISIT, ...MEETING], {
  title: '岚江要闻两则',
  published: '2023-03-11',
  publisher: '岚江网',
})
const all = [original, repost, half, spoiled, meeting, page]

/** What anyone sees of the copies of each report. */
async function seen(ledger: Ledger, entries: readonly Entry[]): Promise<unknown> {
  const groups = []
  for (const {
    report: { id },
  } of entries)
    groups.push([id, await ledger.copies(id)])
  return { groups, listed: (await ledger.reports({ sort: 'oldest', size: 100 })).items.map((row) => row.id).sort() }
}

/** Every order of a few things. */
function orders<T>(things: readonly T[]): T[][] {
  if (things.length < 2) return [[...things]]
  return things.flatMap((one, i) => orders(things.filter((_, j) => j !== i)).map((rest) => [one, ...rest]))
}

test('copies that are whole, cut, spoiled and under other titles are one report with all its sites', async () => {
  const ledger = await ledgerWith([repost, half, spoiled, original])
  const copies = (await ledger.copies('half'))!
  expect(copies).toMatchObject({ standing: 'original', total: 4 })
  expect(copies.copies.map(({ id, holds, standing }) => [id, holds, standing])).toEqual([
    ['original', 'whole', true],
    ['spoiled', 'whole', false],
    ['repost', 'whole', false],
    ['half', 'partial', false],
  ])
  expect(copies.sites.map(({ name }) => name).sort()).toEqual(['岚江日报', '栖梧论坛', '望溪在线', '江畔财经'].sort())
  const cut = copies.copies.at(-1)!
  expect(cut.link).toMatchObject({ score: 1, reasons: [{ zh: '100%的文字相同' }] })
  const [from] = cut.link!.from
  const [to] = cut.link!.to
  expect(original.report.body.slice(to!.start, to!.end)).toBe(half.report.body.slice(from!.start, from!.end))
  expect(copies.copies[0]!.link).toBeNull()
  expect(copies.reasons[0]!.zh).toBe('岚江日报是首发单位')
  expect((await ledger.reports()).total).toBe(1)
})

test('nothing of a copy is counted', async () => {
  const alone = await ledgerWith([original, meeting])
  const many = await ledgerWith([half, repost, page, original, spoiled, meeting])
  const counted = async (ledger: Ledger) => ({
    overview: { ...(await ledger.overview()), latest: [] },
    facets: await ledger.facets(),
    search: (await ledger.search('松陵河')).reports.total,
    words: (await ledger.reports({ q: '闻人岱' })).total,
    statements: (await ledger.statements({ size: 100 })).items.map((quote) => quote.text).sort(),
    person: (await ledger.person('闻人岱'))?.statements,
    topics: await ledger.topicStats({}, 'month'),
    people: (await ledger.people()).items,
  })
  expect(await counted(many)).toEqual(await counted(alone))
})

test('a page that joins two reports ties them together no more than the site does', async () => {
  const ledger = await ledgerWith([page, original, meeting])
  expect((await ledger.copies('original'))!.copies.map(({ id, holds }) => [id, holds])).toEqual([
    ['original', 'whole'],
    ['page', 'joined'],
  ])
  const parts = (await ledger.copies('page'))!
  expect(parts.standing).toBeNull()
  expect(parts.parts.map((part) => part.report.id)).toEqual(['original', 'meeting'])
  expect(parts.parts[1]!.start).toBeGreaterThanOrEqual(VISIT.join('\n').length)
  expect((await ledger.reports()).total).toBe(2)
})

test('of a page whose other half is not known the whole is listed, until it is', async () => {
  const ledger = await ledgerWith([page, original])
  expect((await ledger.reports()).items.map((row) => row.id)).toEqual(['page'])
  await ledger.add(meeting)
  expect((await ledger.reports({ sort: 'oldest' })).items.map((row) => row.id)).toEqual(['original', 'meeting'])
})

test('the order of adding makes no difference to groups, originals and lists', async () => {
  const first = await seen(await ledgerWith(all), all)
  for (const order of orders(all).filter((_, i) => i % 37 === 0)) {
    const ledger = await ledgerWith([])
    for (const entry of order) await ledger.add(entry)
    expect(await seen(ledger, all)).toEqual(first)
  }
}, 60_000)

test.each([
  ['other figures', '全市新增企业128家', '全市新增企业95家', '2023-03-08', '2023-04-08'],
  ['another session', '第十二次会议', '第十三次会议', '2023-03-08', '2024-03-08'],
  ['another day of the notice', '预计3月9日起', '预计3月15日起', '2023-03-08', '2023-03-14'],
])('reports of a kind are two reports: %s', async (_, one, other, day, otherDay) => {
  const text = (words: string) => [`会议通报了情况：${words}，较去年同期平稳。`, ...VISIT.slice(1)]
  const ledger = await ledgerWith([
    report('one', text(one), { published: day }),
    report('two', text(other), { published: otherDay }),
  ])
  expect((await ledger.reports()).total).toBe(2)
})

test('a report of the same words about another person is another report', async () => {
  const text = (name: string) => [`会议决定任命${name}为松陵县副县长。`, ...VISIT.slice(1, 3)]
  const named = (id: string, name: string) => report(id, text(name), { people: [[name]] })
  const ledger = await ledgerWith([named('one', '卫青禾'), named('two', '陆望舒')])
  expect((await ledger.reports()).total).toBe(2)
})

test('short texts are no copies of each other', async () => {
  const ledger = await ledgerWith([report('one', ['图片新闻。']), report('two', ['图片新闻。'])])
  expect((await ledger.reports()).total).toBe(2)
  expect(await ledger.copies('one')).toMatchObject({ standing: 'one', total: 1 })
  expect(await ledger.copies('nobody')).toBeNull()
})

test('thousands of the same page cost no more a page than the first hundred, and are one report', async () => {
  const ledger = await ledgerWith([])
  const batch = (from: number) =>
    Array.from({ length: 200 }, (_, i) =>
      report(`same${from + i}`, VISIT, { title: `转载${from + i}`, publisher: `网${i}` }),
    )
  const cost = async (from: number) => {
    const before = process.cpuUsage()
    await ledger.addMany(batch(from))
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  await cost(0)
  const early = Math.min(await cost(200), await cost(400))
  for (let from = 600; from < 2400; from += 200) await ledger.addMany(batch(from))
  expect(Math.min(await cost(2400), await cost(2600))).toBeLessThan(3 * early)
  expect((await ledger.reports()).total).toBe(1)
  expect((await ledger.copies('same7'))!.total).toBe(2800)
}, 120_000)
