import { sql } from 'kysely'
import type { Step } from '../../link/follow/outcome.ts'
import { OUTCOMES, type Outcome, type StepStatus } from '../../link/follow/statuses.ts'
import { whatOf } from '../../link/follow/what.ts'
import { reasonWords } from '../../link/reasons.ts'
import { queryWords } from '../bigrams.ts'
import { daysOf } from '../days.ts'
import { recordRange, reportOf } from '../identity.ts'
import { type ItemParts, itemParts } from '../link/follow-items.ts'
import type { NameRef, PlaceRef } from '../rows.ts'
import type { ItemDetail, ItemPage, ItemQuery, ItemRow, ItemStep } from '../rows-items.ts'
import type { Connection } from '../sqlite.ts'
import { pickedById } from './picked.ts'
import { limitOf, nameRef, peopleByNo, reportsByNo } from './refs.ts'
import { type Db, entityNumbers, inNumbers, placeNumbers, type Sql } from './scope.ts'
import { quotesByNo } from './statements.ts'

/** In one sentence the later in this list stands for all that it says of an item. */
export const WEIGHT: readonly StepStatus[] = [
  'asked',
  'relayed',
  'under way',
  'planned',
  'revised',
  'done',
  'met',
  'missed',
]

/** Items of follow-through, those with the latest step first. */
export async function listItems(db: Db, connection: Connection, query: ItemQuery): Promise<ItemPage> {
  const { roots, ...found } = await pageOfItems(db, query)
  return { ...found, items: await itemRows(db, connection, roots) }
}

const ORDERS = {
  newest: sql`last desc, root desc`,
  oldest: sql`first = '', first, root`,
  deadline: sql`deadline is null, deadline, root`,
} as const

/** Which items a query finds: how many, how they stand, and those of its page by the number of the demand that first asks. */
export async function pageOfItems(db: Db, query: ItemQuery): Promise<Omit<ItemPage, 'items'> & { roots: number[] }> {
  const { page, size, offset } = limitOf(query)
  const where = await conditionsOf(db, query)
  const { status, sort = 'newest' } = query
  // Words are looked for in every item: once for the counts and the page.
  const { rows } = await sql<{ counts: string; roots: string }>`
    with hits as ${sql.raw(where.length ? 'materialized' : 'not materialized')} (
      select i.root, i.outcome, i.first, i.last, i.deadline from follow_items i
      ${where.length ? sql`where ${sql.join(where, sql` and `)}` : sql``})
    select (select json_group_object(outcome, n) from (select outcome, count(*) as n from hits group by 1)) as counts,
      (select json_group_array(root) from (select root from hits ${status === undefined ? sql`` : sql`where outcome = ${status}`}
        order by ${ORDERS[sort]} limit ${size} offset ${offset})) as roots`.execute(db)
  const counts = JSON.parse(rows[0]!.counts) as Partial<Record<Outcome, number>>
  const outcomes = OUTCOMES.flatMap((outcome) => {
    const count = counts[outcome]
    return count === undefined ? [] : [{ outcome, count }]
  })
  const total = outcomes.reduce((n, one) => n + (status === undefined || one.outcome === status ? one.count : 0), 0)
  return { total, page, size, outcomes, roots: JSON.parse(rows[0]!.roots) as number[] }
}

async function conditionsOf(db: Db, query: ItemQuery): Promise<Sql[]> {
  const where: Sql[] = queryWords(query.q).map((word) => sql`instr(i.words, ${word}) > 0`)
  if (query.place) {
    const places = await placeNumbers(db, query.place)
    where.push(
      places.length
        ? sql`i.place in (with recursive below (no) as (
            select no from places where no ${inNumbers(places)} union select p.no from places p join below on p.parent = below.no
          ) select id from places where no in below)`
        : sql`0`,
    )
  }
  if (query.person) {
    const people = await entityNumbers(db, 'people', query.person)
    where.push(
      people.length
        ? sql`i.root in (select f.root from sentences s cross join follow_statements f on f.sentence = s.no and f.role = 0
            where s.stated = 1 and s.person ${inNumbers(people)})`
        : sql`0`,
    )
  }
  if (query.topic) where.push(sql`i.topic = ${query.topic}`)
  if (query.report) {
    const [from, to] = recordRange(await listedReport(db, query.report))
    where.push(sql`i.root in (
      select root from follow_statements where no between ${from} and ${to} and role = 0
      union select e.root from follow_pairs p join follow_statements e on e.no = p.earlier
        where p.later between ${from} and ${to} and p.kind <> 'same')`)
  }
  if (query.from) where.push(sql`i.first >= ${dayOf('from', query.from, 'first')}`)
  if (query.to) where.push(sql`i.first <= ${dayOf('to', query.to, 'last')} and i.first <> ''`)
  where.push(...pickedById(query.ids, sql.ref('i.id')))
  if (query.due) where.push(sql`i.deadline <= ${dayOf('due', query.due, 'last')}`)
  if (query.dueFrom) where.push(sql`i.deadline >= ${dayOf('dueFrom', query.dueFrom, 'first')}`)
  if (query.open) where.push(sql`i.outcome in ('not yet rated', 'under way')`)
  return where
}

