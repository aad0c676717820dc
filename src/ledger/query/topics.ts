import { sql } from 'kysely'
import { ACTS, type Act } from '../../record/types.ts'
import type { Filters, TopicStats } from '../rows.ts'
import { countActs } from './counting.ts'
import { type Db, intersect, reportSets, type Sql, scopeOf } from './scope.ts'

interface Cell {
  month: string
  topic: string
  act: Act
  n: number
}

/** Statements over time: directives and commitments by topic, all statements by act. Filters narrow the reports, and topic and act the statements. */
export async function topicStats(db: Db, filters: Filters, by: 'year' | 'month'): Promise<TopicStats> {
  const scope = await scopeOf(db, filters)
  const set = intersect(reportSets(scope, ['acts']))
  const { topic, act } = scope
  const wanted = (await cells(db, set)).filter((cell) => act === null || cell.act === act)
  const width = by === 'year' ? 4 : 7
  const dated = (cell: Cell) => cell.month.length >= width
  const onTopic = wanted.filter((cell) => cell.topic !== '' && (topic === null || cell.topic === topic))
  // Acts are counted once a statement (topic ''), unless a topic is asked for.
  const ofActs = wanted.filter((cell) => cell.topic === (topic ?? ''))
  const periods = periodsOf(ofActs.filter(dated).map((cell) => cell.month.slice(0, width)))
  const index = new Map(periods.map((period, i) => [period, i]))
  const series = <K extends string>(rows: readonly Cell[], key: (cell: Cell) => K) => {
    const found = new Map<K, { total: number; counts: number[] }>()
    for (const cell of rows) {
      const at = index.get(cell.month.slice(0, width))
      if (!dated(cell) || at === undefined) continue
      const name = key(cell)
      const row = found.get(name) ?? { total: 0, counts: periods.map(() => 0) }
      found.set(name, row)
      row.total += cell.n
      row.counts[at]! += cell.n
    }
    return [...found].sort((a, b) => b[1].total - a[1].total || (a[0] < b[0] ? -1 : 1))
  }
  return {
    by,
    periods,
    topics: series(onTopic, (cell) => cell.topic).map(([code, row]) => ({ topic: code, ...row })),
    acts: series(ofActs, (cell) => cell.act)
      .map(([name, row]) => ({ act: name, ...row }))
      .sort((a, b) => ACTS.indexOf(a.act) - ACTS.indexOf(b.act)),
    undated: sum(ofActs.filter((cell) => !dated(cell) && cell.act !== 'assessment')),
  }
}

async function cells(db: Db, set: Sql | null): Promise<Cell[]> {
  if (set)
    return (await countActs(db, set)).map(({ month, topic, act, statements }) => ({
      month,
      topic,
      act: act as Act,
      n: statements,
    }))
  const { rows } = await sql<Cell>`select month, topic, act, statements as n from tallies where act <> ''`.execute(db)
  return rows
}

function sum(rows: readonly Cell[]): number {
  return rows.reduce((total, cell) => total + cell.n, 0)
}

/** Periods that a chart has, at most; a mistaken date must not make a chart of a thousand years of months. */
const PERIODS = 1_200

/** Every year or month from the first to the last of those given. */
function periodsOf(found: readonly string[]): string[] {
  const sorted = [...new Set(found)].sort()
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return []
  const periods = [first]
  for (let period = next(first); period <= last; period = next(period)) {
    if (periods.length >= PERIODS) return sorted
    periods.push(period)
  }
  return periods
}

function next(period: string): string {
  const year = Number(period.slice(0, 4))
  if (period.length === 4) return String(year + 1).padStart(4, '0')
  const month = Number(period.slice(5))
  return month < 12
    ? `${period.slice(0, 4)}-${String(month + 1).padStart(2, '0')}`
    : `${String(year + 1).padStart(4, '0')}-01`
}
