import type { PairDecision, PairKind, Unmet } from '../../review/pairs.ts'
import type { Paging, ReportRef } from '../rows.ts'
import type { ReasonText } from '../rows-identities.ts'

/** Which pairs are wanted: those that nobody has decided, those that somebody has, those whose decision has no effect now. */
export const PAIR_STATES = ['open', 'decided', 'unmet'] as const
export type PairState = (typeof PAIR_STATES)[number]

export interface PairQuery extends Paging {
  readonly kind?: PairKind | undefined
  readonly state?: PairState | undefined
  /** Only pairs that this person, organization or event is in, by its id; takes a kind. */
  readonly of?: string | undefined
}

/** Words of a report that name one side. */
export interface PairQuote {
  report: ReportRef
  start: number
  text: string
}

export interface PairSide {
  /** Its id now; null where nothing of it is in the ledger any more. */
  id: string | null
  name: string
  /** By what it is told: posts of a person, names of an organization, date, kind, leader and place of an event. */
  about: string[]
  reports: number
  first: string | null
  last: string | null
  quotes: PairQuote[]
}

/** Two that may be one. */
export interface Pair {
  kind: PairKind
  /** What decisions about it have in common; null where there is none. */
  pair: string | null
  a: PairSide
  b: PairSide
  /** With a split the one to whom the mentions were given. */
  to: PairSide | null
  /** How likely both are one by the rules, 0 to 1; null where people alone said something of it. */
  score: number | null
  reasons: ReasonText[]
  /** Whether lists show both as one now. */
  joined: boolean
  /** Number of the last decision that a further one must have seen; null where there is none. */
  last: number | null
  /** The decision that holds; null where none does. */
  decision: PairDecision | null
  /** Oldest first. */
  history: PairDecision[]
  /** Why the decision has no effect now; null where it has. */
  unmet: Unmet | null
}

/** A report that names a person, for choosing which mean another. */
export interface Mention {
  report: ReportRef
  /** What it says of him. */
  posts: string[]
  quote: PairQuote | null
  /** Number of the decision that gave it to the person; null where the rules did. */
  decision: number | null
}
