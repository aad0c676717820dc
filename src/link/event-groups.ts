/** Two tellings that are likely one event. */
export interface Pair {
  readonly a: string
  readonly b: string
  readonly score: number
}

/** What grouping asks of tellings, by key. */
export interface Tellings {
  /** Lists of tellings of which people say that they are one event. */
  readonly decided?: readonly (readonly string[])[]
  /** Whether two cannot be one event, however many others join them. */
  apart(a: string, b: string): boolean
  /** Whether the date is a month, or lacks its year. */
  vague(key: string): boolean
}

/** Where a second group fits a vague date almost as well as the first, it goes with neither. */
const CLEARLY = 0.1

/**
 * Groups of tellings of one event. Pairs are joined from the likeliest on, unless that brought together two that cannot be one:
 * greedy agglomeration under constraints, in an order by score and name, so that the order of adding makes no difference. Tellings
 * with a vague date come after: each goes with the one group that fits it clearly best, and joins no two groups.
 * @returns groups of two or more, each sorted
 */
export function eventGroups(pairs: readonly Pair[], tellings: Tellings): string[][] {
  const sorted = [...pairs].sort((p, q) => q.score - p.score || order(p.a, q.a) || order(p.b, q.b))
  const groups = new Map<string, readonly string[]>()
  const groupOf = (key: string) => groups.get(key) ?? [key]
  const join = (a: string, b: string) => {
    const [one, other] = [groupOf(a), groupOf(b)]
    if (one.includes(b) || one.some((x) => other.some((y) => tellings.apart(x, y)))) return
    const joined = [...one, ...other]
    for (const key of joined) groups.set(key, joined)
  }
  for (const one of tellings.decided ?? []) for (const key of one) groups.set(key, one)
  const vague = new Map<string, { key: string; score: number }[]>()
  for (const { a, b, score } of sorted) {
    if (!tellings.vague(a) && !tellings.vague(b)) join(a, b)
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      if (tellings.vague(from) && !tellings.vague(to)) vague.set(from, [...(vague.get(from) ?? []), { key: to, score }])
  }
  const precise = new Map(groups)
  for (const [from, options] of [...vague].sort(([a], [b]) => order(a, b))) {
    const best = options[0]!
    const group = precise.get(best.key) ?? [best.key]
    const rival = options.find(({ key }) => !group.includes(key))
    if (!rival || best.score - rival.score >= CLEARLY) join(best.key, from)
  }
  for (const { a, b } of sorted)
    if (tellings.vague(a) && tellings.vague(b) && !vague.has(a) && !vague.has(b)) join(a, b)
  return [...new Set(groups.values())].map((group) => [...group].sort(order)).sort((g, h) => order(g[0]!, h[0]!))
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
