import type { PlaceReading, Readable, SentenceSpan } from './draft.ts'
export function readPlaces(_article: Readable, _sentences: readonly SentenceSpan[]): PlaceReading {
  return { mentions: [], places: [], home: { province: null, prefecture: null, county: null, unit: null } }
}
