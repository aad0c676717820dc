/**
 * Tells of every position of a text at once which tries may hold an entry that begins there. Most positions begin no entry of
 * any trie; one pass over the text with tables that all tries share costs less than asking each of them everywhere.
 * Each trie has a bit, which it may share with another: what the sieve lets through the trie still looks up.
 */

// By UTF-16 unit, side by side: the tries with an entry that begins with it, and those with an entry that is this unit alone.
const FIRST = new Uint32Array(0x20000)
// By the first two units of an entry; several pairs may share a slot.
const PAIRS = new Uint32Array(0x10000)

const slotOf = (first: number, second: number): number => ((first * 31) ^ (second * 7)) & 0xffff

/** So many pairs of units, hashed, are told apart in what a text holds. */
const HELD_LAST = 0x3fff
const HELD_WORDS = (HELD_LAST + 1) >> 5

// Of the texts sieved together, one after the other: by position the tries that may hold an entry that begins there, and by the
// pair of units that a word begins with, hashed, a bit for whether it stands in the text.
let marks = new Uint32Array(0)
let held = new Uint32Array(HELD_WORDS)
// Likewise, whether it stands there more than once.
let again = new Uint32Array(HELD_WORDS)
let together: readonly string[] = []
let begins: readonly number[] = []
// The text that answers are at hand for, and where those of it begin in `marks` and `held`.
let sieved = ''
let marked = 0
let holds = 0
let claimed = 0

/** The bit of a new trie. The first have one of their own; the others share one, beginning with those claimed last. */
export function claimBit(): number {
  const turn = claimed++ & 63
  return 1 << (turn < 32 ? turn : 63 - turn)
}

/** Lets the sieve pass an entry of the trie with this bit; `second` is NaN for an entry of one unit. */
export function letThrough(bit: number, first: number, second: number): void {
  if (Number.isNaN(second)) FIRST[2 * first + 1]! |= bit
  else {
    FIRST[2 * first]! |= bit
    PAIRS[slotOf(first, second)]! |= bit
  }
  // What was told of texts before this entry was known is out of date.
  sieved = ''
  begins = []
}

/** The tries that may hold an entry whose first units are these. */
const marksOf = (first: number, second: number): number =>
  (FIRST[2 * first]! & PAIRS[slotOf(first, second)]!) | FIRST[2 * first + 1]!

/** Sieves a text, so that {@link mayBegin} and {@link nextStart} have their answers for it at hand until another is sieved. */
export function sieve(text: string): void {
  if (text === sieved) return
  sieveTogether([text])
  turnTo(0)
}

/** Sieves several texts; {@link turnTo} then has the answers of one of them at hand. */
export function sieveTogether(texts: readonly string[]): void {
  const offsets: number[] = []
  let length = 0
  for (const text of texts) {
    offsets.push(length)
    length += text.length
  }
  if (marks.length < length || marks.length > KEPT) marks = new Uint32Array(Math.max(length, KEPT))
  if (held.length < texts.length * HELD_WORDS) {
    held = new Uint32Array(texts.length * HELD_WORDS)
    again = new Uint32Array(texts.length * HELD_WORDS)
  }
  held.fill(0, 0, texts.length * HELD_WORDS)
  again.fill(0, 0, texts.length * HELD_WORDS)
  for (let i = 0; i < texts.length; i++) sieveOne(texts[i]!, offsets[i]!, i * HELD_WORDS)
  together = texts
  begins = offsets
  sieved = ''
}

/** Positions of texts that the tables keep room for; beyond it they are made anew. */
const KEPT = 0x40000

function sieveOne(text: string, marksFrom: number, heldFrom: number): void {
  const { length } = text
  const found = marks
  const pairs = held
  const repeated = again
  let first = length ? text.charCodeAt(0) : 0
  for (let at = 0; at < length; at++) {
    const second = at + 1 < length ? text.charCodeAt(at + 1) : 0
    const slot = slotOf(first, second)
    found[marksFrom + at] = (FIRST[2 * first]! & PAIRS[slot]!) | FIRST[2 * first + 1]!
    const word = heldFrom + ((slot & HELD_LAST) >> 5)
    const bit = 1 << (slot & 31)
    repeated[word]! |= pairs[word]! & bit
    pairs[word]! |= bit
    first = second
  }
}

