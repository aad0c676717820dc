import type { Meta, Repair } from '../record/types.ts'
import type { Copy } from '../source/copy.ts'

/**
 * A run of the repaired body and where it stood in the copy's text. Within a run of kind `same` offsets advance together;
 * other kinds say what was done to the copy's characters `[copyStart, copyEnd)` to give the body's; `uncertain` ones are a best
 * guess, or □ where there is none.
 */
export interface MapRun {
  readonly kind: 'same' | 'script' | 'note' | 'shift' | 'uncertain' | 'markup' | 'width'
  readonly start: number
  readonly end: number
  readonly copyStart: number
  readonly copyEnd: number
}

/** A report recovered from its copy: what the paper printed. */
export interface Article {
  readonly copy: Copy
  readonly meta: Meta
  readonly repair: Repair
  readonly body: string
  /** In order of `start`, without gaps. */
  readonly map: readonly MapRun[]
  /** Null where the copy holds a report; else why it does not, in words for the user. */
  readonly notReport: string | null
}
