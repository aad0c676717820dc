import { type Seen, seen, tellApart } from '../../link/people/tell-apart.ts'
import { fold } from '../bigrams.ts'
import { recordRange } from '../identity.ts'
import type { Connection } from '../sqlite.ts'
import { anchorsOf } from './anchors.ts'
import { decidedPeople, type Newcomer } from './decided-people.ts'
import { noteUnmet, type Standing } from './decisions.ts'
import { noteMoved } from './moved.ts'

interface ProfileRow {
  readonly no: number
  readonly key: string
  readonly name: string
  readonly person: number | null
  readonly n: number
  readonly first: string | null
  readonly last: string | null
  readonly seen: Seen
}

function profilesOf(db: Connection, called: string): ProfileRow[] {
  const rows = db
    .prepare(
      `SELECT no, key, name, posts, region, bucket, person, reports AS n, first, last FROM profiles WHERE called = ? ORDER BY key`,
    )
    .all(called) as unknown as (Omit<ProfileRow, 'seen'> & { posts: string; region: string | null; bucket: string })[]
  return rows.map(({ posts, region, bucket, ...row }) => ({
    ...row,
    seen: seen({ posts: JSON.parse(posts) as Seen['posts'], region, bucket }, row.n, row.first, row.last),
  }))
}

/** The most frequent of some values; of equally frequent ones the first in order of characters. */
function mostFrequent(values: readonly { readonly value: string; readonly n: number }[]): string {
  const counts = new Map<string, number>()
  for (const { value, n } of values) counts.set(value, (counts.get(value) ?? 0) + n)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
}

/**
 * Tells the people of a name apart by what the ledger's reports say of them now and what people decided about them, and moves what
 * belongs to another than before.
 * @param newcomer the report that is just being listed, where one is
 */
export function settleName(db: Connection, called: string, newcomer: Newcomer | null = null): void {
  const profiles = profilesOf(db, called)
  const before = db.prepare('SELECT no, id FROM people WHERE called = ? ORDER BY no').all(called) as unknown as Known[]
  const said = decidedPeople(db, called, profiles, newcomer)
  if (!profiles.length) {
    noteUnmet(db, said.decisions, said, [])
    for (const { no } of before) dropPerson(db, no)
    return
  }
  const name = mostFrequent(profiles.map(({ name: value, n }) => ({ value, n })))
  const { groups, untold, doubts, unfollowed } = tellApart(
    name,
    profiles.map((profile) => profile.seen),
    said.decided,
  )
  noteUnmet(db, said.decisions, said, unfollowed)
  const people = groups.map((group) => group.map((i) => profiles[i]!))
  const anchors =
    people.length === 1
      ? [null]
      : anchorsOf(
          people.map((own) => own.map((profile) => profile.seen)),
          untold,
        )
  const ids = anchors.map((anchor) => (anchor === null ? called : `${called}~${anchor}`))
  const numbers = numbersFor(db, called, people, before)
  for (const [i, no] of numbers.entries()) {
    for (const profile of people[i]!) if (profile.person !== no) moveProfile(db, profile, no)
  }
  nameAll(db, numbers, ids, before)
  for (const [i, no] of numbers.entries()) update(db, no, people[i]!, i === untold)
  for (const { no } of before) if (!numbers.includes(no)) dropPerson(db, no)
  noteDoubts(
    db,
    numbers,
    doubts.map(({ a, b, bits, reasons }) => ({
      a: numbers[a]!,
      b: numbers[b]!,
      bits,
      reasons: JSON.stringify(reasons),
    })),
    said.unsure,
    new Map(groups.flatMap((group, i) => group.map((at) => [at, numbers[i]!] as const))),
  )
}

interface Known {
  readonly no: number
  readonly id: string
}

