import { sql } from 'kysely'
import { isSingle, titleOf } from '../../link/people/seats.ts'
import { handovers } from '../../link/people/succession.ts'
import type { ReportRef } from '../rows.ts'
import type { Holder, Holders, Seat, Seen, Succession } from '../rows-identities.ts'
import { peopleByNo } from './refs.ts'
import { type Db, placeNumbers } from './scope.ts'

/** A post of a profile, with the reports that give it. */
export interface Given {
  of: string
  title: string
  profile: number
  person: number
  reports: number
  first: string | null
  last: string | null
}

/** Profiles in which someone is seen in a post. */
export class Sightings {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  /** From when to when the posts are seen, with the report that shows it first and last. */
  async seen(given: readonly Given[]): Promise<Seen> {
    const dated = given.filter(({ first }) => first !== null)
    const by = (end: 'first' | 'last', sign: 1 | -1) =>
      dated.toSorted((a, b) => sign * (a[end]! < b[end]! ? -1 : a[end]! > b[end]! ? 1 : 0) || a.profile - b.profile)[0]
    const first = by('first', 1)
    const last = by('last', -1)
    return {
      first: first?.first ?? null,
      last: last?.last ?? null,
      reports: given.reduce((sum, { reports }) => sum + reports, 0),
      firstReport: await this.#report((first ?? given[0]!).profile, 'asc'),
      lastReport: await this.#report((last ?? given[0]!).profile, 'desc'),
    }
  }

  async #report(profile: number, order: 'asc' | 'desc'): Promise<ReportRef> {
    const { day } = await this.#db
      .selectFrom('profile_reports')
      .select('day')
      .where('profile', '=', profile)
      // Reports without a date have '' and come first.
      .orderBy(sql`day = ''`)
      .orderBy('day', order)
      .limit(1)
      .executeTakeFirstOrThrow()
    return this.#db
      .selectFrom('profile_reports')
      .innerJoin('reports', 'reports.no', 'profile_reports.report')
      .select(['reports.id', 'title', 'date', 'origin'])
      .where('profile', '=', profile)
      .where('day', '=', day)
      .orderBy('reports.id')
      .limit(1)
      .executeTakeFirstOrThrow()
  }
}

/** Posts of a division or unit as profiles give them. @param titles of these only */
export async function givenOf(db: Db, of: string, titles: readonly string[] | null = null): Promise<Given[]> {
  let query = db
    .selectFrom('profile_posts')
    .innerJoin('profiles', 'profiles.no', 'profile_posts.profile')
    .select(['of', 'profile_posts.title', 'profile', 'person', 'reports', 'first', 'last'])
    .where('of', '=', of)
  if (titles) query = query.where('profile_posts.title', 'in', [...titles])
  return query.execute()
}

/** Titles of a division's or unit's posts that mean one seat. */
export async function titlesOf(db: Db, of: string, seats: ReadonlySet<string>): Promise<string[]> {
  const rows = await db.selectFrom('profile_posts').select('title').distinct().where('of', '=', of).execute()
  return rows.map(({ title }) => title).filter((title) => seats.has(titleOf(title, of || null).seat))
}

/** Holders that one seat shows, at most: those of most reports. */
const HOLDERS = 200

interface Sitting {
  readonly no: number
  readonly rows: readonly Given[]
  readonly holder: Holder
}

const order = (a: string | null, b: string | null): number => {
  const [one, other] = [a ?? '9', b ?? '9']
  return one < other ? -1 : one > other ? 1 : 0
}

async function sittingsOf(db: Db, of: string, given: readonly Given[]): Promise<Sitting[]> {
  const sightings = new Sightings(db)
  const current = given.filter(({ title }) => !titleOf(title, of || null).former)
  const byPerson = [...Map.groupBy(current, ({ person }) => person)]
    .map(([no, rows]) => ({ no, rows, n: rows.reduce((sum, { reports }) => sum + reports, 0) }))
    .sort((a, b) => b.n - a.n || a.no - b.no)
    .slice(0, HOLDERS)
  const people = await peopleByNo(
    db,
    byPerson.map(({ no }) => no),
  )
  const found: Sitting[] = []
  for (const { no, rows } of byPerson) {
    const acting = rows.filter(({ title }) => titleOf(title, of || null).acting !== null)
    const holder: Holder = {
      person: people.get(no)!,
      ...(await sightings.seen(rows)),
      acting: acting.length ? await sightings.seen(acting) : null,
    }
    found.push({ no, rows, holder })
  }
  return found.sort(
    (a, b) => order(a.holder.first, b.holder.first) || (a.holder.person.id < b.holder.person.id ? -1 : 1),
  )
}

