import type { Report } from '../../record/types.ts'
import { Copies } from '../copies/groups.ts'
import { renewLaid } from '../review/decisions.ts'
import type { Entry } from '../rows.ts'
import { type Changed, type KeptCopy, KINDS } from '../rows-reread.ts'
import type { Connection } from '../sqlite.ts'
import { unpackBytes, unpackReport, unpackText } from './pack.ts'
import { settleLists } from './report.ts'
import { describeReport, replaceReading, type Stored, storedReport } from './store.ts'
import { unlistReport } from './unlist.ts'

interface Row {
  no: number
  charset: string
  stated: string
  text: Uint8Array
  body: string
  record: Uint8Array
  media: string | null
  bytes: Uint8Array | null
}

/** Copies that are kept, in the order in which they came, after the number of one; with their bytes where these are kept. */
export function keptCopies(db: Connection, after: number, size: number): KeptCopy[] {
  const rows = db
    .prepare(
      `SELECT r.no, c.charset, c.stated, c.text, t.body, t.record, w.media, w.bytes
       FROM reports r JOIN copies c ON c.report = r.no JOIN texts t ON t.report = r.no
       LEFT JOIN raws w ON w.sha256 = r.sha256
       WHERE r.no > ? ORDER BY r.no LIMIT ?`,
    )
    .all(after, size) as unknown as Row[]
  return rows.map(({ no, charset, stated, text, body, record, media, bytes }) => ({
    no,
    input: unpackReport(record, body).input,
    charset,
    stated: JSON.parse(stated) as KeptCopy['stated'],
    text: unpackText(text),
    raw: bytes && media ? { bytes: unpackBytes(bytes), mediaType: media } : null,
  }))
}

/**
 * Puts new readings of kept copies in place of the old ones, ids kept; what people decided stands apart and is not touched. Runs
 * within a transaction.
 * @returns what changed, report by report; of a report that is gone meanwhile nothing
 */
export function rereadReports(db: Connection, entries: readonly Entry[]): Changed[] {
  const copies = new Copies(db)
  const fresh: Stored[] = []
  const changes: Changed[] = []
  for (const entry of entries) {
    const row = db
      .prepare('SELECT r.no, r.listed, t.body, t.record FROM reports r JOIN texts t ON t.report = r.no WHERE r.id = ?')
      .get(entry.report.id) as { no: number; listed: number; body: string; record: Uint8Array } | undefined
    if (!row) continue
    const before = unpackReport(row.record, row.body)
    if (JSON.stringify(before) === JSON.stringify(entry.report)) continue
    changes.push(changed(before, entry.report))
    if (row.listed === 1) unlistReport(db, storedReport(db, row.no))
    copies.remove(row.no, row.listed === 1)
    replaceReading(db, row.no, entry)
    renewLaid(db, row.no)
    const stored = storedReport(db, row.no)
    describeReport(db, stored)
    fresh.push(stored)
  }
  for (const stored of fresh) copies.add(stored)
  settleLists(db, copies, [])
  return changes
}

function changed(before: Report, after: Report): Changed {
  const kinds = KINDS.filter((kind) => JSON.stringify(before[kind]) !== JSON.stringify(after[kind])).map((kind) => ({
    kind,
    before: sizeOf(before, kind),
    after: sizeOf(after, kind),
  }))
  return { id: after.id, title: after.meta.title, kinds }
}

function sizeOf(report: Report, kind: Changed['kinds'][number]['kind']): number {
  const value = report[kind]
  return Array.isArray(value) ? value.length : 1
}
