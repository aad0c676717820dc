import { parentOf, within } from '../../lexicon/divisions.ts'
import type { Report } from '../../record/types.ts'
import { isKnownToAll } from './names.ts'
import { NATION, rankOf } from './ranks.ts'
import { stateOf } from './states.ts'

const CODE = /^\d{6}$/

/** The lowest division that holds all of them; null where they lie in several provinces, or there are none. */
function common(codes: readonly string[]): string | null {
  let found: string | null = null
  for (const code of codes) {
    found ??= code
    while (found !== null && !within(code, found)) found = parentOf(found)
    if (found === null) return null
  }
  return found
}

/** True for one whom the report itself shows as a leader of the nation or of another state. */
function leadsNation({ name, posts }: Report['people'][number]): boolean {
  return (
    isKnownToAll(name) ||
    posts.some(
      ({ title, of }) =>
        of !== null && (of === NATION || stateOf(of) !== null) && (rankOf(title, of).rank?.low ?? 9) <= 2,
    )
  )
}

/**
 * Where a report plays: the division that holds its events; where they say nothing, that of its posts, then that of its places.
 * @returns a code, or null
 */
function playsIn(report: Pick<Report, 'people' | 'events' | 'places'>): string | null {
  const parents = new Map(report.places.map(({ name, code, parent }) => [name, code ?? parent]))
  const codes = (values: readonly (string | null)[]): string[] =>
    values.flatMap((value) => {
      const code = value === null || CODE.test(value) ? value : parents.get(value)
      return code && code !== NATION ? [code] : []
    })
  const posts = report.people.flatMap((person) => person.posts)
  return (
    common(codes(report.events.map(({ place }) => place))) ??
    common(codes(posts.map(({ of }) => of))) ??
    common(codes(report.places.map(({ name, code }) => code ?? name)))
  )
}

/**
 * Where those are seen of whom a report says no post: on the nation's stage where its leaders, or those of another state, take
 * part in what it tells, wherever that is; else where the report plays.
 * @returns a code, 100000 for the nation, or null
 */
export function regionOf(report: Pick<Report, 'people' | 'events' | 'places'>): string | null {
  const leaders = new Set(report.people.filter(leadsNation).map((person) => person.name))
  // The event that the report is about; those it retells say nothing of where its people are seen.
  const [about] = report.events
  const present = about ? [about.lead, ...about.attendees].filter((name) => name !== null) : []
  return present.some((name) => leaders.has(name)) ? NATION : playsIn(report)
}
