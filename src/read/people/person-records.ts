import type { Person, Post, Span } from '../../record/types.ts'
import { Anchored } from '../../text/anchored.ts'
import type { PersonMention, PostMention } from '../draft.ts'
import { isCountry } from './name-lexicon.ts'
import type { FoundName } from './name-search.ts'
import type { PostChain } from './post-chains.ts'

/** The record's people, in the order in which the report first names them. `extra` are spans of people whom no mention names. */
export function personRecords(
  named: readonly PersonMention[],
  posts: readonly PostMention[],
  names: ReadonlyMap<string, FoundName>,
  passing: ReadonlySet<string>,
  extra: ReadonlyMap<string, Span>,
): Person[] {
  const spans = new Map<string, Span[]>()
  for (const { name, start, end } of named) push(spans, name, [start, end])
  for (const [name, span] of extra) if (!spans.has(name)) spans.set(name, [span])
  const held = new Map<string, PostMention[]>()
  for (const post of posts) push(held, post.person, post)
  return [...spans].map(([name, where]) => ({
    name,
    posts: postsOf(held.get(name) ?? []),
    passing: passing.has(name),
    spans: where,
    confidence: confidenceOf(names.get(name), where.length),
  }))
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

const NATION = '100000'

/** A person's posts, each once; a shorter wording that ends a longer one (书记, 市委书记) is the same post. */
function postsOf(posts: readonly PostMention[]): Post[] {
  if (posts.length < 2) return posts.map(({ title, of }) => ({ title, of }))
  const kept = new Map<string, Post>()
  // A post whose unit is told elsewhere is the same one.
  const owned = new Set(posts.flatMap(({ title, of }) => (of === null ? [] : [title])))
  // 欧罗总理, who was said to be the head of another country's government.
  const abroad = new Set(posts.flatMap(({ title, of }) => (of !== null && isCountry(of) ? [title] : [])))
  for (const { title, of } of posts)
    if (
      !kept.has(`${title} ${of ?? ''}`) &&
      !(of === null && owned.has(title)) &&
      !(of === NATION && abroad.has(title))
    )
      kept.set(`${title} ${of ?? ''}`, { title, of })
  const all = [...kept.values()]
  return all.filter((post) => !all.some((other) => isLonger(other.title, post.title) || isDeputy(other, post)))
}

/** 温照野局长, who was said to be deputy of the same bureau: a courtesy. */
const isDeputy = (other: Post, post: Post): boolean =>
  /^[局厅处院校市区县]长$|^主任$/.test(post.title) &&
  other.title.endsWith(`副${post.title}`) &&
  (post.of === null || post.of === other.of)

/** True where `long` ends in `short` and what stands before makes no lower rank of it (副市长 is not 市长). */
function isLonger(long: string, short: string): boolean {
  return long !== short && long.endsWith(short) && !/(副|第一|代|代理)$/.test(long.slice(0, -short.length))
}

/**
 * How sure a name is, by where it was read: beside a post, in a list, where a clause begins, in the title only; more where it comes again or is
 * read in several ways.
 */
function confidenceOf(found: FoundName | undefined, times: number): number {
  if (!found) return 0.9
  const { anchors } = found
  let confidence = 0.7
  if (anchors.has('post') || anchors.has('foreign')) confidence = 0.93
  else if (anchors.has('list') || anchors.has('before-post')) confidence = 0.85
  else if (anchors.has('clause')) confidence = 0.75
  if (times > 1) confidence += 0.03
  if (anchors.size > 1) confidence += 0.03
  return Math.min(0.99, Number(confidence.toFixed(2)))
}

const AT_HOME = /^家(?:中|里|看望|慰问|[，。、]|$)/

const ELDER = new Anchored(/(阿婆|阿公|阿姨|大娘|大爷|大妈|大叔|大姐|大哥|奶奶|爷爷|老汉|大伯|大婶|婆婆)$/)

/** People whom the report gives no post, but a role without public office (村民, 患者): behind such a word, or in its list; and whose home somebody visits. */
export function passingNames(
  text: string,
  named: readonly PersonMention[],
  chains: readonly PostChain[],
  posts: readonly PostMention[],
): Set<string> {
  const holders = new Set(posts.map((post) => post.person))
  const roles = new Set(
    chains.flatMap(({ posts: chain, end }) => (chain.at(-1)?.phrase.kind === 'passing' ? [end] : [])),
  )
  const found = new Set<string>()
  let previous: PersonMention | null = null
  for (const mention of named) {
    const listed = previous !== null && found.has(previous.name) && mention.start - previous.end === 1
    const elder = ELDER.test(mention.name)
    const home =
      text[mention.end] === '家' &&
      (/(?:社区|小区|嘎查|村|组)$/.test(text.slice(Math.max(0, mention.start - 2), mention.start)) ||
        AT_HOME.test(text.slice(mention.end, mention.end + 3)))
    if ((roles.has(mention.start) || listed || elder || home) && !holders.has(mention.name)) found.add(mention.name)
    previous = mention
  }
  return found
}
