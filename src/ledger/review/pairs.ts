import { sql } from 'kysely'
import type { Reason } from '../../link/link.ts'
import { scoreOf } from '../../link/people/compare.ts'
import { titleOf } from '../../link/people/seats.ts'
import { holding } from '../../review/decision.ts'
import type { AnchoredSide, PairDecision, PairKind, Unmet } from '../../review/pairs.ts'
import { type PairDecisionRow, pairDecisionOf } from '../identities/decisions.ts'
import { parseRecordId, recordNo } from '../identity.ts'
import { organizationNumbers, peopleNumbers } from '../query/identity.ts'
import { reasonTexts } from '../query/identity-doubts.ts'
import { limitOf, ofNames } from '../query/refs.ts'
import type { Db } from '../query/scope.ts'
import type { Page } from '../rows.ts'
import type { Mention, Pair, PairQuery, PairSide } from './pair-rows.ts'
import { headOfEvent, nowOf, quoteOf, type Shown, shownOf } from './pair-sides.ts'

/** Decisions that are gone through at most, the latest. */
const LATEST = 20_000

/** Pairs that may be one: those that nobody decided, likeliest first; or those of which decisions hold, newest first. */
export async function listPairs(db: Db, query: PairQuery): Promise<Page<Pair>> {
  const { page, size, offset } = limitOf(query)
  const thing = query.of === undefined ? null : await thingOf(db, query.kind ?? 'person', query.of)
  const { items, total } =
    (query.state ?? 'open') === 'open'
      ? await openPairs(db, query, thing, size, offset)
      : await decidedPairs(db, query, thing, size, offset)
  return { total, page, size, items }
}

/** Numbers that a filter's id means. */
async function thingOf(db: Db, kind: PairKind, id: string): Promise<number[]> {
  if (kind === 'person') return peopleNumbers(db, id)
  if (kind === 'organization') return organizationNumbers(db, id)
  const parsed = parseRecordId(id, 'event')
  const row = parsed && (await db.selectFrom('reports').select('no').where('id', '=', parsed.report).executeTakeFirst())
  return parsed && row ? [recordNo(row.no, parsed.position)] : []
}

interface Listed {
  items: Pair[]
  total: number
}

async function openPairs(
  db: Db,
  { kind }: PairQuery,
  thing: readonly number[] | null,
  size: number,
  offset: number,
): Promise<Listed> {
  let all = db.selectFrom('identity_doubts').where('decision', 'is', null)
  if (kind) all = all.where('kind', '=', kind)
  if (thing) all = all.where((eb) => eb.or([eb('a', 'in', [...thing, -1]), eb('b', 'in', [...thing, -1])]))
  const { n } = await all.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await all
    .selectAll()
    .orderBy(sql`case kind when 'person' then 0 when 'organization' then 1 else 2 end`)
    .orderBy('bits', 'desc')
    .orderBy('a')
    .orderBy('b')
    .limit(size)
    .offset(offset)
    .execute()
  const items: Pair[] = []
  for (const row of rows) {
    const [a, b] = [await shownOf(db, row.kind, row.a), await shownOf(db, row.kind, row.b)]
    if (!a || !b) continue
    const called = row.kind === 'person' ? (a.id ?? '').split('~')[0]! : null
    items.push({
      kind: row.kind,
      pair: null,
      ...inOrder(a, b),
      to: null,
      score: scoreOf(row.bits),
      reasons: reasonTexts(JSON.parse(row.reasons) as Reason[]),
      joined: row.kind === 'event' && (await headOfEvent(db, row.a)) === (await headOfEvent(db, row.b)),
      last: called === null ? null : await lastOf(db, 'person', called),
      decision: null,
      history: [],
      unmet: null,
    })
  }
  return { items, total: n }
}

/** The older first, so that a pair reads the same whatever the numbers in the ledger. */
function inOrder(a: Shown, b: Shown): { a: PairSide; b: PairSide } {
  const key = ({ first, id }: Shown) => `${first ?? '9'} ${id}`
  const sides = key(a) <= key(b) ? [a, b] : [b, a]
  const [one, other] = sides.map(({ thing: _, ...side }) => side)
  return { a: one!, b: other! }
}

