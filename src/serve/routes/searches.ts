import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { FEED_LISTS, type FeedList } from '../../export/feed-lists.ts'
import { listFeed } from '../../export/list-feed.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { TooManySearches } from '../../ledger/searches/searches.ts'
import { failure } from '../failure.ts'
import { ApiError, Id, NoQuery } from '../schema.ts'
import * as schema from '../schema-searches.ts'
import { listQuery } from './list-query.ts'
import type { Desk } from './review.ts'
import { addQuery } from './route.ts'

const ATOM = 'application/atom+xml; charset=utf-8'
const wrong = { description: 'A filter is wrong.', content: { 'application/json': { schema: ApiError } } }
const missing = { description: 'There is no such search.', content: { 'application/json': { schema: ApiError } } }

/** Searches that are kept, and feeds of lists. */
export function addSearches(api: OpenAPIHono, ledger: Ledger, desk: Desk): void {
  addFeeds(api, ledger)
  addQuery(api, '/searches', 'Searches that are kept', NoQuery, schema.SavedSearches, async () => ({
    items: (await ledger.searches()) as schema.SavedSearch[],
  }))
  if (desk) addKeeping(api, desk)
}

function addFeeds(api: OpenAPIHono, ledger: Ledger): void {
  const feed = createRoute({
    method: 'get',
    path: '/feeds/{list}',
    summary: 'The newest rows of a list as an Atom feed',
    description: 'Takes the filters of the list.',
    request: { params: z.object({ list: z.enum(FEED_LISTS.map((list) => `${list}.atom` as const)) }) },
    responses: { 200: { description: 'The feed.', content: { [ATOM]: {} } }, 400: wrong },
  })
  api.openapi(feed, async (c) => {
    const list = c.req.valid('param').list.replace('.atom', '') as FeedList
    const { origin, pathname, search } = new URL(c.req.url)
    const query = listQuery(list, c.req.query())
    const named = { name: `落实 ${list}`, self: `${pathname}${search}`, address: origin }
    return c.body(await listFeed(ledger, list, query, named), 200, { 'Content-Type': ATOM }) as never
  })
  const kept = createRoute({
    method: 'get',
    path: '/searches/{id}/feed',
    summary: 'What a search that is kept finds, the newest, as an Atom feed',
    request: { params: Id },
    responses: { 200: { description: 'The feed.', content: { [ATOM]: {} } }, 404: missing },
  })
  api.openapi(kept, async (c) => {
    const { id } = c.req.valid('param')
    const search = await ledger.savedSearch(id)
    if (!search) return failure(c, 404, 'not-found', `There is no search ${id} in this ledger.`, 'id') as never
    const { origin, pathname } = new URL(c.req.url)
    const list = search.list as FeedList
    const query = listQuery(list, Object.fromEntries(new URLSearchParams(search.query)))
    const body = await listFeed(ledger, list, query, { name: search.name, self: pathname, address: origin })
    return c.body(body, 200, { 'Content-Type': ATOM }) as never
  })
}

function addKeeping(api: OpenAPIHono, desk: NonNullable<Desk>): void {
  const keep = createRoute({
    method: 'post',
    path: '/searches',
    summary: 'Keeps a search',
    request: { body: { required: true, content: { 'application/json': { schema: schema.NewSearch } } } },
    responses: {
      201: { description: 'The search.', content: { 'application/json': { schema: schema.SavedSearch } } },
      400: wrong,
      409: { description: 'Too many are kept.', content: { 'application/json': { schema: ApiError } } },
    },
  })
  api.openapi(keep, async (c) => {
    const search = c.req.valid('json')
    listQuery(search.list, Object.fromEntries(new URLSearchParams(search.query)))
    try {
      return c.json((await (await desk()).saveSearch(search)) as object, 201) as never
    } catch (error) {
      if (!(error instanceof TooManySearches)) throw error
      return failure(c, 409, 'too-many', error.message) as never
    }
  })
  const drop = createRoute({
    method: 'delete',
    path: '/searches/{id}',
    summary: 'Drops a search that is kept',
    request: { params: Id },
    responses: { 204: { description: 'It is dropped.' }, 404: missing },
  })
  api.openapi(drop, async (c) => {
    const { id } = c.req.valid('param')
    if (await (await desk()).dropSearch(id)) return c.body(null, 204) as never
    return failure(c, 404, 'not-found', `There is no search ${id} in this ledger.`, 'id') as never
  })
}
