import type { Event, Sentence, Span } from '../record/types.ts'
import { findDates, resolveDate } from '../text/dates.ts'
import type { OrganizationReading, PeopleReading, PlaceReading, Readable, SentenceSpan } from './draft.ts'
import { findPresence, type Presence, type Telling, tellingsOf } from './event-people.ts'
import { coveringPlace, homePlace, hostPlace, ownPlace, seatOf, titlePlace, zoneOf } from './event-place.ts'
import { findStops, introducedSite, ownHouse } from './event-stops.ts'
import { findTriggers, type Trigger } from './event-triggers.ts'
import { homeUnit } from './home.ts'
import type { Sites, Stop } from './site-names.ts'
import { trace } from './trace.ts'
import { mentionsWithin } from './within.ts'

interface Draft {
  type: Event['type']
  date: string | null
  place: string | null
  lead: string | null
  /** True where the report says who leads; a guess may still be overruled. */
  sure: boolean
  first: number
  /** True for a signing by several side by side, which nobody leads. */
  readonly joint: boolean
  readonly attendees: Set<string>
  readonly stops: Stop[]
  readonly spans: Span[]
  confidence: number
}

/**
 * The events that a report is about: inspections, the meetings held within them, receptions, ceremonies, interviews. Each
 * telling of an event in the narrated parts of the text opens one, or adds to the one told before.
 */
export function readEvents(
  article: Readable,
  sentences: readonly SentenceSpan[],
  places: PlaceReading,
  people: PeopleReading,
  organizations: OrganizationReading,
  acts: readonly Sentence[],
): Event[] {
  const { body, meta } = article
  const interview = readInterview(article, people, acts)
  if (interview) return [interview]
  const drafts: Draft[] = []
  const tellings = tellingsOf(body, acts, people)
  const heads = headsByRegion(people)
  for (const trigger of findTriggers(body, tellings))
    open(
      drafts,
      trigger.lead === null && trigger.delegation
        ? { ...trigger, lead: headOf(trigger, body, places, heads) }
        : trigger,
      article,
      places,
      acts,
    )
  const visit = drafts.find((draft) => draft.type === 'inspection')
  const home = homePlace(places.home, places)
  const titled = titlePlace(meta.title, places)
  for (const draft of drafts) {
    draft.date ??= visit?.date ?? firstDate(body, sentences, meta.published)
    if (draft.type === 'meeting' && !draft.sure && visit?.lead) draft.lead = visit.lead
    if (draft.lead === null && !draft.joint)
      draft.lead =
        principal(tellings, draft.first) ??
        official(tellings, draft.first, people) ??
        nextSpeaker(acts, draft.first, people)
  }
  if (visit) visit.place ??= titled ?? zoneOf(visit.lead, people, places) ?? home
  for (const draft of drafts) draft.place ??= visit?.place ?? titled ?? seatOf(draft.lead, people, places) ?? home
  seat(drafts, findPresence(tellings, people))
  for (const draft of drafts) if (draft.type === 'reception') seatGuests(draft, tellings[draft.first])
  // A zone that is the place of the visit is no stop of it.
  if (visit)
    visit.stops.push(
      ...route(tellings, sentences, {
        places,
        organizations,
        people,
        own: ownUnit(homeUnit(meta, places, body)),
      }).filter((stop) => stop.name !== visit.place),
    )
  const told = drafts.filter((draft) => draft.lead !== null || draft.attendees.size > 0 || isOfficial(draft, tellings))
  return told.map(({ type, date, place, lead, attendees, stops, spans, confidence }) => ({
    type,
    date,
    place,
    lead,
    attendees: [...attendees],
    stops: [...new Set(stops.map((stop) => stop.name))],
    spans: [...spans, ...stops.map((stop) => stop.span)],
    confidence,
  }))
}

