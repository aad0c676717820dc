import { type EventDraft, MET } from './event-draft.ts'
import type { Presence, Telling } from './event-people.ts'

/** Gives everybody who is there a seat in the event that the sentence speaks of. */
export function seatAll(drafts: readonly EventDraft[], present: readonly Presence[]): void {
  const leads = new Set(drafts.map((draft) => draft.lead))
  const visitors = new Set(drafts.flatMap(({ type, lead }) => (type === 'inspection' && lead ? [lead] : [])))
  const hosts = new Set(drafts.flatMap(({ type, lead, first }) => (type === 'reception' ? [`${lead} ${first}`] : [])))
  const receives = new Set(drafts.flatMap(({ type, lead }) => (type === 'reception' && lead ? [lead] : [])))
  for (const { name, sentence, at, each, along, hosts: host } of present) {
    // Who receives the visitors speaks there.
    if (at === 'any' && receives.has(name)) continue
    const told = drafts.filter((draft) => draft.first <= sentence)
    const pool = told.length ? told : drafts
    const meeting = pool.findLast((draft) => draft.type === 'meeting')
    const visits = pool.filter((draft) => draft.type === 'inspection')
    const visit = visits.at(-1)
    const received = at === 'reception' ? pool.findLast((draft) => draft.type === 'reception') : undefined
    const chosen = received
      ? [received]
      : at === 'both'
        ? [...(each ? visits : [visit]), meeting]
        : at === 'meeting'
          ? [meeting ?? visit]
          : at === 'visit'
            ? each && visits.length
              ? visits
              : [visit ?? meeting]
            : along && meeting && visit?.first === meeting.first
              ? [visit, meeting]
              : [meeting ?? visit ?? pool.at(-1)]
    const seats = chosen.filter((draft) => draft !== undefined)
    // The visitor who speaks at a meeting that the host presides over is there, as the report says.
    const stated = at === 'meeting' && meeting?.sure === true
    for (const draft of seats.length ? seats : pool.slice(-1)) {
      // Who receives the visitors does not visit with them.
      if (draft.type === 'inspection' && !host && hosts.has(`${name} ${sentence}`)) continue
      // Who goes a way of his own is not with the others.
      const apart = visitors.size > 1 && visitors.has(name)
      if (apart && (draft.type === 'inspection' || (at === 'any' && draft.lead !== null && visitors.has(draft.lead))))
        continue
      if (
        draft.lead !== name &&
        !(
          !(host && draft.type === 'inspection') &&
          leads.has(name) &&
          !stated &&
          drafts.some((other) => other.lead === name && other.first <= draft.first)
        )
      )
        draft.attendees.add(name)
    }
  }
}

const GUESTS_TALK = /(?:与|同|和)[^，。；]{0,40}(?:代表团|考察团|慰问团|参访团|访问团|来宾|客人)[^。；]{0,24}座谈/

/** 随后，召开座谈会: at the end of the visit */
const FOLLOWS = /^(?:在?随后|之后|期间|其间|考察结束后|调研结束后)/
const HOLDS_TOO = /(?:考察|调研|活动)[^。；]{0,30}，?并[^，。；]{0,24}(?:召开|举行)/

const SPEAKS_THERE = /(?:出席|讲话|致辞|发言)[^，。；]{0,8}[。；]?$/

/** The visitor who speaks at a meeting that the host chairs is there. */
export function seatVisitors(
  drafts: readonly EventDraft[],
  present: readonly Presence[],
  tellings: readonly Telling[],
): void {
  for (const meeting of drafts) {
    if (meeting.type !== 'meeting' || !meeting.sure) continue
    const visit = drafts.find(({ type, first }) => type === 'inspection' && first <= meeting.first)
    if (!visit?.lead || visit.lead === meeting.lead) continue
    const speaks = present.some(({ name, sentence }) => name === visit.lead && sentence > meeting.first)
    const hosted = meeting.lead !== null && visit.attendees.has(meeting.lead)
    // 闻人岱率团来澄考察，并举行座谈会。邵听澜主持座谈会: they hold it with their host.
    const held = HOLDS_TOO.test(tellings[meeting.first]?.told ?? '') && visit.first === meeting.first
    const invited = GUESTS_TALK.test(tellings[meeting.first]?.told ?? '')
    const follows = FOLLOWS.test(tellings[meeting.first]?.told ?? '')
    const said = present.some(
      ({ name, sentence }) =>
        name === visit.lead &&
        sentence > meeting.first &&
        sentence - meeting.first < 4 &&
        SPEAKS_THERE.test(tellings[sentence]?.told ?? ''),
    )
    if (invited || held || said || (speaks && (hosted || follows))) meeting.attendees.add(visit.lead)
  }
}

const DELEGATION = /代表团|考察团|慰问团/

/**
 * Who is received is there, whatever else the sentence tells.
 * @param visitor who leads the visit of the report: the guest, where none is named.
 */
export function seatGuests(draft: EventDraft, telling: Telling | undefined, visitor: string | null): void {
  const met = telling ? telling.told.search(MET) : -1
  const received = telling ? telling.sentence.start + Math.max(0, met) : 0
  for (const { name, start } of telling?.present ?? [])
    if (start > received && name !== draft.lead) draft.attendees.add(name)
  const named = telling?.present.some(({ start }) => start > received) ?? false
  const comes = !named && DELEGATION.test(telling?.told.slice(Math.max(0, met)) ?? '')
  if ((draft.attendees.size === 0 || comes) && visitor && visitor !== draft.lead) draft.attendees.add(visitor)
}
