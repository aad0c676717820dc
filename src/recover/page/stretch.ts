import { type FurnitureKind, isPicture } from '../body/furniture.ts'
import type { Block, Line } from './page.ts'

/** A line with what is known of its text. */
export interface Sorted {
  readonly line: Line
  /** Trimmed, white space brought to order, in simplified script without notes. */
  readonly text: string
  /** The text with a gap at every seam, as the page shows it. */
  readonly shown: string
  readonly furniture: FurnitureKind | null
  readonly credit: boolean
}

/**
 * The lines that hold the article, by index: the run of the greatest sum, where running prose counts for itself and
 * navigation, link lists and leaps between distant parts of the page count against it (maximum subsequence segmentation,
 * Pasternack and Roth 2009), drawn out over the lines that stand in the same block, also beyond a box set into the text.
 */
export function findStretch(lines: readonly Sorted[], blocks: readonly Block[]): number[] {
  const worths = lines.map((line) => worth(line, blocks))
  let [best, start, end] = [0, 0, 0]
  let [sum, from] = [0, 0]
  for (let i = 0; i < lines.length; i++) {
    if (i > from) sum -= leap(lines[i - 1]!.line, lines[i]!.line, blocks)
    if (sum <= 0) {
      sum = 0
      from = i
    }
    sum += worths[i]!
    if (sum > best) [best, start, end] = [sum, from, i + 1]
  }
  if (!end) return []
  while (start < end && worths[start]! <= 0) start++
  return drawOut(start, end, worths, lines, blocks)
}

/** Prose by its own look: a line with marks of a sentence, long enough for one. */
export function isProse({ line, text, furniture, credit }: Sorted): boolean {
  if (furniture || credit || line.hidden || line.linked > line.raw.length / 2) return false
  return text.length >= 20 ? sentenceMarks(text) > 0 : /[。！？”…」]$/.test(text)
}

/** What a line counts for, in characters of prose. */
export function worth({ line, text, furniture, credit }: Sorted, blocks: readonly Block[]): number {
  const n = text.length
  if (line.hidden) return -10
  if (furniture === 'nav' && isPicture(text)) return -2
  if (furniture) return furniture === 'end' ? END : furniture === 'nav' ? -30 : -20
  if (credit) return -6
  const hint = blocks[line.block]!.hint
  const share = line.linked / Math.max(1, line.raw.length)
  const marks = sentenceMarks(text)
  if (share > 0.5 && (marks < 2 || share > 0.9)) return -(6 + 0.3 * Math.min(n, 40))
  const own = n * (1 - share)
  let value: number
  if (marks && (n >= 20 || /[。！？”…」]$/.test(text))) value = Math.min(own, 400)
  else if (n >= 40 && share < 0.2) value = 0.2 * own
  else value = line.heading ? -3 : -4
  if (value > 0) return hint < 0 ? value * 0.2 : hint > 0 ? value * 1.1 : value
  return hint < 0 ? value * 2 : value
}

/** What ends an article is hardly ever bridged. */
const END = -600

function sentenceMarks(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0xff0c || unit === 0x3002 || unit === 0xff1b || unit === 0xff01 || unit === 0xff1f || unit === 0x3001)
      count++
    else if ((unit === 0x2c || unit === 0x3b || unit === 0x3f) && text.charCodeAt(i - 1) > 0x2e80) count++
  }
  return count
}

/** What it costs to go on from one line to the next: little among paragraphs of one block, more the further apart their blocks. */
function leap(a: Line, b: Line, blocks: readonly Block[]): number {
  return Math.min(24, Math.max(0, distance(a.block, b.block, blocks) - 2) * 3)
}

function distance(a: number, b: number, blocks: readonly Block[]): number {
  let steps = 0
  while (a !== b) {
    if (blocks[a]!.depth >= blocks[b]!.depth) a = blocks[a]!.parent
    else b = blocks[b]!.parent
    if (++steps > 12) break
  }
  return steps
}

const PARAGRAPH = new Set('p h1 h2 h3 h4 h5 h6 li ul ol center blockquote pre dd dt dl figure figcaption'.split(' '))
const TABLE = new Set('td th caption tr tbody thead tfoot table'.split(' '))

/** The block that holds a paragraph among its like; the cells of a table of data stand where the table stands. */
function shelf(block: number, blocks: readonly Block[], data: ReadonlySet<number>): number {
  for (;;) {
    while (block && PARAGRAPH.has(blocks[block]!.tag)) block = blocks[block]!.parent
    if (!TABLE.has(blocks[block]!.tag)) return block
    const table = tableOf(block, blocks)
    if (!table || !data.has(table)) return block
    block = blocks[table]!.parent
  }
}

function tableOf(block: number, blocks: readonly Block[]): number {
  while (block && blocks[block]!.tag !== 'table') block = blocks[block]!.parent
  return block
}

/** Tables that show data and do not lay out the page: several cells, short and seldom linked. */
function dataTables(lines: readonly Sorted[], blocks: readonly Block[]): Set<number> {
  const sums = new Map<number, { cells: number; units: number; linked: number }>()
  for (const { line, text } of lines) {
    const table = tableOf(line.block, blocks)
    if (!table) continue
    const sum = sums.get(table) ?? { cells: 0, units: 0, linked: 0 }
    sum.cells++
    sum.units += text.length
    sum.linked += line.linked
    sums.set(table, sum)
  }
  const data = new Set<number>()
  for (const [table, { cells, units, linked }] of sums)
    if (cells >= 6 && units < cells * 40 && linked < units * 0.35) data.add(table)
  return data
}

