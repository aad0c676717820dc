import { loadLexicon } from '../../lexicon/load.ts'
import { Anchored } from '../../text/anchored.ts'
import type { PersonMention, PostMention } from '../draft.ts'
import { firstFrom } from '../within.ts'
import { namesAbroad } from './post-abroad.ts'
import { NATION } from './post-regions.ts'

/** Posts by which a report calls heads and ministers of other countries without their country: 蒙特拉总统. */
const OF_STATES = new Anchored(
  /^(?:前|时任|候任|第一|常务)?副?(?:总统|首相|总理|国王|女王|王储|埃米尔|最高元首|最高领袖|议长|[众参]议长|[上下众参]议?院议长|国民议会议长|总书记|国家主席|国务卿|外长|防长|财长|外交部长|国防部长)$/,
)
/** Such posts that the nation has too. */
const OF_NATION_TOO = new Anchored(/^(?:副?总理|总书记|国家副?主席|外交部长|国防部长)$/)

/** Such posts that, before a name, are the nation's unless more is known of the holder. */
const KEPT = new Anchored(/^(?:国家副?主席|外交部长|国防部长)$/)

let states: { readonly names: ReadonlySet<string>; readonly own: ReadonlySet<string> } | undefined

function load(): NonNullable<typeof states> {
  if (states) return states
  // Parties and bodies of several states are no countries.
  const bodies = new Set(
    loadLexicon('foreign-states', ['name', 'state']).flatMap(({ name, state }) =>
      state && !/[党共](?:中央)?$/.test(name) ? [] : [name],
    ),
  )
  states = {
    names: new Set(
      loadLexicon('foreign', ['name'])
        .map(({ name }) => name)
        .filter((name) => !bodies.has(name)),
    ),
    own: new Set(loadLexicon('heads-of-state', ['name']).map(({ name }) => name)),
  }
  return states
}

/**
 * Gives the posts of foreign heads and ministers that stand without their country (蒙特拉总统) the country: of the same person's other
 * posts, of the headline where it names one, else of the foreign guest named last before. A post that the nation has too is of it
 * only where the holder is one of its own leaders.
 */
export function settleStates(
  posts: readonly PostMention[],
  named: readonly PersonMention[],
  title: string,
  body: string,
): readonly PostMention[] {
  const isOpen = (post: PostMention): boolean =>
    (post.of === null || (post.of === NATION && OF_NATION_TOO.test(post.title))) && OF_STATES.test(post.title)
  if (!posts.some(isOpen) || !namesAbroad(body)) return posts
  const { names, own } = load()
  const countryOf = new Map<string, string>()
  for (const { person, of } of posts)
    if (of !== null && names.has(of) && !countryOf.has(person)) countryOf.set(person, of)
  const inTitle = [...names].filter((name) => title.includes(name))
  // 尼日尔 within 尼日利亚 is none, 几内亚 within 几内亚比绍 neither.
  const headed = inTitle.filter((name) => !inTitle.some((other) => other !== name && other.includes(name)))
  const settled: PostMention[] = []
  for (const post of posts) {
    if (!isOpen(post) || own.has(post.person)) {
      settled.push(post)
      continue
    }
    // 蒙特拉总统: a post behind its holder's name is of the guest spoken of.
    const called = body.startsWith(post.person, post.start - post.person.length)
    const known =
      countryOf.get(post.person) ??
      (!called && KEPT.test(post.title)
        ? (post.of ?? undefined)
        : headed.length === 1
          ? headed[0]!
          : called
            ? lastGuest(named, countryOf, post.start)
            : undefined)
    if (known && known !== NATION) countryOf.set(post.person, known)
    settled.push({ ...post, of: known ?? null })
  }
  return settled
}

/** How far behind a guest others are of his country, characters. */
const REACH = 300

/** The country of whoever was named last before `at`. */
function lastGuest(
  named: readonly PersonMention[],
  countryOf: ReadonlyMap<string, string>,
  at: number,
): string | undefined {
  for (let i = firstFrom(named, at) - 1; i >= 0 && at - named[i]!.start < REACH; i--) {
    const country = countryOf.get(named[i]!.name)
    if (country) return country
  }
  return undefined
}
