import { loadLexicon } from '../lexicon/load.ts'
import type { Clause } from './clauses.ts'
import { CUES, IMPERATIVES, SPEAKER_NOUNS, SPEECH_VERBS, type SpeechVerb } from './cues.ts'
import type { PersonMention, PostMention } from './draft.ts'

/** One place in a sentence where somebody is said to speak, judge or promise. */
export interface Attribution {
  /** What is recorded; null where the subject is left out and to be supplied from what went before. */
  readonly speaker: string | null
  readonly kind: 'say' | 'demand' | 'pledge' | 'praise'
  readonly verb: string
  readonly at: number
  /** Offset at which the reported words begin. */
  readonly content: number
}

/** What is known of a sentence before its speech is read. */
export interface SentenceView {
  readonly start: number
  readonly end: number
  readonly clauses: readonly Clause[]
  /** Mentions of people within the sentence, in order. */
  readonly mentions: readonly PersonMention[]
}

const MODIFIERS = loadLexicon('speech-modifiers', ['word']).map((row) => row.word)
const MODIFIERS_BY_LAST = new Map<string, string[]>()
for (const word of MODIFIERS) {
  const last = word.at(-1)!
  MODIFIERS_BY_LAST.set(
    last,
    [...(MODIFIERS_BY_LAST.get(last) ?? []), word].sort((a, b) => b.length - a.length),
  )
}

/** Prepositions before which a name is not the one who acts: 对X表示感谢, 在X陪同下. */
const GOVERNORS = new Set('对向与和同由以在为把给随跟请让使受经被从就')
/** What closes a prepositional phrase, so that a subject may follow: 在座谈会上 + X. */
const CLOSERS = new Set('上中下时后里内前间，')
const PRONOUNS = new Set('他她')

/** End of the modifier that ends at `to` and begins no earlier than `from`; `to` where there is none. */
function beforeModifier(body: string, from: number, to: number): number {
  for (const word of MODIFIERS_BY_LAST.get(body[to - 1] ?? '') ?? [])
    if (to - word.length >= from && body.startsWith(word, to - word.length)) return to - word.length
  return to
}

/** Offset where the run of modifiers that ends at `to` begins. */
function stripModifiers(body: string, from: number, to: number): number {
  for (let end = to; ; ) {
    const next = beforeModifier(body, from, end)
    if (next === end) return end
    end = next
  }
}

