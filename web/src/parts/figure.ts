import type { Indicator } from '../../../src/record/types.ts'

/** What of an indicator makes its figure. */
type Figured = Pick<Indicator, 'value' | 'high' | 'unit' | 'bound' | 'approx'>

/** The figure as a reader writes it: `2.3万亿元` stays in its unit as `23,000 亿元`, `9%–10%`, `9% 左右`; the grade in words stands in the quote. */
export function figureText({ value, high, unit, bound, approx }: Figured): string | null {
  if (value === null) return bound
  const write = (n: number) => n.toLocaleString('en-US', { maximumFractionDigits: 4 })
  const range = high === null ? write(value) : `${write(value)}–${write(high)}`
  const withUnit = unit ? (unit === '%' ? `${range}%` : `${range} ${unit}`) : range
  if (bound) return `${withUnit} ${bound}`
  return approx ? `约 ${withUnit}` : withUnit
}
