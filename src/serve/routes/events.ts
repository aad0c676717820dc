import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Ledger } from '../../ledger/ledger.ts'
import { EventDetail, RelayDetail, ReportLinks } from '../schema-events.ts'
import { ReportMargin } from '../schema-margin.ts'
import { addThing } from './route.ts'

/** Events with every report that tells them, what meetings pass on of them, and how a report is linked to events. */
export function addEvents(api: OpenAPIHono, ledger: Ledger): void {
  addThing(api, '/events/{id}', 'event', EventDetail, (id) => ledger.event(id))
  addThing(api, '/relays/{id}', 'relay', RelayDetail, (id) => ledger.relay(id))
  addThing(api, '/reports/{id}/links', 'report', ReportLinks, (id) => ledger.reportLinks(id))
  addThing(api, '/reports/{id}/margin', 'report', ReportMargin, (id) => ledger.margin(id))
}
