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
  /** Day on which it was published; null where that is not known. */
  readonly day: string | null
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

/** Whether two parts may be pieces of one report: of the same title, and not of different days. */
function ofOneReport(a: Part, b: Part): boolean {
  if (a.day !== null && b.day !== null && a.day !== b.day) return false
  return a.titles.some((title) => b.titles.some((other) => alike(title, other)))
}

/** A page that is several reports: which, and how much of it they cover. */
export interface Joined<P extends Part> {
  readonly share: number
  readonly parts: readonly P[]
}

/**
 * Tells whether two or more reports that have nothing else to do with each other cover a page: then it is those reports on one
 * page, and ties none to another. Parts of one title and day are one report that came in pieces, so that the page is the
 * report whole.
 * @param letters of the page
 * @returns null where it is no joined page
 */
export function joinedOf<P extends Part>(letters: number, parts: readonly P[]): Joined<P> | null {
  const taken: P[] = []
  const cover = new Uint8Array(letters)
  // A report that stands there whole before one of which some does: another page may have the same report and more.
  const isWhole = ({ own }: Part) => own >= WHOLE_REPORT
  const order = parts.toSorted(
    (a, b) => Number(isWhole(b)) - Number(isWhole(a)) || lengthOf(b.ranges) - lengthOf(a.ranges) || a.body - b.body,
  )
  for (const part of order) {
    let fresh = 0
    for (const [start, end] of part.ranges) for (let i = start; i < end; i++) if (!cover[i]) fresh++
    if (fresh < (1 - OVERLAP) * lengthOf(part.ranges)) continue
    if (taken.some((other) => ofOneReport(part, other))) continue
    taken.push(part)
    for (const [start, end] of part.ranges) cover.fill(1, start, end)
  }
  if (taken.length < 2) return null
  const share = cover.reduce((sum, one) => sum + one, 0) / letters
  const whole = taken.filter(isWhole).length >= 2
  return share >= WHOLE_PAGE || (whole && share >= HALF_PAGE) ? { share, parts: taken } : null
}
