import { Parser } from 'htmlparser2'
import { type Container, partCopy, webAddress } from './article.ts'
import type { Copy, Stated } from './copy.ts'
import { type SourceFailure, Unreadable } from './failure.ts'

/** One entry: the text of each element by its name, the first of a name kept. */
type Entry = Map<string, string>

/** Elements of RSS 2.0, RSS 1.0 (with Dublin Core and the content module) and Atom (RFC 4287), the best first. */
const ELEMENTS = {
  body: ['content:encoded', 'content', 'description', 'summary'],
  title: ['title', 'dc:title'],
  published: ['pubdate', 'published', 'dc:date', 'dcterms:issued', 'updated', 'dcterms:modified'],
  author: ['author', 'dc:creator', 'author/name'],
  source: ['source', 'dc:source', 'source/title'],
  url: ['link', 'feedburner:origlink', 'guid'],
} as const

/** The elements that hold an article whole. */
const WHOLE = ['content:encoded', 'content']

/** Elements within elements; feeds have a handful, XHTML content some dozens. */
const DEEPEST = 1000

/** An entry of a feed: its article, or where that is to be fetched from. */
export interface FeedEntry {
  /** Null where the entry holds no text at all. */
  readonly copy: Copy | null
  readonly link: string | null
  /** Whether the feed gives the article whole and not a summary. */
  readonly whole: boolean
  /** What stands in the place of the copy where there is none, and neither a link. */
  readonly reason: string
}

/**
 * Reads the entries of an RSS or Atom feed, in the order that it has. Read by htmlparser2 in its XML mode: it knows only
 * XML's own entities, so a document type that defines others, or refers to files, has no effect; and a feed that
 * is broken or cut off still gives the entries that are whole.
 * @throws Unreadable where there is no entry.
 */
export function* readFeed(container: Container, text: string): Generator<Copy | Omit<SourceFailure, 'path'>> {
  for (const found of feedEntries(container, text)) {
    if (!('link' in found)) yield found
    else yield found.copy ?? { reason: found.reason }
  }
}

/**
 * The entries of a feed each with its link, for those who can follow it; last a failure where the feed breaks off.
 * @throws Unreadable where there is no entry.
 */
export function* feedEntries(container: Container, text: string): Generator<FeedEntry | Omit<SourceFailure, 'path'>> {
  const { entries, title, whole } = parseFeed(text)
  if (!entries.length)
    throw new Unreadable(whole ? 'is a feed without entries' : 'is a feed that breaks off before its first entry ends')
  for (const [part, entry] of entries.entries()) {
    const pick = (names: readonly string[]): string | undefined =>
      names.map((name) => entry.get(name)).find((value) => value?.trim())
    const body = pick(ELEMENTS.body)
    const stated: Partial<Record<keyof Stated, string>> = {}
    for (const field of ['title', 'published', 'author', 'source', 'url'] as const) {
      const value = pick(ELEMENTS[field])?.trim()
      if (value) stated[field] = value
    }
    const which = stated.title ? ` (${stated.title.slice(0, 40)})` : ''
    yield {
      copy: body ? partCopy(container, part, body, stated, title) : null,
      link: webAddress(stated.url),
      whole: Boolean(pick(WHOLE)),
      reason: `entry ${part + 1}${which}: has no content; fetch the page it links to and read that`,
    }
  }
  if (!whole)
    yield {
      reason: `the feed breaks off in the middle of entry ${entries.length + 1}; the ${entries.length} before it are read`,
    }
}

function parseFeed(text: string): { entries: Entry[]; title: string | undefined; whole: boolean } {
  const entries: Entry[] = []
  const path: string[] = []
  let title: string | undefined
  let entry: Entry | null = null
  let entryDepth = 0
  let element = ''
  let value: string[] = []
  // Offset where the markup of an Atom entry's XHTML content begins.
  let markup = -1

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = plain(name)
        if (path.push(tag) > DEEPEST)
          throw new Unreadable(`is a feed whose elements are nested more than ${DEEPEST} deep`)
        if (markup >= 0) return
        value = []
        if (!entry && (tag === 'item' || tag === 'entry')) {
          entry = new Map()
          entryDepth = path.length
          return
        }
        if (!entry) return
        element = path.slice(entryDepth).join('/')
        if (element === 'link' && attributes.href && (attributes.rel ?? 'alternate') === 'alternate')
          keep(attributes.href)
        if (/^(content|summary)$/.test(element) && attributes.type === 'xhtml') markup = parser.endIndex + 1
      },
      ontext(data) {
        if (markup < 0) value.push(data)
      },
      onclosetag(name, implied) {
        const tag = plain(name)
        const depth = path.length
        path.pop()
        // An end that the parser made up because the input ended is not the entry's own.
        if (implied && parser.endIndex >= text.length - 1) return
        if (entry) {
          if (markup >= 0) {
            if (depth > entryDepth + 1) return
            keep(text.slice(markup, parser.startIndex))
            markup = -1
          } else if (depth > entryDepth) {
            element = [...path.slice(entryDepth), tag].join('/')
            keep(value.join(''))
          } else if (depth === entryDepth) {
            entries.push(entry)
            entry = null
          }
        } else if (tag === 'title' && /^(channel|feed)$/.test(path.at(-1) ?? '')) title ??= value.join('').trim()
        value = []
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  function keep(found: string): void {
    if (found.trim() && !entry?.get(element)?.trim()) entry?.set(element, found)
  }
  parser.end(text)
  return { entries, title, whole: entry === null }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^(atom|rss):/, '')
}
