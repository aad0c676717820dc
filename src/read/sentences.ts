import type { SentenceSpan } from './draft.ts'
import { LINE_END, unitsOf } from './marks.ts'

const CLOSERS = unitsOf('”’」』）》〉】)]"\'')
const ENDERS = unitsOf('。！？!?')

/**
 * Splits a body after 。！？ (closing quotation marks and brackets stay with the sentence) and at line ends. White space
 * around a sentence belongs to none.
 */
export function splitSentences(body: string): SentenceSpan[] {
  const sentences: SentenceSpan[] = []
  let paragraph = 0
  let start = 0
  const push = (end: number) => {
    let [from, to] = [start, end]
    while (from < to && isSpace(body.charCodeAt(from))) from++
    while (to > from && isSpace(body.charCodeAt(to - 1))) to--
    // A mark alone says nothing.
    if (to - from > 2 || (to > from && /[\p{L}\p{N}]/u.test(body.slice(from, to))))
      sentences.push({ start: from, end: to, paragraph })
    start = end
  }
  for (let i = 0; i < body.length; i++) {
    const unit = body.charCodeAt(i)
    // Han characters end no sentence.
    if (unit >= 0x3400 && unit < 0xff00) continue
    if (unit === LINE_END) {
      push(i)
      paragraph++
    } else if (ENDERS.has(unit)) {
      for (let next = body.charCodeAt(i + 1); ENDERS.has(next) || CLOSERS.has(next); next = body.charCodeAt(i + 1)) i++
      push(i + 1)
    }
  }
  push(body.length)
  return sentences
}

function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || (unit >= 0x2000 && unit <= 0x200b)
}
