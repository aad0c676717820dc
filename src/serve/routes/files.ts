import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import { FILE_FORMATS, type FileFormat, fileOf, MEDIA_TYPES } from '../../export/files.ts'
import { LISTS, type List } from '../../export/lists.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { MOST_PICKED } from '../../ledger/query/picked.ts'
import { BadFilter } from '../failure.ts'
import * as schema from '../schema.ts'
import { listQuery } from './list-query.ts'

const FILES = LISTS.flatMap((list) => FILE_FORMATS.map((format) => `${list}.${format}` as const))

const ids = z.array(z.string().min(1).max(300)).min(1).max(MOST_PICKED)

/** Rows that are named in an address; what is more goes into a body. */
const Named = z.object({
  ids: z
    .string()
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(ids)
    .optional()
    .openapi({ type: 'string', description: 'Of these only the rows with these ids, separated by commas.' }),
})

const answers = {
  200: {
    description: 'The file, to be saved.',
    content: Object.fromEntries(FILE_FORMATS.map((format) => [MEDIA_TYPES[format], {}])),
  },
  400: {
    description: 'A filter is wrong, or there are more rows than a sheet holds.',
    content: { 'application/json': { schema: schema.ApiError } },
  },
} as const

const params = z.object({ file: z.enum(FILES).openapi({ description: 'List and form, as statements.xlsx.' }) })

const whole = createRoute({
  method: 'get',
  path: '/files/{file}',
  summary: 'A list as a file, every row that its filters leave',
  description: 'Takes the filters and the order of the list, without `page` and `size`.',
  request: { params, query: Named },
  responses: answers,
})

const selected = createRoute({
  method: 'post',
  path: '/files/{file}',
  summary: 'Rows of a list as a file',
  description: `Takes the filters and the order of the list, and in the body the ids of the rows, ${MOST_PICKED} at most. Nothing is written.`,
  request: {
    params,
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ ids }).openapi('SelectedRows') } },
    },
  },
  responses: answers,
})

/** The lists as files: whole, or rows of them. */
export function addFiles(api: OpenAPIHono, ledger: Ledger): void {
  const send = (c: Context, file: string, picked: readonly string[] | undefined) => {
    const [list, format] = file.split('.') as [List, FileFormat]
    const { ids: _ids, ...asked } = c.req.query()
    const query = listQuery(list, asked)
    const address = new URL(c.req.url).origin
    return sendFile(c, list, format, fileOf(ledger, list, { format, query, ids: picked, address })) as never
  }
  api.openapi(whole, (c) => send(c, c.req.valid('param').file, c.req.valid('query').ids))
  api.openapi(selected, (c) => send(c, c.req.valid('param').file, c.req.valid('json').ids))
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
