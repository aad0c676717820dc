import { type Decided, DecidedGroups, type Unfollowed } from '../decided.ts'
import type { Reason } from '../link.ts'
import { type Comparison, compare, known, type Station } from './compare.ts'
import { looksForeign, nameBits } from './names.ts'
import { isWeak, type Profile, stationsOf } from './profile.ts'
import { NATION } from './ranks.ts'

/** A profile with the reports that give it, as far as they matter for telling people apart. */
export interface Seen extends Profile {
  /** Binary logarithm of the number of reports, rounded down. */
  readonly weight: number
  /** First day of the first and last day of the last month of their dates; null where none has one. */
  readonly first: string | null
  readonly last: string | null
}

/** What reports of a profile weigh. Coarse, so that a further report seldom changes it: only then are people told apart anew. */
export function seen(profile: Profile, reports: number, first: string | null, last: string | null): Seen {
  const { posts, region, bucket } = profile
  const weight = Math.floor(Math.log2(reports))
  return { posts, region, bucket, weight, first: first && `${first.slice(0, 7)}-01`, last: last && monthEnd(last) }
}

const monthEnd = (day: string): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10)

/** Two groups that may be one person. */
export interface Doubt {
  /** Positions in `groups`. */
  readonly a: number
  readonly b: number
  /** Binary logarithm of the odds that they are. */
  readonly bits: number
  readonly reasons: readonly Reason[]
}

/** What made two stations one person's. */
export interface Join {
  readonly a: Station
  readonly b: Station
  readonly bits: number
  readonly reasons: readonly Reason[]
}

/** The people of one name. */
export interface Grouping {
  /** Positions of profiles, a list for each person. */
  readonly groups: readonly (readonly number[])[]
  /** Position in `groups` of mentions that say too little to tell whose they are: one person's or several; null where all are told. */
  readonly untold: number | null
  readonly doubts: readonly Doubt[]
  readonly joins: readonly Join[]
  /** Decisions that could not be followed. */
  readonly unfollowed: readonly Unfollowed[]
}

/** Odds of 64 to 1: below, a join is proposed and not made. */
const SURE = 6
/** For mentions without a post, of which less is known that could speak against: 16 to 1. */
const SURE_BARE = 4
/** For a mention without a post, and without a region of its own, of the name of the nation's leader whom alone the ledger knows by it: 4 to 1. */
const SURE_LEADER = 2
const CAPITAL = '110000'
/** What a mention that fits several people must fit one better by. */
const LEAD = 2
/** Odds from which two people are proposed as one. */
const WORTH_ASKING = 0
/** People that one is proposed to be joined with, at most. */
const ASKED = 3
/** Of mentions that nobody can tell, how many are compared with a person. */
const ASKED_OF = 20
/** Stations of a name that are compared; of more, those that fewest reports give join only what stands beside them in a report. */
const MOST = 160

interface Node extends ReturnType<typeof known> {
  readonly key: string
  readonly weak: boolean
  readonly weight: number
}

/** The stations of a name, those that most reports give first, each with its dates over all profiles. */
function nodesOf(profiles: readonly Seen[]): Node[] {
  const found = new Map<
    string,
    { own: ReturnType<typeof stationsOf>[number] } & Pick<Seen, 'weight' | 'first' | 'last'>
  >()
  for (const profile of profiles)
    for (const own of stationsOf(profile)) {
      const { weight, first, last } = profile
      const node = found.get(own.key)
      found.set(own.key, {
        own,
        weight: Math.max(weight, node?.weight ?? 0),
        first: earliest(first, node?.first ?? null),
        last: latest(last, node?.last ?? null),
      })
    }
  return [...found.values()]
    .map(({ own, weight, first, last }) => ({
      ...known({ ...own, first, last }),
      key: own.key,
      weak: isWeak(own),
      weight,
    }))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
}

const earliest = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a)
const latest = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a)

/** Groups of nodes that grow together, with what bars two of them. */
class Groups {
  readonly #of: number[]
  readonly #members: number[][]
  readonly #compared: (a: number, b: number) => Comparison

  constructor(size: number, compared: (a: number, b: number) => Comparison) {
    this.#of = Array.from({ length: size }, (_, i) => i)
    this.#members = this.#of.map((i) => [i])
    this.#compared = compared
  }

  of(node: number): number {
    return this.#of[node]!
  }

