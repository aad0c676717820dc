import { Branches } from './branches.ts'

/** A set of words that is asked by where a word may stand in a text, so that nothing is cut out of it. */
export class WordSet {
  readonly #branches = new Branches()
  // By node of the branches, whether a word ends there.
  #ends = new Uint8Array(8)

  constructor(words: Iterable<string>) {
    for (const word of words) {
      let node = 0
      for (let i = 0; i < word.length; i++) {
        node = this.#branches.grow(node, word.charCodeAt(i))
        if (node < this.#ends.length) continue
        const wider = new Uint8Array(2 * this.#ends.length)
        wider.set(this.#ends)
        this.#ends = wider
      }
      if (node) this.#ends[node] = 1
    }
  }

  /** True where `[from, to)` of the text is exactly one of the words. */
  has(text: string, from: number, to: number): boolean {
    let node = 0
    for (let i = from; i < to; i++) {
      node = this.#branches.childOf(node, text.charCodeAt(i))
      if (node === 0) return false
    }
    return node !== 0 && this.#ends[node] === 1
  }

  /** True where `text` is not empty and made of nothing but the words, one after another; takes time in proportion to its length. */
  makes(text: string): boolean {
    const { length } = text
    const reached = new Array<boolean>(length + 1).fill(false)
    reached[0] = true
    for (let at = 0; at < length; at++) {
      if (!reached[at]) continue
      let node = 0
      for (let i = at; i < length; ) {
        node = this.#branches.childOf(node, text.charCodeAt(i++))
        if (node === 0) break
        if (this.#ends[node] === 1) reached[i] = true
      }
    }
    return length > 0 && reached[length] === true
  }
}
