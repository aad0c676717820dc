import type { Edit } from '../../text/traced.ts'

/** So many commas before other marks tell that they were strewn into a copy; one or two are slips of the paper. */
const FEWEST = 3
const COMMA = /[，,]/
const MARK = /[，、。；：？！,;:?!]/

/** True for a copy into whose marks commas were strewn: `調研,。`, `市長,、縣長`. */
export function stutters(lines: readonly string[]): boolean {
  let found = 0
  for (const line of lines) found += stutterEdits(line).length
  return found >= FEWEST
}

/** Edits that take out each comma which another mark follows. */
export function stutterEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (let i = 0; i + 1 < text.length; i++)
    if (COMMA.test(text[i]!) && MARK.test(text[i + 1]!))
      edits.push({ start: i, end: i + 2, text: text[++i]!, kind: 'width' })
  return edits
}
