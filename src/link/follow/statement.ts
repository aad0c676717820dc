import type { Act, Span } from '../../record/types.ts'
import type { Amount } from './amount.ts'
import type { TimeMention } from './deadline.ts'
import type { Says, Stage } from './progress.ts'
import type { TaskPlace } from './task-place.ts'

/** A name by which a task is known again. */
export interface TaskName {
  readonly name: string
  /** `object`: what is to be done or was done; `owner`: the organization or project that it is a part of. */
  readonly as: 'object' | 'owner'
}

/**
 * What one clause says of a task: that it is to be done (`demand`), or how it stands (`state`). Read from one report alone;
 * nothing in it depends on other reports.
 */
export interface TaskStatement {
  readonly role: 'demand' | 'state'
  /** The clause within the body. */
  readonly span: Span
  /** Position of its sentence among the report's. */
  readonly sentence: number
  /** The clause as printed. */
  readonly text: string
  readonly act: Act
  readonly speaker: string | null
  readonly place: TaskPlace | null
  readonly names: readonly TaskName[]
  readonly amount: Amount | null
  /** Of a demand the deadline or period, of a state the time that it is told of. */
  readonly time: Omit<TimeMention, 'start' | 'end'> | null
  readonly stage: Stage | null
  /** What the clause says of the progress, with the cue; of a state only. */
  readonly says: Says | null
  readonly cue: string | null
  /** The clause's words without figures, times and places: for likeness. */
  readonly words: string
  readonly topics: readonly string[]
  /** Said in a report that passes on a higher level's speech. */
  readonly relay: boolean
  /** Said by those who are to do it, to someone above them who is there. */
  readonly before: boolean
}
