import type { TifaKind } from '../../record/types.ts'

/** A phrase found, before phrases that stand inside longer ones are dropped. */
export interface TifaCandidate {
  /** Without quotation marks. */
  readonly text: string
  readonly kind: TifaKind
  readonly start: number
  readonly end: number
  readonly confidence: number
}
