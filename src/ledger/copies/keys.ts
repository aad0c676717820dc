import type { Connection } from '../sqlite.ts'

/** Stands for a day that is not known, after all others. */
const UNKNOWN = 4_000_000
/** Bodies that are met through one key, of the earliest and of those about the day. */
const PER_KEY = 32
/** Days about which copies of a report are met first. */
const ABOUT = 10

const numberOf = (day: string | null): number => (day === null ? UNKNOWN : Date.parse(day) / 86_400_000)

/** Notes the keys of a body. */
export function keepKeys(db: Connection, body: number, day: string | null, keys: readonly number[]): void {
  const insert = db.prepare('INSERT INTO body_keys (key, day, body) VALUES (?, ?, ?)')
  for (const key of keys) insert.run(key, numberOf(day), body)
}

export function forgetKeys(db: Connection, body: number, day: string | null, keys: readonly number[]): void {
  const forget = db.prepare('DELETE FROM body_keys WHERE key = ? AND day = ? AND body = ?')
  for (const key of keys) forget.run(key, numberOf(day), body)
}

/**
 * How many keys other bodies share with one. A key that very many have says little and is not followed to all of them: only to
 * the earliest, and to those about the same day, among which the copies are. Which these are depends on what is there alone.
 */
export function sharedKeys(
  db: Connection,
  body: number,
  day: string | null,
  keys: readonly number[],
): Map<number, number> {
  const earliest = db.prepare('SELECT body FROM body_keys WHERE key = ? ORDER BY day, body LIMIT ?')
  const about = db.prepare(
    'SELECT body FROM body_keys WHERE key = ? AND day >= ? AND day <= ? ORDER BY day, body LIMIT ?',
  )
  const shared = new Map<number, number>()
  for (const key of keys) {
    const met = (earliest.all(key, PER_KEY) as { body: number }[]).map((row) => row.body)
    if (day !== null && met.length === PER_KEY) {
      const middle = numberOf(day)
      for (const row of about.all(key, middle - ABOUT, middle + ABOUT, PER_KEY) as { body: number }[])
        met.push(row.body)
    }
    for (const other of new Set(met)) if (other !== body) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  return shared
}
