import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { BLANK, type Facts } from '../../desk/item.ts'
import { deadlineDay, SheetRefused } from '../../desk/office.ts'
import { firstLedger, MOST_BYTES, readSheets } from '../../export/desk/read-sheet.ts'
import { chinaToday } from '../../ledger/desk/query.ts'
import { NotThere } from '../../ledger/desk/take-up.ts'
import { EntryRefused, type NewEntry } from '../../ledger/desk/write.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { failure } from '../failure.ts'
import { ApiError, Id } from '../schema.ts'
import * as schema from '../schema-desk.ts'
import type { Desk } from './review.ts'

const json = <S extends z.ZodType>(shape: S, description: string) => ({
  description,
  content: { 'application/json': { schema: shape } },
})
const errors = {
  400: json(ApiError, 'Something of it is wrong; `field` names it.'),
  404: json(ApiError, 'There is no such item.'),
  409: json(ApiError, 'Somebody wrote in the meantime, or the entry cannot come now.'),
  413: json(ApiError, 'It is too large.'),
} as const
const body = <S extends z.ZodType>(shape: S) => ({
  body: { required: true, content: { 'application/json': { schema: shape } } },
})
const Named = z.object({ name: z.string().trim().min(1).max(200).openapi({ description: 'Name of the file.' }) })
const By = Named.extend({ by: z.string().trim().min(1).max(200).openapi({ description: 'Who imports.' }) })

/** Everything that is written at the desk. */
export function addDeskWrites(api: OpenAPIHono, ledger: Ledger, desk: NonNullable<Desk>): void {
  api.use(
    '/desk/*',
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: (c) => failure(c, 413, 'too-large', `At most ${MOST_BYTES / 1048576} MB are taken.`),
    }),
  )
  addFiling(api, ledger, desk)
  addTakingUp(api, ledger, desk)
  addEntries(api, ledger, desk)
  addUploads(api, desk)
  addSettings(api, desk)
}

/** A deadline in words gets its day where none is given. */
function reckoned<F extends Partial<Facts>>(facts: F, day: string): F {
  if (facts.deadline || !facts.deadlineText) return facts
  return { ...facts, deadline: deadlineDay(facts.deadlineText, day) }
}

function addFiling(api: OpenAPIHono, ledger: Ledger, desk: NonNullable<Desk>): void {
  const route = createRoute({
    method: 'post',
    path: '/desk',
    summary: 'Takes up items, all of them or none',
    request: body(schema.NewItems),
    responses: { 201: json(schema.DeskList, 'The items.'), ...errors },
  })
  api.openapi(route, async (c) => {
    const { items, day = chinaToday(), by } = c.req.valid('json')
    const facts = items.map((one) => reckoned({ ...BLANK, ...one } as Facts, day))
    const filed = await (await desk()).fileItems(facts, day, by)
    const wanted = new Set(filed.map(({ id }) => id))
    const list = await ledger.desk()
    return c.json({ ...list, items: list.items.filter(({ id }) => wanted.has(id)) } as object, 201) as never
  })
}

function addTakingUp(api: OpenAPIHono, ledger: Ledger, desk: NonNullable<Desk>): void {
  const route = createRoute({
    method: 'post',
    path: '/desk/take-up',
    summary: 'Takes up items of follow-through, or words of reports, with what these say of unit and deadline',
    request: body(schema.NewTakeUp),
    responses: { 201: json(schema.TakenUp, 'The items; and what stood at the desk already.'), ...errors },
  })
  api.openapi(route, async (c) => {
    const { items, words, facts: common, again, day = chinaToday(), by } = c.req.valid('json')
    if (!items?.length && !words?.length)
      return failure(c, 400, 'bad-value', 'items: name what is to be taken up.', 'items') as never
    try {
      const drafts = await ledger.draft({ items, words })
      const known = again ? new Map<Facts, string>() : await ledger.alreadyAtDesk(drafts)
      const given = Object.fromEntries(Object.entries(common).filter(([, value]) => value !== undefined))
      const fresh = drafts.filter((one) => !known.has(one)).map((one) => merged(one, given, day))
      const filed = fresh.length ? await (await desk()).fileItems(fresh, day, by) : []
      const rows = await Promise.all(filed.map(({ id }) => ledger.deskItem(id)))
      const already = [...known].map(([{ what }, item]) => ({ what, item }))
      return c.json({ items: rows, already } as object, 201) as never
    } catch (error) {
      if (!(error instanceof NotThere)) throw error
      return failure(c, 404, 'not-found', error.message, error.field) as never
    }
  })
}

