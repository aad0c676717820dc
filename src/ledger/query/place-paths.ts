import type { Db } from './scope.ts'

/** Ids of places and all above them, from the province down, by number. */
export async function placePaths(
  db: Db,
  numbers: Iterable<number | null>,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const known = new Map<number, { id: string; parent: number | null }>()
  let wanted = [...new Set(numbers)].filter((no) => no !== null)
  const asked = wanted
  while (wanted.length) {
    const rows = await db.selectFrom('places').select(['no', 'id', 'parent']).where('no', 'in', wanted).execute()
    for (const { no, id, parent } of rows) known.set(no, { id, parent })
    wanted = [...new Set(rows.map((row) => row.parent))].filter((no) => no !== null && !known.has(no)) as number[]
  }
  const path = (no: number | null): string[] => {
    const ids: string[] = []
    const met = new Set<number>()
    for (let at = no; at !== null && !met.has(at); at = known.get(at)?.parent ?? null) {
      met.add(at)
      const place = known.get(at)
      if (place) ids.unshift(place.id)
    }
    return ids
  }
  return new Map(asked.map((no) => [no, path(no)]))
}
