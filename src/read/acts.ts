import type { Sentence } from '../record/types.ts'
import type { OrganizationReading, PeopleReading, Readable, SentenceSpan } from './draft.ts'
export function readActs(
  article: Readable,
  sentences: readonly SentenceSpan[],
  _people: PeopleReading,
  _organizations: OrganizationReading,
): Sentence[] {
  return sentences.map(({ start, end }) => ({
    start,
    end,
    text: article.body.slice(start, end),
    act: 'narration',
    speaker: null,
    topics: [],
    confidence: 0,
  }))
}
