import { type Match, Trie } from './trie.ts'

// 、 ，, quotation marks, middle dots and spaces: what papers print or leave out at will inside one and the same phrase.
const PASSED = new Set([...'、，,“”‘’「」『』"\' 　·⋅•'].map((c) => c.charCodeAt(0)))

/** `text` without the marks that papers print or leave out at will inside a set phrase. */
export function loosen(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) if (!PASSED.has(text.charCodeAt(i))) out += text[i]
  return out
}

/** A lexicon of phrases that are found whatever commas and quotation marks are printed inside them. */
export class LooseTrie<T> {
  readonly #trie = new Trie<T>()

  constructor(entries: Iterable<readonly [key: string, value: T]>) {
    for (const [key, value] of entries) this.#trie.set(loosen(key), value)
  }

  get(phrase: string): T | undefined {
    return this.#trie.get(loosen(phrase))
  }

  /** The longest phrases from left to right, none overlapping another; offsets are of `text` as printed. */
  scan(text: string): Match<T>[] {
    const units: string[] = []
    const at = new Uint32Array(text.length + 1)
    let from = 0
    let kept = 0
    for (let i = 0; i < text.length; i++) {
      if (PASSED.has(text.charCodeAt(i))) {
        if (i > from) units.push(text.slice(from, i))
        from = i + 1
      } else at[kept++] = i
    }
    if (from < text.length) units.push(text.slice(from))
    return this.#trie
      .scan(units.join(''))
      .map((m) => ({ start: at[m.start]!, end: at[m.end - 1]! + 1, value: m.value }))
  }
}
