import { isCommon } from '../model.ts'
import { GAP } from './bytes.ts'

/** A character read from bytes of UTF-8: one that is known, or those that it may have been. */
export interface Slot {
  readonly text: string | readonly number[]
  /** Index of its first byte. */
  readonly at: number
}

const QUESTION = 0x3f
/** The first bytes of most characters that papers print: marks, and Chinese ones from E4 on. */
const LEADS = [0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xef]
const TRAILS = Array.from({ length: 64 }, (_, i) => 0x80 + i)

const isTrail = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0
const isLead = (byte: number): boolean => byte >= 0xe0 && byte < 0xf0

/**
 * Reads bytes of UTF-8 some of which were lost. Of a character the bytes that are there say which it may have been; its
 * neighbours' bytes say how many were lost. A gap may also be none: `?` was one in the text.
 */
export function readUtf8(bytes: readonly number[]): Slot[] {
  const slots: Slot[] = []
  for (let i = 0; i < bytes.length; ) {
    const at = i
    const byte = bytes[i]!
    const isGap = byte === GAP
    if (byte >= 0xc2 && byte < 0xe0 && isTrail(bytes[i + 1])) {
      slots.push({ text: String.fromCharCode(((byte & 31) << 6) | (bytes[i + 1]! & 63)), at })
      i += 2
    } else if (isLead(byte)) {
      const [first, second] = [bytes[i + 1], bytes[i + 2]]
      if (isTrail(first) && isTrail(second)) {
        slots.push({ text: String.fromCharCode(codeOf(byte, first!, second!)), at })
        i += 3
      } else if (isTrail(first)) {
        slots.push({ text: TRAILS.map((trail) => codeOf(byte, first!, trail)), at })
        // The gap may hold the first byte of the next character as well.
        i += isLost(second) && trailsAt(bytes, i + 3) !== 2 ? 3 : 2
      } else if (isLost(first) && trailsAt(bytes, i + 2) === 1) {
        slots.push({ text: TRAILS.map((trail) => codeOf(byte, trail, second!)), at })
        i += 3
      } else {
        slots.push({ text: commonWith(byte), at })
        i += isLost(first) && trailsAt(bytes, i + 2) !== 2 ? 2 : 1
      }
    } else if ((isGap || byte === QUESTION) && trailsAt(bytes, i + 1) === 2) {
      slots.push({ text: leadsOf(bytes[i + 1]!, bytes[i + 2]!), at })
      i += 3
    } else if (isTrail(byte)) {
      const trails = trailsAt(bytes, i)
      slots.push({ text: trails === 2 ? leadsOf(byte, bytes[i + 1]!) : [], at })
      i += trails === 2 ? 2 : 1
    } else {
      slots.push({ text: isGap ? [] : String.fromCharCode(byte), at })
      i++
    }
  }
  return slots
}

const isLost = (byte: number | undefined): boolean => byte === GAP || byte === QUESTION

/** How many second and third bytes stand together from there on, of three at most. */
function trailsAt(bytes: readonly number[], at: number): number {
  let n = 0
  while (n < 3 && isTrail(bytes[at + n])) n++
  return n
}

const codeOf = (lead: number, first: number, second: number): number =>
  ((lead & 15) << 12) | ((first & 63) << 6) | (second & 63)

const leadsOf = (first: number, second: number): number[] => LEADS.map((lead) => codeOf(lead, first, second))

const byLead = new Map<number, readonly number[]>()

/** The common characters that begin with a byte. */
function commonWith(lead: number): readonly number[] {
  let codes = byLead.get(lead)
  if (!codes) {
    const first = (lead & 15) << 12
    codes = Array.from({ length: 4096 }, (_, i) => first + i).filter(isCommon)
    byLead.set(lead, codes)
  }
  return codes
}
