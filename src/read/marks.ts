/** UTF-16 units of the marks that the hot loops compare: comparing numbers makes no string per character. */
export const QUOTE_OPEN = 0x201c // “
export const QUOTE_CLOSE = 0x201d // ”
export const TITLE_OPEN = 0x300a // 《
export const TITLE_CLOSE = 0x300b // 》
export const DASH = 0x2014 // —
export const LINE_END = 0x0a

const CORNER_OPEN = 0x300c // 「
const CORNER_CLOSE = 0x300d // 」
const DOUBLE_CORNER_OPEN = 0x300e // 『
const DOUBLE_CORNER_CLOSE = 0x300f // 』

/** 1 for a quotation mark that opens, -1 for one that closes, else 0. */
export function quoteStep(unit: number): 1 | 0 | -1 {
  if (unit === QUOTE_OPEN || unit === CORNER_OPEN || unit === DOUBLE_CORNER_OPEN) return 1
  if (unit === QUOTE_CLOSE || unit === CORNER_CLOSE || unit === DOUBLE_CORNER_CLOSE) return -1
  return 0
}

/** 1 for a bracket or title mark that opens, -1 for one that closes, else 0. */
export function bracketStep(unit: number): 1 | 0 | -1 {
  if (unit === 0xff08 || unit === 0x28 || unit === TITLE_OPEN) return 1
  if (unit === 0xff09 || unit === 0x29 || unit === TITLE_CLOSE) return -1
  return 0
}

/** The units of a string as a set. */
export const unitsOf = (text: string): ReadonlySet<number> => new Set(Array.from(text, (mark) => mark.charCodeAt(0)))
