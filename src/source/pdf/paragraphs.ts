import type { Line } from './line.ts'

const PAGE_NUMBER =
  /^(?:[-—–·.\s]*\d{1,4}[-—–·.\s]*|第\s*\d{1,4}\s*页(?:[，,\s]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/

/**
 * Puts the lines of a document's pages together into paragraphs: a line goes on the one before where that is full and this one
 * neither stands in nor is set otherwise. Page numbers and lines that head or foot page after page are left out.
 */
export function paragraphsOf(pages: readonly (readonly Line[])[]): string[] {
  const bare = withoutMargins(pages)
  const body = commonSize(bare.flat())
  const paragraphs: string[] = []
  let before: Line | null = null
  for (const lines of bare) {
    const margins = marginsOf(lines)
    for (const [i, line] of lines.entries()) {
      const own = margins[i]!
      if (before && goesOn(before, line, own, body, i > 0))
        paragraphs[paragraphs.length - 1] = join(paragraphs.at(-1)!, line.text)
      else paragraphs.push(line.text)
      before = { ...line, end: line.end - own.right }
    }
  }
  return paragraphs
}

interface Margins {
  readonly left: number
  readonly right: number
  /** The usual distance between lines. */
  readonly leading: number
}

/** `before.end` is counted from the right margin of its own column. */
function goesOn(before: Line, line: Line, { left, leading }: Margins, body: number, samePage: boolean): boolean {
  if (Math.abs(before.size - line.size) > body * 0.12) return false
  const down = before.y - line.y
  // A headline over several lines is centred, so that none of them is full.
  if (line.size > body * 1.2) return samePage && down > 0 && down < line.size * 2.2
  if (before.end < -line.size * 1.6) return false
  if (line.x > left + line.size * 0.9) return false
  return !(samePage && down > 0 && down > leading * 1.5)
}

/** Margins of the column that each line stands in: what the lines beside it that share its place across the page reach out to. */
function marginsOf(lines: readonly Line[]): Margins[] {
  const margins: Margins[] = []
  let from = 0
  for (let i = 1; i <= lines.length; i++) {
    const line = lines[i]
    if (line && line.y < lines[i - 1]!.y + line.size && overlaps(line, lines.slice(Math.max(from, i - 3), i))) continue
    const column = lines.slice(from, i)
    const own = {
      left: Math.min(...column.map((one) => one.x)),
      right: Math.max(...column.map((one) => one.end)),
      leading: median(
        column
          .slice(1)
          .map((one, k) => column[k]!.y - one.y)
          .filter((down) => down > 0),
      ),
    }
    for (const _ of column) margins.push(own)
    from = i
  }
  return margins
}

function overlaps(line: Line, others: readonly Line[]): boolean {
  return others.some((other) => line.x < other.end && other.x < line.end)
}

function withoutMargins(pages: readonly (readonly Line[])[]): Line[][] {
  const seen = new Map<string, number>()
  const edges = pages.map((lines) => {
    const byHeight = [...lines].sort((a, b) => b.y - a.y)
    return new Set([...byHeight.slice(0, 2), ...byHeight.slice(-2)])
  })
  const key = (line: Line): string => `${line.text.replace(/\d+/g, '#')}@${Math.round(line.y / 4)}`
  for (const edge of edges) for (const line of edge) seen.set(key(line), (seen.get(key(line)) ?? 0) + 1)
  const repeated = Math.max(3, pages.length / 3)
  return pages.map((lines, i) =>
    lines.filter((line) => {
      if (!line.text) return false
      if (!edges[i]!.has(line)) return true
      return !PAGE_NUMBER.test(line.text) && (seen.get(key(line)) ?? 0) < repeated
    }),
  )
}

/** The size that most characters are set in. */
function commonSize(lines: readonly Line[]): number {
  const weights = new Map<number, number>()
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2
    weights.set(size, (weights.get(size) ?? 0) + line.text.length)
  }
  return [...weights].reduce((best, one) => (one[1] > best[1] ? one : best), [10, 0])[0]
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.POSITIVE_INFINITY
}

function join(before: string, after: string): string {
  return /[A-Za-z\d,.;:)]$/.test(before) && /^[A-Za-z\d(]/.test(after) ? `${before} ${after}` : before + after
}
