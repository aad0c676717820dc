import { loadLexicon } from '../../lexicon/load.ts'
import type { Span } from '../../record/types.ts'
import { findAll } from '../../text/find-all.ts'
import { mayHold, SoughtWords } from '../../text/sieve.ts'
import type { PeopleReading, PersonMention, PlaceReading, PostMention, Readable, SentenceSpan } from '../draft.ts'
import { ownGroup, schoolOfHeads, visitedSchool } from '../organizations/own-unit.ts'
import { homeUnit } from '../places/home-unit.ts'
import type { Staged } from '../stages.ts'
import { trace } from '../trace.ts'
import { covers } from '../within.ts'
import { boundaryAt, opensName, surnameAt } from './name-lexicon.ts'
import { type FoundName, NameSearch } from './name-search.ts'
import type { Anchor } from './names.ts'
import { passingNames, personRecords } from './person-records.ts'
import { chainPosts, type PostChain } from './post-chains.ts'
import { assignPosts } from './post-holders.ts'
import { NATION, PostRegions } from './post-regions.ts'
import { settleStates } from './post-states.ts'
import { PostFinder } from './posts.ts'
import { findPronouns } from './pronouns.ts'
import { Recurrence } from './recurrence.ts'

/** A doctrine or the centre is named after the person: no mention of him. */
const DOCTRINE =
  /^(新时代|经济思想|生态文明|强军思想|法治思想|文化思想|外交思想|同志为核心|同志为总书记|思想|(?:同志|烈士|先生)?(?:铜像|塑像|雕像|陵园|墓|纪念碑|纪念馆|故居|旧居))/
const GENERAL_SECRETARY = '习近平'

let known: Set<string> | undefined
let sought: SoughtWords | undefined

/** What a name was read by, for explaining. */
const READ_AS: Readonly<Record<Anchor | 'title', string>> = {
  post: 'directly after a post',
  foreign: 'after a foreign post',
  role: 'after a word for a role',
  list: 'in a list of names, or known by name',
  clause: 'opens a clause, before a word for what people do',
  'before-post': 'directly before a post or 同志',
  title: 'in the headline',
}

/**
 * Finds the people whom a report names, their posts with region or unit, and where else they are meant (他, 王书记). A name is
 * believed beside a post or a word for a role, in a list with others, or where a clause begins with it and someone speaks
 * or acts; once believed, it is found everywhere.
 */
export function* readPeople(
  article: Readable,
  sentences: readonly SentenceSpan[],
  places: PlaceReading,
): Staged<PeopleReading> {
  const { body, meta } = article
  known ??= new Set(loadLexicon('known-names', ['name']).map((row) => row.name))
  const finder = new PostFinder(body, places.mentions)
  const regions = new PostRegions(places, homeUnit(meta, places, body), {
    school: visitedSchool(body) ?? schoolOfHeads(body),
    group: ownGroup(body),
  })
  const phrases = finder.all()
  yield
  const chains = chainPosts(body, phrases, sentences, regions)
  yield
  const names = yield* believedNames(body, meta.title ?? '', chains, places)
  yield
  const parts = lastParts(names)
  for (const part of parts.keys()) names.delete(part)
  const named = findMentions(body, names, chains)
  if (trace)
    for (const { name, anchors } of names.values())
      trace.notes.push({
        kind: 'people',
        start: 0,
        end: 0,
        of: name,
        rule: [...anchors].map((one) => READ_AS[one]).join('; '),
      })
  const general = generalSecretary(body)
  yield
  const posts = [
    ...settleStates(assignPosts(body, named, chains, finder, regions, known), named, meta.title ?? '', body),
  ]
  for (const { start, end, name } of general) posts.push({ start, end, person: name, title: '总书记', of: NATION })
  posts.sort((a, b) => a.start - b.start)
  yield
  const passing = passingNames(body, named, chains, posts)
  const short = [...findShort(body, named, chains, posts), ...findParts(body, named, parts)]
  const meant = byStart([...named, ...short, ...general])
  yield
  const pronouns = findPronouns(body, sentences, meant, passing)
  // Where only 总书记 stands for him, the record rests on his name in the title of the centre or a doctrine.
  const at = general.length ? body.indexOf(GENERAL_SECRETARY) : -1
  const extra = new Map<string, Span>(at < 0 ? [] : [[GENERAL_SECRETARY, [at, at + GENERAL_SECRETARY.length]]])
  return {
    mentions: outsideTitles(body, byStart([...meant, ...pronouns])),
    posts,
    people: personRecords(named, posts, names, passing, extra),
  }
}

const byStart = (mentions: PersonMention[]): PersonMention[] => mentions.sort((a, b) => a.start - b.start)

/** Whom the title of a speech or book names (《某某同志在…的讲话》) does nothing where it is read. */
function outsideTitles(body: string, mentions: PersonMention[]): PersonMention[] {
  if (!body.includes('《')) return mentions
  return mentions.filter(({ start }) => {
    const open = body.lastIndexOf('《', start)
    return open < 0 || start - open > LONGEST_TITLE || body.lastIndexOf('》', start) > open
  })
}
const LONGEST_TITLE = 60

