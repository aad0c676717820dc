/** Where and why a text is not JSON. Line and column count from 1; the column in characters of the line. */
export interface JsonFault {
  readonly line: number
  readonly column: number
  readonly what: string
}

/**
 * Finds the first fault of a text that JSON.parse refuses; its own messages leave the place out more often than not.
 * One pass, without recursion.
 */
export function findJsonFault(text: string): JsonFault {
  const token =
    /[ \t\r\n]*(?:([{}[\],:])|(")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b))/y
  const open: string[] = []
  // What may come next: a value, a first key or end, a key, a colon, a comma or end, nothing.
  let want: 'value' | 'first' | 'firstKey' | 'key' | 'colon' | 'more' | 'end' = 'value'
  let at = 0
  for (;;) {
    token.lastIndex = at
    const match = token.exec(text)
    if (!match) break
    const [whole, mark, quote] = match
    const end = quote === undefined ? at + whole.length : stringEnd(text, at + whole.length)
    if (end < 0) break
    const state = want
    const value = state === 'value' || state === 'first'
    if (mark === '{' && value) {
      open.push(mark)
      want = 'firstKey'
    } else if (mark === '[' && value) {
      open.push(mark)
      want = 'first'
    } else if (quote !== undefined && (state === 'key' || state === 'firstKey')) want = 'colon'
    else if (mark === undefined && value) want = open.length ? 'more' : 'end'
    else if (mark === ':' && state === 'colon') want = 'value'
    else if (mark === ',' && state === 'more') want = open.at(-1) === '{' ? 'key' : 'value'
    else if (
      (mark === '}' && open.at(-1) === '{' && (state === 'more' || state === 'firstKey')) ||
      (mark === ']' && open.at(-1) === '[' && (state === 'more' || state === 'first'))
    ) {
      open.pop()
      want = open.length ? 'more' : 'end'
    } else break
    at = end
  }
  while (/[ \t\r\n]/.test(text.charAt(at))) at++
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const column = at - before.lastIndexOf('\n')
  return { line, column, what: describe(text, at, want) }
}

/** Offset after the string whose opening quotation mark ends at `at`; -1 where it is faulty or never closed. */
function stringEnd(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x22) return i + 1
    if (code < 0x20) return -1
    if (code !== 0x5c) continue
    i++
    if (text.charAt(i) === 'u' && /^[\da-fA-F]{4}/.test(text.slice(i + 1, i + 5))) i += 4
    else if (!'"\\/bfnrt'.includes(text.charAt(i) || 'x')) return -1
  }
  return -1
}

function describe(text: string, at: number, want: string): string {
  if (at >= text.length) return 'the text ends too early (a truncated file?)'
  const char = text.charAt(at)
  if (want === 'end') return 'something follows after the end'
  const expected =
    want === 'more'
      ? '"," or a closing bracket'
      : want === 'colon'
        ? '":"'
        : /[kK]ey/.test(want)
          ? 'a key in "…"'
          : 'a value'
  if (char === '"' && want !== 'more' && want !== 'colon')
    return 'a string holds a line break or a wrong escape, or is never closed'
  return `${JSON.stringify(char)} where ${expected} should stand`
}
