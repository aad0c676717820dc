import type { Copy, Stated } from '../../source/copy.ts'
import { parseHtml } from './html.ts'
import { frontMatter } from './markdown.ts'
import type { Line, Page } from './page.ts'
import { parseText } from './text.ts'

/** A copy taken apart, with what its container and front matter state and the addresses that it names. */
export interface Apart {
  readonly page: Page
  readonly stated: Stated
  readonly addresses: readonly string[]
  /** True for a whole web page, false for a fragment, Markdown or plain text. */
  readonly isPage: boolean
}

const MARKUP =
  /<(?:p|div|br|span|table|td|html|body|h[1-6]|img|section|article|strong|font|ul|li|a)\b[^<>]{0,2000}\/?>/i

/** Takes a copy apart by what it is, whatever its name says. */
export function takeApart(copy: Copy): Apart {
  const front = copy.format === 'html' ? null : frontMatter(copy.text)
  const start = front?.end ?? 0
  const isMarkup = copy.format === 'html' || MARKUP.test(copy.text.slice(start, start + 200_000))
  const isPage = isMarkup && /<(?:html|body|head|!doctype)\b/i.test(copy.text.slice(0, 5000))
  const parsed = isMarkup ? parseHtml(copy.text, isPage ? 'space' : 'break', start) : parseText(copy.text, start)
  const lines = parsed.lines.flatMap(splitAtIndents)
  const addresses = [
    copy.url,
    copy.stated.url,
    front?.values.get('url'),
    front?.values.get('link'),
    firstAddress(lines),
  ]
  const metas = parsed.head.metas
  addresses.push(metas.get('og:url'), ...parsed.head.addresses.filter((address) => /\.s?html?$|\/\d/.test(address)))
  return {
    page: { ...parsed, lines },
    stated: { ...fromFront(front?.values), ...copy.stated },
    addresses: addresses.filter((address) => !!address) as string[],
    isPage,
  }
}

function fromFront(values: ReadonlyMap<string, string> | undefined): Stated {
  if (!values) return {}
  const stated: Record<string, string> = {}
  const names = {
    title: ['title'],
    published: ['date', 'published', 'pubdate', 'time'],
    publisher: ['author', 'publisher', 'site'],
    source: ['source', 'origin'],
  }
  for (const [field, keys] of Object.entries(names)) {
    const value = keys.map((key) => values.get(key)).find(Boolean)
    if (value) stated[field] = value
  }
  return stated
}

/** A crawl's first line is often the address alone. */
function firstAddress(lines: readonly Line[]): string | undefined {
  return /^\s*(https?:\/\/\S{4,500})\s*$/.exec(lines[0]?.raw ?? '')?.[1]
}

const INDENT = /(?<=\S)[ \t\u00A0]*\u3000[\s\u3000\u00A0]*\u3000[\s\u3000\u00A0]*(?=\S)/g

/** Splits a line where a full-width indent begins a new paragraph: scrapers take the breaks out and leave the indents. */
function splitAtIndents(line: Line): Line[] {
  if (!line.raw.includes('\u3000\u3000') && !/\u3000[\s\u00A0]+\u3000/.test(line.raw)) return [line]
  const cuts: number[] = []
  for (const match of line.raw.matchAll(INDENT)) {
    const before = line.raw.slice(cuts.at(-1) ?? 0, match.index).trim()
    if (before.length >= 12 || /[。！？”：:）)]$/.test(before)) cuts.push(match.index + match[0].length)
  }
  if (!cuts.length) return [line]
  const parts: Line[] = []
  for (const [i, start] of [0, ...cuts].entries()) parts.push(part(line, start, cuts[i] ?? line.raw.length, i === 0))
  return parts
}

function part(line: Line, start: number, end: number, first: boolean): Line {
  const pieces: number[] = []
  for (let i = 0; i < line.pieces.length; i += 3) {
    const [at, from, to] = [line.pieces[i]!, line.pieces[i + 1]!, line.pieces[i + 2]!]
    const until = line.pieces[i + 3] ?? line.raw.length
    const [low, high] = [Math.max(at, start), Math.min(until, end)]
    if (low >= high) continue
    const exact = until - at === to - from
    pieces.push(low - start, exact ? from + low - at : from, exact ? from + high - at : to)
  }
  const share = (end - start) / line.raw.length
  return {
    ...line,
    raw: line.raw.slice(start, end),
    pieces,
    linked: Math.round(line.linked * share),
    bold: Math.round(line.bold * share),
    picture: first && line.picture,
  }
}
