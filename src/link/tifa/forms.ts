import { loadLexicon } from '../../lexicon/load.ts'
import { digitCounts } from '../../text/formula.ts'

/** A phrase taken apart for comparison with others. */
export interface PhraseForm {
  /** Letters and digits, as they are compared: without punctuation, width and case. */
  readonly bare: string
  /** Without the noun that names the kind of programme and what qualifies it: 千企焕新 of 千企焕新工程, 1269 of 1269产业行动计划. */
  readonly stem: string
  /** The noun that was taken off; '' where there is none. */
  readonly head: string
  /** Its members, bare: 作示范 and 勇争先 of 作示范、勇争先. */
  readonly clauses: readonly string[]
  /** What its members are called for short: 一芯两带三区 of 一芯驱动、两带支撑、三区协同; '' where fewer than two of them count. */
  readonly short: string
}

let heads: ReadonlySet<string> | undefined
let longestHead = 0

function headsOf(): ReadonlySet<string> {
  if (!heads) {
    // 焕新工程 is a head to the reader, but 焕新 stays with the name: 千企焕新 is 千企焕新工程, and 千企赋能工程 is another.
    heads = new Set(
      loadLexicon('programme-heads', ['head']).flatMap((row) => (/.工程$/.test(row.head) ? [] : [row.head])),
    )
    longestHead = Math.max(...[...heads].map((head) => head.length))
  }
  return heads
}

const WIDE = /[\uff01-\uff5e]/g
const NOT_NAME = /[^\p{L}\p{N}·]+/gu

/** Letters and digits of a phrase, as they are compared. */
export function bare(text: string): string {
  return text
    .replace(WIDE, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))
    .toLowerCase()
    .replace(NOT_NAME, '')
}

/** What may stand before a name without making it another: 新时代“枫桥经验”. */
const LEAD = /^(?:新时代|全面|深入|深化|全省|全市|全县)(?=.{3})/
/** What may stand between a row of digits and the noun: 1269产业行动计划. */
const AFTER_DIGITS = /^[1-9]\d{2,7}(?=[\u4e00-\u9fff]{0,6}$)/

function withoutHead(text: string): { stem: string; head: string } {
  const known = headsOf()
  let stem = text
  let head = ''
  for (let again = true; again; ) {
    again = false
    for (let n = Math.min(longestHead, stem.length - 2); n >= 2; n--) {
      if (!known.has(stem.slice(-n))) continue
      head = stem.slice(-n) + head
      stem = stem.slice(0, -n)
      again = true
      break
    }
  }
  if (digitCounts(stem)) {
    const digits = AFTER_DIGITS.exec(stem)?.[0]
    if (digits) return { stem: digits, head: stem.slice(digits.length) + head }
  }
  return { stem, head }
}

const COUNTED = /^[一二两三四五六七八九十]/

function shortOf(clauses: readonly string[]): string {
  const counted = clauses.filter((clause) => clause.length > 2 && COUNTED.test(clause))
  return counted.length > 1 ? counted.map((clause) => clause.slice(0, 2)).join('') : ''
}

/** A letter that stands for + while punctuation is taken out. */
const PLUS = '\u0259'

/** Takes a phrase apart. */
export function formOf(text: string): PhraseForm {
  const whole = bare(text)
  // 人工智能+ is more than 人工智能
  const plus = text.replace(/[+＋]/g, PLUS)
  const { stem, head } = withoutHead(bare(plus).replace(LEAD, ''))
  const clauses = text
    .replace(/[“”‘’「」『』"']/g, '')
    .split(/[、，,；;\s]+/)
    .map(bare)
    .filter((clause) => clause.length >= 2)
  // 绿水青山就是金山银山的理念 and 绿水青山就是金山银山理念
  return {
    bare: whole,
    stem: stem.replace(/的/g, '').replaceAll(PLUS, '+') || stem,
    head,
    clauses,
    short: shortOf(clauses),
  }
}

/** 十四五, 2024, 第二轮, 新一轮, 2.0: what tells one run of a programme from the next, with its place in the row. */
const RUNS: readonly (readonly [RegExp, (found: string) => number])[] = [
  [/十[一二三四五六七八九]五/, (found) => '一二三四五六七八九'.indexOf(found[1]!) + 1],
  [/20\d\d(?:20\d\d)?年?/, (found) => Number(found.slice(0, 4))],
  [/第[一二三四五六七八九十]+(?:轮|期|批|次|个)/, (found) => '一二三四五六七八九十'.indexOf(found[1]!) + 1],
  [/新一轮/, () => 1],
  [/[1-9]0版?$/, (found) => Number(found[0])],
]

const ANEW = 3

/** A programme without what says which run of it is meant, and that run's place in the row; null where the name says none. */
export function runOf(form: PhraseForm): { series: string; at: number; anew: boolean } | null {
  for (const [i, [pattern, place]] of RUNS.entries()) {
    const found = pattern.exec(form.bare)?.[0]
    if (!found) continue
    const series = form.bare.replace(found, '').replace(LEAD, '')
    // 新一轮 and 2.0 come after a first run that is not counted; of the others every run is.
    if (series.length >= 2) return { series, at: place(found), anew: i >= ANEW }
  }
  return null
}

/** Most keys that one phrase is looked up by. */
const MOST_KEYS = 16

/**
 * The keys under which phrases that may be related are found (blocking, Fellegi & Sunter 1969): the same stem, a common
 * member of three characters or more, the same series, or the same first and last characters. Adding a phrase costs its keys.
 */
export function keysOf(form: PhraseForm): string[] {
  const keys = new Set<string>()
  if (form.stem.length >= 2) keys.add(`stem:${form.stem}`)
  if (form.clauses.length > 1) for (const clause of form.clauses) if (clause.length >= 3) keys.add(`part:${clause}`)
  if (form.short) keys.add(`stem:${form.short}`)
  const run = runOf(form)
  if (run) keys.add(`run:${run.series}`)
  else if (form.bare.length >= 4) keys.add(`run:${form.bare}`)
  if (form.stem.length >= 5) keys.add(`ends:${form.stem[0]}${form.stem.slice(-2)}`)
  if (form.clauses.length > 1) keys.add(`set:${[...form.clauses].sort().join('|')}`)
  return [...keys].slice(0, MOST_KEYS)
}
