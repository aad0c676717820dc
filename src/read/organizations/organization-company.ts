import { loadLexicon } from '../../lexicon/load.ts'
import { EndTrie } from '../../text/end-trie.ts'
import { matchesOf } from '../../text/matches.ts'
import { Units } from '../../text/units.ts'
import type { PlaceReading } from '../draft.ts'
import { isPlain } from '../plain-words.ts'
import { firstFrom } from '../within.ts'
import { brandOf } from './organization-brands.ts'
import { type Found, plausible } from './organization-lists.ts'
import { beginName, isField } from './organization-names.ts'

const SITES = new EndTrie(loadLexicon('site-suffixes', ['suffix']).map((row) => [row.suffix, true]))
const STRETCH_END = new Units('，。；：！？,;:!?“”‘’"《》〈〉\n　（）()')
/** What stands between a list's first item and its mark, or after its last, beside the name: 云梭科技|项目. */
const ITEM_TAIL =
  /改扩建|扩建|技改|建设|项目|车间|厂区|工地|现场|展厅|[一二三]期|等[地处企单重项新在多几两三四五六七八九十\d]|等一批|等$|签约|了解|调研|实地|考察|检查|走访|听取|察看|查看|开展|进行|$/g
const ITEM_MARK = /、|以及|和|及|与/g
/** What the first of a list stands behind: 她首先到|云翔翔能、青慧新能源. */
const LEADS_UP = /(?:包括|比如|例如|[来先走]到了?|走进了?|走访了?|考察了?|前往|深入)$/
/** Posts, organs and media in a list of firms. */
const NO_FIRM_ENDING =
  /(?:中心|[会处院行队理班社校]长|主席|书记|主任|代表|人员|工程师|[局办队部委会口段]|高速|综合|新城|[省县场])$/
/** A stretch of text is no list where it is longer. */
const LONGEST_LIST = 240

/** How a list of firms closes. */
const OF_FIRMS = /等(?:[\d一二两三四五六七八九十]{1,2}[家个])?(?:重点|在建|工业|建设|产业)?(?:企业|公司|项目)/

interface Item {
  readonly start: number
  readonly end: number
}

/** The items of the list that stands in `[from, to)`. */
function itemsOf(body: string, from: number, to: number): Item[] {
  const text = body.slice(from, to)
  const items: Item[] = []
  let start = 0
  const last = text.lastIndexOf('、')
  for (const mark of matchesOf(ITEM_MARK, text)) {
    // 和 and its like close a list: before the last 、 they stand inside an item.
    if (mark[0] !== '、' && mark.index < last) continue
    if (mark.index > start) items.push({ start: from + start, end: from + mark.index })
    start = mark.index + mark[0].length
  }
  items.push({ start: from + start, end: to })
  return items
}

/**
 * Firms by the company they keep: in a list of sites that holds a firm, whatever ends in a trade is one (青瓦公司、云梭燃气), and where two
 * of its items are firms and none is a site of another sort, so are the others.
 */
export function amongFirms(body: string, organizations: readonly Found[], places: PlaceReading): Found[] {
  const found: Found[] = []
  const firms = organizations.filter(({ kind }) => kind === 'enterprise')
  let past = 0
  for (const firm of firms.toSorted((a, b) => a.start - b.start)) {
    if (firm.start < past) continue
    let from = firm.start
    while (from > 0 && firm.start - from < LONGEST_LIST && !STRETCH_END.at(body, from - 1)) from--
    let to = firm.end
    while (to < body.length && to - firm.end < LONGEST_LIST && !STRETCH_END.at(body, to)) to++
    past = to
    const items = itemsOf(body, from, to)
    if (items.length > 1) found.push(...firmsOf(body, items, firms, organizations, places))
  }
  return found
}

function firmsOf(
  body: string,
  items: readonly Item[],
  firms: readonly Found[],
  organizations: readonly Found[],
  places: PlaceReading,
): Found[] {
  const sure: Found[] = []
  const maybe: Found[] = []
  let [known, others] = [0, 0]
  const last = items.at(-1)!
  const closed = OF_FIRMS.test(body.slice(last.start, last.end + 8))
  for (const item of items) {
    const { start, end } = nameIn(body, item, places)
    if (
      firms.some(
        (firm) => firm.start >= item.start && firm.end <= item.end && (firm.end >= end || firm.start === start),
      )
    ) {
      known++
      continue
    }
    // A bank in a list of firms says nothing of the others.
    if (organizations.some((one) => one.kind === 'other' && one.start >= item.start && one.end === end)) continue
    const text = body.slice(start, end)
    // 云菲科、栖克等项目: a brand of two characters is no word of the dictionary.
    const short = known > 2 || (closed && !isPlain(body, start, end))
    const isName = text.length > (short ? 1 : 2) && plausible(text) && !isField(text)
    if (isName && brandOf(body, start, end, true)) sure.push({ start, end, kind: 'enterprise', confidence: 0.5 })
    else if (
      isName &&
      (start === item.start || LEADS_UP.test(body.slice(item.start, start))) &&
      text.length < 8 &&
      !NO_FIRM_ENDING.test(text) &&
      !SITES.longestEnding(body, end, start) &&
      !isPlace(start, end, places)
    )
      maybe.push({ start, end, kind: 'enterprise', confidence: 0.4 })
    // What leads up to the list may stand within its first item.
    else if (item !== items[0] || start === item.start) others++
  }
  if (!known) return []
  return known + sure.length > (closed ? 0 : 1) && others === 0 ? [...sure, ...maybe] : sure
}

/** The name in an item, between what leads up to it and what goes on about it: 实地调研了|云梭燃气|项目. */
function nameIn(body: string, item: Item, places: PlaceReading): Item {
  let [start, end] = [item.start, item.end]
  for (const { index } of body.slice(item.start, item.end).matchAll(ITEM_TAIL)) {
    end = item.start + index
    start = beginName(body, item.start, end, places.mentions)
    if (end - start > 1) break
  }
  return { start, end }
}

function isPlace(start: number, end: number, { mentions }: PlaceReading): boolean {
  const place = mentions[firstFrom(mentions, end) - 1]
  return place !== undefined && place.end > start && place.end >= end
}
