import type { PlaceMention } from '../draft.ts'

/** True where the division `inner` lies in `outer`, both six-digit codes. */
export function within(inner: string, outer: string): boolean {
  return inner !== outer && inner.startsWith(outer.replace(/(?:00)+$/, ''))
}

/** The lowest division that holds all of them, or null: 350100 and 350900 give 350000. */
export function commonDivision(codes: readonly string[]): string | null {
  for (const digits of [6, 4, 2]) {
    const heads = new Set(codes.map((code) => code.slice(0, digits)))
    if (heads.size === 1) return [...heads][0]!.padEnd(6, '0')
  }
  return null
}

/** Those of the places in which no other of them lies. */
export const lowestOf = (places: readonly PlaceMention[]): PlaceMention[] =>
  places.filter(
    (place) =>
      !places.some(
        (other) =>
          other !== place &&
          place.code !== null &&
          (other.code ?? other.parent) !== null &&
          (within(other.code ?? other.parent!, place.code) || other.parent === place.code),
      ),
  )

/** The place itself, or the division above several. */
export function coverOf(lowest: readonly PlaceMention[]): string | null {
  if (new Set(lowest.map(keyOf)).size === 1) return keyOf(lowest[0]!)
  const codes = lowest.map((place) => place.code ?? place.parent)
  return codes.every((code): code is string => code !== null) ? commonDivision(codes) : null
}

const keyOf = (place: PlaceMention): string => place.code ?? place.name
