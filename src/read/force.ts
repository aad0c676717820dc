import type { Clause } from './clauses.ts'
import { CUES, IMPERATIVES } from './cues.ts'

/** What the words of a stretch say of its force: is something to be done, promised, judged, or told? */
export interface Force {
  /** Weight of the strongest modal (要, 必须, 不得). */
  readonly modal: number
  /** A clause without a subject opens with an imperative (着力, 加快). */
  readonly imperative: boolean
  /** The speaker's own side will do something (我们将). */
  readonly will: boolean
  readonly resolve: boolean
  /** A wish put to others opens a clause (希望, 期待). */
  readonly wish: boolean
  /** Opens an item of a list (一是, ——). */
  readonly list: boolean
  /** Weight of first and second persons. */
  readonly self: number
  readonly event: number
  readonly frame: number
  readonly site: number
  readonly past: number
  readonly praise: number
  /** Completed verbs (了). */
  readonly done: number
  /** A clause says what something is. */
  readonly copular: boolean
  readonly question: boolean
  readonly exclamation: boolean
}

const WISHES = ['希望', '期待', '期望', '鼓励', '勉励', '恳请', '请']
const WISH_ADVERBS = ['真诚', '衷心', '殷切', '热切', '诚挚', '也', '更', '还']
const COPULA_NOT = new Set('不但还于而就也都若要总可只更仍正既或凡像似别其')
const DONE_NOT_AFTER = new Set('解')
const DONE_NOT_BEFORE = new Set('为除罢')
const WILL_ADVERBS = [
  '继续',
  '一如既往',
  '一以贯之',
  '进一步',
  '全部',
  '全力',
  '倍加',
  '如期',
  '尽快',
  '会',
  '于',
  '在',
]

/** True where the clause says what something is: its opening word is then a subject (发展是第一要务), no imperative. */
function isCopular(body: string, start: number, end: number): boolean {
  let quotes = 0
  for (let i = start; i < end; i++) {
    const unit = body[i]!
    if (unit === '“') quotes++
    else if (unit === '”') quotes--
    else if (
      unit === '是' &&
      quotes === 0 &&
      body[i + 1] !== '否' &&
      body[i + 1] !== '非' &&
      !COPULA_NOT.has(body[i - 1] ?? '')
    ) {
      if (body.startsWith('特别是', i - 2) || body.startsWith('尤其是', i - 2)) continue
      return i > start
    }
  }
  return false
}

/** True for 将 as the sign of the future, false for 将 as 把. */
function isFuture(body: string, at: number, clauseStart: number): boolean {
  const next = at + 1
  const bare = at === clauseStart
  if (body.startsWith('会', next) && !body.startsWith('会议', next)) return true
  for (const word of WILL_ADVERBS) if (body.startsWith(word, next)) return word !== '于' && word !== '在' ? true : !bare
  const match = IMPERATIVES.longestAt(body, next)
  if (!match) return false
  return match.value === 'adverb' || (match.value === 'verb' && !bare) || (match.value === 'ground' && !bare)
}

function isWish(body: string, start: number): boolean {
  let at = start
  for (const word of WISH_ADVERBS) if (body.startsWith(word, at)) at += word.length
  return WISHES.some((word) => body.startsWith(word, at))
}

/** True for a modal inside a noun phrase after a copula: 是我们必须完成的任务. */
function isRelative(body: string, start: number, at: number, end: number, to: number): boolean {
  if (body[at - 1] === '是') return false
  for (let i = start; i < at; i++)
    if (body[i] === '是' && !COPULA_NOT.has(body[i - 1] ?? '')) {
      const of = body.indexOf('的', end)
      return of >= 0 && of < to
    }
  return false
}

/** Weighs `[from, to)`; words in short quotations count only where `quoted` is true. */
export function weigh(body: string, clauses: readonly Clause[], from: number, to: number, quoted: boolean): Force {
  let modal = 0
  let imperative = false
  let will = false
  let resolve = false
  let wish = false
  let list = false
  let self = 0
  let event = 0
  let frame = 0
  let site = 0
  let past = 0
  let praise = 0
  let done = 0
  let searching = true
  let first = true
  let copular = false
  for (const clause of clauses) {
    if (clause.end <= from) continue
    let start = Math.max(clause.start, from)
    while (start < clause.end && '“”，：,:、'.includes(body[start]!)) start++
    if (clause.depth > 0 && !quoted) continue
    if (clause.after === '；') searching = true
    if (first && clause.after === '—') list = true
    if (searching) {
      const opener = openerAt(body, start, clause.end)
      if (opener === 'imperative') {
        imperative = true
        searching = false
      } else if (opener === 'none') searching = false
    }
    if (isCopular(body, start, clause.end)) copular = true
    if (body[start] === '是' && clause.after === '，') {
      // 实行对口支援，是…: the verb that opened the sentence is its subject.
      copular = true
      imperative = false
    }
    if (isWish(body, start)) wish = true
    let quotes = 0
    for (let i = start; i < clause.end; ) {
      const unit = body[i]!
      if (unit === '“') quotes++
      else if (unit === '”') quotes--
      if (quotes > 0 && !quoted) {
        i++
        continue
      }
      if (unit === '了' && !DONE_NOT_AFTER.has(body[i + 1] ?? '') && !DONE_NOT_BEFORE.has(body[i - 1] ?? '')) done++
      else if (unit === '将' && isFuture(body, i, start)) will = true
      const cue = CUES.longestAt(body, i)
      if (!cue) {
        i++
        continue
      }
      const { kind, weight } = cue.value
      if (kind === 'modal') {
        if (!isRelative(body, start, cue.start, cue.end, clause.end)) modal = Math.max(modal, weight)
      } else if (kind === 'will') will = true
      else if (kind === 'resolve') resolve = true
      else if (kind === 'self') self = Math.max(self, weight)
      else if (kind === 'list') {
        if (i === start) list = true
      } else if (kind === 'event') event = Math.max(event, weight)
      else if (kind === 'frame') {
        if (first && i - start <= 8) frame = Math.max(frame, weight)
      } else if (kind === 'site') site = Math.max(site, weight)
      else if (kind === 'past') past = Math.max(past, weight)
      else if (kind === 'praise') praise = Math.max(praise, weight)
      i = cue.end
    }
    first = false
  }
  const last = body[to - 1] === '”' ? body[to - 2] : body[to - 1]
  return {
    modal,
    imperative,
    will,
    resolve,
    wish,
    list,
    self,
    event,
    frame,
    site,
    past,
    praise,
    done,
    copular,
    question: last === '？' || last === '?',
    exclamation: last === '！' || last === '!',
  }
}

/** How a clause opens: with an imperative, with something that may stand before one (pass on), or with a subject (none). */
function openerAt(body: string, start: number, end: number): 'imperative' | 'pass' | 'none' {
  let at = start
  for (let step = 0; step < 4; step++) {
    const match = IMPERATIVES.longestAt(body, at)
    if (!match || match.end > end) return step > 0 && at >= end ? 'pass' : 'none'
    if (match.value === 'ground') return 'pass'
    if (match.value === 'frame') {
      at = match.end
      while (at < end && '，：、'.includes(body[at]!)) at++
      if (at >= end) return 'pass'
      continue
    }
    return isCopular(body, start, end) ? 'none' : 'imperative'
  }
  return 'pass'
}
