import type { IndicatorRow } from '../ledger/rows.ts'

/** A figure in a line: whose, when, of what, how much. */
export function figureWords({ subject, metric, value, high, unit, bound, period }: IndicatorRow): string {
  const amount = value === null ? '' : `${value}${high === null ? '' : `—${high}`}${unit ?? ''}`
  return [subject, period, metric, amount, bound].filter(Boolean).join(' ')
}
