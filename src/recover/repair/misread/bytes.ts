import { bytesOf } from '../gbk.ts'

/** How bytes were misread once before: those of UTF-8 as GBK, or those of UTF-8 or GBK as Windows-1252. */
export type Misread = 'utf-8 as gbk' | 'utf-8 as latin' | 'gbk as latin'

/** The byte of each character of Windows-1252 above ASCII. */
const LATIN = new Map<number, number>()
for (let byte = 0x80; byte <= 0xff; byte++) LATIN.set(byte, byte)
for (const [i, character] of [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'].entries())
  LATIN.set(character.charCodeAt(0), 0x80 + i)

/** Stands for one byte or more that the misreading lost. */
export const GAP = -1

/** Bytes of a text as it was misread. */
export interface Bytes {
  /** 0 to 255, or {@link GAP}. */
  readonly bytes: readonly number[]
  /** The offset in the text that each came from; one more at the end. */
  readonly from: readonly number[]
}

/** The bytes that a text was misread from, as far as its characters tell. */
export function bytesBefore(text: string, way: Misread): Bytes {
  const [bytes, from]: [number[], number[]] = [[], []]
  const put = (byte: number, at: number): void => {
    bytes.push(byte)
    from.push(at)
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) put(code, i)
    else if (way === 'utf-8 as gbk') {
      const pair = code === EURO ? euro(bytes, text.charCodeAt(i + 1)) : bytesOf(code)
      if (pair > 0xff) put(pair >> 8, i)
      put(pair ? pair & 255 : GAP, i)
    } else put(LATIN.get(code) ?? GAP, i)
  }
  from.push(text.length)
  return { bytes, from }
}

const EURO = 0x20ac

/** The sign is the byte 80 in some tables of GBK and A2 E3 in others: a last byte and the first of the next character, which another byte follows. */
function euro(before: readonly number[], next: number): number {
  const [second, first] = [before.at(-1)!, before.at(-2)!]
  const awaitsLast = second >= 0x80 && second < 0xc0 && first >= 0xe0
  const follows = bytesOf(next) >> 8
  return awaitsLast && follows >= 0x80 && follows < 0xc0 ? 0xa2e3 : 0x80
}
