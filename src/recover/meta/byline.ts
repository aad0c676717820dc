/** Who an article's own text says it is by. */
export interface Byline {
  readonly origin: string | null
  readonly reporters: readonly string[]
  readonly editors: readonly string[]
  /** True where the text calls its paper its own (本报讯), without a name. */
  readonly own: boolean
  /** Who passes on what another reported: `岚江网5月6日讯 据岚江日报报道`. */
  readonly carrier?: string
}

export const NO_BYLINE: Byline = { origin: null, reporters: [], editors: [], own: false }

/** Where a line stands in the article: only at its edges is a bare name a byline and not a heading. */
export type Position = 'before' | 'within' | 'after'
