import { Copies } from '../copies/groups.ts'
import type { Connection } from '../sqlite.ts'
import { settleLists } from './report.ts'
import { describeReport, storedReport } from './store.ts'

/** Reports that are in memory at once. */
const BATCH = 50

/** Lists every report that is kept, of copies one, in a ledger in which nothing is listed. */
export function listAll(db: Connection): void {
  const following = db.prepare('SELECT no FROM reports WHERE no > ? ORDER BY no LIMIT ?')
  for (let last = 0; ; ) {
    const numbers = (following.all(last, BATCH) as { no: number }[]).map(({ no }) => no)
    if (!numbers.length) return
    const batch = numbers.map((no) => storedReport(db, no))
    const copies = new Copies(db)
    for (const stored of batch) {
      describeReport(db, stored)
      copies.add(stored)
    }
    settleLists(db, copies, batch)
    last = numbers.at(-1)!
  }
}
