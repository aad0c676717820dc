import { type Nullable, type SelectQueryBuilder, sql } from 'kysely'
import { unpackJson, unpackReport, unpackText } from '../add/pack.ts'
import { matchAll } from '../bigrams.ts'
import { nameId, placeId, recordNo } from '../identity.ts'
import type {
  CopyDetail,
  Filters,
  Page,
  ReportCounts,
  ReportDetail,
  ReportQuery,
  ReportRow,
  ReportSort,
  Some,
} from '../rows.ts'
import type { Tables } from '../tables.ts'
import { organizationIdsOf, peopleIdsOf } from './identity.ts'
import { marksIn, snippetOf } from './marks.ts'
import { pickedReports } from './picked.ts'
import { limitOf, nameRef, ofNames, peopleByNo, placesByNo } from './refs.ts'
import { pageOfAll, pageOfSet } from './report-order.ts'
import { type Db, intersect, reportSets, type Scope, type Sql, scopeOf, sizeOf, wordSets } from './scope.ts'

/** Numbers of the reports on a page of the list, in its order. */
async function pageOfReports(
  db: Db,
  scope: Scope,
  sort: ReportSort,
  { size, offset }: { size: number; offset: number },
  picked: readonly Sql[] = [],
): Promise<{ total: number; numbers: number[] }> {
  const set = intersect([...picked, ...reportSets(scope)])
  const page = { size, offset }
  if (!set) return { total: await countListed(db), numbers: await pageOfAll(db, sort, page) }
  // How often a single character stands somewhere says nothing of relevance.
  const { pairs } = matchAll(scope.words)
  if (sort !== 'relevance' || pairs === null) return pageOfSet(db, set, sort, page)
  return { total: await sizeOf(db, set), numbers: await byRelevance(db, scope, pairs, picked, page) }
}

async function countListed(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('reports')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('listed', '=', 1)
    .executeTakeFirstOrThrow()
  return n
}

/** By Okapi BM25 as FTS5 counts it, a hit in the title weighing as much as eight in the body. */
async function byRelevance(
  db: Db,
  scope: Scope,
  match: string,
  picked: readonly Sql[],
  { size, offset }: { size: number; offset: number },
): Promise<number[]> {
  const single = scope.words.filter((word) => [...word].length === 1)
  const rest = intersect([...picked, ...reportSets(scope, ['words']), ...wordSets('report', single)])
  const { rows } = await sql<{ no: number }>`
    select rowid as no from report_search where report_search match ${match}
    ${rest ? sql`and +rowid in (${rest})` : sql``}
    order by bm25(report_search, 8.0, 1.0), rowid desc limit ${size} offset ${offset}`.execute(db)
  return rows.map((row) => row.no)
}

export async function listReports(db: Db, query: ReportQuery): Promise<Page<ReportRow>> {
  const scope = await scopeOf(db, query)
  const { page, size, offset } = limitOf(query)
  const picked = await pickedReports(db, query.ids)
  const { total, numbers } = await pageOfReports(db, scope, query.sort ?? 'newest', { size, offset }, picked)
  return { total, page, size, items: await reportRows(db, numbers, scope.words) }
}

const rowsOf = <T>(rows: readonly T[], key: (row: T) => number): Map<number, T[]> => Map.groupBy(rows, key)