/** The head of a delegation that is named by its home only: the first person whose post is of that place. */
function headOf(
  trigger: Trigger,
  body: string,
  places: PlaceReading,
  heads: ReadonlyMap<string, string>,
): string | null {
  const at = body.slice(trigger.start, trigger.at).search(/(?:党政)?(?:代表团|考察团|工作组)/)
  if (at < 0) return null
  const home = mentionsWithin(places.mentions, trigger.start, trigger.start + at).at(-1)
  return home ? (heads.get(home.code ?? home.name) ?? null) : null
}

/** The first person with a post of each region or unit. */
function headsByRegion({ people }: PeopleReading): Map<string, string> {
  const heads = new Map<string, string>()
  for (const { name, posts } of people) for (const { of } of posts) if (of && !heads.has(of)) heads.set(of, name)
  return heads
}

/** No report tells of more events, and nobody visits more sites: what goes on beyond is no report, and must not cost more and more. */
const MOST_EVENTS = 100
const MOST_STOPS = 400

/** Opens an event for a trigger, or adds it to the event told before that it means. */
function open(
  drafts: Draft[],
  trigger: Trigger,
  article: Readable,
  places: PlaceReading,
  acts: readonly Sentence[],
): void {
  const { body, meta } = article
  const dates = findDates(body.slice(trigger.start, trigger.headEnd))
  const date = dates.length ? resolveDate(dates.at(-1)!, meta.published) : null
  const place = toldPlace(body, trigger, places)
  const told = body.slice(trigger.start, trigger.headEnd)
  // 乙主持 in a sentence of its own names the chair of what was told before, a meeting or a ceremony.
  const last = drafts.at(-1)
  const chaired = /主持$/.test(told) && last?.type === 'ceremony' ? last : null
  trace?.notes.push({
    kind: 'events',
    start: trigger.start,
    end: trigger.end,
    rule: `${trigger.type}, told by`,
    lexicon: LEXICON_OF[trigger.type] ?? 'event-verbs',
    entry: body.slice(trigger.at, trigger.headEnd),
  })
  const same = chaired ?? drafts.findLast((draft) => draft.type === trigger.type && !conflicts(draft, trigger, date))
  if (same) {
    if (trigger.presides && trigger.lead && /主持/.test(told)) {
      same.lead = trigger.lead
      same.sure = true
    }
    same.lead ??= trigger.lead
    same.date ??= date
    same.place ??= place
    same.spans.push([trigger.start, trigger.end])
    return
  }
  // A second visit told without a day of its own is the same visit told again.
  if (trigger.type === 'inspection' && drafts.some((draft) => draft.type === 'inspection') && date === null) return
  if (drafts.length >= MOST_EVENTS) return
  const joint = trigger.type === 'ceremony' && /签署/.test(body.slice(trigger.at, trigger.headEnd))
  drafts.push({
    type: trigger.type,
    date,
    place,
    lead: joint ? null : trigger.lead,
    joint,
    sure: trigger.presides && trigger.lead !== null,
    first: trigger.sentence,
    attendees: new Set(),
    stops: [],
    spans: [[trigger.start, trigger.end]],
    confidence: acts[trigger.sentence]!.act === 'narration' || date ? 0.85 : 0.6,
  })
}

function conflicts(draft: Draft, trigger: Trigger, date: string | null): boolean {
  if (trigger.further) return true
  if (date !== null && draft.date !== null && date !== draft.date && !covers(draft.date, date)) return true
  return trigger.type === 'reception' && draft.lead !== trigger.lead
}

/** Where the telling itself says that it was: before the verb or meeting, or in 在澄州召开 right after it. */
function toldPlace(body: string, trigger: Trigger, places: PlaceReading): string | null {
  const rest = body.slice(trigger.headEnd, trigger.end)
  const after =
    trigger.type === 'inspection'
      ? /^[^，。；]{0,16}/.exec(rest)![0].length
      : /^(?:[^，。；]{0,8}在[^，。；]{1,30}(?:召开|举行|举办|开幕))?/.exec(rest)![0].length
  const told = body.slice(trigger.start, trigger.headEnd + after)
  const own = ownPlace(told, places.home)
  // 甲州代表团来到我市: where they come from is named, where they are is not
  if (own && /(?:来|到|赴|莅临)我[省市县区州]/.test(told)) return own
  const host = trigger.type === 'inspection' ? null : hostPlace(body, places, trigger.start, trigger.headEnd)
  return coveringPlace(body, places, trigger.start, trigger.headEnd + after) ?? host ?? own
}

