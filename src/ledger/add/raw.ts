import type { Entry } from '../rows.ts'
import type { Connection } from '../sqlite.ts'
import { packBytes } from './pack.ts'

/** Keeps the bytes of a copy, where they came with it and are not kept yet. */
export function keepRaw(db: Connection, { report, raw, fetched }: Entry): void {
  if (!raw) return
  const { sha256, url } = report.input
  if (db.prepare('SELECT 1 FROM raws WHERE sha256 = ?').get(sha256)) return
  db.prepare('INSERT INTO raws (sha256, media, seen, address, bytes) VALUES (?, ?, ?, ?, ?)').run(
    sha256,
    raw.mediaType,
    fetched?.at ?? new Date().toISOString(),
    fetched?.finalUrl ?? url,
    packBytes(raw.bytes),
  )
}

/**
 * Notes what a page's server said of it. Only of pages that are one report: of a list or archive, what did not come in this
 * time must be asked for again.
 */
export function noteVisit(db: Connection, no: number, { report, fetched }: Entry): void {
  const { path, part } = report.input
  if (!fetched || path !== null || part !== null || !(fetched.etag ?? fetched.lastModified)) return
  db.prepare(
    `INSERT INTO visits (address, report, etag, modified, seen) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (address) DO UPDATE SET
       report = excluded.report, etag = excluded.etag, modified = excluded.modified, seen = excluded.seen`,
  ).run(fetched.finalUrl, no, fetched.etag, fetched.lastModified, fetched.at)
}
