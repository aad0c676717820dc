import type { Kysely } from 'kysely'
import type { Known } from '../../source/fetch/options.ts'
import { unpackBytes } from '../add/pack.ts'
import type { RawDetail } from '../rows.ts'
import type { Tables } from '../tables.ts'

/** The bytes of the copy that a report was recovered from, by the report's id; null where none are kept. */
export async function findRaw(db: Kysely<Tables>, id: string): Promise<RawDetail | null> {
  const row = await db
    .selectFrom('reports')
    .innerJoin('raws', 'raws.sha256', 'reports.sha256')
    .select(['raws.sha256', 'media', 'seen', 'address', 'bytes'])
    .where('reports.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { sha256, media, seen, address, bytes } = row
  return { sha256, mediaType: media, seen, address, bytes: unpackBytes(bytes) }
}

/** What was seen of a page on the web before; null where it gave no report. */
export async function findVisit(db: Kysely<Tables>, address: string): Promise<Known | null> {
  const row = await db
    .selectFrom('visits')
    .select(['etag', 'modified'])
    .where('address', '=', address)
    .executeTakeFirst()
  return row ? { etag: row.etag, lastModified: row.modified } : null
}