/** True where a day lies in an interval, both ISO 8601. */
function covers(interval: string, day: string): boolean {
  const [first, last] = interval.split('/')
  return last !== undefined && first! <= day && day <= last
}

function firstDate(body: string, sentences: readonly SentenceSpan[], published: string | null): string | null {
  const head = sentences.filter((sentence) => sentence.paragraph < 3)
  const text = body.slice(0, head.at(-1)?.end ?? 0)
  const date = findDates(text)[0]
  return date ? resolveDate(date, published) : null
}

/** Who is named first as speaking or reporting in the sentences that tell of the meeting. */
function principal(tellings: readonly Telling[], from: number): string | null {
  const telling = tellings
    .slice(from, from + 3)
    .find(
      ({ told, present }) =>
        /讲话|作(?:工作)?报告|出席|致辞|宣布/.test(told) && present.length > 0 && !HOSTS.test(told),
    )
  return telling?.present[0]?.name ?? null
}

/** 卫青禾陪同。: a sentence of those who only come along. */
const HOSTS = /(?:陪同|接待)(?:了)?(?:调研|考察|视察|检查|活动|慰问|参观|走访|督导|督查)?[。，；]?$/

/** Somebody is named for an office, not as one who is there. */
const APPOINTS = /任命|不再担任|(?:同志)?任[^，。]{2,16}(?:书记|长|主任|主席)/

/** The first with a post of a division or zone who is named in the sentences that tell of the meeting: the host. */
function official(tellings: readonly Telling[], from: number, people: PeopleReading): string | null {
  const holds = (name: string) =>
    people.people.some(
      (person) => person.name === name && person.posts.some(({ of }) => of !== null && of !== '100000'),
    )
  return (
    tellings
      .slice(from, from + 3)
      .filter(({ told }) => !APPOINTS.test(told) && !HOSTS.test(told))
      .flatMap(({ present }) => present)
      .find(({ name }) => holds(name))?.name ?? null
  )
}

function nextSpeaker(acts: readonly Sentence[], from: number, people: PeopleReading): string | null {
  const known = new Set(people.people.map((person) => person.name))
  return acts.slice(from).find((sentence) => sentence.speaker !== null && known.has(sentence.speaker))?.speaker ?? null
}

/** Gives everybody who is there a seat in the event that the sentence speaks of. */
function seat(drafts: readonly Draft[], present: readonly Presence[]): void {
  const leads = new Set(drafts.map((draft) => draft.lead))
  for (const { name, sentence, at } of present) {
    const told = drafts.filter((draft) => draft.first <= sentence)
    const pool = told.length ? told : drafts
    const meeting = pool.findLast((draft) => draft.type === 'meeting')
    const visit = pool.findLast((draft) => draft.type === 'inspection')
    const chosen =
      at === 'both'
        ? [visit, meeting]
        : at === 'meeting'
          ? [meeting ?? visit]
          : at === 'visit'
            ? [visit ?? meeting]
            : [meeting ?? visit ?? pool.at(-1)]
    const seats = chosen.filter((draft) => draft !== undefined)
    // The visitor who speaks at a meeting that the host presides over is there, as the report says.
    const stated = at === 'meeting' && meeting?.sure === true
    for (const draft of seats.length ? seats : pool.slice(-1))
      if (
        draft.lead !== name &&
        !(leads.has(name) && !stated && drafts.some((other) => other.lead === name && other.first <= draft.first))
      )
        draft.attendees.add(name)
  }
}

/** Who is received is there, whatever else the sentence tells. */
function seatGuests(draft: Draft, telling: Telling | undefined): void {
  const received = telling ? telling.sentence.start + telling.told.indexOf('会见') : 0
  for (const { name, start } of telling?.present ?? [])
    if (start > received && name !== draft.lead) draft.attendees.add(name)
}

