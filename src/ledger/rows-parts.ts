/** What goes into the ledger, and the parts that its answers have in common. */
import type { Place, Report } from '../record/types.ts'
import type { MapRun } from '../recover/article.ts'
import type { Fetched, Raw, Stated } from '../source/copy.ts'

/** A half-open range; mutable so that rows can be handed on to serializers as they are. */
export type Range = [start: number, end: number]

export type PlaceLevel = Place['level']

/** One report with what is kept of its copy. */
export interface Entry {
  readonly report: Report
  /** The copy as it came: decoded text, its encoding, and what its container stated. */
  readonly copy: { readonly text: string; readonly charset: string; readonly stated: Stated }
  /** Runs of the body with where they stood in the copy's text. */
  readonly map: readonly MapRun[]
  /** The copy's bytes where they are to be kept. */
  readonly raw?: Raw
  /** How the copy came where it was fetched. */
  readonly fetched?: Fetched
}

export type AddResult = 'added' | 'present'

/** One page of a list, and how many rows there are in all. */
export interface Page<T> {
  total: number
  page: number
  size: number
  items: T[]
}
/** The first rows of a list, and how many there are in all. */
export interface Some<T> {
  total: number
  items: T[]
}

export interface Ref {
  id: string
  name: string
}
export interface CountedRef extends Ref {
  count: number
}
export interface PlaceRef extends Ref {
  code: string | null
  level: PlaceLevel
}
/** A speaker, lead or attendee; `id` is null where there is no page for the name (会议, an unnamed unit). */
export interface NameRef {
  id: string | null
  name: string
}
export interface ReportRef {
  id: string
  title: string | null
  /** Of publication; where that is not known, of the first dated event. */
  date: string | null
  origin: string | null
}
export interface Snippet {
  text: string
  marks: Range[]
  /** Where `text` begins in the body. */
  start: number
}
export interface TopicCount {
  topic: string
  count: number
}
export interface PeriodCount {
  period: string
  count: number
}

export interface Dated {
  /** Reports that hold it. */
  reports: number
  first: string | null
  last: string | null
}

export interface ReportCounts {
  people: number
  places: number
  organizations: number
  events: number
  directives: number
  commitments: number
  assessments: number
  agendas: number
  tifa: number
  indicators: number
  citations: number
}
