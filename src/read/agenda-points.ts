import type { Sentence } from '../record/types.ts'
import { Units } from '../text/units.ts'
import { type Clause, splitClauses } from './clauses.ts'
import { CUES, IMPERATIVES, SPEECH_VERBS } from './cues.ts'

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
  /** A demand that names all whom the speech is put to (各级各部门要): no list goes on with it. */
  readonly first: boolean
}

export const NUMERALS = '一二三四五六七八九十'
const CONNECTIVES = ['下一步，', '接下来，', '同时，', '此外，', '当前，', '二要', '另外，']
/** Times that may stand before 要. */
const TIMES = ['今年', '明年', '今后', '当前', '眼下', '下一步', '接下来', '全年', '下半年', '一定']
/** Those whom a speech is put to as a whole: the first of its demands may name them. */
const ALL = /^(?:各级|各地|各部门|各单位|各乡镇|各县|各区|全市|全县|全省|全区|全州|全镇|全校|我们|大家)/
/** The sides of a talk: what they are to do is each time put to both. */
const BOTH_SIDES = /^(?:双方|两国|两地|两市|两省|两县|两校)(?:[还也都])?要/
/** What is asked of all before the points begin. */
const PREAMBLE =
  /^(?:认真|深入|及时|全面|坚决|切实|持续|进一步)*(?:学习|传达|贯彻|领会|提高|树牢|增强|统一|坚持以|认清|把思想|把学习)/
/** 他要求加强…: what follows is demanded without 要. */
const DEMANDED = /要求[，：]?$/
/** Last characters of those whom a demand is put to: 各部门要, 两地要. */
const ADDRESSEE_ENDS = new Set(
  '委府省市县区州盟旗镇乡村地门部位级下员同志企组局方家处校院系厅司业团道社站所队会长师人众子国',
)
/** How far from its subject's beginning 要 may stand. */
const REACH = 40

/** The points of one sentence. */
export function pointsOf(body: string, sentence: Sentence, index: number): Point[] {
  const words = afterSaying(body, sentence.start, sentence.end)
  const attributed = words > sentence.start
  const moved = attributed && body.slice(sentence.start, words - 1).includes('，')
  const { end } = sentence
  const point = (start: number, opens: Point['opens'], number = 0, style = ''): Point => ({
    index,
    start,
    end,
    opens,
    number,
    style,
    attributed,
    moved,
    demand: opens === 'demand' || opens === 'addressed' ? start : 0,
    first: false,
  })

  const clauses = splitClauses(body, sentence.start, end)
  const marks = clauses.flatMap((clause) => {
    const found = clause.depth === 0 ? (numberAt(body, clause.start) ?? firstWithin(body, clause)) : null
    // 最后，顾砚秋强调: the order of speeches, not of points
    if (found?.style === '首先' && clause.start < words && attributed) return []
    return found ? [{ at: clause.start, ...found }] : []
  })
  const numbered = marks.map(({ value, style, end: from }, k) => ({
    ...point(from, 'number', value, style),
    end: marks[k + 1]?.at ?? end,
  }))
  if (numbered.length) return numbered
  const counted = clauses.some(({ after }) => after === '；') ? countedParts(body, sentence.start, end) : []
  if (counted.length) return counted.map(([from, to], k) => ({ ...point(from, 'number', k + 1, '；'), end: to }))
  if (sentence.act === 'assessment') return [point(words, 'other')]

  let at = words
  while (at < end && '，：,:“'.includes(body[at]!)) at++
  if (body.startsWith('——', at)) {
    while (body[at] === '—') at++
    return [point(skipDemand(body, at), 'dash')]
  }
  for (const word of CONNECTIVES) if (body.startsWith(word, at)) at += word.length
  for (const word of TIMES) if (body.startsWith(`${word}要`, at)) at += word.length
  if (body[at] === '要' && CUES.longestAt(body, at)?.value.kind === 'modal')
    return [point(skipDemand(body, at), 'demand')]
  if (body.startsWith('一旦', at) || body.startsWith('如果', at)) return [point(at, 'if')]
  const opener = IMPERATIVES.longestAt(body, at)
  if (body[at] === '在' && isScene(body, at, end)) return [point(at + 1, 'scene')]
  const purposed = opener && !attributed && opener.value !== 'frame' ? afterPurpose(body, clauses, at) : 0
  if (purposed) return [point(purposed, 'demand')]
  if (opener && (opener.value === 'adverb' || opener.value === 'verb'))
    return [
      point(
        at,
        attributed && DEMANDED.test(body.slice(at - 3, at)) && !body.startsWith('单位', opener.end) ? 'demand' : 'bare',
      ),
    ]
  const ground = opener?.value === 'ground'
  const both = BOTH_SIDES.exec(body.slice(at, at + 6))
  if (both) return [point(skipDemand(body, at + both[0].length - 1), 'demand')]
  const all = !attributed && !ground && ALL.test(body.slice(at, at + 5))
  const modal = attributed || ground || all || addresses(body, at, end) ? demandAfterSubject(body, at, end) : 0
  if (!modal || (all && PREAMBLE.test(body.slice(modal, modal + 12))))
    return [{ ...point(at, 'other'), demand: attributed ? laterDemand(body, clauses, at) : 0 }]
  // 县级领导班子要以上率下: it goes on with a list, and opens none
  return [{ ...point(modal, attributed || ground || all ? 'demand' : 'addressed'), first: all }]
}

