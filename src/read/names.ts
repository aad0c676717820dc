import { loadLexicon } from '../lexicon/load.ts'
import { Trie } from '../text/trie.ts'
import { isHan } from './place-context.ts'

interface NameLexicon {
  /** Tier of each surname, by the surname. */
  readonly surnames: ReadonlyMap<string, number>
  readonly given: ReadonlySet<string>
  readonly parts: Trie<true>
  readonly partCharacters: ReadonlySet<string>
  readonly lookalikes: ReadonlySet<string>
  /** Characters of foreign names. */
  readonly foreign: ReadonlySet<string>
  readonly after: Trie<'says' | 'acts'>
}

let lexicon: NameLexicon | undefined

function load(): NameLexicon {
  if (lexicon) return lexicon
  const parts = loadLexicon('transliterated-names', ['part']).map((row) => row.part)
  lexicon = {
    surnames: new Map(loadLexicon('surnames', ['surname', 'tier']).map((row) => [row.surname, Number(row.tier)])),
    given: new Set(loadLexicon('given-name-characters', ['characters']).flatMap((row) => [...row.characters])),
    parts: new Trie(parts.map((part) => [part, true] as const)),
    partCharacters: new Set(parts.join('')),
    foreign: new Set(loadLexicon('foreign-characters', ['characters']).flatMap((row) => [...row.characters])),
    lookalikes: new Set(
      loadLexicon('name-lookalikes', ['first', 'rests']).flatMap((row) =>
        row.rests.split(' ').map((rest) => row.first + rest),
      ),
    ),
    after: new Trie([
      ...loadLexicon('visit-verbs', ['verb']).map((row) => [row.verb, 'acts'] as const),
      ...loadLexicon('speech-verbs', ['verb', 'kind']).flatMap((row) =>
        row.kind === 'none' ? [] : [[row.verb, 'says'] as const],
      ),
      ...loadLexicon('after-names', ['word', 'kind']).map((row) => [row.word, row.kind as 'says' | 'acts'] as const),
    ]),
  }
  return lexicon
}

/**
 * Where a name is looked for, and so how much it must look like one by itself: directly after a post; after a foreign post; after a word for a
 * role (村民); in a list of names; at the start of a clause; before a post (某某书记).
 */
export type Anchor = 'post' | 'foreign' | 'role' | 'list' | 'clause' | 'before-post'

const LEAST: Readonly<Record<Anchor, number>> = {
  post: 1.5,
  foreign: 1.5,
  role: 2.6,
  list: 2.4,
  clause: 4.4,
  'before-post': 3.2,
}

export interface NameCandidate {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly score: number
}

/** How often `word` stands in `text`, counted up to `most`. */
function count(text: string, word: string, most: number): number {
  let found = 0
  for (let at = text.indexOf(word); at >= 0 && found < most; at = text.indexOf(word, at + word.length)) found++
  return found
}

/** True for a surname, of one or more characters. */
export function surnameAt(text: string, at: number): string | null {
  const { surnames } = load()
  const two = text.slice(at, at + 2)
  if (two.length === 2 && surnames.has(two)) return two
  const one = text.slice(at, at + 1)
  return surnames.has(one) ? one : null
}

/** How plainly a name ends at `end`: 2 at punctuation or before a word that follows names, 1 before a lesser such word, -1.5 otherwise. */
export function boundaryAt(text: string, end: number): number {
  if (end >= text.length || !isHan(text, end)) return 2
  const word = load().after.longestAt(text, end)
  if (!word) return -1.5
  return word.end - word.start >= 2 ? 2 : 1
}

/** The kind of word that follows a name ending at `end`, if one of `after-names.tsv` does; only words of two characters or more. */
export function wordAfter(text: string, end: number): 'says' | 'acts' | null {
  const word = load().after.longestAt(text, end)
  return word && word.end - word.start >= 2 ? word.value : null
}

/** True for a word that begins like a surname and names no one. */
export const isLookalike = (word: string): boolean => load().lookalikes.has(word)

const FUNCTION = /[等的了在是这那其各该此每些所与及或被将把着过也就都不很我你他她它们]/

/**
 * Reads the name that begins at `at`, or null. `counted` is a text in which a name that comes again gains belief (body and
 * title); `isHead` tells where the head of a post stands, so that 任组长 is read as no name.
 */
