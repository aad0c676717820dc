import type { LinkedSet } from './ledger.ts'

interface GoldGroup {
  readonly report: string
  readonly copies: readonly unknown[]
}

/** Pairs of things, each as one text. */
function pairs(names: readonly string[]): string[] {
  return names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b].sort().join(' ')))
}

/**
 * Compares the ledger's groups of copies with the gold, pair by pair: every two copies of a report should be in one group, and
 * no others. Whatever two ids have the same gold name are copies of each other.
 */
export async function scoreCopies(
  set: LinkedSet,
): Promise<{ kind: string; found: number; gold: number; right: number; f1: number; misses: string[] }[]> {
  const known = new Set(((set.gold.copies ?? []) as GoldGroup[]).map(({ report }) => report))
  const gold = new Set<string>()
  for (const [name, ids] of set.idsOf) {
    if (ids.length > 1 && !known.has(name)) throw new Error(`the gold names no copies of ${name}`)
    for (const pair of pairs(ids)) gold.add(pair)
  }
  const found = new Set<string>()
  for (const id of set.nameOf.keys()) {
    const group = await set.ledger.copies(id)
    const ids = (group?.copies ?? []).filter(({ holds }) => holds !== 'joined').map((copy) => copy.id)
    for (const pair of pairs(ids)) found.add(pair)
  }
  const name = (pair: string) =>
    pair
      .split(' ')
      .map((id) => `${set.nameOf.get(id) ?? '?'} (${id})`)
      .join(' and ')
  const right = [...found].filter((pair) => gold.has(pair)).length
  return [
    {
      kind: 'copies',
      found: found.size,
      gold: gold.size,
      right,
      f1: found.size + gold.size ? (2 * right) / (found.size + gold.size) : 1,
      misses: [
        ...[...gold].filter((pair) => !found.has(pair)).map((pair) => `not grouped: ${name(pair)}`),
        ...[...found].filter((pair) => !gold.has(pair)).map((pair) => `wrongly grouped: ${name(pair)}`),
      ],
    },
  ]
}
