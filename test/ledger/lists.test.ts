import { expect, test } from 'vitest'
import type { Filters } from '../../src/ledger/rows.ts'
import { ledgerWith } from './folder.ts'
import { lanjiang } from './lanjiang.ts'
import { makeEntry, syntheticEntry } from './make.ts'

test('reports come newest first, those without a date last; oldest first the other way, those without a date last too', async () => {
  const ledger = await ledgerWith(lanjiang)
  const ids = async (sort: 'newest' | 'oldest') => (await ledger.reports({ sort })).items.map((row) => row.id)
  expect(await ids('newest')).toEqual(['later', 'relay', 'visit', 'undated'])
  expect(await ids('oldest')).toEqual(['visit', 'relay', 'later', 'undated'])
})

test('a row says who, what, where and when', async () => {
  const ledger = await ledgerWith(lanjiang)
  const [row] = (await ledger.reports({ q: '砚山科技' })).items
  expect(row).toMatchObject({
    id: 'visit',
    date: '2023-03-08',
    origin: '岚江日报',
    publisher: '岚江新闻网',
    event: { type: 'inspection', place: { id: '990221', name: '松陵' }, lead: { id: '闻人岱', name: '闻人岱' } },
    people: [
      { id: '闻人岱', name: '闻人岱' },
      { id: '顾砚秋', name: '顾砚秋' },
    ],
    topics: ['industry', 'business', 'growth'],
    counts: { directives: 2, commitments: 1, assessments: 1, tifa: 1, indicators: 1, agendas: 1 },
  })
})

const filters: [string, Filters, string[]][] = [
  ['a county', { place: '990221' }, ['visit', 'undated']],
  ['a city with its counties and zones', { place: '990200' }, ['relay', 'visit', 'undated']],
  ['a province, which no report names', { place: '990000' }, ['later', 'relay', 'visit', 'undated']],
  ['a place by a name it is printed by', { place: '栖梧市' }, ['relay', 'visit', 'undated']],
  ['a zone by name', { place: '栖梧经开区' }, ['relay']],
  ['a zone by id', { place: '990200-栖梧经开区' }, ['relay']],
  ['a place that the ledger does not know', { place: '360100' }, []],
  ['a person', { person: '顾砚秋' }, ['relay', 'visit']],
  ['an organization', { organization: '砚山科技' }, ['visit']],
  ['a phrase, however it is punctuated', { tifa: '“1580行动计划”' }, ['relay', 'visit']],
  ['a topic', { topic: 'safety' }, ['later', 'relay']],
  ['an act', { act: 'commitment' }, ['visit']],
  ['a topic with an act that another sentence has', { topic: 'safety', act: 'commitment' }, []],
  ['an origin', { origin: '岚江日报' }, ['later', 'visit']],
  ['a publisher', { publisher: '岚江新闻网' }, ['visit']],
  ['a year', { year: 2023 }, ['relay', 'visit']],
  ['from a day on', { from: '2023-03-09' }, ['later', 'relay']],
  ['from a day in a month that is all that is known of a date', { from: '2024-06-15', to: '2024-06-20' }, ['later']],
  ['up to a month', { to: '2023-03' }, ['relay', 'visit']],
  ['several at once', { place: '990200', q: '安全', to: '2023' }, ['relay']],
  ['words of no report', { q: '无此词语' }, []],
]
test.each(filters)('reports of %s', async (_, filter, ids) => {
  const ledger = await ledgerWith(lanjiang)
  const page = await ledger.reports(filter)
  expect(page.items.map((row) => row.id)).toEqual(ids)
  expect(page.total).toBe(ids.length)
  const each: string[] = []
  for await (const { report } of ledger.eachReport(filter)) each.push(report.id)
  expect(each).toEqual(ids)
})

test('what no one can mean as a date is said', async () => {
  const ledger = await ledgerWith(lanjiang)
  await expect(ledger.reports({ from: 'gestern' })).rejects.toThrow('from: gestern is no date')
})

