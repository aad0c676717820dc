import type { OrganizationKind } from '../../record/types.ts'
import { type Decided, DecidedGroups, type Unfollowed } from '../decided.ts'
import type { Reason } from '../link.ts'
import { isTrade, type OrganizationName } from './names.ts'

/** A name of an organization with what reports say of it. */
export interface NamedOrganization extends OrganizationName {
  /** Tells it from every other; sorts alike whatever the order of adding. */
  readonly key: string
  /** The name's id. */
  readonly called: string
  readonly kind: OrganizationKind
  /** Provinces in which reports that name it play. */
  readonly provinces: readonly string[]
}

export interface OrganizationDoubt {
  readonly a: number
  readonly b: number
  /** Binary logarithm of the odds that both are one. */
  readonly bits: number
  readonly reasons: readonly Reason[]
}

interface Match {
  readonly bits: number
  readonly reasons: readonly Reason[]
}

const SURE = 6
/** Characters from which a name without region and legal form means one organization in the whole country. */
const TELLING = 4

type Region = 'same' | 'unknown' | 'other'

function regionOf(a: NamedOrganization, b: NamedOrganization): Region {
  const province = ({ at }: NamedOrganization) => (at === null ? null : at.slice(0, 2))
  const [one, other] = [province(a), province(b)]
  if (one !== null && other !== null) return one === other ? 'same' : 'other'
  const inside = (codes: readonly string[], own: string | null) =>
    own !== null && codes.some((code) => code.startsWith(own))
  if (inside(a.provinces, other) || inside(b.provinces, one) || a.provinces.some((code) => b.provinces.includes(code)))
    return 'same'
  return a.provinces.length && b.provinces.length ? 'other' : 'unknown'
}

const likeKind = (a: NamedOrganization, b: NamedOrganization): boolean =>
  a.kind === b.kind || a.kind === 'other' || b.kind === 'other'

/** Whether two names are of one organization; null where nothing speaks for it. */
function match(a: NamedOrganization, b: NamedOrganization): Match | null {
  if (!likeKind(a, b)) return null
  if (a.core.startsWith('=') || b.core.startsWith('='))
    return a.core === b.core
      ? { bits: 10, reasons: [{ code: 'known-alias', values: { core: a.core.slice(1) } }] }
      : null
  const region = regionOf(a, b)
  const reasons: Reason[] = []
  if (region === 'same') reasons.push({ code: 'same-region' })
  if (a.core === b.core) {
    if (a.core.includes('|'))
      return a.core.startsWith('|') ? null : { bits: 10, reasons: [{ code: 'same-local-name' }] }
    reasons.unshift({ code: 'same-core', values: { core: a.core } })
    if (region === 'other') return a.core.length > TELLING ? { bits: 1, reasons } : null
    if (a.group !== b.group) return { bits: 3, reasons: [...reasons, { code: 'group-and-firm' }] }
    return { bits: region === 'same' ? 10 : a.core.length + (a.group ? 2 : 0) >= TELLING ? 7 : 3, reasons }
  }
  const [short, long] = a.core.length < b.core.length ? [a, b] : [b, a]
  if (a.kind !== 'enterprise' || b.kind !== 'enterprise' || region !== 'same' || short.core.length < 2) return null
  if (!long.core.startsWith(short.core) || !isTrade(long.core.slice(short.core.length))) return null
  reasons.unshift({ code: 'short-name', values: { core: short.core } })
  if (short.group !== long.group) return { bits: 2, reasons: [...reasons, { code: 'group-and-firm' }] }
  return { bits: short.core.length > 2 ? 7 : 3, reasons }
}

/**
 * Joins the names of one organization: those that are the same without legal form (有限公司) and region's name, in one region;
 * and a firm's short name with the one longer name in the region that only adds what it makes (云梭, 云梭新材料). Two groups are
 * never joined of which two names stand against each other: a group and one of its firms, firms of two provinces. What is likely
 * and not sure is a doubt. After the way in which firm names are matched in record linkage: the legal form says little, the head
 * of the name most (Winkler, Overview of Record Linkage, 2006).
 * @param renamed pairs of names' ids of which a report says that one became the other
 * @param decided by people about positions of names, the newest first; it comes before all else
 */
export function joinOrganizations(
  organizations: readonly NamedOrganization[],
  renamed: readonly (readonly [from: string, to: string])[],
  decided: readonly Decided[] = [],
): { groups: number[][]; doubts: OrganizationDoubt[]; unfollowed: readonly Unfollowed[] } {
  const sorted = [...organizations.keys()].sort((a, b) => (organizations[a]!.key < organizations[b]!.key ? -1 : 1))
  const of = organizations.map((_, i) => i)
  const root = (i: number): number => (of[i] === i ? i : root(of[i]!))
  const said = new DecidedGroups(decided)
  const members = (group: number) => sorted.filter((i) => root(i) === group)
  const apart = (a: number, b: number) =>
    decided.length > 0 && members(root(a)).some((one) => members(root(b)).some((other) => said.apart(one, other)))
  const join = (a: number, b: number) => {
    of[Math.max(root(a), root(b))] = Math.min(root(a), root(b))
  }
  for (const one of said.joined) for (const other of one.slice(1)) join(one[0]!, other)
  const matches: ({ a: number; b: number } & Match)[] = []
  const byCore = sorted.toSorted((a, b) =>
    organizations[a]!.core < organizations[b]!.core ? -1 : organizations[a]!.core > organizations[b]!.core ? 1 : 0,
  )
  for (const [i, a] of byCore.entries())
    for (const b of byCore.slice(i + 1)) {
      if (!organizations[b]!.core.startsWith(organizations[a]!.core)) break
      const found = match(organizations[a]!, organizations[b]!)
      if (found) matches.push({ a, b, ...found })
    }
  // A short name that fits two longer ones may be either's, or both's.
  const longer = (short: number) =>
    new Set(
      matches
        .filter(({ a, b, bits }) => a === short && bits >= SURE && organizations[a]!.core !== organizations[b]!.core)
        .map(({ b }) => organizations[b]!.core),
    )
  const doubts: OrganizationDoubt[] = []
  for (const [from, to] of renamed)
    for (const a of sorted.filter((i) => organizations[i]!.called === from))
      for (const b of sorted.filter((i) => organizations[i]!.called === to)) if (!apart(a, b)) join(a, b)
  for (const { a, b, bits, reasons } of matches.toSorted(
    (p, q) => q.bits - p.bits || sorted.indexOf(p.a) - sorted.indexOf(q.a) || sorted.indexOf(p.b) - sorted.indexOf(q.b),
  )) {
    if (root(a) === root(b) || apart(a, b)) continue
    const sure = bits >= SURE && (organizations[a]!.core === organizations[b]!.core || longer(a).size === 1)
    if (sure) join(a, b)
    else doubts.push({ a, b, bits: Math.min(bits, SURE - 1), reasons })
  }
  const groups = [...Map.groupBy(sorted, root).values()]
  return {
    groups,
    doubts: doubts.filter(({ a, b }) => root(a) !== root(b) && !apart(a, b)),
    unfollowed: said.unfollowed,
  }
}
