import { expect, test } from 'vitest'
import { CHARTS } from '../../src/export/charts.ts'
import { createApi } from '../../src/serve/api.ts'
import { ledgerWith } from '../ledger/folder.ts'
import { lanjiang } from '../ledger/lanjiang.ts'

const api = async () => createApi(await ledgerWith(lanjiang))

const ASKED: Record<(typeof CHARTS)[number], string> = {
  topics: '',
  years: '?place=990200',
  outcomes: '',
  trends: '?trend=rising',
  compare: '?with=990200,990000',
  lineage: '?id=1580行动计划',
  coverage: '?level=prefecture&least=1',
}

test.each(CHARTS)('the figures of %s go out in every form', async (chart) => {
  const app = await api()
  const get = (format: string) => app.request(encodeURI(`/api/charts/${chart}.${format}${ASKED[chart]}`))
  const csv = await get('csv')
  expect(csv.status).toBe(200)
  expect(csv.headers.get('content-disposition')).toBe(`attachment; filename="luoshi-${chart}.csv"`)
  const [head, ...rows] = (await csv.text()).trim().split('\n')
  expect(head!.replace('\ufeff', '')).toMatch(/^[a-z_]+(,[a-z_]+)+$/)
  const lines = (await (await get('jsonl')).text()).trim().split('\n').filter(Boolean)
  expect(lines).toHaveLength(rows.length)
  for (const line of lines) JSON.parse(line)
  const book = new Uint8Array(await (await get('xlsx')).arrayBuffer())
  expect(String.fromCharCode(...book.slice(0, 2))).toBe('PK')
})

test('they are those of the question that the chart asks', async () => {
  const app = await api()
  const { topics, periods } = (await (await app.request('/api/stats/topics?place=990200')).json()) as {
    topics: { topic: string; counts: number[] }[]
    periods: string[]
  }
  const lines = (await (await app.request('/api/charts/topics.jsonl?place=990200')).text()).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    topics.flatMap(({ topic, counts }) => periods.map((period, i) => ({ topic, period, count: counts[i] }))),
  )
})

test('what cannot be asked is said', async () => {
  const app = await api()
  const status = async (path: string) => (await app.request(encodeURI(path))).status
  expect(await status('/api/charts/topics.csv?topic=weather')).toBe(400)
  expect(await status('/api/charts/topics.csv?pLace=x')).toBe(400)
  expect(await status('/api/charts/compare.csv?with=990200')).toBe(400)
  expect(await status('/api/charts/compare.csv?with=990200,某地')).toBe(400)
  expect(await status('/api/charts/lineage.csv?id=某提法')).toBe(404)
  expect(await status('/api/charts/weather.csv')).toBe(400)
})
