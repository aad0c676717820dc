import { loadLexicon } from '../../lexicon/load.ts'
import { Trie } from '../../text/trie.ts'
import { Units } from '../../text/units.ts'
import { WordSet } from '../../text/word-set.ts'
import { isHan } from '../places/place-context.ts'
import { GIVEN, isOfClass, nameClasses, OPENS_SURNAME, SURNAME } from './name-classes.ts'

/** What is known of names: surnames by tier, the parts of given names, words that are none, words that follow names. */
export interface NameLexicon {
  readonly surnames: ReadonlyMap<string, number>
  readonly parts: Trie<true>
  readonly lookalikes: WordSet
  readonly after: Trie<'says' | 'acts'>
}

let lexicon: NameLexicon | undefined

/** The lexicon of names, loaded once. */
export function nameLexicon(): NameLexicon {
  if (lexicon) return lexicon
  const parts = loadLexicon('transliterated-names', ['part']).map((row) => row.part)
  lexicon = {
    surnames: new Map(loadLexicon('surnames', ['surname', 'tier']).map((row) => [row.surname, Number(row.tier)])),
    parts: new Trie(parts.map((part) => [part, true] as const)),
    lookalikes: new WordSet(
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

/** The surname at `at`, of two characters where there is such a one; or null. */
export function surnameAt(text: string, at: number): string | null {
  if (at < 0 || at >= text.length) return null
  const found = nameClasses()[text.charCodeAt(at)]!
  if (found & OPENS_SURNAME) {
    const two = text.slice(at, at + 2)
    if (nameLexicon().surnames.has(two)) return two
  }
  return found & SURNAME ? text[at]! : null
}

/** How plainly a name ends at `end`: 2 at punctuation or before a word that follows names, 1 before a lesser such word, -1.5 otherwise. */
export function boundaryAt(text: string, end: number): number {
  if (end >= text.length || !isHan(text, end)) return 2
  const word = nameLexicon().after.longestAt(text, end)
  if (!word) return -1.5
  return word.end - word.start >= 2 ? 2 : 1
}

/** The kind of word that follows a name ending at `end`, if one of `after-names.tsv` does; only words of two characters or more. */
export function wordAfter(text: string, end: number): 'says' | 'acts' | null {
  const word = nameLexicon().after.longestAt(text, end)
  return word && word.end - word.start >= 2 ? word.value : null
}

let countries: Set<string> | undefined

/** True for the name of a country or an international body. */
export function isCountry(name: string): boolean {
  countries ??= new Set(loadLexicon('foreign', ['name']).map((row) => row.name))
  return countries.has(name)
}

/** True where every character in `[from, to)` is usual in given names. */
export function areGiven(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isOfClass(text, at, GIVEN)) return false
  return true
}

let tiers: Uint8Array | undefined

/** By UTF-16 unit the tier of a surname of one character, 0 for none. */
export function surnameTiers(): Uint8Array {
  if (tiers) return tiers
  tiers = new Uint8Array(0x10000)
  for (const [surname, tier] of nameLexicon().surnames)
    if (surname.length === 1) tiers[surname.charCodeAt(0)] = Number.isNaN(tier) ? 0 : tier
  return tiers
}

const OPENS_ONE = new Units('，。；：！？、“”（）《》—\n \u3000\t在由与和及同对向让请给为是经随的')
const OPENS_TWO = new Set(
  '以及 听取 学习 传达 贯彻 会见 拜会 看望 陪同 代表 感谢 落实 实好 彻好 习好 传好 按照 根据 跟随 通过 慰问 走访 接见 邀请 欢迎'.split(
    ' ',
  ),
)

/** True where a name may begin at `start`: at a clause's start or after a word that takes a person. */
export const opensName = (text: string, start: number): boolean =>
  start === 0 ||
  // 经|理: the manager
  (OPENS_ONE.at(text, start - 1) && !text.startsWith('经理', start - 1)) ||
  OPENS_TWO.has(text.slice(start - 2, start))
