import { loadLexicon } from '../../lexicon/load.ts'
import { Trie } from '../../text/trie.ts'
import { Units } from '../../text/units.ts'
import type { PlaceMention } from '../draft.ts'
import { isDeed } from '../plain-words.ts'
import { mentionAt } from '../within.ts'
import { isCommon } from './organization-names.ts'

/** What a name may begin with beside a place: a country, the nation, an institution known by its short name. */
const OPENERS = new Trie(
  [
    '中国',
    '全国',
    ...loadLexicon('foreign', ['name']).map(({ name }) => name),
    ...loadLexicon('organization-known', ['name']).map(({ name }) => name),
  ].map((name) => [name, true]),
  'seldom',
)
/** 新|苏州, 中|阿: characters that make one name with the place behind them. */
const JOINS = new Units('新大老小东南西北中上下前后内外省市县区')

/** True where a place, or another word that names begin with, begins at `at` and ends before `end`. */
function opensName(body: string, at: number, end: number, places: readonly PlaceMention[]): boolean {
  const place = mentionAt(places, at)
  if (place && place.end - at > 1 && place.end < end) return true
  const opener = OPENERS.longestAt(body, at, end)
  return opener !== null && opener.end - at > 1
}

/**
 * Where a name begins whose first words tell what is done (保留|国家开发银行, 令|澄州大学): at the place or the known name behind
 * them. -1 where behind a verb only common words stand, which name nothing (扩张|军事|集团).
 * @param stemEnd where the ending begins (集团, 医院).
 */
export function afterVerb(
  body: string,
  start: number,
  stemEnd: number,
  end: number,
  places: readonly PlaceMention[],
): number {
  let at = start
  while (at + 2 < stemEnd && !mentionAt(places, at)) {
    const verb = isDeed(body, at)
    if (verb && isCommon(body.slice(at + 2, stemEnd))) return -1
    if (verb && opensName(body, at + 2, end, places)) at += 2
    else if (!JOINS.at(body, at) && !opensName(body, at, end, places) && opensName(body, at + 1, end, places)) at += 1
    else break
  }
  return at
}
