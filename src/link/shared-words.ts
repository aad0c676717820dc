/** Characters of a run: long enough that two reports of different events by the same people share few of them. */
const RUN = 4
const SENSE = /[\p{Script=Han}\p{L}\d]+/gu

/**
 * The runs of four characters of a text, punctuation and spaces left out: its shingles.
 * @see A. Z. Broder, "On the resemblance and containment of documents" (1997)
 */
export function shingles(text: string): Set<string> {
  const found = new Set<string>()
  for (const [part] of text.matchAll(SENSE))
    for (let i = 0; i + RUN <= part.length; i++) found.add(part.slice(i, i + RUN))
  return found
}

/** How much of the smaller set is in the larger, 0 to 1 (Broder's containment); 0 where one is empty. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (!small.size) return 0
  let both = 0
  for (const shingle of small) if (large.has(shingle)) both++
  return both / small.size
}
