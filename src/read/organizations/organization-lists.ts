import type { OrganizationKind } from '../../record/types.ts'
import { matchesOf } from '../../text/matches.ts'
import { Hints } from '../../text/sieve.ts'
import { brandOf } from './organization-brands.ts'
import { beginName, clauseStart, fieldAt, isCommon, isField, LONGEST_NAME } from './organization-names.ts'

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
  /(?<![高平同中初均优])等(?![奖功舱])(?:[\d一二两三四五六七八九十多数]{1,3}[家户])?([^，。；、等的]{0,14}?)(企业(?!家|一线)|客户|公司|民企|央企|国企|高校|院校|医院|科研院所|银行(?!业))/g
/** 甲、乙、丙3家企业: a number closes the list without 等. */
const COUNTED_TAIL = /[\d两三四五六七八九十]{1,2}[家所](企业(?!家)|公司|民企|高校|医院)/g
const ITEM_BEFORE = /[、和与及][^，。；：、\d两三四五六七八九十]{2,16}$/

/** 等新型材料产业重点|企业: of what kind the firms are. */
export const OF_A_KIND =
  /(?:[省市县区]属|产业|行业|领域|重点|成员|骨干|龙头|下属|知名|优秀|总部|参会|参展|参训|与会|签约|获奖|(?:大型|知名|龙头|骨干|重点)[茶酒药糖盐粮车鞋]|规上|科技|科技型|制造|加工|民营|外资|上市|本土|当地|入驻|类|型|级)$/
const ACTS_ON = /支持|推动|帮助|服务|带动|吸引|引进|鼓励|培育|组织|走访|调研|邀请|联合|促进|推进/

const COUNTED = new Hints('家企业 所企业 家公司 所公司 家民企 所民企 家高校 所高校 家医院 所医院')
const CLASSES = new Hints(Object.keys(CLASS_KINDS).join(' '))

/** 甲科技、乙电器等10个项目集中开工. */
const OF_PROJECTS = /等\d{0,3}个?(?:重点|重大|产业|工业|招商)*项目(?=集中|顺利|正式|开工|签约|竣工|投产|达成)/g
const PROJECTS = new Hints('项目')

/** Firms by brand and trade in a list of projects that begin or are signed for. */
export function firmsOfProjects(body: string): Found[] {
  const found: Found[] = []
  for (const tail of PROJECTS.in(body) ? matchesOf(OF_PROJECTS, body) : []) {
    let end = tail.index
    for (let more = true; more && found.length < 40; ) {
      const start = beginName(body, clauseStart(body, end), end)
      const text = body.slice(start, end)
      if (text.length > 3 && brandOf(body, start, end) && plausible(text) && !isField(text))
        found.push({ start, end, kind: 'enterprise', confidence: 0.5 })
      const mark = LIST_MARK.exec(body.slice(Math.max(0, start - 2), start))?.[0]
      more = mark !== undefined
      end = start - (mark?.length ?? 0)
    }
  }
  return found
}

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
    // … but not where two are brands with their trade: 云信投资、中大基因、北栈车载、七栈科技等公司.
    const named = items.filter((item) => !isField(text(item)) && plausible(text(item)))
    const branded = (item: Found) => brandOf(body, item.start, item.end, true)
    if (named.length === items.length || (kind === 'enterprise' && named.filter(branded).length > 1))
      found.push(...named.filter((item) => !ORGAN.test(text(item)) && !NO_FIRM_SITE.test(text(item))))
  }
  return found
}

const LIST_MARK = /以及$|[、和与及]$/
/** 云梭飞特|新厂房: what of a firm was seen. */
const PART_OF_FIRM = /(?<=..)(?:新厂房|新厂区|厂房|厂区)$/
/** Sites and parts of a site in a list of firms (…、公交站点等企业和工地). */
const NO_FIRM_SITE =
  /(?:会议室|办公室|[一二三四五六七八九十\d]楼|车间|展厅|站点|工地|现场|项目|社区|小区|村|馆|广场|公园|中心|基地|市场|园区|产品|综合体|研发|制造|街|路|桥)$/
export const NOT_A_NAME =
  /[的了着过为是]|在(?!线)|情况|问题|工作|发展|产业$|产业化$|领域|行业|人才|技术$|服务$|困难|经营|带动|加快|推动|支持/
export const ORGAN = /(?:工商联|论坛|组织|学会|基金会|联盟|党|委|办|局|厅|政府|部门|联合会|协会|总会|商会)$/
export const plausible = (text: string) => !NOT_A_NAME.test(text) && /^[\p{Script=Han}A-Za-z0-9（）()·-]+$/u.test(text)

const SITE = /生产基地|制造基地|生产车间|工厂|智能工厂|厂区/g

const SITES = new Hints('生产 制造 工厂 智能 厂区')
/** A measure: what follows it is what is made, not who makes it. */
export const MEASURE = /[吨米瓦件台套辆只头亩颗片枚]$/

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
const NO_OWNER = /[部委省市县区型]$/
