import type { Event, Sentence } from '../../record/types.ts'
import { findDates, resolveDate } from '../../text/dates.ts'
import type { OrganizationReading, PeopleReading, PlaceReading, Readable, SentenceSpan } from '../draft.ts'
import { homeUnit } from '../places/home-unit.ts'
import type { Staged } from '../stages.ts'
import type { EventDraft } from './event-draft.ts'
import { Drafts } from './event-drafts.ts'
import { readInterview } from './event-interview.ts'
import {
  chair,
  demander,
  headOf,
  headsByRegion,
  hostsOf,
  nextSpeaker,
  official,
  participant,
  principal,
  visitorBefore,
} from './event-leads.ts'
import { findPresence, type Telling, tellingsOf } from './event-people.ts'
import { placeEvents } from './event-places.ts'
import { layRoutes } from './event-route.ts'
import { seatAll, seatGuests, seatVisitors } from './event-seats.ts'
import { ledIn } from './event-trigger-leads.ts'
import { titledMeeting } from './event-trigger-meetings.ts'
import { findTriggers } from './event-triggers.ts'
import type { Sites } from './site.ts'

/**
 * The events that a report is about: inspections, the meetings held within them, receptions, ceremonies, interviews. Each
 * telling of an event in the narrated parts of the text opens one, or adds to the one told before.
 */
export function* readEvents(
  article: Readable,
  sentences: readonly SentenceSpan[],
  places: PlaceReading,
  people: PeopleReading,
  organizations: OrganizationReading,
  acts: readonly Sentence[],
): Staged<Event[]> {
  const { body, meta } = article
  const interview = readInterview(article, people, acts)
  if (interview) return [interview]
  const tellings = tellingsOf(body, acts, people)
  yield
  const found = findTriggers(body, tellings)
  yield
  const titledSitting = found.length ? null : titledMeeting(meta.title, tellings)
  const triggers = titledSitting ? [titledSitting] : found
  if (triggers.length === 0) return []
  const officials = new Set(people.people.flatMap(({ name, posts }) => (posts.length ? [name] : [])))
  const gathered = new Drafts(article, places, acts, tellings, officials)
  const heads = headsByRegion(people)
  for (const trigger of triggers)
    gathered.take(
      trigger.lead === null && trigger.delegation
        ? { ...trigger, lead: headOf(trigger, body, places, heads, people) }
        : trigger,
    )
  const drafts = gathered.all
  const firstVisit = drafts.find((draft) => draft.type === 'inspection')
  for (const draft of drafts) {
    // Of several visits a meeting is within the one told before it.
    const visit = drafts.findLast(({ type, first }) => type === 'inspection' && first <= draft.first) ?? firstVisit
    draft.date ??= visit?.date ?? firstDate(body, sentences, meta.published)
    // A meeting within a visit is led by who visits.
    if (draft.type === 'meeting' && !draft.sure && visit?.lead && draft.first >= visit.first) draft.lead = visit.lead
    if (draft.lead === null && !draft.joint)
      draft.lead =
        draft.type === 'inspection'
          ? visitorOf(draft, tellings, acts, people, hostsOf(tellings))
          : (chair(tellings, draft.first) ??
            demander(tellings, draft.first) ??
            principal(tellings, draft.first) ??
            official(tellings, draft.first, people) ??
            nextSpeaker(acts, draft.first, people, NOBODY))
  }
  yield
  const own = ownUnit(homeUnit(meta, places, body))
  const visits = gathered.visits()
  layRoutes(visits, tellings, sentences, { places, organizations, people, own })
  yield
  placeEvents(drafts, { body, title: meta.title, tellings, visits, places, people })
  yield
  const present = findPresence(tellings, people)
  seatAll(drafts, present)
  seatVisitors(drafts, present, tellings)
  for (const draft of drafts)
    if (draft.type === 'reception') seatGuests(draft, tellings[draft.first], firstVisit?.lead ?? null)
  const told = drafts.filter(
    (draft) =>
      draft.lead !== null || [...draft.attendees].some((name) => officials.has(name)) || isOfficial(draft, tellings),
  )
  return told.map(({ type, date, place, lead, attendees, stops, spans, confidence }) => {
    // A zone that is the place of the visit is no stop of it.
    // Nor is the house that the visitor is of.
    const own = type === 'inspection' ? people.people.find(({ name }) => name === lead)?.posts : undefined
    const visited = stops.filter((stop) => stop.name !== place && !own?.some(({ of }) => of === stop.name))
    return {
      type,
      date,
      place,
      lead,
      attendees: [...attendees],
      stops: [...new Set(visited.map((stop) => stop.name))],
      spans: [...spans, ...visited.map((stop) => stop.span)],
      confidence,
    }
  })
}

