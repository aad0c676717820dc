import type { Sorted } from '../page/stretch.ts'

const CHANNEL =
  /(?:网|报|台|社|频道|新闻|中心|政府|门户|在线|首页|要闻|动态|时政|资讯|学校|中学|大学|公司|局|委|厅|办|人大|政协|论坛|博客|正文|栏目|发布|传媒|_.*)$/
const TAG = /^(?:\[(?:视频|图文|组图|图|转载|原创)\]|【(?:视频|图文|组图|图)】|(?:视频|组图)[|丨：:])\s*/

/** The title as printed, without marks of the site: `[视频]`. */
export function cleanTitle(title: string): string {
  return title
    .replace(TAG, '')
    .replace(/^[\s·•]+|[\s_|-]+$/g, '')
    .trim()
}

/** The parts of a page's `<title>`, from the article's own headline to the site: split at the site's separators. */
export function titleParts(title: string): string[] {
  return title
    .split(/\s*(?:_+|\|+|--+|｜|丨|>|»|＞|\s[-–—]\s|-(?=[\u3400-\u9FFF]{2,12}$)|-(?=[\u3400-\u9FFF]{2,12}-))\s*/)
    .map((part) => part.trim())
    .filter(Boolean)
}

const flat = (text: string): string => text.normalize('NFKC').replace(/[\s“”"'‘’\-—_·:：,，]/g, '')

/** True where one text says the other's words from the start, widths and marks aside. */
export function sameWords(a: string, b: string): boolean {
  const [x, y] = [flat(a), flat(b)]
  if (x.length < 4 || y.length < 4) return x === y
  return x === y || (x.startsWith(y) && y.length > x.length * 0.6) || (y.startsWith(x) && x.length > y.length * 0.6)
}

/** The line above the text that is the headline: one that the page's title repeats, a heading, or in plain text the last short line of its own. */
export function titleLine(lines: readonly Sorted[], bodyStart: number, stated: readonly string[]): number | null {
  const near = Math.max(0, bodyStart - 60)
  const isTitle = (i: number): boolean => {
    const { text, furniture, credit, line } = lines[i]!
    return !furniture && !credit && !line.hidden && text.length >= 4 && text.length <= 120
  }
  for (let i = Math.min(bodyStart + 2, lines.length - 1); i >= near; i--)
    if (isTitle(i) && stated.some((title) => sameWords(cleanTitle(lines[i]!.text), title))) return i
  let [best, level] = [-1, 9]
  for (let i = bodyStart - 1; i >= near; i--) {
    const { heading, linked, raw } = lines[i]!.line
    if (heading && heading < level && isTitle(i) && linked < raw.length / 2) [best, level] = [i, heading]
  }
  return best >= 0 ? best : null
}

/** A name of a channel or site, not of an article. */
export function isChannel(part: string): boolean {
  return part.length <= 14 && CHANNEL.test(part)
}