/** The number of the report that stands in lists for a report, itself or the copy that does; -1 where there is none. */
async function listedReport(db: Db, id: string): Promise<number> {
  const { rows } = await sql<{ no: number; listed: number; standing: number | null }>`
    select r.no, r.listed, g.standing from reports r left join bodies b on b.body = r.body
    left join copy_groups g on g.grp = b.grp where r.id = ${id}`.execute(db)
  const row = rows[0]
  return row ? (row.listed ? row.no : (row.standing ?? row.no)) : -1
}

function dayOf(field: string, value: string, end: 'first' | 'last'): string {
  const day = daysOf(value)[end]
  if (day === null) throw new RangeError(`${field}: ${value} is no date; write YYYY, YYYY-MM or YYYY-MM-DD`)
  return day
}

/** Items by the number of the demand that first asks, in the order given. */
export async function itemRows(db: Db, connection: Connection, roots: readonly number[]): Promise<ItemRow[]> {
  return rowsOfParts(
    db,
    roots.flatMap((root) => connection.attempt(() => itemParts(connection, root)) ?? []),
  )
}

/** Items that were put together already, in the order given. */
export async function rowsOfParts(db: Db, parts: readonly ItemParts[]): Promise<ItemRow[]> {
  const statements = parts.flatMap((one) => one.followed.steps.map((step) => step.no))
  const reports = await reportsByNo(db, statements.map(reportOf))
  const found = statements.length
    ? await db
        .selectFrom('follow_statements as f')
        .leftJoin('sentences as s', 's.no', 'f.sentence')
        .select(['f.no', 'f.sentence', 'f.place', 's.speaker', 's.person'])
        .where('f.no', 'in', statements)
        .execute()
    : []
  const people = await peopleByNo(
    db,
    found.map((row) => row.person),
  )
  const byNo = new Map(found.map((row) => [row.no, row]))
  const speakerOf = (no: number): NameRef | null => {
    const row = byNo.get(no)
    return row ? nameRef(row.speaker, row.person, people) : null
  }
  const places = await placesById(
    db,
    parts.flatMap((one) => byNo.get(one.root.no)?.place || []),
  )
  const looked = new Map<string, string | null>()
  const items: ItemRow[] = []
  for (const part of parts) {
    const { root, followed } = part
    const { statement } = root
    const place = byNo.get(root.no)?.place ?? ''
    if (!looked.has(place)) looked.set(place, await lastLook(db, place))
    const dated = [...part.statements.values()].find(
      ({ statement: { time } }) => time?.last && time.last === followed.deadline,
    )
    const time = dated?.statement.time ?? statement.time
    const known = reports.get(reportOf(root.no))
    items.push({
      id: `${known?.id ?? ''}.f${root.no % 2 ** 20}`,
      what: whatOf(statement),
      place: places.get(place) ?? null,
      asked: speakerOf(root.no),
      topic: statement.topics[0] ?? null,
      figure: figureOf(part),
      deadline: time ? { text: time.text, day: time.last, precision: time.precision } : null,
      revised: followed.revised,
      outcome: followed.outcome,
      first: root.day || null,
      last: followed.steps.at(-1)?.day || null,
      looked: looked.get(place) ?? null,
      steps: stepsOf(part, (step) => {
        const report = reports.get(reportOf(step.no))
        return report ? { report, speaker: speakerOf(step.no), sentence: byNo.get(step.no)?.sentence ?? 0 } : null
      }),
    })
  }
  return items
}

