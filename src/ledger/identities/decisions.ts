import type { Decided, Unfollowed } from '../../link/decided.ts'
import { holding } from '../../review/decision.ts'
import type { Anchor, AnchoredSide, PairAction, PairDecision, PairKind, Unmet } from '../../review/pairs.ts'
import type { Connection } from '../sqlite.ts'
import type { Tables } from '../tables.ts'

export type PairDecisionRow = Tables['identity_decisions']

/** A decision out of its row. */
export function pairDecisionOf({ a, b, to, ...row }: PairDecisionRow): PairDecision {
  return {
    no: row.no,
    kind: row.kind as PairKind,
    identity: row.identity,
    action: row.action as PairAction,
    a: JSON.parse(a) as AnchoredSide,
    b: JSON.parse(b) as AnchoredSide,
    to: to === null ? null : (JSON.parse(to) as AnchoredSide),
    note: row.note,
    by: row.by,
    at: row.at,
  }
}

const read = (rows: unknown): PairDecision[] => (rows as PairDecisionRow[]).map(pairDecisionOf)

/** Whether anything was decided about two of a kind; of people, about those of a name. */
export function anyDecided(db: Connection, kind: PairKind, subject?: string): boolean {
  const row =
    subject === undefined
      ? db.prepare('SELECT 1 FROM identity_decisions WHERE kind = ? LIMIT 1').get(kind)
      : db.prepare('SELECT 1 FROM identity_decisions WHERE kind = ? AND subject = ? LIMIT 1').get(kind, subject)
  return row !== undefined
}

/** What was decided about the people of a name, or about one pair, oldest first. */
export function decidedAbout(db: Connection, kind: PairKind, subject: string): PairDecision[] {
  return read(
    db.prepare('SELECT * FROM identity_decisions WHERE kind = ? AND subject = ? ORDER BY no').all(kind, subject),
  )
}

/** What was decided about one pair, oldest first. */
export function decidedOfPair(db: Connection, identity: string): PairDecision[] {
  return read(db.prepare('SELECT * FROM identity_decisions WHERE identity = ? ORDER BY no').all(identity))
}

/** What was decided about pairs that reports (by id), or names of organizations, bear on; oldest first. */
export function decidedAt(db: Connection, kind: PairKind, at: readonly string[]): PairDecision[] {
  return read(
    db
      .prepare(
        `SELECT * FROM identity_decisions WHERE no IN (
           SELECT decision FROM identity_anchors WHERE kind = ? AND at IN (SELECT value FROM json_each(?))) ORDER BY no`,
      )
      .all(kind, JSON.stringify(at)),
  )
}

/** Decisions as a rule takes them. */
export interface Standing {
  /** The newest first. */
  readonly decided: readonly Decided[]
  readonly unsure: readonly { readonly no: number; readonly a: readonly number[]; readonly b: readonly number[] }[]
  /** Numbers of those of which nothing of one side is in the ledger. */
  readonly gone: readonly number[]
}

/** The decisions that hold, with their sides found again. @param find number of what an anchor means now; null where it is gone */
export function standing(decisions: readonly PairDecision[], find: (anchor: Anchor) => number | null): Standing {
  const decided: Decided[] = []
  const unsure: { no: number; a: number[]; b: number[] }[] = []
  const gone: number[] = []
  const found = (side: AnchoredSide) => [...new Set(side.anchors.flatMap((anchor) => find(anchor) ?? []))]
  const held = [...holding(decisions).values()].sort((x, y) => y.no - x.no)
  for (const { no, action, a: one, b: other, to } of held) {
    const [a, b] = [found(one), found(other)]
    if (!a.length || !b.length) gone.push(no)
    else if (action === 'unsure') unsure.push({ no, a, b })
    else if (action === 'split') {
      decided.push({ no, same: false, a, b }, { no, same: true, a: b, b })
      const whose = to ? found(to) : []
      if (whose.length) decided.push({ no, same: true, a: b, b: whose })
    } else decided.push({ no, same: action === 'same', a, b })
  }
  return { decided, unsure, gone }
}

/** Notes which of some decisions have no effect now, and why. */
export function noteUnmet(
  db: Connection,
  decisions: readonly PairDecision[],
  { gone }: Pick<Standing, 'gone'>,
  unfollowed: readonly Unfollowed[],
): void {
  if (!decisions.length) return
  const clear = db.prepare('DELETE FROM identity_unmet WHERE decision = ?')
  for (const { no } of decisions) clear.run(no)
  const note = db.prepare('INSERT OR REPLACE INTO identity_unmet (decision, why) VALUES (?, ?)')
  for (const no of gone) note.run(no, 'gone' satisfies Unmet)
  for (const { no, why } of unfollowed) note.run(no, why)
}

/** The report that stands in lists for one, itself or a copy of it, by its id; null where there is none. */
export function listedFor(db: Connection, id: string): number | null {
  const row = db
    .prepare(
      `SELECT r.no, r.listed, g.standing FROM reports r LEFT JOIN bodies b ON b.body = r.body
       LEFT JOIN copy_groups g ON g.grp = b.grp WHERE r.id = ?`,
    )
    .get(id) as { no: number; listed: number; standing: number | null } | undefined
  return row ? (row.listed ? row.no : row.standing) : null
}

/** Ids of a report and of all its copies. */
export function idsOfCopies(db: Connection, report: number): string[] {
  const rows = db
    .prepare(
      `SELECT id FROM reports WHERE no = ?1 UNION
       SELECT r.id FROM reports o JOIN bodies b ON b.body = o.body JOIN bodies c ON c.grp = b.grp
         JOIN reports r ON r.body = c.body WHERE o.no = ?1`,
    )
    .all(report) as { id: string }[]
  return rows.map(({ id }) => id)
}
