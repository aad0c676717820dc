import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Ledger } from '../../ledger/ledger.ts'
import { failure } from '../failure.ts'
import { ApiError, Id } from '../schema.ts'

const route = createRoute({
  method: 'get',
  path: '/reports/{id}/raw',
  summary: 'The bytes of the copy that a report was recovered from, as they came',
  request: { params: Id },
  responses: {
    200: { description: 'The bytes, to be saved.', content: { 'application/octet-stream': {} } },
    404: {
      description: 'There is no such report, or the bytes of its copy are not kept.',
      content: { 'application/json': { schema: ApiError } },
    },
  },
})

/** The bytes of copies. They may be pages with scripts in them, so no browser is let take them for more than a file. */
export function addRaw(api: OpenAPIHono, ledger: Ledger): void {
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param')
    const raw = await ledger.raw(id)
    if (!raw)
      return failure(c, 404, 'not-found', `There is no report ${id} with the bytes of its copy in this ledger.`, 'id')
    return c.body(raw.bytes as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${raw.sha256.slice(0, 16)}.copy"`,
      'X-Content-Type-Options': 'nosniff',
    }) as never
  })
}
