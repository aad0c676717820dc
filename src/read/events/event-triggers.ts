import type { EventType } from '../../record/types.ts'
import { ACTIVITY_HEADS, CEREMONY_HEADS } from './event-lexicon.ts'
import type { Telling } from './event-people.ts'
import { REACH, type Trigger, type Words } from './event-trigger.ts'
import { heldCeremony, signed, tellsOfCeremony } from './event-trigger-ceremonies.ts'
import { atHome, leadOf } from './event-trigger-leads.ts'
import { deliberation, hearing, heldMeeting, isInName, namedMeeting } from './event-trigger-meetings.ts'
import { talksIn } from './event-trigger-talks.ts'
import { CALLS_AT, comesFor, inspectionIn, setsOut } from './event-trigger-visits.ts'

const FURTHER =
  /还(?:主持)?(?:召开|举行|出席)|^会[前后]，[^，。；]{2,24}(?:召开|举行)|另(?:外)?|随即又|(?:会议?|仪式)(?:之)?后，[^，。；]{2,24}(?:召开|举行|举办)了?/
/** 与群众一起参加|植树活动, 投入到|植树劳动. */
const TAKES_PART = /(?:参加|投身|投入|开展|举行|组织)(?:了|到|全[国省市县区])?[^，。；]{0,8}$/
/** 连续十年参加植树: a custom, no event. */
const YEAR_AFTER_YEAR = /连续(?:\d+|[一二三四五六七八九十]+|多)年|每年都?/
/** 近年来，我县…强化督查: what goes on over years, no visit. */
const OVER_YEARS = /^(?:近年来|近几年|今年以来|一直以来|多年来|长期以来)/
const DELEGATION = /代表团|考察团|工作组|调研组|督导组/
/** 同某某举行会谈 is a reception as 会见 is. 接见 is a meeting with guests; before a congress everybody is received. 拜会 is a call that guests pay on one by name or post. */
const MEETS =
  /(?<!参加|陪同|出席|参加了|上述|一同|一起)(?:会见(?!厅|时|[前后]，|中[，。介表说双就指强感]|[^，。；]{1,24}时[，。])|接见(?=了?[^，。；]{0,30}(?:一行|客人|来宾|考察|代表团|访问团)|了?驻[^，。；]{1,10}(?:部队|官兵))|(?<!团)拜[会访](?!时)(?=了?[^，。；]{2,24}(?:书记|[省市县区州部厅局校会]长|主席|主任|总理|总经理)))|[同与](?=[^，。；]{2,60}(?:，[^，。；]{3,20}?等?)?(?:举行|进行)了?(?:小范围|大范围)?会谈(?![时中前后会录纪机])|[^。；]{2,90}?一行(?:举行|进行|开展)?会谈(?:交流)?(?=[。，]))/

/** 座谈中，双方观看了…: what the reception went on with. */
const WHILE_SITTING = /^(?:在)?(?:座谈|会谈|交流)(?:中|时|期间)/
const SAT_IN = /(?:参加|出席)了?座谈(?:交流)?。?$/

/** Every place where the narrated parts of the sentences say that an event took place, in order. */
export function findTriggers(body: string, tellings: readonly Telling[]): Trigger[] {
  const triggers: Trigger[] = []
  tellings.forEach(({ sentence, told, end, present }, index) => {
    if (!told) return
    const make = (type: EventType, at: number, headEnd: number): Trigger => {
      const near = present.filter((mention) => !atHome(body, mention))
      const presides = /主持|组织召开|召集/.test(told)
      const attends = /陪同|参加(?:了)?(?:考察|调研|活动|会议)/.test(told)
      return {
        type,
        sentence: index,
        start: sentence.start,
        end,
        at: sentence.start + at,
        headEnd: sentence.start + headEnd,
        lead: type === 'other' ? (near[0]?.name ?? null) : leadOf(told, sentence.start, near, at),
        presides: presides || (/出席/.test(told) && !attends),
        further: FURTHER.test(told),
        delegation: DELEGATION.test(told.slice(0, at)),
      }
    }
    const { start } = sentence
    const ceremony =
      CEREMONY_HEADS.firstIn(body, start, end) ??
      heldCeremony(told, start, present.length > 0 || (tellings[index + 1]?.present.length ?? 0) > 0)
    if (ceremony && tellsOfCeremony(body, start, end, ceremony))
      triggers.push(make('ceremony', ceremony.start - start, ceremony.end - start))
    const signing = ceremony ? null : signed(told, present.length > 0)
    if (signing) triggers.push(make('ceremony', signing.start, signing.end))
    const activity = present.length && !YEAR_AFTER_YEAR.test(told) ? ACTIVITY_HEADS.firstIn(body, start, end) : null
    if (activity && TAKES_PART.test(body.slice(Math.max(start, activity.start - REACH), activity.start)))
      triggers.push(make('other', activity.start - start, activity.end - start))
    const reception = /[会接]见|拜[会访]|会谈/.test(told) ? MEETS.exec(told) : null
    if (reception && present.some((mention) => mention.start < sentence.start + reception.index))
      triggers.push(make('reception', reception.index, reception.index + 2))
    const inspection =
      present.length === 0 && OVER_YEARS.test(told)
        ? null
        : inTelling(start, inspectionIn(body, start, end, reception !== null))
    const named = inTelling(start, namedMeeting(body, start, end))
    const meeting = named ?? heldMeeting(told) ?? deliberation(told, start, present) ?? hearing(told, start, present)
    // 会见了前来考察的卫青禾一行: what the guests came for.
    const ofGuests =
      inspection !== null && reception !== null && reception.index < inspection.start && told[inspection.end] === '的'
    const inName = (inspection && meeting && isInName(told, inspection, meeting)) || ofGuests
    const calls = inspection ? null : CALLS_AT.exec(told)
    if (calls && !reception) triggers.push(make('inspection', calls.index, calls.index + calls[0].length))
    const visits = inspection || calls || ceremony || reception
    const sets =
      visits || (meeting && !comesFor(told, meeting.start))
        ? null
        : setsOut(meeting ? told.slice(0, meeting.start) : told, start, present)
    if (sets) triggers.push({ ...make('inspection', sets.start, sets.end), tentative: !sets.dated })
    if (inspection && !inName) triggers.push(make('inspection', inspection.start, inspection.end))
    if (meeting) triggers.push(make('meeting', meeting.start, meeting.end))
    else if (present.length && /主持(?:并讲话|会议|。|，|$)/.test(told))
      triggers.push(make('meeting', told.indexOf('主持'), told.indexOf('主持') + 2))
    else {
      // 顾砚秋会见…。苗青黛参加座谈。: who was there when he received them.
      const received =
        (SAT_IN.test(told.slice(-8)) || WHILE_SITTING.test(told)) && triggers.some(({ type }) => type === 'reception')
      const talks = reception || received ? null : talksIn(told, tellings[index + 1]?.sentence.text ?? '')
      if (talks)
        triggers.push({ ...make('meeting', talks.start, talks.end), ...(talks.hosts ? { presides: true } : {}) })
    }
  })
  return triggers
}

/** A match in the body by its offsets within the telling. */
const inTelling = (start: number, match: Words | null): Words | null =>
  match && { start: match.start - start, end: match.end - start }
