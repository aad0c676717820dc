import { loadLexicon } from '../../lexicon/load.ts'
import { EndTrie } from '../../text/end-trie.ts'
import { HAN_SCRIPT, Units } from '../../text/units.ts'
import type { PeopleReading, PlaceReading } from '../draft.ts'
import { isNoName } from '../events/site-words.ts'
import { firstFrom, mentionAt } from '../within.ts'
import type { Going } from './organization-goings.ts'
import { type Found, plausible } from './organization-lists.ts'
import { beginName, isCommon, isField, skipLocator } from './organization-names.ts'

const SITES = new EndTrie(loadLexicon('site-suffixes', ['suffix']).map((row) => [row.suffix, true]))
/** What follows where somebody goes: the site's name, and more. */
const RUN = /[\u3400-\u9fffA-Za-z0-9·（）]{3,24}/y
/** Of what is done and made at a firm, and hardly anywhere else. */
const OF_A_FIRM = /企业(?!家)|公司|研发|订单|产能|(?<!农)产品|技改|技术改造|生产经营|投产|用工|产销|生产线|车间/
/** What follows a name that is a part of a firm’s works. */
const WORKS = /(?:产品|企业|生产|总装|制造|智能)?(?:(?<!发)展[厅区]|车间|厂区|生产线|智能工厂)/
/** A name with its division is not longer. */
const LONGEST = 16
/** No firm’s name ends so. */
const NO_ENDING =
  /[间旁边中里内外上下时后前处面者们会室厅县市镇乡州旗村区组站所局委办部队家院校湾山河湖江海岛路街桥坝岸田地头线户场库寺庙楼馆园站港城堤埔湿林品府苑邸庭轩段]$|一线|现场|基层|产品$|设备$|企业$|单位$|项目$|状况$|情况$|集群$|一行$|飞机$|精神$|展示$|中心$|[土战]$/
/** Whose works they may be without a name. */
const OF_ANY = /^(?:企业|公司|产品|项目|园区|[\p{Script=Han}]{0,3}(?:生产|加工|研发|制造|总装|组装|装配|包装|智能))/u

/** A firm that only what is told of it shows: 来到岚江云栈，了解企业研发情况. */
export function firmsSpokenOf(
  body: string,
  goings: readonly Going[],
  places: PlaceReading,
  people: PeopleReading,
): Found[] {
  const found: Found[] = []
  let past = 0
  for (const going of goings) {
    if (!going.told || going.start < past) continue
    const { from } = going
    RUN.lastIndex = from
    const run = RUN.exec(body)?.[0]
    if (!run) continue
    past = from + run.length
    const works = run.search(WORKS)
    const end = works < 0 ? from + run.length : from + works
    if (works < 0 ? run.length > LONGEST || !CLAUSE_MARK.at(body, end) : works < 3) continue
    if (!bySomebody(body, going.start, going.within ? NEAR + run.length : -NEAR, people)) continue
    // 前往云栈公司|看望|职工: what is done there is no name.
    if (beginName(body, from, end, places.mentions) > from) continue
    const start = skipLocator(body, from, end, 'enterprise', places.mentions)
    const text = body.slice(start, end)
    if (text.length < 3 || text.length > 10 || !plausible(text) || NO_ENDING.test(text)) continue
    if (works >= 0 ? OF_ANY.test(text) : !OF_A_FIRM.test(toldAfter(body, end))) continue
    let named = start
    for (let place = mentionAt(places.mentions, named); place; place = mentionAt(places.mentions, named))
      named = place.end
    const own = body.slice(named, end)
    if (own.length < 2 || !HAN_SCRIPT.at(body, end - 1)) continue
    if (isCommon(own) || isField(own) || isNoName(own) || SITES.longestEnding(text, text.length, 0)) continue
    const person = people.mentions[firstFrom(people.mentions, start)]
    if (person && person.start < end) continue
    found.push({ start, end, kind: 'enterprise', confidence: 0.4 })
  }
  return found
}

const CLAUSE_MARK = new Units('，、')
/** How far from the verb whoever goes there is named. */
const NEAR = 24

/** True where a person is named before the verb at `at` (`reach` below 0) or after it, within the sentence. */
function bySomebody(body: string, at: number, reach: number, { mentions }: PeopleReading): boolean {
  const person = reach < 0 ? mentions[firstFrom(mentions, at) - 1] : mentions[firstFrom(mentions, at)]
  if (!person || (reach < 0 ? person.end < at + reach : person.start > at + reach)) return false
  return !/[。！？\n]/.test(reach < 0 ? body.slice(person.end, at) : body.slice(at, person.start))
}

/** What the sentence goes on with, some eighty characters at most. */
function toldAfter(body: string, from: number): string {
  const text = body.slice(from, from + 80)
  const stop = text.search(/[。！？\n]/)
  return stop < 0 ? text : text.slice(0, stop)
}
