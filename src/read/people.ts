import { loadLexicon } from '../lexicon/load.ts'
import type { Person, Post, Span } from '../record/types.ts'
import { Trie } from '../text/trie.ts'
import type { PeopleReading, PersonMention, PlaceReading, PostMention, Readable, SentenceSpan } from './draft.ts'
import { homeUnit } from './home.ts'
import { type FoundName, NameSearch } from './name-search.ts'
import { boundaryAt, opensName, surnameAt } from './names.ts'
import { chainPosts, type PostChain, type ResolvedPost } from './post-chains.ts'
import { NATION, PostRegions } from './post-regions.ts'
import { PostFinder } from './posts.ts'
import { findPronouns } from './pronouns.ts'

/** A doctrine or the centre is named after the person: no mention of him. */
const DOCTRINE = /^(新时代|经济思想|生态文明|强军思想|法治思想|文化思想|外交思想|同志为核心|思想)/
/** 某某同志任栖梧市委书记; 不再担任 too tells a post that the report gives. */
const APPOINTED = /^(同志)?(不再)?(被)?(任命为|推选为|选举为|选为|兼任|担任|出任|接任|当选为|当选|任)(中共)?/
const SHARED = new Set(['deputy', 'member', 'group', 'staff', 'role', 'passing'])
const RECORDED = new Set(['head', 'deputy', 'member', 'group', 'staff'])

let known: string[] | undefined

/**
 * Finds the people whom a report names, their posts with region or unit, and where else they are meant (他, 王书记). A name is
 * believed beside a post or a word for a role, in a list with others, or where a clause begins with it and someone speaks
 * or acts; once believed, it is found everywhere.
 */
export function readPeople(article: Readable, sentences: readonly SentenceSpan[], places: PlaceReading): PeopleReading {
  const { body, meta } = article
  const title = meta.title ?? ''
  const finder = new PostFinder(body, places.mentions)
  const regions = new PostRegions(places, homeUnit(meta, places, body))
  const chains = chainPosts(body, finder.all(), sentences, regions)
  const counted = title ? `${title}\n${body}` : body
  const search = new NameSearch(body, counted, chains, places.mentions)
  search.beforePosts(chains)
  search.afterPosts(chains)
  search.kin()
  search.atClauses()
  const names = search.settled()
  known ??= loadLexicon('known-names', ['name']).map((row) => row.name)
  for (const name of known)
    if (body.includes(name)) names.set(name, { name, score: 9, anchors: new Set(['post', 'list']) })
  for (const [name, found] of titleNames(title, body)) {
    const other = names.get(name)
    if (other) other.anchors.add('title')
    else names.set(name, found)
  }
  const general = generalSecretary(body)
  const named = findMentions(body, names)
  const posts = assignPosts(body, named, chains, finder, regions)
  posts.push(...groupsAfter(body, named, chains, posts))
  const passing = passingNames(named, chains, posts)
  const short = findShort(body, named, chains)
  const mentions = [
    ...named,
    ...short,
    ...general,
    ...findPronouns(
      body,
      sentences,
      [...named, ...short].sort((a, b) => a.start - b.start),
      passing,
    ),
  ].sort((a, b) => a.start - b.start)
  for (const { start, end, name } of general) posts.push({ start, end, person: name, title: '总书记', of: NATION })
  return {
    mentions,
    posts: posts.sort((a, b) => a.start - b.start),
    people: peopleOf(body, named, general, posts, names, passing),
  }
}

function titleNames(title: string, body: string): Map<string, FoundName> {
  if (!title) return new Map()
  const search = new NameSearch(title, `${title}\n${body}`, [], [])
  search.inTitle()
  const kept = search.settled()
  for (const name of kept.keys()) if (!body.includes(name)) kept.delete(name)
  return kept
}

/** Every place where a believed name stands and means the person. */
function findMentions(body: string, names: ReadonlyMap<string, FoundName>): PersonMention[] {
  const trie = new Trie([...names.keys()].map((name) => [name, name] as const))
  return trie.scan(body).flatMap(({ start, end, value }): PersonMention[] => {
    if (DOCTRINE.test(body.slice(end, end + 5))) return []
    // Two characters may also be the middle of other words.
    if (end - start === 2 && boundaryAt(body, end) < 0 && !opensName(body, start)) return []
    return [{ start, end, name: value, via: 'name' }]
  })
}

