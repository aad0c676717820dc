import { Anchored } from '../../text/anchored.ts'
import { Units } from '../../text/units.ts'
import type { Clause } from '../clauses.ts'
import { QUOTE_CLOSE, QUOTE_OPEN, TITLE_CLOSE, TITLE_OPEN } from '../marks.ts'
import { afterNumber, isCatchword, openerAt } from './clause-opening.ts'
import { hasSubject, isBelief, isCopula, isFuture, isOught, isRelative, isWilling } from './modality.ts'
import type { SpeechWords } from './speech-words.ts'
import { isInvitation, isWish } from './wishes.ts'

/** What the words of a stretch say of its force: is something to be done, promised, judged, or told? */
export interface Force {
  /** Weight of the strongest modal (要, 必须, 不得). */
  modal: number
  /** The modal has a subject of its own that is not the speaker's side: 各部门要. */
  addressed: boolean
  /** A clause without a subject opens with an imperative (着力, 加快). */
  imperative: boolean
  /** Something will be done (将, 愿). */
  will: boolean
  /** A side says that it is willing (愿). */
  willing: boolean
  resolve: boolean
  /** A wish put to others opens a clause (希望, 期待). */
  wish: boolean
  /** Opens an item of a list (一是, ——). */
  list: boolean
  /** A time still to come, or a goal. */
  plan: number
  /** Weight of first and second persons. */
  self: number
  event: number
  frame: number
  site: number
  past: number
  praise: number
  /** Completed verbs (了). */
  done: number
  /** A clause says what something is. */
  copular: boolean
  question: boolean
  exclamation: boolean
}

const QUOTES = new Units('“”，：,:、‘’')

const LE = '了'.charCodeAt(0)
const JIANG = '将'.charCodeAt(0)
const YING = '应'.charCodeAt(0)
const SHI = '是'.charCodeAt(0)
const YUAN = '愿'.charCodeAt(0)

function blank(): Force {
  return {
    modal: 0,
    addressed: false,
    imperative: false,
    will: false,
    willing: false,
    resolve: false,
    wish: false,
    list: false,
    plan: 0,
    self: 0,
    event: 0,
    frame: 0,
    site: 0,
    past: 0,
    praise: 0,
    done: 0,
    copular: false,
    question: false,
    exclamation: false,
  }
}

/** Weighs `[from, to)`; words in quotations count only where `quoted` is true, words in titles 《…》 never. */
export function weigh(
  body: string,
  words: SpeechWords,
  clauses: readonly Clause[],
  from: number,
  to: number,
  quoted: boolean,
): Force {
  const force = blank()
  let searching = true
  let first = true
  let invited = false
  let since = false
  let believes = false
  let concerns = false
  for (const clause of clauses) {
    if (clause.end <= from || (clause.depth > 0 && !quoted)) continue
    let start = Math.max(clause.start, from)
    while (start < clause.end && QUOTES.at(body, start)) start++
    if (clause.after === '；') searching = true
    if ((first && clause.after === '—') || afterNumber(body, start) > start) force.list = true
    if (searching) {
      // 听取大家发言后，: when, not what
      const timed = body[clause.end] === '，' && '后时'.includes(body[clause.end - 1]!) && body[clause.end - 2] !== '同'
      const opener = timed ? 'pass' : openerAt(body, start, clause.end)
      if (opener === 'imperative') force.imperative = true
      searching = opener === 'pass' || (first && isCatchword(body, start, clause.end))
    }
    if (first)
      since =
        clause.end - start < 40 &&
        body[clause.end] === '，' &&
        body[clause.end - 1] === '来' &&
        body[clause.end - 2] === '以'
    if (clause.after === '，' && SUMS_UP.testIn(body, start, start + 5)) {
      // 实行对口支援，是…: the verb that opened the sentence is its subject.
      force.copular = true
      if (force.imperative) force.self = Math.max(force.self, 1)
      force.imperative = false
    } else if (force.imperative && clause.after === '，' && CONCERNS.testIn(body, start, start + 5)) {
      // 抓好防汛，事关大局，务求落实: what follows may demand all the same.
      force.imperative = false
      force.copular = searching = concerns = true
    }
    // 中方愿同葡方…，鼓励两国企业扩大投资: what both sides do together is asked of nobody.
    if (isWish(body, start) && !(force.willing && body.startsWith('鼓励', start))) force.wish = true
    else if (isInvitation(body, start, to, first)) invited = true
    believes ||= first && isBelief(body, start)
    weighClause(body, words, start, clause.end, quoted, first, believes, force)
    first = false
  }
  // 开展结对以来，松陵县…，全力做好受援工作: what has been done since, however its clauses open.
  if (since && !force.modal && !force.will && !force.plan) force.imperative = false
  // 诚邀客商来访，我市将当好东道主: what is offered with an invitation is promised.
  if (invited && !force.will) force.wish = true
  // 做好防汛工作，意义重大: what would be demanded is judged.
  if (force.imperative && !force.modal && !concerns && weighsImportance(body, clauses, from)) {
    force.imperative = false
    force.copular = true
  }
  const last = body[to - 1] === '”' ? body[to - 2] : body[to - 1]
  force.question = last === '？' || last === '?'
  force.exclamation = last === '！' || last === '!'
  return force
}

