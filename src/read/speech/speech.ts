import { mayHold } from '../../text/sieve.ts'
import { Units } from '../../text/units.ts'
import type { OrganizationReading, PeopleReading, Readable, SentenceSpan } from '../draft.ts'
import { UnitNames } from '../organizations/unit-name.ts'
import type { SentenceView } from '../sentence-view.ts'
import type { Staged } from '../stages.ts'
import { WELCOME } from './attribution.ts'
import type { Force } from './force.ts'
import type { Attribution } from './speaker.ts'
import { type Draft, draftsOf } from './speech-drafts.ts'
import { closes, holderOf, pledgingUnit } from './speech-units.ts'
import type { SpeechWords } from './speech-words.ts'
import { readTurns } from './turns.ts'
import { type Choice, chooseVoices, JUDGING, NARRATION, type Signs } from './voices.ts'

/** Whose words a sentence is, and how that is known. */
export interface Speech {
  readonly view: SentenceView
  /** Null where the reporter speaks. */
  readonly speaker: string | null
  /** The speaker is no named person. */
  readonly unnamed: boolean
  /** The places in the sentence that say so; empty where the speech runs on from before. */
  readonly attributions: readonly Attribution[]
  /** Force of the reported words (after the first verb of saying, or the whole sentence). */
  readonly force: Force
  /** Offset at which the reported words begin. */
  readonly from: number
  /** The sentence only announces speech (他强调，) or follows a quotation (他说。). */
  readonly lead: boolean
  /** The sentence says that demands were made, which may follow. */
  readonly announces: boolean
  /** Who acts first in the sentence. */
  readonly subject: string | null
  readonly margin: number
}

const INTERVIEW = ['专访', '访谈', '答记者问']
const INTERVIEWED = ['接受', '专访', '采访', '访谈']
/** Marks that a sentence ends with; a line without one is a heading. */
const FINAL = new Units('。！？!?；;：:，,…”’）)')
const ATTENDANCE = ['陪同', '参加', '出席', '列席', '一同', '随同']
/** How a sentence about who was there ends. */
const ATTENDING =
  /(?:出席|参加|列席|陪同|随同|参会|在座|与会)了?(?:会议|活动|调研|座谈会?|检查|考察|会见|仪式|大会|督导|慰问|走访|上述活动|相关活动|有关活动|调研活动)?。$/
/** Last characters of what {@link ATTENDING} finds, the stop aside. */
const ATTENDED = new Units('了席加同会座议动研谈查察见式导问访')
/** A state's side, or a state by a short name, as what praises: 中方, 冰岛. */
const SIDE = /^(?:[\u4e00-\u9fff]{1,3}方|[\u4e00-\u9fff]{1,3}[国岛])$/
/** 根据协议，双方将…: the reporter tells what a paper says. */
const OPENS_AGREED = new Units('根按')
const AGREED = /^(?:根据|按照)(?:协议|合同|约定|协定)/
/** Headlines of reports on how words were received, not of the day on which they were said. */
const ECHOES = /反响|回响|新思想引领|牢记嘱托|纪实|综述|述评/
/** Verbs of written instruction, which a speech cites. */
const INSTRUCTS: ReadonlySet<string> = new Set(['作出批示', '作出指示', '批示', '指示'])
/** Speech that a report cites rather than reports. */
const AUTHORITY = '习近平'

/** True where the report gives one person's answers to a reporter. */
export function isInterview(article: Readable): boolean {
  const title = `${article.meta.title ?? ''} ${article.meta.headline ?? ''}`
  // 草原之声 > 高端访谈: the path to a column names no kind of report.
  const path = /[>＞]/.test(title)
  return (
    (!path && INTERVIEW.some((word) => title.includes(word))) ||
    /(?:^|[—|：\s])(?:访|对话(?!会|机制|活动|平台|交流))/.test(title) ||
    (mayHold(article.body, '接受记者采访') && article.body.slice(0, 400).includes('接受记者采访'))
  )
}

