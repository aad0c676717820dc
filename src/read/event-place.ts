import { divisionByCode } from '../lexicon/divisions.ts'
import type { Home, PeopleReading, PlaceMention, PlaceReading } from './draft.ts'
import { mentionsWithin } from './within.ts'

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
  const named = mentionsWithin(places.mentions, start, end).filter((place) => !place.inside)
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

/** A city of county level is 我市 in its own reports, a city with districts in those of the county beside them. */
const city = (home: Home): string | null =>
  home.county && divisionByCode(home.county)?.name.endsWith('市') ? home.county : home.prefecture

const OWN: readonly (readonly [RegExp, (home: Home) => string | null])[] = [
  [/我[县区]|全[县区]/, (home) => home.unit ?? home.county],
  [/我市|全市/, city],
  [/我州|全州/, (home) => home.prefecture],
  [/我省|全省|我区|全区/, (home) => home.province],
  // A body's own session is where the body sits: 省委常委会, 省政府常务会议.
  [
    /(?:省委|省政府|自治区党委|自治区政府)(?:党组)?(?:常委会|常务会|常务会议|全会|专题会|召开|举行|理论学习)/,
    (home) => home.province,
  ],
]

const HOLDS = /^(?:党工委|党委|工委|管委会|政府|人大|政协)?(?:组织)?(?:召开|举行|举办)/
const OPENS = /(?:^|[\s，。：:日午天晚讯前])$/

/** Who holds a meeting, where a clause opens with it: 桐岭镇召开, 栖梧经开区举行. Null where no place stands there. */
export function hostPlace(body: string, places: PlaceReading, start: number, end: number): string | null {
  const host = mentionsWithin(places.mentions, start, end).find(
    (place) =>
      !place.inside &&
      HOLDS.test(body.slice(place.end, place.end + 12)) &&
      OPENS.test(body.slice(Math.max(start, place.start - 1), place.start)),
  )
  return host ? (host.code ?? host.name) : null
}

/** The region that 我市, 我县 or 我省 in a telling means. */
export function ownPlace(told: string, home: Home): string | null {
  for (const [cue, of] of OWN) if (cue.test(told)) return of(home)
  return null
}

const GONE_TO = /(?:在|到|赴|来|深入)([^，。：—在到赴来]{2,12}?)(?=调研|考察|检查|视察|督导|慰问|召开|举行|会见)/g

/** The place that a headline says somebody went to: 顾砚秋在松陵调研. */
export function titlePlace(title: string | null, places: PlaceReading): string | null {
  if (!title) return null
  const gone = [...title.matchAll(GONE_TO)].map((match) => match[1]!)
  const found = places.places.filter(({ name }) =>
    gone.some((where) => where.startsWith(name) || name.startsWith(where)),
  )
  return found.length === 1 ? (found[0]!.code ?? found[0]!.name) : null
}

/** The zone or township that somebody holds a post of, or null. */
export function zoneOf(lead: string | null, people: PeopleReading, places: PlaceReading): string | null {
  const posts = people.people.find((person) => person.name === lead)?.posts ?? []
  return places.places.find((place) => place.code === null && posts.some(({ of }) => of === place.name))?.name ?? null
}

/** The zone, township or lowest division that somebody's posts are of, or null: where who presides sits. */
export function seatOf(lead: string | null, people: PeopleReading, places: PlaceReading): string | null {
  const posts = people.people.find((person) => person.name === lead)?.posts ?? []
  const own = zoneOf(lead, people, places)
  if (own) return own
  const codes = posts.flatMap(({ of }) => (of && /^[1-9]\d{5}$/.test(of) && of !== '100000' ? [of] : []))
  return codes.toSorted((a, b) => a.replace(/(?:00)+$/, '').length - b.replace(/(?:00)+$/, '').length).at(-1) ?? null
}
