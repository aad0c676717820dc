import type { Letters } from './letters.ts'

/** Letters that stand in both texts in one piece; offsets count letters. */
export interface Piece {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** Letters of a gram that is looked up; shorter common pieces mean nothing. */
const GRAM = 8
/** Places where a gram stands that are tried; the rest of a text that repeats itself adds nothing. */
const TRIED = 16

const gramAt = (units: Uint16Array, at: number): number => {
  let hash = 0
  for (let i = at; i < at + GRAM; i++) hash = (Math.imul(hash, 0x01000193) + units[i]!) | 0
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0
}

/** Where the grams of a text stand: chains of positions by slot. */
class Grams {
  readonly #first: Int32Array
  readonly #next: Int32Array
  readonly #mask: number

  constructor(units: Uint16Array) {
    const count = Math.max(0, units.length - GRAM + 1)
    const size = 2 ** Math.max(4, Math.ceil(Math.log2(count + 1)) + 1)
    this.#mask = size - 1
    this.#first = new Int32Array(size).fill(-1)
    this.#next = new Int32Array(count)
    for (let i = count - 1; i >= 0; i--) {
      const slot = gramAt(units, i) & this.#mask
      this.#next[i] = this.#first[slot]!
      this.#first[slot] = i
    }
  }

  first(hash: number): number {
    return this.#first[hash & this.#mask]!
  }

  after(position: number): number {
    return this.#next[position]!
  }
}

function run(a: Uint16Array, i: number, b: Uint16Array, j: number): number {
  let n = 0
  while (i + n < a.length && j + n < b.length && a[i + n] === b[j + n]) n++
  return n
}

/**
 * The pieces of `a` that stand in `b`, from left to right, each the longest that begins there; where the text runs on in `b`
 * after what differs, that is preferred. The greedy step of Wise's running Karp–Rabin greedy string tiling (1993), in time
 * that is linear but for texts that repeat themselves.
 */
export function piecesOf({ units: a }: Letters, { units: b }: Letters): Piece[] {
  const grams = new Grams(b)
  const pieces: Piece[] = []
  let onward = -1
  for (let i = 0; i + GRAM <= a.length; ) {
    let best = 0
    let at = -1
    let tried = 0
    for (let j = grams.first(gramAt(a, i)); j >= 0 && tried < TRIED; j = grams.after(j), tried++) {
      const length = run(a, i, b, j)
      if (length < GRAM) continue
      const near = Math.abs(j - onward) < Math.abs(at - onward)
      if (length > best || (length === best && near)) {
        best = length
        at = j
      }
    }
    if (best < GRAM) {
      i++
      if (onward >= 0) onward++
      continue
    }
    pieces.push({ a: i, b: at, length: best })
    i += best
    onward = at + best
  }
  return pieces
}

/** How far one text stands in another. */
export interface Comparison {
  /** Share of the letters of `a` that stand in `b`, and the other way round. */
  readonly ofA: number
  readonly ofB: number
  /** Ranges of letters of each that stand in the other in one stretch, small gaps filled. */
  readonly inA: readonly Range[]
  readonly inB: readonly Range[]
  /** Places where the texts run alike but one has other figures than the other. */
  readonly otherFigures: number
  /** Places where the texts run alike but a few letters stand in place of others. */
  readonly replaced: number
  /** Such places that in both texts lie in the name of a person, place or organization. */
  readonly otherNames: number
}

export type Range = readonly [start: number, end: number]

/** Letters between two pieces that do not end a stretch. */
const GAP = 40
/** Letters that a stretch must have. */
const STRETCH = 24

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
const CHINESE_DIGITS = new Set([...'〇零一二三四五六七八九十百千万亿两'].map((digit) => digit.charCodeAt(0)))

/** The figures in a range of letters, those that begin or end outside it whole. */
function figuresIn(units: Uint16Array, start: number, end: number): string[] {
  let [from, to] = [start, end]
  while (from > 0 && isDigit(units[from - 1]!) && (from < end ? isDigit(units[from]!) : true)) from--
  while (to < units.length && isDigit(units[to]!) && (to > start ? isDigit(units[to - 1]!) : true)) to++
  const figures: string[] = []
  for (let i = from; i < to; ) {
    const kind = isDigit(units[i]!) ? isDigit : CHINESE_DIGITS.has(units[i]!) ? isChineseDigit : null
    if (!kind) {
      i++
      continue
    }
    let n = i
    while (n < to && kind(units[n]!)) n++
    figures.push(String.fromCharCode(...units.subarray(i, n)))
    i = n
  }
  return figures
}

const isChineseDigit = (unit: number): boolean => CHINESE_DIGITS.has(unit)

/** Whether two lists of figures contradict each other: neither is merely the other with more. */
function contradict(a: readonly string[], b: readonly string[]): boolean {
  if (!a.length || !b.length) return false
  const within = (few: readonly string[], many: readonly string[]) => {
    const left = [...many]
    return few.every((figure) => {
      const at = left.indexOf(figure)
      if (at >= 0) left.splice(at, 1)
      return at >= 0
    })
  }
  return !within(a, b) && !within(b, a)
}

/** Ranges in order, those that touch or lie within `gap` of each other made one, short ones left out. */
function stretches(ranges: readonly Range[], gap: number, least: number): Range[] {
  const joined: [number, number][] = []
  for (const [start, end] of ranges.toSorted((x, y) => x[0] - y[0])) {
    const last = joined.at(-1)
    if (last && start - last[1] <= gap) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined.filter(([start, end]) => end - start >= least)
}

const total = (ranges: readonly Range[]): number => ranges.reduce((sum, [start, end]) => sum + end - start, 0)

/** By letter, whether it stands in a name. */
export type Named = Uint8Array

function touchesName(named: Named, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (named[i] === 1) return true
  return false
}

/**
 * Compares two texts letter by letter, both ways.
 * @param names which letters of each stand in names, where that is known
 */
export function compare(a: Letters, b: Letters, names?: { readonly a: Named; readonly b: Named }): Comparison {
  const pieces = piecesOf(a, b)
  let otherFigures = 0
  let replaced = 0
  let otherNames = 0
  // The beginnings and the ends of both texts bound what differs there as pieces do elsewhere.
  const bounds = [{ a: 0, b: 0, length: 0 }, ...pieces, { a: a.units.length, b: b.units.length, length: 0 }]
  for (const [i, piece] of bounds.entries()) {
    const next = bounds[i + 1]
    if (!next) break
    const [fromA, fromB] = [piece.a + piece.length, piece.b + piece.length]
    const [gapA, gapB] = [next.a - fromA, next.b - fromB]
    if (gapB < 0 || gapA > GAP || gapB > GAP) continue
    if (gapA && gapB) {
      replaced++
      if (names && touchesName(names.a, fromA, next.a) && touchesName(names.b, fromB, next.b)) otherNames++
    }
    if (contradict(figuresIn(a.units, fromA, next.a), figuresIn(b.units, fromB, next.b))) otherFigures++
  }
  const inA = pieces.map((piece): Range => [piece.a, piece.a + piece.length])
  const inB = stretches(
    pieces.map((piece): Range => [piece.b, piece.b + piece.length]),
    0,
    0,
  )
  return {
    ofA: a.units.length ? total(inA) / a.units.length : 0,
    ofB: b.units.length ? total(inB) / b.units.length : 0,
    inA: stretches(inA, GAP, STRETCH),
    inB: stretches(inB, GAP, STRETCH),
    otherFigures,
    replaced,
    otherNames,
  }
}