/** Finds whose speech each sentence is: by its own words, by the print, and between these by the cheapest path of voices. */
export function* readSpeech(
  article: Readable,
  sentences: readonly SentenceSpan[],
  people: PeopleReading,
  organizations: OrganizationReading,
  words: SpeechWords,
): Staged<Speech[]> {
  const { body } = article
  const names = new Set(people.people.map((person) => person.name))
  const title = `${article.meta.title ?? ''} ${article.meta.headline ?? ''}`
  const leads = new Set([...names].filter((name) => title.includes(name)))
  const interviewee = [...leads][0] ?? people.mentions[0]?.name ?? null
  const turns = readTurns(body, sentences, names, interviewee)
  const drafts = yield* draftsOf(body, words, sentences, people, turns)
  yield
  const voices = chooseVoices(sentences, signsOf(sentences, drafts, isInterview(article), body, title))
  return assign(body, sentences, drafts, voices, leads, new UnitNames(organizations), people.people)
}

/** Weighs what speaks for each voice. A quotation that a tail follows, and an answer's turn, are speech for certain. */
function signsOf(
  sentences: readonly SentenceSpan[],
  drafts: readonly Draft[],
  interview: boolean,
  body: string,
  title: string,
): Signs[] {
  let answering: boolean | null = null
  let spoken = false
  let opened = false
  // What was said elsewhere heads a paragraph of what the reporter saw.
  const echoes = ECHOES.test(title)
  const paragraphs = (sentences.at(-1)?.paragraph ?? 0) > (sentences[0]?.paragraph ?? 0)
  return drafts.map((draft, i) => {
    const first = draft.attributions[0]
    if (sentences[i]!.paragraph !== sentences[i - 1]?.paragraph)
      opened = paragraphs && first !== undefined && first.kind !== 'praise' && !(echoes && first.speaker === AUTHORITY)
    else if (
      paragraphs &&
      first?.kind === 'say' &&
      (!first.reply || first.unnamed === 'meeting') &&
      first.speaker !== AUTHORITY
    )
      opened = true
    if (draft.turn) answering = draft.turn.speaker !== null
    const fixed = fixedVoice(body, drafts, sentences, i, answering)
    const { force } = draft
    const bias = interview && spoken && !force.question ? 4 : draft.inside ? 4 : 0
    spoken ||=
      first !== undefined ||
      (draft.subject !== null &&
        INTERVIEWED.some((word) => body.slice(draft.view.start, draft.view.end).includes(word)))
    return {
      force,
      attributed: first !== undefined,
      demands: first?.kind === 'demand' || force.modal > 0 || force.imperative || force.wish,
      named: draft.subject !== null && draft.subject !== AUTHORITY && draft.subject !== '会议',
      quoted: draft.quoted,
      whole: draft.whole,
      fixed,
      lead: draft.lead,
      closed: isClosed(body, draft, first),
      announces: draft.announces,
      spoken: opened,
      heading: !FINAL.at(body, draft.view.end - 1) && !draft.turn,
      bias,
      attendance:
        !force.modal &&
        !force.wish &&
        ATTENDED.at(body, draft.view.end - 2) &&
        ATTENDING.test(body.slice(Math.max(draft.view.start, draft.view.end - 16), draft.view.end)),
    }
  })
}

/** True where the reported words begin and end with quotation marks in the sentence. */
function isClosed(body: string, draft: Draft, first: Attribution | undefined): boolean {
  if (!first || first.kind === 'praise') return draft.attributions.length === 1 && first?.verb === WELCOME
  let at = first.content
  while ('，：:'.includes(body[at] ?? ' ')) at++
  let end = draft.view.end
  while ('。！？'.includes(body[end - 1] ?? ' ')) end--
  return body[at] === '“' && body[end - 1] === '”'
}

function fixedVoice(
  body: string,
  drafts: readonly Draft[],
  sentences: readonly SentenceSpan[],
  i: number,
  answering: boolean | null,
): boolean | null {
  const draft = drafts[i]!
  if (draft.attributions.length) return null
  if (OPENS_AGREED.at(body, draft.view.start) && AGREED.test(body.slice(draft.view.start, draft.view.start + 6)))
    return false
  if (closes(sentences, i) && !draft.inside && pledgingUnit(body, draft.view)) return true
  if (answering !== null) return answering && !(draft.turn?.speaker === null)
  // Back from a tail over the quotation that it follows.
  for (let k = i + 1; k < drafts.length && k <= i + 8; k++) {
    if (sentences[k]!.paragraph !== sentences[i]!.paragraph) break
    if (drafts[k]!.tail) return draft.quoted ? !draft.force.question : null
    if (!drafts[k]!.inside) break
  }
  return null
}

