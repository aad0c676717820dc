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

/** A slot of 65,536 for two units; several pairs may share one. */
export const pairOf = (first: number, second: number): number => ((first * 31) ^ (second * 7)) & 0xffff

/**
 * A character trie over a lexicon. Looks up by UTF-16 unit, so offsets are JavaScript string indices.
 * A later entry with the same key replaces the earlier.
 */
export class Trie<T> {
  readonly #root: Node<T> = { next: new Map(), value: undefined }
  // For every unit that an entry begins with: 1, or 2 where an entry is that unit alone. Most positions of a text are told
  // apart here and by the pair of units, without a map.
  readonly #first = new Uint8Array(0x10000)
  readonly #pairs = new Uint8Array(0x10000)

  constructor(entries: Iterable<readonly [key: string, value: T]> = []) {
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
    const first = key.charCodeAt(0)
    if (key.length === 1) this.#first[first] = 2
    else {
      this.#first[first] ||= 1
      this.#pairs[pairOf(first, key.charCodeAt(1))] = 1
    }
  }

  #mayBegin(text: string, at: number): boolean {
    const unit = text.charCodeAt(at)
    const first = this.#first[unit]
    return first === 2 || (first === 1 && this.#pairs[pairOf(unit, text.charCodeAt(at + 1))] === 1)
  }

  /** The longest entry that begins at `at`, or null. */
  longestAt(text: string, at: number): Match<T> | null {
    if (!this.#mayBegin(text, at)) return null
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
    if (!this.#mayBegin(text, at)) return found
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
    for (let i = 0; i < text.length; ) {
      const match = this.longestAt(text, i)
      if (match) found.push(match)
      i = match ? match.end : i + 1
    }
    return found
  }

  get(key: string): T | undefined {
    const match = this.longestAt(key, 0)
    return match && match.end === key.length ? match.value : undefined
  }
}
