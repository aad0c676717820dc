import type { Unpacking } from '../archive/unpacking.ts'
import { zipMembers } from '../archive/zip.ts'
import { type Container, rawOf, sha256 } from '../article.ts'
import type { Copy } from '../copy.ts'
import { size, Unreadable } from '../failure.ts'
import { parseCore } from './core.ts'
import { parseDocument } from './document.ts'
import { parseNumbering } from './numbering.ts'
import { parseStyles } from './styles.ts'

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export function isDocxType(type: string): boolean {
  return type === DOCX_TYPE
}

const PARTS = new Set(['word/document.xml', 'word/numbering.xml', 'word/styles.xml', 'docProps/core.xml'])

/**
 * Reads a DOCX document (ECMA-376, WordprocessingML) as text: a line for each paragraph and table row, numbers of numbered
 * paragraphs written out, without what is hidden, deleted, or the table of contents.
 * @param maxBytes Most bytes that one of its parts may unpack to.
 * @throws Unreadable where it is damaged, or holds no text.
 */
export async function readDocx(
  container: Container,
  bytes: Uint8Array,
  maxBytes: number,
  unpacking: Unpacking,
): Promise<Copy> {
  const parts = new Map<string, string>()
  for await (const member of zipMembers(bytes)) {
    unpacking.member()
    if (!PARTS.has(member.name) || parts.has(member.name)) continue
    if (member.fault) throw new Unreadable(`is a DOCX document whose ${member.name} ${member.fault}`)
    parts.set(member.name, await partText(member.name, unpacking.countUnpacked(member.chunks()), maxBytes))
  }
  const document = parts.get('word/document.xml')
  if (document === undefined) throw new Unreadable('is a DOCX document without its text (word/document.xml)')
  const styles = parseStyles(parts.get('word/styles.xml') ?? '')
  const lines = parseDocument(document, styles, parseNumbering(parts.get('word/numbering.xml') ?? ''))
  const text = lines.join('\n')
  if (!text.trim())
    throw new Unreadable(
      'is a DOCX document without text; if it holds pictures of pages, run text recognition (OCR) over them',
    )
  return {
    ...container,
    url: null,
    part: null,
    sha256: sha256(bytes),
    text,
    stated: parseCore(parts.get('docProps/core.xml') ?? ''),
    raw: rawOf(bytes, 'docx'),
  }
}

async function partText(name: string, chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > maxBytes)
      throw new Unreadable(`is a DOCX document whose ${name} is larger than ${size(maxBytes)}, the limit`)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
