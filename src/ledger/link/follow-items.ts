import { type DatedStatement, type Followed, follow, type Tie } from '../../link/follow/outcome.ts'
import type { TaskStatement } from '../../link/follow/statement.ts'
import type { Reason } from '../../link/link.ts'
import { fold } from '../bigrams.ts'
import { recordId } from '../identity.ts'
import type { Connection } from '../sqlite.ts'

interface StatementRow {
  readonly no: number
  readonly day: string
  readonly ord: string
  readonly data: string
  readonly parent: number | null
}
interface PairRow {
  readonly later: number
  readonly earlier: number
  readonly kind: 'same' | 'part' | 'state'
  readonly score: number
  readonly reasons: string
}

/** An item put together from its statements. */
export interface ItemParts {
  readonly root: DatedStatement
  readonly followed: Followed
  readonly statements: ReadonlyMap<number, DatedStatement>
}

const all = <T>(rows: readonly unknown[]) => rows as T[]

/**
 * Brings the items up to date that statements belong to. Each demand is under that earlier one which it is surest to repeat (of two the
 * earlier); the first of such a chain is its item.
 */
export function settleItems(db: Connection, touched: ReadonlySet<number>): void {
  const roots = new Set<number>()
  const queue = [...touched]
  for (let no = queue.pop(); no !== undefined; no = queue.pop()) {
    const row = db.prepare('SELECT role, root FROM follow_statements WHERE no = ?').get(no) as
      | { role: number; root: number | null }
      | undefined
    if (!row) continue
    if (row.role === 1) {
      for (const pair of all<PairRow>(db.prepare('SELECT earlier FROM follow_pairs WHERE later = ?').all(no)))
        roots.add(rootOf(db, pair.earlier))
      continue
    }
    const before = row.root
    const parent = parentOf(db, no)
    const root = parent === null ? no : rootOf(db, parent)
    if (before !== null) roots.add(before)
    roots.add(root)
    // What is a part of an earlier demand is told of that one's item.
    for (const pair of all<PairRow>(
      db.prepare("SELECT earlier FROM follow_pairs WHERE later = ? AND kind = 'part'").all(no),
    ))
      roots.add(rootOf(db, pair.earlier))
    db.prepare('UPDATE follow_statements SET parent = ?, root = ? WHERE no = ?').run(parent, root, no)
    if (before === root) continue
    for (const child of all<{ no: number }>(db.prepare('SELECT no FROM follow_statements WHERE parent = ?').all(no)))
      if (child.no !== root) queue.push(child.no)
  }
  for (const root of roots) writeItem(db, root)
}

function parentOf(db: Connection, no: number): number | null {
  const row = db
    .prepare(
      `SELECT p.earlier FROM follow_pairs p JOIN follow_statements s ON s.no = p.earlier
       WHERE p.later = ? AND p.kind = 'same' ORDER BY p.score DESC, s.ord LIMIT 1`,
    )
    .get(no) as { earlier: number } | undefined
  return row?.earlier ?? null
}

function rootOf(db: Connection, no: number): number {
  let at = no
  for (let parent = parentOf(db, at); parent !== null; parent = parentOf(db, at)) at = parent
  return at
}

/** The statements of the item that a demand is the root of, put together; null where it is no root. */
export function itemParts(db: Connection, root: number): ItemParts | null {
  const members = all<StatementRow>(
    db.prepare('SELECT no, day, ord, data, parent FROM follow_statements WHERE root = ? ORDER BY ord').all(root),
  )
  if (!members.some((row) => row.no === root)) return null
  const pairs = all<PairRow>(
    db
      .prepare(
        `SELECT p.* FROM follow_statements s JOIN follow_pairs p ON p.earlier = s.no
         WHERE s.root = ? AND p.kind <> 'same' ORDER BY p.score DESC, s.ord`,
      )
      .all(root),
  )
  const parents = all<PairRow>(
    db
      .prepare(
        `SELECT p.* FROM follow_statements s JOIN follow_pairs p ON p.later = s.no AND p.earlier = s.parent WHERE s.root = ?`,
      )
      .all(root),
  )
  const read = (row: StatementRow): DatedStatement => ({
    no: row.no,
    day: row.day,
    ord: row.ord,
    statement: JSON.parse(row.data) as TaskStatement,
  })
  const demands = members.map(read)
  const tieOf = (pair: PairRow): Tie => ({
    score: pair.score,
    reasons: JSON.parse(pair.reasons) as Reason[],
    part: pair.kind === 'part',
  })
  const own = new Set(members.map((row) => row.no))
  const told = new Map<number, DatedStatement & { tie: Tie }>()
  const later = db.prepare('SELECT no, day, ord, data, parent FROM follow_statements WHERE no = ?')
  for (const pair of pairs) {
    if (told.has(pair.later) || own.has(pair.later)) continue
    const row = later.get(pair.later) as unknown as StatementRow | undefined
    if (row) told.set(row.no, { ...read(row), tie: tieOf(pair) })
  }
  const states = [...told.values()].sort((a, b) => (a.ord < b.ord ? -1 : 1))
  return {
    root: demands[0]!,
    followed: follow(demands, states, new Map(parents.map((pair) => [pair.later, tieOf(pair)]))),
    statements: new Map([...demands, ...states].map((one) => [one.no, one])),
  }
}

function writeItem(db: Connection, root: number): void {
  db.prepare('DELETE FROM follow_items WHERE root = ?').run(root)
  const parts = itemParts(db, root)
  if (!parts) return
  const { statement, day } = parts.root
  const { id, place } = db
    .prepare('SELECT r.id, s.place FROM follow_statements s JOIN reports r ON r.no = s.report WHERE s.no = ?')
    .get(root) as { id: string; place: string }
  const { steps, outcome, deadline, revised } = parts.followed
  const words = [...parts.statements.values()].map((one) => one.statement.text)
  const last = steps.at(-1)?.day ?? day
  db.prepare(
    `INSERT INTO follow_items (root, id, place, topic, outcome, deadline, first, last, steps, words)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    root,
    recordId(id, 'item', root),
    place,
    statement.topics[0] ?? '',
    outcome,
    revised ?? deadline,
    day,
    last,
    steps.length,
    fold([statement.place?.name ?? '', ...statement.names.map((one) => one.name), ...new Set(words)].join('\n')).slice(
      0,
      4_000,
    ),
  )
}
