/** What the ledger answers about the lineage of set phrases. Days are ISO 8601; lags are whole days. */
import type { SpeakingLevel } from '../link/tifa/levels.ts'
import type { UseBasis } from '../link/tifa/uses.ts'
import type { TifaKind } from '../record/types.ts'
import type { NameRef, Range, ReportRef } from './rows.ts'

/** Where a use comes from: a division's code (100000 for the centre), or the name of a zone, township or unit. */
export interface Speaking {
  level: SpeakingLevel
  place: string
  placeName: string
}

/** One use of a phrase, with its words. */
export interface PhraseUse extends Speaking {
  report: ReportRef
  /** First day of the report's date; null where it is not known, or lies after the day of adding. */
  day: string | null
  speaker: NameRef | null
  /** What level and place rest on. */
  basis: UseBasis
  /** True where it is passed on as somebody else's words; `authority` says whose, where the text does. */
  passed: boolean
  authority: string | null
  /** The sentence, or the part of it around the phrase where it is long. */
  text: string
  marks: Range[]
  /** Where the phrase stands in the report's body. */
  start: number
  end: number
}

export interface LineagePlace extends Speaking {
  reports: number
  first: string | null
  last: string | null
  /** Days from the first use of all to the first here. */
  lag: number | null
}

export interface LineageLane {
  level: SpeakingLevel
  reports: number
  /** Reports in which it is only passed on. */
  passed: number
  first: PhraseUse | null
  last: string | null
  lag: number | null
  /** The earliest first. */
  places: LineagePlace[]
  placeCount: number
}

/** Uses of one place that are drawn as one: a single one, or those of one month. */
export interface LineageDot extends Speaking {
  from: string
  to: string
  reports: number
  passed: boolean
  use: PhraseUse
}

/** One reason in both languages of the interface. */
export interface ReasonText {
  code: string
  zh: string
  en: string
}

/** Another phrase, or named member, that belongs to one. */
export interface PhraseLink {
  /** Null for a member that is no set phrase of its own. */
  id: string | null
  text: string
  score: number
  reasons: ReasonText[]
  reports: number
  first: string | null
  last: string | null
  /** Division or centre in which a succession holds; null for other links. */
  place: { id: string; name: string } | null
  /** The words that say so, or the first use of each of the two. */
  evidence: PhraseUse[]
}

export interface LineageMonth {
  month: string
  reports: number
}

export interface Lineage {
  id: string
  text: string
  kind: TifaKind
  reports: number
  passed: number
  undated: number
  first: PhraseUse | null
  last: PhraseUse | null
  /** The month with most reports. */
  peak: LineageMonth | null
  /** `silent` only where later reports are so many that it should have come again; never a word that it was dropped. */
  state: 'used' | 'silent' | 'open'
  laterReports: number
  expectedLater: number
  months: LineageMonth[]
  bursts: { from: string; to: string; weight: number }[]
  /** Places that had used it by the end of each month. */
  adopted: { month: string; places: number }[]
  lanes: LineageLane[]
  dots: LineageDot[]
  /** Uses without a day, the first of them by report. */
  undatedUses: PhraseUse[]
  /** Spellings that are counted as this phrase, this one first; `id` is null for its bare name where that is only quoted. */
  forms: { id: string | null; text: string; reports: number }[]
  /** Likely spellings that are not counted as it. */
  variants: PhraseLink[]
  successors: PhraseLink[]
  predecessors: PhraseLink[]
  parts: PhraseLink[]
  wholes: PhraseLink[]
  /** Plans that lower levels made for it, and what it was made for. */
  plans: PhraseLink[]
  planOf: PhraseLink[]
}

export interface LineageQuery {
  /** Division code (with all below it), or name. */
  place?: string | undefined
}

export interface TrendQuery {
  trend?: 'rising' | 'fading' | undefined
  /** Length of the window in months; 12 by default. */
  months?: number | undefined
  /** Last month of the window, YYYY-MM; the last with reports by default. */
  to?: string | undefined
  /** A province, by code or name; a division below stands for its province. */
  place?: string | undefined
  limit?: number | undefined
}

export interface TrendRow {
  id: string
  text: string
  kind: TifaKind
  reports: number
  before: number
  expected: number
  ratio: number
  weight: number
  /** True where it was not used at all before the window. */
  fresh: boolean
  first: string | null
  last: string | null
  places: number
  levels: SpeakingLevel[]
}

export interface Trends {
  trend: 'rising' | 'fading'
  from: string | null
  to: string | null
  /** First month of the time that the window is compared with. */
  baseFrom: string | null
  reports: number
  baseReports: number
  items: TrendRow[]
}
