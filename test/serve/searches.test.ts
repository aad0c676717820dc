import { expect, test } from 'vitest'
import { createApi } from '../../src/serve/api.ts'
import * as schema from '../../src/serve/schema-searches.ts'
import { ledgerWith } from '../ledger/folder.ts'
import { lanjiang } from '../ledger/lanjiang.ts'

async function open() {
  const ledger = await ledgerWith(lanjiang)
  const api = createApi(ledger, { desk: async () => ledger })
  const keep = (body: unknown) =>
    api.request('/api/searches', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  return { api, keep }
}
const search = { name: '闻人岱的要求', list: 'statements', query: 'act=directive&person=闻人岱', by: '程一苇' }

test('a search is kept with a feed of what it finds, and dropped', async () => {
  const { api, keep } = await open()
  const made = await keep(search)
  expect(made.status).toBe(201)
  const { id } = schema.SavedSearch.parse(await made.json())
  const feed = await (await api.request(`/api/searches/${id}/feed`)).text()
  expect(feed).toContain('<title>闻人岱的要求</title>')
  const list = (await (await api.request(encodeURI('/api/statements?act=directive&person=闻人岱'))).json()) as {
    items: { text: string }[]
  }
  expect(feed.match(/<entry>/g)).toHaveLength(list.items.length)
  expect((await api.request(`/api/searches/${id}`, { method: 'DELETE' })).status).toBe(204)
  expect((await api.request(`/api/searches/${id}/feed`)).status).toBe(404)
})

test.each(['reports', 'statements', 'indicators', 'agendas', 'events'])('the list of %s has a feed', async (list) => {
  const { api } = await open()
  const feed = await api.request(`/api/feeds/${list}.atom`)
  expect(feed.headers.get('content-type')).toContain('application/atom+xml')
  expect(await feed.text()).toMatch(/<entry>[\s\S]*\/(reports|events)\//)
})

test('a search whose filters cannot be meant is not kept', async () => {
  const { api, keep } = await open()
  for (const query of ['act=order', 'colour=red', 'page=2', 'from=2023-13'])
    expect((await keep({ ...search, query })).status, query).toBe(400)
  expect(schema.SavedSearches.parse(await (await api.request('/api/searches')).json()).items).toEqual([])
})

test('a hostile name stays text', async () => {
  const { api, keep } = await open()
  const { id } = (await (await keep({ ...search, name: ']]><script>alert(1)</script>' })).json()) as { id: string }
  expect(await (await api.request(`/api/searches/${id}/feed`)).text()).not.toContain('<script>')
})
