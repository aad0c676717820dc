import { sql } from 'kysely'
import type { RecordSort } from '../rows.ts'
import { type Db, intersect, type Sql } from './scope.ts'

/**
 * Lists of records (statements, events, agendas, indicators) are long: millions of rows that several filters narrow, in order
 * of date. Which way is quick depends on how much a filter leaves, and SQLite, which keeps no count of a search's hits, cannot
 * know. So the sets are counted first. A small one is looked up row by row and sorted; where all are large, the rows are met
 * in order of date and each is tried until the page is full.
 */
const SMALL = 5_000

export interface RecordList {
  readonly table: 'sentences' | 'events' | 'agendas' | 'indicators'
  /** Column of the date that the list is sorted by. */
  readonly day: 'day' | 'first'
  /** Conditions on the row, which stands as `t`. */
  readonly conditions: readonly Sql[]
  /** Selects of record numbers (column `no`), in all of which a row must be. */
  readonly sets: readonly Sql[]
  /** Selects of report numbers (column `no`), in all of which a row's report must be. */
  readonly reportSets: readonly Sql[]
  /** How many rows there are, where that is known without counting them. */
  readonly total?: number
}

/** Numbers of the records on a page. Rows without a date come last. */
export async function pageOfRecords(
  db: Db,
  list: RecordList,
  sort: RecordSort,
  { size, offset }: { size: number; offset: number },
): Promise<{ total: number; numbers: number[] }> {
  const from = await source(db, list)
  const total = list.total ?? (await countRows(db, from))
  if (offset >= total) return { total, numbers: [] }
  const day = sql.ref(`t.${list.day}`)
  const order =
    sort === 'newest'
      ? sql`${day} desc, t.no desc`
      : list.day === 'day'
        ? sql`${day} = '', ${day}, t.no`
        : sql`${day} asc nulls last, t.no`
  const { rows } = await sql<{ no: number }>`
    select t.no ${from} order by ${order} limit ${size} offset ${offset}`.execute(db)
  return { total, numbers: rows.map((row) => row.no) }
}

async function countRows(db: Db, from: Sql): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n ${from}`.execute(db)
  return rows[0]!.n
}

/** Whether a set has more than a small number of members. */
async function isLarge(db: Db, set: Sql): Promise<boolean> {
  const { rows } = await sql`select 1 from (${set}) limit 1 offset ${SMALL}`.execute(db)
  return rows.length > 0
}

/** `from … where …` of the rows that a list wants. */
async function source(db: Db, list: RecordList): Promise<Sql> {
  const table = sql.table(list.table)
  const reports = intersect(list.reportSets)
  const records = intersect(list.sets)
  const conditions = [...list.conditions]
  let from = sql`from ${table} t`
  if (records && !(await isLarge(db, records))) {
    conditions.push(sql`t.no in (${records})`)
    if (reports) conditions.push(inReports(list, sql`+t.report`, reports))
  } else if (reports && !(await isLarge(db, reports))) {
    const rows = sql`from (${reports}) s cross join ${table} t not indexed on t.no >= s.no * 1048576 and t.no < (s.no + 1) * 1048576`
    from =
      list.table === 'events'
        ? sql`from (select distinct coalesce(t.head, t.no) as no ${rows}) s cross join events t on t.no = s.no`
        : rows
    if (records) conditions.push(sql`+t.no in (${records})`)
  } else {
    // The report's number is in the record's, so that the index by date is enough to try a row.
    if (records) conditions.push(sql`+t.no in (${records})`)
    if (reports) conditions.push(inReports(list, sql`(t.no >> 20)`, reports))
  }
  return conditions.length ? sql`${from} where ${sql.join(conditions, sql` and `)}` : from
}

/** Whether a row's report is in a set. An event is in it with any of the reports that tell it, not only with the one shown. */
function inReports({ table }: RecordList, report: Sql, reports: Sql): Sql {
  if (table !== 'events') return sql`${report} in (${reports})`
  return sql`(${report} in (${reports})
    or t.no in (select head from events where head is not null and (no >> 20) in (${reports})))`
}
