import { sql } from 'kysely'
import { SPEAKING_LEVELS, type SpeakingLevel } from '../../../link/tifa/levels.ts'
import { riseOf } from '../../../link/tifa/rise.ts'
import type { TifaKind } from '../../../record/types.ts'
import type { TrendQuery, TrendRow, Trends } from '../../rows-lineage.ts'
import { type Db, placeNumbers } from '../scope.ts'

const MONTHS = 12
/** The window is compared with this many times its length before it. */
const BASE = 3
const LIMIT = 20
/** Reports in the window (rising) or before it (fading), at least: of fewer nothing can be said. */
const FEWEST = 2

function monthsBefore(month: string, n: number): string {
  const [year = 0, of = 0] = month.split('-').map(Number)
  const at = year * 12 + of - 1 - n
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** Set phrases that are used more, or less, in a window than in the time before it, the most telling first. */
export async function findTrends(db: Db, query: TrendQuery = {}): Promise<Trends> {
  const { trend = 'rising', months = MONTHS, place, limit = LIMIT } = query
  const area = place ? await provinceOf(db, place) : ''
  const none: Trends = { trend, from: null, to: null, baseFrom: null, reports: 0, baseReports: 0, items: [] }
  if (area === null) return none
  const to = query.to ?? (await lastMonth(db, area))
  if (!to) return none
  const from = monthsBefore(to, months - 1)
  const baseFrom = monthsBefore(from, months * BASE)
  const all = await reportsIn(db, area, baseFrom, from, to)
  const counts = await countsIn(db, area, { baseFrom, from, to, trend })
  const rows = counts
    .map(({ phrase, now, before }) => ({ phrase, now, before, ...riseOf([now, before], all) }))
    .filter(({ weight }) => (trend === 'rising' ? weight > 0 : weight < 0))
  const keys = await keysOf(db, strongest(rows, limit))
  const items = strongest(rows, limit)
    .map((row) => ({ ...row, key: keys.get(row.phrase)?.id ?? '' }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.key < b.key ? -1 : 1))
    .slice(0, limit)
  const spread = await spreadOf(
    db,
    items.map(({ phrase }) => phrase),
    `${trend === 'rising' ? from : baseFrom}-01`,
    `${to}-31`,
  )
  return {
    trend,
    from,
    to,
    baseFrom,
    reports: all[0],
    baseReports: all[1],
    items: items.flatMap(({ phrase, now, before, expected, ratio, weight }): TrendRow[] => {
      const known = keys.get(phrase)
      if (!known) return []
      return [
        {
          ...known,
          reports: now,
          before,
          expected: Math.round(expected * 10) / 10,
          ratio: Math.round(ratio * 100) / 100,
          weight: Math.round(weight * 100) / 100,
          fresh: known.first !== null && known.first >= `${from}-01`,
          ...(spread.get(phrase) ?? { places: 0, levels: [] }),
        },
      ]
    }),
  }
}

/** The strongest with all that are equal to the last of them, which are told apart by their ids. */
function strongest<T extends { weight: number }>(rows: readonly T[], limit: number): T[] {
  const sorted = [...rows].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  const last = sorted[limit - 1]
  if (!last) return sorted
  return sorted.filter((row) => Math.abs(row.weight) >= Math.abs(last.weight)).slice(0, limit + TIED)
}

/** Phrases as strong as the last one that are looked up to be put in order, at most. */
const TIED = 2_000

/** Code of the province that a place is or lies in, 100000 for the centre; null where it is not known. */
async function provinceOf(db: Db, place: string): Promise<string | null> {
  if (/^\d{6}$/.test(place)) return place === '100000' ? place : `${place.slice(0, 2)}0000`
  const numbers = await placeNumbers(db, place)
  if (!numbers.length) return null
  const { rows } = await sql<{ code: string | null }>`
    select coalesce(p.code, a.code) as code from places p left join places a on a.no = p.parent
    where p.no in (${sql.join(numbers)}) and coalesce(p.code, a.code) is not null order by 1 limit 1`.execute(db)
  const code = rows[0]?.code
  return code ? `${code.slice(0, 2)}0000` : null
}

async function lastMonth(db: Db, area: string): Promise<string | null> {
  const { rows } = await sql<{ month: string | null }>`
    select max(month) as month from area_months where area = ${area}`.execute(db)
  return rows[0]?.month ?? null
}

async function reportsIn(db: Db, area: string, baseFrom: string, from: string, to: string): Promise<[number, number]> {
  const { rows } = await sql<{ now: number | null; before: number | null }>`
    select sum(iif(month >= ${from}, reports, 0)) as now, sum(iif(month < ${from}, reports, 0)) as before
    from area_months where area = ${area} and month between ${baseFrom} and ${to}`.execute(db)
  return [rows[0]?.now ?? 0, rows[0]?.before ?? 0]
}

interface Window {
  readonly baseFrom: string
  readonly from: string
  readonly to: string
  readonly trend: 'rising' | 'fading'
}

async function countsIn(
  db: Db,
  area: string,
  { baseFrom, from, to, trend }: Window,
): Promise<{ phrase: number; now: number; before: number }[]> {
  const counted = (first: string, last: string, fewest: number) => sql`
    select phrase, sum(reports) as n from phrase_months where area = ${area} and month between ${first} and ${last}
    group by phrase having n >= ${fewest}`
  const before = monthsBefore(from, 1)
  const [main, other] =
    trend === 'rising'
      ? [counted(from, to, FEWEST), [baseFrom, before]]
      : [counted(baseFrom, before, FEWEST), [from, to]]
  const { rows } = await sql<{ phrase: number; n: number; other: number }>`
    with main as materialized (${main})
    select main.phrase, main.n, coalesce((
      select sum(x.reports) from phrase_months x indexed by phrase_months_phrase
      where x.phrase = main.phrase and x.area = ${area} and x.month between ${other[0]} and ${other[1]}), 0) as other
    from main`.execute(db)
  return rows.map(({ phrase, n, other: rest }) =>
    trend === 'rising' ? { phrase, now: n, before: rest } : { phrase, now: rest, before: n },
  )
}

interface Named {
  id: string
  text: string
  kind: TifaKind
  first: string | null
  last: string | null
}

async function keysOf(db: Db, rows: readonly { phrase: number }[]): Promise<Map<number, Named>> {
  if (!rows.length) return new Map()
  const found = await sql<Named & { no: number }>`
    select p.no, t.id, t.name as text, t.kind, t.first, t.last from phrases p join tifa t on t.id = p.key
    where p.no in (${sql.join(rows.map(({ phrase }) => phrase))})`.execute(db)
  return new Map(found.rows.map(({ no, ...named }) => [no, named]))
}

/** In how many places and on which levels phrases were used in a time. */
async function spreadOf(
  db: Db,
  phrases: readonly number[],
  from: string,
  to: string,
): Promise<Map<number, { places: number; levels: SpeakingLevel[] }>> {
  if (!phrases.length) return new Map()
  const { rows } = await sql<{ phrase: number; level: SpeakingLevel; place: string }>`
    select distinct phrase, level, place from phrase_uses
    where phrase in (${sql.join([...phrases])}) and day between ${from} and ${to} and read = 1`.execute(db)
  return new Map(
    [...Map.groupBy(rows, (row) => row.phrase)].map(([phrase, own]) => {
      const levels = new Set(own.map((row) => row.level))
      return [phrase, { places: own.length, levels: SPEAKING_LEVELS.filter((level) => levels.has(level)) }]
    }),
  )
}