/** 总书记 without a name: the general secretary, where the report names him at all. */
function generalSecretary(body: string): PersonMention[] {
  const found: PersonMention[] = []
  const name = '习近平'
  if (!body.includes(name)) return found
  for (let at = body.indexOf('总书记'); at >= 0; at = body.indexOf('总书记', at + 3)) {
    if (body.startsWith(name, at - 3) || body.startsWith(name, at + 3)) continue
    found.push({ start: at, end: at + 3, name, via: 'short' })
  }
  return found
}

/** The posts that stand before a name or list of names, and directly after a name. */
function assignPosts(
  body: string,
  named: readonly PersonMention[],
  chains: readonly PostChain[],
  finder: PostFinder,
  regions: PostRegions,
): PostMention[] {
  const posts: PostMention[] = []
  const byEnd = new Map(chains.map((chain) => [chain.end, chain]))
  const byStart = new Map(chains.map((chain) => [chain.start, chain]))
  const give = (person: string, { phrase, of }: ResolvedPost): void => {
    if (!RECORDED.has(phrase.kind)) return
    posts.push({ start: phrase.start, end: phrase.end, person, title: phrase.title, of })
  }
  let shared: readonly ResolvedPost[] = []
  let previous: PersonMention | null = null
  for (const mention of named) {
    const before = byEnd.get(mention.start)
    if (before) {
      for (const post of before.posts) give(mention.name, post)
      const kinds = before.posts.map(({ phrase }) => phrase.kind)
      shared = kinds.every((kind) => SHARED.has(kind)) ? before.posts : []
    } else if (
      previous &&
      (shared.length > 1 ? /^、$/ : /^(、|和|及|与)$/).test(body.slice(previous.end, mention.start))
    ) {
      for (const post of shared) give(mention.name, post)
    } else shared = []
    const appointed = APPOINTED.exec(body.slice(mention.end, mention.end + 12))
    const office = appointed && byStart.get(mention.end + appointed[0].length)
    if (office && !named.some((other) => other.start === office.end))
      for (const post of office.posts) give(mention.name, post)
    const after = byStart.get(mention.end)
    if (after && !byEnd.has(mention.start) && !named.some((other) => other.start === after.end))
      for (const post of after.posts)
        if (!post.phrase.region && !post.phrase.unit && /^(head|deputy)$/.test(post.phrase.kind)) {
          // 习近平主席: whoever holds a post of the centre is called by that one.
          if (known?.includes(mention.name)) give(mention.name, { ...post, of: NATION })
          else {
            const phrase = finder.joined(post.phrase, mention.start)
            give(mention.name, phrase === post.phrase ? post : { phrase, of: regions.of(phrase, [], null) })
          }
        }
    previous = mention
  }
  return posts
}

/** 甲、乙、丙等区班子成员: the group that a list of names ends with, for each of them. */
function groupsAfter(
  body: string,
  named: readonly PersonMention[],
  chains: readonly PostChain[],
  given: readonly PostMention[],
): PostMention[] {
  const posts: PostMention[] = []
  for (const { posts: chain, end } of chains) {
    const { phrase, of } = chain[0]!
    if (phrase.kind !== 'group' && phrase.kind !== 'staff') continue
    if (named.some((mention) => mention.start === end)) continue
    const opening = /等(\d+|[一二三四五六七八九十几多]+)?[名位个]?$/.exec(
      body.slice(Math.max(0, phrase.start - 6), phrase.start),
    )
    if (!opening) continue
    let at = phrase.start - opening[0].length
    for (let i = named.length - 1; i >= 0; i--) {
      const mention = named[i]!
      if (mention.end > at) continue
      const suffix = given.find((post) => post.start === mention.end && post.person === mention.name)
      const ends = suffix ? suffix.end : mention.end
      if (!/^(、|以及|和|及|与)?$/.test(body.slice(ends, at))) break
      posts.push({ start: phrase.start, end: phrase.end, person: mention.name, title: phrase.title, of })
      at = mention.start
    }
  }
  return posts
}

