import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setImmediate as othersFirst } from 'node:timers/promises'
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { takeIn } from '../../intake/intake.ts'
import type { Entry } from '../../ledger/rows.ts'
import { failure } from '../failure.ts'
import { ApiError } from '../schema.ts'
import { TakenIn } from '../schema-take-in.ts'
import type { Desk } from './review.ts'

/** Bytes of one file that is dropped onto the page; larger ones are for the command line, which reads them in parts. */
const MOST = 64 * 1024 * 1024
/** Reports that are added at once, each in some milliseconds: whoever asks for a page meanwhile waits no longer. */
const BATCH = 10

const route = createRoute({
  method: 'post',
  path: '/copies',
  summary: 'Reads a file into the ledger, as `luoshi add` does',
  request: {
    query: z.object({ name: z.string().trim().min(1).max(200).openapi({ description: 'Name of the file.' }) }),
    body: { required: true, content: { 'application/octet-stream': {} } },
  },
  responses: {
    200: { description: 'What became of it.', content: { 'application/json': { schema: TakenIn } } },
    400: { description: 'The file is empty.', content: { 'application/json': { schema: ApiError } } },
    413: { description: 'The file is too large.', content: { 'application/json': { schema: ApiError } } },
  },
})

/** Files that are sent to be read. */
export function addTakeIn(api: OpenAPIHono, desk: NonNullable<Desk>): void {
  api.use(
    '/copies',
    bodyLimit({
      maxSize: MOST,
      onError: (c) =>
        failure(c, 413, 'too-large', `A file of more than ${MOST / 1048576} MB is read with: luoshi add FILE`),
    }),
  )
  api.openapi(route, async (c) => {
    // Names of other systems come with folders; none of them may lead out of ours.
    const name = basename(c.req.valid('query').name.replaceAll('\\', '/')).replace(/^\.+/, '') || 'file'
    const sent = new Uint8Array(await c.req.arrayBuffer())
    if (!sent.length) return failure(c, 400, 'empty', `${name}: the file is empty.`, 'body') as never
    const folder = await mkdtemp(join(tmpdir(), 'luoshi-taken-'))
    try {
      const path = join(folder, name)
      await writeFile(path, sent)
      return c.json(await takenFrom(path, name, desk), 200) as never
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
}

async function takenFrom(path: string, name: string, desk: NonNullable<Desk>): Promise<TakenIn> {
  const ledger = await desk()
  const done: TakenIn = { added: 0, present: 0, refused: [] }
  let batch: Entry[] = []
  const flush = async () => {
    for (const result of await ledger.addMany(batch)) done[result]++
    batch = []
    await othersFirst()
  }
  for await (const taken of takeIn([path], { answering: true })) {
    if (taken.kind === 'unchanged') continue
    if (taken.kind !== 'report') {
      done.refused.push(taken.reason.replaceAll(path, name))
      continue
    }
    const { copy, map } = taken.article
    batch.push({
      report: { ...taken.report, input: { ...taken.report.input, path: name } },
      copy: { text: copy.text, charset: copy.charset, stated: copy.stated },
      map,
      ...(copy.raw && { raw: copy.raw }),
    })
    if (batch.length >= BATCH) await flush()
  }
  await flush()
  return done
}
