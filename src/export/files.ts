import type { Ledger } from '../ledger/ledger.ts'
import type { Filters, Page } from '../ledger/rows.ts'
import type { ItemQuery } from '../ledger/rows-items.ts'
import type { Both, Column } from './column.ts'
import { COLUMNS, LIST_NAMES, type List, PATHS } from './lists.ts'
import { pagesOf } from './pages.ts'
import { csvOf, jsonLinesOf, type Rows } from './text.ts'
import { MOST_ROWS, workbook } from './workbook.ts'

/** The forms in which a list can be taken away. */
export const FILE_FORMATS = ['csv', 'xlsx', 'jsonl'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

export const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/jsonl; charset=utf-8',
}

export interface FileOptions {
  readonly format: FileFormat
  /** The list's filters and order. */
  readonly query?: Filters & ItemQuery
  /** Of what the filters leave only these rows, by id. */
  readonly ids?: readonly string[] | undefined
  /** Rows at most. */
  readonly limit?: number
  /** Where the page is served, without a slash at its end: links lead there. */
  readonly address: string
}

/**
 * One list of the ledger as a file, some of it at a time: every row that the filters leave.
 * @throws RangeError where a workbook would have more rows than a sheet holds.
 */
export async function* fileOf(ledger: Ledger, list: List, options: FileOptions): AsyncGenerator<string | Uint8Array> {
  const { format, query: filters = {}, ids, limit = Number.POSITIVE_INFINITY, address } = options
  const query = ids ? { ...filters, ids } : filters
  const columns = COLUMNS[list] as readonly Column<unknown>[]
  const ask = (paged: Filters & { page: number; size: number }) => ledger[list](paged) as Promise<Page<unknown>>
  const rows = pagesOf(ask, query, limit, (total) => {
    if (format === 'xlsx' && Math.min(total, limit) > MOST_ROWS)
      throw new RangeError(
        `${list}: ${total} rows are more than a sheet holds (${MOST_ROWS}); narrow them, or take CSV.`,
      )
  })
  yield* tableOf({ format, name: LIST_NAMES[list], columns, rows, pathOf: PATHS[list] as never, address })
}

interface TableFile<T> {
  readonly format: FileFormat
  readonly name: Both
  readonly columns: readonly Column<T>[]
  readonly rows: Rows<T>
  readonly pathOf: (row: T) => string
  readonly address: string
}

/** Rows as a file, some of it at a time; a workbook only when all are there. */
export async function* tableOf<T>(table: TableFile<T>): AsyncGenerator<string | Uint8Array> {
  const { format, name, columns, rows, pathOf, address } = table
  if (format === 'csv') yield* csvOf(rows, columns)
  else if (format === 'jsonl') yield* jsonLinesOf(rows)
  else {
    const all: T[] = []
    for await (const some of rows) all.push(...some)
    yield await workbook([{ name, columns, rows: all, pathOf }] as never, address)
  }
}
