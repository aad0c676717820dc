import { loadLexicon } from '../lexicon/load.ts'
import { Trie } from '../text/trie.ts'

export type CueKind =
  | 'modal'
  | 'will'
  | 'resolve'
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
}

export interface SpeakerNoun {
  readonly word: string
  readonly kind: 'meeting' | 'group' | 'crowd' | 'official' | 'unit' | 'none'
}

export type ImperativePart = 'adverb' | 'verb' | 'frame' | 'ground'

const cueRows = loadLexicon('act-cues', ['cue', 'kind', 'weight'])
export const CUES = new Trie<Cue>(
  cueRows.map((row) => [row.cue, { text: row.cue, kind: row.kind as CueKind, weight: Number(row.weight) }]),
)

export const SPEECH_VERBS = new Trie<SpeechVerb>(
  loadLexicon('speech-verbs', ['verb', 'kind', 'next']).map((row) => [
    row.verb,
    { verb: row.verb, kind: row.kind as SpeechVerb['kind'], punctuated: row.next === 'punct' },
  ]),
)

export const SPEAKER_NOUNS = new Trie<SpeakerNoun>(
  loadLexicon('speakers', ['word', 'kind']).map((row) => [
    row.word,
    { word: row.word, kind: row.kind as SpeakerNoun['kind'] },
  ]),
)

export const IMPERATIVES = new Trie<ImperativePart>(
  loadLexicon('imperatives', ['word', 'part']).map((row) => [row.word, row.part as ImperativePart]),
)
