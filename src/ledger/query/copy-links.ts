import { type Kysely, sql } from 'kysely'
import type { Range } from '../../link/copies/compare.ts'
import { lettersOf } from '../../link/copies/letters.ts'
import type { Passage } from '../../link/link.ts'
import { reasonWords } from '../../link/reasons.ts'
import type { CopyLink } from '../rows-copies.ts'
import type { Tables } from '../tables.ts'

/** A report by its number and id, with its body. */
interface Copy {
  readonly no: number
  readonly id: string
  readonly body: number
}

interface Pair {
  body: number
  other: number
  share: number
  ranges: string
}

/**
 * What words tie copies to the one that stands for them, by number: none for a copy that is tied to it through another alone.
 */
export async function linksTo(
  db: Kysely<Tables>,
  standing: Copy,
  copies: readonly Copy[],
): Promise<Map<number, CopyLink>> {
  const { rows } = await sql<Pair>`
    select body, other, share, ranges from body_pairs where body = ${standing.body}
      and other in (select value from json_each(${JSON.stringify(copies.map((copy) => copy.body))}))
    union all
    select p.body, p.other, p.share, p.ranges from body_pairs p
      where p.other = ${standing.body} and p.body in (select value from json_each(${JSON.stringify(copies.map((copy) => copy.body))}))`.execute(
    db,
  )
  const pairs = new Map(rows.map((row) => [`${row.body} ${row.other}`, row]))
  const texts = await db
    .selectFrom('texts')
    .select(['report', 'body'])
    .where('report', 'in', [standing.no, ...copies.map((copy) => copy.no)])
    .execute()
  const offsets = new Map(texts.map(({ report, body }) => [report, lettersOf(body).at]))
  const links = new Map<number, CopyLink>()
  for (const copy of copies) {
    const own = pairs.get(`${copy.body} ${standing.body}`)
    const back = pairs.get(`${standing.body} ${copy.body}`)
    const same = copy.body === standing.body
    if (!same && !(own && back)) continue
    const score = same ? 1 : Math.min(1, Math.max(own!.share, back!.share))
    links.set(copy.no, {
      from: passages(copy, same ? null : own!.ranges, offsets),
      to: passages(standing, same ? null : back!.ranges, offsets),
      score: Math.round(score * 1000) / 1000,
      reasons: [reasonWords({ code: 'same-words', values: { n: Math.round(100 * score) } })],
    })
  }
  return links
}

/** Ranges of letters (null: all) as passages of a report's body. */
function passages({ no, id }: Copy, ranges: string | null, offsets: ReadonlyMap<number, Int32Array>): Passage[] {
  const at = offsets.get(no)
  if (!at?.length) return []
  const found = ranges === null ? [[0, at.length] as const] : (JSON.parse(ranges) as Range[])
  return found.map(([start, end]) => ({ report: id, start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1 }))
}
