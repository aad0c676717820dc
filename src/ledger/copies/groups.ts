import { bodyNumber } from '../../link/copies/body-number.ts'
import { lettersOf } from '../../link/copies/letters.ts'
import { sketchOf } from '../../link/copies/sketch.ts'
import type { Stored } from '../add/store.ts'
import type { Connection } from '../sqlite.ts'
import { joinedPage, titlesOf } from './joined.ts'
import { forgetKeys, keepKeys } from './keys.ts'
import { type Body, bodyRow, findPairs, forgetPairs, longerFirst, pairsOf } from './pairs.ts'
import { standingOf } from './standing.ts'
import { lettersOfBody } from './texts.ts'

/** Letters below which a text is no copy of another, even if they are the same. */
const LEAST_SAME = 40

/** What is to be done so that one copy of each report is listed. */
export interface Changes {
  readonly unlist: readonly number[]
  readonly list: readonly number[]
}

/**
 * Groups of copies while reports come and go, within one transaction. Two bodies are in one group where they are the same
 * report, or one was cut from the other; of several that it may have been cut from the closest counts. A page that several
 * reports were put on ties them together no more than the site does. All of this follows from the bodies that are there.
 */
export class Copies {
  readonly #db: Connection
  readonly #touched = new Set<number>()
  /** Groups that may have fallen apart. */
  readonly #loosened = new Set<number>()
  /** Reports that came into a group, where nothing else happened to it. */
  readonly #newcomers = new Map<number, number[]>()
  /** Reports that stood for a group before. */
  readonly #stood = new Set<number>()
  /** Reports that have no copies by nature. */
  readonly #single: number[] = []
  /** Reports that were unlisted already. */
  readonly #unlisted = new Set<number>()

  constructor(db: Connection) {
    this.#db = db
  }

