import { isFigure } from '../read/indicators/figures.ts'
import { findQuantities, type Quantity } from '../read/indicators/quantities.ts'
import { precisionOf } from './event-facts.ts'
import { tiles } from './tiles.ts'

/** A sentence of one telling. */
export interface ToldSentence {
  readonly start: number
  readonly text: string
}

/** One telling of an event, as far as two may contradict each other. */
export interface Told {
  /** The report's id. */
  readonly report: string
  readonly type: string
  readonly date: string | null
  readonly first: string | null
  readonly last: string | null
  readonly lead: string | null
  readonly stops: readonly string[]
  /** Where the event is told: for date and lead. */
  readonly span: readonly [start: number, end: number]
  /** The sentences about this event. */
  readonly sentences: readonly ToldSentence[]
}

export type ContradictionKind = 'figure' | 'date' | 'lead'

export interface Contradiction {
  readonly kind: ContradictionKind
  /** What is told differently: the words that both use. */
  readonly about: string
  readonly said: readonly Said[]
}

/** What one report says; offsets are into its body. */
export interface Said {
  readonly report: string
  readonly quote: string
  readonly start: number
  readonly end: number
}

/** Where the tellings of one event differ: in a figure of the same thing, in its days, in who led it. */
export function contradictions(tellings: readonly Told[]): Contradiction[] {
  const found: Contradiction[] = []
  for (const [i, a] of tellings.entries())
    for (const b of tellings.slice(i + 1)) {
      if (a.report === b.report) continue
      found.push(...days(a, b), ...leads(a, b), ...figures(a, b))
    }
  return merged(found)
}

function said({ report, span }: Told, quote: string): Said {
  return { report, quote, start: span[0], end: span[1] }
}

function days(a: Told, b: Told): Contradiction[] {
  if (!a.first || !b.first || !a.last || !b.last) return []
  const exact = (told: Told) => precisionOf(told) === 'day' || precisionOf(told) === 'days'
  if (!exact(a) || !exact(b) || (a.first <= b.last && b.first <= a.last)) return []
  return [{ kind: 'date', about: '', said: [said(a, a.date ?? ''), said(b, b.date ?? '')] }]
}

function leads(a: Told, b: Told): Contradiction[] {
  if (!a.lead || !b.lead || a.lead === b.lead) return []
  return [{ kind: 'lead', about: '', said: [said(a, a.lead), said(b, b.lead)] }]
}

/** A figure with the clause that it stands in and the stop that it is told at. */
interface Figure {
  readonly quantity: Quantity
  readonly sentence: ToldSentence
  readonly clause: string
  readonly stops: readonly string[]
  readonly when: string
}

const CLAUSE = /[，。；：、！？（）\n]/u
const WHEN =
  /(?:20\d\d|去|今|明|本|上|前)年|上半年|下半年|前?[一二三四]季度|(?<!\d)\d{1,2}月底?前?|到\d{2,4}年|以来|累计|十[二三四五]五/gu
/** Words that stand beside any figure. */
const EMPTY =
  /目前|已经?|共计?|总计|达到?|完成|实现|预计|约|近|超过?|突破|全省|全市|全县|全区|项目|建设|工作|同比|增长|下降|提高|分别/gu

function figuresOf({ sentences }: Told, stops: readonly string[]): Figure[] {
  const found: Figure[] = []
  let near: readonly string[] = []
  for (const sentence of sentences) {
    const here = stops.filter((stop) => sentence.text.includes(stop) || sentence.text.includes(stop.slice(-4)))
    if (here.length) near = here
    for (const quantity of findQuantities(sentence.text)) {
      if (!isCounted(quantity) && !isFigure(sentence.text, quantity)) continue
      let from = quantity.start
      while (from > 0 && !CLAUSE.test(sentence.text[from - 1]!)) from--
      let to = quantity.end
      while (to < sentence.text.length && !CLAUSE.test(sentence.text[to]!)) to++
      const clause = `${sentence.text.slice(from, quantity.start)}|${sentence.text.slice(quantity.end, to)}`
      found.push({ quantity, sentence, clause, stops: near, when: (clause.match(WHEN) ?? []).join('') })
      if (found.length >= FIGURES) return found
    }
  }
  return found
}

