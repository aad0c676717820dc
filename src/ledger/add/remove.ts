import { Copies } from '../copies/groups.ts'
import type { Connection } from '../sqlite.ts'
import { noteRelisted } from './list.ts'
import { settleLists } from './report.ts'
import { storedReport } from './store.ts'
import { unlistReport } from './unlist.ts'

/**
 * Removes reports with all their records, and the bytes of their copies where no other report came from them. A copy of a
 * report that goes takes its place in the lists. Runs within a transaction.
 * @returns ids that the ledger does not hold
 */
export function removeReports(db: Connection, ids: readonly string[]): string[] {
  const copies = new Copies(db)
  const missing: string[] = []
  const gone: number[] = []
  for (const id of new Set(ids)) {
    const row = db.prepare('SELECT no, listed FROM reports WHERE id = ?').get(id) as
      | { no: number; listed: number }
      | undefined
    if (!row) {
      missing.push(id)
      continue
    }
    if (row.listed === 1) unlistReport(db, storedReport(db, row.no))
    copies.remove(row.no, true)
    gone.push(row.no)
  }
  settleLists(db, copies, [])
  for (const no of gone) forget(db, no)
  return missing
}

function forget(db: Connection, no: number): void {
  noteRelisted(db, no)
  const { sha256 } = db.prepare('SELECT sha256 FROM reports WHERE no = ?').get(no) as { sha256: string }
  for (const table of ['visits', 'laid', 'copies', 'texts']) db.prepare(`DELETE FROM ${table} WHERE report = ?`).run(no)
  db.prepare('DELETE FROM reports WHERE no = ?').run(no)
  if (!db.prepare('SELECT 1 FROM reports WHERE sha256 = ? LIMIT 1').get(sha256))
    db.prepare('DELETE FROM raws WHERE sha256 = ?').run(sha256)
}
