import type { InputFormat } from '../record/types.ts'

/** What the container of an article states about it: a table's columns, a feed's elements, front matter. Untrusted, as printed. */
export interface Stated {
  readonly title?: string
  readonly published?: string
  readonly author?: string
  /** Who edited it (编辑, 责编), where the container keeps this apart from the author. */
  readonly editor?: string
  readonly source?: string
  readonly url?: string
  readonly publisher?: string
  /** When the file was made (ISO 8601), as documents state it: not when its text was published, which may be years apart. */
  readonly created?: string
  /** Who a document's properties name as its author: whose computer it was as often as who wrote it, so never a byline. */
  readonly creator?: string
}

/** One article's copy as it came, decoded but not repaired. */
export interface Copy {
  /** As the user would name it; null for standard input. */
  readonly path: string | null
  readonly url: string | null
  readonly format: InputFormat
  /** Position within an input that holds several articles, from 0; null where the input is one article. */
  readonly part: number | null
  /** SHA-256, in hex, of the bytes of this article's copy. */
  readonly sha256: string
  /** The encoding that the bytes were read as: utf-8, utf-16le, utf-16be, gb18030, big5, or another that was declared. */
  readonly charset: string
  /** The article's markup or text: a page, a Markdown file whole, a table's content cell, a feed entry's content. */
  readonly text: string
  readonly stated: Stated
  /** Its bytes as they came; absent where a copy was not made from bytes. */
  readonly raw?: Raw
}

/**
 * The bytes of one article's copy, whose SHA-256 is the copy's: of an input that is one article the input's own, of a page in
 * an archive the page's; of an article in a table or feed its fields as a JSON list in a fixed order.
 */
export interface Raw {
  readonly bytes: Uint8Array
  /** As the server named it, else by the copy's format; without parameters. */
  readonly mediaType: string
}

/** How a copy came from the web, so that it can be told when it was seen and asked for again only if it has changed. */
export interface Fetched {
  /** When the answer came, ISO 8601 in UTC. */
  readonly at: string
  /** The address that answered, after redirects. */
  readonly finalUrl: string
  readonly etag: string | null
  /** As the server gave it (an HTTP date). */
  readonly lastModified: string | null
  readonly status: number
}

/** A copy that was fetched from the web, by this program or by the crawler whose archive it lies in. */
export interface FetchedCopy extends Copy {
  readonly fetched: Fetched
}
