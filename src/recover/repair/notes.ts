import { loadLexicon } from '../../lexicon/load.ts'
import type { Edit } from '../../text/traced.ts'
import { isCommon } from './model.ts'

const TONED = 'āáǎàăēéěèĕīíǐìĭōóǒòŏūúǔùŭǖǘǚǜüńňǹḿ'
const PLAIN = new Map([...TONED].map((letter) => [letter, letter.normalize('NFD').replace(/[\u0300-\u036F]/g, '')]))
const syllables = new Set(
  loadLexicon('pinyin', ['initial', 'finals']).flatMap(({ initial, finals }) =>
    finals.split(' ').map((final) => initial + final),
  ),
)
const NOTE = new RegExp(
  `(?<=[\\u3400-\\u9FFF?\\uFFFD]|[\\u2E80-\\u9FFF\\uFF01-\\uFFEE][@-~])\\s?[(（]([a-zɡ${TONED}]{1,7})[)）]`,
  'g',
)

/** True where a bracket holds one syllable of pinyin; `toned` asks for its tone mark. */
export function isSyllable(text: string): { readonly syllable: boolean; readonly toned: boolean } {
  let [plain, toned] = ['', false]
  for (const letter of text) {
    const base = PLAIN.get(letter)
    toned ||= base !== undefined && letter !== 'ü'
    plain += base ?? (letter === 'ɡ' ? 'g' : letter === 'v' ? 'u' : letter)
  }
  return { syllable: syllables.has(plain), toned }
}

/** Notes with tone marks, and how many of them stand after characters that everyone can read. */
export interface NoteCount {
  readonly all: number
  readonly needless: number
}

/** False where a text holds no bracket that a note could stand in. */
export const mayHoldNote = (text: string): boolean => text.includes('(') || text.includes('（')

/** Counts the pinyin notes that stand after characters: `發(fā)展`. Whether they are damage is for the whole copy to say. */
export function tonedNotes(text: string): NoteCount {
  let [all, needless] = [0, 0]
  for (const match of text.matchAll(NOTE)) {
    const { syllable, toned } = isSyllable(match[1]!)
    if (!syllable || !toned) continue
    all++
    if (isCommon(text.charCodeAt(match.index - 1))) needless++
  }
  return { all, needless }
}

/** Takes the notes out of a text that is known to be strewn with them; the character before keeps the note in its trail. */
export function noteEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(NOTE)) {
    if (!isSyllable(match[1]!).syllable) continue
    const [start, end] = [match.index - 1, match.index + match[0].length]
    edits.push({ start, end, text: text[start]!, kind: 'note' })
  }
  return edits
}

/** The text without its notes. */
export function withoutNotes(text: string): string {
  return text.replace(NOTE, (note, reading: string) => (isSyllable(reading).syllable ? '' : note))
}
