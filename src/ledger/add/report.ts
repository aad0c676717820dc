import { Copies } from '../copies/groups.ts'
import { decidedAt } from '../identities/decisions.ts'
import { followPeople } from '../review/decide-pair.ts'
import { renewLaid } from '../review/decisions.ts'
import type { AddResult, Entry } from '../rows.ts'
import type { Connection } from '../sqlite.ts'
import { listReport, relinkMoved } from './list.ts'
import { keepRaw, noteVisit } from './raw.ts'
import { describeReport, type Stored, storedReport, storeReport } from './store.ts'
import { indexTexts } from './texts.ts'
import { unlistReport } from './unlist.ts'

/**
 * Adds reports with all their records, those that are there already left as they are. Of copies of one report only one is
 * listed. Runs within a transaction: what it throws must undo all of it.
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
    const stored = decidedAbout(db, entry.report.id, storeReport(db, entry))
    noteVisit(db, stored.no, entry)
    added.push(stored)
    return 'added'
  })
  const copies = new Copies(db)
  for (const stored of added) copies.add(stored)
  settleLists(db, copies, added)
  followCopies(db, added)
  return results
}

/** What people decided about a report holds of the copy that stands for it, too. */
function followCopies(db: Connection, added: readonly Stored[]): void {
  const ids = added.map(({ record }) => record.report.id)
  const decisions = decidedAt(db, 'person', ids)
  if (!decisions.length) return
  for (const [called, own] of Map.groupBy(decisions, ({ a }) => a.id.split('~')[0]!))
    followPeople(
      db,
      called,
      own.flatMap(({ b }) => b.anchors.map(({ at }) => at)),
    )
  relinkMoved(db)
}

/** Lays over a report what people decided about it before: when it was in the ledger already and was removed. */
function decidedAbout(db: Connection, id: string, stored: Stored): Stored {
  if (!db.prepare('SELECT 1 FROM decisions WHERE report = ? LIMIT 1').get(id)) return stored
  renewLaid(db, stored.no)
  const decided = storedReport(db, stored.no)
  describeReport(db, decided)
  return decided
}

/**
 * Lists and unlists what follows from changes among copies.
 * @param fresh reports that no other came after
 */
export function settleLists(db: Connection, copies: Copies, fresh: readonly Stored[]): void {
  const { unlist, list } = copies.settle()
  for (const no of unlist) unlistReport(db, storedReport(db, no))
  const known = new Map(fresh.map((stored) => [stored.no, stored]))
  const listed = list.map((no) => known.get(no) ?? storedReport(db, no))
  for (const stored of listed) listReport(db, stored, !known.has(stored.no))
  relinkMoved(db)
  // Texts come after all rows: FTS5 writes out what it gathers at every savepoint, and many of the rows open one.
  for (const { no, record } of listed) indexTexts(db, no, record)
}
