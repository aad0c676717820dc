import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ledger } from '../ledger/ledger.ts'
import type { Filters } from '../ledger/rows.ts'
import { newFolder } from './new-folder.ts'

/**
 * Writes every report about which people decided as a gold record of `luoshi/1`, one file each, with the decisions laid over what
 * was read: what a machine's reading can be measured against. The folder appears whole or not at all.
 * @returns how many reports were written
 * @throws Error where the folder is there and holds something
 */
export function writeGold(ledger: Ledger, folder: string, filters: Filters = {}): Promise<number> {
  return newFolder(folder, async (making) => {
    let written = 0
    for await (const { report } of ledger.eachReport(filters)) {
      const told = await ledger.decisions(report.id)
      if (!told?.decisions.length) continue
      const reviewers = [...new Set(told.decisions.map(({ by }) => by))]
      const gold = { doc: report.id, reviewers, decisions: told.decisions.length, ...report }
      await writeFile(join(making, `${report.id}.json`), `${JSON.stringify(gold, null, 1)}\n`)
      written++
    }
    return written
  })
}
