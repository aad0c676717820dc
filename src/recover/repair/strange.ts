import { bytesOf } from './gbk.ts'
import { simplifiedOf } from './script.ts'

/** How far from one another strange characters count as one stretch. */
const WIDE = 5
/** So many rare characters, one in so many at least, tell as much as two that no paper prints. */
const [FEWEST_RARE, RARE_SHARE] = [4, 3]

/** Stretches of characters that papers do not print, or not so close together: pairs of bytes out of step. */
export function strangeStretches(text: string): (readonly [first: number, last: number])[] {
  const stretches: { first: number; last: number; strange: number; rare: number }[] = []
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i))
    if (kind === ORDINARY) continue
    const before = stretches.at(-1)
    const goesOn = before !== undefined && i - before.last <= WIDE
    const open = goesOn ? before : { first: i, last: i, strange: 0, rare: 0 }
    if (!goesOn) stretches.push(open)
    open.last = i
    if (kind === STRANGE) open.strange++
    else open.rare++
  }
  return stretches
    .filter(
      ({ first, last, strange, rare }) =>
        strange > 1 || (strange + rare >= FEWEST_RARE && (strange + rare) * RARE_SHARE >= last - first + 1),
    )
    .map(({ first, last }) => [first, last])
}

const [ORDINARY, RARE, STRANGE] = [1, 2, 3]
/** By code; 0 where that was not yet asked. */
const kinds = new Uint8Array(65536)

/**
 * Neither the simplified nor the traditional script of papers has a strange character; a rare one is of the second level of
 * GB 2312, which holds what is seldom used, or a sign that hardly stands in running text.
 */
function kindOf(code: number): number {
  if (code < 0x80) return ORDINARY
  kinds[code] ||= judge(code)
  return kinds[code]!
}

function judge(code: number): number {
  const pair = bytesOf(code)
  if (!pair) return ORDINARY
  const [lead, trail] = [pair >> 8, pair & 255]
  if (code < 0x3400 || code > 0x9fff) return trail >= 0xa1 && (lead === 0xa1 || lead === 0xa3) ? ORDINARY : RARE
  if (lead >= 0xb0 && trail >= 0xa1) return lead >= 0xd8 ? RARE : ORDINARY
  return isTraditional(code) ? ORDINARY : STRANGE
}

export const isStrange = (code: number): boolean => kindOf(code) === STRANGE

/** True for a character that simplified script does not have, by its code. */
export function isTraditional(code: number): boolean {
  const character = String.fromCharCode(code)
  return simplifiedOf(character) !== character
}

const BREAKS = new Set([...'，。、；：“”！,;:! \t\u3000'].map((mark) => mark.charCodeAt(0)))

/** The parts of a line between clauses in which a mark, a strange character or a stretch of rare ones stands. */
export function soundParts(line: string): string[] {
  const parts: string[] = []
  const stretches = strangeStretches(line)
  let [from, clause, spoiled, next] = [0, 0, false, 0]
  for (let i = 0; i <= line.length; i++) {
    const code = line.charCodeAt(i)
    while (next < stretches.length && stretches[next]![1] < i) next++
    if (next < stretches.length && stretches[next]![0] <= i) spoiled = true
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
