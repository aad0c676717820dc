import type { FurnitureKind } from '../body/furniture.ts'
import type { Block, Line } from './page.ts'

/** A line with what is known of its text. */
export interface Sorted {
  readonly line: Line
  /** Trimmed, white space brought to order, in simplified script without notes. */
  readonly text: string
  readonly furniture: FurnitureKind | null
  readonly credit: boolean
}

export interface Stretch {
  /** Index of the first line, and one past the last. */
  readonly start: number
  readonly end: number
}

/**
 * The stretch of lines that holds the article: the run of the greatest sum, where running prose counts for itself and
 * navigation, link lists and leaps between distant parts of the page count against it (maximum subsequence segmentation,
 * Pasternack and Roth 2009), drawn out over the short lines that stand in the same block.
 */
export function findStretch(lines: readonly Sorted[], blocks: readonly Block[]): Stretch | null {
  let [best, start, end] = [0, 0, 0]
  let [sum, from] = [0, 0]
  for (let i = 0; i < lines.length; i++) {
    if (i > from) sum -= leap(lines[i - 1]!.line, lines[i]!.line, blocks)
    if (sum <= 0) {
      sum = 0
      from = i
    }
    sum += worth(lines[i]!, blocks)
    if (sum > best) [best, start, end] = [sum, from, i + 1]
  }
  if (!end) return null
  while (start < end && worth(lines[start]!, blocks) <= 0) start++
  return drawOut({ start, end }, lines, blocks)
}

/** What a line counts for, in characters of prose. */
export function worth({ line, text, furniture, credit }: Sorted, blocks: readonly Block[]): number {
  const n = text.length
  if (line.hidden) return -10
  if (furniture) return furniture === 'end' ? -80 : furniture === 'nav' ? -30 : -20
  if (credit) return -10
  const hint = blocks[line.block]!.hint
  const share = line.linked / Math.max(1, line.raw.length)
  const marks = sentenceMarks(text)
  if (share > 0.5 && (marks < 2 || share > 0.9)) return -(6 + 0.3 * Math.min(n, 40))
  const own = n * (1 - share)
  let value: number
  if (marks && (n >= 20 || /[。！？”…」]$/.test(text))) value = Math.min(own, 400)
  else if (n >= 40) value = 0.2 * own
  else value = line.heading ? -3 : -4
  if (value > 0) return hint < 0 ? value * 0.2 : hint > 0 ? value * 1.1 : value
  return hint < 0 ? value * 2 : value
}

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

const PARAGRAPH = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ul',
  'ol',
  'center',
  'blockquote',
  'pre',
  'dd',
  'dt',
  'td',
  'tr',
  'tbody',
])

/** The block that holds a paragraph among its like. */
function shelf(block: number, blocks: readonly Block[]): number {
  while (block && PARAGRAPH.has(blocks[block]!.tag)) block = blocks[block]!.parent
  return block
}

function drawOut({ start, end }: Stretch, lines: readonly Sorted[], blocks: readonly Block[]): Stretch {
  const weights = new Map<number, number>()
  for (let i = start; i < end; i++) {
    const value = worth(lines[i]!, blocks)
    if (value > 0) {
      const home = shelf(lines[i]!.line.block, blocks)
      weights.set(home, (weights.get(home) ?? 0) + value)
    }
  }
  let [home, most] = [0, -1]
  for (const [block, weight] of weights) if (weight > most) [home, most] = [block, weight]
  const stays = (at: number): boolean => {
    const sorted = lines[at]
    if (!sorted || sorted.furniture || sorted.credit || sorted.line.hidden) return false
    if (sorted.line.linked > sorted.line.raw.length / 2) return false
    return shelf(sorted.line.block, blocks) === home
  }
  while (stays(start - 1)) start--
  while (stays(end)) end++
  return { start, end }
}