/** Rows of reports, in the order of `numbers`, with the words marked. */
export async function reportRows(
  db: Db,
  numbers: readonly number[],
  words: readonly string[] = [],
): Promise<ReportRow[]> {
  if (!numbers.length) return []
  const reports = await db.selectFrom('reports').selectAll().where('no', 'in', numbers).execute()
  const byNo = new Map(reports.map((report) => [report.no, report]))
  const firstEvents = numbers.map((no) => recordNo(no, 0))
  const [events, people, places, copies, bodies] = await Promise.all([
    db
      .selectFrom('events')
      .select(['report', 'type', 'date', 'place', 'lead', 'person'])
      .where('no', 'in', firstEvents)
      .execute(),
    firstPeople(db, numbers),
    firstPlaces(db, numbers),
    copiesOf(db, numbers),
    words.length ? db.selectFrom('texts').select(['report', 'body']).where('report', 'in', numbers).execute() : [],
  ])
  const leads = await peopleByNo(
    db,
    events.map((event) => event.person),
  )
  const sites = await placesByNo(
    db,
    events.map((event) => event.place),
  )
  const eventOf = new Map(events.map((event) => [event.report, event]))
  const peopleOf = rowsOf(people, (row) => row.report)
  const placesOf = rowsOf(places, (row) => row.report)
  const bodyOf = new Map(bodies.map(({ report, body }) => [report, body]))
  return numbers.flatMap((no) => {
    const report = byNo.get(no)
    if (!report) return []
    const event = eventOf.get(no)
    const body = bodyOf.get(no)
    return {
      id: report.id,
      title: report.title,
      date: report.date,
      origin: report.origin,
      publisher: report.publisher,
      event: event
        ? {
            type: event.type,
            date: event.date,
            place: event.place === null ? null : (sites.get(event.place) ?? null),
            lead: nameRef(event.lead, event.person, leads),
          }
        : null,
      people: (peopleOf.get(no) ?? []).map(({ id, name }) => ({ id, name })),
      places: (placesOf.get(no) ?? []).map(({ id, name, code, level }) => ({ id, name, code, level })),
      topics: JSON.parse(report.topics) as string[],
      counts: JSON.parse(report.counts) as ReportCounts,
      length: report.length,
      repairs: report.repairs,
      copies: copies.get(no) ?? 1,
      titleMarks: words.length ? marksIn(report.title ?? '', words) : [],
      snippet: body === undefined ? null : snippetOf(body, words),
    }
  })
}

/** How many copies the ledger holds of each report that has more than one. */
async function copiesOf(db: Db, numbers: readonly number[]): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('reports as r')
    .innerJoin('bodies as b', 'b.body', 'r.body')
    .innerJoin('copy_groups as g', 'g.grp', 'b.grp')
    .select(['r.no', 'g.copies'])
    .where('r.no', 'in', numbers)
    .where('g.copies', '>', 1)
    .execute()
  return new Map(rows.map(({ no, copies }) => [no, copies]))
}

function firstPeople(db: Db, numbers: readonly number[]) {
  return db
    .selectFrom('report_people as x')
    .innerJoin('people as p', 'p.no', 'x.person')
    .select(['x.report', 'p.id', 'p.name'])
    .where('x.report', 'in', numbers)
    .where('x.ord', '<', 5)
    .orderBy('x.report')
    .orderBy('x.ord')
    .execute()
}

function firstPlaces(db: Db, numbers: readonly number[]) {
  return db
    .selectFrom('report_places as x')
    .innerJoin('places as p', 'p.no', 'x.place')
    .select(['x.report', 'p.id', 'p.name', 'p.code', 'p.level'])
    .where('x.report', 'in', numbers)
    .where('x.ord', '<', 5)
    .orderBy('x.report')
    .orderBy('x.ord')
    .execute()
}

function stored(db: Db): StoredQuery {
  return db
    .selectFrom('reports')
    .innerJoin('texts', 'texts.report', 'reports.no')
    .leftJoin('laid', 'laid.report', 'reports.no')
    .select(['reports.no', 'reports.first', 'reports.date', 'reports.added', 'reports.listed', 'texts.body'])
    .select(({ fn }) => fn.coalesce('laid.record', 'texts.record').as('record'))
}

type StoredQuery = SelectQueryBuilder<
  Tables & { laid: Nullable<Tables['laid']> },
  'reports' | 'texts' | 'laid',
  StoredReport
>

interface StoredReport {
  no: number
  first: string | null
  date: string | null
  added: string
  listed: number
  body: string
  record: Uint8Array
}

