import { loadLexicon } from '../../lexicon/load.ts'
import { countOf } from './counts.ts'
import { PairCounts } from './pair-counts.ts'
import { simplifiedOf } from './script.ts'
import { shareAfterTwo } from './triples.ts'

/** Stands for the beginning and end of a line. */
export const LINE_EDGE = '^'

/** The character as the model counts it: simplified, any digit as 0, any Latin letter as a, half-width marks as full-width ones. */
export function plainCharacter(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 0x2e80) return code >= 0xff10 && code <= 0xff19 ? '0' : simplifiedOf(character)
  if (code >= 0x30 && code <= 0x39) return '0'
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return 'a'
  if (',:;?!()'.includes(character)) return String.fromCharCode(code + 0xfee0)
  return code <= 0x20 || code === 0xa0 ? ' ' : character
}

const codes = new Uint16Array(65536)

/** The code of {@link plainCharacter} for a character's code. */
export function plainCode(code: number): number {
  codes[code] ||= plainCharacter(String.fromCharCode(code)).charCodeAt(0)
  return codes[code]!
}

/** Marks stand much alike beside words: what is not known of one is taken from all. */
const MARKS = new Set([...'，。、；：！？“”‘’（）《》—…^'].map((mark) => mark.charCodeAt(0)))
const isMark = new Uint8Array(65536)
for (const code of MARKS) isMark[code] = 1
/** Stands for any of them in the counts. */
const ANY_MARK = 0

interface Model {
  /** Counts by code. */
  readonly singles: Float64Array
  readonly pairs: PairCounts
  readonly total: number
}

let model: Model | undefined

function load(): Model {
  const singles = new Float64Array(65536)
  const pairs = new PairCounts()
  let total = 0
  for (const row of loadLexicon('character-pairs', ['character', 'times', 'followers'])) {
    const first = row.character.charCodeAt(0)
    const n = countOf(row.times)
    singles[first] = n
    total += n
    if (MARKS.has(first)) singles[ANY_MARK]! += n
    for (const group of row.followers.split(' ')) {
      if (!group) continue
      const often = countOf(group[0]!)
      for (let i = 1; i < group.length; i++) {
        const second = group.charCodeAt(i)
        pairs.add(first, second, often)
        const [left, right] = [MARKS.has(first) ? ANY_MARK : first, MARKS.has(second) ? ANY_MARK : second]
        if (left !== first || right !== second) pairs.add(left, right, often)
      }
    }
  }
  return { singles, pairs, total }
}

/** Seldom enough in the genre, of some ten million characters, to look strange. */
const STRANGE = 400

/** False where a stretch `[start, end)` of a text can be what was printed: of its characters hardly any is seldom seen. */
export function looksGarbled(text: string, start: number, end: number): boolean {
  if (end - start < 3) return true
  model ??= load()
  if (end - start < 8) return !everyCommon(text, start, end)
  let strange = 0
  for (let i = start; i < end; i++) if (model.singles[plainCode(text.charCodeAt(i))]! < STRANGE) strange++
  return strange * 7 >= end - start
}

/** Often enough in the genre that everyone can read it. */
const COMMON = 1000

/** True for a character, by its code, that papers print so often that they gloss it for no one. */
export function isCommon(code: number): boolean {
  model ??= load()
  return code >= 0x3400 && model.singles[plainCode(code)]! >= COMMON
}

/** No character. */
const NONE = 0
function everyCommon(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isCommon(text.charCodeAt(i))) return false
  return true
}

/** Share of the weight that single characters have beside pairs. */
const SINGLE = 0.06
/** Share of what all marks together say in what is known of one. */
const POOLED = 0.15
/** Share that the copy's own pairs have, once the first character is often enough in it; of its triples, once the first two are. */
const [COPY, COPY_TRIPLES] = [0.45, 0.8]
/** Share that the copy's characters have in how often one is seen by itself. */
const COPY_SINGLES = 0.4
/** So many occurrences give the copy half of that. */
const [FAMILIAR, FAMILIAR_TWO] = [3, 1.5]
/** What was seen once may be a garbled run that was taken for text. */
const DOUBT = 0.7
/** Characters that the counts never saw. */
const UNSEEN = 0.05

/** How likely characters follow one another in the genre, and in one copy, whose names and phrases come again. */
export class Likelihood {
  readonly #model: Model
  /** By the second code alone. */
  readonly #singles = new PairCounts()
  #size = 0
  readonly #pairs = new PairCounts()
  readonly #triples = new Map<number, number>()

  /** Counts the pairs and triples of the copy's sound parts. */
  constructor(parts: Iterable<string>) {
    model ??= load()
    this.#model = model
    for (const part of parts) {
      let [before, first] = [-1, part ? plainCode(part.charCodeAt(0)) : 0]
      for (let i = 1; i < part.length; i++) {
        const second = plainCode(part.charCodeAt(i))
        this.#singles.add(NONE, first, 1)
        this.#size++
        this.#pairs.add(first, second, 1)
        if (before >= 0) count(this.#triples, (before * 65536 + first) * 65536 + second)
        before = first
        first = second
      }
    }
  }

  /** The probability that the plain code `third` follows the other two. */
  of(first: number, second: number, third: number): number {
    const { singles, pairs, total } = this.#model
    const often = this.#singles.get(NONE, third) / (this.#size + 1)
    const alone = (1 - COPY_SINGLES) * ((singles[third]! || UNSEEN) / total) + COPY_SINGLES * often
    const seen = singles[second]!
    let genre = 0
    if (seen) {
      genre = (1 - POOLED) * (pairs.get(second, third) / seen)
      if (isMark[second] || isMark[third]) genre += POOLED * this.#pooled(second, third, alone)
    }
    const own = this.#singles.get(NONE, second)
    const trust = (COPY * own) / (own + FAMILIAR)
    const copy = own ? Math.max(0, this.#pairs.get(second, third) - DOUBT) / own : 0
    genre = shareAfterTwo(first, second, third, (1 - SINGLE) * genre + SINGLE * alone)
    const pair = (1 - trust) * genre + trust * copy
    const ownTwo = this.#pairs.get(first, second)
    if (ownTwo < 2) return pair
    const trustTwo = (COPY_TRIPLES * ownTwo) / (ownTwo + FAMILIAR_TWO)
    const copyTwo = Math.max(0, (this.#triples.get((first * 65536 + second) * 65536 + third) ?? 0) - DOUBT) / ownTwo
    return (1 - trustTwo) * pair + trustTwo * copyTwo
  }

  /** What all marks together say of a pair in which one stands. */
  #pooled(first: number, second: number, alone: number): number {
    const { singles, pairs, total } = this.#model
    const left = isMark[first] ? ANY_MARK : first
    const right = isMark[second] ? ANY_MARK : second
    const share = right === second ? 1 : (alone * total) / singles[ANY_MARK]!
    return (pairs.get(left, right) / (singles[left]! || 1)) * share
  }
}

const count = (counts: Map<number, number>, key: number): unknown => counts.set(key, (counts.get(key) ?? 0) + 1)
