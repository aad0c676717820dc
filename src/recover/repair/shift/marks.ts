import type { Candidates } from '../gbk.ts'

/** What stands where bytes were lost. */
export const MARK = /[?\uFFFD]/g
/** What a character was of which no byte is left: bytes are lost at marks above all, and a word could be any. */
export const MARKS: Candidates = [...'，。、；：！？“”‘’《》（）—…·'].map((mark) => mark.charCodeAt(0))

/** True where a text may hold a shifted run: a decoder's mark; or a lost byte's, then no ASCII up to another mark, to a letter that fell in or to the line's end. */
export function maybeShifted(text: string): boolean {
  if (text.includes('\uFFFD')) return true
  if (!text.includes('?')) return false
  return /[?\uFFFD](?:[\u00A7-\uFFEE!,:;()]{0,2000}[?\uFFFD]|[\u00A7-\uFFEE]{1,2000}(?:[@-~]|$)|[a-zāáǎàēéěèīíǐìōóǒòūúǔùŭǖǘǚǜü]{1,6}\))/.test(
    text,
  )
}
