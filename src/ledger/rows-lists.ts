/** The rows of the ledger’s lists. */
import type { Act, EventType, IndicatorKind, Measure, OrganizationKind, TifaKind } from '../record/types.ts'
import type { Dated, NameRef, PlaceRef, Range, Ref, ReportCounts, ReportRef, Snippet } from './rows-parts.ts'

export interface ReportRow extends ReportRef {
  publisher: string | null
  /** The first event that the report tells. */
  event: { type: EventType; date: string | null; place: PlaceRef | null; lead: NameRef | null } | null
  people: Ref[]
  places: PlaceRef[]
  topics: string[]
  counts: ReportCounts
  length: number
  repairs: number
  /** Copies of it in the ledger, itself among them. */
  copies: number
  titleMarks: Range[]
  /** Words around the first hits in the body; null without `q`. */
  snippet: Snippet | null
}
export interface Post {
  title: string
  of: string | null
  ofName: string | null
}
export interface DatedPost extends Post {
  person: Ref
  first: string | null
  last: string | null
  reports: number
  /** Id of the latest report that gives it. */
  report: string
}
export interface PersonRow extends Ref, Dated {
  /** The post that the latest report gives. */
  post: Post | null
  /** Sentences of reported speech. */
  statements: number
}
export interface PlaceRow extends PlaceRef, Dated {
  parent: PlaceRef | null
  /** Reports that name the place itself; `reports` has those of places below it too. */
  named: number
}
export interface OrganizationRow extends Ref, Dated {
  kind: OrganizationKind
  ticker: string | null
}
export interface TifaRow extends Dated {
  id: string
  text: string
  kind: TifaKind
}
/** A sentence with what it rests on. */
export interface Quote {
  id: string
  report: ReportRef
  start: number
  end: number
  text: string
  act: Act
  speaker: NameRef | null
  topics: string[]
  confidence: number
  marks: Range[]
}
export interface EventRow {
  id: string
  report: ReportRef
  type: EventType
  date: string | null
  first: string | null
  last: string | null
  place: PlaceRef | null
  lead: NameRef | null
  attendees: NameRef[]
  stops: string[]
  spans: Range[]
  confidence: number
  /** Reports that tell it. */
  tellings: number
}
export interface AgendaRow {
  id: string
  report: ReportRef
  speaker: NameRef | null
  announced: number | null
  items: { text: string; start: number; end: number }[]
  spans: Range[]
  confidence: number
}
export interface IndicatorRow {
  id: string
  report: ReportRef
  kind: IndicatorKind
  metric: string
  measure: Measure
  value: number | null
  unit: string | null
  approx: boolean
  bound: string | null
  high: number | null
  period: string | null
  subject: string | null
  spans: Range[]
  confidence: number
  /** The sentence that the figure stands in. */
  quote: Quote | null
}
export interface CitationRow extends Dated {
  id: string
  authority: string
  work: string
  /** The latest sentence that leans on it. */
  quote: Quote | null
}
