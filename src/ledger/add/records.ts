import type { Report } from '../../record/types.ts'
import { fold } from '../bigrams.ts'
import { type Days, daysOf } from '../days.ts'
import { recordNo } from '../identity.ts'
import type { Connection } from '../sqlite.ts'
import type { SentenceFinder } from './sentences.ts'

/** What a list's words are looked for in. */
function words(...parts: readonly (string | null)[]): string {
  return fold(parts.filter((part) => part !== null).join('\n'))
}

export function addEvents(
  db: Connection,
  report: number,
  record: Report,
  people: ReadonlyMap<string, number>,
  places: readonly (number | null)[],
): void {
  for (const [i, event] of record.events.entries()) {
    const no = recordNo(report, i)
    const { first, last } = daysOf(event.date)
    db.prepare(
      `INSERT INTO events (no, report, type, date, first, last, place, lead, person, stops, words, spans, confidence)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      no,
      report,
      event.type,
      event.date,
      first,
      last,
      places[i] ?? null,
      event.lead,
      event.lead === null ? null : (people.get(event.lead) ?? null),
      JSON.stringify(event.stops),
      words(record.meta.title, event.lead, ...event.attendees, ...event.stops),
      JSON.stringify(event.spans),
      event.confidence,
    )
    const insert = db.prepare('INSERT INTO event_people (event, ord, name, person) VALUES (?, ?, ?, ?)')
    for (const [ord, name] of event.attendees.entries()) insert.run(no, ord, name, people.get(name) ?? null)
  }
}

export function addAgendas(
  db: Connection,
  report: number,
  record: Report,
  people: ReadonlyMap<string, number>,
  days: Days,
): void {
  for (const [i, agenda] of record.agendas.entries()) {
    const no = recordNo(report, i)
    const { speaker, announced, items, itemSpans } = agenda
    db.prepare(
      `INSERT INTO agendas (no, report, speaker, person, announced, words, spans, day, confidence)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      no,
      report,
      speaker,
      speaker === null ? null : (people.get(speaker) ?? null),
      announced,
      words(...items),
      JSON.stringify(agenda.spans),
      days.first ?? '',
      agenda.confidence,
    )
    const insert = db.prepare('INSERT INTO agenda_items (agenda, ord, text, start, "end") VALUES (?, ?, ?, ?, ?)')
    for (const [ord, text] of items.entries()) {
      const [start, end] = itemSpans[ord] ?? [0, 0]
      insert.run(no, ord, text, start, end)
    }
  }
}

export function addIndicators(
  db: Connection,
  report: number,
  record: Report,
  days: Days,
  finder: SentenceFinder,
): void {
  const insert = db.prepare(
    `INSERT INTO indicators (no, report, sentence, kind, metric, measure, value, unit, approx, bound, high, period,
       subject, words, spans, day, confidence)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const [i, x] of record.indicators.entries())
    insert.run(
      recordNo(report, i),
      report,
      finder.of(x),
      x.kind,
      x.metric,
      x.measure,
      x.value,
      x.unit,
      x.approx ? 1 : 0,
      x.bound,
      x.high,
      x.period,
      x.subject,
      words(x.metric, x.subject, x.period),
      JSON.stringify(x.spans),
      days.first ?? '',
      x.confidence,
    )
}
