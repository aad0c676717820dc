import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { packJson, packReport, packText } from '../../src/ledger/add/pack.ts'
import { records } from '../../src/ledger/migrations/0001-records.ts'
import { rawCopies } from '../../src/ledger/migrations/0002-raw-copies.ts'
import { openLedger } from '../../src/ledger/open.ts'
import type { Entry } from '../../src/ledger/rows.ts'
import { after, ledgerWith, tempFile } from './folder.ts'
import { lanjiang } from './lanjiang.ts'
import { entryOf } from './make.ts'

/** A ledger as an older version left it: what it kept of reports, and some of what it had made of them. */
function older(version: 1 | 2, entries: readonly Entry[]): string {
  const file = tempFile()
  const db = new DatabaseSync(file)
  db.exec(records)
  if (version === 2) db.exec(rawCopies)
  for (const [i, { report, copy }] of entries.entries()) {
    const no = i + 1
    db.prepare(
      `INSERT INTO reports (no, id, title, publisher, origin, date, first, last, month, length, repairs, topics, counts, path,
         url, format, sha256, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '[]', '{}', ?, NULL, 'html', ?, '2025-01-01')`,
    ).run(
      no,
      report.id,
      report.meta.title,
      report.meta.publisher,
      report.meta.origin,
      report.meta.published,
      report.meta.published,
      report.meta.published,
      '',
      report.body.length,
      report.input.path,
      report.input.sha256,
    )
    db.prepare('INSERT INTO texts VALUES (?, ?, ?)').run(no, report.body, packReport(report))
    db.prepare('INSERT INTO copies VALUES (?, ?, ?, ?, ?)').run(
      no,
      copy.charset,
      '{}',
      packText(copy.text),
      packJson([]),
    )
    db.prepare("INSERT INTO people (id, name, words, reports, statements) VALUES (?, '旧', '旧', 1, 0)").run(`旧${no}`)
    db.prepare('INSERT INTO report_people VALUES (?, ?, 0)').run(no, no)
    db.prepare("INSERT INTO report_search (rowid, title, body) VALUES (?, '旧', '旧')").run(no)
  }
  db.exec(`PRAGMA application_id = ${0x4c756f73}; PRAGMA user_version = ${version}`)
  db.close()
  return file
}

const visit = lanjiang[0]!.report
const copy = entryOf({ ...visit, id: 'copy', meta: { ...visit.meta, publisher: '江畔财经', published: '2023-03-20' } })

test.each([1, 2] as const)('a ledger of version %i lists its reports anew, of copies one', async (version) => {
  const ledger = await openLedger(older(version, [copy, ...lanjiang]))
  after(() => ledger.close())
  const fresh = await ledgerWith(lanjiang)
  const counts = async (one: typeof ledger) => [await one.facets(), { ...(await one.overview()), latest: [] }]
  expect(await counts(ledger)).toEqual(await counts(fresh))
  expect((await ledger.copies('visit'))?.copies.map(({ id, standing }) => [id, standing])).toEqual([
    ['visit', true],
    ['copy', false],
  ])
  expect((await ledger.people({ q: '旧' })).total).toBe(0)
})
