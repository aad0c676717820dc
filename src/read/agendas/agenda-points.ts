import type { Sentence } from '../../record/types.ts'
import { Anchored } from '../../text/anchored.ts'
import { type Clause, splitClauses } from '../clauses.ts'
import { CUES, IMPERATIVES, SPEECH_VERBS } from '../speech/cues.ts'
import type { SpeechWords } from '../speech/speech-words.ts'
import { addresses, afterPurpose, demandAfterSubject, laterDemand, skipDemand } from './agenda-demands.ts'
import { countedParts, firstWithin, numberAt } from './agenda-marks.ts'

/** A point that a speech may make: a sentence, or a numbered part of one, by the way it opens. */
export interface Point {
  /** Index of its sentence. */
  readonly index: number
  /** Where its own words begin, after the verb of saying, dashes, numbers, 要 and 在. */
  readonly start: number
  readonly end: number
  /** dash: ——; number: 一是; demand: 要; addressed: 各镇要, unattributed; scene: 在X上，; bare: an imperative; if: 一旦; other: anything else. */
  readonly opens: 'dash' | 'number' | 'demand' | 'addressed' | 'scene' | 'bare' | 'if' | 'other'
  /** The number of a numbered point, else 0. */
  readonly number: number
  /** How the number is written, so that 第一 and 一是 are told apart; '' for none. */
  readonly style: string
  /** The sentence names its speaker. */
  readonly attributed: boolean
  /** It sets a scene before it does: a speech at another place begins. */
  readonly moved: boolean
  /** Where its first demand begins, also after a clause that gives the ground (产业基础不牢，要补齐短板); 0 for none. */
  readonly demand: number
  /** The demand follows a ground (产业基础不牢，要补齐短板) or rouses all (各级各部门要提高认识). */
  readonly grounded: boolean
  /** A demand that names all whom the speech is put to (各级各部门要): no list goes on with it. */
  readonly first: boolean
}

const CONNECTIVES = ['下一步，', '接下来，', '同时，', '此外，', '当前，', '二要', '另外，']
/** Times that may stand before 要. */
const TIMES = ['今年', '明年', '今后', '当前', '眼下', '下一步', '接下来', '全年', '下半年', '一定']
/** Those whom a speech is put to as a whole: the first of its demands may name them. */
const ALL = new Anchored(/^(?:各级|各地|各部门|各单位|各乡镇|各县|各区|全市|全县|全省|全区|全州|全镇|全校|我们|大家)/)
/** The sides of a talk: what they are to do is each time put to both. */
const BOTH_SIDES = new Anchored(/^(?:双方|两国|两地|两市|两省|两县|两校)(?:[还也都])?要/)
/** 他要求加强…, 他强调要加强…: what follows is demanded. */
const DEMANDED = /(?:要求[，：]?|[调出示]要)$/

/** The points of one sentence. */
export function pointsOf(body: string, spoken: SpeechWords, sentence: Sentence, index: number): Point[] {
  const { end } = sentence
  const clauses = splitClauses(body, sentence.start, end)
  const words = afterSaying(body, spoken, clauses, sentence.start, end)
  const attributed = words > sentence.start
  const moved = attributed && body.slice(sentence.start, words - 1).includes('，')
  const point = (start: number, opens: Point['opens'], number = 0, style = '', to = end): Point => ({
    index,
    start,
    end: to,
    opens,
    number,
    style,
    attributed,
    moved,
    demand: opens === 'demand' || opens === 'addressed' ? start : 0,
    grounded: false,
    first: false,
  })

  const numbered: Point[] = []
  /** Where the mark after the one at hand stands: there its point ends. */
  let next = end
  for (let k = clauses.length - 1; k >= 0; k--) {
    const clause = clauses[k]!
    const found = clause.depth === 0 ? (numberAt(body, clause.start) ?? firstWithin(body, clause)) : null
    // 最后，顾砚秋强调: the order of speeches, not of points
    if (!found || (found.style === '首先' && clause.start < words && attributed)) continue
    numbered.unshift(point(found.end, 'number', found.value, found.style, next))
    next = clause.start
  }
  if (numbered.length) return numbered
  const counted = clauses.some(({ after }) => after === '：') ? countedParts(body, sentence.start, end) : []
  if (counted.length) return counted.map(([from, to], k) => point(from, 'number', k + 1, '；', to))
  if (sentence.act === 'assessment') return [point(words, 'other')]
  const theme = attributed ? 0 : nextTheme(body, clauses, words)
  if (theme) return [point(words, 'bare', 0, '', theme), point(skipDemand(body, theme), 'demand')]

  let at = words
  while (at < end && '，：,:“'.includes(body[at]!)) at++
  if (body.startsWith('——', at)) {
    while (body[at] === '—') at++
    return [point(skipDemand(body, at), 'dash')]
  }
  for (const word of CONNECTIVES) if (body.startsWith(word, at)) at += word.length
  for (const word of TIMES) if (body[at + word.length] === '要' && body.startsWith(word, at)) at += word.length
  if (body[at] === '要' && CUES.longestAt(body, at)?.value.kind === 'modal')
    return [point(skipDemand(body, at), 'demand')]
  if (body.startsWith('一旦', at) || body.startsWith('如果', at)) return [point(at, 'if')]
  const opener = IMPERATIVES.longestAt(body, at)
  if (body[at] === '在' && isScene(body, at, end)) return [point(at + 1, 'scene')]
  // 在思想认识上要再提高
  if (body[at] === '在' && DEMANDED_THERE.test(body.slice(at, clauses.find((clause) => clause.end > at)?.end ?? at)))
    return [point(at + 1, 'demand')]
  const asked = attributed && DEMANDED.test(body.slice(at - 3, at))
  const purposed = opener && !asked && opener.value !== 'frame' ? afterPurpose(body, clauses, at) : 0
  if (purposed) return [attributed ? { ...point(at, 'bare'), demand: purposed } : point(purposed, 'demand')]
  if (opener && (opener.value === 'adverb' || opener.value === 'verb')) {
    if (asked && !body.startsWith('单位', opener.end)) return [point(at, 'demand')]
    // 抓改革要聚焦难点
    return [{ ...point(at, 'bare'), demand: attributed ? 0 : laterDemand(body, clauses.slice(0, 1), at) }]
  }
  const ground = opener?.value === 'ground'
  const both = BOTH_SIDES.execIn(body, at, at + 6)
  if (both) return [point(skipDemand(body, at + both[0].length - 1), 'demand')]
  const all = !attributed && !ground && ALL.testIn(body, at, at + 5)
  const modal = attributed || ground || all || addresses(body, at, end) ? demandAfterSubject(body, at, end) : 0
  if (!modal) {
    const later = laterDemand(body, clauses, at)
    // 地方人大工作要结合实际: it goes on with a list, and opens none
    if (later && !attributed && later <= (clauses[0]?.end ?? 0) && body[at] !== '对') return [point(later, 'addressed')]
    // 工作中，要严格要求
    if (later && !attributed && later <= (clauses[1]?.end ?? 0) && TIMED.test(body.slice(at, clauses[0]!.end)))
      return [point(later, 'demand')]
    return [
      later && attributed && body[later - 1] !== '须'
        ? { ...point(later, 'demand'), grounded: true }
        : { ...point(at, 'other'), demand: later },
    ]
  }
  // 县级领导班子要以上率下: it goes on with a list, and opens none
  return [
    {
      ...point(modal, attributed || ground || all ? 'demand' : 'addressed'),
      grounded: all && ROUSING.test(body.slice(modal, modal + 12)),
      first: all,
    },
  ]
}

