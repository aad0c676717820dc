import { divisionNameAt } from '../lexicon/divisions.ts'
import { loadLexicon } from '../lexicon/load.ts'
import type { OrganizationKind, Span } from '../record/types.ts'
import { isMadeOf } from '../text/made-of.ts'
import type { OrganizationReading, PeopleReading, PlaceReading } from './draft.ts'
import { GENERIC_SITES, SITE_ENDINGS } from './event-lexicon.ts'
import { isTrade } from './organization-names.ts'
import { firstFrom, mentionAt, mentionEnding } from './within.ts'

/** A named site that was visited. */
export interface Stop {
  readonly name: string
  readonly span: Span
}

/** What sites are told apart by: the places and organizations of the report. */
export interface Sites {
  readonly places: PlaceReading
  readonly organizations: OrganizationReading
  readonly people: PeopleReading
  /** The school or hospital that the report speaks from. */
  readonly own: { readonly name: string; readonly kind: OrganizationKind } | null
}

/**
 * How much of a name must speak for itself: `seen` needs a telling ending or an organization (察看…), `gone` where somebody
 * goes (来到…) any run that is like a name, `listed` in a list that 等地 or 等企业 closes nearly all.
 */
export type Ground = 'seen' | 'gone' | 'listed'

/** What names a site, with all that stands around its name, is not longer. */
const LONGEST_ITEM = 160
const LONGEST_OPEN = 16
const LONGEST_NAME = 30

const TAIL =
  /(?:的[\p{Script=Han}]{0,14}?(?:情况|工作|进展|建设|发展|问题|现状|成效|状况|风貌|面貌|面积|运行|改造|生产)|(?:综合|治理|建设|施工|生产|运行|改造|整治|推进|进展|运营|经营|开发|保护)*情况|(?<![高平同中初均优特])等(?=[\p{Script=Han}\d]|$)|等(?=地(?![产区])|处|单位|企业|\d)|项目?(?:建设|施工)?现场|(?:建设|施工)现场|(?:在建)?(?:建设|施工|项目)*(?:工地|地点)|用地选址|(?<=..)(?:进行|开展|展开|实地|现场|详细|认真|仔细|一一|逐一|挨个|分别|检查(?![站所])|调研|考察|视察|督导|督查|督察|踏查|走访|了解|慰问|看望|察看|查看|观摩|询问|抽查|重点检查|听取|观看|参观|参加|出席|看到|步行(?!街)|徒步|前行|巡查|巡河|与|(?<!胡)同(?!心|济|仁|德|兴|志|方|创)|向(?!阳)|为(?!民)|就|对(?!外|象)|并(?!州))).*$/u
/** What stands before a site's name and says where or which it is, and not what a clause tells of it. */
const LOCATED = /^(?:位于|地处|坐落于|被誉为|素有)|之一的$/
/** Divisions, told by their endings, that only say where a site lies; 小区, 园区 and 城市 are none. */
const LOCATOR =
  /^(?:[下所]辖|下属|所属|辖区(?:内?的)?|(?:精准)?(?:扶贫|帮扶|联系|包联|挂点|包村联系|对口帮扶|定点帮扶|结对帮扶)点|[\p{Script=Han}]{1,7}自治[州县旗]|[\p{Script=Han}]{2,6}社区(?=[\p{Script=Han}]{2,}(?:小区|苑|组|片区|号院|花园|家园)$)|[\p{Script=Han}]{0,6}(?:村委会|居委会|街道办事处|办事处|街道办|经开区|高新区|开发区)|[\p{Script=Han}]{1,4}(?:[县镇旗]|乡(?!村)|街道|组团)|[\p{Script=Han}]{2,3}(?<!城)市(?![场政民集])|[\p{Script=Han}]{1,3}(?<![小园社校库景山片灾牧林矿厂街中发集作])区)(?=[\p{Script=Han}“]{2,})/u
