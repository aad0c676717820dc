const pad = (n: string | number): string => String(n).padStart(2, '0')

const DATE =
  /(?<![\d.])((?:19|20)\d{2})\s*(?:[-/.．]|年)\s*(\d{1,2})(?:\s*(?:[-/.．]|月)\s*(\d{1,2})(?:\s*(?:日|号)|(?![\d年]|[-/.]\d))|(?![\d年]|[-/.]\d))/
const TIME =
  /^[\sT,，(（]{0,8}(?:(?:星期|周)[一二三四五六日天])?[\s)）]{0,4}(上午|下午|晚上?|凌晨)?\s{0,4}(\d{1,2})\s{0,4}[:：时]\s{0,4}(\d{1,2})(?:\s{0,4}[:：分]\s{0,4}(\d{1,2}))?(?:\.\d{1,9})?\s{0,4}(Z|GMT|UTC|[+-]\d{2}:?\d{2})?/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const RFC =
  /(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\.?,?\s+((?:19|20)\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(GMT|UTC|Z|[+-]\d{2}:?\d{2})?)?/

const ENGLISH =
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d{2})(?:\s+(?:at\s+)?(\d{1,2}):(\d{2})\s*([ap]m)?)?/i

/** As servers with American settings print it; without AM or PM the order of day and month is not known. */
const AMERICAN = /(?<!\d)(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)/i

/** Day first, with full stops, as sites with European settings print it. */
const DOTTED = /(?<![\d.])(\d{2})\.(\d{2})\.((?:19|20)\d{2})(?![\d.])/

const isDay = (year: string, month: string, day: string): boolean => {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}

/**
 * The first date that `text` prints, as ISO 8601 with the precision that is printed: `2021-11-04T22:44:37+08:00`,
 * `2021-11-04`, `2023-08`. Times without a zone are Beijing time, others are converted to it. Null where there is none.
 */
export function dateIn(text: string): string | null {
  if (!/(?:19|20)\d\d/.test(text)) return null
  const rfc = RFC.exec(text)
  if (rfc) {
    const month = MONTHS.indexOf(rfc[2]!.toLowerCase()) + 1
    if (month && isDay(rfc[3]!, String(month), rfc[1]!))
      return stamp(`${rfc[3]}-${pad(month)}-${pad(rfc[1]!)}`, rfc[4], rfc[5], rfc[6], rfc[7])
  }
  const english = ENGLISH.exec(text)
  if (english) {
    const month = MONTHS.indexOf(english[1]!.toLowerCase()) + 1
    if (month && isDay(english[3]!, String(month), english[2]!)) {
      const hour = english[4] && Number(english[4]) + (/p/i.test(english[6] ?? '') && Number(english[4]) < 12 ? 12 : 0)
      return stamp(
        `${english[3]}-${pad(month)}-${pad(english[2]!)}`,
        hour === undefined ? hour : String(hour),
        english[5],
      )
    }
  }
  const american = AMERICAN.exec(text)
  if (american && isDay(american[3]!, american[1]!, american[2]!)) {
    const hour = Number(american[4]) + (/p/i.test(american[7]!) && Number(american[4]) < 12 ? 12 : 0)
    const iso = `${american[3]}-${pad(american[1]!)}-${pad(american[2]!)}`
    return stamp(iso, String(hour), american[5], american[6])
  }
  const date = DATE.exec(text)
  if (!date) return dottedDate(text) ?? compactDate(text)
  const [, year, month, day] = date as unknown as [string, string, string, string | undefined]
  if (Number(month) < 1 || Number(month) > 12) return null
  if (day === undefined) return `${year}-${pad(month)}`
  if (!isDay(year, month, day)) return null
  const iso = `${year}-${pad(month)}-${pad(day)}`
  const time = TIME.exec(text.slice(date.index + date[0].length))
  if (!time) return iso
  let hour = Number(time[2])
  if (/下午|晚/.test(time[1] ?? '') && hour < 12) hour += 12
  return stamp(iso, String(hour), time[3], time[4], time[5])
}

function stamp(day: string, hour?: string, minute?: string, second?: string, zone?: string): string {
  if (hour === undefined || minute === undefined) return day
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return day
  const clock = `${pad(hour)}:${pad(minute)}${second === undefined ? '' : `:${pad(second)}`}`
  if (!zone) return `${day}T${clock}+08:00`
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z'
  const beijing = new Date(Date.parse(`${day}T${clock}${offset}`) + 8 * 3600_000)
  if (Number.isNaN(beijing.getTime())) return day
  return `${beijing.toISOString().slice(0, second === undefined ? 16 : 19)}+08:00`
}

function dottedDate(text: string): string | null {
  const date = DOTTED.exec(text)
  if (!date || !isDay(date[3]!, date[2]!, date[1]!)) return null
  const time = TIME.exec(text.slice(date.index + date[0].length))
  return stamp(`${date[3]}-${date[2]}-${date[1]}`, time?.[2], time?.[3], time?.[4])
}

function compactDate(text: string): string | null {
  const run = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(text)
  return run && isDay(run[1]!, run[2]!, run[3]!) ? `${run[1]}-${run[2]}-${run[3]}` : null
}

/** The date in an address's path (/2023/08/12/…, /202308/t20230812_1.html), by day or month; null where there is none. */
export function dateInAddress(address: string): string | null {
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, '').slice(0, 500)
  const whole =
    /(?<!\d)((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path) ??
    /(?<!\d)((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?!\d)/.exec(path)
  if (whole && isDay(whole[1]!, whole[2]!, whole[3]!)) return `${whole[1]}-${pad(whole[2]!)}-${pad(whole[3]!)}`
  const month = /(?<!\d)((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])(?!\d)/.exec(path)
  return month ? `${month[1]}-${month[2]}` : null
}
