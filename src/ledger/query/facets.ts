import { sql } from 'kysely'
import type { FacetQuery, Facets, FacetValue, PlaceLevel } from '../rows.ts'
import { type Db, intersect, reportSets, type Scope, type ScopePart, type Sql, scopeOf, sizeOf } from './scope.ts'

const LEVELS: readonly PlaceLevel[] = ['province', 'prefecture', 'county', 'township', 'zone']

/** Reports by place, person, topic, act, year, origin and publisher: what each value of a filter would leave, the others kept. */
export async function facets(db: Db, query: FacetQuery): Promise<Facets> {
  const scope = await scopeOf(db, query)
  const limit = query.limit ?? 20
  const within = (part: ScopePart) => intersect(reportSets(scope, [part]))
  const all = intersect(reportSets(scope))
  return {
    total: all ? await sizeOf(db, all) : await sizeOf(db, sql`select no from reports`),
    places: await placeFacet(db, within('place'), limit),
    people: await peopleFacet(db, within('person'), limit),
    topics: await topicFacet(db, within('acts'), scope),
    acts: await actFacet(db, within('acts'), scope),
    years: await yearFacet(db, intersect(reportSets({ ...scope, year: null }))),
    origins: await columnFacet(db, 'origin', within('origin'), limit),
    publishers: await columnFacet(db, 'publisher', within('publisher'), limit),
  }
}

async function placeFacet(db: Db, set: Sql | null, limit: number): Promise<Record<PlaceLevel, FacetValue[]>> {
  const counted = set
    ? sql`(select x.place as no, count(*) as count from (${set}) s cross join report_places x on x.report = s.no group by 1)`
    : sql`(select no, reports as count from places)`
  const { rows } = await sql<FacetValue & { level: PlaceLevel }>`
    select p.id as value, p.name as label, p.level, c.count from ${counted} c join places p on p.no = c.no
    order by c.count desc, p.id`.execute(db)
  const places = Object.fromEntries(LEVELS.map((level) => [level, [] as FacetValue[]])) as Facets['places']
  for (const { level, ...value } of rows) if (places[level].length < limit) places[level].push(value)
  return places
}

async function peopleFacet(db: Db, set: Sql | null, limit: number): Promise<FacetValue[]> {
  const { rows } = set
    ? await sql<FacetValue>`
        select p.id as value, p.name as label, c.count from (
          select x.person as no, count(*) as count from (${set}) s cross join report_people x on x.report = s.no
          group by 1 order by 2 desc, 1 limit ${limit}
        ) c join people p on p.no = c.no order by c.count desc, p.id`.execute(db)
    : await sql<FacetValue>`
        select id as value, name as label, reports as count from people order by reports desc, name limit ${limit}`.execute(
        db,
      )
  return rows
}

/** Reports with a statement on each topic; of the act that is asked for, where one is. */
async function topicFacet(db: Db, set: Sql | null, { act }: Scope): Promise<FacetValue[]> {
  const { rows } = set
    ? await sql<FacetValue>`
        select x.topic as value, x.topic as label, count(distinct x.report) as count
        from (${set}) s cross join report_acts x on x.report = s.no
        where x.topic <> '' ${act === null ? sql`` : sql`and x.act = ${act}`} group by 1 order by 3 desc, 1`.execute(db)
    : await sql<FacetValue>`
        select topic as value, topic as label, sum(reports) as count from tallies
        where topic <> '' and act = ${act ?? ''} group by 1 order by 3 desc, 1`.execute(db)
  return rows
}

/** Reports with a statement of each act; on the topic that is asked for, where one is. */
async function actFacet(db: Db, set: Sql | null, { topic }: Scope): Promise<FacetValue[]> {
  const { rows } = set
    ? await sql<FacetValue>`
        select x.act as value, x.act as label, count(*) as count
        from (${set}) s cross join report_acts x on x.report = s.no
        where x.topic = ${topic ?? ''} group by 1 order by 3 desc, 1`.execute(db)
    : await sql<FacetValue>`
        select act as value, act as label, sum(reports) as count from tallies
        where topic = ${topic ?? ''} and act <> '' group by 1 order by 3 desc, 1`.execute(db)
  return rows
}

async function yearFacet(db: Db, set: Sql | null): Promise<FacetValue[]> {
  const from = set ? sql`(${set}) s cross join reports r on r.no = s.no` : sql`reports r`
  const { rows } = await sql<FacetValue>`
    select substr(r.first, 1, 4) as value, substr(r.first, 1, 4) as label, count(*) as count from ${from}
    where r.first is not null group by 1 order by 1 desc`.execute(db)
  return rows
}

async function columnFacet(
  db: Db,
  column: 'origin' | 'publisher',
  set: Sql | null,
  limit: number,
): Promise<FacetValue[]> {
  const from = set ? sql`(${set}) s cross join reports r on r.no = s.no` : sql`reports r`
  const ref = sql.ref(`r.${column}`)
  const { rows } = await sql<FacetValue>`
    select ${ref} as value, ${ref} as label, count(*) as count from ${from}
    where ${ref} is not null group by 1 order by 3 desc, 1 limit ${limit}`.execute(db)
  return rows
}
