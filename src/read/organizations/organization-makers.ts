import { matchesOf } from '../../text/matches.ts'
import { Hints } from '../../text/sieve.ts'
import { HAN_SCRIPT, Units } from '../../text/units.ts'
import type { PlaceReading } from '../draft.ts'
import { mentionAt } from '../within.ts'
import { brandOf } from './organization-brands.ts'
import { type Found, ORGAN, plausible } from './organization-lists.ts'
import { beginName, clauseStart, isCommon, isField, isTrade, skipLocator } from './organization-names.ts'

const MAKES =
  /年(?:产|加工|处理)[^，。；：、！？\n]{0,8}?\d[^，。；：、！？\n]{2,24}?(?:项目|生产线|基地|工程|工厂|加工厂)/g
const SEAT = /总部(?!经济|型|企业|集聚|功能|港|湾|[集基]地|项目|迁|落|设[在于])/g
/** What stands between a firm's name and its seat: 云梭|全球|总部. */
const SEAT_OF =
  /(?:全球|中国|亚太|亚洲|欧洲|北美|全国|国际|区域|华[东南西北中]|[东西][南北]|[东西南北中]部|第[一二]|运营|研发|营销|结算|集团)$/
const NO_SEAT = /[部委省市县区国盟约会队军警社院街城区]$|组织|联合国|机构|功能|科学|指挥|银行$/
const IN_A_ROW = new Units('、和')
const GONE_TO =
  /(?:[来走]到了?|走[进访]了?|前往|深入|参[观访]了?|考察了?|视察了?|察看了?|调研了?|赶?赴|抵达|到访|先后到|到)$/
const SIZED =
  /(?<![\d.年月日约达超近第共为到至有的、，。：；（-])\d(?:[\d.]{0,8}[万亿千百]?)(?:吨|平方米|GWh?|兆瓦|千瓦|MW|台|套|件|只|辆|米)[^，。；、\d]{2,14}(?=[、，。；])/g
/** An item of a list up to its measure: 云梭锂膜|西南基地. */
const SIZED_ITEM = /(?:^|[、，；。和及\n])([\p{Script=Han}A-Za-z0-9（）]{4,12}?)(?:[东西南北中]{1,2}部?基地|年产)?$/u
const LONGEST_ITEM = 20
const LEADER =
  /(?:龙头|骨干|领军|链主|独角兽|标杆)企业([\p{Script=Han}]{4,7}?)(?=[，。、的在将也]|实现|投资|自主|生产|建设|研发|负责人)/gu
/** 全球科技巨头云克斯康|与新区携手. */
const GIANT = /巨头([\u4e00-\u9fff]{2,4}?)(?=[与和、，]|投资|新增|携手|落户|集团)/g
const GIANTS = new Hints('巨头')
const NO_GIANT = /^[就们也都纷不均竞正已将之共联]/
/** What a firm runs at some spot: 云梭燃气|桐岭门站. */
const OUTPOST = /(?:门站|加油站|加气站|换电站|调压站|油库|门店|营业厅|[东西南北中]部?(?:生产)?基地)(?=[、，。和及等])/g
const AT_OUTPOST =
  /(?:来到了?|走进了?|走访了?|检查了?|前往|深入到?|先后到|赶赴|抵达|[、和])([\p{Script=Han}]{4,8}?)[\p{Script=Han}]{0,4}$/u
const OUTPOST_REACH = 16
/** 投资50亿元的云梭新能源|零部件项目. */
const INVESTED = /投资约?\d[\d.]{0,7}[万亿]元的(?=([\p{Script=Han}]{4,8})[\p{Script=Han}A-Za-z0-9]{0,20}项目)/gu
/** Who of a firm is there: 云梭能源|领导班子. */
const STAFF = /领导班子|班子成员|(?:主要|相关|有关)?负责人|相关领导|董事会/g
const STAFFED = /[、，。；：\n与和向同]([\p{Script=Han}A-Za-z]{4,9})$/u
const HEADS = new Hints('领导 班子 负责 董事')
const SIZES = new Hints(
  [
    '平方 兆瓦 千瓦 GW MW',
    ...[...'0123456789万亿千百'].map((digit) => [...'吨台套件只辆米'].map((of) => digit + of).join(' ')),
  ].join(' '),
)
const YEARLY = new Hints('年产 年加 年处')
const LEADERS = new Hints('头企 干企 军企 主企 兽企 杆企')
const OUTPOSTS = new Hints('门站 油站 气站 电站 压站 油库 门店 营业 基地')

const firm = (start: number, end: number): Found => ({ start, end, kind: 'enterprise', confidence: 0.45 })

/**
 * Firms named before what they make or where they sit: 云梭年产3万吨纱线项目, 云梭总部大楼, 龙头企业澄州云梭,
 * 云梭电子10万吨铜箔 in a list, 云梭燃气桐岭门站 where somebody goes.
 */
