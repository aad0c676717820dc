/** One who is seen in a post that one person at a time holds. */
export interface Held {
  readonly person: string
  /** Days of the first and last report that sees him in it. */
  readonly first: string
  readonly last: string
  readonly reports: number
}

export interface Handover {
  readonly from: Held
  readonly to: Held
}

/** Days that reports may see both in the post: the old one still, the new one already. */
const HANDOVER = 45

const after = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/**
 * Who followed whom in one post, as far as reports show it: two who follow one another in time and are not seen side by side for
 * longer than a handover takes. One who is seen only while another is, in fewer reports, is left out: a report has ascribed the
 * post to him in passing.
 */
export function handovers(holders: readonly Held[]): Handover[] {
  const kept = holders
    .filter(
      (one) =>
        !holders.some(
          (other) =>
            other.person !== one.person &&
            other.first < one.first &&
            other.last > after(one.last, HANDOVER) &&
            other.reports > one.reports,
        ),
    )
    .toSorted((a, b) =>
      a.first < b.first
        ? -1
        : a.first > b.first
          ? 1
          : a.last < b.last
            ? -1
            : a.last > b.last
              ? 1
              : a.person < b.person
                ? -1
                : 1,
    )
  const found: Handover[] = []
  for (const [i, to] of kept.entries()) {
    const from = kept[i - 1]
    if (from && from.last <= after(to.first, HANDOVER) && from.last <= to.last) found.push({ from, to })
  }
  return found
}
