/** What two of may be one. */
export const PAIR_KINDS = ['person', 'organization', 'event'] as const
export type PairKind = (typeof PAIR_KINDS)[number]

export const VERDICTS = ['same', 'different', 'unsure'] as const
export type Verdict = (typeof VERDICTS)[number]

/** `split` gives some mentions of a person to another; `withdraw` takes back the reviewer's own last decision about the pair. */
export const PAIR_ACTIONS = [...VERDICTS, 'split', 'withdraw'] as const
export type PairAction = (typeof PAIR_ACTIONS)[number]

/**
 * One thing by which a side of a pair is found again, however the ledger numbers it: of a person a report that names him, with
 * what it says of him; of an organization one of its names; of an event a report that tells it.
 */
export interface Anchor {
  /** Id of the report; of an organization the id of the name. */
  readonly at: string
  /** Key of the profile, core of the name, or identity of the event in its report. */
  readonly key: string
}

/** One side of a pair as it was when it was judged. */
export interface AnchoredSide {
  /** The id that it had then. */
  readonly id: string
  readonly name: string
  /** By what it was told from the other: posts, names, date and place. */
  readonly about: readonly string[]
  readonly anchors: readonly Anchor[]
}

/** One decision of one person about two that may be one. Decisions are only ever added to. */
export interface PairDecision {
  /** Its number in the ledger, which is its place in time. */
  readonly no: number
  readonly kind: PairKind
  /** What it is about: the same for every decision about the same two. */
  readonly identity: string
  readonly action: PairAction
  readonly a: AnchoredSide
  /** With `split` the mentions that were chosen. */
  readonly b: AnchoredSide
  /** With `split` the person to whom they were given; null for one of their own. */
  readonly to: AnchoredSide | null
  readonly note: string | null
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/**
 * Why a decision has no effect now: nothing of one side is in the ledger any more; a newer reading says the same of both, so that
 * they cannot be told apart; or later decisions say otherwise.
 */
export const UNMET = ['gone', 'alike', 'overruled'] as const
export type Unmet = (typeof UNMET)[number]
