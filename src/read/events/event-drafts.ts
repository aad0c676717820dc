import type { Event, Sentence } from '../../record/types.ts'
import { Anchored } from '../../text/anchored.ts'
import type { PlaceMention, PlaceReading, Readable } from '../draft.ts'
import { trace } from '../trace.ts'
import { firstFrom } from '../within.ts'
import { EventDays } from './event-day.ts'
import { type EventDraft, MET } from './event-draft.ts'
import { companionsOf } from './event-leads.ts'
import type { Telling } from './event-people.ts'
import { ALSO_GOES, type CoveredPlace, NOWHERE, namedPlace, placeOfLying } from './event-place.ts'
import { commonDivision } from './event-place-cover.ts'
import { hostPlace, knownPlace, ownPlace } from './event-place-told.ts'
import type { Trigger } from './event-trigger.ts'

/** No report tells of more events: what goes on beyond is no report, and must not cost more and more. */
const MOST_EVENTS = 100

/** Gathers events telling by telling; knows which visit each sentence tells of. */
export class Drafts {
  readonly all: EventDraft[] = []
  readonly #visits: { readonly sentence: number; readonly draft: EventDraft }[] = []
  readonly #article: Readable
  readonly #days: EventDays
  readonly #places: PlaceReading
  readonly #acts: readonly Sentence[]
  readonly #tellings: readonly Telling[]
  #companions: ReadonlySet<string> | undefined
  readonly #officials: ReadonlySet<string>

  constructor(
    article: Readable,
    places: PlaceReading,
    acts: readonly Sentence[],
    tellings: readonly Telling[],
    officials: ReadonlySet<string>,
  ) {
    this.#article = article
    this.#days = new EventDays(article)
    this.#places = places
    this.#acts = acts
    this.#tellings = tellings
    this.#officials = officials
  }

