import { expect, test } from 'vitest'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { ledgerWith } from './folder.ts'
import { entryOf, makeReport } from './make.ts'
import { doubtful, namesakes as entries, HEAD_J, HEAD_X, JINXIAN, SECRETARY_J, visit, XIAOGAN } from './namesakes.ts'

const J = '林海~进贤县长'
const X = '林海~孝昌县长'
const by = { note: null, by: '程一苇' }
const idsOf = async (ledger: Ledger, name = '林海') =>
  (await ledger.namesakes(name)).map(({ id, reports, statements }) => [id, reports, statements])
const meant = async (ledger: Ledger, report: string) => (await ledger.report(report))!.ids.people[0]

test('two that are said to be one are one on every page and list at once, and two again when that is withdrawn', async () => {
  const ledger = await ledgerWith(entries)
  const before = await idsOf(ledger)
  const made = await ledger.decidePair({ kind: 'person', a: J, b: X, action: 'same', ...by }, null)
  expect(await idsOf(ledger)).toEqual([['林海', 4, 4]])
  expect((await ledger.person('林海'))!.posts).toHaveLength(3)
  expect((await ledger.statements({ person: '林海' })).total).toBe(4)
  expect((await ledger.people()).items.map(({ id }) => id)).toEqual(['林海'])
  expect((await ledger.pairs({ state: 'decided' })).items).toMatchObject([
    { kind: 'person', joined: true, unmet: null, last: made.no, decision: { action: 'same', by: '程一苇' } },
  ])
  await ledger.decidePair({ pair: made.identity, action: 'withdraw', ...by }, made.no)
  expect(await idsOf(ledger)).toEqual(before)
  expect((await ledger.pairs({ state: 'decided' })).total).toBe(0)
})

test('two that are said to be two stay two, whatever speaks for one', async () => {
  const ledger = await ledgerWith(entries)
  // The rules take the head of the county and its secretary for one.
  const split = await ledger.splitPerson({ person: J, reports: ['c2'], to: null, ...by }, null)
  expect(await idsOf(ledger)).toEqual([
    [X, 2, 2],
    ['林海~进贤县委书记', 1, 1],
    [J, 1, 1],
  ])
  expect(await meant(ledger, 'c2')).toBe('林海~进贤县委书记')
  expect((await ledger.events({ person: '林海~进贤县委书记' })).items.map(({ report }) => report.id)).toEqual(['c2'])
  // A later report of the same post goes with the one who was split off.
  await ledger.add(visit('c3', '2023-03-02', '林海', SECRETARY_J, JINXIAN))
  expect(await meant(ledger, 'c3')).toBe('林海~进贤县委书记')
  await ledger.decidePair({ pair: split.identity, action: 'withdraw', ...by }, split.no)
  expect(await idsOf(ledger)).toEqual([
    [J, 3, 3],
    [X, 2, 2],
  ])
})

test('of reports that say the same of a name, those that were chosen mean another', async () => {
  const ledger = await ledgerWith([...entries, visit('d3', '2022-10-02', '林海', HEAD_X, XIAOGAN)])
  await ledger.splitPerson({ person: X, reports: ['d2', 'd3'], to: J, note: '系进贤挂职', by: '桑晚' }, null)
  expect(await idsOf(ledger)).toEqual([
    [J, 4, 4],
    [X, 1, 1],
  ])
  expect(await meant(ledger, 'd3')).toBe(J)
  expect((await ledger.mentions(J))!.items.map(({ report, decision }) => [report.id, decision])).toEqual([
    ['c1', null],
    ['c2', null],
    ['d2', 1],
    ['d3', 1],
  ])
  const { items } = await ledger.pairs({ state: 'decided' })
  expect(items).toMatchObject([
    { decision: { action: 'split', note: '系进贤挂职' }, b: { reports: 2 }, to: { id: J }, unmet: null },
  ])
})

