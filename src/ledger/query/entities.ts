import { sql } from 'kysely'
import { queryWords } from '../bigrams.ts'
import type { CountedRef, EntityQuery, EntitySort, PeriodCount, TopicCount } from '../rows.ts'
import { limitOf } from './refs.ts'
import { type Db, intersect, reportSets, type Sql, scopeOf } from './scope.ts'

/** The kinds of entity, with the table that links them to reports and its column. */
const LINKS = {
  people: { table: 'report_people', column: 'person' },
  places: { table: 'report_places', column: 'place' },
  organizations: { table: 'report_organizations', column: 'organization' },
  tifa: { table: 'report_tifa', column: 'tifa' },
  citations: { table: 'report_citations', column: 'citation' },
} as const
export type EntityTable = keyof typeof LINKS

/** An entity's number with its reports and dates, within what the filters leave. */
export interface EntityCount {
  no: number
  reports: number
  first: string | null
  last: string | null
}

const ORDERS: Record<EntitySort, Sql> = {
  count: sql`reports desc, name, no`,
  name: sql`name, no`,
  newest: sql`last desc, reports desc, no`,
  oldest: sql`first asc nulls last, reports desc, no`,
}

/** Column values that the entity itself must have. */
export type Having = Readonly<Record<string, string | undefined>>

/** Conditions on the entity's own row: its words, and the values of `having`. */
function ownConditions(words: readonly string[], having: Having): Sql[] {
  return [
    ...words.map((word) => sql`instr(e.words, ${word}) > 0`),
    ...Object.entries(having).flatMap(([column, value]) =>
      value === undefined ? [] : [sql`e.${sql.ref(column)} = ${value}`],
    ),
  ]
}

/** Numbers and counts of the entities on a page of a list. `q` is looked for in their names; the rest narrows their reports. */
export async function pageOfEntities(
  db: Db,
  table: EntityTable,
  query: EntityQuery,
  having: Having = {},
): Promise<{ total: number; page: number; size: number; rows: EntityCount[] }> {
  const scope = await scopeOf(db, query)
  const set = intersect(reportSets(scope, ['words']))
  const conditions = ownConditions(queryWords(query.q), having)
  if (!set) conditions.push(sql`e.reports > 0`)
  const where = conditions.length ? sql`where ${sql.join(conditions, sql` and `)}` : sql``
  const { page, size, offset } = limitOf(query)
  const source = set ? countedWithin(table, set) : sql.table(table)
  const from = set
    ? sql`(select e.no, e.name, e.words, c.reports, c.first, c.last from (${source}) c join ${sql.table(table)} e on e.no = c.no ${where})`
    : sql`${source} e ${where}`
  const { rows } = await sql<EntityCount & { total: number }>`
    select no, reports, first, last, count(*) over () as total from ${from}
    order by ${ORDERS[query.sort ?? 'count']} limit ${size} offset ${offset}`.execute(db)
  const total = rows[0]?.total ?? (offset ? await count(db, from) : 0)
  return { total, page, size, rows }
}

async function count(db: Db, from: Sql): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${from}`.execute(db)
  return rows[0]!.n
}

function countedWithin(table: EntityTable, set: Sql): Sql {
  const link = LINKS[table]
  return sql`select x.${sql.ref(link.column)} as no, count(*) as reports, min(r.first) as first, max(r.last) as last
    from (${set}) s cross join ${sql.table(link.table)} x on x.report = s.no cross join reports r on r.no = s.no group by 1`
}

/** How many of a set's reports hold each entity: the most frequent, `without` left out. Of places only those named. */
export async function mostFrequent(
  db: Db,
  table: EntityTable,
  set: Sql,
  limit: number,
  without: number | null = null,
): Promise<CountedRef[]> {
  const link = LINKS[table]
  const named = table === 'places' ? sql`and x.ord is not null` : sql``
  const { rows } = await sql<CountedRef>`
    select e.id, e.name, c.count from (
      select x.${sql.ref(link.column)} as no, count(*) as count
      from (${set}) s cross join ${sql.table(link.table)} x on x.report = s.no
      where x.${sql.ref(link.column)} is not ${without} ${named} group by 1 order by 2 desc limit ${limit}
    ) c join ${sql.table(table)} e on e.no = c.no order by c.count desc, e.name`.execute(db)
  return rows
}

/** Reports of a set by year. */
export async function yearsOf(db: Db, set: Sql): Promise<PeriodCount[]> {
  const { rows } = await sql<PeriodCount>`
    select substr(r.first, 1, 4) as period, count(*) as count from (${set}) s cross join reports r on r.no = s.no
    where r.first is not null group by 1 order by 1`.execute(db)
  return rows
}

/** Statements of a set's reports by topic, most first. */
export async function topicsOf(db: Db, set: Sql): Promise<TopicCount[]> {
  const { rows } = await sql<TopicCount>`
    select x.topic, sum(x.n) as count from (${set}) s cross join report_acts x on x.report = s.no
    where x.topic <> '' group by 1 order by 2 desc, 1`.execute(db)
  return rows
}
