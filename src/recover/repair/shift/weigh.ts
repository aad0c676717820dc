import { type Favour, favourAt } from '../favour.ts'
import { bytesOf, codeOf, withLead, withTrail } from '../gbk.ts'
import { plainCode } from '../model.ts'
import { isTraditional } from '../strange.ts'
import { endsBefore } from './bytes.ts'
import type { Choice, Chooser } from './choice.ts'
import { goOn, type Two, twoAfter } from './context.ts'
import { type Gaps, innerOf } from './inner.ts'
import { UNKNOWN } from './unknown.ts'

/** How much of the text around a run is looked at, in characters. */
export const NEAR = 400
/** A character of which no byte is left must be far likelier than two marks. */
const BLIND = 4

/** A run as it may have come about. */
export interface Hypothesis {
  readonly text: string
  /** Where the mark of the lost byte stands. */
  readonly at: number
  readonly end: number
  /** The bytes of the run as it came. */
  readonly bytes: readonly number[]
  /** The ASCII byte that ends the run as the second of a pair; 0 where the run's last byte found no partner. */
  readonly trail: number
  /** The lost byte is one of these, where what is left of a note tells. */
  readonly leads: ReadonlySet<number> | null
  /** A note stood behind the run's last character, which is one of traditional script then. */
  readonly noted: boolean
  /** Pairs inside the run may be gone; only where a mark says that it is one. */
  readonly gaps: Gaps | null
  /** The plain characters before the run. */
  readonly before: Two
  /** The text before the run as it was put right. */
  readonly done: string
  /** What speaks for a character by the script that the copy is in. */
  readonly fits: Favour
}

/** A run put right. */
export interface Run {
  readonly end: number
  readonly text: string
  /** Offsets in `text` of characters that are not sure. */
  readonly unsure: readonly number[]
  /** How much likelier it is than the text as it came, as a natural logarithm. */
  readonly gain: number
}

/** What a run was, its bytes paired anew behind a lost first one and before a lost last one (or the ASCII byte that fell in); null where it can be none. */
export function weigh(chooser: Chooser, hypothesis: Hypothesis): Run | null {
  const { text, at, end, bytes, trail, leads, noted, gaps, before, done, fits } = hypothesis
  const after = twoAfter(text, end)
  const asCame = chooser.score(before, text.slice(at, end), after)
  const rest = text.slice(end, end + NEAR)
  if (!bytes.length) {
    const found = chooseMark(chooser, before, after, done, rest)
    return { end, text: found.text, unsure: found.unsure, gain: found.best - asCame - BLIND }
  }
  const inside = innerOf(chooser, bytes, gaps)
  if (!inside) return null
  const middle = inside.text
  const firsts = withTrail(bytes[0]!).filter((code) => !leads || leads.has(bytesOf(code) >> 8))
  const final = trail && codeOf(bytes.at(-1)!, trail)
  const lasts = trail ? (final ? [final] : []) : withLead(bytes.at(-1)!).filter((code) => !noted || isTraditional(code))
  if (!firsts.length || !lasts.length) return null
  const ends = trail || noted ? null : endsBefore(rest.charCodeAt(0))
  const lastFavour = (head: string): Favour => {
    const favour = favourAt(head, rest)
    // The character that an ASCII byte fell into is known by both its bytes.
    return trail ? favour : (code) => favour(code) * fits(code) * (ends?.(code) ?? 1)
  }
  if (!middle) {
    const both = chooser.both(firsts, lasts, before, after, [favourAt(done, rest), lastFavour(done + UNKNOWN)])
    return { end, text: both.text, unsure: both.unsure, gain: both.best - asCame }
  }
  const known = Array.from(middle.slice(0, 2), (character) => plainCode(character.charCodeAt(0)))
  const first = chooser.one(firsts, before, known, favourAt(done, middle + rest))
  const upTo = goOn(before, first.text + middle)
  const last = chooser.one(lasts, upTo, after, lastFavour(done + first.text + middle))
  const inner = middle.length > 2 ? chooser.score(goOn(before, middle.slice(0, 2)), middle.slice(2)) : 0
  const unsure = [...first.unsure, ...inside.unsure.map((at) => at + 1), ...last.unsure.map(() => middle.length + 1)]
  const gain = first.best + inner + last.best - asCame
  return { end, text: first.text + middle + last.text, unsure, gain }
}

/** The mark that stood between two texts, of which no byte is left. */
export function chooseMark(chooser: Chooser, before: Two, after: Two, done: string, rest: string): Choice {
  const [favour, ends] = [favourAt(done, rest), endsBefore(rest.charCodeAt(0))]
  return chooser.mark(before, after, (code) => favour(code) * ends(code))
}