const HAMLET = /^[\p{Script=Han}]{2,4}村(?![貌民委里口级干容史]|社区$)(?=[\p{Script=Han}]{2,})/u
/** Whose home it is: 桐岭社区某某家. */
const HOME_AT = /^([\p{Script=Han}]{2,}?(?:村|社区|组|屯|嘎查|小区))[\p{Script=Han}·]{2,5}家(?:中|里)?$/u
/** Up to the village in which somebody lives. */
const HOME_OF = /^[\p{Script=Han}]{1,24}(?:村|社区|嘎查)(?![干支委民主书两])(?=[\p{Script=Han}]{0,8}$)/u
const SITE_OF_OWNER =
  /^(?!等)[\p{Script=Han}\d]{0,14}?(?:项目(?!现场|工地|建设|施工)|厂区|分厂|分院|分校|(?<![商饭酒])店|扩建工程)(?![\p{Script=Han}]{0,3}(?:中心|公司))/u
/** Rooms and halls, which are no sites of their own. */
const INSIDE =
  /(?:展[示览]?厅|陈列室|车间|实验室|大厅|(?<!数据|算力|智算|计算|物流|配送|分拨|转运)[中总]心|办公楼|大楼|项目部)$/
const NO_SITE =
  /[的了着是]|一行|一[家个处户]|实施|强化|参与|引发|迎接|论证|^(?:全|各|相关|有关)|(?:情况|工作|问题|建设|发展|生产|服务|管理|群众|职工|干部|环节|领域|产业|行业|部门|家庭|人员|人家|现状|措施|反响|上移|提升|进展|之初|沉降|变形|[性型]|机构|战士|精神|讲话|意义)$/
/** What no name of a site begins with, whatever its ending. */
const NO_OPENING =
  /^(?:[区县市镇乡]内)?(?:部分|一些|有关|各|多个|多家|全|该|本|这|其|我|企业|园区|项目|小区|医院|学校|公司|厂区|贫困户|村民|居民|农户|群众|牧民|老党员|职工|患者|新(?:开工|竣工|投产|建成|改造|增|引进|签约|入库)|今年|在|他|她|它|你|此|某|当地|附近|周边|沿线|沿途|辖区|所辖|现在|正在|刚刚|最|从|把|让|由|被|将|以|按|为|就|与|同|和(?![谐平睦美顺兴田])|受灾|临街|沿街|(?:特困|困难|低保|五保|老复员|退役|残疾|优抚|离任)(?:户|人员|群众|党员|军人|职工|家庭|老人|村干部|残疾人)|(?:防汛|安全)?(?:重点|贫困|偏远|边远|易涝|受灾)(?:区域|乡村|乡镇|地区|部位|县|村镇|路段|点位)|宗教|广大|回迁居民|了解|听取|指导|检查|考察|调研|参观|学习|对|壮大|发展|加强|推进|推动|开展|实施|打造|搞|做好|抓好|完善|提升)|^[一二两三四五六七八九十几多数\d]+[余多]?[家个条处座所片批名户位对张间辆台]/
/** What is seen, said and felt rather than gone to. */
const NO_ENDING =
  /[间旁边中里内外上下时后前处面者们会室厅县市镇乡州旗]$|[棚点沿]$|楼道$|厨房$|病房$|洗衣房$|通道$|对象$|设施$|设备$|器材$|产品$|展品$|地头$|街头$|村头$|企业$|单位$|项目$|一线$|基层$|现场$|实际$|家$|阶段$|条件$|场所$|店铺$|商铺$|工作者$|海峡$|委员$|书记$|主席$|同志$|代表$|专家$|学者$|院士$|之路$|沿线$|地区$|座谈$|交流$|状况$|隐患$|知识$|思维$|鉴定$|不到位$|春联$|流程$|活动$|仪式$|间隙$|以来$|调度$/
const NAME_ONLY = /^[\p{Script=Han}A-Za-z0-9·（）()“”—-]+$/u

