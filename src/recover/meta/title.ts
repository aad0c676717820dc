import { SPACES, trimOf } from '../../text/trim.ts'
import type { Block } from '../page/page.ts'
import { isProse, type Sorted } from '../page/stretch.ts'

const TAG =
  /^(?:\[(?:视频|图文|组图|图|转载|原创|转帖|转)\]|【(?:视频|图文|组图|图)】|(?:视频|组图)[|丨：:]|#{1,6}\s|\d{1,2}\.\s|(?:文章)?(?:标题|题目|主题)\s*[:：])\s*/

/** A headline behind its label: `主题：…`. */
const LABELLED = /^(?:文章)?(?:标题|题目|主题)\s*[:：]/
/** An item of a list of facts, as posts have them: `◎年　代　2005`. */
const LISTED = /^[◎◆◇★☆]/

/** What an aggregator sets around a headline: `澄州大学->…`, `… | news.example.info`. */
const SITE_BEFORE = /^[\u3400-\u9FFF]{2,12}->(?=.{6})/
const SITE_BEHIND = /\s[|｜]\s[\w-]{1,30}(?:\.[\w-]{2,20}){1,3}$/

/** A channel, or the place that a list of news names, before a headline: `【岚江时政】…`, `[松陵县] …`; a series (【一线行·之五】) is the headline's. */
const RUBRIC_BEFORE =
  /^(?:\[[^[\]，。]{2,8}\]|【[^【】，。]{0,8}(?:要闻|时政|新闻|头条|快讯|动态|资讯|政务|公告|信息|频道|栏目|视频|图片)】)\s{0,3}(?=.{8})/

/** The title as printed, without marks of the site: `[视频]`. */
export function cleanTitle(title: string): string {
  const plain = title
    .replace(/<[^<>]{0,80}>/g, '')
    .replace(TAG, '')
    .replace(RUBRIC_BEFORE, '')
    .replace(SITE_BEFORE, '')
    .replace(SITE_BEHIND, '')
  return trimOf(plain, `${SPACES}·•`, `${SPACES}_|｜-`)
    .replace(/^\*\*(.*)\*\*$/, '$1')
    .trim()
}

/** What channels are called, and what stands in a title before or behind the headline as one. */
const CHANNEL =
  /^(?:首页|正文|新闻|要闻|时政|头条|[\u3400-\u9FFF]{0,6}(?:要闻|时政|新闻|头条|快讯|动态|资讯|政务|公告|信息|频道|栏目|中心))$/

export const isChannel = (text: string): boolean => CHANNEL.test(text)

/** A title that a crawl stored with its site: `…_时政要闻_岚江网`, `… - 岚江网`, `松陵要闻 | …`; the headline alone. */
export function withoutSite(title: string, isSite: (part: string) => boolean): string {
  let parts = title.split(
    /(?:\s?[_|｜丨]\s?|\s[-–—]\s|--|-(?=[\u3400-\u9FFF]{2,12}(?:网|政府|报|在线|频道|客户端)$|(?:搜狐|新浪|网易|腾讯|凤凰)[\u3400-\u9FFF]{0,6}$))/,
  )
  const other = (part: string): boolean => part.length <= 16 && (CHANNEL.test(part) || isSite(part))
  while (parts.length > 1 && other(parts.at(-1)!)) parts = parts.slice(0, -1)
  while (parts.length > 1 && CHANNEL.test(parts[0]!)) parts = parts.slice(1)
  if (parts.length === 1) return parts[0]!.trim()
  const [from, to] = [title.indexOf(parts[0]!), title.lastIndexOf(parts.at(-1)!) + parts.at(-1)!.length]
  return title.slice(from, to).trim()
}

/** The parts of a page's `<title>`, from the article's own headline to the site: split at the site's separators. */
export function titleParts(title: string): string[] {
  return title
    .split(/_+|\|+|--+|｜|丨|>+|<+|»|＞|\s[-–—]\s|-(?=[\u3400-\u9FFF]{2,14}$)|-(?=[\u3400-\u9FFF]{2,14}[-_|])/)
    .map((part) => part.trim())
    .filter(Boolean)
}

const flat = (text: string): string => text.normalize('NFKC').replace(/[\s“”"'‘’\-—_·:：,，!！?？]/g, '')

/** True where one text says the other's words from the start, widths and marks aside. */
export function sameWords(a: string, b: string): boolean {
  return sameFlat(flat(a), flat(b))
}

function sameFlat(x: string, y: string): boolean {
  if (x.length < 4 || y.length < 4) return x === y && x.length > 1
  return x === y || (x.startsWith(y) && y.length > x.length * 0.6) || (y.startsWith(x) && x.length > y.length * 0.6)
}

export interface TitleMaterials {
  readonly lines: readonly Sorted[]
  readonly blocks: readonly Block[]
  /** Indices of the article's lines. */
  readonly stretch: readonly number[]
  /** Titles that the container, the head or `<title>` states, the surest first; each cleaned. */
  readonly stated: readonly string[]
}

/**
 * The line above the text that is its headline: what `<title>` says again, a heading, a centred line, the line over the
 * date; and a headline speaks of what the text speaks of. Null where no line is likely enough.
 */
export function titleLine({ lines, blocks, stretch, stated }: TitleMaterials): number | null {
  const start = stretch[0] ?? lines.length
  const words = bigrams(lines, stretch)
  const said = stated.map(flat)
  let [best, score] = [-1, 6]
  let gap = 0
  for (let i = Math.min(start + 2, lines.length - 1); i >= Math.max(0, start - 80); i--) {
    const sorted = lines[i]!
    const { text, line, furniture, credit } = sorted
    if (furniture || line.hidden || text.length < 3 || text.length > 150 || LISTED.test(text)) continue
    // A forum sets its headline behind a label.
    if (credit && !(line.heading && LABELLED.test(text))) continue
    if (i < start) gap++
    const own = flat(cleanTitle(text))
    const isSaid = said.some((title) => sameFlat(own, title))
    // A stated title may begin with the line, as the first of two that the headline is set in.
    const isBegun = !isSaid && own.length >= 6 && said.some((title) => title.startsWith(own))
    const overDate = !/[。；]/.test(text) && !!lines[i + 1]?.credit
    if (!isSaid && !isBegun && !line.heading && !overDate && isProse(sorted)) continue
    const likely = likelihood(sorted, blocks, words) + (isSaid ? 30 : isBegun ? 24 : 0) - gap * 0.7
    const underDate = lines[i + 1]?.credit ? 3 : 0
    if (likely + underDate > score) [best, score] = [i, likely + underDate]
  }
  return best < 0 ? null : best
}

/** Whose news it is stands beside the headline, and is none: 苇湾市实验小学. */
const UNIT_ALONE =
  /^(?!.*(?:[到赴来访]|调研|考察|慰问|检查|走进|召开|举行|启动|落户|成立|开展))[\u3400-\u9FFF]{2,16}(?:小学|中学|大学|学院|学校|幼儿园|医院|人民政府|集团|公司|委员会)$/

function likelihood({ text, line }: Sorted, blocks: readonly Block[], words: ReadonlySet<number>): number {
  let sum = 0
  if (line.heading) sum += 9 - line.heading
  if (line.centred) sum += 4
  if (line.bold > line.raw.length * 0.7) sum += 3
  if (line.linked > line.raw.length / 2) sum -= 15
  if (blocks[line.block]!.hint < 0) sum -= 4
  if (/[。；，、：:]$/.test(text)) sum -= 10
  if (text.length < 6) sum -= 5
  if (UNIT_ALONE.test(text)) sum -= 8
  if (text.length > 60) sum -= (text.length - 60) / 5
  return sum + 10 * (overlap(text, words) - 0.25)
}

/** The pairs of characters of words in the article's first lines, as {@link pairAt} gives them. */
export function bigrams(lines: readonly Sorted[], stretch: readonly number[]): Set<number> {
  const found = new Set<number>()
  for (const i of stretch.slice(0, 12)) {
    const { text } = lines[i]!
    for (let k = 0; k + 1 < text.length && k < 600; k++)
      if (isWord(text.charCodeAt(k)) && isWord(text.charCodeAt(k + 1))) found.add(pairAt(text, k))
  }
  return found
}

const isWord = (code: number): boolean => (code >= 0x3400 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39)

/** Two characters as one number of 32 bits, which a set takes without making an object of it. */
const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)

/** The share of a text's pairs of characters that the article has too. */
export function overlap(text: string, words: ReadonlySet<number>): number {
  let [hits, all] = [0, 0]
  for (let i = 0; i + 1 < text.length; i++) {
    if (!isWord(text.charCodeAt(i)) || !isWord(text.charCodeAt(i + 1))) continue
    all++
    if (words.has(pairAt(text, i))) hits++
  }
  return all ? hits / all : 0
}

/** Of a page title's parts the one that is the article's: the longest that shares words with the text, else the first. */
export function ownPart(parts: readonly string[], lines: readonly Sorted[], stretch: readonly number[]): string | null {
  const words = bigrams(lines, stretch)
  const worthOf = (part: string, i: number): number => overlap(part, words) * 20 + Math.min(part.length, 30) / 3 - i
  const [own] = parts.map((part, i) => [part, worthOf(part, i)] as const).sort((a, b) => b[1] - a[1])
  return own && own[0].length >= 4 ? own[0] : null
}