/** People and things in figures: also where they are no indicator (21名医生同当地同事会诊). */
function isCounted({ kind, numeral }: Quantity): boolean {
  return (kind === 'people' || kind === 'count') && numeral.script === 'arabic' && !numeral.bare
}

/** Figures of one telling that are looked at, at most. */
const FIGURES = 60
/** Characters that the words around two figures share, at least, where both are told at the same stop, and elsewhere. */
const SHARED = { sameStop: 2, elsewhere: 4 } as const

function likeness(a: Figure, b: Figure): { score: number; words: string } | null {
  if (a.quantity.unit !== b.quantity.unit || a.when !== b.when) return null
  const [x, y] = [a.clause.replace(EMPTY, '·'), b.clause.replace(EMPTY, '·')]
  const shared = tiles(x, y, 2)
    .map((tile) => x.slice(tile.a, tile.aEnd))
    .filter((words) => !/[·|]/u.test(words))
  const score = shared.reduce((sum, words) => sum + words.length, 0)
  const sameStop = a.stops.some((stop) => b.stops.some((other) => stop.includes(other) || other.includes(stop)))
  if (score < (sameStop ? SHARED.sameStop : SHARED.elsewhere)) return null
  const stop = sameStop ? (a.stops[0] ?? '') : ''
  const words = shared.sort((p, q) => q.length - p.length)[0] ?? ''
  return {
    score: score + (sameStop ? 1 : 0),
    words: stop && !stop.includes(words) ? `${stop} ${words}` : words || stop,
  }
}

/** Whether two figures say the same: equal, or as near as 约 and 近 allow. */
function agrees({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  if (a.unit !== b.unit) return false
  const room = a.approx || b.approx ? 0.05 * Math.max(Math.abs(a.value), Math.abs(b.value)) : 1e-9
  return Math.abs(a.value - b.value) <= room || (a.high !== null && b.value >= a.value && b.value <= a.high)
}

function figures(a: Told, b: Told): Contradiction[] {
  // A site that only one of them lists as a stop is named in the other all the same.
  const stops = [...new Set([...a.stops, ...b.stops])]
  const [x, y] = [figuresOf(a, stops), figuresOf(b, stops)]
  const open = (own: readonly Figure[], other: readonly Figure[]) =>
    own.filter((figure) => !other.some((of) => agrees(figure, of)))
  const [left, right] = [open(x, y), open(y, x)]
  const pairs = left
    .flatMap((p) => right.flatMap((q) => ({ p, q, like: likeness(p, q) })))
    .filter((pair) => pair.like !== null)
    .sort((m, n) => n.like!.score - m.like!.score || m.p.sentence.start - n.p.sentence.start)
  const used = new Set<Figure>()
  const found: Contradiction[] = []
  for (const { p, q, like } of pairs) {
    if (used.has(p) || used.has(q)) continue
    used.add(p)
    used.add(q)
    found.push({ kind: 'figure', about: like!.words, said: [quoteOf(a, p), quoteOf(b, q)] })
  }
  return found
}

function quoteOf({ report }: Told, { quantity, sentence }: Figure): Said {
  const { start, end } = quantity
  return {
    report,
    quote: sentence.text.slice(start, end),
    start: sentence.start + start,
    end: sentence.start + end,
  }
}

/** Contradictions of several tellings about the same words as one, each report once. */
function merged(found: readonly Contradiction[]): Contradiction[] {
  const byPlace = new Map<string, { kind: ContradictionKind; about: string; said: Said[] }>()
  for (const { kind, about, said } of found) {
    const known = [...byPlace.values()].find(
      (other) =>
        other.kind === kind &&
        said.some((one) => other.said.some((x) => x.report === one.report && x.start === one.start)),
    )
    if (!known) byPlace.set(`${byPlace.size}`, { kind, about, said: [...said] })
    else
      for (const one of said)
        if (!known.said.some((x) => x.report === one.report && x.start === one.start)) known.said.push(one)
  }
  return [...byPlace.values()]
}