const DESCRIBING: ReadonlySet<string> = new Set(
  [...loadLexicon('site-describing', ['word']), ...loadLexicon('organization-fields', ['word'])].map(
    ({ word }) => word,
  ),
)
const KINDS: ReadonlySet<string> = new Set([...DESCRIBING, ...GENERIC_SITES.keys()])
const LONGEST_WORD = Math.max(...[...KINDS].map(({ length }) => length))
/** True where the words only say of what kind a site is, with or without a word for a site among them. */
const describes = (text: string, words = KINDS): boolean => isMadeOf(text, words, LONGEST_WORD)

/** True for what only says of what kind a site is: 社区, 部分酒店, 农贸市场. */
export const isNoName = (text: string): boolean => describes(text) || NO_OPENING.test(text)

/** The organization that begins at `at` or behind the divisions printed there. */
function organizationAt(at: number, sites: Sites, length: number) {
  const { mentions } = sites.organizations
  const limit = at + locatorLength(at, sites, length)
  for (let i = firstFrom(mentions, at); i < mentions.length && mentions[i]!.start <= limit; i++)
    if (mentions[i]!.end <= at + length) return mentions[i]
  return undefined
}

const ITEM_END =
  /[，。；：！？、“”\n]|(?:(?<!呼)和|与|及|以及)(?!龙市|林格尔|顺县|硕县|静县|政县|布克|[平谐田苑园村镇乡县街路桥庄屯]|社区|小区)/g

/** Where the item that begins `text` ends, at `from` or later; a joining word that opens it or stands after one character belongs to a name: 嘉和苑. */
export function itemEnd(text: string, from = 0): number {
  ITEM_END.lastIndex = from
  for (let mark = ITEM_END.exec(text); mark; mark = ITEM_END.exec(text))
    if (mark.index > 1 || from > 0 || !/[和与及]/.test(mark[0])) return mark.index
  return text.length
}

/** How long the first of a list of sites is at the beginning of `rest`, which stands at `at`. */
export function itemLength(rest: string, at: number, sites: Sites): number {
  const organization = organizationAt(at, sites, rest.length)
  if (organization) {
    const end = organization.end - at
    // 云栈集团所属的青屏煤矿: the firm only owns the site.
    if (/^(?:所属|下属|旗下|承建)/.test(rest.slice(end, end + 2))) return itemEnd(rest, end)
    return end + ownedLength(rest.slice(end, end + 30))
  }
  const quoted = /^[^，。；：！？、“”]{0,12}“[^”]{1,12}”[^，。；：！？、“”]{0,20}/.exec(rest)
  return quoted ? quoted[0].length : itemEnd(rest)
}

/** How far the site of an organization reaches that is printed directly behind its name: 云栈公司|城东收费站. */
function ownedLength(after: string): number {
  if (/^(?:[，。；：！？、“”\n和与及]|以及)/.test(after)) return 0
  const own = after.slice(0, itemEnd(after)).replace(TAIL, '')
  if (
    /^[\p{Script=Han}\d（）]{2,}$/u.test(own) &&
    !(INSIDE.test(own) && own.length < 8) &&
    !/^[下所]属|[一二三四五六七八九十几多\d][个家处]/.test(own) &&
    SITE_ENDINGS.longestEnding(own, own.length, 0)
  )
    return own.length
  return SITE_OF_OWNER.exec(after)?.[0].length ?? 0
}

/** How far divisions that only say where something lies reach from `at`. */
function locatorLength(at: number, sites: Sites, limit: number): number {
  let length = 0
  for (;;) {
    const place = mentionAt(sites.places.mentions, at + length)
    if (!place || place.end - at > limit) return length
    length = place.end - at
  }
}

/** Where the last of the divisions before a site begins, from the start of the text. */
function nearestPlace(at: number, skipped: number, sites: Sites): number {
  const last = mentionEnding(sites.places.mentions, at + skipped)
  return last ? last.start - at : 0
}

