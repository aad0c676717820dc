import type { Tifa } from '../record/types.ts'
import type { PlaceReading, Readable, SentenceSpan } from './draft.ts'
export function readTifa(_article: Readable, _sentences: readonly SentenceSpan[], _places: PlaceReading): Tifa[] {
  return []
}
