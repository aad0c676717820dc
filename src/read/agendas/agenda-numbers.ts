import type { SentenceSpan } from '../draft.ts'
import { LAST } from './agenda-marks.ts'
import type { Point } from './agenda-points.ts'

const follows = (point: Point, run: readonly Point[]): boolean =>
  point.number === run.length + 1 || (point.number === LAST && run.length > 1)

/** A list that one sentence has told to its end. */
const told = (run: readonly Point[]): boolean => run.length > 2 && run.at(-1)!.index === run[0]!.index

/**
 * The numbered lists of one speech: 一是, 二是, … in order from one. A list that is numbered in another way within or behind an
 * item (第一，…一是…二是…) is part of the item; one that begins anew in a later paragraph is another list.
 */
export function numberedRuns(points: readonly Point[], sentences: readonly SentenceSpan[]): Point[][] {
  const runs: Point[][] = []
  let run: Point[] = []
  let inner: Point[] = []
  /** The speaker was named anew, in a later paragraph than the last item's. */
  let turned = false
  const close = (): void => {
    const found = run.length >= 2 ? run : inner
    if (found.length >= 2) runs.push(found)
    run = []
    inner = []
    turned = false
  }
  for (const point of points) {
    const first = run[0]
    if (!first) {
      if (point.opens === 'number' && point.number === 1) run = [point]
      continue
    }
    const later = sentences[point.index]!.paragraph !== sentences[run.at(-1)!.index]!.paragraph
    turned ||= point.attributed && later
    if (point.opens !== 'number') continue
    const alike = point.style === first.style
    if (alike && follows(point, run)) run.push(point)
    else if (point.style === inner[0]?.style && follows(point, inner)) inner.push(point)
    else if (follows(point, run) && !inner.length) run.push(point)
    else if (point.number === 1) {
      if (alike ? later || point.attributed || run.length < 2 : turned || (told(run) && point.index > first.index)) {
        close()
        run = [point]
      } else if (!alike && inner.length < 2) inner = [point]
    }
  }
  close()
  return runs
}
