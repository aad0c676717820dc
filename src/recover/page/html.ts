import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { HeadBuilder } from './head-builder.ts'
import { LineBuilder } from './line-builder.ts'
import { OpenElements } from './open-elements.ts'
import type { Page } from './page.ts'
import { lowerName, VOID, WANTED_ATTRIBUTES } from './tags.ts'

const NO_ATTRIBUTES: Record<string, string> = Object.freeze({})

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
  readonly #lines = new LineBuilder()
  readonly #elements = new OpenElements(this.#lines)
  readonly #head = new HeadBuilder()

  /** The first line break from where the reader stands, once it was looked for. */
  #newline = -1
  #tag = ''
  #attributes: Record<string, string> = NO_ATTRIBUTES
  #attribute = ''
  #value = ''
  #inTitle = false
  #inJsonLd = false

  constructor(copy: string, newlines: Newlines, shift: number) {
    this.#copy = copy
    this.#breaks = newlines === 'break'
    this.#shift = shift
  }

  page(): Page {
    this.#lines.flush(this.#elements.top)
    return { blocks: this.#elements.blocks, lines: this.#lines.lines, head: this.#head.head() }
  }

  ontext(start: number, end: number): void {
    const [from, to] = [start + this.#shift, end + this.#shift]
    if (this.#inTitle) this.#head.title(this.#copy.slice(from, to))
    else if (this.#inJsonLd) this.#head.script(this.#copy.slice(from, to))
    else if (!this.#elements.top.skipped) this.#text(from, to)
  }

  #text(from: number, to: number): void {
    const { top } = this.#elements
    if (!this.#breaks && !top.preformatted) {
      this.#lines.add(this.#copy.slice(from, to), from, to, top)
      return
    }
    for (let at = from; at < to; ) {
      if (this.#newline < at) {
        const next = this.#copy.indexOf('\n', at)
        this.#newline = next < 0 ? this.#copy.length : next
      }
      const end = Math.min(this.#newline, to)
      if (end > at) this.#lines.add(this.#copy.slice(at, end), at, end, top)
      if (end < to) this.#lines.flush(top)
      at = end + 1
    }
  }

  ontextentity(codepoint: number, end: number): void {
    const to = end + this.#shift
    const from = Math.max(this.#copy.lastIndexOf('&', to - 1), to - 40)
    const text = String.fromCodePoint(codepoint)
    const { top } = this.#elements
    if (this.#inTitle) this.#head.title(text)
    else if (!top.skipped) this.#lines.add(text, from, to, top)
  }

  onopentagname(start: number, end: number): void {
    this.#tag = lowerName(this.#copy.slice(start + this.#shift, end + this.#shift))
    this.#attributes = NO_ATTRIBUTES
  }

  onattribname(start: number, end: number): void {
    const name = lowerName(this.#copy.slice(start + this.#shift, end + this.#shift))
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
    if (tag === 'br' || tag === 'hr') this.#lines.flush(this.#elements.top)
    else if (tag === 'img') this.#lines.picture()
    else if (tag === 'title') this.#inTitle = !this.#head.titled
    else if (tag === 'meta') this.#head.meta(this.#attributes)
    if (tag === 'link' || tag === 'a' || tag === 'script' || tag === 'img') this.#head.address(tag, this.#attributes)
    if (tag === 'script') this.#inJsonLd = /ld\+json/i.test(this.#attributes.type ?? '')
    if (tag === 'body') this.#elements.close('head')
    if (!VOID.has(tag)) this.#elements.open(tag, this.#attributes)
  }

  onclosetag(start: number, end: number): void {
    const tag = lowerName(this.#copy.slice(start + this.#shift, end + this.#shift))
    if (tag === 'title') this.#inTitle = false
    else if (tag === 'script' && this.#inJsonLd) {
      this.#head.scriptEnds()
      this.#inJsonLd = false
    }
    this.#elements.close(tag)
  }

  oncomment(start: number, end: number): void {
    this.#head.comment(this.#copy, start + this.#shift, end + this.#shift)
  }

  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}
