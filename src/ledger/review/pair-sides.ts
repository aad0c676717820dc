import { sql } from 'kysely'
import type { AnchoredSide, PairKind } from '../../review/pairs.ts'
import { recordId } from '../identity.ts'
import { sentencesAround } from '../link/event-facts.ts'
import { postsOf } from '../query/identity-doubts.ts'
import type { Db } from '../query/scope.ts'
import type { PairQuote, PairSide } from './pair-rows.ts'

/** What a side is shown by now. */
export type Shown = PairSide & { readonly thing: number }

interface Named {
  no: number
  id: string
  title: string | null
  date: string | null
  origin: string | null
  body: string
}

/** The sentence of a report in which one of some names stands first; null where none does. */
export function quoteOf({ id, title, date, origin, body }: Named, names: readonly string[]): PairQuote | null {
  const found = names.flatMap((name) => {
    const at = body.indexOf(name)
    return at < 0 ? [] : [[at, at + name.length] as const]
  })
  const [span] = found.sort(([a], [b]) => a - b)
  if (!span) return null
  const text = sentencesAround(body, [span])
  const start = body.lastIndexOf(text, span[0])
  return { report: { id, title, date, origin }, start: start < 0 ? span[0] : start, text }
}

/** Quotes by which a side is shown: of its first report and its last. */
async function quotesOf(db: Db, numbers: readonly number[], names: readonly string[]): Promise<PairQuote[]> {
  const ends = [...new Set([numbers[0], numbers.at(-1)])].filter((no) => no !== undefined)
  if (!ends.length) return []
  const rows = await db
    .selectFrom('reports as r')
    .innerJoin('texts as t', 't.report', 'r.no')
    .select(['r.no', 'r.id', 'r.title', 'r.date', 'r.origin', 't.body'])
    .where('r.no', 'in', ends)
    .orderBy('r.first')
    .orderBy('r.id')
    .execute()
  return rows.flatMap((row) => quoteOf(row, names) ?? [])
}

/** A person, an organization or an event as it is now, by its number; null where it is gone. */
export function shownOf(db: Db, kind: PairKind, no: number): Promise<Shown | null> {
  return kind === 'person' ? personOf(db, no) : kind === 'organization' ? organizationOf(db, no) : eventOf(db, no)
}

async function personOf(db: Db, no: number): Promise<Shown | null> {
  const person = await db.selectFrom('people').selectAll().where('no', '=', no).executeTakeFirst()
  if (!person) return null
  const { rows } = await sql<{ report: number }>`
    select x.report from profile_reports x join profiles p on p.no = x.profile where p.person = ${no}
    order by x.day, x.report`.execute(db)
  const { id, name, reports, first, last } = person
  const numbers = rows.map(({ report }) => report)
  return {
    thing: no,
    id,
    name,
    about: await postsOf(db, no),
    reports,
    first,
    last,
    quotes: await quotesOf(db, numbers, [name]),
  }
}

async function organizationOf(db: Db, no: number): Promise<Shown | null> {
  const row = await db.selectFrom('organizations').selectAll().where('no', '=', no).executeTakeFirst()
  if (!row) return null
  const { rows: names } = await sql<{ value: string }>`
    select p.value from organization_names n join organization_prints p on p.name = n.no and p.of = 'name'
    where n.organization = ${no} group by p.value order by sum(p.n) desc, p.value limit 6`.execute(db)
  const { rows } = await sql<{ report: number }>`
    select x.report from report_organizations x join reports r on r.no = x.report where x.organization = ${no}
    order by r.first, x.report`.execute(db)
  const { id, name, reports, first, last } = row
  const numbers = rows.map(({ report }) => report)
  const about = names.map(({ value }) => value)
  return { thing: no, id, name, about, reports, first, last, quotes: await quotesOf(db, numbers, about) }
}

async function eventOf(db: Db, no: number): Promise<Shown | null> {
  const { rows } = await sql<
    Named & {
      type: string
      day: string | null
      lead: string | null
      place: string | null
      first: string | null
      last: string | null
      spans: string
    }
  >`select r.no, r.id, r.title, r.date, r.origin, t.body, e.type, e.date as day, e.lead, p.name as place, e.first, e.last, e.spans
    from events e join reports r on r.no = e.report join texts t on t.report = r.no left join places p on p.no = e.place
    where e.no = ${no}`.execute(db)
  const row = rows[0]
  if (!row) return null
  const spans = JSON.parse(row.spans) as [number, number][]
  const span = spans[0]
  const text = span ? sentencesAround(row.body, [span]) : ''
  const { id, title, date, origin } = row
  return {
    thing: no,
    id: recordId(row.id, 'event', no),
    name: title ?? id,
    about: [row.day, row.type, row.lead, row.place].filter((one) => one !== null),
    reports: 1,
    first: row.first,
    last: row.last,
    quotes:
      span && text
        ? [{ report: { id, title, date, origin }, start: Math.max(0, row.body.lastIndexOf(text, span[0])), text }]
        : [],
  }
}

/** The events of a number, as those that stand for them. */
export const headOfEvent = async (db: Db, no: number): Promise<number> =>
  (await db.selectFrom('events').select('head').where('no', '=', no).executeTakeFirst())?.head ?? no

/** Numbers of what a side of a decision means now, those of most of its anchors first. */
export async function nowOf(db: Db, kind: PairKind, side: AnchoredSide): Promise<number[]> {
  const anchors = JSON.stringify(side.anchors)
  const [called = ''] = side.id.split('~')
  const query =
    kind === 'person'
      ? sql<{ no: number }>`
          select coalesce(
            (select p.person from reports r left join bodies b on b.body = r.body left join copy_groups g on g.grp = b.grp
               join profile_reports x on x.report = case when r.listed = 1 then r.no else g.standing end
               join profiles p on p.no = x.profile and p.called = ${called}
             where r.id = j.value ->> 'at'),
            (select p.person from profiles p where p.called = ${called} and p.key = j.value ->> 'key')) as no
          from json_each(${anchors}) j`
      : kind === 'organization'
        ? sql<{ no: number }>`
            select (select n.organization from organization_names n where n.called = j.value ->> 'at'
                    order by n.core = j.value ->> 'key' desc limit 1) as no
            from json_each(${anchors}) j`
        : null
  if (!query) return eventsOf(db, side)
  const { rows } = await query.execute(db)
  const counts = new Map<number, number>()
  for (const { no } of rows) if (no !== null) counts.set(no, (counts.get(no) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([no]) => no)
}

async function eventsOf(db: Db, side: AnchoredSide): Promise<number[]> {
  const found: number[] = []
  for (const { at, key } of side.anchors) {
    const [type, date, lead] = key.replace(/#\d+$/, '').split('~')
    const { rows } = await sql<{ no: number; exact: number }>`
      select e.no, coalesce(e.date, '') = ${date ?? ''} and coalesce(e.lead, '') = ${lead ?? ''} as exact
      from reports r left join bodies b on b.body = r.body left join copy_groups g on g.grp = b.grp
      join events e on e.report = case when r.listed = 1 then r.no else g.standing end
      where r.id = ${at} and e.type = ${type ?? ''} order by exact desc, e.no`.execute(db)
    const [first] = rows
    if (first && (first.exact || rows.length === 1)) found.push(first.no)
  }
  return found
}
