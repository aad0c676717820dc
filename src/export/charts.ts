import type { Ledger } from '../ledger/ledger.ts'
import type { FacetQuery, Filters, PlaceRef } from '../ledger/rows.ts'
import type { CoverageGap, CoverageQuery } from '../ledger/rows-coverage.ts'
import type { CompareQuery, Comparison, ItemQuery } from '../ledger/rows-items.ts'
import type { TrendQuery, TrendRow } from '../ledger/rows-lineage.ts'
import { loadLexicon } from '../lexicon/load.ts'
import { type Both, type Column, column } from './column.ts'
import { wordsPath } from './lists.ts'

/** The charts whose figures can be taken away, as the API names them. */
export const CHARTS = ['topics', 'years', 'outcomes', 'trends', 'compare', 'lineage', 'coverage'] as const
export type Chart = (typeof CHARTS)[number]

/** What each chart is asked with. */
export interface ChartQueries {
  topics: Filters & { readonly by: 'year' | 'month' }
  years: FacetQuery
  outcomes: ItemQuery
  trends: TrendQuery
  compare: CompareQuery
  lineage: { readonly id: string; readonly place?: string | undefined }
  coverage: CoverageQuery
}

/** The figures of a chart: a row for each mark that is drawn. */
export interface ChartFigures<T> {
  readonly name: Both
  readonly columns: readonly Column<T>[]
  readonly rows: readonly T[]
  /** Where the page shows what a mark rests on. */
  readonly pathOf: (row: T) => string
}

/** The filters of a chart as an address has them, with what one mark stands for. */
function narrowed(path: string, filters: object, own: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filters, ...own }))
    if (typeof value === 'string' || typeof value === 'number') search.set(name, `${value}`)
  return search.size ? `${path}?${search}` : path
}

let names: ReadonlyMap<string, { readonly zh: string; readonly en: string }> | undefined

function topicNames(code: string): { readonly zh: string; readonly en: string } {
  names ??= new Map(loadLexicon('topics', ['code', 'zh', 'en']).map(({ code: one, zh, en }) => [one, { zh, en }]))
  return names.get(code) ?? { zh: code, en: code }
}

interface TopicFigure {
  readonly topic: string
  readonly period: string
  readonly count: number
}

async function topics(ledger: Ledger, { by, ...filters }: ChartQueries['topics']): Promise<ChartFigures<TopicFigure>> {
  const stats = await ledger.topicStats(filters, by)
  return {
    name: { zh: '各领域要求和表态', en: 'demands by topic' },
    columns: [
      column('topic', '领域', 'topic', 'text', (row) => row.topic),
      column('topic_zh', '领域名称', 'topic in Chinese', 'text', (row) => topicNames(row.topic).zh),
      column('topic_en', '领域英文名', 'topic in English', 'text', (row) => topicNames(row.topic).en),
      column('period', '时期', 'period', 'text', (row) => row.period),
      column('count', '句数', 'sentences', 'whole', (row) => row.count),
    ],
    rows: stats.topics.flatMap(({ topic, counts }) =>
      stats.periods.map((period, i) => ({ topic, period, count: counts[i] ?? 0 })),
    ),
    pathOf: ({ topic, period }) =>
      narrowed('/statements', filters, {
        topic,
        ...(by === 'year' ? { year: period } : { from: period, to: period }),
      }),
  }
}

interface Counted {
  readonly name: string
  readonly count: number
}

