import type { Edit } from '../../text/traced.ts'

/** Characters that print nothing: zero-width, soft hyphen, byte order mark, controls, replacement of objects. */
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFC\uFFFE\uFFFF]/
const ODD =
  /[\s\u00A0\u3000\u2000-\u200F\u202A-\u202F\u205F-\u2064\uFEFF\uFFFC\u0000-\u001F\u007F-\u009F\u00AD\u1680\u180E]/
const RUN = new RegExp(`(?:${ODD.source})+`, 'g')
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF01-\uFF60\u3001-\u303F\u2014\u2018-\u201D\u2026]/

/** Edits that trim a line and bring each run of white space inside it to one space, or to none where the copy broke a line between Chinese characters. */
export function spacingEdits(text: string): Edit[] {
  if (!ODD.test(text)) return []
  const edits: Edit[] = []
  for (const match of text.matchAll(RUN)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const replacement = spaceFor(match[0], text[start - 1], text[end])
    if (replacement !== match[0]) edits.push({ start, end, text: replacement, kind: 'markup' })
  }
  return edits
}

function spaceFor(run: string, before: string | undefined, after: string | undefined): string {
  if (before === undefined || after === undefined) return ''
  const spaces = run.replace(new RegExp(INVISIBLE.source, 'g'), '')
  if (!spaces) return ''
  if (/[\r\n]/.test(spaces) && (WIDE.test(before) || WIDE.test(after))) return ''
  return ' '
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
