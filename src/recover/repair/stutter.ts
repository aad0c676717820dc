import { matchesOf } from '../../text/matches.ts'
import type { Edit } from '../../text/traced.ts'

/** So many commas before other marks tell that they were strewn into a copy; one or two are slips of the paper. */
const FEWEST = 3
const STREWN = /[，,]([，、。；：？！,;:?!])/g

/** True for a copy into whose marks commas were strewn: `調研,。`, `市長,、縣長`. */
export function stutters(lines: readonly string[]): boolean {
  let found = 0
  return lines.some((line) => {
    found += matchesOf(STREWN, line).length
    return found >= FEWEST
  })
}

/** Edits that take out each comma which another mark follows. */
export const stutterEdits = (text: string): Edit[] =>
  matchesOf(STREWN, text).map(({ index, 1: mark }) => ({ start: index, end: index + 2, text: mark!, kind: 'width' }))
