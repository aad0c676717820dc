import { createRoute, type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import type { Ledger } from '../../ledger/ledger.ts'
import { ApiError, Id, Paging, PersonDetail } from '../schema.ts'
import { Career, Choices, Holders, IdentityDoubtPage } from '../schema-identities.ts'
import { addQuery, addThing } from './route.ts'

/** People, whom a plain name may not tell apart; careers, holders of posts, and what may be one. */
export function addIdentities(api: OpenAPIHono, ledger: Ledger): void {
  addPerson(api, ledger, '/people/{id}', 'One person by id or name', PersonDetail, (id) => ledger.person(id))
  addPerson(api, ledger, '/people/{id}/career', "A person's posts over time", Career, (id) => ledger.career(id))
  addThing(api, '/places/{id}/holders', 'place', Holders, (id) => ledger.holders(id))
  addQuery(
    api,
    '/identities/doubts',
    'People of one name, and organizations, that may be one and are kept apart',
    Paging.extend({ kind: z.enum(['person', 'organization']).optional() }).strict(),
    IdentityDoubtPage,
    (query) => ledger.identityDoubts(query),
  )
}

const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

/** An address of one person, which answers 300 with all of the name where it means several. */
function addPerson<A extends z.ZodType>(
  api: OpenAPIHono,
  ledger: Ledger,
  path: string,
  summary: string,
  answer: A,
  find: (id: string) => Promise<z.input<A> | null>,
): void {
  const route = createRoute({
    method: 'get',
    path,
    summary,
    request: { params: Id },
    responses: {
      200: json(answer, summary),
      300: json(Choices, 'Several people bear the name; `choices` are all of them.'),
      400: json(ApiError, 'A filter is wrong; `field` names it.'),
      404: json(ApiError, 'There is no such person.'),
      500: json(ApiError, 'The ledger could not be read.'),
      503: json(ApiError, 'Another process holds the ledger.'),
    },
  } satisfies RouteConfig)
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param' as never) as { id: string }
    const found = await find(id)
    if (found !== null) return c.json(found as object, 200) as never
    const choices = await ledger.namesakes(id)
    const error = choices.length
      ? { code: 'several', message: `Several people in this ledger are called ${id}.`, field: 'id' }
      : { code: 'not-found', message: `There is no person ${id} in this ledger.`, field: 'id' }
    if (choices.length) return c.json({ error, choices }, 300) as never
    return c.json({ error }, 404) as never
  })
}
