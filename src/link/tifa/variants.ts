import { digitCounts } from '../../text/formula.ts'
import type { Reason } from '../link.ts'
import { type PhraseForm, runOf } from './forms.ts'

/** How two phrases are spellings of one. */
export interface Variant {
  readonly score: number
  readonly reasons: readonly Reason[]
  /** True where both are counted as one phrase; else the link is only shown. */
  readonly same: boolean
}

const NUMERAL = /[一二三四五六七八九十百千万两双\d]/

/**
 * Whether every character of `short` stands in `long` in the same order, and what is left out are single characters here and there
 * (自由贸易试验区: 自贸试验区). A word of two characters or more left out in one piece makes another thing: 一流大学 is no 一流军医大学.
 */
function isAbbreviation(short: string, long: string): boolean {
  let at = 0
  let gap = 0
  for (const character of long) {
    if (character === short[at]) {
      at++
      gap = 0
    } else if (++gap > 1) return false
  }
  return at === short.length
}

/** What a head says at its core: 行动 of 专项行动, 三年行动 and 行动方案. */
const coreOf = (head: string) => (head.replace(/(?:计划|方案)$/, '') || head).slice(-2)

/** Whether two texts of one length differ in one character; which pair; null otherwise. */
function oneChange(a: string, b: string): [string, string] | null {
  if (a.length !== b.length) return null
  let found: [string, string] | null = null
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue
    if (found) return null
    found = [a[i]!, b[i]!]
  }
  return found
}

/** An abbreviation keeps at least this share of the long form's characters. */
const KEPT = 0.6
const LONG = 6

/**
 * Whether two phrases are spellings of one. The same name with another noun for its kind or with none (千企焕新 / 千企焕新工程), the same
 * digits with another attribute (1269行动计划 / 1269产业行动计划), what counted members are called for short (一芯两带三区), and the same members in another order are one phrase. An abbreviation or
 * one changed character in a long phrase is shown as a likely variant and not counted as one. A name of two characters is one
 * with a longer only where one of the two is printed bare.
 * @param near true where both are used in one province or at the centre: a row of digits names another plan in each
 */
export function variantOf(a: PhraseForm, b: PhraseForm, near: boolean): Variant | null {
  if (a.bare === b.bare) return null
  if (a.stem === b.stem) {
    if (digitCounts(a.stem)) {
      if (!near) return null
      return { score: 0.95, same: true, reasons: [{ code: 'same-number', values: { stem: a.stem } }] }
    }
    const plain = a.head === '' || b.head === ''
    if (a.stem.length < 3 && !plain && a.head !== b.head) return null
    if (plain)
      return {
        score: 0.9,
        same: true,
        reasons: [{ code: 'same-name', values: { stem: a.stem, head: a.head || b.head } }],
      }
    const values = { stem: a.stem, a: a.head, b: b.head }
    if (a.head === b.head) return { score: 0.9, same: true, reasons: [{ code: 'same-stem', values }] }
    if (coreOf(a.head) === coreOf(b.head))
      return { score: near ? 0.88 : 0.75, same: near, reasons: [{ code: 'other-head', values }] }
    return near && a.stem.length >= 4 ? { score: 0.7, same: false, reasons: [{ code: 'other-head', values }] } : null
  }
  if (a.clauses.length > 1 && a.clauses.length === b.clauses.length) {
    const members = new Set(b.clauses)
    if (a.clauses.every((clause) => members.has(clause)))
      return { score: 0.9, same: true, reasons: [{ code: 'same-members', values: { n: members.size } }] }
  }
  if (a.short === b.stem || b.short === a.stem)
    return near
      ? { score: 0.88, same: true, reasons: [{ code: 'said-for-short', values: { short: a.short || b.short } }] }
      : null
  const [short, long] = a.stem.length <= b.stem.length ? [a.stem, b.stem] : [b.stem, a.stem]
  if (runOf(a) || runOf(b) || short.length < 5 || short[0] !== long[0] || short.slice(-2) !== long.slice(-2))
    return null
  if (short.length < long.length) {
    if (short.length < long.length * KEPT || !isAbbreviation(short, long) || /[、，]/.test(long)) return null
    const added = [...long].filter((character) => NUMERAL.test(character)).length
    if (added !== [...short].filter((character) => NUMERAL.test(character)).length) return null
    return { score: 0.75, same: false, reasons: [{ code: 'abbreviation' }] }
  }
  const change = short.length >= LONG ? oneChange(short, long) : null
  if (!change || change.some((character) => NUMERAL.test(character))) return null
  return { score: 0.7, same: false, reasons: [{ code: 'one-character', values: { a: change[0], b: change[1] } }] }
}
