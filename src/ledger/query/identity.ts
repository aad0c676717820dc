import { type Kysely, sql } from 'kysely'
import { anchorsIn } from '../identities/anchors.ts'
import { nameId } from '../identity.ts'
import type { Tables } from '../tables.ts'

type Db = Kysely<Tables>

/** A person's id as it is kept: the name's, and after ~ what tells people of one name apart. */
function personId(id: string): { called: string; anchor: string | null } {
  const [name = '', ...rest] = id.split('~')
  return { called: nameId(name), anchor: rest.length ? nameId(rest.join('')) : null }
}

/**
 * Numbers of the people that an id or name means, those of most reports first. A plain name means all of that name; an id that a
 * person had before, by another of his posts, still means him.
 */
export async function peopleNumbers(db: Db, id: string): Promise<number[]> {
  const { called, anchor } = personId(id)
  const people = await db
    .selectFrom('people')
    .select(['no', 'id'])
    .where('called', '=', called)
    .orderBy('reports', 'desc')
    .orderBy('id')
    .execute()
  if (anchor === null || people.length < 2) return people.map(({ no }) => no)
  const exact = people.find((person) => person.id === `${called}~${anchor}`)
  if (exact) return [exact.no]
  const numbers = people.map(({ no }) => no)
  const rows = await db
    .selectFrom('profiles')
    .select(['person', 'posts', 'region', 'bucket'])
    .where('person', 'in', numbers)
    .execute()
  const profiles = Map.groupBy(rows, (row) => row.person)
  const known = numbers.filter((no) =>
    anchorsIn((profiles.get(no) ?? []).map((row) => ({ ...row, posts: JSON.parse(row.posts) }))).has(anchor),
  )
  return known.length ? known : numbers
}

/** Ids of a report's people by the id of their names. */
export async function peopleIdsOf(db: Db, report: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ called: string; id: string }>`
    select p.called, p.id from reports r join report_people x on x.report = r.no join people p on p.no = x.person
    where r.id = ${report}`.execute(db)
  return new Map(rows.map(({ called, id }) => [called, id]))
}

/** Numbers of the organizations that an id or any of their names means, that of most reports first. */
export async function organizationNumbers(db: Db, id: string): Promise<number[]> {
  const [name = '', ...rest] = id.split('~')
  const called = nameId(name)
  const own = rest.length ? `${called}~${nameId(rest.join(''))}` : called
  const exact = await db.selectFrom('organizations').select('no').where('id', '=', own).execute()
  if (exact.length && rest.length) return exact.map(({ no }) => no)
  const rows = await db
    .selectFrom('organization_names as n')
    .innerJoin('organizations as o', 'o.no', 'n.organization')
    .select(['o.no'])
    .distinct()
    .where('n.called', '=', called)
    .orderBy('o.reports', 'desc')
    .orderBy('o.id')
    .execute()
  return rows.map(({ no }) => no)
}

/** Ids of a report's organizations by the id of the names that it prints. */
export async function organizationIdsOf(db: Db, report: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ called: string; id: string }>`
    select n.called, o.id from reports r join organization_reports x on x.report = r.no
      join organization_names n on n.no = x.name join organizations o on o.no = n.organization
    where r.id = ${report}`.execute(db)
  return new Map(rows.map(({ called, id }) => [called, id]))
}