async function detailOf(db: Db, { record, body, added, date, listed }: StoredReport): Promise<ReportDetail> {
  const report = unpackReport(record, body)
  const people = await peopleIdsOf(db, report.id)
  const organizations = await organizationIdsOf(db, report.id)
  const idOf = (name: string) => people.get(nameId(name)) ?? nameId(name)
  const codes = [
    ...report.people.flatMap((person) => person.posts.map((post) => post.of)),
    ...report.places.flatMap((place) => [place.code, place.parent]),
    ...report.events.map((event) => event.place),
  ].filter((code) => code !== null && /^\d{6}$/.test(code))
  return {
    report,
    added,
    date,
    ids: {
      people: report.people.map((person) => (person.passing ? null : idOf(person.name))),
      places: report.places.map(placeId),
      organizations: report.organizations.map(({ name }) => organizations.get(nameId(name)) ?? nameId(name)),
      tifa: report.tifa.map(({ text }) => nameId(text)),
      events: report.events.map((_, i) => (listed ? `${report.id}.e${i}` : null)),
    },
    placeNames: Object.fromEntries(await ofNames(db, codes)),
  }
}

/** One report as it was added, by id; null where there is none. */
export async function findReport(db: Db, id: string): Promise<ReportDetail | null> {
  const row = await stored(db).where('reports.id', '=', id).executeTakeFirst()
  return row ? detailOf(db, row) : null
}

/** Reports that are held in memory at once. */
const CHUNK = 50

/** Every report that the filters leave, newest first, those without a date last. */
export async function* eachReport(db: Db, filters: Filters): AsyncGenerator<ReportDetail> {
  const set = intersect(reportSets(await scopeOf(db, filters)))
  const within = set ? sql<boolean>`+reports.no in (${set})` : sql<boolean>`true`
  const chunk = () =>
    stored(db)
      .where('reports.listed', '=', 1)
      .where(within)
      .orderBy('reports.first', 'desc')
      .orderBy('reports.no', 'desc')
      .limit(CHUNK)
  const dated = chunk().where('reports.first', 'is not', null)
  yield* inChunks(db, (last) =>
    last ? dated.where(sql<boolean>`(reports.first, reports.no) < (${last.first}, ${last.no})`) : dated,
  )
  const undated = chunk().where('reports.first', 'is', null)
  yield* inChunks(db, (last) => (last ? undated.where('reports.no', '<', last.no) : undated))
}

/** @param after gives the rows that come after one, or the first */
async function* inChunks(db: Db, after: (last: StoredReport | undefined) => StoredQuery): AsyncGenerator<ReportDetail> {
  let last: StoredReport | undefined
  for (;;) {
    const rows = await after(last).execute()
    for (const row of rows) yield detailOf(db, row)
    last = rows.at(-1)
    if (rows.length < CHUNK) return
  }
}

/** The copy that a report was recovered from, by the report's id; null where there is none. */
export async function findCopy(db: Db, id: string): Promise<CopyDetail | null> {
  const row = await db
    .selectFrom('reports')
    .innerJoin('copies', 'copies.report', 'reports.no')
    .select(['path', 'url', 'format', 'sha256', 'charset', 'stated', 'text', 'map'])
    .where('reports.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const runs = unpackJson(row.map) as [kind: string, start: number, end: number, copyStart: number, copyEnd: number][]
  return {
    id,
    path: row.path,
    url: row.url,
    format: row.format,
    charset: row.charset,
    sha256: row.sha256,
    text: unpackText(row.text),
    stated: JSON.parse(row.stated) as Record<string, string>,
    map: runs.map(([kind, start, end, copyStart, copyEnd]) => ({ kind, start, end, copyStart, copyEnd })),
  }
}

/** The newest reports of a set, and how many it has. */
export async function someReports(db: Db, set: Sql, limit: number): Promise<Some<ReportRow>> {
  const { total, numbers } = await pageOfSet(db, set, 'newest', { size: limit, offset: 0 })
  return { total, items: await reportRows(db, numbers) }
}
