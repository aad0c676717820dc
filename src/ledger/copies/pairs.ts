import { compare, type Named, type Range } from '../../link/copies/compare.ts'
import type { Letters } from '../../link/copies/letters.ts'
import { type Verdict, verdictOf } from '../../link/copies/verdict.ts'
import type { Connection } from '../sqlite.ts'
import { sharedKeys } from './keys.ts'
import { lettersOfBody, namedInBody } from './texts.ts'

/** A body as its row gives it. */
export interface Body {
  readonly body: number
  readonly letters: number
  readonly keys: number
  readonly grp: number
  readonly day: string | null
  readonly container: number | null
  readonly held: number
  readonly joined: number
}

export function bodyRow(db: Connection, body: number): Body {
  return db.prepare('SELECT * FROM bodies WHERE body = ?').get(body) as unknown as Body
}

/** Bodies that are compared letter by letter with a new one, and of one group beside its longest. */
const COMPARED = 32
const OF_GROUP = 6
/** Share of the keys of the one with fewer that two bodies must have in common. */
const COMMON = 0.3

/** Bodies that may be copies of one with these keys: the likeliest first. */
function candidates(db: Connection, { body, day }: Body, keys: readonly number[]): Body[] {
  const likely: { row: Body; share: number; apart: number }[] = []
  for (const [other, n] of sharedKeys(db, body, day, keys)) {
    const row = bodyRow(db, other)
    const fewer = Math.min(keys.length, row.keys)
    // One key may be shared by chance, unless it is nearly all there is.
    if (n < 2 && fewer > 4) continue
    const share = n / fewer
    if (share >= COMMON) likely.push({ row, share, apart: daysApart(day, row.day) ?? Number.MAX_SAFE_INTEGER })
  }
  likely.sort((a, b) => b.share - a.share || a.apart - b.apart || a.row.body - b.row.body)
  return chosen(
    db,
    body,
    likely.map(({ row }) => row),
  )
}

/** Of many bodies some of each group, its longest always: so that ten thousand copies cost no more than a few. */
function chosen(db: Connection, body: number, likely: readonly Body[]): Body[] {
  const found = new Map<number, Body>()
  const ofGroup = new Map<number, number>()
  const longest = db.prepare('SELECT * FROM bodies WHERE grp = ? ORDER BY letters DESC, body LIMIT 1')
  for (const row of likely) {
    const known = ofGroup.get(row.grp) ?? 0
    ofGroup.set(row.grp, known + 1)
    if (known === 0) {
      const head = longest.get(row.grp) as unknown as Body
      if (head.body !== body) found.set(head.body, head)
    }
    if (known < OF_GROUP) found.set(row.body, row)
    if (found.size >= COMPARED) break
  }
  return [...found.values()]
}

/** Days between two dates; null where one is not known. */
function daysApart(a: string | null, b: string | null): number | null {
  return a === null || b === null ? null : Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
}

/** The longer of two bodies first; of equal ones that with the lower number. */
export const longerFirst = (a: Pick<Body, 'letters' | 'body'>, b: Pick<Body, 'letters' | 'body'>): number =>
  b.letters - a.letters || a.body - b.body

/**
 * Finds the bodies that a new one has much in common with and keeps each pair.
 * @returns the others
 */
export function findPairs(db: Connection, body: number, letters: Letters, keys: readonly number[]): Body[] {
  const row = bodyRow(db, body)
  let named: Named | undefined
  const own = { row, letters, named: () => (named ??= namedInBody(db, body, letters)) }
  return candidates(db, row, keys).filter((other) => judge(db, own, other) !== null)
}

/** A body that is compared with several. */
interface Own {
  readonly row: Body
  readonly letters: Letters
  readonly named: () => Named
}

/** Compares two bodies and keeps what they have in common. */
function judge(db: Connection, own: Own, other: Body): Verdict {
  const otherLetters = lettersOfBody(db, other.body)
  const ownShorter = longerFirst(own.row, other) > 0
  const [short, long] = ownShorter ? [own.row, other] : [other, own.row]
  const [a, b] = ownShorter ? [own.letters, otherLetters] : [otherLetters, own.letters]
  const known = { a: short.letters, b: long.letters, apart: daysApart(own.row.day, other.day) }
  let found = compare(a, b)
  let verdict = verdictOf(found, known)
  if (verdict !== null && found.replaced > 0) {
    const names = [own.named(), namedInBody(db, other.body, otherLetters)] as const
    found = compare(a, b, ownShorter ? { a: names[0], b: names[1] } : { a: names[1], b: names[0] })
    verdict = verdictOf(found, known)
  }
  if (verdict === null) return null
  const keep = db.prepare(
    'INSERT OR REPLACE INTO body_pairs (body, other, verdict, share, back, ranges) VALUES (?, ?, ?, ?, ?, ?)',
  )
  keep.run(short.body, long.body, verdict, found.ofA, found.ofB, JSON.stringify(found.inA))
  keep.run(long.body, short.body, verdict, found.ofB, found.ofA, JSON.stringify(found.inB))
  return verdict
}

/** Forgets what a body has in common with others. @returns the others */
export function forgetPairs(db: Connection, body: number): number[] {
  const rows = db.prepare('SELECT other FROM body_pairs WHERE body = ?').all(body) as { other: number }[]
  const forget = db.prepare('DELETE FROM body_pairs WHERE body = ? AND other = ?')
  for (const { other } of rows) {
    forget.run(body, other)
    forget.run(other, body)
  }
  return rows.map(({ other }) => other)
}

/** One side of a pair. */
export interface Pair {
  readonly other: number
  readonly verdict: Exclude<Verdict, null>
  readonly share: number
  readonly back: number
  readonly ranges: readonly Range[]
}

/** A body's pairs, as many as are ever looked at: always the same ones. */
export function pairsOf(db: Connection, body: number): Pair[] {
  const rows = db
    .prepare('SELECT other, verdict, share, back, ranges FROM body_pairs WHERE body = ? ORDER BY other LIMIT 64')
    .all(body) as { other: number; verdict: Pair['verdict']; share: number; back: number; ranges: string }[]
  return rows.map((row) => ({ ...row, ranges: JSON.parse(row.ranges) as Range[] }))
}
