import { Units } from '../text/units.ts'
import { LINE_END } from './marks.ts'

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

const STRAIGHT = '"'.charCodeAt(0)
/** By mark that opens or closes a quotation. */
const CLOSING = new Map<number, number>()
const CLOSES = new Units()
/** What is looked at: quotation marks and the ends of paragraphs. */
const MARKS = new Units('"\n')
for (const [open, close] of ['“”', '‘’', '「」', '『』']) {
  CLOSING.set(open!.charCodeAt(0), close!.charCodeAt(0))
  CLOSES.add(close!.charCodeAt(0))
  MARKS.add(open!.charCodeAt(0)).add(close!.charCodeAt(0))
}

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
  // Of the quotations that are open, the outermost first: where each began, and the mark that closes it.
  const starts: number[] = []
  const closings: number[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (!MARKS.has(unit)) continue
    if (unit === LINE_END) {
      starts.length = closings.length = 0
      continue
    }
    const closing = unit === STRAIGHT ? STRAIGHT : CLOSING.get(unit)
    const closes = CLOSES.has(unit)
    const inner = closings.length - 1
    // A closing mark whose partner lies further out: what was opened since has no end.
    const partner = inner >= 0 && closings[inner] === unit ? inner : closes ? closings.lastIndexOf(unit) : -1
    if (partner >= 0) {
      const start = starts[partner]!
      starts.length = closings.length = partner
      found.push({ start, end: i + 1, innerStart: start + 1, innerEnd: i, depth: partner })
    } else if (closing !== undefined) {
      starts.push(i)
      closings.push(closing)
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}
