import { startsWithAny } from '../../text/starts-with.ts'
import { Units } from '../../text/units.ts'
import type { Clause } from '../clauses.ts'
import type { PersonMention } from '../draft.ts'
import { CUES, IMPERATIVES, MODIFIERS, SPEAKER_NOUNS, SPEECH_VERBS, type SpeakerNoun, TITLES } from './cues.ts'

/** Prepositions before which a name is not the one who acts: 对X表示感谢, 在X陪同下. */
const GOVERNORS = new Units('对向与和同由以在为把给随跟请让使受经被从就')
const CALLED_ON = /^(?:慰问|走访|会见|接见|拜访|探望)/
/** First characters of what {@link CALLED_ON} finds. */
const CALLS_ON = new Units('慰走会接拜探')
/** How far a word may stand from what it governs; keeps the reader linear on text without marks. */
const REACH = 60
/** What closes a prepositional phrase, so that a subject may follow: 在座谈会上 + X. */
const CLOSERS = new Units('上中下时后里内前间，')
/** After a name: it belongs to what follows and does not act (习近平 + 新时代…思想). */
const NAMED_THINGS = [
  '重要',
  '关于',
  '新时代',
  '生态',
  '经济',
  '法治',
  '强军',
  '外交',
  '文化',
  '对',
  '考察',
  '视察',
  '总体',
]

/** 会议传达学习了|习近平总书记…: whose words are relayed does not act there. */
const RELAYS = /(?:传达|学习|传达学习|学习传达)了?$/
const RELAYS_END = new Units('了习达')

/** Where the post begins that ends at an offset: 省长 before a name. */
export type PostStarts = ReadonlyMap<number, number>

/** Offset where the run of modifiers (还, 在讲话中 by its 中) that ends at `to` begins. */
export function stripModifiers(body: string, from: number, to: number): number {
  let end = to
  for (;;) {
    const start = MODIFIERS.longestEnding(body, end, from)?.start
    if (start === undefined) return end
    end = start
  }
}

/** Offset after the title or courtesy (书记, 同志, 一行) that follows a name at `from`. */
export function stripHonorific(body: string, from: number, to: number): number {
  return TITLES.longestAt(body, from, Math.min(to, from + 4))?.end ?? from
}

/** What 代表 may go on with up to the next of those in whose name somebody speaks. */
const STANDS_FOR = /^(?![团们大性])[\p{Script=Han}]{2,14}[、和]$/u

/** Whether the person at `mention` is the one who acts in the clause. */
export function isSubject(body: string, clause: Clause, mention: PersonMention, posts: PostStarts): boolean {
  const post = posts.get(mention.start)
  const begin = post !== undefined && post >= clause.start ? post : mention.start
  const after = stripHonorific(body, mention.end, clause.end)
  if (body[after] === '的' || body.startsWith('同志为核心', mention.end) || body.startsWith('为核心', after))
    return false
  // 代表闻人岱书记向…表示感谢: in whose name somebody speaks.
  if ((after > mention.end || begin < mention.start) && body.startsWith('代表', begin - 2)) return false
  const opens = begin === clause.start
  // 代表闻人岱书记、邵听澜省长，对…表示感谢: each of them.
  if (!opens && body.startsWith('代表', clause.start) && STANDS_FOR.test(body.slice(clause.start + 2, begin)))
    return false
  if (mention.name === '习近平' && startsWithAny(body, NAMED_THINGS, after) && !(opens && body[after] === '对'))
    return false
  if (opens) return true
  if (GOVERNORS.at(body, begin - 1)) return false
  if (RELAYS_END.at(body, begin - 1) && RELAYS.test(body.slice(Math.max(clause.start, begin - 4), begin))) return false
  // 会见某某|时甲表示: whom somebody met, and when.
  if (body[after] === '时' || body.startsWith('期间', after)) return false
  if (GOVERNORS.at(body, clause.start) || body.startsWith('陪同', clause.start)) {
    let closed = false
    for (let i = Math.max(clause.start, begin - REACH); i < begin; i++) if (CLOSERS.at(body, i)) closed = true
    if (!closed) return false
  }
  // 会见某某时|甲表示, 交谈中|甲叮嘱: what stands before only says when.
  if (body[begin - 1] === '时' || body[begin - 1] === '中' || body.startsWith('期间', begin - 2)) return true
  // 慰问了老兵林见深，并为他送去药品: whom somebody comes to see.
  if (CALLS_ON.at(body, clause.start) && CALLED_ON.test(body.slice(clause.start, clause.start + 3))) return false
  return !endsInVerb(body, clause.start, begin) && !holdsPredicate(body, Math.max(clause.start, begin - REACH), begin)
}

/** True where a verb that takes an object stands right before `to`: 贯彻落实 + X. */
function endsInVerb(body: string, from: number, to: number): boolean {
  for (let at = Math.max(from, to - 4); at < to; at++) {
    const match = IMPERATIVES.longestAt(body, at)
    if (match && match.end === to && match.value === 'verb') return true
  }
  return false
}

