import { findQuantities } from '../../read/indicators/quantities.ts'
import type { Indicator, Report } from '../../record/types.ts'
import type { Amount } from './amount.ts'
import type { TaskClause } from './clauses.ts'
import { metricName } from './metric.ts'
import { progressOf } from './progress.ts'

const DURATION =
  /(?:缩短|压缩|压减|控制|减少|提速|限制)(?:到|至|在|为)?(?:不超过)?(半|\d+(?:\.\d+)?|[一二两三四五六七八九十]+)(个?工作日|分钟|小时|天|个月)(以内|之内|内)?/
const RESTATED = /^(?:预期)?目标|^(?:全年|年度)?任务|交办|预期$|^我们|按照/
const TOTAL = /累计|迄今|历年|上百|总数|共有|(?<!今年)以来/
/** Words of progress by which a clause tells how a task stands. */
export const TELLING: ReadonlySet<string> = new Set([
  'finished',
  'started',
  'short',
  'late',
  'not',
  'reached',
  'changed',
])

/** The figures of a report, clause by clause from its beginning. */
export class Figures {
  readonly #figures: readonly Indicator[]
  #next = 0

  constructor(report: Report) {
    this.#figures = [...report.indicators].sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0))
  }

  /** Figures of a clause: those of the record, else what the clause itself counts. */
  in({ start, end, text }: TaskClause, demands: boolean): { figure: Amount; kind: 'target' | 'actual' }[] {
    while (this.#next < this.#figures.length && (this.#figures[this.#next]!.spans[0]?.[1] ?? 0) <= start) this.#next++
    const found: { figure: Amount; kind: 'target' | 'actual' }[] = []
    for (let i = this.#next; i < this.#figures.length; i++) {
      const { spans, metric, measure, value, high, unit, bound, kind } = this.#figures[i]!
      const span = spans[0]
      if (!span || span[0] >= end) break
      if (span[1] > end || RESTATED.test(metric)) continue
      const figure = {
        metric: metricName(metric),
        measure,
        value,
        high,
        unit,
        bound,
        part: false,
        total: TOTAL.test(text),
      }
      const ahead = demands && /[今明]年|月底?前|年底|力争|确保/.test(text)
      found.push({ figure, kind: demands && ahead ? 'target' : kind })
    }
    if (found.length) return found
    const duration = DURATION.exec(text)
    if (duration) {
      const [whole, count, unit, bound] = duration
      const value = count === '半' ? 0.5 : (findQuantities(`${count}个`)[0]?.value ?? Number(count))
      const metric = metricName(text.slice(0, duration.index).replace(/(?:由|从).{1,10}$|^.*(?:[让把将使])/, ''))
      if (metric.length >= 2 && Number.isFinite(value))
        return [
          {
            figure: {
              metric,
              measure: 'level',
              value,
              high: null,
              unit: unit!,
              bound: bound || whole.includes('不超过') ? '以内' : null,
              part: false,
              total: TOTAL.test(text),
            },
            kind: demands ? 'target' : 'actual',
          },
        ]
    }
    const says = progressOf(text)
    const timed = demands && (/[今明]年|\d{1,2}月|年[底内]|[周天年月]时间|[周天月]内|前/.test(text) || says !== null)
    const told = !demands && (text.startsWith('其中') || TELLING.has(says?.says ?? 'ahead'))
    if ((!timed && !told) || (told && /目标|任务|预期|承诺/.test(text))) return []
    const quantity = findQuantities(text).find(
      (one) =>
        (one.kind === 'count' || one.kind === 'amount' || one.kind === 'money' || one.kind === 'people') &&
        one.value > 1 &&
        !/[“‘]/.test(text.slice(Math.max(0, one.start - 6), one.start)) &&
        !/^[\u4e00-\u9fff]{0,5}”/.test(text.slice(one.end)) &&
        !/^(?:次|趟|遍|轮|种|步|月)$/.test(one.unit) &&
        !/^方百计|^头万绪|^家万户/.test(text.slice(one.end - 1)) &&
        // 千亿园区, 百亿产业: the number is a name
        (one.kind !== 'money' || text.slice(one.start, one.end).includes('元')),
    )
    if (!quantity) return []
    const rest = `${text.slice(0, quantity.start)}\n${text.slice(quantity.end)}`
    const noun = /^[^，。、的\n]{2,10}/.exec(text.slice(quantity.end))?.[0] ?? rest.split('\n')[0]!.slice(-8)
    const measure = quantity.kind === 'count' || quantity.kind === 'people' ? 'count' : 'level'
    const { value, high, unit, bound } = quantity
    return [
      {
        figure: { metric: metricName(noun), measure, value, high, unit, bound, part: false, total: TOTAL.test(text) },
        kind: demands ? 'target' : 'actual',
      },
    ]
  }
}
