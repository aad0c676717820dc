/** A run of text as a page sets it; lengths in points, `y` from the bottom up. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** False where it stands aslant, as watermarks do. */
  readonly upright: boolean
}

/** One line of a page. */
export interface Line {
  text: string
  readonly x: number
  end: number
  readonly y: number
  size: number
}

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/

/**
 * Puts a page's pieces together into lines. The order in which the page sets them is kept, for it is the order of reading also
 * over columns, unless it jumps about; then they are read from the top to the bottom.
 */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = []
  let line: Line | null = null
  for (const piece of pieces) {
    if (!piece.upright || !piece.size || !piece.text) continue
    const blank = !piece.text.trim()
    const follows =
      line !== null &&
      Math.abs(piece.y - line.y) < Math.max(line.size, piece.size) * 0.45 &&
      piece.x > line.end - piece.size * 0.7 &&
      piece.x < line.end + piece.size * 8
    if (line && follows) {
      const gap = piece.x - line.end
      if (!blank) {
        line.text = joined(line.text, piece.text, gap, piece.size)
        line.size = Math.max(line.size, piece.size)
        line.end = Math.max(line.end, piece.x + piece.width)
      } else if (piece.width > piece.size * 0.6 || !WIDE.test(line.text.slice(-1))) line.text += ' '
    } else if (!blank) {
      line = { text: piece.text, x: piece.x, end: piece.x + piece.width, y: piece.y, size: piece.size }
      lines.push(line)
    }
  }
  for (const one of lines) one.text = one.text.trim()
  return isDisordered(lines) ? lines.sort((a, b) => (Math.abs(a.y - b.y) < a.size / 2 ? a.x - b.x : b.y - a.y)) : lines
}

function joined(before: string, after: string, gap: number, size: number): string {
  if (/\s$/.test(before) || /^\s/.test(after)) {
    // Blanks between Chinese characters are the setter's, not the writer's.
    const [left, right] = [before.trimEnd(), after.trimStart()]
    return WIDE.test(left.slice(-1)) && WIDE.test(right.charAt(0)) && gap < size ? left + right : before + after
  }
  const latin = /[\w)]$/.test(before) && /^[\w(]/.test(after)
  return gap > size * 1.5 || (latin && gap > size * 0.2) ? `${before} ${after}` : before + after
}

/** Columns are few, so the eye goes up seldom; pieces in the order in which they were drawn make it go up all the time. */
function isDisordered(lines: readonly Line[]): boolean {
  let up = 0
  for (let i = 1; i < lines.length; i++) if (lines[i]!.y > lines[i - 1]!.y + lines[i]!.size) up++
  return up > 4 && up > lines.length / 5
}
