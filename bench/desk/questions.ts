import type { Ledger } from '../../src/ledger/ledger.ts'

/** Addresses of one kind of question, as readers ask it of different things. */
export interface Asked {
  readonly name: string
  readonly paths: readonly string[]
}

/** Words that are in most reports, in some, in few, in none, and phrases of them. */
const WORDS = [
  '项目',
  '安全生产',
  '粮食',
  '一抓到底',
  '限期销号',
  '高标准农田 粮食生产',
  '让群众有事找得到人',
  '调研讲话精神',
  '主持召开座谈会',
  '把任务书写在大堤上',
  '水',
  '新院区',
]

const address = (path: string, params: Readonly<Record<string, string>> = {}) =>
  `/api${path}?${new URLSearchParams(params)}`

/** Questions of every kind, about things that the ledger has much of, some of and little of. */
export async function questions(ledger: Ledger): Promise<Asked[]> {
  // The most named, and some from the middle of the list.
  const idsOf = async (
    list: (query: { page: number; size: number }) => Promise<{ items: readonly { id: string }[] }>,
  ) => [
    ...(await list({ page: 1, size: 5 })).items.map(({ id }) => id),
    ...(await list({ page: 20, size: 5 })).items.map(({ id }) => id),
  ]
  const people = await idsOf((query) => ledger.people(query))
  const places = [...(await idsOf((query) => ledger.places(query))), '990000', '990100', '980000']
  const organizations = await idsOf((query) => ledger.organizations(query))
  const tifa = await idsOf((query) => ledger.tifa(query))
  const reports = await idsOf((query) => ledger.reports(query))
  const events = await idsOf((query) => ledger.events(query))
  const items = await idsOf((query) => ledger.items(query))
  const years = ['2013', '2018', '2021', '2024']
  const filters: Record<string, string>[] = [
    {},
    ...places.map((place) => ({ place })),
    ...people.slice(0, 6).map((person) => ({ person })),
    ...organizations.slice(0, 3).map((organization) => ({ organization })),
    ...tifa.slice(0, 3).map((one) => ({ tifa: one })),
    ...years.map((year) => ({ year })),
    { topic: 'safety' },
    { topic: 'industry', act: 'directive' },
    { from: '2019-03', to: '2020-08' },
    { place: '990000', year: '2020', topic: 'rural' },
    { origin: '澄州日报' },
  ]
  const each = (path: string, params: readonly Record<string, string>[] = filters) =>
    params.map((one) => address(path, one))
  const one = (path: string, ids: readonly string[], rest = '') =>
    ids.map((id) => address(`${path}/${encodeURIComponent(id)}${rest}`))
  const words = WORDS.map((q) => ({ q }))
  const lists = [
    'people',
    'places',
    'organizations',
    'tifa',
    'events',
    'agendas',
    'statements',
    'indicators',
    'citations',
  ]
  const sides = [
    ['2023', '2024'],
    ['2014', '2018', '2022'],
    [places[0]!, places[1]!],
    ['990000', '980000'],
    ['990100', '990200', '990300'],
    [people[0]!, people[1]!],
    [people[2]!, people[7]!],
  ]
  return [
    {
      name: 'overview',
      paths: [address('/overview'), address('/stats/topics'), address('/stats/topics', { by: 'month' })],
    },
    { name: 'reports, filtered', paths: each('/reports') },
    {
      name: 'reports, far pages and orders',
      paths: each('/reports', [{ page: '40' }, { page: '500' }, { sort: 'oldest' }, { sort: 'added' }]),
    },
    { name: 'reports, words', paths: each('/reports', [...words, ...words.map((q) => ({ ...q, sort: 'relevance' }))]) },
    {
      name: 'reports, words and filters',
      paths: each(
        '/reports',
        words.map((q, i) => ({ ...q, ...filters[(i * 3) % filters.length] })),
      ),
    },
    { name: 'facets', paths: each('/facets', [...filters, ...words]) },
    { name: 'search everywhere', paths: each('/search', words) },
    ...lists.map((list) => ({ name: `${list}, filtered`, paths: each(`/${list}`) })),
    ...lists.map((list) => ({ name: `${list}, words`, paths: each(`/${list}`, words) })),
    { name: 'topics over time', paths: each('/stats/topics') },
    {
      name: 'items, filtered',
      paths: each('/items', [
        {},
        ...places.map((place) => ({ place })),
        ...people.slice(0, 5).map((person) => ({ person })),
        ...['not yet rated', 'under way', 'done', 'done late'].map((status) => ({ status })),
        { topic: 'safety' },
        { due: '2024-12-31', sort: 'deadline' },
        { sort: 'oldest' },
      ]),
    },
    { name: 'items, words', paths: each('/items', words) },
    {
      name: 'one report',
      paths: [
        ...one('/reports', reports),
        ...one('/reports', reports, '/margin'),
        ...one('/reports', reports, '/links'),
        ...one('/reports', reports, '/copies'),
        ...one('/reports', reports, '/copy'),
      ],
    },
    { name: 'one person', paths: [...one('/people', people), ...one('/people', people, '/career')] },
    { name: 'one place', paths: [...one('/places', places), ...one('/places', places, '/holders')] },
    { name: 'one organization', paths: one('/organizations', organizations) },
    { name: 'one phrase', paths: one('/tifa', tifa) },
    { name: 'one event', paths: one('/events', events) },
    { name: 'one item', paths: one('/items', items) },
    { name: 'lineage of a phrase', paths: one('/tifa', tifa, '/lineage') },
    {
      name: 'rising phrases',
      paths: each('/tifa/rising', [{}, { trend: 'fading' }, { months: '36' }, { place: '990000' }]),
    },
    { name: 'compare', paths: sides.map((with_) => address('/compare', { with: with_.join(',') })) },
    { name: 'review queue', paths: each('/review/queue', [{}, { kind: 'person' }, { page: '50' }]) },
    { name: 'identity doubts', paths: each('/identities/doubts', [{}, { kind: 'organization' }]) },
  ]
}
