import { levelOf } from '../../lexicon/divisions.ts'
import type { Place, Report } from '../../record/types.ts'
import { fold } from '../bigrams.ts'
import type { Days } from '../days.ts'
import { codesAbove, divisionName } from '../division-names.ts'
import { placeId } from '../identity.ts'
import type { PlaceLevel } from '../rows.ts'
import type { Connection } from '../sqlite.ts'
import { countVariant } from './entities.ts'

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

/** Adds a report's places, those above them and those of its events. */
export function addPlaces(db: Connection, report: number, record: Report, days: Days): AddedPlaces {
  const areas = new Areas()
  const places = record.places.map((place, ord) => areas.put(place, ord))
  const byName = new Map(record.places.map((place, i) => [place.name, places[i]!]))
  const events = record.events.map(({ place }) => {
    if (place === null) return null
    return areas.byId.has(place) ? place : (byName.get(place) ?? areas.put(placeOfEvent(place), null))
  })
  const numbers = new Map<string, number>()
  for (const area of areas.byId.values()) {
    const no = countPlace(db, area, area.parent === null ? null : (numbers.get(area.parent) ?? null), days)
    numbers.set(area.id, no)
    db.prepare('INSERT INTO report_places (place, report, ord) VALUES (?, ?, ?)').run(no, report, area.ord)
  }
  for (const [i, { name }] of record.places.entries())
    countVariant(db, 'places', 'name', numbers.get(places[i]!)!, name)
  return {
    places: places.map((id) => numbers.get(id)!),
    events: events.map((id) => (id === null ? null : numbers.get(id)!)),
  }
}

function countPlace(db: Connection, area: Area, parent: number | null, days: Days): number {
  const named = area.ord === null ? 0 : 1
  const row = db
    .prepare(
      `INSERT INTO places (id, name, words, code, level, parent, named, reports, first, last)
       VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
       ON CONFLICT (id) DO UPDATE SET reports = reports + 1, named = named + excluded.named, parent = coalesce(parent, excluded.parent),
         first = min(coalesce(first, excluded.first), coalesce(excluded.first, first)),
         last = max(coalesce(last, excluded.last), coalesce(excluded.last, last))
       RETURNING no`,
    )
    .get(area.id, area.name, fold(area.name), area.code, area.level, parent, named, days.first, days.last)
  return (row as { no: number }).no
}
