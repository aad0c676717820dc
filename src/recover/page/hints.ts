import { loadLexicon } from '../../lexicon/load.ts'

const rows = loadLexicon('page-hints', ['word', 'hint'])
const whole = new Map<string, -1 | 1>()
const endings: string[] = []
for (const { word, hint } of rows) {
  if (word.startsWith('-')) endings.push(word.slice(1).toLowerCase())
  else whole.set(word.toLowerCase(), hint === 'text' ? 1 : -1)
}

/** What the id and class of an element say of its content: 1 an article's text, -1 something else, 0 nothing. */
export function hintOf(attribute: string): -1 | 0 | 1 {
  const known = seen.get(attribute)
  if (known !== undefined) return known
  const hint = readHint(attribute)
  // Sites write the same classes on page after page.
  if (seen.size < MOST_SEEN && attribute.length < 100) seen.set(attribute, hint)
  return hint
}

const MOST_SEEN = 20_000
const seen = new Map<string, -1 | 0 | 1>()

function readHint(attribute: string): -1 | 0 | 1 {
  let [hint, header]: [0 | 1, boolean] = [0, false]
  for (const part of attribute.slice(0, 300).split(/[^A-Za-z]+/)) {
    if (!part) continue
    for (const word of [part, ...part.replace(/([a-z])([A-Z])/g, '$1 $2').split(' ')]) {
      const said = whole.get(word.toLowerCase())
      if (said === -1 && word.toLowerCase() === 'header') header = true
      else if (said === -1) return -1
      else if (said) hint = 1
    }
    const lower = part.toLowerCase()
    if (endings.some((ending) => lower.endsWith(ending))) return -1
  }
  // The header of an article holds its headline, that of a page what all its pages have.
  return header ? (hint ? 0 : -1) : hint
}
