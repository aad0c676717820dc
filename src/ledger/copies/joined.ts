import { type Joined, joinedOf, type Part } from '../../link/copies/joined.ts'
import type { Connection } from '../sqlite.ts'
import { bodyRow, pairsOf } from './pairs.ts'

/** Titles of a body that are looked at. */
const TITLES = 8
/** What holds so much of a page is no part of it. */
const ALL = 0.9

/** Titles under which a body was printed, some of many: looked up one by one, for thousands of copies may have the same. */
export function titlesOf(db: Connection, body: number): string[] {
  const next = db.prepare('SELECT min(title) AS title FROM reports WHERE body = ? AND title > ?')
  const titles: string[] = []
  for (let last = ''; titles.length < TITLES; ) {
    const { title } = next.get(body, last) as { title: string | null }
    if (title === null) break
    titles.push(title)
    last = title
  }
  return titles
}

/** The reports that a page joins; null where it is none. */
export function joinedPage(db: Connection, body: number): Joined<Part> | null {
  const pairs = pairsOf(db, body).filter(({ verdict, share }) => verdict !== 'same' && share < ALL)
  if (pairs.length < 2) return null
  return joinedOf(
    bodyRow(db, body).letters,
    pairs.map(({ other, ranges, back }) => ({
      body: other,
      ranges,
      own: back,
      titles: titlesOf(db, other),
      day: bodyRow(db, other).day,
    })),
  )
}
