/** One line of a lexicon file, by column name; an empty cell is ''. */
export type Cells = Readonly<Record<string, string>>

/** A row with the line that it stands on, from 1. */
export interface TableRow {
  readonly line: number
  readonly cells: Cells
}

/** A lexicon file taken apart. */
export interface Table {
  /** The comment lines above the header, without `#`. */
  readonly head: string
  readonly headerLine: number
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}

/** What is wrong with a lexicon file, in words for whoever wrote it: file, line, column and the way out. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError'

  constructor(file: string, line: number, message: string) {
    super(line ? `${file}:${line}: ${message}` : `${file}: ${message}`)
  }
}

/**
 * Takes a lexicon file apart: UTF-8, tab-separated, the first line that is not a comment names the columns, lines that begin
 * with `#` and empty lines are passed over.
 * @throws LexiconError where a line has more cells than the header.
 */
export function parseTable(file: string, text: string): Table {
  let columns: string[] | undefined
  let headerLine = 0
  const head: string[] = []
  const rows: TableRow[] = []
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.startsWith('#')) {
      if (!columns) head.push(line.replace(/^#\s?/, ''))
      continue
    }
    if (!line.trim()) continue
    const cells = line.split('\t')
    if (!columns) {
      columns = cells.map((cell) => cell.trim())
      headerLine = i + 1
      continue
    }
    if (cells.length > columns.length)
      throw new LexiconError(
        file,
        i + 1,
        `${cells.length} cells under ${columns.length} columns (${columns.join(', ')}); one tab stands between two cells and none after the last`,
      )
    const row: Record<string, string> = {}
    for (let k = 0; k < columns.length; k++) row[columns[k]!] = (cells[k] ?? '').trim()
    rows.push({ line: i + 1, cells: row })
  }
  return { head: head.join('\n').trim(), headerLine, columns: columns ?? [], rows }
}
