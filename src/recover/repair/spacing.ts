import type { Edit } from '../../text/traced.ts'

/** How a character stands to white space: 0 not at all, 1 prints nothing (zero-width, controls), 2 a space, 3 a line break. */
const space = new Uint8Array(65536)
for (let code = 0; code < 0x20; code++) space[code] = 1
for (let code = 0x7f; code < 0xa0; code++) space[code] = 1
for (const code of [0x20, 0x09, 0x0b, 0x0c, 0xa0, 0x1680, 0x180e, 0x202f, 0x205f, 0x3000]) space[code] = 2
for (let code = 0x2000; code <= 0x200a; code++) space[code] = 2
for (const code of [0x0a, 0x0d, 0x85, 0x2028, 0x2029]) space[code] = 3
for (const code of [0xad, 0xfeff, 0xfffc, 0xfffe, 0xffff]) space[code] = 1
for (let code = 0x200b; code <= 0x200f; code++) space[code] = 1
for (let code = 0x202a; code <= 0x202e; code++) space[code] = 1
for (let code = 0x2060; code <= 0x2064; code++) space[code] = 1

const isWide = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x9fff) ||
  (code >= 0xff01 && code <= 0xff60) ||
  (code >= 0x2018 && code <= 0x201d) ||
  code === 0x2014 ||
  code === 0x2026 ||
  (code >= 0xf900 && code <= 0xfaff)

/** Edits that trim a line and bring each run of white space inside it to one space, or to none where the copy broke a line beside a Chinese character. */
export function spacingEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (let i = 0; i < text.length; i++) {
    if (!space[text.charCodeAt(i)]) continue
    const start = i
    let [spaces, breaks] = [0, 0]
    for (; i < text.length; i++) {
      const kind = space[text.charCodeAt(i)]!
      if (!kind) break
      if (kind > 1) spaces++
      if (kind === 3) breaks++
    }
    const inside = start > 0 && i < text.length
    const joins = breaks > 0 && inside && (isWide(text.charCodeAt(start - 1)) || isWide(text.charCodeAt(i)))
    const replacement = inside && spaces && !joins ? ' ' : ''
    if (i - start !== 1 || text[start] !== replacement) edits.push({ start, end: i, text: replacement, kind: 'markup' })
  }
  return edits
}

/** The line's text as {@link spacingEdits} leaves it. */
export function squeeze(text: string): string {
  const edits = spacingEdits(text)
  if (!edits.length) return text
  let [result, at] = ['', 0]
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}
