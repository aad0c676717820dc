import { randomBytes } from 'node:crypto'
import type { Db } from '../query/scope.ts'
import type { Connection } from '../sqlite.ts'

/** A search that is kept. */
export interface SavedSearch {
  readonly id: string
  readonly name: string
  /** Which list it searches. */
  readonly list: string
  /** Its filters, as an address has them: `act=directive&place=990200`. */
  readonly query: string
  readonly by: string
  readonly at: string
}

/** Searches that one ledger keeps. */
const MOST = 500

/** Why a search is not kept: there are too many. */
export class TooManySearches extends Error {
  override readonly name = 'TooManySearches'
}

/** Every search that is kept, by name. */
export function listSearches(db: Db): Promise<SavedSearch[]> {
  return db.selectFrom('searches').selectAll().orderBy('name').orderBy('id').execute()
}

export async function findSearch(db: Db, id: string): Promise<SavedSearch | null> {
  return (await db.selectFrom('searches').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Keeps a search under a new id. @throws TooManySearches */
export function saveSearch(db: Connection, search: Omit<SavedSearch, 'id' | 'at'>): SavedSearch {
  const { n } = db.prepare('SELECT count(*) AS n FROM searches').get() as { n: number }
  if (n >= MOST) throw new TooManySearches(`${MOST} searches are kept; drop one first.`)
  const kept = { ...search, id: randomBytes(6).toString('hex'), at: new Date().toISOString() }
  db.prepare('INSERT INTO searches (id, name, list, query, by, at) VALUES (?, ?, ?, ?, ?, ?)').run(
    kept.id,
    kept.name,
    kept.list,
    kept.query,
    kept.by,
    kept.at,
  )
  return kept
}

/** Drops a search. @returns whether there was one */
export function dropSearch(db: Connection, id: string): boolean {
  return db.prepare('DELETE FROM searches WHERE id = ?').run(id).changes > 0
}