/** Has the answers at hand for one of the texts that were sieved together last. */
export function turnTo(index: number): void {
  if (begins.length === 0) sieveTogether(together)
  sieved = together[index]!
  marked = begins[index]!
  holds = index * HELD_WORDS
}

const isHeld = (slot: number): boolean => (held[holds + (slot >> 5)]! & (1 << (slot & 31))) !== 0

/**
 * Words of which a text must hold one so that a rule can find anything in it. Asking costs next to nothing, where trying the
 * rule's expression goes over the whole text.
 */
export class Hints {
  readonly #slots: readonly number[]

  /**
   * @param words of two characters or more, a space between two.
   * @throws RangeError for a shorter one, of which the sieve tells nothing.
   */
  constructor(words: string) {
    const short = words.split(' ').find((word) => word.length < 2)
    if (short !== undefined) throw new RangeError(`“${short}” is too short a hint: it takes two characters`)
    this.#slots = words.split(' ').map((word) => slotOf(word.charCodeAt(0), word.charCodeAt(1)) & HELD_LAST)
  }

  /** False where none of the words stands in the text; true where one may, or where the text was not sieved. */
  in(text: string): boolean {
    if (text !== sieved) return true
    const slots = this.#slots
    for (let i = 0; i < slots.length; i++) if (isHeld(slots[i]!)) return true
    return false
  }
}

/** Words that are each searched for in a text after the sieve has told which of them may stand there. */
export class SoughtWords {
  readonly #words: readonly string[]
  /** -1 for a word of one character, of which the sieve tells nothing. */
  readonly #slots: readonly number[]

  constructor(words: Iterable<string>) {
    this.#words = [...words]
    this.#slots = this.#words.map((word) =>
      word.length > 1 ? slotOf(word.charCodeAt(0), word.charCodeAt(1)) & HELD_LAST : -1,
    )
  }

  /** Those of the words that may stand in the text, in their order; all where the text was not sieved. */
  among(text: string): readonly string[] {
    if (text !== sieved) return this.#words
    return this.#words.filter((_, i) => this.#slots[i]! < 0 || isHeld(this.#slots[i]!))
  }
}

/** False where a word of two characters or more does not stand in the text; true where it may, or where the text was not sieved. */
export const mayHold = (text: string, word: string): boolean =>
  text !== sieved || isHeld(slotOf(word.charCodeAt(0), word.charCodeAt(1)) & HELD_LAST)

/** True where the two units at `at` stand nowhere else in the text; false where they may, or where the text was not sieved. */
export function comesOnce(text: string, at: number): boolean {
  if (text !== sieved || at < 0 || at + 1 >= text.length) return false
  const slot = slotOf(text.charCodeAt(at), text.charCodeAt(at + 1)) & HELD_LAST
  return (again[holds + (slot >> 5)]! & (1 << (slot & 31))) === 0
}

/** True where an entry of the trie with this bit may begin at `at`. */
export function mayBegin(bit: number, text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false
  if (text === sieved) return (marks[marked + at]! & bit) !== 0
  return (marksOf(text.charCodeAt(at), text.charCodeAt(at + 1)) & bit) !== 0
}

/** The first position in `[from, to)` where an entry of the trie with this bit may begin; `to` (or `from` beyond it) where there is none. */
export function nextStart(bit: number, text: string, from: number, to: number): number {
  let at = from
  if (text === sieved) {
    const found = marks
    const offset = marked
    const end = Math.min(to, text.length)
    while (at < end && !(found[offset + at]! & bit)) at++
    return at < end ? at : to
  } else while (at < to && !mayBegin(bit, text, at)) at++
  return at
}
