import { Units } from '../../text/units.ts'
import { IMPERATIVES } from '../speech/cues.ts'
import { skipDemand } from './agenda-demands.ts'

/** The numerals of points up to ten, in order. */
export const NUMERALS = '一二三四五六七八九十'
const COUNTED = /([两三四五六七八九\d])(?:个?方面|[点条项])(?:的)?[^，。；：]{0,8}：$/
/** 明形势；敢攻坚；抓落实|三点意见 */
const COUNTED_AFTER = /([两三四五六七八九\d])[点条项](?:意见|要求|希望|建议|体会)$/

const countOf = (digit: string | undefined): number =>
  digit ? '123456789'.indexOf(digit) + 1 || '两三四五六七八九'.indexOf(digit) + 2 : 0

/** The parts of a sentence that the words before their colon, or after them, have counted: 提出三点要求：压实责任；加强督查；严肃问责。 提出：压实责任；加强督查两点要求。 */
export function countedParts(body: string, from: number, end: number): [number, number][] {
  const sentence = body.slice(from, end)
  const colon = sentence.indexOf('：') + 1
  if (colon === 0) return []
  const count = countOf(COUNTED.exec(sentence.slice(Math.max(0, colon - 16), colon))?.[1])
  if (count) {
    for (const mark of '；、，') {
      const parts = partsBetween(sentence, colon, sentence.length, mark)
      if (parts.length === count && (mark === '；' || parts.every(([start, to]) => to - start <= NAME)))
        return parts.map(([start, to]) => [skipDemand(body, from + start), from + to])
    }
    return []
  }
  const last = sentence.lastIndexOf('；')
  const comma = sentence.indexOf('，', sentence.indexOf('，', last) + 1)
  if (last < colon) return []
  for (const to of [sentence.indexOf('，', last), comma, sentence.length - 1]) {
    if (to < 0) continue
    const after = COUNTED_AFTER.exec(sentence.slice(last, to))
    if (!after) continue
    const parts = partsBetween(sentence, colon, last + after.index, '；')
    if (parts.length === countOf(after[1]))
      return parts.map(([start, stop]) => [skipDemand(body, from + start), from + stop])
  }
  return []
}

/** Longest of such parts where they stand between commas, in characters. */
const NAME = 16

function partsBetween(text: string, from: number, to: number, mark: string): [number, number][] {
  const parts: [number, number][] = []
  for (let at = from; at < to; ) {
    const next = text.indexOf(mark, at)
    const stop = next < 0 || next > to ? to : next
    parts.push([at, stop])
    at = stop + 1
  }
  return parts
}

/** The number of a point that says it is the last. */
export const LAST = 99
const ORDERED: readonly (readonly [string, number])[] = [
  ['首先，', 1],
  ['其次，', 2],
  ['再次，', 3],
  ['最后，', LAST],
  ['最后是', LAST],
  ['首先要', 1],
  ['首先是', 1],
  ['其次要', 2],
  ['其次是', 2],
  ['再次要', 3],
  ['再次是', 3],
  ['最后要', LAST],
]
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩'
/** What a point's number may begin with: most clauses begin with something else. */
const OPENS_NUMBER = new Units(`${CIRCLED}${NUMERALS}123456789第（${ORDERED.map(([word]) => word[0]).join('')}`)

/** 强调指出一要认真分析, 要求各乡镇一要对照目标: the first point without a mark before it, where a second follows. */
export function firstWithin(body: string, { start, end }: { readonly start: number; readonly end: number }) {
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
export function numberAt(body: string, at: number): { value: number; end: number; style: string } | null {
  if (!OPENS_NUMBER.at(body, at)) return null
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
    return '、．.）'.includes(body[at + 1] ?? ' ') && body[at - 1] !== '（' && !/\d/.test(body[at + 2] ?? '')
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
    const verb = body.startsWith('把手', i + 1) ? null : IMPERATIVES.longestAt(body, i + 1)
    return verb?.value === 'verb' && (mark === '抓' || verb.end - i > 2) ? { value, end: i + 1, style: '抓' } : null
  }
  if (!(ordinal ? '，、要是' : '要是').includes(mark)) return null
  return { value, end: skipDemand(body, end), style: ordinal ? '第' : mark }
}