const COUNTED = /([两三四五六七八九\d])(?:个?方面|[点条项])(?:的)?[^，。；：]{0,8}：$/

/** How far those whom a demand is put to may reach: 县级领导班子要. */
const ADDRESSEE = 24

/** False where no 要 stands in the first clause near its beginning. */
function addresses(body: string, from: number, end: number): boolean {
  for (let i = from; i < end && i < from + ADDRESSEE && body[i] !== '，'; i++) if (body[i] === '要') return true
  return false
}

/** The parts of a sentence between ； that the words before their colon have counted: 提出三点要求：压实责任；加强督查；严肃问责。 */
function countedParts(body: string, from: number, end: number): [number, number][] {
  const sentence = body.slice(from, end)
  const colon = sentence.indexOf('：') + 1
  const count = colon > 0 ? COUNTED.exec(sentence.slice(Math.max(0, colon - 16), colon))?.[1] : undefined
  if (!count) return []
  const parts: [number, number][] = []
  for (let at = colon; at < sentence.length; ) {
    const next = sentence.indexOf('；', at)
    const to = next < 0 ? sentence.length : next
    parts.push([skipDemand(body, from + at), from + to])
    at = to + 1
  }
  return parts.length === ('123456789'.indexOf(count) + 1 || '两三四五六七八九'.indexOf(count) + 2) ? parts : []
}

/**
 * Offset after the verb of saying that opens the sentence, or its start. A sentence that opens with 要 is speech already: what reads
 * like a verb of saying in it (要鼓励, 按照管理要求) is part of the demand.
 */
