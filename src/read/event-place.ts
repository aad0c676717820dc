import type { Home, PlaceMention, PlaceReading } from './draft.ts'

const LEADS_TO = /(?:在|到|赴|来|至|抵|深入|前往|走进|对|察看|调研|考察|检查|视察|督导|指导)[^，。；、]{0,6}$/

/** True where the division `inner` lies in `outer`, both six-digit codes. */
function within(inner: string, outer: string): boolean {
  return inner !== outer && inner.startsWith(outer.replace(/(?:00)+$/, ''))
}

/** The lowest division that holds all of them, or null: 350100 and 350900 give 350000. */
function commonDivision(codes: readonly string[]): string | null {
  for (const digits of [6, 4, 2]) {
    const heads = new Set(codes.map((code) => code.slice(0, digits)))
    if (heads.size === 1) return [...heads][0]!.padEnd(6, '0')
  }
  return null
}

/**
 * The lowest division or zone that covers an event, from the places named in `[start, end)` of its telling: nested names
 * (九江 of 江西九江) give the inner one, a list of several the division above them all.
 * @returns a six-digit code, the name of a zone or township, or null where none is named there.
 */
export function coveringPlace(body: string, places: PlaceReading, start: number, end: number): string | null {
  const named = places.mentions.filter((place) => !place.inside && place.start >= start && place.end <= end)
  const from = named.findIndex((place) => LEADS_TO.test(body.slice(Math.max(start, place.start - 12), place.start)))
  if (from < 0) return null
  const chosen: PlaceMention[] = [named[from]!]
  for (const place of named.slice(from + 1)) {
    const between = body.slice(chosen.at(-1)!.end, place.start)
    if (!/^(?:、|和|与|及|以及|等地)?$/.test(between)) break
    chosen.push(place)
  }
  const lowest = chosen.filter(
    (place) =>
      !chosen.some(
        (other) =>
          other !== place &&
          place.code !== null &&
          (other.code ?? other.parent) !== null &&
          (within(other.code ?? other.parent!, place.code) || other.parent === place.code),
      ),
  )
  if (lowest.length === 1) return lowest[0]!.code ?? lowest[0]!.name
  const codes = lowest.map((place) => place.code ?? place.parent)
  return codes.every((code): code is string => code !== null) ? commonDivision(codes) : null
}

/** Where a report that names no place speaks from: its zone, else its lowest known division. */
export function homePlace(home: Home, places: PlaceReading): string | null {
  if (home.unit && places.places.some((place) => place.level === 'zone' && place.name === home.unit)) return home.unit
  return home.county ?? home.prefecture ?? home.province
}

const OWN: readonly (readonly [RegExp, (home: Home) => string | null])[] = [
  [/我[县区]|全[县区]/, (home) => home.unit ?? home.county],
  [/我[市州]|全[市州]/, (home) => home.prefecture],
  [/我省|全省|我区|全区/, (home) => home.province],
]

/** The region that 我市, 我县 or 我省 in a telling means. */
export function ownPlace(told: string, home: Home): string | null {
  for (const [cue, of] of OWN) if (cue.test(told)) return of(home)
  return null
}