/** The visited sites in the order of the telling. */
function route(tellings: readonly Telling[], sentences: readonly SentenceSpan[], sites: Sites): Stop[] {
  const stops: Stop[] = []
  let recent: Stop | null = null
  tellings.forEach(({ sentence, told, named, resumed }, i) => {
    if (i > 0 && sentences[i]?.paragraph !== sentences[i - 1]?.paragraph) recent = null
    const said = sentence.act === 'narration' ? sentence.text : told
    if (said) recent = introducedSite(said, sentence.start, sites) ?? recent
    const goes = named.length > 0 || VISITORS.test(told)
    const house = ownHouse(told, sentence.start, sites)
    const found = [
      ...(house ? [house] : []),
      ...findStops(told, sentence.start, sites, recent, goes),
      ...resumed.flatMap((part) => findStops(part.told, part.start, sites, null, true)),
    ]
    for (const stop of found)
      if (
        stops.length < MOST_STOPS &&
        !stops.some((other) => other.name.includes(stop.name) || stop.name.includes(other.name))
      )
        stops.push(stop)
    recent = found.at(-1) ?? recent
  })
  return stops
}

/** True where those who come are of an office or a delegation; visits by nobody in particular are no event: 游客参观古镇. */
const isOfficial = ({ type, first }: Draft, tellings: readonly Telling[]): boolean =>
  type !== 'inspection' || COMES_OFFICIALLY.test(tellings[first]?.told ?? '')

const COMES_OFFICIALLY =
  /[查察导研题作访问视评摩促扶]组|一行|代表团|[考视]察团|观摩团|书记|[省市县区州镇]长|主席|主任|领导|代表|委员|[局委办厅部院]|政府|干部|负责|我[省市县区州校]|来[\p{Script=Han}]调研/u

/** A school or hospital by the end of its name. */
function ownUnit(name: string | null): Sites['own'] {
  if (!name || /区$/.test(name)) return null
  return { name, kind: name.endsWith('院') && !name.endsWith('学院') ? 'hospital' : 'school' }
}

/** Those who visit, where nobody is named. */
const VISITORS =
  /[查察导研题作访问视评摩促扶导察]组|一行|代表团|[考视]察团|观摩团|书记|[省市县区州镇]长|主席|主任|局长|[省市县区州校各]位?领导|(?:与会|人大)代表|代表们|政协委员|委员们/

/** Where the words that tell of an event stand. */
const LEXICON_OF: Readonly<Partial<Record<Event['type'], string>>> = {
  meeting: 'meeting-heads',
  ceremony: 'ceremony-heads',
}

const INTERVIEW_TITLE = /(?:^|[—\-|｜])\s*(?:访|专访|对话)[\p{Script=Han}]|专访|访谈/u
const INTERVIEWED = /接受(?:了)?[^，。]{0,20}(?:采访|专访)/

/** An interview by its title (——访…, 专访) or a sentence in which somebody 接受采访. */
function readInterview(article: Readable, people: PeopleReading, acts: readonly Sentence[]): Event | null {
  const told = acts.find((sentence) => INTERVIEWED.test(sentence.text))
  if (!told && !INTERVIEW_TITLE.test(article.meta.title ?? '')) return null
  const spoken = new Map<string, number>()
  for (const { speaker } of acts) if (speaker) spoken.set(speaker, (spoken.get(speaker) ?? 0) + 1)
  const lead =
    [...spoken]
      .sort((a, b) => b[1] - a[1])
      .find(([name]) => people.people.some((person) => person.name === name))?.[0] ?? null
  const anchor = told ?? acts[0]
  return anchor && lead
    ? {
        type: 'interview',
        date: null,
        place: null,
        lead,
        attendees: [],
        stops: [],
        spans: [[anchor.start, anchor.end]],
        confidence: told ? 0.9 : 0.7,
      }
    : null
}
