import { sql } from 'kysely'
import { parseRecordId, type RecordKind, recordNo } from '../identity.ts'
import type { Db, Sql } from './scope.ts'

/** Rows that can be picked from a list at once: as many as are looked up row by row. */
export const MOST_PICKED = 5_000

/** Select of numbers (column `no`) that are given. */
function given(numbers: readonly number[]): Sql {
  return sql`select value as no from json_each(${JSON.stringify(numbers)})`
}

async function reportNumbers(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; no: number }>`
    select id, no from reports where id in (select value from json_each(${JSON.stringify([...new Set(ids)])}))`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.id, row.no]))
}

/** The records that were picked, as a select of their numbers; none where nothing was. Ids of no record are left out. */
export async function pickedRecords(db: Db, kind: RecordKind, ids: readonly string[] | undefined): Promise<Sql[]> {
  if (!ids) return []
  const parsed = ids.flatMap((id) => parseRecordId(id, kind) ?? [])
  const reports = await reportNumbers(
    db,
    parsed.map((one) => one.report),
  )
  return [
    given(
      parsed.flatMap(({ report, position }) => {
        const no = reports.get(report)
        return no === undefined ? [] : [recordNo(no, position)]
      }),
    ),
  ]
}

/** The reports that were picked, as a select of their numbers; none where nothing was. */
export async function pickedReports(db: Db, ids: readonly string[] | undefined): Promise<Sql[]> {
  return ids ? [given([...(await reportNumbers(db, ids)).values()])] : []
}

/** The condition that a row is one of those picked, by its id; none where nothing was. */
export function pickedById(ids: readonly string[] | undefined, column = sql.ref('id')): Sql[] {
  return ids ? [sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`] : []
}
