import type { Edit } from '../../text/traced.ts'

/** Words that make a question of a clause. */
const ASKING =
  /[何怎什哪谁誰吗嗎呢么麼几幾吧]|为啥|為啥|多少|是否|能否|可否|有无|有沒有|有没有|是不是|能不能|要不要|行不行|好不好/
const CLAUSE = /[，。；：！？,;:!“”\n]/
const FARTHEST = 60

/** True where the clause that ends at `at` asks something, so that a `?` there is one. */
export function asks(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - FARTHEST), at)
  let start = before.length
  while (start > 0 && !CLAUSE.test(before[start - 1]!)) start--
  return ASKING.test(before.slice(start))
}

/**
 * Edits for `?` that stands for a space which the copy's encoding did not have: at the head of a line, beside other white
 * space, and at the end of a line that asks nothing.
 */
export function lostSpaceEdits(text: string): Edit[] {
  const edits: Edit[] = []
  if (!text.includes('?')) return edits
  for (const run of text.matchAll(/[?\s\u00A0\u3000]+/g)) {
    if (!run[0].includes('?')) continue
    const [start, end] = [run.index, run.index + run[0].length]
    const alone = run[0] === '?'
    const edge = start === 0 || end === text.length
    if ((alone && !edge) || (start > 0 && asks(text, start))) continue
    edits.push({ start, end, text: edge ? '' : ' ', kind: 'markup' })
  }
  return edits
}
