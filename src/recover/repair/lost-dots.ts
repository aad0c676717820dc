import { loadLexicon } from '../../lexicon/load.ts'
import type { Edit } from '../../text/traced.ts'
import { asks } from './lost-spaces.ts'
import { simplifiedOf } from './script.ts'

/** Characters that names from other languages are written with. */
const FOREIGN = new Set(
  [
    ...loadLexicon('foreign-characters', ['characters']).map(({ characters }) => characters),
    ...loadLexicon('transliterated-names', ['part']).map(({ part }) => part),
  ].flatMap((characters) => [...characters]),
)
/** So many of them stand on each side of the dot at least, and so many in all. */
const [EACH_SIDE, IN_ALL] = [2, 5]
const FARTHEST = 4

/** Edits for `?` that stands for the dot between the parts of a name (艾力·吐尔逊), for which other encodings have other signs. */
export function lostDotEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
    const [left, right] = [foreign(text, at - 1, -1), foreign(text, at + 1, 1)]
    if (left < EACH_SIDE || right < EACH_SIDE || left + right < IN_ALL || asks(text, at)) continue
    edits.push({ start: at, end: at + 1, text: '·', kind: 'shift' })
  }
  return edits
}

function foreign(text: string, from: number, step: 1 | -1): number {
  let n = 0
  for (let i = from; n < FARTHEST && FOREIGN.has(simplifiedOf(text[i] ?? ' ')); i += step) n++
  return n
}
