import { expect, test } from 'vitest'
import { createApi } from '../../src/serve/api.ts'
import * as schema from '../../src/serve/schema-review.ts'
import { ledgerWith } from '../ledger/folder.ts'
import { lanjiang } from '../ledger/lanjiang.ts'

const report = lanjiang[0]!.report
const tifa = report.tifa[0]!

async function open() {
  const ledger = await ledgerWith(lanjiang)
  const api = createApi(ledger, { desk: async () => ledger })
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    api.request('/api/decisions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'localhost', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return { api, ledger, post }
}
const accept = {
  report: report.id,
  kind: 'tifa',
  identity: tifa.text,
  action: 'accept',
  value: tifa,
  by: '程一苇',
  after: null,
}

test('a decision is written down, and told with the report', async () => {
  const { api, post } = await open()
  const made = await post(accept)
  expect(made.status).toBe(201)
  const decision = schema.Decision.parse(await made.json())
  expect(decision).toMatchObject({ by: '程一苇', action: 'accept', quote: expect.stringContaining('1580') })
  const told = schema.ReportDecisions.parse(await (await api.request(`/api/reports/${report.id}/decisions`)).json())
  expect(told.decisions).toEqual([decision])
  expect(told.identities.tifa).toContain(tifa.text)
  const overview = schema.ReviewOverview.parse(await (await api.request('/api/review')).json())
  expect(overview).toMatchObject({ editable: true, decisions: 1, reviewers: [{ name: '程一苇', decisions: 1 }] })
  schema.DoubtPage.parse(await (await api.request('/api/review/queue?kind=sentence')).json())
})

test('the second of two tabs is told of the first', async () => {
  const { post } = await open()
  await post(accept)
  const late = await post({ ...accept, action: 'reject', by: '桑晚' })
  expect(late.status).toBe(409)
  expect(await late.json()).toMatchObject({ error: { code: 'overtaken' }, newer: { by: '程一苇', action: 'accept' } })
})

const wrong: [string, unknown, number, string][] = [
  ['no report', { ...accept, report: 'none' }, 404, 'report'],
  ['no such record', { ...accept, identity: '没有这条' }, 404, 'identity'],
  ['no record given', { ...accept, value: null }, 400, 'value'],
  ['a record of another kind', { ...accept, value: { name: '甲' } }, 400, 'value.text'],
  ['words outside the text', { ...accept, value: { ...tifa, spans: [[5, 999_999]] } }, 400, 'value.spans'],
  ['words that end before they begin', { ...accept, value: { ...tifa, spans: [[9, 5]] } }, 400, 'value.spans'],
  ['an added record without words', { ...accept, action: 'add', value: { ...tifa, spans: [] } }, 400, 'value.spans'],
  ['no name', { ...accept, by: ' ' }, 400, 'by'],
  ['a sentence that is rejected', { ...accept, kind: 'sentence', action: 'reject' }, 400, 'action'],
  [
    'a topic that is none',
    { ...accept, kind: 'sentence', action: 'correct', value: { act: 'directive', speaker: null, topics: ['weather'] } },
    400,
    'topic',
  ],
]
test.each(wrong)('%s: said, and nothing written', async (_, body, status, field) => {
  const { ledger, post } = await open()
  const answer = await post(body)
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ error: { field } })
  expect((await ledger.review()).decisions).toBe(0)
})

test('only pages of this server write, and only JSON', async () => {
  const { ledger, post } = await open()
  expect((await post(accept, { origin: 'http://evil.example' })).status).toBe(403)
  expect((await post(accept, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await post(accept, { 'content-type': 'text/plain' })).status).toBe(415)
  expect((await post('{"report":')).status).toBe(400)
  expect((await ledger.review()).decisions).toBe(0)
})

test('without a desk nothing can be written', async () => {
  const api = createApi(await ledgerWith(lanjiang))
  const answer = await api.request('/api/decisions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(accept),
  })
  expect(answer.status).toBe(405)
  expect(await (await api.request('/api/review')).json()).toMatchObject({ editable: false })
})
