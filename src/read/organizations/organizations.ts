import type { OrganizationReading, PeopleReading, PlaceReading, Readable, SentenceSpan } from '../draft.ts'
import { isCountry } from '../people/name-lexicon.ts'
import type { Staged } from '../stages.ts'
import { trace } from '../trace.ts'
import { covers, firstFrom, mentionAt } from '../within.ts'
import { amongFirms } from './organization-company.ts'
import { byEnding } from './organization-endings.ts'
import { goingsOf } from './organization-goings.ts'
import { known } from './organization-known.ts'
import { type Found, firmsOfProjects, listedBefore, ownersOfSites } from './organization-lists.ts'
import { makers } from './organization-makers.ts'
import { organizationRecords } from './organization-records.ts'
import { firmsOfHeads, firmsOfSpeakers, introduced, portsOf } from './organization-told.ts'
import { visitedFirms } from './organization-visited.ts'
import { firmsSpokenOf } from './organization-visits.ts'

/**
 * Enterprises and public institutions that a report names. Found by their endings, in lists that a class word closes
 * (…等企业), by a sentence that introduces a firm, before a site that a firm owns, and from a lexicon of short names.
 */
export function* readOrganizations(
  article: Readable,
  _sentences: readonly SentenceSpan[],
  places: PlaceReading,
  people: PeopleReading,
): Staged<OrganizationReading> {
  const { body } = article
  const found = byEnding(body, places, people)
  yield
  const longer = found.toSorted((a, b) => a.start - b.start)
  for (const one of known(body))
    if (!cutsPlace(one, places) && !cutsPerson(one, people) && !covers(longer, one.start)) found.push(one)
  // Made where there is something to add: most reports have nothing.
  let taken: Uint8Array | null = null
  const take = (one: Found): void => {
    found.push(one)
    taken?.fill(1, one.start, one.end)
  }
  const isTaken = ({ start, end }: Found): boolean => {
    if (!taken) {
      taken = new Uint8Array(body.length)
      for (const one of found) taken.fill(1, one.start, one.end)
    }
    for (let i = start; i < end; i++) if (taken[i]) return true
    return false
  }
  const add = (extra: Found): void => {
    if (standsForPlaceOrPerson(body, extra, places, people)) return
    // 澄州比亚迪建工: a longer name than the one that is known to all.
    const held = isTaken(extra) ? found.filter((one) => one.start < extra.end && one.end > extra.start) : []
    if (held.some((one) => !one.known || one.start < extra.start || one.end > extra.end)) return
    if (held.some((one) => one.end - one.start >= extra.end - extra.start)) return
    for (const one of held) found.splice(found.indexOf(one), 1)
    take(extra)
    trace?.notes.push({
      kind: 'organizations',
      start: extra.start,
      end: extra.end,
      rule: 'by what stands around it: a list that a class word closes, a sentence that introduces it, a site that it owns, a visit, a port',
    })
  }
  yield
  const extras = [...listedBefore(body), ...firmsOfProjects(body), ...introduced(body), ...ownersOfSites(body)]
  yield
  const goings = goingsOf(body)
  extras.push(...visitedFirms(body, goings, places), ...firmsSpokenOf(body, goings, places, people))
  yield
  extras.push(
    ...makers(body, places),
    ...portsOf(body, places),
    ...firmsOfSpeakers(body),
    ...firmsOfHeads(body, people),
  )
  for (const extra of extras) add(extra)
  yield
  for (const extra of amongFirms(body, [...found], places)) add(extra)
  return organizationRecords(body, found)
}

/** 湖|北大: two characters that are the end of a place's name and the beginning of another word. */
function cutsPlace(found: Found, { mentions }: PlaceReading): boolean {
  const place = mentions[firstFrom(mentions, found.start) - 1]
  return place !== undefined && found.start < place.end && place.end < found.end
}

/** 彭|清华: a person's name. */
function cutsPerson(found: Found, { mentions }: PeopleReading): boolean {
  const person = mentions[firstFrom(mentions, found.end) - 1]
  return person !== undefined && found.start < person.end
}

function standsForPlaceOrPerson(body: string, found: Found, places: PlaceReading, people: PeopleReading): boolean {
  // 德国|等各国企业
  if (isCountry(body.slice(found.start, found.end))) return true
  const place = places.mentions[firstFrom(places.mentions, found.start + 1) - 1]
  if (place && !place.inside && found.end <= place.end) return true
  // 松陵|桐岭: a place within a place.
  const within =
    place && !place.inside && place.start === found.start ? mentionAt(places.mentions, place.end) : undefined
  if (within && found.end <= within.end) return true
  const person = people.mentions[firstFrom(people.mentions, found.end) - 1]
  return person !== undefined && found.start < person.end
}
