import type { Act, Sentence } from '../../record/types.ts'
import { Units } from '../../text/units.ts'
import { isContents } from '../contents.ts'
import type { OrganizationReading, PeopleReading, Readable, SentenceSpan } from '../draft.ts'
import type { Staged } from '../stages.ts'
import { readTopics } from '../topics/topic-context.ts'
import { trace } from '../trace.ts'
import { IMPERATIVES, SPEAKER_NOUNS } from './cues.ts'
import type { Attribution } from './speaker.ts'
import { isInterview, readSpeech, type Speech } from './speech.ts'
import type { SpeechWords } from './speech-words.ts'

/**
 * Gives each sentence its act, speaker and topics. The act is the strongest that the sentence holds, in the order
 * directive, commitment, assessment, narration.
 */
export function* readActs(
  article: Readable,
  sentences: readonly SentenceSpan[],
  people: PeopleReading,
  organizations: OrganizationReading,
  words: SpeechWords,
): Staged<Sentence[]> {
  const { body } = article
  const speeches = yield* readSpeech(article, sentences, people, organizations, words)
  trace?.speeches.push(...speeches)
  yield
  const stance = stanceOf(article, speeches)
  let run: Act = 'narration'
  let told = false
  const acts = speeches.map((speech, i) => {
    if (isContents(body, speech.view.start)) return 'narration'
    if (speech.attributions.length > 0) told = false
    if (speech.force.list) told ||= countsFacts(body, speeches, i)
    const said = actOf(body, speech, stance, run)
    const bare = !speech.force.modal && speech.attributions.length === 0
    if (
      bare &&
      ((AS_OF_OPENS.at(body, speech.view.start) && AS_OF.test(body.slice(speech.view.start, speech.view.start + 8))) ||
        tallies(body, speech))
    )
      return speech.speaker ? 'assessment' : 'narration'
    const act = told && speech.force.list && !speech.force.modal && said !== 'narration' ? 'assessment' : said
    run = runAfter(run, act, speech)
    return act
  })
  yield
  const topics = yield* readTopics(article, sentences, speeches, acts)
  return speeches.map((speech, i) => {
    const { start, end } = sentences[i]!
    const act = acts[i]!
    return {
      start,
      end,
      text: body.slice(start, end),
      act,
      speaker: act === 'narration' ? null : (speech.speaker ?? speech.subject),
      topics: topics[i]!,
      confidence: confidenceOf(speech, act),
    }
  })
}

/** 截至6月底，…完成全年任务的59%: what has been done by a day is no demand, whatever verbs open its clauses. */
const AS_OF = /^(?:据(?:悉|统计|介绍)，)?截[至止]/
const AS_OF_OPENS = new Units('据截')

/** 累计投入1100万元，实施项目20个: sums of what was done are no demand either, unless something is still to come. */
const TALLY = /累计[\u4e00-\u9fff]{0,12}\d|已(?:累计|投入|完成|建成|实施|落实|整改|竣工)[\u4e00-\u9fff]{0,12}\d/

const tallies = (body: string, { view, force }: Speech): boolean =>
  force.imperative &&
  !force.will &&
  !force.plan &&
  TALLY.test(body.slice(view.start, Math.min(view.end, view.start + 60)))

const FACTS =
  /[两二三四五六七八几多][个大点]?(?:方面)?的?(?:主要|突出|明显|显著)?(?:目的|原因|特点|特征|变化|亮点|体会|感受|启示|成效|突破|问题|困难|短板)[，：。]/

/** True where a list that begins here is of facts (主要有三个目的，一是…), by its own sentence or the one before. */
function countsFacts(body: string, speeches: readonly Speech[], i: number): boolean {
  const { start, end } = speeches[i]!.view
  const before = speeches[i]!.attributions.length > 0 ? null : speeches[i - 1]
  const words = body.slice(before?.view.start ?? start, end)
  return words.includes('一是') && FACTS.test(words)
}

/** The act that a bare item of a list takes over from the sentences before. */
function runAfter(run: Act, act: Act, speech: Speech): Act {
  if (act === 'narration') {
    if (speech.announces) return 'directive'
    return speech.force.will && speech.speaker ? 'commitment' : 'narration'
  }
  return speech.attributions.length > 0 || act !== 'assessment' ? act : run
}

/** How sure: a named speaker with a verb is the surest; a voice that runs on is as sure as its lead over the other. */
function confidenceOf(speech: Speech, act: Act): number {
  let confidence = 1 - 0.5 * Math.exp(-speech.margin / 2.5)
  if (speech.attributions.length) {
    confidence = speech.attributions.some((entry) => entry.speaker) ? 0.97 : 0.9
    if (act === 'commitment' || speech.unnamed) confidence -= 0.07
  } else if (act !== 'narration') confidence -= 0.03
  return Math.round(100 * Math.min(0.98, confidence)) / 100
}

