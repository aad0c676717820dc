import type { PlaceMention, PlaceReading } from '../draft.ts'
import { mentionAt, mentionsWithin } from '../within.ts'
import type { EventDraft } from './event-draft.ts'
import { coverOf, lowestOf, within } from './event-place-cover.ts'

/** How far before a site's name the town stands in which it lies: 桐岭镇|城西|霁川小区. */
const BEFORE_SITE = 14

/**
 * The division that covers the sites of a visit, where the telling names only the one in which the first site lies (先后到墨泉镇青瓦村、柳汀乡石桥村);
 * null where the telling says by itself where the visit was.
 */
export function placeOfStops(body: string, draft: EventDraft, places: PlaceReading): string | null {
  const { named } = draft
  if (!named) return null
  const located = draft.stops.flatMap(({ span }) => townBefore(body, span[0], places) ?? [])
  if (!located.includes(named)) {
    // 来到青禾镇…。随后前往鹿鸣县桑柳乡石桥村: the way goes on outside the town that it began in.
    const outside = named.level === 'township' ? located.filter((place) => isOutside(place, named)) : []
    return outside.length > 0 ? coverOf([named, ...outside]) : null
  }
  // 到栖梧新区青瓦村、云栈湿地、省规划院: the first lies in the zone, the others do not.
  const [first, ...others] = draft.stops
  if (
    located.length === 1 &&
    (named.level === 'zone' || named.level === 'township') &&
    VILLAGE.test(first!.name) &&
    others.some(({ name }) => !VILLAGE.test(name))
  )
    return (
      named.parent ??
      (named.level === 'zone' ? (places.home.county ?? places.home.prefecture) : null) ??
      coverOf(located)
    )
  return coverOf(lowestOf(located)) ?? places.home.county
}

/** True for a place that lies in another county than the town. */
function isOutside({ code, parent }: PlaceMention, town: PlaceMention): boolean {
  const at = code ?? parent
  return (
    at !== null && town.parent !== null && at !== town.parent && !within(town.parent, at) && !within(at, town.parent)
  )
}

const VILLAGE = /(?:村|社区|小区|组|居委会|户|家)$/

/** The division that covers a visit that nothing places but the divisions printed before its sites, where each has one. */
export function placeBySites(body: string, { stops }: EventDraft, places: PlaceReading): string | null {
  const located = stops.flatMap(({ span }) => townBefore(body, span[0], places) ?? [])
  return located.length > 0 && located.length === stops.length ? coverOf(lowestOf(located)) : null
}

/** The lowest division that is printed right before a site's name. */
function townBefore(body: string, start: number, places: PlaceReading): PlaceMention | undefined {
  // 墨泉镇中心小学 bears the town's name itself.
  const own = mentionAt(places.mentions, start)
  if (own?.level === 'township') return own
  // 望溪学院 is in the city whose name it bears, 岚江大学 somewhere in the province.
  if (own?.inside && own.level === 'prefecture') return own
  const near = mentionsWithin(places.mentions, start - BEFORE_SITE, start).at(-1)
  return near && !near.inside && !/[，。；、]/.test(body.slice(near.end, start)) ? near : undefined
}

/** The division that covers those sites of a visit that are printed with a place, where all of them lie outside the province of `seat`; else null. */
export function placeElsewhere(body: string, { stops }: EventDraft, places: PlaceReading, seat: string): string | null {
  const located = stops.flatMap(({ span }) => {
    const place = mentionAt(places.mentions, span[0]) ?? townBefore(body, span[0], places)
    return place?.code ? [place] : []
  })
  const away = located.length > 1 && located.every(({ code }) => !code!.startsWith(seat.slice(0, 2)))
  return away ? coverOf(lowestOf(located)) : null
}