const NOBODY: ReadonlySet<string> = new Set()

/** Who leads a visit whose telling names nobody: who goes to its sites, else a visiting official, else who speaks; never one who only comes along. */
function visitorOf(
  { first }: EventDraft,
  tellings: readonly Telling[],
  acts: readonly Sentence[],
  people: PeopleReading,
  hosts: ReadonlySet<string>,
): string | null {
  const seen = visitorBefore(tellings, first, hosts) ?? ledBy(tellings, first)
  if (seen) return seen
  const guest = principal(tellings, first) ?? official(tellings, first, people, true)
  return guest && !hosts.has(guest) ? guest : (participant(tellings, first) ?? nextSpeaker(acts, first, people, hosts))
}

/** Who is said to lead the visitors in the sentences that tell of a visit: 观摩团在顾砚秋的带领下，察看…. */
function ledBy(tellings: readonly Telling[], first: number): string | null {
  for (const { told, sentence, present } of tellings.slice(first, first + 4)) {
    const leader = ledIn(told, sentence.start, present)
    if (leader) return leader
  }
  return null
}

function firstDate(body: string, sentences: readonly SentenceSpan[], published: string | null): string | null {
  const head = sentences.filter((sentence) => sentence.paragraph < 3)
  const text = body.slice(0, head.at(-1)?.end ?? 0)
  const dates = findDates(text)
  // 6月28日讯　27日下午，…: the day of the dateline is not that of the event, where another is printed right behind it.
  const [sent, next] = dates
  const isDateline =
    sent && next && next.start - sent.end < 12 && /^(?:[电讯]|消息)/.test(text.slice(sent.end, sent.end + 2))
  const date = isDateline ? next : sent
  return date ? resolveDate(date, published) : null
}

/** True where those who come are of an office or a delegation; visits by nobody in particular are no event: 游客参观古镇. */
function isOfficial({ type, first, stops }: EventDraft, tellings: readonly Telling[]): boolean {
  const told = tellings[first]?.told ?? ''
  if (type !== 'inspection') return true
  return COMES_OFFICIALLY.test(told) && (stops.length > 0 || (COMES_AS_GROUP.test(told) && !IS_PLANNED.test(told)))
}

/** Who comes where neither a name nor a site is told. */
const COMES_AS_GROUP =
  /(?:[查察导研视评促]|工作|执法检查)组|一行|代表团|[考视]察团|观摩团|代表们?|委员们?|领导|负责|我[省市县区州校]/
/** 组织开展调研行活动, 将赴各地检查: what is to come, or what money is for. */
const IS_PLANNED = /将(?:赴|组织|开展|采取|分)|用于|启动|印发|主题采访/

const COMES_OFFICIALLY =
  /[查察导研题作访问视评摩促扶]组|一行|代表团|[考视]察团|观摩团|书记|[省市县区州镇]长|主席|主任|领导|代表|委员|[局委办厅部院]|政府|干部|负责|我[省市县区州校]|来[\p{Script=Han}]调研/u

/** A school or hospital by the end of its name. */
function ownUnit(name: string | null): Sites['own'] {
  if (!name || /区$/.test(name)) return null
  return { name, kind: name.endsWith('院') && !name.endsWith('学院') ? 'hospital' : 'school' }
}
