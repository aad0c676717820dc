import { sql } from 'kysely'
import { recordId } from '../identity.ts'
import type { IndicatorQuery, IndicatorRow, Page, Range } from '../rows.ts'
import { pickedRecords } from './picked.ts'
import { pageOfRecords } from './records.ts'
import { limitOf, reportsByNo } from './refs.ts'
import { type Db, reportSets, scopeOf } from './scope.ts'
import { quotesByNo } from './statements.ts'

/** Indicators: `q` (metric, subject, period) is the indicator's own. */
export async function listIndicators(db: Db, query: IndicatorQuery): Promise<Page<IndicatorRow>> {
  const scope = await scopeOf(db, query)
  const { page, size, offset } = limitOf(query)
  const conditions = scope.words.map((word) => sql`instr(t.words, ${word}) > 0`)
  if (query.kind) conditions.push(sql`t.kind = ${query.kind}`)
  if (query.measure) conditions.push(sql`t.measure = ${query.measure}`)
  const { total, numbers } = await pageOfRecords(
    db,
    {
      table: 'indicators',
      day: 'day',
      conditions,
      sets: await pickedRecords(db, 'indicator', query.ids),
      reportSets: reportSets(scope, ['words']),
    },
    query.sort ?? 'newest',
    { size, offset },
  )
  return { total, page, size, items: await indicatorsByNo(db, numbers) }
}

/** Indicators by number, in the order of `numbers`. */
async function indicatorsByNo(db: Db, numbers: readonly number[]): Promise<IndicatorRow[]> {
  if (!numbers.length) return []
  const rows = await db.selectFrom('indicators').selectAll().where('no', 'in', numbers).execute()
  const reports = await reportsByNo(
    db,
    rows.map((row) => row.report),
  )
  const sentences = rows.map((row) => row.sentence).filter((no) => no !== null)
  const quotes = await quotesByNo(db, [...new Set(sentences)])
  const quoteOf = new Map(quotes.map((quote) => [quote.id, quote]))
  const byNo = new Map(rows.map((row) => [row.no, row]))
  return numbers.flatMap((no) => {
    const row = byNo.get(no)
    const report = row && reports.get(row.report)
    if (!row || !report) return []
    const spans = JSON.parse(row.spans) as Range[]
    const quote = row.sentence === null ? undefined : quoteOf.get(recordId(report.id, 'sentence', row.sentence))
    return {
      id: recordId(report.id, 'indicator', no),
      report,
      kind: row.kind,
      metric: row.metric,
      measure: row.measure,
      value: row.value,
      unit: row.unit,
      approx: row.approx === 1,
      bound: row.bound,
      high: row.high,
      period: row.period,
      subject: row.subject,
      spans,
      confidence: row.confidence,
      quote: quote ? { ...quote, marks: within(spans, quote.start, quote.end) } : null,
    }
  })
}

/** Spans of a body as offsets into the sentence `[start, end)`, those outside left out. */
function within(spans: readonly Range[], start: number, end: number): Range[] {
  return spans.filter((span) => span[0] >= start && span[1] <= end).map((span) => [span[0] - start, span[1] - start])
}
