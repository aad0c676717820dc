import { expect, test } from 'vitest'
import type { Ledger } from '../../src/ledger/ledger.ts'
import type { Entry } from '../../src/ledger/rows.ts'
import { ledgerWith } from './folder.ts'
import { type Draft, makeEntry } from './make.ts'

const OFFICIALS = {
  people: [
    ['闻人岱', { title: '省委书记', of: '990000' }],
    ['顾砚秋', { title: '市委书记', of: '990200' }],
    ['陆闻笙', { title: '市长', of: '990200' }],
    ['卫青禾', { title: '党工委书记', of: '栖梧经开区' }],
    ['宁知远', { title: '县委书记', of: '990221' }],
  ],
  places: [
    ['岚江', '990000', 'province'],
    ['栖梧', '990200', 'prefecture', '990000'],
    ['松陵县', '990221', 'county', '990200'],
    ['栖梧经开区', null, 'zone', '990200'],
  ],
} as const satisfies Partial<Draft>

/** A report whose events stand where their first words do. */
function report(draft: Draft, ...tells: string[]): Entry {
  const body = draft.text
    .map((paragraph) => paragraph.map((said) => (typeof said === 'string' ? said : said[0])).join(''))
    .join('\n')
  return makeEntry({
    ...OFFICIALS,
    ...draft,
    events: (draft.events ?? []).map((event, i) => {
      const start = body.indexOf(tells[i] ?? '')
      return { ...event, spans: [[start, start + 12]] }
    }),
  })
}

const daily = report(
  {
    id: 'daily',
    title: '闻人岱在栖梧调研',
    published: '2022-01-21',
    origin: '岚江日报',
    text: [
      ['1月20日，省委书记闻人岱到栖梧市调研。', '他走进云梭公司总装车间，企业有工人320名。'],
      [
        ['闻人岱强调，要坚持工业立市不动摇，实施“千企焕新”工程。', 'directive', '闻人岱', ['industry']],
        ['加快筹建岚江纤维实验室，推动成果在本地中试。', 'directive', '闻人岱', ['innovation']],
        ['要把群众的烦心事一件件办好。', 'directive', '闻人岱', ['livelihood']],
      ],
    ],
    events: [{ date: '2022-01-20', place: '990200', lead: '闻人岱', attendees: ['顾砚秋'], stops: ['云梭公司'] }],
  },
  '1月20日',
)
const city = report(
  {
    id: 'city',
    title: '闻人岱来栖调研',
    published: '2022-01-21',
    origin: '栖梧日报',
    text: [
      ['1月20日，闻人岱来到我市。', '在云梭公司，工人已有350名；随后他察看了栖梧港。'],
      [['他要求，坚持工业立市不动摇，实施“千企焕新”工程，港口也要跑起来。', 'directive', '闻人岱', ['industry']]],
    ],
    events: [
      {
        date: '2022-01-20',
        place: '990200',
        lead: '闻人岱',
        attendees: ['顾砚秋', '陆闻笙'],
        stops: ['云梭公司', '栖梧港'],
      },
    ],
  },
  '1月20日',
)
const committee = report(
  {
    id: 'committee',
    title: '市委常委会召开扩大会议',
    published: '2022-01-23',
    origin: '栖梧日报',
    text: [
      ['1月22日，市委常委会召开扩大会议，传达学习省委书记闻人岱在栖梧调研时的讲话精神。', '顾砚秋主持会议。'],
      [
        ['会议强调，要坚持工业立市不动摇，实施“千企焕新”工程。', 'directive', '会议', ['industry']],
        ['要把筹建岚江纤维实验室摆上重要日程。', 'directive', '会议', ['innovation']],
        ['各县要直接包联重大项目。', 'directive', '顾砚秋', ['projects']],
      ],
    ],
    events: [{ type: 'meeting', date: '2022-01-22', place: '990200', lead: '顾砚秋' }],
  },
  '1月22日',
)
const zone = report(
  {
    id: 'zone',
    title: '经开区党工委召开会议',
    published: '2022-01-25',
    origin: '栖梧经开区',
    text: [
      ['1月24日，经开区党工委召开会议，传达学习市委常委会扩大会议精神。', '卫青禾主持。'],
      [['卫青禾强调，要在“千企焕新”工程中打头阵。', 'directive', '卫青禾', ['industry']]],
    ],
    events: [{ type: 'meeting', date: '2022-01-24', place: '栖梧经开区', lead: '卫青禾' }],
  },
  '1月24日',
)
const later = report(
  {
    id: 'later',
    title: '宁知远督导工业项目',
    published: '2023-03-02',
    origin: '松陵发布',
    text: [
      ['3月1日，宁知远在松陵县督导工业项目。', '去年1月，闻人岱在栖梧调研时要求坚持工业立市不动摇。'],
      [['宁知远要求，深入贯彻闻人岱在栖梧调研时的讲话精神，把项目抓实。', 'directive', '宁知远', ['projects']]],
    ],
    events: [
      { date: '2023-03-01', place: '990221', lead: '宁知远' },
      { date: '2022-01', place: '990200', lead: '闻人岱' },
    ],
    citations: [['闻人岱', '在栖梧调研时的讲话精神']],
  },
  '3月1日',
  '去年1月',
)
const all = [daily, city, committee, zone, later]

