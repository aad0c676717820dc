import { Anchored } from '../../text/anchored.ts'
import { mentionAt, mentionEnding } from '../within.ts'
import type { Step } from './event-steps.ts'
import { listEndOverCommas, regionEnd } from './event-stop-ends.ts'
import { itemsOf, shared } from './event-stop-items.ts'
import type { Ground, Sites, Stop } from './site.ts'
import { asSite } from './site-names.ts'
import { isNoName } from './site-words.ts'

const LONGEST_LIST = 300
const CLASS =
  '(?:地|处|单位|企业|公司|厂家|项目|现场|工地|点位|场所|部位|村|社区|[\\p{Script=Han}]{1,4}(?<![重热难焦痛特优要看])点|工程|水库|法庭|派出所|门店|卡口|水利设施|险段|河段|堤段|学校|高校|院校|医院|商超|园区|基地|区域|场馆|站点|景区|景点)'
/** A list that 等地 or 等企业 closes is of sites, however they are named: 到临江门、威武门等地. */
const CLOSED = new RegExp(
  `[、和与][^的]{2,}?(?:(?<![高平同中初均优特])等|等(?=地(?![产区])|处|单位|企业))(?:多|几|若干|\\d+|[一二两三四五六七八九十]+)?[余多]?[家个处所座]?[^，。；、等的]{0,12}?${CLASS}(?!群|链)|[^，。；、]、[^的]*[^高平同中初均优特]等(?:走访|实地|进行|开展|调研|考察|检查|视察)|[^，。；、]、[^，。；的]*(?:村|社区|公司|集团|园区?|学校|医院)等$`,
  'u',
)
/** 舞溪、青瓦等乡镇: where sites lie, none themselves. */
const OF_TOWNS =
  /等(?:\d+|[一二两三四五六七八九十几多余]+)?个?(?:乡镇|镇街|镇乡|街镇|镇|乡|街道|县[市区]?|市县|区县|市[州区]?|区)(?=[，。；]|$|实地|调研|检查|看望|走访|督导|进行|开展)/
/** 考察青瓦街区、云栈码头等。 */
const JUST_OTHERS = /、[^、]*[^、高平同中初均优特]等$/
/** 等情况, 等工作: a list of things that are looked at. */
const OF_THINGS =
  /(?<![高平同中初均优特])等[^，。；、]{0,12}?(?:情况|工作|问题|环节|内容|方面|措施|设施|设备|产品|展示|资料|进展)/
/** Inside the house that the report speaks from: 参观了我校校史馆. */
const OWN_GROUND = new Anchored(/^(?:我校|我院|我司|我公司|学校|该校|该院|校内|院内|公司(?=[\p{Script=Han}]{2}))/u)

/** 部分企业、农贸市场等地: a list that begins without a name holds none. */
const NAMELESS = new Anchored(
  /^(?:[我全][省市县区州])?(?:部分|有关|相关|各|一些|一批|多家|多个|几家|辖区(?!内?的)|所辖|沿线|沿街|重点)/,
)
/** Closing words of lists whose items may be parts of a site, or things: 察看消防通道等重点部位. */
const PARTS = /(?:项目|工程|场所|部位|区域|站点)$/

