import { loadLexicon } from '../../lexicon/load.ts'

interface Tables {
  /** Parts of names that Tibetans, Mongols, Uyghurs and Kazakhs of China bear. */
  readonly parts: readonly string[]
  readonly surnames: ReadonlyMap<string, number>
  readonly common: ReadonlySet<string>
}

let tables: Tables | undefined

/** Bits of the most and the least usual of the hundred surnames that most people bear, of other usual ones, and of rare ones. */
const SURNAME = { first: 3.8, hundredth: 8, second: 10.5, third: 12 }
/** Bits of a character of a given name: one of the hundred most used, or another. */
const GIVEN = { common: 6, other: 8.5 }
/** Most bits of a foreign name in one part: a family name that many bear. */
const FOREIGN = 16
/** What a given name of one character adds, as most have two. */
const SINGLE = 2.3

function load(): Tables {
  if (tables) return tables
  const rows = loadLexicon('surnames', ['surname', 'tier'])
  const first = rows.filter((row) => row.tier === '1').length
  const surnames = new Map<string, number>()
  for (const [i, { surname, tier }] of rows.entries()) {
    const bits =
      tier === '1'
        ? SURNAME.first + ((SURNAME.hundredth - SURNAME.first) * i) / first
        : tier === '2'
          ? SURNAME.second
          : SURNAME.third
    surnames.set(surname, bits)
  }
  const [most = ''] = loadLexicon('given-name-characters', ['characters']).map((row) => row.characters)
  const parts = loadLexicon('transliterated-names', ['part']).map((row) => row.part)
  tables = { parts, surnames, common: new Set(most) }
  return tables
}

/**
 * How much it says that two people bear this name: bits, the binary logarithm of one over the share of people who do. 王伟 has some
 * 12, a rare name over 20. After Winkler's frequency-based matching (The State of Record Linkage, 1999): agreement on a rare value
 * weighs more. The surname's share goes by its place in lexicon/surnames.tsv, that of a given name by its characters.
 */
export function nameBits(name: string): number {
  const { surnames, common } = load()
  if (/[·.]/.test(name)) return 23
  const two = surnames.get(name.slice(0, 2))
  const compound = name.length > 2 && two !== undefined
  const surname = compound ? Math.max(two, SURNAME.third) : surnames.get(name.slice(0, 1))
  const given = [...name.slice(compound ? 2 : 1)]
  if (surname === undefined || !given.length || given.length > 2)
    return Math.min(looksForeign(name) ? FOREIGN : 20, 6.5 * name.length + 1)
  const bits = given.reduce((sum, character) => sum + (common.has(character) ? GIVEN.common : GIVEN.other), surname)
  // Names with a rare surname may be foreign ones in Chinese characters, which two or three syllables do not tell apart.
  const most = surname === SURNAME.third && !compound ? 6.5 * name.length + 2 : 24
  return Math.min(most, given.length === 1 ? bits + SINGLE : bits)
}

/**
 * True for a name that is none of China's by its look: without a surname, or longer than Chinese names are. Names in parts (·) and
 * those of peoples of China are none.
 */
export function looksForeign(name: string): boolean {
  if (/[·.]/.test(name)) return false
  const { surnames, parts } = load()
  if (parts.some((part) => name.startsWith(part))) return false
  const compound = name.length > 2 && surnames.has(name.slice(0, 2))
  return !(compound || surnames.has(name.slice(0, 1))) || name.length > (compound ? 4 : 3)
}

let everyone: ReadonlySet<string> | undefined

/** True for a name that everyone knows without a post (lexicon/known-names.tsv). */
export function isKnownToAll(name: string): boolean {
  everyone ??= new Set(loadLexicon('known-names', ['name']).map((row) => row.name))
  return everyone.has(name)
}
