import type { Speech } from './speech/speech.ts'

/** Why a record was made: the rule, and where an entry of a lexicon decided, that entry. */
export interface Note {
  /** The kind of record, as in a reading; `posts` and `topics` of their own. */
  readonly kind: 'people' | 'posts' | 'organizations' | 'events' | 'topics' | 'tifa'
  /** Where in the body the rule fired; for people and set phrases the name or phrase stands in `of` instead. */
  readonly start: number
  readonly end: number
  readonly of?: string
  readonly rule: string
  /** Name of the lexicon, without `.tsv`, and the key of the row. */
  readonly lexicon?: string
  readonly entry?: string
}

/** What a traced reading tells beside its records. */
export interface Collected {
  readonly notes: Note[]
  /** How each sentence's voice was found, in order. */
  readonly speeches: Speech[]
}

/** Where notes go; null unless a reading is traced, so that reading pays nothing for it: call as `trace?.notes.push(…)`. */
export let trace: Collected | null = null

/** Runs a reading and collects why it made its records. The collector is gone again when this returns. */
export function traced<T>(run: () => T): { readonly result: T; readonly collected: Collected } {
  const collected: Collected = { notes: [], speeches: [] }
  trace = collected
  try {
    return { result: run(), collected }
  } finally {
    trace = null
  }
}