/** One seat with its holders and who followed whom; profiles that name it as over say nothing of when. */
export async function seatWith(
  db: Db,
  of: string,
  ofName: string,
  title: string,
  given: readonly Given[],
): Promise<Seat> {
  const sittings = await sittingsOf(db, of, given)
  const single = isSingle(title)
  return {
    title,
    of,
    ofName,
    single,
    holders: sittings.map(({ holder }) => holder),
    successions: single ? await successionsOf(db, of, sittings) : [],
  }
}

async function successionsOf(db: Db, of: string, sittings: readonly Sitting[]): Promise<Succession[]> {
  const byId = new Map(sittings.map((sitting) => [sitting.holder.person.id, sitting]))
  const held = sittings.flatMap(({ holder: { person, first, last, reports } }) =>
    first === null || last === null ? [] : [{ person: person.id, first, last, reports }],
  )
  const found: Succession[] = []
  for (const handover of handovers(held)) {
    const [from, to] = [byId.get(handover.from.person)!, byId.get(handover.to.person)!]
    // Two of one name may be one of whom it is not known.
    if (from.holder.person.name === to.holder.person.name) continue
    const titles = to.rows
      .filter(({ first }) => first === to.holder.first)
      .map(({ title }) => titleOf(title, of).acting)
    found.push({
      from: from.holder.person,
      to: to.holder.person,
      by: await dayInOffice(db, to),
      report: to.holder.firstReport,
      acting: titles.find((title) => title !== null) ?? null,
    })
  }
  return found
}

/** Days before a report by which an event that it tells may show the new holder in office. */
const RETOLD = 14

/** The day of the event in which the first report shows a holder, else of the report. */
async function dayInOffice(db: Db, { no, holder }: Sitting): Promise<string> {
  const { rows } = await sql<{ day: string | null }>`
    select min(e.first) as day from reports r join events e on e.no >= r.no << 20 and e.no < (r.no + 1) << 20
    where r.id = ${holder.firstReport.id} and e.first between date(${holder.first}, ${`-${RETOLD} days`}) and ${holder.first}
      and e.first = e.last
      and (e.person = ${no} or exists (select 1 from event_people x where x.event = e.no and x.person = ${no}))`.execute(
    db,
  )
  return rows[0]?.day ?? holder.first!
}

/** Seats that a place shows, at most. */
const SEATS = 200

/** Who held which post of a place when, by id, code or name; null where the ledger has no such place. */
export async function holdersOf(db: Db, id: string): Promise<Holders | null> {
  const numbers = await placeNumbers(db, id)
  if (!numbers.length) return null
  const place = await db
    .selectFrom('places')
    .select(['id', 'name', 'code', 'level'])
    .where('no', 'in', numbers)
    .orderBy('reports', 'desc')
    .orderBy('no')
    .executeTakeFirstOrThrow()
  const of = place.code ?? place.name
  const given = await givenOf(db, of)
  const bySeat = [...Map.groupBy(given, ({ title }) => titleOf(title, of).seat)]
    .map(([seat, rows]) => ({
      seat,
      rows,
      n: rows.reduce((sum, { reports }) => sum + reports, 0),
      single: isSingle(seat),
    }))
    .sort((a, b) => Number(b.single) - Number(a.single) || b.n - a.n || (a.seat < b.seat ? -1 : 1))
    .slice(0, SEATS)
  const seats: Seat[] = []
  for (const { seat, rows } of bySeat) {
    const found = await seatWith(db, of, place.name, seat, rows)
    if (found.holders.length) seats.push(found)
  }
  return { place, seats }
}
