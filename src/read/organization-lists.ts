import type { OrganizationKind } from '../record/types.ts'
import { matchesOf } from '../text/matches.ts'
import { Hints } from '../text/sieve.ts'
import type { Going } from './organization-goings.ts'
import {
  beginName,
  brandEnd,
  clauseStart,
  endsInTrade,
  fieldAt,
  isCommon,
  isField,
  isTrade,
  LONGEST_NAME,
} from './organization-names.ts'

/** A name found by what is printed around it. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly kind: OrganizationKind
  readonly confidence: number
  /** Known to all by this name. */
  readonly known?: true
}

const CLASS_KINDS: Readonly<Record<string, OrganizationKind>> = {
  企业: 'enterprise',
  客户: 'enterprise',
  公司: 'enterprise',
  民企: 'enterprise',
  央企: 'enterprise',
  国企: 'enterprise',
  高校: 'school',
  院校: 'school',
  医院: 'hospital',
  科研院所: 'institute',
  银行: 'other',
}
const LIST_TAIL =
  /(?<![高平同中初均优])等(?![奖功舱])(?:[\d一二两三四五六七八九十多数]{1,3}家)?([^，。；、等的]{0,14}?)(企业(?!家|一线)|客户|公司|民企|央企|国企|高校|院校|医院|科研院所|银行)/g
/** 甲、乙、丙3家企业: a number closes the list without 等. */
const COUNTED_TAIL = /[\d两三四五六七八九十]{1,2}[家所](企业(?!家)|公司|民企|高校|医院)/g
const ITEM_BEFORE = /[、和与及][^，。；：、\d两三四五六七八九十]{2,16}$/

/** 等新型材料产业重点|企业: of what kind the firms are. */
export const OF_A_KIND =
  /(?:产业|行业|领域|重点|成员|骨干|龙头|下属|知名|优秀|总部|参会|参展|参训|与会|签约|获奖|(?:大型|知名|龙头|骨干|重点)[茶酒药糖盐粮车鞋]|规上|科技|科技型|制造|加工|民营|外资|上市|本土|当地|入驻|类|型|级)$/
const ACTS_ON = /支持|推动|帮助|服务|带动|吸引|引进|鼓励|培育|组织|走访|调研|邀请|联合|促进|推进/

const COUNTED = new Hints('家企业 所企业 家公司 所公司 家民企 所民企 家高校 所高校 家医院 所医院')
const CLASSES = new Hints(Object.keys(CLASS_KINDS).join(' '))

/** Names in a list that a class word closes: 甲科技、乙材料和丙轴承等企业. A list of trades (新能源、新材料等企业) is none. */
export function listedBefore(body: string): Found[] {
  const found: Found[] = []
  if (!CLASSES.in(body)) return found
  for (const tail of [...matchesOf(LIST_TAIL, body), ...(COUNTED.in(body) ? matchesOf(COUNTED_TAIL, body) : [])]) {
    const counted = tail.length === 2
    if (counted && !ITEM_BEFORE.test(body.slice(Math.max(0, tail.index - 17), tail.index))) continue
    const about = counted ? '' : tail[1]
    if (about && !isCommon(about) && (!OF_A_KIND.test(about) || ACTS_ON.test(about))) continue
    const kind = CLASS_KINDS[tail[counted ? 1 : 2]!]!
    const items: Found[] = []
    let end = tail.index
    for (let more = true; more && items.length < 20; ) {
      const clause = clauseStart(body, end)
      const start = beginName(body, clause, end)
      const text = body.slice(start, end).replace(PART_OF_FIRM, '')
      if (text.length >= 2 && text.length <= LONGEST_NAME)
        items.push({ start, end: start + text.length, kind, confidence: 0.7 })
      // A name that does not begin at the list's mark stands behind a verb or 和: the list goes on only over 和.
      const mark = LIST_MARK.exec(body.slice(Math.max(0, start - 2), start))?.[0]
      more = mark !== undefined
      end = start - (mark?.length ?? 0)
    }
    if (counted && items.length < 2) continue
    const text = (item: Found) => body.slice(item.start, item.end)
    // One trade among the items shows that the list speaks of trades.
    if (items.every((item) => !isField(text(item)) && plausible(text(item))))
      found.push(...items.filter((item) => !ORGAN.test(text(item)) && !NO_FIRM_SITE.test(text(item))))
  }
  return found
}

const LIST_MARK = /以及$|[、和与及]$/
/** 云梭飞特|新厂房: what of a firm was seen. */
const PART_OF_FIRM = /(?<=..)(?:新厂房|新厂区|厂房|厂区)$/
/** Sites and parts of a site in a list of firms (…、公交站点等企业和工地). */
const NO_FIRM_SITE =
  /(?:会议室|办公室|[一二三四五六七八九十\d]楼|车间|展厅|站点|工地|现场|项目|社区|小区|村|广场|公园|中心|基地|市场|园区|产品|综合体|研发|制造|街|路|桥)$/
const NOT_A_NAME =
  /[的了着过为是]|在(?!线)|情况|问题|工作|发展|产业$|产业化$|领域|行业|人才|技术$|服务$|困难|经营|带动|加快|推动|支持/
