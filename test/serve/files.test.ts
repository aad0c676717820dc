import { expect, test } from 'vitest'
import { LISTS } from '../../src/export/lists.ts'
import { createApi } from '../../src/serve/api.ts'
import { ledgerWith } from '../ledger/folder.ts'
import { lanjiang } from '../ledger/lanjiang.ts'

const api = async () => createApi(await ledgerWith(lanjiang))
type App = Awaited<ReturnType<typeof api>>

const linesOf = async (response: Response | Promise<Response>) =>
  (await (await response).text())
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string })
const post = (app: App, path: string, body: unknown) =>
  app.request(encodeURI(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

test.each(LISTS.filter((list) => list !== 'items'))(
  'of %s only the rows that were picked, in the order of the list',
  async (list) => {
    const app = await api()
    const all = (await linesOf(app.request(`/api/files/${list}.jsonl`))).map((row) => row.id)
    expect(all.length).toBeGreaterThan(0)
    const picked = all.filter((_, i) => i % 2 === 0)
    const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id)
    expect(ids(await linesOf(post(app, `/api/files/${list}.jsonl`, { ids: picked.toReversed() })))).toEqual(picked)
    expect(ids(await linesOf(app.request(encodeURI(`/api/files/${list}.jsonl?ids=${picked.join(',')}`))))).toEqual(
      picked,
    )
    expect(await linesOf(post(app, `/api/files/${list}.jsonl`, { ids: ['no such row', 'none.s1'] }))).toEqual([])
  },
)

test('what is picked stays within the filters, and its counts are those of the filters', async () => {
  const app = await api()
  const [first] = await linesOf(app.request('/api/files/tifa.jsonl?place=990200'))
  const [row] = await linesOf(post(app, '/api/files/tifa.jsonl?place=990200', { ids: [first!.id] }))
  expect(row).toEqual(first)
  expect(await linesOf(post(app, '/api/files/tifa.jsonl?place=990200&q=不见于任何提法', { ids: [first!.id] }))).toEqual(
    [],
  )
})

test('items of follow-through are picked too', async () => {
  const app = await api()
  const all = await linesOf(app.request('/api/files/items.jsonl'))
  const some = all.slice(0, 1)
  if (some.length)
    expect(await linesOf(post(app, '/api/files/items.jsonl', { ids: some.map(({ id }) => id) }))).toEqual(some)
})

test('a picked workbook and CSV have only those rows', async () => {
  const app = await api()
  const [first] = await linesOf(app.request('/api/files/statements.jsonl'))
  const csv = await (await post(app, '/api/files/statements.csv', { ids: [first!.id] })).text()
  expect(csv.trim().split('\n')).toHaveLength(2)
  const book = await post(app, '/api/files/statements.xlsx', { ids: [first!.id] })
  expect(book.headers.get('content-disposition')).toBe('attachment; filename="luoshi-statements.xlsx"')
})

test('what cannot be picked is refused', async () => {
  const app = await api()
  expect((await post(app, '/api/files/tifa.csv', { ids: [] })).status).toBe(400)
  expect((await post(app, '/api/files/tifa.csv', { rows: ['a'] })).status).toBe(400)
  expect((await post(app, '/api/files/tifa.csv', { ids: Array(5001).fill('a') })).status).toBe(400)
  expect((await post(app, '/api/files/tifa.csv?pLace=x', { ids: ['a'] })).status).toBe(400)
  expect((await post(app, '/api/files/weather.csv', { ids: ['a'] })).status).toBe(400)
  const form = await app.request('/api/files/tifa.csv', {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: '{"ids":["a"]}',
  })
  expect(form.status).toBe(415)
  const foreign = await app.request('/api/files/tifa.csv', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
    body: '{"ids":["a"]}',
  })
  expect(foreign.status).toBe(403)
})
