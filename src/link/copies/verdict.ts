import type { Comparison, Range } from './compare.ts'

/** What is known of two texts beside their letters. `a` is the shorter. */
export interface Circumstances {
  /** Letters of each. */
  readonly a: number
  readonly b: number
  /** Days between their dates of publication; null where one is not known to the day. */
  readonly apart: number | null
}

/** What the shorter text is to the longer: the same report, a part of that report, some of what stands on that page, or nothing. */
export type Verdict = 'same' | 'cut' | 'piece' | null

/** Letters below which a text says too little to be told from another of its kind. */
const LEAST = 60
/** Letters that a piece of a page has at least: fewer may be a formula. */
const PIECE = 80
/** A copy has its own words, but for what damage did to them. */
const OWN = 0.9
/** Two copies of one day may each have some words of its site in addition. */
const OWN_SAME_DAYS = 0.8
/** What is less of a page than this was quoted there, not cut from it. */
const CUT = 0.35
/** What two texts that are the same report have in common, of either. */
const SAME = 0.8
/** A piece of a page is at least so much of it, and so much of itself. */
const OF_PAGE = 0.1
const OF_ITSELF = 0.35
/** Copies come within days. A text like one of last year is the next of its kind. */
const SAME_DAYS = 3
const SOON = 10

const covered = (ranges: readonly Range[]): number => ranges.reduce((sum, [start, end]) => sum + end - start, 0)

/**
 * Whether what differs between two texts that run alike makes them two reports: reports of a kind (a weather notice, the
 * meeting of next year, the reception of another guest) differ in figures and names where copies differ by damage.
 */
function otherReport({ otherFigures, replaced, otherNames }: Comparison, { a, apart }: Circumstances): boolean {
  // A long report of the same day may have been corrected.
  if (otherFigures > (apart !== null && apart <= 1 ? Math.floor(a / 800) : 0)) return true
  if (otherNames > Math.floor(a / 400)) return true
  if (apart !== null && apart > SOON) return replaced > Math.floor(a / 400)
  return replaced > 1 + Math.floor(a / 60)
}

/**
 * What the shorter of two texts is to the longer. The share of a text's own letters that stand in another is its containment
 * (Broder, On the Resemblance and Containment of Documents, 1997), here counted exactly.
 */
export function verdictOf(found: Comparison, known: Circumstances): Verdict {
  if (known.a < LEAST) return null
  const { ofA, ofB } = found
  const sameDays = known.apart === null || known.apart <= SAME_DAYS
  const least = sameDays && ofB >= OWN_SAME_DAYS ? OWN_SAME_DAYS : OWN
  if (ofA >= least && ofB >= CUT && !otherReport(found, known)) return ofA >= SAME && ofB >= SAME ? 'same' : 'cut'
  return isPiece(found, known) ? 'piece' : null
}

/** Whether a good part of one stands in the other in long stretches, as reports do that were put on one page. */
function isPiece({ inA, inB, otherFigures, otherNames, replaced }: Comparison, { a, b }: Circumstances): boolean {
  const [piecesA, piecesB] = [covered(inA), covered(inB)]
  if (Math.min(piecesA, piecesB) < PIECE || otherFigures + otherNames > 0 || replaced > Math.floor(piecesA / 150))
    return false
  // Either may be the page: it may be shorter than a report that it has only the beginning of.
  const fits = (ofPage: number, ofItself: number) => ofPage >= OF_PAGE && ofItself >= OF_ITSELF
  return fits(piecesB / b, piecesA / a) || fits(piecesA / a, piecesB / b)
}
