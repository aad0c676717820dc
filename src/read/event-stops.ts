import type { OrganizationKind } from '../record/types.ts'
import { Units } from '../text/units.ts'
import { SITE_ENDINGS, VISIT_OPENINGS, VISIT_VERBS } from './event-lexicon.ts'
import type { Ground, Sites, Stop } from './site.ts'
import { itemEnd, itemLength } from './site-items.ts'
import { asSite } from './site-names.ts'
import { isNoName } from './site-words.ts'
import { firstFrom, mentionAt, mentionEnding } from './within.ts'

const LONGEST_LIST = 300
const CLASS =
  '(?:地|处|单位|企业|公司|厂家|项目|现场|工地|点位|场所|部位|村|社区|[\\p{Script=Han}]{1,4}(?<![重热难焦痛特优要看])点|工程|水库|水利设施|险段|河段|堤段|学校|高校|院校|医院|商超|园区|基地|区域|场馆|站点|景区|景点)'
/** A list that 等地 or 等企业 closes is of sites, however they are named: 到临江门、威武门等地. */
const CLOSED = new RegExp(
  `[、和与][^的]{2,}?(?:(?<![高平同中初均优特])等|等(?=地(?![产区])|处|单位|企业))(?:多|几|若干|\\d+|[一二两三四五六七八九十]+)?[余多]?[家个处所座]?[^，。；、等的]{0,12}?${CLASS}(?!群|链)|[^，。；、]、[^的]*[^高平同中初均优特]等(?:走访|实地|进行|开展|调研|考察|检查|视察)|[^，。；、]、[^，。；的]*(?:村|社区|公司|集团|园区?|学校|医院)等$`,
  'u',
)
/** 等情况, 等工作: a list of things that are looked at. */
/** 舞溪、青瓦等乡镇: where sites lie, none themselves. */
const OF_TOWNS =
  /等(?:\d+|[一二两三四五六七八九十几多余]+)?个?(?:乡镇|镇街|镇乡|街镇|镇|乡|街道|县[市区]?|市县|区县|市[州区]?|区)(?=[，。；]|$|实地|调研|检查|看望|走访|督导|进行|开展)/
const OF_THINGS =
  /(?<![高平同中初均优特])等[^，。；、]{0,12}?(?:情况|工作|问题|环节|内容|方面|措施|设施|设备|产品|展示|资料|进展)/
const GOES_ON_OVER_COMMA =
  /^，以及|^，[\p{Script=Han}]{2,10}(?:村|社区|小区|站|公司|学校|[小中]学|医院|大桥|水库|村委会|居委会|园区|产业园|工业园)(?=[，。])|^，(?!就|围绕|对)(?:(?!先后|了解|察看|查看|听取|检查|调研|看望|慰问|实地|详细|来到|走进|深入)[^。；：“”]){3,80}?(?<![高平同中初均优特])等(?:[^，。；、的]{0,6}?(?:单位|地|处|企业|项目|村|社区|点位|现场)(?=[，。]|实地|调研|检查)|进行|实地)/u
/** The first mark of a list that ends it. */
const REGION_END = /[，。；：！？\n]/g
/** 在…时, 在…中 and the like say when, not where. */
const NOT_WHERE =
  /^在[^，]*(?:(?<!工地|现场|大堤|大坝|堤坝|桥|码头|船|路)上|[中下时后前会]|期间|方面|基础|过程|之际|同时|[年月日]|当天|情况|领域|背景|条件|阶段|工作|问题)，/
