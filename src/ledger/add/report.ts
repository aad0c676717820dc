import type { AddResult, Entry } from '../rows.ts'
import type { Connection } from '../sqlite.ts'
import { listReport } from './list.ts'
import { keepRaw, noteVisit } from './raw.ts'
import { type Stored, storeReport } from './store.ts'
import { indexTexts } from './texts.ts'

/**
 * Adds reports with all their records, those that are there already left as they are. Runs within a transaction: what it
 * throws must undo all of it.
 */
export function addReports(db: Connection, entries: readonly Entry[]): AddResult[] {
  const added: Stored[] = []
  const results = entries.map((entry): AddResult => {
    keepRaw(db, entry)
    const present = db.prepare('SELECT no FROM reports WHERE id = ?').get(entry.report.id) as { no: number } | undefined
    if (present) {
      noteVisit(db, present.no, entry)
      return 'present'
    }
    const stored = storeReport(db, entry)
    noteVisit(db, stored.no, entry)
    added.push(stored)
    return 'added'
  })
  for (const stored of added) listReport(db, stored, false)
  // Texts come after all rows: FTS5 writes out what it gathers at every savepoint, and many of the rows open one.
  for (const { no, record } of added) indexTexts(db, no, record)
  return results
}
