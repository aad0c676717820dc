import { loadLexicon } from '../lexicon/load.ts'
import { WordSet } from '../text/word-set.ts'

const ROWS = loadLexicon('plain-words', ['first', 'deeds', 'things'])
const words = (column: 'deeds' | 'things'): WordSet =>
  new WordSet(ROWS.flatMap((row) => row[column].split(' ').map((rest) => row.first + rest)))
const DEEDS = words('deeds')
const THINGS = words('things')

/** True where a word of two characters begins at `at` that tells what is done, or how: 保留, 达成, 坚强. */
export const isDeed = (text: string, at: number): boolean => DEEDS.has(text, at, at + 2)

/** True where `[from, to)` is one or more plain words of two characters and nothing else: 达成, 持续|加强, 水平. */
export function isPlain(text: string, from: number, to: number): boolean {
  if (to - from < 2 || (to - from) % 2) return false
  for (let at = from; at < to; at += 2) if (!DEEDS.has(text, at, at + 2) && !THINGS.has(text, at, at + 2)) return false
  return true
}
