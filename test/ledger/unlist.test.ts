import { expect, test } from 'vitest'
import { listReport } from '../../src/ledger/add/list.ts'
import { addReports } from '../../src/ledger/add/report.ts'
import { storedReport } from '../../src/ledger/add/store.ts'
import { indexTexts } from '../../src/ledger/add/texts.ts'
import { unlistReport } from '../../src/ledger/add/unlist.ts'
import { migrate } from '../../src/ledger/migrate.ts'
import type { Entry } from '../../src/ledger/rows.ts'
import { type Connection, connect } from '../../src/ledger/sqlite.ts'
import { after, tempFile } from './folder.ts'
import { lanjiang } from './lanjiang.ts'
import { syntheticEntry } from './make.ts'

function ledgerOf(entries: readonly Entry[]): Connection {
  const db = connect(tempFile(), { readonly: false, create: true, busyTimeout: 1000 })
  after(() => db.close())
  migrate(db)
  db.write(() => addReports(db, entries))
  return db
}

/** Tables that keep reports and what is known of copies, whether a report is listed or not. */
const KEPT = 'reports texts copies raws visits relisted bodies body_keys body_pairs copy_groups'.split(' ')

/** Every row of every table that listing writes to, and the full-text indexes by what they find. */
function derived(db: Connection): Record<string, unknown[]> {
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%fts5%' AND name NOT LIKE '%search_%' AND name NOT LIKE '%characters_%'",
    )
    .all() as { name: string }[]
  const rows: Record<string, unknown[]> = {}
  for (const { name } of tables) {
    if (KEPT.includes(name)) continue
    const order = (db.prepare(`PRAGMA table_info(${name})`).all() as { name: string }[]).map(
      (column) => `"${column.name}"`,
    )
    rows[name] = db.prepare(`SELECT * FROM ${name} ORDER BY ${order.join(', ')}`).all()
  }
  for (const index of ['report_search', 'report_characters', 'statement_search', 'statement_characters']) {
    rows[index] = db.prepare(`SELECT rowid FROM ${index} ORDER BY rowid`).all()
    for (const word of ['栖梧', '要', '产业', '产业链', '强调', '岚江'])
      rows[`${index} ${word}`] = db
        .prepare(`SELECT rowid FROM ${index} WHERE ${index} MATCH ? ORDER BY rowid`)
        .all(index.endsWith('characters') || word.length === 1 ? `"${word[0]}"` : `"${word.slice(0, 2)}"`)
  }
  return rows
}

const synthetic = Array.from({ length: 30 }, (_, i) => syntheticEntry(i))
const numberOf = (db: Connection, id: string) =>
  (db.prepare('SELECT no FROM reports WHERE id = ?').get(id) as { no: number }).no

test('what listing wrote of a report is gone when it is unlisted, in every table', () => {
  const before = ledgerOf([...lanjiang, ...synthetic])
  const after = ledgerOf([...lanjiang, ...synthetic, syntheticEntry(40), syntheticEntry(41)])
  after.write(() => {
    for (const n of [40, 41]) unlistReport(after, storedReport(after, numberOf(after, syntheticEntry(n).report.id)))
  })
  expect(derived(after)).toEqual(derived(before))
})

test('a report that is unlisted and listed again has all its rows as before', () => {
  const db = ledgerOf([...synthetic, ...lanjiang])
  const before = derived(db)
  // The last, so that its entities get the same numbers again.
  const stored = storedReport(db, numberOf(db, lanjiang.at(-1)!.report.id))
  db.write(() => unlistReport(db, stored))
  expect(derived(db)).not.toEqual(before)
  db.write(() => {
    listReport(db, stored, true)
    indexTexts(db, stored.no, stored.record)
  })
  expect(derived(db)).toEqual(before)
})

test('when every report is unlisted no row is left', () => {
  const db = ledgerOf([...lanjiang, ...synthetic])
  db.write(() => {
    for (const { report } of [...synthetic, ...lanjiang]) unlistReport(db, storedReport(db, numberOf(db, report.id)))
  })
  for (const [table, rows] of Object.entries(derived(db))) expect(rows, table).toEqual([])
})
