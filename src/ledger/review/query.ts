import { sql } from 'kysely'
import { agreementOf } from '../../review/agreement.ts'
import { identitiesOf, REVIEW_KINDS, type ReviewKind, recordsOf } from '../../review/records.ts'
import { unpackReport } from '../add/pack.ts'
import { limitOf } from '../query/refs.ts'
import { findReport } from '../query/reports.ts'
import type { Db } from '../query/scope.ts'
import type { Page, ReportDetail } from '../rows.ts'
import { type DecisionRow, decisionOf } from './decisions.ts'
import { countPairs, pairDecisions } from './pairs.ts'
import type { DoubtQuery, DoubtRow, ReportDecisions, ReviewOverview } from './rows.ts'

/** The records that the rules are least sure of and nobody has decided about, the least sure first. */
export async function listDoubts(db: Db, query: DoubtQuery): Promise<Page<DoubtRow>> {
  const { size, offset, page } = limitOf(query)
  const wanted = query.kind ? db.selectFrom('doubts').where('kind', '=', query.kind) : db.selectFrom('doubts')
  const { n } = await wanted.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await wanted
    .innerJoin('reports', 'reports.no', 'doubts.report')
    .select(['reports.id', 'doubts.kind', 'doubts.identity', 'doubts.confidence'])
    .orderBy('doubts.confidence')
    .orderBy('doubts.report')
    .orderBy('doubts.kind')
    .orderBy('doubts.identity')
    .limit(size)
    .offset(offset)
    .execute()
  const reports = new Map<string, ReportDetail | null>()
  const items: DoubtRow[] = []
  for (const row of rows) {
    if (!reports.has(row.id)) reports.set(row.id, await findReport(db, row.id))
    const detail = reports.get(row.id)
    const found = detail && doubtRow(detail, row.kind as ReviewKind, row.identity, row.confidence)
    if (found) items.push({ ...found, last: await lastDecision(db, row.id, found.kind, found.identity) })
  }
  return { total: n, page, size, items }
}

function doubtRow(
  { report, date }: ReportDetail,
  kind: ReviewKind,
  identity: string,
  confidence: number,
): Omit<DoubtRow, 'last'> | null {
  const position = identitiesOf(report, kind).indexOf(identity)
  const record = recordsOf(report, kind)[position]
  if (!record) return null
  const start = kind === 'sentence' ? (record.start as number) : record.spans?.[0]?.[0]
  const sentence = start === undefined ? null : report.sentences.find((one) => one.start <= start && start < one.end)
  return {
    report: { id: report.id, title: report.meta.title, date, origin: report.meta.origin },
    kind,
    identity,
    confidence,
    record,
    position,
    context: sentence ? { text: sentence.text, start: sentence.start } : null,
  }
}

async function lastDecision(db: Db, report: string, kind: string, identity: string): Promise<number | null> {
  const row = await db
    .selectFrom('decisions')
    .select(({ fn }) => fn.max('no').as('no'))
    .where('report', '=', report)
    .where('kind', '=', kind)
    .where('identity', '=', identity)
    .executeTakeFirst()
  return row?.no ?? null
}

/** Every decision about a report, with the identities of its records as the machine reads them; null where it is not there. */
export async function findDecisions(db: Db, id: string): Promise<ReportDecisions | null> {
  const row = await db
    .selectFrom('reports')
    .innerJoin('texts', 'texts.report', 'reports.no')
    .leftJoin('laid', 'laid.report', 'reports.no')
    .select(['texts.body', 'texts.record', 'laid.record as laid', 'laid.orphans'])
    .where('reports.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const shown = unpackReport(row.laid ?? row.record, row.body)
  const rows = await db.selectFrom('decisions').selectAll().where('report', '=', id).orderBy('no').execute()
  return {
    report: id,
    decisions: rows.map((one) => decisionOf(one as DecisionRow)),
    orphans: row.orphans === null ? [] : (JSON.parse(row.orphans) as number[]),
    identities: Object.fromEntries(REVIEW_KINDS.map((kind) => [kind, identitiesOf(shown, kind)])) as Record<
      ReviewKind,
      string[]
    >,
  }
}

/** Decisions that are compared at most, the latest: agreement is asked for while people work. */
const COMPARED = 20_000
/** Pairs of reviewers that are compared at most. */
const PAIRS = 10

/** Who has decided how much, and how far they agree. */
export async function reviewOverview(db: Db): Promise<ReviewOverview> {
  const { rows: reviewers } = await sql<{ name: string; decisions: number; last: string }>`
    select by as name, count(*) as decisions, max(at) as last
    from (select by, at from decisions union all select by, at from identity_decisions)
    group by by order by decisions desc, by`.execute(db)
  const pairwise = await pairDecisions(db)
  const rows = await db.selectFrom('decisions').selectAll().orderBy('no', 'desc').limit(COMPARED).execute()
  const decisions = rows.toReversed().map((row) => decisionOf(row as DecisionRow))
  const pairs = reviewers
    .flatMap(({ name: first }, i) => reviewers.slice(i + 1).map(({ name: second }) => ({ first, second })))
    .slice(0, PAIRS)
  const laid = await db.selectFrom('laid').select('orphans').where('orphans', '!=', '[]').execute()
  return {
    reviewers,
    pairs: await countPairs(db, pairwise),
    decisions: reviewers.reduce((sum, one) => sum + one.decisions, 0),
    orphans: laid.reduce((sum, one) => sum + (JSON.parse(one.orphans) as number[]).length, 0),
    agreement: pairs
      .map(({ first, second }) => ({ first, second, kinds: agreementOf(decisions, pairwise, first, second) }))
      .filter(({ kinds }) => kinds.length > 0),
  }
}
