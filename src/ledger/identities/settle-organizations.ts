import { joinOrganizations, type NamedOrganization } from '../../link/organizations/join.ts'
import type { OrganizationKind } from '../../record/types.ts'
import { addMentions, SentenceFinder } from '../add/sentences.ts'
import { storedReport } from '../add/store.ts'
import { fold } from '../bigrams.ts'
import type { Days } from '../days.ts'
import { divisionName } from '../division-names.ts'
import { nameId } from '../identity.ts'
import type { Connection } from '../sqlite.ts'
import { decidedOrganizations, tiedNames } from './decided-organizations.ts'
import { noteUnmet, type Standing } from './decisions.ts'
import { noteMoved } from './moved.ts'
import { removeOrganizationRows, writeOrganizationRows } from './organization-rows.ts'

interface Name extends NamedOrganization {
  readonly no: number
  readonly head: string
  readonly organization: number | null
  readonly reports: number
}

/** Heads that hang together by renamed organizations, at most. */
const HEADS = 50

/** The names of a head, and those that renames tie to them; with the renames. */
function namesOf(db: Connection, head: string): { names: Name[]; renamed: [old: string, now: string][] } {
  const heads = new Set([head])
  const renamed = new Map<string, [string, string]>()
  const names: Name[] = []
  for (const one of heads) {
    const rows = db
      .prepare(
        `SELECT no, called, core, head, at, local, grouped, organization, reports,
           (SELECT json_group_array(value) FROM organization_prints p WHERE p.name = n.no AND p.of = 'province') AS provinces,
           (SELECT min(value) FROM organization_prints p WHERE p.name = n.no AND p.of = 'kind') AS kind
         FROM organization_names n WHERE head = ? ORDER BY called, core`,
      )
      .all(one) as unknown as (Omit<Name, 'provinces' | 'local' | 'group' | 'key'> & {
      provinces: string
      local: number
      grouped: number
    })[]
    for (const { grouped, local, provinces, kind, ...row } of rows) {
      names.push({
        ...row,
        kind: kind as OrganizationKind,
        key: `${row.called} ${row.core}`,
        local: local === 1,
        group: grouped === 1,
        provinces: JSON.parse(provinces) as string[],
      })
      const ties = db
        .prepare('SELECT old, new FROM organization_renames WHERE old = ?1 OR new = ?1')
        .all(row.called) as {
        old: string
        new: string
      }[]
      for (const tied of tiedNames(db, row.called))
        for (const other of db.prepare('SELECT DISTINCT head FROM organization_names WHERE called = ?').all(tied) as {
          head: string
        }[])
          if (heads.size < HEADS) heads.add(other.head)
      for (const { old, new: now } of ties) {
        renamed.set(`${old} ${now}`, [old, now])
        const others = db
          .prepare('SELECT DISTINCT head FROM organization_names WHERE called IN (?, ?)')
          .all(old, now) as { head: string }[]
        for (const other of others) if (heads.size < HEADS) heads.add(other.head)
      }
    }
  }
  return { names, renamed: [...renamed.values()] }
}

/** Joins and parts the names of a head by what the ledger's reports say of them now. @param touched organizations to count anew */
export function settleNames(db: Connection, head: string, touched: readonly number[] = []): void {
  const { names, renamed } = namesOf(db, head)
  const said = decidedOrganizations(db, names)
  const { groups, doubts, unfollowed } = joinOrganizations(names, renamed, said.decided)
  noteUnmet(db, said.decisions, said, unfollowed)
  const organizations = groups.map((group) => group.map((i) => names[i]!))
  const numbers = numbersFor(db, organizations)
  const moved = new Set<number>()
  const before = new Set([...touched, ...names.flatMap(({ organization }) => organization ?? [])])
  const changed = new Set(touched)
  for (const [i, no] of numbers.entries())
    for (const name of organizations[i]!) {
      if (name.organization === no) continue
      db.prepare('UPDATE organization_names SET organization = ? WHERE no = ?').run(no, name.no)
      changed.add(no)
      if (name.organization === null) continue
      changed.add(name.organization)
      for (const report of reportsOf(db, name.no)) moved.add(report)
    }
  for (const report of moved) rewrite(db, report)
  for (const [i, no] of numbers.entries()) show(db, no, organizations[i]!)
  for (const no of changed) recount(db, no)
  for (const no of before) if (!numbers.includes(no)) drop(db, no)
  const ofName = new Map(organizations.flatMap((group, i) => group.map((name) => [name, numbers[i]!] as const)))
  noteDoubts(
    db,
    numbers,
    doubts.map(({ a, b, bits, reasons }) => ({
      a: ofName.get(names[a]!)!,
      b: ofName.get(names[b]!)!,
      bits,
      reasons: JSON.stringify(reasons),
    })),
    said.unsure.map(({ no, a, b }) => ({
      no,
      a: a.map((at) => ofName.get(names[at]!)!),
      b: b.map((at) => ofName.get(names[at]!)!),
    })),
  )
}

function reportsOf(db: Connection, name: number): number[] {
  const rows = db.prepare('SELECT report FROM organization_reports WHERE name = ?').all(name) as { report: number }[]
  return rows.map(({ report }) => report)
}

