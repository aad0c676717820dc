import { claimBit, letThrough, mayBegin, nextStart } from './sieve.ts'

/** One entry found in a text. */
export interface Match<T> {
  readonly start: number
  readonly end: number
  readonly value: T
}

interface Node<T> {
  readonly next: Map<number, Node<T>>
  value: T | undefined
}

/**
 * A character trie over a lexicon. Looks up by UTF-16 unit, so offsets are JavaScript string indices.
 * A later entry with the same key replaces the earlier.
 */
export class Trie<T> {
  readonly #root: Node<T> = { next: new Map(), value: undefined }
  // 0 for a trie that is not in the sieve
  readonly #bit: number

  /** @param use `once` for a trie that is built for one text: it stays out of the sieve. */
  constructor(entries: Iterable<readonly [key: string, value: T]> = [], use: 'often' | 'once' = 'often') {
    this.#bit = use === 'often' ? claimBit() : 0
    for (const [key, value] of entries) this.set(key, value)
  }

  set(key: string, value: T): void {
    let node = this.#root
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i)
      let child = node.next.get(unit)
      if (!child) {
        child = { next: new Map(), value: undefined }
        node.next.set(unit, child)
      }
      node = child
    }
    if (!key) return
    node.value = value
    if (this.#bit) letThrough(this.#bit, key.charCodeAt(0), key.length > 1 ? key.charCodeAt(1) : Number.NaN)
  }

  /** The first position from `from` on where an entry may begin; the text's length where there is none. */
  nextStart(text: string, from: number): number {
    return this.#bit ? nextStart(this.#bit, text, from) : from
  }

  /** The longest entry that begins at `at`, or null. */
  longestAt(text: string, at: number): Match<T> | null {
    if (this.#bit && !mayBegin(this.#bit, text, at)) return null
    let node: Node<T> | undefined = this.#root
    let found: Match<T> | null = null
    for (let i = at; i < text.length; i++) {
      node = node.next.get(text.charCodeAt(i))
      if (!node) break
      if (node.value !== undefined) found = { start: at, end: i + 1, value: node.value }
    }
    return found
  }

  /** Every entry that begins at `at`, shortest first. */
  allAt(text: string, at: number): Match<T>[] {
    const found: Match<T>[] = []
    if (this.#bit && !mayBegin(this.#bit, text, at)) return found
    let node: Node<T> | undefined = this.#root
    for (let i = at; i < text.length; i++) {
      node = node.next.get(text.charCodeAt(i))
      if (!node) break
      if (node.value !== undefined) found.push({ start: at, end: i + 1, value: node.value })
    }
    return found
  }

  /** The longest entries from left to right, none overlapping another. */
  scan(text: string): Match<T>[] {
    const found: Match<T>[] = []
    for (let i = this.nextStart(text, 0); i < text.length; ) {
      const match = this.longestAt(text, i)
      if (match) found.push(match)
      i = this.nextStart(text, match ? match.end : i + 1)
    }
    return found
  }

  get(key: string): T | undefined {
    const match = this.longestAt(key, 0)
    return match && match.end === key.length ? match.value : undefined
  }
}
