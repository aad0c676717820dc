import { bytesOf } from './gbk.ts'
import { simplifiedOf } from './script.ts'

/** How far from one another strange characters count as one stretch. */
const WIDE = 5

/** Stretches of characters that neither the simplified nor the traditional script of papers has: pairs of bytes out of step. */
export function strangeStretches(text: string): (readonly [first: number, last: number])[] {
  const stretches: [number, number, number][] = []
  for (let i = 0; i < text.length; i++) {
    if (!isStrange(text.charCodeAt(i))) continue
    const open = stretches.at(-1)
    if (open && i - open[1] <= WIDE) {
      open[1] = i
      open[2]++
    } else stretches.push([i, i, 1])
  }
  return stretches.filter(([, , count]) => count > 1).map(([first, last]) => [first, last])
}

/** 1 for a character that papers print, 2 for one that they do not, by code; 0 where that was not yet asked. */
const strange = new Uint8Array(65536)

export function isStrange(code: number): boolean {
  if (code < 0x3400 || code > 0x9fff) return false
  if (!strange[code]) {
    const pair = bytesOf(code)
    const isCommon = pair >> 8 >= 0xb0 && (pair & 255) >= 0xa1
    strange[code] = !pair || isCommon || isTraditional(code) ? 1 : 2
  }
  return strange[code] === 2
}

/** True for a character that simplified script does not have, by its code. */
export function isTraditional(code: number): boolean {
  const character = String.fromCharCode(code)
  return simplifiedOf(character) !== character
}

const BREAKS = new Set([...'，。、；：“”！,;:! \t\u3000'].map((mark) => mark.charCodeAt(0)))

/** The parts of a line between clauses in which a mark or a strange character stands. */
export function soundParts(line: string): string[] {
  const parts: string[] = []
  let [from, clause, spoiled] = [0, 0, false]
  for (let i = 0; i <= line.length; i++) {
    const code = line.charCodeAt(i)
    if (code === 0x3f || code === 0xff1f || code === 0xfffd || isStrange(code)) spoiled = true
    else if (i === line.length || BREAKS.has(code)) {
      if (spoiled) {
        parts.push(line.slice(from, clause))
        from = i
      }
      clause = i
      spoiled = false
    }
  }
  parts.push(line.slice(from))
  return parts
}
