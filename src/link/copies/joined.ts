import type { Range } from './compare.ts'

/** What of a page stands in another text. */
export interface Part {
  /** Which text; of parts that hold equally much the lower comes first. */
  readonly body: number
  /** Ranges of the page's letters. */
  readonly ranges: readonly Range[]
  /** Share of the other text that stands in the page. */
  readonly own: number
  readonly titles: readonly string[]
}

/** Parts that cover the whole page make it a joined one, and two whole reports that cover a good half of it. */
const WHOLE_PAGE = 0.85
const HALF_PAGE = 0.5
const WHOLE_REPORT = 0.9
/** What a part may share with those before it. */
const OVERLAP = 0.2

const lengthOf = (ranges: readonly Range[]): number => ranges.reduce((sum, [start, end]) => sum + end - start, 0)

/** Share of a title's pairs of characters that another has, of both (Dice 1945). */
function alike(a: string, b: string): boolean {
  const pairs = (text: string) => new Set(Array.from(text.slice(1), (char, i) => text[i]! + char))
  const [x, y] = [pairs(a), pairs(b)]
  const shared = [...x].filter((pair) => y.has(pair)).length
  return 2 * shared >= 0.6 * (x.size + y.size)
}

/**
 * How much of a page two or more reports cover that have nothing else to do with each other: then it is those reports on one
 * page, and ties none to another. Parts of one title are one report that came in pieces, so that the page is the report whole.
 * @param letters of the page
 * @returns share of the page, 0 where it is no joined page
 */
export function joinedShare(letters: number, parts: readonly Part[]): number {
  const taken: Part[] = []
  const cover = new Uint8Array(letters)
  const order = parts.toSorted((a, b) => lengthOf(b.ranges) - lengthOf(a.ranges) || a.body - b.body)
  for (const part of order) {
    let fresh = 0
    for (const [start, end] of part.ranges) for (let i = start; i < end; i++) if (!cover[i]) fresh++
    if (fresh < (1 - OVERLAP) * lengthOf(part.ranges)) continue
    if (taken.some((other) => other.titles.some((title) => part.titles.some((own) => alike(title, own))))) continue
    taken.push(part)
    for (const [start, end] of part.ranges) cover.fill(1, start, end)
  }
  if (taken.length < 2) return 0
  const share = cover.reduce((sum, one) => sum + one, 0) / letters
  const whole = taken.filter(({ own }) => own >= WHOLE_REPORT).length >= 2
  return share >= WHOLE_PAGE || (whole && share >= HALF_PAGE) ? share : 0
}
