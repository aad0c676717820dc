import type { Copy } from '../../source/copy.ts'
import type { Sorted } from '../page/stretch.ts'
import type { Apart } from '../page/take-apart.ts'
import { type Damage, mendText } from '../repair/mend.ts'
import { widen } from '../repair/width.ts'
import type { HeadStated } from './head.ts'

/** What a copy's title and meta are read from. */
export interface MetaMaterials {
  readonly copy: Copy
  readonly apart: Apart
  readonly head: HeadStated
  readonly lines: readonly Sorted[]
  /** Indices of the article's lines. */
  readonly stretch: readonly number[]
  readonly damage: Damage
}

/** Mends what the container or the head states, which is spoiled like the copy or not at all. */
export const repair = (text: string, damage: Damage): string => widen(mendText(text, damage))
