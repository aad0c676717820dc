import { Units } from '../text/units.ts'
import type { Clause } from './clauses.ts'
import { CUE_STARTS, CUES, SPEAKER_NOUNS, SPEECH_VERBS, type SpeechVerb, STARTS, VERB_STARTS } from './cues.ts'
import type { PersonMention } from './draft.ts'
import { QUOTE_CLOSE, QUOTE_OPEN, TITLE_CLOSE, TITLE_OPEN } from './marks.ts'
import { type Attribution, leavesOpen, PRONOUNS, type Scene, speaking, strangeName } from './speaker.ts'
import { isSubject, leadingGroup, type PostStarts, type Unnamed } from './subject.ts'

/** What is known of a sentence before its speech is read. */
export interface SentenceView {
  readonly start: number
  readonly end: number
  readonly clauses: readonly Clause[]
  /** Mentions of people within the sentence, in order. */
  readonly mentions: readonly PersonMention[]
}

export interface Attributed {
  readonly attributions: readonly Attribution[]
  /** Who acts first in the sentence. */
  readonly subject: string | null
  /** True where the sentence says that demands were made and leaves them to the next: 就下一步工作提出要求。 */
  readonly announces: boolean
}

const REQUESTS = ['要求', '希望', '意见', '建议', '任务', '看法', '期望', '期待']

/** The places of a sentence where speech begins, in order, and the subject that it leaves behind. */
export function attribute(body: string, view: SentenceView, posts: PostStarts): Attributed {
  const attributions: Attribution[] = []
  let subject: string | null = null
  let unnamed: Unnamed | null = null
  let first: string | null = null
  let pronoun = false
  let expressed = false
  let cursor = 0
  let spoken = false
  let open: boolean | null = null
  /** Where a clause ends that names who acts and nothing more: 县委书记顾砚秋，县长程一苇到青瓦村调研，强调…. */
  let joined = -1
  for (let k = 0; k < view.clauses.length; k++) {
    const clause = view.clauses[k]!
    while (cursor < view.mentions.length && view.mentions[cursor]!.end <= clause.start) cursor++
    if (clause.depth > 0) continue
    const meant = PRONOUNS.at(body, clause.start) && body[clause.start + 1] !== '们'
    const resolved = view.mentions[cursor]?.start === clause.start
    const actor = meant && !resolved ? null : actorOf(body, clause, view.mentions, cursor, posts)
    if (meant && !resolved && subject === null) pronoun = true
    // The first clause is open whatever it begins with.
    if (k > 0) open ??= leavesOpen(body, view.clauses[0]!)
    const found = scan(body, { clause, actor, subject, pronoun, spoken, open: open ?? true })
    spoken ||= found.attributions.length > 0
    for (const entry of found.attributions)
      attributions.push(entry.speaker === subject && unnamed ? { ...entry, unnamed: unnamed.kind } : entry)
    let group = actor || meant ? null : leadingGroup(body, clause)
    const meeting = k === 0 && !actor && !meant && !group && opensMeeting(body, clause)
    if (k === 0 && !actor && !meant && !group && (found.praised || found.resolved)) {
      const name = strangeName(body, clause.start, clause.end)
      if (name) group = { name, kind: 'crowd' }
    }
    if (actor) {
      if (joined < 0 || joined + 1 !== clause.start) subject = actor.name
      joined = actor.end === clause.end && !found.attributions.length ? clause.end : -1
      unnamed = null
      pronoun = false
    } else if (group) {
      joined = -1
      subject = group.name
      unnamed = group
      pronoun = false
    }
    first ??= subject
    // 会议学习了…，要求…: the meeting speaks, but acts as nobody.
    if ((meeting || (subject === null && convenes(body, clause, view.clauses[k + 1]))) && subject === null) {
      subject = '会议'
      unnamed = { name: '会议', kind: 'meeting' }
    }
    expressed ||= found.expressed
    if (
      subject === null &&
      !pronoun &&
      found.praised &&
      (open ?? true) &&
      PRAISES_OF.test(body.slice(clause.start, clause.start + 4))
    )
      attributions.push({ speaker: null, unnamed: null, kind: 'praise', verb: '', reply: true, content: clause.end })
    if (subject === null && !pronoun) continue
    const entry = { speaker: subject, unnamed: unnamed?.kind ?? null, verb: '', reply: true }
    if (found.resolved && expressed) {
      attributions.push({ ...entry, kind: 'pledge', content: clause.start })
      spoken = true
    }
    if (found.praised) attributions.push({ ...entry, kind: 'praise', content: clause.end })
    const next = view.clauses[k + 1]?.after
    const listed =
      (next === '：' || next === '，') && endsInRequest(body, clause.end) && opensList(body, clause.end + 1)
    const answers =
      (next === '：' || next === '，') &&
      ANSWERS_END.at(body, clause.end - 1) &&
      ANSWERS.test(body.slice(Math.max(clause.start, clause.end - 8), clause.end)) &&
      opensList(body, clause.end + 1)
    if (answers) {
      attributions.push({ ...entry, kind: 'pledge', content: clause.end + 1 })
      spoken = true
    } else if (
      listed ||
      ((next === '：' ||
        (next === '，' &&
          DEPLOY_ENDS.at(body, clause.end - 1) &&
          found.attributions.length === 0 &&
          demandsNext(body, view.clauses[k + 1]!))) &&
        DEPLOYS.test(body.slice(Math.max(clause.start, clause.end - 12), clause.end)))
    ) {
      attributions.push({ ...entry, kind: 'demand', verb: '提出', reply: false, content: clause.end + 1 })
      spoken = true
    }
  }
  const announces = attributions.length === 0 && first !== null && (announced(body, view) || leadsToList(body, view))
  return { attributions, subject: first, announces }
}

