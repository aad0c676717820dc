import { sql } from 'kysely'
import { fold } from '../bigrams.ts'
import { recordId } from '../identity.ts'
import type { Page, Quote, Range, RecordQuery, Some } from '../rows.ts'
import { marksIn } from './marks.ts'
import { pickedRecords } from './picked.ts'
import { pageOfRecords, type RecordList } from './records.ts'
import { limitOf, nameRef, peopleByNo, reportsByNo } from './refs.ts'
import { type Db, inNumbers, intersect, reportSets, type Scope, type Sql, scopeOf, sizeOf, wordSets } from './scope.ts'

/** Sentences that are more than narration: `q`, person (who speaks), organization, tifa, topic and act are the sentence's own. */
export async function listStatements(db: Db, query: RecordQuery): Promise<Page<Quote>> {
  const scope = await scopeOf(db, query)
  const { page, size, offset } = limitOf(query)
  const { total, numbers } = await pageOfRecords(
    db,
    await statementList(db, scope, await pickedRecords(db, 'sentence', query.ids)),
    query.sort ?? 'newest',
    {
      size,
      offset,
    },
  )
  const marked = await entitySpans(db, numbers, scope)
  return { total, page, size, items: await quotesByNo(db, numbers, scope.words, marked) }
}

async function statementList(db: Db, scope: Scope, picked: readonly Sql[]): Promise<RecordList> {
  const { words, person, topic, act } = scope
  const sets: Sql[] = [...picked]
  sets.push(...wordSets('statement', words))
  if (person) sets.push(sql`select no from sentences where stated = 1 and person ${inNumbers(person)}`)
  for (const [kind, table] of MENTIONED)
    if (scope[kind])
      sets.push(sql`select sentence as no from ${sql.table(table)} where ${sql.ref(kind)} ${inNumbers(scope[kind])}`)
  const own = sets.length
  // Those that have words are indexed as statements: without other conditions they need not be looked up to be counted.
  const counted = words.length > 0 && topic === null && act === null ? intersect(sets) : null
  if (topic !== null) sets.push(sql`select sentence as no from sentence_topics where topic = ${topic}`)
  const conditions = [sql`t.stated = 1`]
  if (act !== null) conditions.push(sql`t.act = ${act}`)
  const reports = reportSets(scope, ['words', 'person', 'organization', 'tifa', 'acts'])
  const inReports = intersect(reports)
  const total = counted
    ? { total: await countFound(db, counted, inReports) }
    : own
      ? {}
      : { total: await countByActs(db, scope, inReports) }
  return { table: 'sentences', day: 'day', conditions, sets, reportSets: reports, ...total }
}

const MENTIONED = [
  ['organization', 'sentence_organizations'],
  ['tifa', 'sentence_tifa'],
] as const

/** Members of a set of statements that stand in a set of reports; a report's number is in those of its records. */
function countFound(db: Db, found: Sql, reports: Sql | null): Promise<number> {
  return sizeOf(db, reports ? sql`select no from (${found}) where (no >> 20) in (${reports})` : found)
}

/** Statements with a topic and act in a set of reports, from the counts that are kept. */
async function countByActs(db: Db, { topic, act }: Scope, reports: Sql | null): Promise<number> {
  const { rows } = reports
    ? await sql<{ n: number | null }>`
        select sum(x.n) as n from (${reports}) s cross join report_acts x on x.report = s.no
        where x.topic = ${topic ?? ''} ${act === null ? sql`` : sql`and x.act = ${act}`}`.execute(db)
    : await sql<{ n: number | null }>`
        select sum(statements) as n from tallies where topic = ${topic ?? ''} and act = ${act ?? ''}`.execute(db)
  return rows[0]!.n ?? 0
}

/** Where the organization or phrase that was asked for stands in each sentence. */
async function entitySpans(db: Db, numbers: readonly number[], scope: Scope): Promise<Map<number, Range>> {
  const spans = new Map<number, Range>()
  if (!numbers.length) return spans
  for (const [kind, table] of MENTIONED) {
    const entities = scope[kind]
    if (!entities?.length) continue
    const { rows } = await sql<{ sentence: number; start: number; end: number }>`
      select m.sentence, m.start, m."end" from sentences s cross join ${sql.table(table)} m
        on m.${sql.ref(kind)} ${inNumbers(entities)} and m.day = s.day and m.sentence = s.no
      where s.no in (${sql.join([...numbers])})`.execute(db)
    for (const { sentence, start, end } of rows) spans.set(sentence, [start, end])
  }
  return spans
}

/**
 * Sentences by number, in the order of `numbers`.
 * @param words marked where they stand
 * @param spans offsets into the body, marked too, with every other place in the sentence that has the same characters
 */
export async function quotesByNo(
  db: Db,
  numbers: readonly number[],
  words: readonly string[] = [],
  spans: ReadonlyMap<number, Range> = new Map(),
): Promise<Quote[]> {
  if (!numbers.length) return []
  const rows = await db.selectFrom('sentences').selectAll().where('no', 'in', numbers).execute()
  const byNo = new Map(rows.map((row) => [row.no, row]))
  const reports = await reportsByNo(
    db,
    rows.map((row) => row.report),
  )
  const people = await peopleByNo(
    db,
    rows.map((row) => row.person),
  )
  const bodies = await db
    .selectFrom('texts')
    .select(['report', 'body'])
    .where('report', 'in', [...reports.keys()])
    .execute()
  const bodyOf = new Map(bodies.map(({ report, body }) => [report, body]))
  return numbers.flatMap((no) => {
    const row = byNo.get(no)
    const report = row && reports.get(row.report)
    if (!row || !report) return []
    const body = bodyOf.get(row.report) ?? ''
    const text = body.slice(row.start, row.end)
    const span = spans.get(no)
    const marked = span ? [fold(body.slice(...span)), ...words] : words
    return {
      id: recordId(report.id, 'sentence', no),
      report,
      start: row.start,
      end: row.end,
      text,
      act: row.act,
      speaker: nameRef(row.speaker, row.person, people),
      topics: JSON.parse(row.topics) as string[],
      confidence: row.confidence,
      marks: marked.length ? marksIn(text, marked) : [],
    }
  })
}

/** What a person says, newest first. */
export async function quotesBy(db: Db, person: number, total: number, limit: number): Promise<Some<Quote>> {
  const rows = await db
    .selectFrom('sentences')
    .select('no')
    .where('stated', '=', 1)
    .where('person', '=', person)
    .orderBy('day', 'desc')
    .orderBy('no', 'desc')
    .limit(limit)
    .execute()
  return {
    total,
    items: await quotesByNo(
      db,
      rows.map((row) => row.no),
    ),
  }
}

/** Sentences that name a place, organization or phrase, newest first. */
export async function quotesNaming(
  db: Db,
  kind: 'place' | 'organization' | 'tifa',
  no: number,
  limit: number,
): Promise<Some<Quote>> {
  const table = kind === 'tifa' ? 'sentence_tifa' : (`sentence_${kind}s` as const)
  const from = sql`from ${sql.table(table)} where ${sql.ref(kind)} = ${no}`
  const count = await sql<{ n: number }>`select count(*) as n ${from}`.execute(db)
  const { rows } = await sql<{ sentence: number; start: number; end: number }>`
    select sentence, start, "end" ${from} order by day desc, sentence desc limit ${limit}`.execute(db)
  const spans = new Map(rows.map(({ sentence, start, end }): [number, Range] => [sentence, [start, end]]))
  return { total: count.rows[0]!.n, items: await quotesByNo(db, [...spans.keys()], [], spans) }
}
