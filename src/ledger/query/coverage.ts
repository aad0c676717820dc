import { sql } from 'kysely'
import type { PlaceLevel, PlaceRef } from '../rows.ts'
import type { Coverage, CoverageGap, CoverageQuery, PlaceCoverage } from '../rows-coverage.ts'
import { columnOf, numbersOf } from './columns.ts'
import { type Db, intersect, reportSets, scopeOf } from './scope.ts'

const LEAST = 3
const PLACES = 50
/** Months that are told apart; a mistaken date must not make a ledger of a thousand years. */
const SPAN = 1_200

/** A month as a number that the next month follows; null where only the year is known, or nothing. */
function monthNumber(text: string | null | undefined): number | null {
  const match = /^(\d{4})-(\d\d)$/.exec(text ?? '')
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : null
}

const monthText = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`

/** Months without a report, of counts by month from the first report on; the last may go on to the end. */
function gapsIn(counts: Uint32Array, start: number, least: number): CoverageGap[] {
  const from = counts.findIndex((n) => n > 0)
  if (from < 0) return []
  const last = counts.findLastIndex((n) => n > 0)
  const runs: { at: number; months: number }[] = []
  for (let at = from, empty = 0; at <= counts.length; at++) {
    if (counts[at] === 0) empty++
    else {
      if (empty >= least) runs.push({ at: at - empty, months: empty })
      empty = 0
    }
  }
  const rate = counts.reduce((sum, n) => sum + n, 0) / (counts.length - from)
  return runs
    .map(({ at, months }) => ({
      from: monthText(start + at),
      to: monthText(start + at + months - 1),
      months,
      expected: Math.round(rate * months * 10) / 10,
      open: at > last,
    }))
    .sort((a, b) => b.expected - a.expected || (a.from < b.from ? -1 : 1))
}

interface Months {
  readonly first: number
  readonly last: number
}

/** The months that reports stand in: all of them, less such as a mistaken date has put centuries away. */
function extent(months: readonly number[]): Months | null {
  if (!months.length) return null
  const sorted = Int32Array.from(months).sort()
  const last = sorted.at(-1)!
  return { first: Math.max(sorted[0]!, last - SPAN + 1), last }
}

/** For which months, and which places of a level, there is no report among those that the filters leave. */
export async function coverage(db: Db, query: CoverageQuery): Promise<Coverage> {
  const { level = 'prefecture', least = LEAST, limit = PLACES, ...filters } = query
  const scope = await scopeOf(db, filters)
  const set = intersect([sql`select no from reports where listed = 1`, ...reportSets(scope)])!
  const numbers = await numbersOf(db, set)
  const reports = await columnOf(db, 'reports')
  const known = reports.texts.map(monthNumber)
  const monthOf = (no: number) => known[reports.values[reports.starts[no]! + 2]!] ?? null
  const dated = [...numbers].flatMap((no) => monthOf(no) ?? [])
  const range = extent(dated)
  const empty = { first: null, last: null, months: [], gaps: [], level, placesWithGaps: 0, places: [] }
  if (!range) return { ...empty, undated: numbers.length }
  const { first, last } = range
  const length = last - first + 1
  const all = new Uint32Array(length)
  for (const month of dated) if (month >= first) all[month - first]!++
  const places = await placesOf(db, level)
  const links = await columnOf(db, 'places')
  const byPlace = new Map<number, Uint32Array>()
  for (const no of numbers) {
    const month = monthOf(no)
    if (month === null || month < first) continue
    for (let i = links.starts[no]!; i < links.ends[no]!; i++) {
      const place = links.values[i]! >> 1
      if (!places.has(place)) continue
      let counts = byPlace.get(place)
      if (!counts) {
        counts = new Uint32Array(length)
        byPlace.set(place, counts)
      }
      counts[month - first]!++
    }
  }
  const found = [...byPlace]
    .map(([place, counts]) => placeCoverage(places.get(place)!, counts, first, least))
    .filter((one) => one.gaps.length > 0)
    .sort((a, b) => b.gaps[0]!.expected - a.gaps[0]!.expected || (a.place.id < b.place.id ? -1 : 1))
  return {
    first: monthText(first),
    last: monthText(last),
    months: [...all].map((count, i) => ({ period: monthText(first + i), count })),
    undated: numbers.length - dated.length,
    gaps: gapsIn(all, first, 1),
    level,
    placesWithGaps: found.length,
    places: found.slice(0, limit),
  }
}

function placeCoverage(place: PlaceRef, counts: Uint32Array, start: number, least: number): PlaceCoverage {
  return {
    place,
    reports: counts.reduce((sum, n) => sum + n, 0),
    first: monthText(start + counts.findIndex((n) => n > 0)),
    last: monthText(start + counts.findLastIndex((n) => n > 0)),
    gaps: gapsIn(counts, start, least),
  }
}

async function placesOf(db: Db, level: PlaceLevel): Promise<Map<number, PlaceRef>> {
  const rows = await db
    .selectFrom('places')
    .select(['no', 'id', 'name', 'code', 'level'])
    .where('level', '=', level)
    .where('reports', '>', 0)
    .execute()
  return new Map(rows.map(({ no, ...place }) => [no, place]))
}
