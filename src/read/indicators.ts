import type { Indicator } from '../record/types.ts'
import type { OrganizationReading, PlaceReading, Readable, SentenceSpan } from './draft.ts'
export function readIndicators(
  _article: Readable,
  _sentences: readonly SentenceSpan[],
  _places: PlaceReading,
  _organizations: OrganizationReading,
): Indicator[] {
  return []
}
