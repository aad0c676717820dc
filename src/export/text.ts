import { stringify } from 'csv-stringify/sync'
import type { Column } from './column.ts'

/** Rows as they come from the ledger, some at a time. */
export type Rows<T> = AsyncIterable<readonly T[]>

/**
 * Rows as CSV, some at a time (RFC 4180). `for` a spreadsheet: UTF-8 with a byte order mark, and what it would take for a
 * formula made plain text; for a program: neither, so that every cell is as the ledger has it.
 */
export async function* csvOf<T>(
  rows: Rows<T>,
  columns: readonly Column<T>[],
  reader: 'spreadsheet' | 'program' = 'spreadsheet',
): AsyncGenerator<string> {
  const spreadsheet = reader === 'spreadsheet'
  yield stringify([columns.map((column) => column.name)], { bom: spreadsheet })
  for await (const some of rows)
    if (some.length)
      yield stringify(
        some.map((row) => columns.map((column) => column.cell(row))),
        { escape_formulas: spreadsheet, cast: { boolean: (value) => (value ? 'true' : 'false') } },
      )
}

/** Rows as JSON Lines, each as the API gives it. */
export async function* jsonLinesOf<T>(rows: Rows<T>): AsyncGenerator<string> {
  for await (const some of rows) yield some.map((row) => `${JSON.stringify(row)}\n`).join('')
}
