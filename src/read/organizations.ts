import type { OrganizationReading, PeopleReading, PlaceReading, Readable, SentenceSpan } from './draft.ts'
export function readOrganizations(
  _article: Readable,
  _sentences: readonly SentenceSpan[],
  _places: PlaceReading,
  _people: PeopleReading,
): OrganizationReading {
  return { mentions: [], organizations: [] }
}
