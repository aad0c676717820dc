import { sql } from 'kysely'
import { parseRecordId, recordId, recordNo, recordRange } from '../identity.ts'
import type { EventDetail, EventQuery, EventRow, NameRef, Page, Range, Some } from '../rows.ts'
import { agendasByNo } from './agendas.ts'
import { pickedRecords } from './picked.ts'
import { pageOfRecords, type RecordList } from './records.ts'
import { limitOf, nameRef, peopleByNo, placesByNo, reportsByNo } from './refs.ts'
import { type Db, inNumbers, reportSets, type Scope, type Sql, scopeOf } from './scope.ts'
import { quotesByNo } from './statements.ts'

/**
 * Events, each once however many reports tell it. `q` (names, stops and the report's title), place and person (who leads or attends) are
 * those of any of its tellings, dates those of the telling that stands for it.
 */
export async function listEvents(db: Db, query: EventQuery): Promise<Page<EventRow>> {
  const scope = await scopeOf(db, query)
  const { page, size, offset } = limitOf(query)
  const list = eventList(scope)
  const conditions = query.type ? [...list.conditions, sql`t.type = ${query.type}`] : list.conditions
  const sort = query.sort ?? 'newest'
  const sets = [...(await pickedRecords(db, 'event', query.ids)), ...list.sets]
  const { total, numbers } = await pageOfRecords(db, { ...list, conditions, sets }, sort, { size, offset })
  return { total, page, size, items: await eventsByNo(db, numbers) }
}

/** The first events, newest first, of a scope. */
export async function someEvents(db: Db, scope: Scope, limit: number): Promise<Some<EventRow>> {
  const { total, numbers } = await pageOfRecords(db, eventList(scope), 'newest', { size: limit, offset: 0 })
  return { total, items: await eventsByNo(db, numbers) }
}

function eventList(scope: Scope): RecordList {
  const { words, place, person, from, to, year } = scope
  const sets: Sql[] = []
  if (person)
    sets.push(sql`select coalesce(head, no) as no from events where person ${inNumbers(person)}
      union select coalesce(e.head, e.no) as no from event_people x join events e on e.no = x.event where x.person ${inNumbers(person)}`)
  if (place)
    sets.push(sql`select coalesce(head, no) as no from events where place in (
      with recursive below (no) as (
        select no from places where no ${inNumbers(place)} union select p.no from places p join below b on p.parent = b.no
      ) select no from below)`)
  const conditions = [
    sql`t.head is null`,
    ...words.map(
      (word) => sql`(instr(t.words, ${word}) > 0
        or t.no in (select head from events where head is not null and instr(words, ${word}) > 0))`,
    ),
  ]
  if (from !== null) conditions.push(sql`t.last >= ${from}`)
  if (to !== null) conditions.push(sql`t.first <= ${to}`)
  if (year !== null) conditions.push(sql`t.first between ${`${year}-01-01`} and ${`${year}-12-31`}`)
  return {
    table: 'events',
    day: 'first',
    conditions,
    sets: sets.map((set) => sql`select no from (${set})`),
    reportSets: reportSets(scope, ['words', 'place', 'person', 'dates']),
  }
}

/** Events by number, in the order of `numbers`. */
export async function eventsByNo(db: Db, numbers: readonly number[]): Promise<EventRow[]> {
  if (!numbers.length) return []
  const rows = await db.selectFrom('events').selectAll().where('no', 'in', numbers).execute()
  const attendees = await db
    .selectFrom('event_people')
    .selectAll()
    .where('event', 'in', numbers)
    .orderBy('event')
    .orderBy('ord')
    .execute()
  const reports = await reportsByNo(
    db,
    rows.map((row) => row.report),
  )
  const places = await placesByNo(
    db,
    rows.map((row) => row.place),
  )
  const people = await peopleByNo(
    db,
    [...rows, ...attendees].map((row) => row.person),
  )
  const named = Map.groupBy(attendees, (row) => row.event)
  const heads = [...new Set(rows.map((row) => row.head ?? row.no))]
  const others = await db
    .selectFrom('events')
    .select((eb) => ['head', eb.fn.countAll<number>().as('n')])
    .where('head', 'in', heads)
    .groupBy('head')
    .execute()
  const tellings = new Map(others.map(({ head, n }) => [head, n + 1]))
  const byNo = new Map(rows.map((row) => [row.no, row]))
  return numbers.flatMap((no) => {
    const row = byNo.get(no)
    const report = row && reports.get(row.report)
    if (!row || !report) return []
    return {
      id: recordId(report.id, 'event', no),
      report,
      type: row.type,
      date: row.date,
      first: row.first,
      last: row.last,
      place: row.place === null ? null : (places.get(row.place) ?? null),
      lead: nameRef(row.lead, row.person, people),
      attendees: (named.get(no) ?? []).map(({ name, person }) => nameRef(name, person, people) as NameRef),
      stops: JSON.parse(row.stops) as string[],
      spans: JSON.parse(row.spans) as Range[],
      confidence: row.confidence,
      tellings: tellings.get(row.head ?? row.no) ?? 1,
    }
  })
}

/** Quotes of an event that are given, at most. */
const QUOTES = 200

/** One event with what was said, the report's agendas and its other events; null where there is none of that id. */
export async function findEvent(db: Db, id: string): Promise<EventDetail | null> {
  const parsed = parseRecordId(id, 'event')
  if (!parsed) return null
  const report = await db.selectFrom('reports').select('no').where('id', '=', parsed.report).executeTakeFirst()
  if (!report) return null
  const [first, last] = recordRange(report.no)
  const no = recordNo(report.no, parsed.position)
  const events = await db
    .selectFrom('events')
    .select('no')
    .where('no', '>=', first)
    .where('no', '<=', last)
    .orderBy('no')
    .execute()
  const rows = await eventsByNo(
    db,
    events.map((event) => event.no),
  )
  const event = rows[events.findIndex((row) => row.no === no)]
  if (!event) return null
  const said = await db
    .selectFrom('sentences')
    .select('no')
    .where('no', '>=', first)
    .where('no', '<=', last)
    .where('stated', '=', 1)
    .orderBy('no')
    .execute()
  const agendas = await db.selectFrom('agendas').select('no').where('no', '>=', first).where('no', '<=', last).execute()
  return {
    ...event,
    quotes: {
      total: said.length,
      items: await quotesByNo(
        db,
        said.slice(0, QUOTES).map((row) => row.no),
      ),
    },
    agendas: await agendasByNo(
      db,
      agendas.map((row) => row.no),
    ),
    others: rows.filter((row) => row.id !== event.id),
  }
}
