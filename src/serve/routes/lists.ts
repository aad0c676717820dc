import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Ledger } from '../../ledger/ledger.ts'
import * as schema from '../schema.ts'
import { addQuery } from './route.ts'

/** The lists: each with all filters, in pages. */
export function addLists(api: OpenAPIHono, ledger: Ledger): void {
  addQuery(api, '/reports', 'Reports', schema.ReportQuery, schema.ReportPage, (query) => ledger.reports(query))
  addQuery(api, '/people', 'People', schema.EntityQuery, schema.PersonPage, (query) => ledger.people(query))
  addQuery(api, '/places', 'Places', schema.PlaceQuery, schema.PlacePage, (query) => ledger.places(query))
  addQuery(
    api,
    '/organizations',
    'Enterprises and institutions',
    schema.OrganizationQuery,
    schema.OrganizationPage,
    (query) => ledger.organizations(query),
  )
  addQuery(api, '/tifa', 'Set phrases', schema.TifaQuery, schema.TifaPage, (query) => ledger.tifa(query))
  addQuery(api, '/events', 'Events', schema.EventQuery, schema.EventPage, (query) => ledger.events(query))
  addQuery(api, '/agendas', 'Agendas', schema.RecordQuery, schema.AgendaPage, (query) => ledger.agendas(query))
  addQuery(
    api,
    '/statements',
    'Sentences that are more than narration',
    schema.RecordQuery,
    schema.StatementPage,
    (query) => ledger.statements(query),
  )
  addQuery(api, '/indicators', 'Targets and results', schema.IndicatorQuery, schema.IndicatorPage, (query) =>
    ledger.indicators(query),
  )
  addQuery(api, '/citations', 'What reports lean on', schema.EntityQuery, schema.CitationPage, (query) =>
    ledger.citations(query),
  )
}
