/**
 * Full text by character bigrams. A text is indexed as the pairs of neighbouring characters in it, and as the last character
 * of each run between white space; a word of two or more characters is then the phrase of its pairs. For words of one
 * character a small index beside it says which characters a text has at all. What is found is what LIKE finds, whatever the word's length, which no word splitter and no trigram
 * index gives for Chinese.
 *
 * The index is read by FTS5's `ascii` tokenizer: it leaves every character beyond ASCII as it is, where `unicode61` drops
 * Chinese punctuation and knows only the letters of an older Unicode. ASCII punctuation, which it would split at, goes in as
 * private-use characters.
 */

const FOLDED = /[A-Z\u00c0-\u058f\u10a0-\u10ff\u1e00-\u1fff\u2c00-\u2d2f\ua640-\ua7ff\u3000\uff01-\uff5e]/g

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code === 0x3000) return ' '
  const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit
  const lower = narrow.toLowerCase()
  return lower.length === 1 ? lower : narrow
}

/** Folds case and width (ＧＤＰ, GDP and gdp are one), unit by unit, so that offsets stay the same. */
export function fold(text: string): string {
  return text.replace(FOLDED, foldUnit)
}

/** The words of a query: folded, without repeats. */
export function queryWords(q: string | undefined): string[] {
  return q === undefined ? [] : [...new Set(fold(q).split(/\s+/).filter(Boolean))]
}

const PRIVATE = 0xe000
const SPACE = /\s/

/** One character as the tokenizer must see it. */
function token(point: number, char: string): string {
  const bare = point > 0x7f || (point >= 0x30 && point <= 0x39) || (point >= 0x61 && point <= 0x7a)
  return bare ? char : String.fromCharCode(PRIVATE + point)
}

/** A text as the tokens that are indexed, separated by spaces. */
export function bigrams(text: string): string {
  let out = ''
  let last = ''
  for (const char of fold(text)) {
    const point = char.codePointAt(0)!
    if (
      (point <= 0x20 || point === 0x7f || (point >= 0x85 && point <= 0x3000) || point === 0xfeff) &&
      SPACE.test(char)
    ) {
      if (last) out += `${last} `
      last = ''
      continue
    }
    const next = token(point, char)
    if (last) out += `${last}${next} `
    last = next
  }
  return last ? out + last : out
}

/** The different characters of a text as tokens, separated by spaces. */
export function characters(text: string): string {
  const seen = new Set<string>()
  for (const char of fold(text)) if (!SPACE.test(char)) seen.add(token(char.codePointAt(0)!, char))
  return [...seen].join(' ')
}

/** FTS5 expressions that together find the texts with every word; null where no word needs the one or the other index. */
export interface Match {
  /** For the index of pairs. */
  readonly pairs: string | null
  /** For the index of characters. */
  readonly characters: string | null
}

/** What finds texts with every word. Words are as `queryWords` gives them. */
export function matchAll(words: readonly string[]): Match {
  const pairs: string[] = []
  const single: string[] = []
  for (const word of words) {
    const tokens = [...word].map((char) => token(char.codePointAt(0)!, char))
    if (tokens.length === 1) single.push(`"${tokens[0]}"`)
    else
      pairs.push(
        `"${tokens
          .slice(1)
          .map((next, i) => `${tokens[i]}${next}`)
          .join(' ')}"`,
      )
  }
  return {
    pairs: pairs.length ? pairs.join(' AND ') : null,
    characters: single.length ? single.join(' AND ') : null,
  }
}
