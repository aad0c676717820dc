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
/** What may stand in a note's bracket: letters, of seven at most. */
const READING = new RegExp(`^[a-zɡ${TONED}]{1,7}$`)
const LONGEST_READING = 7

/** A bracket behind a character that may be a note: where it begins, white space before it and all, and ends. */
interface Bracket {
  readonly start: number
  readonly end: number
  readonly reading: string
}

/** The brackets of a text that may be notes, in order. */
function bracketsIn(text: string): Bracket[] {
  const found: Bracket[] = []
  let [half, full] = [text.indexOf('('), text.indexOf('（')]
  while (half >= 0 || full >= 0) {
    const open = half < 0 || (full >= 0 && full < half) ? full : half
    if (open === half) half = text.indexOf('(', open + 1)
    else full = text.indexOf('（', open + 1)
    const close = closesAt(text, open + 1)
    if (close < 0) continue
    const start = /\s/.test(text[open - 1] ?? '') ? open - 1 : open
    if (!isNoted(text, start)) continue
    const reading = text.slice(open + 1, close)
    if (READING.test(reading)) found.push({ start, end: close + 1, reading })
  }
  return found
}

/** Where the bracket that opens before `from` closes, if it can hold one syllable; else -1. */
function closesAt(text: string, from: number): number {
  const last = Math.min(text.length - 1, from + LONGEST_READING)
  for (let i = from; i <= last; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x29 || unit === 0xff09) return i > from ? i : -1
    if (unit >= 0x2e80) return -1
  }
  return -1
}

/** True where a note can stand at `at`: behind a character, what is left of one, or an ASCII letter that fell into a shifted run. */
function isNoted(text: string, at: number): boolean {
  const unit = text.charCodeAt(at - 1)
  if ((unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3f || unit === 0xfffd) return true
  const before = text.charCodeAt(at - 2)
  return (
    unit >= 0x40 && unit <= 0x7e && ((before >= 0x2e80 && before <= 0x9fff) || (before >= 0xff01 && before <= 0xffee))
  )
}

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
  for (const { start, reading } of bracketsIn(text)) {
    const { syllable, toned } = isSyllable(reading)
    if (!syllable || !toned) continue
    all++
    if (isCommon(text.charCodeAt(start - 1))) needless++
  }
  return { all, needless }
}

/** Takes the notes out of a text that is known to be strewn with them; the character before keeps the note in its trail. */
export function noteEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { start, end, reading } of bracketsIn(text))
    if (isSyllable(reading).syllable) edits.push({ start: start - 1, end, text: text[start - 1]!, kind: 'note' })
  return edits
}

/** The text without its notes. */
export function withoutNotes(text: string): string {
  let [bare, read] = ['', 0]
  for (const { start, end, reading } of bracketsIn(text)) {
    if (!isSyllable(reading).syllable) continue
    bare += text.slice(read, start)
    read = end
  }
  return read ? bare + text.slice(read) : text
}
