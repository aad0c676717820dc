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

/** What may change the items: kept apart so that a demand that many repeat costs one comparison with each. */
export interface Changes {
  /** Statements whose pairs were made afresh, or that lost one. */
  readonly lost: Set<number>
  /** Demands of which something new is told. */
  readonly told: Set<number>
  /** Earlier demands that later ones may be under from now on. */
  readonly offers: { readonly later: number; readonly earlier: number; readonly score: number }[]
}

export const newChanges = (): Changes => ({ lost: new Set(), told: new Set(), offers: [] })

interface DemandRow {
  readonly role: number
  readonly ord: string
  readonly parent: number | null
  readonly root: number | null
}

/**
 * Brings the items up to date. Each demand is under that earlier one which it is surest to repeat (of two the earlier); the first of such a
 * chain is its item.
 */
export function settleItems(db: Connection, { lost, told, offers }: Changes): void {
  const roots = new Set<number>()
  const read = db.prepare('SELECT role, ord, parent, root FROM follow_statements WHERE no = ?')
  const rowOf = (no: number) => read.get(no) as DemandRow | undefined
  const parents = new Map<number, number | null>()
  for (const no of lost) {
    const row = rowOf(no)
    if (row?.role === 0) parents.set(no, parentOf(db, no))
    else if (row) for (const earlier of toldOf(db, no)) told.add(earlier)
  }
  const score = db.prepare('SELECT score FROM follow_pairs WHERE later = ? AND earlier = ?')
  for (const offer of offers) {
    if (lost.has(offer.later)) continue
    const held = parents.get(offer.later) ?? rowOf(offer.later)?.parent ?? null
    if (held !== null) {
      const before = (score.get(offer.later, held) as { score: number } | undefined)?.score ?? -1
      if (before > offer.score || (before === offer.score && rowOf(held)!.ord < rowOf(offer.earlier)!.ord)) continue
    }
    parents.set(offer.later, offer.earlier)
  }
  // From the earliest on: a demand's parent is earlier, so its root is known.
  const queue = [...parents.keys()].map((no) => ({ no, ord: rowOf(no)!.ord }))
  queue.sort((a, b) => (a.ord < b.ord ? -1 : 1))
  const update = db.prepare('UPDATE follow_statements SET parent = ?, root = ? WHERE no = ?')
  const children = db.prepare('SELECT no FROM follow_statements WHERE parent = ?')
  for (let i = 0; i < queue.length; i++) {
    const { no } = queue[i]!
    const row = rowOf(no)!
    const parent = parents.has(no) ? parents.get(no)! : row.parent
    const root = parent === null ? no : (rowOf(parent)?.root ?? parent)
    if (row.root !== null) roots.add(row.root)
    roots.add(root)
    for (const earlier of toldOf(db, no)) told.add(earlier)
    if (row.parent === parent && row.root === root) continue
    update.run(parent, root, no)
    if (row.root === root) continue
    // Those below follow; they are later, but may stand before others that wait.
    const below = all<{ no: number }>(children.all(no)).filter(
      (child) => !parents.has(child.no) || parents.get(child.no) === no,
    )
    for (const child of below) queue.push({ no: child.no, ord: rowOf(child.no)!.ord })
  }
  for (const no of told) {
    const root = rowOf(no)?.root
    if (root !== null && root !== undefined) roots.add(root)
  }
  for (const root of roots) writeItem(db, root)
}

/** Demands of which a statement tells, or is a part. */
function toldOf(db: Connection, no: number): number[] {
  return all<PairRow>(db.prepare("SELECT earlier FROM follow_pairs WHERE later = ? AND kind <> 'same'").all(no)).map(
    (pair) => pair.earlier,
  )
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
