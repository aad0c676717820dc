import type { Report, Sentence } from '../../record/types.ts'

/** What a report says about people with a public role: the part of it that tables, lists and search are made from. */
export interface PublicRecord {
  /** The report without people who only pass through it, and without their names as lead, attendee, speaker or subject. */
  readonly report: Report
  /** Sentences, by position, in which such a person speaks. They belong to no list. */
  readonly hidden: ReadonlySet<Sentence>
}

/** Leaves out the people marked `passing`; the record itself keeps them. */
export function publicRecord(report: Report): PublicRecord {
  const passing = new Set(report.people.filter((person) => person.passing).map((person) => person.name))
  if (!passing.size) return { report, hidden: new Set() }
  const unless = (name: string | null) => (name !== null && passing.has(name) ? null : name)
  return {
    report: {
      ...report,
      people: report.people.filter((person) => !person.passing),
      events: report.events.map((event) => ({
        ...event,
        lead: unless(event.lead),
        attendees: event.attendees.filter((name) => !passing.has(name)),
      })),
      agendas: report.agendas.map((agenda) => ({ ...agenda, speaker: unless(agenda.speaker) })),
      indicators: report.indicators.map((indicator) => ({ ...indicator, subject: unless(indicator.subject) })),
      citations: report.citations.filter((citation) => !passing.has(citation.authority)),
    },
    hidden: new Set(report.sentences.filter((s) => s.speaker !== null && passing.has(s.speaker))),
  }
}
