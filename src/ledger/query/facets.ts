import { sql } from 'kysely'
import type { FacetQuery, Facets, FacetValue, PlaceLevel } from '../rows.ts'
import { numbersOf } from './columns.ts'
import { countActs, countEntities, countReports, countTopicReports } from './counting.ts'
import { mostFrequent } from './entities.ts'
import { type Db, intersect, reportSets, type Scope, type ScopePart, type Sql, scopeOf, sizeOf } from './scope.ts'

const LEVELS: readonly PlaceLevel[] = ['province', 'prefecture', 'county', 'township', 'zone']

/** Reports by place, person, topic, act, year, origin and publisher: what each value of a filter would leave, the others kept. */
export async function facets(db: Db, query: FacetQuery): Promise<Facets> {
  const scope = await scopeOf(db, query)
  const limit = query.limit ?? 20
  const all = intersect(reportSets(scope))
  // A facet is counted over what the other filters leave; where its own is not set, that is the same set for all.
  const within = (part: ScopePart, set: boolean) => (set ? intersect(reportSets(scope, [part])) : all)
  const acts = within('acts', scope.topic !== null || scope.act !== null)
  const years = scope.year === null ? all : intersect(reportSets({ ...scope, year: null }))
  return {
    total: all ? (await numbersOf(db, all)).length : await sizeOf(db, sql`select no from reports where listed = 1`),
    places: await placeFacet(db, within('place', scope.place !== null), limit),
    people: await peopleFacet(db, within('person', scope.person !== null), limit),
    topics: await topicFacet(db, acts, scope),
    acts: await actFacet(db, acts, scope),
    years: (await columnFacet(db, 'year', years)).toSorted((a, b) => (a.value > b.value ? -1 : 1)),
    origins: (await columnFacet(db, 'origin', within('origin', scope.origin !== null))).slice(0, limit),
    publishers: (await columnFacet(db, 'publisher', within('publisher', scope.publisher !== null))).slice(0, limit),
  }
}

async function placeFacet(db: Db, set: Sql | null, limit: number): Promise<Record<PlaceLevel, FacetValue[]>> {
  const counts = set ? (await countEntities(db, 'places', set)).reports : null
  const { rows } = await sql<{ no: number; value: string; label: string; level: PlaceLevel; reports: number }>`
    select no, id as value, name as label, level, reports from places`.execute(db)
  const places = Object.fromEntries(LEVELS.map((level) => [level, [] as FacetValue[]])) as Facets['places']
  for (const { no, value, label, level, reports } of rows) {
    const count = counts ? (counts[no] ?? 0) : reports
    if (count) places[level].push({ value, label, count })
  }
  for (const level of LEVELS) places[level] = mostFirst(places[level], limit)
  return places
}

async function peopleFacet(db: Db, set: Sql | null, limit: number): Promise<FacetValue[]> {
  if (set) {
    const people = await mostFrequent(db, 'people', set, limit)
    return people.map(({ id, name, count }) => ({ value: id, label: name, count }))
  }
  const { rows } = await sql<FacetValue>`
    select id as value, name as label, reports as count from people order by reports desc, name limit ${limit}`.execute(
    db,
  )
  return rows
}

/** Reports with a statement on each topic; of the act that is asked for, where one is. */
async function topicFacet(db: Db, set: Sql | null, { act }: Scope): Promise<FacetValue[]> {
  if (set) return values(await countTopicReports(db, set, act))
  const { rows } = await sql<FacetValue>`
    select topic as value, topic as label, sum(reports) as count from tallies
    where topic <> '' and act = ${act ?? ''} group by 1 order by 3 desc, 1`.execute(db)
  return rows
}

/** Reports with a statement of each act; on the topic that is asked for, where one is. */
async function actFacet(db: Db, set: Sql | null, { topic }: Scope): Promise<FacetValue[]> {
  if (set) {
    const counts = new Map<string, number>()
    for (const row of await countActs(db, set))
      if (row.topic === (topic ?? '')) counts.set(row.act, (counts.get(row.act) ?? 0) + row.reports)
    return values(counts)
  }
  const { rows } = await sql<FacetValue>`
    select act as value, act as label, sum(reports) as count from tallies
    where topic = ${topic ?? ''} and act <> '' group by 1 order by 3 desc, 1`.execute(db)
  return rows
}

async function columnFacet(db: Db, column: 'year' | 'origin' | 'publisher', set: Sql | null): Promise<FacetValue[]> {
  return values(await countReports(db, set ?? sql`select no from reports where listed = 1`, column))
}

function values(counts: ReadonlyMap<string, number>): FacetValue[] {
  return mostFirst([...counts].map(([value, count]) => ({ value, label: value, count })))
}

function mostFirst(found: readonly FacetValue[], limit?: number): FacetValue[] {
  return found.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, limit)
}