/** Verbs of one who tells how things stand. */
const TELLING = ['介绍', '坦言', '反映', '回忆', '感慨', '感叹']

/** 介绍，…: what an official tells of the state of things, also where something is still needed. */
function reportsFacts(speech: Speech): boolean {
  return (
    speech.attributions.length > 0 &&
    speech.attributions.every((entry) => entry.kind === 'praise' || TELLING.some((word) => entry.verb.startsWith(word)))
  )
}

/** Who commands in the report and whether it is an interview. */
interface Stance {
  readonly interview: boolean
  /** Those who demand of others by a verb of command (强调, 要求), with those named first and in the title. */
  readonly commanding: ReadonlySet<string>
  /** Somebody among them speaks. */
  readonly superior: boolean
}

/** Who comes to look, or leads, commands without a name as well (督导组强调, 区领导强调). */
const INSPECTORS = /(?:组|视察团|专班|领导)$/

function stanceOf(article: Readable, speeches: readonly Speech[]): Stance {
  const title = `${article.meta.title ?? ''} ${article.meta.headline ?? ''}`
  const commanding = new Set<string>()
  let first: string | null = null
  for (const speech of speeches) {
    if (!speech.unnamed) first ??= speech.subject
    const { speaker } = speech
    if (!speaker) continue
    if (title.includes(speaker) && SPEAKER_NOUNS.get(speaker)?.kind !== 'crowd') commanding.add(speaker)
    if ((!speech.unnamed || INSPECTORS.test(speaker)) && speech.attributions.some((entry) => !entry.reply))
      commanding.add(speaker)
  }
  if (first) commanding.add(first)
  const superior = speeches.some(({ speaker }) => speaker !== null && commanding.has(speaker))
  return { interview: isInterview(article), commanding, superior }
}

/** One who answers to a superior who speaks in the same report: what he says is to be done, his own side will do. */
function isSubordinate(speech: Speech, stance: Stance): boolean {
  const { speaker } = speech
  if (speaker === null || speaker === '会议' || stance.commanding.has(speaker)) return false
  return stance.superior || speech.unnamed
}

function actOf(body: string, speech: Speech, stance: Stance, run: Act): Act {
  const { force, speaker, attributions } = speech
  if (announcesWork(body, speech) || (speech.announces && !announcement(body, speech))) return 'narration'
  const announced = announcement(body, speech)
  if (announced) return announced
  if (!speaker || speech.lead || force.question) return 'narration'
  if (holdsKind(attributions, 'demand') || force.wish) return 'directive'
  const subordinate = isSubordinate(speech, stance)
  const own = (subordinate && !OPINING.has(attributions[0]?.verb ?? '')) || stance.interview
  // 充分肯定…，认为：一是…: what is praised, point by point
  if (holdsKind(attributions, 'praise') && !force.modal && attributions.at(-1)!.verb.startsWith('认为'))
    return 'assessment'
  if (reportsFacts(speech) && !force.will && !force.plan && !force.list) return 'assessment'
  if (force.modal > 0) return own && !force.addressed ? 'commitment' : 'directive'
  if (holdsKind(attributions, 'pledge') || (force.resolve && force.self > 0 && !force.done) || force.will)
    return 'commitment'
  if (stance.interview && (force.imperative || force.list)) return 'commitment'
  if (force.imperative && !force.done)
    return own || takesOver(run, speech) === 'commitment' ? 'commitment' : 'directive'
  if (force.list && (run === 'commitment' || run === 'directive')) return run
  if (takesOver(run, speech) === 'directive' && bidsOthers(body, speech)) return 'directive'
  if (force.plan && !force.done && !force.copular) return plannedAct(speech, own, run)
  if (stance.interview && takesOver(run, speech) === 'commitment' && !force.done && !force.past && !force.copular)
    return 'commitment'
  return 'assessment'
}

function holdsKind(attributions: readonly Attribution[], kind: Attribution['kind']): boolean {
  for (let i = 0; i < attributions.length; i++) if (attributions[i]!.kind === kind) return true
  return false
}

const takesOver = (run: Act, speech: Speech): Act | null => (speech.attributions.length === 0 ? run : null)

const OTHERS =
  /^(?:各|全[省市县区州]|有关|相关)[^，。；：]{0,12}?(?:部门|单位|各地|地区|乡镇|镇街|街道|县区|企业|上下|干部|党组织|责任人|工作人员)/