function isInside(block: number, home: number, blocks: readonly Block[]): boolean {
  while (block > home) block = blocks[block]!.parent
  return block === home
}

function drawOut(
  start: number,
  end: number,
  worths: readonly number[],
  lines: readonly Sorted[],
  blocks: readonly Block[],
): number[] {
  const data = dataTables(lines, blocks)
  const shelves = new Map<number, number>()
  let total = 0
  for (let i = start; i < end; i++) {
    const value = worths[i]!
    if (value <= 0) continue
    const home = shelf(lines[i]!.line.block, blocks, data)
    shelves.set(home, (shelves.get(home) ?? 0) + value)
    total += value
  }
  let [home, most] = [0, -1]
  for (const [block, weight] of shelves) if (weight > most) [home, most] = [block, weight]
  const settled = home > 0 && most > total / 2
  const [before, chosen]: [number[], number[]] = [[], []]
  for (let i = start; i < end; i++) {
    const at = shelf(lines[i]!.line.block, blocks, data)
    // A box set into the text holds no prose of its own.
    if (settled && worths[i]! <= 0 && at !== home && !shelves.has(at)) continue
    chosen.push(i)
  }
  // Past what ends an article only prose of the very same block is believed to go on with it.
  let bridged = false
  const takes = (i: number): 'yes' | 'skip' | 'stop' => {
    const sorted = lines[i]
    if (!sorted) return 'stop'
    const at = shelf(sorted.line.block, blocks, data)
    if (sorted.furniture === 'end' || sorted.furniture === 'talk') {
      if (!settled || at === home || !isInside(at, home, blocks)) return 'stop'
      bridged = true
      return 'skip'
    }
    if (!settled && sorted.furniture === 'nav' && isPicture(sorted.text)) return 'skip'
    if (at === home && (home > 0 || worths[i]! > 0 || isEdge(sorted))) {
      if (sorted.furniture || sorted.credit || sorted.line.hidden || sorted.line.linked > sorted.line.raw.length / 2)
        return settled ? 'skip' : 'stop'
      return bridged && worths[i]! <= 0 ? 'skip' : 'yes'
    }
    if (!settled || !isInside(sorted.line.block, home, blocks)) return 'stop'
    return !bridged && worths[i]! > 0 && !sorted.line.linked ? 'yes' : 'skip'
  }
  for (let i = start - 1; ; i--) {
    const take = takes(i)
    if (take === 'stop') break
    if (take === 'yes') before.push(i)
  }
  bridged = false
  for (let i = end; ; i++) {
    const take = takes(i)
    if (take === 'stop') break
    if (take === 'yes') chosen.push(i)
  }
  return firstOfSeveral(before.reverse().concat(chosen), lines, blocks)
}

/** In plain text without blocks only a line that could be text of the article is drawn in. */
function isEdge({ text, furniture, credit }: Sorted): boolean {
  return !furniture && !credit && text.length >= 4
}

/**
 * Of several articles on one page the first: where a line with a date of the same make and at the same depth as the one
 * over the text comes again, another article begins with the headline above it.
 */
function firstOfSeveral(chosen: readonly number[], lines: readonly Sorted[], blocks: readonly Block[]): number[] {
  const start = chosen[0] ?? 0
  const isDate = (i: number): boolean => !!lines[i]?.credit && /\d{4}/.test(lines[i]!.shown)
  const make = (i: number): string => {
    const { tag, depth } = blocks[lines[i]!.line.block]!
    return `${tag} ${depth} ${lines[i]!.shown.replace(/\d+/g, '0')}`
  }
  let over = -1
  for (let i = Math.max(0, start - 4); i < start + 3; i++) if (isDate(i)) over = i
  if (over < 0 || blocks.length < 2) return [...chosen]
  const wanted = make(over)
  const dates = lines
    .keys()
    .filter((i) => isDate(i) && make(i) === wanted)
    .toArray()
  if (dates.length < 2) return [...chosen]
  for (const [k, date] of dates.entries()) {
    if (date > over) break
    const own = entry(date + 1, dates[k + 1] ?? lines.length, lines)
    if (
      date === over ||
      own.reduce((sum, i) => sum + (isProse(lines[i]!) ? lines[i]!.text.length : 0), 0) >= WHOLE_ENTRY
    )
      return date === over ? chosen.filter((i) => i <= over || own.includes(i)) : own
  }
  return [...chosen]
}

/** So much prose under a date is an article, less the summary of one. */
const WHOLE_ENTRY = 300

/** The lines of one of several articles: to what ends it, or to the headline of the next. */
function entry(from: number, until: number, lines: readonly Sorted[]): number[] {
  const own: number[] = []
  for (let i = from; i < until && lines[i]!.furniture !== 'end'; i++) own.push(i)
  while (own.length && !isProse(lines[own.at(-1)!]!)) own.pop()
  return own
}
