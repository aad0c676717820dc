import { Branches } from './branches.ts'
import { claimBit, letThrough, mayBegin, nextStart } from './sieve.ts'
import type { Match } from './trie.ts'

// 、 ，, quotation marks, middle dots and spaces: what papers print or leave out at will inside one and the same phrase.
const MARKS = Array.from('、，,“”‘’「」『』"\' 　·⋅•', (mark) => mark.charCodeAt(0))
const PASSED = new Uint8Array(0x10000)
for (const mark of MARKS) PASSED[mark] = 1

/** `text` without the marks that papers print or leave out at will inside a set phrase. */
export function loosen(text: string): string {
  let out = ''
  let from = 0
  for (let i = 0; i < text.length; i++)
    if (PASSED[text.charCodeAt(i)]) {
      out += text.slice(from, i)
      from = i + 1
    }
  return from === 0 ? text : out + text.slice(from)
}

/** A lexicon of phrases, of two characters or more, that are found whatever commas and quotation marks are printed inside them. */
export class LooseTrie<T> {
  readonly #branches = new Branches()
  readonly #values: (T | undefined)[] = [undefined]
  readonly #bit = claimBit()

  constructor(entries: Iterable<readonly [key: string, value: T]>) {
    for (const [key, value] of entries) {
      let node = 0
      const bare = loosen(key)
      if (bare.length < 2) continue
      const first = bare.charCodeAt(0)
      letThrough(this.#bit, first, bare.charCodeAt(1))
      for (const mark of MARKS) letThrough(this.#bit, first, mark)
      for (let i = 0; i < bare.length; i++) {
        node = this.#branches.grow(node, bare.charCodeAt(i))
        if (node === this.#values.length) this.#values.push(undefined)
      }
      this.#values[node] = value
    }
  }

  /** The longest phrase that begins at `at`, or null. */
  longestAt(text: string, at: number): Match<T> | null {
    if (!mayBegin(this.#bit, text, at)) return null
    let node = 0
    let found: Match<T> | null = null
    for (let i = at; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (PASSED[unit]) continue
      node = this.#branches.childOf(node, unit)
      if (!node) break
      const value = this.#values[node]
      if (value !== undefined) found = { start: at, end: i + 1, value }
    }
    return found
  }

  get(phrase: string): T | undefined {
    const bare = loosen(phrase)
    const match = this.longestAt(bare, 0)
    return match && match.end === bare.length ? match.value : undefined
  }

  /** The longest phrases from left to right, none overlapping another. */
  scan(text: string): Match<T>[] {
    const found: Match<T>[] = []
    for (let i = nextStart(this.#bit, text, 0, text.length); i < text.length; ) {
      const match = this.longestAt(text, i)
      if (match) found.push(match)
      i = nextStart(this.#bit, text, match ? match.end : i + 1, text.length)
    }
    return found
  }
}
