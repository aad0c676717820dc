import { Anchored } from '../../text/anchored.ts'
import { positionsOf } from '../../text/find-all.ts'
import type { PersonMention, SentenceSpan } from '../draft.ts'

const NO_PERSON = new Anchored(/[其吉排利]$/)
const NO_PERSON_AFTER = new Anchored(/^(们|人|乡|国|日|山|项|律)/)
const HE_SAYS = new Anchored(/^[他她][^，。；]{0,12}(?:指出|强调|表示|要求|认为|说)，/)

/**
 * Finds whom 他 and 她 mean: within the sentence its subject so far, else the subject of the nearest sentence before that has
 * one. A sentence that only lists who was along gives none, and people without office only where something is done for them
 * (为他送去).
 */
export function findPronouns(
  text: string,
  sentences: readonly SentenceSpan[],
  names: readonly PersonMention[],
  passing: ReadonlySet<string>,
): PersonMention[] {
  const found: PersonMention[] = []
  let s = 0
  let n = 0
  for (const at of positionsOf(text, '他她')) {
    if (NO_PERSON.testIn(text, Math.max(0, at - 1), at) || NO_PERSON_AFTER.testIn(text, at + 1, at + 2)) continue
    while (s < sentences.length - 1 && sentences[s]!.end <= at) s++
    while (n < names.length && names[n]!.start < at) n++
    const name = meant(text, at, sentences, s, names, n, passing)
    if (name) found.push({ start: at, end: at + 1, name, via: 'pronoun' })
  }
  return found
}

function meant(
  text: string,
  at: number,
  sentences: readonly SentenceSpan[],
  s: number,
  names: readonly PersonMention[],
  n: number,
  passing: ReadonlySet<string>,
): string | null {
  const here = sentences[s]
  if (!here) return null
  const nearest = names[n - 1]
  if (
    nearest &&
    nearest.start >= here.start &&
    passing.has(nearest.name) &&
    /[为给向对帮让替]$/.test(text.slice(at - 1, at))
  )
    return nearest.name
  const own = subjectOf(text, here.start, at, names, n, passing)
  if (own) return own
  for (let back = s - 1; back >= 0 && back >= s - 8; back--) {
    const sentence = sentences[back]!
    if (isRoll(text.slice(sentence.start, sentence.end))) continue
    let m = n
    while (m > 0 && names[m - 1]!.start >= sentence.end) m--
    const subject = subjectOf(text, sentence.start, sentence.end, names, m, passing)
    if (subject) return subject
  }
  return null
}

/** A sentence that only says who was along: 甲、乙陪同调研。 */
const isRoll = (sentence: string): boolean =>
  /(陪同|参加|出席|一同)[^，。]{0,8}[。]?$/.test(sentence) && !/(强调|指出|主持|讲话|致辞|发言|汇报)/.test(sentence)

/** The person whom a stretch of a sentence is about: the first name at a clause's start or after a post, else the last name. */
function subjectOf(
  text: string,
  from: number,
  to: number,
  names: readonly PersonMention[],
  n: number,
  passing: ReadonlySet<string>,
): string | null {
  let first = n
  while (first > 0 && names[first - 1]!.start >= from) first--
  let last: string | null = null
  // 他指出，卫青禾市长所作的报告是一个好报告。他要求…: whom somebody speaks of does not speak.
  if (first < n && HE_SAYS.testIn(text, from, names[first]!.start)) return null
  for (let i = first; i < n; i++) {
    const mention = names[i]!
    if (mention.end > to || passing.has(mention.name)) continue
    const before = text.slice(Math.max(from, mention.start - 1), mention.start)
    if (before === '' || /[，。；：“”！？\s]/.test(before) || /[记长席任员理导]/.test(before)) return mention.name
    last = mention.name
  }
  return last
}