async function lastOf(db: Db, kind: PairKind, subject: string): Promise<number | null> {
  const row = await db
    .selectFrom('identity_decisions')
    .select(({ fn }) => fn.max('no').as('no'))
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.no ?? null
}

async function decidedPairs(
  db: Db,
  { kind, state, of }: PairQuery,
  thing: readonly number[] | null,
  size: number,
  offset: number,
): Promise<Listed> {
  let rows = db.selectFrom('identity_decisions').selectAll()
  if (kind) rows = rows.where('kind', '=', kind)
  if (of !== undefined && (kind ?? 'person') === 'person') rows = rows.where('subject', '=', of.split('~')[0]!)
  const read = (await rows.orderBy('no', 'desc').limit(LATEST).execute()) as PairDecisionRow[]
  const decisions = read.toReversed().map(pairDecisionOf)
  const subjects = new Map(read.map(({ identity, subject }) => [identity, subject]))
  const unmet = new Map(
    (await db.selectFrom('identity_unmet').selectAll().execute()).map(({ decision, why }) => [decision, why as Unmet]),
  )
  const held = [...holding(decisions).values()]
    .filter(({ no }) => (state === 'unmet') === unmet.has(no) || thing !== null)
    .sort((x, y) => y.no - x.no)
  const byPair = Map.groupBy(decisions, ({ identity }) => identity)
  const wanted: PairDecision[] = []
  for (const decision of held) {
    if (thing && decision.kind !== 'person' && !(await bearsOn(db, decision, thing))) continue
    wanted.push(decision)
  }
  const items: Pair[] = []
  for (const decision of wanted.slice(offset, offset + size)) {
    const { identity, kind: own } = decision
    const [a, b] = [await nowOf(db, own, decision.a), await nowOf(db, own, decision.b)]
    items.push({
      kind: own,
      pair: identity,
      a: await told(db, own, decision.a, a[0]),
      b: await told(db, own, decision.b, b[0], decision.action === 'split'),
      to: decision.to && (await told(db, own, decision.to, (await nowOf(db, own, decision.to))[0])),
      score: null,
      reasons: [],
      joined:
        own === 'event'
          ? a[0] !== undefined && b[0] !== undefined && (await headOfEvent(db, a[0])) === (await headOfEvent(db, b[0]))
          : a.some((no) => b.includes(no)),
      last: await lastOf(db, own, subjects.get(identity)!),
      decision,
      history: byPair.get(identity) ?? [],
      unmet: unmet.get(decision.no) ?? null,
    })
  }
  return { items, total: wanted.length }
}

async function bearsOn(db: Db, { kind, a, b }: PairDecision, thing: readonly number[]): Promise<boolean> {
  const now = [...(await nowOf(db, kind, a)), ...(await nowOf(db, kind, b))]
  return now.some((no) => thing.includes(no))
}

/** A side of a decision in the words of that time, with what it is now. @param chosen whether it is the very reports that were chosen */
async function told(
  db: Db,
  kind: PairKind,
  side: AnchoredSide,
  now: number | undefined,
  chosen = false,
): Promise<PairSide> {
  const shown = now === undefined ? null : await shownOf(db, kind, now)
  const quotes = shown ? await anchorQuotes(db, kind, side) : []
  const extent = kind === 'person' && shown ? await extentOf(db, side) : null
  return {
    id: shown?.id ?? null,
    name: side.name,
    about: [...side.about],
    reports: chosen ? side.anchors.length : (extent?.reports ?? shown?.reports ?? 0),
    first: extent ? extent.first : (shown?.first ?? null),
    last: extent ? extent.last : (shown?.last ?? null),
    quotes: quotes.length ? quotes : (shown?.quotes ?? []),
  }
}

