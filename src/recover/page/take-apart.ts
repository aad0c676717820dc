import type { Copy, Stated } from '../../source/copy.ts'
import { readFrontMatter } from '../../source/front-matter.ts'
import { parseHtml } from './html.ts'
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
  const front = copy.format === 'html' ? null : readFrontMatter(copy.text)
  const start = front?.end ?? 0
  const isMarkup = copy.format === 'html' || MARKUP.test(copy.text.slice(start, start + 200_000))
  const isPage = isMarkup && /<(?:html|body|head|!doctype)\b/i.test(copy.text.slice(0, 5000))
  const parsed = isMarkup ? parseHtml(copy.text, isPage ? 'space' : 'break', start) : parseText(copy.text, start)
  const lines = copy.text.includes('\u3000') ? parsed.lines.flatMap(splitAtIndents) : parsed.lines
  const stated = { ...front?.stated, ...copy.stated }
  const addresses = [copy.url, stated.url, firstAddress(lines), parsed.head.metas.get('og:url')]
  addresses.push(...parsed.head.addresses.filter((address) => /\.s?html?$|\/\d/.test(address)))
  return { page: { ...parsed, lines }, stated, addresses: addresses.filter((address) => !!address) as string[], isPage }
}

/** A crawl's first line is often the address alone. */
function firstAddress(lines: readonly Line[]): string | undefined {
  return /^\s*(https?:\/\/\S{4,500})\s*$/.exec(lines[0]?.raw ?? '')?.[1]
}

const INDENT = /(?<=\S)[ \t\u00A0]*\u3000[\s\u3000\u00A0]*\u3000[\s\u3000\u00A0]*(?=\S)/g

/** Splits a line where a full-width indent begins a new paragraph: scrapers take the breaks out and leave the indents. */
function splitAtIndents(line: Line): Line[] {
  if (!line.raw.includes('\u3000') || line.raw.length < 12) return [line]
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
    seams: line.seams.filter((at) => at > start && at < end).map((at) => at - start),
    links: line.links.map((at) => Math.min(Math.max(at, start), end) - start),
    linked: Math.round(line.linked * share),
    bold: Math.round(line.bold * share),
    picture: first && line.picture,
  }
}
