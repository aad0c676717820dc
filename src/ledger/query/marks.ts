import { fold } from '../bigrams.ts'
import type { Range, Snippet } from '../rows.ts'

/** Hits that are marked in one text, at most. */
const MARKED = 500

/** Where the words (as `queryWords` gives them) stand in a text; ranges that touch are one. */
export function marksIn(text: string, words: readonly string[]): Range[] {
  const folded = fold(text)
  const found: Range[] = []
  for (const word of words) {
    for (let at = folded.indexOf(word), n = 0; at >= 0 && n < MARKED; at = folded.indexOf(word, at + word.length), n++)
      found.push([at, at + word.length])
  }
  return merged(found.sort((a, b) => a[0] - b[0]))
}

function merged(ranges: readonly Range[]): Range[] {
  const out: Range[] = []
  for (const [start, end] of ranges) {
    const last = out.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else out.push([start, end])
  }
  return out
}

const WIDTH = 90
const LEAD = 24
const STOP = /[\n。！？；]/

/** The part of a body that shows most of the words, of about 90 characters, from a clause's beginning where one is near. */
export function snippetOf(body: string, words: readonly string[]): Snippet {
  const marks = marksIn(body, words)
  const start = snippetStart(body, bestMark(body, marks, words))
  const line = body.indexOf('\n', start)
  const end = wholeCharacter(body, Math.min(start + WIDTH, line < 0 ? body.length : line))
  return {
    text: body.slice(start, end),
    marks: marks.filter((m) => m[0] >= start && m[1] <= end).map((m) => [m[0] - start, m[1] - start]),
    start,
  }
}

/** Start of the first hit around which most of the words stand. */
function bestMark(body: string, marks: readonly Range[], words: readonly string[]): number {
  if (words.length < 2) return marks[0]?.[0] ?? 0
  let best = 0
  let most = -1
  for (const [start] of marks.slice(0, 60)) {
    const line = body.indexOf('\n', start)
    const near = fold(body.slice(start, Math.min(start + WIDTH - LEAD, line < 0 ? body.length : line)))
    const n = words.filter((word) => near.includes(word)).length
    if (n > most) {
      most = n
      best = start
    }
  }
  return best
}

function snippetStart(body: string, hit: number): number {
  const from = Math.max(0, hit - LEAD)
  for (let i = hit - 1; i >= from; i--) if (STOP.test(body[i]!)) return i + 1
  return from === 0 ? 0 : wholeCharacter(body, from)
}

/** The offset itself, or one less where it would cut a surrogate pair. */
function wholeCharacter(body: string, at: number): number {
  const code = body.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}
