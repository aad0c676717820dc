import { gunzipSync } from 'node:zlib'
import { decode } from '../../text/charset.ts'
import { Unpacking } from '../archive/unpacking.ts'
import type { Copy, Fetched, FetchedCopy } from '../copy.ts'
import { type SourceFailure, Unreadable } from '../failure.ts'
import { feedEntries } from '../feed.ts'
import { readOpened } from '../read-opened.ts'
import { packingOf, rootElement } from '../sniff.ts'
import { openChunks } from '../stream.ts'
import type { FetchOptions } from './options.ts'
import { readSitemap } from './sitemap.ts'
import type { Visit } from './visitor.ts'

/** A page that has not changed since it was seen before. */
export interface Unchanged {
  readonly unchanged: true
  /** The address as it was given. */
  readonly path: string
  readonly fetched: Fetched
}

export type Found = FetchedCopy | Unchanged | SourceFailure

/** A page that a sitemap or feed lists. */
interface Link {
  readonly link: string
}

/** An index of sitemaps lists sitemaps, which list pages. */
const DEEPEST_LIST = 2
/** The limit of the sitemap protocol. */
const SITEMAP_BYTES = 50 * 1024 * 1024

/**
 * Reads what a visit gave.
 * @param as What failures call it.
 * @param depth How many lists led to it.
 */
export async function* readVisit(
  { fetched, contentType, body }: Visit,
  as: string,
  depth: number,
  options: FetchOptions,
): AsyncGenerator<Found | Link> {
  if (!body) {
    yield { unchanged: true, path: as, fetched }
    return
  }
  try {
    const list = listIn(body, new URL(fetched.finalUrl))
    if (list?.kind === 'sitemap') yield* readList(list.text, as, depth, fetched)
    else if (list?.kind === 'feed') yield* readWebFeed(list.text, list.charset, as, depth, fetched)
    else yield* readBody(body, contentType, as, fetched, options)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    yield { path: as, reason: error.message }
  }
}

interface List {
  readonly kind: 'sitemap' | 'feed'
  readonly text: string
  readonly charset: string
}

function listIn(body: Buffer, { pathname }: URL): List | null {
  let bytes = body
  if (packingOf(body) === 'gzip' && /\.xml\.gz$/i.test(pathname)) {
    try {
      bytes = gunzipSync(body, { maxOutputLength: SITEMAP_BYTES })
    } catch {
      throw new Unreadable('is a packed sitemap that is damaged, or larger than 50 MiB, the limit for one')
    }
  }
  if (!/^[\s\ufeff]*</.test(bytes.toString('latin1', 0, 200).replace(/^\xef\xbb\xbf/, ''))) return null
  const { text, charset } = decode(bytes)
  const root = rootElement(text.trimStart()) ?? ''
  if (/(^|:)(urlset|sitemapindex)$/i.test(root)) return { kind: 'sitemap', text, charset }
  if (/^(rss|feed|rdf|atom:feed|rdf:rdf)$/i.test(root)) return { kind: 'feed', text, charset }
  return null
}

function* readList(text: string, as: string, depth: number, { finalUrl }: Fetched): Generator<SourceFailure | Link> {
  const sitemap = readSitemap(text)
  if (!sitemap?.addresses.length) throw new Unreadable('is a sitemap that lists nothing')
  if (depth >= DEEPEST_LIST || (depth > 0 && sitemap.kind === 'sitemapindex'))
    throw new Unreadable(
      'is a sitemap that other lists lead to, too many one after the other; give its own address to read it',
    )
  const site = siteOf(finalUrl)
  let elsewhere = 0
  for (const link of sitemap.addresses) {
    // A sitemap speaks for its own site only (sitemaps.org), else it could send us anywhere.
    if (siteOf(link, finalUrl) === site) yield { link }
    else elsewhere++
  }
  if (elsewhere)
    yield {
      path: as,
      reason: `lists ${elsewhere} pages of other sites, which are passed over; give their own sitemaps`,
    }
}

function* readWebFeed(
  text: string,
  charset: string,
  as: string,
  depth: number,
  fetched: Fetched,
): Generator<Found | Link> {
  for (const entry of feedEntries({ path: null, format: 'feed', charset }, text)) {
    if (!('link' in entry)) yield { path: as, reason: entry.reason }
    else if (entry.copy && (entry.whole || !entry.link || depth >= DEEPEST_LIST))
      yield { ...entry.copy, url: entry.copy.url ?? fetched.finalUrl, fetched }
    else if (entry.link) yield { link: entry.link }
    else yield { path: as, reason: entry.reason }
  }
}

async function* readBody(
  body: Buffer,
  contentType: string,
  as: string,
  fetched: Fetched,
  options: FetchOptions,
): AsyncGenerator<Found> {
  const { finalUrl } = fetched
  const unpacking = new Unpacking(options)
  const opened = await openChunks(chunksOf(body))
  const place = { path: null, name: finalUrl, file: fileName(finalUrl, contentType), depth: 0, packed: false }
  for await (const found of readOpened(place, opened, options, unpacking)) {
    if ('reason' in found) yield found.path === finalUrl ? { ...found, path: as } : found
    else yield asFetched(found, fetched, contentType)
  }
}

/** A page's address is where it was fetched from; what lies in an archive or table keeps its own. */
function asFetched(copy: Copy, fetched: Fetched, contentType: string): FetchedCopy {
  const alone = copy.path === null && copy.part === null
  const own = 'fetched' in copy ? (copy as FetchedCopy).fetched : fetched
  return {
    ...copy,
    ...(alone && copy.raw && contentType && { raw: { ...copy.raw, mediaType: contentType } }),
    url: alone ? fetched.finalUrl : (copy.url ?? (copy.path === null ? fetched.finalUrl : null)),
    fetched: own,
  }
}

/** A page's address often ends in nothing that tells its kind; the server's word does. */
function fileName(url: string, contentType: string): string {
  const name = new URL(url).pathname.split('/').at(-1) ?? ''
  return /^(text\/html|application\/xhtml\+xml)$/.test(contentType) ? `${name}.html` : name
}

function siteOf(address: string, base?: string): string | null {
  try {
    return new URL(address, base).hostname.replace(/^www\./, '')
  } catch {
    return null
  }
}

async function* chunksOf(body: Buffer): AsyncGenerator<Uint8Array> {
  const step = 1024 * 1024
  for (let at = 0; at < body.length; at += step) yield body.subarray(at, at + step)
}
