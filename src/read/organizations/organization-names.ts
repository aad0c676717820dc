import { divisionByCode, divisionNameAt } from '../../lexicon/divisions.ts'
import { loadLexicon } from '../../lexicon/load.ts'
import type { OrganizationKind } from '../../record/types.ts'
import { Anchored } from '../../text/anchored.ts'
import { EndTrie } from '../../text/end-trie.ts'
import { Trie } from '../../text/trie.ts'
import { Units } from '../../text/units.ts'
import { WordSet } from '../../text/word-set.ts'
import type { PlaceMention } from '../draft.ts'
import { firstFrom, mentionAt } from '../within.ts'

const FOREIGN = loadLexicon('foreign', ['name']).map((row) => row.name)
const BEFORE = new Trie(
  loadLexicon('organization-before', ['word', 'keep']).map((row) => [
    row.word,
    // 阿尔|及|利亚: the names of countries hold such words too.
    [...row.keep.split(' ').filter(Boolean), ...FOREIGN.filter((name) => name.includes(row.word))],
  ]),
)
const COMMON_ROWS = loadLexicon('organization-common', ['word', 'strip'])
const COMMON = new Trie(COMMON_ROWS.map((row) => [row.word, row.strip === 'trade']))
const STRIP = new Trie(
  COMMON_ROWS.filter((row) => row.strip === 'yes').map((row) => [row.word, true]),
  'seldom',
)
const FIELD_ROWS = loadLexicon('organization-fields', ['word'])
const FIELDS = new Trie(
  FIELD_ROWS.map((row) => [row.word, true]),
  'seldom',
)
const TRADE_WORDS = [...loadLexicon('organization-trades', ['word']), ...FIELD_ROWS].map((row) => row.word)
const TRADES = new WordSet(TRADE_WORDS)
const TRADE_ENDS = new EndTrie(TRADE_WORDS.map((word) => [word, true]))

/** Names of firms and institutions are rarely longer; a longer run is a clause that was not cut. */
export const LONGEST_NAME = 30

const CLAUSE_END = new Units('，。；：、！？,;:!?“”‘’"《》〈〉\n　…—·|　 \t')

const BRACKETS = new Units('（(')

/** Where the clause around `at` begins: after the nearest punctuation, brackets around a short insert aside. */
export function clauseStart(body: string, at: number): number {
  const floor = Math.max(0, at - 2 * LONGEST_NAME)
  for (let i = at - 1; i >= floor; i--) {
    if (CLAUSE_END.at(body, i)) return i + 1
    if (BRACKETS.at(body, i)) {
      const close = body.slice(i, i + 10).search(/[）)]/)
      if (close < 0 || i + close > at) return i + 1
      // （1）: a number in brackets opens a point.
      if (/^[（(][\d一二三四五六七八九十]{1,3}[）)]/.test(body.slice(i, i + 5))) return i + close + 1
    }
  }
  return floor
}

/** A number of things comes before their class, not into a name: 全县23家乡镇卫生院. */
const COUNTED =
  /^.*(?:[\d一二两三四五六七八九十]|[\d一二两三四五六七八九十百千几数上近成余多][百千万])(?:多|余)?(?:[家所位名座处亩届架栋艘辆次批期册块间幅]|个月?)|^.*\d(?:万|亿)?(?:平方米|平方公里|公里|吨|米|兆瓦|千瓦)|^.*\d(?:多|余)?(?:万|亿)?元(?:[用投]于|资金|援|新|改|扩)*建?设?|^.*(?:\d(?:年[度代]?|财年)|月|\d日)/

/** What every match of {@link COUNTED} holds one of. */
const IN_COUNT = new Units('0123456789一二两三四五六七八九十百千万月')

/**
 * Where the name that ends before `end` begins within its clause: after the last word that leads up to a name
 * (来到, 与, 的), then without words that only point or count (该, 多家).
 */