const ACTS = '调研|考察|视察|检查|督导|督查|督察|暗访|走访|慰问|看望|察看|查看|参观|巡查|抽查|观摩|踏勘'
const DOES = new RegExp(`(?:${ACTS}|听取|召开|举行|出席|主持)`)
/** 到市水文局检查: the word alone says that somebody goes, where what they do there follows. */
const GOES_TO = new RegExp(
  `^(?:到|赴|来(?!自|源|说|看|讲|宾|信|电|年|临|到)|莅临)[^，。；]{2,56}?(?:${ACTS}|现场|实地|座谈|指导)|^[到赴][^，。；]{2,40}，(?:实地|现场|详细|察看|查看|检查|调研|看望|慰问|了解|听取)|^[到赴][^，。；]{2,56}，就[^，。；]{2,30}(?:进行|开展)`,
)
/** 深入云栈智能开展调研, not 深入学习. */
const GOES_IN = new RegExp(`^(?!学习|贯彻|推进|开展|实施|了解|研究)[^，。；]{2,40}?(?:${ACTS}|开展|座谈|现场|实地)`)
/** 在梧桐超市重点检查: what is done there follows without a comma. */
const AT_SITE =
  /^在[^，。；在]{3,40}?(?:进行了?|开展了?)?(?:重点|仔细|随机|现场|实地|详细|认真|突击)*(?:检查|查看|察看|询问|抽查|查验|调研|视察|考察|走访|慰问|看望)|^在[^，。；在]{3,20}?(?<!建设|发展|合作|问题|方面|工作)[上里旁边](?:对|同|与|向)/
/** 对鹿鸣水库、望溪水闸进行实地检查. */
const OBJECT_OF = new RegExp(
  `^对([^，。；对]{3,80}?)(?:进行|开展)了?(?:专题|重点|实地|现场|集中|专项|突击|走访|安全|安全生产|隐患排查|大|综合)*(?:${ACTS})`,
)
/** 察看云平台、智慧社区等产品展示: what is shown, not where. */
const SHOWN = /^[^，。；]{0,4}[^，。；、]*、[^，。；]*等(?!地|处|单位|企业|点位|项目)/
/** 随后实地调研考察了: doing one thing or several at what follows. */
const STUDIES =
  /^(?:专题|实地|现场|重点|突击|随机|分别|一同){0,2}(?:调研|考察|检查|察看|查看|视察|督导|督查|督察|暗访|走访|慰问|看望|参观|观摩|巡查|抽查|踏勘|指导){1,2}了?(?![后前中时的局室办员处科品金]|物资|学习|期间|小?组|团|结束|活动|工作)(?=[\p{Script=Han}“A-Z\d])/u
/** Who goes somewhere: the words up to the site are no name. */
const GOES = /来到|走进|前往|深入|走上|登上|抵达|赶到|[到对]|组成|带领|率/
const NOT_GOING = /[得感看听遇直达做想受提说收找接认来赶回走跑]$|[意直]至?$|从[^，。；]?$/
const IS_THERE =
  /察看|查看|走进|来到|详细了解|实地了解|仔细了解|询问|参观|听取|看望|深入|走访|观看|体验|检查|看到|慰问|实地|现场|了解|交谈|交流|围坐|叮嘱/
/** What somebody goes on to do: 来到桐岭社区，察看…. */
const PARTICLES = /^(?:到了?|了(?!解)|过(?!渡)|至|的)/
/** Inside the house that the report speaks from: 参观了我校校史馆. */
const OWN_GROUND = /^(?:我校|我院|我司|我公司|学校|该校|该院|校内|院内|公司(?=[\p{Script=Han}]{2}))/u

/** A step of a visit: where its objects begin, and how much they must look like names. */
interface Step {
  readonly from: number
  readonly ground: Ground
  /** True after verbs of looking, whose objects may be things as well as sites. */
  readonly looks?: boolean
}

/**
 * The sites that are named in the narrated part of a sentence, in order: after verbs of going (来到, 走进), in a clause that
 * opens with 在, and, where only 企业 or 园区 or nothing is named, the site that the paragraph spoke of just before.
 * @param offset where `narration` begins in the body.
 * @param recent the site that the paragraph named last.
 * @param goes true where somebody who visits is named or meant in the sentence.
 */
export function findStops(narration: string, offset: number, sites: Sites, recent: Stop | null, goes: boolean): Stop[] {
  const stops: Stop[] = []
  for (let i = 0; i < narration.length; i++) {
    const step = stepAt(narration, i, goes, offset, sites)
    if (!step) continue
    // 青屏社区…。他来到社区党群服务中心，走进便民服务厅: inside the site told before.
    if (recent && stops.length === 0 && isInside(narration.slice(step.from, step.from + 16), recent)) return [recent]
    const end = listAt(narration, step, offset, sites, stops)
    // 在 opens a clause in which the verbs are yet to come.
    if (narration[i] !== '在') i = Math.max(i, end - 1)
  }
  if (stops.length === 0 && recent && goes && IS_THERE.test(narration)) stops.push(recent)
  return stops
}

