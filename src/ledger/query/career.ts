import { type Station, scoreOf } from '../../link/people/compare.ts'
import { isSingle, titleOf } from '../../link/people/seats.ts'
import { seen, tellApart } from '../../link/people/tell-apart.ts'
import type { Post } from '../rows.ts'
import type { Career, CareerPost, Gap, Neighbour, Succession } from '../rows-identities.ts'
import { type Given, givenOf, Sightings, seatWith, titlesOf } from './careers.ts'
import { peopleNumbers } from './identity.ts'
import { doubtsOf, reasonTexts } from './identity-doubts.ts'
import { peopleByNumber } from './people.ts'
import { ofNames } from './refs.ts'
import type { Db } from './scope.ts'

/** Posts that one person at a time holds for which it is said who came before and after, at most. */
const NEIGHBOURS = 20
/** Days without a report that are shown as a gap. */
const GAP = 365

/**
 * A person's posts over time by id or name, with who held them before and after, the times in which no report sees him, and what
 * may be the same person; null where the ledger has none of that id, or several of that name.
 */
export async function careerOf(db: Db, id: string): Promise<Career | null> {
  const numbers = await peopleNumbers(db, id)
  if (numbers.length !== 1) return null
  const no = numbers[0]!
  const person = await db.selectFrom('people').selectAll().where('no', '=', no).executeTakeFirstOrThrow()
  const same = await db
    .selectFrom('people')
    .select('no')
    .where('called', '=', person.called)
    .where('no', '<>', no)
    .execute()
  return {
    person: { id: person.id, name: person.name },
    first: person.first,
    last: person.last,
    untold: person.untold === 1,
    posts: await postsOf(db, no),
    gaps: await gapsOf(db, no),
    joins: await joinsOf(db, no, person.name),
    namesakes: await peopleByNumber(
      db,
      same.map((row) => row.no),
    ),
    doubts: await doubtsOf(db, 'person', no),
  }
}

async function postsOf(db: Db, no: number): Promise<CareerPost[]> {
  const given: Given[] = await db
    .selectFrom('profiles')
    .innerJoin('profile_posts', 'profile_posts.profile', 'profiles.no')
    .select(['of', 'title', 'profile', 'person', 'reports', 'first', 'last'])
    .where('person', '=', no)
    .execute()
  const names = await ofNames(
    db,
    given.map(({ of }) => of || null),
  )
  const sightings = new Sightings(db)
  const posts: CareerPost[] = []
  for (const [key, all] of Map.groupBy(given, ({ of, title }) => `${titleOf(title, of || null).seat}\n${of}`)) {
    const [seat = '', of = ''] = key.split('\n')
    const current = all.filter(({ title }) => !titleOf(title, of || null).former)
    const rows = current.length ? current : all
    const acting = rows.filter(({ title }) => titleOf(title, of || null).acting !== null)
    const counts = new Map<string, number>()
    for (const { title, reports } of rows) counts.set(title, (counts.get(title) ?? 0) + reports)
    posts.push({
      title: seat,
      of: of || null,
      ofName: of ? (names.get(of) ?? of) : null,
      titles: [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([title]) => title),
      ...(await sightings.seen(rows)),
      acting: acting.length ? await sightings.seen(acting) : null,
      former: !current.length,
      before: null,
      after: null,
    })
  }
  const rank = (post: CareerPost) => post.first ?? '9'
  posts.sort(
    (a, b) =>
      (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0) || b.reports - a.reports || (a.title < b.title ? -1 : 1),
  )
  await addNeighbours(db, no, posts)
  return posts
}

/** Adds who held the posts before and after. */
async function addNeighbours(db: Db, no: number, posts: CareerPost[]): Promise<void> {
  const single = posts.filter(({ title, of, former }) => of !== null && !former && isSingle(title)).slice(0, NEIGHBOURS)
  const { id } = await db.selectFrom('people').select('id').where('no', '=', no).executeTakeFirstOrThrow()
  for (const post of single) {
    const of = post.of!
    const titles = await titlesOf(db, of, new Set([post.title]))
    const seat = await seatWith(db, of, post.ofName ?? of, post.title, await givenOf(db, of, titles))
    const neighbour = (of_: Succession | undefined, side: 'from' | 'to'): Neighbour | null => {
      if (!of_) return null
      const holder = seat.holders.find(({ person }) => person.id === of_[side].id)!
      return side === 'from'
        ? { person: of_.from, day: holder.last!, report: holder.lastReport, acting: null }
        : { person: of_.to, day: of_.by, report: of_.report, acting: of_.acting }
    }
    post.before = neighbour(
      seat.successions.find(({ to }) => to.id === id),
      'from',
    )
    post.after = neighbour(
      seat.successions.find(({ from }) => from.id === id),
      'to',
    )
  }
}

/** Times of a year and more in which no report names a person. */
async function gapsOf(db: Db, no: number): Promise<Gap[]> {
  const rows = await db
    .selectFrom('profile_reports')
    .innerJoin('profiles', 'profiles.no', 'profile_reports.profile')
    .select('day')
    .distinct()
    .where('person', '=', no)
    .where('day', '<>', '')
    .orderBy('day')
    .execute()
  return rows.flatMap(({ day: to }, i) => {
    const from = rows[i - 1]?.day
    const days = from === undefined ? 0 : Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
    return from !== undefined && days >= GAP ? [{ from, to, days }] : []
  })
}

async function joinsOf(db: Db, no: number, name: string): Promise<Career['joins']> {
  const rows = await db.selectFrom('profiles').selectAll().where('person', '=', no).orderBy('key').execute()
  const { joins } = tellApart(
    name,
    rows.map(({ posts, region, bucket, reports, first, last }) =>
      seen({ posts: JSON.parse(posts), region, bucket }, reports, first, last),
    ),
  )
  const names = await ofNames(
    db,
    joins.flatMap(({ a, b }) => [a.of, b.of, a.region, b.region]),
  )
  const post = ({ title, of, region }: Station): Post => {
    const where = of ?? region
    return { title: title ?? '', of: where, ofName: where === null ? null : (names.get(where) ?? where) }
  }
  return joins.map(({ a, b, bits, reasons }) => ({
    a: post(a),
    b: post(b),
    score: scoreOf(bits),
    reasons: reasonTexts(reasons),
  }))
}