test('pages follow one another without gap or repeat', async () => {
  const ledger = await ledgerWith(Array.from({ length: 130 }, (_, i) => syntheticEntry(i)))
  for (const list of ['reports', 'people', 'statements', 'events', 'indicators', 'agendas', 'tifa'] as const) {
    const ids: string[] = []
    let total = 0
    for (let page = 1; page <= 100; page++) {
      const found = await ledger[list]({ page, size: 33 })
      total = found.total
      ids.push(...found.items.map((row) => row.id))
      if (found.items.length < 33) break
    }
    expect(ids.length).toBe(total)
    expect(new Set(ids).size).toBe(total)
    expect(await ledger[list]({ page: 1000 })).toMatchObject({ total, items: [] })
  }
})

test('facets say what each value would leave', async () => {
  const ledger = await ledgerWith([...lanjiang, ...Array.from({ length: 80 }, (_, i) => syntheticEntry(i))])
  const asked: Filters[] = [
    {},
    { q: '要' },
    { place: '360000', topic: 'rural' },
    { year: 2020 },
    { act: 'commitment', from: '2018' },
  ]
  for (const filter of asked) {
    const facets = await ledger.facets({ ...filter, limit: 5 })
    expect(facets.total).toBe((await ledger.reports(filter)).total)
    const leaves = async (extra: Filters) => (await ledger.reports({ ...filter, ...extra })).total
    for (const { value, count } of Object.values(facets.places).flat())
      expect(await leaves({ place: value })).toBe(count)
    for (const { value, count } of facets.people) expect(await leaves({ person: value })).toBe(count)
    for (const { value, count } of facets.topics) expect(await leaves({ topic: value })).toBe(count)
    for (const { value, count } of facets.acts) expect(await leaves({ act: value as 'directive' })).toBe(count)
    for (const { value, count } of facets.years) expect(await leaves({ year: Number(value) })).toBe(count)
    for (const { value, count } of facets.origins) expect(await leaves({ origin: value })).toBe(count)
    for (const { value, count } of facets.publishers) expect(await leaves({ publisher: value })).toBe(count)
  }
})

test('lists of things count the reports that the filters leave', async () => {
  const ledger = await ledgerWith(lanjiang)
  const people = await ledger.people({ year: 2023 })
  expect(people.items).toMatchObject([
    { name: '闻人岱', reports: 2, first: '2023-03-08', last: '2023-03-10', post: { title: '省委书记', of: '990000' } },
    { name: '顾砚秋', reports: 2, statements: 2, post: { title: '市委书记', of: '990200', ofName: '栖梧' } },
  ])
  expect((await ledger.people({ q: '砚' })).items.map((row) => row.name)).toEqual(['顾砚秋'])
  expect((await ledger.people({ q: '秋', year: 2023 })).items.map((row) => row.name)).toEqual(['顾砚秋'])
  expect((await ledger.people({ q: '秋', year: 2024 })).total).toBe(0)
  for (const filter of [{}, { place: '990000' }]) {
    const names = async (sort: 'name' | 'newest' | 'oldest') =>
      (await ledger.people({ ...filter, sort })).items.map((row) => row.name)
    expect(await names('name')).toEqual(['邵听澜', '闻人岱', '顾砚秋'].sort())
    expect((await names('newest'))[0]).toBe('邵听澜')
    expect((await names('oldest'))[2]).toBe('邵听澜')
  }
  expect((await ledger.places({ level: 'zone' })).items).toMatchObject([
    { id: '990200-栖梧经开区', name: '栖梧经开区', parent: { id: '990200' }, reports: 1, named: 1 },
  ])
  expect((await ledger.places({ q: '990000' })).items).toMatchObject([{ id: '990000', reports: 4, named: 0 }])
  expect((await ledger.tifa({ kind: 'programme' })).items).toMatchObject([{ id: '1580行动计划', reports: 2 }])
  expect((await ledger.tifa({ kind: 'slogan' })).total).toBe(0)
  expect((await ledger.organizations({ topic: 'safety' })).total).toBe(0)
  expect((await ledger.citations({ q: '讲话' })).items).toMatchObject([
    { authority: '闻人岱', work: '调研讲话精神', reports: 1, quote: null },
  ])
})