/** True where a cue of what happened, or a verb of speech, stands in `[from, to)`: a name after it is its object. */
function holdsPredicate(body: string, from: number, to: number): boolean {
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

/** Whether the person at `mention` is the one who acts in the clause. */
export function isSubject(
  body: string,
  clause: Clause,
  mention: PersonMention,
  posts: readonly PostMention[],
): boolean {
  let begin = mention.start
  for (const post of posts) if (post.end === begin && post.start >= clause.start) begin = post.start
  const next = body.slice(stripHonorific(body, mention.end, clause.end), clause.end)
  if (next.startsWith('的') || next.startsWith('同志为核心')) return false
  if (/^(重要|关于|考察|视察|新时代|生态|经济|法治|强军|外交|文化)/.test(next) && mention.name === '习近平')
    return false
  if (begin === clause.start) return true
  const before = body[begin - 1]!
  if (GOVERNORS.has(before)) return false
  const prefix = body.slice(clause.start, begin)
  if (GOVERNORS.has(prefix[0]!) || prefix.startsWith('陪同')) {
    let closed = false
    for (const unit of prefix) if (CLOSERS.has(unit)) closed = true
    if (!closed) return false
  }
  return !endsInVerb(body, clause.start, begin) && !holdsPredicate(body, clause.start, begin)
}

/** True where a verb that takes an object stands right before `to`: 贯彻落实 + X. */
function endsInVerb(body: string, from: number, to: number): boolean {
  for (let at = Math.max(from, to - 4); at < to; at++) {
    const match = IMPERATIVES.longestAt(body, at)
    if (match && match.end === to && match.value === 'verb') return true
  }
  return false
}

const HONORIFICS = ['总书记', '同志', '书记', '省长', '市长', '县长', '区长', '主席', '总理', '主任', '一行', '老师']
function stripHonorific(body: string, from: number, to: number): number {
  for (const word of HONORIFICS) if (from + word.length <= to && body.startsWith(word, from)) return from + word.length
  return from
}

/** The name by which an unnamed speaker at the end of `[from, to)` is recorded, or null. */
function unnamedSpeaker(body: string, from: number, to: number): string | null {
  let found: { start: number; end: number; kind: string; word: string } | null = null
  for (let i = from; i < to; ) {
    const match = SPEAKER_NOUNS.longestAt(body, i)
    if (match && match.end <= to && match.value.kind !== 'none')
      found = { start: match.start, end: match.end, kind: match.value.kind, word: match.value.word }
    i = match && match.end <= to ? match.end : i + 1
  }
  if (!found) return null
  const rest = to - found.end
  if (found.kind === 'meeting') return rest <= 4 ? '会议' : null
  if (rest > 0 && stripModifiers(body, found.end, to) > found.end && found.kind !== 'group') return null
  if (found.kind === 'group' || found.kind === 'crowd') return found.word
  if (found.kind === 'official') {
    const unit = body.slice(from, found.start).replace(/^(据|由|来自|时任|该)/, '')
    return unit.length >= 2 && unit.length <= 24 ? unit : found.word
  }
  const unit = body.slice(from, found.end)
  return unit.length <= 20 ? unit : null
}

/** True where the verb is only the carrier of a courtesy or praise: 表示热烈欢迎. */
function carriesPraise(body: string, from: number, to: number): boolean {
  if (to - from > 16) return false
  for (let i = from; i < to; ) {
    const cue = CUES.longestAt(body, i)
    if (cue && cue.end <= to && (cue.value.kind === 'praise' || cue.value.kind === 'greet')) return true
    i = cue ? cue.end : i + 1
  }
  return false
}

/**
 * The places of a sentence where speech begins, in order, and the subject that the sentence leaves behind for a later
 * pronoun or elided subject.
 */
export function attribute(
  body: string,
  view: SentenceView,
  posts: readonly PostMention[],
): { attributions: Attribution[]; subject: string | null; pronoun: boolean } {
  const attributions: Attribution[] = []
  let subject: string | null = null
  let named: string | null = null
  let pronoun = false
  let cursor = 0
  let expressed = false
  for (const clause of view.clauses) {
    while (cursor < view.mentions.length && view.mentions[cursor]!.end <= clause.start) cursor++
    if (clause.depth > 0) continue
    let actor: PersonMention | null = null
    const meant = PRONOUNS.has(body[clause.start]!) && body[clause.start + 1] !== '们'
    if (meant && view.mentions[cursor]?.start !== clause.start) {
      subject = null
      pronoun = true
    } else
      for (let k = cursor; k < view.mentions.length && view.mentions[k]!.start < clause.end; k++) {
        const mention = view.mentions[k]!
        if (isSubject(body, clause, mention, posts)) {
          actor = mention
          break
        }
      }
    const group = actor ? null : leadingGroup(body, clause)
    let praised = -1
    let resolved = -1
    let supported = false
    let passive = false
    let quotes = 0
    for (let i = clause.start; i < clause.end; ) {
      const unit = body[i]!
      if (unit === '“') quotes++
      else if (unit === '”') quotes--
      if (quotes > 0) {
        i++
        continue
      }
      const match = SPEECH_VERBS.longestAt(body, i)
      if (match) {
        if (match.end <= clause.end && match.value.kind !== 'none' && match.value.kind !== 'ask') {
          const spoken = attributions.some((entry) => entry.kind !== 'praise')
          const speaker = speakerOf(body, clause, match.value, match.start, match.end, actor, subject, pronoun, spoken)
          if (speaker !== undefined) {
            attributions.push({
              speaker,
              kind: match.value.kind,
              verb: match.value.verb,
              at: match.start,
              content: match.end,
            })
          }
        }
        const cue = CUES.longestAt(body, i)
        if (cue?.value.kind === 'support') supported = true
        i = match.end
        continue
      }
      const cue = CUES.longestAt(body, i)
      if (cue) {
        if (cue.value.kind === 'passive') passive = true
        else if (cue.value.kind === 'support') supported = true
        else if (cue.value.kind === 'express') {
          supported = true
          expressed = true
        } else if (cue.value.kind === 'praise' && cue.value.weight > 0) {
          const direct = cue.value.weight > 1 && (actor ? i - actor.end <= 4 : i - clause.start <= 3)
          if (!passive && (supported || cue.value.weight === 3 || direct)) praised = i
        } else if (cue.value.kind === 'resolve' && expressed) resolved = i
        i = cue.end
      } else i++
    }
    if (actor) subject = actor.name
    else if (group) subject = group
    if (actor || group) pronoun = false
    named ??= subject
    const who = subject !== null || pronoun
    if (resolved >= 0 && who)
      attributions.push({ speaker: subject, kind: 'pledge', verb: '', at: resolved, content: clause.start })
    if (praised >= 0 && who)
      attributions.push({ speaker: subject, kind: 'praise', verb: '', at: praised, content: clause.end })
  }
  return { attributions, subject: named, pronoun }
}

/** A delegation or meeting that opens the clause as its subject. */
function leadingGroup(body: string, clause: Clause): string | null {
  for (let i = clause.start; i < Math.min(clause.end, clause.start + 12); i++) {
    const match = SPEAKER_NOUNS.longestAt(body, i)
    if (match && match.value.kind === 'group' && match.end <= clause.end) return match.value.word
  }
  return null
}

/**
 * Who speaks by the verb at `[at, end)`: a name, null for a subject left out, undefined where the verb reports no speech.
 */
function speakerOf(
  body: string,
  clause: Clause,
  verb: SpeechVerb,
  at: number,
  end: number,
  actor: PersonMention | null,
  subject: string | null,
  pronoun: boolean,
  spoken: boolean,
): string | null | undefined {
  const next = body[end] ?? ''
  const punctuated = next === '，' || next === '：' || next === ':' || next === ',' || next === '“'
  if (verb.punctuated && !punctuated && !body.startsWith('要', end)) return undefined
  if (verb.kind === 'demand' && (next === '。' || next === '；' || next === '、' || next === '的' || next === '和'))
    return undefined
  if (verb.verb === '表示' && carriesPraise(body, end, clause.end)) return undefined
  if (actor && actor.end <= at) {
    const from = stripHonorific(body, actor.end, at)
    const head = stripModifiers(body, from, at)
    if (head === from) return actor.name
    if (head < at && head - from <= 60) return actor.name
    if (punctuated && verb.kind === 'say' && at - from <= 60) return actor.name
    return undefined
  }
  if (actor && actor.start < at) return undefined
  const head = stripModifiers(body, clause.start, at)
  const words = body.slice(clause.start, head)
  if (words.length === 1 && PRONOUNS.has(words)) return null
  if (pronoun && PRONOUNS.has(words[0]!) && (head < at || punctuated)) return null
  if (words === '') {
    if (verb.kind === 'say') return spoken && !punctuated ? undefined : subject
    return spoken || !(subject || pronoun) ? undefined : subject
  }
  if (words.startsWith('据') && at - clause.start <= 16) {
    const name = unnamedSpeaker(body, clause.start + 1, at)
    return name ?? undefined
  }
  const named = unnamedSpeaker(body, clause.start, at)
  if (named) return named
  if (head < at && (subject || pronoun) && /^[在当于就与和向对听看]/.test(words)) return subject
  return undefined
}
