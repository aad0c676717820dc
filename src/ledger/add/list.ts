import { monthOf } from '../days.ts'
import { takeMoved } from '../identities/moved.ts'
import { addOrganizations } from '../identities/organizations.ts'
import { addPeople } from '../identities/people.ts'
import { LINKERS } from '../link/linkers.ts'
import type { Connection } from '../sqlite.ts'
import { addCitations, addTifa } from './entities.ts'
import { addPlaces } from './places.ts'
import { addAgendas, addEvents, addIndicators } from './records.ts'
import { addActs, addMentions, addSentences, SentenceFinder } from './sentences.ts'
import { type Stored, storedReport } from './store.ts'

/**
 * Puts a kept report into every list and count, and links it. Its texts are indexed apart, see {@link indexTexts}.
 * @param late whether reports came after it, so that what was read of it before is out of date
 */
export function listReport(db: Connection, { no, record, date, days }: Stored, late: boolean): void {
  const { report } = record
  db.prepare('UPDATE reports SET listed = 1 WHERE no = ?').run(no)
  if (late) noteRelisted(db, no)
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
}

/** Notes that a report's rows came or went after others were added. */
export function noteRelisted(db: Connection, no: number): void {
  db.prepare(
    `INSERT INTO relisted (report, at) VALUES (?, (SELECT coalesce(max(at), 0) + 1 FROM relisted))
     ON CONFLICT (report) DO UPDATE SET at = excluded.at`,
  ).run(no)
}

/** Makes the links of reports anew whose people are others than when they were listed. */
export function relinkMoved(db: Connection): void {
  for (const no of takeMoved(db)) {
    if (!db.prepare('SELECT 1 FROM reports WHERE no = ? AND listed = 1').get(no)) continue
    noteRelisted(db, no)
    for (const linker of LINKERS.toReversed()) linker.unlink(db, no)
    const { record, days } = storedReport(db, no)
    for (const linker of LINKERS) linker.link(db, { no, record, days })
  }
}
