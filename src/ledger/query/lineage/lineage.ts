import { sql } from 'kysely'
import { burstsOf, silenceOf } from '../../../link/tifa/rise.ts'
import { SPEAKING_LEVELS } from '../../../link/tifa/seat.ts'
import { nameId } from '../../identity.ts'
import type {
  Lineage,
  LineageDot,
  LineageLane,
  LineageMonth,
  LineagePlace,
  LineageQuery,
  PhraseUse,
} from '../../rows-lineage.ts'
import { type Db, placeNumbers } from '../scope.ts'
import { type Family, familyOf, phraseByKey, phraseByStem, provincesOf } from './family.ts'
import { relationsOf } from './relations.ts'
import { pickFirst, reportIds, speakingNames, type UseRow, usesByKey } from './uses.ts'

/** Marks of a lineage, at most; more uses than that are drawn together by month, then by year. */
const DOTS = 240
/** Uses without a day that are shown, at most. */
const UNDATED = 20
/** Places of one level, at most. */
const PLACES = 40

/** How a phrase went through levels, places and time; null where the ledger has no such phrase. */
export async function findLineage(db: Db, id: string, { place }: LineageQuery = {}): Promise<Lineage | null> {
  const phrase = (await phraseByKey(db, nameId(id))) ?? (await phraseByStem(db, id))
  if (!phrase) return null
  const family = await familyOf(db, phrase)
  const uses = place ? await within(db, place, family.uses) : family.uses
  const lanes = lanesOf(uses)
  const cells = cellsOf(uses)
  const [picked] = await pickFirst(db, [uses])
  const firsts = await pickFirst(
    db,
    lanes.map((lane) => lane.uses),
    { own: true },
  )
  const [last] = await pickFirst(db, [uses], { latest: true })
  const marked = await pickFirst(db, cells)
  const undated = await byReport(
    db,
    uses.filter((row) => !row.day),
  )
  const wanted = [picked ?? null, last ?? null, ...firsts, ...marked, ...undated.slice(0, UNDATED)]
  const shown = await usesByKey(
    db,
    wanted.flatMap((use) => (use ? [{ use }] : [])),
  )
  let at = 0
  const found = wanted.map((use) => (use ? (shown[at++] ?? null) : null))
  const [first = null, latest = null] = found
  const origin = first?.day ?? null
  const placeName = await speakingNames(
    db,
    uses.map((row) => row.place),
  )
  const months = await monthsOf(db, uses)
  return {
    id: phrase.key,
    text: phrase.text,
    kind: phrase.kind,
    reports: count(uses),
    passed: count(uses) - count(uses.filter((row) => !row.passed)),
    undated: count(undated),
    first,
    last: latest,
    ...months,
    adopted: adoptedOf(uses),
    lanes: lanes.map((lane, i) => laneOf(lane, found[2 + i] ?? null, origin, placeName)),
    dots: cells
      .flatMap((cell, i) => {
        const use = found[2 + lanes.length + i]
        return use ? [dotOf(cell, use)] : []
      })
      .sort((a, b) => order(a.from, b.from) || rank(a) - rank(b) || order(a.place, b.place)),
    undatedUses: found.slice(2 + lanes.length + cells.length).filter((use): use is PhraseUse => use !== null),
    forms: formsOf(family),
    ...(await relationsOf(db, family)),
  }
}

/** Uses in the order of their reports' ids, and as they stand in each. */
async function byReport(db: Db, uses: readonly UseRow[]): Promise<UseRow[]> {
  const ids = await reportIds(
    db,
    uses.map((row) => row.report),
  )
  const id = (row: UseRow) => ids.get(row.report) ?? ''
  return uses.toSorted((a, b) => (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : a.ord - b.ord))
}

const count = (uses: readonly UseRow[]) => new Set(uses.map((row) => row.report)).size

/** Uses in a division and all below it, or in a zone, township or unit of this name. */
async function within(db: Db, place: string, uses: readonly UseRow[]): Promise<UseRow[]> {
  const numbers = /^\d{6}$/.test(place) ? [] : await placeNumbers(db, place)
  const codes = numbers.length
    ? (await db.selectFrom('places').select('code').where('no', 'in', numbers).execute()).flatMap(
        ({ code }) => code ?? [],
      )
    : [place]
  const stems = codes
    .filter((code) => /^\d{6}$/.test(code))
    .map((code) => (code === '100000' ? code : code.replace(/(?:00)+$/, '')))
  return uses.filter((row) => row.place === place || stems.some((stem) => row.area.startsWith(stem)))
}

interface Lane {
  readonly level: LineageLane['level']
  readonly uses: UseRow[]
}

/** Uses by level, from above. */
function lanesOf(uses: readonly UseRow[]): Lane[] {
  const byLevel = Map.groupBy(uses, (row) => row.level)
  return SPEAKING_LEVELS.flatMap((level) => {
    const own = byLevel.get(level)
    return own ? [{ level, uses: own }] : []
  })
}

const dayNumber = (day: string) => Math.round(Date.parse(day) / 86_400_000)
const lagOf = (origin: string | null, day: string | null) => (origin && day ? dayNumber(day) - dayNumber(origin) : null)

function extent(uses: readonly UseRow[]): { first: string | null; last: string | null } {
  let first = ''
  let last = ''
  for (const { day } of uses) {
    if (!day) continue
    if (!first || day < first) first = day
    if (day > last) last = day
  }
  return { first: first || null, last: last || null }
}

