/** What the ledger tells of one thing. */
import type { InputFormat, Report } from '../record/types.ts'
import type {
  AgendaRow,
  DatedPost,
  EventRow,
  OrganizationRow,
  PersonRow,
  PlaceRow,
  Quote,
  ReportRow,
  TifaRow,
} from './rows-lists.ts'
import type { CountedRef, PeriodCount, PlaceRef, Ref, Some, TopicCount } from './rows-parts.ts'

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
