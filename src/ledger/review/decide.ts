import { type Decision, keyOf, type NewDecision } from '../../review/decision.ts'
import { identitiesOf } from '../../review/records.ts'
import { listReport, relinkMoved } from '../add/list.ts'
import { describeReport, storedReport } from '../add/store.ts'
import { indexTexts } from '../add/texts.ts'
import { unlistReport } from '../add/unlist.ts'
import type { Connection } from '../sqlite.ts'
import { decisionsAbout, machineRecord, renewLaid } from './decisions.ts'

/** Why a decision was not taken: the report is not there, its record is not, or somebody decided in the meantime. */
export class DecisionRefused extends Error {
  readonly reason: 'no-report' | 'no-record' | 'overtaken'
  /** The decision that came in between. */
  readonly newer: Decision | null

  constructor(reason: 'no-report' | 'no-record' | 'overtaken', message: string, newer: Decision | null = null) {
    super(message)
    this.name = 'DecisionRefused'
    this.reason = reason
    this.newer = newer
  }
}

/**
 * Writes a decision down and lays it over the report's records, in lists and counts too. Runs within a transaction.
 * @param after the number of the last decision about the record that the reviewer had seen; null where there was none
 * @throws DecisionRefused; nothing is written then
 */
export function decide(db: Connection, wanted: NewDecision, after: number | null): Decision {
  const row = db.prepare('SELECT no, listed FROM reports WHERE id = ?').get(wanted.report) as
    | { no: number; listed: number }
    | undefined
  if (!row) throw new DecisionRefused('no-report', `There is no report ${wanted.report} in this ledger.`)
  const key = keyOf(wanted)
  const own = decisionsAbout(db, wanted.report).filter((decision) => keyOf(decision) === key)
  const last = own.at(-1)
  if ((last?.no ?? null) !== after && last)
    throw new DecisionRefused('overtaken', `${last.by} decided about this record in the meantime.`, last)
  const known =
    wanted.action === 'add' ||
    own.length > 0 ||
    identitiesOf(machineRecord(db, row.no), wanted.kind).includes(wanted.identity)
  if (!known)
    throw new DecisionRefused('no-record', 'The report has no such record; it may have been read again since.')
  const at = new Date().toISOString()
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO decisions (report, kind, identity, action, value, quote, note, by, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      wanted.report,
      wanted.kind,
      wanted.identity,
      wanted.action,
      wanted.value === null ? null : JSON.stringify(wanted.value),
      wanted.quote,
      wanted.note,
      wanted.by,
      at,
    )
  relist(db, row.no, row.listed === 1)
  return { ...wanted, no: Number(lastInsertRowid), at }
}

/** Takes a report out of lists, lays over it what was decided, and puts it back. */
function relist(db: Connection, no: number, listed: boolean): void {
  if (listed) unlistReport(db, storedReport(db, no))
  renewLaid(db, no)
  const stored = storedReport(db, no)
  describeReport(db, stored)
  if (!listed) return
  listReport(db, stored, true)
  relinkMoved(db)
  indexTexts(db, no, stored.record)
}
