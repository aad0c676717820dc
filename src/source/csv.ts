import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { type Container, partCopy } from './article.ts'
import type { Copy } from './copy.ts'
import { type SourceFailure, Unreadable } from './failure.ts'
import { type FieldMap, hasBody, noBody, readFields } from './fields.ts'

interface Row {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
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
  const parser = parse({
    delimiter,
    info: true,
    max_record_size: longest,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  const input = Readable.from(text)
  input.on('error', (error) => parser.destroy(error))
  input.pipe(parser)
  let columns: readonly string[] | null = null
  let line = 1
  let part = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<Row>) {
      const start = line
      line = info.lines + 1
      if (!columns) {
        columns = record.map((name) => name.trim())
        if (!hasBody(columns, map)) throw new Unreadable(noBody(columns, map))
        continue
      }
      const { body, stated } = readFields(Object.fromEntries(columns.map((name, i) => [name, record[i] ?? ''])), map)
      if (body?.trim()) yield partCopy(container, part, body, stated)
      else yield { reason: `line ${start}: the column that should hold the article’s text is empty` }
      part++
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Unreadable(
      error.code === 'CSV_MAX_RECORD_SIZE' || error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? `line ${line}: a quotation mark is opened here and never closed; the rows from there on are not read`
        : `line ${line}: the table breaks off: ${error.message}`,
    )
  } finally {
    input.destroy()
    parser.destroy()
  }
}