/** Before a colon: what follows is what was assigned or asked. */
const DEPLOYS =
  /(?:作出?|做出?|进行|提出?)了?(?:[^，。]{0,4}(?:部署|安排|强调)|(?:以下|如下)?[几两三四五六七八九\d]?(?:个方面|[点条项])?(?:的)?(?:明确|具体|工作)*(?:要求|意见|希望|建议))$/
/** Last characters of 部署, 安排, 强调, 要求, 意见, 希望, 建议. */
const DEPLOY_ENDS = new Units('署排调求见望议')
/** 对下一步工作作出部署，|整治工作要增强责任感: what was assigned follows. */
function demandsNext(body: string, { start, end }: Clause): boolean {
  for (let i = start; i < end && i < start + 30; i++)
    if (body[i] === '要' && CUES.longestAt(body, i)?.value.kind === 'modal' && !body.startsWith('要求', i)) return true
  return false
}
/** Ends a clause after which one who answers to others says what he will do. */
const ANSWERS = /作(?:了|出)?表态(?:发言|讲话)?$/
const ANSWERS_END = new Units('态言话')

/** Opens a clause that judges, its subject left to the sentence before: 在车间里察看了设备，对进度表示满意。 */
const PRAISES_OF = /^(?:感谢|并?(?:还|也)?对|并?(?:给予|予以|充分|高度))/

/** Between one who judges and the word of praise: 在讲话中首先 + 肯定. */
const BEFORE_PRAISE = /^(?:在[^，。]{1,10}?[中时上后])?(?:首先|还|也|先|并)?$/

function actorOf(
  body: string,
  clause: Clause,
  mentions: readonly PersonMention[],
  from: number,
  posts: PostStarts,
): PersonMention | null {
  for (let k = from; k < mentions.length && mentions[k]!.start < clause.end; k++)
    if (isSubject(body, clause, mentions[k]!, posts)) return mentions[k]!
  return null
}

const ASK = '要求'
const ADDRESSED =
  /^(?:各|全[省市县区州镇党体]|有关|相关|[省市县区]内|[省市县区]直|属地|企业|部门|乡镇|街道|干部|工作人员)/

/** 顾砚秋就做好防汛工作|要求各部门: after 就 and those addressed, what else reads as a noun (工作要求) is the verb. */
function asksOf(body: string, { actor }: Scene, verb: SpeechVerb, end: number): SpeechVerb | null {
  if (verb.kind !== 'none' || !verb.verb.endsWith(ASK) || !actor || actor.end > end - ASK.length) return null
  if (!'就对针围'.includes(body[actor.end] ?? ' ') || !ADDRESSED.test(body.slice(end, end + 4))) return null
  return SPEECH_VERBS.get(ASK) ?? null
}

