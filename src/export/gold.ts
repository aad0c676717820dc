import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ledger } from '../ledger/ledger.ts'
import type { Filters } from '../ledger/rows.ts'

/**
 * Writes every report about which people decided as a gold record of `luoshi/1`, one file each, with the decisions laid over what
 * was read: what a machine's reading can be measured against. The folder appears whole or not at all.
 * @returns how many reports were written
 * @throws Error where the folder is there and holds something
 */
export async function writeGold(ledger: Ledger, folder: string, filters: Filters = {}): Promise<number> {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (there?.length) throw new Error(`${folder} is there already and is not empty; name a new folder.`)
  const making = `${folder}.partial`
  await rm(making, { recursive: true, force: true })
  await mkdir(making, { recursive: true })
  try {
    let written = 0
    for await (const { report } of ledger.eachReport(filters)) {
      const told = await ledger.decisions(report.id)
      if (!told?.decisions.length) continue
      const reviewers = [...new Set(told.decisions.map(({ by }) => by))]
      const gold = { doc: report.id, reviewers, decisions: told.decisions.length, ...report }
      await writeFile(join(making, `${report.id}.json`), `${JSON.stringify(gold, null, 1)}\n`)
      written++
    }
    if (there) await rm(folder, { recursive: true })
    await rename(making, folder)
    return written
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    throw error
  }
}