/** In how many reports, and when, what is said of a side stands now; null where nobody says it so any more. */
async function extentOf(db: Db, { id, anchors }: AnchoredSide) {
  const { rows } = await sql<{ reports: number | null; first: string | null; last: string | null }>`
    select sum(reports) as reports, min(first) as first, max(last) as last from profiles
    where called = ${id.split('~')[0]!} and key in (select value ->> 'key' from json_each(${JSON.stringify(anchors)}))`.execute(
    db,
  )
  const { reports, ...days } = rows[0]!
  return reports === null ? null : { reports, ...days }
}

/** The words of the first report by which a person was told. */
async function anchorQuotes(db: Db, kind: PairKind, { anchors, name }: AnchoredSide) {
  const [first] = anchors
  if (kind !== 'person' || !first) return []
  const row = await db
    .selectFrom('reports as r')
    .innerJoin('texts as t', 't.report', 'r.no')
    .select(['r.no', 'r.id', 'r.title', 'r.date', 'r.origin', 't.body'])
    .where('r.id', '=', first.at)
    .executeTakeFirst()
  const quote = row && quoteOf(row, [name])
  return quote ? [quote] : []
}

/** How many pairs wait for a decision, are decided, and have a decision without effect. */
export async function countPairs(
  db: Db,
  decisions: readonly PairDecision[],
): Promise<{ open: number; decided: number; unmet: number }> {
  const { rows } = await sql<{ open: number; unmet: number }>`
    select (select count(*) from identity_doubts where decision is null) as open,
      (select count(*) from identity_unmet) as unmet`.execute(db)
  return { open: rows[0]!.open, decided: holding(decisions).size - rows[0]!.unmet, unmet: rows[0]!.unmet }
}

/** The latest decisions about pairs, oldest first. */
export async function pairDecisions(db: Db): Promise<PairDecision[]> {
  const rows = await db.selectFrom('identity_decisions').selectAll().orderBy('no', 'desc').limit(LATEST).execute()
  return (rows as PairDecisionRow[]).toReversed().map(pairDecisionOf)
}

/** Reports that are shown at most for choosing among them. */
const MENTIONS = 500

/** The reports that name a person, each with what it says of him, oldest first; null where there is none or several. */
export async function mentionsOf(
  db: Db,
  id: string,
): Promise<{ person: string; name: string; last: number | null; total: number; items: Mention[] } | null> {
  const numbers = await peopleNumbers(db, id)
  if (numbers.length !== 1) return null
  const person = await db.selectFrom('people').selectAll().where('no', '=', numbers[0]!).executeTakeFirstOrThrow()
  const { rows } = await sql<{
    no: number
    id: string
    title: string | null
    date: string | null
    origin: string | null
    body: string
    posts: string
    region: string | null
    bucket: string
    printed: string
  }>`select r.no, r.id, r.title, r.date, r.origin, t.body, p.posts, p.region, p.bucket, p.name as printed
    from profiles p join profile_reports x on x.profile = p.no join reports r on r.no = x.report join texts t on t.report = r.no
    where p.person = ${person.no} order by x.day, r.id limit ${MENTIONS}`.execute(db)
  const posts = rows.map((row) => JSON.parse(row.posts) as { title: string; of: string | null }[])
  const names = await ofNames(db, [...posts.flat().map(({ of }) => of), ...rows.map(({ region }) => region)])
  const nameOf = (of: string | null) => (of === null ? '' : (names.get(of) ?? of))
  return {
    person: person.id,
    name: person.name,
    last: await lastOf(db, 'person', person.called),
    total: person.reports,
    items: rows.map((row, i) => ({
      report: { id: row.id, title: row.title, date: row.date, origin: row.origin },
      posts: posts[i]!.length ? posts[i]!.map(({ title, of }) => `${nameOf(of)}${titleOf(title, of).seat}`) : [],
      quote: quoteOf(row, [row.printed]),
      decision: Number(/#(\d+)$/.exec(row.bucket)?.[1] ?? 0) || null,
    })),
  }
}
