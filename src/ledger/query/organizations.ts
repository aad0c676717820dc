import { sql } from 'kysely'
import type { OrganizationDetail, OrganizationQuery, OrganizationRow, Page } from '../rows.ts'
import { type EntityCount, mostFrequent, pageOfEntities, yearsOf } from './entities.ts'
import { someEvents } from './events.ts'
import { organizationNumbers } from './identity.ts'
import { SHOWN } from './people.ts'
import { someReports } from './reports.ts'
import { type Db, scopeOf } from './scope.ts'
import { quotesNaming } from './statements.ts'

/** Organizations: `q` is looked for in their names; the other filters narrow the reports that are counted. */
export async function listOrganizations(db: Db, query: OrganizationQuery): Promise<Page<OrganizationRow>> {
  const { rows, ...page } = await pageOfEntities(db, 'organizations', query, { kind: query.kind })
  return { ...page, items: await organizationRows(db, rows) }
}

async function organizationRows(db: Db, counts: readonly EntityCount[]): Promise<OrganizationRow[]> {
  if (!counts.length) return []
  const found = await db
    .selectFrom('organizations')
    .select(['no', 'id', 'name', 'kind', 'ticker'])
    .where(
      'no',
      'in',
      counts.map((row) => row.no),
    )
    .execute()
  const byNo = new Map(found.map(({ no, ...organization }) => [no, organization]))
  return counts.flatMap(({ no, reports, first, last }) => {
    const organization = byNo.get(no)
    return organization ? { ...organization, reports, first, last } : []
  })
}

/** One organization by id or any of its names, of several that of most reports; null where the ledger has none. Its events are those of its reports. */
export async function findOrganization(db: Db, id: string): Promise<OrganizationDetail | null> {
  const [no] = await organizationNumbers(db, id)
  if (no === undefined) return null
  const found = await db.selectFrom('organizations').selectAll().where('no', '=', no).executeTakeFirstOrThrow()
  const [row] = await organizationRows(db, [found])
  const set = sql`select report as no from report_organizations where organization = ${found.no}`
  return {
    ...row!,
    places: await mostFrequent(db, 'places', set, SHOWN),
    people: await mostFrequent(db, 'people', set, SHOWN),
    years: await yearsOf(db, set),
    reports: await someReports(db, set, SHOWN),
    quotes: await quotesNaming(db, 'organization', found.no, SHOWN),
    events: await someEvents(db, await scopeOf(db, { organization: found.id }), SHOWN),
  }
}
