import { mayHold } from './sieve.ts'
import { type Match, Trie } from './trie.ts'

/** Up to so many words, searching each by itself is faster than building a trie. */
const FEW = 40

/**
 * Finds words in a text, as `Trie.scan` does: the longest from left to right, none overlapping another. For words that only
 * this text has, where a trie would be built for one use.
 */
export function findAll(text: string, words: Iterable<string>): Match<string>[] {
  const all = [...new Set(words)].filter(Boolean)
  if (all.length > FEW)
    return new Trie(
      all.map((word) => [word, word] as const),
      'seldom',
    ).scan(text)
  const found: Match<string>[] = []
  for (const value of all) {
    if (value.length > 1 && !mayHold(text, value)) continue
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1))
      found.push({ start: at, end: at + value.length, value })
  }
  if (found.length < 2) return found
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let last = 0
  return found.filter(({ start, end }) => {
    if (start < last) return false
    last = end
    return true
  })
}

/** For each word the offsets where it stands, none overlapping another of the same word; words may overlap each other. */
export function occurrencesOf(text: string, words: Iterable<string>): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const word of words) if (word) found.set(word, [])
  if (found.size <= FEW) {
    for (const [word, places] of found)
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at)
    return found
  }
  const trie = new Trie(
    [...found.keys()].map((word) => [word, word] as const),
    'seldom',
  )
  for (let at = 0; at < text.length; at++)
    for (const { value } of trie.allAt(text, at)) {
      const places = found.get(value)!
      if ((places.at(-1) ?? -value.length) + value.length <= at) places.push(at)
    }
  return found
}

/** Every offset at which one of some characters stands, in order. */
export function positionsOf(text: string, characters: string): number[] {
  const found: number[] = []
  for (const character of characters)
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found.push(at)
  return characters.length > 1 ? found.sort((a, b) => a - b) : found
}
