import { divisionName } from '../division-names.ts'
import type { NameRef, PlaceRef, Ref, ReportRef } from '../rows.ts'
import type { Db } from './scope.ts'

/** People by number. */
export async function peopleByNo(db: Db, numbers: Iterable<number | null>): Promise<Map<number, Ref>> {
  const wanted = [...new Set(numbers)].filter((no) => no !== null)
  if (!wanted.length) return new Map()
  const rows = await db.selectFrom('people').select(['no', 'id', 'name']).where('no', 'in', wanted).execute()
  return new Map(rows.map(({ no, id, name }) => [no, { id, name }]))
}

/** Places by number. */
export async function placesByNo(db: Db, numbers: Iterable<number | null>): Promise<Map<number, PlaceRef>> {
  const wanted = [...new Set(numbers)].filter((no) => no !== null)
  if (!wanted.length) return new Map()
  const rows = await db
    .selectFrom('places')
    .select(['no', 'id', 'name', 'code', 'level'])
    .where('no', 'in', wanted)
    .execute()
  return new Map(rows.map(({ no, id, name, code, level }) => [no, { id, name, code, level }]))
}

/** Reports by number. */
export async function reportsByNo(db: Db, numbers: Iterable<number>): Promise<Map<number, ReportRef>> {
  const rows = await db
    .selectFrom('reports')
    .select(['no', 'id', 'title', 'date', 'origin'])
    .where('no', 'in', [...new Set(numbers)])
    .execute()
  return new Map(rows.map(({ no, id, title, date, origin }) => [no, { id, title, date, origin }]))
}

/** A speaker, lead or attendee. */
export function nameRef(name: string | null, person: number | null, people: ReadonlyMap<number, Ref>): NameRef | null {
  if (name === null) return null
  return { id: person === null ? null : (people.get(person)?.id ?? null), name }
}

/** Names that go with what posts are `of`: of the division codes among them, the rest are names themselves. */
export async function ofNames(db: Db, values: Iterable<string | null>): Promise<Map<string, string>> {
  const wanted = [...new Set(values)].filter((value) => value !== null)
  if (!wanted.length) return new Map()
  const rows = await db.selectFrom('places').select(['id', 'name']).where('id', 'in', wanted).execute()
  const named = new Map(rows.map((row) => [row.id, row.name]))
  return new Map(wanted.map((value) => [value, named.get(value) ?? divisionName(value) ?? value]))
}

/** A list's page in rows. */
export function limitOf(paging: { page?: number | undefined; size?: number | undefined }): {
  page: number
  size: number
  offset: number
} {
  const page = Math.max(1, Math.trunc(paging.page ?? 1))
  const size = Math.max(1, Math.trunc(paging.size ?? 20))
  return { page, size, offset: (page - 1) * size }
}
