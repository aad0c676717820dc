import Table from 'cli-table3'
import { Option } from 'commander'
import { stringify } from 'csv-stringify/sync'
import type { Column } from './columns.ts'

export const FORMATS = ['table', 'json', 'jsonl', 'csv'] as const
export type PrintFormat = (typeof FORMATS)[number]

/** `--format`, a table where it is not given. */
export const formatOption = () => new Option('--format <format>', 'how to print').choices(FORMATS).default('table')

/** Prints rows as a table for the terminal, JSON, JSON Lines or CSV (UTF-8 with a byte order mark, as spreadsheets want it). */
export function print<T>(rows: readonly T[], columns: readonly Column<T>[], format: PrintFormat): void {
  if (format === 'json') console.log(JSON.stringify(rows, null, 1))
  else if (format === 'jsonl') for (const row of rows) console.log(JSON.stringify(row))
  else if (format === 'csv')
    process.stdout.write(
      stringify(
        rows.map((row) => columns.map((column) => column.cell(row))),
        { header: true, columns: columns.map((column) => column.name), bom: true, escape_formulas: true },
      ),
    )
  else if (rows.length) console.log(table(rows, columns))
}

function table<T>(rows: readonly T[], columns: readonly Column<T>[]): string {
  const drawn = new Table({
    head: columns.map((column) => column.name),
    style: { head: ['bold'], border: ['gray'], compact: true },
    wordWrap: true,
    wrapOnWordBoundary: false,
    colWidths: columns.map((column) => column.width ?? null),
  })
  for (const row of rows) drawn.push(columns.map((column) => String(column.cell(row) ?? '')))
  return drawn.toString()
}
