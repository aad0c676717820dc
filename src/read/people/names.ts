import { Units } from '../../text/units.ts'
import { isHan } from '../places/place-context.ts'
import { isPlain } from '../plain-words.ts'
import { dottedEnd, foreignEnd } from './foreign-names.ts'
import { FOREIGN, FUNCTION, GIVEN, isOfClass, nameClasses, OPENS_SURNAME, PART, SITE, SURNAME } from './name-classes.ts'
import { areGiven, boundaryAt, nameLexicon, opensName, surnameAt, surnameTiers } from './name-lexicon.ts'
import type { Recurrence } from './recurrence.ts'

/**
 * Where a name is looked for, and so how much it must look like one by itself: directly after a post; after a foreign post;
 * after a word for a role (村民); in a list of names; at the start of a clause; before a post (某某书记).
 */
export type Anchor = 'post' | 'foreign' | 'role' | 'list' | 'clause' | 'before-post'

/** Sides by which those who meet are called: 台方, 港方. */
const SIDES = new Units('中外台港澳我校院省市县区')

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

/** What the search for names knows of the report around them. */
export interface NameContext {
  readonly text: string
  readonly recurrence: Recurrence
  /** True where the head of a post begins within a range, so that 任组长 is read as no name. */
  readonly hasHead: (from: number, to: number) => boolean
}

const isEvery = (text: string, bits: number): boolean => {
  for (let at = 0; at < text.length; at++) if (!isOfClass(text, at, bits)) return false
  return true
}

/** Reads the name that begins at `at`, or null: the end that scores best, if it scores enough for its anchor. */
export function nameAt(context: NameContext, at: number, anchor: Anchor): NameCandidate | null {
  const { text } = context
  if (!isHan(text, at)) return null
  const dotted = dottedEnd(text, at)
  if (dotted !== null) return { start: at, end: dotted, name: text.slice(at, dotted), score: 5 }
  if (anchor === 'foreign') {
    const foreign = foreignEnd(text, at)
    if (foreign !== null && isPlain(text, at, foreign)) return null
    if (foreign !== null) return { start: at, end: foreign, name: text.slice(at, foreign), score: 4 }
    return nameAt(context, at, 'post')
  }
  const { parts, after } = nameLexicon()
  // Most clauses open with a word that can begin no name.
  const opens = (nameClasses()[text.charCodeAt(at)]! & (SURNAME | OPENS_SURNAME)) !== 0
  if (!opens && anchor !== 'post' && !parts.longestAt(text, at)) return null
  const opening = after.longestAt(text, at)
  if (anchor === 'role' && opening && !parts.longestAt(text, at)) return null
  // 台方|专家: a side's.
  if (text[at + 1] === '方' && SIDES.at(text, at)) return null
  // 中方, 索方: a country's side.
  if (text[at + 1] === '方' && anchor === 'clause') return null
  const opensLikeVerb = opening !== null && opening.end - at >= 2
  const chinese = opensLikeVerb ? null : chineseName(context, at, text.length, anchor, opening !== null)
  const transliterated = transliteratedName(text, at, anchor)
  const best =
    chinese && transliterated
      ? transliterated.score > chinese.score || transliterated.name.startsWith(chinese.name)
        ? transliterated
        : chinese
      : (chinese ?? transliterated)
  if (best || anchor !== 'post' || opening) return best
  return plainName(context, at)
}

