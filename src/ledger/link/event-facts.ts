import { type EventFacts, isRetold } from '../../link/event-facts.ts'
import type { EventType } from '../../record/types.ts'
import { recordId } from '../identity.ts'
import type { Connection } from '../sqlite.ts'

interface Row {
  no: number
  type: EventType
  date: string | null
  first: string | null
  last: string | null
  place: number | null
  lead: string | null
  stops: string
  spans: string
  report: string
  title: string | null
  outlet: string | null
  published: string | null
  body: string
  latest: string | null
}

const END = /[。！？\n]/

/** The sentences that spans stand in. */
export function sentencesAround(body: string, spans: readonly (readonly [start: number, end: number])[]): string {
  return spans
    .map(([start, end]) => {
      let from = start
      while (from > 0 && !END.test(body[from - 1]!)) from--
      let to = end
      while (to < body.length && !END.test(body[to - 1]!)) to++
      return body.slice(from, to)
    })
    .join('\n')
}

/** Reads what comparing events needs out of the tables. Reads each report and place once. */
export class EventReader {
  readonly #db: Connection
  readonly #facts = new Map<number, EventFacts | null>()
  readonly #paths = new Map<number, readonly string[]>()

  constructor(db: Connection) {
    this.#db = db
  }

  /** @returns null where there is no such event */
  facts(no: number): EventFacts | null {
    let known = this.#facts.get(no)
    if (known === undefined) {
      known = this.#read(no)
      this.#facts.set(no, known)
    }
    return known
  }

  #read(no: number): EventFacts | null {
    const row = this.#db
      .prepare(
        `SELECT e.no, e.type, e.date, e.first, e.last, e.place, e.lead, e.stops, e.spans, r.id AS report, r.title, coalesce(r.origin, r.publisher) AS outlet,
           r.last AS published, t.body,
           (SELECT max(x.last) FROM events x WHERE x.no >= r.no * 1048576 AND x.no < (r.no + 1) * 1048576) AS latest
         FROM events e JOIN reports r ON r.no = e.report JOIN texts t ON t.report = e.report WHERE e.no = ?`,
      )
      .get(no) as Row | undefined
    if (!row) return null
    const attendees = this.#db.prepare('SELECT name FROM event_people WHERE event = ? ORDER BY ord').all(no) as {
      name: string
    }[]
    return {
      key: recordId(row.report, 'event', no),
      report: row.report,
      type: row.type,
      date: row.date,
      first: row.first,
      last: row.last,
      place: row.place === null ? [] : this.path(row.place),
      lead: row.lead,
      attendees: attendees.map(({ name }) => name),
      stops: JSON.parse(row.stops) as string[],
      title: row.title,
      outlet: row.outlet,
      passage: sentencesAround(row.body, JSON.parse(row.spans) as [number, number][]),
      body: row.body,
      retold: isRetold(row.last, row.latest, row.published),
    }
  }

  /** Ids of a place and all above it, from the province down. */
  path(place: number): readonly string[] {
    let known = this.#paths.get(place)
    if (!known) {
      const row = this.#db.prepare('SELECT id, parent FROM places WHERE no = ?').get(place) as
        | { id: string; parent: number | null }
        | undefined
      known = row ? [...(row.parent === null || row.parent === place ? [] : this.path(row.parent)), row.id] : []
      this.#paths.set(place, known)
    }
    return known
  }
}
