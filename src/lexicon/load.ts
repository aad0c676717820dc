import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyColumns, layOver, lexiconNames, OWN_LEXICON, type OwnTable, ownNames, ownTable } from './own.ts'
import { LexiconError, parseTable, type Table } from './table.ts'

/** Where the built-in lexicons lie. */
export const LEXICON_FOLDER = join(import.meta.dirname, '..', '..', 'lexicon')

/** One line of a lexicon file, by column name; an empty cell is ''. */
export type Row<Column extends string> = Readonly<Record<Column, string>>

let names: readonly string[] | undefined

/** The names of the built-in lexicons, in order. */
export const builtInNames = (): readonly string[] => (names ??= lexiconNames(LEXICON_FOLDER))

/** A built-in lexicon, taken apart. */
export function builtIn(name: string): Table {
  const file = join(LEXICON_FOLDER, `${name}.tsv`)
  return parseTable(file, readFileSync(file, 'utf8'))
}

/**
 * Reads a lexicon file `lexicon/NAME.tsv` with the rows that the project's own folder (in LUOSHI_LEXICON) lays over it: a new
 * row is added, one with a known key replaces that, one whose key begins with `-` removes it.
 * @throws LexiconError naming file and line where a line has more cells than the header, a wanted column is missing, or an own
 * file does not fit the built-in one.
 */
export function loadLexicon<Column extends string>(name: string, columns: readonly Column[]): Row<Column>[] {
  const table = builtIn(name)
  const missing = columns.filter((column) => !table.columns.includes(column))
  if (missing.length)
    throw new LexiconError(
      join(LEXICON_FOLDER, `${name}.tsv`),
      table.headerLine,
      `column ${missing.join(', ')} is missing`,
    )
  const folder = process.env[OWN_LEXICON]
  const own = folder ? ownTable(folder, name, table, builtInNames()) : null
  const rows = own ? layOver(table.rows, own, keyColumns(name, table.columns)) : table.rows
  return rows.map(({ cells }) =>
    own ? Object.fromEntries(table.columns.map((column) => [column, cells[column] ?? ''])) : cells,
  ) as Row<Column>[]
}

/**
 * Reads every file of a project's own lexicon folder, so that what is wrong with one is told before any work.
 * @throws LexiconError of the first that does not fit.
 */
export function ownTables(folder: string): OwnTable[] {
  return ownNames(folder, builtInNames()).map((name) => ownTable(folder, name, builtIn(name), builtInNames())!)
}
