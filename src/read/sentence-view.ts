import type { Clause } from './clauses.ts'
import type { PersonMention } from './draft.ts'

/** What is known of a sentence before its speech is read. */
export interface SentenceView {
  readonly start: number
  readonly end: number
  readonly clauses: readonly Clause[]
  /** Mentions of people within the sentence, in order. */
  readonly mentions: readonly PersonMention[]
}
