import type { Report } from '../../record/types.ts'
import { type Days, daysOf, monthOf } from '../days.ts'
import { LINKERS } from '../link/linkers.ts'
import type { AddResult, Entry, ReportCounts } from '../rows.ts'
import type { Connection } from '../sqlite.ts'
import { addCitations, addOrganizations, addPeople, addTifa } from './entities.ts'
import { packJson, packReport, packText } from './pack.ts'
import { addPlaces } from './places.ts'
import { type PublicRecord, publicRecord } from './public.ts'
import { keepRaw, noteVisit } from './raw.ts'
import { addAgendas, addEvents, addIndicators } from './records.ts'
import { addActs, addMentions, addSentences, countActs, SentenceFinder } from './sentences.ts'
import { indexTexts } from './texts.ts'

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

function insertReport(db: Connection, record: PublicRecord, date: string | null, days: Days): number {
  const { report } = record
  const { meta, repair, input } = report
  const acts = [...countActs(record).values()]
  const repairs = repair.pinyinNotes + repair.shiftedRuns + repair.lostCharacters + (repair.script === 'hant' ? 1 : 0)
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO reports (id, title, publisher, origin, date, first, last, month, length, repairs, topics, counts,
         path, url, format, sha256, added)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
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
      new Date().toISOString(),
    )
  return Number(lastInsertRowid)
}

/**
 * Adds reports with all their records, those that are there already left as they are. Runs within a transaction: what it
 * throws must undo all of it.
 */
export function addReports(db: Connection, entries: readonly Entry[]): AddResult[] {
  const added: { no: number; record: PublicRecord }[] = []
  const results = entries.map((entry): AddResult => {
    keepRaw(db, entry)
    const present = db.prepare('SELECT no FROM reports WHERE id = ?').get(entry.report.id) as { no: number } | undefined
    if (present) {
      noteVisit(db, present.no, entry)
      return 'present'
    }
    const record = publicRecord(entry.report)
    const no = addReport(db, entry, record)
    noteVisit(db, no, entry)
    added.push({ no, record })
    return 'added'
  })
  // Texts come after all rows: FTS5 writes out what it gathers at every savepoint, and many of the rows open one.
  for (const { no, record } of added) indexTexts(db, no, record)
  return results
}

/** Adds one report with all its records. @returns its number */
function addReport(db: Connection, { report: whole, copy, map }: Entry, record: PublicRecord): number {
  const { report } = record
  const date = dateOf(report)
  const days = daysOf(date)
  const no = insertReport(db, record, date, days)
  db.prepare('INSERT INTO texts (report, body, record) VALUES (?, ?, ?)').run(no, whole.body, packReport(whole))
  db.prepare('INSERT INTO copies (report, charset, stated, text, map) VALUES (?, ?, ?, ?, ?)').run(
    no,
    copy.charset,
    JSON.stringify(copy.stated),
    packText(copy.text),
    packJson(map.map((run) => [run.kind, run.start, run.end, run.copyStart, run.copyEnd])),
  )
  const people = addPeople(db, no, report, days)
  const places = addPlaces(db, no, report, days)
  const organizations = addOrganizations(db, no, report, days)
  const tifa = addTifa(db, no, report, days)
  addSentences(db, no, record, people, days)
  addActs(db, no, record, days.first === null ? '' : monthOf(date))
  const finder = new SentenceFinder(no, record)
  addMentions(db, 'place', report.places, places.places, days, finder)
  addMentions(db, 'organization', report.organizations, organizations, days, finder)
  addMentions(db, 'tifa', report.tifa, tifa, days, finder)
  addEvents(db, no, report, people, places.events)
  addAgendas(db, no, report, people, days)
  addIndicators(db, no, report, days, finder)
  addCitations(
    db,
    no,
    report,
    days,
    report.citations.map((citation) => finder.of(citation)),
  )
  for (const linker of LINKERS) linker.link(db, { no, record, days })
  return no
}