export function nameAt(
  text: string,
  at: number,
  anchor: Anchor,
  counted: string,
  isHead: (from: number, to: number) => boolean,
): NameCandidate | null {
  const { surnames, given, parts, partCharacters, lookalikes, after } = load()
  if (!isHan(text, at)) return null
  const dotted = dottedAt(text, at)
  if (dotted) return dotted
  if (anchor === 'foreign') return foreignAt(text, at) ?? nameAt(text, at, 'post', counted, isHead)
  let best: NameCandidate | null = null
  const offer = (end: number, score: number): void => {
    if (score >= LEAST[anchor] && (!best || score > best.score))
      best = { start: at, end, name: text.slice(at, end), score }
  }
  const opening = after.longestAt(text, at)
  if (anchor === 'role' && opening && !parts.longestAt(text, at)) return null
  // 中方, 索方: a country's side.
  if (text[at + 1] === '方' && anchor === 'clause') return null
  const opensLikeVerb = opening !== null && opening.end - at >= 2
  const surname = surnameAt(text, at)
  if (surname && !opensLikeVerb) {
    const tier = surnames.get(surname) ?? 3
    // 和, 向, 都: surnames that far more often join or open a phrase.
    const base = (tier === 1 ? 2 : tier === 2 ? 1.2 : 0.2) - (opening ? 1.5 : 0)
    for (const length of [1, 2, ...(surname.length === 1 ? [3] : [])]) {
      const end = at + surname.length + length
      if (end > text.length || !isHan(text, end - 1)) break
      const name = text.slice(at, end)
      if (FUNCTION.test(name.slice(surname.length))) break
      // Two surnames in front of two characters: a married name of Hong Kong and Macau.
      if (
        length === 3 &&
        (opening || (surnames.get(name.slice(1, 2)) ?? 3) > 2 || ![...name.slice(2)].every((c) => given.has(c)))
      )
        break
      if (isHead(at + 1, end)) break
      const boundary = anchor === 'before-post' ? 2 : boundaryAt(text, end)
      let score = base + boundary
      for (const character of name.slice(surname.length)) score += given.has(character) ? 0.8 : -0.6
      if (length === 3) score -= 2.5
      const times = count(counted, name, 4)
      if (times >= 2) score += times >= 3 ? 1.5 : 1
      if (surname.length === 2) score += 1
      if (length === 2 && count(counted, name.slice(0, -1), 4) > times + 1) score -= 1.5
      if (lookalikes.has(name))
        score -=
          anchor === 'post' && tier < 3 && boundary >= 2 && [...name.slice(1)].every((c) => given.has(c)) ? 1 : 3.5
      else if (length === 2 && lookalikes.has(name.slice(0, 2)))
        score -= anchor === 'post' ? 0.5 : anchor === 'list' ? 1 : 2
      if (length === 1 && boundary < 0 && times < 2) score -= 1
      // A common surname with two usual characters needs less beside a role, where any verb may follow.
      if (anchor === 'role' && length === 2 && tier === 1 && [...name.slice(1)].every((c) => given.has(c))) score += 0.6
      // 和, 与: after a post they join, unless all else speaks for a name.
      if (
        opening &&
        /[和与及以同从]/.test(surname) &&
        (boundary < 2 || lookalikes.has(name.slice(1)) || ![...name.slice(1)].every((c) => given.has(c)))
      )
        continue
      // A longer foreign name cut short: 冯德|莱恩.
      if (boundary < 0 && times >= 2 && alwaysFollowedAlike(counted, name)) continue
      offer(end, score)
    }
  }
  // Names without a Chinese surname: parts that such names are made of, or any likely characters in the plain slot after a post.
  let end = at
  let pieces = 0
  for (let part = parts.longestAt(text, at); part && pieces < 3; part = parts.longestAt(text, end)) {
    end = part.end
    pieces++
    const boundary = boundaryAt(text, end)
    const strong = anchor === 'post' || anchor === 'role' || anchor === 'list'
    if (pieces > 0) offer(end, boundary + (pieces > 1 ? 2.5 : 1.2) + (strong ? 1 : 0))
  }
  if (anchor === 'post' && !best && !opening) {
    for (const length of [2, 3, 4]) {
      const stop = at + length
      const name = text.slice(at, stop)
      if (name.length < length || !isHan(text, stop - 1) || FUNCTION.test(name)) break
      if (isHead(at, stop) || lookalikes.has(name)) continue
      const foreign = [...name].every((c) => partCharacters.has(c))
      const likely = foreign || [...name].every((c) => given.has(c) || partCharacters.has(c))
      if (likely && (isHan(text, stop) ? foreign && boundaryAt(text, stop) >= 2 : true)) offer(stop, 1.6)
    }
  }
  return best
}

/** True for a character that foreign names, or names of Uyghurs and Kazakhs, are written with. */
export function isForeign(text: string, at: number): boolean {
  const { foreign, partCharacters } = load()
  const character = text[at] ?? ''
  return foreign.has(character) || (partCharacters.has(character) && !/[称此和曾于次公永]/.test(character))
}