/** What an item says of itself, with what was said for all: a deadline that was said for all is reckoned anew. */
function merged(own: Facts, given: Partial<Facts>, day: string): Facts {
  return reckoned({ ...own, ...(given.deadlineText && { deadline: null }), ...given }, day)
}

function addEntries(api: OpenAPIHono, ledger: Ledger, desk: NonNullable<Desk>): void {
  const route = createRoute({
    method: 'post',
    path: '/desk/{id}/entries',
    summary: 'Adds to the history of an item',
    request: { params: Id, ...body(schema.NewEntry) },
    responses: { 201: json(schema.DeskItem, 'The item.'), ...errors },
  })
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param')
    const { after, day = chinaToday(), facts, ...entry } = c.req.valid('json')
    try {
      const changed = facts && reckoned(facts as Partial<Facts>, day)
      await (await desk()).addEntry({ ...entry, item: id, day, facts: changed } as NewEntry, after)
    } catch (error) {
      if (!(error instanceof EntryRefused)) throw error
      if (error.reason === 'no-item') return failure(c, 404, 'not-found', error.message, 'id') as never
      if (error.reason === 'no-evidence') return failure(c, 400, 'no-evidence', error.message, 'sources') as never
      return failure(c, 409, error.reason, error.message, 'after') as never
    }
    return c.json((await ledger.deskItem(id)) as object, 201) as never
  })
}

function addUploads(api: OpenAPIHono, desk: NonNullable<Desk>): void {
  const bytes = { body: { required: true, content: { 'application/octet-stream': {} } } }
  const evidence = createRoute({
    method: 'post',
    path: '/desk/evidence',
    summary: 'Keeps a file as evidence',
    request: { query: Named, ...bytes },
    responses: { 201: json(schema.KeptFile, 'Its hash, to be named by an entry.'), ...errors },
  })
  api.openapi(evidence, async (c) => {
    const { name } = c.req.valid('query')
    const sent = new Uint8Array(await c.req.arrayBuffer())
    if (!sent.length) return failure(c, 400, 'empty', 'The file is empty.', 'body') as never
    return c.json({ sha256: await (await desk()).keepFile(name, sent), name }, 201) as never
  })
  const sheet = createRoute({
    method: 'post',
    path: '/desk/import',
    summary: 'Takes up the items of an office’s ledger (.xlsx), all of them or none',
    request: { query: By, ...bytes },
    responses: { 201: json(schema.Imported, 'The numbers of the items.'), ...errors },
  })
  api.openapi(sheet, async (c) => {
    const { name, by } = c.req.valid('query')
    try {
      const today = chinaToday()
      const found = firstLedger(await readSheets(new Uint8Array(await c.req.arrayBuffer())), today)
      const items = await (await desk()).importItems(found.rows, name, today, by)
      return c.json({ items: items.map(({ id }) => id), sheet: found.sheet }, 201) as never
    } catch (error) {
      if (!(error instanceof SheetRefused)) throw error
      return failure(c, 400, 'bad-sheet', `${name}: ${error.message}`, 'body') as never
    }
  })
}

function addSettings(api: OpenAPIHono, desk: NonNullable<Desk>): void {
  const route = createRoute({
    method: 'put',
    path: '/desk/lights',
    summary: 'Sets the lights of the office',
    request: body(schema.Lights),
    responses: { 200: json(schema.Lights, 'The lights.'), ...errors },
  })
  api.openapi(route, async (c) => {
    const { lights } = c.req.valid('json')
    const ids = lights.map(({ id }) => id)
    if (new Set(ids).size < ids.length)
      return failure(c, 400, 'bad-value', 'lights: two have the same id.', 'lights') as never
    await (await desk()).setLights(lights)
    return c.json({ lights }, 200) as never
  })
}