/** True where a cue of what happened, or a verb of speech, stands in `[from, to)`: a name after it is its object. */
export function holdsPredicate(body: string, from: number, to: number): boolean {
  for (let i = from; i < to; ) {
    const cue = CUES.longestAt(body, i)
    if (cue && cue.end <= to && (cue.value.kind === 'praise' || (cue.value.kind === 'event' && cue.value.weight >= 2)))
      return true
    const verb = SPEECH_VERBS.longestAt(body, i)
    if (verb && verb.end <= to && verb.value.kind !== 'none') return true
    i = Math.max(cue?.end ?? 0, verb?.end ?? 0, i + 1)
  }
  return false
}

/** A speaker without a name. */
export interface Unnamed {
  /** What is recorded, before a short form is replaced by the unit's whole name. */
  readonly name: string
  readonly kind: SpeakerNoun['kind']
}

/** What opens words that lean on an authority or take in what is told: 按照省委要求, 听取负责人介绍. None of them speaks there. */
const LEANING =
  /^(?:要|须|必须|认真|全面|坚决|切实|严格|进一步|及时)*(?:按照|根据|依据|遵照|依照|对照|围绕|落实|贯彻|结合|听取|听了|聆听|针对|坚持)/

/** The same right before the authority, after whose doing it is: 松陵县将按照 + 会议. */
const LEANT_ON = /(?:按照|根据|依据|遵照|依照|对照|贯彻|落实)[^，。]{0,6}$/

/** The unnamed speaker that ends at `to`, modifiers apart: 会议 + 还, 市应急管理局负责人 + 当场, 负责人 + 在会上; null where there is none. `open`: a mark follows the verb. */
export function unnamedSpeaker(body: string, from: number, to: number, open: boolean): Unnamed | null {
  const end = stripModifiers(body, from, to)
  const found = lastNoun(body, Math.max(from, to - REACH), to)
  if (!found) return null
  if (
    LEANING.test(body.slice(from, from + 8)) ||
    LEANT_ON.test(body.slice(Math.max(from, found.start - 12), found.start))
  )
    return null
  if (found.kind === 'meeting')
    return !body.startsWith('精神', found.end) && to - found.end <= 6 && end <= found.end + 2
      ? { name: '会议', kind: 'meeting' }
      : null
  if ((found.kind === 'crowd' || found.kind === 'group') && '对向同与跟给'.includes(body[found.start - 1] ?? ' '))
    return null
  if (end > found.end && !((open || end < to) && '在向对当'.includes(body[found.end]!))) return null
  if (found.kind === 'crowd') return { name: crowdName(body, from, found.end, to, found.word), kind: found.kind }
  if (found.kind === 'group') return { name: found.word, kind: found.kind }
  if (found.kind === 'unit') {
    const unit = body.slice(from, found.end)
    return unit.length <= 20 && !/[的了在对]/.test(unit) ? { name: unit, kind: 'unit' } : null
  }
  let start = from
  for (const word of ['据', '由', '来自', '随后', '该']) if (body.startsWith(word, start)) start += word.length
  const unit = body.slice(start, found.start)
  // 相关|企业负责人: of no unit in particular.
  if (/^(?:相关|有关|部分|与会|参会)$/.test(unit)) return { name: unit + found.word, kind: 'official' }
  if (unit.length >= 2 && unit.length <= 24 && !/[的了]/.test(unit)) return { name: unit, kind: 'official' }
  return { name: found.word, kind: 'official' }
}

interface Noun {
  readonly start: number
  readonly end: number
  readonly kind: SpeakerNoun['kind']
  readonly word: string
}

function lastNoun(body: string, from: number, to: number): Noun | null {
  let found: Noun | null = null
  for (let i = SPEAKER_NOUNS.nextStart(body, from, to); i < to; i = SPEAKER_NOUNS.nextStart(body, i, to)) {
    const match = SPEAKER_NOUNS.longestAt(body, i)
    if (match && match.end <= to && match.value.kind !== 'none')
      found = { start: match.start, end: match.end, kind: match.value.kind, word: match.value.word }
    i = match && match.end <= to ? match.end : i + 1
  }
  return found
}

/** The whole name of a crowd that opens a clause: 企业家|代表们, 市人大代表们. */
function crowdName(body: string, from: number, end: number, to: number, word: string): string {
  const stop = body.startsWith('代表们', end) ? end + 3 : body[end] === '们' ? end + 1 : end
  if (stop > to || body[stop - 1] !== '们' || stop - from > 8) return word
  const name = body.slice(from, stop)
  return /^\p{Script=Han}+$/u.test(name) && !/[的了在听据向对]/.test(name) ? name : word
}

/** A delegation, or a counted or plural crowd, that opens the clause as its subject: 调研组, 两名村民. */
export function leadingGroup(body: string, clause: Clause): Unnamed | null {
  const to = Math.min(clause.end, clause.start + 12)
  for (let i = SPEAKER_NOUNS.nextStart(body, clause.start, to); i < to; i = SPEAKER_NOUNS.nextStart(body, i + 1, to)) {
    const match = SPEAKER_NOUNS.longestAt(body, i)
    if (!match || match.end > clause.end) continue
    const { kind, word } = match.value
    // 向考察团表示欢迎: whom somebody speaks to.
    if (i > clause.start && GOVERNORS.at(body, clause.start)) return null
    if (kind === 'group') return { name: word, kind }
    if (kind === 'crowd' && (i === clause.start || '名位个'.includes(body[i - 1]!)))
      return { name: crowdName(body, clause.start, match.end, clause.end, word), kind }
    i = match.end - 1
  }
  return null
}
