import { expect, test } from 'vitest'
import { kindOf } from '../../src/ledger/desk/draft.ts'
import { openLedger } from '../../src/ledger/open.ts'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { createApi } from '../../src/serve/api.ts'
import * as schema from '../../src/serve/schema-desk.ts'
import { after, ledgerWith } from '../ledger/folder.ts'
import { makeEntry } from '../ledger/make.ts'
import { asked, SAID, TROUBLE, told } from './bridge.ts'

async function open() {
  const ledger = await ledgerWith([asked])
  const desk = await openLedger(ledger.file)
  after(() => desk.close())
  const api = createApi(ledger, { desk: async () => desk })
  const post = (path: string, body: unknown) =>
    api.request(`/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'localhost' },
      body: JSON.stringify(body),
    })
  const [item] = (await ledger.items()).items
  return { ledger, api, post, item: item!.id }
}
const start = asked.report.body.indexOf(TROUBLE)
const trouble = { report: 'asked', start, end: start + TROUBLE.length }

test('an item of follow-through is filed with its sentence, who asked, whose task it is and by when', async () => {
  const { api, post, item } = await open()
  const { facts, already } = schema.Draft.parse(await (await api.request(`/api/desk/draft?item=${item}`)).json())
  expect(already).toBeNull()
  expect(facts).toMatchObject({
    kind: 'demand',
    asker: '顾砚秋',
    lead: '栖梧',
    deadlineText: '年底前',
    deadline: '2023-12-31',
    source: { type: 'report', report: 'asked', quote: SAID },
  })
  const made = await post('/desk/take-up', { items: [item], by: '程一苇', day: '2023-02-03' })
  expect(made.status).toBe(201)
  const { items } = schema.TakenUp.parse(await made.json())
  expect(items).toMatchObject([
    { id: '2023-001', what: facts.what, lead: '栖梧', deadline: '2023-12-31', filed: '2023-02-03' },
  ])
})

test('what stands at the desk already is said, and filed again only where that is asked for', async () => {
  const { api, post, item } = await open()
  await post('/desk/take-up', { items: [item], by: '程一苇', day: '2023-02-03' })
  expect(await (await api.request(`/api/desk/draft?item=${item}`)).json()).toMatchObject({ already: '2023-001' })
  const twice = await (await post('/desk/take-up', { items: [item], words: [trouble], by: '桑晚' })).json()
  expect(twice).toMatchObject({ items: [{ kind: 'difficulty', what: TROUBLE }], already: [{ item: '2023-001' }] })
  const again = await (await post('/desk/take-up', { items: [item], again: true, by: '桑晚' })).json()
  expect((again as schema.TakenUp).items).toHaveLength(1)
})

test('several get the unit and the deadline that are said for all, and keep what else is their own', async () => {
  const { post, item } = await open()
  const facts = { lead: '市交通运输局', deadlineText: '2024年三季度' }
  const made = await (
    await post('/desk/take-up', { items: [item], words: [trouble], facts, by: '程一苇', day: '2024-01-05' })
  ).json()
  expect(made).toMatchObject({
    items: [
      { lead: '市交通运输局', deadline: '2024-09-30', asker: '顾砚秋' },
      { lead: '市交通运输局', deadline: '2024-09-30', what: TROUBLE, source: { quote: TROUBLE } },
    ],
  })
})

test('later reports are told as quotes to check; nothing of the item changes until somebody writes it down', async () => {
  const { ledger, api, post, item } = await open()
  await post('/desk/take-up', { items: [item], by: '程一苇', day: '2023-02-03' })
  const ask = async () => schema.Told.parse(await (await api.request('/api/desk/2023-001/told')).json())
  expect((await ask()).items).toMatchObject([{ outcome: 'not yet rated', steps: [] }])
  await ledger.add(told)
  const [found] = (await ask()).items
  expect(found).toMatchObject({ outcome: 'done', steps: [{ status: 'done', text: '松江大桥正式通车', used: false }] })
  const before = (await ledger.deskItem('2023-001'))!
  expect(before).toMatchObject({ stage: 'filed', progress: null })
  const step = found!.steps[0]!
  const source = { type: 'report', report: step.report.id, start: step.start, end: step.end, quote: step.text }
  const entry = { kind: 'answer', by: '程一苇', text: '大桥已通车', sources: [source], after: before.last }
  expect((await post('/desk/2023-001/entries', entry)).status).toBe(201)
  expect((await ask()).items[0]!.steps[0]!.used).toBe(true)
})

test('after a new reading the words themselves tell which item it was', async () => {
  const { ledger, api, post, item } = await open()
  await post('/desk/take-up', { items: [item], by: '程一苇', day: '2023-02-03' })
  const moved = makeEntry({
    id: 'asked',
    title: '顾砚秋调研松江大桥',
    published: '2023-02-01',
    people: [['顾砚秋', { title: '市委书记', of: '990200' }]],
    places: [['栖梧', '990200', 'prefecture', '990000']],
    text: [['本报讯。'], [[SAID, 'directive', '顾砚秋', ['infrastructure']]]],
  })
  await ledger.reread([moved])
  await ledger.add(told)
  expect(await (await api.request('/api/desk/2023-001/told')).json()).toMatchObject({ items: [{ outcome: 'done' }] })
})

test.each([
  ['an item that is none', { items: ['asked.f9'] }, 404, 'items'],
  ['a report that is none', { words: [{ report: 'none', start: 0, end: 4 }] }, 404, 'words'],
  ['words outside the text', { words: [{ report: 'asked', start: 0, end: 9999 }] }, 404, 'words'],
  ['nothing', {}, 400, 'items'],
])('%s: said, and nothing filed', async (_, wanted, status, field) => {
  const { ledger, post } = await open()
  const answer = await post('/desk/take-up', { ...wanted, by: '程一苇' })
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ error: { field } })
  expect((await ledger.desk()).items).toEqual([])
})

test('what a sentence is at the desk follows from its act, else from what it tells of', () => {
  for (const { kind, example, counter } of loadLexicon('desk-kinds', ['word', 'kind', 'example', 'counter'])) {
    expect(kindOf({ act: 'narration', text: example }), example).toBe(kind)
    expect(kindOf({ act: 'narration', text: counter }), counter).not.toBe(kind)
  }
  expect(kindOf({ act: 'directive', text: '要解决困难。' })).toBe('demand')
})