test('decisions hold whatever the order of adding, and before the reports that they are about come again', async () => {
  const all = [...entries, visit('d3', '2022-10-02', '林海', HEAD_X, XIAOGAN)]
  const state = async (ledger: Ledger) => ({
    people: await ledger.people({ sort: 'name' }),
    careers: await Promise.all((await ledger.namesakes('林海')).map(({ id }) => ledger.career(id))),
  })
  const states = []
  for (const order of [all, all.toReversed(), [...all.slice(2), ...all.slice(0, 2)]]) {
    const ledger = await ledgerWith(all)
    await ledger.splitPerson({ person: X, reports: ['d2'], to: null, ...by }, null)
    await ledger.decidePair({ kind: 'person', a: J, b: X, action: 'same', ...by }, 1)
    await ledger.remove(all.map(({ report }) => report.id))
    expect((await ledger.pairs({ state: 'unmet' })).items.map(({ unmet }) => unmet)).toEqual(['gone', 'gone'])
    for (const entry of order) await ledger.add(entry)
    expect((await ledger.pairs({ state: 'unmet' })).total).toBe(0)
    states.push(await state(ledger))
  }
  for (const one of states) expect(one).toEqual(states[0])
  expect(states[0]!.people.items.map(({ id, reports }) => [id, reports])).toEqual([
    [X, 1],
    [J, 4],
  ])
})

test('a decision about a person whom a newer reading dropped is kept, said, and holds again when he comes back', async () => {
  const ledger = await ledgerWith(entries)
  await ledger.decidePair({ kind: 'person', a: J, b: X, action: 'same', ...by }, null)
  const without = entries.slice(2).map((entry) => ({ ...entry, report: { ...entry.report, people: [] } }))
  await ledger.reread(without)
  expect((await ledger.review()).pairs).toMatchObject({ decided: 0, unmet: 1 })
  const lost = (await ledger.pairs({ state: 'unmet' })).items[0]!
  expect(lost).toMatchObject({ unmet: 'gone', decision: { action: 'same' } })
  expect([lost.a, lost.b].map(({ id, name }) => [id, name])).toContainEqual([null, '林海'])
  await ledger.reread(entries.slice(2))
  expect(await idsOf(ledger)).toEqual([['林海', 4, 4]])
  expect((await ledger.review()).pairs).toMatchObject({ decided: 1, unmet: 0 })
})

test('a reading that gives both the same post leaves what was said of them without effect, and says so', async () => {
  const ledger = await ledgerWith(entries)
  await ledger.decidePair({ kind: 'person', a: J, b: X, action: 'different', ...by }, null)
  const alike = entries.slice(2).map((entry) => ({
    ...entry,
    report: { ...entry.report, people: entry.report.people.map((one) => ({ ...one, posts: HEAD_J })) },
  }))
  await ledger.reread(alike)
  expect((await ledger.pairs({ state: 'unmet' })).items).toMatchObject([{ unmet: 'alike' }])
})

test('what was decided later wins over what it contradicts, and the other is said to have no effect', async () => {
  const ledger = await ledgerWith(entries)
  const same = await ledger.decidePair({ kind: 'person', a: J, b: X, action: 'same', ...by }, null)
  const split = await ledger.splitPerson({ person: '林海', reports: ['d1', 'd2'], to: null, ...by }, same.no)
  expect(await idsOf(ledger)).toEqual([
    [X, 2, 2],
    [J, 2, 2],
  ])
  expect((await ledger.pairs({ state: 'unmet' })).items).toMatchObject([
    { unmet: 'overruled', decision: { no: same.no } },
  ])
  expect((await ledger.pairs({ state: 'decided' })).items).toMatchObject([{ decision: { no: split.no } }])
})

