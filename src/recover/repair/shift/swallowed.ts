import { bytesOf, withLead } from '../gbk.ts'
import { isTraditional } from '../strange.ts'

/** What is left of a reading's note whose bracket was taken for the second byte of a pair. */
const HALF_NOTE = /^[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/
/** What is left of a tag whose `<` was taken for the second byte of a pair. */
const HALF_TAG = /^\/?(?:strong|span|font|p|b|a|em|br|div|td|section)\b[^<>\n]{0,40}>/i

/** The rest of a note that begins at `at`; empty where there is none. */
export const halfNote = (text: string, at: number): string => HALF_NOTE.exec(text.slice(at, at + 60))?.[0] ?? ''

/** The rest of a tag that begins at `at`; empty where there is none. */
export const halfTag = (text: string, at: number): string => HALF_TAG.exec(text.slice(at, at + 60))?.[0] ?? ''

/**
 * A note set after the second byte of one character and the first of the next, because the two together are a character
 * of traditional script: the lost byte is the second of that character. `為` in `域為` is lost to the note of 驗 (F2 9E),
 * between 域 (D3 F2) and 為 (9E E9).
 */
export function swallowedBy(before: number): ReadonlySet<number> | null {
  const traditional = withLead(bytesOf(before) & 255).filter(isTraditional)
  return traditional.length ? new Set(traditional.map((code) => bytesOf(code) & 255)) : null
}
