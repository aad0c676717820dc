import type { Reason } from '../link.ts'
import { type Amount, atMost, measuresLike, unitOf } from './amount.ts'
import type { TimeMention } from './deadline.ts'

/** A figure with the time it is for, and the day on which it was printed (ISO; '' where it is not known). */
export interface Dated {
  readonly amount: Amount
  readonly time: Pick<TimeMention, 'kind' | 'first' | 'last' | 'text'> | null
  readonly day: string
}

/** What a result says of a target: `final` where it settles it, `progress` where the time is not over. */
export interface Comparison {
  readonly stands: 'final' | 'progress'
  readonly met: boolean
  /** The arithmetic, as a reason with its numbers. */
  readonly reason: Reason
}

/** How far 左右 reaches: two tenths of a point for rates, two hundredths of the value for all else. */
const ABOUT_POINTS = 0.2
const ABOUT_SHARE = 0.02
const tidy = (value: number) => Number(value.toPrecision(10))

/** The lowest value that counts as reached where more is better, else the highest. */
function boundary(amount: Amount): number {
  const value = amount.value!
  const low = atMost(amount)
  const edge = low ? Math.max(value, amount.high ?? value) : value
  if (!amount.bound || !/左右|上下/.test(amount.bound)) return edge
  const reach = unitOf(amount.unit).dimension === '%' ? ABOUT_POINTS : Math.abs(edge) * ABOUT_SHARE
  return tidy(low ? edge + reach : edge - reach)
}

const yearsAfter = (from: string, to: string) => (from && to ? (Date.parse(to) - Date.parse(from)) / 31_557_600_000 : 0)
const yearOf = (day: string | null) => (day ? day.slice(0, 4) : '')

/**
 * Whether a result's time settles a target: the same year or a time up to its end is final, a part of it is progress, and a
 * rate of another year is none. A stock (a level, share or count) told after the last day is final, and told before it may
 * already settle it.
 */
function standing(target: Dated, result: Dated): Comparison['stands'] | null {
  const until = target.time?.last ?? null
  const from = target.time?.first ?? null
  const rate = target.amount.measure === 'growth'
  const { time } = result
  const yearly = target.time?.kind === 'in'
  // A sum of many years says nothing of one.
  if (
    yearly &&
    result.amount.total &&
    !target.amount.total &&
    !/年内|年$/.test(target.time?.text.replace(/[今明]年|20\d\d年|年内/, '') ?? '')
  )
    return null
  if (target.time?.kind === 'mean') return rate && time?.kind === 'mean' ? 'final' : 'progress'
  if (target.time?.kind === 'each') return time?.first && time.last?.endsWith('12-31') ? 'final' : 'progress'
  if (until === null) return rate || yearsAfter(target.day, result.day) > 3 ? null : 'final'
  if (time?.last) {
    if (rate || target.time?.kind === 'in') {
      // a year's figure is for that year
      if (yearOf(time.last) !== yearOf(until) && time.last < until) return rate ? null : stock(target, result, until)
      if (from && time.first && time.first > until) return null
    }
    if (time.last >= until) return (rate || yearly) && yearOf(time.last) !== yearOf(until) ? null : 'final'
    return 'progress'
  }
  if (rate) return null
  return stock(target, result, until)
}

function stock(target: Dated, result: Dated, until: string): Comparison['stands'] | null {
  // a year's own count says nothing of the year before
  const told = result.day
  if (told === '') return null
  if (yearsAfter(until, told) > 2) return null
  if (target.time?.kind === 'in' && yearOf(told) > yearOf(until) && told.slice(5, 7) > '03') return null
  return told > until ? 'final' : 'progress'
}

/**
 * Sets a result beside a target of the same metric and place.
 * @returns null where they cannot be compared: another measure, unit or time.
 */
export function compareFigures(target: Dated, result: Dated): Comparison | null {
  const { amount } = target
  if (amount.value === null || result.amount.value === null || !measuresLike(amount, result.amount)) return null
  const stands = standing(target, result)
  if (!stands) return null
  const factor = unitOf(amount.unit).factor
  const value = tidy((result.amount.value * unitOf(result.amount.unit).factor) / factor)
  const low = atMost(amount)
  const edge = boundary(amount)
  const met = low ? value <= edge : value >= edge
  // What is counted up does not fall again: reached before its day is reached. A rate or a low value may still change.
  const open = target.time === null || target.time.last === null
  const settled =
    (stands === 'final' && (met || !open)) || (met && !low && amount.measure !== 'growth' && amount.measure !== 'share')
  const unit = amount.unit ?? ''
  const rank = amount.measure === 'rank'
  const reached = rank ? value <= edge : met
  const difference = tidy(Math.abs(value - amount.value))
  return {
    stands: settled ? 'final' : 'progress',
    met: reached,
    reason: {
      code: !settled ? 'figure-progress' : reached ? 'figure-met' : 'figure-missed',
      values: {
        value: `${value}${unit}`,
        target: `${amount.value}${amount.high === null ? '' : `—${amount.high}`}${unit}${amount.bound ?? ''}`,
        sign: low || rank ? (reached ? '≤' : '>') : reached ? '≥' : '<',
        edge: `${edge}${unit}`,
        difference: `${difference}${unit === '%' ? '个百分点' : unit}`,
      },
    },
  }
}