test('of two tabs the second is told what the first decided; nothing is overwritten', async () => {
  const ledger = await ledgerWith(entries)
  const first = await ledger.decidePair({ kind: 'person', a: J, b: X, action: 'same', ...by }, null)
  await expect(
    ledger.decidePair({ kind: 'person', a: J, b: X, action: 'different', note: null, by: '桑晚' }, null),
  ).rejects.toMatchObject({ reason: 'overtaken', newer: { no: first.no, by: '程一苇' } })
  await expect(
    ledger.splitPerson({ person: J, reports: ['c2'], to: null, note: null, by: '桑晚' }, null),
  ).rejects.toMatchObject({ reason: 'overtaken' })
  await ledger.decidePair({ pair: first.identity, action: 'different', note: null, by: '桑晚' }, first.no)
  expect(await idsOf(ledger)).toHaveLength(2)
  expect(
    (await ledger.pairs({ state: 'decided' })).items[0]!.history.map(({ by: who, action }) => [who, action]),
  ).toEqual([
    ['程一苇', 'same'],
    ['桑晚', 'different'],
  ])
})

test.each([
  ['the same twice', { kind: 'person', a: J, b: J, action: 'same' }, 'not-two'],
  ['nobody of the name', { kind: 'person', a: J, b: '林海~无此人', action: 'same' }, 'not-found'],
  ['two names', { kind: 'person', a: J, b: '顾砚秋', action: 'same' }, 'not-two'],
  ['a pair that is none', { pair: 'nothing', action: 'same' }, 'not-found'],
] as const)('%s: said, and nothing written', async (_, verdict, reason) => {
  const ledger = await ledgerWith([
    ...entries,
    visit('e1', '2022-09-02', '顾砚秋', [{ title: '市委书记', of: '360100' }], ['南昌', '360100', 'prefecture']),
  ])
  await expect(ledger.decidePair({ ...verdict, ...by }, null)).rejects.toMatchObject({ reason })
  expect((await ledger.review()).decisions).toBe(0)
})

test('a split that leaves nobody, or takes what is not his, is refused', async () => {
  const ledger = await ledgerWith(entries)
  await expect(ledger.splitPerson({ person: J, reports: ['c1', 'c2'], to: null, ...by }, null)).rejects.toMatchObject({
    reason: 'not-two',
  })
  await expect(ledger.splitPerson({ person: J, reports: ['d1'], to: null, ...by }, null)).rejects.toMatchObject({
    reason: 'not-found',
  })
})

test('what a person splits off holds of the copy that stands for the report', async () => {
  const long = { text: [[`${'林海来到松陵机电厂，详细了解设备安装和用工情况。'.repeat(6)}`]] }
  const own = visit('f1', '2022-05-02', '林海', SECRETARY_J, JINXIAN, long)
  const copy = { ...own, report: { ...own.report, id: 'f2', meta: { ...own.report.meta, origin: '岚江日报' } } }
  const ledger = await ledgerWith([...entries, own])
  await ledger.splitPerson({ person: J, reports: ['f1'], to: null, ...by }, null)
  const apart = await idsOf(ledger)
  await ledger.add(copy)
  expect(await idsOf(ledger)).toEqual(apart)
  await ledger.remove(['f1'])
  await ledger.add(own)
  expect(await idsOf(ledger)).toEqual(apart)
})

const firms = (name: string, id: string, place: readonly [string, string, 'prefecture' | 'county']) =>
  visit(id, `2022-0${id.at(-1)}-01`, '卫青禾', [{ title: '市委书记', of: '360100' }], place, {
    text: [[`卫青禾来到${name}。`, [`卫青禾要求${name}抓紧投产。`, 'directive', '卫青禾', ['industry']]]],
    organizations: [name],
  })

test('two names are one organization, or two, as people say', async () => {
  const ledger = await ledgerWith([
    firms('云梭新材料公司', 'o1', ['南昌', '360100', 'prefecture']),
    firms('江西云梭新材料有限公司', 'o2', ['南昌', '360100', 'prefecture']),
    firms('青梧机电厂', 'o3', ['南昌', '360100', 'prefecture']),
  ])
  const counts = async () =>
    (await ledger.organizations({ sort: 'name' })).items.map(({ id, reports }) => [id, reports])
  expect(await counts()).toContainEqual(['江西云梭新材料有限公司', 2])
  const same = await ledger.decidePair(
    { kind: 'organization', a: '青梧机电厂', b: '江西云梭新材料有限公司', action: 'same', ...by },
    null,
  )
  expect(await counts()).toEqual([[expect.any(String), 3]])
  expect((await ledger.statements({ organization: '青梧机电厂' })).total).toBe(3)
  await ledger.decidePair({ pair: same.identity, action: 'different', ...by }, same.no)
  expect(await counts()).toHaveLength(2)
  await ledger.remove(['o3'])
  expect((await ledger.review()).pairs).toMatchObject({ unmet: 1 })
})

