import { loadLexicon } from '../../lexicon/load.ts'
import { Trie } from '../../text/trie.ts'
import type { Line } from '../page/page.ts'

const openings = new Trie(
  loadLexicon('adverts', ['opening']).map(({ opening }) => [opening, true] as const),
  'seldom',
)
const LONGEST = 40

/** The texts of links in a line that advertise; `read` gives them in simplified script. */
export function advertsIn({ raw, links }: Line, read: (text: string) => string): string[] {
  const adverts: string[] = []
  for (let i = 0; i < links.length; i += 2) {
    const [start, end] = [links[i]!, links[i + 1]!]
    if (end - start > LONGEST || end - start < 2 || end - start === raw.length) continue
    const text = read(raw.slice(start, end)).trim()
    if (text && openings.longestAt(text, 0)) adverts.push(text)
  }
  return adverts
}
