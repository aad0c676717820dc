import { type SqlBool, sql } from 'kysely'
import { codeNow, divisionByCode, formerOf } from '../../lexicon/divisions.ts'
import type { FormerPlace, Page, PlaceDetail, PlaceQuery, PlaceRef, PlaceRow, Ref } from '../rows.ts'
import { type EntityCount, mostFrequent, pageOfEntities, topicsOf, yearsOf } from './entities.ts'
import { someEvents } from './events.ts'
import { datedPosts, SHOWN } from './people.ts'
import { placesByNo } from './refs.ts'
import { someReports } from './reports.ts'
import { type Db, placeNumbers, scopeOf } from './scope.ts'
import { quotesNaming } from './statements.ts'

/** Places: `q` is looked for in their names; the other filters narrow the reports that are counted. */
export async function listPlaces(db: Db, query: PlaceQuery): Promise<Page<PlaceRow>> {
  const { rows, ...page } = await pageOfEntities(db, 'places', query, { level: query.level })
  return { ...page, items: await placeRows(db, rows) }
}

async function placeRows(db: Db, counts: readonly EntityCount[]): Promise<PlaceRow[]> {
  if (!counts.length) return []
  const places = await db
    .selectFrom('places')
    .select(['no', 'id', 'name', 'code', 'level', 'parent', 'named'])
    .where(
      'no',
      'in',
      counts.map((row) => row.no),
    )
    .execute()
  const byNo = new Map(places.map((place) => [place.no, place]))
  const parents = await placesByNo(
    db,
    places.map((place) => place.parent),
  )
  return counts.flatMap(({ no, reports, first, last }) => {
    const place = byNo.get(no)
    if (!place) return []
    const { id, name, code, level, named } = place
    const parent = place.parent === null ? null : (parents.get(place.parent) ?? null)
    return { id, name, code, level, parent, named, reports, first, last }
  })
}

/** One place by id, code or name; where several have the name, the one that most reports name. Null where there is none. */
export async function findPlace(db: Db, id: string): Promise<PlaceDetail | null> {
  const numbers = await placeNumbers(db, id)
  if (!numbers.length) return null
  const place = await db
    .selectFrom('places')
    .selectAll()
    .where('no', 'in', numbers)
    .orderBy('reports', 'desc')
    .orderBy('no')
    .executeTakeFirstOrThrow()
  const { no } = place
  const [row] = await placeRows(db, [place])
  const set = sql`select report as no from report_places where place = ${no}`
  const below = await db
    .selectFrom('places')
    .select(['no', 'reports', 'first', 'last'])
    .where('parent', '=', no)
    .where('reports', '>', 0)
    .orderBy('reports', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  return {
    ...row!,
    above: await placesAbove(db, place.parent),
    formerly: await formerPlaces(db, place.code),
    now: placeNow(place.code),
    below: await placeRows(db, below),
    officials: await datedPosts(db, sql<SqlBool>`of = ${place.code ?? place.name}`, 200),
    people: await mostFrequent(db, 'people', set, SHOWN),
    topics: await topicsOf(db, set),
    tifa: await mostFrequent(db, 'tifa', set, SHOWN),
    organizations: await mostFrequent(db, 'organizations', set, SHOWN),
    years: await yearsOf(db, set),
    reports: await someReports(db, set, SHOWN),
    quotes: await quotesNaming(db, 'place', no, SHOWN),
    events: await someEvents(db, await scopeOf(db, { place: place.id }), SHOWN),
  }
}

/** Divisions that became this one; those of its own code are its earlier names. */
async function formerPlaces(db: Db, code: string | null): Promise<FormerPlace[]> {
  if (code === null) return []
  const former = formerOf(code)
  if (!former.length) return []
  const rows = await db
    .selectFrom('places')
    .select(['id', 'reports'])
    .where(
      'id',
      'in',
      former.map((one) => one.code),
    )
    .execute()
  const reports = new Map(rows.map((row) => [row.id, row.reports]))
  return former.map((one) => ({
    id: one.code,
    name: one.name,
    code: one.code,
    until: one.until,
    reports: one.code === code ? 0 : (reports.get(one.code) ?? 0),
  }))
}

/** What a dissolved division became. */
function placeNow(code: string | null): Ref | null {
  const now = code === null ? null : codeNow(code)
  return now === null || now === code ? null : { id: now, name: divisionByCode(now)?.name ?? now }
}

async function placesAbove(db: Db, parent: number | null): Promise<PlaceRef[]> {
  const { rows } = await sql<PlaceRef>`
    with recursive up (no, id, name, code, level, parent, depth) as (
      select no, id, name, code, level, parent, 0 from places where no = ${parent}
      union all select p.no, p.id, p.name, p.code, p.level, p.parent, up.depth + 1
      from places p join up on p.no = up.parent where up.depth < 8
    ) select id, name, code, level from up order by depth desc`.execute(db)
  return rows
}