export function beginName(body: string, from: number, end: number, places: readonly PlaceMention[] = []): number {
  let start = from
  for (let i = BEFORE.nextStart(body, from, end); i < end; i = BEFORE.nextStart(body, i, end)) {
    const match = BEFORE.longestAt(body, i, end)
    if (!match) {
      i++
      continue
    }
    const word = body.slice(match.start, match.end)
    const kept = Math.max(
      keeper(body, match.start, match.value, word),
      placeOver(places, match.start, match.end),
      // 、同心药业: after the mark of a list stands no preposition.
      match.start === from && word.length === 1 && body[from - 1] === '、' && OPENS_ITEM.at(body, from) ? match.end : 0,
      // 、天和防务: one character before 和 is no item of a list.
      match.start === start + 1 && word === '和' && !STANDS_ALONE.at(body, start) ? match.end : 0,
      // 澄州|和云科技有限公司: after a place alone goes no firm by its full name; 云农兴和|生物科技|有限公司: nor is one its trade alone.
      (word === '和' || OPENS_ITEM.at(word, 0)) &&
        word.length === 1 &&
        FULL_NAME.testIn(body, end, end + 4) &&
        (endsPlace(places, start, match.start) || (word === '和' && isField(body.slice(match.end, end))))
        ? match.end
        : 0,
      // 、岚江云臻有礼农牧有限公司: a full name that opens a list's item with its place goes through.
      word.length === 1 && start === from && opensFullName(body, from, match.start, end, places) && IN_NAMES.at(word, 0)
        ? match.end
        : 0,
      // 燧原科技: only what opens the name says what it was before.
      word === '原' && match.start > start && !places.some((place) => place.end === match.start) ? match.end : 0,
    )
    if (kept > match.start) i = kept
    else start = i = match.end
  }
  for (let i = start; i < end; i++)
    if (IN_COUNT.at(body, i)) {
      const counted = COUNTED.exec(body.slice(start, end))
      if (counted) start += counted[0].length
      break
    }
  for (let match = STRIP.longestAt(body, start); match && match.end < end; match = STRIP.longestAt(body, start))
    start = match.end
  return start
}

/** One character that may stand before 和 by itself: 他和, 校和. */
const STANDS_ALONE = new Units(
  '我你他她它其并共已还志省市州县区旗乡镇村校院企厂商政军警家户人党团班组路水电气车船山河湖海田厅局处室部委办亩元个名位所项吨米',
)
const FULL_NAME = new Anchored(/^(?:有限公司|有限责任|股份有限)/)
/** True where a place is all that stands in the range. */
const endsPlace = (places: readonly PlaceMention[], start: number, end: number): boolean =>
  places.some((place) => place.start === start && place.end === end)
/** Characters that lead up to names and stand in the full names of firms as well. */
const IN_NAMES = new Units('有为等以同向由原前比现受据因如称')
const AFTER_MARK = new Units('、，；：\n')
/** True where an item opens with a place that ends before `at` and goes on to a firm's formal ending at `end`. */
function opensFullName(body: string, from: number, at: number, end: number, places: readonly PlaceMention[]): boolean {
  if (!FULL_NAME.test(body.slice(end, end + 4)) || !AFTER_MARK.at(body, from - 1)) return false
  const place = mentionAt(places, from)
  return place !== undefined && place.end < at
}
const OPENS_ITEM = new Units('同与为由向对以于将让比据因如称受请其系属予像和要把')

/** The end of the place that holds the range and more, or 0: 从|江县. */
function placeOver(places: readonly PlaceMention[], start: number, end: number): number {
  const place = places[firstFrom(places, start + 1) - 1]
  return place && place.end >= end && (place.start < start || place.end > end) ? place.end : 0
}

/** The end of the longer word that the leading word stands in here, or 0 (华为 holds 为). */
function keeper(body: string, at: number, keeps: readonly string[], word: string): number {
  for (const keep of keeps) {
    const from = at - keep.indexOf(word)
    if (from >= 0 && body.startsWith(keep, from)) return from + keep.length
  }
  return 0
}

