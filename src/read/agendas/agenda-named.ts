import type { Sentence, Span } from '../../record/types.ts'
import { matchesOf } from '../../text/matches.ts'
import { Hints } from '../../text/sieve.ts'
import type { SentenceSpan } from '../draft.ts'

/** A list whose points one sentence names: 从“甲”“乙”“丙”等三个方面提出建议, 提出甲、乙、丙三点要求. */
export interface NamedList {
  readonly speaker: string
  readonly announced: number
  readonly spans: Span[]
  readonly sentence: number
}

const NUMBER = '两三四五六七八九十'
const COUNTED = new Hints(`方面 ${Array.from(`${NUMBER}0123456789`, (n) => `${n}点 ${n}条 ${n}项`).join(' ')}`)
const COUNT =
  /(?:等)?(?:工作)?([两三四五六七八九十\d])(?:个?方面|[点条项])(?=[^，。；]{0,24}?(?:建议|要求|意见|希望|举措|措施|安排|部署|打算|发力|着力|下功夫|讲话|解读|阐述|强调))/g
const OPENERS = ['从', '围绕', '就', '提出', '提出了', '在']
const SAYING = /(?:提出|提了|讲了|谈了|作出|做出|部署|要求)了?$/
const TOLD = /^[^，。；]{0,26}(?:讲话|解读|阐述)/
/** The longest run of names before their number. */
const REACH = 200

const numberOf = (digit: string): number => (digit >= '0' && digit <= '9' ? Number(digit) : NUMBER.indexOf(digit) + 2)

/** The points that end at `end`, from left to right: quotations side by side, or words between 、 that follow `从`; empty where they are not `count`. */
function pointsBefore(body: string, from: number, end: number, count: number): Span[] {
  const spans: Span[] = []
  let at = end
  if (body[at - 1] === '”') {
    while (body[at - 1] === '”') {
      const open = body.lastIndexOf('“', at - 1)
      if (open < from) return []
      spans.unshift([open + 1, at - 1])
      at = open
      if ('、，和与'.includes(body[at - 1]!)) at--
    }
    return spans.length === count ? spans : []
  }
  for (let left = at - 1; left >= from && spans.length < count; left--) {
    if ('，。；：“”'.includes(body[left]!)) return []
    if (spans.length < count - 1 ? body[left] !== '、' && !(spans.length === 0 && body[left] === '和') : true) {
      const opener = spans.length === count - 1 && OPENERS.find((word) => body.startsWith(word, left + 1 - word.length))
      if (!opener) continue
    }
    if (at - left - 1 < 2) return []
    spans.unshift([left + 1, at])
    at = left
  }
  return spans.length === count ? spans : []
}

/** The lists named in one sentence by somebody who speaks there or in the sentence before. */
export function namedLists(body: string, sentences: readonly SentenceSpan[], acts: readonly Sentence[]): NamedList[] {
  if (!COUNTED.in(body)) return []
  const found: NamedList[] = []
  let i = 0
  for (const m of matchesOf(COUNT, body)) {
    const count = numberOf(m[1]!)
    // 就甲、乙提出三点建议: these are not the points
    if (count < 2 || SAYING.test(body.slice(Math.max(0, m.index - 3), m.index))) continue
    while (i + 1 < sentences.length && sentences[i]!.end <= m.index) i++
    const { start } = sentences[i]!
    // 从甲、乙两个方面进行了解读: without quotation marks no points, but what it was about.
    if (body[m.index - 1] !== '”' && TOLD.test(body.slice(m.index, m.index + 30))) continue
    const spans = pointsBefore(body, Math.max(start, m.index - REACH), m.index, count)
    const speaker = acts[i]!.speaker ?? speakerBefore(body, i, sentences, acts)
    if (spans.length >= 2 && speaker !== null) found.push({ speaker, announced: count, spans, sentence: i })
  }
  return found
}

/** The speaker of the sentence before, where a narrated sentence goes on with the name: 康某汇报了情况，并从…. */
function speakerBefore(
  body: string,
  i: number,
  sentences: readonly SentenceSpan[],
  acts: readonly Sentence[],
): string | null {
  const before = acts[i - 1]?.speaker ?? acts[i - 2]?.speaker ?? null
  if (before === null) return null
  const { start } = sentences[i]!
  return body.startsWith(before, start) || '他她'.includes(body[start]!) ? before : null
}
