import { eastAsianWidth } from 'get-east-asian-width'

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Never at the beginning of a line, and never at its end (GB/T 15834: 标点符号用法, 5.1). */
const NOT_FIRST = new Set('，。、；：？！,.;:?!）)」』〕】》〉’”％%·…—–→')
const NOT_LAST = new Set('（(「『〔【《〈‘“')

/** One thing on a line that is never broken: a character, a run of Latin letters or digits, or a colour's code. */
interface Piece {
  readonly text: string
  readonly width: number
}

const isLatin = (text: string) => /^[!-~]$/.test(text)

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  // A colour's code takes no room on the line.
  for (const part of text.split(/(\u001b\[[\d;]*m)/)) {
    if (part.startsWith('\u001b')) {
      pieces.push({ text: part, width: 0 })
      continue
    }
    let word = ''
    for (const { segment } of SEGMENTER.segment(part)) {
      if (isLatin(segment) && !NOT_FIRST.has(segment) && !NOT_LAST.has(segment)) {
        word += segment
        continue
      }
      if (word) pieces.push({ text: word, width: word.length })
      word = ''
      pieces.push({ text: segment, width: eastAsianWidth(segment.codePointAt(0)!) })
    }
    if (word) pieces.push({ text: word, width: word.length })
  }
  return pieces
}

/** Half-width columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  return piecesOf(text).reduce((sum, piece) => sum + piece.width, 0)
}

/**
 * A text as lines of at most `width` half-width columns. Chinese breaks between any two characters, but no line begins with
 * a closing mark or ends with an opening one; words of Latin letters and figures stay whole where they fit on a line.
 */
export function wrap(text: string, width: number): string[] {
  if (!Number.isFinite(width)) return [text]
  const room = Math.max(4, width)
  const lines: string[] = []
  let line: Piece[] = []
  let used = 0
  const end = (carried: Piece[]) => {
    lines.push(
      line
        .map((piece) => piece.text)
        .join('')
        .trimEnd(),
    )
    line = carried
    used = carried.reduce((sum, piece) => sum + piece.width, 0)
  }
  for (const piece of piecesOf(text).flatMap((one) => cut(one, room))) {
    if (used + piece.width > room) {
      if (piece.text === ' ') {
        end([])
        continue
      }
      end(carriedBy(piece, line))
    }
    line.push(piece)
    used += piece.width
  }
  end([])
  return lines
}

/** What must go over to the next line with a piece: the character before a closing mark, and opening marks before it. */
function carriedBy(piece: Piece, line: Piece[]): Piece[] {
  let from = line.length
  if (NOT_FIRST.has(piece.text)) {
    while (from > 0 && (NOT_FIRST.has(line[from - 1]!.text) || line[from - 1]!.width === 0)) from--
    from--
  }
  while (from > 0 && NOT_LAST.has(line[from - 1]!.text)) from--
  // A line that is all marks stays as it is.
  return from > 0 ? line.splice(from) : []
}

/** A word that is longer than a line, such as an address, in parts. */
function cut(piece: Piece, room: number): Piece[] {
  if (piece.width <= room || piece.width === 0) return [piece]
  const parts: Piece[] = []
  for (let at = 0; at < piece.text.length; at += room) {
    const text = piece.text.slice(at, at + room)
    parts.push({ text, width: text.length })
  }
  return parts
}
