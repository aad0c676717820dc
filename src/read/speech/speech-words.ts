import type { Match } from '../../text/trie.ts'
import { QUOTE_CLOSE, QUOTE_OPEN, TITLE_CLOSE, TITLE_OPEN } from '../marks.ts'
import { CUES, type Cue, cueRows, SPEECH_VERBS, type SpeechVerb, verbRows } from './cues.ts'

/** By UTF-16 unit, added up: whether a cue or a verb of speech begins with it, or it is looked at by itself: marks of quotations and titles, 了, 将, 应, 是, 愿. Most characters are none. */
const STARTS = new Uint8Array(0x10000)
const CUE_STARTS = 1
const VERB_STARTS = 2
const BY_ITSELF = 4
for (const { cue } of cueRows) STARTS[cue.charCodeAt(0)]! |= CUE_STARTS
for (const { verb } of verbRows) STARTS[verb.charCodeAt(0)]! |= VERB_STARTS
for (const unit of [QUOTE_OPEN, QUOTE_CLOSE, TITLE_OPEN, TITLE_CLOSE]) STARTS[unit]! |= BY_ITSELF
for (const character of '了将应是愿') STARTS[character.charCodeAt(0)]! |= BY_ITSELF

/**
 * The places of a text at which those look who read its speech: where a cue or a verb of speech begins, or a mark or word stands
 * that counts by itself. Found in one walk: each clause is gone through for who speaks in it, for its force, and for the points it makes.
 */
export class SpeechWords {
  /** Where each place is, in order. */
  readonly at: readonly number[]
  /** The longest cue, and the longest verb of speech, that begins there; null for none. */
  readonly cues: readonly (Match<Cue> | null)[]
  readonly verbs: readonly (Match<SpeechVerb> | null)[]
  /** The place that was asked for last: mostly the next one is asked for. */
  #last = 0

  constructor(body: string) {
    const at: number[] = []
    const cues: (Match<Cue> | null)[] = []
    const verbs: (Match<SpeechVerb> | null)[] = []
    for (let i = 0; i < body.length; i++) {
      const starts = STARTS[body.charCodeAt(i)]!
      if (starts === 0) continue
      const cue = starts & CUE_STARTS ? CUES.longestAt(body, i) : null
      const verb = starts & VERB_STARTS ? SPEECH_VERBS.longestAt(body, i) : null
      if (!cue && !verb && !(starts & BY_ITSELF)) continue
      at.push(i)
      cues.push(cue)
      verbs.push(verb)
    }
    this.at = at
    this.cues = cues
    this.verbs = verbs
  }

  /** True where a cue or a verb of speech begins in `[from, to)`. */
  speaks(from: number, to: number): boolean {
    const { at, cues, verbs } = this
    for (let k = this.first(from); k < at.length && at[k]! < to; k++) if (cues[k] || verbs[k]) return true
    return false
  }

  /** Index of the first place at `from` or later; their number where there is none. */
  first(from: number): number {
    const { at } = this
    let k = this.#last
    while (k > 0 && at[k - 1]! >= from) k--
    while (k < at.length && at[k]! < from) k++
    this.#last = k
    return k
  }
}
