import type { Quantity } from './quantities.ts'

/** Of those in work the official unit is 万人. */
const IN_WORK = /(?:新增|转移|稳定)(?:城镇)?就业/

/**
 * The unit that a figure is recorded in, and the factor to it. People and floor space are so many each (2.3万居民: 23000 人); those to be
 * in work keep the unit that plans are drawn up in (新增就业18万人).
 */
export function scaled(q: Quantity, metric: string): { unit: string; factor: number } {
  const counted = q.unit[0] === '万' && (q.kind === 'people' || q.unit.endsWith('平方米'))
  if (!counted || IN_WORK.test(metric)) return { unit: q.unit, factor: 1 }
  return { unit: q.unit.slice(1), factor: 1e4 }
}