/** True where the text is made of common words and names of trades alone. */
export function isCommon(text: string): boolean {
  let i = 0
  while (i < text.length) {
    const match = COMMON.longestAt(text, i) ?? FIELDS.longestAt(text, i)
    if (!match) return false
    i = match.end
  }
  return true
}

/** True where a text of common words names a trade among them: 现代|花卉. */
export function holdsTrade(text: string): boolean {
  for (let i = 0; i < text.length; ) {
    const field = FIELDS.longestAt(text, i)
    const match = COMMON.longestAt(text, i) ?? field
    if (!match) return false
    if (field || match.value) return true
    i = match.end
  }
  return false
}

/** True where the text names a product or trade: 新能源, 汽车零部件. */
export const isField = (text: string): boolean => FIELDS.get(text) !== undefined || isCommon(text)

/** True for exactly one product or trade, or two in one (新材料|科技). */
export const isTrade = (text: string): boolean => isTradeAt(text, 0, text.length)

function isTradeAt(text: string, from: number, to: number): boolean {
  if (TRADES.has(text, from, to)) return true
  for (let at = from + 2; at <= from + 4 && at < to - 1; at++)
    if (TRADES.has(text, from, at) && TRADES.has(text, at, to)) return true
  return false
}

/** True where a trade ends at `end`, which is not before `floor`. */
export const endsInTrade = (body: string, end: number, floor: number): boolean =>
  TRADE_ENDS.longestEnding(body, end, floor) !== null

/** Where a firm's brand ends and its trade begins, so that the trade closes the name; -1 where none does. */
export function brandEnd(body: string, start: number, end: number): number {
  for (let i = start + 2; i < end && i <= start + 6; i++) if (isTradeAt(body, i, end)) return i
  return -1
}

/** Where the first product or trade begins within `[start, end)`, or -1. */
export function fieldAt(body: string, start: number, end: number): number {
  for (let i = FIELDS.nextStart(body, start, end); i < end; i = FIELDS.nextStart(body, i + 1, end)) {
    const match = FIELDS.longestAt(body, i)
    if (match && match.end <= end) return i
  }
  return -1
}

/** The mention where it ends before `end`. */
const before = (end: number, mention: PlaceMention | undefined) => (mention && mention.end < end ? mention : undefined)

const DIVISION_END = /[省市县区镇乡盟旗]$|街道$/
/** 杭州 ends as 黄南州 does, and is no 自治州: 杭州某某集团 keeps it. */
const isRanked = ({ text, code }: PlaceMention): boolean =>
  DIVISION_END.test(text) ||
  (text.endsWith('州') && code !== null && divisionByCode(code)?.name.endsWith('自治州') === true)

const TOWN = /^[\p{Script=Han}]{2,3}[镇乡](?=[^的]{5,})/u
const HAMLET = /^[^省市县区镇乡的（）]{1,6}?(?:村|社区|组团|街道|新城)(?=.{4,})/u

/**
 * Steps over the divisions that only say where the named thing lies. A firm, park or platform drops those printed with
 * their rank (松陵县桐岭镇青瓦服装公司: 青瓦服装公司); a school, hospital or institute keeps the nearest (望溪市妇幼保健院).
 */
export function skipLocator(
  body: string,
  start: number,
  end: number,
  kind: OrganizationKind,
  places: readonly PlaceMention[],
): number {
  const keepsNearest = kind === 'school' || kind === 'hospital' || kind === 'institute'
  let at = start
  for (;;) {
    const place = before(end, mentionAt(places, at))
    if (!place) break
    const next = before(end, mentionAt(places, place.end))
    // 岚江|澄州市: a bare name before a lower division says where that is.
    if (!isRanked(place) && !(next && isRanked(next))) break
    if (keepsNearest && !next) break
    at = place.end
  }
  if (!keepsNearest) {
    const place = HAMLET.exec(body.slice(at, end)) ?? TOWN.exec(body.slice(at, end))
    // 景德镇陶瓷集团: a city is part of the name.
    if (place && divisionNameAt(body, at)?.end !== at + place[0].length) at += place[0].length
  }
  return at
}