test('statements are narrowed by what the sentence itself says', async () => {
  const ledger = await ledgerWith(lanjiang)
  const texts = async (filter: Filters) => (await ledger.statements(filter)).items.map((row) => row.text.slice(0, 8))
  expect(await texts({ person: '闻人岱', act: 'directive' })).toEqual(['要优化营商环境，', '闻人岱强调，要深'])
  expect(await texts({ tifa: '1580行动计划' })).toEqual(['会议强调，要把“', '闻人岱强调，要深'])
  expect(await texts({ topic: 'business' })).toEqual(['要优化营商环境，'])
  expect(await texts({ place: '栖梧经开区' })).toEqual(['顾砚秋要求，切实', '会议强调，要把“'])
  const [quote] = (await ledger.statements({ q: '安全 底线', person: '顾砚秋' })).items
  expect(quote!.marks.map(([a, b]) => quote!.text.slice(a, b))).toEqual(['安全底线'])
  expect(lanjiang[1]!.report.body.slice(quote!.start, quote!.end)).toBe(quote!.text)
  const marked = (await ledger.statements({ tifa: '1580行动计划' })).items.map((row) =>
    row.marks.map(([a, b]) => row.text.slice(a, b)),
  )
  expect(marked).toEqual([['“1580”行动计划'], ['1580行动计划']])
})

test('every way through a long list gives the same rows', async () => {
  const ledger = await ledgerWith(Array.from({ length: 450 }, (_, i) => syntheticEntry(i)))
  // More than 5,000 statements, so that some sets are looked up and others are met on the way.
  const all = (await ledger.statements({ size: 20_000 })).items
  const topic = (await ledger.statements({ topic: 'rural', size: 20_000 })).items
  expect(topic.map((row) => row.id)).toEqual(all.filter((row) => row.topics.includes('rural')).map((row) => row.id))
  const year = (await ledger.statements({ year: 2019, q: '要', size: 20_000 })).items
  expect(year.map((row) => row.id)).toEqual(
    all.filter((row) => row.report.date!.startsWith('2019') && row.text.includes('要')).map((row) => row.id),
  )
  const both = await ledger.statements({ place: '360000', act: 'directive', q: '产业链', size: 20_000 })
  expect(both.items.map((row) => row.id)).toEqual(
    all.filter((row) => row.act === 'directive' && row.text.includes('产业链')).map((row) => row.id),
  )
  expect(both.total).toBe(both.items.length)
})

test('thousands of reports found by words stand in the same orders as a few', async () => {
  const day = (i: number) => (i % 7 ? `20${10 + (i % 9)}-0${(i % 8) + 1}-1${i % 10}` : null)
  // So unlike that none is taken for a copy of another.
  const unlike = (i: number) =>
    Array.from({ length: 40 }, (_, k) => String.fromCharCode(0x4e00 + ((i * 7919 + k * 104_729) % 20_000))).join('')
  const entries = Array.from({ length: 2_100 }, (_, i) =>
    makeEntry({ id: `r${String(i).padStart(5, '0')}`, published: day(i), text: [[`${unlike(i)}堤坝已经加高。`]] }),
  )
  const ledger = await ledgerWith(entries)
  // In the order of adding, which is that of their ids.
  const dated = entries.flatMap(({ report: { id, meta } }) => (meta.published ? [{ id, day: meta.published }] : []))
  const undated = entries.filter(({ report }) => !report.meta.published).map(({ report }) => report.id)
  const oldest = [
    ...dated.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ id }) => id),
    ...undated,
  ]
  const ids = async (sort: 'newest' | 'oldest' | 'added', page: number) =>
    (await ledger.reports({ q: '堤坝', sort, page, size: 150 })).items.map(({ id }) => id)
  for (const page of [1, 13, 14]) {
    const at = (page - 1) * 150
    expect(await ids('oldest', page)).toEqual(oldest.slice(at, at + 150))
    expect(await ids('added', page)).toEqual(
      entries
        .map(({ report }) => report.id)
        .reverse()
        .slice(at, at + 150),
    )
    const newest = [...oldest.slice(0, dated.length).reverse(), ...undated.toReversed()]
    expect(await ids('newest', page)).toEqual(newest.slice(at, at + 150))
  }
})