/** 充分认识重大意义；|要做好部署，抓好宣传。: where the next theme begins behind what spells out the one before; 0 for none. */
function nextTheme(body: string, clauses: readonly Clause[], from: number): number {
  let found = 0
  if (body[from] === '要') return 0
  for (const { start, depth, after } of clauses) {
    if (depth > 0 || after !== '；') continue
    if (found || body[start] !== '要' || CUES.longestAt(body, start)?.value.kind !== 'modal') return 0
    found = start
  }
  return found
}

const DEMANDED_THERE = /^在[^，。]{2,20}(?:上|方面)要/

/** What is asked of all before the points begin. */
const ROUSING =
  /^(?:认真|深入|及时|全面|坚决|切实|持续|进一步)*(?:学习|传达|贯彻|领会|提高|树牢|增强|统一|坚持以|认清|克服|坚定信心|把思想|把学习)/

/** 工作中, 会议之后: a short clause that only says when. */
const TIMED = /^[^，]{1,8}(?:中|期间|[之以]?后|前)$/

/**
 * Offset after the verb of saying that opens the sentence, or its start. A sentence that opens with 要 is speech already: what reads
 * like a verb of saying in it (要鼓励, 按照管理要求) is part of the demand; so is 要求 in one that opens with an imperative (落实管理要求).
 */
function afterSaying(
  body: string,
  spoken: SpeechWords,
  clauses: readonly Clause[],
  start: number,
  end: number,
): number {
  if (body[start] === '要' && CUES.longestAt(body, start)?.value.kind === 'modal') return start
  const opener = IMPERATIVES.longestAt(body, start)?.value
  const bids = (opener === 'verb' || opener === 'adverb') && SPEECH_VERBS.longestAt(body, start) === null
  for (const clause of clauses) {
    if (clause.depth > 0) return start
    let read = clause.start
    for (let k = spoken.first(read); k < spoken.at.length; k++) {
      const i = spoken.at[k]!
      if (i >= clause.end) break
      const match = i < read ? null : spoken.verbs[k]!
      if (!match) continue
      if (match.end <= clause.end) {
        // 主持召开座谈会，|强调各级机关要走在前列
        if (match.value.kind === 'say' && i === clause.start && i > start && subjectWithDemand(body, match.end))
          return match.end
        if (
          match.value.kind === 'say' &&
          body[i - 1] !== '的' &&
          (match.end === clause.end || body[match.end] === '要')
        )
          return match.end
        if (match.value.kind === 'demand' && !bids && i > clause.start && !LEANS.test(body.slice(clause.start, i)))
          return afterAddressee(body, match.end, end)
      }
      read = match.end
    }
  }
  return start
}

/** 各级机关|要走在前列: 要 stands behind a short subject. */
function subjectWithDemand(body: string, from: number): boolean {
  for (let i = from + 2; i < from + 14 && !'，。；：“'.includes(body[i] ?? '。'); i++)
    if (body[i] === '要' && CUES.longestAt(body, i)?.value.text === '要') return CUES.longestAt(body, i - 1) === null
  return false
}

/** 按照“党政同责”要求: a noun. */
const LEANS = /按照?|根据|落实|贯彻|对照|符合|围绕|达到/

/** Past those whom a demand is put to where 要 follows them: 寄语青年，要…. */
function afterAddressee(body: string, at: number, end: number): number {
  const comma = at + body.slice(at, Math.min(end, at + 16)).indexOf('，')
  return comma > at && body[comma + 1] === '要' ? comma + 1 : at
}

/** True for 在补短板上， and 在资金方面，. */
function isScene(body: string, at: number, end: number): boolean {
  const comma = at + body.slice(at, Math.min(end, at + 17)).indexOf('，')
  if (comma < at) return false
  return body[comma - 1] === '上' || body.startsWith('方面', comma - 2)
}