const REACHED = /了|取得|成效|得到|明显|显著|近年|以来|已经|过去|[去今]年/

/** 各相关部门压实责任、主动对接: after a demand, a sentence whose subject is those addressed goes on demanding without 要. */
function bidsOthers(body: string, { view }: Speech): boolean {
  const words = body.slice(view.start, view.end)
  const others = OTHERS.exec(words)
  if (!others || REACHED.test(words)) return false
  const next = IMPERATIVES.longestAt(body, view.start + others[0].length)
  return next?.value === 'verb' || next?.value === 'adverb'
}

/** Verbs by which one who answers to nobody in the matter says what ought to be done: a deputy, an expert, an inspecting group. */
const OPINING: ReadonlySet<string> = new Set(['认为', '提出', '建议', '指出'])

/** A goal told with its time: set for others by one who commands, promised by one who answers or speaks for his own side. */
function plannedAct(speech: Speech, own: boolean, run: Act): Act {
  const verb = speech.attributions.find((entry) => entry.kind === 'say')
  if (!verb)
    return run === 'commitment' || run === 'directive' ? run : speech.force.plan > 1 ? 'commitment' : 'assessment'
  return own || verb.reply ? 'commitment' : 'directive'
}

/** 从“加强合作”“严守纪律”两个方面作了讲话: the points of what was said, in quotation marks. */
const POINTS =
  /“[^”]{4,160}”(?:等)?[两三四五六七八九十\d](?:个?方面|[点条项])[^，。；“”]{0,20}(?:讲话|解读|阐述|强调|部署|动员)。$/

/** Last characters of 讲话, 解读, 阐述, 强调, 部署, 动员. */
const TALK_ENDS = new Units('话读述调署员')

const REQUESTS = ['要求', '目标', '任务', '定位', '建议']
const NUMERALS = '一二三四五六七八九十两几多数0123456789'

/**
 * A sentence that only says that demands were made. 提出了六个方面要求 tells none of them and is narration; where what is
 * asked stands before the verb (对X做好Y提出要求) or in the goals that follow it in quotation marks, it is a directive.
 */
function announcement(body: string, speech: Speech): Act | null {
  if (!speech.subject || speech.attributions.some((entry) => entry.kind !== 'praise')) return null
  const { start, end, clauses } = speech.view
  const points = TALK_ENDS.at(body, end - 2) ? POINTS.exec(body.slice(start, end)) : null
  if (points && (holdsImperative(points[0]) || /必须|务必|要(?!求)/.test(points[0]))) return 'directive'
  for (const clause of clauses) {
    if (clause.depth > 0) continue
    const at = body.indexOf('提出', clause.start)
    if (at < 0 || at >= clause.end) continue
    const next = body.slice(at + 2, Math.min(end, at + 120)).replace(/^了/, '')
    if (!REQUESTS.some((word) => next.includes(word))) continue
    if (NUMERALS.includes(next[0] ?? ' ')) return null
    if (next.startsWith('“') && next.includes('目标')) return 'directive'
    const before = body.slice(Math.max(start, at - 120), at)
    if (/^(?:意见)?建议/.test(next))
      return /“[^“”]*”(?:等|[一二两三四五六七八九\d])/.test(before) && holdsImperative(before) ? 'directive' : null
    const of = before.lastIndexOf('对')
    const asked = before.slice(of + 1)
    if (
      of >= 0 &&
      !/给予|予以|表示|进行|^(?:全面|全力|扎实)?(?:做好|抓好)(?:下一?步|下一?阶段|今后|当前|近期|后续)/.test(asked) &&
      holdsImperative(asked) &&
      /^(?:明确|具体)?要求/.test(next)
    )
      return 'directive'
  }
  return null
}

/** A verb that is never a noun by its last character (做好, 加快; not 发展, 建设). */
function holdsImperative(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const match = IMPERATIVES.longestAt(text, i)
    if (match?.value === 'verb' && '好实快动进强高大稳牢细准'.includes(text[match.end - 1]!)) return true
  }
  return false
}

/** 今年将重点抓好六件事。 announces a list and tells none of it. */
function announcesWork(body: string, speech: Speech): boolean {
  const { start, end, clauses } = speech.view
  if (clauses.length > 1 || end - start > 30 || speech.attributions.length > 0) return false
  return /[一二三四五六七八九十两几\d](?:件事|个方面工作|项工作|方面工作|项任务|个方面|项重点工作)[。：]?$/.test(
    body.slice(Math.max(start, end - 10), end),
  )
}
