import type { Attributes } from './head-builder.ts'
import { hintOf } from './hints.ts'
import type { LineBuilder, Style } from './line-builder.ts'
import { type Block, WHOLE_PAGE } from './page.ts'
import { BLOCKS, CELLS, ENDS, PARAGRAPH, SKIPPED, TABLE } from './tags.ts'

/** Deeper elements are read as if they were not there; no page that people read nests so far. */
const DEEPEST = 200

const HIDES = /display\s*:\s*none/i
const CENTRES = /text-align\s*:\s*center/i

/** An element that is open. */
export interface Open extends Style {
  readonly tag: string
  readonly isBlock: boolean
  readonly skipped: boolean
  readonly preformatted: boolean
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

/** The elements that are open where the reader stands, however badly they are nested, and the blocks that there were. */
export class OpenElements {
  readonly blocks: Block[] = [WHOLE_PAGE]
  readonly #stack: Open[] = [ROOT]
  readonly #lines: LineBuilder
  #top: Open = ROOT
  #tooDeep = 0

  constructor(lines: LineBuilder) {
    this.#lines = lines
  }

  get top(): Open {
    return this.#top
  }

  open(tag: string, attributes: Attributes): void {
    const isBlock = BLOCKS.has(tag)
    if (!isBlock) this.#lines.seam()
    const skipped = SKIPPED.has(tag)
    const { style } = attributes
    const hides = style !== undefined && style.length < 2000 && HIDES.test(style)
    const bold = tag === 'b' || tag === 'strong'
    const link = tag === 'a' && !!attributes.href
    const ends = ENDS.get(tag)
    if (ends) this.#end(ends, tag)
    else if (isBlock) this.#end(PARAGRAPH, tag)
    if (tag === 'a') this.#closeNearest('a')
    if (tag === 'rt' && !this.#top.skipped) this.#lines.bracket('(', this.#top)
    if (!isBlock && !skipped && !bold && !link && !hides && tag !== 'rp' && tag !== 'rt') return
    if (this.#stack.length >= DEEPEST) {
      if (isBlock) this.#lines.flush(this.#top)
      this.#tooDeep++
      return
    }
    const around = this.#top
    const hidden = around.hidden || hides
    let { block, heading, centred } = around
    if (isBlock) {
      this.#lines.flush(around)
      const { align } = attributes
      centred = tag === 'center' || align?.toLowerCase() === 'center' || (style !== undefined && CENTRES.test(style))
      if (/^h[1-6]$/.test(tag)) heading = Number(tag[1])
      block = this.#block(tag, attributes, { parent: around.block, hidden, centred })
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

  #block(tag: string, { id, class: className }: Attributes, of: Pick<Block, 'parent' | 'hidden' | 'centred'>): number {
    const said = id || className ? hintOf(`${id ?? ''} ${className ?? ''}`) : 0
    const { hint, depth } = this.blocks[of.parent]!
    this.blocks.push({ tag, depth: depth + 1, hint: said || hint, ...of })
    return this.blocks.length - 1
  }

  /** An end tag. */
  close(tag: string): void {
    if (tag === 'rt' && !this.#top.skipped) this.#lines.bracket(')', this.#top)
    else if (tag === 'br' || tag === 'p') this.#lines.flush(this.#top)
    if (this.#tooDeep && BLOCKS.has(tag)) {
      this.#lines.flush(this.#top)
      this.#tooDeep--
    } else this.#closeNearest(tag)
  }

  #closeNearest(tag: string): void {
    if (!BLOCKS.has(tag)) this.#lines.seam()
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
        this.#lines.flush(this.#top)
        break
      }
    }
    this.#stack.length = i
    this.#top = this.#stack[i - 1]!
  }
}
