import { columnOf, numbersOf } from './columns.ts'
import type { Db, Sql } from './scope.ts'

export type EntityTable = 'people' | 'places' | 'organizations' | 'tifa' | 'citations'

/** How many reports of a set hold each entity, by the entity's number. */
export interface Counts {
  readonly reports: Int32Array
  /** First and last day as YYYYMMDD, 0 where not known. */
  readonly first: Int32Array
  readonly last: Int32Array
}

function largest(values: Int32Array): number {
  let most = 0
  for (let i = 0; i < values.length; i++) if (values[i]! > most) most = values[i]!
  return most
}

/** Counts the entities of a kind over a set of reports. @param named of places only those that the report prints */
export async function countEntities(db: Db, table: EntityTable, set: Sql, named = false): Promise<Counts> {
  const numbers = await numbersOf(db, set)
  const { starts, ends, values } = await columnOf(db, table)
  const dates = await columnOf(db, 'reports')
  const places = table === 'places'
  const size = (places ? largest(values) >> 1 : largest(values)) + 1
  const counts = { reports: new Int32Array(size), first: new Int32Array(size), last: new Int32Array(size) }
  for (const no of numbers) {
    const day = dates.starts[no]!
    const first = dates.values[day]!
    const last = dates.values[day + 1]!
    for (let i = starts[no]!; i < ends[no]!; i++) {
      const value = values[i]!
      if (named && (value & 1) === 0) continue
      const entity = places ? value >> 1 : value
      counts.reports[entity]!++
      if (first && (counts.first[entity]! === 0 || first < counts.first[entity]!)) counts.first[entity] = first
      if (last > counts.last[entity]!) counts.last[entity] = last
    }
  }
  return counts
}

/** A day as YYYYMMDD in ISO form; null for 0. */
export function dayOf(number: number): string | null {
  if (!number) return null
  const digits = String(number).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

/** The numbers with the highest counts, most first; of equal ones the lower number, which came into the ledger first. */
export function highest(counts: Int32Array, limit: number): number[] {
  return positive(counts)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, limit)
}

/** The numbers that have a count. */
export function positive(counts: Int32Array): number[] {
  const found: number[] = []
  for (let no = 0; no < counts.length; no++) if (counts[no]! > 0) found.push(no)
  return found
}

/** Reports of a set by the text of one of their columns. Those without are left out. */
export async function countReports(
  db: Db,
  set: Sql,
  column: 'year' | 'month' | 'origin' | 'publisher',
): Promise<Map<string, number>> {
  const numbers = await numbersOf(db, set)
  const { starts, ends, values, texts } = await columnOf(db, 'reports')
  const at = { year: 0, month: 2, origin: 3, publisher: 4 }[column]
  const counts = new Map<number, number>()
  for (const no of numbers) {
    if (starts[no] === ends[no]) continue
    const value = values[starts[no]! + at]!
    const key = column === 'year' ? Math.trunc(value / 10_000) : value
    if (value) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Map(
    [...counts].map(([key, n]) => [column === 'year' ? String(key).padStart(4, '0') : texts[key]!, n] as const),
  )
}

/** Statements of one month, topic and act; topic '' counts each statement once. */
export interface ActCount {
  month: string
  topic: string
  act: string
  statements: number
  /** Reports that have such a statement. */
  reports: number
}

/** Counts the statements of a set of reports by month, topic and act. */
export async function countActs(db: Db, set: Sql): Promise<ActCount[]> {
  const numbers = await numbersOf(db, set)
  const acts = await columnOf(db, 'acts')
  const reports = await columnOf(db, 'reports')
  const counts = new Map<string, ActCount>()
  for (const no of numbers) {
    const month = reports.texts[reports.values[reports.starts[no]! + 2]!] ?? ''
    for (let i = acts.starts[no]!; i < acts.ends[no]!; i += 3) {
      const [act, topic] = [acts.values[i]!, acts.values[i + 1]!]
      const key = `${month}\t${act}\t${topic}`
      let count = counts.get(key)
      if (!count) {
        count = { month, topic: acts.texts[topic]!, act: acts.texts[act]!, statements: 0, reports: 0 }
        counts.set(key, count)
      }
      count.statements += acts.values[i + 2]!
      count.reports++
    }
  }
  return [...counts.values()]
}

/** Reports of a set that have a statement on each topic, with `act` where it is given. */
export async function countTopicReports(db: Db, set: Sql, act: string | null): Promise<Map<string, number>> {
  const numbers = await numbersOf(db, set)
  const { starts, ends, values, texts } = await columnOf(db, 'acts')
  const counts = new Int32Array(texts.length)
  const seen = new Int32Array(texts.length)
  for (const no of numbers) {
    for (let i = starts[no]!; i < ends[no]!; i += 3) {
      const topic = values[i + 1]!
      if (seen[topic] === no || (act !== null && texts[values[i]!] !== act)) continue
      seen[topic] = no
      counts[topic]!++
    }
  }
  return new Map(positive(counts).flatMap((topic) => (texts[topic] ? [[texts[topic], counts[topic]!]] : [])))
}
