import type { Report } from '../../record/types.ts'
import type { Decision, DecisionAction } from '../../review/decision.ts'
import { layOver } from '../../review/overlay.ts'
import type { AnyRecord, ReviewKind } from '../../review/records.ts'
import { packReport, unpackReport } from '../add/pack.ts'
import type { Connection } from '../sqlite.ts'
import type { Tables } from '../tables.ts'

export type DecisionRow = Tables['decisions']

/** A decision out of its row. */
export function decisionOf(row: DecisionRow): Decision {
  return {
    ...row,
    kind: row.kind as ReviewKind,
    action: row.action as DecisionAction,
    value: row.value === null ? null : (JSON.parse(row.value) as AnyRecord),
  }
}

/** The decisions about a report, oldest first, by the report's id. */
export function decisionsAbout(db: Connection, report: string): Decision[] {
  const rows = db.prepare('SELECT * FROM decisions WHERE report = ? ORDER BY no').all(report)
  return (rows as unknown as DecisionRow[]).map(decisionOf)
}

/** What the machine read of a report, by its number, without what people decided. */
export function machineRecord(db: Connection, no: number): Report {
  const row = db.prepare('SELECT body, record FROM texts WHERE report = ?').get(no) as {
    body: string
    record: Uint8Array
  }
  return unpackReport(row.record, row.body)
}

/** Makes a report's records anew from what was read and what was decided. To be called while it is not listed. */
export function renewLaid(db: Connection, no: number): void {
  const machine = machineRecord(db, no)
  const decided = decisionsAbout(db, machine.id)
  db.prepare('DELETE FROM laid WHERE report = ?').run(no)
  if (!decided.length) return
  const { report, orphans } = layOver(machine, decided)
  db.prepare('INSERT INTO laid (report, record, orphans) VALUES (?, ?, ?)').run(
    no,
    packReport(report),
    JSON.stringify(orphans.map((decision) => decision.no)),
  )
}
