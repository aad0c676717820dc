import writeWorkbook from 'write-excel-file/node'
import { asHtml, clean } from './clean.ts'
import type { Both, Cell, Column } from './column.ts'

/** One sheet: its name, its columns, its rows, and where the page shows a row (a path, which follows the address of the page). */
export interface Sheet<T> {
  readonly name: Both
  readonly columns: readonly Column<T>[]
  readonly rows: readonly T[]
  readonly pathOf?: (row: T) => string
}

/** Rows that a sheet can hold (ECMA-376 as Excel keeps it), less the two of the head. */
export const MOST_ROWS = 1_048_576 - 2
/** Characters that a cell can hold, as Excel keeps it. */
const MOST_CHARACTERS = 32_767

const DAY = /^(\d{4})-(\d\d)-(\d\d)/
const HEAD = { fontWeight: 'bold', backgroundColor: '#f3efe6', wrap: true } as const
const LINK = { color: '#1a5fb4' } as const

type SheetCell = Readonly<Record<string, unknown>> | null

/** A text as a cell can hold it: without characters that no sheet has, and cut where it is too long. */
export function plainText(text: string): string {
  const held = clean(text)
  return held.length > MOST_CHARACTERS ? `${held.slice(0, MOST_CHARACTERS - 1)}…` : held
}

const textCell = (text: string): SheetCell => ({
  value: plainText(text),
  type: String,
  wrap: true,
  alignVertical: 'top',
})

/** A cell with the type that a spreadsheet reckons with; a date of a month or year stays text, since no day is known. */
function cellOf(value: Cell, type: Column<unknown>['type']): SheetCell {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' }
  if (typeof value === 'boolean') return { value, type: Boolean, alignVertical: 'top' }
  const day = type === 'date' && !value.includes('/') ? DAY.exec(value) : null
  if (day)
    return {
      value: new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]))),
      type: Date,
      format: 'yyyy-mm-dd',
      alignVertical: 'top',
    }
  return textCell(value)
}

/** A formula's string: quotation marks doubled, and escaped for XML, since formulas are written as they are given. */
const quoted = (text: string) => `"${asHtml(text.replaceAll('"', '""'))}"`

function linkCell(address: string): SheetCell {
  // HYPERLINK takes 255 characters at most; a longer address stays text.
  if (address.length > 255) return textCell(address)
  return { value: `HYPERLINK(${quoted(address)},"↗")`, type: 'Formula', ...LINK }
}

const width = (column: Column<never>) => (column.long ? 60 : column.type === 'text' ? 18 : 12)

/**
 * An Excel workbook (Office Open XML): typed cells, the head in Chinese and English and frozen, the last column a link back to
 * the words on the page.
 * @param address of the page that links lead to, without a slash at its end: `http://127.0.0.1:4567`
 * @throws RangeError where a sheet has more than {@link MOST_ROWS} rows.
 */
export async function workbook(sheets: readonly Sheet<never>[], address: string): Promise<Uint8Array> {
  for (const { name, rows } of sheets)
    if (rows.length > MOST_ROWS)
      throw new RangeError(
        `${name.en}: ${rows.length} rows are more than a sheet holds (${MOST_ROWS}); narrow them, or take CSV.`,
      )
  const made = sheets.map(({ name, columns, rows, pathOf }) => ({
    data: [
      [
        ...columns.map(({ head }) => ({ value: head.zh, type: String, ...HEAD })),
        ...(pathOf ? [{ value: '链接', type: String, ...HEAD }] : []),
      ],
      [
        ...columns.map(({ head }) => ({ value: head.en, type: String, ...HEAD })),
        ...(pathOf ? [{ value: 'link', type: String, ...HEAD }] : []),
      ],
      ...rows.map((row) => [
        ...columns.map((column) => cellOf(column.cell(row), column.type)),
        ...(pathOf ? [linkCell(`${address}${pathOf(row)}`)] : []),
      ]),
    ],
    sheet: name.zh,
    columns: [...columns.map((column) => ({ width: width(column) })), ...(pathOf ? [{ width: 6 }] : [])],
    stickyRowsCount: 2,
  }))
  return writeWorkbook(made as never).toBuffer()
}
