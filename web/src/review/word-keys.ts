import { useCallback, useEffect, useState } from 'react'
import type { Report } from '../../../src/serve/schema.ts'
import { anchorOf } from '../text/paragraphs.ts'

/** Where in the page a sentence's character stands. */
function placeOf(sentence: Element, offset: number): [Node, number] | null {
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT)
  let left = offset
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text
    if (left <= length) return [node, left]
    left -= length
  }
  return null
}

/** Chooses characters of a sentence, from `start` to before `end`, as the mouse would. */
function chooseWords(index: number, start: number, end: number): void {
  const sentence = document.getElementById(anchorOf(index))
  const from = sentence && placeOf(sentence, start)
  const to = sentence && placeOf(sentence, end)
  if (from && to) document.getSelection()?.setBaseAndExtent(...from, ...to)
}

/**
 * Lets words of a sentence be chosen by key: arrows move where they begin, with Shift where they end, Enter takes them, Escape
 * lets them go.
 * @param index of the sentence that is chosen; null where none is
 * @returns whether words are being chosen, and what begins it
 */
export function useWordKeys(
  { sentences }: Report,
  index: number | null,
  take: () => void,
): { choosing: boolean; begin: () => void } {
  const [span, setSpan] = useState<readonly [start: number, end: number] | null>(null)
  const sentence = index === null ? undefined : sentences[index]
  const length = sentence ? sentence.end - sentence.start : 0
  const begin = useCallback(() => length && setSpan([0, Math.min(2, length)]), [length])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another sentence, other words
  useEffect(() => setSpan(null), [index])
  useEffect(() => {
    if (span && index !== null) chooseWords(index, ...span)
  }, [span, index])
  useEffect(() => {
    if (!span) return
    const [start, end] = span
    const pressed = (event: KeyboardEvent) => {
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
      if (by) {
        if (event.shiftKey) setSpan([start, Math.min(length, Math.max(start + 1, end + by))])
        else setSpan([Math.max(0, Math.min(end - 1, start + by)), end])
      } else if (event.key === 'Enter') {
        setSpan(null)
        take()
      } else if (event.key === 'Escape') {
        setSpan(null)
        document.getSelection()?.removeAllRanges()
      } else return
      // Before the text and its marks hear of it.
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', pressed, true)
    return () => document.removeEventListener('keydown', pressed, true)
  }, [span, length, take])
  return { choosing: span !== null, begin }
}
