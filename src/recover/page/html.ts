import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { hintOf } from './hints.ts'
import { type Block, type Line, type Page, WHOLE_PAGE } from './page.ts'
import { BLOCKS, CELLS, ENDS, PARAGRAPH, SKIPPED, TABLE, VOID, WANTED_ATTRIBUTES } from './tags.ts'

/** Deeper elements are read as if they were not there; no page that people read nests so far. */
const DEEPEST = 200

const HIDES = /display\s*:\s*none/i
const CENTRES = /text-align\s*:\s*center/i
const NO_ATTRIBUTES: Record<string, string> = Object.freeze({})

interface Open {
  readonly tag: string
  /** Index of its block, or of the block around an inline element. */
  readonly block: number
  readonly isBlock: boolean
  readonly skipped: boolean
  readonly hidden: boolean
  readonly linked: boolean
  readonly bold: boolean
  readonly heading: number
  readonly preformatted: boolean
  readonly centred: boolean
}

const ROOT: Open = {
  tag: '',
  block: 0,
  isBlock: true,
  skipped: false,
  hidden: false,
  linked: false,
  bold: false,
  heading: 0,
  preformatted: false,
  centred: false,
}

/** How a line break in the copy itself counts: `space` in a page, `break` in Markdown and text with tags strewn in. */
export type Newlines = 'space' | 'break'

/** Reads markup into lines; `start` is where in `copy` the markup begins. Any text gives a page; nothing throws. */
export function parseHtml(copy: string, newlines: Newlines = 'space', start = 0): Page {
  const reader = new Reader(copy, newlines, start)
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader)
  tokenizer.write(start ? copy.slice(start) : copy)
  tokenizer.end()
  return reader.page()
}

class Reader implements TokenizerCallbacks {
  readonly #copy: string
  readonly #breaks: boolean
  readonly #shift: number
  readonly #blocks: Block[] = [WHOLE_PAGE]
  readonly #lines: Line[] = []
  readonly #stack: Open[] = [ROOT]
  #top: Open = ROOT
  #tooDeep = 0

  /** The first line break from where the reader stands, once it was looked for. */
  #newline = -1
  #raw = ''
  #pieces: number[] = []
  #seams: number[] = []
  #links: number[] = []
  #linked = 0
  #bold = 0
  #picture = false

  #tag = ''
  #attributes: Record<string, string> = NO_ATTRIBUTES
  #attribute = ''
  #value = ''

  #title = ''
  #inTitle = false
  #script = ''
  #inJsonLd = false
  readonly #metas = new Map<string, string>()
  readonly #jsonLd: string[] = []
  readonly #notes: string[] = []
  readonly #addresses: string[] = []
  readonly #hosts = new Map<string, number>()

  constructor(copy: string, newlines: Newlines, shift: number) {
    this.#copy = copy
    this.#breaks = newlines === 'break'
    this.#shift = shift
  }

  page(): Page {
    this.#flush()
    return {
      blocks: this.#blocks,
      lines: this.#lines,
      head: {
        title: this.#title.trim() || null,
        metas: this.#metas,
        jsonLd: this.#jsonLd,
        notes: this.#notes,
        addresses: this.#addresses,
        hosts: this.#hosts,
      },
    }
  }

