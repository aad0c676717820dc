import { createHash } from 'node:crypto'
import type { InputFormat } from '../record/types.ts'
import type { Copy, Raw, Stated } from './copy.ts'

/** SHA-256, in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** What is the same for every article of one input. */
export interface Container {
  readonly path: string | null
  readonly format: InputFormat
  readonly charset: string
}

/**
 * The copy of one article out of a container that holds several. Its hash is over the article's own fields in a fixed order,
 * so that a feed fetched again or a table sorted anew gives the same copy; what the container says of itself (a channel's
 * title, given as `publisher`) and counters that change with every crawl stay out of it.
 */
export function partCopy(container: Container, part: number, body: string, stated: Stated, publisher?: string): Copy {
  const { title, published, author, editor, source, url } = stated
  const own = [title, published, author, editor, source, url, stated.publisher, body].map((field) => field ?? null)
  const bytes = Buffer.from(JSON.stringify(own))
  return {
    ...container,
    url: webAddress(url),
    part,
    sha256: sha256(bytes),
    text: body,
    stated: publisher && !stated.publisher ? { ...stated, publisher } : stated,
    raw: { bytes, mediaType: MEDIA_TYPES.json },
  }
}

/** Media types of the formats in which an article can be an input of its own. */
const MEDIA_TYPES = {
  html: 'text/html',
  markdown: 'text/markdown',
  text: 'text/plain',
  json: 'application/json',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

/** The bytes of a copy that is all of an input. */
export function rawOf(bytes: Uint8Array, format: InputFormat): Raw {
  const known: Partial<Record<InputFormat, string>> = MEDIA_TYPES
  return { bytes, mediaType: known[format] ?? 'application/octet-stream' }
}

/** The string where it is an address of the web, else null. */
export function webAddress(text: string | undefined): string | null {
  const address = text?.trim()
  return address && /^https?:\/\/[^\s/]+/i.test(address) && !/\s/.test(address) ? address : null
}
