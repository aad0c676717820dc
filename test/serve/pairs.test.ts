import { expect, test } from 'vitest'
import { openLedger } from '../../src/ledger/open.ts'
import { createApi } from '../../src/serve/api.ts'
import * as schema from '../../src/serve/schema-pairs.ts'
import { after, ledgerWith } from '../ledger/folder.ts'
import { doubtful, namesakes } from '../ledger/namesakes.ts'

async function open() {
  const ledger = await ledgerWith([...namesakes, ...doubtful])
  const desk = await openLedger(ledger.file)
  after(() => desk.close())
  const api = createApi(ledger, { desk: async () => desk })
  const post = (path: string, body: unknown) =>
    api.request(encodeURI(`/api${path}`), {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'localhost' },
      body: JSON.stringify(body),
    })
  return { api, post }
}
const same = { kind: 'person', a: '林海~进贤县长', b: '林海~孝昌县长', action: 'same', by: '程一苇', after: null }

test('pairs wait, are decided, and are told with who decided', async () => {
  const { api, post } = await open()
  const waiting = schema.PairPage.parse(await (await api.request('/api/review/pairs')).json())
  expect(waiting.items.map(({ a }) => a.name)).toEqual(['闵秋实'])
  const made = await post('/review/pairs', same)
  expect(made.status).toBe(201)
  const decision = schema.PairDecision.parse(await made.json())
  const decided = schema.PairPage.parse(await (await api.request('/api/review/pairs?state=decided')).json())
  expect(decided.items).toMatchObject([{ joined: true, decision: { no: decision.no, by: '程一苇' } }])
  const page = (await (await api.request(encodeURI('/api/people/林海'))).json()) as { reports: { total: number } }
  expect(page.reports.total).toBe(4)
  const own = encodeURI('/api/review/pairs?kind=person&state=decided&of=林海')
  expect(schema.PairPage.parse(await (await api.request(own)).json()).total).toBe(1)
  const other = encodeURI('/api/review/pairs?kind=person&state=decided&of=闵秋实')
  expect(schema.PairPage.parse(await (await api.request(other)).json()).total).toBe(0)
})

test('the second of two tabs is told of the first', async () => {
  const { post } = await open()
  await post('/review/pairs', same)
  const late = await post('/review/pairs', { ...same, action: 'different', by: '桑晚' })
  expect(late.status).toBe(409)
  expect(await late.json()).toMatchObject({ error: { code: 'overtaken' }, newer: { by: '程一苇', action: 'same' } })
})

test('reports that mean another are split off', async () => {
  const { api, post } = await open()
  const mentions = schema.Mentions.parse(
    await (await api.request(encodeURI('/api/people/林海~孝昌县长/mentions'))).json(),
  )
  expect(mentions.items.map(({ report, posts }) => [report.id, posts])).toEqual([
    ['d1', ['孝昌县县长']],
    ['d2', ['孝昌县县长']],
  ])
  const split = await post('/people/林海~孝昌县长/split', { reports: ['d2'], by: '桑晚', after: mentions.last })
  expect(split.status).toBe(201)
  expect(
    ((await (await api.request(encodeURI('/api/people/林海'))).json()) as { choices: unknown[] }).choices,
  ).toHaveLength(3)
})

test.each([
  ['no two', '/review/pairs', { ...same, b: same.a }, 400, 'b'],
  ['nobody', '/review/pairs', { ...same, b: '林海~无此人' }, 404, 'b'],
  ['half a pair', '/review/pairs', { ...same, b: undefined }, 400, 'pair'],
  ['nothing to withdraw', '/review/pairs', { ...same, action: 'withdraw' }, 400, 'action'],
  ['no name', '/review/pairs', { ...same, by: ' ' }, 400, 'by'],
  ['all of him', '/people/林海~孝昌县长/split', { reports: ['d1', 'd2'], by: '桑晚', after: null }, 400, 'reports'],
  ['not his', '/people/林海~孝昌县长/split', { reports: ['c1'], by: '桑晚', after: null }, 404, 'reports'],
] as const)('%s: said, and nothing written', async (_, path, body, status, field) => {
  const { api, post } = await open()
  const answer = await post(path, body)
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ error: { field } })
  expect(await (await api.request('/api/review')).json()).toMatchObject({ decisions: 0 })
})
