import { sql } from 'kysely'
import type { DatedPost, EntityQuery, Page, PersonDetail, PersonRow, Post } from '../rows.ts'
import { agendasOf } from './agendas.ts'
import { type EntityCount, mostFrequent, pageOfEntities, yearsOf } from './entities.ts'
import { someEvents } from './events.ts'
import { peopleNumbers } from './identity.ts'
import { ofNames } from './refs.ts'
import { someReports } from './reports.ts'
import { type Db, type Sql, scopeOf } from './scope.ts'
import { quotesBy } from './statements.ts'

/** Things of a kind that a page of its own shows first, at most. */
export const SHOWN = 20

/** People: `q` is looked for in their names; the other filters narrow the reports that are counted. */
export async function listPeople(db: Db, query: EntityQuery): Promise<Page<PersonRow>> {
  const { rows, ...page } = await pageOfEntities(db, 'people', query)
  return { ...page, items: await peopleRows(db, rows) }
}

async function peopleRows(db: Db, counts: readonly EntityCount[]): Promise<PersonRow[]> {
  if (!counts.length) return []
  const numbers = counts.map((row) => row.no)
  const people = await db
    .selectFrom('people')
    .select(['no', 'id', 'name', 'statements'])
    .where('no', 'in', numbers)
    .execute()
  const byNo = new Map(people.map((person) => [person.no, person]))
  const posts = await latestPosts(db, numbers)
  return counts.flatMap(({ no, reports, first, last }) => {
    const person = byNo.get(no)
    if (!person) return []
    const { id, name, statements } = person
    return { id, name, post: posts.get(no) ?? null, statements, reports, first, last }
  })
}

/** People by number, those of most reports first. */
export async function peopleByNumber(db: Db, numbers: readonly number[]): Promise<PersonRow[]> {
  if (!numbers.length) return []
  const counts = await db
    .selectFrom('people')
    .select(['no', 'reports', 'first', 'last'])
    .where('no', 'in', [...numbers])
    .orderBy('reports', 'desc')
    .orderBy('id')
    .execute()
  return peopleRows(db, counts)
}

/** Everyone whom an id or name means, those of most reports first. */
export async function namesakes(db: Db, id: string): Promise<PersonRow[]> {
  return peopleByNumber(db, await peopleNumbers(db, id))
}

/** The first post that the latest reports of each person give. */
async function latestPosts(db: Db, numbers: readonly number[]): Promise<Map<number, Post>> {
  const found: { person: number; title: string; of: string | null }[] = []
  for (const person of numbers) {
    const row = await db
      .selectFrom('posts')
      .select(['person', 'title', 'of'])
      .where('person', '=', person)
      .orderBy('day', 'desc')
      .orderBy(sql`of is null`)
      .orderBy('ord')
      .orderBy('title')
      .orderBy('of')
      .limit(1)
      .executeTakeFirst()
    if (row) found.push(row)
  }
  const names = await ofNames(
    db,
    found.map((row) => row.of),
  )
  return new Map(
    found.map(({ person, title, of }) => [person, { title, of, ofName: of === null ? null : names.get(of)! }]),
  )
}

/** Posts that match a condition on the table `posts`, each once with its dates, latest first. */
export async function datedPosts(db: Db, condition: Sql, limit: number): Promise<DatedPost[]> {
  const { rows } = await sql<{
    id: string
    name: string
    title: string
    of: string | null
    first: string | null
    last: string | null
    reports: number
    report: string
  }>`
    select p.id, p.name, g.title, g.of, nullif(g.first, '') as first, nullif(g.last, '') as last, g.reports, r.id as report
    from (
      select person, title, of, min(nullif(day, '')) as first, max(day) as last, count(distinct report) as reports,
        max(day || printf('%016d', report)) as latest
      from posts where ${condition} group by person, title, of
    ) g join people p on p.no = g.person join reports r on r.no = cast(substr(g.latest, -16) as integer)
    order by g.last desc, g.reports desc, p.name, g.title limit ${limit}`.execute(db)
  const names = await ofNames(
    db,
    rows.map((row) => row.of),
  )
  return rows.map(({ id, name, ...post }) => ({
    ...post,
    person: { id, name },
    ofName: post.of === null ? null : names.get(post.of)!,
  }))
}

/** One person by id or name; null where the ledger has none, or several of that name. */
export async function findPerson(db: Db, id: string): Promise<PersonDetail | null> {
  const numbers = await peopleNumbers(db, id)
  if (numbers.length !== 1) return null
  const person = await db.selectFrom('people').selectAll().where('no', '=', numbers[0]!).executeTakeFirstOrThrow()
  const { no } = person
  const [row] = await peopleRows(db, [person])
  const set = sql`select report as no from report_people where person = ${no}`
  return {
    ...row!,
    posts: await datedPosts(db, sql`person = ${no}`, 200),
    places: await mostFrequent(db, 'places', set, SHOWN),
    topics: await topicsSaid(db, no),
    tifa: await phrasesSaid(db, no),
    people: await mostFrequent(db, 'people', set, SHOWN, no),
    years: await yearsOf(db, set),
    agendas: await agendasOf(db, no, SHOWN),
    reports: await someReports(db, set, SHOWN),
    quotes: await quotesBy(db, no, person.statements, SHOWN),
    events: await someEvents(db, await scopeOf(db, { person: person.id }), SHOWN),
  }
}

async function topicsSaid(db: Db, person: number) {
  const { rows } = await sql<{ topic: string; count: number }>`
    select j.value as topic, count(*) as count from sentences s, json_each(s.topics) j
    where s.stated = 1 and s.person = ${person} group by 1 order by 2 desc, 1`.execute(db)
  return rows
}

/** Phrases that stand in a person's speech, by the number of sentences. */
async function phrasesSaid(db: Db, person: number) {
  const { rows } = await sql<{ id: string; name: string; count: number }>`
    select t.id, t.name, c.count from (
      select m.tifa, count(*) as count from sentences s cross join report_tifa x on x.report = s.report
        cross join sentence_tifa m on m.tifa = x.tifa and m.day = s.day and m.sentence = s.no
      where s.stated = 1 and s.person = ${person} group by 1 order by 2 desc limit ${SHOWN}
    ) c join tifa t on t.no = c.tifa order by c.count desc, t.name`.execute(db)
  return rows
}
