/** One quotation: offsets of its marks and of the words between them. */
export interface Quotation {
  /** Offset of the opening mark. */
  readonly start: number
  /** Offset after the closing mark. */
  readonly end: number
  readonly innerStart: number
  readonly innerEnd: number
  /** 0 for a quotation that stands in no other. */
  readonly depth: number
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』' }
const OPENING = new Set(Object.values(CLOSING))

/**
 * The quotations of a text in order of `start`, nested ones included. A mark without its partner in the same paragraph is
 * passed over. Straight marks are taken in pairs.
 */
export function findQuotations(text: string): readonly Quotation[] {
  if (text !== last.text) last = { text, found: quotationsOf(text) }
  return last.found
}

/** What was found in the last text: several rules ask for the same. */
let last: { readonly text: string; readonly found: readonly Quotation[] } = { text: '', found: [] }

function quotationsOf(text: string): Quotation[] {
  const found: Quotation[] = []
  let open: { start: number; close: string }[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    // Han characters are no marks.
    if (unit >= 0x3400) continue
    if (unit === 10) {
      open = []
      continue
    }
    if (
      unit !== 34 &&
      unit !== 0x201c &&
      unit !== 0x201d &&
      unit !== 0x2018 &&
      unit !== 0x2019 &&
      (unit < 0x300c || unit > 0x300f)
    )
      continue
    const mark = text[i]!
    const straight = mark === '"'
    const close = straight ? '"' : CLOSING[mark]
    const last = open.at(-1)
    if (last && last.close === mark) {
      open.pop()
      found.push({ start: last.start, end: i + 1, innerStart: last.start + 1, innerEnd: i, depth: open.length })
    } else if (close) open.push({ start: i, close })
    else if (OPENING.has(mark)) {
      // a closing mark whose partner lies further out: what was opened since has no end
      const partner = open.findLastIndex((o) => o.close === mark)
      if (partner >= 0) {
        const { start } = open[partner]!
        open = open.slice(0, partner)
        found.push({ start, end: i + 1, innerStart: start + 1, innerEnd: i, depth: partner })
      }
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}
