import type { Sentence } from '../../../src/record/types.ts'

export interface NumberedSentence extends Sentence {
  /** Position in the report from 0; the anchor of the sentence is `s` and this number from 1. */
  readonly index: number
}

export interface Paragraph {
  readonly start: number
  readonly end: number
  readonly sentences: readonly NumberedSentence[]
}

/** The lines of a body, each with the sentences that begin in it. */
export function paragraphsOf(body: string, sentences: readonly Sentence[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let start = 0
  let next = 0
  for (const line of body.split('\n')) {
    const end = start + line.length
    const own: NumberedSentence[] = []
    for (let sentence = sentences[next]; sentence && sentence.start < end; sentence = sentences[next]) {
      own.push({ ...sentence, index: next })
      next++
    }
    if (line.trim()) paragraphs.push({ start, end, sentences: own })
    start = end + 1
  }
  return paragraphs
}

/** Index of the sentence that holds an offset, or the nearest before it; -1 where there is none. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0
  let high = sentences.length - 1
  let found = -1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.start <= offset) {
      found = middle
      low = middle + 1
    } else high = middle - 1
  }
  return found
}

export function anchorOf(index: number): string {
  return `s${index + 1}`
}

/** The sentence that an address's `#s12` names, from 0; null for any other fragment. */
export function anchoredSentence(fragment: string): number | null {
  const match = /^#?s([1-9]\d{0,5})$/.exec(fragment)
  return match ? Number(match[1]) - 1 : null
}