/** The site that a piece of text names, without what stands before and after its name; null where it names none. */
export function asSite(text: string, start: number, sites: Sites, ground: Ground = 'seen'): Stop | null {
  const zone = mentionEnding(sites.places.mentions, start + text.length)
  if (zone?.level === 'zone' && zone.start >= start) return { name: zone.name, span: [zone.start, zone.end] }
  const before = preposedLength(text)
  const organization = organizationAt(start + before, sites, text.length - before)
  if (organization) {
    const printed = organization.end - start
    const name = text.slice(organization.start - start, printed + ownedLength(text.slice(printed)))
    return { name, span: [organization.start, organization.start + name.length] }
  }
  const shown = text.slice(0, LONGEST_ITEM).replace(TAIL, '')
  // 城市更新项目现场: a project without a word for a site of its own keeps 项目.
  const bareProject = text.startsWith('项目', shown.length) && !SITE_ENDINGS.longestEnding(shown, shown.length, 0)
  const item = (bareProject ? `${shown}项目` : shown).replace(HOME_AT, '$1')
  const preposed = preposedLength(item)
  const from = start + preposed
  const whole = item.slice(preposed)
  const site = (first: number, last: number): Stop | null => {
    const name = whole.slice(first, last)
    return /一行|访问/.test(name) ||
      name.length < (ground === 'listed' ? 2 : 3) ||
      name.length > LONGEST_NAME ||
      NO_OPENING.test(name)
      ? null
      : { name, span: [from + first, from + last] }
  }
  let skipped = locatorLength(from, sites, whole.length)
  // 栖梧人遗址, 栖梧北站 are named with their place.
  if (
    skipped > 0 &&
    /^人(?!民|大|武|才|社|文|防|力)|^[东西南北]站|^(?:军区|军分区|警备区)|^(?:人大|政协|党委|政府)(?:常委会)?机关|^第[一二三四五六七八九十\d]/.test(
      whole.slice(skipped),
    )
  )
    skipped = nearestPlace(from, skipped, sites)
  // 武陵·王府井 is a name with its place.
  if (whole[skipped] === '·') skipped = 0
  // 松陵县|城|霁川小区
  if (skipped > 0 && /^[县市]城(?![东西南北])/.test(whole.slice(skipped - 1))) skipped++
  // 青禾|区梧桐花园社区, where 区 was read with what follows.
  if (skipped > 0 && /^区(?=[\p{Script=Han}]{3,}(?:社区|小区|村|街道))/u.test(whole.slice(skipped))) skipped++
  // Where the last division before the site begins; -1 where none is printed.
  let nearest = skipped > 0 ? nearestPlace(from, skipped, sites) : -1
  for (let match = LOCATOR.exec(whole.slice(skipped)); match; match = LOCATOR.exec(whole.slice(skipped))) {
    nearest = skipped
    skipped += match[0].length
  }
  const village = HAMLET.exec(whole.slice(skipped))?.[0]
  const hamlet = village && !describes(village) && !describes(village.slice(0, -1)) ? village.length : 0
  const own = whole.slice(skipped + hamlet)
  const generic = GENERIC_SITES.get(own)
  if (skipped > 0 && /^(?:部分|有关|相关|各|一些|多个|多家)/.test(own)) return null
  const person = sites.people.mentions[firstFrom(sites.people.mentions, from)]
  // 青瓦湾闻氏纪念馆 may bear a name, 村民温三娘 is one.
  const kind = SITE_ENDINGS.longestEnding(own, own.length, 1)
  // 卫青禾一行在防火指挥部
  if (person?.start === from && /^[\p{Script=Han}]{0,4}?(?:一行|同志)/u.test(whole.slice(person.end - from)))
    return null
  if (person && person.end <= from + whole.length && !(kind && kind.end - kind.start > 1)) {
    // 桐岭镇青瓦村老党员温三娘: where somebody lives.
    const home = HOME_OF.exec(text.slice(0, person.start - start))?.[0]
    return home ? asSite(home, start, sites, ground) : null
  }
  const bare = nearest >= 0 && own.length > 1 && !RANKED.test(whole.slice(0, skipped))
  // 直奔上次提到的断点: what a clause describes is no name by the ground alone.
  const described = preposed > 0 && !LOCATED.test(item.slice(0, preposed))
  const named = generic === undefined && hasName(own, described ? 'seen' : ground)
  // 栖梧学宫, 栖梧老街: short for the place’s, where it has no rank.
  if (named) {
    // 青瓦村三组 is named by both.
    const first = own.endsWith('组') || !SITE_ENDINGS.longestEnding(own, own.length, 1) ? skipped : skipped + hamlet
    return site(hamlet === 0 && bare && own.length === 2 ? nearest : first, whole.length)
  }
  // 青瓦村党群服务中心 is named by its village; 青瓦村种植基地 leaves the village itself.
  if (hamlet > 0) return site(skipped, generic ? whole.length : skipped + hamlet)
  // 青瓦村的种植基地
  if (preposed > 0 && /[村组]的$/.test(item.slice(0, preposed)))
    return asSite(item.slice(0, preposed - 1), start, sites)
  // 岚江大桥, 桐岭镇机关, 桐岭镇文化活动中心: the place makes the name; so it does in 栖梧老街, 栖梧陶瓷, where it has no rank.
  const ending = SITE_ENDINGS.longestEnding(own, own.length, 0)
  const placed =
    nearest >= 0 &&
    (generic ||
      (generic === undefined ? ending : bare && ending?.start === 0) ||
      (bare && ground !== 'seen' && isTrade(own)))
  return placed ? site(nearest, whole.length) : null
}

