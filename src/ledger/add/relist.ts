import type { Connection } from '../sqlite.ts'
import { listReport } from './list.ts'
import { storedReport } from './store.ts'
import { indexTexts } from './texts.ts'

/** Reports that are in memory at once. */
const BATCH = 50

/** Lists every report that is kept, in a ledger in which nothing is listed. */
export function listAll(db: Connection): void {
  const following = db.prepare('SELECT no FROM reports WHERE no > ? ORDER BY no LIMIT ?')
  for (let last = 0; ; ) {
    const numbers = (following.all(last, BATCH) as { no: number }[]).map(({ no }) => no)
    if (!numbers.length) return
    const batch = numbers.map((no) => storedReport(db, no))
    for (const stored of batch) listReport(db, stored, false)
    for (const { no, record } of batch) indexTexts(db, no, record)
    last = numbers.at(-1)!
  }
}
