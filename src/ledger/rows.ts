/**
 * What the ledger is asked and what it answers. Dates are ISO 8601 with the precision that is known; spans and offsets are
 * JavaScript string indices into a report's body, except `marks`, which are offsets into the text beside them.
 */
import type {
  Act,
  EventType,
  IndicatorKind,
  InputFormat,
  Measure,
  OrganizationKind,
  Place,
  Report,
  TifaKind,
} from '../record/types.ts'
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

/**
 * Which rows are wanted; all that are given must hold. Each narrows on the row's own field where it has one (a statement's
 * speaker, an event's place), else on the report that the row stands in.
 */
export interface Filters {
  /** Words, separated by white space, that all must stand in the row; in a report: in title or body. */
  readonly q?: string | undefined
  /** Division code (with all below it), or id or name of a place or zone. */
  readonly place?: string | undefined
  /** Id or name; of statements and agendas the speaker. */
  readonly person?: string | undefined
  readonly organization?: string | undefined
  readonly tifa?: string | undefined
  readonly topic?: string | undefined
  readonly act?: Act | undefined
  readonly origin?: string | undefined
  readonly publisher?: string | undefined
  /** YYYY, YYYY-MM or YYYY-MM-DD; both ends belong to the range. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly year?: number | undefined
}

export interface Paging {
  /** Of what the filters leave only these rows, by id; at most `MOST_PICKED`. */
  readonly ids?: readonly string[] | undefined
  /** From 1; 1 by default. */
  readonly page?: number | undefined
  /** Rows of a page; 20 by default. */
  readonly size?: number | undefined
}

export type ReportSort = 'newest' | 'oldest' | 'relevance' | 'added'
export type EntitySort = 'count' | 'name' | 'newest' | 'oldest'
export type RecordSort = 'newest' | 'oldest'

export interface ReportQuery extends Filters, Paging {
  readonly sort?: ReportSort | undefined
}
export interface EntityQuery extends Filters, Paging {
  readonly sort?: EntitySort | undefined
}
export interface RecordQuery extends Filters, Paging {
  readonly sort?: RecordSort | undefined
}
export interface PlaceQuery extends EntityQuery {
  readonly level?: PlaceLevel | undefined
}
export interface OrganizationQuery extends EntityQuery {
  readonly kind?: OrganizationKind | undefined
}
export interface TifaQuery extends EntityQuery {
  readonly kind?: TifaKind | undefined
}
export interface EventQuery extends RecordQuery {
  readonly type?: EventType | undefined
}
export interface IndicatorQuery extends RecordQuery {
  readonly kind?: IndicatorKind | undefined
  readonly measure?: Measure | undefined
}
export interface FacetQuery extends Filters {
  /** Values of each facet, at most; 20 by default. */
  readonly limit?: number | undefined
}

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

interface Dated {
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

export interface ReportDetail {
  /** The object that was added, whole. */
  report: Report
  /** When it came into this ledger, UTC. */
  added: string
  date: string | null
  /** Ids of the records' pages, in the order of `report`; null where there is none: of people without a public role, and of events told by a copy that stands in no list. */
  ids: {
    people: (string | null)[]
    places: string[]
    organizations: string[]
    tifa: string[]
    events: (string | null)[]
  }
  /** Names of the division codes that the report's posts, places and events use. */
  placeNames: Record<string, string>
}
export interface CopyDetail {
  id: string
  path: string | null
  url: string | null
  format: InputFormat
  charset: string
  sha256: string
  text: string
  stated: Record<string, string>
  map: { kind: string; start: number; end: number; copyStart: number; copyEnd: number }[]
}

/** The bytes of a copy as they came. */
export interface RawDetail {
  sha256: string
  mediaType: string
  /** When the copy was first seen, ISO 8601 in UTC. */
  seen: string
  /** Where it was fetched from, or the address that it names as its own. */
  address: string | null
  bytes: Uint8Array
}

interface Parts {
  reports: Some<ReportRow>
  quotes: Some<Quote>
  events: Some<EventRow>
}
export interface PersonDetail extends Omit<PersonRow, 'reports'>, Parts {
  posts: DatedPost[]
  places: CountedRef[]
  topics: TopicCount[]
  tifa: CountedRef[]
  /** Who stands in the same reports. */
  people: CountedRef[]
  years: PeriodCount[]
  agendas: Some<AgendaRow>
}
/** A division as it was. */
export interface FormerPlace extends Ref {
  code: string
  /** The last month in which it stood, YYYY-MM. */
  until: string | null
  /** Reports that name it. */
  reports: number
}
export interface PlaceDetail extends Omit<PlaceRow, 'reports'>, Parts {
  /** From the province down. */
  above: PlaceRef[]
  /** Divisions that were dissolved into it, or that it was before it was renamed or raised; the latest first. */
  formerly: FormerPlace[]
  /** What a division became that is dissolved, renamed or raised; null for one that stands. */
  now: Ref | null
  below: PlaceRow[]
  /** Posts of this place, latest first. */
  officials: DatedPost[]
  people: CountedRef[]
  topics: TopicCount[]
  tifa: CountedRef[]
  organizations: CountedRef[]
  years: PeriodCount[]
}
export interface OrganizationDetail extends Omit<OrganizationRow, 'reports'>, Parts {
  places: CountedRef[]
  people: CountedRef[]
  years: PeriodCount[]
}
export interface TifaDetail extends Omit<TifaRow, 'reports'>, Parts {
  /** As printed, with punctuation. */
  forms: { text: string; count: number }[]
  places: CountedRef[]
  /** Whose speech it stands in. */
  people: CountedRef[]
  years: PeriodCount[]
}
export interface EventDetail extends EventRow {
  quotes: Some<Quote>
  agendas: AgendaRow[]
  /** Other events in the same report. */
  others: EventRow[]
}

export interface OverviewCounts extends ReportCounts {
  reports: number
  statements: number
}
export interface Overview {
  /** File name of the ledger. */
  name: string
  counts: OverviewCounts
  first: string | null
  last: string | null
  /** Reports without a known date. */
  undated: number
  years: PeriodCount[]
  latest: ReportRow[]
  people: PersonRow[]
  places: PlaceRow[]
  tifa: TifaRow[]
  topics: TopicCount[]
}
/** `value` goes into the filter, `label` is for the reader, `count` is the number of reports that the filter would leave. */
export interface FacetValue {
  value: string
  label: string
  count: number
}
export interface Facets {
  total: number
  places: Record<PlaceLevel, FacetValue[]>
  people: FacetValue[]
  topics: FacetValue[]
  acts: FacetValue[]
  years: FacetValue[]
  origins: FacetValue[]
  publishers: FacetValue[]
}
export interface SearchResult {
  q: string
  reports: Some<ReportRow>
  people: Some<PersonRow>
  places: Some<PlaceRow>
  organizations: Some<OrganizationRow>
  tifa: Some<TifaRow>
}
export interface TopicStats {
  by: 'year' | 'month'
  /** Without gaps, in order: 2021, 2022, or 2021-03, 2021-04. */
  periods: string[]
  topics: { topic: string; total: number; counts: number[] }[]
  acts: { act: Act; total: number; counts: number[] }[]
  /** Directives and commitments in reports without a known date. */
  undated: number
}