const RANKED = /(?:[省市县区州盟旗镇乡村]|街道|地区)$/

/** How far words before a name reach that say which it is: 结对帮扶的|青瓦村, 第一条高速——|栖望高速. */
function preposedLength(text: string): number {
  const dash = text.lastIndexOf('——')
  const of = text.includes('“') ? -1 : text.lastIndexOf('的')
  return Math.max(dash < 0 ? 0 : dash + 2, of + 3 > text.length ? 0 : of + 1)
}

/** 联合村, 建设村: two characters before 村 make a name, though they are a common word. */
const NAMED_VILLAGE =
  /^(?!示范|样板|试点|重点|特色|帮扶|扶贫|联系|包联|结对|搬迁|安置|民族|生态|智慧|数字|旅游|美丽|先进)[\p{Script=Han}]{2}村$/u

/** Endings of one character that need more than one before them: 大街, 道路. */
const SHORT = /[路街巷苑岛岭峰湾矿]$/
/** Of these there are many alike, in a list of sites too. */
const ANY_OF_KIND = /(?:基地|示范[村点园区]|合作社|[园棚场]区?|项目|商超|超市|加油站|厂房)$/
/** 实验中学: known by that name alone. */
const KNOWN_ALONE = /^(?:实验|育才|外国语|师范附属)(?:中学|小学|学校|幼儿园)$/
const NO_ROAD = /(?:思|出|线|销|财|退|回|一)路$|高峰$/

/** True where a run without the divisions before it is a name: by its ending, or by the ground alone. */
function hasName(printed: string, ground: Ground): boolean {
  const own = printed.replace(/（[^（）]*）$/, '')
  if (KNOWN_ALONE.test(own)) return ground !== 'seen'
  if (
    own.length < 2 ||
    (describes(own) && !(ground === 'listed' && own.length >= 5 && !ANY_OF_KIND.test(own))) ||
    SITE_ENDINGS.longestEnding(own, own.length, 0)?.start === 0
  )
    return false
  const ending = SITE_ENDINGS.longestEnding(own, own.length, 1)
  if (own.length > 3 && /[\d一二三四五六七八九十]标$/.test(own)) return true
  if (NO_ROAD.test(own)) return false
  if (ending && own.length - ending.start === 1 && ending.start < 2 && SHORT.test(own)) return false
  if (ending)
    return (
      !describes(own.slice(0, ending.start), DESCRIBING) ||
      NAMED_VILLAGE.test(own) ||
      (ground === 'listed' && own.length >= 5 && !ANY_OF_KIND.test(own))
    )
  if (ground === 'seen' || own.length > LONGEST_OPEN || !NAME_ONLY.test(own) || NO_SITE.test(own)) return false
  if (divisionNameAt(own, 0)?.end === own.length) return false
  return ground === 'listed' || (own.length >= 3 && !NO_ENDING.test(own))
}
