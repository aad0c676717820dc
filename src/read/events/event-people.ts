import type { Sentence } from '../../record/types.ts'
import { Anchored } from '../../text/anchored.ts'
import { isContents } from '../contents.ts'
import type { PeopleReading, PersonMention } from '../draft.ts'
import { mentionsWithin } from '../within.ts'
import { isCited, narrated, writes } from './event-lexicon.ts'

/** A sentence with the part of it that the reporter tells. */
export interface Telling {
  readonly sentence: Sentence
  /** The told part, from the sentence's start; empty where all of it is speech. */
  readonly told: string
  /** Where the told part ends in the body. */
  readonly end: number
  /** Everybody named or meant in it. */
  readonly named: readonly PersonMention[]
  /** Those of them who are there, not only authors of words that others lean on. */
  readonly present: readonly PersonMention[]
  /** Where, after speech, the telling goes on behind a semicolon: 来到甲村，强调要…；在乙村，顾砚秋走进…. */
  readonly resumed: readonly { readonly start: number; readonly told: string }[]
}

/** What each sentence tells, in order; found once, for all that is read of events. */
export function tellingsOf(body: string, sentences: readonly Sentence[], people: PeopleReading): Telling[] {
  return sentences.map((sentence) => {
    const told = isContents(sentence.text, 0) ? '' : narrated(sentence)
    const end = sentence.start + told.length
    const named = mentionsWithin(people.mentions, sentence.start, end)
    const present = named.filter(({ start, end }) => !isCited(body, start, end))
    return { sentence, told, end, named, present, resumed: told ? resumedIn(sentence, told.length, people) : [] }
  })
}

const TELLS_AGAIN = /^(?:随后|之后|接着|在[^，；]{2,24}，)/
/** 深入青屏文化中心以及云栈基地等地，考察…: he who spoke goes on, though not named again. */
const GOES_AGAIN =
  /^(?:来到|走进|前往|深入)[^，；：]{3,80}(?:中心|基地|公司|集团|企业|[村镇园馆站厂校院]|社区|等[地处])，(?:考察|调研|察看|查看|了解|详细|实地|看望)/

/** Parts of a sentence behind the first speech in it that tell of somebody at another place. */
function resumedIn(sentence: Sentence, from: number, people: PeopleReading): Telling['resumed'] {
  const { text } = sentence
  const found: { start: number; told: string }[] = []
  for (let mark = text.indexOf('；', from); mark >= 0; mark = text.indexOf('；', mark + 1)) {
    const next = text.indexOf('；', mark + 1)
    const part = text.slice(mark + 1, next < 0 ? text.length : next)
    const start = sentence.start + mark + 1
    const goesAgain = GOES_AGAIN.test(part)
    if (!goesAgain && !TELLS_AGAIN.test(part)) continue
    const told = narrated({ text: part, act: 'narration', speaker: null })
    if (goesAgain || mentionsWithin(people.mentions, start, start + told.length).length) found.push({ start, told })
  }
  return found
}

/** 总书记强调，…: words of the head of the party that somebody else's speech leans on. */
const QUOTED_HEAD = new Anchored(
  /^(?:总书记|主席)(?:题词|(?:曾|曾经|多次|反复|明确|深刻|一再)*(?:强调|指出|要求|说|讲))/,
)

const SPEAK = /介绍|汇报|发言|致辞|讲话|通报|表示|作了|作出|围绕|结合|就|分别|先后|依次|共同|各自/

/** 卫青禾、顾砚秋分别介绍了…: all who speak where the sentence names several. */
function jointSpeakers({ text, start, speaker }: Sentence, people: PeopleReading): string[] {
  const opening = text.slice(0, Math.max(0, text.slice(0, 120).search(SPEAK)))
  if (!opening.includes('、')) return []
  const named = mentionsWithin(people.mentions, start, start + opening.length)
  if (named[0]?.name !== speaker || named[0].via === 'pronoun') return []
  const joined = named.findIndex(
    ({ start: at }, i) => i > 0 && !JOINED.test(text.slice(named[i - 1]!.end - start, at - start)),
  )
  return (joined < 0 ? named : named.slice(0, joined)).map(({ name }) => name)
}

/** What joins the names of several, posts included: 、县长 */
const JOINED = /^[、，和与及][^，。；：]{0,24}$/

export interface Presence {
  readonly name: string
  readonly sentence: number
  /** What the sentence says they took part in; `any` where it does not say. */
  readonly at: 'meeting' | 'visit' | 'both' | 'reception' | 'any'
  /** True where several come along to several visits: 季疏桐、苗青黛分别陪同. */
  readonly each: boolean
  /** True where the sentence says no more than that they took part: 季疏桐参加。 */
  readonly along: boolean
  /** True where the sentence says that they came along with the visitors: 卫青禾陪同考察. */
  readonly hosts: boolean
}

const MEETING = /出席|会议|座谈|与会|会上|列席|大会|仪式/
const VISIT = /来到|走进|察看|查看|陪同|调研|考察|检查|视察|督导|活动|随同|慰问(?!团)|走访|看望/

/** 邵听澜等参加会见。 */
const RECEIVED = /(?:参加|出席|陪同)了?(?:上述)?(?:会见|会谈)(?:活动)?[。；]?$/

const AT_SITTING = new Anchored(/^(?:在)?(?:随后召开的)?(?:座谈|交流|见面|联席)?会(?:议)?上，/)

function takesPart(told: string): Presence['at'] {
  if (/上述/.test(told)) return 'both'
  // 座谈会上，邵听澜对代表团来考察表示欢迎
  if (AT_SITTING.test(told)) return 'meeting'
  if (RECEIVED.test(told)) return 'reception'
  const [meeting, visit] = [MEETING.test(told), VISIT.test(told)]
  return meeting ? (visit ? 'both' : 'meeting') : visit ? 'visit' : 'any'
}

/**
 * Who is there, sentence by sentence: those named in the telling, and those whose speech is reported. People who are only
 * the authors of words that others lean on are not.
 */
export function findPresence(tellings: readonly Telling[], people: PeopleReading): Presence[] {
  const found: Presence[] = []
  const known = new Set(people.people.map((person) => person.name))
  const letters = new Set<string>()
  for (const { sentence, named } of tellings)
    for (const { name, end } of named)
      if (writes(sentence.text, end - sentence.start)) {
        known.delete(name)
        letters.add(name)
      }
  for (const [index, { sentence, told, present }] of tellings.entries()) {
    const isQuoted = (end: number) => QUOTED_HEAD.testIn(sentence.text, end - sentence.start, end - sentence.start + 12)
    const there = present.filter(({ name, via, end }) => via !== 'pronoun' && !isQuoted(end) && !letters.has(name))
    if (there.length) {
      const at = takesPart(told)
      const each = /分别(?:陪同|参加|随同)/.test(told)
      const along = /(?:参加|一同参加)。?$/.test(told)
      const host = told.lastIndexOf('陪同')
      for (const { name, end } of there)
        found.push({ name, sentence: index, at, each, along, hosts: host >= end - sentence.start })
    }
    const said = { sentence: index, at: 'any', each: false, along: false, hosts: false } as const
    if (!sentence.speaker || !known.has(sentence.speaker)) continue
    const own = sentence.text.indexOf(sentence.speaker)
    if (own >= 0 && isQuoted(sentence.start + own + sentence.speaker.length)) continue
    found.push({ name: sentence.speaker, ...said })
    if (!told) for (const name of jointSpeakers(sentence, people)) found.push({ name, ...said })
  }
  return found
}
