import { Anchored } from '../../text/anchored.ts'
import { Units } from '../../text/units.ts'
import type { PersonMention, PostMention } from '../draft.ts'
import { trace } from '../trace.ts'
import { isForeign } from './foreign-names.ts'
import type { PostChain, ResolvedPost } from './post-chains.ts'
import type { PostPhrase } from './post-parse.ts'
import { isCode, NATION, type PostRegions } from './post-regions.ts'
import type { PostFinder } from './posts.ts'

/** Posts that several people may hold at once, so that a list of names shares them. */
const SHARED = new Set(['deputy', 'member', 'group', 'staff', 'role', 'passing'])
/** Posts that the record keeps; the others only tell that a person follows. */
const RECORDED = new Set(['head', 'deputy', 'member', 'group', 'staff'])
/** 某某同志任栖梧市委书记; 不再担任 too tells a post that the report gives. */
const APPOINTED = /^(同志)?(不再)?(被)?(任命为|推选为|选举为|选为|兼任|担任|出任|接任|当选为|当选|任)(中共)?/
const APPOINTS = new Units('同不被任推选兼担出接当')
/** 任命栖梧市副市长|某某|为…, 选举|某某|为… */
const NAMED_TO = /(?:任命|聘任|选举|推选|增补|补选)[^，。；为]{0,24}$/
/** How far behind such a post another leans on it. */
const SAME = 40
/** Words for a group that say no more than that its members lead. */
const BARE = new Anchored(/^(领导|领导同志|成员|代表|负责人|负责同志)$/)
const OF_ZONE = /区$/
const ITS_COMMITTEE = /^[\u4e00-\u9fff]{1,4}区(?=党工委|管委会)/
const LIST_MARK = new Anchored(/^(、|和|及|与)$/)

/**
 * Says who holds the posts of a text: the name, or list of names, behind a post; the name before one (某某书记, 某某同志任…);
 * the names of a list that ends in a group (甲、乙等区班子成员). `central` are people who hold no post but the centre's.
 */
export function assignPosts(
  body: string,
  named: readonly PersonMention[],
  chains: readonly PostChain[],
  finder: PostFinder,
  regions: PostRegions,
  central: ReadonlySet<string>,
): PostMention[] {
  const posts: PostMention[] = []
  const byEnd = new Map(chains.map((chain) => [chain.end, chain]))
  const byStart = new Map(chains.map((chain) => [chain.start, chain]))
  const starts = new Set(named.map((mention) => mention.start))
  const heldOf = new Map<string, string>()
  const give = (person: string, { phrase, of }: ResolvedPost): void => {
    if (!RECORDED.has(phrase.kind)) return
    const { start, end, head } = phrase
    // 区党工委书记 of a zone: what its committee is of stands in its name.
    const title = of !== null && OF_ZONE.test(of) ? phrase.title.replace(ITS_COMMITTEE, '') : phrase.title
    // 市长卫青禾 among the names of another city: of the city that he was said to be mayor of.
    const told = `${person} ${title}`
    const first = phrase.region === null && of !== null && isCode(of) ? heldOf.get(told) : undefined
    if (of !== null && isCode(of) && !heldOf.has(told)) heldOf.set(told, of)
    posts.push({ start, end, person, title, of: central.has(person) ? NATION : (first ?? of) })
    trace?.notes.push({
      kind: 'posts',
      start,
      end,
      of: person,
      rule: 'post beside the name',
      lexicon: 'posts',
      entry: head,
    })
  }
  let shared: readonly ResolvedPost[] = []
  let previous: PersonMention | null = null
  // 松陵县教育局甲局长在乙副局长陪同下: of whom the sentence's last such post was.
  let joined: { readonly end: number; readonly of: string } | null = null
  for (const mention of named) {
    const before = byEnd.get(mention.start)
    if (before) {
      // 领导同志有：甲、乙 says no more than that they lead.
      const led = '：，:'.includes(body[mention.start - 1] ?? ' ')
      const own = led ? before.posts.filter(({ phrase }) => !BARE.test(phrase.title)) : before.posts
      const held = own[0] && isOfTwo(body, own[0].phrase) ? [] : own
      for (const post of held) give(mention.name, ofDelegation(post, held))
      shared = held.every(({ phrase }) => SHARED.has(phrase.kind)) ? held : []
    } else {
      const between = previous ? body.slice(previous.end, Math.min(mention.start, previous.end + 3)) : ''
      // Several posts at once go on only in the closest list; with 以及 others begin.
      if (shared.length > 1 ? between !== '、' : !LIST_MARK.test(between)) shared = []
      for (const post of shared) give(mention.name, post)
    }
    previous = mention
    const appointed = APPOINTS.at(body, mention.end) ? APPOINTED.exec(body.slice(mention.end, mention.end + 12)) : null
    const office = appointed
      ? byStart.get(mention.end + appointed[0].length)
      : body[mention.end] === '为' && NAMED_TO.test(body.slice(Math.max(0, mention.start - 30), mention.start))
        ? byStart.get(mention.end + 1)
        : null
    if (office && !starts.has(office.end)) for (const post of office.posts) give(mention.name, post)
    const after = byStart.get(mention.end)
    // 校领导|温照野|副校长: the group says no more than that he leads.
    const ranked = before?.posts.some(({ phrase }) => phrase.kind !== 'group')
    if (!after || ranked || starts.has(after.end)) continue
    for (const post of after.posts) {
      if (post.phrase.region || post.phrase.unit || !/^(head|deputy)$/.test(post.phrase.kind)) continue
      // 习近平主席: whoever everyone knows is called by the post that he holds in the nation.
      if (central.has(mention.name)) {
        give(mention.name, { ...post, of: NATION })
        continue
      }
      const phrase = finder.joined(post.phrase, mention.start)
      const same =
        joined &&
        post.of === null &&
        mention.start - joined.end < SAME &&
        !/[。！？\n]/.test(body.slice(joined.end, mention.start))
          ? joined.of
          : null
      const own = phrase === post.phrase ? post.of : regions.of(phrase, [], null)
      const named = own === null || phrase !== post.phrase || phrase.level ? null : organBefore(body, mention.start)
      if (named) {
        give(mention.name, { phrase, of: regions.of({ ...phrase, level: named }, [], null) ?? own })
        continue
      }
      // 蒙特拉罗总理: of a country that is not said.
      const of = own === NATION && isAbroad(mention.name) ? null : own
      give(mention.name, { phrase, of: of ?? (/校长|院长|书记/.test(phrase.title) ? null : same) })
      if (of && phrase !== post.phrase) joined = { end: post.phrase.end, of }
    }
  }
  return [...posts, ...groupsAfter(body, named, chains, posts)]
}

