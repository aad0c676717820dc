import type { Sentence } from '../../record/types.ts'
import type { PeopleReading, PlaceReading } from '../draft.ts'
import { firstFrom, mentionsWithin } from '../within.ts'
import type { Telling } from './event-people.ts'
import type { Trigger } from './event-trigger.ts'

/** The head of a delegation that is named by its home only: the first person whose post is of that place. */
export function headOf(
  trigger: Trigger,
  body: string,
  places: PlaceReading,
  heads: ReadonlyMap<string, string>,
  people: PeopleReading,
): string | null {
  const at = body.slice(trigger.start, trigger.at).search(/(?:党政)?(?:代表团|考察团|工作组)/)
  if (at < 0) return null
  const home = mentionsWithin(places.mentions, trigger.start, trigger.start + at).at(-1)
  return (home && heads.get(home.code ?? home.name)) ?? titledHead(body, people)
}

const LEADS_GROUP = /(?:代表团|考察团|参访团|访问团|视察团|观摩团)(?:总?领队|团长)(?!率|带)/

/** 望溪市考察团团长、市委书记顾砚秋: who is named as the head of a delegation. */
function titledHead(body: string, { mentions }: PeopleReading): string | null {
  const titled = LEADS_GROUP.exec(body)
  if (!titled) return null
  const from = titled.index + titled[0].length
  const head = mentions[firstFrom(mentions, from)]
  return head && !/[。；]/.test(body.slice(from, head.start)) && head.start - from < 30 ? head.name : null
}

/** The first person with a post of each region or unit. */
export function headsByRegion({ people }: PeopleReading): Map<string, string> {
  const heads = new Map<string, string>()
  for (const { name, posts } of people) for (const { of } of posts) if (of && !heads.has(of)) heads.set(of, name)
  return heads
}

/** 卫青禾陪同。: a sentence of those who only come along. */
const HOSTS =
  /(?:陪同|接待|随同|一同|一起)(?:了)?(?:督办|督战|指导|调研|考察|视察|检查|活动|慰问|参观|走访|督导|督查)?[。，；]?$/
const COMPANIONS = /(?:陪同|参加|随同|出席|列席|一同|一起)(?:了|上述|相关|有关)*[^，。；]{0,12}[。；]?$/

/** Somebody is named for an office, not as one who is there. */
const APPOINTS = /任命|不再担任|(?:同志)?任[^，。]{2,16}(?:书记|长|主任|主席)/

const ACCOMPANY = /(?:陪同|随同|出席|列席|一同|一起)(?:了|上述|相关|有关)*[^，。；]{0,12}[。；]?$/

const namedIn = (tellings: readonly Telling[], words: RegExp): ReadonlySet<string> =>
  new Set(tellings.flatMap(({ told, present }) => (words.test(told) ? present.map(({ name }) => name) : [])))

/** Everybody whom some sentence names as coming along or taking part (市领导卫青禾陪同。). */
export const companionsOf = (tellings: readonly Telling[]): ReadonlySet<string> => namedIn(tellings, COMPANIONS)

/** Everybody whom some sentence names as coming along with somebody; who alone 参加 leads. */
export const hostsOf = (tellings: readonly Telling[]): ReadonlySet<string> => namedIn(tellings, ACCOMPANY)

/** Who is named first as speaking or reporting in the sentences that tell of the meeting. */
export function principal(tellings: readonly Telling[], from: number): string | null {
  const telling = tellings
    .slice(from, from + 3)
    .find(
      ({ told, present }) =>
        /讲话|作(?:工作)?报告|出席|致辞|宣布/.test(told) && present.length > 0 && !HOSTS.test(told),
    )
  return telling?.present[0]?.name ?? null
}

const CHAIRS = /^[^，。；]{2,40}主持(?:专题|集体|理论)?(?:学习|会议|座谈会?)(?:时|并)/

/** 闻人岱在主持学习时强调: who chairs what the sentences before opened. */
export function chair(tellings: readonly Telling[], from: number): string | null {
  return (
    tellings.slice(from, from + 3).find(({ sentence }) => sentence.speaker && CHAIRS.test(sentence.text))?.sentence
      .speaker ?? null
  )
}

const DEMANDS = /提出[^，。；]{0,8}(?:要求|意见)|作(?:总结|重要)?讲话/

/** 卫青禾最后强调: who closes a meeting. */
const CLOSES = /^[^，。；]{0,14}最后(?:强调|指出|要求)/

/** Who at the end of a meeting that nobody is said to chair lays down what is to be done: 卫青禾提出三点要求. */
export function demander(tellings: readonly Telling[], from: number): string | null {
  for (const [i, { sentence, named }] of tellings.slice(from, from + 14).entries())
    if (named.length === 1 && (i < 6 ? DEMANDS : CLOSES).test(sentence.text.slice(0, 60))) return named[0]!.name
  return null
}

const OF_REGION = /^[省市县区州盟旗]/

/** The first with a post of a division or zone who is named in the sentences that tell of the meeting: the host. */
export function official(
  tellings: readonly Telling[],
  from: number,
  people: PeopleReading,
  open = false,
): string | null {
  const holds = (name: string) =>
    people.people.some(
      (person) =>
        person.name === name &&
        person.posts.some(({ of, title }) => (of === null ? open && OF_REGION.test(title) : of !== '100000')),
    )
  return (
    tellings
      .slice(from, from + 3)
      .filter(({ told }) => !APPOINTS.test(told) && !HOSTS.test(told))
      .flatMap(({ present }) => present)
      .find(({ name }) => holds(name))?.name ?? null
  )
}

const TAKES_PART = /参加了?(?:此次|本次)?(?:调研|考察|检查|视察|督导|督查|活动)/

/** The first of those who took part in a visit that nobody is said to lead; never one who only accompanied it. */
export function participant(tellings: readonly Telling[], from: number): string | null {
  const telling = tellings
    .slice(from, from + 3)
    .find(({ told, present }) => present.length > 0 && TAKES_PART.test(told) && !told.includes('陪同'))
  return telling?.present[0]?.name ?? null
}

const VISITS = /来到|走进|深入|前往|先后到|赶到|抵达|到[^，。；]{2,30}(?:现场|实地)/

/** Who goes to the sites in the sentences before the one that first says that it was a visit, companions aside. */
export function visitorBefore(
  tellings: readonly Telling[],
  first: number,
  companions: ReadonlySet<string>,
): string | null {
  for (const { told, present } of tellings.slice(0, first)) {
    const goes = told.search(VISITS)
    const who = goes > 0 ? present.find(({ name }) => !companions.has(name)) : undefined
    if (who) return who.name
  }
  return null
}

/** How many sentences on somebody may still speak at the event told: news in brief go on to other things. */
const SOON = 12

/** The first person of the report who speaks from the sentence `from` on. */
export function nextSpeaker(
  acts: readonly Sentence[],
  from: number,
  people: PeopleReading,
  companions: ReadonlySet<string>,
): string | null {
  const known = new Set(people.people.map((person) => person.name).filter((name) => !companions.has(name)))
  for (const [i, { speaker, text }] of acts.slice(from, from + SOON).entries()) {
    // A line without a full stop is the headline of the next piece of news.
    if (i > 0 && text.length > 4 && text.length < 40 && !/[。！？：；”）…]$/.test(text)) return null
    if (speaker !== null && known.has(speaker)) return speaker
  }
  return null
}
