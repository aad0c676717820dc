import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Rows of a tab-separated table in samples/, by column name; lines that begin with `#` are passed over. */
export function readTable(name: string): Record<string, string>[] {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'samples', name), 'utf8')
  const [header = '', ...lines] = text.split('\n').filter((line) => line && !line.startsWith('#'))
  const columns = header.split('\t')
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i] ?? '', cell])))
}
