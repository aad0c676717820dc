import { organizationName } from '../../link/organizations/names.ts'
import { renamesIn } from '../../link/organizations/renamed.ts'
import { NATION } from '../../link/people/ranks.ts'
import { regionOf } from '../../link/people/region.ts'
import type { Organization, Report } from '../../record/types.ts'
import type { Days } from '../days.ts'
import { nameId } from '../identity.ts'
import type { Connection } from '../sqlite.ts'
import { noteGoneNames } from './decided-organizations.ts'
import { removeOrganizationRows, writeOrganizationRows } from './organization-rows.ts'
import { countOrganization, settleNames } from './settle-organizations.ts'

/** A name that a report prints of an organization, with what goes with it. */
interface Mention {
  readonly called: string
  readonly core: string
  readonly at: string | null
  readonly local: boolean
  readonly group: boolean
  readonly organization: Organization
}

function mentionsOf(record: Report): { mentions: Mention[]; province: string | null } {
  const region = regionOf(record)
  const byKey = new Map<string, Mention>()
  for (const organization of record.organizations) {
    const called = nameId(organization.name)
    if (!byKey.has(called)) byKey.set(called, { called, organization, ...organizationName(organization.name, region) })
  }
  return { mentions: [...byKey.values()], province: region === null || region === NATION ? null : region.slice(0, 2) }
}

/** Names with the same head are compared: the first two characters, or all of one that means nothing without its region, or is known to all. */
const headOf = (core: string): string => (/^=|\|/.test(core) ? core : core.slice(0, 2))

function printsOf({ name, kind, ticker }: Organization, province: string | null): [of: string, value: string][] {
  return [
    ['name', name],
    ['kind', kind],
    ...(ticker ? [['ticker', ticker] as [string, string]] : []),
    ...(province ? [['province', province] as [string, string]] : []),
  ]
}

/**
 * Adds a report's organizations, each to the one that its name means. Where names are joined or parted by it, what other reports
 * say moves with them.
 * @returns their numbers, in the report's order
 */
export function addOrganizations(db: Connection, report: number, record: Report, days: Days): number[] {
  const { mentions, province } = mentionsOf(record)
  const numbers: number[] = []
  const heads = new Set<string>()
  for (const { called, core, at, local, group, organization } of mentions) {
    const { no, organization: known } = db
      .prepare(
        `INSERT INTO organization_names (called, core, head, at, local, grouped, organization, reports)
         VALUES (?, ?, ?, ?, ?, ?, NULL, 1) ON CONFLICT (called, core) DO UPDATE SET reports = reports + 1 RETURNING no, organization`,
      )
      .get(called, core, headOf(core), at, local ? 1 : 0, group ? 1 : 0) as { no: number; organization: number | null }
    let changed = known === null
    for (const [of, value] of printsOf(organization, province)) {
      const { n } = db
        .prepare(
          `INSERT INTO organization_prints (name, of, value, n) VALUES (?, ?, ?, 1)
           ON CONFLICT DO UPDATE SET n = n + 1 RETURNING n`,
        )
        .get(no, of, value) as { n: number }
      // A further kind or province may join the name to others.
      if (n === 1 && of !== 'ticker') changed = true
    }
    if (changed) heads.add(headOf(core))
    numbers.push(no)
  }
  for (const [old, now] of renamesIn(record)) {
    const [from, to] = [record.organizations[old]!, record.organizations[now]!].map(({ name }) => nameId(name))
    if (from === to) continue
    db.prepare('INSERT OR IGNORE INTO organization_renames (report, old, new) VALUES (?, ?, ?)').run(report, from!, to!)
    for (const { called, core } of mentions) if (called === from || called === to) heads.add(headOf(core))
  }
  for (const head of heads) settleNames(db, head)
  const insert = db.prepare('INSERT INTO organization_reports (name, report, province) VALUES (?, ?, ?)')
  for (const no of numbers) insert.run(no, report, province)
  const ofNames = writeOrganizationRows(db, report, record)
  for (const organization of new Set(ofNames)) countOrganization(db, organization, days)
  return ofNames
}

/**
 * Takes a report's organizations out again, with the sentences in which they stand. Goes by what was written of it: lexicons may
 * be others by now.
 */
export function removeOrganizations(db: Connection, report: number, record: Report, days: Days): void {
  const names = db
    .prepare(
      `SELECT n.no, n.called, n.core, x.province FROM organization_reports x JOIN organization_names n ON n.no = x.name
       WHERE x.report = ?`,
    )
    .all(report) as { no: number; called: string; core: string; province: string | null }[]
  const touched = removeOrganizationRows(db, report, days)
  db.prepare('DELETE FROM organization_renames WHERE report = ?').run(report)
  db.prepare('DELETE FROM organization_reports WHERE report = ?').run(report)
  const heads = new Set<string>()
  for (const { no, called, core, province } of names) {
    const organization = record.organizations.find(({ name }) => nameId(name) === called)!
    const { reports } = db
      .prepare('UPDATE organization_names SET reports = reports - 1 WHERE no = ? RETURNING reports')
      .get(no) as { reports: number }
    for (const [of, value] of printsOf(organization, province))
      db.prepare('UPDATE organization_prints SET n = n - 1 WHERE name = ? AND of = ? AND value = ?').run(no, of, value)
    db.prepare('DELETE FROM organization_prints WHERE name = ? AND n = 0').run(no)
    if (reports === 0) db.prepare('DELETE FROM organization_names WHERE no = ?').run(no)
    heads.add(headOf(core))
  }
  for (const head of heads) settleNames(db, head, touched)
  noteGoneNames(
    db,
    names.map(({ called }) => called),
  )
}