export function makers(body: string, places: PlaceReading): Found[] {
  return [...firmsOfPlants(body, places), ...firmsOfSeats(body, places), ...firmsBySize(body, places)]
}

function firmsOfPlants(body: string, places: PlaceReading): Found[] {
  if (!YEARLY.in(body)) return []
  return matchesOf(MAKES, body).flatMap((match): Found[] => named(body, match.index, places, 10))
}

function firmsOfSeats(body: string, places: PlaceReading): Found[] {
  if (!body.includes('总部')) return []
  return matchesOf(SEAT, body).flatMap((match): Found[] => {
    const clause = clauseStart(body, match.index)
    const end = clause + body.slice(clause, match.index).replace(SEAT_OF, '').replace(SEAT_OF, '').length
    const house = /^总部大[楼厦]/.test(body.slice(match.index, match.index + 4))
    return named(body, end, places, 8).filter(
      ({ start }) => !NO_SEAT.test(body.slice(start, end)) && (house || !IN_A_ROW.at(body, start - 1)),
    )
  })
}

/** The name that ends at `end`, where it is an item of a list or somebody goes there. */
function named(body: string, end: number, places: PlaceReading, longest: number): Found[] {
  const from = beginName(body, clauseStart(body, end), end, places.mentions)
  const before = body.slice(Math.max(0, from - 4), from)
  if (!IN_A_ROW.at(body, from - 1) && !GONE_TO.test(before)) return []
  const start = skipLocator(body, from, end, 'enterprise', places.mentions)
  const name = body.slice(start, end)
  const own = body.slice(afterPlaces(start, places), end)
  if (name.length > longest || own.length < 2 || !plausible(name) || !HAN_SCRIPT.at(body, start)) return []
  if (isCommon(own) || isField(own) || isTrade(own) || ORGAN.test(name) || NO_MAKER.test(name)) return []
  return [firm(start, end)]
}

const NO_MAKER = /(?:项目|车间|基地|园区|[园区村镇乡县市省]|一期|二期|三期|达产|投产|合作社|中心|工程)$/

function afterPlaces(start: number, { mentions }: PlaceReading): number {
  let at = start
  for (let place = mentionAt(mentions, at); place; place = mentionAt(mentions, at)) at = place.end
  return at
}

function firmsBySize(body: string, places: PlaceReading): Found[] {
  const found: Found[] = []
  const take = (from: number, end: number, staffed = false): void => {
    const start = skipLocator(body, beginName(body, from, end, places.mentions), end, 'enterprise', places.mentions)
    const name = body.slice(start, end)
    if (brandOf(body, afterPlaces(start, places), end, staffed) && plausible(name) && !isField(name))
      found.push(firm(start, end))
  }
  for (const { index } of SIZES.in(body) ? matchesOf(SIZED, body) : []) {
    const item = SIZED_ITEM.exec(body.slice(Math.max(0, index - LONGEST_ITEM), index))
    if (!item) continue
    const from = index - item[0].length + item[0].indexOf(item[1]!)
    take(from, from + item[1]!.length)
  }
  if (OUTPOSTS.in(body))
    for (const { index } of matchesOf(OUTPOST, body)) {
      const near = AT_OUTPOST.exec(body.slice(Math.max(0, index - OUTPOST_REACH), index))
      if (!near) continue
      const from = index - near[0].length + near[0].indexOf(near[1]!)
      // The shortest name that is a brand and its trade: 云梭燃气|桐岭.
      for (let end = from + 4; end <= Math.min(from + 8, index); end++)
        if (brandOf(body, afterPlaces(from, places), end)) {
          take(from, end)
          break
        }
    }
  for (const match of body.includes('元的') ? matchesOf(INVESTED, body) : []) {
    const from = match.index + match[0].length
    const start = skipLocator(body, from, from + 8, 'enterprise', places.mentions)
    for (let end = start + 8; end > start + 3; end--)
      if (brandOf(body, afterPlaces(start, places), end)) {
        take(start, end)
        break
      }
  }
  if (HEADS.in(body))
    for (const { index } of matchesOf(STAFF, body)) {
      const name = STAFFED.exec(body.slice(Math.max(0, index - 10), index))
      if (name) take(index - name[1]!.length, index, true)
    }
  if (GIANTS.in(body))
    for (const match of matchesOf(GIANT, body)) {
      const end = match.index + match[0].length
      const name = match[1]!
      if (!NO_GIANT.test(name) && !isCommon(name) && !isField(name) && plausible(name))
        found.push(firm(end - name.length, end))
    }
  if (LEADERS.in(body))
    for (const match of matchesOf(LEADER, body)) {
      const start = match.index + 4
      const end = start + match[1]!.length
      const own = afterPlaces(start, places)
      if (own > start && end - own > 1 && end - own < 4 && !isCommon(body.slice(own, end)) && plausible(match[1]!))
        found.push(firm(start, end))
    }
  return found
}
