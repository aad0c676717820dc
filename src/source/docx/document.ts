import { ListCounter, type ListDefinitions } from './numbering.ts'
import type { ListPlace, ParagraphStyle } from './styles.ts'
import { type Attributes, isOn, walkXml } from './xml.ts'

/** Elements whose content is no text of the document: deleted and moved-away runs, readings over characters, what stands in for a drawing. */
const SKIPPED = new Set(['del', 'moveFrom', 'rt', 'Fallback', 'instrText', 'delText', 'sectPr'])
/** How a paragraph or run was before a tracked change. */
const FORMER = /PrChange$/
const MARKS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-', ptab: '\t' }

/** A run of paragraphs that end up in one place: the document, a table cell, a text box. */
interface Flow {
  readonly lines: string[]
  paragraph: Paragraph | null
}

interface Paragraph {
  text: string
  style: string
  list: { numbering: string | null; level: number | null }
  hidden: boolean
}

interface Table {
  cells: string[][]
}

/** Reads word/document.xml as lines: one a paragraph or table row, in the order of the document. */
export function parseDocument(
  xml: string,
  styles: ReadonlyMap<string, ParagraphStyle>,
  lists: ListDefinitions,
): string[] {
  const reader = new DocumentReader(styles, new ListCounter(lists))
  walkXml(xml, reader)
  return reader.lines()
}

class DocumentReader {
  readonly #styles: ReadonlyMap<string, ParagraphStyle>
  readonly #counter: ListCounter
  readonly #flows: Flow[] = [{ lines: [], paragraph: null }]
  readonly #tables: Table[] = []
  #skipped = 0
  #inText = false
  #inParagraphProperties = false
  #inRunProperties = false
  #hiddenRun = false
  /** The content controls around, from the outermost, and whether each holds a table of contents. */
  readonly #controls: { contents: boolean }[] = []

  constructor(styles: ReadonlyMap<string, ParagraphStyle>, counter: ListCounter) {
    this.#styles = styles
    this.#counter = counter
  }

  lines(): string[] {
    while (this.#flows.length > 1) this.#endFlow()
    this.#endParagraph()
    return this.#flow.lines
  }

  get #flow(): Flow {
    return this.#flows.at(-1)!
  }

  open(name: string, attributes: Attributes): void {
    const paragraph = this.#flow.paragraph
    // A control's kind stands in its properties, which hold no text.
    if (name === 'docPartGallery' && /^table of contents$/i.test(attributes.val ?? '')) {
      const control = this.#controls.at(-1)
      if (control) control.contents = true
    }
    // Within the properties of a paragraph `del` only notes that its end mark was deleted.
    if (this.#skipped || FORMER.test(name) || (SKIPPED.has(name) && !this.#inParagraphProperties)) {
      this.#skipped++
      return
    }
    if (name === 'sdt') this.#controls.push({ contents: false })
    else if (name === 'p')
      this.#flow.paragraph = { text: '', style: '', list: { numbering: null, level: null }, hidden: false }
    else if (name === 'tbl') this.#tables.push({ cells: [] })
    else if (name === 'tr') this.#tables.at(-1)?.cells.splice(0)
    else if (name === 'tc' || name === 'txbxContent') this.#flows.push({ lines: [], paragraph: null })
    else if (name === 'pPr') this.#inParagraphProperties = true
    else if (name === 'rPr') this.#inRunProperties = true
    else if (name === 'r') this.#hiddenRun = false
    else if (name === 't') this.#inText = true
    else if (name === 'vanish' && this.#inRunProperties && !this.#inParagraphProperties)
      this.#hiddenRun = isOn(attributes)
    else if (!paragraph) return
    else if (this.#inParagraphProperties) {
      if (name === 'pStyle') paragraph.style = attributes.val ?? ''
      else if (name === 'numId') paragraph.list.numbering = attributes.val ?? null
      else if (name === 'ilvl') paragraph.list.level = Number(attributes.val) || 0
    } else if (MARKS[name] && !(name === 'br' && /page|column/.test(attributes.type ?? ''))) this.#add(MARKS[name])
    else if (name === 'sym') this.#add(symbol(attributes))
  }

  text(text: string): void {
    if (this.#inText && !this.#skipped) this.#add(text)
  }

  close(name: string): void {
    if (this.#skipped) {
      this.#skipped--
      return
    }
    if (name === 't') this.#inText = false
    else if (name === 'pPr') this.#inParagraphProperties = false
    else if (name === 'rPr') this.#inRunProperties = false
    else if (name === 'p') this.#endParagraph()
    else if (name === 'sdt') this.#controls.pop()
    else if (name === 'tc' || name === 'txbxContent') this.#endFlow(name)
    else if (name === 'tr') this.#endRow()
    else if (name === 'tbl') this.#tables.pop()
  }

  #add(text: string): void {
    const paragraph = this.#flow.paragraph
    if (paragraph && !this.#hiddenRun) paragraph.text += text
  }

  #endParagraph(): void {
    const { paragraph, lines } = this.#flow
    this.#flow.paragraph = null
    if (!paragraph) return
    const style = this.#styles.get(paragraph.style)
    if (style?.contents || this.#controls.some((control) => control.contents)) return
    // An empty numbered paragraph shows its number and so counts; a hidden one does not.
    if (style?.hidden) return
    const place = listPlace(paragraph.list, style)
    const number = place ? this.#counter.next(place) : ''
    const text = paragraph.text.replace(/(?<![^\S\n\t\u3000])[^\S\n\t\u3000]+$/gm, '')
    if (text.trim()) lines.push(...(number + text).split('\n'))
  }

  #endFlow(name = 'tc'): void {
    this.#endParagraph()
    const { lines } = this.#flows.pop()!
    const table = this.#tables.at(-1)
    if (name === 'tc' && table) table.cells.push(lines)
    // A text box stands before the paragraph that it is anchored in.
    else this.#flow.lines.push(...lines)
  }

  /** A row of several cells is one line; the paragraphs of a cell alone, as in a table that only makes the page, stay theirs. */
  #endRow(): void {
    const cells = this.#tables.at(-1)?.cells.splice(0) ?? []
    const filled = cells.filter((lines) => lines.length)
    if (filled.length === 1) this.#flow.lines.push(...filled[0]!)
    else if (filled.length)
      this.#flow.lines.push(
        cells
          .map((lines) => lines.map((line) => line.trim()).join(' '))
          .join('\t')
          .trim(),
      )
  }
}

function listPlace(own: Paragraph['list'], style: ParagraphStyle | undefined): ListPlace | null {
  const numbering = own.numbering ?? style?.list?.numbering ?? null
  if (numbering === null || numbering === '0') return null
  return { numbering, level: Math.min(8, own.level ?? style?.list?.level ?? 0) }
}

/** A character by its code; those of symbol fonts lie in the private area, where they mean nothing without the font. */
function symbol({ char }: Attributes): string {
  const code = Number.parseInt(char ?? '', 16)
  return code > 0x20 && code < 0xe000 ? String.fromCharCode(code) : ''
}