/** Where a foreign name, or its last part, that begins at `from` ends: before a word that follows names, else where its characters end. */
function foreignEnd(text: string, from: number, least: number): number {
  let end = from
  while (end < from + 9 && isForeign(text, end)) {
    end++
    const boundary = end - from >= least ? boundaryAt(text, end) : -1
    if (boundary === 2 || (boundary === 1 && !isForeign(text, end))) return end
  }
  return end
}

/**
 * A name whose parts are joined by dots (艾力·买买提, 菲勒蒙·扬); a hyphen may join two more. One character of the first part
 * may be unusual for such names.
 */
function dottedAt(text: string, at: number): NameCandidate | null {
  let end = at
  let odd = 0
  while (end < at + 8 && isHan(text, end)) {
    if (!isForeign(text, end) && ++odd > 1) return null
    end++
  }
  if (end === at || odd === end - at || !DOT.test(text[end] ?? '')) return null
  for (let rounds = 0; rounds < 5 && DOT.test(text[end] ?? '') && isHan(text, end + 1); rounds++) {
    const from = end + 1
    let run = from
    while (run < from + 8 && isHan(text, run) && !DOT.test(text[run] ?? '')) run++
    end = DOT.test(text[run] ?? '') ? run : lastPartEnd(text, from)
  }
  const name = text.slice(at, end)
  return name.length >= 3 && name.length <= 24 && !/[的了在是和与]/.test(name)
    ? { start: at, end, name, score: 5 }
    : null
}

/** Where the last part of a dotted name ends; an unusual character at its front is passed over. */
function lastPartEnd(text: string, from: number): number {
  if (isForeign(text, from)) return foreignEnd(text, from, 1)
  return foreignEnd(text, from + 1, 1)
}

const DOT = /[·•・-]/

/** The name that ends at `end`, directly before a post (某某|书记); its start is at a clause's start or after a word in `opens`. */
export function nameBefore(
  text: string,
  end: number,
  counted: string,
  isHead: (from: number, to: number) => boolean,
  opens: (start: number) => boolean = () => false,
): NameCandidate | null {
  let best: NameCandidate | null = null
  for (const length of [3, 2, 4]) {
    const start = end - length
    if (start < 0 || !surnameAt(text, start)) continue
    if (length === 4 && surnameAt(text, start)?.length !== 2) continue
    if (!opensName(text, start) && !opens(start)) continue
    const found = nameAt(text.slice(0, end), start, 'before-post', counted, isHead)
    if (found && found.end === end && (!best || found.score > best.score)) best = found
  }
  return best
}

const OPENS =
  /([，。；：！？、“”（）《》\s—]|在|由|与|和|及|以及|同|对|向|让|请|给|为|是|经|听取|学习|传达|贯彻|会见|看望|陪同|代表|感谢|落实|按照|根据|随|跟随|通过|的)$/

/** True where a name may begin at `start`: at a clause's start or after a word that takes a person. */
export const opensName = (text: string, start: number): boolean =>
  start === 0 || OPENS.test(text.slice(Math.max(0, start - 2), start))

/** A foreign name without dots: a run of the characters that such names are written with. */
function foreignAt(text: string, at: number): NameCandidate | null {
  let end = foreignEnd(text, at, 2)
  if (text[end] === '-' && isForeign(text, end + 1)) end = foreignEnd(text, end + 1, 1)
  if (end - at < 2 || end - at > 12) return null
  return boundaryAt(text, end) >= 1 ? { start: at, end, name: text.slice(at, end), score: 4 } : null
}

/** The whole run up to the next mark of a list, where it is like no word: an item between two that are names. */
export function listedAt(text: string, at: number): NameCandidate | null {
  const { given, foreign, partCharacters, after, lookalikes } = load()
  const opening = after.longestAt(text, at)
  if (opening && opening.end - at >= 2) return null
  let end = at
  for (; end < at + 6 && isHan(text, end); end++) {
    const character = text[end] ?? ''
    if (end > at && /[及和与等]/.test(character)) break
    if (
      !given.has(character) &&
      !foreign.has(character) &&
      !partCharacters.has(character) &&
      !(end === at && surnameAt(text, at))
    )
      return null
  }
  const name = text.slice(at, end)
  if (name.length < 2 || name.length > 5 || lookalikes.has(name) || !/[、，。；及和与等]/.test(text[end] ?? '。'))
    return null
  return { start: at, end, name, score: 2.4 }
}

/** True where the same character follows a string everywhere in the text: the string is only part of a longer word. */
function alwaysFollowedAlike(text: string, word: string): boolean {
  let next: string | undefined
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const follows = text[at + word.length]
    if (follows === undefined || !isHan(text, at + word.length) || (next !== undefined && next !== follows))
      return false
    next = follows
  }
  return next !== undefined
}
