import { sql } from 'kysely'
import type { ReportSort } from '../rows.ts'
import { columnOf, numbersOf } from './columns.ts'
import type { Db, Sql } from './scope.ts'

/** Sets up to this size are looked up row by row and sorted; larger ones are ordered by what is kept in memory. */
const SMALL = 2_000

const orderOf = (sort: ReportSort): Sql =>
  sort === 'oldest' ? sql`first asc nulls last, no` : sort === 'added' ? sql`no desc` : sql`first desc, no desc`

/** A page of all reports that are listed, in an order other than relevance. */
export async function pageOfAll(
  db: Db,
  sort: ReportSort,
  { size, offset }: { size: number; offset: number },
): Promise<number[]> {
  const { rows } = await sql<{ no: number }>`
    select no from reports where listed = 1 order by ${orderOf(sort)} limit ${size} offset ${offset}`.execute(db)
  return rows.map((row) => row.no)
}

/**
 * A page of a set of reports in an order other than relevance. The set is found once for this and for its size: what finds words
 * in many reports is dear.
 */
export async function pageOfSet(
  db: Db,
  set: Sql,
  sort: ReportSort,
  { size, offset }: { size: number; offset: number },
): Promise<{ total: number; numbers: number[] }> {
  const found = await numbersOf(db, set)
  const total = found.length
  if (offset >= total) return { total, numbers: [] }
  const all = total > SMALL ? await orderedInMemory(db, found, sort) : await ordered(db, found, sort)
  return { total, numbers: all.slice(offset, offset + size) }
}

async function ordered(db: Db, numbers: Int32Array, sort: ReportSort): Promise<number[]> {
  const { rows } = await sql<{ no: number }>`
    select no from reports where no in (select value from json_each(${JSON.stringify([...numbers])}))
    order by ${orderOf(sort)}`.execute(db)
  return rows.map((row) => row.no)
}

/** Numbers of reports are below this; a day and a number are together one whole number below 2^53. */
const NUMBERS = 2 ** 26
/** Later than any day: reports without one come last in either order. */
const NO_DAY = 99_999_999

async function orderedInMemory(db: Db, numbers: Int32Array, sort: ReportSort): Promise<number[]> {
  if (sort === 'added') return Array.from(numbers.toSorted().reverse())
  const { starts, values } = await columnOf(db, 'reports')
  const none = sort === 'oldest' ? NO_DAY : 0
  const keys = Float64Array.from(numbers, (no) => (values[starts[no]!] || none) * NUMBERS + no).sort()
  if (sort !== 'oldest') keys.reverse()
  return Array.from(keys, (key) => key % NUMBERS)
}
