import { join } from 'node:path'
import { builtIn, builtInNames, LEXICON_FOLDER } from '../lexicon/load.ts'
import { keyColumns, keyOf, type OwnTable } from '../lexicon/own.ts'
import type { Table } from '../lexicon/table.ts'

/** Something in a lexicon file that its writer should know; `mend` where it should be put right. */
export interface Finding {
  readonly file: string
  readonly line: number
  readonly message: string
  readonly mend: boolean
}

/** What is to be said of a project's own file beside the built-in one: rows without effect, doubles, missing examples. */
export function findingsOf(name: string, table: OwnTable): Finding[] {
  const base = builtIn(name)
  const keys = keyColumns(name, base.columns)
  const known = new Map(base.rows.map((row) => [keyOf(row, keys), row]))
  const firsts = new Set(base.rows.map((row) => row.cells[keys[0]!]))
  const seen = new Map<string, number>()
  const findings: Finding[] = []
  for (const row of table.own) {
    const say = (message: string, mend: boolean) => findings.push({ file: table.file, line: row.line, message, mend })
    const key = keyOf(row, keys)
    const word = row.cells[keys[0]!]!
    if (row.removes) {
      if (!firsts.has(word)) say(`-${word} removes nothing: lexicon/${name}.tsv has no row "${word}"`, true)
      else say(`removes "${word}"`, false)
      continue
    }
    const twin = seen.get(key)
    if (twin !== undefined) say(`"${word}" stands in line ${twin} too; the last row counts, drop one`, true)
    seen.set(key, row.line)
    const old = known.get(key)
    if (old && base.columns.every((column) => (row.cells[column] ?? '') === old.cells[column]))
      say(`"${word}" is in lexicon/${name}.tsv just so; drop the row`, true)
    else if (old) say(`replaces the built-in "${word}"`, false)
    if (!base.columns.includes('example')) continue
    const example = row.cells.example ?? ''
    if (!example) say(`"${word}" has no example; write a short clause that shows it at work`, true)
    else if (!example.includes(word) && !/[【】…+]/.test(example + word))
      say(`the example of "${word}" does not hold it: ${example}`, true)
  }
  return findings
}

/** Doubles and empty keys of the built-in files. */
export function builtInFindings(): Finding[] {
  return builtInNames().flatMap((name) => doubles(name, builtIn(name)))
}

function doubles(name: string, table: Table): Finding[] {
  const keys = keyColumns(name, table.columns)
  const seen = new Map<string, number>()
  return table.rows.flatMap((row): Finding[] => {
    const key = keyOf(row, keys)
    const twin = seen.get(key)
    seen.set(key, row.line)
    if (twin === undefined) return []
    const message = `"${key.replaceAll('\t', ' ')}" stands in line ${twin} too`
    return [{ file: join(LEXICON_FOLDER, `${name}.tsv`), line: row.line, message, mend: true }]
  })
}