const OF_SITE =
  /^(社区|小区|园区|景区|村(?![民务委口级]))[\p{Script=Han}]{0,4}?(?:中心|服务站|活动室|广场|大厅|展厅|食堂|卫生[站室])/u
/** True where what is entered is a part of the site told of before, called by its kind alone. */
function isInside(entered: string, recent: Stop): boolean {
  const kind = OF_SITE.exec(entered)?.[1]
  return kind !== undefined && recent.name.endsWith(kind)
}

/** 部分企业、农贸市场等地: a list that begins without a name holds none. */
const NAMELESS = /^(?:[我全][省市县区州])?(?:部分|有关|相关|各|一些|多家|多个|几家|辖区(?!内?的)|所辖|沿线|沿街|重点)/
/** Closing words of lists whose items may be parts of a site, or things: 察看消防通道等重点部位. */
const PARTS = /(?:项目|工程|场所|部位|区域|站点)$/

/** 走进农田同农机手、种粮大户交流: what is done there ends the list. */
const DOING =
  /.{2}(?:同(?!心|济|仁|德|兴|志|方|创)|与|向(?!阳)|就(?!业)|围绕|开展|进行(?=.)|实地|(?:调研|督导|督查|走访|慰问|看望|察看|查看|视察)(?!点|组))./

/** First characters of what {@link stepAt} looks for beside the verbs of going. */
const OPENS_VISIT = new Units('专实现重突随分一调考检察查视督暗走慰看参观巡抽踏指到赴来莅在对')

function stepAt(narration: string, i: number, goes: boolean, offset: number, sites: Sites): Step | null {
  const open: Ground = goes ? 'gone' : 'seen'
  const verb = VISIT_OPENINGS.at(narration, i) ? VISIT_VERBS.longestAt(narration, i) : null
  if (verb) {
    const from = verb.end + (PARTICLES.exec(narration.slice(verb.end, verb.end + 3))?.[0].length ?? 0)
    const said = narration.slice(i, from)
    const closed = LOOKS.test(said) || (said.endsWith('深入') && !GOES_IN.test(narration.slice(from, from + 44)))
    // 深入的交流, 深入开展: no going
    if (said.endsWith('深入') && /^[的地]/.test(narration.slice(verb.end, verb.end + 1))) return null
    return { from, ground: closed ? 'seen' : open, looks: LOOKS.test(said) }
  }
  if (!OPENS_VISIT.at(narration, i)) return null
  const rest = narration.slice(i, i + 120)
  const clause = i === 0 || '，。；'.includes(narration[i - 1]!)
  switch (rest[0]) {
    case '到':
    case '赴':
    case '来':
    case '莅':
      return GOES_TO.test(rest.slice(0, 60)) && !NOT_GOING.test(narration.slice(Math.max(0, i - 2), i))
        ? { from: i + (rest[0] === '莅' ? 2 : 1), ground: 'seen', looks: false }
        : null
    case '在':
      if (!clause && goes && AT_SITES.test(rest) && mentionEnding(sites.people.mentions, offset + i))
        return { from: i + 1, ground: 'seen' }
      if (clause && isWhere(rest))
        return { from: i + 1, ground: goes && isThere(narration.slice(i)) ? 'gone' : 'seen', looks: false }
      return (clause || goes) && AT_SITE.test(rest) ? { from: i + 1, ground: 'seen' } : null
    case '对':
      return OBJECT_OF.test(rest) ? { from: i + 1, ground: 'seen' } : null
    default: {
      const studies = STUDIES.exec(rest)
      return studies && !SHOWN.test(rest) ? { from: i + studies[0].length, ground: 'seen' } : null
    }
  }
}

