import type { SentenceSpan } from './draft.ts'

const CLOSERS = new Set('”’」』）》〉】)]"\'')
const ENDERS = new Set('。！？!?')

/**
 * Splits a body after 。！？ (closing quotation marks and brackets stay with the sentence) and at line ends. White space
 * around a sentence belongs to none. A mark inside brackets or quotes ends a sentence only together with their closer.
 */
export function splitSentences(body: string): SentenceSpan[] {
  const sentences: SentenceSpan[] = []
  let paragraph = 0
  let start = 0
  const push = (end: number) => {
    let [from, to] = [start, end]
    while (from < to && /\s/.test(body[from]!)) from++
    while (to > from && /\s/.test(body[to - 1]!)) to--
    if (to > from) sentences.push({ start: from, end: to, paragraph })
    start = end
  }
  for (let i = 0; i < body.length; i++) {
    const unit = body[i]!
    if (unit === '\n') {
      push(i)
      paragraph++
    } else if (ENDERS.has(unit)) {
      while (i + 1 < body.length && (ENDERS.has(body[i + 1]!) || CLOSERS.has(body[i + 1]!))) i++
      push(i + 1)
    }
  }
  push(body.length)
  return sentences
}
