import { loadLexicon } from '../../lexicon/load.ts'
import { EndTrie } from '../../text/end-trie.ts'
import { Trie } from '../../text/trie.ts'

export type Binding = 'growth' | 'fall' | 'level' | 'share' | 'rank'
export interface IndicatorVerb {
  readonly verb: string
  readonly binding: Binding
}

const VERBS = new EndTrie(
  loadLexicon('indicator-verbs', ['verb', 'measure']).map(
    (row) => [row.verb, { verb: row.verb, binding: row.measure as Binding } satisfies IndicatorVerb] as const,
  ),
)

/** 通达120个国家, 下达资金: the last character ends another verb. */
const IN_WORD = /(?:[通到送抵直传表发下转]达|[成作认以因视称行人]为|经过|打破)$/

/** The longest indicator verb that `text` ends in, or null. */
export function verbAtEnd(text: string): IndicatorVerb | null {
  const found = VERBS.longestEnding(text, text.length, text.length - 8)
  return found && !(found.end - found.start === 1 && IN_WORD.test(text.slice(-2))) ? found.value : null
}

export interface CountedVerb {
  readonly verb: string
  readonly keep: boolean
  /** True for a verb that begins the metric even inside a phrase. */
  readonly cuts: boolean
}
const counted = loadLexicon('counted-verbs', ['verb', 'keep', 'cuts']).map(
  (row): CountedVerb => ({ verb: row.verb, keep: row.keep === 'yes', cuts: row.cuts === 'yes' }),
)
export const COUNTED = new Trie(
  counted.map((c) => [c.verb, c] as const),
  'seldom',
)
const COUNTED_ENDINGS = new EndTrie(counted.map((c) => [c.verb, c] as const))

/** The longest verb of counted objects that `text` ends in, or null. */
export function countedVerbAtEnd(text: string): CountedVerb | null {
  return COUNTED_ENDINGS.longestEnding(text, text.length, text.length - 6)?.value ?? null
}

export const METRIC_EDGES = new Trie(loadLexicon('metric-edges', ['word']).map((row) => [row.word, true] as const))

/** Words at which the name of a counted thing behind a figure ends: 22户贫困户|发放. The value is true for a word that opens no name. */
export const METRIC_STOPS = new Trie(
  loadLexicon('metric-stops', ['word', 'first']).map((row) => [row.word, row.first === 'yes'] as const),
  'seldom',
)