/** 在青瓦村、桐岭社区，以及云栈公司等地，: a list over commas. */
const LISTED_WHERE = /^在[^，。；：“]{2,40}、[^。；：“]{2,90}?等(?:地(?![产区])|处|点位|企业|单位|村|社区|项目)，/
/** 顾砚秋|在青瓦村、云栈公司现场，看望…: a list of sites behind who is there. */
const AT_SITES = /^在[^，。；：“、]{3,40}、[^，。；：“]{2,90}，/
/** 在青瓦水厂，: where, not when, and nothing is done yet. */
const isWhere = (rest: string): boolean => {
  const where = /^在[^，]{3,40}，/.exec(rest)?.[0] ?? LISTED_WHERE.exec(rest)?.[0]
  return where !== undefined && !NOT_WHERE.test(where) && !DOES.test(where)
}

/** True where somebody is at the place that the clause opens with, as what they do or say there tells. */
const isThere = (clause: string): boolean => {
  const after = clause.slice(clause.indexOf('，') + 1)
  return after.length < 12 || IS_THERE.test(after.slice(0, 60))
}

/** Verbs of looking, whose objects may be things as well as sites. */
const LOOKS = /[察查考参巡视检看]|了解|慰问|沿/

/** Adds the sites of the list that begins at the step to `stops`; returns where the list ends. */
function listAt(
  narration: string,
  { from, ground, looks = true }: Step,
  offset: number,
  sites: Sites,
  stops: Stop[],
): number {
  const text = narration.slice(from, from + LONGEST_LIST)
  // 到公司青屏红色教育基地项目: a site of one's own firm
  const inner = /^公司(?=[^，。；、]{4,24}(?:项目|基地|工地|厂)(?:部)?(?![\p{Script=Han}]{0,2}(?:情况|建设的)))/u.exec(
    text,
  )
  if (inner) return listAt(narration, { from: from + 2, ground, looks }, offset, sites, stops)
  const called = text.slice(0, regionEnd(text))
  if (CALLS_ON.test(narration.slice(Math.max(0, from - 4), from)) && PERSONS.test(called) && !called.includes('等'))
    return from + called.length
  if (OF_TOWNS.test(text.slice(0, regionEnd(text)))) return from + regionEnd(text)
  if (OWN_GROUND.test(text) || NAMELESS.test(text) || /^[、，。；：]/.test(text)) return from + regionEnd(text)
  let end = regionEnd(text)
  while (
    text[end] === '，' &&
    (GOES_ON_OVER_COMMA.test(text.slice(end)) ||
      (opensWithPlace(offset + from + end + 1, sites) && !NAMES_SOMEBODY.test(text.slice(end))))
  )
    end = regionEnd(text, end + 1)
  const about = LOOKED_INTO.exec(text.slice(0, end))
  if (about) end = about.index + about[1]!.length
  const region = text.slice(0, end)
  const closing = CLOSED.exec(region)
  const things = closing
    ? PARTS.test(closing[0]) && (looks || !/(?:项目|工程)$/.test(closing[0]))
    : OF_THINGS.test(region)
  const sure: Ground = things ? 'seen' : closing ? 'listed' : ground
  const listEnd = closing ? closing.index + closing[0].length : end
  const items = shared(itemsOf(region, listEnd, offset + from, sites))
  const seen = items.map(({ text: item, at }) => asSite(item, at, sites))
  // 等项目: of sites where most items are, by their own names; a list of which most only say a kind holds none by the ground alone.
  const named = seen.filter(Boolean).length
  const open =
    things && closing
      ? named * 2 >= items.length && named > 1
      : !closing || items.filter(({ text: item }) => isNoName(item)).length * 2 < items.length
  let ruling: Ground = open ? (things && closing ? 'listed' : sure) : 'seen'
  // 赴甲市、乙市、丙地等地: where it went, no sites.
  const divisions = items.filter(({ text: item, at }) => mentionAt(sites.places.mentions, at)?.end === at + item.length)
  if (ruling === 'listed' && divisions.length * 2 > items.length) ruling = 'seen'
  const arrives = narration.slice(Math.max(0, from - 2), from) === '抵达'
  items.forEach(({ text: item, at }, i) => {
    if (arrives && /(?:火车|高铁|汽车)?站$|机场$|码头$/.test(item)) return
    const stop = ruling === 'seen' ? seen[i] : asSite(item, at, sites, ruling)
    // 拜访云栈集团原总经理: whom, not where
    if (stop && !ITS_HEAD.test(narration.slice(stop.span[1] - offset, stop.span[1] - offset + 12))) stops.push(stop)
  })
  const last = items.at(-1)
  return last ? last.at - offset + last.text.length : from
}

