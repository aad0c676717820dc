import { loadLexicon } from '../../lexicon/load.ts'

/** What a character may be in a name; a character may be several. */
export const SURNAME = 1
/** Begins a surname of two characters. */
export const OPENS_SURNAME = 2
export const GIVEN = 4
/** Stands in names of Tibetans, Mongols, Uyghurs and Kazakhs. */
export const PART = 8
/** Stands in names from abroad. */
export const FOREIGN = 16
/** Of those two, all that are not rather common words. */
export const ABROAD = 32
/** What no given name holds. */
export const FUNCTION = 64
/** Last characters of sites and places. */
export const SITE = 128

let classes: Uint8Array | undefined

/** By UTF-16 unit, what a character may be in a name: {@link SURNAME} and the others, added up. */
export function nameClasses(): Uint8Array {
  if (classes) return classes
  const table = new Uint8Array(0x10000)
  const mark = (characters: string, bit: number): void => {
    for (const character of characters) if (character.length === 1) table[character.charCodeAt(0)]! |= bit
  }
  for (const { surname } of loadLexicon('surnames', ['surname']))
    mark(surname[0] ?? '', surname.length === 1 ? SURNAME : OPENS_SURNAME)
  const parts = loadLexicon('transliterated-names', ['part'])
    .map((row) => row.part)
    .join('')
  const foreign = loadLexicon('foreign-characters', ['characters'])
    .map((row) => row.characters)
    .join('')
  mark(
    loadLexicon('given-name-characters', ['characters'])
      .map((row) => row.characters)
      .join(''),
    GIVEN,
  )
  mark(parts, PART | ABROAD)
  mark(foreign, FOREIGN)
  for (const character of '称此和曾于次公永') table[character.charCodeAt(0)]! &= ~ABROAD
  mark(foreign, ABROAD)
  mark('某等的了在是这那其各该此每些所与及或被将把着过也就都不很我你他她它们', FUNCTION)
  mark('村站镇乡县港寨屯周杯路桥', SITE)
  classes = table
  return table
}

/** True where the character at `at` is of one of the classes. */
export const isOfClass = (text: string, at: number, bits: number): boolean =>
  at >= 0 && at < text.length && (nameClasses()[text.charCodeAt(at)]! & bits) !== 0
