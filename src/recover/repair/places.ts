import { loadLexicon } from '../../lexicon/load.ts'

/** The marks between words and clauses, which take one another's place easily. */
export const PLACED_MARKS = '，。、；：'
const ANY_MARK = /[，。、；：！？“”]/
const STOP = /[。！？；]/
const FARTHEST = 200

/** Upper bounds of the lengths that count as one, in characters. */
const LENGTHS = [2, 4, 7, 12, 20, 32, 50, 80]

function length(n: number): number {
  const at = LENGTHS.findIndex((bound) => n < bound)
  return at < 0 ? LENGTHS.length : at
}

/**
 * Where a mark stands, in three respects: how long the sentence is up to it, which mark was before it, and how far the
 * next one is and which. `before` and `after` are the text around it.
 */
export function placeOf(before: string, after: string): readonly [sentence: string, last: string, next: string] {
  let [sentence, last] = [0, '']
  for (let i = before.length - 1; i >= 0 && sentence < FARTHEST; i--, sentence++) {
    const unit = before[i]!
    if (!last && ANY_MARK.test(unit)) last = unit
    if (STOP.test(unit)) break
  }
  const next = ANY_MARK.exec(after.slice(0, FARTHEST))
  return [
    `sentence ${length(sentence + 1)}`,
    `last ${last || '^'}`,
    `next ${length((next?.index ?? Math.min(after.length, FARTHEST)) + 1)}${next?.[0] ?? '^'}`,
  ]
}

let shares: Map<string, ReadonlyMap<number, number>> | undefined

function load(): Map<string, ReadonlyMap<number, number>> {
  const loaded = new Map<string, ReadonlyMap<number, number>>()
  for (const { place, factors } of loadLexicon('mark-places', ['place', 'factors']))
    loaded.set(place, new Map(factors.split(' ').map((n, i) => [PLACED_MARKS.charCodeAt(i), Number(n) / 1000])))
  return loaded
}

/** The three respects say in part the same. */
const TRUST = 0.7

/** What the place says for each of the marks, as a factor around 1; other characters have none. */
export function marksAt(before: string, after: string): ReadonlyMap<number, number> {
  shares ??= load()
  const factors = new Map<number, number>()
  for (const mark of PLACED_MARKS) {
    let factor = 1
    for (const place of placeOf(before, after)) {
      const row = shares.get(place)
      if (row) factor *= row.get(mark.charCodeAt(0))! ** TRUST
    }
    factors.set(mark.charCodeAt(0), factor)
  }
  return factors
}
