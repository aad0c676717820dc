import { readFileSync } from 'node:fs'
import { addDivisions } from '../lexicon/divisions.ts'
import { CommandError, EXIT } from './exit.ts'

/**
 * Lays the divisions of a file over the built-in table, for this process.
 * @throws CommandError naming the file where it cannot be read or a line is wrong.
 */
export function loadDivisions(file: string): void {
  try {
    const [header, ...lines] = readFileSync(file, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => line.split('\t'))
    const column = (name: string) => {
      const at = header?.indexOf(name) ?? -1
      if (at < 0) throw new Error(`its first line names no column "${name}"`)
      return at
    }
    const [code, name, parent] = [column('code'), column('name'), header!.indexOf('parent')]
    const townships = new Map<string, string[]>()
    for (const cells of lines)
      if (!cells[code] && cells[parent])
        townships.set(cells[parent], [...(townships.get(cells[parent]) ?? []), cells[name]!])
    addDivisions(
      lines
        .filter((cells) => cells[code])
        .map((cells) => ({
          code: cells[code]!,
          name: cells[name] ?? '',
          townships: (townships.get(cells[code]!) ?? []).join(' '),
        })),
    )
  } catch (error) {
    throw new CommandError(
      `${file}: cannot be used as a table of divisions: ${(error as Error).message}. It needs the columns code and name, separated by tabs.`,
      EXIT.usage,
    )
  }
}
