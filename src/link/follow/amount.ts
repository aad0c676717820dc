import type { Measure } from '../../record/types.ts'

/** A figure that is to be reached or was reached. */
export interface Amount {
  /** As `metricName` gives it; '' where nothing but the clause says what is counted. */
  readonly metric: string
  readonly measure: Measure
  readonly value: number | null
  /** Upper end of a range. */
  readonly high: number | null
  readonly unit: string | null
  readonly bound: string | null
  /** One of a whole named before it: 其中22项. */
  readonly part: boolean
  /** Counted up over years: 累计 */
  readonly total: boolean
}

const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['万', 1e4],
]
const COUNTS = /^(?:个|项|家|座|条|套|处|所|件|批|栋|幢|间|门|宗|类)$/
const PEOPLE = /^(?:人|名|位|人次)$/
const TIMES: Readonly<Record<string, number>> = {
  小时: 1 / 24,
  分钟: 1 / 1440,
  天: 1,
  日: 1,
  个工作日: 1,
  工作日: 1,
  周: 7,
  个月: 30,
  年: 365,
}

/** What two units must share to be compared, and the factor to it: 万亩 is 10000 of 亩, 家 and 个 are both counts. */
export function unitOf(unit: string | null): { readonly dimension: string; readonly factor: number } {
  if (unit === null) return { dimension: '', factor: 1 }
  if (unit === '%' || unit === '％') return { dimension: '%', factor: 1 }
  if (unit === '‰') return { dimension: '%', factor: 0.1 }
  for (const [scale, factor] of SCALES) {
    if (!unit.startsWith(scale) || unit.length === scale.length) continue
    const rest = unitOf(unit.slice(scale.length))
    return { dimension: rest.dimension, factor: factor * rest.factor }
  }
  const time = TIMES[unit]
  if (time !== undefined) return { dimension: '天', factor: time }
  if (PEOPLE.test(unit)) return { dimension: '人', factor: 1 }
  if (COUNTS.test(unit)) return { dimension: '个', factor: 1 }
  if (unit === '公斤' || unit === '千克') return { dimension: '斤', factor: 2 }
  if (unit === '吨') return { dimension: '斤', factor: 2000 }
  if (unit === '公里' || unit === '千米') return { dimension: '米', factor: 1000 }
  if (unit === '公顷') return { dimension: '亩', factor: 15 }
  if (unit === '标准箱' || unit === '标箱' || unit === 'TEU') return { dimension: '标箱', factor: 1 }
  return { dimension: unit, factor: 1 }
}

const AT_MOST = /以内|之内|以下|不超过|不高于|至多|最多|低于(?!.*不)/

/** Whether the lower value is the better: 控制在5%以内, 缩短到10分钟以内, and targets that are falls. */
export function atMost({ bound, value, unit }: Amount): boolean {
  if (bound && /不低于|不少于|以上/.test(bound)) return value !== null && value < 0
  if (bound && AT_MOST.test(bound)) return true
  if (unitOf(unit).dimension === '天') return true
  return value !== null && value < 0
}

/** 增速 and level are never one: what two amounts must share to be of one measure. */
export function measuresLike(a: Amount, b: Amount): boolean {
  if ((a.measure === 'growth') !== (b.measure === 'growth')) return false
  if ((a.measure === 'rank') !== (b.measure === 'rank')) return false
  return a.value === null || b.value === null || unitOf(a.unit).dimension === unitOf(b.unit).dimension
}
