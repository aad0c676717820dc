import type { Report } from '../../record/types.ts'
import type { Anchor, PairDecision } from '../../review/pairs.ts'
import { eventAbout } from '../../review/records.ts'
import { anyDecided, decidedAt, idsOfCopies, listedFor, noteUnmet, standing } from '../identities/decisions.ts'
import { recordRange, reportOf } from '../identity.ts'
import type { Connection } from '../sqlite.ts'

type EventRow = Pick<Report['events'][number], 'type' | 'date' | 'lead'> & { readonly no: number }

/** Events of a report by their identity, as src/review/records.ts gives it. */
export function eventsByIdentity(db: Connection, report: number): Map<string, EventRow> {
  const rows = db
    .prepare('SELECT no, type, date, lead FROM events WHERE no BETWEEN ? AND ? ORDER BY no')
    .all(...recordRange(report)) as unknown as EventRow[]
  const seen = new Map<string, number>()
  return new Map(
    rows.map((row) => {
      const about = eventAbout(row)
      const n = (seen.get(about) ?? 0) + 1
      seen.set(about, n)
      return [n === 1 ? about : `${about}#${n}`, row]
    }),
  )
}

/** What people decided about tellings of events, found again among those that are listed. */
export class DecidedEvents {
  readonly #db: Connection
  readonly #any: boolean
  readonly #without: ReadonlySet<number>
  readonly #events = new Map<number, Map<string, EventRow>>()

  /** @param without reports that are just going out of the lists */
  constructor(db: Connection, without: ReadonlySet<number> = new Set()) {
    this.#db = db
    this.#any = anyDecided(db, 'event')
    this.#without = without
  }

  /** The decisions that a report bears on, oldest first. */
  of(report: number): PairDecision[] {
    return this.#any ? decidedAt(this.#db, 'event', idsOfCopies(this.#db, report)) : []
  }

  /** The event that an anchor means now; null where it is in no list. */
  find({ at, key }: Anchor): number | null {
    const report = listedFor(this.#db, at)
    if (report === null || this.#without.has(report)) return null
    let events = this.#events.get(report)
    if (!events) {
      events = eventsByIdentity(this.#db, report)
      this.#events.set(report, events)
    }
    const exact = events.get(key)
    if (exact) return exact.no
    // Newer rules may read its day or lead otherwise: the only one of its kind is still it.
    const like = [...events.values()].filter(({ type }) => key.startsWith(`${type}~`))
    return like.length === 1 ? like[0]!.no : null
  }

  /** What holds of the pairs that an event is in: which it is one with, which not, and what is left as it is. */
  about(no: number): { readonly other: number; readonly same: boolean | null; readonly decision: number }[] {
    if (!this.#any) return []
    const said = standing(this.of(reportOf(no)), (anchor) => this.find(anchor))
    const pairs = [...said.decided, ...said.unsure.map((one) => ({ ...one, same: null }))]
    return pairs.flatMap(({ no: decision, same, a, b }) =>
      a.includes(no)
        ? b.map((other) => ({ other, same, decision }))
        : b.includes(no)
          ? a.map((other) => ({ other, same, decision }))
          : [],
    )
  }

  /** Notes which decisions that a report bears on have no effect now. */
  note(report: number): void {
    const decisions = this.of(report)
    noteUnmet(
      this.#db,
      decisions,
      standing(decisions, (anchor) => this.find(anchor)),
      [],
    )
  }
}
