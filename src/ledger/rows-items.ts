import type { Outcome, StepStatus } from '../link/follow/statuses.ts'
import type { ReasonWords } from '../link/reasons.ts'
import type * as rows from './rows.ts'

export type ItemSort = 'newest' | 'oldest' | 'deadline'

/** Which items of follow-through are wanted; all that are given must hold. */
export interface ItemQuery extends rows.Paging {
  /** Words that stand in any of the item's steps. */
  readonly q?: string | undefined
  /** Division code (with all below it), or id or name of a place or zone: whose task it is. */
  readonly place?: string | undefined
  /** Who asked, repeated or promised it. */
  readonly person?: string | undefined
  readonly topic?: string | undefined
  readonly status?: Outcome | undefined
  /** Only those that a report asks, repeats or tells of, by its id. */
  readonly report?: string | undefined
  /** First asked from, and to: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Whose deadline is not after this day. */
  readonly due?: string | undefined
  /** Whose deadline is not before this day. */
  readonly dueFrom?: string | undefined
  /** Only those that are not yet rated or under way. */
  readonly open?: boolean | undefined
  readonly sort?: ItemSort | undefined
}

/** A day as it is said, and as it is understood. */
export interface Deadline {
  text: string
  /** ISO day; null where the report's own day is not known. */
  day: string | null
  precision: string
}

/** One step of an item: a passage of a report, and what it says of the item. */
export interface ItemStep {
  status: StepStatus
  report: rows.ReportRef
  start: number
  end: number
  text: string
  speaker: rows.NameRef | null
  /** 0 to 1. */
  score: number
  /** Why it belongs to the item and has this status, the strongest first; arithmetic of figures in words. */
  reasons: ReasonWords[]
}

/** A figure that is to be reached. */
export interface ItemFigure {
  metric: string
  value: number | null
  high: number | null
  unit: string | null
  bound: string | null
}

export interface ItemRow {
  id: string
  /** In the words of who asked first. */
  what: string
  place: rows.PlaceRef | null
  asked: rows.NameRef | null
  topic: string | null
  figure: ItemFigure | null
  deadline: Deadline | null
  /** The deadline set last, where it is another. */
  revised: string | null
  outcome: Outcome
  first: string | null
  last: string | null
  /** Day of the latest report on the place, or one above or below it: until when silence was looked into. */
  looked: string | null
  steps: ItemStep[]
}

export interface ItemDetail extends ItemRow {
  /** The sentence that first asks, whole. */
  quote: rows.Quote | null
  /** Others first asked in the same report. */
  others: { id: string; what: string; outcome: Outcome }[]
}

export interface OutcomeCount {
  outcome: Outcome
  count: number
}

export interface ItemPage extends rows.Page<ItemRow> {
  outcomes: OutcomeCount[]
}

/** One place, person or year of a comparison. */
export interface ComparedSide {
  kind: 'place' | 'person' | 'year'
  id: string
  name: string
  reports: number
  topics: rows.TopicCount[]
  tifa: rows.CountedRef[]
  items: number
  outcomes: OutcomeCount[]
  demands: { id: string; what: string; outcome: Outcome; first: string | null }[]
}

export interface ComparedFigure {
  id: string
  what: string
  value: number | null
  high: number | null
  unit: string | null
  bound: string | null
  /** As said: 今年, 到2027年; null where none is. */
  period: string | null
  outcome: Outcome
}

/** A target that at least one side has: its figure and how it stands, a cell for each side; null where a side has none. */
export interface ComparedTarget {
  metric: string
  sides: (ComparedFigure | null)[]
}

/** What is compared: two or more names of places, people or years, within the filters that are given. */
export interface CompareQuery {
  readonly sides: readonly string[]
  readonly place?: string | undefined
  readonly person?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export interface Comparison {
  sides: ComparedSide[]
  /** What every side has. */
  sharedTifa: rows.Ref[]
  sharedTopics: string[]
  targets: ComparedTarget[]
}
