import type { Sentence, Span } from '../../../src/record/types.ts'
import type { MapRun } from '../../../src/recover/article.ts'

/** A stretch of the copy: part of a sentence, or left out of the body (`sentence` and `kind` null). */
export interface CopyPiece {
  readonly start: number
  readonly end: number
  readonly sentence: number | null
  readonly kind: MapRun['kind'] | null
}

/** Index of the run that holds a body offset; -1 where none does. */
function runAt(map: readonly MapRun[], offset: number): number {
  let low = 0
  let high = map.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = map[middle]!
    if (offset < run.start) high = middle - 1
    else if (offset >= run.end) low = middle + 1
    else return middle
  }
  return -1
}

/** Where a stretch of the body stood in the copy; null where the map does not reach it. */
export function copySpan(map: readonly MapRun[], start: number, end: number): Span | null {
  const first = map[runAt(map, start)]
  const last = map[runAt(map, end - 1)]
  if (!first || !last) return null
  const from = first.kind === 'same' ? first.copyStart + start - first.start : first.copyStart
  const to = last.kind === 'same' ? last.copyStart + end - last.start : last.copyEnd
  return from < to ? [from, to] : null
}

/** Cuts the copy into what became the sentences of the body, what was repaired on the way, and what was left out. */
export function copyPieces(length: number, map: readonly MapRun[], sentences: readonly Sentence[]): CopyPiece[] {
  const used: CopyPiece[] = []
  for (const [index, sentence] of sentences.entries()) {
    const from = runAt(map, sentence.start)
    if (from < 0) continue
    for (let i = from; i < map.length && map[i]!.start < sentence.end; i++) {
      const run = map[i]!
      const same = run.kind === 'same'
      const start = same ? run.copyStart + Math.max(0, sentence.start - run.start) : run.copyStart
      const end = same ? run.copyStart + Math.min(run.end, sentence.end) - run.start : run.copyEnd
      if (end > start) used.push({ start, end, sentence: index, kind: run.kind })
    }
  }
  used.sort((a, b) => a.start - b.start)
  const pieces: CopyPiece[] = []
  let at = 0
  for (const piece of used) {
    const start = Math.max(piece.start, at)
    const end = Math.min(piece.end, length)
    if (start >= end) continue
    if (start > at) pieces.push({ start: at, end: start, sentence: null, kind: null })
    pieces.push({ ...piece, start, end })
    at = end
  }
  if (at < length) pieces.push({ start: at, end: length, sentence: null, kind: null })
  return pieces
}
