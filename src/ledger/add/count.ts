import type { SQLInputValue } from 'node:sqlite'
import { fold } from '../bigrams.ts'
import type { Days } from '../days.ts'
import type { Connection } from '../sqlite.ts'

/** What reports name and the ledger counts, each in a table of its own; and where it stands which report names it. */
const LINKS = {
  people: { table: 'report_people', column: 'person' },
  places: { table: 'report_places', column: 'place' },
  organizations: { table: 'report_organizations', column: 'organization' },
  tifa: { table: 'report_tifa', column: 'tifa' },
  citations: { table: 'report_citations', column: 'citation' },
} as const
export type EntityTable = keyof typeof LINKS

/** What is shown of an entity as most reports print it. */
type Printed = 'name' | 'kind' | 'ticker' | 'level' | 'print'

/** Columns that a new entity has besides what all have. */
type Extra = Readonly<Record<string, SQLInputValue>>

/** An entity's number, and whether it is new in the ledger. */
export interface Counted {
  readonly no: number
  readonly fresh: boolean
}

/** Adds one report to an entity's count and dates, making the entity where there is none yet. */
export function countEntity(
  db: Connection,
  table: EntityTable,
  id: string,
  name: string,
  days: Days,
  extra: Extra = {},
): Counted {
  const columns = Object.keys(extra)
  const row = db
    .prepare(
      `INSERT INTO ${table} (id, name, words, reports, first, last${columns.map((c) => `, ${c}`).join('')})
       VALUES (?, ?, ?, 1, ?, ?${', ?'.repeat(columns.length)})
       ON CONFLICT (id) DO UPDATE SET reports = reports + 1,
         first = min(coalesce(first, excluded.first), coalesce(excluded.first, first)),
         last = max(coalesce(last, excluded.last), coalesce(excluded.last, last))
       RETURNING no, reports`,
    )
    .get(id, name, fold(name), days.first, days.last, ...Object.values(extra)) as { no: number; reports: number }
  return { no: row.no, fresh: row.reports === 1 }
}

/**
 * Takes one report out of an entity's count and dates; an entity that no report names goes. The rows that say which reports
 * name it must be gone before.
 */
export function uncountEntity(db: Connection, table: EntityTable, no: number, days: Days): void {
  const row = db
    .prepare(`UPDATE ${table} SET reports = reports - 1 WHERE no = ? RETURNING reports, first, last`)
    .get(no) as { reports: number; first: string | null; last: string | null }
  if (row.reports === 0) {
    db.prepare('DELETE FROM variants WHERE of >= ? AND of < ? AND entity = ?').run(`${table}.`, `${table}/`, no)
    db.prepare(`DELETE FROM ${table} WHERE no = ?`).run(no)
    return
  }
  if (days.first !== null && days.first === row.first)
    db.prepare(`UPDATE ${table} SET first = ? WHERE no = ?`).run(outermost(db, table, no, 'first', row), no)
  if (days.last !== null && days.last === row.last)
    db.prepare(`UPDATE ${table} SET last = ? WHERE no = ?`).run(outermost(db, table, no, 'last', row), no)
}

/** Up to this many reports are looked through for their first day; of more, one is soon met on the way from that end. */
const FEW = 200

function outermost(
  db: Connection,
  entity: EntityTable,
  no: number,
  end: 'first' | 'last',
  known: { reports: number; first: string | null; last: string | null },
): string | null {
  const { table, column } = LINKS[entity]
  const [extreme, within, order] = end === 'first' ? ['min', '>=', 'ASC'] : ['max', '<=', 'DESC']
  const row =
    known.reports <= FEW
      ? db
          .prepare(
            `SELECT ${extreme}(r.${end}) AS day FROM ${table} x CROSS JOIN reports r ON r.no = x.report WHERE x.${column} = ?`,
          )
          .get(no)
      : db
          .prepare(
            `SELECT r.${end} AS day FROM reports r WHERE r.listed = 1 AND r.${end} ${within} ?2
               AND EXISTS (SELECT 1 FROM ${table} x WHERE x.${column} = ?1 AND x.report = r.no)
             ORDER BY r.${end} ${order} LIMIT 1`,
          )
          .get(no, known[end])
  return (row as { day: string | null } | undefined)?.day ?? null
}

/**
 * Counts one print of an entity's name, kind or ticker, and shows the most frequent from now on; of two that are equally
 * frequent the first in order of characters, so that the order in which reports are added makes no difference.
 * @param base a name that the entity has however it is printed
 */
export function countVariant(
  db: Connection,
  table: EntityTable,
  column: Printed,
  { no, fresh }: Counted,
  value: string,
  base?: string,
): void {
  const of = `${table}.${column}`
  const { n } = db
    .prepare(
      `INSERT INTO variants (of, entity, value, n) VALUES (?, ?, ?, 1)
       ON CONFLICT DO UPDATE SET n = n + 1 RETURNING n`,
    )
    .get(of, no, value) as { n: number }
  // A new entity's row was made with this print.
  if (fresh) return
  if (column !== 'print') showMostFrequent(db, table, column, no, value, base)
  if (column === 'name' && n === 1) gatherWords(db, table, no, base)
}

/** Takes out one print of an entity from which the report has been taken out; nothing is left to do where it is gone. */
export function uncountVariant(
  db: Connection,
  table: EntityTable,
  column: Printed,
  no: number,
  value: string,
  base?: string,
): void {
  const of = `${table}.${column}`
  const left = db
    .prepare('UPDATE variants SET n = n - 1 WHERE of = ? AND entity = ? AND value = ? RETURNING n')
    .get(of, no, value) as { n: number } | undefined
  if (!left) return
  if (left.n === 0) db.prepare('DELETE FROM variants WHERE of = ? AND entity = ? AND value = ?').run(of, no, value)
  if (column !== 'print') showMostFrequent(db, table, column, no, null, base)
  if (column === 'name' && left.n === 0) gatherWords(db, table, no, base)
}

/** @param unless nothing is to be done where this is shown already */
function showMostFrequent(
  db: Connection,
  table: EntityTable,
  column: Exclude<Printed, 'print'>,
  no: number,
  unless: string | null,
  base: string | undefined,
): void {
  db.prepare(
    `UPDATE ${table} SET ${column} = coalesce(
       (SELECT value FROM variants WHERE of = ?1 AND entity = ?2 ORDER BY n DESC, value LIMIT 1), ?3)
     WHERE no = ?2 AND ${column} IS NOT ?4`,
  ).run(`${table}.${column}`, no, base ?? null, unless)
}

/** What an entity is found by: every print of its name, in an order of their own. */
function gatherWords(db: Connection, table: EntityTable, no: number, base: string | undefined): void {
  const prints = db
    .prepare('SELECT value FROM variants WHERE of = ? AND entity = ? ORDER BY value')
    .all(`${table}.name`, no) as { value: string }[]
  const words = [...(base === undefined ? [] : [base]), ...prints.map(({ value }) => value)].map(fold)
  db.prepare(`UPDATE ${table} SET words = ? WHERE no = ?`).run([...new Set(words)].join('\n'), no)
}