  /** The visit that each sentence tells of: the one told last; the first one before any is. */
  visits(): (EventDraft | undefined)[] {
    let next = 0
    let visit = this.#visits[0]?.draft
    return this.#tellings.map((_, i) => {
      for (; next < this.#visits.length && this.#visits[next]!.sentence <= i; next++) visit = this.#visits[next]!.draft
      return visit
    })
  }

  /** Opens an event for a trigger, or adds it to the event told before that it means. */
  take(trigger: Trigger): void {
    const { body } = this.#article
    const told = body.slice(trigger.start, trigger.headEnd)
    const date = this.#days.of(trigger.start, trigger.headEnd) ?? this.#sameDay(trigger) ?? this.#thatDay(trigger, told)
    const { place, named, wide } = toldPlace(body, trigger, this.#places)
    trace?.notes.push({
      kind: 'events',
      start: trigger.start,
      end: trigger.end,
      rule: `${trigger.type}, told by`,
      lexicon: LEXICON_OF[trigger.type] ?? 'event-verbs',
      entry: body.slice(trigger.at, trigger.headEnd),
    })
    // 去年10月，顾砚秋到望溪市考察: spoken of beside what the report tells.
    if (trigger.type === 'inspection' && LONG_AGO.test(told) && this.#runsOn(trigger.sentence)) return
    const visits = trigger.tentative ? this.all.filter(({ type }) => type === 'inspection') : []
    if (trigger.tentative && (!visits.length || !this.#opensWay(visits, trigger))) {
      const own = visits.find(({ lead }) => lead === trigger.lead)
      if (own) this.#visits.push({ sentence: trigger.sentence, draft: own })
      return
    }
    const same = this.#before(trigger, told, date)
    if (same) {
      if (
        same.type !== 'inspection' &&
        trigger.presides &&
        trigger.lead &&
        (/主持/.test(told) || /主持会议/.test(this.#tellings[trigger.sentence]!.told))
      ) {
        if (same.lead !== null && same.lead !== trigger.lead) same.attendees.add(same.lead)
        same.lead = trigger.lead
        same.sure = true
      }
      // 代表团分赴甲、乙两市。卫青禾率团到甲市: the way of one of them.
      const parts = same.lead === null && trigger.lead !== null && PART.test(this.#tellings[same.first]!.told)
      if (!same.joint) same.lead ??= trigger.lead
      else for (const { name } of this.#tellings[trigger.sentence]!.present) same.attendees.add(name)
      // 8月27日至28日, two regions meet; 28日上午，座谈会在松陵县召开: the day and place of the one sitting
      const sitting = same.type === 'meeting' && date?.length === 10 && same.date !== null && covers(same.date, date)
      if (sitting) {
        same.date = date
        if (place) {
          same.place = place
          same.named = named
        }
      }
      same.date ??= date
      const apart = same.type === 'inspection' ? divisionOfBoth(same.named, named) : null
      if (apart) {
        same.place = apart
        same.named = null
      } else if ((same.place === null && !same.wide && !ALSO_GOES.test(told)) || (parts && place)) {
        same.place = place
        same.named = named
      }
      same.spans.push([trigger.start, trigger.end])
      if (same.type === 'inspection') this.#visits.push({ sentence: trigger.sentence, draft: same })
      return
    }
    if (this.all.length >= MOST_EVENTS) return
    const joint = trigger.type === 'ceremony' && isJoint(body, trigger)
    const draft: EventDraft = {
      type: trigger.type,
      date,
      place,
      named,
      wide,
      lead: joint ? null : trigger.lead,
      joint,
      sure: trigger.presides && trigger.lead !== null,
      chairs: trigger.lead !== null && /主持召开/.test(told),
      first: trigger.sentence,
      attendees: new Set(joint ? this.#tellings[trigger.sentence]!.present.map(({ name }) => name) : []),
      stops: [],
      spans: [[trigger.start, trigger.end]],
      confidence: this.#acts[trigger.sentence]!.act === 'narration' || date ? 0.85 : 0.6,
    }
    this.all.push(draft)
    if (draft.type === 'inspection') this.#visits.push({ sentence: trigger.sentence, draft })
  }

  /** The event told before that a trigger means, if any. */
  #before(trigger: Trigger, told: string, date: string | null): EventDraft | undefined {
    const drafts = this.all
    // 乙主持 in a sentence of its own names the chair of what was told before, a meeting or a ceremony.
    const last = drafts.at(-1)
    if (/(?:主持(?:大会|活动)?|(?:出席|参加)了?会议)$/.test(told) && last?.type === 'ceremony') return last
    const alike = drafts.filter((draft) => draft.type === trigger.type && !this.#conflicts(draft, trigger, told, date))
    const same =
      (trigger.lead === null ? undefined : alike.findLast((draft) => draft.lead === trigger.lead)) ?? alike.at(-1)
    if (same || trigger.type !== 'inspection' || date !== null) return same
    // A second visit told without a day of its own is the same visit told again, unless somebody else goes.
    const visits = drafts.filter((draft) => draft.type === 'inspection')
    return visits.length && !visits.every((draft) => this.#goesApart(draft, trigger, false)) ? visits.at(-1) : undefined
  }

  /** 当天下午，…: the day of the event told last, where that was one day. */
  #sameDay({ start, headEnd }: Trigger): string | null {
    if (!SAME_DAY.test(this.#article.body.slice(start, headEnd))) return null
    const day = this.all.at(-1)?.date
    return day && !day.includes('/') ? day : null
  }

  /** 25日，调研组到云栈公司。…在随后召开的座谈会上，…。26日，…: the day of the way that the meeting ends, of several told day by day. */
  #thatDay({ type, sentence }: Trigger, told: string): string | null {
    if (type !== 'meeting' || !THEREUPON.test(told) || !this.all.at(-1)?.date?.includes('/')) return null
    for (let i = sentence - 1; i >= Math.max(0, sentence - 4); i--) {
      const { start, text } = this.#acts[i]!
      if (BY_DAY.test(text)) return this.#days.of(start, start + 12)
    }
    return null
  }

  /** True where a sentence goes on within somebody's speech. */
  #runsOn(sentence: number): boolean {
    const [last, own] = [this.#acts[sentence - 1], this.#acts[sentence]!]
    return last !== undefined && last.speaker !== null && !this.#article.body.slice(last.end, own.start).includes('\n')
  }

  /** True where somebody sets out apart from all who visit. */
  #opensWay(visits: readonly EventDraft[], trigger: Trigger): boolean {
    return visits.every((draft) => this.#goesApart(draft, trigger, false))
  }

  #conflicts(draft: EventDraft, trigger: Trigger, told: string, date: string | null): boolean {
    if (trigger.further) return true
    // 九月的松陵: the month of the days told before is no other day.
    const within =
      draft.date !== null && date !== null && (covers(draft.date, date) || draft.date.startsWith(`${date}-`))
    if (date !== null && draft.date !== null && date !== draft.date && !within) return true
    if (trigger.type === 'inspection')
      return (date !== null && BY_THE_WAY.test(told)) || this.#goesApart(draft, trigger, date !== null)
    if (trigger.type === 'meeting')
      return draft.chairs && trigger.lead !== null && draft.lead !== trigger.lead && /主持召开/.test(told)
    return trigger.type === 'reception' && (draft.lead !== trigger.lead || this.#meetsOthers(draft, trigger))
  }

  /** 随后，顾砚秋会见了卫青禾: none of those whom he met before. */
  #meetsOthers(draft: EventDraft, trigger: Trigger): boolean {
    const [before, now] = [this.#metIn(draft.first), this.#metIn(trigger.sentence)]
    return before.length > 0 && now.length > 0 && !now.some((name) => before.includes(name))
  }

  /** Whom a telling names behind its verb of meeting. */
  #metIn(sentence: number): string[] {
    const { told, present, sentence: from } = this.#tellings[sentence]!
    const met = told.search(MET)
    return met < 0 ? [] : present.filter(({ start }) => start > from.start + met).map(({ name }) => name)
  }

  /** 季疏桐一行来到…: another leader, who nowhere comes along with the first, goes a way of his own. */
  #goesApart(draft: EventDraft, { lead, sentence }: Trigger, dated: boolean): boolean {
    if (lead === null || draft.lead === null || lead === draft.lead || !this.#officials.has(lead)) return false
    this.#companions ??= companionsOf(this.#tellings)
    if (this.#companions.has(lead)) return false
    const { told, present, sentence: from } = this.#tellings[sentence]!
    const [first] = present
    if (!first || first.name !== lead || present.some(({ name }) => name === draft.lead)) return false
    // 闻人岱、邵听澜来到我市: who comes with the first shows a part of the same visit, unless they part or go on days of their own.
    const opening = this.#tellings[draft.first]!
    const parted = PART.test(opening.told)
    if (!parted && !dated && opening.present.some(({ name }) => name === lead)) return false
    const before = told.slice(0, first.start - from.start)
    const after = told
      .slice(first.end - from.start)
      .replace(AND_OTHERS, '')
      .replace(BY_WAY, '')
      .replace(HIS_GROUP, '')
    return isNamedFirst(before) && (GOES.test(after) || (parted && IS_AT.test(after)))
  }
}

/** What may stand before the name of somebody who sets out: a day, posts. */
function isNamedFirst(before: string): boolean {
  const parts = before.split('，')
  const posts = parts.at(-1)!
  return parts.length <= 3 && (posts === '' || POSTS.test(posts)) && !/陪同|介绍|汇报|表示/.test(before)
}
/** 顾砚秋、卫青禾等领导|分别走访 */
const AND_OTHERS = /^、[^，。；]{2,60}?等(?:领导|同志)?/
/** 以“四不两直”方式 */
const BY_WAY = /^以“[^”]{2,8}”的?[方形]式，?/
/** 率领的第二分团专程|前往 */
const HIS_GROUP = /^率领的[^，。；]{2,20}?(?:专门|专程|\d{1,2}日|乘坐[^，。；]{2,8})?(?=来到|前往|赴|飞抵|抵达)/
/** 10日下午，在前往岚江途中，来到望溪市考察: a visit of its own */
const BY_THE_WAY = /在?(?:前往|赴|去)[^，。；]{1,12}途中/
const THEREUPON = /^(?:在)?随后(?:召开)?/
/** 25日，…: a sentence that opens with a day of the interval. */
const BY_DAY = /^\d{1,2}日(?:[上下]午)?，/
const PART = /分别|分头|分赴|分[路组]|兵分/
const POSTS = /(?:书记|长|主任|主席|委员|领导|成员|指挥|专员|督学)$|[日午天晚]$/
const GOES =
  /^(?:、[^，。；]{2,30})?(?:同志)?一行|^(?:同志)?，?(?:则|也|又|还|分别|先后|首先|随后|专程|实地|率队|带队|冒雨|冒雪){0,3}(?:(?:带领|率领|率|带)(?!的)[^，。；]{0,30})?，?(?:来到|到|赴|深入|前往|走进|抵达|飞抵|赶到|莅临|(?:检查|督导|督查|调研|考察|视察|走访|慰问|看望|察看|查看|暗访|巡查|参观|瞻仰)(?!组))/

/** 顾砚秋在青瓦村、石桥村，慰问…: where one of several who parted is. */
const IS_AT =
  /^(?:同志)?(?:一行)?在(?![^，。；]{0,30}(?:[会时中下]，|会上|座谈|讲话|期间|表示))[^，。；]{3,60}(?:，|现场|对|向)/

/** A signing, or an unveiling by several: nobody leads it. */
const isJoint = (body: string, { start, at, headEnd, end, lead }: Trigger): boolean =>
  // 闻人岱出席签字仪式并致辞
  (/签[署订字约]/.test(body.slice(at, headEnd)) && !(lead !== null && ADDRESSES.testIn(body, headEnd, end))) ||
  (body.startsWith('揭', at) && /共同为[^，。；]{0,40}$/.test(body.slice(start, at)))
const ADDRESSES = new Anchored(/^，?并(?:发表|作|做)?(?:重要|主旨|视频)?(?:致辞|讲话|演讲)/)
const LONG_AGO = new Anchored(/^(?:早在)?(?:去年|前年)/)
/** 签约后，顾砚秋拜会…: the day of what came before. */
const SAME_DAY =
  /^会上，|^(?:当[日天晚]|同[日天]|同一天)(?:[上下中]午|晚上?|清晨|傍晚)?[，\p{Script=Han}]|^[\p{Script=Han}]{0,6}会议?(?:结束)?(?:之|以)?后，|^(?:签约|座谈|会见|会谈|揭牌|会议|活动|仪式)(?:仪式|结束)?(?:之|以)?后，/u

/** The county of two of its towns that a visit went to, or the division above two counties; null for one place. */
function divisionOfBoth(first: PlaceMention | null, next: PlaceMention | null): string | null {
  if (!first || !next || first.name === next.name || first.level !== next.level) return null
  if (first.level === 'township') return first.parent === next.parent ? first.parent : null
  return first.level === 'county' && first.code && next.code && first.code !== next.code
    ? commonDivision([first.code, next.code])
    : null
}

/** True where a day lies in an interval, both ISO 8601. */
function covers(interval: string, day: string): boolean {
  const [first, last] = interval.split('/')
  return last !== undefined && first! <= day && day <= last
}

/** Where a list of places ends that goes on at `end`: 走访松陵县、鹿鸣县、青禾区. */
function listEnd(body: string, { mentions }: PlaceReading, end: number): number {
  for (let i = firstFrom(mentions, end - 8); i < mentions.length; i++) {
    const { start, end: to } = mentions[i]!
    if (start >= end && !/^[、和与及]?$/.test(body.slice(end, start))) break
    end = Math.max(end, to)
  }
  return end
}

/** 拜会湖南省委常委、长沙市委书记…: at home with whom they call on, the last of the divisions that the posts name. */
function placeOfHost({ mentions }: PlaceReading, from: number, to: number): string | null {
  let code: string | null = null
  for (let i = firstFrom(mentions, from); i < mentions.length && mentions[i]!.start < Math.min(to, from + 24); i++)
    code = mentions[i]!.code ?? code
  return code
}

const TO_OURS = /(?:来|莅)([省市县区州])(?=考察|调研|视察|检查|督导|指导|慰问)/

const OTHERS = /^[^。；]{0,80}?会议?(?:召开|举行|结束)?(?:之)?后，/

const CALLED_IN = /(?<=，)[^，。；]{0,6}在[^，。；在]{2,12}(?:主持)?(?:召开|举行|举办)[^，。；]{0,40}$/

/** Where the telling itself says that it was: before the verb or meeting, or in 在澄州召开 right after it. */
function toldPlace(body: string, trigger: Trigger, places: PlaceReading): CoveredPlace {
  const called = body.startsWith('拜会', trigger.at) ? placeOfHost(places, trigger.headEnd, trigger.end) : null
  if (called) return { ...NOWHERE, place: called }
  const rest = body.slice(trigger.headEnd, trigger.end)
  const after =
    trigger.type === 'inspection'
      ? /^[^，。；]{0,16}/.exec(rest)![0].length
      : /^(?:[^，。；]{0,8}在[^，。；]{1,30}(?:召开|举行|举办|开幕))?/.exec(rest)![0].length
  const end = listEnd(body, places, trigger.headEnd + after)
  const told = body.slice(trigger.start, trigger.headEnd + after)
  // 收听全省会议后，召开会议: the words for the meeting of others place nothing.
  const own = ownPlace(told.slice(OTHERS.exec(told)?.[0].length ?? 0), places.home)
  // 甲州代表团来到我市: where they come from is named, where they are is not
  if (/(?:来|到|赴|莅临)我[省市县区州](?![委人政长])/.test(told)) return { ...NOWHERE, place: own, wide: own === null }
  // 来州考察，并在澄州召开座谈会
  const ours = trigger.type === 'inspection' ? TO_OURS.exec(told) : null
  const home = ours && ownPlace(`我${ours[1]}`, places.home)
  if (home) return { ...NOWHERE, place: home }
  if (/(?:来|到|赴|莅临)我(?:校|院|司|公司)/.test(told)) return NOWHERE
  // 督导岚江省工作动员会在澄州召开: where it was held, not what its name says
  const held =
    trigger.type === 'inspection' || !after ? null : namedPlace(body, places, trigger.headEnd, trigger.headEnd + after)
  if (held?.place) return held
  // 在岚江调研，并在澄州主持召开座谈会: of the clause that tells of the meeting
  const clause = trigger.type === 'meeting' ? CALLED_IN.exec(body.slice(trigger.start, trigger.headEnd)) : null
  const there = clause && namedPlace(body, places, trigger.start + clause.index, trigger.headEnd)
  if (there?.place) return there
  const lying = trigger.type === 'inspection' ? placeOfLying(body, places, trigger.start, trigger.end) : null
  if (lying) return lying
  const verb = trigger.type === 'inspection' ? trigger.at : trigger.start
  const named = namedPlace(body, places, trigger.start, end, verb)
  if (named.place || named.wide) return named
  const known = knownPlace(body.slice(trigger.start, Math.min(trigger.end, trigger.headEnd + 20)), places)
  if (known) return { ...NOWHERE, place: known }
  const host = trigger.type === 'inspection' ? null : hostPlace(body, places, trigger.start, trigger.headEnd)
  return { ...NOWHERE, place: host ?? own }
}

/** Where the words that tell of an event stand. */
const LEXICON_OF: Readonly<Partial<Record<Event['type'], string>>> = {
  meeting: 'meeting-heads',
  ceremony: 'ceremony-heads',
  other: 'activity-heads',
}
