/** Cells that are merged into one, rows and columns from 0, ends included. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What a sheet's cells say beside their values. */
export interface SheetMarks {
  readonly merges: readonly Merge[]
  /** By `row,column` from 0: the error that a cell holds (#REF!), or '' for a formula whose result is not kept. */
  readonly faults: ReadonlyMap<string, string>
}

export const NO_MARKS: SheetMarks = { merges: [], faults: new Map() }

/** The merge that a cell lies in, other than as its first; null where it lies in none. */
export function mergedInto({ merges }: SheetMarks, row: number, column: number): Merge | null {
  return (
    merges.find(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left),
    ) ?? null
  )
}
