import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Ledger } from '../../ledger/ledger.ts'
import * as schema from '../schema-lineage.ts'
import { addQuery, addThing } from './route.ts'

/** Set phrases over time: one through levels and places, and which rise and fade. */
export function addLineage(api: OpenAPIHono, ledger: Ledger): void {
  addQuery(
    api,
    '/tifa/rising',
    'Set phrases that are used more, or less, than before',
    schema.TrendQuery,
    schema.Trends,
    (query) => ledger.trends(query),
  )
  addThing(
    api,
    '/tifa/{id}/lineage',
    'set phrase',
    schema.Lineage,
    (id, query) => ledger.lineage(id, query),
    schema.LineageQuery,
  )
}
