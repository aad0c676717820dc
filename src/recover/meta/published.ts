import { isProse, type Sorted } from '../page/stretch.ts'
import type { Credit } from './credits.ts'
import { dateIn, dateInAddress } from './dates.ts'

export interface DateMaterials {
  /** As the container states it. */
  readonly stated: string | undefined
  readonly credits: readonly Credit[]
  readonly lines: readonly Sorted[]
  readonly stretch: readonly number[]
  readonly titleAt: number | undefined
  /** As the page's head states it, the surest first. */
  readonly head: readonly string[]
  readonly addresses: readonly string[]
}

/** When the copy says it was published: by its container, by the lines over the text, by its head, by its address. */
export function readPublished({
  stated,
  credits,
  lines,
  stretch,
  titleAt,
  head,
  addresses,
}: DateMaterials): string | null {
  const found: (string | null)[] = []
  if (stated) found.push(dateIn(unglue(stated)) ?? fromSeconds(stated))
  for (const credit of credits) if (credit.role === 'published') found.push(dateIn(unglue(credit.value)))
  const start = stretch[0] ?? lines.length
  const top = Math.max(0, Math.min(titleAt ?? start - 12, start - 1) - 8)
  // Nearest to the text first: the day's date stands at the top of a page.
  for (let i = Math.min(lines.length, opening(lines, stretch)) - 1; i >= top; i--)
    if (isDateLine(lines[i]!)) found.push(dateIn(unglue(lines[i]!.shown)))
  // A publishing system notes a day as its midnight.
  for (const value of head) found.push(dateIn(value)?.replace(/T00:00(?::00)?\+08:00$/, '') ?? fromSeconds(value))
  for (const credit of credits) if (credit.role === 'updated') found.push(dateIn(unglue(credit.value)))
  const end = stretch.at(-1)
  if (end !== undefined)
    for (let i = Math.max(start, end - 1); i < Math.min(lines.length, end + 12); i++)
      if (isDateLine(lines[i]!)) found.push(dateIn(unglue(lines[i]!.shown)))
  for (const address of addresses) found.push(dateInAddress(address))
  const dates = found.filter((date) => date !== null)
  const [first] = dates
  if (!first) return null
  return dates.find((date) => date.length > first.length && first.length <= 10 && date.startsWith(first)) ?? first
}

/** Where the text is under way: its second paragraph, by which all that stands over an article has been said. */
function opening(lines: readonly Sorted[], stretch: readonly number[]): number {
  const prose = stretch.slice(0, 12).filter((i) => isProse(lines[i]!))
  return prose[1] ?? (stretch[0] ?? lines.length) + 3
}

/** The day of a programme that an item was sent in: 《岚江新闻》 （20240507）. */
const EPISODE = /^[（(]?《[^》]{2,12}》\s{0,3}[（(]?(?:19|20)\d{6}[）)]{0,2}$/

function isDateLine({ credit, line, shown }: Sorted): boolean {
  // When the server made the page stands at the foot of forums.
  if (line.hidden || shown.length > 160 || /GMT\+8|Processed in/.test(shown)) return false
  return (
    credit ||
    EPISODE.test(shown) ||
    (shown.length <= 100 &&
      !/[。；]/.test(shown) &&
      /(?:19|20)\d{2}/.test(shown) &&
      /\d{1,2}[:：]\d{2}|作者|来源|发表|发布|发帖|张贴|记者|星期[一二三四五六日天]/.test(shown))
  )
}

/** A scraper that takes out white space glues the time to the day: 2018-08-0516:51:00. */
const unglue = (text: string): string => text.replace(/(\d{4}-\d{2}-\d{2})(?=\d{2}:\d{2})/, '$1 ')

/** Seconds or milliseconds since 1970, as tables of scrapers have them. */
function fromSeconds(text: string): string | null {
  const digits = /^\s*(1\d{9})(\d{3})?\s*$/.exec(text)
  if (!digits) return null
  return new Date((Number(digits[1]) + 8 * 3600) * 1000).toISOString().replace('.000Z', '+08:00')
}
