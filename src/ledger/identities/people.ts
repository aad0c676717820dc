import { type Profile, profileKey, profileOf } from '../../link/people/profile.ts'
import { regionOf } from '../../link/people/region.ts'
import type { Person, Report } from '../../record/types.ts'
import type { Days } from '../days.ts'
import { nameId } from '../identity.ts'
import type { Connection } from '../sqlite.ts'
import { settleName } from './settle.ts'

/** What a report says of whom one name means. */
interface Mention {
  readonly called: string
  readonly name: string
  readonly ord: number
  readonly profile: Profile
}

/** A report's mentions, one for each name. */
function mentionsOf(record: Report, day: string | null): Mention[] {
  const region = regionOf(record)
  const byId = new Map<string, { first: Person; ord: number; posts: Person['posts'][number][] }>()
  for (const [ord, person] of record.people.entries()) {
    const id = nameId(person.name)
    const known = byId.get(id)
    if (known) known.posts.push(...person.posts)
    else byId.set(id, { first: person, ord, posts: [...person.posts] })
  }
  return [...byId].map(
    ([
      called,
      {
        first: { name },
        ord,
        posts,
      },
    ]) => ({
      called,
      name,
      ord,
      profile: profileOf(name, posts, region, day),
    }),
  )
}

interface ProfileRow {
  readonly no: number
  readonly person: number | null
  readonly reports: number
  readonly grown: number
}

/** Counts a report to the profile that it gives. `grown` says that the profile's days reach further than before. */
function countProfile(db: Connection, { called, name, profile }: Mention, days: Days): ProfileRow {
  const key = `${name}|${profileKey(profile)}`
  const known = db
    .prepare('SELECT no, person, reports, first, last FROM profiles WHERE called = ? AND key = ?')
    .get(called, key) as
    | { no: number; person: number; reports: number; first: string | null; last: string | null }
    | undefined
  if (!known) {
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO profiles (called, key, name, posts, region, bucket, person, reports, first, last)
         VALUES (?, ?, ?, ?, ?, ?, NULL, 1, ?, ?)`,
      )
      .run(called, key, name, JSON.stringify(profile.posts), profile.region, profile.bucket, days.first, days.last)
    const no = Number(lastInsertRowid)
    const insert = db.prepare('INSERT INTO profile_posts (of, title, profile) VALUES (?, ?, ?)')
    for (const { title, of } of profile.posts) insert.run(of ?? '', title, no)
    return { no, person: null, reports: 1, grown: 1 }
  }
  const grown = days.first !== null && (known.first === null || days.first < known.first || days.last! > known.last!)
  db.prepare(
    `UPDATE profiles SET reports = reports + 1, first = min(coalesce(first, ?1), coalesce(?1, first)),
       last = max(coalesce(last, ?2), coalesce(?2, last)) WHERE no = ?3`,
  ).run(days.first, days.last, known.no)
  return { no: known.no, person: known.person, reports: known.reports + 1, grown: grown ? 1 : 0 }
}

/**
 * Adds a report's people, each to the one of his name whom the report means. Where what it says tells the people of a name
 * apart differently than before, other reports' mentions move with it: {@link takeMoved} says which.
 * @returns their numbers by name
 */
export function addPeople(db: Connection, report: number, record: Report, days: Days): Map<string, number> {
  const byId = new Map<string, number>()
  for (const mention of mentionsOf(record, days.first)) {
    const profile = countProfile(db, mention, days)
    const { n } = db.prepare('SELECT count(*) AS n FROM profiles WHERE called = ?').get(mention.called) as { n: number }
    let { person } = profile
    if (person === null || (n > 1 && (profile.grown || isParted(db, mention.called)))) {
      settleName(db, mention.called)
      person = (db.prepare('SELECT person FROM profiles WHERE no = ?').get(profile.no) as { person: number }).person
    } else
      db.prepare(
        `UPDATE people SET reports = reports + 1, first = min(coalesce(first, ?1), coalesce(?1, first)),
           last = max(coalesce(last, ?2), coalesce(?2, last)) WHERE no = ?3`,
      ).run(days.first, days.last, person)
    db.prepare('INSERT INTO profile_reports (profile, day, report) VALUES (?, ?, ?)').run(
      profile.no,
      days.first ?? '',
      report,
    )
    db.prepare('INSERT INTO report_people (person, report, ord) VALUES (?, ?, ?)').run(person, report, mention.ord)
    byId.set(mention.called, person)
  }
  const byName = new Map(record.people.map(({ name }) => [name, byId.get(nameId(name))!]))
  const insert = db.prepare('INSERT INTO posts (person, report, day, ord, title, of) VALUES (?, ?, ?, ?, ?, ?)')
  for (const { name, posts } of record.people)
    for (const [i, { title, of }] of posts.entries())
      insert.run(byName.get(name)!, report, days.first ?? '', i, title, of)
  return byName
}

/** True where the ledger has several people of a name: then every further mention is weighed anew. */
function isParted(db: Connection, called: string): boolean {
  const { n } = db.prepare('SELECT count(*) AS n FROM people WHERE called = ?').get(called) as { n: number }
  return n > 1
}

/** Takes a report's people out again; its sentences, events and agendas are gone. */
export function removePeople(db: Connection, report: number): void {
  const rows = db
    .prepare(
      `SELECT x.profile, x.day, p.person, p.called FROM profile_reports x JOIN profiles p ON p.no = x.profile WHERE x.report = ?`,
    )
    .all(report) as { profile: number; day: string; person: number; called: string }[]
  for (const { profile, day, person, called } of rows) {
    db.prepare('DELETE FROM posts WHERE person = ? AND day = ? AND report = ?').run(person, day, report)
    db.prepare('DELETE FROM report_people WHERE person = ? AND report = ?').run(person, report)
    db.prepare('DELETE FROM profile_reports WHERE profile = ? AND day = ? AND report = ?').run(profile, day, report)
    const left = db
      .prepare('UPDATE profiles SET reports = reports - 1 WHERE no = ? RETURNING reports')
      .get(profile) as {
      reports: number
    }
    if (left.reports === 0) db.prepare('DELETE FROM profiles WHERE no = ?').run(profile)
    else
      db.prepare(
        `UPDATE profiles SET first = (SELECT min(r.first) FROM profile_reports x JOIN reports r ON r.no = x.report WHERE x.profile = ?1),
           last = (SELECT max(r.last) FROM profile_reports x JOIN reports r ON r.no = x.report WHERE x.profile = ?1) WHERE no = ?1`,
      ).run(profile)
    settleName(db, called)
  }
}
