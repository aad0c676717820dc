import { sql } from 'kysely'
import type { Overview, OverviewCounts, PeriodCount, SearchResult, Some, TopicCount } from '../rows.ts'
import { listOrganizations } from './organizations.ts'
import { listPeople } from './people.ts'
import { listPlaces } from './places.ts'
import { listReports } from './reports.ts'
import type { Db } from './scope.ts'
import { listTifa } from './tifa.ts'

/** What the ledger holds, what came last, and what is named most. */
export async function overview(db: Db, name: string): Promise<Overview> {
  const { rows } = await sql<{ first: string | null; last: string | null; undated: number }>`
    select (select min(first) from reports where listed = 1) as first, (select max(last) from reports where listed = 1) as last,
      (select count(*) from reports where listed = 1 and first is null) as undated`.execute(db)
  const years = await sql<PeriodCount>`
    select substr(first, 1, 4) as period, count(*) as count from reports where listed = 1 and first is not null group by 1 order by 1`.execute(
    db,
  )
  const topics = await sql<TopicCount>`
    select topic, sum(statements) as count from tallies where topic <> '' and act = '' group by 1 order by 2 desc, 1`.execute(
    db,
  )
  return {
    name,
    counts: await counts(db),
    ...rows[0]!,
    years: years.rows,
    latest: (await listReports(db, { size: 10 })).items,
    people: (await listPeople(db, { size: 10 })).items,
    places: (await listPlaces(db, { size: 10 })).items,
    tifa: (await listTifa(db, { size: 10 })).items,
    topics: topics.rows,
  }
}

async function counts(db: Db): Promise<OverviewCounts> {
  const { rows } = await sql<OverviewCounts>`
    select (select count(*) from reports where listed = 1) as reports, (select count(*) from people) as people,
      (select count(*) from places where reports > 0) as places, (select count(*) from organizations) as organizations,
      (select count(*) from events where head is null) as events, (select count(*) from agendas) as agendas,
      (select count(*) from tifa) as tifa, (select count(*) from indicators) as indicators,
      (select count(*) from citations) as citations,
      ${statements('')} as statements, ${statements('directive')} as directives,
      ${statements('commitment')} as commitments, ${statements('assessment')} as assessments`.execute(db)
  return rows[0]!
}

function statements(act: string) {
  return sql`(select coalesce(sum(statements), 0) from tallies where topic = '' and act = ${act})`
}

/** What a search for words finds, of each kind the first: reports by relevance, the rest by the number of their reports. */
export async function search(db: Db, q: string, size: number): Promise<SearchResult> {
  const some = <T>({ total, items }: Some<T>): Some<T> => ({ total, items })
  const query = { q, size }
  return {
    q,
    reports: some(await listReports(db, { ...query, sort: 'relevance' })),
    people: some(await listPeople(db, query)),
    places: some(await listPlaces(db, query)),
    organizations: some(await listOrganizations(db, query)),
    tifa: some(await listTifa(db, query)),
  }
}
