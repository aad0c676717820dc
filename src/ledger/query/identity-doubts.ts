import type { Reason } from '../../link/link.ts'
import { scoreOf } from '../../link/people/compare.ts'
import { titleOf } from '../../link/people/seats.ts'
import { reasonWords } from '../../link/reasons.ts'
import type { Page, ReportRef } from '../rows.ts'
import type { DoubtSide, IdentityDoubt, ReasonText } from '../rows-identities.ts'
import { limitOf, ofNames } from './refs.ts'
import type { Db } from './scope.ts'

/** Reasons in both languages. */
export function reasonTexts(reasons: readonly Reason[]): ReasonText[] {
  return reasons.map((reason) => ({ code: reason.code, ...reasonWords(reason) }))
}

export interface IdentityDoubtQuery {
  readonly kind?: IdentityDoubt['kind'] | undefined
  readonly page?: number | undefined
  readonly size?: number | undefined
}

interface DoubtRow {
  kind: IdentityDoubt['kind']
  a: number
  b: number
  bits: number
  reasons: string
}

/** Pairs that may be one and are kept apart, the likeliest first. */
export async function listIdentityDoubts(db: Db, query: IdentityDoubtQuery): Promise<Page<IdentityDoubt>> {
  const { page, size, offset } = limitOf(query)
  // Pairs of which people said that they cannot tell stay apart, but are asked about no more.
  let all = db.selectFrom('identity_doubts').where('kind', '!=', 'event').where('decision', 'is', null)
  if (query.kind) all = all.where('kind', '=', query.kind)
  const { n } = await all.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await all
    .selectAll()
    .orderBy('bits', 'desc')
    .orderBy('kind')
    .orderBy('a')
    .orderBy('b')
    .limit(size)
    .offset(offset)
    .execute()
  return { total: n, page, size, items: await doubtRows(db, rows as DoubtRow[]) }
}

/** The pairs that one person or organization is in. */
export async function doubtsOf(db: Db, kind: IdentityDoubt['kind'], no: number): Promise<IdentityDoubt[]> {
  const rows = await db
    .selectFrom('identity_doubts')
    .selectAll()
    .where('kind', '=', kind)
    .where((eb) => eb.or([eb('a', '=', no), eb('b', '=', no)]))
    .orderBy('bits', 'desc')
    .execute()
  return doubtRows(db, rows as DoubtRow[])
}

async function doubtRows(db: Db, rows: readonly DoubtRow[]): Promise<IdentityDoubt[]> {
  const found: IdentityDoubt[] = []
  for (const { kind, a, b, bits, reasons } of rows) {
    const sides = [await sideOf(db, kind, a), await sideOf(db, kind, b)] as const
    const [one, other] = sides[0].id < sides[1].id ? sides : [sides[1], sides[0]]
    found.push({ kind, a: one, b: other, score: scoreOf(bits), reasons: reasonTexts(JSON.parse(reasons) as Reason[]) })
  }
  return found
}

/** Posts or places by which one side of a doubt is told, at most. */
const ABOUT = 5

async function sideOf(db: Db, kind: IdentityDoubt['kind'], no: number): Promise<DoubtSide> {
  const { id, name, reports, first, last } = await db
    .selectFrom(kind === 'person' ? 'people' : 'organizations')
    .select(['id', 'name', 'reports', 'first', 'last'])
    .where('no', '=', no)
    .executeTakeFirstOrThrow()
  return {
    id,
    name,
    about: kind === 'person' ? await postsOf(db, no) : await placesOf(db, no),
    reports,
    first,
    last,
    report: await reportOf(db, kind, no),
  }
}

/** The posts in which reports name a person, those of most reports first. */
export async function postsOf(db: Db, no: number): Promise<string[]> {
  const rows = await db
    .selectFrom('profiles')
    .leftJoin('profile_posts', 'profile_posts.profile', 'profiles.no')
    .select((eb) => ['of', 'title', 'region', eb.fn.sum<number>('reports').as('n')])
    .where('person', '=', no)
    .groupBy(['of', 'title', 'region'])
    .orderBy('n', 'desc')
    .orderBy('title')
    .limit(ABOUT)
    .execute()
  const names = await ofNames(
    db,
    rows.map(({ of, region }) => of || region),
  )
  return [
    ...new Set(
      rows.flatMap(({ of, title, region }) => {
        const where = of || region
        const text = `${where ? (names.get(where) ?? where) : ''}${title === null ? '' : titleOf(title, of || null).seat}`
        return text ? [text] : []
      }),
    ),
  ]
}

async function placesOf(db: Db, no: number): Promise<string[]> {
  const rows = await db
    .selectFrom('report_organizations as o')
    .innerJoin('report_places as x', 'x.report', 'o.report')
    .innerJoin('places as p', 'p.no', 'x.place')
    .select((eb) => ['p.name', eb.fn.countAll<number>().as('n')])
    .where('o.organization', '=', no)
    .where('x.ord', 'is not', null)
    .groupBy('p.no')
    .orderBy('n', 'desc')
    .orderBy('p.name')
    .limit(ABOUT)
    .execute()
  return rows.map(({ name }) => name)
}

async function reportOf(db: Db, kind: IdentityDoubt['kind'], no: number): Promise<ReportRef | null> {
  const found =
    kind === 'person'
      ? db.selectFrom('report_people as x').where('x.person', '=', no)
      : db.selectFrom('report_organizations as x').where('x.organization', '=', no)
  const row = await found
    .innerJoin('reports as r', 'r.no', 'x.report')
    .select(['r.id', 'r.title', 'r.date', 'r.origin'])
    .orderBy('r.first', 'desc')
    .orderBy('r.id')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
