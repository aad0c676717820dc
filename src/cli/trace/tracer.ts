import type { Ledger } from '../../ledger/ledger.ts'

/** What `luoshi trace` was told besides the thing itself. */
export interface TraceOptions {
  /** Division code or name: only what was said or done there, and below it. */
  readonly place?: string | undefined
}

/** What became of one thing over time, in each form that it is printed in. */
export interface Trace {
  /** For `--format json`. */
  readonly answer: object
  /** For `--format csv`: one row a step, oldest first. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** For the terminal. @param width half-width columns that lines are wrapped to */
  text(width: number): string
}

/** Finds the thing that an id or words name, and follows it. Null where they name nothing of its kind in this ledger. */
export type Tracer = (ledger: Ledger, what: string, options: TraceOptions) => Promise<Trace | null>