/** A number for each person: the one that most of his reports have so far, else a new one. */
function numbersFor(
  db: Connection,
  called: string,
  people: readonly (readonly ProfileRow[])[],
  before: readonly Known[],
): number[] {
  const claims = people.flatMap((profiles, i) =>
    [...Map.groupBy(profiles, (profile) => profile.person)].flatMap(([no, own]) =>
      no === null ? [] : [{ i, no, n: own.reduce((sum, { n }) => sum + n, 0) }],
    ),
  )
  claims.sort((a, b) => b.n - a.n || a.i - b.i || a.no - b.no)
  const numbers = new Map<number, number>()
  const free = new Set(before.map(({ no }) => no))
  for (const { i, no } of claims) if (!numbers.has(i) && free.delete(no)) numbers.set(i, no)
  return people.map((_, i) => {
    const known = numbers.get(i)
    if (known !== undefined) return known
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO people (id, name, words, reports, statements, first, last, called)
         VALUES ('~' || hex(randomblob(8)), '', '', 0, 0, NULL, NULL, ?)`,
      )
      .run(called)
    return Number(lastInsertRowid)
  })
}

/** Gives people their ids, in two steps where one has the id that another gets. */
function nameAll(db: Connection, numbers: readonly number[], ids: readonly string[], before: readonly Known[]): void {
  const had = new Map(before.map(({ no, id }) => [no, id]))
  const changed = numbers.flatMap((no, i) => (had.get(no) === ids[i] ? [] : [{ no, id: ids[i]! }]))
  const rename = db.prepare('UPDATE people SET id = ? WHERE no = ?')
  const freed = new Set(changed.map(({ id }) => id))
  for (const { no, id } of before) if (freed.has(id)) rename.run(`~${no}`, no)
  for (const { no, id } of changed) rename.run(id, no)
}

function update(db: Connection, no: number, profiles: readonly ProfileRow[], untold: boolean): void {
  const days = (end: 'first' | 'last') => profiles.flatMap((profile) => profile[end] ?? []).sort()
  const words = [...new Set(profiles.map(({ name }) => fold(name)))].sort()
  db.prepare('UPDATE people SET name = ?, words = ?, reports = ?, first = ?, last = ?, untold = ? WHERE no = ?').run(
    mostFrequent(profiles.map(({ name: value, n }) => ({ value, n }))),
    words.join('\n'),
    profiles.reduce((sum, { n }) => sum + n, 0),
    days('first')[0] ?? null,
    days('last').at(-1) ?? null,
    untold ? 1 : 0,
    no,
  )
}

function dropPerson(db: Connection, no: number): void {
  db.prepare("DELETE FROM identity_doubts WHERE kind = 'person' AND (a = ?1 OR b = ?1)").run(no)
  db.prepare('DELETE FROM people WHERE no = ?').run(no)
}

function noteDoubts(
  db: Connection,
  numbers: readonly number[],
  doubts: readonly { a: number; b: number; bits: number; reasons: string }[],
  unsure: Standing['unsure'],
  personOf: ReadonlyMap<number, number>,
): void {
  const clear = db.prepare("DELETE FROM identity_doubts WHERE kind = 'person' AND (a = ?1 OR b = ?1)")
  for (const no of numbers) clear.run(no)
  const insert = db.prepare("INSERT INTO identity_doubts (kind, a, b, bits, reasons) VALUES ('person', ?, ?, ?, ?)")
  for (const { a, b, bits, reasons } of doubts) insert.run(Math.min(a, b), Math.max(a, b), bits, reasons)
  const leave = db.prepare("UPDATE identity_doubts SET decision = ? WHERE kind = 'person' AND a = ? AND b = ?")
  for (const { no, a: one, b: other } of unsure)
    for (const a of new Set(one.map((at) => personOf.get(at)!)))
      for (const b of new Set(other.map((at) => personOf.get(at)!))) leave.run(no, Math.min(a, b), Math.max(a, b))
}

/** Moves all reports of a profile to another person, with what each says there. */
function moveProfile(db: Connection, { no: profile, person: from }: ProfileRow, to: number): void {
  db.prepare('UPDATE profiles SET person = ? WHERE no = ?').run(to, profile)
  if (from === null) return
  const rows = db.prepare('SELECT report, day FROM profile_reports WHERE profile = ?').all(profile) as {
    report: number
    day: string
  }[]
  for (const { report, day } of rows) moveReport(db, { no: report, day }, from, to)
}

/** Moves what one report says of a person to another. */
export function moveReport(
  db: Connection,
  { no: report, day }: { readonly no: number; readonly day: string },
  from: number,
  to: number,
): void {
  const range = recordRange(report)
  db.prepare('UPDATE report_people SET person = ? WHERE person = ? AND report = ?').run(to, from, report)
  db.prepare('UPDATE posts SET person = ? WHERE person = ? AND day = ? AND report = ?').run(to, from, day, report)
  db.prepare('UPDATE events SET person = ? WHERE no BETWEEN ? AND ? AND person = ?').run(to, ...range, from)
  db.prepare('UPDATE event_people SET person = ? WHERE event BETWEEN ? AND ? AND person = ?').run(to, ...range, from)
  db.prepare('UPDATE agendas SET person = ? WHERE no BETWEEN ? AND ? AND person = ?').run(to, ...range, from)
  const { stated } = db
    .prepare('SELECT coalesce(sum(stated), 0) AS stated FROM sentences WHERE no BETWEEN ? AND ? AND person = ?')
    .get(...range, from) as { stated: number }
  db.prepare('UPDATE sentences SET person = ? WHERE no BETWEEN ? AND ? AND person = ?').run(to, ...range, from)
  if (stated) {
    db.prepare('UPDATE people SET statements = statements - ? WHERE no = ?').run(stated, from)
    db.prepare('UPDATE people SET statements = statements + ? WHERE no = ?').run(stated, to)
  }
  noteMoved(db, report)
}
