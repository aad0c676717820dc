import type { OrganizationKind } from '../../record/types.ts'
import type { OrganizationReading } from '../draft.ts'

/** Nouns that stand for a unit named before, with the kind of unit they mean. */
const KINDS: Readonly<Record<string, OrganizationKind>> = {
  医院: 'hospital',
  院长: 'hospital',
  学校: 'school',
  校长: 'school',
  校方: 'school',
  公司: 'enterprise',
  企业: 'enterprise',
  厂长: 'enterprise',
  经理: 'enterprise',
  总经理: 'enterprise',
  董事长: 'enterprise',
  园区: 'park',
  码头: 'park',
  港口: 'park',
  产业园: 'park',
}

/** How many mentions back a short form may reach. */
const REACH = 60

/** Finds whole names of units in one report. */
export class UnitNames {
  readonly #mentions: OrganizationReading['mentions']
  readonly #kinds: ReadonlyMap<string, OrganizationKind>

  constructor({ mentions, organizations }: OrganizationReading) {
    this.#mentions = mentions
    this.#kinds = new Map(organizations.map(({ name, kind }) => [name, kind]))
  }

  /**
   * The whole name of the unit that a short form before `before` means: 医院 the hospital last named, 产业园 the one whose
   * name ends so. The short form itself where none fits.
   */
  whole(short: string, before: number): string {
    let last = this.#lastBefore(before)
    for (const stop = last - REACH; last >= 0 && last > stop; last--) {
      const { name } = this.#mentions[last]!
      if (name.endsWith(short) || (KINDS[short] && this.#kinds.get(name) === KINDS[short])) return name
    }
    return short
  }

  /** Index of the last mention that begins before `offset`, or -1. */
  #lastBefore(offset: number): number {
    let [low, high] = [0, this.#mentions.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#mentions[middle]!.start < offset) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}
