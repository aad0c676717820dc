import type { Stated } from '../../source/copy.ts'
import type { Head } from '../page/page.ts'

/** What a page's head and a publishing system's own notes state about the article; untrusted, as printed. */
export interface HeadStated {
  readonly titles: readonly string[]
  readonly headline: string | null
  readonly published: readonly string[]
  readonly origin: string | null
  readonly publisher: string | null
  readonly authors: readonly string[]
  readonly editors: readonly string[]
}

/** Names of meta elements: the site standard of the State Council (国办发〔2017〕47号), Open Graph, Dublin Core and common ones. */
const TITLES = ['articletitle', 'og:title', 'title', 'dc.title']
const DATES = [
  'pubdate',
  'article:published_time',
  'og:release_date',
  'publishdate',
  'publish-date',
  'datepublished',
  'dc.date',
  'date',
]
const SOURCES = ['contentsource', 'source', 'og:article:source', 'dc.source', 'copyfrom']
const SITES = ['sitename', 'og:site_name', 'application-name']
const AUTHORS = ['author', 'article:author', 'og:article:author', 'dc.creator', 'contentauthor']
const EDITORS = ['editor', 'contenteditor']

/** Reads the head: `meta` elements, JSON-LD, and the notes of digital editions (`<!--enpproperty`). */
export function readHead(head: Head): HeadStated {
  const { metas } = head
  const all = (names: readonly string[]): string[] =>
    names.map((name) => strip(metas.get(name))).filter((value) => value !== null)
  const [titles, published, authors] = [all(TITLES), all(DATES), all(AUTHORS)]
  let [origin, publisher] = [all(SOURCES)[0] ?? null, all(SITES)[0] ?? null]
  let headline: string | null = null
  for (const script of head.jsonLd) {
    const article = articleOf(script)
    if (!article) continue
    add(titles, article.headline)
    add(published, article.datePublished)
    for (const author of [article.author].flat()) add(authors, nameOf(author))
    publisher ??= strip(nameOf(article.publisher)) ?? null
  }
  for (const note of head.notes) {
    const field = (name: string): string | null => strip(new RegExp(`<${name}>([^<]{1,300})</${name}>`).exec(note)?.[1])
    add(titles, field('title'))
    add(published, field('date'))
    add(authors, field('author'))
    headline ??= field('introtitle')
    origin ??= field('sourcename')
  }
  return { titles, headline, published, origin, publisher, authors, editors: all(EDITORS) }
}

function add(list: string[], value: unknown): void {
  const text = typeof value === 'string' ? strip(value) : null
  if (text) list.push(text)
}

const strip = (value: string | undefined | null): string | null => value?.replace(/<[^<>]{0,200}>/g, '').trim() || null

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  const name = (value as { name?: unknown } | null)?.name
  return typeof name === 'string' ? name : null
}

interface LinkedArticle {
  readonly headline?: unknown
  readonly datePublished?: unknown
  readonly author?: unknown
  readonly publisher?: unknown
}

/** The article in a JSON-LD script, whole, in a list or in a graph; scripts that are no JSON give what a look finds. */
function articleOf(script: string): LinkedArticle | null {
  if (script.length > 100_000) return null
  try {
    const read: unknown = JSON.parse(script)
    const graph = (read as { '@graph'?: unknown })?.['@graph']
    for (const item of [read, graph].flat()) {
      const type = String((item as { '@type'?: unknown } | null)?.['@type'] ?? '')
      if (/Article|NewsArticle|Report|BlogPosting|WebPage/.test(type)) return item as LinkedArticle
    }
    return (read as LinkedArticle | null)?.datePublished ? (read as LinkedArticle) : null
  } catch {
    const look = (key: string): string | undefined => new RegExp(`"${key}"\\s*:\\s*"([^"]{1,200})"`).exec(script)?.[1]
    const pubDate = look('datePublished') ?? look('pubDate')
    return pubDate ? { headline: look('headline') ?? look('title'), datePublished: pubDate } : null
  }
}

/** What an account page of WeChat notes in its scripts: the account's name and the time, in seconds since 1970. */
export function readAccount(copy: string): Stated | null {
  if (!copy.includes('js_content') && !copy.includes('mp.weixin.qq.com')) return null
  const nickname =
    /\bnickname\s*=\s*(?:htmlDecode\()?["']([^"'<>]{1,40})["']/.exec(copy)?.[1] ??
    /id=["']?js_name["']?[^<>]{0,200}>\s{0,80}([^<>]{1,40}?)\s{0,80}</.exec(copy)?.[1]
  const seconds = /\b(?:var\s+ct|ori_create_time|create_time)\s*[=:]\s*["'](\d{10})["']/.exec(copy)?.[1]
  const published = seconds && new Date((Number(seconds) + 8 * 3600) * 1000).toISOString().replace('.000Z', '+08:00')
  return { ...(nickname && { publisher: nickname }), ...(published && { published }) }
}
