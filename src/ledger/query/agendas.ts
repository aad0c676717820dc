import { sql } from 'kysely'
import { recordId } from '../identity.ts'
import type { AgendaRow, Page, Range, RecordQuery, Some } from '../rows.ts'
import { pickedRecords } from './picked.ts'
import { pageOfRecords } from './records.ts'
import { limitOf, nameRef, peopleByNo, reportsByNo } from './refs.ts'
import { type Db, inNumbers, reportSets, scopeOf } from './scope.ts'

/** Agendas: `q` (the items) and person (who speaks) are the agenda's own. */
export async function listAgendas(db: Db, query: RecordQuery): Promise<Page<AgendaRow>> {
  const scope = await scopeOf(db, query)
  const { page, size, offset } = limitOf(query)
  const { total, numbers } = await pageOfRecords(
    db,
    {
      table: 'agendas',
      day: 'day',
      conditions: scope.words.map((word) => sql`instr(t.words, ${word}) > 0`),
      sets: [
        ...(await pickedRecords(db, 'agenda', query.ids)),
        ...(scope.person ? [sql`select no from agendas where person ${inNumbers(scope.person)}`] : []),
      ],
      reportSets: reportSets(scope, ['words', 'person']),
    },
    query.sort ?? 'newest',
    { size, offset },
  )
  return { total, page, size, items: await agendasByNo(db, numbers) }
}

/** A person's agendas, newest first. */
export async function agendasOf(db: Db, person: number, limit: number): Promise<Some<AgendaRow>> {
  const rows = await db
    .selectFrom('agendas')
    .select('no')
    .where('person', '=', person)
    .orderBy('day', 'desc')
    .orderBy('no', 'desc')
    .execute()
  return {
    total: rows.length,
    items: await agendasByNo(
      db,
      rows.slice(0, limit).map((row) => row.no),
    ),
  }
}

/** Agendas by number, in the order of `numbers`. */
export async function agendasByNo(db: Db, numbers: readonly number[]): Promise<AgendaRow[]> {
  if (!numbers.length) return []
  const rows = await db.selectFrom('agendas').selectAll().where('no', 'in', numbers).execute()
  const items = await db
    .selectFrom('agenda_items')
    .selectAll()
    .where('agenda', 'in', numbers)
    .orderBy('agenda')
    .orderBy('ord')
    .execute()
  const reports = await reportsByNo(
    db,
    rows.map((row) => row.report),
  )
  const people = await peopleByNo(
    db,
    rows.map((row) => row.person),
  )
  const itemsOf = Map.groupBy(items, (item) => item.agenda)
  const byNo = new Map(rows.map((row) => [row.no, row]))
  return numbers.flatMap((no) => {
    const row = byNo.get(no)
    const report = row && reports.get(row.report)
    if (!row || !report) return []
    return {
      id: recordId(report.id, 'agenda', no),
      report,
      speaker: nameRef(row.speaker, row.person, people),
      announced: row.announced,
      items: (itemsOf.get(no) ?? []).map(({ text, start, end }) => ({ text, start, end })),
      spans: JSON.parse(row.spans) as Range[],
      confidence: row.confidence,
    }
  })
}
