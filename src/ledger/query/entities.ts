import { sql } from 'kysely'
import { queryWords } from '../bigrams.ts'
import type { CountedRef, EntityQuery, EntitySort, PeriodCount, TopicCount } from '../rows.ts'
import {
  type Counts,
  countActs,
  countEntities,
  countReports,
  dayOf,
  type EntityTable,
  highest,
  positive,
} from './counting.ts'
import { pickedById } from './picked.ts'
import { limitOf } from './refs.ts'
import { type Db, intersect, reportSets, type Sql, scopeOf } from './scope.ts'

/** An entity's number with its reports and dates, within what the filters leave. */
export interface EntityCount {
  no: number
  reports: number
  first: string | null
  last: string | null
}

interface EntityPage {
  total: number
  page: number
  size: number
  rows: EntityCount[]
}

/** Column values that the entity itself must have. */
export type Having = Readonly<Record<string, string | undefined>>

/** Conditions on the entity's own row: its words, and the values of `having`. */
function ownConditions(words: readonly string[], having: Having): Sql[] {
  return [
    ...words.map((word) => sql`instr(words, ${word}) > 0`),
    ...Object.entries(having).flatMap(([column, value]) =>
      value === undefined ? [] : [sql`${sql.ref(column)} = ${value}`],
    ),
  ]
}

function whereAll(conditions: readonly Sql[]): Sql {
  return conditions.length ? sql`where ${sql.join([...conditions], sql` and `)}` : sql``
}

/** Numbers and counts of the entities on a page of a list. `q` is looked for in their names; the rest narrows their reports. */
export async function pageOfEntities(
  db: Db,
  table: EntityTable,
  query: EntityQuery,
  having: Having = {},
): Promise<EntityPage> {
  const set = intersect(reportSets(await scopeOf(db, query), ['words']))
  const own = [...ownConditions(queryWords(query.q), having), ...pickedById(query.ids)]
  return set ? pageWithin(db, table, set, own, query) : pageOfAll(db, table, own, query)
}

const ORDERS: Record<EntitySort, Sql> = {
  count: sql`reports desc, name, id`,
  name: sql`name, id`,
  newest: sql`last desc, reports desc, id`,
  oldest: sql`first asc nulls last, reports desc, id`,
}

/** Over the whole ledger the counts are kept with the entities. */
async function pageOfAll(db: Db, table: EntityTable, own: readonly Sql[], query: EntityQuery): Promise<EntityPage> {
  const { page, size, offset } = limitOf(query)
  const from = sql`from ${sql.table(table)} ${whereAll([...own, sql`reports > 0`])}`
  const { rows } = await sql<EntityCount>`
    select no, reports, first, last ${from} order by ${ORDERS[query.sort ?? 'count']} limit ${size} offset ${offset}`.execute(
    db,
  )
  const count = await sql<{ n: number }>`select count(*) as n ${from}`.execute(db)
  return { total: count.rows[0]!.n, page, size, rows }
}

async function pageWithin(
  db: Db,
  table: EntityTable,
  set: Sql,
  own: readonly Sql[],
  query: EntityQuery,
): Promise<EntityPage> {
  const { page, size, offset } = limitOf(query)
  const sort = query.sort ?? 'count'
  const counts = await countEntities(db, table, set)
  let numbers = positive(counts.reports)
  if (own.length || sort === 'name') {
    const { rows } = await sql<{ json: string }>`
      select json_group_array(no order by name, id) as json from ${sql.table(table)} ${whereAll(own)}`.execute(db)
    numbers = (JSON.parse(rows[0]!.json) as number[]).filter((no) => counts.reports[no]! > 0)
  }
  if (sort !== 'name') numbers.sort(orderOf(sort, counts))
  const rows = numbers.slice(offset, offset + size).map((no) => ({
    no,
    reports: counts.reports[no]!,
    first: dayOf(counts.first[no]!),
    last: dayOf(counts.last[no]!),
  }))
  return { total: numbers.length, page, size, rows }
}

/** Equal ones in the order in which they came into the ledger; those without a date last. */
function orderOf(
  sort: Exclude<EntitySort, 'name'>,
  { reports, first, last }: Counts,
): (a: number, b: number) => number {
  const byCount = (a: number, b: number) => reports[b]! - reports[a]! || a - b
  if (sort === 'count') return byCount
  if (sort === 'newest') return (a, b) => last[b]! - last[a]! || byCount(a, b)
  const start = (no: number) => first[no] || Number.MAX_SAFE_INTEGER
  return (a, b) => start(a) - start(b) || byCount(a, b)
}

/** How many of a set's reports hold each entity: the most frequent, `without` left out. Of places only those named. */
export async function mostFrequent(
  db: Db,
  table: EntityTable,
  set: Sql,
  limit: number,
  without: number | null = null,
): Promise<CountedRef[]> {
  const counts = (await countEntities(db, table, set, table === 'places')).reports
  if (without !== null) counts[without] = 0
  const numbers = highest(counts, limit)
  if (!numbers.length) return []
  const { rows } = await sql<{ no: number; id: string; name: string }>`
    select no, id, name from ${sql.table(table)} where no in (${sql.join(numbers)})`.execute(db)
  const byNo = new Map(rows.map((row) => [row.no, row]))
  return numbers.map((no) => ({ id: byNo.get(no)!.id, name: byNo.get(no)!.name, count: counts[no]! }))
}

/** Reports of a set by year. */
export async function yearsOf(db: Db, set: Sql): Promise<PeriodCount[]> {
  const years = await countReports(db, set, 'year')
  return [...years].map(([period, count]) => ({ period, count })).sort((a, b) => (a.period < b.period ? -1 : 1))
}

/** Statements of a set's reports by topic, most first. */
export async function topicsOf(db: Db, set: Sql): Promise<TopicCount[]> {
  const counts = new Map<string, number>()
  for (const { topic, statements } of await countActs(db, set))
    if (topic) counts.set(topic, (counts.get(topic) ?? 0) + statements)
  return [...counts]
    .map(([topic, count]) => ({ topic, count }))
    .sort((a, b) => b.count - a.count || (a.topic < b.topic ? -1 : 1))
}
