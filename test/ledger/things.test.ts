import { expect, test } from 'vitest'
import { ledgerWith } from './folder.ts'
import { lanjiang } from './lanjiang.ts'
import { makeEntry } from './make.ts'

test('a person has posts with dates, quotes, events and who else was there', async () => {
  const ledger = await ledgerWith([
    ...lanjiang,
    makeEntry({
      id: 'moved',
      published: '2025-01-02',
      text: [['顾砚秋已任副省长。']],
      people: [['顾砚秋', { title: '副省长', of: '990000' }]],
    }),
  ])
  const person = await ledger.person('顾砚秋')
  expect(person).toMatchObject({
    name: '顾砚秋',
    post: { title: '副省长', of: '990000' },
    posts: [
      { title: '副省长', first: '2025-01-02', last: '2025-01-02', reports: 1, report: 'moved' },
      { title: '市委书记', ofName: '栖梧', first: '2023-03-08', last: '2023-03-10', reports: 2, report: 'relay' },
    ],
    people: [{ id: '闻人岱', count: 2 }],
    topics: [
      { topic: 'growth', count: 1 },
      { topic: 'safety', count: 1 },
    ],
    years: [
      { period: '2023', count: 2 },
      { period: '2025', count: 1 },
    ],
    reports: { total: 3 },
    quotes: { total: 2 },
    events: { total: 2 },
  })
  expect(person!.quotes.items.map((quote) => quote.report.id)).toEqual(['relay', 'visit'])
  expect((await ledger.person('闻人岱'))!.agendas.items[0]!.items.map((item) => item.text)).toEqual([
    '深入实施“1580行动计划”',
    '优化营商环境',
  ])
})

test('a place has what lies above and below it, who governs it and what was said of it', async () => {
  const ledger = await ledgerWith(lanjiang)
  const place = await ledger.place('栖梧')
  expect(place).toMatchObject({
    id: '990200',
    named: 2,
    reports: { total: 3 },
    above: [{ id: '990000' }],
    officials: [{ person: { id: '顾砚秋' }, title: '市委书记' }],
    events: { total: 2 },
  })
  expect(place!.below.map((row) => [row.id, row.reports])).toEqual([
    ['990221', 2],
    ['990200-栖梧经开区', 1],
  ])
  expect(place!.quotes.items.every((quote) => quote.text.includes('栖梧'))).toBe(true)
})

test('a phrase has its printed forms, its speakers and its quotes', async () => {
  const ledger = await ledgerWith(lanjiang)
  expect(await ledger.phrase('1580行动计划')).toMatchObject({
    text: '1580行动计划',
    first: '2023-03-08',
    last: '2023-03-10',
    forms: [
      { text: '1580行动计划', count: 1 },
      { text: '“1580”行动计划', count: 1 },
    ],
    people: [{ name: '闻人岱', count: 1 }],
    quotes: {
      total: 2,
      items: [{ report: { id: 'relay' }, speaker: { id: null, name: '会议' } }, { report: { id: 'visit' } }],
    },
  })
})

test('an organization has its quotes and the events of its reports', async () => {
  const ledger = await ledgerWith(lanjiang)
  expect(await ledger.organization('砚山科技')).toMatchObject({
    kind: 'enterprise',
    places: [{ name: '栖梧' }, { name: '松陵' }],
    events: { total: 1 },
    quotes: { total: 1 },
  })
})

test('an event has what was said at it', async () => {
  const ledger = await ledgerWith(lanjiang)
  const event = await ledger.event('visit.e0')
  expect(event).toMatchObject({ lead: { id: '闻人岱' }, stops: ['砚山科技'], place: { id: '990221' }, others: [] })
  expect(event!.quotes.items.map((quote) => quote.id)).toEqual(['visit.s2', 'visit.s3', 'visit.s4', 'visit.s6'])
  expect(event!.agendas.map((agenda) => agenda.announced)).toEqual([2])
})

test('what the ledger has not is null', async () => {
  const ledger = await ledgerWith(lanjiang)
  const ids = ['', 'x', '没有', 'visit.e9', 'visit.s0', 'a/b', '%', '”']
  for (const id of ids) {
    for (const find of ['report', 'copy', 'person', 'place', 'organization', 'phrase', 'event'] as const)
      expect(await ledger[find](id)).toBeNull()
  }
})

test('people who only pass through a report have no page, row, facet, hit or statement; the record keeps them', async () => {
  const ledger = await ledgerWith(lanjiang)
  const name = '苗小满'
  expect(await ledger.person(name)).toBeNull()
  const { report } = (await ledger.report('visit'))!
  expect(report.people.map((person) => person.name)).toContain(name)
  expect((await ledger.report('visit'))!.ids.people).toEqual(['闻人岱', '顾砚秋', null])
  expect((await ledger.reports({ person: name })).total).toBe(0)
  const { reports: found, ...rest } = await ledger.search(name)
  expect(found.total).toBe(1)
  const shown = [
    rest.people,
    await ledger.people(),
    await ledger.facets(),
    await ledger.statements(),
    await ledger.events(),
    await ledger.event('visit.e0'),
    await ledger.agendas(),
    await ledger.indicators(),
    await ledger.phrase('1580行动计划'),
    await ledger.organization('砚山科技'),
    await ledger.topicStats(),
  ]
  expect(JSON.stringify(shown.map((answer, i) => (i === 9 ? { ...answer, quotes: [] } : answer)))).not.toContain(name)
  expect((await ledger.statements({ q: '干好' })).total).toBe(0)
  expect((await ledger.events({ q: name })).total).toBe(0)
})

test('an overview of an empty ledger is empty, not an error', async () => {
  const ledger = await ledgerWith([])
  expect(await ledger.overview()).toMatchObject({ counts: { reports: 0, statements: 0 }, first: null, latest: [] })
  expect(await ledger.facets()).toMatchObject({ total: 0, people: [] })
  expect(await ledger.topicStats()).toEqual({ by: 'year', periods: [], topics: [], acts: [], undated: 0 })
  expect((await ledger.search('岚江')).reports).toEqual({ total: 0, items: [] })
})
