import { loadLexicon } from '../../lexicon/load.ts'
import { EndTrie } from '../../text/end-trie.ts'
import { Trie } from '../../text/trie.ts'

export type CueKind =
  | 'modal'
  | 'will'
  | 'resolve'
  | 'plan'
  | 'self'
  | 'list'
  | 'praise'
  | 'support'
  | 'express'
  | 'greet'
  | 'event'
  | 'frame'
  | 'site'
  | 'past'
  | 'passive'
  | 'none'

export interface Cue {
  readonly text: string
  readonly kind: CueKind
  readonly weight: number
}

export interface SpeechVerb {
  readonly verb: string
  readonly kind: 'say' | 'demand' | 'pledge' | 'ask' | 'none'
  /** True where the verb counts only before ，：or a quotation mark. */
  readonly punctuated: boolean
  /** True for the verbs of one who answers or reports to another (表示, 汇报说), not of one who commands. */
  readonly reply: boolean
}

export interface SpeakerNoun {
  readonly word: string
  readonly kind: 'meeting' | 'group' | 'crowd' | 'official' | 'unit' | 'none'
}

export type ImperativePart = 'adverb' | 'verb' | 'frame' | 'ground'

/** The rows of lexicon/act-cues.tsv. */
export const cueRows = loadLexicon('act-cues', ['cue', 'kind', 'weight'])
export const CUES = new Trie<Cue>(
  cueRows.map((row) => [row.cue, { text: row.cue, kind: row.kind as CueKind, weight: Number(row.weight) }]),
)

/** The rows of lexicon/speech-verbs.tsv. */
export const verbRows = loadLexicon('speech-verbs', ['verb', 'kind', 'next', 'reply'])
export const SPEECH_VERBS = new Trie<SpeechVerb>(
  verbRows.map((row) => [
    row.verb,
    {
      verb: row.verb,
      kind: row.kind as SpeechVerb['kind'],
      punctuated: row.next === 'punct',
      reply: row.reply === 'reply',
    },
  ]),
)

export const SPEAKER_NOUNS = new Trie<SpeakerNoun>(
  loadLexicon('speakers', ['word', 'kind']).map((row) => [
    row.word,
    { word: row.word, kind: row.kind as SpeakerNoun['kind'] },
  ]),
)

const imperativeRows = loadLexicon('imperatives', ['word', 'part'])
export const IMPERATIVES = new Trie<ImperativePart>(
  imperativeRows.filter((row) => row.part !== 'effort').map((row) => [row.word, row.part as ImperativePart]),
)
/** What a clause that opens with 在 ends in to be an imperative: 在科技赋能上 + 发力. */
export const EFFORTS: ReadonlySet<string> = new Set(
  imperativeRows.filter((row) => row.part === 'effort').map((row) => row.word),
)

const modifierRows = loadLexicon('speech-modifiers', ['word', 'kind'])
/** Words that may stand before the verb of saying (还, 反复, 在会上 by its 上). */
export const MODIFIERS = new EndTrie<true>(
  modifierRows.filter((row) => row.kind !== 'title').map((row) => [row.word, true]),
)
/** Titles and courtesies after a name: 书记, 同志, 一行. */
export const TITLES = new Trie<true>(
  modifierRows.filter((row) => row.kind === 'title').map((row) => [row.word, true]),
  'seldom',
)
