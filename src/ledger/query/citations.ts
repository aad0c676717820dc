import { recordId } from '../identity.ts'
import type { CitationRow, EntityQuery, Page } from '../rows.ts'
import { pageOfEntities } from './entities.ts'
import { reportsByNo } from './refs.ts'
import type { Db } from './scope.ts'
import { quotesByNo } from './statements.ts'

/** What reports lean on, one row an authority and work: `q` is looked for in these; the other filters narrow the reports. */
export async function listCitations(db: Db, query: EntityQuery): Promise<Page<CitationRow>> {
  const { rows, ...page } = await pageOfEntities(db, 'citations', query)
  if (!rows.length) return { ...page, items: [] }
  const found = await db
    .selectFrom('citations')
    .select(['no', 'id', 'authority', 'name as work'])
    .where(
      'no',
      'in',
      rows.map((row) => row.no),
    )
    .execute()
  const byNo = new Map(found.map(({ no, ...citation }) => [no, citation]))
  const sentences = await latestSentences(
    db,
    rows.map((row) => row.no),
  )
  const reports = await reportsByNo(
    db,
    [...sentences.values()].map((sentence) => sentence.report),
  )
  const quotes = await quotesByNo(
    db,
    [...sentences.values()].map((sentence) => sentence.no),
  )
  const quoteOf = new Map(quotes.map((quote) => [quote.id, quote]))
  return {
    ...page,
    items: rows.flatMap(({ no, reports: n, first, last }) => {
      const citation = byNo.get(no)
      if (!citation) return []
      const sentence = sentences.get(no)
      const report = sentence && reports.get(sentence.report)
      const quote = report ? (quoteOf.get(recordId(report.id, 'sentence', sentence.no)) ?? null) : null
      return { ...citation, reports: n, first, last, quote }
    }),
  }
}

async function latestSentences(
  db: Db,
  citations: readonly number[],
): Promise<Map<number, { no: number; report: number }>> {
  const found = new Map<number, { no: number; report: number }>()
  for (const citation of citations) {
    const row = await db
      .selectFrom('report_citations')
      .select(['sentence', 'report'])
      .where('citation', '=', citation)
      .where('sentence', 'is not', null)
      .orderBy('day', 'desc')
      .orderBy('report', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (row) found.set(citation, { no: row.sentence!, report: row.report })
  }
  return found
}