/** Adds the sites of the list that begins at the step to `stops`; returns where the list ends. */
export function listAt(
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
  if (CALLS_ON.testIn(narration, Math.max(0, from - 4), from) && PERSONS.test(called) && !called.includes('等'))
    return from + called.length
  // 看望开发区、经信等单位的干部职工: whom, not where
  if (CALLS_ON.testIn(narration, Math.max(0, from - 4), from) && OF_UNITS.test(called)) return from + called.length
  if (OF_TOWNS.test(text.slice(0, regionEnd(text)))) return from + regionEnd(text)
  if (OWN_GROUND.test(text) || NAMELESS.test(text) || /^[、，。；：]/.test(text)) return from + regionEnd(text)
  let end = listEndOverCommas(text, offset + from, sites)
  const about = LOOKED_INTO.exec(text.slice(0, end))
  if (about) end = about.index + about[1]!.length
  const region = text.slice(0, end)
  const closing = CLOSED.exec(region)
  const things = closing
    ? PARTS.test(closing[0]) && (looks || !/(?:项目|工程)$/.test(closing[0]))
    : OF_THINGS.test(region)
  const sure: Ground = things ? 'seen' : closing ? 'listed' : ground
  const listEnd = closing ? closing.index + closing[0].length : JUST_OTHERS.test(region) ? end - 1 : end
  const items = shared(itemsOf(region, listEnd, offset + from, sites))
  const seen = items.map(({ text: item, at }) => asSite(item, at, sites))
  // 等项目: of sites where most items are, by their own names; a list of which most only say a kind holds none by the ground alone.
  const named = seen.filter(Boolean).length
  const open =
    things && closing
      ? named * 2 >= items.length && named > 1
      : !closing || items.filter(({ text: item }) => isNoName(item)).length * 2 < items.length
  let ruling: Ground = open ? (things && closing ? 'listed' : sure) : 'seen'
  // 先后考察了青瓦公司、云栈村、指尖刺绣: one step of the way each.
  if (
    ruling === 'seen' &&
    !things &&
    items.length > 1 &&
    named * 2 >= items.length &&
    ONE_BY_ONE.test(narration.slice(0, from))
  )
    ruling = 'gone'
  // 赴甲市、乙市、丙地等地: where it went, no sites.
  const divisions = items.filter(({ text: item, at }) => {
    const place = mentionEnding(sites.places.mentions, at + item.replace(/等地$/, '').length)
    return place !== undefined && place.level !== 'zone' && (place.start === at || item.length < 9)
  })
  if (ruling === 'listed' && divisions.length * 2 > items.length) ruling = 'seen'
  // 先后到甲区、乙县和丙经开区，: a zone in a list of where it went is as they are.
  const across = items.length > 1 && !closing && divisions.length === items.length - 1
  // 到万全、小港、柳汀等地: towns by their short names.
  if (items.length > 1 && items.every(({ text: item }) => item.length === 2 || /^..等地/.test(item))) ruling = 'seen'
  // 曲溪镇石桥村、桑柳镇等地: a town beside the sites of other towns is gone to as they are.
  const beside = ruling === 'gone' || ruling === 'listed' ? seen.some(Boolean) : false
  // 来到云溪镇，详细了解…: a town visited as such.
  const alone = items.length === 1 && ruling === 'gone' && LOOKS_ROUND.testIn(narration, end + from, end + from + 5)
  const arrives = narration.slice(Math.max(0, from - 2), from) === '抵达'
  const known = stops.length
  items.forEach(({ text: item, at }, i) => {
    if (across && isZone(item, at, sites)) return
    if (arrives && /(?:火车|高铁|汽车)?站$|机场$|码头$/.test(item)) return
    const stop =
      (ruling === 'seen' ? seen[i] : asSite(item, at, sites, ruling)) ??
      (beside || alone ? town(item, at, sites) : null)
    // 拜访云栈集团原总经理: whom, not where
    if (stop && !ITS_HEAD.test(narration.slice(stop.span[1] - offset, stop.span[1] - offset + 12))) stops.push(stop)
  })
  const last = items.at(-1)
  // 深入桐岭镇|调研青瓦茶园建设情况: the town is the way there.
  const [only] = items
  const there = items.length === 1 && stops.length === known ? mentionAt(sites.places.mentions, only!.at) : undefined
  if (there && !there.inside && STUDIED_THERE.testIn(narration, there.end - offset, there.end - offset + 12))
    return there.end - offset
  return last ? last.at - offset + last.text.length : from
}

const isZone = (item: string, at: number, sites: Sites): boolean => {
  const place = mentionEnding(sites.places.mentions, at + item.length)
  return place?.level === 'zone' && place.start === at
}

/** What is done in the place whose name ends there: 桐岭镇|实地察看…. */
const STUDIED_THERE = new Anchored(
  /^(?:就|围绕)?(?:专题|实地|现场|重点)?(?:调研|考察|检查|察看|查看|视察|督导|督查|走访|参观|看望|慰问)了?(?!驻|各|部分|有关|相关|开学|当地|全)[^，。；、]{3}/,
)

/** The town that is all of an item: 松陵县|桑柳镇|等地. */
function town(item: string, at: number, sites: Sites): Stop | null {
  const closing = item.indexOf('等地')
  const place = mentionEnding(sites.places.mentions, at + (closing < 0 ? item.length : closing))
  return place?.level === 'township' && /[镇乡木]$/.test(place.text) && place.start >= at
    ? { name: place.text, span: [place.start, place.end] }
    : null
}

const ONE_BY_ONE =
  /(?:先后|依次|分别)(?:实地|现场)?(?:考察|参观|走访|视察|调研|查?察看|查看|观摩){1,2}了$|^(?:首先|接着|紧接着|随后|之后|最后)，[^，。；]{0,6}(?:实地|现场)?(?:考察|参观|走访|视察|调研)了?$/
const CALLS_ON = new Anchored(/(?:看望|慰问)了?$/)
/** 看望政协机关和统战部干部: whom, not where. */
const PERSONS = /(?:干部|委员|人士|官兵|民警|战士|代表|院士|专家)$/
const OF_UNITS = /等(?:单位|部门)的?[^，。；]{0,8}(?:干部|职工|人员)/
/** 到村史馆和牧户家中|对村容村貌、饮水安全等进行了深入了解: what was looked into, no sites. */
const LOOKED_INTO =
  /^([^，。；]{3,60}?)(?:对(?!口)|就(?!业)|围绕)[^，。；]{2,80}?(?:进行|开展|作|做)了?(?:深入|详细|认真)?的?(?:了解|询问|交流|座谈|沟通|指导|介绍)/

const LOOKS_ROUND = new Anchored(/^，(?:详细|实地|察看|了解|听取|查看)/)
const ITS_HEAD =
  /^(?:创校|名誉|原|前)?(?:党委|党组|党工委)?(?:副|常务|执行)?(?:书记|董事长|总经理|总裁|校长|院长|行长|厂长|会长|院士|教授)(?![办室楼])|^[\p{Script=Han}]{2,8}?(?:系|学院|研究[院所])(?:教授|研究员|院士)(?![办室楼工])/u
