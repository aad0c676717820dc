import { type Container, rawOf, sha256, webAddress } from './article.ts'
import type { Copy, Stated } from './copy.ts'
import { readFrontMatter } from './front-matter.ts'

/** The copy of an input that is one article whole: a page, a Markdown file, a plain text. */
export function pageCopy(container: Container, bytes: Uint8Array, text: string): Copy {
  const stated: Stated = container.format === 'markdown' ? statedByMarkdown(text) : {}
  return {
    ...container,
    url: webAddress(stated.url) ?? (container.format === 'html' ? addressOfPage(text) : addressOnTop(text)),
    part: null,
    sha256: sha256(bytes),
    text,
    stated,
    raw: rawOf(bytes, container.format),
  }
}

/** What a Markdown file says of its article: its front matter, and the one heading that stands over all of it. */
function statedByMarkdown(text: string): Stated {
  const front = readFrontMatter(text)
  const body = (front ? text.slice(front.end) : text).trimStart()
  const heading = /^#{1,2}[ \t]+(\S[^\n]{0,200})/.exec(body)?.[1]?.replace(/[ \t#]{0,20}$/, '')
  const alone = heading && !/\n#{1,6}[ \t]/.test(body)
  return { ...(alone && { title: heading }), ...front?.stated }
}

/** The page's own address where it names one: browsers note it when they save a page, sites in link and meta elements. */
function addressOfPage(html: string): string | null {
  const head = html.slice(0, 65_536)
  const saved = /<!-- saved from url=\(\d+\)(\S{1,2000})/.exec(head)?.[1]
  if (webAddress(saved)) return webAddress(saved)
  for (const [element] of head.matchAll(/<(?:link|meta)\b[^<>]{1,2000}>/gi)) {
    const canonical = /\brel\s*=\s*["']?canonical\b/i.test(element) || /\bproperty\s*=\s*["']?og:url\b/i.test(element)
    const value = canonical ? /\b(?:href|content)\s*=\s*["']?([^"'\s>]+)/i.exec(element)?.[1] : undefined
    const address = webAddress(value?.replaceAll('&amp;', '&'))
    // The home page as address of every page is a template's mistake.
    if (address && /^https?:\/\/[^/]+\/./i.test(address)) return address
  }
  return null
}

/** An address that stands alone on one of the first lines, as crawlers leave it. */
function addressOnTop(text: string): string | null {
  const line = /^\s{0,20}(https?:\/\/\S{3,2000})[ \t]*(?:\r?\n|$)/i.exec(text.slice(0, 4096))?.[1]
  return webAddress(line)
}