  /** Takes a kept report into its group. */
  add({ no, record: { report } }: Stored): void {
    const letters = lettersOf(report.body)
    if (letters.units.length < LEAST_SAME) {
      this.#single.push(no)
      return
    }
    const body = bodyNumber(letters)
    const published = report.meta.published
    const day = published !== null && /^\d{4}-\d\d-\d\d/.test(published) ? published.slice(0, 10) : null
    const known = this.#db.prepare('SELECT * FROM bodies WHERE body = ?').get(body) as unknown as Body | undefined
    if (known) {
      this.#touch(known.grp)
      const title = titlesOf(this.#db, body).includes(report.meta.title ?? '')
      this.#db.prepare('UPDATE reports SET body = ? WHERE no = ?').run(body, no)
      this.#db.prepare('UPDATE copy_groups SET copies = copies + 1 WHERE grp = ?').run(known.grp)
      this.#newcomer(known.grp, no)
      if (day !== null && (known.day === null || day < known.day)) this.#redate(body, day)
      else if (!title) for (const { other } of pairsOf(this.#db, body)) this.#join(other)
      return
    }
    const keys = sketchOf(letters)
    this.#db.prepare('UPDATE reports SET body = ? WHERE no = ?').run(body, no)
    const grp = this.#newGroup(1)
    this.#newcomer(grp, no)
    this.#db
      .prepare(
        'INSERT INTO bodies (body, letters, keys, grp, day, container, held, joined) VALUES (?, ?, ?, ?, ?, NULL, 0, 0)',
      )
      .run(body, letters.units.length, keys.length, grp, day)
    keepKeys(this.#db, body, day, keys)
    this.#connect(
      body,
      findPairs(this.#db, body, letters, keys).map((other) => other.body),
    )
  }

  /**
   * Takes a report out of its group; it is still kept.
   * @param unlisted whether it is in no list any more
   */
  remove(no: number, unlisted = false): void {
    if (unlisted) this.#unlisted.add(no)
    const { body } = this.#db.prepare('SELECT body FROM reports WHERE no = ?').get(no) as { body: number | null }
    if (body === null) {
      this.#stood.add(no)
      return
    }
    const gone = bodyRow(this.#db, body)
    const { grp } = gone
    this.#touch(grp)
    this.#loosened.add(grp)
    const letters = lettersOfBody(this.#db, body)
    this.#db.prepare('UPDATE reports SET body = NULL WHERE no = ?').run(no)
    this.#db.prepare('UPDATE copy_groups SET copies = copies - 1 WHERE grp = ?').run(grp)
    if (this.#db.prepare('SELECT 1 FROM reports WHERE body = ? LIMIT 1').get(body)) return
    const others = forgetPairs(this.#db, body)
    forgetKeys(this.#db, body, gone.day, sketchOf(letters))
    this.#db.prepare('DELETE FROM bodies WHERE body = ?').run(body)
    for (const other of others) this.#join(other)
    for (const other of others) this.#contain(other)
  }

  /** Ends the work: which reports are to be listed now and were not, and the other way round. */
  settle(): Changes {
    for (const grp of this.#loosened) this.#part(grp)
    const standing = new Set(this.#single)
    const keep = this.#db.prepare('UPDATE copy_groups SET standing = ? WHERE grp = ?')
    for (const grp of this.#touched) {
      const group = this.#db.prepare('SELECT copies, standing FROM copy_groups WHERE grp = ?').get(grp) as
        | { copies: number; standing: number | null }
        | undefined
      if (!group) continue
      if (group.copies === 0) {
        this.#db.prepare('DELETE FROM copy_groups WHERE grp = ?').run(grp)
        continue
      }
      const newcomers = this.#loosened.has(grp) ? null : (this.#newcomers.get(grp) ?? null)
      const no = standingOf(this.#db, grp, group.standing, newcomers)
      keep.run(no, grp)
      if (no !== null) standing.add(no)
    }
    return {
      unlist: [...this.#stood].filter((no) => !standing.has(no) && !this.#unlisted.has(no)),
      list: [...standing].filter((no) => !this.#stood.has(no) || this.#unlisted.has(no)).sort((a, b) => a - b),
    }
  }

  #newGroup(copies: number): number {
    const { grp } = this.#db
      .prepare('INSERT INTO copy_groups (copies, standing) VALUES (?, NULL) RETURNING grp')
      .get(copies) as { grp: number }
    this.#touched.add(grp)
    return grp
  }

  #touch(grp: number): void {
    if (this.#touched.has(grp)) return
    this.#touched.add(grp)
    const { standing } = this.#db.prepare('SELECT standing FROM copy_groups WHERE grp = ?').get(grp) as {
      standing: number | null
    }
    if (standing !== null) this.#stood.add(standing)
  }

  #newcomer(grp: number, ...reports: number[]): void {
    const known = this.#newcomers.get(grp)
    if (known) known.push(...reports)
    else this.#newcomers.set(grp, reports)
  }

  /** Looks again for what a body has in common with others: it was published earlier than was known. */
  #redate(body: number, day: string | null): void {
    const { grp, day: before } = bodyRow(this.#db, body)
    this.#loosened.add(grp)
    const letters = lettersOfBody(this.#db, body)
    const keys = sketchOf(letters)
    forgetKeys(this.#db, body, before, keys)
    this.#db.prepare('UPDATE bodies SET day = ? WHERE body = ?').run(day, body)
    keepKeys(this.#db, body, day, keys)
    const others = forgetPairs(this.#db, body)
    const found = findPairs(this.#db, body, letters, keys)
    this.#connect(body, [...new Set([...others, ...found.map((other) => other.body)])])
  }

  /** Puts a body and those that have much in common with it where they belong. */
  #connect(body: number, others: readonly number[]): void {
    for (const one of [body, ...others]) this.#join(one)
    for (const one of [body, ...others]) this.#contain(one)
    this.#unite(body)
  }

  /** Tells whether a body is a joined page. */
  #join(body: number): void {
    const { joined } = bodyRow(this.#db, body)
    const page = joinedPage(this.#db, body)
    const percent = page ? Math.round(100 * page.share) : 0
    if (page || joined) this.#db.prepare('UPDATE body_pairs SET part = 0 WHERE body = ? AND part = 1').run(body)
    const isPart = this.#db.prepare('UPDATE body_pairs SET part = 1 WHERE body = ? AND other = ?')
    for (const part of page?.parts ?? []) isPart.run(body, part.body)
    if (percent === joined) return
    this.#db.prepare('UPDATE bodies SET joined = ? WHERE body = ?').run(percent, body)
    const { grp } = bodyRow(this.#db, body)
    this.#touch(grp)
    this.#loosened.add(grp)
    if (percent > 0 === joined > 0) return
    const within = this.#db.prepare('SELECT body FROM bodies WHERE container = ?').all(body) as { body: number }[]
    const near = pairsOf(this.#db, body).map(({ other }) => other)
    for (const one of new Set([body, ...near, ...within.map((row) => row.body)])) this.#contain(one)
    this.#unite(body)
  }

  /** Finds the body that one was cut from. */
  #contain(body: number): void {
    const own = bodyRow(this.#db, body)
    let best: { row: Body; held: number } | null = null
    for (const { other, verdict, back } of pairsOf(this.#db, body)) {
      if (verdict !== 'cut') continue
      const row = bodyRow(this.#db, other)
      if (longerFirst(row, own) > 0 || row.joined > 0 !== own.joined > 0) continue
      if (!best || back > best.held || (back === best.held && longerFirst(row, best.row) < 0))
        best = { row, held: back }
    }
    if ((best?.row.body ?? null) === own.container) return
    this.#touch(own.grp)
    if (own.container !== null) this.#loosened.add(own.grp)
    this.#db
      .prepare('UPDATE bodies SET container = ?, held = ? WHERE body = ?')
      .run(best?.row.body ?? null, best?.held ?? 0, body)
    if (best) this.#merge(body, best.row.body)
  }

  /** Makes one group of a body and those that are the same report. */
  #unite(body: number): void {
    const own = bodyRow(this.#db, body)
    for (const { other, verdict } of pairsOf(this.#db, body))
      if (verdict === 'same' && bodyRow(this.#db, other).joined > 0 === own.joined > 0) this.#merge(body, other)
  }

  /** Makes one group of two bodies' groups: the smaller goes into the larger. */
  #merge(a: number, b: number): void {
    const groups = [bodyRow(this.#db, a).grp, bodyRow(this.#db, b).grp] as const
    if (groups[0] === groups[1]) return
    const sizeOf = (grp: number) =>
      (this.#db.prepare('SELECT copies FROM copy_groups WHERE grp = ?').get(grp) as { copies: number }).copies
    const sizes = [sizeOf(groups[0]), sizeOf(groups[1])] as const
    const [small, large] = sizes[0] < sizes[1] ? groups : [groups[1], groups[0]]
    this.#touch(small)
    this.#touch(large)
    const reports = this.#db
      .prepare('SELECT r.no FROM bodies b JOIN reports r ON r.body = b.body WHERE b.grp = ?')
      .all(small) as { no: number }[]
    this.#newcomer(large, ...reports.map(({ no }) => no))
    this.#db.prepare('UPDATE bodies SET grp = ? WHERE grp = ?').run(large, small)
    this.#db.prepare('UPDATE copy_groups SET copies = copies + ? WHERE grp = ?').run(Math.min(...sizes), large)
    this.#db.prepare('DELETE FROM copy_groups WHERE grp = ?').run(small)
    if (this.#loosened.delete(small)) this.#loosened.add(large)
  }

  /** Parts a group whose bodies no longer hang together. */
  #part(grp: number): void {
    const rows = this.#db
      .prepare('SELECT body, container, joined FROM bodies WHERE grp = ? ORDER BY body')
      .all(grp) as {
      body: number
      container: number | null
      joined: number
    }[]
    const joined = new Map(rows.map((row) => [row.body, row.joined > 0]))
    const edges = new Map<number, number[]>(rows.map((row) => [row.body, []]))
    const tie = (a: number, b: number) => {
      if (joined.get(a) !== joined.get(b)) return
      edges.get(a)?.push(b)
      edges.get(b)?.push(a)
    }
    const same = this.#db.prepare("SELECT other FROM body_pairs WHERE body = ? AND verdict = 'same' AND other > body")
    for (const { body, container } of rows) {
      if (container !== null && edges.has(container)) tie(body, container)
      for (const { other } of same.all(body) as { other: number }[]) if (edges.has(other)) tie(body, other)
    }
    const parts = connected(edges)
    const count = this.#db.prepare('SELECT count(*) AS n FROM reports WHERE body = ?')
    const copies = (part: readonly number[]) =>
      part.reduce((sum, body) => sum + (count.get(body) as { n: number }).n, 0)
    for (const part of parts.slice(1)) {
      const fresh = this.#newGroup(copies(part))
      this.#loosened.add(fresh)
      const move = this.#db.prepare('UPDATE bodies SET grp = ? WHERE body = ?')
      for (const body of part) move.run(fresh, body)
    }
    this.#db.prepare('UPDATE copy_groups SET copies = ? WHERE grp = ?').run(parts[0] ? copies(parts[0]) : 0, grp)
  }
}

/** The parts of a graph that hang together. */
function connected(edges: ReadonlyMap<number, readonly number[]>): number[][] {
  const seen = new Set<number>()
  const parts: number[][] = []
  for (const start of edges.keys()) {
    if (seen.has(start)) continue
    const part = [start]
    seen.add(start)
    for (const one of part)
      for (const other of edges.get(one) ?? [])
        if (!seen.has(other)) {
          seen.add(other)
          part.push(other)
        }
    parts.push(part)
  }
  return parts
}
