import { levelOf, provinceOf, within } from '../../lexicon/divisions.ts'
import type { Reason } from '../link.ts'
import { NATION, type Rank, rankOf } from './ranks.ts'
import { isSingle, titleOf } from './seats.ts'
import { stateAt, stateOf } from './states.ts'

/** A post as reports give it for one name, over all their dates. */
export interface Station {
  /** As printed; null for mentions without a post. */
  readonly title: string | null
  /** What the post belongs to: a division's code, 100000 for the nation, the name of a unit or foreign state; else null. */
  readonly of: string | null
  /** Code of the region in which it is seen: that of the post, else where the report plays; null where that is not known. */
  readonly region: string | null
  /** First and last day on which reports give it; null where no report with it has a date. */
  readonly first: string | null
  readonly last: string | null
}

/** How much speaks for one bearer of two stations of a name. */
export interface Comparison {
  /** Binary logarithm of the odds. */
  readonly bits: number
  /** True where nobody can have held both. */
  readonly barred: boolean
  /** True where more than the name speaks for one bearer. */
  readonly supported: boolean
  /** What speaks for and against, the strongest first. */
  readonly reasons: readonly Reason[]
}

interface Known extends Station {
  readonly seat: string
  readonly rank: Rank | null
  readonly full: boolean
  /** One person at a time holds it. */
  readonly single: boolean
  readonly state: string | null
  readonly unit: string | null
}

/**
 * Odds that two mentions of one name that are taken at random mean the same person, as a binary logarithm: as many as public
 * life of the country has bearers that reports name.
 */
const PRIOR = -16
/** Bits by which two leaders of one body are likelier one: the smaller the place, the fewer it has. */
const BODY = { province: 8, prefecture: 9, county: 10 } as const
/** Bits more where both hold a post that one person at a time holds. */
const HEADS = 3
/** How few hold a post of at least a rank: bits by which two that do are likelier one (some 100 of rank 2, 500 of 3, 3,000 of 4, 30,000 of 6). */
const HOLDERS = [
  [2, 9],
  [3, 7],
  [4, 4.5],
  [6, 1],
] as const
const CODE = /^\d{6}$/
/** Days that a person may be seen in the old post and in the new one, where both reach to the ends of their months. */
const HANDOVER = 75
const YEAR = 365.25

type Ranked = Pick<Known, 'rank' | 'full' | 'single' | 'seat' | 'state'>

const ranked = new Map<string, Ranked>()
const NO_POST: Ranked = { rank: null, full: false, single: false, seat: '', state: null }
/** Posts whose rank is kept at once. */
const KEPT = 20_000

function rankedOf(title: string, of: string | null): Ranked {
  const key = `${title}@${of}`
  let found = ranked.get(key)
  if (!found) {
    if (ranked.size >= KEPT) ranked.clear()
    const state = of === null ? stateAt(title) : CODE.test(of) ? null : stateOf(of)
    const { seat } = titleOf(title, of)
    found = { ...rankOf(title, of), single: isSingle(seat), seat, state }
    ranked.set(key, found)
  }
  return found
}

export function known(station: Station): Known {
  const { title, of } = station
  const post = title === null ? NO_POST : rankedOf(title, of)
  return { ...station, ...post, unit: of !== null && !CODE.test(of) && post.state === null ? of : null }
}

class Evidence {
  bits: number
  barred = false
  supported = false
  readonly #found: { bits: number; reason: Reason }[] = []

  constructor(bits: number) {
    this.bits = bits
  }

  add(bits: number, code: string, values?: Reason['values']): void {
    this.bits += bits
    if (bits > 0) this.supported = true
    this.#found.push({ bits, reason: values ? { code, values } : { code } })
  }

  bar(code: string, values?: Reason['values']): void {
    this.barred = true
    this.add(-12, code, values)
  }

  get reasons(): Reason[] {
    return this.#found.toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits)).map(({ reason }) => reason)
  }
}

/** Days between two ISO days. */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** True where one region is the other or lies in it; the nation holds no region in this sense. */
const nested = (a: string, b: string): boolean => a !== NATION && b !== NATION && (within(a, b) || within(b, a))

function weighPlaces(a: Known, b: Known, evidence: Evidence, abroad: boolean): void {
  if (a.state !== null && a.state === b.state) evidence.add(8, 'same-state', { state: a.state })
  else if (a.state !== null && b.state !== null) evidence.bar('other-state', { one: a.state, other: b.state })
  else if (a.state !== null || b.state !== null) {
    const other = a.state === null ? a : b
    if (other.of !== null && CODE.test(other.of) && other.of !== NATION) evidence.bar('state-and-region')
    else if (other.of !== null) evidence.add(-8, 'state-and-region')
  } else if (sameUnit(a, b)) evidence.add(10, 'same-unit', { unit: a.unit! })
  else {
    const [bits, reason] = regionBits(a, b) ?? []
    // A foreigner's post that a report seems to give to this nation is of a state that it does not name again.
    if (bits !== undefined && !(abroad && reason === 'same-nation')) evidence.add(bits, reason!)
  }
}

const sameUnit = (a: Known, b: Known): boolean =>
  a.unit !== null && a.unit === b.unit && (a.region === null || b.region === null || nested(a.region, b.region))

const high = (one: Known, rank: number): boolean => one.rank !== null && one.rank.low <= rank

