import { Traced } from '../../text/traced.ts'

/** One block element of a page; index 0 is the page itself. */
export interface Block {
  readonly tag: string
  /** Index of the block around it; the page's own is 0. */
  readonly parent: number
  readonly depth: number
  /** What its id and class say of it: 1 names an article's text, -1 navigation, comments or the like, 0 neither. */
  readonly hint: -1 | 0 | 1
  readonly hidden: boolean
  readonly centred: boolean
}

/** One line of running text, from one break of the page to the next. */
export interface Line {
  /** As the copy has it, character references decoded, white space and all. */
  readonly raw: string
  /** Triples: offset in `raw`, and the copy's range that the units from there on came from. */
  readonly pieces: readonly number[]
  /** Offsets in `raw` where an inline element begins or ends: pages set a gap there that the text has not. */
  readonly seams: readonly number[]
  /** Pairs of offsets in `raw`: where the text of a link begins and ends. */
  readonly links: readonly number[]
  /** Units of `raw` that stand inside links. */
  readonly linked: number
  /** Units of `raw` in bold type. */
  readonly bold: number
  /** Index of the innermost block. */
  readonly block: number
  /** 1 to 6 in a heading element, else 0. */
  readonly heading: number
  /** True where a picture stands between this line and the one before. */
  readonly picture: boolean
  readonly hidden: boolean
  readonly centred: boolean
}

/** A copy taken apart: what its head states, and its text line by line. */
export interface Page {
  readonly blocks: readonly Block[]
  readonly lines: readonly Line[]
  readonly head: Head
}

/** What the page's head states about the article, untrusted, as printed. */
export interface Head {
  readonly title: string | null
  /** `meta` elements by lower-case name or property; the first of each that is not empty. */
  readonly metas: ReadonlyMap<string, string>
  readonly jsonLd: readonly string[]
  /** Comments in which a publishing system notes an article's properties (`<!--enpproperty …-->`). */
  readonly notes: readonly string[]
  /** Addresses that the page gives as its own. */
  readonly addresses: readonly string[]
  /** How often pages of each host are linked to or loaded from. */
  readonly hosts: ReadonlyMap<string, number>
}

export const NO_HEAD: Head = { title: null, metas: new Map(), jsonLd: [], notes: [], addresses: [], hosts: new Map() }

/** The page's own block, for texts that have no others. */
export const WHOLE_PAGE: Block = { tag: '', parent: 0, depth: 0, hint: 0, hidden: false, centred: false }

/** The line's text with its trail back to the copy. */
export function traceLine(line: Line): Traced {
  const { raw, pieces } = line
  const parts: Traced[] = []
  for (let i = 0; i < pieces.length; i += 3) {
    const [at, from, to] = [pieces[i]!, pieces[i + 1]!, pieces[i + 2]!]
    const text = raw.slice(at, pieces[i + 3] ?? raw.length)
    parts.push(text.length === to - from ? Traced.of(text, from) : Traced.whole(text, from, to, 'markup'))
  }
  return parts.length ? Traced.join(parts) : Traced.of('', 0)
}