/** 王书记 for the one person of the report who has that surname. */
function findShort(body: string, named: readonly PersonMention[], chains: readonly PostChain[]): PersonMention[] {
  const bySurname = new Map<string, Set<string>>()
  for (const { name } of named) {
    const surname = surnameAt(name, 0)
    if (surname) bySurname.set(surname, (bySurname.get(surname) ?? new Set()).add(name))
  }
  const found: PersonMention[] = []
  for (const { posts } of chains) {
    const { phrase } = posts[0]!
    const start = phrase.start - 1
    const people = bySurname.get(body[start] ?? '')
    if (people?.size !== 1 || phrase.region || phrase.unit || phrase.kind === 'group' || !opensName(body, start))
      continue
    if (named.some((mention) => mention.start < phrase.end && start < mention.end)) continue
    found.push({ start, end: phrase.end, name: [...people][0]!, via: 'short' })
  }
  return found
}

/** People whom the report gives no post, and a role without public office (村民, 患者). */
function passingNames(
  named: readonly PersonMention[],
  chains: readonly PostChain[],
  posts: readonly PostMention[],
): Set<string> {
  const holders = new Set(posts.map((post) => post.person))
  const roles = new Map(
    chains.filter(({ posts: chain }) => chain.at(-1)?.phrase.kind === 'passing').map((chain) => [chain.end, chain]),
  )
  const found = new Set<string>()
  let previous: PersonMention | null = null
  for (const mention of named) {
    const listed = previous !== null && found.has(previous.name) && mention.start - previous.end === 1
    if ((roles.has(mention.start) || listed) && !holders.has(mention.name)) found.add(mention.name)
    previous = mention
  }
  return found
}

/** The record's people, in the order in which the report first names them. */
function peopleOf(
  body: string,
  named: readonly PersonMention[],
  general: readonly PersonMention[],
  posts: readonly PostMention[],
  names: ReadonlyMap<string, FoundName>,
  passing: ReadonlySet<string>,
): Person[] {
  const spans = new Map<string, Span[]>()
  for (const { name, start, end } of named) {
    const known = spans.get(name)
    if (known) known.push([start, end])
    else spans.set(name, [[start, end]])
  }
  // Where only 总书记 stands for him, the record rests on his name in the title of the centre or a doctrine.
  for (const { name } of general.slice(0, 1)) {
    const at = body.indexOf(name)
    if (!spans.has(name)) spans.set(name, [[at, at + name.length]])
  }
  return [...spans].map(([name, where]) => ({
    name,
    posts: postsOf(posts.filter((post) => post.person === name)),
    passing: passing.has(name),
    spans: where,
    confidence: confidenceOf(names.get(name), where.length),
  }))
}

/** A person's posts, each once; a shorter wording that ends a longer one (书记, 市委书记) is the same post. */
function postsOf(posts: readonly PostMention[]): Post[] {
  const kept: Post[] = []
  for (const { title, of } of posts) {
    if (kept.some((post) => post.title === title && (post.of === of || of === null))) continue
    kept.push({ title, of })
  }
  return kept.filter(
    (post, i) =>
      !kept.some(
        (other, k) =>
          k !== i &&
          other.title !== post.title &&
          other.title.endsWith(post.title) &&
          !/副|常务|第一|代/.test(other.title.slice(-post.title.length - 1, -post.title.length)),
      ),
  )
}

function confidenceOf(found: FoundName | undefined, times: number): number {
  if (!found) return 0.9
  const { anchors } = found
  let confidence = anchors.has('post')
    ? 0.93
    : anchors.has('list') || anchors.has('before-post')
      ? 0.85
      : anchors.has('clause')
        ? 0.75
        : 0.7
  if (times > 1) confidence += 0.03
  if (anchors.size > 1) confidence += 0.03
  return Math.min(0.99, Number(confidence.toFixed(2)))
}
