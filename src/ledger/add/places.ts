import { levelOf } from '../../lexicon/divisions.ts'
import type { Place, Report } from '../../record/types.ts'
import { fold } from '../bigrams.ts'
import type { Days } from '../days.ts'
import { codesAbove, divisionName } from '../division-names.ts'
import { nameId, placeId } from '../identity.ts'
import type { PlaceLevel } from '../rows.ts'
import type { Connection } from '../sqlite.ts'
import { type Counted, countVariant, uncountEntity, uncountVariant } from './count.ts'
import { removeMentions } from './entities.ts'

/** A place that a report names, or that lies above one it names. */
interface Area {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly level: PlaceLevel
  readonly parent: string | null
  /** Position among the report's places; null for one that it does not name itself. */
  ord: number | null
}

export interface AddedPlaces {
  /** Numbers of the report's places, in its order. */
  readonly places: readonly number[]
  /** The place of each event, in its order; null where it has none. */
  readonly events: readonly (number | null)[]
}

const CODE = /^\d{6}$/

/** The codes above a place, from the province down. */
function above(place: Pick<Place, 'code' | 'parent'>): string[] {
  if (place.parent && CODE.test(place.parent)) return [...codesAbove(place.parent), place.parent]
  return place.code ? codesAbove(place.code) : []
}

/** The area that an event's place means, where the report's own places have none of that code or name. */
function placeOfEvent(place: string): Place {
  const none = { parent: null, spans: [], confidence: 0 }
  if (CODE.test(place)) return { ...none, name: divisionName(place) ?? place, code: place, level: levelOf(place) }
  return { ...none, name: place, code: null, level: /[镇乡]$|街道$|苏木$/.test(place) ? 'township' : 'zone' }
}

/** The places of a report with all above them, so that a count or filter of a province has those of its counties. */
class Areas {
  readonly byId = new Map<string, Area>()

  /** @returns the place's id */
  put(place: Place, ord: number | null): string {
    const id = placeId(place)
    const chain = above(place).filter((code) => code !== id)
    for (const [i, code] of chain.entries()) {
      if (this.byId.has(code)) continue
      const name = divisionName(code) ?? code
      this.byId.set(code, { id: code, name, code, level: levelOf(code), parent: chain[i - 1] ?? null, ord: null })
    }
    const known = this.byId.get(id)
    if (!known)
      this.byId.set(id, {
        id,
        name: place.name,
        code: place.code,
        level: place.level,
        parent: chain.at(-1) ?? null,
        ord,
      })
    else known.ord ??= ord
    return id
  }
}

/** Everything a report is in: its places, those above them and those of its events. */
function areasOf(record: Report): { areas: Areas; places: string[]; events: (string | null)[] } {
  const areas = new Areas()
  const places = record.places.map((place, ord) => areas.put(place, ord))
  const byName = new Map(record.places.map((place, i) => [place.name, places[i]!]))
  const events = record.events.map(({ place }) => {
    if (place === null) return null
    return areas.byId.has(place) ? place : (byName.get(place) ?? areas.put(placeOfEvent(place), null))
  })
  return { areas, places, events }
}

/** The name that a division has however it is printed; of other places there is none. */
const baseName = ({ code }: Pick<Area, 'code'>): string | undefined =>
  code === null ? undefined : (divisionName(code) ?? code)

/** The prints of a report's places, each with its area: those that it names, and uncoded ones that only an event names. */
function printsOf(record: Report, areas: Areas, places: readonly string[]): { area: Area; name: string }[] {
  const named = record.places.map(({ name }, i) => ({ area: areas.byId.get(places[i]!)!, name }))
  const silent = [...areas.byId.values()].filter(({ code, ord }) => code === null && ord === null)
  return [...named, ...silent.map((area) => ({ area, name: area.name }))]
}

