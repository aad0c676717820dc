import { sql } from 'kysely'
import { nameId } from '../identity.ts'
import type { CountedRef, Page, TifaDetail, TifaQuery, TifaRow } from '../rows.ts'
import { type EntityCount, mostFrequent, pageOfEntities, yearsOf } from './entities.ts'
import { someEvents } from './events.ts'
import { SHOWN } from './people.ts'
import { someReports } from './reports.ts'
import { type Db, scopeOf } from './scope.ts'
import { quotesNaming } from './statements.ts'

/** Set phrases: `q` is looked for in their text; the other filters narrow the reports that are counted. */
export async function listTifa(db: Db, query: TifaQuery): Promise<Page<TifaRow>> {
  const { rows, ...page } = await pageOfEntities(db, 'tifa', query, { kind: query.kind })
  return { ...page, items: await tifaRows(db, rows) }
}

async function tifaRows(db: Db, counts: readonly EntityCount[]): Promise<TifaRow[]> {
  if (!counts.length) return []
  const found = await db
    .selectFrom('tifa')
    .select(['no', 'id', 'name as text', 'kind'])
    .where(
      'no',
      'in',
      counts.map((row) => row.no),
    )
    .execute()
  const byNo = new Map(found.map(({ no, ...phrase }) => [no, phrase]))
  return counts.flatMap(({ no, reports, first, last }) => {
    const phrase = byNo.get(no)
    return phrase ? { ...phrase, reports, first, last } : []
  })
}

/** One set phrase by id or text; null where the ledger has none. Its events are those of its reports. */
export async function findTifa(db: Db, id: string): Promise<TifaDetail | null> {
  const found = await db.selectFrom('tifa').selectAll().where('id', '=', nameId(id)).executeTakeFirst()
  if (!found) return null
  const { no } = found
  const [row] = await tifaRows(db, [found])
  const set = sql`select report as no from report_tifa where tifa = ${no}`
  const forms = await db
    .selectFrom('variants')
    .select(['value as text', 'n as count'])
    .where('of', '=', 'tifa.name')
    .where('entity', '=', no)
    .orderBy('n', 'desc')
    .orderBy('value')
    .execute()
  return {
    ...row!,
    forms,
    places: await mostFrequent(db, 'places', set, SHOWN),
    people: await peopleWhoSay(db, no),
    years: await yearsOf(db, set),
    reports: await someReports(db, set, SHOWN),
    quotes: await quotesNaming(db, 'tifa', no, SHOWN),
    events: await someEvents(db, await scopeOf(db, { tifa: found.id }), SHOWN),
  }
}

/** Whose speech the phrase stands in, by the number of sentences. */
async function peopleWhoSay(db: Db, tifa: number): Promise<CountedRef[]> {
  const { rows } = await sql<CountedRef>`
    select p.id, p.name, c.count from (
      select s.person, count(*) as count from sentence_tifa m cross join sentences s on s.no = m.sentence
      where m.tifa = ${tifa} and s.stated = 1 and s.person is not null group by 1 order by 2 desc limit ${SHOWN}
    ) c join people p on p.no = c.person order by c.count desc, p.name`.execute(db)
  return rows
}