export const ORGAN = /(?:工商联|论坛|组织|学会|基金会|联盟|党|委|办|局|厅|政府|部门|联合会|协会|总会|商会)$/
export const plausible = (text: string) => !NOT_A_NAME.test(text) && /^[\p{Script=Han}A-Za-z0-9（）()·-]+$/u.test(text)

const SITE = /生产基地|制造基地|生产车间|工厂|智能工厂|厂区/g

const SITES = new Hints('生产 制造 工厂 智能 厂区')
/** A measure: what follows it is what is made, not who makes it. */
const MEASURE = /[吨米瓦件台套辆只头亩颗片枚]$/

/** Where a brand with its trade ends that stands at the beginning of the range (云梭生物|兽用药物), or -1. */
function tradeEnd(body: string, start: number, limit: number): number {
  for (let end = Math.min(limit, start + 8); end > start + 3; end--) if (brandOf(body, start, end)) return end
  return -1
}

/** A firm named before what it makes at a site: 云栈动力电池生产基地 is a site of 云栈. */
export function ownersOfSites(body: string): Found[] {
  const found: Found[] = []
  for (const site of SITES.in(body) ? matchesOf(SITE, body) : []) {
    const start = beginName(body, clauseStart(body, site.index), site.index)
    const field = fieldAt(body, start, site.index)
    const end = field - start < 2 || field - start > 8 ? tradeEnd(body, start, site.index) : field
    if (end < 0) continue
    const name = body.slice(start, end)
    if (isField(name) || !plausible(name) || ORGAN.test(name) || NO_OWNER.test(name)) continue
    if (MEASURE.test(body[start - 1] ?? '')) continue
    found.push({ start, end, kind: 'enterprise', confidence: 0.5 })
  }
  return found
}
/** 工信部智能制造示范工厂: of whom a title is. */
const NO_OWNER = /[部委省市县区]$/

/** The first site of a list, up to where it is told of or the next begins. */
const FIRST_ITEM =
  /[\u3400-\u9fffA-Za-z0-9]{4,20}?(?=[，。；、和与及等]|建设|项目|车间|生产|展厅|调研|检查|走访|开展|实地|考察|视察|慰问|进行|厂区|工地)/y

/** What says of what kind a trade is, and is no brand. */
const NO_BRAND =
  /^(?:一种|各种|这种|主流|弘扬|政治|这个|那个|太阳能)|生态|现代|绿色|节能|低碳|清洁|循环|传统|特色|智慧|新型|高端|设施|休闲|精深|分级|极薄|超薄|纳米|高性能|高精度|锂离子/
/** Fields that no firm is called by: 来到民俗文化…; and those that only a list of firms shows to be its trade. */
const NO_FIRM = /^(?:文化|旅游|文旅|养殖|康养|商贸|农产品|民营|国有|外贸|数字经济|加工)+$/
const DOUBTFUL = /^(?:能源|电力|人工智能|大数据|生物医药|无人机|机器人|光伏|风电|储能|氢能)$/
/** The next of a list of sites: what is built or made at the last, the mark, then its name. */
const NEXT_ITEM =
  /^[^，。；：、！？“”\n]{0,20}(?:、|和|与|及)([\u3400-\u9fffA-Za-z0-9]{4,20}?)(?=[，。；、和与及等]|改扩建|建设|项目|车间|生产|展厅|调研|检查|进行|开展|实地|考察|走访|察看|查看|了解)/

/** True where a brand of its own and a trade make up `[start, end)`: 澄光|半导体; `amongFirms` any trade will do: 云梭|机器人. */
export function brandOf(body: string, start: number, end: number, amongFirms = false): boolean {
  const field = brandEnd(body, start, end)
  const trade = field < 0 ? '' : body.slice(field, end)
  if (!trade || NO_FIRM.test(trade) || (!amongFirms && DOUBTFUL.test(trade))) return false
  const brand = body.slice(start, field)
  return !NO_BRAND.test(brand) && !isCommon(brand) && !isTrade(brand)
}

/** 在工业母机、基础软件等领域: a list of trades. */
const OF_FIELDS = /^[^，。；：！？\n]{0,50}?(?:领域|方面|产业|行业|赛道|学科|产品|环节|技术)/

/** A firm named by its brand and trade where somebody goes: 来到澄光半导体. */
export function visitedFirms(body: string, goings: readonly Going[]): Found[] {
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
      const start = endsInTrade(body, end, from) ? beginName(body, from, end) : end
      const text = body.slice(start, end)
      if (
        text &&
        !(start > from && MEASURE.test(body[start - 1]!)) &&
        brandOf(body, start, end) &&
        plausible(text) &&
        !isField(text) &&
        !OF_FIELDS.test(body.slice(end, end + 60))
      )
        found.push({ start, end, kind: 'enterprise', confidence: 0.5 })
      const next = NEXT_ITEM.exec(body.slice(end, end + 60))
      if (!next) break
      from = end + next[0].length - next[1]!.length
      end += next[0].length
    }
  }
  return found
}