/** What anyone sees of events and relays. */
async function seen(ledger: Ledger): Promise<unknown> {
  const { items, total } = await ledger.events({ sort: 'oldest', size: 50 })
  const details = []
  for (const { id } of items) {
    const event = await ledger.event(id)
    details.push({ ...event, quotes: null, agendas: null })
  }
  const links = []
  for (const { report } of all) links.push(await ledger.reportLinks(report.id))
  return { total, items, details, links }
}

test('an event of several reports stands once in lists and counts', async () => {
  const ledger = await ledgerWith(all)
  const { total, items } = await ledger.events({ sort: 'oldest' })
  expect(items.map(({ id, tellings }) => [id, tellings])).toEqual([
    ['city.e0', 3],
    ['committee.e0', 1],
    ['zone.e0', 1],
    ['later.e0', 1],
  ])
  expect(total).toBe(4)
  expect((await ledger.overview()).counts.events).toBe(4)
  expect((await ledger.person('闻人岱'))!.events.total).toBe(1)
})

test('it is found by what any of its reports says', async () => {
  const ledger = await ledgerWith(all)
  const ids = async (query: object) => (await ledger.events(query)).items.map((row) => row.id)
  expect(await ids({ origin: '岚江日报' })).toEqual(['city.e0'])
  expect(await ids({ person: '陆闻笙' })).toEqual(['city.e0'])
  expect(await ids({ q: '宁知远督导' })).toEqual(['later.e0', 'city.e0'])
  expect(await ids({ topic: 'livelihood' })).toEqual(['city.e0'])
})

test('its page has what all of them say, each with its sources, and where they differ', async () => {
  const ledger = await ledgerWith(all)
  const event = await ledger.event('daily.e0')
  expect(event).toMatchObject({ id: 'daily.e0', head: 'city.e0', tellings: 3 })
  expect(event!.sources.map(({ event: id, retold }) => [id, retold])).toEqual([
    ['city.e0', false],
    ['later.e1', true],
    ['daily.e0', false],
  ])
  expect(event!.sources[2]!.reasons.map(({ zh }) => zh)).toContain('同为闻人岱')
  expect(event!.allStops).toEqual([
    { name: '云梭公司', reports: ['city', 'daily'] },
    { name: '栖梧港', reports: ['city'] },
  ])
  expect(event!.allAttendees.map(({ name, reports }) => [name, reports])).toEqual([
    ['顾砚秋', ['city', 'daily']],
    ['陆闻笙', ['city']],
  ])
  expect(event!.demands.items[0]!.quotes.map(({ report: { id } }) => id)).toEqual(['city', 'daily'])
  expect(
    event!.contradictions.map(({ kind, said }) => [kind, ...said.map(({ report, quote }) => `${report.id} ${quote}`)]),
  ).toEqual([['figure', 'city 350名', 'daily 320名']])
})

