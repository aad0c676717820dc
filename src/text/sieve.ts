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

// By the pair of units that a word begins with, hashed: whether it stands in the text that was sieved last.
const HELD = new Uint8Array(0x4000)
const HELD_LAST = HELD.length - 1

let sieved = ''
let marks = new Uint32Array(0)
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
  // What was told of a text before this entry was known is out of date.
  sieved = ''
}

/** The tries that may hold an entry whose first units are these. */
const marksOf = (first: number, second: number): number =>
  (FIRST[2 * first]! & PAIRS[slotOf(first, second)]!) | FIRST[2 * first + 1]!

/** Sieves a text, so that {@link mayBegin} and {@link nextStart} have their answers for it at hand until another is sieved. */
export function sieve(text: string): void {
  if (text === sieved) return
  const { length } = text
  const found = new Uint32Array(length)
  HELD.fill(0)
  let first = length ? text.charCodeAt(0) : 0
  for (let at = 0; at < length; at++) {
    const second = at + 1 < length ? text.charCodeAt(at + 1) : 0
    const slot = slotOf(first, second)
    found[at] = (FIRST[2 * first]! & PAIRS[slot]!) | FIRST[2 * first + 1]!
    HELD[slot & HELD_LAST] = 1
    first = second
  }
  marks = found
  sieved = text
}

/**
 * Words of which a text must hold one so that a rule can find anything in it. Asking costs next to nothing, where trying the
 * rule's expression goes over the whole text.
 */
export class Hints {
  readonly #slots: readonly number[]

  /** @param words of two characters or more, a space between two. */
  constructor(words: string) {
    this.#slots = words.split(' ').map((word) => slotOf(word.charCodeAt(0), word.charCodeAt(1)) & HELD_LAST)
  }

  /** False where none of the words stands in the text; true where one may, or where the text was not sieved. */
  in(text: string): boolean {
    if (text !== sieved) return true
    const slots = this.#slots
    for (let i = 0; i < slots.length; i++) if (HELD[slots[i]!]) return true
    return false
  }
}

/** False where a word of two characters or more does not stand in the text; true where it may, or where the text was not sieved. */
export const mayHold = (text: string, word: string): boolean =>
  text !== sieved || HELD[slotOf(word.charCodeAt(0), word.charCodeAt(1)) & HELD_LAST] === 1

/** True where an entry of the trie with this bit may begin at `at`. */
export function mayBegin(bit: number, text: string, at: number): boolean {
  if (text === sieved) return (marks[at]! & bit) !== 0
  if (at < 0 || at >= text.length) return false
  return (marksOf(text.charCodeAt(at), text.charCodeAt(at + 1)) & bit) !== 0
}

/** The first position in `[from, to)` where an entry of the trie with this bit may begin; `to` (or `from` beyond it) where there is none. */
export function nextStart(bit: number, text: string, from: number, to: number): number {
  let at = from
  if (text === sieved) {
    const found = marks
    while (at < to && !(found[at]! & bit)) at++
  } else while (at < to && !mayBegin(bit, text, at)) at++
  return at
}
