import { Unreadable } from './failure.ts'
import { type FieldMap, hasBody } from './fields.ts'
import { readFrontMatter } from './front-matter.ts'

/** What kind of input a file is; `jsonl` and `csv` are read as streams. */
export type Kind = 'html' | 'markdown' | 'text' | 'feed' | 'json' | 'jsonl' | 'csv'

/** What is not text but is known: packings, archives and documents. */
export type Packing = 'gzip' | 'zip' | 'tar' | 'warc' | 'pdf'

const MAGIC: readonly (readonly [magic: string, what: string])[] = [
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['\xd0\xcf\x11\xe0', 'an old Office document; save it as text'],
  ['{\\rtf', 'an RTF document; save it as text'],
  ['BZh', 'a bzip2 archive; unpack it first'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive; unpack it first'],
  ['\xfd7zXZ', 'an xz archive; unpack it first'],
  ['7z\xbc\xaf', 'a 7z archive; unpack it first'],
  ['Rar!', 'a RAR archive; unpack it first'],
  ['SQLite format 3', 'an SQLite database'],
]

/** Tells by its first bytes whether an input is packed, an archive or a document; null where it should be text. */
export function packingOf(head: Uint8Array): Packing | null {
  const start = String.fromCharCode(...head.subarray(0, 1024))
  if (start.startsWith('\x1f\x8b')) return 'gzip'
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(start)) return 'zip'
  if (start.slice(257, 262) === 'ustar') return 'tar'
  if (/^\s{0,20}WARC\/[01]\.\d+\r?\n/.test(start)) return 'warc'
  // Readers allow anything before the mark, and mailers and old servers put it there.
  if (/^[^\n]{0,300}%PDF-\d/.test(start)) return 'pdf'
  return null
}

/**
 * Refuses bytes that are no text.
 * @throws Unreadable naming what they look like.
 */
export function refuseBinary(head: Uint8Array, charset: string, text: string): void {
  const start = String.fromCharCode(...head.subarray(0, 16))
  const magic = MAGIC.find(([bytes]) => start.startsWith(bytes))
  if (magic) throw new Unreadable(`is not text: it is ${magic[1]}`)
  if (/^(From: <Saved by|MIME-Version:)/i.test(text))
    throw new Unreadable('is a web archive (MHTML); save the page as HTML instead')
  let zero = 0
  let control = 0
  let lost = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0) zero++
    else if (code === 0xfffd) lost++
    else if (code < 0x20 && (code < 9 || code > 13)) control++
  }
  // A crawl leaves a stray NUL in a long page now and then; a binary file has many.
  if (zero && (text.length < 1000 || zero > text.length / 1000))
    throw new Unreadable(`is not text: it holds ${zero} NUL bytes in its first ${head.length}`)
  if ((control > 8 && control > text.length / 50) || (lost > 8 && lost > text.length / 5))
    throw new Unreadable(`is not text that can be read as ${charset} or any known encoding`)
}

/** Tells what kind of input a text is by how it begins, and only where that leaves it open by the file's extension. */
export function sniff(text: string, extension: string, map: FieldMap = {}): Kind {
  const start = text.trimStart()
  if (/^\{\s*("|\}|$)|^\[\s*(\{|\[|"|\]|$)/.test(start)) return looksLikeLines(start, extension) ? 'jsonl' : 'json'
  if (start.startsWith('<')) {
    const root = rootElement(start)
    if (root && /^(rss|feed|rdf|atom:feed|rdf:rdf)$/i.test(root)) return 'feed'
    if (/<(!doctype\s+html|html|head|body)\b/i.test(start.slice(0, 65_536))) return 'html'
    if (start.startsWith('<?xml') || extension === '.xml')
      throw new Unreadable(`is XML with the root <${root ?? '?'}>, which is neither a feed (RSS, Atom) nor a page`)
  }
  if (readFrontMatter(text)) return 'markdown'
  const header = firstLine(start)
  const columns = header.split(delimiterOf(header))
  if (columns.length > 1 && hasBody(columns.map(unquote), map)) return 'csv'
  if (/^\.(csv|tsv|tab)$/.test(extension)) return 'csv'
  if (/^\.(jsonl|ndjson)$/.test(extension)) return 'jsonl'
  if (extension === '.json') return 'json'
  if (/^\.(md|markdown|mdown|mkd)$/.test(extension)) return 'markdown'
  if (/^\.(x?html?|shtml?|xhtml|aspx?|php|jsp)$/.test(extension)) return 'html'
  return (start.match(/<(p|div|br|table|tr|td|span|font|strong)\b[^<>]*>/gi)?.length ?? 0) >= 3 ? 'html' : 'text'
}

/** The character that parts the columns of a table, by its header line: comma, tab or semicolon, whichever it has most of. */
export function delimiterOf(header: string): string {
  let best = ','
  for (const mark of [',', '\t', ';']) if (header.split(mark).length > header.split(best).length) best = mark
  return best
}

export function firstLine(text: string): string {
  const end = text.search(/[\r\n]/)
  return end < 0 ? text : text.slice(0, end)
}

function unquote(cell: string): string {
  return cell.trim().replace(/^"|"$/g, '')
}

/** Whether JSON text has one value a line: the first line is whole by itself and another follows, or the name says so. */
function looksLikeLines(start: string, extension: string): boolean {
  if (/^\.(jsonl|ndjson)$/.test(extension)) return true
  const line = firstLine(start)
  if (!start.startsWith('{') || !start.slice(line.length).trim()) return false
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** Name of the first element, after the XML declaration, comments and document type. */
export function rootElement(text: string): string | null {
  let at = 0
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++
    const close = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : null
    if (close) {
      const end = text.indexOf(close, at)
      if (end < 0) return null
      at = end + close.length
    } else if (text.startsWith('<!', at)) {
      const end = text.indexOf('>', at)
      const subset = text.indexOf('[', at)
      const last = subset >= 0 && subset < end ? text.indexOf(']', subset) : -1
      const after = last < 0 ? end : text.indexOf('>', last)
      if (after < 0) return null
      at = after + 1
    } else return /^<([\w:.-]+)/.exec(text.slice(at, at + 100))?.[1] ?? null
  }
}
