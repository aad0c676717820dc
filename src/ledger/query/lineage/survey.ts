import { SPEAKING_LEVELS, type SpeakingLevel } from '../../../link/tifa/levels.ts'
import { provincesOf } from './family.ts'
import type { UseRow } from './uses.ts'

/** Uses of one day, at most, that are put in order by their report's id. */
const SAME_DAY = 400

/** What some uses of a phrase add up to. */
export class Tally {
  readonly reports = new Set<number>()
  /** Reports in which at least one of them is not passed on. */
  readonly own = new Set<number>()
  first = ''
  last = ''
  /** The dated uses of the first day, of all and of those that are not passed on; of the last day. */
  earliest: UseRow[] = []
  earliestOwn: UseRow[] = []
  latest: UseRow[] = []

  add(row: UseRow): void {
    const { day, report } = row
    this.reports.add(report)
    if (!row.passed) this.own.add(report)
    if (!day) return
    if (!this.first || day < this.first) {
      this.first = day
      this.earliest = [row]
    } else if (day === this.first && this.earliest.length < SAME_DAY) this.earliest.push(row)
    if (day > this.last) {
      this.last = day
      this.latest = [row]
    } else if (day === this.last && this.latest.length < SAME_DAY) this.latest.push(row)
    if (row.passed) return
    const begun = this.earliestOwn[0]?.day
    if (begun === undefined || day < begun) this.earliestOwn = [row]
    else if (day === begun && this.earliestOwn.length < SAME_DAY) this.earliestOwn.push(row)
  }
}

/** One place of one level. */
export interface PlaceTally {
  readonly level: SpeakingLevel
  readonly place: string
  readonly reports: Set<number>
  first: string
  last: string
}

/** Everything that is counted of a phrase's uses, in one pass over them. */
export interface Survey {
  readonly all: Tally
  /** From above. */
  readonly lanes: readonly { readonly level: SpeakingLevel; readonly tally: Tally }[]
  readonly places: readonly PlaceTally[]
  readonly months: ReadonlyMap<string, ReadonlySet<number>>
  readonly undated: readonly UseRow[]
  readonly provinces: ReadonlySet<string>
}

export function survey(uses: readonly UseRow[]): Survey {
  const all = new Tally()
  const lanes = new Map<SpeakingLevel, { tally: Tally; places: Map<string, PlaceTally> }>()
  const months = new Map<string, Set<number>>()
  const undated: UseRow[] = []
  for (const row of uses) {
    const { level, place, day, report } = row
    all.add(row)
    let lane = lanes.get(level)
    if (!lane) {
      lane = { tally: new Tally(), places: new Map() }
      lanes.set(level, lane)
    }
    lane.tally.add(row)
    let own = lane.places.get(place)
    if (!own) {
      own = { level, place, reports: new Set(), first: '', last: '' }
      lane.places.set(place, own)
    }
    own.reports.add(report)
    if (!day) {
      undated.push(row)
      continue
    }
    if (!own.first || day < own.first) own.first = day
    if (day > own.last) own.last = day
    const month = day.slice(0, 7)
    const reports = months.get(month)
    if (reports) reports.add(report)
    else months.set(month, new Set([report]))
  }
  const found = SPEAKING_LEVELS.flatMap((level) => {
    const lane = lanes.get(level)
    return lane ? [{ level, ...lane }] : []
  })
  return {
    all,
    lanes: found.map(({ level, tally }) => ({ level, tally })),
    places: found.flatMap(({ places }) => [...places.values()]),
    months,
    undated,
    provinces: provincesOf(uses),
  }
}

/** The finest grain in which dated uses make few enough marks: day and place, month and place, year and place, month, year. */
const GRAINS = [
  [10, true],
  [7, true],
  [4, true],
  [7, false],
  [4, false],
] as const

/** Uses that are drawn as one mark each, `most` marks at most. */
export function cellsOf(uses: readonly UseRow[], most: number): Tally[] {
  for (const [length, byPlace] of GRAINS) {
    const cells = new Map<string, Tally>()
    for (const row of uses) {
      if (!row.day) continue
      const key = `${row.level}\t${byPlace ? row.place : ''}\t${row.day.slice(0, length)}`
      const cell = cells.get(key)
      if (cell) cell.add(row)
      else if (cells.size === most) {
        cells.clear()
        break
      } else {
        const begun = new Tally()
        begun.add(row)
        cells.set(key, begun)
      }
    }
    if (cells.size) return [...cells.values()]
  }
  return []
}
