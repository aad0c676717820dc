/**
 * The record contract `luoshi/1`: what one report gives. See docs/records.md for the meaning of each field.
 * Offsets are JavaScript string indices into `body`; `body.slice(start, end)` is the evidence.
 */

/** Half-open range of offsets into `body`. */
export type Span = readonly [start: number, end: number]

export const INPUT_FORMATS = ['html', 'markdown', 'text', 'feed', 'json', 'csv', 'docx', 'pdf', 'warc'] as const
export type InputFormat = (typeof INPUT_FORMATS)[number]

export const ACTS = ['directive', 'commitment', 'assessment', 'narration'] as const
/** What a sentence does; the strongest act that it holds, in this order. */
export type Act = (typeof ACTS)[number]

export const EVENT_TYPES = ['inspection', 'meeting', 'interview', 'reception', 'ceremony', 'other'] as const
export type EventType = (typeof EVENT_TYPES)[number]

export const ORGANIZATION_KINDS = ['enterprise', 'school', 'hospital', 'institute', 'park', 'other'] as const
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number]

export const TIFA_KINDS = ['doctrine', 'programme', 'position', 'slogan'] as const
export type TifaKind = (typeof TIFA_KINDS)[number]

export const INDICATOR_KINDS = ['target', 'actual'] as const
export type IndicatorKind = (typeof INDICATOR_KINDS)[number]

export const MEASURES = ['growth', 'level', 'rank', 'share', 'count'] as const
export type Measure = (typeof MEASURES)[number]

/** What every record carries: the words it rests on, and how sure the rules are (0 to 1). */
export interface Evidence {
  readonly spans: readonly Span[]
  readonly confidence: number
}

export interface Input {
  readonly path: string | null
  readonly url: string | null
  readonly format: InputFormat
  /** Position of the article within an input that holds several (a feed, a table), from 0; null where the input is one article. */
  readonly part: number | null
  /** SHA-256, in hex, of the bytes of this article's copy. */
  readonly sha256: string
}

export interface Meta {
  readonly title: string | null
  /** 原标题 or 引题 where the copy names one that differs from the title. */
  readonly headline: string | null
  /** ISO 8601 with the precision that is known. */
  readonly published: string | null
  readonly publisher: string | null
  readonly origin: string | null
  readonly reporters: readonly string[]
  readonly editors: readonly string[]
}

/** How spoiled the copy was; counts of what was repaired. */
export interface Repair {
  readonly script: 'hans' | 'hant'
  readonly pinyinNotes: number
  readonly shiftedRuns: number
  readonly lostCharacters: number
}

export interface Post {
  /** As printed without the region's name but with its level: 省委书记, 市长. */
  readonly title: string
  /** Six-digit division code, else the unit's name, else null. */
  readonly of: string | null
}

export interface Person extends Evidence {
  readonly name: string
  readonly posts: readonly Post[]
  /** True for someone without a public role (a villager, a patient, a pupil): no page, no search entry, no export. */
  readonly passing: boolean
}

export interface Place extends Evidence {
  readonly name: string
  /** Six digits of GB/T 2260; null for townships, streets and zones. */
  readonly code: string | null
  readonly level: 'province' | 'prefecture' | 'county' | 'township' | 'zone'
  /** Code of the nearest coded division above, where it is known; else null. */
  readonly parent: string | null
}

export interface Organization extends Evidence {
  readonly name: string
  readonly kind: OrganizationKind
  readonly ticker: string | null
}

export interface Event extends Evidence {
  readonly type: EventType
  /** ISO 8601 date, month or interval; `XXXX-06-03` where no year is known; else null. */
  readonly date: string | null
  /** Division code, or the name of a zone or township; else null. */
  readonly place: string | null
  readonly lead: string | null
  readonly attendees: readonly string[]
  readonly stops: readonly string[]
}

export interface Sentence {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly act: Act
  readonly speaker: string | null
  /** Codes of lexicon/topics.tsv; none for assessment and narration, two at most. */
  readonly topics: readonly string[]
  readonly confidence: number
}

export interface Agenda extends Evidence {
  readonly speaker: string | null
  /** The number of points that the report states, else null. */
  readonly announced: number | null
  readonly items: readonly string[]
  /** One span per item, in the order of `items`. */
  readonly itemSpans: readonly Span[]
}

export interface Tifa extends Evidence {
  readonly text: string
  readonly kind: TifaKind
}

export interface Indicator extends Evidence {
  readonly kind: IndicatorKind
  readonly metric: string
  readonly measure: Measure
  readonly value: number | null
  readonly unit: string | null
  readonly approx: boolean
  readonly bound: string | null
  readonly high: number | null
  readonly period: string | null
  readonly subject: string | null
}

export interface Citation extends Evidence {
  readonly authority: string
  readonly work: string
}

/** The records of one report, beside its text. */
export interface Reading {
  readonly people: readonly Person[]
  readonly places: readonly Place[]
  readonly organizations: readonly Organization[]
  readonly events: readonly Event[]
  readonly sentences: readonly Sentence[]
  readonly agendas: readonly Agenda[]
  readonly tifa: readonly Tifa[]
  readonly indicators: readonly Indicator[]
  readonly citations: readonly Citation[]
}

/** The kinds of record, in the order of the contract. */
export const RECORD_KINDS = [
  'people',
  'places',
  'organizations',
  'events',
  'sentences',
  'agendas',
  'tifa',
  'indicators',
  'citations',
] as const satisfies readonly (keyof Reading)[]
export type RecordKind = (typeof RECORD_KINDS)[number]

/** One report, whole: the object that `luoshi read` prints and the ledger keeps. */
export interface Report extends Reading {
  readonly format: 'luoshi/1'
  readonly id: string
  readonly input: Input
  readonly meta: Meta
  readonly repair: Repair
  readonly body: string
}
