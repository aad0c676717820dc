import type { Edit } from '../../text/traced.ts'
import { bytesOf } from './gbk.ts'
import { UNKNOWN } from './shift/unknown.ts'

/** How bytes were misread once before: those of UTF-8 as GBK, or those of UTF-8 or GBK as Windows-1252. */
export type Misread = 'utf-8 as gbk' | 'utf-8 as latin' | 'gbk as latin'

/** The byte of each character of Windows-1252 above ASCII. */
const LATIN = new Map<number, number>()
for (let byte = 0x80; byte <= 0xff; byte++) LATIN.set(byte, byte)
for (const [i, character] of [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'].entries())
  LATIN.set(character.charCodeAt(0), 0x80 + i)

const COMMON = new Set('的一是在了和有不大中国年人上为个发展工作要会业市区省新经济建设全委领导强调产创服务，。、“”：；')
/** So many characters beyond ASCII tell. */
const [ENOUGH, SAMPLE] = [300, 3000]
/** The least share of common characters that Chinese text has; garbled text has hardly any. */
const CHINESE = 0.12

function shareOfCommon(text: string): number {
  let [common, all] = [0, 0]
  for (const character of text) {
    if (character.charCodeAt(0) < 0x80) continue
    all++
    if (COMMON.has(character)) common++
  }
  return all < 20 ? 0 : common / all
}

/** Tells how a text was misread, by which way back gives Chinese where the text as it came is none; null where it is sound. */
export function misreadOf(lines: readonly string[]): Misread | null {
  const head = beyondAscii(lines, ENOUGH)
  if (head.length < 30 || shareOfCommon(head) >= CHINESE) return null
  const sample = beyondAscii(lines, SAMPLE)
  if (shareOfCommon(sample) >= CHINESE) return null
  const ways: readonly Misread[] = ['utf-8 as gbk', 'utf-8 as latin', 'gbk as latin']
  return ways.find((way) => shareOfCommon(unread(sample, way).text) >= CHINESE) ?? null
}

/** The first characters of the lines that are not ASCII, from lines that have many, stretches of ASCII as one space. */
function beyondAscii(lines: readonly string[], most: number): string {
  let sample = ''
  for (const line of lines) {
    if (sample.length >= most) break
    sample += line.slice(0, most).replace(/[\x00-\x7F]+/g, ' ')
  }
  return sample
}

/** Edits that read the bytes of a line's misread stretches again; what can't be read is {@link UNKNOWN}. */
export function misreadEdits(text: string, way: Misread): Edit[] {
  const edits: Edit[] = []
  for (const stretch of text.matchAll(/[^\x00-\x7F]+/g)) {
    const { text: read } = unread(stretch[0], way)
    edits.push({ start: stretch.index, end: stretch.index + stretch[0].length, text: read, kind: 'shift' })
  }
  return edits
}

function unread(text: string, way: Misread): { readonly text: string } {
  const bytes: number[] = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) bytes.push(code)
    else if (way === 'utf-8 as gbk') {
      const pair = bytesOf(code)
      if (pair) bytes.push(pair >> 8, pair & 255)
      else if (code === 0x20ac) bytes.push(0x80)
      else bytes.push(0x3f)
    } else bytes.push(LATIN.get(code) ?? 0x3f)
  }
  const decoder = new TextDecoder(way === 'gbk as latin' ? 'gb18030' : 'utf-8')
  return { text: decoder.decode(new Uint8Array(bytes)).replace(/\uFFFD[?\uFFFD]*/g, UNKNOWN) }
}
