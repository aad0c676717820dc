import type { Reason } from '../link.ts'

/** What is known of a copy when one of several is to stand for them all. */
export interface CopyFacts {
  readonly id: string
  readonly title: string | null
  readonly publisher: string | null
  readonly origin: string | null
  /** First day of its date; null where it has none. */
  readonly day: string | null
  readonly repairs: number
  /** Letters of its body. */
  readonly letters: number
}

/** A copy that has so much of the longest is whole. */
export const WHOLE = 0.9

/** What is asked of copies in turn to tell the original: the first that tells two apart decides. Less is better. */
const ASKED: readonly { readonly code: string; readonly rank: (copy: CopyFacts) => number | string }[] = [
  { code: 'copy-titled', rank: ({ title }) => (title ? 0 : 1) },
  { code: 'copy-own-site', rank: firstPublished },
  { code: 'copy-earliest', rank: ({ day }) => day ?? '9999' },
  { code: 'copy-soundest', rank: ({ repairs }) => repairs },
  { code: 'copy-longest', rank: ({ letters }) => -letters },
]

/** 0 for who first published it, 1 where that is not said, 2 for who took it over from another. */
function firstPublished({ publisher, origin }: CopyFacts): number {
  if (publisher === null || origin === null) return 1
  return publisher === origin ? 0 : 2
}

/**
 * Orders whole copies of one report, the original first: who names itself as the origin, then who published first, then
 * whose text needed fewest repairs. A copy that lost its title stands behind. Where nothing tells them apart the id decides,
 * so that the order does not depend on which came first into the ledger. Origin before time: a portal may print a paper's
 * report on the day before the paper's own page is dated (Smith, Cordell and Dillon, Infectious Texts, 2013, take the earliest
 * dated print where no origin is named).
 */
export function originalFirst(a: CopyFacts, b: CopyFacts): number {
  for (const { rank } of ASKED) {
    const [x, y] = [rank(a), rank(b)]
    if (x !== y) return x < y ? -1 : 1
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Why the first of several copies stands before each of the others: what told them apart, without repeats. */
export function originalReasons(original: CopyFacts, others: readonly CopyFacts[], longest: number): Reason[] {
  const codes = new Set<string>()
  for (const other of others) {
    if (other.letters < WHOLE * longest) codes.add('copy-whole')
    else codes.add(ASKED.find(({ rank }) => rank(original) !== rank(other))?.code ?? 'copy-alike')
  }
  if (codes.size > 1) codes.delete('copy-alike')
  return ['copy-own-site', 'copy-earliest', 'copy-whole', 'copy-titled', 'copy-soundest', 'copy-longest', 'copy-alike']
    .filter((code) => codes.has(code))
    .map((code) => ({ code, values: { site: original.publisher ?? '', day: original.day ?? '', n: original.repairs } }))
}