const CALLS_ON = /(?:看望|慰问)了?$/
/** 看望政协机关和统战部干部: whom, not where. */
const PERSONS = /(?:干部|委员|人士|官兵|民警|战士|代表|院士|专家)$/
/** 到村史馆和牧户家中|对村容村貌、饮水安全等进行了深入了解: what was looked into, no sites. */
const LOOKED_INTO =
  /^([^，。；]{3,60}?)(?:对(?!口)|就(?!业)|围绕)[^，。；]{2,80}?(?:进行|开展|作|做)了?(?:深入|详细|认真)?的?(?:了解|询问|交流|座谈|沟通|指导|介绍)/

/** 瞻仰红船、参观纪念馆: a list of doings. */
const LEADING = new RegExp(`^(?:${ACTS})了?`)

/** 由甲公司与乙公司共同投资建设的|轴承生产线项目: who built it is no site. */
const BUILT_BY = /^(?:由|总投资|投资)[^，。；、]{2,56}的/

interface Item {
  readonly text: string
  /** Where it begins in the body. */
  readonly at: number
}

/** 青瓦、石桥两个社区: the kind that closes a list is of each of its items. */
function shared(items: readonly Item[]): Item[] {
  const closing = items.length > 1 ? KIND_OF_ALL.exec(items.at(-1)!.text) : null
  if (!closing) return [...items]
  const [, name = '', kind = ''] = closing
  return items.map(({ text, at }, i) => ({ text: (i === items.length - 1 ? name : text) + kind, at }))
}
const KIND_OF_ALL =
  /^([\p{Script=Han}]{1,7}[^等])(?:[两二三四五六七八九十]|\d{1,2})[个家座处](工业园区|产业园区?|园区|社区|村|小区|水库|泵站|电站|企业|公司|项目|学校|医院)(?=$|[察查]看|调研|考察|检查|视察|走访|慰问|看望|督导|了解|进行|实地|开展)/u

/** The items of a list that begins at `offset` in the body, up to where somebody does something there. */
function itemsOf(region: string, listEnd: number, offset: number, sites: Sites): Item[] {
  const items: Item[] = []
  for (let at = 0; at < listEnd; ) {
    at += LEADING.exec(region.slice(at, at + 4))?.[0].length ?? 0
    at += BUILT_BY.exec(region.slice(at, at + 60))?.[0].length ?? 0
    const rest = region.slice(at)
    const length = itemLength(rest, offset + at, sites)
    const text = rest.slice(0, length)
    items.push({ text, at: offset + at })
    at += itemEnd(rest, length)
    const mark = /^(?:，?以及|、|，|和|与|及)/.exec(region.slice(at, at + 3))
    if (!mark || DOING.test(text)) break
    at += mark[0].length
  }
  return items
}

function regionEnd(text: string, from = 0): number {
  REGION_END.lastIndex = from
  return REGION_END.exec(text)?.index ?? text.length
}

const NAMES_SOMEBODY =
  /^，[^，。；]*(?:书记|[局厅处科所院校部县市区镇乡州省]长|主任|主席|经理|董事|同志|陪同|参加|召开|举行)/
/** 到桐岭镇青瓦村，望江镇石桥村: a list that goes on over a comma with the next town. */
function opensWithPlace(at: number, sites: Sites): boolean {
  const place = mentionAt(sites.places.mentions, at)
  return place !== undefined && place.level !== 'zone' && /[镇乡道县市区旗]$/.test(place.text)
}
/** Marks of the first clause that a site may end before. */
const CLOSES_SITE = new Units('“，。：')
const INSIDE = new Units('上里内旁边')