/** A number for each organization: the one that most of its reports have so far, else a new one. */
function numbersFor(db: Connection, organizations: readonly (readonly Name[])[]): number[] {
  const claims = organizations.flatMap((names, i) =>
    [...Map.groupBy(names, ({ organization }) => organization)].flatMap(([no, own]) =>
      no === null ? [] : [{ i, no, n: own.reduce((sum, { reports }) => sum + reports, 0) }],
    ),
  )
  claims.sort((a, b) => b.n - a.n || a.i - b.i || a.no - b.no)
  const numbers = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, no } of claims)
    if (!numbers.has(i) && !taken.has(no)) {
      numbers.set(i, no)
      taken.add(no)
    }
  return organizations.map((_, i) => {
    const known = numbers.get(i)
    if (known !== undefined) return known
    const { lastInsertRowid } = db
      .prepare(
        "INSERT INTO organizations (id, name, words, kind, reports) VALUES ('~' || hex(randomblob(8)), '', '', 'other', 0)",
      )
      .run()
    return Number(lastInsertRowid)
  })
}

/** Writes anew which organizations a report names, and where. */
function rewrite(db: Connection, report: number): void {
  const { record, days } = storedReport(db, report)
  removeOrganizationRows(db, report, days)
  const numbers = writeOrganizationRows(db, report, record.report)
  addMentions(db, 'organization', record.report.organizations, numbers, days, new SentenceFinder(report, record))
  noteMoved(db, report)
}

function recount(db: Connection, no: number): void {
  db.prepare(
    `UPDATE organizations SET (reports, first, last) =
       (SELECT count(*), min(r.first), max(r.last) FROM report_organizations x JOIN reports r ON r.no = x.report WHERE x.organization = ?1)
     WHERE no = ?1`,
  ).run(no)
}

/** Counts a report to an organization, and shows it as most reports print it. */
export function countOrganization(db: Connection, no: number, days: Days): void {
  db.prepare(
    `UPDATE organizations SET reports = reports + 1, first = min(coalesce(first, ?1), coalesce(?1, first)),
       last = max(coalesce(last, ?2), coalesce(?2, last)) WHERE no = ?3`,
  ).run(days.first, days.last, no)
  showPrints(db, no)
}

function showPrints(db: Connection, no: number): void {
  const most = (of: string) =>
    `(SELECT p.value FROM organization_names n JOIN organization_prints p ON p.name = n.no AND p.of = '${of}'
      WHERE n.organization = ?1 GROUP BY p.value ORDER BY sum(p.n) DESC, length(p.value) DESC, p.value LIMIT 1)`
  db.prepare(
    `UPDATE organizations SET name = ${most('name')}, kind = ${most('kind')}, ticker = ${most('ticker')} WHERE no = ?1`,
  ).run(no)
}

/** Shows an organization by its most frequent name, finds it by all, and gives it the id of the fullest. */
function show(db: Connection, no: number, names: readonly Name[]): void {
  showPrints(db, no)
  const prints = db
    .prepare(
      `SELECT DISTINCT p.value FROM organization_names n JOIN organization_prints p ON p.name = n.no AND p.of = 'name' WHERE n.organization = ?`,
    )
    .all(no) as { value: string }[]
  const words = [...new Set(prints.map(({ value }) => fold(value)))].sort().join('\n')
  const [fullest] = [...names].sort(
    (a, b) => Number(a.local) - Number(b.local) || b.called.length - a.called.length || (a.key < b.key ? -1 : 1),
  )
  const { called, at, local } = fullest!
  const id = local && at !== null ? `${called}~${nameId(divisionName(at) ?? at)}` : called
  const holder = db.prepare('SELECT no FROM organizations WHERE id = ?').get(id) as { no: number } | undefined
  // Another of that name: one of a region of the same name, told apart by its code.
  const own = holder && holder.no !== no ? `${called}~${at ?? no}` : id
  db.prepare('UPDATE organizations SET id = ?, words = ? WHERE no = ?').run(own, words, no)
}

function drop(db: Connection, no: number): void {
  const { n } = db.prepare('SELECT count(*) AS n FROM organization_names WHERE organization = ?').get(no) as {
    n: number
  }
  if (n > 0) return
  db.prepare("DELETE FROM identity_doubts WHERE kind = 'organization' AND (a = ?1 OR b = ?1)").run(no)
  db.prepare('DELETE FROM organizations WHERE no = ?').run(no)
}

function noteDoubts(
  db: Connection,
  numbers: readonly number[],
  doubts: readonly { a: number; b: number; bits: number; reasons: string }[],
  unsure: Standing['unsure'],
): void {
  const clear = db.prepare("DELETE FROM identity_doubts WHERE kind = 'organization' AND (a = ?1 OR b = ?1)")
  for (const no of numbers) clear.run(no)
  const insert = db.prepare(
    `INSERT INTO identity_doubts (kind, a, b, bits, reasons) VALUES ('organization', ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  for (const { a, b, bits, reasons } of doubts) if (a !== b) insert.run(Math.min(a, b), Math.max(a, b), bits, reasons)
  const leave = db.prepare("UPDATE identity_doubts SET decision = ? WHERE kind = 'organization' AND a = ? AND b = ?")
  for (const { no, a: one, b: other } of unsure)
    for (const a of one) for (const b of other) leave.run(no, Math.min(a, b), Math.max(a, b))
}
