import { type Input, RECORD_KINDS } from '../record/types.ts'
import type { Raw, Stated } from '../source/copy.ts'

/** A copy as the ledger keeps it: what a report can be recovered and read from again. */
export interface KeptCopy {
  /** Number of its report: to go on after it. */
  readonly no: number
  readonly input: Input
  readonly charset: string
  readonly stated: Stated
  /** Decoded text. */
  readonly text: string
  /** Its bytes; null where they were not kept. */
  readonly raw: Raw | null
}

/** What of a report may come out otherwise with other rules. */
export const KINDS = ['meta', 'body', 'repair', ...RECORD_KINDS] as const

/** What came out otherwise of one report. */
export interface Changed {
  id: string
  title: string | null
  /** Kinds of record that differ, with how many there were and are; of meta, body and repair one each. */
  kinds: { kind: (typeof KINDS)[number]; before: number; after: number }[]
}