/** Adds a report's places, those above them and those of its events. */
export function addPlaces(db: Connection, report: number, record: Report, days: Days): AddedPlaces {
  const { areas, places, events } = areasOf(record)
  const counted = new Map<string, Counted>()
  for (const area of areas.byId.values()) {
    const found = countPlace(db, area, area.parent === null ? null : (counted.get(area.parent)?.no ?? null), days)
    counted.set(area.id, found)
    db.prepare('INSERT INTO report_places (place, report, ord) VALUES (?, ?, ?)').run(found.no, report, area.ord)
    if (area.code === null) countVariant(db, 'places', 'level', found, area.level)
  }
  for (const { area, name } of printsOf(record, areas, places)) {
    const base = baseName(area)
    const { no, fresh } = counted.get(area.id)!
    countVariant(db, 'places', 'name', { no, fresh: fresh && name === area.name && base === undefined }, name, base)
  }
  return {
    places: places.map((id) => counted.get(id)!.no),
    events: events.map((id) => (id === null ? null : counted.get(id)!.no)),
  }
}

/** Takes a report's places out again; its events are gone. Goes by what was written of it: the table of divisions may be another by now. */
export function removePlaces(db: Connection, report: number, record: Report, days: Days): void {
  const rows = db
    .prepare(
      `SELECT p.no, p.id, p.code, p.level, p.parent, x.ord FROM report_places x JOIN places p ON p.no = x.place
       WHERE x.report = ?`,
    )
    .all(report) as unknown as Row[]
  const names = new Map<string, string[]>()
  for (const place of record.places) names.set(placeId(place), [...(names.get(placeId(place)) ?? []), place.name])
  for (const { place } of record.events)
    if (place !== null && !names.has(nameId(place))) names.set(nameId(place), [place])
  for (const row of lowestFirst(rows)) {
    const { no, id, code, level, ord } = row
    removeMentions(db, 'place', report, no, days)
    db.prepare('DELETE FROM report_places WHERE place = ? AND report = ?').run(no, report)
    if (ord !== null) db.prepare('UPDATE places SET named = named - 1 WHERE no = ?').run(no)
    uncountEntity(db, 'places', no, days)
    if (code === null) uncountVariant(db, 'places', 'level', no, levelIn(record, id) ?? level)
    if (code === null || ord !== null)
      for (const name of names.get(id) ?? []) uncountVariant(db, 'places', 'name', no, name, baseName(row))
  }
}

interface Row {
  no: number
  id: string
  code: string | null
  level: PlaceLevel
  parent: number | null
  ord: number | null
}

/** The level at which a report names a place. */
const levelIn = (record: Report, id: string): PlaceLevel | undefined =>
  record.places.find((place) => placeId(place) === id)?.level

/** Those below before those above: none may go while another refers to it. */
function lowestFirst(rows: readonly Row[]): Row[] {
  const byNo = new Map(rows.map((row) => [row.no, row]))
  const depth = (row: Row): number => {
    const above = row.parent === null ? undefined : byNo.get(row.parent)
    return above ? 1 + depth(above) : 0
  }
  return rows.toSorted((a, b) => depth(b) - depth(a))
}

function countPlace(db: Connection, area: Area, parent: number | null, days: Days): Counted {
  const name = baseName(area) ?? area.name
  const named = area.ord === null ? 0 : 1
  const row = db
    .prepare(
      `INSERT INTO places (id, name, words, code, level, parent, named, reports, first, last)
       VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
       ON CONFLICT (id) DO UPDATE SET reports = reports + 1, named = named + excluded.named, parent = coalesce(parent, excluded.parent),
         first = min(coalesce(first, excluded.first), coalesce(excluded.first, first)),
         last = max(coalesce(last, excluded.last), coalesce(excluded.last, last))
       RETURNING no, reports`,
    )
    .get(area.id, name, fold(name), area.code, area.level, parent, named, days.first, days.last) as {
    no: number
    reports: number
  }
  return { no: row.no, fresh: row.reports === 1 }
}
