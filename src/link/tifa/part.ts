import type { Span, Tifa } from '../../record/types.ts'
import type { Reason } from '../link.ts'

/** A phrase with what one sentence says it is made of, or came from. */
export interface PhrasePart {
  /** `member`: named as one of those that the whole counts; `derived`: a plan made to carry out the whole; `next`: what the whole was made into. */
  readonly relation: 'member' | 'derived' | 'next'
  readonly whole: { readonly text: string; readonly span: Span }
  readonly part: { readonly text: string; readonly span: Span }
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** A phrase where it stands. */
export interface Standing {
  readonly tifa: Tifa
  readonly span: Span
}

/** Phrases of a sentence looked at, and members of a formula, at most: a hostile sentence costs no more. */
export const MOST = 24

/** Words of the body that are a part. */
export interface Piece {
  readonly text: string
  readonly span: Span
}

/** What may stand between a phrase and what explains it. */
export const EXPLAINS =
  /^[”’]?(?:行动计划|行动|工程|计划|战略|目标|定位|要求|部署|布局)?(?:，|：|（|\(|——|—)?(?:即|就是|也就是|是指|具体是|分别是|包括|指的是)?(?:：|“)?/
/** What of that says that an explanation follows. */
export const SAYS = /即|就是|是指|具体是|分别是|包括|指的是|：|（|\(|——/
