import { styleText } from 'node:util'
import Table from 'cli-table3'
import { Option } from 'commander'
import type { Column } from '../export/column.ts'
import { csvOf, jsonLinesOf, type Rows } from '../export/text.ts'
import { outputWidth, write } from './output.ts'
import { plain } from './plain.ts'
import { widthOf, wrap } from './wrap.ts'

export const FORMATS = ['table', 'json', 'jsonl', 'csv'] as const
export type PrintFormat = (typeof FORMATS)[number]

/** `--format`, a table where it is not given. */
export const formatOption = () => new Option('--format <format>', 'how to print').choices(FORMATS).default('table')

/**
 * Prints rows as a table for the terminal, JSON, JSON Lines or CSV (UTF-8 with a byte order mark, as spreadsheets want it,
 * and with what a spreadsheet would take for a formula made plain text).
 */
export async function print<T>(rows: Rows<T>, columns: readonly Column<T>[], format: PrintFormat): Promise<void> {
  if (format === 'jsonl') for await (const some of jsonLinesOf(rows)) await write(some)
  else if (format === 'json') await printJson(rows)
  else if (format === 'csv') for await (const some of csvOf(rows, columns)) await write(some)
  else {
    const all: T[] = []
    for await (const some of rows) all.push(...some)
    if (all.length) await write(`${table(all, columns, outputWidth())}\n`)
  }
}

async function printJson<T>(rows: Rows<T>): Promise<void> {
  let before = '['
  for await (const some of rows)
    for (const row of some) {
      await write(`${before}\n${JSON.stringify(row, null, 1)}`)
      before = ','
    }
  await write(before === '[' ? '[]\n' : '\n]\n')
}

const GAP = 2
const NARROWEST = 16

/** A table without rules, its long columns wrapped to what the terminal has room for. */
function table<T>(rows: readonly T[], columns: readonly Column<T>[], width: number): string {
  const cells = rows.map((row) => columns.map((column) => plain(String((column.brief ?? column.cell)(row) ?? ''))))
  const natural = columns.map((column, i) => Math.max(widthOf(column.name), ...cells.map((row) => widthOf(row[i]!))))
  const widths = fitted(natural, columns, width)
  const none = { top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '' }
  const drawn = new Table({
    head: columns.map((column) => styleText('bold', column.name)),
    chars: {
      ...none,
      ...{ 'bottom-left': '', 'bottom-right': '', left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '' },
      ...{ 'right-mid': '', middle: ' '.repeat(GAP) },
    },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  })
  for (const row of cells) drawn.push(row.map((cell, i) => wrap(cell, widths[i]!).join('\n')))
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

/** Widths of the columns: those that hold long text give way, each in proportion, until the table fits. */
function fitted<T>(natural: readonly number[], columns: readonly Column<T>[], width: number): number[] {
  const excess = natural.reduce((sum, one) => sum + one, GAP * (natural.length - 1)) - width
  const spare = natural.map((one, i) => (columns[i]!.long ? Math.max(0, one - NARROWEST) : 0))
  const all = spare.reduce((sum, one) => sum + one, 0)
  if (excess <= 0 || all === 0) return [...natural]
  return natural.map((one, i) => one - Math.min(spare[i]!, Math.ceil((excess * spare[i]!) / all)))
}
