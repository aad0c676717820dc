import { expect, test } from 'vitest'
import type { Entry } from '../../src/ledger/rows.ts'
import type { Post } from '../../src/record/types.ts'
import { createApi } from '../../src/serve/api.ts'
import { IdentityDoubtPage } from '../../src/serve/schema-identities.ts'
import { ledgerWith } from './folder.ts'
import { type Draft, entryOf, makeReport } from './make.ts'

/** A report on one leader's visit. */
function visit(
  id: string,
  published: string | null,
  name: string,
  posts: readonly Post[],
  place: readonly [name: string, code: string, level: 'prefecture' | 'county'],
  more: Partial<Draft> = {},
): Entry {
  return entryOf(
    makeReport({
      id,
      title: `${name}调研`,
      published,
      text: [
        [
          `${place[0]}${published ?? ''}，${name}来到${id}号车间。`,
          [`${name}要求${id}号车间抓紧投产。`, 'directive', name, ['industry']],
        ],
      ],
      people: [[name, ...posts]],
      places: [place],
      events: [{ type: 'inspection', date: published, place: place[1], lead: name }],
      ...more,
    }),
  )
}

const NANCHANG = ['南昌', '360100', 'prefecture'] as const
const JINXIAN = ['进贤县', '360124', 'county'] as const
const XIAOGAN = ['孝昌县', '420921', 'county'] as const

const entries: Entry[] = [
  visit('a1', '2020-03-01', '卫青禾', [{ title: '市长', of: '360100' }], NANCHANG),
  visit('a2', '2021-06-01', '卫青禾', [{ title: '市委书记', of: '360100' }], NANCHANG),
  visit('a3', '2023-08-01', '卫青禾', [{ title: '市委书记', of: '360100' }], NANCHANG),
  visit('b1', '2021-06-20', '陆闻笙', [{ title: '代市长', of: '360100' }], NANCHANG),
  visit('b2', '2022-02-01', '陆闻笙', [{ title: '市长', of: '360100' }], NANCHANG),
  visit('c1', '2020-03-02', '林海', [{ title: '县长', of: '360124' }], JINXIAN),
  visit('c2', '2022-03-02', '林海', [{ title: '县委书记', of: '360124' }], JINXIAN),
  visit('d1', '2021-03-02', '林海', [{ title: '县长', of: '420921' }], XIAOGAN),
  visit('d2', '2022-09-02', '林海', [{ title: '县长', of: '420921' }], XIAOGAN),
]

test('two people of one name have pages, lists and speech of their own', async () => {
  const ledger = await ledgerWith(entries)
  const both = await ledger.namesakes('林海')
  expect(both.map(({ id, reports, statements }) => [id, reports, statements])).toEqual([
    ['林海~孝昌县长', 2, 2],
    ['林海~进贤县长', 2, 2],
  ])
  expect(await ledger.person('林海')).toBeNull()
  const person = (await ledger.person('林海~进贤县长'))!
  expect(person.posts.map(({ title }) => title).sort()).toEqual(['县委书记', '县长'])
  expect(person.quotes.items.every(({ report }) => report.id.startsWith('c'))).toBe(true)
  expect((await ledger.events({ person: '林海~孝昌县长' })).items.map(({ report }) => report.id).sort()).toEqual([
    'd1',
    'd2',
  ])
  expect((await ledger.statements({ person: '林海' })).total).toBe(4)
  expect((await ledger.report('d1'))!.ids.people).toEqual(['林海~孝昌县长'])
})

test('an id by another of his posts means the same person', async () => {
  const ledger = await ledgerWith(entries)
  expect((await ledger.person('林海~进贤县委书记'))?.id).toBe('林海~进贤县长')
})

test('a career has its posts with dates, who came before and after, and the times without a report', async () => {
  const ledger = await ledgerWith(entries)
  const career = (await ledger.career('卫青禾'))!
  expect(career.posts.map(({ title, first, last, reports }) => [title, first, last, reports])).toEqual([
    ['市长', '2020-03-01', '2020-03-01', 1],
    ['市委书记', '2021-06-01', '2023-08-01', 2],
  ])
  expect(career.posts[0]!.after).toMatchObject({ person: { name: '陆闻笙' }, day: '2021-06-20', acting: '代市长' })
  expect(career.gaps.map(({ from, to }) => [from, to])).toEqual([
    ['2020-03-01', '2021-06-01'],
    ['2021-06-01', '2023-08-01'],
  ])
  expect(career.joins).toHaveLength(1)
  expect(career.joins[0]!.reasons.map(({ code }) => code)).toContain('same-body')
})

