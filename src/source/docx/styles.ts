import { isOn, walkXml } from './xml.ts'

/** Where a paragraph stands in a numbered list. */
export interface ListPlace {
  readonly numbering: string
  readonly level: number
}

/** What a paragraph style says that matters to the text. */
export interface ParagraphStyle {
  readonly list: ListPlace | null
  /** Whether it is of a table of contents. */
  readonly contents: boolean
  readonly hidden: boolean
}

interface Definition {
  basedOn: string | null
  numbering: string | null
  level: number | null
  contents: boolean
  hidden: boolean | null
}

/** Reads the paragraph styles of word/styles.xml by their ids, with what they take from the styles that they are based on. */
export function parseStyles(xml: string): ReadonlyMap<string, ParagraphStyle> {
  const definitions = new Map<string, Definition>()
  let current: Definition | null = null
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'style' && attributes.styleId) {
        current = { basedOn: null, numbering: null, level: null, contents: false, hidden: null }
        definitions.set(attributes.styleId, current)
      }
      if (!current) return
      if (name === 'basedOn') current.basedOn = attributes.val ?? null
      else if (name === 'numId') current.numbering = attributes.val ?? null
      else if (name === 'ilvl') current.level = Number(attributes.val) || 0
      else if (name === 'vanish') current.hidden = isOn(attributes)
      else if (name === 'name' && /^toc \d$/i.test(attributes.val ?? '')) current.contents = true
    },
    close(name) {
      if (name === 'style') current = null
    },
  })
  const styles = new Map<string, ParagraphStyle>()
  for (const id of definitions.keys()) styles.set(id, resolve(id, definitions))
  return styles
}

function resolve(id: string, definitions: ReadonlyMap<string, Definition>): ParagraphStyle {
  let numbering: string | null = null
  let level: number | null = null
  let hidden: boolean | null = null
  let contents = false
  let at: Definition | undefined = definitions.get(id)
  // Styles are based on one another a few steps deep; more is a circle.
  for (let step = 0; at && step < 20; step++) {
    numbering ??= at.numbering
    level ??= at.level
    hidden ??= at.hidden
    contents ||= at.contents
    at = at.basedOn === null ? undefined : definitions.get(at.basedOn)
  }
  const list = numbering === null || numbering === '0' ? null : { numbering, level: level ?? 0 }
  return { list, contents, hidden: hidden ?? false }
}
