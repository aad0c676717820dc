import { loadLexicon } from '../../lexicon/load.ts'
import { Trie } from '../../text/trie.ts'

export type WorkClass =
  | 'speech'
  | 'instruction'
  | 'letter'
  | 'demand'
  | 'treatise'
  | 'decision'
  | 'call'
  | 'meeting'
  | 'document'

export interface Work {
  readonly word: string
  readonly class: WorkClass
  /** True for a word that is a noun only directly after its authority or 的. */
  readonly bare: boolean
}

export const WORKS = new Trie(
  loadLexicon('cited-works', ['work', 'class', 'bare']).map(
    (row) =>
      [row.work, { word: row.work, class: row.class as WorkClass, bare: row.bare === 'yes' } satisfies Work] as const,
  ),
)

export interface Authority {
  readonly word: string
  readonly joins: boolean
}

export const AUTHORITIES = new Trie(
  loadLexicon('authorities', ['authority', 'joins']).map(
    (row) => [row.authority, { word: row.authority, joins: row.joins === 'yes' } satisfies Authority] as const,
  ),
)