test('a place shows who held which post when, and who followed whom', async () => {
  const ledger = await ledgerWith(entries)
  const { seats } = (await ledger.holders('南昌'))!
  const mayor = seats.find(({ title }) => title === '市长')!
  expect(mayor.holders.map(({ person, first, acting }) => [person.name, first, acting?.first ?? null])).toEqual([
    ['卫青禾', '2020-03-01', null],
    ['陆闻笙', '2021-06-20', '2021-06-20'],
  ])
  expect(mayor.successions).toMatchObject([
    { from: { name: '卫青禾' }, to: { name: '陆闻笙' }, by: '2021-06-20', report: { id: 'b1' }, acting: '代市长' },
  ])
})

test('the order of adding makes no difference', async () => {
  const orders = [
    entries,
    entries.toReversed(),
    [...entries.slice(4), ...entries.slice(0, 4)],
    entries.toSorted((a, b) => (a.report.id.at(-1)! < b.report.id.at(-1)! ? -1 : 1)),
  ]
  const answers = []
  for (const order of orders) {
    const ledger = await ledgerWith([])
    for (const entry of order) await ledger.add(entry)
    answers.push({
      people: await ledger.people({ sort: 'name' }),
      career: await ledger.career('林海~进贤县长'),
      holders: await ledger.holders('360100'),
      doubts: await ledger.identityDoubts(),
    })
  }
  for (const answer of answers) expect(answer).toEqual(answers[0])
})

test('the API gives all of a name to choose, and one by id', async () => {
  const api = createApi(await ledgerWith(entries))
  const several = await api.request(`/api/people/${encodeURIComponent('林海')}`)
  expect(several.status).toBe(300)
  const { error, choices } = (await several.json()) as { error: { code: string }; choices: { id: string }[] }
  expect(error.code).toBe('several')
  expect(choices).toHaveLength(2)
  expect((await api.request(`/api/people/${encodeURIComponent(choices[0]!.id)}/career`)).status).toBe(200)
  expect((await api.request('/api/people/nobody')).status).toBe(404)
  expect((await api.request('/api/places/360100/holders')).status).toBe(200)
  const doubts = await api.request('/api/identities/doubts?kind=person')
  expect(IdentityDoubtPage.parse(await doubts.json()).page).toBe(1)
})

const naming = (id: string, name: string, place: readonly [string, string, 'prefecture' | 'county']): Entry =>
  visit(id, `2022-0${id.at(-1)}-01`, '卫青禾', [{ title: '市委书记', of: '360100' }], place, {
    text: [[`卫青禾来到${name}。`, [`卫青禾要求${name}抓紧投产。`, 'directive', '卫青禾', ['industry']]]],
    organizations: [name],
  })

test('an organization is found by each of its names, and counted once', async () => {
  const names = ['云梭新材料公司', '江西云梭新材料有限公司', '云梭新材料公司']
  const both = names.map((name, i) => naming(`o${i + 1}`, name, NANCHANG))
  for (const order of [both, both.toReversed()]) {
    const ledger = await ledgerWith([])
    for (const entry of order) await ledger.add(entry)
    const { items } = await ledger.organizations()
    expect(items.map(({ id, name, reports }) => [id, name, reports])).toEqual([
      ['江西云梭新材料有限公司', '云梭新材料公司', 3],
    ])
    expect((await ledger.organization('云梭新材料公司'))?.reports.total).toBe(3)
    expect((await ledger.statements({ organization: '江西云梭新材料有限公司' })).total).toBe(3)
    expect((await ledger.report('o1'))!.ids.organizations).toEqual(['江西云梭新材料有限公司'])
  }
})

test('the county hospital is another in every county', async () => {
  const ledger = await ledgerWith([
    naming('h1', '县人民医院', JINXIAN),
    naming('h2', '县人民医院', XIAOGAN),
    naming('h3', '进贤县人民医院', JINXIAN),
  ])
  expect((await ledger.organizations({ sort: 'name' })).items.map(({ id, reports }) => [id, reports]).sort()).toEqual([
    ['县人民医院~孝昌', 1],
    ['进贤县人民医院', 2],
  ])
})

test('a division that was renamed or dissolved is linked to what it became, and its reports count there', async () => {
  const ledger = await ledgerWith([
    visit('v1', '2014-03-01', '闻人岱', [{ title: '县委书记', of: '360122' }], ['新建县', '360122', 'county']),
    visit('v2', '2018-03-01', '闻人岱', [{ title: '区委书记', of: '360112' }], ['新建区', '360112', 'county']),
  ])
  const now = (await ledger.place('360112'))!
  expect(now.formerly.map(({ name, until, reports }) => [name, until, reports])).toContainEqual([
    '新建县',
    '2015-08',
    1,
  ])
  expect((await ledger.place('360122'))!.now).toEqual({ id: '360112', name: '新建区' })
  expect((await ledger.reports({ place: '360112' })).total).toBe(2)
  expect((await ledger.reports({ place: '360122' })).total).toBe(1)
  expect(await ledger.namesakes('闻人岱')).toHaveLength(1)
})
