import { sql } from 'kysely'
import { SPEAKING_LEVELS } from '../../../link/tifa/levels.ts'
import { burstsOf, silenceOf } from '../../../link/tifa/rise.ts'
import { digitCounts } from '../../../text/formula.ts'
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
import { type Family, familyOf, phraseByKey, phraseByStem } from './family.ts'
import { relationsOf } from './relations.ts'
import { cellsOf, type PlaceTally, survey, type Tally } from './survey.ts'
import { chosen, reportIds, speakingNames, type UseRow, usesByKey } from './uses.ts'

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
  const { all, lanes, places, months, undated, provinces } = survey(uses)
  const cells = cellsOf(uses, DOTS)
  const picked = await chosen(db, [
    all.earliest,
    all.latest,
    ...lanes.map(({ tally }) => (tally.earliestOwn.length ? tally.earliestOwn : tally.earliest)),
    ...cells.map((cell) => (cell.earliestOwn[0]?.day === cell.first ? cell.earliestOwn : cell.earliest)),
  ])
  const wanted = [...picked, ...(await byReport(db, undated)).slice(0, UNDATED)]
  const shown = await usesByKey(
    db,
    wanted.flatMap((use) => (use ? [{ use }] : [])),
  )
  let at = 0
  const found = wanted.map((use) => (use ? (shown[at++] ?? null) : null))
  const [first = null, last = null] = found
  const firsts = found.slice(2, 2 + lanes.length)
  const marks = found.slice(2 + lanes.length, 2 + lanes.length + cells.length)
  const placeName = await speakingNames(
    db,
    places.map((one) => one.place),
  )
  return {
    id: phrase.key,
    text: phrase.text,
    kind: phrase.kind,
    reports: all.reports.size,
    passed: all.reports.size - all.own.size,
    undated: new Set(undated.map((row) => row.report)).size,
    first,
    last,
    ...(await monthsOf(db, months, provinces)),
    adopted: adoptedOf(places),
    lanes: lanes.map(({ level, tally }, i) =>
      laneOf(level, tally, firsts[i] ?? null, {
        origin: all.first || null,
        places: places.filter((one) => one.level === level),
        placeName,
      }),
    ),
    dots: marks
      .flatMap((use, i) => (use ? [dotOf(cells[i]!, use)] : []))
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

const dayNumber = (day: string) => Math.round(Date.parse(day) / 86_400_000)
const lagOf = (origin: string | null, day: string | null) => (origin && day ? dayNumber(day) - dayNumber(origin) : null)

function laneOf(
  level: LineageLane['level'],
  tally: Tally,
  first: PhraseUse | null,
  {
    origin,
    places,
    placeName,
  }: { origin: string | null; places: readonly PlaceTally[]; placeName: (place: string) => string },
): LineageLane {
  const taken = places.map((one): LineagePlace => {
    const from = one.first || null
    return {
      level,
      place: one.place,
      placeName: placeName(one.place),
      reports: one.reports.size,
      first: from,
      last: one.last || null,
      lag: lagOf(origin, from),
    }
  })
  taken.sort((a, b) => order(a.first, b.first) || (a.place < b.place ? -1 : 1))
  return {
    level,
    reports: tally.reports.size,
    passed: tally.reports.size - tally.own.size,
    first,
    last: tally.last || null,
    lag: lagOf(origin, first?.day ?? null),
    places: taken.slice(0, PLACES),
    placeCount: taken.length,
  }
}

const rank = ({ level }: LineageDot) => SPEAKING_LEVELS.indexOf(level)

/** Undated ones last. */
const order = (a: string | null, b: string | null) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1)

function dotOf(cell: Tally, use: PhraseUse): LineageDot {
  const { level, place, placeName } = use
  return {
    level,
    place,
    placeName,
    from: cell.first,
    to: cell.last,
    reports: cell.reports.size,
    passed: cell.own.size === 0,
    use,
  }
}

function formsOf({ phrase, same, uses }: Family): Lineage['forms'] {
  const forms: Lineage['forms'] = [phrase, ...same.map((one) => one.phrase)].map(({ key, text, reports }) => ({
    id: key,
    text,
    reports,
  }))
  const quoted = new Set(uses.flatMap((row) => (row.read ? [] : [row.report]))).size
  // The digits alone are said for short and are no spelling of their own.
  if (quoted && !digitCounts(phrase.form.stem)) forms.push({ id: null, text: phrase.form.stem, reports: quoted })
  return forms
}

/** How many places had used it by the end of each month in which one began to. */
function adoptedOf(places: readonly PlaceTally[]): Lineage['adopted'] {
  const months = new Map<string, number>()
  const firsts = places.flatMap(({ first }) => (first ? [first] : []))
  for (const [i, day] of firsts.sort().entries()) months.set(day.slice(0, 7), i + 1)
  return [...months].map(([month, count]) => ({ month, places: count }))
}

const nextMonth = (month: string) => {
  const [year = 0, of = 0] = month.split('-').map(Number)
  return of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, '0')}`
}

/** Counts by month, and what they say: peak, bursts, and whether the silence since means something. */
async function monthsOf(
  db: Db,
  used: ReadonlyMap<string, ReadonlySet<number>>,
  provinces: ReadonlySet<string>,
): Promise<Pick<Lineage, 'months' | 'peak' | 'bursts' | 'state' | 'laterReports' | 'expectedLater'>> {
  const months: LineageMonth[] = [...used]
    .map(([month, reports]) => ({ month, reports: reports.size }))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
  const [first, last] = [months[0]?.month, months.at(-1)?.month]
  if (!first || !last) return { months, peak: null, bursts: [], state: 'open', laterReports: 0, expectedLater: 0 }
  // In one province alone its own reports are what a phrase is measured against, else all.
  const [only, ...others] = provinces
  const area = only !== undefined && !others.length ? only : ''
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
