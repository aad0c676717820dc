import { loadLexicon } from '../../lexicon/load.ts'
import type { TifaKind } from '../../record/types.ts'
import { EndTrie } from '../../text/end-trie.ts'
import { LooseTrie, loosen } from '../../text/loose.ts'
import { Trie } from '../../text/trie.ts'

export interface KnownPhrase {
  readonly text: string
  readonly kind: TifaKind
  readonly use: 'anywhere' | 'quoted' | 'object'
}

const known = loadLexicon('tifa-known', ['text', 'kind', 'use']).map((row) => row as unknown as KnownPhrase)

/** Every phrase known by name. */
export const KNOWN = new LooseTrie(known.map((k) => [k.text, k] as const))
/** Those that count wherever they stand. */
export const KNOWN_ANYWHERE = new LooseTrie(known.filter((k) => k.use === 'anywhere').map((k) => [k.text, k] as const))
/** Those that count as what is built or created. */
export const KNOWN_OBJECTS = new Trie(known.filter((k) => k.use === 'object').map((k) => [k.text, k] as const))

export interface ProgrammeHead {
  readonly head: string
  readonly join: boolean
  readonly named: boolean
  /** What makes another word of it when it follows. */
  readonly not: readonly string[]
}

export const PROGRAMME_HEADS = new Trie(
  loadLexicon('programme-heads', ['head', 'join', 'bare', 'not']).map(
    (row) =>
      [
        row.head,
        {
          head: row.head,
          join: row.join === 'yes',
          named: row.bare === 'named',
          not: row.not.split(' ').filter(Boolean),
        } satisfies ProgrammeHead,
      ] as const,
  ),
)

/** Programme verbs of two characters or more, to be looked up from right to left. */
export const PROGRAMME_VERBS = new EndTrie(
  loadLexicon('programme-verbs', ['verb']).flatMap(({ verb }) => (verb.length > 1 ? [[verb, true] as const] : [])),
)

export interface PositionHead {
  readonly head: string
  readonly graded: boolean
  readonly role: boolean
}

const positionHeads = loadLexicon('position-heads', ['head', 'grade', 'role']).map(
  (row): PositionHead => ({ head: row.head, graded: row.grade === 'level', role: row.role === 'yes' }),
)
export const POSITION_HEADS = new Trie(positionHeads.map((h) => [h.head, h] as const))
const HEAD_ENDINGS = new EndTrie(positionHeads.map((h) => [h.head, h] as const))

/** The position head that `phrase` ends in, or null. */
export function positionHeadOf(phrase: string): PositionHead | null {
  return HEAD_ENDINGS.longestEnding(phrase, phrase.length, phrase.length - 8)?.value ?? null
}

const GRADES = new Trie(
  loadLexicon('position-grades', ['word']).map((row) => [row.word, true] as const),
  'seldom',
)

/** True where a word of level or rank stands in `phrase`. */
export function isGraded(phrase: string): boolean {
  for (let i = 0; i < phrase.length; i++) if (GRADES.longestAt(phrase, i)) return true
  return false
}

export const PLAIN_QUOTED = new Map(loadLexicon('quoted-plain', ['word', 'why']).map((row) => [row.word, row.why]))

/** Words that are no set phrase whatever stands around them: 等靠要, 三农; without their marks. */
export const NEVER_QUOTED: ReadonlySet<string> = new Set(
  [...PLAIN_QUOTED].flatMap(([word, why]) => (why === 'fault' || why === 'field' ? [loosen(word)] : [])),
)

/** What words beside a quotation say of it: that it is a set phrase, a name, or plain words. */
export type Cue = 'phrase' | 'name' | 'plain'
const cues = loadLexicon('quoted-cues', ['word', 'side', 'says'])
export const CUES_AFTER = new Trie(
  cues.filter((c) => c.side === 'after').map((c) => [c.word, c.says as Cue] as const),
  'seldom',
)
const CUES_BEFORE = new EndTrie(cues.filter((c) => c.side === 'before').map((c) => [c.word, c.says as Cue] as const))

/** What the words directly before `at` say about a quotation that opens there. */
export function cueBefore(text: string, at: number): Cue | null {
  return CUES_BEFORE.longestEnding(text, at, at - 8)?.value ?? null
}
