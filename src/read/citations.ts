import type { Citation } from '../record/types.ts'
import type { PeopleReading, Readable, SentenceSpan } from './draft.ts'
export function readCitations(
  _article: Readable,
  _sentences: readonly SentenceSpan[],
  _people: PeopleReading,
): Citation[] {
  return []
}