function figureOf({ statements }: ItemParts): ItemRow['figure'] {
  for (const { statement } of statements.values()) {
    if (statement.role !== 'demand' || !statement.amount) continue
    const { metric, value, high, unit, bound } = statement.amount
    return { metric, value, high, unit, bound }
  }
  return null
}

type Around = (step: Step) => { report: ItemStep['report']; speaker: NameRef | null; sentence: number } | null

/** The steps: those of one sentence as one, and of what one report says twice the first. */
function stepsOf({ followed, statements }: ItemParts, around: Around): ItemStep[] {
  const steps: (ItemStep & { sentence: number })[] = []
  for (const step of followed.steps) {
    const known = around(step)
    const statement = statements.get(step.no)?.statement
    if (!known || !statement) continue
    const [start, end] = statement.span
    const reasons = step.reasons.map(reasonWords)
    const last = steps.find(
      (one) => one.sentence === known.sentence || (one.report.id === known.report.id && one.status === step.status),
    )
    if (!last) {
      steps.push({ status: step.status, start, end, text: statement.text, score: step.score, reasons, ...known })
      continue
    }
    if (last.sentence !== known.sentence) continue
    if (WEIGHT.indexOf(step.status) > WEIGHT.indexOf(last.status)) Object.assign(last, { status: step.status, reasons })
    if (start >= last.end) last.text += `${start > last.end + 1 ? '……' : '，'}${statement.text}`
    last.end = Math.max(last.end, end)
  }
  return steps.map(({ sentence: _, ...step }) => step)
}

async function placesById(db: Db, ids: readonly string[]): Promise<Map<string, PlaceRef>> {
  if (!ids.length) return new Map()
  const rows = await db
    .selectFrom('places')
    .select(['id', 'name', 'code', 'level'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The latest day of a report on a place or one below it, or that names one above it. */
async function lastLook(db: Db, place: string): Promise<string | null> {
  if (!place) {
    const { rows } = await sql<{ last: string | null }>`select max(last) as last from reports where listed = 1`.execute(
      db,
    )
    return rows[0]!.last
  }
  const { rows } = await sql<{ last: string | null }>`
    with recursive up (no, parent, last, depth) as (
      select no, parent, last, 0 from places where id = ${place}
      union all select p.no, p.parent, (select max(day) from sentence_places m where m.place = p.no), up.depth + 1
      from places p join up on p.no = up.parent where up.depth < 6
    ) select max(last) as last from up`.execute(db)
  return rows[0]!.last
}

/** One item by id; null where there is none. */
export async function findItem(db: Db, connection: Connection, id: string): Promise<ItemDetail | null> {
  const found = await db.selectFrom('follow_items').select('root').where('id', '=', id).executeTakeFirst()
  if (!found) return null
  const [row] = await itemRows(db, connection, [found.root])
  if (!row) return null
  const [from, to] = recordRange(reportOf(found.root))
  const roots = await db
    .selectFrom('follow_items')
    .select(['root', 'id', 'outcome'])
    .where('root', '>=', from)
    .where('root', '<=', to)
    .where('root', '<>', found.root)
    .orderBy('root')
    .limit(20)
    .execute()
  const others = await briefs(db, roots)
  const { sentence } = await db
    .selectFrom('follow_statements')
    .select('sentence')
    .where('no', '=', found.root)
    .executeTakeFirstOrThrow()
  const [quote] = await quotesByNo(db, [sentence])
  return { ...row, quote: quote ?? null, others }
}

/** Items in a few words. */
export async function briefs(
  db: Db,
  items: readonly { root: number; id: string; outcome: string }[],
): Promise<{ id: string; what: string; outcome: Outcome }[]> {
  if (!items.length) return []
  const rows = await db
    .selectFrom('follow_statements')
    .select(['no', 'data'])
    .where(
      'no',
      'in',
      items.map((one) => one.root),
    )
    .execute()
  const words = new Map(rows.map((row) => [row.no, whatOf(JSON.parse(row.data))]))
  return items.map(({ root, id, outcome }) => ({ id, what: words.get(root) ?? '', outcome: outcome as Outcome }))
}
