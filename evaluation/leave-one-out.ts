import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtIn, builtInNames } from '../src/lexicon/load.ts'
import { keyColumns, keyOf, OWN_LEXICON } from '../src/lexicon/own.ts'
import type { Table } from '../src/lexicon/table.ts'
import { ROOT, SETS, scorePredictions, sourceOf } from './measure.ts'

/** What is left out together: each report by itself, or all reports of one source. */
export type LeftOut = 'report' | 'source'

/** Lexicons that list facts, whole and from a source of their own: no report at hand has shaped them. */
const FACTS =
  /^(?:divisions|character-|foreign|pinyin$|surnames$|papers$|given-name|ethnic|transliterated|mark-places$|calibration$|ranked-cities$|script-words$|desk-|link-|deadline|topics$|zones-listed$)/

/** The words of a lexicon: in lists between blanks for topics, else the first column of each row. */
const isList = (table: Table): boolean => table.columns.includes('words')

/**
 * Own rows that take away what no other text shows than those left out.
 * @param shown true for a word that one of the texts left out shows and no other does.
 */
function without(name: string, table: Table, shown: (word: string) => boolean): string[] {
  const keys = keyColumns(name, table.columns)
  const first = table.columns[0]!
  const lines: string[] = []
  for (const row of table.rows) {
    if (isList(table)) {
      const words = (row.cells.words ?? '').split(' ')
      const rest = words.filter((word) => !shown(word))
      if (rest.length === words.length) continue
      lines.push(`-${keyOf(row, keys)}`)
      if (rest.length) lines.push(keys.map((key) => (key === 'words' ? rest.join(' ') : row.cells[key])).join('\t'))
    } else if (shown(row.cells[first] ?? '')) lines.push(`-${keyOf(row, keys)}`)
  }
  return lines.length ? [keys.join('\t'), ...lines] : []
}

/** Makes a lexicon folder without the entries that only the texts left out show. Gives how many rows it takes away or changes. */
export function lexiconWithout(folder: string, out: string, others: string): number {
  mkdirSync(folder, { recursive: true })
  const shown = (word: string) => word !== '' && out.includes(word) && !others.includes(word)
  let taken = 0
  for (const name of builtInNames().filter((name) => !FACTS.test(name))) {
    const lines = without(name, builtIn(name), shown)
    if (!lines.length) continue
    taken += lines.filter((line) => line.startsWith('-')).length
    writeFileSync(join(folder, `${name}.tsv`), `${lines.join('\n')}\n`)
  }
  return taken
}

/**
 * Reads every real report with lexicons that lack each entry which, of all the reports, only the ones left out show, and scores
 * that reading. Rules stay as they are, so this is no leave-one-out of the whole reader; but entries that are right and merely
 * rare go as well, so for the lexicons it is the lower bound (leave-one-out as in Stone 1974, over lexicon entries).
 * @returns what the scorer printed, after a line that tells how many entries were taken away in the mean.
 */
export function leaveOut(by: LeftOut, args: readonly string[]): string {
  const gold = SETS.gold.gold
  const texts = new Map<string, string>()
  for (const file of readdirSync(gold)) {
    const { body, meta } = JSON.parse(readFileSync(join(gold, file), 'utf8')) as {
      body?: string
      meta?: { title: string | null }
    }
    if (body !== undefined) texts.set(file.replace(/\.json$/, ''), `${meta?.title ?? ''}\n${body}`)
  }
  const groups = new Map<string, string[]>()
  for (const name of texts.keys()) {
    const key = by === 'report' ? name : sourceOf(name)
    groups.set(key, [...(groups.get(key) ?? []), name])
  }
  const work = mkdtempSync(join(tmpdir(), 'luoshi-left-out-'))
  try {
    const predictions: string[] = []
    let taken = 0
    for (const [key, names] of groups) {
      const own = new Set(names)
      const others = [...texts].filter(([name]) => !own.has(name)).map(([, text]) => text)
      const folder = join(work, key)
      taken += lexiconWithout(folder, names.map((name) => texts.get(name)).join('\n'), others.join('\n'))
      const file = join(work, `${key}.jsonl`)
      const run = spawnSync(process.execPath, [join(ROOT, 'evaluation', 'predict.ts'), 'gold', file, ...names], {
        env: { ...process.env, [OWN_LEXICON]: folder },
        encoding: 'utf8',
      })
      if (run.status !== 0) throw new Error(run.stderr || run.stdout)
      predictions.push(readFileSync(file, 'utf8'))
    }
    const file = join(work, 'predictions.jsonl')
    writeFileSync(file, predictions.join(''))
    const mean = (taken / groups.size).toFixed(1)
    return `left out by ${by}: ${groups.size} runs, ${mean} entries taken away in the mean\n${scorePredictions('gold', file, args)}`
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
