/** Rows of events that several reports tell, and of what one meeting passes on of another. Offsets are into a report's body. */
import type { ContradictionKind } from '../link/contradictions.ts'
import type { EventDetail, EventRow, NameRef, Quote, Range, ReportRef, Some } from './rows.ts'

/** Why a link was made, in words. */
export interface ReasonText {
  code: string
  zh: string
  en: string
}

/** One report's telling of an event. */
export interface EventSource {
  /** Id of the event in that report. */
  event: string
  report: ReportRef
  date: string | null
  lead: NameRef | null
  stops: string[]
  /** Where it is told. */
  spans: Range[]
  /** Whether the report looks back on it. */
  retold: boolean
  /** How sure it is that it is the same event, 0 to 1; 1 for the telling that stands for it. */
  score: number
  reasons: ReasonText[]
}

/** Something that tellings say of an event, with the ids of the reports that do. */
export interface ToldStop {
  name: string
  reports: string[]
}
export interface ToldPerson extends NameRef {
  reports: string[]
}
/** What was asked for, once however many reports quote it. */
export interface ToldDemand {
  quotes: Quote[]
  reports: string[]
}

export interface ContradictionRow {
  kind: ContradictionKind
  /** The words that both use of it; empty for dates and leads. */
  about: string
  said: { report: ReportRef; quote: string; start: number; end: number }[]
}

/** Words of one report that a link rests on. */
export interface PassageText {
  report: string
  start: number
  end: number
  text: string
}

export interface PassedCounts {
  same: number
  adapted: number
  added: number
  dropped: number
}

/** A meeting that passes on what was said at another event. */
export interface RelayRow {
  id: string
  /** The event whose words are passed on. */
  source: EventRow
  /** The meeting that passes them on, and its report. */
  event: EventRow
  report: ReportRef
  /** As the report names them. */
  work: string
  /** Days from the event to the meeting. */
  days: number
  score: number
  reasons: ReasonText[]
  /** The words that name what is passed on, and those that tell of the event above. */
  below: PassageText
  above: PassageText
  /** Sentences by what became of them. */
  counts: PassedCounts
}
/** A relay as a step of a chain: steps come depth first, so that what follows from one stands right after it. */
export interface RelayStep extends RelayRow {
  /** From 1, which joins the event itself. */
  step: number
  /** Id of the relay that this one goes on from; null at step 1. */
  after: string | null
}

/** A report that leans on an event without a meeting that passes it on. */
export interface CitingRow {
  report: ReportRef
  work: string
  start: number
  end: number
  score: number
}

export interface EventLinks {
  /** The telling that stands for the event. */
  head: string
  sources: EventSource[]
  allStops: ToldStop[]
  allAttendees: ToldPerson[]
  demands: Some<ToldDemand>
  contradictions: ContradictionRow[]
  /** What this event passes on, and what that passed on in turn. */
  relaysAbove: RelayStep[]
  /** Who passes this event on, and who passes that on in turn. */
  relaysBelow: RelayStep[]
  citedBy: Some<CitingRow>
}

/** An event as one report tells it, with what the others say and who passes it on. */
export interface LinkedEvent extends EventDetail, EventLinks {}

export interface RelaySentence {
  start: number
  end: number
  text: string
  speaker: NameRef | null
}
export interface RelayedSentence {
  kind: 'same' | 'adapted' | 'added' | 'dropped'
  /** Positions in `textAbove` and `textBelow`. */
  above: number | null
  below: number | null
  score: number
  /** Runs of characters that both have, as offsets into the two sentences. */
  shared: { above: Range; below: Range }[]
}
export interface RelayDetail extends RelayRow {
  textAbove: { report: ReportRef; event: string; sentences: RelaySentence[] }
  textBelow: { report: ReportRef; event: string; sentences: RelaySentence[] }
  sentences: RelayedSentence[]
  /** Other reports of the event above. */
  otherSources: ReportRef[]
  /** Who passed on to those above, and to whom it went on from here: one chain through the levels. */
  relaysAbove: RelayStep[]
  relaysBelow: RelayStep[]
}

/** How one report is linked to events elsewhere. */
export interface ReportLinks {
  /** What its meetings pass on. */
  relays: RelayRow[]
  /** What else it leans on, where the event is in the ledger. */
  cites: { work: string; start: number; end: number; score: number; reasons: ReasonText[]; event: EventRow }[]
  /** Its events that other reports tell too. */
  shared: EventRow[]
}
