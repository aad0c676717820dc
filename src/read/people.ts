import type { PeopleReading, PlaceReading, Readable, SentenceSpan } from './draft.ts'
export function readPeople(
  _article: Readable,
  _sentences: readonly SentenceSpan[],
  _places: PlaceReading,
): PeopleReading {
  return { mentions: [], posts: [], people: [] }
}
