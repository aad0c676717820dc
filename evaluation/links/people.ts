import type { Filters } from '../../src/ledger/rows.ts'
import type { LinkedSet } from './ledger.ts'

/** How well one kind of link is found, with what went wrong in words. */
export interface KindScore {
  kind: string
  found: number
  gold: number
  right: number
  f1: number
  misses: string[]
}

interface Named {
  readonly name: string
  readonly reports: readonly string[]
}
interface Namesakes {
  readonly name: string
  readonly persons: readonly { readonly as: string; readonly reports: readonly string[] }[]
}
interface Successor {
  readonly post: string
  readonly of: string
  readonly from: string
  readonly to: string
  readonly by: string
  readonly report: string
  readonly acting?: string
}

function scored(kind: string, gold: ReadonlySet<string>, found: ReadonlySet<string>): KindScore {
  const right = [...found].filter((one) => gold.has(one)).length
  const misses = [
    ...[...gold].filter((one) => !found.has(one)).map((one) => `missed: ${one}`),
    ...[...found].filter((one) => !gold.has(one)).map((one) => `wrong: ${one}`),
  ]
  const f1 = gold.size + found.size === 0 ? 1 : (2 * right) / (gold.size + found.size)
  return { kind, found: found.size, gold: gold.size, right, f1, misses }
}

/** The gold names of the reports that hold something. */
async function reportsOf(set: LinkedSet, filters: Filters): Promise<string[]> {
  const { items } = await set.ledger.reports({ ...filters, size: 1_000 })
  return [...new Set(items.flatMap(({ id }) => set.nameOf.get(id) ?? []))].sort()
}

/** Every two reports that name one thing, in words. */
function pairs(name: string, reports: readonly string[]): string[] {
  const sorted = [...new Set(reports)].sort()
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `${name}: ${a} = ${b}`))
}

const list = <T>(set: LinkedSet, kind: string): readonly T[] => (set.gold[kind] ?? []) as readonly T[]

/** Pairs of reports that name one person. */
async function scorePersons(set: LinkedSet): Promise<KindScore> {
  const gold = new Set<string>()
  const found = new Set<string>()
  for (const { name, reports } of list<Named>(set, 'people')) {
    // A name in its repaired spelling; gold lists no pair for one who is named once.
    for (const pair of pairs(name, reports)) gold.add(pair)
    for (const person of await set.ledger.namesakes(name))
      for (const pair of pairs(name, await reportsOf(set, { person: person.id }))) found.add(pair)
  }
  return scored('people', gold, found)
}

/** Names that several people bear: each must be told apart into just these people. */
async function scoreNamesakes(set: LinkedSet): Promise<KindScore> {
  const gold = new Set<string>()
  const found = new Set<string>()
  for (const { name, persons } of list<Namesakes>(set, 'namesakes')) {
    for (const { reports } of persons) gold.add(`${name}: ${[...reports].sort().join(' ')}`)
    for (const person of await set.ledger.namesakes(name))
      found.add(`${name}: ${(await reportsOf(set, { person: person.id })).join(' ')}`)
  }
  return scored('namesakes', gold, found)
}

/** Who followed whom in which post, by when, as which report shows. */
async function scoreSuccessors(set: LinkedSet): Promise<KindScore> {
  const words = (one: Successor) =>
    `${one.of} ${one.post}: ${one.from} → ${one.to} by ${one.by} (${one.report})${one.acting ? ` as ${one.acting}` : ''}`
  const gold = new Set(list<Successor>(set, 'successors').map(words))
  const found = new Set<string>()
  for (const place of (await set.ledger.places({ size: 1_000 })).items)
    for (const { title, of, successions } of (await set.ledger.holders(place.id))?.seats ?? [])
      for (const { from, to, by, report, acting } of successions) {
        const told = set.nameOf.get(report.id) ?? report.id
        found.add(
          words({ post: title, of, from: from.name, to: to.name, by, report: told, ...(acting ? { acting } : {}) }),
        )
      }
  return scored('successors', gold, found)
}

/** Pairs of reports that name one organization, by whatever of its names. */
async function scoreOrganizations(set: LinkedSet): Promise<KindScore> {
  const gold = new Set<string>()
  const found = new Set<string>()
  for (const { name, reports } of list<Named>(set, 'organizations')) {
    for (const pair of pairs(name, reports)) gold.add(pair)
    const organization = await set.ledger.organization(name)
    if (!organization) continue
    for (const pair of pairs(name, await reportsOf(set, { organization: organization.id }))) found.add(pair)
  }
  return scored('organizations', gold, found)
}

/** People over time, namesakes, successors in a post, and organizations by all their names. */
export async function scorePeople(set: LinkedSet): Promise<KindScore[]> {
  const kinds = [scorePersons, scoreNamesakes, scoreSuccessors, scoreOrganizations]
  const scores: KindScore[] = []
  for (const score of kinds) scores.push(await score(set))
  return scores
}
