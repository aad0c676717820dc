import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '..', '..', 'lexicon')

/** One line of a lexicon file, by column name; an empty cell is ''. */
export type Row<Column extends string> = Readonly<Record<Column, string>>

/**
 * Reads a lexicon file `lexicon/NAME.tsv`: UTF-8, tab-separated, the first line that is not a comment names the columns,
 * lines that begin with `#` and empty lines are passed over.
 * @throws Error naming file and line where a line has more cells than the header, or a wanted column is missing.
 */
export function loadLexicon<Column extends string>(name: string, columns: readonly Column[]): Row<Column>[] {
  const file = join(FOLDER, `${name}.tsv`)
  let header: string[] | undefined
  const rows: Row<Column>[] = []
  for (const [i, line] of readFileSync(file, 'utf8').split(/\r?\n/).entries()) {
    if (!line.trim() || line.startsWith('#')) continue
    const cells = line.split('\t')
    if (!header) {
      header = cells
      const missing = columns.filter((column) => !cells.includes(column))
      if (missing.length) throw new Error(`${file}:${i + 1}: column ${missing.join(', ')} is missing`)
      continue
    }
    if (cells.length > header.length)
      throw new Error(`${file}:${i + 1}: ${cells.length} cells under ${header.length} columns`)
    rows.push(Object.fromEntries(header.map((key, k) => [key, (cells[k] ?? '').trim()])) as Row<Column>)
  }
  return rows
}
