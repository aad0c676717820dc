import type { Edit } from '../../text/traced.ts'

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}
const CHINESE = /[\u2E80-\u9FFF\uF900-\uFAFF\u3001-\u3003\u3008-\u3011\uFF01-\uFF5E\u2018-\u201D\u2026\u2014]/
const NEIGHBOUR = /[\s"'“”‘’]/

/** Full-width punctuation where it stands in Chinese text; in numbers, times, addresses and Latin text it stays as it is. */
export function widthEdits(text: string): Edit[] {
  if (!/[,:;?!()]/.test(text)) return []
  const edits: Edit[] = []
  const brackets: number[] = []
  const put = (at: number): void => {
    edits.push({ start: at, end: at + 1, text: FULL[text[at]!]!, kind: 'width' })
  }
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!
    if (!(mark in FULL)) continue
    if (mark === '(') brackets.push(i)
    else if (mark === ')') {
      const open = brackets.pop()
      if (open === undefined) {
        if (isChinese(text, i - 1, -1)) put(i)
      } else if (
        isChinese(text, open - 1, -1) ||
        isChinese(text, i + 1, 1) ||
        CHINESE.test(text.slice(open + 1, Math.min(i, open + 60)))
      ) {
        put(open)
        put(i)
      }
    } else if (isChinese(text, i - 1, -1) || (isChinese(text, i + 1, 1) && !/[a-z]/i.test(text[i - 1] ?? ' '))) put(i)
  }
  return edits.sort((a, b) => a.start - b.start)
}

/** The nearest character that way, quotation marks and spaces passed over, is of Chinese text. */
function isChinese(text: string, at: number, step: 1 | -1): boolean {
  for (let i = at, k = 0; k < 3; i += step, k++) {
    const unit = text[i]
    if (unit === undefined) return false
    if (NEIGHBOUR.test(unit)) continue
    return CHINESE.test(unit)
  }
  return false
}

/** The text as {@link widthEdits} leaves it. */
export function widen(text: string): string {
  let [result, at] = ['', 0]
  for (const edit of widthEdits(text)) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return at ? result + text.slice(at) : text
}
