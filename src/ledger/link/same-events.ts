import { DecidedGroups } from '../../link/decided.ts'
import { dayAfter, LONGEST_DAYS, precisionOf } from '../../link/event-facts.ts'
import { eventGroups, type Pair } from '../../link/event-groups.ts'
import {
  type Compared,
  cannotBeOne,
  compared,
  isVague,
  SAME,
  type SameEvent,
  sameEvent,
} from '../../link/same-event.ts'
import { recordRange, reportOf } from '../identity.ts'
import type { Connection } from '../sqlite.ts'
import { DecidedEvents } from './decided-events.ts'
import { EventReader } from './event-facts.ts'
import type { Linker } from './linker.ts'

/** Other tellings that one is compared with, at most: those of its lead and day come first. */
const CANDIDATES = 60
/**
 * Tellings that hang together, at most, to be grouped anew when one is added. To more than these, a further one goes where its likest is:
 * no event has so many reports that are no copies of each other, unless someone means harm.
 */
const TOGETHER = 300
/** Scores between which people are asked whether two tellings are one event, whatever the rule makes of them. */
const ASKED = [0.3, 0.7] as const

/** Events that several reports tell. */
export const sameEvents: Linker = {
  link(db, added) {
    const work = new Work(db)
    for (const no of eventsOf(db, added.no)) work.pair(no)
    for (const no of eventsOf(db, added.no)) {
      work.regroup(no)
      work.leave(no)
    }
    work.decided.note(added.no)
  },
  unlink(db, report) {
    const own = eventsOf(db, report)
    const work = new Work(db, new Set([report]))
    const before = new DecidedEvents(db)
    const others = new Set(own.flatMap((no) => [...partners(db, no), ...before.about(no).map(({ other }) => other)]))
    for (const no of own) {
      db.prepare('UPDATE events SET head = NULL WHERE no = ? OR head = ?').run(no, no)
      db.prepare(
        'DELETE FROM event_pairs WHERE other = ? AND event IN (SELECT other FROM event_pairs WHERE event = ?)',
      ).run(no, no)
      db.prepare('DELETE FROM event_pairs WHERE event = ?').run(no)
      db.prepare("DELETE FROM identity_doubts WHERE kind = 'event' AND (a = ?1 OR b = ?1)").run(no)
    }
    for (const no of others) if (!own.includes(no)) work.regroup(no)
    work.decided.note(report)
  },
}

function eventsOf(db: Connection, report: number): number[] {
  const rows = db.prepare('SELECT no FROM events WHERE no BETWEEN ? AND ? ORDER BY no').all(...recordRange(report))
  return (rows as { no: number }[]).map(({ no }) => no)
}

function partners(db: Connection, no: number): number[] {
  const rows = db.prepare('SELECT other FROM event_pairs WHERE event = ? LIMIT ?').all(no, TOGETHER)
  return (rows as { other: number }[]).map(({ other }) => other)
}

/** Groups anew all that hangs together with some events: what was decided about them has changed. */
export function regroupEvents(db: Connection, events: readonly number[]): void {
  const work = new Work(db)
  for (const no of events) work.regroup(no)
  for (const no of events) work.leave(no)
}

class Work {
  readonly decided: DecidedEvents
  readonly #db: Connection
  readonly #reader: EventReader
  readonly #compared = new Map<number, Compared | null>()

  /** @param without reports that are just going out of the lists */
  constructor(db: Connection, without: ReadonlySet<number> = new Set()) {
    this.#db = db
    this.#reader = new EventReader(db)
    this.decided = new DecidedEvents(db, without)
  }

