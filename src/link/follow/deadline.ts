import { loadLexicon } from '../../lexicon/load.ts'
import { numeralAt } from '../../text/numerals.ts'

/** How exactly a time is said. `loose` is a time without a calendar date (汛期前), `years` a run of years (三年内). */
export type TimePrecision = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'years' | 'loose'

/**
 * A time that a task or figure is bound to. `by`: to be reached by its last day (年底前, 6月底前). `in`: what happens or is
 * counted within it (今年, 前三季度, 三年内). `each`: again and again (每年). `mean`: a yearly mean (年均).
 * `first` and `last` are ISO days; null where the text gives no year and the day of the report is not known.
 */
export interface TimeMention {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: 'by' | 'in' | 'each' | 'mean'
  readonly first: string | null
  readonly last: string | null
  readonly precision: TimePrecision
}

const FEASTS = new Map(
  loadLexicon('deadline-words', ['word', 'month', 'day', 'precision']).map((row) => [
    row.word,
    { month: Number(row.month), day: Number(row.day), precision: row.precision as TimePrecision },
  ]),
)
const FEAST = [...FEASTS.keys()].sort((a, b) => b.length - a.length).join('|')
const YEAR = '(20\\d\\d)年|(今年|本年度?|当年|明年|次年|后年|去年|上年|前年)的?'
const N = '\\d{1,3}|[一二两三四五六七八九十半]{1,3}'
const MONTH = '1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]'
const BEFORE = '之前|以前|前'

const CALENDAR = new RegExp(
  `(?:${YEAR})?(?:(?<!\\d)(?:${MONTH}|本)月(?![一个])(?:份)?(?:(\\d{1,2})[日号]|底|末|上旬|中旬|下旬)?|上半年|下半年|第?[一二三四]季度末?|前[两二三]个?季度|前(?:\\d{1,2}|[一二三四五六七八九十]{1,2})个?月|年中|年底|年末|岁末|年内)(?:${BEFORE}|起)?|(?:${YEAR})(?:底(?:${BEFORE})?|末|${BEFORE}|以来|全年|内)?|全年(?!龄)|年(?:底|末)(?:${BEFORE})?|年内|年前(?!后)|今年以来`,
  'g',
)
const FESTIVE = new RegExp(`(?:${YEAR})?“?(${FEAST})”?节?(?:到来|来临|开始)?(?:${BEFORE})`, 'g')
const SPAN = new RegExp(
  `(?<!\\d)用?(?:(${N})(个?工作日|小时|天|日|个?星期|周|个半月|个?月|年)(?:左右)?(?:的?时间)?(之?内|(?<=时间)|(?=再?(?:投入|投资|安排|培育|培养|建成|新建|新增|改造|实施|累计|完成|把)))|(本月|(?<![\\d一二三四五六七八九十个每])月|本周|本季度)(?:之?内|底前?)|(当天|当日|当晚|今晚|零点前|今天))`,
  'g',
)
const PLAN = /“?十([二三四五六])五”?(?:期间|时期|规划期|末|期末)?/g
const AGAIN = /每年|每季度?|每月|每周|逐年/g
const MEAN = /年均|年平均/g
const BACK = new RegExp(`(${N})个?(年|月)(?:多)?来`, 'g')

interface Base {
  readonly year: number
  readonly month: number
  readonly day: number
}

