import type { Report } from '../../record/types.ts'
import type { Days } from '../days.ts'
import { nameId, recordRange } from '../identity.ts'
import type { Connection } from '../sqlite.ts'

/**
 * Writes which organizations a report names, each once however many of its names it prints.
 * @returns their numbers, in the report's order
 */
export function writeOrganizationRows(db: Connection, report: number, record: Report): number[] {
  const rows = db
    .prepare(
      'SELECT n.called, n.organization FROM organization_reports x JOIN organization_names n ON n.no = x.name WHERE x.report = ?',
    )
    .all(report) as { called: string; organization: number }[]
  const byName = new Map(rows.map(({ called, organization }) => [called, organization]))
  const numbers = record.organizations.map(({ name }) => byName.get(nameId(name))!)
  const insert = db.prepare('INSERT OR IGNORE INTO report_organizations (organization, report, ord) VALUES (?, ?, ?)')
  for (const [ord, no] of numbers.entries()) insert.run(no, report, ord)
  return numbers
}

/** Takes out which organizations a report names, and in which of its sentences. @returns their numbers */
export function removeOrganizationRows(db: Connection, report: number, days: Days): number[] {
  const rows = db.prepare('SELECT organization FROM report_organizations WHERE report = ?').all(report) as {
    organization: number
  }[]
  for (const { organization } of rows)
    db.prepare(
      'DELETE FROM sentence_organizations WHERE organization = ? AND day = ? AND sentence BETWEEN ? AND ?',
    ).run(organization, days.first ?? '', ...recordRange(report))
  db.prepare('DELETE FROM report_organizations WHERE report = ?').run(report)
  return rows.map(({ organization }) => organization)
}