  #of(no: number): Compared | null {
    let known = this.#compared.get(no)
    if (known === undefined) {
      const facts = this.#reader.facts(no)
      known = facts && compared(facts)
      this.#compared.set(no, known)
    }
    return known
  }

  /** Compares an event with those of its lead and day, and of its place and day; keeps the pairs that are likely one event. */
  pair(no: number): void {
    const own = this.#of(no)
    if (!own) return
    const insert = this.#db.prepare('INSERT OR REPLACE INTO event_pairs (event, other, score) VALUES (?, ?, ?)')
    for (const other of this.#candidates(no)) {
      const found = this.#of(other)
      const same = found && sameEvent(own, found)
      if (!same) continue
      if (same.score >= ASKED[0] && same.score < ASKED[1]) this.#ask(no, other, same)
      if (same.score < SAME) continue
      insert.run(no, other, same.score)
      insert.run(other, no, same.score)
    }
  }

  /** Notes a pair of which nobody is sure, for people to decide. */
  #ask(no: number, other: number, { score, reasons }: SameEvent): void {
    this.#db
      .prepare("INSERT OR REPLACE INTO identity_doubts (kind, a, b, bits, reasons) VALUES ('event', ?, ?, ?, ?)")
      .run(Math.min(no, other), Math.max(no, other), Math.log2(score / (1 - score)), JSON.stringify(reasons))
  }

  /** Notes which of the doubtful pairs of an event people have decided about. */
  leave(no: number): void {
    this.#db.prepare("UPDATE identity_doubts SET decision = NULL WHERE kind = 'event' AND (a = ?1 OR b = ?1)").run(no)
    const update = this.#db.prepare("UPDATE identity_doubts SET decision = ? WHERE kind = 'event' AND a = ? AND b = ?")
    for (const { other, decision } of this.decided.about(no))
      update.run(decision, Math.min(no, other), Math.max(no, other))
  }

  #candidates(no: number): Set<number> {
    const found = new Set<number>()
    const take = (rows: unknown) => {
      for (const { no: other } of rows as { no: number }[])
        if (reportOf(other) !== reportOf(no) && found.size < CANDIDATES) found.add(other)
    }
    const row = this.#db.prepare('SELECT person, place, date, first, last FROM events WHERE no = ?').get(no) as {
      person: number | null
      place: number | null
      date: string | null
      first: string | null
      last: string | null
    }
    const { person, place, date, first, last } = row
    const precision = precisionOf(row)
    if (precision === 'none') return found
    if (person !== null) {
      if (precision === 'yearless') take(this.#db.prepare(SAME_DAY_OF_YEAR).all(person, date!.slice(5, 10), CANDIDATES))
      else {
        const from = precision === 'season' ? first! : dayAfter(first!, -LONGEST_DAYS)
        take(this.#db.prepare(SAME_LEAD).all(person, from, dayAfter(last!, 1), dayAfter(first!, -1), CANDIDATES))
        // Told elsewhere with the month or year only, or without the year
        if (precision !== 'season') {
          take(
            this.#db
              .prepare(WHOLE_SEASON)
              .all(person, `${first!.slice(0, 7)}-01`, `${first!.slice(0, 4)}-01-01`, CANDIDATES),
          )
          take(this.#db.prepare(YEARLESS).all(person, first!.slice(5, 10), CANDIDATES))
        }
      }
    }
    if (place !== null && (precision === 'day' || precision === 'days'))
      take(this.#db.prepare(SAME_PLACE).all(place, place, place, first!, last!, CANDIDATES))
    return found
  }

  /** Groups anew all that hangs together with an event. */
  regroup(no: number): void {
    const members = this.#component(no)
    if (members.length >= TOGETHER) {
      this.#follow(no)
      return
    }
    const keyOf = new Map(members.map((member) => [this.#of(member)!.facts.key, member]))
    const within = new Set(members)
    const pairs: Pair[] = members.flatMap((member) =>
      (
        this.#db.prepare('SELECT other, score FROM event_pairs WHERE event = ?').all(member) as {
          other: number
          score: number
        }[]
      )
        .filter(({ other }) => other > member && within.has(other))
        .map(({ other, score }) => ordered(this.#of(member)!.facts.key, this.#of(other)!.facts.key, score)),
    )
    const by = (key: string) => this.#of(keyOf.get(key)!)!
    const said = members.flatMap((one) => this.decided.about(one).map((pair) => ({ one, ...pair })))
    const place = new Map(members.map((member, i) => [member, i]))
    const decided = new DecidedGroups(
      said
        .filter(({ same, other }) => same !== null && place.has(other))
        .sort((x, y) => y.decision - x.decision)
        .map(({ one, other, same, decision }) => ({
          no: decision,
          same: same === true,
          a: [place.get(one)!],
          b: [place.get(other)!],
        })),
    )
    const placeOf = (key: string) => place.get(keyOf.get(key)!)!
    const groups = eventGroups(pairs, {
      decided: decided.joined.map((one) => one.map((i) => this.#of(members[i]!)!.facts.key)),
      apart: (a, b) => decided.apart(placeOf(a), placeOf(b)) || cannotBeOne(by(a), by(b)),
      vague: (key) => isVague(by(key)),
    })
    const heads = new Map<number, number>()
    for (const group of groups) {
      const head = headOf(group.map(by))
      for (const key of group) if (key !== head) heads.set(keyOf.get(key)!, keyOf.get(head)!)
    }
    const update = this.#db.prepare('UPDATE events SET head = ? WHERE no = ? AND head IS NOT ?')
    for (const member of members) update.run(heads.get(member) ?? null, member, heads.get(member) ?? null)
  }

  /** Puts an event where the likest of those that it may be one with stands. */
  #follow(no: number): void {
    this.#db
      .prepare(
        `UPDATE events SET head = (
           SELECT coalesce(e.head, e.no) FROM event_pairs p JOIN events e ON e.no = p.other
           WHERE p.event = ?1 AND coalesce(e.head, e.no) <> ?1 ORDER BY p.score DESC LIMIT 1)
         WHERE no = ?1 AND NOT EXISTS (SELECT 1 FROM events WHERE head = ?1)`,
      )
      .run(no)
  }

  #decidedOne(no: number): number[] {
    return this.decided.about(no).flatMap(({ other, same }) => (same ? [other] : []))
  }

  #component(no: number): number[] {
    const found = new Set([no])
    for (const member of found)
      for (const other of [...partners(this.#db, member), ...this.#decidedOne(member)])
        if (found.size < TOGETHER && this.#of(other)) found.add(other)
    return [...found].filter((member) => this.#of(member))
  }
}

const ordered = (a: string, b: string, score: number): Pair => (a < b ? { a, b, score } : { a: b, b: a, score })

/** The telling that stands for the event: one with its day, that does not look back, and says most. */
function headOf(group: readonly Compared[]): string {
  const rank = ({ facts, precision }: Compared) => [
    facts.retold ? 1 : 0,
    precision === 'season' || precision === 'yearless' ? 1 : 0,
    -(facts.stops.length + facts.attendees.length),
    -facts.body.length,
  ]
  return [...group].sort((a, b) => {
    const [p, q] = [rank(a), rank(b)]
    for (const [i, value] of p.entries()) if (value !== q[i]) return value - q[i]!
    return a.facts.key < b.facts.key ? -1 : 1
  })[0]!.facts.key
}

const SAME_LEAD = `SELECT no FROM events WHERE person = ? AND first BETWEEN ? AND ? AND last >= ? LIMIT ?`
const WHOLE_SEASON = `SELECT no FROM events WHERE person = ? AND first IN (?, ?) AND last > date(first, '+15 days') LIMIT ?`
const YEARLESS = `SELECT no FROM events WHERE person = ? AND substr(date, 6, 5) = ? AND first IS NULL LIMIT ?`
const SAME_DAY_OF_YEAR = `SELECT no FROM events WHERE person = ? AND substr(date, 6, 5) = ? LIMIT ?`
const SAME_PLACE = `SELECT no FROM events WHERE place IN (
    SELECT ? UNION SELECT parent FROM places WHERE no = ? UNION SELECT no FROM places WHERE parent = ?)
  AND first BETWEEN ? AND ? LIMIT ?`
