import { createRoute, type OpenAPIHono, type RouteConfig, type z } from '@hono/zod-openapi'
import { loadLexicon } from '../../lexicon/load.ts'
import { BadFilter } from '../failure.ts'
import { ApiError, Id } from '../schema.ts'

const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

const errors = {
  400: json(ApiError, 'A filter is wrong; `field` names it.'),
  500: json(ApiError, 'The ledger could not be read.'),
  503: json(ApiError, 'Another process holds the ledger.'),
} as const

let topics: ReadonlySet<string> | undefined

/** @throws BadFilter where the topic is none of lexicon/topics.tsv. */
export function checkTopic({ topic }: { topic?: string | undefined }): void {
  if (!topic) return
  topics ??= new Set(loadLexicon('topics', ['code']).map((row) => row.code))
  if (!topics.has(topic))
    throw new BadFilter('topic', `topic: there is no topic ${topic}; known are ${[...topics].join(', ')}`)
}

type Query = z.ZodObject
type Parsed<Q extends Query> = z.infer<Q>

/** An address that answers a query with one thing. */
export function addQuery<Q extends Query, A extends z.ZodType>(
  api: OpenAPIHono,
  path: string,
  summary: string,
  query: Q,
  answer: A,
  ask: (query: Parsed<Q>) => Promise<z.input<A>>,
): void {
  const route = createRoute({
    method: 'get',
    path,
    summary,
    request: { query },
    responses: { 200: json(answer, summary), ...errors },
  } satisfies RouteConfig)
  api.openapi(route, async (c) => {
    const asked = c.req.valid('query' as never) as Parsed<Q>
    checkTopic(asked as { topic?: string })
    return c.json((await ask(asked)) as object, 200) as never
  })
}

/** An address of single things by id. @param what as the answer names it where there is none: 'person' */
export function addThing<A extends z.ZodType, Q extends Query>(
  api: OpenAPIHono,
  path: string,
  what: string,
  answer: A,
  find: (id: string, query: Parsed<Q>) => Promise<z.input<A> | null>,
  query?: Q,
): void {
  const summary = `One ${what} by id`
  const route = createRoute({
    method: 'get',
    path,
    summary,
    request: query ? { params: Id, query } : { params: Id },
    responses: { 200: json(answer, summary), ...errors, 404: json(ApiError, `There is no such ${what}.`) },
  } satisfies RouteConfig)
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param' as never) as { id: string }
    const found = await find(id, (query ? c.req.valid('query' as never) : {}) as Parsed<Q>)
    if (found === null)
      return c.json(
        { error: { code: 'not-found', message: `There is no ${what} ${id} in this ledger.`, field: 'id' } },
        404,
      ) as never
    return c.json(found as object, 200) as never
  })
}
