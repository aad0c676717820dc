import { Branches } from './branches.ts'
import { claimBit, letThrough, mayBegin, nextStart } from './sieve.ts'

/** One entry found in a text. */
export interface Match<T> {
  readonly start: number
  readonly end: number
  readonly value: T
}

/**
 * A character trie over a lexicon. Looks up by UTF-16 unit, so offsets are JavaScript string indices.
 * A later entry with the same key replaces the earlier.
 */
export class Trie<T> {
  readonly #branches = new Branches()
  // By node of the branches what is found there.
  readonly #values: (T | undefined)[] = [undefined]
  // 0 for a trie that is not in the sieve
  readonly #bit: number

  /** @param use `seldom` for a trie that is asked at few places of a text, or built for one: it stays out of the sieve, which has room for some thirty. */
  constructor(entries: Iterable<readonly [key: string, value: T]> = [], use: 'often' | 'seldom' = 'often') {
    this.#bit = use === 'often' ? claimBit() : 0
    for (const [key, value] of entries) this.set(key, value)
  }

  set(key: string, value: T): void {
    if (!key) return
    let node = 0
    for (let i = 0; i < key.length; i++) {
      node = this.#branches.grow(node, key.charCodeAt(i))
      if (node === this.#values.length) this.#values.push(undefined)
    }
    this.#values[node] = value
    if (this.#bit) letThrough(this.#bit, key.charCodeAt(0), key.length > 1 ? key.charCodeAt(1) : Number.NaN)
  }

  /** The first position in `[from, to)` where an entry may begin; `to` (or `from` beyond it) where there is none. */
  nextStart(text: string, from: number, to: number): number {
    return this.#bit ? nextStart(this.#bit, text, from, to) : from
  }

  /** The longest entry that begins at `at` and ends at `to` or before, or null. */
  longestAt(text: string, at: number, to = text.length): Match<T> | null {
    if (this.#bit && !mayBegin(this.#bit, text, at)) return null
    const branches = this.#branches
    const values = this.#values
    let node = 0
    let end = 0
    let value: T | undefined
    for (let i = at; i < to; ) {
      node = branches.childOf(node, text.charCodeAt(i++))
      if (!node) break
      const here = values[node]
      if (here !== undefined) {
        value = here
        end = i
      }
    }
    return value === undefined ? null : { start: at, end, value }
  }

  /** Every entry that begins at `at`, shortest first. */
  allAt(text: string, at: number): Match<T>[] {
    const found: Match<T>[] = []
    if (this.#bit && !mayBegin(this.#bit, text, at)) return found
    let node = 0
    for (let i = at; i < text.length; ) {
      node = this.#branches.childOf(node, text.charCodeAt(i++))
      if (!node) break
      const value = this.#values[node]
      if (value !== undefined) found.push({ start: at, end: i, value })
    }
    return found
  }

  /** The longest entries from left to right, none overlapping another. */
  scan(text: string): Match<T>[] {
    const found: Match<T>[] = []
    for (let i = this.nextStart(text, 0, text.length); i < text.length; ) {
      const match = this.longestAt(text, i)
      if (match) found.push(match)
      i = this.nextStart(text, match ? match.end : i + 1, text.length)
    }
    return found
  }

  /** The first of the longest entries within `[from, to)` that `accepts` takes, or null. Entries may overlap. */
  firstIn(text: string, from: number, to: number, accepts: (match: Match<T>) => boolean = () => true): Match<T> | null {
    for (let at = this.nextStart(text, from, to); at < to; at = this.nextStart(text, at + 1, to)) {
      const match = this.longestAt(text, at, to)
      if (match && accepts(match)) return match
    }
    return null
  }

  get(key: string): T | undefined {
    const match = this.longestAt(key, 0)
    return match && match.end === key.length ? match.value : undefined
  }
}
