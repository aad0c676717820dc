import { LINE_EDGE, plainCode } from '../model.ts'

/** The plain codes of two characters, in the order of the text. */
export type Two = readonly [number, number]

const EDGE = LINE_EDGE.charCodeAt(0)
const isSpace = (code: number): boolean => code === 0x20 || code === 0x3000

/** The two characters before `at`; spaces do not count, and the edge of the line is one. */
export function twoBefore(text: string, at: number): Two {
  let near = -1
  for (let i = at - 1; i >= 0; i--) {
    const code = plainCode(text.charCodeAt(i))
    if (isSpace(code)) continue
    if (near >= 0) return [code, near]
    near = code
  }
  return near < 0 ? [EDGE, EDGE] : [EDGE, near]
}

/** The two characters from `at` on, in the same way. */
export function twoAfter(text: string, at: number): Two {
  let near = -1
  for (let i = at; i < text.length; i++) {
    const code = plainCode(text.charCodeAt(i))
    if (isSpace(code)) continue
    if (near >= 0) return [near, code]
    near = code
  }
  return near < 0 ? [EDGE, EDGE] : [near, EDGE]
}

/** The two characters before a place that `text` was written up to, after `before`. */
export function goOn(before: Two, text: string): Two {
  let [first, second] = before
  for (let i = Math.max(0, text.length - 2); i < text.length; i++) {
    first = second
    second = plainCode(text.charCodeAt(i))
  }
  return [first, second]
}
