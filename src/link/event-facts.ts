import type { EventType } from '../record/types.ts'

/** How exactly a date is known. `season` is a month or year; `yearless` is a month and day of no known year. */
export type Precision = 'day' | 'days' | 'season' | 'yearless' | 'none'

/** One event as one report tells it: what deciding whether two reports tell the same event rests on. */
export interface EventFacts {
  /** The same whatever the order of adding: the event's id. */
  readonly key: string
  /** The report's id. */
  readonly report: string
  readonly type: EventType
  readonly date: string | null
  /** First and last day; null where the year is not known. */
  readonly first: string | null
  readonly last: string | null
  /** Ids of the places from the province down to the event's own; none where it has none. */
  readonly place: readonly string[]
  readonly lead: string | null
  readonly attendees: readonly string[]
  readonly stops: readonly string[]
  readonly title: string | null
  /** Who published the report, where that is known. */
  readonly outlet: string | null
  /** The sentences that tell of it. */
  readonly passage: string
  /** All that the report says. */
  readonly body: string
  /** Whether the report looks back on it, and is about something later. */
  readonly retold: boolean
}

const DAY = /^\d{4}-\d\d-\d\d/
/** A visit or conference that lasts longer than this is told by its days, not as one. */
export const LONGEST_DAYS = 10

/** Days from one ISO day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** The ISO day that is `days` later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

export function precisionOf({ date, first, last }: Pick<EventFacts, 'date' | 'first' | 'last'>): Precision {
  if (date === null) return 'none'
  if (first === null || last === null) return /^XXXX-\d\d-\d\d/.test(date) ? 'yearless' : 'none'
  if (!DAY.test(date)) return 'season'
  if (first === last) return 'day'
  return daysBetween(first, last) <= LONGEST_DAYS ? 'days' : 'season'
}

/** A report looks back on an event that ended this many days before another that it tells, or before it was published. */
const LOOKS_BACK = { other: 10, published: 60 } as const

/** Whether a report that tells events up to `latest`, and was published on `published`, looks back on one that ended on `last`. */
export function isRetold(last: string | null, latest: string | null, published: string | null): boolean {
  if (last === null) return false
  if (latest !== null && daysBetween(last, latest) > LOOKS_BACK.other) return true
  return published !== null && daysBetween(last, published) > LOOKS_BACK.published
}
