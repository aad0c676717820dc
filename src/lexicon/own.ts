import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { LexiconError, parseTable, type Table, type TableRow } from './table.ts'

/** The environment variable that names a project's own lexicon folder. It is looked at when a lexicon is loaded. */
export const OWN_LEXICON = 'LUOSHI_LEXICON'

/**
 * Columns that together tell a row from the others, where that is not the first column alone. Rows of topic-words only add:
 * its words stand in lists, and a row of the topic `none` takes words away.
 */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  'topic-words': ['topic', 'weight', 'words'],
  imperatives: ['word', 'part'],
  organs: ['organ', 'level'],
  'quoted-cues': ['word', 'side'],
}

/** Columns with a closed set of values: those that the built-in file uses. */
const CLOSED = new Set(
  'bare class grade hint join joins kind level match measure part role says side strength strip tier type use weight whole'.split(
    ' ',
  ),
)

/** The columns that tell the rows of a file apart. */
export const keyColumns = (name: string, columns: readonly string[]): readonly string[] =>
  KEYS[name] ?? columns.slice(0, 1)

/** What a row of a project's own file does to the built-in rows. */
export interface OwnRow extends TableRow {
  readonly removes: boolean
}

export interface OwnTable extends Table {
  readonly file: string
  readonly own: readonly OwnRow[]
}

/** The names of the lexicon files in a folder, without `.tsv`. */
export function lexiconNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .map((file) => basename(file, '.tsv'))
    .sort()
}

/** One row by the values of its key. */
export const keyOf = (row: TableRow, keys: readonly string[]): string => keys.map((key) => row.cells[key]).join('\t')

/**
 * Reads a project's own file over a built-in one.
 * @throws LexiconError where the columns are not the built-in file's, or a cell of a closed column has a value that it never has.
 */
export function readOwn(file: string, name: string, builtIn: Table): OwnTable {
  const table = parseTable(file, readFileSync(file, 'utf8'))
  if (!table.columns.length)
    throw new LexiconError(
      file,
      0,
      `names no columns; its first line must be: ${builtIn.columns.join('  ')} (tabs between)`,
    )
  const all = builtIn.columns.join(', ')
  for (const column of table.columns)
    if (!builtIn.columns.includes(column))
      throw new LexiconError(
        file,
        table.headerLine,
        `column "${column}" is none of lexicon/${name}.tsv; its columns are ${all}`,
      )
  const keys = keyColumns(name, builtIn.columns)
  for (const key of keys)
    if (!table.columns.includes(key))
      throw new LexiconError(file, table.headerLine, `column "${key}" is missing; the columns are ${all}`)
  const closed = table.columns
    .filter((column) => CLOSED.has(column) && !(keys.length === 1 && keys[0] === column))
    .map((column) => [column, new Set(builtIn.rows.map((row) => row.cells[column] ?? ''))] as const)
  const own = table.rows.map((row): OwnRow => {
    const first = row.cells[keys[0]!]!
    const removes = first.startsWith('-') && first.length > 1
    if (!first) throw new LexiconError(file, row.line, `column "${keys[0]}" is empty; each row needs one`)
    if (removes) return { line: row.line, cells: { ...row.cells, [keys[0]!]: first.slice(1) }, removes }
    for (const [column, values] of closed)
      if (!values.has(row.cells[column] ?? ''))
        throw new LexiconError(
          file,
          row.line,
          `column "${column}": "${row.cells[column]}" is not known; lexicon/${name}.tsv has ${[...values].map((value) => value || '(empty)').join(', ')}`,
        )
    return { ...row, removes }
  })
  return { ...table, file, own }
}

/** The built-in rows with a project's own laid over them: removed, replaced in their place, or added at the end. */
export function layOver(rows: readonly TableRow[], { own }: OwnTable, keys: readonly string[]): TableRow[] {
  let result: TableRow[] = [...rows]
  for (const row of own) {
    if (row.removes) {
      const given = keys.filter((key, i) => i === 0 || row.cells[key])
      const key = keyOf(row, given)
      result = result.filter((other) => keyOf(other, given) !== key)
      continue
    }
    const key = keyOf(row, keys)
    const at = result.findIndex((other) => keyOf(other, keys) === key)
    if (at < 0) result.push(row)
    else {
      // The own row stands for all of the same key.
      result = result.filter((other, i) => i <= at || keyOf(other, keys) !== key)
      result[at] = row
    }
  }
  return result
}

/**
 * The own file of a lexicon in a folder, or null where the folder has none.
 * @throws LexiconError where the folder cannot be read or holds a table that is none of the built-in ones.
 */
export function ownTable(folder: string, name: string, builtIn: Table, names: readonly string[]): OwnTable | null {
  return ownNames(folder, names).includes(name) ? readOwn(join(folder, `${name}.tsv`), name, builtIn) : null
}

const checked = new Map<string, readonly string[]>()

/** The lexicons that a project's own folder adds to. Read once for each folder. */
export function ownNames(folder: string, names: readonly string[]): readonly string[] {
  let found = checked.get(folder)
  if (!found) {
    try {
      found = lexiconNames(folder)
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
      throw new LexiconError(
        folder,
        0,
        missing
          ? 'there is no such lexicon folder; make it, or name another with --lexicon or LUOSHI_LEXICON'
          : `cannot be read as a lexicon folder (${(error as Error).message})`,
      )
    }
    for (const name of found)
      if (!names.includes(name))
        throw new LexiconError(
          join(folder, `${name}.tsv`),
          0,
          'no built-in lexicon has this name; `luoshi lexicon list` shows the names that there are',
        )
    checked.set(folder, found)
  }
  return found
}