async function years(ledger: Ledger, query: ChartQueries['years']): Promise<ChartFigures<Counted>> {
  const { years: found } = await ledger.facets(query)
  return {
    name: { zh: '各年报道', en: 'reports by year' },
    columns: [
      column('year', '年份', 'year', 'text', (row) => row.name),
      column('reports', '报道数', 'reports', 'whole', (row) => row.count),
    ],
    rows: found.map(({ value, count }) => ({ name: value, count })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    pathOf: ({ name }) => narrowed('/reports', { ...query, limit: undefined }, { year: name }),
  }
}

async function outcomes(ledger: Ledger, query: ChartQueries['outcomes']): Promise<ChartFigures<Counted>> {
  const { outcomes: found } = await ledger.items({ ...query, size: 1 })
  return {
    name: { zh: '落实情况', en: 'outcomes' },
    columns: [
      column('outcome', '落实情况', 'outcome', 'text', (row) => row.name),
      column('items', '事项数', 'items', 'whole', (row) => row.count),
    ],
    rows: found.map(({ outcome, count }) => ({ name: outcome, count })),
    pathOf: ({ name }) => narrowed('/items', query, { status: name }),
  }
}

async function trends(ledger: Ledger, query: ChartQueries['trends']): Promise<ChartFigures<TrendRow>> {
  const found = await ledger.trends(query)
  return {
    name:
      found.trend === 'rising'
        ? { zh: '上升的提法', en: 'rising phrases' }
        : { zh: '消退的提法', en: 'fading phrases' },
    columns: [
      column('id', '编号', 'id', 'text', (row) => row.id),
      column('text', '提法', 'set phrase', 'text', (row) => row.text),
      column('kind', '类别', 'kind', 'text', (row) => row.kind),
      column('from', '自', 'from', 'text', () => found.from),
      column('to', '至', 'to', 'text', () => found.to),
      column('reports', '期内报道', 'reports in the window', 'whole', (row) => row.reports),
      column('expected', '按先前比例', 'expected', 'number', (row) => row.expected),
      column('before', '先前报道', 'reports before', 'whole', (row) => row.before),
      column('ratio', '倍数', 'ratio', 'number', (row) => row.ratio),
      column('weight', '对数似然比', 'log-likelihood ratio', 'number', (row) => row.weight),
      column('places', '地方数', 'places', 'whole', (row) => row.places),
      column('levels', '层级', 'levels', 'text', (row) => row.levels.join(' ')),
      column('first', '最早', 'first', 'date', (row) => row.first),
      column('last', '最近', 'last', 'date', (row) => row.last),
    ],
    rows: found.items,
    pathOf: ({ id }) => `/tifa/${encodeURIComponent(id)}`,
  }
}

type Side = Comparison['sides'][number]

interface Compared {
  readonly measure: 'reports' | 'outcome' | 'topic' | 'tifa' | 'target'
  readonly side: Pick<Side, 'kind' | 'id' | 'name'>
  readonly what: string
  readonly value: number | null
  readonly high?: number | null
  readonly unit?: string | null
  readonly bound?: string | null
  readonly period?: string | null
  readonly outcome?: string
  readonly path: string
}

async function compare(ledger: Ledger, query: ChartQueries['compare']): Promise<ChartFigures<Compared>> {
  const { sides, targets } = await ledger.compare(query)
  const rows = sides.flatMap((found, at): Compared[] => {
    const { kind, id: key, name } = found
    const side = { kind, id: key, name }
    const own = { [kind]: key }
    return [
      { measure: 'reports', side, what: '', value: found.reports, path: narrowed('/reports', own, {}) },
      ...found.outcomes.map(
        ({ outcome, count }): Compared => ({
          measure: 'outcome',
          side,
          what: outcome,
          value: count,
          path: narrowed('/items', own, { status: outcome }),
        }),
      ),
      ...found.topics.map(
        ({ topic, count }): Compared => ({
          measure: 'topic',
          side,
          what: topic,
          value: count,
          path: narrowed('/statements', own, { topic }),
        }),
      ),
      ...found.tifa.map(
        ({ id, name, count }): Compared => ({
          measure: 'tifa',
          side,
          what: name,
          value: count,
          path: `/tifa/${encodeURIComponent(id)}`,
        }),
      ),
      ...targets.flatMap(({ metric, sides: cells }): Compared[] => {
        const cell = cells[at]
        if (!cell) return []
        const { value, high, unit, bound, period, outcome, id } = cell
        const path = `/items/${encodeURIComponent(id)}`
        return [{ measure: 'target', side, what: metric, value, high, unit, bound, period, outcome, path }]
      }),
    ]
  })
  return {
    name: { zh: '对比', en: 'comparison' },
    columns: [
      column('measure', '项', 'measure', 'text', (row) => row.measure),
      column('side', '对象编号', 'side', 'text', (row) => row.side.id),
      column('side_name', '对象', 'name of side', 'text', (row) => row.side.name),
      column('what', '名目', 'what', 'text', (row) => row.what),
      column('value', '数值', 'value', 'number', (row) => row.value),
      column('high', '上限', 'high', 'number', (row) => row.high ?? null),
      column('unit', '单位', 'unit', 'text', (row) => row.unit ?? null),
      column('bound', '限定词', 'bound', 'text', (row) => row.bound ?? null),
      column('period', '时期', 'period', 'text', (row) => row.period ?? null),
      column('outcome', '落实情况', 'outcome', 'text', (row) => row.outcome ?? null),
    ],
    rows,
    pathOf: ({ path }) => path,
  }
}

type Dot = NonNullable<Awaited<ReturnType<Ledger['lineage']>>>['dots'][number]

async function lineage(ledger: Ledger, { id, place }: ChartQueries['lineage']): Promise<ChartFigures<Dot> | null> {
  const found = await ledger.lineage(id, { place })
  return (
    found && {
      name: { zh: '提法流变', en: 'lineage' },
      columns: [
        column('from', '自', 'from', 'date', (row) => row.from),
        column('to', '至', 'to', 'date', (row) => row.to),
        column('level', '层级', 'level', 'text', (row) => row.level),
        column('place', '地方编号', 'place', 'text', (row) => row.place || null),
        column('place_name', '地方', 'name of place', 'text', (row) => row.placeName || null),
        column('reports', '报道数', 'reports', 'whole', (row) => row.reports),
        column('passed', '转述', 'passed on', 'truth', (row) => row.passed),
        column('speaker', '讲话人', 'speaker', 'text', (row) => row.use.speaker?.name ?? null),
        column('text', '原句', 'text', 'text', (row) => row.use.text, { long: true }),
        column('report', '报道编号', 'report', 'text', (row) => row.use.report.id),
      ],
      rows: found.dots,
      pathOf: ({ use }) => wordsPath(use.report, use.start),
    }
  )
}

interface Covered extends CoverageGap {
  /** Null for the ledger as a whole. */
  readonly place: PlaceRef | null
}

async function coverage(ledger: Ledger, query: ChartQueries['coverage']): Promise<ChartFigures<Covered>> {
  const { gaps, places } = await ledger.coverage(query)
  return {
    name: { zh: '收录空白', en: 'gaps in coverage' },
    columns: [
      column('place', '地方编号', 'place', 'text', (row) => row.place?.id ?? null),
      column('place_name', '地方', 'name of place', 'text', (row) => row.place?.name ?? null),
      column('from', '自', 'from', 'text', (row) => row.from),
      column('to', '至', 'to', 'text', (row) => row.to),
      column('months', '月数', 'months', 'whole', (row) => row.months),
      column('expected', '按平均应有', 'reports on average', 'number', (row) => row.expected),
      column('open', '至今', 'until the end', 'truth', (row) => row.open),
    ],
    rows: [
      ...gaps.map((gap) => ({ place: null, ...gap })),
      ...places.flatMap(({ place, gaps: own }) => own.map((gap) => ({ place, ...gap }))),
    ],
    pathOf: ({ place }) => (place ? `/places/${encodeURIComponent(place.id)}` : '/'),
  }
}

const ASKED: {
  readonly [K in Chart]: (ledger: Ledger, query: ChartQueries[K]) => Promise<ChartFigures<never> | null>
} = { topics, years, outcomes, trends, compare, lineage, coverage } as never

/**
 * The figures of a chart; null where what it is about is not there.
 * @throws RangeError naming a side of a comparison that the ledger does not know
 */
export function chartFigures<K extends Chart>(
  ledger: Ledger,
  chart: K,
  query: ChartQueries[K],
): Promise<ChartFigures<never> | null> {
  return ASKED[chart](ledger, query)
}