/** A Chinese surname with one or two characters, scored by how usual they are, by what follows, and by coming again. */
function chineseName(
  context: NameContext,
  at: number,
  limit: number,
  anchor: Anchor,
  opening: boolean,
): NameCandidate | null {
  const { text, recurrence } = context
  const { surnames, lookalikes } = nameLexicon()
  const surname = surnameAt(text, at)
  if (!surname) return null
  const tier = (surname.length === 1 ? surnameTiers()[text.charCodeAt(at)] : surnames.get(surname)) || 3
  const after = at + surname.length
  // 和, 向, 都: surnames that far more often join or open a phrase.
  const base = (tier === 1 ? 2 : tier === 2 ? 1.2 : 0.2) - (opening ? 1.5 : 0)
  let best: NameCandidate | null = null
  for (let length = 1; length <= (surname.length === 1 ? 3 : 2); length++) {
    const end = at + surname.length + length
    if (end > limit || !isHan(text, end - 1)) break
    if (anchor === 'before-post' && end < limit) continue
    // What stands before the last character was looked at in the rounds before.
    // 顾振其，: after a post and before a mark a given name may end in a word of grammar.
    const closes = anchor === 'post' && length === 2 && text[end - 1] === '其' && !isHan(text, end)
    // 叶其发
    const within = anchor === 'post' && length === 1 && text[end - 1] === '其' && isOfClass(text, end, GIVEN)
    if (within) continue
    // 孙澜以“…”为题
    if (length === 2 && text[end - 1] === '以' && '“《'.includes(text[end] ?? ' ')) break
    // 李在武，: a word of grammar within a name, between a post and a mark
    if (
      anchor === 'post' &&
      length === 1 &&
      isOfClass(text, end - 1, FUNCTION) &&
      isHan(text, end) &&
      '，、。'.includes(text[end + 1] ?? '。')
    )
      continue
    if ((isOfClass(text, end - 1, FUNCTION) && !closes) || context.hasHead(length === 1 ? at + 1 : end - 1, end)) break
    // Two surnames in front of two characters: a married name of Hong Kong and Macau.
    if (length === 3 && (opening || (surnameTiers()[text.charCodeAt(at + 1)] || 3) > 2 || !areGiven(text, at + 2, end)))
      break
    // 袁|陪同: a verb behind a surname that the copy lost the rest of.
    const verb = surname.length === 1 ? nameLexicon().after.longestAt(text, after, after + 2) : null
    // 王建设|书记: what ends just before a post may well be such a word.
    const ends = anchor === 'before-post' && end === limit && tier < 3
    if (verb?.end === after + 2 && !ends && (length === 2 || !isOfClass(text, after, GIVEN))) continue
    const boundary = anchor === 'before-post' ? 2 : boundaryAt(text, end)
    let score = base + boundary
    for (let i = after; i < end; i++) score += isOfClass(text, i, GIVEN) ? 0.8 : -0.6
    if (length === 3) score -= 2.5
    // What else may speak for a name would not be enough.
    const more = 1.5 + (surname.length === 2 ? 1 : 0) + (anchor === 'role' ? 0.6 : 0)
    if (score + more < LEAST[anchor] - 1e-9) continue
    const name = text.slice(at, end)
    const usual = areGiven(text, after, end)
    const times = recurrence.times(name, at)
    if (times >= 2) score += times >= 3 ? 1.5 : 1
    // 郭雷|先后, 王毅|向记者: the last character begins what follows names.
    if (length === 2 && times < 2 && opensAfter(text, end - 1)) score -= 2
    if (surname.length === 2) score += 1
    if (length === 2 && recurrence.times(name.slice(0, -1), at) > times + 1) score -= 1.5
    // 领导同志|来校: a verb of coming, though some are called 来.
    if (lookalikes.has(text, at, end))
      score -=
        anchor === 'post' && tier < 3 && (boundary >= 2 || (boundary >= 1 && times >= 3)) && usual && surname !== '来'
          ? 1
          : 3.5
    else if (length > 1 && lookalikes.has(text, at, at + 2)) {
      if (length > 2) break
      if (!areGiven(text, at + 1, end)) score -= 2
      else score -= anchor === 'post' ? 0.5 : anchor === 'list' ? 1 : 2
    }
    // 夏|文化, 陈家|村: a word after the surname, or a site, unless something else speaks for a name.
    if (length === 2 && anchor === 'clause' && times < 2 && lookalikes.has(text, after, end)) score -= 1.5
    if (length === 2 && anchor !== 'post' && anchor !== 'list' && isOfClass(text, end - 1, SITE)) score -= 2.5
    if (length === 1 && boundary < 0 && times < 2) score -= 1
    // A common surname with two usual characters needs less beside a role, where any verb may follow.
    if (anchor === 'role' && length === 2 && tier === 1 && usual) score += 0.6
    // 和, 与: after a post they join, unless all else speaks for a name.
    if (
      opening &&
      /[和与及以同从]/.test(surname) &&
      (boundary < 2 || lookalikes.has(text, after, end) || isPlain(text, after, end) || !usual)
    )
      continue
    // 领导同志|和老同志
    if (surname === '和' && length === 1 && OLD_ONES.test(text.slice(after, after + 3))) continue
    // 在执行主席席|就座
    if (anchor === 'post' && length === 2 && tier > 1 && SEATED.has(text.slice(after, end))) continue
    // 市政府向广大教师致意
    if (surname === '向' && TO_ALL.has(text.slice(after, end))) continue
    // A longer foreign name cut short: 维拉|迪米尔.
    if (boundary < 0 && times >= 2 && recurrence.followedAlike(name, at)) continue
    if (score >= LEAST[anchor] && (!best || score > best.score)) best = { start: at, end, name, score }
  }
  return best
}

