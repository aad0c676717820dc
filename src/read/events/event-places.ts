import type { PeopleReading, PlaceReading } from '../draft.ts'
import type { EventDraft } from './event-draft.ts'
import type { Telling } from './event-people.ts'
import { placeOfComing, placeOfName, placeOfOpenings } from './event-place.ts'
import { likelyPlace, zoneOf } from './event-place-likely.ts'
import { placeBySites, placeElsewhere, placeOfStops } from './event-place-sites.ts'
import { titlePlace } from './event-place-told.ts'

/** What is known of a report when its events are placed. */
interface Known {
  readonly body: string
  readonly title: string | null
  readonly tellings: readonly Telling[]
  /** The visit that each sentence tells of. */
  readonly visits: readonly (EventDraft | undefined)[]
  readonly places: PlaceReading
  readonly people: PeopleReading
}

/**
 * Gives each event the lowest division or zone that covers the whole of it; null where none is plain. The first that knows it:
 * 1. a visit's sites, where they lie elsewhere or in more divisions than its telling says;
 * 2. the telling itself (到松陵县调研, 在澄州召开), which {@link EventDraft.place} holds; of a meeting within a region, the government that holds it;
 * 3. of the first visit the headline, of a meeting or ceremony what was told of the same day right before, and then the visit;
 * 4. where its other sentences say that somebody came, else the region that the report speaks from or its lead's office is of;
 * 5. the divisions printed before its sites.
 * An event told of places that nothing but the nation covers has none.
 */
export function placeEvents(drafts: readonly EventDraft[], known: Known): void {
  const { body, title, tellings, places, people } = known
  const titled = titlePlace(title, places)
  const firstVisit = drafts.find(({ type }) => type === 'inspection')
  for (const draft of drafts)
    if (draft.type === 'inspection') placeVisit(draft, draft === firstVisit ? titled : null, known)
  drafts.forEach((draft, i) => {
    const last = drafts[i - 1]
    if (last && !draft.wide && draft.type !== 'inspection' && isOfSameDay(draft, last)) draft.place ??= last.place
    const region = draft.type === 'meeting' ? (draft.place ?? firstVisit?.place) : null
    if (region) draft.place = placeOfName(body, tellings[draft.first]!, places, region) ?? draft.place
    if (!draft.wide) draft.place ??= firstVisit?.place ?? titled ?? likelyPlace(draft, people, places, null)
  })
}

function placeVisit(draft: EventDraft, titled: string | null, { body, tellings, visits, places, people }: Known): void {
  const own = tellings.filter((_, i) => visits[i] === draft)
  draft.place = placeOfStops(body, draft, places) ?? placeOfOpenings(draft, own, places) ?? draft.place
  if (draft.place !== null || draft.wide) return
  const likely =
    titled ??
    (comesAsGuest(draft, tellings) ? null : zoneOf(draft.lead, people, places)) ??
    likelyPlace(draft, people, places, placeOfComing(body, own, places))
  draft.place =
    (likely && /^\d{6}$/.test(likely) ? placeElsewhere(body, draft, places, likely) : null) ??
    likely ??
    placeBySites(body, draft, places)
}

/** True for an event of the day of the one told before it, by the same people. */
const isOfSameDay = (draft: EventDraft, last: EventDraft): boolean =>
  last.date !== null && last.date === draft.date && (last.lead === draft.lead || draft.joint || last.joint)

/** 云栈开发区考察团: who comes with a delegation is not at home. */
const comesAsGuest = ({ first }: EventDraft, tellings: readonly Telling[]): boolean =>
  /代表团|考察团|参访团|访问团|率队考察/.test(tellings[first]?.told ?? '')
