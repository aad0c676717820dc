import type { RelayDetail } from '../../../src/serve/schema-events.ts'

type Range = readonly [start: number, end: number]

/** Runs of a sentence that stand in one of its counterparts, joined where they touch, in order. */
export function sharedRuns(relay: RelayDetail, side: 'above' | 'below', position: number): Range[] {
  const runs = relay.sentences
    .filter((sentence) => sentence[side] === position)
    .flatMap((sentence) => sentence.shared.map((run) => run[side]))
    .sort((a, b) => a[0] - b[0])
  const joined: [number, number][] = []
  for (const [start, end] of runs) {
    const last = joined.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}

/** A sentence with the words underlined that its counterpart has too. */
export function SharedText({ text, runs }: { text: string; runs: readonly Range[] }) {
  const parts = []
  let at = 0
  for (const [start, end] of runs) {
    parts.push(
      text.slice(at, start),
      <span key={start} className="shared">
        {text.slice(start, end)}
      </span>,
    )
    at = end
  }
  parts.push(text.slice(at))
  return <>{parts}</>
}
