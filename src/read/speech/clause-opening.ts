import { Units } from '../../text/units.ts'
import { QUOTE_CLOSE, QUOTE_OPEN } from '../marks.ts'
import { EFFORTS, IMPERATIVES } from './cues.ts'
import { isCopula } from './modality.ts'

const SHI = '是'.charCodeAt(0)
/** True for a Western digit. */
export const digit = (unit: string | undefined): boolean => unit !== undefined && unit >= '0' && unit <= '9'

const NUMERALS = new Units('一二三四五六七八九十')
const MARKED = new Units('、．.')

/** Where the words of a numbered item begin (1、加强教育, 一、加强教育, （一）加强教育); `at` where no number stands there. */
export function afterNumber(body: string, at: number): number {
  if (digit(body[at])) return MARKED.at(body, at + 1) ? at + 2 : at
  if (body[at] === '（')
    return body[at + 2] === '）' && (NUMERALS.at(body, at + 1) || digit(body[at + 1])) ? at + 3 : at
  const numbered = NUMERALS.at(body, at) && body[at + 1] === '、' && !NUMERALS.at(body, at + 2)
  return numbered && '\n。：；'.includes(body[at - 1] ?? '\n') ? at + 2 : at
}

/** How a clause opens: with an imperative, with what may stand before one (pass on), or with a subject (none). */
export function openerAt(body: string, start: number, end: number): 'imperative' | 'pass' | 'none' {
  let at = afterNumber(body, start)
  for (let step = 0; step < 4; step++) {
    const match = IMPERATIVES.longestAt(body, at)
    if (!match || match.end > end) return step > 0 && at >= end ? 'pass' : 'none'
    if (match.value === 'ground') {
      if (body[at] === '在') return endsInEffort(body, at, end) ? 'imperative' : 'pass'
      return body[at] === '以' &&
        '。！'.includes(body[end - 1]!) &&
        SERVES.test(body.slice(match.end, Math.min(end, at + 40)))
        ? 'imperative'
        : 'pass'
    }
    // 保护主义抬头
    if (match.value === 'verb' && body.startsWith('主义', match.end)) return 'none'
    if (match.value !== 'frame') return isCopular(body, at, end) ? 'none' : 'imperative'
    at = match.end
    while (at < end && '，：、'.includes(body[at]!)) at++
    if (at >= end) return 'pass'
  }
  return 'pass'
}

/** True for a few words that an imperative spells out (比创新，支持企业攻坚), not for a time (今年以来，). */
export function isCatchword(body: string, start: number, end: number): boolean {
  if (end - start !== 3 || digit(body[start])) return false
  return (
    !'来年月日天时度间后前末初里中上下会的是了者家说称'.includes(body[end - 1]!) && !'据今去近'.includes(body[start]!)
  )
}

/** After 以 and what is used, in a clause that ends its sentence: what it is to bring about. 以更实作风推动落实, 以党建引领发展; not 以…为指导. */
const SERVES =
  /^(?![色军方防及来后前上下])[^为“]{2,20}(?:推动|促进|引领|带动|保障|赋能|助推|助力|推进|护航|支撑|换取|诠释|检验)/

/** True for 在科技赋能上发力: the clause that opens with 在 is itself the imperative. */
function endsInEffort(body: string, start: number, to: number): boolean {
  let end = to
  while (end > start && '。！；”'.includes(body[end - 1]!)) end--
  for (let at = Math.max(start + 3, end - 5); at < end; at++) if (EFFORTS.has(body.slice(at, end))) return true
  return false
}

/** True where the clause says what something is: its opening word is then a subject (发展是第一要务), no imperative. */
function isCopular(body: string, start: number, end: number): boolean {
  let quotes = 0
  for (let i = start; i < end; i++) {
    const unit = body.charCodeAt(i)
    if (unit === QUOTE_OPEN) quotes++
    else if (unit === QUOTE_CLOSE) quotes--
    else if (unit === SHI && quotes === 0 && i > start && isCopula(body, i)) return true
  }
  return false
}
