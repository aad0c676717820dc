import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Figures, SETS, type SetName } from '../measure.ts'
import { scoreCopies } from './copies.ts'
import { scoreEvents } from './events.ts'
import { scoreItems } from './items.ts'
import { linkedSet } from './ledger.ts'
import { scorePeople } from './people.ts'
import { scoreTifa } from './tifa.ts'

/** How one kind of link compares with the gold links of a set. */
export interface LinkScore {
  readonly kind: string
  readonly found: number
  readonly gold: number
  readonly right: number
  /** 0 to 1. */
  readonly f1: number
  /** What was missed and wrongly given, in words. */
  readonly misses: readonly string[]
}

/** True where the set and its gold links are at hand. */
export const hasLinks = (set: SetName): boolean => existsSync(join(SETS[set].gold, 'links.json'))

/** Links every report of a set, read from its copies the whole way, and compares them with the gold, kind by kind. */
export async function linkScores(set: SetName): Promise<LinkScore[]> {
  const linked = await linkedSet(set)
  try {
    const scores: LinkScore[] = []
    for (const kind of [scoreCopies, scoreEvents, scorePeople, scoreTifa, scoreItems])
      scores.push(...(await kind(linked)))
    return scores.filter(({ gold, found }) => gold > 0 || found > 0)
  } finally {
    await linked.close()
  }
}

/** The figures of a set's links, F1 by kind; without those that gold says nothing of. */
export async function linkFigures(set: SetName): Promise<Figures> {
  return Object.fromEntries((await linkScores(set)).filter(({ gold }) => gold > 0).map(({ kind, f1 }) => [kind, f1]))
}
