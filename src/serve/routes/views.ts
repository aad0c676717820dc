import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Ledger } from '../../ledger/ledger.ts'
import * as schema from '../schema.ts'
import { Coverage, CoverageQuery } from '../schema-coverage.ts'
import { addQuery } from './route.ts'

/** Views of the ledger as a whole. */
export function addViews(api: OpenAPIHono, ledger: Ledger): void {
  addQuery(api, '/overview', 'What the ledger holds', schema.NoQuery, schema.Overview, () => ledger.overview())
  addQuery(api, '/facets', 'Reports by what they can be narrowed to', schema.FacetQuery, schema.Facets, (query) =>
    ledger.facets(query),
  )
  addQuery(api, '/search', 'What words find, of each kind', schema.SearchQuery, schema.SearchResult, ({ q, size }) =>
    ledger.search(q, size),
  )
  addQuery(api, '/coverage', 'Months and places without a report', CoverageQuery, Coverage, (query) =>
    ledger.coverage(query),
  )
  addQuery(
    api,
    '/stats/topics',
    'Statements over time by topic and act',
    schema.TopicStatsQuery,
    schema.TopicStats,
    ({ by, ...filters }) => ledger.topicStats(filters, by),
  )
}
