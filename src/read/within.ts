interface Stretch {
  readonly start: number
  readonly end: number
}

/** Index of the first of the mentions, in order of `start`, that begins at `at` or later; found by halving, so that many look-ups take linear time. */
export function firstFrom(mentions: readonly Stretch[], at: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The first of the mentions, in order of `start`, that begins exactly at `at`. */
export function mentionAt<T extends Stretch>(mentions: readonly T[], at: number): T | undefined {
  const found = mentions[firstFrom(mentions, at)]
  return found?.start === at ? found : undefined
}

/** The one of the mentions, in order and none overlapping, that ends exactly at `end`. */
export function mentionEnding<T extends Stretch>(mentions: readonly T[], end: number): T | undefined {
  const found = mentions[firstFrom(mentions, end) - 1]
  return found?.end === end ? found : undefined
}

/** Those of the mentions, in order of `start` and none overlapping, that lie in `[start, end)`. */
export function mentionsWithin<T extends Stretch>(mentions: readonly T[], start: number, end: number): T[] {
  const first = firstFrom(mentions, start)
  let past = first
  while (past < mentions.length && mentions[past]!.end <= end) past++
  return mentions.slice(first, past)
}

/** True where one of the mentions, in order of `start` and none overlapping, holds the character at `at`. */
export function covers(mentions: readonly Stretch[], at: number): boolean {
  const last = mentions[firstFrom(mentions, at + 1) - 1]
  return last !== undefined && last.end > at
}
