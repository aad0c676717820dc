import type { Passage } from '../link/link.ts'
import type { ReasonWords } from '../link/reasons.ts'
import type { CountedRef, ReportRef } from './rows.ts'

/** What a copy has of the report that it is a copy of: all of it, a part, or the report among others on one page. */
export type Holds = 'whole' | 'partial' | 'joined'

/** One copy of a report. */
export interface CopyRow extends ReportRef {
  publisher: string | null
  url: string | null
  path: string | null
  holds: Holds
  /** Share of the most whole copy's text that it has, 0 to 1. */
  share: number
  /** Places of its text that were repaired. */
  repairs: number
  /** Whether it stands for all of them in lists and counts. */
  standing: boolean
  /** The words that it shares with the one that does; null of that one itself, and where they share them only through another copy. */
  link: CopyLink | null
}

/** What ties a copy to the one that stands for it: words of both, how much of the shorter they are (0 to 1), and that in words. */
export interface CopyLink {
  from: Passage[]
  to: Passage[]
  score: number
  reasons: ReasonWords[]
}

/** All copies of one report that the ledger holds. */
export interface CopyGroup {
  /** The copy that stands in lists and counts; null where other reports hold all of it. */
  standing: string | null
  /** Why that one: what tells it from the others, the strongest first. */
  reasons: ReasonWords[]
  /** Copies in the ledger, whole and partial. */
  total: number
  /** Copies by the site that carries them, most first; those whose site is not known are not among them. */
  sites: CountedRef[]
  /** Copies, that which stands for them first, then whole ones by date, then partial ones, then joined pages; the first 200. */
  copies: CopyRow[]
  /** Where the report that was asked for is several reports on one page: those, in the order of the page. */
  parts: { report: ReportRef; start: number; end: number; share: number }[]
}