  ontext(start: number, end: number): void {
    const [from, to] = [start + this.#shift, end + this.#shift]
    if (this.#inTitle) this.#title += this.#copy.slice(from, to)
    else if (this.#inJsonLd) this.#script += this.#copy.slice(from, to)
    else if (!this.#top.skipped) this.#text(from, to)
  }

  #text(from: number, to: number): void {
    if (!this.#breaks && !this.#top.preformatted) {
      this.#add(this.#copy.slice(from, to), from, to)
      return
    }
    for (let at = from; at < to; ) {
      if (this.#newline < at) {
        const next = this.#copy.indexOf('\n', at)
        this.#newline = next < 0 ? this.#copy.length : next
      }
      const end = Math.min(this.#newline, to)
      if (end > at) this.#add(this.#copy.slice(at, end), at, end)
      if (end < to) this.#flush()
      at = end + 1
    }
  }

  ontextentity(codepoint: number, end: number): void {
    const to = end + this.#shift
    const from = Math.max(this.#copy.lastIndexOf('&', to - 1), to - 40)
    const text = String.fromCodePoint(codepoint)
    if (this.#inTitle) this.#title += text
    else if (!this.#top.skipped) this.#add(text, from, to)
  }

  #add(text: string, from: number, to: number): void {
    const pieces = this.#pieces
    const last = pieces.length - 3
    // Text that the tokenizer hands over in parts is one piece where it stands together.
    const goesOn = last >= 0 && pieces[last + 2] === from && text.length === to - from
    if (goesOn && from - pieces[last + 1]! === this.#raw.length - pieces[last]!) pieces[last + 2] = to
    else pieces.push(this.#raw.length, from, to)
    this.#raw += text
    if (this.#top.linked) {
      this.#linked += text.length
      const end = this.#raw.length
      if (this.#links.at(-1) === end - text.length) this.#links[this.#links.length - 1] = end
      else this.#links.push(end - text.length, end)
    }
    if (this.#top.bold) this.#bold += text.length
  }

  #flush(): void {
    const raw = this.#raw
    if (!raw) return
    if (/\S/.test(raw)) {
      const { block, heading, hidden, centred } = this.#top
      const line = {
        raw,
        pieces: this.#pieces,
        seams: this.#seams,
        links: this.#links,
        linked: this.#linked,
        bold: this.#bold,
        block,
        heading,
      }
      this.#lines.push({ ...line, picture: this.#picture, hidden, centred })
      this.#picture = false
    }
    this.#raw = ''
    this.#pieces = []
    this.#seams = []
    this.#links = []
    this.#linked = 0
    this.#bold = 0
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#copy.slice(start + this.#shift, end + this.#shift).toLowerCase()
    this.#attributes = NO_ATTRIBUTES
  }

  onattribname(start: number, end: number): void {
    const name = this.#copy.slice(start + this.#shift, end + this.#shift).toLowerCase()
    this.#attribute = WANTED_ATTRIBUTES.has(name) ? name : ''
    this.#value = ''
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute) this.#value += this.#copy.slice(start + this.#shift, end + this.#shift)
  }

  onattribentity(codepoint: number): void {
    if (this.#attribute) this.#value += String.fromCodePoint(codepoint)
  }

  onattribend(quote: QuoteType): void {
    if (!this.#attribute || quote === QuoteType.NoValue) return
    if (this.#attributes === NO_ATTRIBUTES) this.#attributes = {}
    this.#attributes[this.#attribute] ??= this.#value
    this.#attribute = ''
  }

  onselfclosingtag(): void {
    this.onopentagend()
  }

  onopentagend(): void {
    const tag = this.#tag
    if (tag === 'br' || tag === 'hr') this.#flush()
    else if (tag === 'img') this.#picture = true
    else if (tag === 'title') this.#inTitle = !this.#title
    else if (tag === 'meta') this.#meta()
    if (tag === 'link' || tag === 'a' || tag === 'script' || tag === 'img') this.#address(tag)
    if (tag === 'body') this.#close('head')
    if (!VOID.has(tag)) this.#open(tag)
  }

  #open(tag: string): void {
    const isBlock = BLOCKS.has(tag)
    if (!isBlock) this.#seam()
    const skipped = SKIPPED.has(tag)
    const style = this.#attributes.style
    const hides = style !== undefined && style.length < 2000 && HIDES.test(style)
    const bold = tag === 'b' || tag === 'strong'
    const link = tag === 'a' && !!this.#attributes.href
    if (tag === 'script') this.#inJsonLd = /ld\+json/i.test(this.#attributes.type ?? '')
    const ends = ENDS[tag]
    if (ends) this.#end(ends, tag)
    else if (isBlock) this.#end(PARAGRAPH, tag)
    if (tag === 'a') this.#close('a')
    if (tag === 'rt') this.#mark('(')
    if (!isBlock && !skipped && !bold && !link && !hides && tag !== 'rp' && tag !== 'rt') return
    if (this.#stack.length >= DEEPEST) {
      if (isBlock) this.#flush()
      this.#tooDeep++
      return
    }
    const around = this.#top
    const hidden = around.hidden || hides
    let { block, heading, centred } = around
    if (isBlock) {
      this.#flush()
      const { id, class: className, align } = this.#attributes
      const said = id || className ? hintOf(`${id ?? ''} ${className ?? ''}`) : 0
      centred = tag === 'center' || align?.toLowerCase() === 'center' || (style !== undefined && CENTRES.test(style))
      if (/^h[1-6]$/.test(tag)) heading = Number(tag[1])
      const parent = around.block
      const hint = said || this.#blocks[parent]!.hint
      this.#blocks.push({ tag, parent, depth: this.#blocks[parent]!.depth + 1, hint, hidden, centred })
      block = this.#blocks.length - 1
    }
    this.#top = {
      tag,
      block,
      isBlock,
      skipped: around.skipped || skipped || tag === 'rp',
      hidden,
      linked: around.linked || link,
      bold: around.bold || bold,
      heading,
      preformatted: around.preformatted || tag === 'pre',
      centred,
    }
    this.#stack.push(this.#top)
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#copy.slice(start + this.#shift, end + this.#shift).toLowerCase()
    if (tag === 'title') this.#inTitle = false
    else if (tag === 'script' && this.#inJsonLd) {
      this.#jsonLd.push(this.#script)
      this.#script = ''
      this.#inJsonLd = false
    } else if (tag === 'rt') this.#mark(')')
    else if (tag === 'br' || tag === 'p') this.#flush()
    if (this.#tooDeep && BLOCKS.has(tag)) {
      this.#flush()
      this.#tooDeep--
    } else this.#close(tag)
  }

  /** A reading set as ruby becomes the bracketed note that it would be in plain text. */
  #mark(bracket: string): void {
    if (this.#top.skipped || !this.#raw) return
    const at = this.#pieces.at(-1)!
    this.#add(bracket, at, at)
  }

  /** Notes where an inline element begins or ends, for lines short enough to be credits. */
  #seam(): void {
    const at = this.#raw.length
    if (at && at < 300 && this.#seams.at(-1) !== at) this.#seams.push(at)
  }

  #close(tag: string): void {
    if (!BLOCKS.has(tag)) this.#seam()
    const outward = TABLE.has(tag)
    for (let i = this.#stack.length - 1; i > 0; i--) {
      const open = this.#stack[i]!
      if (open.tag === tag) {
        if (open.isBlock || open.skipped) this.#popTo(i)
        else this.#takeOut(i)
        return
      }
      if (outward ? open.tag === 'table' : CELLS.has(open.tag)) return
      if (tag === 'p' && open.isBlock) return
    }
  }

  /** Ends open elements that the start tag of `tag` cannot stand in. */
  #end(tags: ReadonlySet<string>, tag: string): void {
    for (let i = this.#stack.length - 1; i > 0; i--) {
      const open = this.#stack[i]!
      if (tags.has(open.tag)) {
        this.#popTo(i)
        if (tags === PARAGRAPH) return
        i = this.#stack.length
      } else if (open.isBlock && !(TABLE.has(tag) && open.tag !== 'table')) return
      else if (open.tag === 'table') return
    }
  }

  /** Ends an inline element while blocks that began inside it stay open. */
  #takeOut(i: number): void {
    const { linked, bold, hidden } = this.#stack[i - 1]!
    const out = this.#stack[i]!
    for (let k = i; k + 1 < this.#stack.length; k++) {
      const open = this.#stack[k + 1]!
      this.#stack[k] = {
        ...open,
        linked: out.linked === linked ? open.linked : linked,
        bold: out.bold === bold ? open.bold : bold,
        hidden: out.hidden === hidden ? open.hidden : hidden,
      }
    }
    this.#stack.length--
    this.#top = this.#stack.at(-1)!
  }

  #popTo(i: number): void {
    for (let k = i; k < this.#stack.length; k++) {
      if (this.#stack[k]!.isBlock) {
        this.#flush()
        break
      }
    }
    this.#stack.length = i
    this.#top = this.#stack[i - 1]!
  }

  #meta(): void {
    const { name, property, content } = this.#attributes
    const key = (name ?? property)?.trim().toLowerCase()
    if (key && content?.trim() && !this.#metas.has(key)) this.#metas.set(key, content.trim())
  }

  #address(tag: string): void {
    const address = this.#attributes.href ?? this.#attributes.src
    if (!address) return
    if (tag === 'link' && this.#addresses.length < 4) this.#addresses.push(address)
    const host = /^(?:https?:)?\/\/([\w.-]+)/i.exec(address.slice(0, 200))?.[1]?.toLowerCase()
    if (host) this.#hosts.set(host, (this.#hosts.get(host) ?? 0) + 1)
  }

  oncomment(start: number, end: number): void {
    const from = start + this.#shift
    if (this.#copy.startsWith('enpproperty', from))
      this.#notes.push(this.#copy.slice(from, Math.min(end + this.#shift, from + 4000)))
  }

  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}
