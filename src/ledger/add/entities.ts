import type { Report } from '../../record/types.ts'
import { fold } from '../bigrams.ts'
import type { Days } from '../days.ts'
import { citationId, nameId } from '../identity.ts'
import type { Connection } from '../sqlite.ts'
import { countEntity, countVariant, uncountEntity, uncountVariant } from './count.ts'

/** The first of a report's records for each entity that they mean, with their positions. */
function distinct<T>(records: readonly T[], idOf: (record: T) => string): Map<string, { record: T; ord: number }> {
  const byId = new Map<string, { record: T; ord: number }>()
  for (const [ord, record] of records.entries()) {
    const id = idOf(record)
    if (!byId.has(id)) byId.set(id, { record, ord })
  }
  return byId
}

/** Entities by number. */
function numbered<T>(db: Connection, table: 'tifa' | 'citations', byId: ReadonlyMap<string, T>): [no: number, T][] {
  const find = db.prepare(`SELECT no FROM ${table} WHERE id = ?`)
  return [...byId].map(([id, value]) => [(find.get(id) as { no: number }).no, value])
}

/** Takes out in which sentences of a report a place, organization or phrase stands. */
export function removeMentions(
  db: Connection,
  table: 'place' | 'organization' | 'tifa',
  report: number,
  no: number,
  days: Days,
): void {
  const from = table === 'tifa' ? 'sentence_tifa' : `sentence_${table}s`
  db.prepare(
    `DELETE FROM ${from} WHERE ${table} = ?1 AND day = ?2 AND sentence >= ?3 << 20 AND sentence < (?3 + 1) << 20`,
  ).run(no, days.first ?? '', report)
}

/** Numbers of a report's set phrases, in its order. */
export function addTifa(db: Connection, report: number, record: Report, days: Days): number[] {
  const byId = new Map<string, number>()
  for (const [id, { record: tifa, ord }] of distinct(record.tifa, ({ text }) => nameId(text))) {
    const { text, kind } = tifa
    const counted = countEntity(db, 'tifa', id, text, days, { kind })
    byId.set(id, counted.no)
    countVariant(db, 'tifa', 'name', counted, text)
    countVariant(db, 'tifa', 'kind', counted, kind)
    db.prepare('INSERT INTO report_tifa (tifa, report, ord) VALUES (?, ?, ?)').run(counted.no, report, ord)
  }
  return record.tifa.map(({ text }) => byId.get(nameId(text))!)
}

export function removeTifa(db: Connection, report: number, record: Report, days: Days): void {
  for (const [no, { record: tifa }] of numbered(
    db,
    'tifa',
    distinct(record.tifa, ({ text }) => nameId(text)),
  )) {
    removeMentions(db, 'tifa', report, no, days)
    db.prepare('DELETE FROM report_tifa WHERE tifa = ? AND report = ?').run(no, report)
    uncountEntity(db, 'tifa', no, days)
    uncountVariant(db, 'tifa', 'name', no, tifa.text)
    uncountVariant(db, 'tifa', 'kind', no, tifa.kind)
  }
}

const citationsOf = (record: Report) => distinct(record.citations, ({ authority, work }) => citationId(authority, work))

/** Adds the report's citations, each with the number of the sentence it stands in. */
export function addCitations(
  db: Connection,
  report: number,
  record: Report,
  days: Days,
  sentences: readonly (number | null)[],
): void {
  for (const [id, { record: citation, ord }] of citationsOf(record)) {
    const { authority, work } = citation
    const counted = countEntity(db, 'citations', id, work, days, { authority })
    countVariant(db, 'citations', 'print', counted, `${authority}\n${work}`)
    showCitation(db, counted.no)
    db.prepare('INSERT INTO report_citations (citation, report, day, sentence) VALUES (?, ?, ?, ?)').run(
      counted.no,
      report,
      days.first ?? '',
      sentences[ord] ?? null,
    )
  }
}

export function removeCitations(db: Connection, report: number, record: Report, days: Days): void {
  for (const [no, { record: citation }] of numbered(db, 'citations', citationsOf(record))) {
    db.prepare('DELETE FROM report_citations WHERE citation = ? AND day = ? AND report = ?').run(
      no,
      days.first ?? '',
      report,
    )
    uncountEntity(db, 'citations', no, days)
    uncountVariant(db, 'citations', 'print', no, `${citation.authority}\n${citation.work}`)
    showCitation(db, no)
  }
}

/** Shows a citation as most reports print it, authority and work together. */
function showCitation(db: Connection, no: number): void {
  const row = db
    .prepare("SELECT value FROM variants WHERE of = 'citations.print' AND entity = ? ORDER BY n DESC, value LIMIT 1")
    .get(no) as { value: string } | undefined
  if (!row) return
  const [authority = '', ...work] = row.value.split('\n')
  db.prepare(
    'UPDATE citations SET authority = ?1, name = ?2, words = ?3 WHERE no = ?4 AND (authority <> ?1 OR name <> ?2 OR words <> ?3)',
  ).run(authority, work.join('\n'), fold(row.value), no)
}
