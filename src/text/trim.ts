/**
 * A text without the characters of `head` at its head and of `tail` at its end. An expression that is anchored at the end
 * tries every run of such characters inside the text too, in quadratic time; this looks at the two ends alone.
 */
export function trimOf(text: string, head: string, tail: string): string {
  let start = 0
  let end = text.length
  while (start < end && head.includes(text[start]!)) start++
  while (end > start && tail.includes(text[end - 1]!)) end--
  return text.slice(start, end)
}

/** White space as regular expressions know it (`\s`). */
export const SPACES =
  ' \t\n\v\f\r\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF'
