import { type Profile, profileKey, profileOf } from '../../link/people/profile.ts'
import { regionOf } from '../../link/people/region.ts'
import { seen } from '../../link/people/tell-apart.ts'
import type { Person, Report } from '../../record/types.ts'
import type { Stored } from '../add/store.ts'
import type { Days } from '../days.ts'
import { nameId } from '../identity.ts'
import type { Connection } from '../sqlite.ts'
import { partOf } from './decided-people.ts'
import { anyDecided } from './decisions.ts'
import { noteMoved } from './moved.ts'
import { moveReport, settleName } from './settle.ts'

/** What a report says of whom one name means. */
interface Mention {
  readonly called: string
  readonly name: string
  readonly ord: number
  readonly profile: Profile
}

/** What tells mentions that people took out of a profile from those that they left there. */
const PART = '#'

/** A report's mentions, one for each name. */
function mentionsOf(db: Connection, report: number, record: Report, day: string | null): Mention[] {
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
    ]) => {
      const profile = profileOf(name, posts, region, day)
      const part = partOf(db, report, called)
      return {
        called,
        name,
        ord,
        profile: part === null ? profile : { ...profile, bucket: `${profile.bucket}${PART}${part}` },
      }
    },
  )
}

const keyOf = ({ name, profile }: Pick<Mention, 'name' | 'profile'>) => `${name}|${profileKey(profile)}`

interface Counted {
  readonly no: number
  /** Null for a profile that no report gave before. */
  readonly person: number | null
  /** Whether the report changes what the profile weighs. */
  readonly changed: boolean
}

/** Counts a report to the profile that it gives. @param person to whom it belonged so far */
function countProfile(
  db: Connection,
  { called, name, profile }: Mention,
  days: Days,
  person: number | null = null,
): Counted {
  const key = keyOf({ name, profile })
  const before = db
    .prepare('SELECT no, person, reports, first, last FROM profiles WHERE called = ? AND key = ?')
    .get(called, key) as Row | undefined
  if (!before) {
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO profiles (called, key, name, posts, region, bucket, person, reports, first, last)
         VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
      )
      .run(
        called,
        key,
        name,
        JSON.stringify(profile.posts),
        profile.region,
        profile.bucket,
        person,
        days.first,
        days.last,
      )
    const no = Number(lastInsertRowid)
    const insert = db.prepare('INSERT INTO profile_posts (of, title, profile) VALUES (?, ?, ?)')
    for (const { title, of } of profile.posts) insert.run(of ?? '', title, no)
    return { no, person: null, changed: true }
  }
  const after = db
    .prepare(
      `UPDATE profiles SET reports = reports + 1, first = min(coalesce(first, ?1), coalesce(?1, first)),
         last = max(coalesce(last, ?2), coalesce(?2, last)) WHERE no = ?3 RETURNING no, person, reports, first, last`,
    )
    .get(days.first, days.last, before.no) as unknown as Row
  return { no: before.no, person: before.person, changed: weighs(before, profile) !== weighs(after, profile) }
}

interface Row {
  readonly no: number
  readonly person: number
  readonly reports: number
  readonly first: string | null
  readonly last: string | null
}

function weighs({ reports, first, last }: Row, profile: Profile): string {
  const { weight, first: from, last: to } = seen(profile, reports, first, last)
  return `${weight} ${from} ${to}`
}

/**
 * Adds a report's people, each to the one of his name whom the report means. Where what it says tells the people of a name
 * apart differently than before, other reports' mentions move with it: {@link takeMoved} says which.
 * @returns their numbers by name
 */
export function addPeople(db: Connection, report: number, record: Report, days: Days): Map<string, number> {
  const byId = new Map<string, number>()
  for (const mention of mentionsOf(db, report, record, days.first)) {
    const { called, name, ord } = mention
    const profile = countProfile(db, mention, days)
    const anew = profile.changed || anyDecided(db, 'person', called)
    const person =
      (anew ? null : countPerson(db, profile.person!, name, days)) ?? settledPerson(db, called, profile.no, report)
    db.prepare('INSERT INTO profile_reports (profile, day, report) VALUES (?, ?, ?)').run(
      profile.no,
      days.first ?? '',
      report,
    )
    db.prepare('INSERT INTO report_people (person, report, ord) VALUES (?, ?, ?)').run(person, report, ord)
    byId.set(called, person)
  }
  const byName = new Map(record.people.map(({ name }) => [name, byId.get(nameId(name))!]))
  const insert = db.prepare('INSERT INTO posts (person, report, day, ord, title, of) VALUES (?, ?, ?, ?, ?, ?)')
  for (const { name, posts } of record.people)
    for (const [i, { title, of }] of posts.entries())
      insert.run(byName.get(name)!, report, days.first ?? '', i, title, of)
  return byName
}

/** Counts a report to a person of whom it says nothing new. @returns null where the name is printed in another form than most do */
function countPerson(db: Connection, person: number, name: string, days: Days): number | null {
  const row = db.prepare('SELECT name FROM people WHERE no = ?').get(person) as { name: string }
  if (row.name !== name) return null
  db.prepare(
    `UPDATE people SET reports = reports + 1, first = min(coalesce(first, ?1), coalesce(?1, first)),
       last = max(coalesce(last, ?2), coalesce(?2, last)) WHERE no = ?3`,
  ).run(days.first, days.last, person)
  return person
}

function settledPerson(db: Connection, called: string, profile: number, report: number): number {
  settleName(db, called, { report, profile })
  return (db.prepare('SELECT person FROM profiles WHERE no = ?').get(profile) as { person: number }).person
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
    uncountProfile(db, profile, day, report)
    settleName(db, called)
  }
}

/** Takes a report out of its profile again. */
function uncountProfile(db: Connection, profile: number, day: string, report: number): void {
  db.prepare('DELETE FROM profile_reports WHERE profile = ? AND day = ? AND report = ?').run(profile, day, report)
  const left = db.prepare('UPDATE profiles SET reports = reports - 1 WHERE no = ? RETURNING reports').get(profile) as {
    reports: number
  }
  if (left.reports === 0) db.prepare('DELETE FROM profiles WHERE no = ?').run(profile)
  else
    db.prepare(
      `UPDATE profiles SET first = (SELECT min(r.first) FROM profile_reports x JOIN reports r ON r.no = x.report WHERE x.profile = ?1),
         last = (SELECT max(r.last) FROM profile_reports x JOIN reports r ON r.no = x.report WHERE x.profile = ?1) WHERE no = ?1`,
    ).run(profile)
}

/**
 * Puts listed reports' mentions of a name into the profiles that they give since people split some off, or took that back; and
 * tells the people of the name apart anew.
 */
export function reprofile(db: Connection, called: string, reports: readonly Stored[]): void {
  for (const { no, record, days } of reports) {
    const mention = mentionsOf(db, no, record.report, days.first).find((one) => one.called === called)
    const old = db
      .prepare(
        `SELECT p.no, p.key, p.person FROM profile_reports x JOIN profiles p ON p.no = x.profile
         WHERE x.report = ? AND p.called = ?`,
      )
      .get(no, called) as { no: number; key: string; person: number } | undefined
    if (!mention || !old || old.key === keyOf(mention)) continue
    const day = days.first ?? ''
    uncountProfile(db, old.no, day, no)
    const now = countProfile(db, mention, days, old.person)
    db.prepare('INSERT INTO profile_reports (profile, day, report) VALUES (?, ?, ?)').run(now.no, day, no)
    if (now.person !== null && now.person !== old.person) moveReport(db, { no, day }, old.person, now.person)
    noteMoved(db, no)
  }
  settleName(db, called)
}
