import type { Favour } from '../favour.ts'
import { bytesOf, codeOf, withLead, withTrail } from '../gbk.ts'
import { plainCode } from '../model.ts'
import type { Choice, Chooser } from './choice.ts'
import type { Two } from './context.ts'

/** What a run holds between its first and its last character. */
export interface Inner {
  readonly text: string
  /** Offsets in `text` of characters that are not sure. */
  readonly unsure: readonly number[]
}

/** No character before or behind is known; the counts take it for any mark. */
const NONE = 0
/** A character as unlikely as this between its neighbours, as a natural logarithm, may stand for the two ends of a gap. */
const UNLIKELY = -15
/** How much likelier two characters around a gap must be than the one that the bytes beside it make. */
const GAP_GAIN = 4

/** What gaps are filled with, and how many more may be looked into. */
export interface Gaps {
  /** What speaks for a character by the script of the copy. */
  readonly fits: Favour
  left: number
}

/**
 * The characters of the inner pairs of a run, paired anew; null where a pair is none. A pair that fell, out of step, into the cells
 * that GBK leaves to private use may be gone from the copy without a trace: two characters stood there, with one byte left of
 * each. `化是` in `規模化是我市` (BB AF CA C7) lost AF CA, and came as `規?；俏沂`.
 * @param gaps null where no pair can be gone.
 */
export function innerOf(chooser: Chooser, bytes: readonly number[], gaps: Gaps | null): Inner | null {
  const codes: number[] = []
  const unsure: number[] = []
  // Where one such pair is left, none is gone.
  const gone = gaps && !keepsPrivate(bytes) ? gaps : null
  for (let i = 1; i + 1 < bytes.length; i += 2) {
    const code = codeOf(bytes[i]!, bytes[i + 1]!)
    const before: Two = [plain(codes.at(-2)), plain(codes.at(-1))]
    const behind: Two = [plainAt(bytes, i + 2), plainAt(bytes, i + 4)]
    const single = code ? chooser.score(before, String.fromCharCode(code), behind) : Number.NEGATIVE_INFINITY
    const filled =
      gone && single < UNLIKELY && gone.left-- > 0
        ? fill(chooser, bytes[i]!, bytes[i + 1]!, before, behind, gone.fits)
        : null
    if (filled && filled.best > single + GAP_GAIN) {
      unsure.push(...filled.unsure.map((at) => codes.length + at))
      for (const character of filled.text) codes.push(character.charCodeAt(0))
    } else if (code) codes.push(code)
    else return null
  }
  return { text: String.fromCharCode(...codes), unsure }
}

/** Of a character that the run begins behind, nothing is known yet. */
const plain = (code: number | undefined): number => (code === undefined ? NONE : plainCode(code))

/** The plain code of the pair that begins with a byte of a run; {@link NONE} where there is none. */
function plainAt(bytes: readonly number[], at: number): number {
  const code = at + 1 < bytes.length ? codeOf(bytes[at]!, bytes[at + 1]!) : 0
  return code ? plainCode(code) : NONE
}

/** First and second bytes of the pairs that GBK leaves to private use: AAA1–AFFE and F8A1–FEFE, A140–A7A0. */
const GAPS: readonly (readonly [first: (byte: number) => boolean, second: (byte: number) => boolean])[] = [
  [(byte) => (byte >= 0xaa && byte <= 0xaf) || byte >= 0xf8, (byte) => byte >= 0xa1],
  [(byte) => byte >= 0xa1 && byte <= 0xa7, (byte) => byte < 0xa1],
]

/** True where a pair of the run as it came is of a cell for private use. */
function keepsPrivate(bytes: readonly number[]): boolean {
  for (let i = 0; i + 1 < bytes.length; i += 2)
    if (GAPS.some(([first, second]) => first(bytes[i]!) && second(bytes[i + 1]!))) return true
  return false
}

/** The two characters of which `left` is the first and `right` the second byte, the bytes between them gone; null where there can be none. */
function fill(chooser: Chooser, left: number, right: number, before: Two, behind: Two, fits: Favour): Choice | null {
  let best: Choice | null = null
  for (const [first, second] of GAPS) {
    const firsts = withLead(left).filter((code) => first(bytesOf(code) & 255))
    const lasts = withTrail(right).filter((code) => second(bytesOf(code) >> 8))
    if (!firsts.length || !lasts.length) continue
    const both = chooser.both(firsts, lasts, before, behind, [fits, fits])
    if (!best || both.best > best.best) best = both
  }
  return best
}