const OLD_ONES = /^老(?:同志|干部|领导|战士|红军|党员)/
const SEATED: ReadonlySet<string> = new Set(['就座', '就坐', '落座', '入座'])
const TO_ALL: ReadonlySet<string> = new Set(['广大', '全体', '全省', '全市', '全县', '全区', '全校', '社会', '大家'])

/** True where a word that follows names begins at `at`, and goes on behind it. */
const opensAfter = (text: string, at: number): boolean =>
  text[at] === '向' || nameLexicon().after.longestAt(text, at, at + 2)?.end === at + 2

/** 洛桑|灵智|多杰: two characters that no table has, between two parts that it has. */
function beyondStrange(text: string, at: number): { readonly end: number } | null {
  if (!isHan(text, at) || !isHan(text, at + 1)) return null
  if (isOfClass(text, at, FUNCTION) || isOfClass(text, at + 1, FUNCTION)) return null
  if (nameLexicon().after.longestAt(text, at)) return null
  const part = nameLexicon().parts.longestAt(text, at + 2)
  return part && part.end - part.start >= 2 ? part : null
}

/** A name of the parts that Tibetan, Mongol, Uyghur and Kazakh names are made of. */
function transliteratedName(text: string, at: number, anchor: Anchor): NameCandidate | null {
  const { parts } = nameLexicon()
  const slot = anchor === 'post' || anchor === 'role' || anchor === 'list' ? 1 : 0
  let best: NameCandidate | null = null
  let end = at
  for (let pieces = 1; pieces <= 3; pieces++) {
    const part = parts.longestAt(text, end) ?? (slot && pieces === 2 ? beyondStrange(text, end) : null)
    if (!part) break
    end = part.end
    // 桑旦多吉: two parts of two characters are hardly ever anything else.
    const sure = slot === 0 && pieces > 1 && end - at >= 4 ? 1 : 0
    const score = boundaryAt(text, end) + (pieces > 1 ? 2.5 : 1.2) + slot + sure
    if (score >= LEAST[anchor] && (!best || score > best.score))
      best = { start: at, end, name: text.slice(at, end), score }
  }
  return best
}

/** In the plain slot after a post: two to four characters that are usual in names, up to a mark or a word that follows names. */
function plainName({ text, hasHead }: NameContext, at: number): NameCandidate | null {
  const { lookalikes, parts } = nameLexicon()
  let best: NameCandidate | null = null
  // 更智|才让|向考察组汇报: a known part behind two characters that such names are written with
  const second = parts.longestAt(text, at + 2)
  if (second && second.end === at + 4 && isOfClass(text, at, PART) && isOfClass(text, at + 1, PART))
    if (boundaryAt(text, at + 4) >= 1)
      return { start: at, end: at + 4, name: text.slice(at, at + 4), score: LEAST.post + 0.1 }
  for (let length = 2; length <= 4; length++) {
    const end = at + length
    const name = text.slice(at, end)
    if (
      name.length < length ||
      !isHan(text, end - 1) ||
      isOfClass(name, 0, FUNCTION) ||
      name[0] === '之' ||
      isOfClass(name, length - 1, FUNCTION)
    )
      break
    // 领导|水平, 总统|达成
    if (hasHead(at, end) || lookalikes.has(text, at, end) || isPlain(text, at, end)) continue
    const foreign = isEvery(name, PART) || (length > 2 && isEvery(name, PART | FOREIGN) && boundaryAt(text, end) >= 2)
    const usual = foreign || isEvery(name, GIVEN | PART)
    if (usual && (!isHan(text, end) || (foreign && boundaryAt(text, end) >= (length > 2 ? 1 : 2))))
      best ??= { start: at, end, name, score: LEAST.post + 0.1 }
  }
  return best
}