test('a chain of relays is followed down and up, with what became of each sentence', async () => {
  const ledger = await ledgerWith(all)
  const event = await ledger.event('daily.e0')
  expect(event!.relaysBelow.map(({ step, after, event: { id }, source }) => [step, after, source.id, id])).toEqual([
    [1, null, 'city.e0', 'committee.e0'],
    [2, 'committee.r0', 'committee.e0', 'zone.e0'],
  ])
  expect((await ledger.event('zone.e0'))!.relaysAbove.map(({ step, source }) => [step, source.id])).toEqual([
    [1, 'committee.e0'],
    [2, 'city.e0'],
  ])
  const relay = await ledger.relay('committee.r0')
  expect(relay!.textAbove.report.id).toBe('daily')
  expect(relay!.otherSources.map(({ id }) => id)).toEqual(['city', 'later'])
  const text = (side: 'textAbove' | 'textBelow', at: number | null) =>
    at === null ? null : relay![side].sentences[at]!.text.slice(-8)
  expect(
    relay!.sentences.map(({ kind, above, below }) => [kind, text('textAbove', above), text('textBelow', below)]),
  ).toEqual([
    ['same', '千企焕新”工程。', '千企焕新”工程。'],
    ['adapted', '成果在本地中试。', '室摆上重要日程。'],
    ['added', null, '接包联重大项目。'],
    ['dropped', '心事一件件办好。', null],
  ])
  expect(relay!.counts).toEqual({ same: 1, adapted: 1, added: 1, dropped: 1 })
  expect(relay!.below).toMatchObject({ report: 'committee', text: '省委书记闻人岱在栖梧调研时的讲话精神' })
  expect(relay!.reasons.map(({ code }) => code)).toContain('place-named')
})

test('beside each sentence stands whose words it passes on, and who passes it on', async () => {
  const ledger = await ledgerWith(all)
  const margin = async (id: string) => {
    const { report } = (await ledger.report(id))!
    const { sentences, relays } = (await ledger.margin(id))!
    const passed = (list: (typeof sentences)[number]['from']) =>
      list.map(({ relay, kind, other }) => [
        relays.find((one) => one.id === relay)!.report.id,
        kind,
        other?.text.slice(-5) ?? null,
      ])
    return sentences
      .filter(({ from, to }) => from.length + to.length)
      .map(({ sentence, from, to }) => [report.sentences[sentence]!.text.slice(-5), passed(from), passed(to)])
  }
  expect(await margin('committee')).toEqual([
    ['新”工程。', [['daily', 'same', '新”工程。']], [['zone', 'adapted', '中打头阵。']]],
    ['重要日程。', [['daily', 'adapted', '本地中试。']], [['zone', 'dropped', null]]],
    ['重大项目。', [['daily', 'added', null]], [['zone', 'dropped', null]]],
  ])
  // Each paper's telling of the visit has its own words beside it, also where another quotes more.
  expect(await margin('daily')).toHaveLength(3)
  expect((await margin('city')).every(([, , to]) => to!.length === 1)).toBe(true)
  expect(await ledger.margin('nothing')).toBeNull()
})

test('what is cited without a meeting that passes it on leads to the event', async () => {
  const ledger = await ledgerWith([
    daily,
    city,
    { ...later, report: { ...later.report, events: later.report.events.slice(0, 1) } },
  ])
  const links = await ledger.reportLinks('later')
  expect(links!.relays).toEqual([])
  expect(links!.cites.map(({ work, event }) => [work, event.id])).toEqual([['在栖梧调研时的讲话精神', 'city.e0']])
  expect((await ledger.event('city.e0'))!.citedBy).toMatchObject({ total: 1, items: [{ report: { id: 'later' } }] })
})

test('the order of adding makes no difference', async () => {
  const expected = await seen(await ledgerWith(all))
  for (const order of [all.toReversed(), [zone, daily, later, committee, city], [later, city, zone, daily, committee]])
    expect(await seen(await ledgerWith(order))).toEqual(expected)
})

test('a circle of citations ends where it closes', async () => {
  const round = (id: string, lead: string, cited: string, place: string) =>
    report(
      {
        id,
        title: null,
        published: '2022-05-05',
        text: [[`5月5日，${lead}主持召开会议，传达学习${cited}在栖梧座谈会上的讲话精神。`]],
        events: [{ type: 'meeting', date: '2022-05-05', place, lead }],
      },
      '5月5日',
    )
  const ledger = await ledgerWith([
    round('a', '闻人岱', '顾砚秋', '990200'),
    round('b', '顾砚秋', '陆闻笙', '990200'),
    round('c', '陆闻笙', '闻人岱', '990200'),
  ])
  for (const id of ['a.e0', 'b.e0', 'c.e0']) {
    const event = await ledger.event(id)
    expect(event!.relaysBelow.map(({ step }) => step)).toEqual([1, 2])
    expect(event!.relaysAbove.map(({ step }) => step)).toEqual([1, 2])
  }
})

test('what is not there', async () => {
  const ledger = await ledgerWith([daily])
  expect(await ledger.relay('daily.r0')).toBeNull()
  expect(await ledger.relay('nothing')).toBeNull()
  expect(await ledger.reportLinks('nothing')).toBeNull()
})
