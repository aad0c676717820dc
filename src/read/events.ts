import type { Event, Sentence } from '../record/types.ts'
import type { OrganizationReading, PeopleReading, PlaceReading, Readable, SentenceSpan } from './draft.ts'
export function readEvents(
  _article: Readable,
  _sentences: readonly SentenceSpan[],
  _places: PlaceReading,
  _people: PeopleReading,
  _organizations: OrganizationReading,
  _acts: readonly Sentence[],
): Event[] {
  return []
}
