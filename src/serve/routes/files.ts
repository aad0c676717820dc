import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import { FILE_FORMATS, type FileFormat, fileOf, MEDIA_TYPES } from '../../export/files.ts'
import { LISTS, type List } from '../../export/lists.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { BadFilter } from '../failure.ts'
import * as schema from '../schema.ts'
import { listQuery } from './list-query.ts'

const FILES = LISTS.flatMap((list) => FILE_FORMATS.map((format) => `${list}.${format}` as const))

const route = createRoute({
  method: 'get',
  path: '/files/{file}',
  summary: 'A list as a file, every row that its filters leave',
  description: 'Takes the filters and the order of the list, without `page` and `size`.',
  request: {
    params: z.object({ file: z.enum(FILES).openapi({ description: 'List and form, as statements.xlsx.' }) }),
  },
  responses: {
    200: {
      description: 'The file, to be saved.',
      content: Object.fromEntries(FILE_FORMATS.map((format) => [MEDIA_TYPES[format], {}])),
    },
    400: {
      description: 'A filter is wrong, or there are more rows than a sheet holds.',
      content: { 'application/json': { schema: schema.ApiError } },
    },
  },
})

/** The lists as files. */
export function addFiles(api: OpenAPIHono, ledger: Ledger): void {
  api.openapi(route, async (c) => {
    const [list, format] = c.req.valid('param').file.split('.') as [List, FileFormat]
    const query = listQuery(list, c.req.query())
    return sendFile(
      c,
      list,
      format,
      fileOf(ledger, list, { format, query, address: new URL(c.req.url).origin }),
    ) as never
  })
}

/** Answers with a file to be saved. @throws BadFilter where it cannot be made */
export async function sendFile(
  c: Context,
  name: string,
  format: FileFormat,
  parts: AsyncGenerator<string | Uint8Array>,
): Promise<Response> {
  // The first part is made before the answer begins, so that what is wrong can still be said.
  const first = await parts.next().catch((error: unknown) => {
    throw error instanceof RangeError ? new BadFilter('', error.message) : error
  })
  c.header('Content-Type', MEDIA_TYPES[format])
  c.header('Content-Disposition', `attachment; filename="luoshi-${name}.${format}"`)
  c.header('X-Content-Type-Options', 'nosniff')
  return stream(c, async (out) => {
    if (first.done) return
    await out.write(first.value)
    for await (const part of parts) await out.write(part)
  })
}