function afterSaying(body: string, start: number, end: number): number {
  if (body[start] === '要' && CUES.longestAt(body, start)?.value.kind === 'modal') return start
  for (const clause of splitClauses(body, start, end)) {
    if (clause.depth > 0) return start
    for (let i = clause.start; i < clause.end; ) {
      const match = SPEECH_VERBS.longestAt(body, i)
      if (match && match.end <= clause.end) {
        if (match.value.kind === 'say' && (match.end === clause.end || body[match.end] === '要')) return match.end
        if (match.value.kind === 'demand' && i > clause.start && !LEANS.test(body.slice(clause.start, i)))
          return afterAddressee(body, match.end, end)
      }
      i = match ? match.end : i + 1
    }
  }
  return start
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

/** Offset after 要 where the first clause (or the one after a ground) has an addressee with 要: 各部门要 + …; else 0. */
function demandAfterSubject(body: string, from: number, end: number): number {
  for (const clause of splitClauses(body, from, Math.min(end, from + 200)).slice(0, 2)) {
    for (let i = clause.start; i < Math.min(clause.end, clause.start + REACH); ) {
      const cue = CUES.longestAt(body, i)
      if (cue?.value.text === '要' && i > clause.start)
        return ADDRESSEE_ENDS.has(body[i - 1]!) || body.startsWith('人大', i - 2) ? skipDemand(body, i) : 0
      i = cue?.end ?? i + 1
    }
    if (IMPERATIVES.longestAt(body, clause.start)?.value !== 'ground') return 0
  }
  return 0
}

/** 推动项目建设，要一级抓一级; 在抓好安全的同时，要倒排工期: where the demand begins after a clause that says to what end; 0 for none. */
function afterPurpose(body: string, clauses: readonly Clause[], from: number): number {
  const k = clauses.findIndex((clause) => clause.start > from)
  const next = clauses[k]
  if (!next || next.start - from > PURPOSE || next.depth > 0) return 0
  const adverb = ADVERBS.find((word) => body.startsWith(word, next.start)) ?? ''
  const modal = next.start + adverb.length
  return CUES.longestAt(body, modal)?.value.text === '要' ? skipDemand(body, modal) : 0
}
const ADVERBS = ['首先', '还', '也', '更', '同时']
/** Longest clause of that kind, in characters. */
const PURPOSE = 24

/** Where the demand begins that follows a ground of one or two clauses: 产业基础不牢，要补齐短板; 0 for none. */
function laterDemand(body: string, clauses: readonly Clause[], from: number): number {
  // 松陵要补齐短板
  for (let i = from + 2; i <= from + 4; i++)
    if (body[i] === '要' && CUES.longestAt(body, i)?.value.text === '要' && CUES.longestAt(body, i - 1) === null)
      return skipDemand(body, i)
  const after = clauses.filter((clause) => clause.start > from).slice(0, 2)
  const found = after.find(
    (clause) => body[clause.start] === '要' && CUES.longestAt(body, clause.start)?.value.kind === 'modal',
  )
  return found ? skipDemand(body, found.start) : 0
}

/** Skips 要, 要在 and 在 before a heading. */
export function skipDemand(body: string, from: number): number {
  let at = from
  if (body[at] === '要') at++
  if (body[at] === '在' && body[at + 1] !== '于') at++
  return at
}

/** The number of a point that says it is the last. */
export const LAST = 99
const ORDERED: readonly (readonly [string, number])[] = [
  ['首先，', 1],
  ['其次，', 2],
  ['再次，', 3],
  ['最后，', LAST],
  ['最后是', LAST],
]
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩'

/** 强调指出一要认真分析, 要求各乡镇一要对照目标: the first point without a mark before it, where a second follows. */
function firstWithin(body: string, { start, end }: { readonly start: number; readonly end: number }) {
  const last = Math.min(end - 1, start + FIRST_REACH)
  let one = start
  while (one < last && body.charCodeAt(one) !== ONE) one++
  if (one >= last || !'要是'.includes(body[one + 1]!) || !BEFORE_FIRST.at(body, one - 1)) return null
  const found = FIRST_WITHIN.exec(body.slice(start, end))
  if (!found) return null
  const at = start + found.index + found[1]!.length
  const second = body.slice(end, end + WITHIN_REACH).includes(`二${body[at + 1]}`)
  const number = second ? numberAt(body, at) : null
  return number && { ...number, at }
}
const FIRST_WITHIN = /^([^一]{0,40}(?:强调|指出|要求|提出|希望|[镇乡县市区村门位]))一[要是](?![个种样条])/
/** What {@link FIRST_WITHIN} finds before 一 ends with one of these; so far from the clause's beginning 一 may stand. */
const BEFORE_FIRST = new Units('调出求望镇乡县市区村门位')
const FIRST_REACH = 43
const ONE = '一'.charCodeAt(0)
const WITHIN_REACH = 240

/** A point's number at `at`, and where its words begin: 一是, 第一，, 一要, （一）, 1、. */
function numberAt(body: string, at: number): { value: number; end: number; style: string } | null {
  for (const [word, value] of ORDERED)
    if (body.startsWith(word, at)) return { value, end: skipDemand(body, at + word.length), style: '首先' }
  const circled = CIRCLED.indexOf(body[at] ?? ' ') + 1
  if (circled) return { value: circled, end: at + 1, style: '①' }
  if (body[at] === '其' && body[at + 2] === '，') {
    const value = NUMERALS.indexOf(body[at + 1]!) + 1
    return value ? { value, end: skipDemand(body, at + 3), style: '其' } : null
  }
  const arabic = '123456789'.indexOf(body[at] ?? ' ') + 1
  if (arabic)
    return '、．.'.includes(body[at + 1] ?? ' ') && !/\d/.test(body[at + 2] ?? '')
      ? { value: arabic, end: at + 2, style: '1' }
      : null
  const ordinal = body[at] === '第'
  const bracket = body[at] === '（'
  const i = ordinal || bracket ? at + 1 : at
  const value = (bracket ? '123456789'.indexOf(body[i] ?? ' ') + 1 : 0) || NUMERALS.indexOf(body[i] ?? ' ') + 1
  if (!value) return null
  const mark = body[i + 1] ?? ' '
  const end = i + 2
  if (bracket) return mark === '）' ? { value, end, style: '（' } : null
  if (!ordinal && body.startsWith('希望', i + 1)) return { value, end: i + 3, style: '希望' }
  // 一、要统一思想, not 一、二产业
  if (!ordinal && mark === '、' && '。：；，\n'.includes(body[at - 1] ?? '\n') && !NUMERALS.includes(body[end] ?? ' '))
    return { value, end: skipDemand(body, end), style: '、' }
  // 一抓投资, 二强化督查
  if (!ordinal && !'要是'.includes(mark)) {
    const verb = IMPERATIVES.longestAt(body, i + 1)
    return verb?.value === 'verb' && (mark === '抓' || verb.end - i > 2) ? { value, end: i + 1, style: '抓' } : null
  }
  if (!(ordinal ? '，、要是' : '要是').includes(mark)) return null
  return { value, end: skipDemand(body, end), style: ordinal ? '第' : mark }
}
