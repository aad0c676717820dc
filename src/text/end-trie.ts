import { Branches } from './branches.ts'
import type { Match } from './trie.ts'
import { Units } from './units.ts'

/** A character trie over a lexicon that is looked up leftwards, by where its entries end. A later entry with the same key replaces the earlier. */
export class EndTrie<T> {
  readonly #branches = new Branches()
  readonly #values: (T | undefined)[] = [undefined]
  readonly #last = new Units()

  constructor(entries: Iterable<readonly [key: string, value: T]>) {
    for (const [key, value] of entries) {
      if (!key) continue
      this.#last.add(key.charCodeAt(key.length - 1))
      let node = 0
      for (let i = key.length - 1; i >= 0; i--) {
        node = this.#branches.grow(node, key.charCodeAt(i))
        if (node === this.#values.length) this.#values.push(undefined)
      }
      this.#values[node] = value
    }
  }

  /** The longest entry that ends at `end` and begins at `floor` (which may lie before the text) or later, or null. */
  longestEnding(text: string, end: number, floor: number): Match<T> | null {
    if (end <= floor || end <= 0 || !this.#last.has(text.charCodeAt(end - 1))) return null
    let node = 0
    let found: Match<T> | null = null
    for (let i = end - 1, least = Math.max(0, floor); i >= least; i--) {
      node = this.#branches.childOf(node, text.charCodeAt(i))
      if (!node) break
      const value = this.#values[node]
      if (value !== undefined) found = { start: i, end, value }
    }
    return found
  }
}
