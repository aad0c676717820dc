import type { PlaceMention, PlaceReading } from '../draft.ts'
import { firstFrom } from '../within.ts'
import { brandOf, NO_BRAND } from './organization-brands.ts'
import type { Going } from './organization-goings.ts'
import { type Found, MEASURE, NOT_A_NAME, plausible } from './organization-lists.ts'
import { beginName, endsInTrade, fieldAt, isCommon, isField, isTrade, skipLocator } from './organization-names.ts'

/** The first site of a list, up to where it is told of or the next begins. */
const FIRST_ITEM =
  /[\u3400-\u9fffA-Za-z0-9]{4,20}?(?=[，。；、和与及等]|建设|项目|车间|生产|展厅|调研|检查|走访|开展|实地|考察|视察|慰问|进行|厂区|工地|[一二三]期|改扩建|扩建)/y

/** The next of a list of sites: what is built or made at the last, the mark, then its name. */
const NEXT_ITEM =
  /^[^，。；：、！？“”\n]{0,20}(?:、|和|与|及)([\u3400-\u9fffA-Za-z0-9]{4,20}?)(?=[，。；、和与及等]|改扩建|扩建|[一二三]期|建设|项目|车间|生产|展厅|调研|检查|进行|开展|实地|考察|走访|察看|查看|了解)/

/** 在工业母机、基础软件等领域: a list of trades. */
const OF_FIELDS =
  /^[^，。；：！？\n]{0,50}?(?:领域|方面|产业(?!园|新城|基地|集聚)|行业|赛道|学科|产品|环节|等(?:重点)?工作|技术(?!学院|学校|有限|公司|开发))/

/** What a firm builds or makes at a site. */
const WORKS = /(?:生产|制造|加工|改?扩建|技改|建设|[一二三]期)*(?:项目|基地|工厂)/y
/** What anybody builds, named after where it lies: 青石|旅游项目, 云溪|光伏项目. */
const OF_A_SPOT =
  /^(?:文化|旅游|文旅|康养|商贸|物流|冷链|农产品|民营|国有|外贸|数字经济|服务业|建筑业|电商|跨境电商|航空|航天|船舶|轨道交通|能源|电力|人工智能|大数据|光伏|风电|储能|氢能|新能源(?!汽车)|软件|云计算|物联网|生态)/
const HAN_NAME = /^[\u4e00-\u9fff]+$/
const NO_BRAND_ENDING = /[县市镇乡村区山河湖江海岛路桥街园城站岭沟湾寨屯坝级型类式化厂等年月期号]$|工业|世界|中心/

/**
 * The firm before what it makes at a site that somebody goes to (云瀚|充电桩项目), or whose works lie in a zone (栖梧经开区|云华|生产基地);
 * null where none is named. `end`: where the item ends.
 */
function makerAt(body: string, from: number, end: number, places: readonly PlaceMention[]): Found | null {
  WORKS.lastIndex = end
  if (!WORKS.test(body)) return null
  const begin = beginName(body, from, end, places)
  const start = skipLocator(body, begin, end, 'enterprise', places)
  const field = fieldAt(body, start, end)
  const brand = field < 0 ? end : field
  const name = body.slice(start, brand)
  if (field < 0 && (start === begin || !body.startsWith('生产', end))) return null
  if (
    name.length < 2 ||
    name.length > 4 ||
    NO_BRAND_ENDING.test(name) ||
    !HAN_NAME.test(name) ||
    NOT_A_NAME.test(name) ||
    NO_BRAND.test(name)
  )
    return null
  if (OF_A_SPOT.test(body.slice(brand, end)) || isCommon(name) || isTrade(name)) return null
  const place = places[firstFrom(places, brand) - 1]
  if (place && place.end > start) return null
  return { start, end: brand, kind: 'enterprise', confidence: 0.4 }
}

/** A firm named by its brand and trade where somebody goes: 来到澄光半导体. */
export function visitedFirms(body: string, goings: readonly Going[], { mentions }: PlaceReading): Found[] {
  const found: Found[] = []
  let past = 0
  for (const going of goings) {
    if (!going.list || going.start < past) continue
    let { from } = going
    FIRST_ITEM.lastIndex = from
    const first = FIRST_ITEM.exec(body)
    if (!first) continue
    let end = from + first[0].length
    past = end
    for (let items = 0; items < 12; items++) {
      const begin = endsInTrade(body, end, from) ? beginName(body, from, end) : end
      const start = begin < end ? skipLocator(body, begin, end, 'enterprise', mentions) : end
      const text = body.slice(start, end)
      if (
        text &&
        !(begin > from && MEASURE.test(body[begin - 1]!)) &&
        brandOf(body, start, end) &&
        plausible(text) &&
        !isField(text) &&
        !OF_FIELDS.test(body.slice(end, end + 60))
      )
        found.push({ start, end, kind: 'enterprise', confidence: 0.5 })
      else {
        const maker = makerAt(body, from, end, mentions)
        if (maker) found.push(maker)
      }
      const next = NEXT_ITEM.exec(body.slice(end, end + 60))
      if (!next) break
      from = end + next[0].length - next[1]!.length
      end += next[0].length
    }
  }
  return found
}