function laneOf(
  { level, uses }: Lane,
  first: Lineage['first'],
  origin: string | null,
  placeName: (place: string) => string,
): LineageLane {
  const places = [...Map.groupBy(uses, (row) => row.place)].map(([place, own]): LineagePlace => {
    const { first: from, last: to } = extent(own)
    return {
      level,
      place,
      placeName: placeName(place),
      reports: count(own),
      first: from,
      last: to,
      lag: lagOf(origin, from),
    }
  })
  places.sort((a, b) => order(a.first, b.first) || (a.place < b.place ? -1 : 1))
  return {
    level,
    reports: count(uses),
    passed: count(uses) - count(uses.filter((row) => !row.passed)),
    first,
    last: extent(uses).last,
    lag: lagOf(origin, first?.day ?? null),
    places: places.slice(0, PLACES),
    placeCount: places.length,
  }
}

const rank = ({ level }: LineageDot) => SPEAKING_LEVELS.indexOf(level)

/** Undated ones last. */
const order = (a: string | null, b: string | null) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1)

/** The finest grain in which dated uses make few enough marks: day and place, month and place, year and place, month, year. */
function cellsOf(uses: readonly UseRow[]): UseRow[][] {
  const dated = uses.filter((row) => row.day)
  for (const [length, byPlace] of GRAINS) {
    const cells = Map.groupBy(dated, (row) => `${row.level}\t${byPlace ? row.place : ''}\t${row.day.slice(0, length)}`)
    if (cells.size <= DOTS) return [...cells.values()]
  }
  return []
}

const GRAINS = [
  [10, true],
  [7, true],
  [4, true],
  [7, false],
  [4, false],
] as const

function dotOf(cell: readonly UseRow[], use: NonNullable<Lineage['first']>): LineageDot {
  const { first, last } = extent(cell)
  const { level, place, placeName } = use
  return {
    level,
    place,
    placeName,
    from: first ?? '',
    to: last ?? '',
    reports: count(cell),
    passed: cell.every((row) => row.passed),
    use,
  }
}

function formsOf({ phrase, same, uses }: Family): Lineage['forms'] {
  const forms: Lineage['forms'] = [phrase, ...same.map((one) => one.phrase)].map(({ key, text, reports }) => ({
    id: key,
    text,
    reports,
  }))
  const quoted = count(uses.filter((row) => !row.read))
  if (quoted) forms.push({ id: null, text: phrase.form.stem, reports: quoted })
  return forms
}

/** How many places had used it by the end of each month in which one began to. */
function adoptedOf(uses: readonly UseRow[]): Lineage['adopted'] {
  const firsts = [...Map.groupBy(uses, (row) => `${row.level}\t${row.place}`).values()].flatMap(
    (own) => extent(own).first ?? [],
  )
  const months = new Map<string, number>()
  for (const [i, day] of firsts.sort().entries()) months.set(day.slice(0, 7), i + 1)
  return [...months].map(([month, places]) => ({ month, places }))
}

const nextMonth = (month: string) => {
  const [year = 0, of = 0] = month.split('-').map(Number)
  return of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, '0')}`
}

/** Counts by month, and what they say: peak, bursts, and whether the silence since means something. */
async function monthsOf(
  db: Db,
  uses: readonly UseRow[],
): Promise<Pick<Lineage, 'months' | 'peak' | 'bursts' | 'state' | 'laterReports' | 'expectedLater'>> {
  const used = Map.groupBy(
    uses.filter((row) => row.day),
    (row) => row.day.slice(0, 7),
  )
  const months: LineageMonth[] = [...used]
    .map(([month, own]) => ({ month, reports: count(own) }))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
  const [first, last] = [months[0]?.month, months.at(-1)?.month]
  if (!first || !last) return { months, peak: null, bursts: [], state: 'open', laterReports: 0, expectedLater: 0 }
  // In one province alone its own reports are what a phrase is measured against, else all.
  const provinces = [...provincesOf(uses)]
  const area = provinces.length === 1 ? provinces[0]! : ''
  const { rows } = await sql<{ month: string; reports: number }>`
    select month, reports from area_months where area = ${area} order by month`.execute(db)
  const all = new Map(rows.map((row) => [row.month, row.reports]))
  const batches = []
  const byMonth = new Map(months.map((row) => [row.month, row.reports]))
  const end = rows.at(-1)?.month ?? last
  for (let month = first; month <= end && batches.length < 2_400; month = nextMonth(month))
    batches.push({ month, used: byMonth.get(month) ?? 0, all: Math.max(all.get(month) ?? 0, byMonth.get(month) ?? 0) })
  const sum = (from: string, to: string) =>
    rows.reduce((total, row) => total + (row.month >= from && row.month <= to ? row.reports : 0), 0)
  const silence = silenceOf(
    months.reduce((total, row) => total + row.reports, 0),
    sum(first, last),
    sum(nextMonth(last), '9999-12'),
  )
  return {
    months,
    peak: months.reduce((top, row) => (row.reports > top.reports ? row : top)),
    bursts: burstsOf(batches).map((burst) => ({ ...burst, weight: Math.round(burst.weight * 100) / 100 })),
    state: silence.state,
    laterReports: silence.later,
    expectedLater: Math.round(silence.expected * 10) / 10,
  }
}