const HEADS_DELEGATION = new Anchored(/^(?:党政)?(?:代表团|考察团|慰问团)(?:副?团长|总?领队)$/)
/** 代表团团长、望溪市市长: of the place that the holder's next post is of. */
function ofDelegation(post: ResolvedPost, held: readonly ResolvedPost[]): ResolvedPost {
  if (post.of !== null || !HEADS_DELEGATION.test(post.phrase.title)) return post
  const next = held.find(({ of }) => of !== null && of !== NATION && isCode(of))
  return next ? { ...post, of: next.of } : post
}

/** 代表自治区党委、政府和|闻人岱书记: of the organ in whose name somebody speaks too. */
const FOR_ORGAN = /代表(自治区|[区省市州县])(?:党委|委)[^。；：对向感谢]{0,28}$/
const LEVEL_OF_ORGAN: Readonly<Record<string, string>> = {
  自治区: 'region',
  区: 'district',
  省: 'province',
  市: 'city',
  州: 'prefecture',
  县: 'county',
}
/** The level of the organ in whose name, and in that of the person at `start`, somebody speaks; null where none is named. */
function organBefore(body: string, start: number): string | null {
  const found = FOR_ORGAN.exec(body.slice(Math.max(0, start - 36), start))
  if (!found) return null
  return found[0].startsWith('代表区党委') ? 'region' : (LEVEL_OF_ORGAN[found[1]!] ?? null)
}

/** True for a name of four characters or more, all of them such as foreign names are written with. */
const isAbroad = (name: string): boolean => name.length > 3 && [...name].every((_, i) => isForeign(name, i))

/** 澄州市和自治区领导: the list does not say whose leader each is. */
const isOfTwo = (body: string, { kind, start }: PostPhrase): boolean =>
  kind === 'group' && /[省市县区州旗][和与及]$/.test(body.slice(Math.max(0, start - 2), start))

/** Before what opens a sentence. */
const FIRST = new Units('。！？；\n')
const AFTER_POST = /^(?:，|、|以及|和|及|与)$/

/** 甲、乙、丙等区班子成员: the group that a list of names ends with, for each of them. */
function groupsAfter(
  body: string,
  named: readonly PersonMention[],
  chains: readonly PostChain[],
  given: readonly PostMention[],
): PostMention[] {
  const posts: PostMention[] = []
  const suffixEnds = new Map(given.map((post) => [post.start, post]))
  const starts = new Set(named.map((mention) => mention.start))
  const prefixes = new Map(chains.map(({ posts: chain, end }) => [end, chain[0]!.phrase.start]))
  let n = 0
  for (const { posts: chain, end } of chains) {
    const { phrase, of } = chain[0]!
    while (n < named.length && named[n]!.start < phrase.start) n++
    if ((phrase.kind !== 'group' && phrase.kind !== 'staff') || starts.has(end) || BARE.test(phrase.title)) continue
    if (/^中央领导/.test(phrase.title)) continue
    const opening = /等(\d+|[一二三四五六七八九十几多]+)?[名位个]?$/.exec(
      body.slice(Math.max(0, phrase.start - 6), phrase.start),
    )
    if (!opening) continue
    const group = phrase.kind === 'group'
    let at = phrase.start - opening[0].length
    let headed = false
    for (let i = n - 1; i >= 0; i--) {
      const mention = named[i]!
      if (mention.end > at) continue
      const suffix = suffixEnds.get(mention.end)
      const ends = suffix?.person === mention.name ? suffix.end : mention.end
      if (at - ends > 2 || !(headed ? AFTER_POST : /^(、|以及|和|及|与)?$/).test(body.slice(ends, at))) break
      // 顾砚秋等市领导: he is named for many, by a post of his own.
      if (
        group &&
        FIRST.at(body, mention.start - 1) &&
        ends === at &&
        given.some(({ person }) => person === mention.name)
      )
        break
      posts.push({ start: phrase.start, end: phrase.end, person: mention.name, title: phrase.title, of })
      // 县委书记甲，县长乙等县领导: the list goes on before the post that stands before a name.
      const own = phrase.kind === 'group' ? prefixes.get(mention.start) : undefined
      at = own === undefined ? mention.start : own
      headed = own !== undefined
    }
  }
  return posts
}
