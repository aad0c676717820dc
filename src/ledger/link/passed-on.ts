import { meetingKeys } from '../../link/meeting-names.ts'
import { findPassedOn } from '../../link/passed-on.ts'
import type { Report } from '../../record/types.ts'
import { nameId, placeId, recordNo, recordRange } from '../identity.ts'
import type { Connection } from '../sqlite.ts'
import { sentencesAround } from './event-facts.ts'
import type { Linker } from './linker.ts'

/**
 * What one report tells of meetings by name, and what it passes on or leans on, each with whom and what it names. Which event is
 * meant follows from what is in the ledger when it is asked for, so that no order of adding matters.
 */
export const passedOn: Linker = {
  link(db, { no, record, days }) {
    addMeetings(db, no, record.report)
    addPassedOn(db, no, record.report, days.first)
  },
  unlink(db, report) {
    const range = recordRange(report)
    db.prepare('DELETE FROM passed_on_people WHERE passed BETWEEN ? AND ?').run(...range)
    db.prepare('DELETE FROM passed_on WHERE no BETWEEN ? AND ?').run(...range)
    db.prepare('DELETE FROM meeting_names WHERE event BETWEEN ? AND ?').run(...range)
  },
}

function addMeetings(db: Connection, no: number, report: Report): void {
  const insert = db.prepare('INSERT OR IGNORE INTO meeting_names (name, day, event) VALUES (?, ?, ?)')
  for (const [i, event] of report.events.entries()) {
    if (event.type !== 'meeting' && event.type !== 'ceremony') continue
    const number = recordNo(no, i)
    const { last } = db.prepare('SELECT last FROM events WHERE no = ?').get(number) as { last: string | null }
    if (last === null) continue
    // The headline is of the report's only meeting, if it is of any.
    const only = report.events.filter(({ type }) => type === 'meeting').length === 1
    const text = `${only ? (report.meta.title ?? '') : ''}\n${sentencesAround(report.body, event.spans)}`
    for (const name of meetingKeys(text)) insert.run(name, last, number)
  }
}

function addPassedOn(db: Connection, no: number, report: Report, published: string | null): void {
  const people = peopleOf(db, no)
  const insert = db.prepare(
    `INSERT INTO passed_on (no, report, event, relay, people, meeting, scope, place, home, occasion, day, start, "end", work)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertPerson = db.prepare(
    'INSERT OR IGNORE INTO passed_on_people (person, relay, day, passed) VALUES (?, ?, ?, ?)',
  )
  for (const [i, found] of findPassedOn(report).entries()) {
    const event = found.event === null ? null : recordNo(no, found.event)
    const held =
      event === null ? null : (db.prepare('SELECT last, place FROM events WHERE no = ?').get(event) as Held | undefined)
    const home = held?.place ?? null
    const named = found.place === null ? null : placeNo(db, placeId(report.places[found.place]!))
    const day = held?.last ?? published ?? ''
    const passed = recordNo(no, i)
    const relay = found.relay ? 1 : 0
    insert.run(
      passed,
      no,
      event,
      relay,
      JSON.stringify(found.people),
      found.meeting,
      found.scope,
      named ?? (found.here ? home : null),
      home,
      found.occasion,
      day,
      found.start,
      found.end,
      found.work,
    )
    for (const name of found.people) {
      const person = people.get(nameId(name))
      if (person !== undefined) insertPerson.run(person, relay, day, passed)
    }
  }
}

interface Held {
  last: string | null
  place: number | null
}

function peopleOf(db: Connection, report: number): Map<string, number> {
  const rows = db
    .prepare('SELECT p.no, p.name FROM report_people x JOIN people p ON p.no = x.person WHERE x.report = ?')
    .all(report) as { no: number; name: string }[]
  return new Map(rows.map(({ no, name }) => [nameId(name), no]))
}

function placeNo(db: Connection, id: string): number | null {
  const row = db.prepare('SELECT no FROM places WHERE id = ?').get(id) as { no: number } | undefined
  return row?.no ?? null
}
