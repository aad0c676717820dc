import { expect, test } from 'vitest'
import { createApi } from '../../src/serve/api.ts'
import * as schema from '../../src/serve/schema-items.ts'
import { ledgerWith } from '../ledger/folder.ts'
import { makeEntry } from '../ledger/make.ts'

const entries = [
  makeEntry({
    id: 'asked',
    title: '顾砚秋调研松江大桥',
    published: '2023-02-01',
    people: [['顾砚秋', { title: '市委书记', of: '990200' }]],
    places: [['栖梧', '990200', 'prefecture', '990000']],
    text: [[['顾砚秋强调，要确保年底前松江大桥建成通车。', 'directive', '顾砚秋', ['infrastructure']]]],
  }),
  makeEntry({ id: 'told', published: '2023-12-28', text: [['今天，松江大桥正式通车。']] }),
]
const ask = async (path: string) => createApi(await ledgerWith(entries)).request(encodeURI(path))

test('items and one of them are given in full', async () => {
  const answer = await (await ask('/api/items?place=990200&status=done')).json()
  expect(schema.ItemPage.parse(answer)).toEqual(answer)
  expect(answer).toMatchObject({
    total: 1,
    outcomes: [{ outcome: 'done', count: 1 }],
    items: [{ place: { id: '990200' }, asked: { name: '顾砚秋' }, deadline: { text: '年底前', day: '2023-12-31' } }],
  })
  const one = await (await ask(`/api/items/${(answer as schema.ItemPage).items[0]!.id}`)).json()
  expect(schema.ItemDetail.parse(one)).toEqual(one)
  expect(one).toMatchObject({ steps: [{ status: 'asked' }, { status: 'done', text: '松江大桥正式通车' }] })
})

test('sides are compared, and one that is not known is named', async () => {
  const answer = await (await ask('/api/compare?with=990200,2023')).json()
  expect(schema.Comparison.parse(answer)).toEqual(answer)
  expect(answer).toMatchObject({ sides: [{ kind: 'place' }, { kind: 'year', items: 1 }] })
  const wrong = await ask('/api/compare?with=990200,无此地')
  expect(wrong.status).toBe(400)
  expect(await wrong.json()).toMatchObject({ error: { field: 'with' } })
})

test('what is no filter, outcome, date or list of sides is told', async () => {
  for (const query of [
    'items?status=broken',
    'items?due=soon',
    'items?organization=x',
    'items?topic=none',
    'compare?with=2023',
  ])
    expect((await ask(`/api/${query}`)).status, query).toBe(400)
  expect((await ask('/api/items/asked.f9')).status).toBe(404)
})

test('items go out as files with their filters, as every list does', async () => {
  const csv = await (await ask('/api/files/items.csv?status=done')).text()
  expect(csv).toContain('2023-02-01')
  expect(csv).toMatch(/顾砚秋.*2023-12-31.*done.*2023-12-28 done “松江大桥正式通车”/s)
  expect((await (await ask('/api/files/items.csv?status=missed')).text()).trim().split('\n')).toHaveLength(1)
  const line = JSON.parse((await (await ask('/api/files/items.jsonl')).text()).trim()) as schema.ItemRow
  expect(line).toMatchObject({ outcome: 'done', steps: [{ status: 'asked' }, { status: 'done' }] })
  const workbook = new Uint8Array(await (await ask('/api/files/items.xlsx')).arrayBuffer())
  expect(Buffer.from(workbook.subarray(0, 2)).toString()).toBe('PK')
  expect((await ask('/api/files/items.csv?act=directive')).status).toBe(400)
})
