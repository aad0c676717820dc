import type { Lineage } from '../../../src/serve/schema-lineage.ts'

export type Level = Lineage['lanes'][number]['level']

/** Page of a place that phrases are used from; null for those that have none. */
export function placeId(place: string): string | null {
  return /^\d{6}$/.test(place) && place !== '100000' ? place : null
}
