import { taskKeys } from '../../link/follow/keys.ts'
import { LINKED, matchDemands, matchPart, matchState, type TaskMatch } from '../../link/follow/match.ts'
import type { TaskStatement } from '../../link/follow/statement.ts'
import { taskStatements } from '../../link/follow/statements.ts'
import { placeId, recordNo, recordRange, reportOf } from '../identity.ts'
import type { Connection } from '../sqlite.ts'
import { type Changes, newChanges, settleItems } from './follow-items.ts'
import type { Linker } from './linker.ts'

/** Statements that share a key, at most: one that more share tells nothing apart and is not used. */
const COMMON = 200

/** A statement as the tables hold it. */
interface Row {
  readonly no: number
  readonly role: number
  readonly day: string
  readonly ord: string
  readonly data: string
}

/**
 * What reports say of tasks, linked where two statements speak of one. A statement has keys, and is compared with those that share one; whether
 * two are linked follows from the two alone, and which is first from their days, so that no order of adding matters.
 */
export const followThrough: Linker = {
  link(db, { no, record, days }) {
    const { report, hidden } = record
    const day = days.first ?? ''
    const insert = db.prepare(
      `INSERT INTO follow_statements (no, report, role, day, ord, sentence, place, parent, root, keys, data)
       VALUES (?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?, ?)`,
    )
    const insertKey = db.prepare('INSERT OR IGNORE INTO follow_keys (key, statement) VALUES (?, ?)')
    const added: number[] = []
    const keys = new Map<string, number>()
    const before = new Sizes(db)
    for (const [i, statement] of taskStatements(report).entries()) {
      if (hidden.has(report.sentences[statement.sentence]!)) continue
      const number = recordNo(no, i)
      const place = statement.place ? placeId(statement.place) : ''
      const role = statement.role === 'demand' ? 0 : 1
      const ord = `${day || '9999'}|${report.id}|${String(i).padStart(4, '0')}`
      const own = taskKeys(statement, place, day)
      insert.run(
        number,
        no,
        role,
        day,
        ord,
        recordNo(no, statement.sentence),
        place,
        own.join('\n'),
        JSON.stringify(statement),
      )
      for (const key of own) {
        if (!keys.has(key)) keys.set(key, before.of(key))
        insertKey.run(key, number)
      }
      added.push(number)
    }
    const sizes = new Sizes(db)
    const changes = newChanges()
    for (const number of added) pair(db, number, sizes, changes)
    // A key that has just become too common ties nothing any more.
    for (const [key, size] of keys)
      if (size <= COMMON && sizes.of(key) > COMMON)
        for (const number of under(db, key)) pair(db, number, sizes, changes)
    settleItems(db, changes)
  },

  unlink(db, report) {
    const range = recordRange(report)
    const gone = db.prepare('SELECT no FROM follow_statements WHERE no BETWEEN ? AND ?').all(...range) as {
      no: number
    }[]
    const changes = newChanges()
    const keys = new Map<string, number>()
    const before = new Sizes(db)
    for (const { no } of gone) {
      for (const other of partners(db, no)) if (reportOf(other) !== report) changes.lost.add(other)
      for (const child of numbers(
        db.prepare('SELECT no FROM follow_statements WHERE parent = ? OR root = ?').all(no, no),
      ))
        if (reportOf(child) !== report) changes.lost.add(child)
      for (const key of keysOf(db, no)) {
        if (!keys.has(key)) keys.set(key, before.of(key))
        db.prepare('DELETE FROM follow_keys WHERE key = ? AND statement = ?').run(key, no)
      }
      db.prepare('DELETE FROM follow_pairs WHERE later = ? OR earlier = ?').run(no, no)
    }
    db.prepare('DELETE FROM follow_items WHERE root BETWEEN ? AND ?').run(...range)
    db.prepare('DELETE FROM follow_statements WHERE no BETWEEN ? AND ?').run(...range)
    const sizes = new Sizes(db)
    for (const [key, size] of keys)
      if (size > COMMON && sizes.of(key) <= COMMON)
        for (const number of under(db, key)) pair(db, number, sizes, changes)
    settleItems(db, changes)
  },
}

function numbers(rows: readonly unknown[]): number[] {
  return (rows as { no: number }[]).map((row) => row.no)
}

