import type { Line } from './page.ts'

/** What the elements around a text say of it. */
export interface Style {
  /** Index of its block, or of the block around an inline element. */
  readonly block: number
  readonly hidden: boolean
  readonly linked: boolean
  readonly bold: boolean
  readonly heading: number
  readonly centred: boolean
}

/** Seams are noted in lines short enough to be credits. */
const SEAMED = 300

/** Puts lines together from the texts that a page's elements hold, each with where it came from. */
export class LineBuilder {
  readonly lines: Line[] = []
  #raw = ''
  #pieces: number[] = []
  #seams: number[] = []
  #links: number[] = []
  #linked = 0
  #bold = 0
  #picture = false

  add(text: string, from: number, to: number, { linked, bold }: Style): void {
    const pieces = this.#pieces
    const last = pieces.length - 3
    // Text that the tokenizer hands over in parts is one piece where it stands together.
    const goesOn = last >= 0 && pieces[last + 2] === from && text.length === to - from
    if (goesOn && from - pieces[last + 1]! === this.#raw.length - pieces[last]!) pieces[last + 2] = to
    else pieces.push(this.#raw.length, from, to)
    this.#raw += text
    if (linked) {
      this.#linked += text.length
      const end = this.#raw.length
      if (this.#links.at(-1) === end - text.length) this.#links[this.#links.length - 1] = end
      else this.#links.push(end - text.length, end)
    }
    if (bold) this.#bold += text.length
  }

  /** A reading set as ruby becomes the bracketed note that it would be in plain text. */
  bracket(bracket: string, style: Style): void {
    if (!this.#raw) return
    const at = this.#pieces.at(-1)!
    this.add(bracket, at, at, style)
  }

  /** Notes where an inline element begins or ends. */
  seam(): void {
    const at = this.#raw.length
    if (at && at < SEAMED && this.#seams.at(-1) !== at) this.#seams.push(at)
  }

  picture(): void {
    this.#picture = true
  }

  /** Ends the line, which stands in elements of this style. */
  flush({ block, heading, hidden, centred }: Style): void {
    const raw = this.#raw
    if (!raw) return
    if (/\S/.test(raw)) {
      const traits = { linked: this.#linked, bold: this.#bold, block, heading, picture: this.#picture, hidden, centred }
      this.lines.push({ raw, pieces: this.#pieces, seams: this.#seams, links: this.#links, ...traits })
      this.#picture = false
    }
    this.#raw = ''
    this.#pieces = []
    this.#seams = []
    this.#links = []
    this.#linked = 0
    this.#bold = 0
  }
}