function assign(
  body: string,
  sentences: readonly SentenceSpan[],
  drafts: readonly Draft[],
  voices: readonly Choice[],
  leads: ReadonlySet<string>,
  units: UnitNames,
  people: PeopleReading['people'],
): Speech[] {
  let speaker: string | null = null
  let unnamed = false
  let lastSubject: string | null = null
  let lastAt = Number.NEGATIVE_INFINITY
  return drafts.map((draft, i) => {
    const { voice, margin } = voices[i]!
    const named = draft.attributions.find((entry) => entry.speaker)
    const sameParagraph = i > 0 && sentences[i]!.paragraph === sentences[i - 1]!.paragraph
    const runs = sameParagraph && voices[i - 1]!.voice !== NARRATION
    let who: string | null = null
    if (draft.turn?.speaker) {
      who = draft.turn.speaker
      unnamed = false
    } else if (draft.attributions.length) {
      // 要求… without a subject leans on who acted just before, and on nobody farther back.
      const { kind } = draft.attributions[0]!
      const bid = !named && (kind === 'demand' || kind === 'praise') && i - lastAt > 2
      // 冰方高度赞赏…: within a speech its own side is no other speaker.
      const side = runs && !unnamed && speaker && named?.kind === 'praise' && SIDE.test(named.speaker ?? '')
      // 感谢…, 对…表示满意: within a speech it is the speaker's.
      const thanks = runs && speaker !== null && !named && (kind === 'praise' || draft.attributions[0]!.verb === '希望')
      // 会议传达了…。要求，…: what a sentence about the meeting goes on to is the meeting's.
      const meets =
        !named &&
        i > 0 &&
        sameParagraph &&
        drafts[i - 1]!.subject === null &&
        body.startsWith('会议', drafts[i - 1]!.view.start)
      who = meets
        ? '会议'
        : side || thanks
          ? speaker
          : (named?.speaker ?? (bid ? null : (lastSubject ?? speaker ?? nextSpeaker(drafts, i))))
      // 李强总理作出批示，…: in a speech, what a superior has instructed is cited.
      const cites =
        who !== null && (INSTRUCTS.has(draft.attributions[0]!.verb) || (who === AUTHORITY && !leads.has(who)))
      if (cites && speaker && runs) who = speaker
      else {
        unnamed = meets || (named && !side ? named.unnamed !== null : unnamed)
        if (who && !side && named?.unnamed && named.unnamed !== 'meeting') {
          const holder = holderOf(who, people)
          if (holder) unnamed = false
          who = holder ?? units.whole(who, draft.view.start)
        }
      }
    } else if (voice !== NARRATION) {
      const opening = draft.quoted && !draft.inside && !runs
      who = (opening ? nextSpeaker(drafts, i) : null) ?? speaker ?? nextSpeaker(drafts, i)
      const unit = closes(sentences, i) ? pledgingUnit(body, draft.view) : null
      // 松陵县将一如既往…: after what he judged, the speaker promises for his own side.
      const own = runs && speaker !== null && !unnamed && voices[i - 1]!.voice === JUDGING
      if (unit && !draft.view.mentions.length && !own) {
        who = unit
        unnamed = true
      }
    }
    if (who) speaker = who
    if (who && draft.attributions.length) lastSubject = who
    else if (draft.subject && !attends(body, draft.view)) lastSubject = draft.subject
    if (who || draft.subject) lastAt = i
    if (draft.announces && draft.subject) speaker = draft.subject
    const { view, attributions, force, from, subject } = draft
    return {
      view,
      speaker: who,
      unnamed,
      attributions,
      force,
      from,
      lead: draft.lead || draft.tail,
      announces: draft.announces,
      subject,
      margin,
    }
  })
}

/** True for a sentence about who was there: the next pronoun does not mean them. */
function attends(body: string, view: SentenceView): boolean {
  const text = body.slice(view.start, view.end)
  return ATTENDANCE.some((word) => text.includes(word)) && !text.includes('并讲话')
}

/** The first who is named after sentence `i` as speaking or acting: a quotation may stand before its speaker. */
function nextSpeaker(drafts: readonly Draft[], i: number): string | null {
  for (let k = i + 1; k < Math.min(drafts.length, i + 6); k++) {
    const name = drafts[k]!.attributions.find((entry) => entry.speaker)?.speaker ?? drafts[k]!.subject
    if (name) return name
  }
  return null
}