  members(group: number): readonly number[] {
    return this.#members[group]!
  }

  barred(a: number, b: number): boolean {
    return this.members(a).some((one) => this.members(b).some((other) => this.#compared(one, other).barred))
  }

  /** What speaks most for two groups being one. */
  best(a: number, b: number): Comparison & { readonly pair: readonly [number, number] } {
    let found: (Comparison & { pair: readonly [number, number] }) | null = null
    for (const one of this.members(a))
      for (const other of this.members(b)) {
        const next = this.#compared(one, other)
        if (!found || next.bits > found.bits) found = { ...next, pair: [one, other] }
      }
    return found!
  }

  /** Joins two groups unless something bars it. @returns whether they are one now */
  join(a: number, b: number): boolean {
    const [into, from] = [Math.min(this.of(a), this.of(b)), Math.max(this.of(a), this.of(b))]
    if (into === from) return true
    if (this.barred(into, from)) return false
    this.#merge(into, from)
    return true
  }

  /** Joins nodes of which people say that they are one, whatever speaks against it. */
  force(nodes: readonly number[]): void {
    for (const node of nodes) {
      const [into, from] = [Math.min(this.of(nodes[0]!), this.of(node)), Math.max(this.of(nodes[0]!), this.of(node))]
      if (into !== from) this.#merge(into, from)
    }
  }

  #merge(into: number, from: number): void {
    for (const node of this.#members[from]!) this.#of[node] = into
    this.#members[into]!.push(...this.#members[from]!)
    this.#members[from] = []
  }

  get all(): number[] {
    return this.#members.flatMap((members, i) => (members.length ? [i] : []))
  }
}

/**
 * Tells the people of one name apart by what reports say of them. First what one report says of one bearer belongs together;
 * then the surest pairs are joined, and never two groups of which any two stations bar each other; then what says little
 * (no post, a post of nothing) goes to the one that it fits better than any other. Depends on the profiles alone, not on their
 * order. What is likely and not sure is kept apart and given as a doubt. What people decided comes before all of it.
 * @param decided about positions of profiles, the newest first
 */
export function tellApart(name: string, profiles: readonly Seen[], decided: readonly Decided[] = []): Grouping {
  const nodes = nodesOf(profiles)
  const byKey = new Map(nodes.map(({ key }, i) => [key, i]))
  const order = profiles.map((profile) => ({
    profile,
    at: stationsOf(profile)
      .map(({ key }) => byKey.get(key)!)
      .sort((a, b) => a - b),
  }))
  const nodesAt = (positions: readonly number[]) => [...new Set(positions.flatMap((i) => order[i]!.at))]
  const said = new DecidedGroups(decided.map((one) => ({ ...one, a: nodesAt(one.a), b: nodesAt(one.b) })))
  const { unfollowed } = said
  if (nodes.length === 1)
    return { groups: [profiles.map((_, i) => i)], untold: null, doubts: [], joins: [], unfollowed }
  const bits = nameBits(name)
  const abroad = looksForeign(name)
  const kept = new Map<number, Comparison>()
  const compared = (a: number, b: number): Comparison => {
    const at = a < b ? a * nodes.length + b : b * nodes.length + a
    let comparison = kept.get(at)
    if (!comparison) {
      comparison = compare(bits, abroad, nodes[Math.min(a, b)]!, nodes[Math.max(a, b)]!)
      if (said.apart(a, b)) comparison = { ...comparison, barred: true }
      kept.set(at, comparison)
    }
    return comparison
  }
  const groups = new Groups(nodes.length, compared)
  const joins: Join[] = []
  const joined = ([a, b]: readonly [number, number], { bits: sure, reasons }: Comparison) =>
    joins.push({ a: stationOf(nodes[a]!), b: stationOf(nodes[b]!), bits: sure, reasons })

  for (const one of said.joined) groups.force(one)
  for (const { at } of order.toSorted((a, b) => b.profile.weight - a.profile.weight || compareLists(a.at, b.at)))
    for (const node of at.slice(1)) groups.join(at[0]!, node)

  joinSurest(nodes, (node) => !node.weak, SURE)
  placeWeak()
  joinSurest(nodes, (node) => node.weak, SURE)
  return { ...gather(), joins, unfollowed }

  function leads(node: number): boolean {
    const { of, rank } = nodes[node]!
    return of === NATION && rank !== null && rank.low <= 2
  }

  function joinSurest(all: readonly Node[], wanted: (node: Node) => boolean, sure: number): void {
    const some = all.slice(0, MOST).flatMap((node, i) => (wanted(node) ? [i] : []))
    const pairs: [number, number][] = []
    for (const [i, a] of some.entries())
      for (const b of some.slice(i + 1)) {
        const { bits: odds, barred, supported } = compared(a, b)
        if (!barred && supported && odds >= sure && groups.of(a) !== groups.of(b)) pairs.push([a, b])
      }
    pairs.sort((p, q) => compared(...q).bits - compared(...p).bits || p[0] - q[0] || p[1] - q[1])
    for (const [a, b] of pairs) if (groups.of(a) !== groups.of(b) && groups.join(a, b)) joined([a, b], compared(a, b))
  }

  function placeWeak(): void {
    const strong = groups.all.filter((group) => groups.members(group).some((node) => !nodes[node]!.weak))
    const weak = groups.all.filter(
      (group) => !strong.includes(group) && groups.members(group).some((node) => node < MOST),
    )
    const placed: (readonly [number, number, Comparison & { pair: readonly [number, number] }])[] = []
    for (const group of weak) {
      const { title, region } = nodes[groups.members(group)[0]!]!
      const leader =
        title === null &&
        strong.length === 1 &&
        (region === null || region === CAPITAL) &&
        groups.members(strong[0]!).some(leads)
      const sure = leader ? SURE_LEADER : title === null ? SURE_BARE : SURE
      const fits = strong
        .filter((one) => !groups.barred(one, group))
        .map((one) => [one, groups.best(one, group)] as const)
        .sort((a, b) => b[1].bits - a[1].bits)
      const [first, second] = fits
      if (
        first &&
        (leader || first[1].supported) &&
        first[1].bits >= sure &&
        (!second || first[1].bits - second[1].bits >= LEAD)
      )
        placed.push([first[0], group, first[1]])
    }
    // All are weighed against what stood before any of them came, so that none draws another along.
    for (const [into, group, comparison] of placed) if (groups.join(into, group)) joined(comparison.pair, comparison)
  }

  function gather(): Omit<Grouping, 'joins' | 'unfollowed'> {
    const byGroup = Map.groupBy(order.keys(), (i) => groups.of(order[i]!.at[0]!))
    const told: number[] = []
    const rest: number[] = []
    for (const group of [...byGroup.keys()].sort((a, b) => a - b))
      (groups.members(group).every((node) => nodes[node]!.weak && !said.told(node)) ? rest : told).push(group)
    // What says little and stands alone is a person like others; of several such, nobody knows whose they are.
    if (rest.length === 1) told.push(rest.pop()!)
    const found = [
      ...told.map((group) => byGroup.get(group)!),
      ...(rest.length ? [rest.flatMap((group) => byGroup.get(group)!)] : []),
    ]
    return {
      groups: found,
      untold: rest.length ? told.length : null,
      doubts: doubtsOf([...told.map((group) => [group]), ...(rest.length ? [rest] : [])]),
    }
  }

  /** @param found what each person consists of */
  function doubtsOf(found: readonly (readonly number[])[]): Doubt[] {
    const doubts: Doubt[] = []
    const some = found.slice(0, MOST).map((person) => person.slice(0, ASKED_OF))
    for (const [i, mine] of some.entries())
      for (const [j, others] of some.entries()) {
        if (j <= i) continue
        let most: Comparison | null = null
        for (const a of mine)
          for (const b of others) {
            if (groups.barred(a, b)) continue
            const next = groups.best(a, b)
            if (next.bits >= WORTH_ASKING && (!most || next.bits > most.bits)) most = next
          }
        if (most) doubts.push({ a: i, b: j, bits: most.bits, reasons: most.reasons })
      }
    doubts.sort((p, q) => q.bits - p.bits || p.a - q.a || p.b - q.b)
    const asked = new Map<number, number>()
    const count = (person: number) => {
      const n = (asked.get(person) ?? 0) + 1
      asked.set(person, n)
      return n
    }
    return doubts.filter(({ a, b }) => Math.min(count(a), count(b)) <= ASKED)
  }
}

function stationOf({ title, of, region, first, last }: Node): Station {
  return { title, of, region, first, last }
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const by = (a[i] ?? -1) - (b[i] ?? -1)
    if (by) return by
  }
  return 0
}
