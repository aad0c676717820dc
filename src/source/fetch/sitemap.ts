import { Parser } from 'htmlparser2'

/** What a sitemap (sitemaps.org) lists: pages, or further sitemaps. */
export interface Sitemap {
  readonly kind: 'urlset' | 'sitemapindex'
  readonly addresses: readonly string[]
}

/** The protocol's own limit. */
const MOST = 50_000
const DEEPEST = 100

/** Reads a sitemap; null where the text is none. */
export function readSitemap(text: string): Sitemap | null {
  const kind = /<(?:\w{1,20}:)?(urlset|sitemapindex)\b/i.exec(text.slice(0, 4096))?.[1]?.toLowerCase()
  if (kind !== 'urlset' && kind !== 'sitemapindex') return null
  const addresses: string[] = []
  const path: string[] = []
  let value = ''
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name) {
        // The parser takes quadratic time for elements nested without end; sitemaps have three levels, four with pictures.
        if (++depth > DEEPEST) parser.pause()
        if (depth <= 4) path.push(name.toLowerCase().replace(/^.*:/, ''))
        value = ''
      },
      ontext(data) {
        if (depth <= 4) value += data
      },
      onclosetag() {
        // Pictures and videos have addresses of their own, one element further in.
        if (depth === 3 && path.at(-1) === 'loc' && addresses.length < MOST && value.trim())
          addresses.push(value.trim())
        if (depth <= 4) path.pop()
        depth--
        value = ''
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  return { kind, addresses }
}
