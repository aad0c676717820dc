import { type Kysely, sql } from 'kysely'
import type { Range } from '../../link/copies/compare.ts'
import { lettersOf } from '../../link/copies/letters.ts'
import { type CopyFacts, originalFirst, originalReasons, WHOLE } from '../../link/copies/original.ts'
import { reasonWords } from '../../link/reasons.ts'
import type { CountedRef } from '../rows.ts'
import type { CopyGroup, CopyLink, CopyRow } from '../rows-copies.ts'
import type { Tables } from '../tables.ts'
import { linksTo } from './copy-links.ts'

type Db = Kysely<Tables>

/** Copies that are told one by one. */
const SHOWN = 200
/** Copies that are weighed to say why one stands for them. */
const WEIGHED = 50

interface Row extends CopyFacts {
  no: number
  body: number
  date: string | null
  url: string | null
  path: string | null
  listed: number
  share: number
}

/** The copies of a report, by the id of any of them; null where the ledger has no such report. */
export async function findCopies(db: Db, id: string): Promise<CopyGroup | null> {
  const asked = await db
    .selectFrom('reports')
    .leftJoin('bodies', 'bodies.body', 'reports.body')
    .select(['reports.no', 'reports.body', 'grp', 'letters', 'joined'])
    .where('reports.id', '=', id)
    .executeTakeFirst()
  if (!asked) return null
  if (asked.grp === null) return alone(id)
  const { grp } = asked
  const rows = await membersOf(db, grp)
  const longest = Math.max(...rows.map((row) => row.letters))
  const pages = await joinedPages(db, grp)
  const standing = rows.find((row) => row.listed === 1)
  const others = [...rows, ...pages].filter((row) => row !== standing)
  const links = standing && others.length ? await linksTo(db, standing, others) : new Map<number, CopyLink>()
  const told = (row: Row, holds: CopyRow['holds'], share: number) =>
    copyRow(row, holds, share, links.get(row.no) ?? null)
  const copies = rows
    .map((row) => told(row, row.letters >= WHOLE * longest ? 'whole' : 'partial', row.letters / longest))
    .sort(inOrder)
  return {
    standing: standing?.id ?? null,
    reasons: standing ? whyStanding(standing, rows, longest) : [],
    total: await sizeOf(db, grp),
    sites: sitesOf(await sitesOfGroup(db, grp)),
    copies: [...copies, ...pages.map((page) => told(page, 'joined', page.share))].slice(0, SHOWN),
    parts: asked.joined ? await partsOf(db, asked.no, asked.body!) : [],
  }
}

function alone(id: string): CopyGroup {
  return { standing: id, reasons: [], total: 1, sites: [], copies: [], parts: [] }
}

const FACTS = sql`r.no, r.id, r.title, r.publisher, r.origin, r.first as day, r.date, r.repairs, r.url, r.path, r.listed, b.letters, b.body`

/** Reports of a group: that which stands for it, then those with most of the text. */
async function membersOf(db: Db, grp: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select ${FACTS}, 1 as share from bodies b join reports r on r.body = b.body
    where b.grp = ${grp} and r.listed = 1
    union all
    select * from (select ${FACTS}, 1 as share from bodies b join reports r on r.body = b.body
      where b.grp = ${grp} and r.listed = 0 order by b.letters desc, b.body limit ${SHOWN})`.execute(db)
  return rows
}

/** Pages on which a report of a group stands among others. */
async function joinedPages(db: Db, grp: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select ${FACTS}, max(p.share) as share from bodies m
    join body_pairs p on p.body = m.body
    join body_pairs q on q.body = p.other and q.other = p.body and q.part = 1
    join bodies b on b.body = p.other join reports r on r.body = b.body
    where m.grp = ${grp} group by r.no order by r.no limit ${SHOWN}`.execute(db)
  return rows
}

async function sizeOf(db: Db, grp: number): Promise<number> {
  const row = await db.selectFrom('copy_groups').select('copies').where('grp', '=', grp).executeTakeFirstOrThrow()
  return row.copies
}

async function sitesOfGroup(db: Db, grp: number): Promise<(string | null)[]> {
  const { rows } = await sql<{ publisher: string; n: number }>`
    select r.publisher, count(*) as n from bodies b join reports r on r.body = b.body
    where b.grp = ${grp} and r.publisher is not null group by 1`.execute(db)
  return rows.flatMap(({ publisher, n }) => Array.from({ length: n }, () => publisher))
}

function sitesOf(publishers: readonly (string | null)[]): CountedRef[] {
  const counts = new Map<string, number>()
  for (const publisher of publishers) if (publisher !== null) counts.set(publisher, (counts.get(publisher) ?? 0) + 1)
  return [...counts]
    .map(([name, count]) => ({ id: name, name, count }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
}

function whyStanding(standing: Row, rows: readonly Row[], longest: number): CopyGroup['reasons'] {
  const others = rows
    .filter((row) => row !== standing)
    .sort(originalFirst)
    .slice(0, WEIGHED)
  return originalReasons(standing, others, longest).map(reasonWords)
}

function copyRow(row: Row, holds: CopyRow['holds'], share: number, link: CopyLink | null): CopyRow {
  const { id, title, date, origin, publisher, url, path, repairs, listed } = row
  return {
    id,
    title,
    date,
    origin,
    publisher,
    url,
    path,
    holds,
    share: Math.min(1, Math.round(share * 100) / 100),
    repairs,
    standing: holds !== 'joined' && listed === 1,
    link,
  }
}

const HOLDS = { whole: 0, partial: 1, joined: 2 }

function inOrder(a: CopyRow, b: CopyRow): number {
  if (a.standing !== b.standing) return a.standing ? -1 : 1
  return (
    HOLDS[a.holds] - HOLDS[b.holds] ||
    compareText(a.date ?? '9999', b.date ?? '9999') ||
    b.share - a.share ||
    compareText(a.id, b.id)
  )
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The reports that a joined page holds, each by the one that stands for it, with their places in the page's body. */
async function partsOf(db: Db, no: number, body: number): Promise<CopyGroup['parts']> {
  const text = await db.selectFrom('texts').select('body').where('report', '=', no).executeTakeFirstOrThrow()
  const { at } = lettersOf(text.body)
  const { rows } = await sql<{
    ranges: string
    back: number
    id: string
    title: string | null
    date: string | null
    origin: string | null
  }>`
    select p.ranges, max(p.back) as back, r.id, r.title, r.date, r.origin from body_pairs p join bodies b on b.body = p.other
    join copy_groups g on g.grp = b.grp join reports r on r.no = g.standing
    where p.body = ${body} and p.part = 1 group by r.no limit ${SHOWN}`.execute(db)
  return rows
    .map(({ ranges, back, id, title, date, origin }) => {
      const found = JSON.parse(ranges) as Range[]
      const start = at[found[0]?.[0] ?? 0] ?? 0
      const end = (at[(found.at(-1)?.[1] ?? 1) - 1] ?? 0) + 1
      return { report: { id, title, date, origin }, start, end, share: Math.min(1, Math.round(back * 100) / 100) }
    })
    .sort((a, b) => a.start - b.start)
}