/** The name that ends at `end`, directly before a post (某某|书记), and begins where a name may, or where `opens` says so. */
export function nameBefore(
  context: NameContext,
  end: number,
  opens: (start: number) => boolean = () => false,
): NameCandidate | null {
  const { text } = context
  let best: NameCandidate | null = null
  for (const length of [3, 2, 4]) {
    const start = end - length
    const surname = start < 0 ? null : surnameAt(text, start)
    if (!surname || (length === 4 && surname.length !== 2)) continue
    if (text[start + 1] === '方' && SIDES.at(text, start)) continue
    if (!opensName(text, start) && !opens(start)) continue
    const opening = nameLexicon().after.longestAt(text, start)
    if (opening && opening.end - start >= 2) continue
    // 、卫青和|秘书长某某: the last of a list, and what joins it to the next post.
    if (text[start - 1] === '、' && length > surname.length + 1 && '和与及'.includes(text[end - 1]!)) continue
    const found = chineseName(context, start, end, 'before-post', opening !== null)
    if (found && found.end === end && (!best || found.score > best.score)) best = found
  }
  return best
}

/** The name of known parts that ends at `end`, directly before a post (次仁旺堆|书记), and begins where a name may, or where `opens` says so. */
export function partsBefore(text: string, end: number, opens: (start: number) => boolean): NameCandidate | null {
  if (!isOfClass(text, end - 1, PART) || !isOfClass(text, end - 2, PART)) return null
  const { parts } = nameLexicon()
  for (let start = end - 2; start >= end - 6 && isOfClass(text, start, PART); start--) {
    let at = start
    for (let pieces = 0; pieces < 3 && at < end; pieces++) at = parts.longestAt(text, at, end)?.end ?? end + 1
    if (at === end && (opensName(text, start) || opens(start)))
      return { start, end, name: text.slice(start, end), score: LEAST['before-post'] }
  }
  return null
}

/** Two or three characters that begin with a surname, between the marks of a list whose other items are names under one post. */
export function betweenMarks(text: string, at: number): NameCandidate | null {
  if (!surnameAt(text, at)) return null
  for (const length of [2, 3]) {
    const name = text.slice(at, at + length)
    if (!/^\p{Script=Han}+$/u.test(name) || isOfClass(name, length - 1, FUNCTION)) return null
    if ('、，。'.includes(text[at + length] ?? '。')) return { start: at, end: at + length, name, score: LEAST.list }
  }
  return null
}

/** The whole run up to the next mark of a list, where it is like no word: an item between two that are names. */
export function listedAt(text: string, at: number): NameCandidate | null {
  const { after, lookalikes } = nameLexicon()
  const opening = after.longestAt(text, at)
  if (opening && opening.end - at >= 2) return null
  let end = at
  for (; end < at + 6 && isHan(text, end); end++) {
    const character = text[end] ?? ''
    if (end > at && '及和与等'.includes(character)) break
    const usual = isOfClass(text, end, GIVEN | FOREIGN | PART)
    if (!usual && !(end === at && surnameAt(text, at))) return null
  }
  const name = text.slice(at, end)
  if (name.length < 2 || name.length > 5 || lookalikes.has(text, at, end)) return null
  return end >= text.length || '、，。；及和与等'.includes(text[end] ?? '')
    ? { start: at, end, name, score: LEAST.list }
    : null
}