/** True for a post of the division in which it is seen, not of a unit there. */
const leads = (one: Known): boolean => one.of !== null && CODE.test(one.of)

/** True where a leader is named without his post where he leads: in his own region and what lies in it. */
const atHome = (leader: Known, seen: Known): boolean =>
  seen.title === null && leader.rank !== null && leads(leader) && within(seen.region!, leader.region!)

function regionBits(a: Known, b: Known): [bits: number, reason: string] | null {
  const [one, other] = [a.region, b.region]
  if (one === null || other === null) return null
  if (one === NATION || other === NATION) {
    if (one !== other) return null
    if (a.title !== null && b.title !== null) return [7, 'same-nation']
    return [high(a, 2) || high(b, 2) ? 8 : 3, 'same-nation']
  }
  if (one === other && leads(a) && leads(b))
    return [BODY[levelOf(one)] + (a.single && b.single ? HEADS : 0), 'same-body']
  if (one === other || atHome(a, b) || atHome(b, a)) return [6, 'same-region']
  const provinces = one.endsWith('0000') || other.endsWith('0000')
  if (!provinces && one.slice(0, 4) === other.slice(0, 4)) return [5, 'same-prefecture']
  if (provinceOf(one) === provinceOf(other)) return [3, 'same-province']
  return high(a, 4) && high(b, 4) ? null : [-4, 'other-province']
}

/** Days by which two stations overlap, negative where there is a gap; null where a date is missing. */
function overlap(a: Known, b: Known): number | null {
  if (a.first === null || a.last === null || b.first === null || b.last === null) return null
  const [[, start], [end]] = [
    [a.first, b.first].toSorted() as [string, string],
    [a.last, b.last].toSorted() as [string, string],
  ]
  return daysBetween(start, end)
}

/** True where two stations were held side by side for longer than a handover takes. */
function atOnce(a: Known, b: Known): boolean {
  const days = overlap(a, b)
  if (days === null || days < 0) return false
  if (days > HANDOVER) return true
  // One that is seen for a few days only, in the midst of the other.
  const holds = (outer: Known, inner: Known) =>
    daysBetween(outer.first!, inner.first!) > HANDOVER && daysBetween(inner.last!, outer.last!) > HANDOVER
  return holds(a, b) || holds(b, a)
}

function weighRanks(a: Known, b: Known, evidence: Evidence): void {
  if (!a.rank || !b.rank) return
  const gap = Math.max(a.rank.high - b.rank.low, b.rank.high - a.rank.low, 0)
  if (gap <= 1) {
    const found = HOLDERS.find(([rank]) => high(a, rank) && high(b, rank))
    if (found) evidence.add(found[1], found[0] <= 4 ? 'high-rank' : 'like-rank')
    return
  }
  const days = overlap(a, b)
  if (days === null || days >= 0) {
    if (days !== null && gap >= 3 && atOnce(a, b)) evidence.bar('ranks-at-once')
    else evidence.add(gap >= 3 ? -8 : -2, 'far-ranks')
    return
  }
  const [before, after] = a.last! < b.first! ? [a, b] : [b, a]
  const years = Math.round((daysBetween(before.first!, after.last!) / YEAR) * 10) / 10
  if (before.rank!.high > after.rank!.low) {
    // A rise takes two years a step (Regulations on the Selection and Appointment of Leading Cadres, art. 8).
    if (years >= gap * 2) return
    if (gap >= 3 && years < gap) evidence.bar('quick-rise', { years })
    else evidence.add(-3, 'quick-rise', { years })
  } else if (gap >= 3 && years < 8) evidence.bar('rank-falls')
  else evidence.add(-6, 'rank-falls')
}

function weighTimes(a: Known, b: Known, evidence: Evidence): void {
  const days = overlap(a, b)
  if (days === null) return
  if (days < -20 * YEAR) evidence.add(days < -40 * YEAR ? -10 : -4, 'long-gap', { years: Math.round(-days / YEAR) })
  if (!a.full || !b.full || a.region === null || b.region === null) return
  if (a.region === NATION || b.region === NATION || nested(a.region, b.region)) return
  if (atOnce(a, b)) evidence.bar('two-posts-at-once')
}

/**
 * Weighs whether two stations of one name are of one person, as record linkage does (Fellegi & Sunter, A Theory for Record
 * Linkage, 1969): each thing in which they agree or differ adds the binary logarithm of how much likelier it is for one person
 * than for two. A rare name, the same body, unit, region or foreign state and a like rank speak for one; other provinces below
 * the rank of a vice-minister, ranks that fall or rise too quickly and long gaps against; two full-time posts of two regions at
 * once are never one's.
 * @param name bits of the name, by nameBits
 * @param abroad whether the name looks foreign
 */
export function compare(name: number, abroad: boolean, a: Known, b: Known): Comparison {
  const evidence = new Evidence(PRIOR)
  weighPlaces(a, b, evidence, abroad)
  weighRanks(a, b, evidence)
  weighTimes(a, b, evidence)
  if (a.seat && a.seat === b.seat) evidence.add(a.of === null || b.of === null ? 4 : 2, 'same-title', { title: a.seat })
  const { supported } = evidence
  evidence.add(name, name >= 18 ? 'rare-name' : 'common-name')
  const { bits, barred, reasons } = evidence
  return { bits, barred, supported, reasons }
}

/** A number of bits as a probability. */
export const scoreOf = (bits: number): number => 1 / (1 + 2 ** -bits)