/** The site that a sentence speaks of without anybody going there: what 企业 or 园区 in the next one means. */
export function introducedSite(sentence: string, offset: number, sites: Sites): Stop | null {
  const head =
    /^(?:位于[^的，]{1,20}的)?([\p{Script=Han}A-Za-z0-9（）·“”]{3,30}?)(?:是|位于|地处|坐落|总投资|占地|横跨|全长|总长|始建|建成|作为|主要|生产|[一两三几]年前|去年|今年|，(?:今年|去年|是|总|占|于|作为))/u.exec(
      sentence,
    )
  if (head) {
    const at = head[0].indexOf(head[1]!)
    const site = asSite(head[1]!, offset + at, sites)
    if (site) return site
  }
  const opening = sentence.slice(0, 26)
  // The sites end before a mark of the first clause.
  const clause = opening.search(/[，。；、]/)
  const stays = !GOES.test(opening)
  for (let at = 0; stays && at <= opening.length; at++) {
    if (!CLOSES_SITE.at(sentence, at) && !(at === opening.length && at === sentence.length)) continue
    // 临江大堤上，
    const end = INSIDE.at(sentence, at - 1) ? at - 1 : at
    if (clause >= 0 && clause < end) break
    const site = SITE_ENDINGS.longestEnding(sentence, end, 0) ? asSite(sentence.slice(0, end), offset, sites) : null
    if (site) return site
  }
  const { mentions } = sites.organizations
  let near = firstFrom(mentions, offset)
  while (near < mentions.length && mentions[near]!.end > offset + sentence.length) near++
  const first = mentions[near]
  if (!first || first.start - offset >= 30 || GOES.test(sentence.slice(0, first.start - offset))) return null
  return mentionAt(sites.people.mentions, first.end) ||
    TOLD_OF.test(sentence.slice(0, first.start - offset)) ||
    OF_SOMEBODY.test(sentence.slice(first.end - offset, first.end - offset + 8))
    ? null
    : { name: first.name, span: [first.start, first.end] }
}

/** 柳拾光介绍了松江大学在…的特色: what somebody speaks of. */
const TOLD_OF = /(?:介绍了?|来自|作为|代表)$/
/** 云栈集团董事长, 松江大学师生: who comes, not where. */
const OF_SOMEBODY =
  /^[\p{Script=Han}]{0,10}一行|^(?:集团|公司|股份)?(?:党委|党组|党工委|纪委|工会联合会|工会|团委)?(?:副|常务|执行)?(?:书记|董事|总经理|总裁|经理|校长|院长|主任|主席|行长|厂长|会长|教授|研究员|院士|医生|师生|学生|教师|老师|专家|员工|职工|领导|负责|代表|一行|与|和|、|\d+名)/u

const ITS_HEAD =
  /^(?:创校|名誉|原|前)?(?:党委|党组|党工委)?(?:副|常务|执行)?(?:书记|董事长|总经理|总裁|校长|院长|行长|厂长|会长|院士|教授)(?![办室楼])/

const OWN_HOUSE: readonly (readonly [RegExp, OrganizationKind])[] = [
  [/(?:到|来|赴|前往|莅临|莅)(?:我校|我院|学校|校(?=[调考视指检座访走慰看]))/, 'school'],
  [/(?:到|来|赴|前往|莅临|莅)(?:我院|医院)/, 'hospital'],
  [
    /(?:到|来|赴|前往|莅临|莅)(?:我公司|我司|(?:集团|公司)(?=[，。；]|调研|考察|检查|视察|指导|走访|慰问|开展|参观|就|看望|督|座谈))/,
    'enterprise',
  ],
]

/** True for a house that is only named as whose head somebody is: 霁川学院院长柳拾光. */
function isOfGuest(spans: readonly (readonly [number, number])[], { people }: Sites): boolean {
  return spans.every(([, end]) => {
    const next = people.mentions[firstFrom(people.mentions, end)]
    return next !== undefined && next.start - end < 14 && next.via !== 'pronoun'
  })
}

/** The house that a report speaks from where leaders come to it: 到我校 is a visit to the school that the report names. */
export function ownHouse(narration: string, offset: number, sites: Sites): Stop | null {
  for (const [cue, kind] of OWN_HOUSE) {
    const match = cue.exec(narration)
    if (!match) continue
    // Who is named before it comes from elsewhere.
    const before = narration.slice(0, match.index)
    const name =
      kind === sites.own?.kind && !before.includes(sites.own.name)
        ? sites.own.name
        : sites.organizations.organizations.find(
            (one) => one.kind === kind && !before.includes(one.name) && !isOfGuest(one.spans, sites),
          )?.name
    if (name) return { name, span: [offset + match.index, offset + match.index + match[0].length] }
  }
  return null
}
