/** A date or interval found in a text. Parts that are not printed are null. */
export interface DateMention {
  readonly start: number
  readonly end: number
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** Last day of an interval (9月14日至15日), else null; `lastMonth` where it runs into another month. */
  readonly lastDay: number | null
  readonly lastMonth: number | null
  /** Said relative to the day of publication: 去年 is -1 year, 今年 0; null where nothing is said. */
  readonly yearShift: number | null
}

const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
const DATE = new RegExp(
  `(?:(\\d{4})年|(去年|前年|今年))?(?:${NUMBER} ?月)(?:份)?(?: ?${NUMBER} ?[日号]?(?:(?:上午|下午|晚)?[至到—–\\-－~～、]+(?:${NUMBER}月)?${NUMBER})?[日号])?|(?<![\\d月年第.])(\\d{1,2})(?:日|号(?=[至到上下晚])|(?=[至—–]{1,2}\\d{1,2}日(?!内)))(?:[至到—–\\-－~～]+(\\d{1,2})[日号])?(?![元经报])`,
  'g',
)
const SHIFTS: Readonly<Record<string, number>> = { 今年: 0, 去年: -1, 前年: -2 }
const DIGITS = '〇一二三四五六七八九十'

function small(text: string | undefined): number | null {
  if (!text) return null
  if (/^\d/.test(text)) return Number(text)
  const ten = text.indexOf('十')
  if (ten < 0) return text.length === 1 ? DIGITS.indexOf(text) : null
  const tens = ten === 0 ? 1 : DIGITS.indexOf(text[0]!)
  return tens * 10 + (ten + 1 < text.length ? DIGITS.indexOf(text[ten + 1]!) : 0)
}

/** Calendar dates in a text, in order: 2023年6月3日, 9月14日至15日, 8月21-24日, 去年8月, 24日. Plain years and seasons are not among them. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = []
  if (!text.includes('月') && !text.includes('日')) return found
  DATE.lastIndex = 0
  for (let match = DATE.exec(text); match; match = DATE.exec(text)) {
    const [printed, year, relative, month, day, lastMonth, lastDay, bareDay, bareLast] = match
    let whole = printed
    // 28日、29日 and 6月28日、6月29日 are days on end; of 3日、8日 each is a day of its own.
    const mark = printed.indexOf('、')
    const apart =
      mark >= 0 && ((lastMonth !== undefined && lastMonth !== month) || small(lastDay) !== (small(day) ?? 0) + 1)
    if (apart) {
      whole = printed.slice(0, mark)
      DATE.lastIndex = match.index + mark
    }
    const mention = {
      start: match.index,
      end: match.index + whole.length,
      year: year ? Number(year) : null,
      yearShift: relative ? SHIFTS[relative]! : null,
      month: small(month),
      day: small(day ?? bareDay),
      lastMonth: apart ? null : small(lastMonth),
      lastDay: apart ? null : small(lastDay ?? bareLast),
    }
    if ((mention.month ?? 1) <= 12 && (mention.month ?? 1) > 0 && (mention.day ?? 1) <= 31) found.push(mention)
  }
  return found
}

const two = (value: number) => String(value).padStart(2, '0')

/**
 * ISO 8601 for a date mention, its missing parts taken from the day of publication: the nearest date not after it.
 * An interval is `first/last`. Where no year is known at all the year is XXXX (EDTF).
 * @param published ISO date of any precision, or null.
 */
export function resolveDate(mention: DateMention, published: string | null): string | null {
  const known = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(published ?? '')
  const [publishedYear, publishedMonth, publishedDay] = known
    ? [Number(known[1]), known[2] ? Number(known[2]) : null, known[3] ? Number(known[3]) : null]
    : [null, null, null]
  let { year, month } = mention
  if (month === null) {
    if (publishedMonth === null || mention.day === null) return null
    month = publishedMonth
    if (publishedDay !== null && mention.day > publishedDay) month -= 1
    if (month === 0) {
      month = 12
      year ??= publishedYear === null ? null : publishedYear - 1
    }
  }
  if (year === null && publishedYear !== null) {
    year = publishedYear + (mention.yearShift ?? 0)
    const after =
      publishedMonth !== null &&
      (month > publishedMonth ||
        (month === publishedMonth && publishedDay !== null && (mention.day ?? 0) > publishedDay))
    if (mention.yearShift === null && after) year -= 1
  }
  const prefix = year === null ? 'XXXX' : String(year)
  if (mention.day === null) return `${prefix}-${two(month)}`
  const first = `${prefix}-${two(month)}-${two(mention.day)}`
  if (mention.lastDay === null) return first
  return `${first}/${prefix}-${two(mention.lastMonth ?? month)}-${two(mention.lastDay)}`
}
