import type { EventType } from '../record/types.ts'
import { daysBetween } from './event-facts.ts'
import type { Reason } from './link.ts'
import { sameMeeting } from './meeting-names.ts'
import type { Occasion, Scope } from './passed-on.ts'

/** What a report passes on or cites, with places as paths: ids from the province down. */
export interface Mention {
  readonly relay: boolean
  readonly people: readonly string[]
  readonly meeting: string | null
  readonly scope: Scope
  readonly occasion: Occasion
  /** Where the words were said, as the report names it; none where it does not. */
  readonly place: readonly string[]
  /** Where those are who pass them on. */
  readonly home: readonly string[]
  /** The day of passing on. */
  readonly day: string
}

/** An event whose words may be meant. */
export interface Source {
  readonly type: EventType
  readonly first: string
  readonly last: string
  readonly place: readonly string[]
  readonly lead: string | null
  readonly attendees: readonly string[]
  readonly meetings: readonly string[]
}

export interface Meant {
  /** 0 to 1; from {@link MEANT} on the event is taken to be meant. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

export const MEANT = 0.5
/** Days within which a meeting passes words on. */
export const RELAYED_WITHIN = 120
/** Days within which a report cites words of a visit or meeting. */
export const CITED_WITHIN = 1_100

const covers = (above: readonly string[], below: readonly string[]) =>
  above.length > 0 && above.length <= below.length && above.every((id, i) => id === below[i])

/** How many ids from the province down two places share. */
const LEVEL: Record<Exclude<Scope, null | 'nation'>, number> = { province: 1, prefecture: 2, county: 3 }

/**
 * Whether an event is the one whose words a report passes on, by weights as for {@link sameEvent}: the person or the meeting's name
 * must agree, the place must not disagree, the event lies before, within the days that are usual, and the nearer the likelier.
 * @returns null where it cannot be
 */
export function isMeant(mention: Mention, event: Source): Meant | null {
  const days = daysBetween(event.last, mention.day)
  if (days < 0 || days > (mention.relay ? RELAYED_WITHIN : CITED_WITHIN)) return null
  const weights: { weight: number; reason?: Reason }[] = [
    { weight: -3.5 },
    { weight: 1.5 * Math.exp(-days / 20), reason: { code: 'days-before', values: { n: days } } },
  ]
  const who =
    mention.people.find((name) => name === event.lead) ?? mention.people.find((name) => event.attendees.includes(name))
  if (mention.people.length && !who) return null
  if (who)
    weights.push({ weight: who === event.lead ? 2 : 1, reason: { code: 'speaker-named', values: { name: who } } })
  const meeting = byMeeting(mention, event)
  if (meeting === null) return null
  weights.push(meeting)
  const place = byPlace(mention, event)
  if (place === null) return null
  weights.push(place)
  if (mention.occasion === 'inspection' && !mention.meeting)
    weights.push(
      event.type === 'inspection'
        ? { weight: 2, reason: { code: 'visit-named', values: {} } }
        : { weight: event.type === 'meeting' ? -0.5 : -3 },
    )
  // A speech or an instruction of a person may be any: without a place or meeting nothing says which.
  else if (!mention.meeting && !mention.place.length) weights.push({ weight: -4 })
  else if (mention.occasion === 'meeting' && event.type === 'meeting') weights.push({ weight: 1 })
  // Words about a place were most likely said there.
  else if (!mention.meeting && event.type !== 'inspection') weights.push({ weight: -2 })
  const sum = weights.reduce((total, { weight }) => total + weight, 0)
  return {
    score: 1 / (1 + Math.exp(-sum)),
    reasons: weights
      .filter(({ weight, reason }) => reason && (weight > 0 || reason.code === 'days-before'))
      .sort((a, b) => b.weight - a.weight)
      .map(({ reason }) => reason!),
  }
}

function byMeeting(mention: Mention, event: Source): { weight: number; reason?: Reason } | null {
  const { meeting } = mention
  if (meeting === null) return { weight: 0 }
  const same = event.meetings.find((name) => sameMeeting(name, meeting))
  if (same) return { weight: mention.people.length ? 3 : 3.5, reason: { code: 'same-meeting', values: { name: same } } }
  // Who spoke and where may tell, where the report of the meeting gives it no name.
  return mention.people.length && event.type === 'meeting' && !event.meetings.length ? { weight: -2 } : null
}

function byPlace(
  { place, home, scope, meeting, people }: Mention,
  event: Source,
): { weight: number; reason?: Reason } | null {
  if (place.length) {
    if (!event.place.length) return { weight: -1 }
    if (covers(place, event.place) || (covers(event.place, place) && event.place.length > 1))
      return { weight: 2.5, reason: { code: 'place-named', values: {} } }
    return null
  }
  if (!event.place.length || !home.length) return { weight: 0 }
  if (scope === 'nation') return { weight: 0 }
  if (meeting !== null && !people.length) {
    // A meeting without a region's name (市委常委会) is that of one's own superiors.
    const shared = scope === null ? 1 : LEVEL[scope]
    const [p, q] = [event.place.slice(0, shared), home.slice(0, shared)]
    if (p.some((id, i) => q[i] !== undefined && q[i] !== id)) return null
    // A county's meeting is not that of its city.
    if (scope !== null && scope !== 'province' && event.place.length > shared) return { weight: -1.5 }
    return { weight: 1, reason: { code: 'own-superiors', values: {} } }
  }
  if (covers(event.place, home) || covers(home, event.place))
    return { weight: 2, reason: { code: 'visited-here', values: {} } }
  return event.place[0] === home[0] ? { weight: 0 } : { weight: -2 }
}
