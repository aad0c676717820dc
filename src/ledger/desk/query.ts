import { sql } from 'kysely'
import type { Item, Stage } from '../../desk/item.ts'
import { LIGHTS, type Light, lightOf } from '../../desk/lights.ts'
import { unpackBytes } from '../add/pack.ts'
import { fold } from '../bigrams.ts'
import type { Db } from '../query/scope.ts'

export interface DeskQuery {
  /** Words that all must stand in the item. */
  readonly q?: string | undefined
  readonly stage?: Stage | undefined
  /** Id of a light. */
  readonly light?: string | undefined
  readonly lead?: string | undefined
  /** Deadlines from and to these days, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Items that rest on this report. */
  readonly report?: string | undefined
  readonly sort?: 'deadline' | 'filed' | 'unit' | undefined
}

export interface DeskRow extends Item {
  readonly light: Light | null
  /** Number of the last entry, to be named by who writes the next. */
  readonly last: number
}

export interface DeskList {
  items: DeskRow[]
  lights: Light[]
  /** Items by light, before narrowing by light. */
  counts: { light: string; count: number }[]
  units: string[]
  today: string
}

/** The day that it is in China, ISO. */
export const chinaToday = (now = new Date()): string =>
  new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

/** The lights that the office has set, else those that an office starts from. */
export async function deskLights(db: Db): Promise<Light[]> {
  const row = await db.selectFrom('desk_settings').select('value').where('name', '=', 'lights').executeTakeFirst()
  return row ? (JSON.parse(row.value) as Light[]) : [...LIGHTS]
}

/** The items that the filters leave, each with its light on a day. */
export async function listDesk(db: Db, query: DeskQuery, today: string): Promise<DeskList> {
  const lights = await deskLights(db)
  let rows = db.selectFrom('desk_items').select(['item', 'last'])
  if (query.stage) rows = rows.where('stage', '=', query.stage)
  if (query.lead) rows = rows.where('lead', '=', query.lead)
  if (query.from) rows = rows.where('deadline', '>=', query.from)
  if (query.to) rows = rows.where('deadline', '<=', query.to)
  if (query.report) rows = rows.where('report', '=', query.report)
  for (const word of fold(query.q ?? '')
    .split(/\s+/)
    .filter(Boolean))
    rows = rows.where(sql<boolean>`instr(words, ${word}) > 0`)
  const ordered =
    query.sort === 'filed'
      ? rows.orderBy('filed', 'desc').orderBy('id', 'desc')
      : query.sort === 'unit'
        ? rows
            .orderBy(sql`lead is null`)
            .orderBy('lead')
            .orderBy(sql`deadline is null`)
            .orderBy('deadline')
            .orderBy('id')
        : rows.orderBy(sql`deadline is null`).orderBy('deadline').orderBy('id')
  const all = (await ordered.execute()).map(({ item, last }): DeskRow => {
    const held = JSON.parse(item) as Item
    return { ...held, last, light: lightOf(held, lights, today) }
  })
  const counts = new Map(lights.map(({ id }) => [id, 0]))
  for (const { light } of all) if (light) counts.set(light.id, (counts.get(light.id) ?? 0) + 1)
  const units = await db
    .selectFrom('desk_items')
    .select('lead')
    .distinct()
    .where('lead', 'is not', null)
    .orderBy('lead')
    .execute()
  return {
    items: query.light ? all.filter(({ light }) => light?.id === query.light) : all,
    lights,
    counts: [...counts].map(([light, count]) => ({ light, count })),
    units: units.map(({ lead }) => lead!),
    today,
  }
}

/** One item by its number; null where there is none. */
export async function findDeskItem(db: Db, id: string, today: string): Promise<DeskRow | null> {
  const row = await db.selectFrom('desk_items').select(['item', 'last']).where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const item = JSON.parse(row.item) as Item
  return { ...item, last: row.last, light: lightOf(item, await deskLights(db), today) }
}

/** A file that is kept as evidence; null where it is not. */
export async function findDeskFile(db: Db, sha256: string): Promise<{ name: string; bytes: Uint8Array } | null> {
  const row = await db
    .selectFrom('desk_files')
    .select(['name', 'bytes'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row ? { name: row.name, bytes: unpackBytes(row.bytes) } : null
}