const two = (value: number) => String(value).padStart(2, '0')
const iso = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(day)}`
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The day that lies a number of days after another, ISO. */
export function dayAfter(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}

function small(text: string): number {
  return text.includes('半') ? 0.5 : (numeralAt(text, 0)?.value ?? Number(text))
}

function baseOf(published: string | null): Base | null {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(published ?? '')
  return found ? { year: Number(found[1]), month: Number(found[2] ?? 1), day: Number(found[3] ?? 1) } : null
}

const SHIFTS: Readonly<Record<string, number>> = { 明年: 1, 次年: 1, 后年: 2, 去年: -1, 上年: -1, 前年: -2 }

function yearOf(printed: string | undefined, relative: string | undefined, base: Base | null): number | null {
  if (printed) return Number(printed)
  if (base === null) return null
  return base.year + (relative ? (SHIFTS[relative.replace(/度$/, '')] ?? 0) : 0)
}

/** Months of a quarter, half or run of months, from first to last. */
function season(text: string): readonly [first: number, last: number, precision: TimePrecision] | null {
  if (text.includes('上半年')) return [1, 6, 'half']
  if (text.includes('下半年')) return [7, 12, 'half']
  const quarters = /前([两二三])个?季度/.exec(text)
  if (quarters) return [1, quarters[1] === '三' ? 9 : 6, 'quarter']
  const quarter = /第?([一二三四])季度/.exec(text)
  if (quarter) {
    const nth = '一二三四'.indexOf(quarter[1]!)
    return [nth * 3 + 1, nth * 3 + 3, 'quarter']
  }
  const months = /前(\d{1,2}|[一二三四五六七八九十]{1,2})个?月/.exec(text)
  return months ? [1, Math.min(12, small(months[1]!)), 'month'] : null
}

function calendar(
  match: RegExpMatchArray,
  base: Base | null,
  ahead: boolean,
): Omit<TimeMention, 'start' | 'end'> | null {
  const text = match[0]
  const printed = match[1] ?? match[4]
  const relative = match[2] ?? match[5]
  const before = /前$/.test(text) && !/年前$/.test(text.replace(/20\d\d年前$/, ''))
  let year = yearOf(printed, relative, base)
  const timed = (first: [number, number], last: [number, number], precision: TimePrecision, kind: 'by' | 'in') => ({
    text,
    kind,
    first: year === null ? null : iso(year, ...first),
    last: year === null ? null : iso(year, ...last),
    precision,
  })
  const run = season(text)
  if (run)
    return timed([run[0], 1], [run[1], lastDay(year ?? 2001, run[1])], run[2], /前$|末$/.test(text) ? 'by' : 'in')
  const dated = new RegExp(`(${MONTH}|本)月(?:份)?(?:(\\d{1,2})[日号]|(底|末|上旬|中旬|下旬))?`).exec(text)
  if (dated) {
    const month = dated[1] === '本' ? (base?.month ?? 1) : small(dated[1]!)
    // Without a year: of a task the next such month, of what is told the last.
    if (!printed && !relative && year !== null && base)
      year += ahead ? (month < base.month ? 1 : 0) : month > base.month ? -1 : 0
    const days: Readonly<Record<string, [number, number]>> = { 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, 31] }
    const end = lastDay(year ?? 2001, month)
    if (dated[2]) {
      const day = Math.min(Number(dated[2]), end)
      return timed([month, day], [month, day], 'day', before || /起$/.test(text) ? 'by' : 'in')
    }
    const [from, to] = days[dated[3] ?? ''] ?? [1, end]
    return timed([month, from], [month, Math.min(to, end)], 'month', before || /底|末/.test(text) ? 'by' : 'in')
  }
  if (/年中/.test(text)) return timed([6, 1], [6, 30], 'loose', 'by')
  if (/底|末/.test(text)) return timed([12, 1], [12, 31], 'month', 'by')
  if (/^年前$/.test(text)) {
    // 年前 is before the new year by the moon.
    if (year !== null && base && base.month > 2) year++
    return timed([1, 1], [2, 1], 'loose', 'by')
  }
  if (/20\d\d年(?:之|以)?前$/.test(text)) {
    if (year !== null) year--
    return timed([1, 1], [12, 31], 'year', 'by')
  }
  return timed([1, 1], [12, 31], 'year', 'in')
}

function festive(match: RegExpMatchArray, base: Base | null, ahead: boolean): Omit<TimeMention, 'start' | 'end'> {
  const feast = FEASTS.get(match[3]!)!
  let year = yearOf(match[1], match[2], base)
  if (!match[1] && !match[2] && year !== null && base) {
    const past = feast.month < base.month || (feast.month === base.month && feast.day <= base.day)
    year += ahead ? (past ? 1 : 0) : past ? 0 : -1
  }
  const day = year === null ? null : dayAfter(iso(year, feast.month, feast.day), -1)
  return { text: match[0], kind: 'by', first: day, last: day, precision: feast.precision }
}

function addMonths(base: Base, months: number): string {
  const at = base.year * 12 + base.month - 1 + months
  const year = Math.floor(at / 12)
  const month = (at % 12) + 1
  return iso(year, month, Math.min(base.day, lastDay(year, month)))
}

function spanned(match: RegExpMatchArray, base: Base | null): Omit<TimeMention, 'start' | 'end'> | null {
  const [text, count, unit, , frame, now] = match
  const from = base && iso(base.year, base.month, base.day)
  const until = (last: string | null, precision: TimePrecision, kind: 'by' | 'in' = 'by') => ({
    text,
    kind,
    first: from,
    last,
    precision,
  })
  if (now) return until(from && (now.startsWith('零点') ? dayAfter(from, 1) : from), 'day')
  if (frame) {
    if (!base) return until(null, 'month')
    if (frame === '本周') return until(dayAfter(from!, 7), 'day')
    const quarter = Math.ceil(base.month / 3) * 3
    const month = frame === '本季度' ? quarter : base.month
    return until(iso(base.year, month, lastDay(base.year, month)), frame === '本季度' ? 'quarter' : 'month')
  }
  const n = small(count!)
  if (!Number.isFinite(n) || n > 400) return null
  if (unit === '年') {
    if (n > 30) return null
    return until(base && addMonths(base, Math.round(n * 12)), 'years', 'in')
  }
  const months = unit === '个半月' ? n + 0.5 : n
  if (/月$/.test(unit!)) return until(base && dayAfter(addMonths(base, Math.floor(months)), (months % 1) * 30), 'month')
  const days =
    unit === '小时' ? Math.ceil(n / 24) : /周|星期/.test(unit!) ? n * 7 : /工作日/.test(unit!) ? Math.ceil(n * 1.4) : n
  return until(from && dayAfter(from, Math.ceil(days)), 'day')
}

/**
 * The times of a text, in order: deadlines, periods, runs of years.
 * @param published the report's day, ISO of any precision, or null
 * @param ahead whether months without a year are those to come (of a task) or those past (of what is told)
 */
export function findTimes(text: string, published: string | null, ahead: boolean): TimeMention[] {
  const base = baseOf(published)
  const found: TimeMention[] = []
  const put = (match: RegExpMatchArray, mention: Omit<TimeMention, 'start' | 'end'> | null) => {
    if (!mention) return
    const start = match.index!
    const end = start + match[0].length
    if (!found.some((other) => other.start < end && start < other.end)) found.push({ start, end, ...mention })
  }
  for (const match of text.matchAll(FESTIVE)) put(match, festive(match, base, ahead))
  for (const match of text.matchAll(MEAN))
    put(match, { text: match[0], kind: 'mean', first: null, last: null, precision: 'year' })
  for (const match of text.matchAll(AGAIN))
    put(match, { text: match[0], kind: 'each', first: null, last: null, precision: 'year' })
  for (const match of text.matchAll(PLAN)) {
    const last = 1995 + '二三四五六'.indexOf(match[1]!) * 5 + 20
    put(match, { text: match[0], kind: 'in', first: iso(last - 4, 1, 1), last: iso(last, 12, 31), precision: 'years' })
  }
  for (const match of text.matchAll(BACK)) {
    const n = small(match[1]!)
    const last = base && iso(base.year, base.month, base.day)
    const first = base && n < 60 ? addMonths(base, -Math.round(match[2] === '年' ? n * 12 : n)) : null
    put(match, { text: match[0], kind: 'in', first, last, precision: 'years' })
  }
  for (const match of text.matchAll(SPAN)) put(match, spanned(match, base))
  for (const match of text.matchAll(CALENDAR)) put(match, calendar(match, base, ahead))
  return found.sort((a, b) => a.start - b.start)
}
