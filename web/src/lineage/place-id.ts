/** Page of a place that phrases are used from; null for those that have none. */
export function placeId(place: string): string | null {
  return /^\d{6}$/.test(place) && place !== '100000' ? place : null
}
