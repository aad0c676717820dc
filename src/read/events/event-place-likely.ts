import { divisionByCode, divisionNameAt } from '../../lexicon/divisions.ts'
import type { Home, PeopleReading, PlaceReading } from '../draft.ts'
import { NATION } from '../people/post-regions.ts'
import type { EventDraft } from './event-draft.ts'
import { within } from './event-place-cover.ts'

/** Where a report that names no place speaks from: its zone, else its lowest known division. */
function homePlace(home: Home, places: PlaceReading): string | null {
  if (home.unit && places.places.some((place) => place.level === 'zone' && place.name === home.unit)) return home.unit
  return home.county ?? home.prefecture ?? home.province
}

/** The zone or township that somebody holds a post of, or null. */
export function zoneOf(lead: string | null, people: PeopleReading, places: PlaceReading): string | null {
  const posts = people.people.find((person) => person.name === lead)?.posts ?? []
  return places.places.find((place) => place.code === null && posts.some(({ of }) => of === place.name))?.name ?? null
}

/** The zone, township or lowest division that somebody's posts are of, or null: where who presides sits. */
function seatOf(lead: string | null, people: PeopleReading, places: PlaceReading): string | null {
  const posts = people.people.find((person) => person.name === lead)?.posts ?? []
  const own = zoneOf(lead, people, places)
  if (own) return own
  const codes = posts.flatMap(({ of }) => (of && CODE.test(of) && of !== NATION ? [of] : []))
  return codes.toSorted((a, b) => a.replace(/(?:00)+$/, '').length - b.replace(/(?:00)+$/, '').length).at(-1) ?? null
}

/** The region that a report speaks from, where more than the name of a firm tells it. */
function toldHome(places: PlaceReading): string | null {
  const home = homePlace(places.home, places)
  if (!home || !CODE.test(home)) return home
  const { seat, towned } = places.home
  // Of 台湾, 香港 and 澳门 reports of everywhere speak.
  if (/^(?:7|8)/.test(home) && !seat) return null
  const holds = (code: string | null) => code !== null && (code === home || within(code, home))
  return towned || holds(seat ?? null) || places.places.some(({ code, parent }) => holds(code ?? parent)) ? home : null
}

const CODE = /^[1-9]\d{5}$/
/** Posts of a county or city that the report leaves open. */
const OF_COUNTY = /^[县旗]/
const OF_CITY = /^市/

/**
 * Where an event is that no words place: where its lead's office sits, unless the report speaks from a lower division within that. What nobody
 * can tell from the report (a county that is not named, the centre's own business) is null.
 * @param coming the division that covers where the report says that somebody came.
 */
export function likelyPlace(
  { type, lead }: Pick<EventDraft, 'type' | 'lead'>,
  people: PeopleReading,
  places: PlaceReading,
  coming: string | null,
): string | null {
  const home = toldHome(places)
  const posts = people.people.find((person) => person.name === lead)?.posts ?? []
  const seat = seatOf(lead, people, places)
  if (coming && type === 'inspection' && (!seat || !CODE.test(seat) || within(coming, seat))) return coming
  if (seat) {
    const { seat: paper, county, towned } = places.home
    if (home && CODE.test(seat) && CODE.test(home)) {
      // Who comes from elsewhere visits the region that the report speaks from, and holds meetings at home.
      if (!within(home, seat)) return within(seat, home) || seat === home || type !== 'inspection' ? seat : home
      // 市长 of the city above a county's towns is not of the county.
      const below = OF_CITY.test(posts[0]?.title ?? '') && !divisionByCode(home)?.name.endsWith('市')
      return (towned && !below) || paper === home || (county && paper === county) ? home : seat
    }
    return seat
  }
  if (posts.length && posts.every(({ of }) => of === NATION)) return places.home.seat ? home : null
  if (home?.endsWith('0000') && posts.some(({ of, title }) => of === null && OF_CITY.test(title))) return null
  if (home?.endsWith('00') && posts.some(({ of, title }) => of === null && OF_COUNTY.test(title))) return null
  return home ?? unitPlace(posts.map(({ of }) => of))
}

/** The city or county that the name of a school or firm begins with: 栖梧市苇湾小学; null where none does. */
function unitPlace(units: readonly (string | null)[]): string | null {
  for (const unit of units) {
    const match = unit && !CODE.test(unit) ? divisionNameAt(unit, 0) : null
    const [only] = match?.value ?? []
    if (match && only && match.value.length === 1 && only.form === 'full' && match.end < unit!.length)
      return only.division.code
  }
  return null
}