/** The names that body and title give, with what speaks for each. */
function* believedNames(
  body: string,
  title: string,
  chains: readonly PostChain[],
  places: PlaceReading,
): Staged<Map<string, FoundName>> {
  const recurrence = new Recurrence(title, body)
  const search = new NameSearch(body, recurrence, chains, places.mentions)
  search.beforePosts()
  yield
  search.afterPosts()
  yield
  search.beforeClasses()
  search.kin()
  search.homes()
  search.leaders()
  yield
  search.atClauses()
  search.atAttendance()
  yield
  const names = search.settled()
  sought ??= new SoughtWords(known ?? [])
  for (const name of sought.among(body))
    if (body.includes(name)) names.set(name, { name, score: 9, anchors: new Set(['post', 'list']) })
  yield
  if (!title) return names
  const headline = new NameSearch(title, recurrence)
  headline.inTitle()
  for (const [name, found] of headline.settled()) {
    if (!body.includes(name)) continue
    const other = names.get(name)
    if (other) other.anchors.add('title')
    else names.set(name, found)
  }
  return names
}

/** Every place where a believed name stands and means the person. */
function findMentions(
  body: string,
  names: ReadonlyMap<string, FoundName>,
  chains: readonly PostChain[],
): PersonMention[] {
  const [starts, ends] = [new Set(chains.map((chain) => chain.start)), new Set(chains.map((chain) => chain.end))]
  const isBeside = (start: number, end: number): boolean =>
    ends.has(start) || starts.has(end) || opensName(body, start) || boundaryAt(body, end) > 0
  return findAll(body, names.keys()).flatMap(({ start, end, value }): PersonMention[] => {
    if (DOCTRINE.test(body.slice(end, end + 6))) return []
    // Two characters may also be the middle of other words.
    if (end - start === 2 && !isBeside(start, end)) return []
    return [{ start, end, name: value, via: 'name' }]
  })
}

/** The last part of each name with dots that no other name ends in: 奥斯卡·乌略亚 is called 乌略亚 later. */
function lastParts(names: ReadonlyMap<string, FoundName>): Map<string, string> {
  const parts = new Map<string, string>()
  const twice = new Set<string>()
  for (const name of names.keys()) {
    const part = /[·•・](\p{Script=Han}{2,})$/u.exec(name)?.[1]
    if (!part) continue
    if (parts.has(part)) twice.add(part)
    parts.set(part, name)
  }
  for (const part of twice) parts.delete(part)
  return parts
}

/** Where people are called by the last part of their names. */
const findParts = (
  body: string,
  named: readonly PersonMention[],
  parts: ReadonlyMap<string, string>,
): PersonMention[] =>
  findAll(body, parts.keys()).flatMap(({ start, end, value }) => {
    if (covers(named, start) || !(opensName(body, start) || boundaryAt(body, end) > 0)) return []
    return [{ start, end, name: parts.get(value)!, via: 'short' as const }]
  })

/** 总书记 without a name: the general secretary, where the report names him at all. */
function generalSecretary(body: string): PersonMention[] {
  const found: PersonMention[] = []
  if (!mayHold(body, GENERAL_SECRETARY) || !body.includes(GENERAL_SECRETARY)) return found
  for (let at = body.indexOf('总书记'); at >= 0; at = body.indexOf('总书记', at + 3)) {
    // 以…同志为总书记的党中央
    if (body.startsWith('同志为', at - 3)) continue
    if (body.startsWith(GENERAL_SECRETARY, at - 3) || body.startsWith(GENERAL_SECRETARY, at + 3)) continue
    found.push({ start: at, end: at + 3, name: GENERAL_SECRETARY, via: 'short' })
  }
  return found
}

/** 王书记 for the one person of the report who has that surname, or the one of them who has that post. */
function findShort(
  body: string,
  named: readonly PersonMention[],
  chains: readonly PostChain[],
  held: readonly PostMention[],
): PersonMention[] {
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
    if (!people || phrase.region || phrase.unit || phrase.kind === 'group') continue
    if (covers(named, start) || covers(named, phrase.start)) continue
    // 随后|闻书记: whoever was said to hold the post is meant behind any word.
    const opens = opensName(body, start) || body.startsWith('同时', start - 2)
    const meant = opens && people.size === 1 ? [...people] : holders(held, people, phrase.title)

    if (meant.length === 1) found.push({ start, end: phrase.end, name: meant[0]!, via: 'short' })
  }
  return found
}

/** Those of some people whose post is or ends in a title that no 副 makes another. */
const holders = (held: readonly PostMention[], people: ReadonlySet<string>, title: string): string[] => [
  ...new Set(
    held
      .filter(
        (post) =>
          people.has(post.person) &&
          post.title.endsWith(title) &&
          post.title[post.title.length - title.length - 1] !== '副',
      )
      .map((post) => post.person),
  ),
]