/** Reads one clause: its verbs of speech, and whether it praises, resolves or only expresses. */
function scan(body: string, scene: Scene) {
  const { clause, actor } = scene
  const attributions: Attribution[] = []
  let [praised, resolved, expressed, supported, passive] = [false, false, false, false, false]
  let quotes = 0
  for (let i = clause.start; i < clause.end; ) {
    const unit = body.charCodeAt(i)
    const starts = STARTS[unit]!
    if (starts === 0) {
      i++
      continue
    }
    if (unit === QUOTE_OPEN || unit === TITLE_OPEN) quotes++
    else if (unit === QUOTE_CLOSE || unit === TITLE_CLOSE) quotes--
    if (quotes > 0) {
      i++
      continue
    }
    const cue = starts & CUE_STARTS ? CUES.longestAt(body, i) : null
    const kind = cue?.value.kind
    if (kind === 'support') supported = true
    else if (kind === 'express') expressed = true
    else if (kind === 'passive') passive = true
    const match = starts & VERB_STARTS ? SPEECH_VERBS.longestAt(body, i) : null
    const verb = match && (asksOf(body, scene, match.value, match.end) ?? match.value)
    if (match && verb && verb.kind !== 'none') {
      const at = verb === match.value ? match.start : match.end - ASK.length
      const entry = speaking(body, scene, verb, at, match.end, attributions.length > 0)
      if (entry) attributions.push(entry)
      i = match.end
      continue
    }
    if (kind === 'praise' && cue!.value.weight > 0) {
      const direct =
        cue!.value.weight > 1 &&
        (actor
          ? i - actor.end <= 4 || (i - actor.end <= 16 && BEFORE_PRAISE.test(body.slice(actor.end, i)))
          : i - clause.start <= 3)
      if (!passive && (supported || expressed || cue!.value.weight === 3 || direct)) praised = true
    } else if (kind === 'resolve') resolved = true
    i = Math.max(cue?.end ?? 0, match?.end ?? 0, i + 1)
  }
  return { attributions, praised, resolved, expressed }
}

/** True for 会议, 座谈会 or the like as the subject that opens a clause. */
function opensMeeting(body: string, clause: Clause): boolean {
  const noun = SPEAKER_NOUNS.longestAt(body, clause.start)
  return noun?.value.kind === 'meeting' && noun.end < clause.end && !'由在上中期前后以精'.includes(body[noun.end]!)
}

const CONVENED = /(?:召开|举行)[^，。；]{0,60}(?<![集社机])会议?$/
const GOES_ON_TO = ['要求', '强调', '指出']

/** 我市召开安全生产会议，要求…: the meeting that somebody convened speaks. */
const convenes = (body: string, clause: Clause, next: Clause | undefined): boolean =>
  next !== undefined &&
  GOES_ON_TO.some((verb) => body.startsWith(verb, next.start)) &&
  (body[clause.end - 1] === '会' || body[clause.end - 1] === '议') &&
  CONVENED.test(body.slice(Math.max(clause.start, clause.end - 70), clause.end))

const endsInRequest = (body: string, end: number): boolean => REQUESTS.some((word) => body.endsWith(word, end))

/** True where a numbered list begins at `at`: 一是, 一要, 第一, 1、. */
function opensList(body: string, at: number): boolean {
  const [first, second] = [body[at] ?? '', body[at + 1] ?? '']
  return (
    (first === '一' && ('是要、'.includes(second) || body.startsWith('希望', at + 1))) ||
    body.startsWith('第一', at) ||
    body.startsWith('其一', at) ||
    body.startsWith('首先，', at) ||
    ((first === '（' || first === '(') && (second === '一' || second === '1')) ||
    first === '①' ||
    (first === '1' && '、.．'.includes(second))
  )
}

/** 卫青禾调度禁烧工作： and a numbered list in the next line. */
function leadsToList(body: string, { end }: SentenceView): boolean {
  return body[end - 1] === '：' && body[end] === '\n' && opensList(body, end + 1)
}

/** 对防汛工作作了安排部署。 before a numbered list. */
const ARRANGES = /(?:作|做|进行|提)[出了]{0,2}[^，。]{0,6}(?:部署|安排|指示|动员|讲话|强调|要求|意见)$/

/** 提出要求, 讲三点意见. */
const SAYS_SOME = /提出|(?:提|讲|谈|作|做)了?(?:以下|如下)?[几两三四五六七八九\d]+(?:个方面|[点条项])/

/** The last clause says that demands were made: 并就下一步工作提出要求。 */
function announced(body: string, view: SentenceView): boolean {
  const last = view.clauses.at(-1)
  if (!last) return false
  let end = last.end
  while (end > last.start && '。：:，'.includes(body[end - 1]!)) end--
  if (body[end] === '。' && opensList(body, view.end) && ARRANGES.test(body.slice(Math.max(last.start, end - 14), end)))
    return true
  return SAYS_SOME.test(body.slice(last.start, end)) && endsInRequest(body, end)
}