const IMPORTANT = new Anchored(
  /^.{0,60}?(?:具有[^，。；]{0,14}意义|(?:意义|责任|使命|任务)(?:十分|非常|特别|极为)?(?:重大|深远|艰巨|光荣)|至关重要)$/,
)

/** True where one of the first five clauses only says how much the work matters. */
function weighsImportance(body: string, clauses: readonly Clause[], from: number): boolean {
  let seen = 0
  for (const clause of clauses) {
    if (clause.end <= from || clause.depth > 0) continue
    if (++seen > 5) return false
    const start = Math.max(clause.start, from, clause.end - 80)
    let end = clause.end
    while (end > start && '。！”'.includes(body[end - 1]!)) end--
    if (IMPORTANT.testIn(body, start, end)) return true
  }
  return false
}

/** 支持部队建设，既是职责，更是使命; 建设一流大学，离不开各方支持。 */
const SUMS_UP = new Anchored(/^(?:[既更也都就]?是|这[既都就也]?是|(?:也|更|都)?(?:离不开|有赖于))/)

/** 做好供水工作，事关千家万户: says how much depends on the work. */
const CONCERNS = new Anchored(
  /^(?:(?:直接|既|更)?(?:事关|关乎|关系(?:[到着]|经济|人民|群众|国计|民生|全局|改革|社会|千家|大局))|不[仅但光]需要)/,
)

/** Longest quotation inside a clause that is a phrase, with its marks. */
const PHRASE = 24
/** Longest name in quotation marks, without them: 反分裂“要城”. */
const SHORT = 5

/** 充分体现了决不允许特权的意志: what is shown is no demand. */
const SHOWS = new Anchored(/^(?:充分|深刻|生动|集中)?(?:体现|彰显|表明|展现)/)

/** What will come about of itself, not by the speaker's doing, where he believes it: 我们相信，明天一定会更好。 */
const EVENTUAL: ReadonlySet<string> = new Set(['一定会', '将会', '也不会', '都不会'])

function weighClause(
  body: string,
  words: SpeechWords,
  start: number,
  end: number,
  quoted: boolean,
  first: boolean,
  believes: boolean,
  force: Force,
): void {
  let quotes = 0
  let titles = 0
  /** Where what has been read ends. */
  let read = start
  for (let k = words.first(start); k < words.at.length; k++) {
    const i = words.at[k]!
    if (i >= end) break
    if (i < read) continue
    const unit = body.charCodeAt(i)
    if (unit === QUOTE_OPEN) {
      // “疫情要防住、发展要安全”的要求: the 要 of a set phrase demands nothing here.
      const phrase = i > start ? body.slice(i, Math.min(end, i + PHRASE)).indexOf('”') : -1
      const short = phrase > 0 && phrase <= SHORT && !/[，。；！？]/.test(body.slice(i, i + phrase))
      if (short || (phrase > 0 && /[\u4e00-\u9fff]/.test(body[i + phrase + 1] ?? ''))) {
        read = i + phrase + 1
        continue
      }
      quotes++
    } else if (unit === QUOTE_CLOSE) quotes--
    else if (unit === TITLE_OPEN) titles++
    else if (unit === TITLE_CLOSE) titles--
    else if (unit === SHI && quotes === 0 && i > start && isCopula(body, i)) force.copular = true
    if (titles > 0 || (quotes > 0 && !quoted)) continue
    if (unit === LE && body[i + 1] !== '解' && !'为除罢'.includes(body[i - 1] ?? ' ')) force.done++
    else if (unit === JIANG && isFuture(body, i, start, end, first)) force.will = true
    else if (unit === YUAN && isWilling(body, i)) force.will = force.willing = true
    else if (unit === YING && isOught(body, i)) {
      force.modal = Math.max(force.modal, 2)
      force.addressed ||= hasSubject(body, start, i)
    }
    const cue = words.cues[k]!
    if (!cue) continue
    const { kind, weight } = cue.value
    if (kind === 'modal') {
      if (!isRelative(body, start, cue.start, cue.end, end) && !SHOWS.testIn(body, start, start + 5)) {
        force.modal = Math.max(force.modal, weight)
        force.addressed ||= hasSubject(body, start, cue.start)
      }
    } else if (kind === 'will') force.will ||= !(believes && EVENTUAL.has(cue.value.text))
    else if (kind === 'resolve') force.resolve = true
    else if (kind === 'list') {
      // 第三要联系群众 numbers a demand as well.
      const opens = i === start || (i === start + 1 && body[start] === '第')
      force.list ||= opens
      // 一要 numbers a demand and makes it: 强调，一要提高认识；二要突出重点.
      if (opens && body[cue.end - 1] === '要') force.modal = Math.max(force.modal, weight)
    } else if (kind === 'frame') {
      if (first && i - start <= 8) force.frame = Math.max(force.frame, weight)
    } else if (
      kind === 'plan' ||
      kind === 'self' ||
      kind === 'event' ||
      kind === 'site' ||
      kind === 'past' ||
      kind === 'praise'
    )
      force[kind] = Math.max(force[kind], weight)
    read = cue.end
  }
}
