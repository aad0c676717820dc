import type { Agenda, Sentence } from '../record/types.ts'
import type { Readable, SentenceSpan } from './draft.ts'
export function readAgendas(
  _article: Readable,
  _sentences: readonly SentenceSpan[],
  _acts: readonly Sentence[],
): Agenda[] {
  return []
}