const told = (id: string, origin: string, stop: string) =>
  entryOf(
    makeReport({
      id,
      origin,
      title: '闻人岱在栖梧调研',
      published: '2022-05-03',
      text: [
        [`5月3日，闻人岱来到栖梧${stop}，看展板、问进度，同现场人员交流${id}号工作。`],
        [['闻人岱要求加快建设进度。', 'directive', '闻人岱', []]],
      ],
      people: [['闻人岱', { title: '省委书记', of: '990000' }]],
      places: [
        ['岚江', '990000', 'province'],
        ['栖梧', '990200', 'prefecture', '990000'],
      ],
      events: [{ type: 'inspection', date: '2022-05-03', place: '990200', lead: '闻人岱', stops: [stop] }],
    }),
  )

test('tellings are one event, or two, as people say, and stay so when a report comes again', async () => {
  const papers = [told('p1', '岚江日报', '松江大桥工地'), told('p2', '栖梧日报', '鹿鸣粮库')]
  const ledger = await ledgerWith(papers)
  const before = (await ledger.events()).total
  const ids = ['p1.e0', 'p2.e0'] as const
  const action = before === 2 ? 'same' : 'different'
  const made = await ledger.decidePair({ kind: 'event', a: ids[0], b: ids[1], action, ...by }, null)
  expect((await ledger.events()).total).toBe(3 - before)
  await ledger.remove(['p1'])
  expect((await ledger.review()).pairs.unmet).toBe(1)
  await ledger.add(papers[0]!)
  expect((await ledger.events()).total).toBe(3 - before)
  await ledger.decidePair({ pair: made.identity, action: before === 2 ? 'different' : 'same', ...by }, made.no)
  expect((await ledger.events()).total).toBe(before)
})

test('agreement of two reviewers counts pairs, too', async () => {
  const ledger = await ledgerWith(entries)
  const first = await ledger.decidePair({ kind: 'person', a: J, b: X, action: 'different', ...by }, null)
  await ledger.decidePair({ pair: first.identity, action: 'same', note: null, by: '桑晚' }, first.no)
  expect((await ledger.review()).agreement).toMatchObject([
    { kinds: [{ kind: 'samePerson', both: 1, same: 0, kappa: 0 }] },
  ])
})

test('a pair of which the rules are not sure waits with both sides’ words, until somebody says what it is', async () => {
  const ledger = await ledgerWith([...entries, ...doubtful])
  const { items, total } = await ledger.pairs()
  expect(total).toBe(1)
  expect(items[0]).toMatchObject({
    kind: 'person',
    a: {
      about: ['南昌副市长'],
      reports: 1,
      quotes: [{ text: expect.stringContaining('闵秋实'), report: { id: 'q1' } }],
    },
    b: { about: ['柳汀回族乡党委书记'] },
    joined: false,
    decision: null,
  })
  const { a, b } = items[0]!
  const made = await ledger.decidePair({ kind: 'person', a: a.id!, b: b.id!, action: 'unsure', ...by }, null)
  expect((await ledger.pairs()).total).toBe(0)
  expect((await ledger.identityDoubts()).total).toBe(0)
  expect(await idsOf(ledger, '闵秋实')).toHaveLength(2)
  await ledger.decidePair({ pair: made.identity, action: 'withdraw', ...by }, made.no)
  expect((await ledger.pairs()).items).toMatchObject([{ last: 2 }])
})
