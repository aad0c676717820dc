import type { z } from '@hono/zod-openapi'
import type { List } from '../../export/lists.ts'
import type { Filters } from '../../ledger/rows.ts'
import { BadFilter } from '../failure.ts'
import * as schema from '../schema.ts'
import { ItemQuery } from '../schema-items.ts'
import { checkTopic } from './route.ts'

const QUERIES = {
  reports: schema.ReportQuery,
  people: schema.EntityQuery,
  places: schema.PlaceQuery,
  organizations: schema.OrganizationQuery,
  events: schema.EventQuery,
  tifa: schema.TifaQuery,
  indicators: schema.IndicatorQuery,
  agendas: schema.RecordQuery,
  statements: schema.RecordQuery,
  citations: schema.EntityQuery,
  items: ItemQuery,
} as const satisfies Record<List, z.ZodObject>

/**
 * The filters and the order of a list, out of an address: all that the list takes but `page` and `size`.
 * @throws BadFilter where one is unknown or wrong
 */
export function listQuery(list: List, asked: Readonly<Record<string, string>>): Filters {
  const query: z.ZodObject = QUERIES[list]
  return queryBy(query.omit({ page: true, size: true }), asked) as Filters
}

/**
 * An address's query, as a schema has it.
 * @throws BadFilter where a part is unknown or wrong
 */
export function queryBy<Q extends z.ZodObject>(query: Q, asked: Readonly<Record<string, string>>): z.infer<Q> {
  const parsed = query.safeParse(asked)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    const field = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : issue.path.join('.')
    const message = issue.code === 'unrecognized_keys' ? 'there is no such filter' : issue.message
    throw new BadFilter(field, `${field}: ${message}`)
  }
  checkTopic(parsed.data as { topic?: string })
  return parsed.data
}
