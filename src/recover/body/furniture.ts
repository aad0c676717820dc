import { loadLexicon } from '../../lexicon/load.ts'
import { Trie } from '../../text/trie.ts'

export type FurnitureKind = 'end' | 'nav' | 'notice' | 'talk'

const LONGEST = 120
const whole = new Map<string, FurnitureKind>()
const starts = new Trie<FurnitureKind>()
const has = new Trie<FurnitureKind>()
for (const { phrase, match, kind } of loadLexicon('furniture', ['phrase', 'match', 'kind'])) {
  const key = phrase.toLowerCase()
  if (match === 'whole') whole.set(key, kind as FurnitureKind)
  else (match === 'starts' ? starts : has).set(key, kind as FurnitureKind)
}

const MARKS = /^[\s·•|｜【[(（《>＞»:：*＊◆■▲△→\-_—]+|[\s·•|｜【】[\](（)）》>＞»:：.。…*＊◆■→\-_—]+$/g

/** What furniture of a page the line is, or null where it is text. `line` is in simplified script. */
export function furnitureOf(line: string): FurnitureKind | null {
  if (line.length > LONGEST) return null
  const bare = line.replace(/\s+/g, '').toLowerCase()
  const core = bare.replace(MARKS, '')
  if (!core) return 'nav'
  const named = whole.get(core) ?? whole.get(core.replace(/[(（]?\d+[)）]?$/, ''))
  if (named) return named
  const start = starts.longestAt(core, 0) ?? starts.longestAt(bare, 0)
  if (start && core.length <= 60) return start.value
  if (/^(?:https?|ftp):\/\/\S+$/.test(bare)) return 'nav'
  // A sentence of the article may speak of such things; a line of the page is short or says little else.
  const inside = has.scan(bare).filter(({ value }) => value === 'notice' || (bare.length <= 50 && !bare.includes('。')))
  return inside.find((match) => match.value === 'end')?.value ?? inside[0]?.value ?? (isPath(core) ? 'nav' : null)
}

/** A way mark without its label: 首页 > 新闻 > 时政. */
function isPath(line: string): boolean {
  return line.length <= 50 && /^(?:网站)?首页/.test(line) && /[>＞»→/|｜-]/.test(line)
}