/** How many statements share a key, counted no further than it matters, and once. */
class Sizes {
  readonly #db: Connection
  readonly #known = new Map<string, number>()

  constructor(db: Connection) {
    this.#db = db
  }

  of(key: string): number {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const { n } = this.#db
      .prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM follow_keys WHERE key = ? LIMIT ${COMMON + 1})`)
      .get(key) as { n: number }
    this.#known.set(key, n)
    return n
  }
}

/** The statements under a key, as far as one that is too common may have them. */
function under(db: Connection, key: string): number[] {
  return numbers(db.prepare(`SELECT statement AS no FROM follow_keys WHERE key = ? LIMIT ${COMMON * 2}`).all(key))
}

function rowOf(db: Connection, no: number): Row | undefined {
  return db.prepare('SELECT no, role, day, ord, data FROM follow_statements WHERE no = ?').get(no) as Row | undefined
}

function keysOf(db: Connection, no: number): string[] {
  const { keys } = db.prepare('SELECT keys FROM follow_statements WHERE no = ?').get(no) as { keys: string }
  return keys ? keys.split('\n') : []
}

function partners(db: Connection, no: number): number[] {
  return numbers(
    db
      .prepare(
        'SELECT later AS no FROM follow_pairs WHERE earlier = ? UNION SELECT earlier FROM follow_pairs WHERE later = ?',
      )
      .all(no, no),
  )
}

/** Makes a statement's pairs afresh, and notes what of the items that may change. */
function pair(db: Connection, no: number, sizes: Sizes, changes: Changes): void {
  const self = rowOf(db, no)
  if (!self) return
  for (const other of partners(db, no)) changes.lost.add(other)
  changes.lost.add(no)
  db.prepare('DELETE FROM follow_pairs WHERE later = ? OR earlier = ?').run(no, no)
  const found = new Set<number>()
  const statement = JSON.parse(self.data) as TaskStatement
  for (const key of keysOf(db, no)) {
    if (sizes.of(key) <= COMMON) for (const other of under(db, key)) if (other !== no) found.add(other)
  }
  const insert = db.prepare(
    'INSERT OR REPLACE INTO follow_pairs (later, earlier, kind, score, reasons) VALUES (?, ?, ?, ?, ?)',
  )
  for (const other of found) {
    if (self.role === 1 && !isDemand(db, other)) continue
    const row = rowOf(db, other)
    if (!row) continue
    const tie = tieOf({ row: self, statement }, { row, statement: JSON.parse(row.data) as TaskStatement })
    if (!tie) continue
    insert.run(tie.later, tie.earlier, tie.kind, tie.match.score, JSON.stringify(tie.match.reasons))
    if (tie.kind !== 'same') changes.told.add(tie.earlier)
    else if (tie.earlier === no) changes.offers.push({ later: tie.later, earlier: no, score: tie.match.score })
  }
}

function isDemand(db: Connection, no: number): boolean {
  const row = db.prepare('SELECT role FROM follow_statements WHERE no = ?').get(no) as { role: number } | undefined
  return row?.role === 0
}

interface Side {
  readonly row: Row
  readonly statement: TaskStatement
}

/** How two statements are tied, the earlier first; null where they are not. */
function tieOf(
  one: Side,
  two: Side,
): {
  readonly earlier: number
  readonly later: number
  readonly kind: 'same' | 'part' | 'state'
  readonly match: TaskMatch
} | null {
  let [a, b] = one.row.ord < two.row.ord ? [one, two] : [two, one]
  if (a.row.role === 1 && b.row.role === 1) return null
  if (a.row.role === 0 && b.row.role === 0) {
    const same = matchDemands(a.statement, b.statement)
    const match = same ?? (a.row.day !== '' && b.row.day !== '' ? matchPart(a.statement, b.statement) : null)
    return match && match.score >= LINKED
      ? { earlier: a.row.no, later: b.row.no, kind: same ? 'same' : 'part', match }
      : null
  }
  if (a.row.role === 1) [a, b] = [b, a]
  // What is told says what came of a demand only where it was told after it, and by another report.
  if (a.row.day === '' || b.row.day === '' || b.row.day < a.row.day || reportOf(a.row.no) === reportOf(b.row.no))
    return null
  const match = matchState(a.statement, b.statement)
  return match && match.score >= LINKED ? { earlier: a.row.no, later: b.row.no, kind: 'state', match } : null
}
