import { monthOf } from '../days.ts'
import { removeOrganizations } from '../identities/organizations.ts'
import { removePeople } from '../identities/people.ts'
import { recordRange } from '../identity.ts'
import { LINKERS } from '../link/linkers.ts'
import type { Connection } from '../sqlite.ts'
import { removeCitations, removeTifa } from './entities.ts'
import { noteRelisted } from './list.ts'
import { removePlaces } from './places.ts'
import { removeActs, removeSentences } from './sentences.ts'
import type { Stored } from './store.ts'
import { removeTexts } from './texts.ts'

/** Takes a report out of every list, count and link, as if it had never been listed. It stays kept. */
export function unlistReport(db: Connection, { no, record, date, days }: Stored): void {
  for (const linker of LINKERS.toReversed()) linker.unlink(db, no)
  const { report } = record
  db.prepare('UPDATE reports SET listed = 0 WHERE no = ?').run(no)
  noteRelisted(db, no)
  removeTexts(db, no, record)
  removeCitations(db, no, report, days)
  for (const [rows, number] of RECORD_ROWS)
    db.prepare(`DELETE FROM ${rows} WHERE ${number} BETWEEN ? AND ?`).run(...recordRange(no))
  removeActs(db, no, record, days.first === null ? '' : monthOf(date))
  removeSentences(db, no, record, days)
  removeTifa(db, no, report, days)
  removeOrganizations(db, no, report, days)
  removePlaces(db, no, report, days)
  removePeople(db, no)
}

/** Rows of records that lie together by their number. */
const RECORD_ROWS = [
  ['indicators', 'no'],
  ['agenda_items', 'agenda'],
  ['agendas', 'no'],
  ['event_people', 'event'],
  ['events', 'no'],
] as const
