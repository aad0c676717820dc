import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { loadDivisions } from '../../src/cli/divisions.ts'
import { takeIn } from '../../src/intake/intake.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { openLedger } from '../../src/ledger/open.ts'
import type { Entry } from '../../src/ledger/rows.ts'
import { ROOT, SETS, type SetName } from '../measure.ts'

/** A set of reports in a ledger of its own, and what each of its reports is called in the gold links. */
export interface LinkedSet {
  readonly ledger: Ledger
  /** The gold name (`01-qiwu-first-visit`, `seed-000`) of a report's id. */
  readonly nameOf: ReadonlyMap<string, string>
  /** The ids of the copies in the ledger that a gold name stands for. */
  readonly idsOf: ReadonlyMap<string, readonly string[]>
  readonly gold: Readonly<Record<string, unknown>>
  close(): Promise<void>
}

/** Which source each sample copy was made from, by file and part. */
function sampleSources(): Map<string, string> {
  const rows = readFileSync(join(ROOT, 'samples', 'copies.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))
  return new Map(rows.map(([file, part, report]) => [`${file}#${part}`, report ?? '']))
}

/**
 * Reads every copy of a set, the whole way, into a fresh ledger in a temporary folder.
 * @param order of adding: as the files lie, or the other way round
 */
export async function linkedSet(set: SetName, order: 'forward' | 'backward' = 'forward'): Promise<LinkedSet> {
  if (set === 'samples') loadDivisions(join(ROOT, 'samples', 'divisions.tsv'))
  const sources = set === 'samples' ? sampleSources() : null
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-links-'))
  const ledger = await openLedger(join(folder, 'links.db'), { create: true })
  const nameOf = new Map<string, string>()
  const entries: Entry[] = []
  for await (const taken of takeIn([SETS[set].copies])) {
    if (taken.kind !== 'report') continue
    const { report, article } = taken
    const file = basename(report.input.path ?? '')
    const name = sources ? sources.get(`${file}#${report.input.part ?? ''}`) : file.replace(/\.[a-z]+$/, '')
    if (name) nameOf.set(report.id, name)
    entries.push({ report, copy: article.copy, map: article.map })
  }
  if (order === 'backward') entries.reverse()
  for (const entry of entries) await ledger.add(entry)
  const named = Map.groupBy([...nameOf], ([, name]) => name)
  return {
    ledger,
    nameOf,
    idsOf: new Map([...named].map(([name, held]) => [name, held.map(([id]) => id)])),
    gold: JSON.parse(readFileSync(join(SETS[set].gold, 'links.json'), 'utf8')) as Record<string, unknown>,
    close: async () => {
      await ledger.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
