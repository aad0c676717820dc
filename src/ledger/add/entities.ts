import type { SQLInputValue } from 'node:sqlite'
import type { Report } from '../../record/types.ts'
import { fold } from '../bigrams.ts'
import type { Days } from '../days.ts'
import { citationId, nameId } from '../identity.ts'
import type { Connection } from '../sqlite.ts'

/** Columns that a new entity has besides what all have. */
type Extra = Readonly<Record<string, SQLInputValue>>

/**
 * Adds one report to an entity's count and dates, making the entity where there is none yet.
 * @returns its number
 */
export function countEntity(
  db: Connection,
  table: 'people' | 'organizations' | 'tifa' | 'citations',
  id: string,
  name: string,
  days: Days,
  extra: Extra = {},
): number {
  const columns = Object.keys(extra)
  const row = db
    .prepare(
      `INSERT INTO ${table} (id, name, words, reports, first, last${columns.map((c) => `, ${c}`).join('')})
       VALUES (?, ?, ?, 1, ?, ?${', ?'.repeat(columns.length)})
       ON CONFLICT (id) DO UPDATE SET reports = reports + 1,
         first = min(coalesce(first, excluded.first), coalesce(excluded.first, first)),
         last = max(coalesce(last, excluded.last), coalesce(excluded.last, last))
       RETURNING no`,
    )
    .get(id, name, fold(name), days.first, days.last, ...Object.values(extra))
  return (row as { no: number }).no
}

/**
 * Counts one print of an entity's name, kind or ticker, and shows the most frequent from now on; of two that are equally
 * frequent the first in order of characters, so that the order in which reports are added makes no difference.
 */
export function countVariant(
  db: Connection,
  table: 'people' | 'places' | 'organizations' | 'tifa',
  column: 'name' | 'kind' | 'ticker',
  entity: number,
  value: string,
): void {
  const of = `${table}.${column}`
  const { n } = db
    .prepare(
      `INSERT INTO variants (of, entity, value, n) VALUES (?, ?, ?, 1)
       ON CONFLICT DO UPDATE SET n = n + 1 RETURNING n`,
    )
    .get(of, entity, value) as { n: number }
  db.prepare(
    `UPDATE ${table} SET ${column} =
       (SELECT value FROM variants WHERE of = ? AND entity = ? ORDER BY n DESC, value LIMIT 1)
     WHERE no = ? AND ${column} IS NOT ?`,
  ).run(of, entity, entity, value)
  if (column === 'name' && n === 1)
    db.prepare(
      `UPDATE ${table} SET words = words || char(10) || ?2
       WHERE no = ?1 AND instr(char(10) || words || char(10), char(10) || ?2 || char(10)) = 0`,
    ).run(entity, fold(value))
}

/** Numbers of a report's people by name. */
export function addPeople(db: Connection, report: number, record: Report, days: Days): Map<string, number> {
  const byName = new Map<string, number>()
  const byId = new Map<string, number>()
  for (const [ord, person] of record.people.entries()) {
    const id = nameId(person.name)
    let no = byId.get(id)
    if (no === undefined) {
      no = countEntity(db, 'people', id, person.name, days, { statements: 0 })
      byId.set(id, no)
      if (id !== person.name) countVariant(db, 'people', 'name', no, person.name)
      db.prepare('INSERT INTO report_people (person, report, ord) VALUES (?, ?, ?)').run(no, report, ord)
    }
    byName.set(person.name, no)
    for (const [i, post] of person.posts.entries())
      db.prepare('INSERT INTO posts (person, report, day, ord, title, of) VALUES (?, ?, ?, ?, ?, ?)').run(
        no,
        report,
        days.first ?? '',
        i,
        post.title,
        post.of,
      )
  }
  return byName
}

/** Numbers of a report's organizations, in its order. */
export function addOrganizations(db: Connection, report: number, record: Report, days: Days): number[] {
  const byId = new Map<string, number>()
  return record.organizations.map((organization, ord) => {
    const { name, kind, ticker } = organization
    const id = nameId(name)
    const known = byId.get(id)
    if (known !== undefined) return known
    const no = countEntity(db, 'organizations', id, name, days, { kind, ticker })
    byId.set(id, no)
    countVariant(db, 'organizations', 'name', no, name)
    countVariant(db, 'organizations', 'kind', no, kind)
    if (ticker) countVariant(db, 'organizations', 'ticker', no, ticker)
    db.prepare('INSERT INTO report_organizations (organization, report, ord) VALUES (?, ?, ?)').run(no, report, ord)
    return no
  })
}

/** Numbers of a report's set phrases, in its order. */
export function addTifa(db: Connection, report: number, record: Report, days: Days): number[] {
  const byId = new Map<string, number>()
  return record.tifa.map(({ text, kind }, ord) => {
    const id = nameId(text)
    const known = byId.get(id)
    if (known !== undefined) return known
    const no = countEntity(db, 'tifa', id, text, days, { kind })
    byId.set(id, no)
    countVariant(db, 'tifa', 'name', no, text)
    countVariant(db, 'tifa', 'kind', no, kind)
    db.prepare('INSERT INTO report_tifa (tifa, report, ord) VALUES (?, ?, ?)').run(no, report, ord)
    return no
  })
}

/** Adds the report's citations, each with the number of the sentence it stands in. */
export function addCitations(
  db: Connection,
  report: number,
  record: Report,
  days: Days,
  sentences: readonly (number | null)[],
): void {
  const seen = new Set<string>()
  for (const [i, { authority, work }] of record.citations.entries()) {
    const id = citationId(authority, work)
    if (seen.has(id)) continue
    seen.add(id)
    const no = countEntity(db, 'citations', id, work, days, { authority })
    db.prepare('UPDATE citations SET words = ? WHERE no = ?').run(fold(`${authority}\n${work}`), no)
    db.prepare('INSERT INTO report_citations (citation, report, day, sentence) VALUES (?, ?, ?, ?)').run(
      no,
      report,
      days.first ?? '',
      sentences[i] ?? null,
    )
  }
}