test('events are found by their own place, people and date', async () => {
  const ledger = await ledgerWith(lanjiang)
  const ids = async (query: object) => (await ledger.events(query)).items.map((row) => row.id)
  expect(await ids({ place: '990200' })).toEqual(['relay.e0', 'visit.e0'])
  expect(await ids({ place: '990221' })).toEqual(['visit.e0'])
  expect(await ids({ person: '顾砚秋' })).toEqual(['relay.e0', 'visit.e0'])
  expect(await ids({ from: '2024-06-30' })).toEqual(['later.e0'])
  expect(await ids({ type: 'meeting' })).toEqual(['relay.e0'])
  expect(await ids({ q: '砚山' })).toEqual(['visit.e0'])
})

test('figures come with the sentence they stand in', async () => {
  const ledger = await ledgerWith(lanjiang)
  const [row] = (await ledger.indicators({ kind: 'target', q: 'gdp' })).items
  expect(row).toMatchObject({ id: 'visit.i0', metric: 'GDP', value: 6.5, approx: true, subject: '栖梧' })
  expect(row!.quote!.text).toContain('今年GDP增长')
  expect(row!.quote!.marks.map(([a, b]) => row!.quote!.text.slice(a, b))).toEqual(['GDP'])
  expect((await ledger.indicators({ kind: 'actual' })).total).toBe(0)
})

test('statements are counted over time without gaps', async () => {
  const ledger = await ledgerWith(lanjiang)
  const years = await ledger.topicStats()
  expect(years.periods).toEqual(['2023', '2024'])
  expect(years.topics.find((row) => row.topic === 'safety')).toEqual({ topic: 'safety', total: 2, counts: [1, 1] })
  expect(years.acts).toEqual([
    { act: 'directive', total: 5, counts: [4, 1] },
    { act: 'commitment', total: 1, counts: [1, 0] },
    { act: 'assessment', total: 1, counts: [1, 0] },
  ])
  const months = await ledger.topicStats({ place: '990000' }, 'month')
  expect(months.periods.length).toBe(16)
  expect(months.periods.at(-1)).toBe('2024-06')
  expect((await ledger.topicStats({ act: 'commitment' })).topics).toEqual([{ topic: 'growth', total: 1, counts: [1] }])
})

test('a report that is dated by its event, over the turn of a year or without any date, is counted where it belongs', async () => {
  const ledger = await ledgerWith([
    makeEntry({ id: 'a', text: [['一。']], events: [{ date: 'XXXX-06-03' }, { date: '2021-12-30/2022-01-02' }] }),
    makeEntry({ id: 'b', published: 'XXXX-06-03', text: [['二。']] }),
    makeEntry({ id: 'c', published: '2022-01-05T08:00:00+08:00', text: [['三。']] }),
  ])
  expect((await ledger.reports()).items.map((row) => [row.id, row.date])).toEqual([
    ['c', '2022-01-05T08:00:00+08:00'],
    ['a', '2021-12-30/2022-01-02'],
    ['b', 'XXXX-06-03'],
  ])
  expect((await ledger.reports({ from: '2022', to: '2022-01-01' })).items.map((row) => row.id)).toEqual(['a'])
  expect((await ledger.overview()).undated).toBe(1)
})

test('what is added between two questions is counted in the second', async () => {
  const ledger = await ledgerWith([syntheticEntry(0)])
  const ask = async () => {
    const filter = { place: '360000' }
    const { total, places, acts } = await ledger.facets(filter)
    const people = await ledger.people(filter)
    return [total, places.province[0]?.count, acts[0]?.count, people.total]
  }
  const people = (n: number) =>
    new Set(Array.from({ length: n }, (_, i) => syntheticEntry(i).report.people.map((p) => p.name)).flat()).size
  expect(await ask()).toEqual([1, 1, 1, people(1)])
  for (let n = 1; n < 40; n++) await ledger.add(syntheticEntry(n))
  expect(await ask()).toEqual([40, 40, 40, people(40)])
  // Questions that are asked at the same time wait for the same columns.
  expect(new Set((await Promise.all([ask(), ask(), ask()])).map((answer) => JSON.stringify(answer))).size).toBe(1)
})
