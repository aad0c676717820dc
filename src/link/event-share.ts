import type { Span } from '../record/types.ts'

/**
 * Which event each sentence of a report belongs to: the one that was told of last before its end, by the starts of its spans.
 * @param events spans of each event, in the report's order
 * @returns the event's position for each sentence; -1 before the first
 */
export function eventOfSentences(
  sentences: readonly { readonly end: number }[],
  events: readonly { readonly spans: readonly Span[] }[],
): number[] {
  const starts = events
    .flatMap(({ spans }, i) => spans.map(([start]) => ({ start, i })))
    .sort((a, b) => a.start - b.start || b.i - a.i)
  let next = 0
  let event = -1
  return sentences.map(({ end }) => {
    while (next < starts.length && starts[next]!.start < end) event = starts[next++]!.i
    return event
  })
}
