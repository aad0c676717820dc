import type { OpenAPIHono } from '@hono/zod-openapi'
import type { z } from 'zod'
import type { Ledger } from '../../ledger/ledger.ts'
import type * as rows from '../../ledger/rows.ts'
import * as schema from '../schema.ts'
import { addThing } from './route.ts'

/** Single things. Ids that hold `/` or other reserved characters come percent-encoded. */
export function addThings(api: OpenAPIHono, ledger: Ledger): void {
  addThing(api, '/reports/{id}', 'report', schema.ReportDetail, async (id) => {
    const found = await ledger.report(id)
    return found && asWritten(found)
  })
  addThing(api, '/reports/{id}/copy', 'report', schema.CopyDetail, (id) => ledger.copy(id))
  addThing(api, '/places/{id}', 'place', schema.PlaceDetail, (id) => ledger.place(id))
  addThing(api, '/organizations/{id}', 'organization', schema.OrganizationDetail, (id) => ledger.organization(id))
  addThing(api, '/tifa/{id}', 'set phrase', schema.TifaDetail, (id) => ledger.phrase(id))
}

/** The same object: a record's lists are read-only, those of the schema are not. */
function asWritten(detail: rows.ReportDetail): z.input<typeof schema.ReportDetail> {
  return detail as z.input<typeof schema.ReportDetail>
}
