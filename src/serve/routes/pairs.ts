import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi'
import type { Ledger } from '../../ledger/ledger.ts'
import { PairRefused } from '../../ledger/review/decide-pair.ts'
import type { PairDecision } from '../../review/pairs.ts'
import { failure } from '../failure.ts'
import { ApiError, Id } from '../schema.ts'
import * as schema from '../schema-pairs.ts'
import type { Desk } from './review.ts'
import { addQuery, addThing } from './route.ts'

/** Whether two are one: what waits, what is decided, and (with a desk) deciding. */
export function addPairs(api: OpenAPIHono, ledger: Ledger, desk: Desk): void {
  addQuery(
    api,
    '/review/pairs',
    'People of one name, organizations and tellings of events that may be one, with what people decided',
    schema.PairQuery,
    schema.PairPage,
    async (query) => (await ledger.pairs(query)) as z.input<typeof schema.PairPage>,
  )
  addThing(api, '/people/{id}/mentions', 'person', schema.Mentions, (id) => ledger.mentions(id))
  if (desk) addDecidePair(api, desk)
}

const json = <S extends z.ZodType>(shape: S, description: string) => ({
  description,
  content: { 'application/json': { schema: shape } },
})
const body = <S extends z.ZodType>(shape: S) => ({
  body: { required: true, content: { 'application/json': { schema: shape } } },
})
const responses = {
  201: json(schema.PairDecision, 'The decision as it was written down.'),
  400: json(ApiError, 'The decision is wrong; `field` names what.'),
  404: json(ApiError, 'One of them is not there.'),
  409: json(
    ApiError.extend({ newer: schema.PairDecision.nullable() }),
    'Somebody decided in the meantime; `newer` is what.',
  ),
} as const

const STATUS = { 'not-found': 404, 'not-two': 400, overtaken: 409 } as const

function addDecidePair(api: OpenAPIHono, desk: NonNullable<Desk>): void {
  const verdict = createRoute({
    method: 'post',
    path: '/review/pairs',
    summary: 'Decides whether two are one',
    request: body(schema.NewPairDecision),
    responses,
  })
  api.openapi(verdict, async (c) => {
    const { kind, a, b, pair, action, note, by, after } = c.req.valid('json')
    if (pair === undefined && (!kind || !a || !b))
      return failure(c, 400, 'bad-value', 'pair: give the kind and the ids of both, or a pair.', 'pair') as never
    if (pair === undefined && action === 'withdraw')
      return failure(
        c,
        400,
        'bad-value',
        'action: only what was decided can be withdrawn; name the pair.',
        'action',
      ) as never
    return answered(c, async () =>
      (await desk()).decidePair(
        pair === undefined
          ? { kind: kind!, a: a!, b: b!, action: action as 'same', note, by }
          : { pair, action, note, by },
        after,
      ),
    )
  })
  const split = createRoute({
    method: 'post',
    path: '/people/{id}/split',
    summary: 'Gives mentions of a person to another of the name, or to one of their own',
    request: { params: Id, ...body(schema.NewSplit) },
    responses,
  })
  api.openapi(split, async (c) => {
    const { id: person } = c.req.valid('param')
    const { after, ...asked } = c.req.valid('json')
    return answered(c, async () => (await desk()).splitPerson({ person, ...asked }, after))
  })
}

async function answered(c: Parameters<typeof failure>[0], decide: () => Promise<PairDecision>): Promise<never> {
  try {
    return c.json((await decide()) as object, 201) as never
  } catch (error) {
    if (!(error instanceof PairRefused)) throw error
    const { message, reason, field, newer } = error
    if (reason !== 'overtaken') return failure(c, STATUS[reason], reason, message, field) as never
    return c.json({ error: { code: reason, message, field }, newer }, 409) as never
  }
}
