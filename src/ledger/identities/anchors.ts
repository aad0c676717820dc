import { type Profile, profileKey, stationsOf } from '../../link/people/profile.ts'
import { titleOf } from '../../link/people/seats.ts'
import type { Seen } from '../../link/people/tell-apart.ts'
import { divisionName } from '../division-names.ts'
import { nameId } from '../identity.ts'

const CODE = /^\d{6}$/

/** What mentions that say too little are called. */
const UNTOLD = '未详'

/** A post as it stands in an id: 望溪副市长. */
export function anchorOf(title: string | null, of: string | null, region: string | null): string {
  const where = of ?? region
  const name = where === null ? '' : CODE.test(where) ? (divisionName(where) ?? where) : where
  const seat = title === null ? '' : titleOf(title, of).seat
  return nameId(`${name}${seat}`)
}

/** Every way in which a person's posts may be named in an id. */
export function anchorsIn(profiles: readonly Profile[]): Set<string> {
  return new Set(
    profiles.flatMap((profile) => stationsOf(profile).map(({ title, of, region }) => anchorOf(title, of, region))),
  )
}

/**
 * What tells people of one name apart in their ids: the post in which each is seen first, with what it belongs to. A further
 * report changes it only where it is older than all before; the other posts go on to be understood as ids.
 */
export function anchorsOf(people: readonly (readonly Seen[])[], untold: number | null): string[] {
  const taken = new Map<string, number>()
  return people.map((profiles, i) => {
    if (i === untold) return UNTOLD
    const dated = profiles.toSorted(
      (a, b) =>
        Number(!a.posts.length) - Number(!b.posts.length) ||
        ((a.first ?? '9') < (b.first ?? '9') ? -1 : (a.first ?? '9') > (b.first ?? '9') ? 1 : 0) ||
        (profileKey(a) < profileKey(b) ? -1 : 1),
    )
    const [station] = stationsOf(dated[0]!)
    const anchor = anchorOf(station!.title, station!.of, station!.region) || dated[0]!.bucket || '1'
    const n = (taken.get(anchor) ?? 0) + 1
    taken.set(anchor, n)
    return n === 1 ? anchor : `${anchor}${n}`
  })
}
