import { startsWithAny } from '../../text/starts-with.ts'
import { announced, answersWithList, asksNext, leadsToList } from '../agendas/announced-demands.ts'
import type { Clause } from '../clauses.ts'
import type { PersonMention } from '../draft.ts'
import type { SentenceView } from '../sentence-view.ts'
import { scanClause } from './clause-speech.ts'
import { SPEAKER_NOUNS } from './cues.ts'
import { type Attribution, leavesOpen, PRONOUNS, strangeName } from './speaker.ts'
import type { SpeechWords } from './speech-words.ts'
import { isSubject, leadingGroup, type PostStarts, type Unnamed } from './subject.ts'

/** The verb of an attribution that only welcomes or congratulates. */
export const WELCOME = '欢迎'

/** Who says what in a sentence. */
export interface Attributed {
  readonly attributions: readonly Attribution[]
  /** Who acts first in the sentence. */
  readonly subject: string | null
  /** True where the sentence says that demands were made and leaves them to the next: 就下一步工作提出要求。 */
  readonly announces: boolean
}

/** The places of a sentence where speech begins, in order, and the subject that it leaves behind. */
export function attribute(body: string, words: SpeechWords, view: SentenceView, posts: PostStarts): Attributed {
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
    const holder = inEyesOf(body, clause, view.mentions, cursor)
    if (holder) {
      attributions.push({ ...holder, kind: 'say', verb: '认为', reply: true, content: clause.end })
      spoken = true
      subject = first ??= holder.speaker
      continue
    }
    const found = scanClause(body, words, { clause, actor, subject, pronoun, spoken, open: open ?? true })
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
      PRAISES_OF.test(body.slice(clause.start, clause.start + 6))
    )
      attributions.push({ speaker: null, unnamed: null, kind: 'praise', verb: '', reply: true, content: clause.end })
    if (subject === null && !pronoun) continue
    const entry = { speaker: subject, unnamed: unnamed?.kind ?? null, verb: '', reply: true }
    if (found.resolved && expressed) {
      attributions.push({ ...entry, kind: 'pledge', content: clause.start })
      spoken = true
    }
    if (found.praised) attributions.push({ ...entry, kind: 'praise', content: clause.end })
    else if (found.welcomed) attributions.push({ ...entry, kind: 'praise', verb: WELCOME, content: clause.end })
    const next = view.clauses[k + 1]
    if (answersWithList(body, clause, next)) {
      attributions.push({ ...entry, kind: 'pledge', content: clause.end + 1 })
      spoken = true
    } else if (asksNext(body, clause, next, found.attributions.length > 0)) {
      attributions.push({ ...entry, kind: 'demand', verb: '提出', reply: false, content: clause.end + 1 })
      spoken = true
    }
  }
  const announces = attributions.length === 0 && first !== null && (announced(body, view) || leadsToList(body, view))
  return { attributions, subject: first, announces }
}

/** 在卫青禾看来，…; 在委员们看来，…: who holds what follows. */
function inEyesOf(
  body: string,
  { start, end }: Clause,
  mentions: readonly PersonMention[],
  from: number,
): Pick<Attribution, 'speaker' | 'unnamed'> | null {
  if (body[end - 1] !== '来' || body[end - 2] !== '看' || body[start] !== '在' || body[end] !== '，') return null
  const mention = mentions[from]
  if (mention && mention.end <= end) return { speaker: mention.name, unnamed: null }
  const words = body.slice(start + 1, end - 2)
  return /^\p{Script=Han}{2,8}$/u.test(words) && !/[我你他她的]/.test(words)
    ? { speaker: words, unnamed: 'crowd' }
    : null
}

/** Opens a clause that judges, its subject left to the sentence before: 在车间里察看了设备，对进度表示满意。 */
const PRAISES_OF = /^(?:他们)?(?:感谢|并?(?:还|也)?对|并?(?:给予|予以|充分|高度))/

/** Who acts in a clause by name, or null. */
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
  startsWithAny(body, GOES_ON_TO, next.start) &&
  (body[clause.end - 1] === '会' || body[clause.end - 1] === '议') &&
  CONVENED.test(body.slice(Math.max(clause.start, clause.end - 70), clause.end))
