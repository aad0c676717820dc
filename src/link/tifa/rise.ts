/** One month: reports that use a phrase, and all reports. */
export interface Month {
  readonly month: string
  readonly used: number
  readonly all: number
}

/** A run of months in which a phrase was used much more than over the whole time. */
export interface Burst {
  readonly from: string
  readonly to: string
  /** How much likelier the run is as a burst, in nats. */
  readonly weight: number
}

const RATIO = 2
const GAMMA = 1

/** Negative log likelihood of k of n at rate p, without the term that is the same in every state. */
const cost = (k: number, n: number, p: number) => -(k * Math.log(p) + (n - k) * Math.log(1 - p))

/**
 * Bursts of a phrase by Kleinberg's automaton for batched arrivals (KDD 2002, section 4) with two states: the rate over
 * all months, and twice that; going up costs ln(months). Months must be in order and without gaps; those without reports say nothing.
 */
export function burstsOf(months: readonly Month[]): Burst[] {
  const batches = months.filter((month) => month.all > 0)
  const used = batches.reduce((sum, month) => sum + month.used, 0)
  const all = batches.reduce((sum, month) => sum + month.all, 0)
  if (used < 2 || batches.length < 3 || used >= all) return []
  const base = used / all
  const high = Math.min(0.9999, base * RATIO)
  const up = GAMMA * Math.log(batches.length)
  let costs = [0, up]
  const came: (readonly [number, number])[] = []
  for (const { used: k, all: n } of batches) {
    const toLow = costs[1]! < costs[0]! ? 1 : 0
    const toHigh = costs[0]! + up < costs[1]! ? 0 : 1
    came.push([toLow, toHigh])
    costs = [
      costs[toLow]! + cost(Math.min(k, n), n, base),
      costs[toHigh]! + (toHigh === 0 ? up : 0) + cost(Math.min(k, n), n, high),
    ]
  }
  const states: number[] = []
  let state = costs[1]! < costs[0]! ? 1 : 0
  for (let i = came.length - 1; i >= 0; i--) {
    states[i] = state
    state = came[i]![state]!
  }
  const bursts: Burst[] = []
  for (let i = 0; i < states.length; i++) {
    if (states[i] === 0) continue
    let end = i
    while (states[end + 1] === 1) end++
    const weight = batches
      .slice(i, end + 1)
      .reduce((sum, { used: k, all: n }) => sum + cost(k, n, base) - cost(k, n, high), 0)
    if (weight > 0) bursts.push({ from: batches[i]!.month, to: batches[end]!.month, weight })
    i = end
  }
  return bursts
}

/** What a count in a window says against the time before it. */
export interface Rise {
  /** Expected reports in the window at the rate of before. */
  readonly expected: number
  /** Rate in the window over the rate before, each with half a report added. */
  readonly ratio: number
  /** Log-likelihood ratio of two rates against one; above 0 where it rises, below where it fades. 3.84 is 5 % by chance. */
  readonly weight: number
}

const term = (observed: number, expected: number) => (observed > 0 ? observed * Math.log(observed / expected) : 0)

/**
 * Compares how often a phrase was used in a window and before it: Dunning's log-likelihood ratio for two Poisson rates (Dunning 1993;
 * Rayson & Garside 2000), which holds for small counts.
 * @param used reports with the phrase, and @param all reports at all, in the window and before
 */
export function riseOf(
  used: readonly [now: number, before: number],
  all: readonly [now: number, before: number],
): Rise {
  const rate = (used[0] + used[1]) / Math.max(1, all[0] + all[1])
  const expected = all[1] > 0 ? (used[1] / all[1]) * all[0] : 0
  const ratio = (used[0] + 0.5) / (all[0] + 1) / ((used[1] + 0.5) / (all[1] + 1))
  const weight = all[0] && all[1] ? 2 * (term(used[0], rate * all[0]) + term(used[1], rate * all[1])) : 0
  return { expected, ratio, weight: ratio >= 1 || weight === 0 ? weight : -weight }
}

/** What can be said of a phrase since its last use. */
export interface Silence {
  /** `used`: until the end of the ledger; `silent`: later reports are so many that it should have come again; `open`: too few to tell. */
  readonly state: 'used' | 'silent' | 'open'
  /** Reports after the last use, and how many of them should have had it at its rate until then. */
  readonly later: number
  readonly expected: number
}

/** At this many expected and none seen, chance is below 5 % (the rule of three, Hanley & Lippman-Hand 1983). */
const ENOUGH = 3
/** From fewer reports than this no rate is taken. */
const FEWEST = 4

/**
 * Whether the silence after the last use means something.
 * @param reports that use the phrase, `during` all reports from its first use to its last, `later` all after it
 *
 * Never that the phrase was dropped: only that it was not seen
 * where at its rate it should have been.
 */
export function silenceOf(reports: number, during: number, later: number): Silence {
  // The first use opens the time that is looked at, so it says nothing of the rate within it.
  const expected = during > 0 ? (Math.max(0, reports - 1) / during) * later : 0
  const silent = reports >= FEWEST && expected >= ENOUGH
  return { state: later === 0 ? 'used' : silent ? 'silent' : 'open', later, expected }
}
