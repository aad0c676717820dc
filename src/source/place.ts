/** Where an input stands: how it is named, and how deep it lies in others. */
export interface Place {
  /** What its copies give as their path; null for standard input and the web. */
  readonly path: string | null
  /** What failures call it, and what its members' paths begin with. */
  readonly name: string
  /** The last part of its name, whose extension tells its kind where its content leaves that open. */
  readonly file: string
  /** How many archives it lies in. */
  readonly depth: number
  /** Whether a gzip packing was taken off it already. */
  readonly packed: boolean
}
