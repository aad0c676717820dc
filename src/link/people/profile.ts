import { codeNow, prefectureOf, provinceOf } from '../../lexicon/divisions.ts'
import type { Station } from './compare.ts'
import { isKnownToAll, nameBits } from './names.ts'
import { NATION, rankOf } from './ranks.ts'
import { isForeign, stateOf } from './states.ts'

/** A post as one report prints it. */
export interface PrintedPost {
  readonly title: string
  /** A division's code, a unit's or foreign state's name; null where it is not said. */
  readonly of: string | null
}

/** What a report says of whom a name means. */
export interface Profile {
  readonly posts: readonly PrintedPost[]
  /** Code of the prefecture or province in which the report plays, where the posts alone say too little; else null. */
  readonly region: string | null
  /** Month of the report, where posts and region of a common name say too little; else ''. */
  readonly bucket: string
}

/** Bits under which a name is so common that what says nothing of its bearer is told apart by month. */
const COMMON = 16
const CODE = /^\d{6}$/

/**
 * True for a station that says too little of its bearer to be found again by it: no post, a post of nothing, a mandate that
 * hundreds hold.
 */
export function isWeak({ title, of }: Pick<Station, 'title' | 'of'>): boolean {
  if (title === null || of === null) return true
  return CODE.test(of) && rankOf(title, of).rank === null
}

/**
 * The profile that a report gives of a name. Two reports with one profile mean one person: whatever could tell two bearers
 * apart is in it.
 * @param region code of where the report plays, or null
 * @param day of the report, or null
 */
export function profileOf(
  name: string,
  posts: readonly PrintedPost[],
  region: string | null,
  day: string | null,
): Profile {
  const sorted = [...new Map(posts.map(({ title, of }) => [`${title}@${of}`, { title, of }] as const))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, post]) => post)
  const strong = sorted.filter((post) => !isWeak(post))
  // Whom everyone knows is meant wherever the report plays.
  const place = isKnownToAll(name) ? NATION : region
  const coded = strong.some(({ of }) => CODE.test(of!) || isForeign(of!))
  return {
    posts: sorted,
    region: coded || place === null ? null : place === NATION ? NATION : (prefectureOf(place) ?? provinceOf(place)),
    bucket: strong.length || place === NATION || nameBits(name) >= COMMON ? '' : (day ?? '').slice(0, 7),
  }
}

/** What makes two profiles of a name the same. */
export function profileKey({ posts, region, bucket }: Profile): string {
  return `${posts.map(({ title, of }) => `${title}@${of ?? ''}`).join(' ')}|${region ?? ''}|${bucket}`
}

/** The stations of a profile by which its bearer is found: those that say much, or what little there is. */
export function stationsOf({ posts, region, bucket }: Profile): (Omit<Station, 'first' | 'last'> & { key: string })[] {
  const strong = posts.filter((post) => !isWeak(post))
  const kept: readonly { title: string | null; of: string | null }[] = strong.length
    ? strong
    : posts.length
      ? posts
      : [{ title: null, of: null }]
  return kept.map(({ title, of }) => {
    if (of !== null && CODE.test(of)) return { title, of, region: codeNow(of), key: `${title}@${of} ${bucket}` }
    const abroad = of !== null && isForeign(of)
    const owner = of === null ? '' : (stateOf(of) ?? of)
    return {
      title,
      of,
      region: abroad ? null : region,
      key: `${title ?? ''}@${owner} ${abroad ? '' : (region ?? '')} ${bucket}`,
    }
  })
}
