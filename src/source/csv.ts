import { finished } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { type Container, partCopy } from './article.ts'
import type { Copy } from './copy.ts'
import { type SourceFailure, Unreadable } from './failure.ts'
import { type FieldMap, hasBody, noBody, readFields } from './fields.ts'

interface Row {
  readonly cells: readonly string[]
  /** Line of the file on which the row begins, from 1. */
  readonly line: number
}

/**
 * Reads a table of articles with a header line, row by row.
 * @param longest Most characters that a row may have.
 * @throws Unreadable where no column holds a body, or the table breaks off at a line that cannot be read.
 */
export async function* readCsv(
  container: Container,
  text: AsyncIterable<string>,
  delimiter: string,
  map: FieldMap,
  longest: number,
): AsyncGenerator<Copy | Omit<SourceFailure, 'path'>> {
  let columns: readonly string[] | null = null
  let part = 0
  for await (const { cells, line } of parseRows(text, delimiter, longest)) {
    if (!columns) {
      columns = cells.map((name) => name.trim())
      if (!hasBody(columns, map)) throw new Unreadable(noBody(columns, map))
      continue
    }
    const { body, stated } = readFields(Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])), map)
    if (body?.trim()) yield partCopy(container, part, body, stated)
    else yield { reason: `line ${line}: the column that should hold the article’s text is empty` }
    part++
  }
}

async function* parseRows(text: AsyncIterable<string>, delimiter: string, longest: number): AsyncGenerator<Row> {
  let rows: Row[] = []
  let line = 1
  let fault: unknown = null
  // Rows are taken in the hook and not from the stream, which would drop those that it holds when a later one is faulty.
  const parser = parse({
    delimiter,
    max_record_size: longest,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: (cells: string[], { lines }) => {
      rows.push({ cells, line })
      line = lines + 1
      return null
    },
  })
  parser.on('error', (error) => {
    fault = error
  })
  try {
    for await (const chunk of text) {
      parser.write(chunk)
      yield* rows
      rows = []
      if (fault) break
    }
    if (!fault) {
      parser.end()
      await finished(parser.resume()).catch((error: unknown) => {
        fault = error
      })
      yield* rows
    }
  } finally {
    parser.destroy()
  }
  if (!fault) return
  if (!(fault instanceof CsvError)) throw fault
  const open = fault.code === 'CSV_MAX_RECORD_SIZE' || fault.code === 'CSV_QUOTE_NOT_CLOSED'
  throw new Unreadable(
    open
      ? `line ${line}: a quotation mark is opened here and never closed; the rows from there on are not read`
      : `line ${line}: the table breaks off: ${fault.message}`,
  )
}
