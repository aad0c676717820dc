import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { CHARTS, type Chart, type ChartQueries, chartFigures } from '../../export/charts.ts'
import { FILE_FORMATS, type FileFormat, MEDIA_TYPES, tableOf } from '../../export/files.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { BadFilter, failure } from '../failure.ts'
import * as schema from '../schema.ts'
import { CoverageQuery } from '../schema-coverage.ts'
import { CompareQuery, ItemQuery } from '../schema-items.ts'
import { LineageQuery, TrendQuery } from '../schema-lineage.ts'
import { sendFile } from './files.ts'
import { queryBy } from './list-query.ts'

const FILES = CHARTS.flatMap((chart) => FILE_FORMATS.map((format) => `${chart}.${format}` as const))

const QUERIES = {
  topics: schema.TopicStatsQuery,
  years: schema.FacetQuery.omit({ limit: true }),
  outcomes: ItemQuery.omit({ page: true, size: true, sort: true }),
  trends: TrendQuery,
  compare: CompareQuery,
  lineage: LineageQuery.extend({ id: z.string() }),
  coverage: CoverageQuery,
} as const satisfies Record<Chart, z.ZodObject>

const route = createRoute({
  method: 'get',
  path: '/charts/{file}',
  summary: 'The figures of a chart as a file, a row for each mark',
  description:
    'Takes what the chart is asked with: `topics` the parameters of /stats/topics, `years` those of /facets, `outcomes` those of /items, `trends` those of /tifa/rising, `compare` those of /compare, `lineage` the `id` of a set phrase and `place`, `coverage` those of /coverage.',
  request: {
    params: z.object({ file: z.enum(FILES).openapi({ description: 'Chart and form, as topics.xlsx.' }) }),
  },
  responses: {
    200: {
      description: 'The file, to be saved.',
      content: Object.fromEntries(FILE_FORMATS.map((format) => [MEDIA_TYPES[format], {}])),
    },
    400: { description: 'A filter is wrong.', content: { 'application/json': { schema: schema.ApiError } } },
    404: {
      description: 'What the chart is about is not there.',
      content: { 'application/json': { schema: schema.ApiError } },
    },
  },
})

/** The query of a chart, as the ledger takes it. */
function chartQuery(chart: Chart, asked: Readonly<Record<string, string>>): ChartQueries[Chart] {
  const query = queryBy(QUERIES[chart] as z.ZodObject, asked)
  if (chart !== 'compare') return query as unknown as ChartQueries[Chart]
  const { with: sides, ...filters } = query as z.infer<typeof CompareQuery>
  return { sides, ...filters }
}

/** The figures of charts as files. */
export function addCharts(api: OpenAPIHono, ledger: Ledger): void {
  api.openapi(route, async (c) => {
    const [chart, format] = c.req.valid('param').file.split('.') as [Chart, FileFormat]
    const query = chartQuery(chart, c.req.query())
    const figures = await chartFigures(ledger, chart, query as never).catch((error: unknown) => {
      throw error instanceof RangeError ? new BadFilter('with', error.message) : error
    })
    if (!figures) return failure(c, 404, 'not-found', 'What the chart is about is not in this ledger.', 'id') as never
    const { name, columns, rows, pathOf } = figures
    const address = new URL(c.req.url).origin
    const parts = tableOf<never>({ format, name, columns, rows: one(rows), pathOf, address })
    return sendFile(c, chart, format, parts) as never
  })
}

async function* one<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  yield rows
}
