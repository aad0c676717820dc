import { Parser } from 'htmlparser2'
import { Unreadable } from '../failure.ts'

/** Tables within tables within text boxes come to some dozens. */
const DEEPEST = 1000

export type Attributes = Readonly<Record<string, string>>

/** What a reader of WordprocessingML is told; names without their namespace prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Goes through a part of a DOCX document. htmlparser2 in its XML mode knows only XML's own entities, so a document type that
 * defines others, or refers to files, has no effect. Prefixes are dropped: writers agree on
 * them, but the standard does not fix them.
 * @throws Unreadable where elements are nested without end, which would take quadratic time.
 */
export function walkXml(xml: string, handler: XmlHandler): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST)
          throw new Unreadable(`is a DOCX document whose elements are nested more than ${DEEPEST} deep`)
        handler.open?.(local(name), withoutPrefixes(attributes))
      },
      ontext: (text) => handler.text?.(text),
      onclosetag(name) {
        depth--
        handler.close?.(local(name))
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function withoutPrefixes(attributes: Attributes): Attributes {
  const plain: Record<string, string> = {}
  for (const name in attributes) plain[local(name)] = attributes[name]!
  return plain
}

/** The value of an on/off property (`<w:b/>`, `<w:b w:val="0"/>`). */
export function isOn(attributes: Attributes): boolean {
  return !/^(?:0|false|off|none)$/.test(attributes.val ?? '')
}
