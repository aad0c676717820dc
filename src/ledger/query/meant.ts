import { sql } from 'kysely'
import { dayAfter } from '../../link/event-facts.ts'
import type { Reason } from '../../link/link.ts'
import type { Occasion, Scope } from '../../link/passed-on.ts'
import { CITED_WITHIN, isMeant, MEANT, type Mention, RELAYED_WITHIN, type Source } from '../../link/relay.ts'
import { recordId } from '../identity.ts'
import { placePaths } from './place-paths.ts'
import type { Db } from './scope.ts'

/** What a report passes on or cites, as its row holds it. */
export interface PassedRow {
  readonly no: number
  readonly report: number
  readonly event: number | null
  readonly start: number
  readonly end: number
  readonly work: string
  readonly mention: Mention
}

/** The event that a report means. */
export interface MeantEvent {
  /** The telling that stands for the event. */
  readonly head: number
  /** The telling that fits best. */
  readonly event: number
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** A telling of an event, and the one that stands for it. */
type Telling = Source & { readonly head: number; readonly key: string }

/** Events that one mention is compared with, at most: the latest before it. */
const CANDIDATES = 40

/** Rows of what reports pass on, by number. */
export async function passedRows(db: Db, numbers: readonly number[]): Promise<PassedRow[]> {
  if (!numbers.length) return []
  const rows = await db.selectFrom('passed_on').selectAll().where('no', 'in', numbers).orderBy('no').execute()
  const paths = await placePaths(
    db,
    rows.flatMap((row) => [row.place, row.home]),
  )
  const path = (no: number | null) => (no === null ? [] : (paths.get(no) ?? []))
  return rows.map(({ no, report, event, start, end, work, ...row }) => ({
    no,
    report,
    event,
    start,
    end,
    work,
    mention: {
      relay: row.relay === 1,
      people: JSON.parse(row.people) as string[],
      meeting: row.meeting,
      scope: row.scope as Scope,
      occasion: row.occasion as Occasion,
      place: path(row.place),
      home: path(row.home),
      day: row.day,
    },
  }))
}

/** Events as what may be meant by a mention, by number; those without a known day are left out. */
export async function sources(db: Db, numbers: readonly number[]): Promise<Map<number, Telling>> {
  if (!numbers.length) return new Map()
  const rows = await db
    .selectFrom('events')
    .innerJoin('reports', 'reports.no', 'events.report')
    .select(['events.no', 'type', 'events.first', 'events.last', 'place', 'lead', 'head', 'reports.id'])
    .where('events.no', 'in', numbers)
    .execute()
  const paths = await placePaths(
    db,
    rows.map((row) => row.place),
  )
  const attendees = Map.groupBy(
    await db
      .selectFrom('event_people')
      .select(['event', 'name'])
      .where('event', 'in', numbers)
      .orderBy('ord')
      .execute(),
    (row) => row.event,
  )
  const meetings = Map.groupBy(
    await db.selectFrom('meeting_names').select(['event', 'name']).where('event', 'in', numbers).execute(),
    (row) => row.event,
  )
  return new Map(
    rows.flatMap(({ no, type, first, last, place, lead, head, id }) =>
      first === null || last === null
        ? []
        : [
            [
              no,
              {
                type,
                first,
                last,
                place: place === null ? [] : (paths.get(place) ?? []),
                lead,
                attendees: (attendees.get(no) ?? []).map(({ name }) => name),
                meetings: (meetings.get(no) ?? []).map(({ name }) => name),
                head: head ?? no,
                key: recordId(id, 'event', no),
              },
            ],
          ],
    ),
  )
}

/** Numbers of the events that a mention may mean: of its people, and of meetings of its name, in the days before it. */
async function candidates(db: Db, { no, mention }: PassedRow): Promise<number[]> {
  const { day, meeting, relay } = mention
  if (!/^\d{4}-/.test(day)) return []
  const from = dayAfter(day, -(relay ? RELAYED_WITHIN : CITED_WITHIN))
  const byPeople = await sql<{ no: number }>`
    select e.no from (select distinct person from passed_on_people where passed = ${no}) p
      join events e on e.person = p.person and e.first between ${from} and ${day}
    order by e.first desc, e.no limit ${CANDIDATES}`.execute(db)
  const byName =
    meeting === null
      ? []
      : await db
          .selectFrom('meeting_names')
          .select('event as no')
          .where('name', '=', meeting)
          .where('day', '>=', from)
          .where('day', '<=', day)
          .orderBy('day', 'desc')
          .limit(CANDIDATES)
          .execute()
  return [...new Set([...byPeople.rows, ...byName].map((row) => row.no))]
}

/**
 * Which event each mention means: of those that it may mean the likeliest, of several as likely the latest. Those that mean none
 * that is in the ledger are left out.
 */
export async function meantBy(db: Db, rows: readonly PassedRow[]): Promise<Map<number, MeantEvent>> {
  const found = new Map<number, MeantEvent>()
  const lists = new Map<number, number[]>()
  for (const row of rows) lists.set(row.no, await candidates(db, row))
  const events = await sources(db, [...new Set([...lists.values()].flat())])
  const own = await sources(db, [...new Set(rows.map((row) => row.event).filter((no) => no !== null))])
  for (const row of rows) {
    const self = row.event === null ? null : (own.get(row.event)?.head ?? row.event)
    let best: { meant: MeantEvent; telling: Telling } | null = null
    for (const no of lists.get(row.no)!) {
      const event = events.get(no)
      if (!event || event.head === self) continue
      const meant = isMeant(row.mention, event)
      if (!meant || meant.score < MEANT) continue
      const after =
        best &&
        (meant.score - best.meant.score || order(event.last, best.telling.last) || order(best.telling.key, event.key))
      if (after === null || after > 0) best = { meant: { head: event.head, event: no, ...meant }, telling: event }
    }
    if (best) found.set(row.no, best.meant)
  }
  return found
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Mentions that may mean an event, at most. */
const MENTIONS = 120

/** What passes on (or, with `relay` false, cites) an event: mentions of its people or its name after it that mean it and no other. */
export async function passedOnFrom(
  db: Db,
  members: readonly number[],
  relay: boolean,
): Promise<{ row: PassedRow; meant: MeantEvent }[]> {
  const tellings = await sources(db, members)
  if (!tellings.size) return []
  const firsts = [...tellings.values()].map((event) => event.first).sort()
  const lasts = [...tellings.values()].map((event) => event.last).sort()
  const until = dayAfter(lasts.at(-1)!, relay ? RELAYED_WITHIN : CITED_WITHIN)
  const flag = relay ? 1 : 0
  const byPeople = await sql<{ no: number }>`
    select distinct x.passed as no from events e join passed_on_people x
      on x.person = e.person and x.relay = ${flag} and x.day between ${firsts[0]!} and ${until}
    where e.no in (${sql.join([...tellings.keys()])}) order by x.day limit ${MENTIONS}`.execute(db)
  const names = [...new Set([...tellings.values()].flatMap((event) => event.meetings))]
  const byName = names.length
    ? await db
        .selectFrom('passed_on')
        .select('no')
        .where('meeting', 'in', names)
        .where('relay', '=', flag)
        .where('day', '>=', firsts[0]!)
        .where('day', '<=', until)
        .orderBy('day')
        .limit(MENTIONS)
        .execute()
    : []
  const rows = await passedRows(db, [...new Set([...byPeople.rows, ...byName].map((row) => row.no))])
  const likely = rows.filter(({ mention }) =>
    [...tellings.values()].some((event) => (isMeant(mention, event)?.score ?? 0) >= MEANT),
  )
  const meant = await meantBy(db, likely)
  const heads = new Set([...tellings.values()].map((event) => event.head))
  return likely
    .flatMap((row) => {
      const event = meant.get(row.no)
      return event && heads.has(event.head) ? [{ row, meant: event }] : []
    })
    .sort((a, b) => order(a.row.mention.day, b.row.mention.day) || a.row.no - b.row.no)
}
