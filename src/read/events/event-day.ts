import { findDates, resolveDate } from '../../text/dates.ts'
import { matchesOf } from '../../text/matches.ts'
import type { Readable } from '../draft.ts'

const BACK: Readonly<Record<string, number>> = { 今: 0, 昨: 1, 前: 2 }
/** 今天上午, 昨日，, 顾砚秋昨天赴: the day of the paper told by its distance; 今天的中国 and 到今天 are none. */
const SPOKEN_DAY = /(?<![到至从至比如])([今昨前])(?:([今昨])两)?[天日](?!的|子|起|益|是(?!上|下|晚)|我们|已|早已)/g
const NAMED_BY_MONTH = /[^，、。上中下以起底末初间至到]/
const LATELY = /近日|日前|近期|连日来/
const DATELINE = /^.{0,40}?\d{1,2}月\d{1,2}日(?:[电讯]|消息)/s

/**
 * The day that a telling in `[start, end)` names, by its date (the last before the verb) or by its distance from the dateline's day, else
 * from the day of publication (昨天). ISO 8601, an interval for several days; null where it names none.
 */
export class EventDays {
  readonly #article: Readable
  #base: string | null | undefined

  constructor(article: Readable) {
    this.#article = article
  }

  of(start: number, end: number): string | null {
    const { body, meta } = this.#article
    const text = body.slice(start, end)
    const dates = findDates(text)
    // 10月份新项目开工仪式: a month in a name, where a day is told too.
    const last = dates.findLast(({ day }) => day !== null) ?? dates.at(-1)
    if (
      last &&
      last.day === null &&
      text[last.end - 1] === '份' &&
      NAMED_BY_MONTH.test(text.slice(last.end, last.end + 1))
    )
      return null
    const dateline = last && /^(?:[电讯]|消息)/.test(text.slice(last.end, last.end + 2))
    const spoken = last && !dateline ? undefined : matchesOf(SPOKEN_DAY, text).at(-1)
    const first = spoken && this.#before(BACK[spoken[1]!]!)
    // 前昨两天
    const next = first && spoken?.[2] ? this.#before(BACK[spoken[2]]!) : null
    const day = next ? `${first}/${next}` : first
    // 岚江日报栖梧6月18日电 顾砚秋近日在松陵调研: the day of the dispatch is not that of the visit.
    if (dateline && !day && LATELY.test(text.slice(last.end))) return null
    return day ?? (last ? resolveDate(last, meta.published) : null)
  }

  /** So many days before the day of the dateline, else of publication. */
  #before(days: number): string | null {
    if (this.#base === undefined) {
      const { body, meta } = this.#article
      const dateline = DATELINE.exec(body.slice(0, 80))
      const sent = dateline && findDates(dateline[0]).at(-1)
      const day = (sent && resolveDate(sent, meta.published)) ?? meta.published?.slice(0, 10)
      this.#base = day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null
    }
    if (this.#base === null) return null
    const day = new Date(`${this.#base}T00:00:00Z`)
    day.setUTCDate(day.getUTCDate() - days)
    return Number.isNaN(day.getTime()) ? null : day.toISOString().slice(0, 10)
  }
}
