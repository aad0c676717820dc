import { sql } from 'kysely'
import type { TaskStatement } from '../../link/follow/statement.ts'
import type { Outcome } from '../../link/follow/statuses.ts'
import { whatOf } from '../../link/follow/what.ts'
import type { ItemRow } from '../rows-items.ts'
import type { Db } from './scope.ts'

/** An item without its steps: what comparing many needs, in a tenth of the time. */
export interface ItemFigure {
  readonly id: string
  readonly what: string
  readonly outcome: Outcome
  readonly first: string | null
  /** How many reports speak of it. */
  readonly steps: number
  readonly figure: ItemRow['figure']
  /** By when, as it was first set. */
  readonly period: string | null
}

/** Items by the number of the demand that first asks, in the order given. */
export async function itemFigures(db: Db, roots: readonly number[]): Promise<ItemFigure[]> {
  const wanted = sql`(select value from json_each(${JSON.stringify(roots)}))`
  const { rows: items } = await sql<{ root: number; id: string; outcome: Outcome; first: string; steps: number }>`
    select root, id, outcome, first, steps from follow_items where root in ${wanted}`.execute(db)
  const { rows } = await sql<{ root: number; data: string }>`
    select root, data from follow_statements where root in ${wanted} and role = 0 order by root, ord`.execute(db)
  const demandsOf = Map.groupBy(rows, ({ root }) => root)
  const itemOf = new Map(items.map((item) => [item.root, item]))
  return roots.flatMap((root) => {
    const item = itemOf.get(root)
    const demands = demandsOf.get(root)?.map(({ data }) => JSON.parse(data) as TaskStatement)
    if (!item || !demands?.[0]) return []
    const amount = demands.find((one) => one.amount)?.amount
    const set =
      demands.find(({ time }) => time?.last && (time.kind === 'by' || time.kind === 'in'))?.time ?? demands[0].time
    return {
      id: item.id,
      what: whatOf(demands[0]),
      outcome: item.outcome,
      first: item.first || null,
      steps: item.steps,
      figure: amount
        ? { metric: amount.metric, value: amount.value, high: amount.high, unit: amount.unit, bound: amount.bound }
        : null,
      period: set?.text ?? null,
    }
  })
}
