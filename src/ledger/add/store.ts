import type { Report } from '../../record/types.ts'
import { type Days, daysOf, monthOf } from '../days.ts'
import type { Entry, ReportCounts } from '../rows.ts'
import type { Connection } from '../sqlite.ts'
import { packJson, packReport, packText, unpackReport } from './pack.ts'
import { type PublicRecord, publicRecord } from './public.ts'
import { countActs } from './sentences.ts'

/** A report that is kept: its number, what of it may be listed, and the date that it goes by. */
export interface Stored {
  readonly no: number
  readonly record: PublicRecord
  readonly date: string | null
  readonly days: Days
}

/** The date that a report is sorted and filtered by: of publication, else of its first event of a known year. */
function dateOf(report: Report): string | null {
  const dates = [report.meta.published, ...report.events.map((event) => event.date)]
  return dates.find((date) => daysOf(date).first !== null) ?? report.meta.published
}

function countsOf(report: Report, acts: Iterable<{ topic: string; act: string; n: number }>): ReportCounts {
  const byAct = new Map<string, number>()
  for (const { topic, act, n } of acts) if (topic === '') byAct.set(act, n)
  return {
    people: report.people.length,
    places: report.places.length,
    organizations: report.organizations.length,
    events: report.events.length,
    directives: byAct.get('directive') ?? 0,
    commitments: byAct.get('commitment') ?? 0,
    assessments: byAct.get('assessment') ?? 0,
    agendas: report.agendas.length,
    tifa: report.tifa.length,
    indicators: report.indicators.length,
    citations: report.citations.length,
  }
}

/** The three topics with most statements. */
function topTopics(acts: Iterable<{ topic: string; n: number }>): string[] {
  const counts = new Map<string, number>()
  for (const { topic, n } of acts) if (topic) counts.set(topic, (counts.get(topic) ?? 0) + n)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([topic]) => topic)
}

/** A number that no report has or had: what was noted of a report that is gone must not be taken for one of another. */
function nextNo(db: Connection): number {
  const { no } = db
    .prepare(
      'SELECT 1 + max(coalesce((SELECT max(no) FROM reports), 0), coalesce((SELECT max(report) FROM relisted), 0)) AS no',
    )
    .get() as { no: number }
  return no
}

/** What a report is sorted, filtered and shown in lists by. */
const COLUMNS = [
  'id',
  'title',
  'publisher',
  'origin',
  'date',
  'first',
  'last',
  'month',
  'length',
  'repairs',
  'topics',
  'counts',
  'path',
  'url',
  'format',
  'sha256',
] as const

function columnsOf(record: PublicRecord, date: string | null, days: Days) {
  const { report } = record
  const { meta, repair, input } = report
  const acts = [...countActs(record).values()]
  const repairs = repair.pinyinNotes + repair.shiftedRuns + repair.lostCharacters + (repair.script === 'hant' ? 1 : 0)
  return [
    report.id,
    meta.title,
    meta.publisher,
    meta.origin,
    date,
    days.first,
    days.last,
    days.first === null ? '' : monthOf(date),
    report.body.length,
    repairs,
    JSON.stringify(topTopics(acts)),
    JSON.stringify(countsOf(report, acts)),
    input.path,
    input.url,
    input.format,
    input.sha256,
  ]
}

const packMap = (map: Entry['map']): Uint8Array =>
  packJson(map.map((run) => [run.kind, run.start, run.end, run.copyStart, run.copyEnd]))

/** Keeps a report with its copy. It stands in no list yet. */
export function storeReport(db: Connection, { report: whole, copy, map }: Entry): Stored {
  const record = publicRecord(whole)
  const date = dateOf(record.report)
  const days = daysOf(date)
  const no = nextNo(db)
  db.prepare(
    `INSERT INTO reports (no, ${COLUMNS.join(', ')}, added, listed) VALUES (?, ${COLUMNS.map(() => '?').join(', ')}, ?, 0)`,
  ).run(no, ...columnsOf(record, date, days), new Date().toISOString())
  db.prepare('INSERT INTO texts (report, body, record) VALUES (?, ?, ?)').run(no, whole.body, packReport(whole))
  db.prepare('INSERT INTO copies (report, charset, stated, text, map) VALUES (?, ?, ?, ?, ?)').run(
    no,
    copy.charset,
    JSON.stringify(copy.stated),
    packText(copy.text),
    packMap(map),
  )
  return { no, record, date, days }
}

/** Puts another reading of the same copy in place of that which is kept. */
export function replaceReading(db: Connection, no: number, { report, copy, map }: Entry): void {
  db.prepare('UPDATE texts SET body = ?, record = ? WHERE report = ?').run(report.body, packReport(report), no)
  db.prepare('UPDATE copies SET charset = ?, stated = ?, text = ?, map = ? WHERE report = ?').run(
    copy.charset,
    JSON.stringify(copy.stated),
    packText(copy.text),
    packMap(map),
    no,
  )
}

/** Brings what a kept report is shown by up to date with its records. It must not be listed. */
export function describeReport(db: Connection, { no, record, date, days }: Stored): void {
  db.prepare(`UPDATE reports SET ${COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE no = ?`).run(
    ...columnsOf(record, date, days),
    no,
  )
}

/** A report that was kept before, with what people decided laid over what was read. */
export function storedReport(db: Connection, no: number): Stored {
  const row = db
    .prepare(
      `SELECT body, coalesce(laid.record, texts.record) AS record
       FROM texts LEFT JOIN laid ON laid.report = texts.report WHERE texts.report = ?`,
    )
    .get(no) as { body: string; record: Uint8Array }
  const record = publicRecord(unpackReport(row.record, row.body))
  const date = dateOf(record.report)
  return { no, record, date, days: daysOf(date) }
}
