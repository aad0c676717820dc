import type { Agreement } from '../../review/agreement.ts'
import type { Decision } from '../../review/decision.ts'
import type { AnyRecord, ReviewKind } from '../../review/records.ts'
import type { Page, Paging, ReportRef } from '../rows.ts'

/** One record in the review queue. */
export interface DoubtRow {
  report: ReportRef
  kind: ReviewKind
  identity: string
  confidence: number
  record: AnyRecord
  /** Place of the record in the report's list of its kind. */
  position: number
  /** The sentence that it stands in. */
  context: { text: string; start: number } | null
  /** Number of the last decision about it; null where there is none. */
  last: number | null
}

export interface DoubtQuery extends Paging {
  readonly kind?: ReviewKind | undefined
}

/** What is decided about one report. */
export interface ReportDecisions {
  report: string
  /** Oldest first. */
  decisions: Decision[]
  /** Numbers of those whose record and words are gone. */
  orphans: number[]
  /** The identity of every record as it is shown, by kind, in the order of the report. */
  identities: Record<ReviewKind, string[]>
}

export interface Reviewer {
  name: string
  decisions: number
  last: string
}

export interface ReviewOverview {
  reviewers: Reviewer[]
  decisions: number
  /** Decisions whose record a newer reading dropped. */
  orphans: number
  /** Pairs that may be one: waiting, decided, and decided without effect now. */
  pairs: { open: number; decided: number; unmet: number }
  agreement: { first: string; second: string; kinds: Agreement[] }[]
}

export type DoubtPage = Page<DoubtRow>
