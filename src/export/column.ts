/** What a cell holds. A `date` is ISO 8601 with the precision that is known: whole days become dates, others stay text. */
export type CellType = 'text' | 'whole' | 'number' | 'truth' | 'date' | 'address'

export type Cell = string | number | boolean | null

/** The name of a thing in both languages of the interface. */
export interface Both {
  readonly zh: string
  readonly en: string
}

/** One column of a table: what programs call it, what people read above it, and the cell of a row. */
export interface Column<T> {
  /** As CSV and JSON name it: lower case, words joined by `_`. */
  readonly name: string
  readonly head: Both
  readonly type: CellType
  readonly cell: (row: T) => Cell
  /** Shorter, for the table in the terminal. */
  readonly brief?: (row: T) => Cell
  /** Holds long text: wide in a spreadsheet, wrapped in the terminal. */
  readonly long?: true
}

/** The columns of a table with what they hold in common with others, in a short notation. */
export function column<T>(
  name: string,
  zh: string,
  en: string,
  type: CellType,
  cell: (row: T) => Cell,
  more: { readonly long?: true; readonly brief?: (row: T) => Cell } = {},
): Column<T> {
  return { name, head: { zh, en }, type, cell, ...more }
}
