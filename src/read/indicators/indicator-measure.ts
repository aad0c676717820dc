import type { Measure } from '../../record/types.ts'
import type { BoundMetric } from './metric.ts'
import type { Quantity } from './quantities.ts'

/** What kind of measure a figure gives of its metric: a rank, a growth, a share, a count or a level. */
export function measureOf(q: Quantity, bound: BoundMetric): Measure {
  if (q.kind === 'rank') return 'rank'
  if (q.kind === 'times' || bound.binding === 'growth' || bound.binding === 'fall') return 'growth'
  if (q.kind === 'points') return 'growth'
  if (/(?:涨幅|增幅|升幅|增速|增长率)$/.test(bound.metric)) return 'growth'
  if (q.kind === 'ratio') return q.unit === '倍' ? 'growth' : 'share'
  if (q.kind === 'people' || q.kind === 'count') return /出栏|存栏|产量/.test(bound.metric) ? 'level' : 'count'
  return 'level'
}
