import { type Kysely, type RawBuilder, sql } from 'kysely'
import { divisionsNamed, formerOf } from '../../lexicon/divisions.ts'
import type { Act } from '../../record/types.ts'
import { matchAll, queryWords } from '../bigrams.ts'
import { daysOf } from '../days.ts'
import { nameId } from '../identity.ts'
import type { Filters } from '../rows.ts'
import type { Tables } from '../tables.ts'
import { organizationNumbers, peopleNumbers } from './identity.ts'

export type Db = Kysely<Tables>
export type Sql = RawBuilder<unknown>

/** Filters with names resolved to numbers and dates to days; null where nothing is asked. */
export interface Scope {
  readonly words: readonly string[]
  readonly place: readonly number[] | null
  readonly person: readonly number[] | null
  readonly organization: readonly number[] | null
  readonly tifa: readonly number[] | null
  readonly topic: string | null
  readonly act: Act | null
  readonly origin: string | null
  readonly publisher: string | null
  readonly from: string | null
  readonly to: string | null
  readonly year: string | null
}

/** Numbers of the places that a code, id or name means; none where the ledger has no such place. */
export async function placeNumbers(db: Db, value: string): Promise<number[]> {
  const byIds = (ids: string[]) => db.selectFrom('places').select('no').where('id', 'in', ids).execute()
  let rows = await byIds([value])
  if (!rows.length)
    rows = await db
      .selectFrom('variants')
      .select('entity as no')
      .where('of', '=', 'places.name')
      .where('value', '=', value)
      .execute()
  if (!rows.length) rows = await byIds([...divisionsNamed(value).map(({ division }) => division.code), nameId(value)])
  return rows.map((row) => row.no)
}

/** Places with the divisions that became them, so that what was reported of 江都市 counts for 江都区. */
async function withFormer(db: Db, numbers: readonly number[]): Promise<number[]> {
  if (!numbers.length) return []
  const places = await db
    .selectFrom('places')
    .select('code')
    .where('no', 'in', [...numbers])
    .execute()
  const codes = places.flatMap(({ code }) => (code === null ? [] : formerOf(code).map((former) => former.code)))
  if (!codes.length) return [...numbers]
  const rows = await db.selectFrom('places').select('no').where('id', 'in', codes).execute()
  return [...new Set([...numbers, ...rows.map(({ no }) => no)])]
}

/** Numbers of the people, organizations or phrases that an id or name means; none where the ledger has no such thing. */
export async function entityNumbers(
  db: Db,
  table: 'people' | 'organizations' | 'tifa',
  value: string,
): Promise<number[]> {
  if (table === 'people') return peopleNumbers(db, value)
  if (table === 'organizations') return organizationNumbers(db, value)
  const rows = await db.selectFrom(table).select('no').where('id', '=', nameId(value)).execute()
  return rows.map((row) => row.no)
}

function day(field: string, value: string | undefined, end: 'first' | 'last'): string | null {
  if (!value) return null
  const found = daysOf(value)[end]
  if (found === null) throw new RangeError(`${field}: ${value} is no date; write YYYY, YYYY-MM or YYYY-MM-DD`)
  return found
}

/** @throws RangeError where `from` or `to` is no date. */
export async function scopeOf(db: Db, filters: Filters): Promise<Scope> {
  const { place, person, organization, tifa, year } = filters
  return {
    words: queryWords(filters.q),
    place: place ? await withFormer(db, await placeNumbers(db, place)) : null,
    person: person ? await peopleNumbers(db, person) : null,
    organization: organization ? await entityNumbers(db, 'organizations', organization) : null,
    tifa: tifa ? await entityNumbers(db, 'tifa', tifa) : null,
    topic: filters.topic || null,
    act: filters.act ?? null,
    origin: filters.origin || null,
    publisher: filters.publisher || null,
    from: day('from', filters.from, 'first'),
    to: day('to', filters.to, 'last'),
    year: year === undefined ? null : String(year).padStart(4, '0'),
  }
}

export function inNumbers(numbers: readonly number[]): Sql {
  return numbers.length === 1 ? sql`= ${numbers[0]}` : sql`in (${sql.join([...numbers])})`
}

export type ScopePart =
  | 'words'
  | 'place'
  | 'person'
  | 'organization'
  | 'tifa'
  | 'acts'
  | 'origin'
  | 'publisher'
  | 'dates'

/**
 * One select of report numbers (column `no`) for each filter that is set; a report is wanted that is in all of them.
 * Topic and act are one filter: a statement on the topic with that act. Dates are three: from, to and year.
 */
export function reportSets(scope: Scope, without: readonly ScopePart[] = []): Sql[] {
  const sets: Sql[] = []
  const wanted = (part: ScopePart) => !without.includes(part)
  if (wanted('words') && scope.words.length) sets.push(...wordSets('report', scope.words))
  const linked = [
    ['place', 'report_places', scope.place],
    ['person', 'report_people', scope.person],
    ['organization', 'report_organizations', scope.organization],
    ['tifa', 'report_tifa', scope.tifa],
  ] as const
  for (const [part, table, numbers] of linked)
    if (wanted(part) && numbers)
      sets.push(sql`select distinct report as no from ${sql.table(table)} where ${sql.ref(part)} ${inNumbers(numbers)}`)
  if (wanted('acts') && (scope.topic !== null || scope.act !== null)) sets.push(actSet(scope.topic, scope.act))
  if (wanted('origin') && scope.origin !== null)
    sets.push(sql`select no from reports where listed = 1 and origin = ${scope.origin}`)
  if (wanted('publisher') && scope.publisher !== null)
    sets.push(sql`select no from reports where listed = 1 and publisher = ${scope.publisher}`)
  if (wanted('dates')) sets.push(...dateSets(scope))
  return sets
}

/** Selects of the reports or statements that have every word. */
export function wordSets(of: 'report' | 'statement', words: readonly string[]): Sql[] {
  const match = matchAll(words)
  const find = (table: string, expression: string | null) =>
    expression === null
      ? []
      : [sql`select rowid as no from ${sql.table(table)} where ${sql.ref(table)} match ${expression}`]
  return [...find(`${of}_search`, match.pairs), ...find(`${of}_characters`, match.characters)]
}

/** Reports that have a statement on a topic, with an act, or both in one. */
export function actSet(topic: string | null, act: Act | null): Sql {
  return act === null
    ? sql`select distinct report as no from report_acts where topic = ${topic}`
    : sql`select report as no from report_acts where topic = ${topic ?? ''} and act = ${act}`
}

function dateSets({ from, to, year }: Scope): Sql[] {
  const sets: Sql[] = []
  if (from !== null && to !== null)
    sets.push(sql`select no from reports where listed = 1 and first <= ${to} and last >= ${from}`)
  else if (from !== null) sets.push(sql`select no from reports where listed = 1 and last >= ${from}`)
  else if (to !== null) sets.push(sql`select no from reports where listed = 1 and first <= ${to}`)
  if (year !== null)
    sets.push(sql`select no from reports where listed = 1 and first between ${`${year}-01-01`} and ${`${year}-12-31`}`)
  return sets
}

/** Sets of numbers as one; null where there are none. */
export function intersect(sets: readonly Sql[]): Sql | null {
  return sets.length ? sql.join([...sets], sql` intersect `) : null
}

/** How many numbers a set has. */
export async function sizeOf(db: Db, set: Sql): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from (${set})`.execute(db)
  return rows[0]!.n
}
