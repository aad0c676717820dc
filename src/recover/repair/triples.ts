import { loadLexicon } from '../../lexicon/load.ts'
import { countOf } from './counts.ts'

/** What follows two characters more often than it follows the second alone, in the genre. */
interface Triples {
  /** Index of a row by first code × 65536 + second. */
  readonly rows: ReadonlyMap<number, number>
  /** Where each row begins in `followers` and `shares`; one more than there are rows. */
  readonly starts: Int32Array
  /** Codes, in order within a row. */
  readonly followers: Uint16Array
  readonly shares: Float32Array
  /** Of each row what its followers leave to all other characters. */
  readonly rests: Float32Array
}

/** What is taken from each count for those never seen (Ney, Essen and Kneser, On structuring probabilistic dependences, 1994). */
const DISCOUNT = 0.75
/** Any character may follow. */
const LEAST_REST = 0.02

let triples: Triples | undefined

function load(): Triples {
  const table = loadLexicon('character-triples', ['two', 'times', 'followers'])
  const size = table.reduce((sum, { followers }) => sum + followers.length, 0)
  const [rows, starts] = [new Map<number, number>(), new Int32Array(table.length + 1)]
  const [followers, shares, rests] = [new Uint16Array(size), new Float32Array(size), new Float32Array(table.length)]
  let at = 0
  for (const [i, row] of table.entries()) {
    rows.set(row.two.charCodeAt(0) * 65536 + row.two.charCodeAt(1), i)
    starts[i] = at
    const counted: (readonly [code: number, times: number])[] = []
    for (const group of row.followers.split(' ')) {
      const often = countOf(group[0]!)
      for (let k = 1; k < group.length; k++) counted.push([group.charCodeAt(k), often])
    }
    counted.sort((a, b) => a[0] - b[0])
    const all = Math.max(
      countOf(row.times),
      counted.reduce((sum, [, times]) => sum + times, 0),
    )
    let rest = 1
    for (const [code, times] of counted) {
      followers[at] = code
      shares[at] = (times - DISCOUNT) / all
      rest -= shares[at++]!
    }
    rests[i] = Math.max(rest, LEAST_REST)
  }
  starts[table.length] = at
  return { rows, starts, followers, shares, rests }
}

/**
 * The probability that the plain code `third` follows the other two, where `pair` is that of its following the second alone:
 * what the counts of triples have of it and, from what they leave, its part by the pair.
 */
export function shareAfterTwo(first: number, second: number, third: number, pair: number): number {
  triples ??= load()
  const { rows, starts, followers, shares, rests } = triples
  const row = rows.get(first * 65536 + second)
  if (row === undefined) return pair
  const rest = rests[row]! * pair
  let [low, high] = [starts[row]!, starts[row + 1]! - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const code = followers[middle]!
    if (code === third) return shares[middle]! + rest
    if (code < third) low = middle + 1
    else high = middle - 1
  }
  return rest
}
