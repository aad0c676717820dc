import { createHash } from 'node:crypto'
import { titleOf } from '../../link/people/seats.ts'
import type { Anchor, AnchoredSide, PairKind } from '../../review/pairs.ts'
import { divisionName } from '../division-names.ts'
import { parseRecordId, recordNo, reportOf } from '../identity.ts'
import { eventsByIdentity } from '../link/decided-events.ts'
import type { Connection } from '../sqlite.ts'

/** Anchors of one side, at most: of more, those of which most reports speak. */
const ANCHORS = 200
/** Words by which a side is told, at most. */
const ABOUT = 6

/** A side of a pair with what must not have been decided about in the meantime. */
export interface Side extends AnchoredSide {
  /** Number of the person, organization or event. */
  readonly thing: number
  /** Of people the id of their name; else null. */
  readonly called: string | null
}

/** What a person, organization or event is found by again, by its id; null where there is none. */
export function sideOf(db: Connection, kind: PairKind, id: string): Side | null {
  return kind === 'person' ? personSide(db, id) : kind === 'organization' ? organizationSide(db, id) : eventSide(db, id)
}

interface ProfileRow {
  readonly no: number
  readonly key: string
  readonly posts: string
  readonly region: string | null
}

/** Posts of profiles in words: 进贤县县长. */
function postWords(profiles: readonly Pick<ProfileRow, 'posts' | 'region'>[]): string[] {
  const words = profiles.flatMap(({ posts, region }) => {
    const all = JSON.parse(posts) as { title: string; of: string | null }[]
    const where = region === null ? null : (divisionName(region) ?? region)
    return all.length
      ? all.map(({ title, of }) => `${of === null ? '' : (divisionName(of) ?? of)}${titleOf(title, of).seat}`)
      : [where]
  })
  return [...new Set(words.filter((word) => word !== null))].slice(0, ABOUT)
}

/** @param without ids of reports whose mentions are not counted to it */
export function personSide(db: Connection, id: string, without: ReadonlySet<string> = new Set()): Side | null {
  const person = db.prepare('SELECT no, id, name, called FROM people WHERE id = ?').get(id) as
    | { no: number; id: string; name: string; called: string }
    | undefined
  if (!person) return null
  const profiles = db
    .prepare('SELECT no, key, posts, region FROM profiles WHERE person = ? ORDER BY reports DESC, key LIMIT ?')
    .all(person.no, ANCHORS) as unknown as ProfileRow[]
  const reports = db.prepare(
    'SELECT r.id FROM profile_reports x JOIN reports r ON r.no = x.report WHERE x.profile = ? ORDER BY x.day, r.id',
  )
  const kept: ProfileRow[] = []
  const anchors: Anchor[] = []
  for (const profile of profiles) {
    const named = (reports.all(profile.no) as { id: string }[]).find((one) => !without.has(one.id))
    if (!named) continue
    kept.push(profile)
    anchors.push({ at: named.id, key: profile.key })
  }
  return {
    thing: person.no,
    called: person.called,
    id: person.id,
    name: person.name,
    about: postWords(kept),
    anchors,
  }
}

/** The mentions of a person in some reports; null where one of them is not his. */
export function mentionsSide(db: Connection, person: Side, reports: readonly string[]): AnchoredSide | null {
  const row = db.prepare(
    `SELECT p.key, p.posts, p.region FROM reports r JOIN profile_reports x ON x.report = r.no
       JOIN profiles p ON p.no = x.profile WHERE r.id = ? AND p.person = ?`,
  )
  const found = reports.map((id) => row.get(id, person.thing) as unknown as ProfileRow | undefined)
  if (found.some((one) => one === undefined)) return null
  return {
    id: person.id,
    name: person.name,
    about: postWords(found as ProfileRow[]),
    anchors: reports.map((at, i) => ({ at, key: found[i]!.key })),
  }
}

function organizationSide(db: Connection, id: string): Side | null {
  const row = db.prepare('SELECT no, id, name FROM organizations WHERE id = ?').get(id) as
    | { no: number; id: string; name: string }
    | undefined
  if (!row) return null
  const names = db
    .prepare(
      `SELECT n.called, n.core, (SELECT p.value FROM organization_prints p WHERE p.name = n.no AND p.of = 'name' LIMIT 1) AS name
       FROM organization_names n WHERE n.organization = ? ORDER BY n.reports DESC, n.called, n.core LIMIT ?`,
    )
    .all(row.no, ANCHORS) as { called: string; core: string; name: string | null }[]
  return {
    thing: row.no,
    called: null,
    id: row.id,
    name: row.name,
    about: names.slice(0, ABOUT).flatMap(({ name }) => name ?? []),
    anchors: names.map(({ called, core }) => ({ at: called, key: core })),
  }
}

function eventSide(db: Connection, id: string): Side | null {
  const parsed = parseRecordId(id, 'event')
  const report = parsed
    ? (db.prepare('SELECT no, id, title FROM reports WHERE id = ? AND listed = 1').get(parsed.report) as
        | { no: number; id: string; title: string | null }
        | undefined)
    : undefined
  if (!parsed || !report) return null
  const no = recordNo(report.no, parsed.position)
  const found = [...eventsByIdentity(db, reportOf(no))].find(([, row]) => row.no === no)
  if (!found) return null
  const [key, { date, lead, type }] = found
  const { place } = db
    .prepare('SELECT p.name AS place FROM events e LEFT JOIN places p ON p.no = e.place WHERE e.no = ?')
    .get(no) as { place: string | null }
  return {
    thing: no,
    called: null,
    id,
    name: report.title ?? id,
    about: [date, type, lead, place].filter((one) => one !== null),
    anchors: [{ at: report.id, key }],
  }
}

const line = ({ at, key }: Anchor) => `${at}\t${key}`

/** The identity of a pair: the same whichever side comes first. */
export function pairIdentity(kind: PairKind, a: readonly Anchor[], b: readonly Anchor[]): string {
  const sides = [a, b].map((side) => side.map(line).sort().join('\n')).sort()
  return createHash('sha256')
    .update(`${kind}\n\n${sides.join('\n\n')}`)
    .digest('hex')
    .slice(0, 16)
}
