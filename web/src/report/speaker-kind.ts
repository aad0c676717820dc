import type { Report } from '../../../src/serve/schema.ts'

/** Whether a speaker is one of the report's people, or a meeting or unit that speaks. */
export function speakerKind(report: Report, name: string): 'person' | 'unit' {
  return report.people.some((person) => person.name === name) ? 'person' : 'unit'
}
