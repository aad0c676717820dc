import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { deskCalendar } from '../../export/desk/calendar.ts'
import { deskReminders } from '../../export/desk/reminders.ts'
import { officeWorkbook } from '../../export/desk/workbook.ts'
import { MEDIA_TYPES } from '../../export/files.ts'
import type { DeskQuery } from '../../ledger/desk/query.ts'
import { NotThere, type Wanted } from '../../ledger/desk/take-up.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { BadFilter, failure } from '../failure.ts'
import { ApiError } from '../schema.ts'
import * as schema from '../schema-desk.ts'
import { addDeskWrites } from './desk-writes.ts'
import type { Desk } from './review.ts'
import { addQuery, addThing } from './route.ts'

/** The follow-up desk: items, files of them, and (with a desk) writing. */
export function addDesk(api: OpenAPIHono, ledger: Ledger, desk: Desk): void {
  addFilesOfDesk(api, ledger)
  addQuery(
    api,
    '/desk',
    'Items of the follow-up desk with their lights',
    schema.DeskQuery,
    schema.DeskList,
    async (query) => (await ledger.desk(query as DeskQuery)) as z.input<typeof schema.DeskList>,
  )
  addQuery(
    api,
    '/desk/draft',
    'How an item of follow-through, or words of a report, would be filed',
    schema.DraftQuery,
    schema.Draft,
    async (query) => {
      const [facts] = await ledger.draft(wantedOf(query)).catch(notThere)
      return {
        facts: facts as z.input<typeof schema.Facts>,
        already: (await ledger.alreadyAtDesk([facts!])).get(facts!) ?? null,
      }
    },
  )
  addEvidence(api, ledger)
  addThing(api, '/desk/{id}/told', 'item of the desk', schema.Told, async (id) => {
    const items = await ledger.deskTold(id)
    return items && ({ items } as z.input<typeof schema.Told>)
  })
  if (desk) addDeskWrites(api, ledger, desk)
  addThing(
    api,
    '/desk/{id}',
    'item of the desk',
    schema.DeskItem,
    async (id) => (await ledger.deskItem(id)) as z.input<typeof schema.DeskItem> | null,
  )
}

function wantedOf({ item, report, start, end }: z.infer<typeof schema.DraftQuery>): Wanted {
  if (item) return { items: [item] }
  if (report && start !== undefined && end !== undefined) return { words: [{ report, start, end }] }
  throw new BadFilter('item', 'item: name an item, or report, start and end.')
}

const notThere = (error: unknown): never => {
  throw error instanceof NotThere ? new BadFilter(error.field, error.message) : error
}

const FORMS = {
  'ledger.xlsx': MEDIA_TYPES.xlsx,
  'deadlines.ics': 'text/calendar; charset=utf-8',
  'reminders.atom': 'application/atom+xml; charset=utf-8',
} as const
type Form = keyof typeof FORMS

function addFilesOfDesk(api: OpenAPIHono, ledger: Ledger): void {
  const route = createRoute({
    method: 'get',
    path: '/desk/files/{form}',
    summary: 'The desk as a workbook in the form of offices, its deadlines as a calendar, or as a feed of reminders',
    request: {
      params: z.object({ form: z.enum(Object.keys(FORMS) as [Form, ...Form[]]) }),
      query: schema.DeskQuery,
    },
    responses: {
      200: { description: 'The file.', content: Object.fromEntries(Object.values(FORMS).map((type) => [type, {}])) },
      400: { description: 'A filter is wrong.', content: { 'application/json': { schema: ApiError } } },
    },
  })
  api.openapi(route, async (c) => {
    const { form } = c.req.valid('param')
    const { items, today } = await ledger.desk(c.req.valid('query') as DeskQuery)
    const address = new URL(c.req.url).origin
    const body =
      form === 'ledger.xlsx'
        ? await officeWorkbook(items, '督办台账', today)
        : form === 'deadlines.ics'
          ? deskCalendar(items, address)
          : deskReminders(items, address, today)
    // A feed is read in place, the others are saved.
    const saved = form === 'reminders.atom' ? {} : { 'Content-Disposition': `attachment; filename="luoshi-${form}"` }
    return c.body(body as string, 200, { 'Content-Type': FORMS[form], ...saved }) as never
  })
}

function addEvidence(api: OpenAPIHono, ledger: Ledger): void {
  const route = createRoute({
    method: 'get',
    path: '/desk/evidence/{sha256}',
    summary: 'A file that is kept as evidence',
    request: { params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }) },
    responses: {
      200: { description: 'The bytes, to be saved.', content: { 'application/octet-stream': {} } },
      404: { description: 'No such file is kept.', content: { 'application/json': { schema: ApiError } } },
    },
  })
  api.openapi(route, async (c) => {
    const { sha256 } = c.req.valid('param')
    const file = await ledger.deskFile(sha256)
    if (!file) return failure(c, 404, 'not-found', 'No such file is kept.', 'sha256') as never
    // Whatever it is, no browser is let take it for more than a file: it may be a page with scripts in it.
    return c.body(file.bytes as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'X-Content-Type-Options': 'nosniff',
    }) as never
  })
}
