/** What stands beside the sentences of one report: where each came from and went, and what came of it. */
import type { Outcome, StepStatus } from '../link/follow/statuses.ts'
import type { NameRef, Range, ReportRef } from './rows.ts'
import type { RelayedSentence } from './rows-events.ts'
import type { Deadline, ItemStep } from './rows-items.ts'

/** A meeting that passes on, and the report on the other side of it. */
export interface MarginRelay {
  id: string
  /** `above`: the other report tells what this one passes on; `below`: the other passes this one on. */
  side: 'above' | 'below'
  report: ReportRef
  /** Who led the event that the other report tells. */
  lead: NameRef | null
}

/** What became of a sentence in one relay. */
export interface MarginPassage {
  relay: string
  kind: RelayedSentence['kind']
  score: number
  /** The sentence in the other report, with its place in that report's body; null where it was added or left out. */
  other: { start: number; end: number; text: string; speaker: NameRef | null; shared: Range[] } | null
}

/** An item that a report asks, repeats or tells of. */
export interface MarginItem {
  id: string
  what: string
  outcome: Outcome
  deadline: Deadline | null
  revised: string | null
  /** Until when silence was looked into. */
  looked: string | null
  /** The latest that other reports say of it, in the order of days. */
  steps: ItemStep[]
  /** All that other reports say of it. */
  stepCount: number
}

export interface MarginSentence {
  /** Position in the report, from 0. */
  sentence: number
  from: MarginPassage[]
  to: MarginPassage[]
  items: { id: string; as: StepStatus }[]
}

export interface ReportMargin {
  /** Those with anything beside them, in the order of the text. */
  sentences: MarginSentence[]
  relays: MarginRelay[]
  items: MarginItem[]
  /** Meetings that pass the report on and are not laid beside it, being too many. */
  relaysLeft: number
}
