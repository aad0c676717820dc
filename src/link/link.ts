/** Words of one report that a link rests on. Offsets are JavaScript string indices into its body. */
export interface Passage {
  /** The report's id. */
  readonly report: string
  readonly start: number
  readonly end: number
}

/** Why two things are linked: a row of lexicon/link-reasons.tsv, and what fills the places in its words. */
export interface Reason {
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
}
