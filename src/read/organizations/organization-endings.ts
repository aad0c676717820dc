import { divisionNameAt } from '../../lexicon/divisions.ts'
import { loadLexicon } from '../../lexicon/load.ts'
import type { OrganizationKind } from '../../record/types.ts'
import { Anchored } from '../../text/anchored.ts'
import { type Match, Trie } from '../../text/trie.ts'
import { Units } from '../../text/units.ts'
import type { PeopleReading, PlaceReading } from '../draft.ts'
import { isCountry } from '../people/name-lexicon.ts'
import { isDeed } from '../plain-words.ts'
import { trace } from '../trace.ts'
import { mentionAt, mentionEnding } from '../within.ts'
import { brandOf } from './organization-brands.ts'
import { amongFaculties, amongRooms, OF_A_SITE } from './organization-house.ts'
import { joinedName } from './organization-joined.ts'
import { afterVerb } from './organization-lead.ts'
import type { Found } from './organization-lists.ts'
import {
  beginName,
  clauseStart,
  holdsTrade,
  isCommon,
  isTrade,
  LONGEST_NAME,
  skipLocator,
} from './organization-names.ts'

interface Ending {
  readonly kind: OrganizationKind
  readonly strength: string
}
const ENDINGS = new Trie<Ending>(
  loadLexicon('organization-suffixes', ['suffix', 'kind', 'strength']).map((row) => [
    row.suffix,
    { kind: row.kind as OrganizationKind, strength: row.strength },
  ]),
)
/** After these an ending is part of a longer common word: 大学生, 集团化, 银行业. */
const GOES_ON =
  /^(?:[籍费龄士]|之一|历(?![史经时来届任年代])|位(?![于居列])|生(?![产态活物])|习|全会|[化业军式派卡法群]|[\p{Script=Han}]?(?:社区|小区|家属院|家属区|宿舍|地铁站|公交站|路口|街道|大街|胡同)|[路街巷](?![演径线过况头上])|村(?!民)|号[卫星船轮]|司(?![法机令])|与[\p{Script=Han}]{2,5}司(?![法机令]))/u
/** 煤矿安监局, 煤矿企业: of mines at large. */
const OF_MINES = /^(?:安全|安监|监[察管]|企业|行业|生产|职工|工人|机械|瓦斯|事故|开采|资源|重大)/
/** After these a word for a kind of park is one that lies there. */
const GOES_TO =
  /(?:[来走先]到|[组团们别]到|走[进访]了?|前往|搬[进入]|入驻|考察了?|参观了?|察看了?|视察了?|检查了?|深入)$/
/** Organs of party and government, media, and their centres are no organizations of the ledger. */
const ORGAN =
  /(?:文献研究院|党史研究院|服务中心|指挥中心|管理中心|广播公司|电视公司|广播电视集团|广电集团|报业集团|报业传媒集团|新闻社|报社|日报|晚报|电视台|广播|通讯社|委员会|人民政府|开发区|法院|检察院|人民银行(?:[\u4e00-\u9fff]{2,8}[分支]行)?|[一二三四五六七八九十两\d]国集团|达赖集团|(?:犯罪|诈骗|走私|贩毒)集团)$/

/** Names by how they end, none within another. */
export function byEnding(body: string, places: PlaceReading, people: PeopleReading): Found[] {
  const found: Found[] = []
  // The first of the people who may stand within the name.
  let near = 0
  for (let i = ENDINGS.nextStart(body, 0, body.length); i < body.length; i = ENDINGS.nextStart(body, i, body.length)) {
    const ending = ENDINGS.longestAt(body, i)
    if (!ending) {
      i++
      continue
    }
    // An ending within an ending (科|学院) begins no other; but 第|一中|学 is no 一中, nor 理|工大|学 工大.
    const cut =
      body[ending.end] === '学' &&
      (body[ending.end - 1] === '大' || (body[ending.end - 1] === '中' && body[ending.end + 1] !== '校'))
    i = cut ? ending.start + 1 : ending.end
    if (cut) continue
    if (ending.value.strength === 'none') continue
    while (near < people.mentions.length && people.mentions[near]!.end <= ending.start - 2 * LONGEST_NAME) near++
    const one = endingIn(body, ending, places, people, near)
    if (!one) continue
    found.push(one)
    trace?.notes.push({
      kind: 'organizations',
      start: one.start,
      end: one.end,
      rule:
        ending.value.strength === 'strong' ? 'a name before a strong ending' : 'a name of its own before a weak ending',
      lexicon: 'organization-suffixes',
      entry: body.slice(ending.start, ending.end),
    })
  }
  // A name within a longer one (南城大学附属医院) is not a further entry.
  let reach = 0
  const inner = new Set<Found>()
  let last: Found | undefined
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const twin = last?.start === one.start && last.end === one.end
    if (twin ? inner.has(last!) : one.end <= reach) inner.add(one)
    reach = Math.max(reach, one.end)
    last = one
  }
  return found.filter((one) => !inner.has(one))
}

/** 华东|师大, 澄州|工大: a division or a quarter of the country. */
const isQuarter = (body: string, start: number, end: number): boolean =>
  /^(?:华[东西南北中]|[东西][南北]|中南|首都)$/.test(body.slice(start, end)) || divisionNameAt(body, start)?.end === end
/** 职|工大|会 is none. */
const ENDS_WORD = /^(?:[，、。；）（和与及等在校附党副教]|$)/

/** 自由贸易试验区|云栖片区: a pilot zone lies in parts. */
const PART = /(?!.{0,2}[一二三四五六七八九十各个])[\u4e00-\u9fff]{2,5}?片区/y

function endOfPart(body: string, { start, end }: Match<Ending>): number {
  if (!body.startsWith('自贸', start) && !body.startsWith('自由贸易', start)) return end
  PART.lastIndex = end
  return PART.test(body) ? PART.lastIndex : end
}

/** The name that ends in this ending, or null. `near`: the first of the people who may stand within it. */
function endingIn(
  body: string,
  ending: Match<Ending>,
  places: PlaceReading,
  people: PeopleReading,
  near: number,
): Found | null {
  const { kind, strength } = ending.value
  const strong = strength === 'strong'
  // 科技园 and 科技园区 end names alike.
  const end = body.startsWith('园区', ending.end - 1) ? ending.end + 1 : endOfPart(body, ending)
  if (GOES_ON.test(body.slice(end, end + 8))) return null
  const printed = body.slice(ending.start, ending.end)
  // 发展壮大|学生社团, 清代大学|士
  if (printed === '大学' && BECOMES_BIG.at(body, ending.start - 1)) return null
  // 国际博物馆|日: a day.
  if (body[end] === '日' && printed.endsWith('博物馆') && !/[前均常接]/.test(body[end + 1] ?? '')) return null
  // 农场|主: who has one.
  if (body[end] === '主' && printed.endsWith('场') && !/[要动办管导营]/.test(body[end + 1] ?? '')) return null
  // 澄州煤业|集团: the longer name is found by its own ending.
  if (GOES_BY.test(printed) && FIRM_GOES_ON.test(body.slice(end, end + 3))) return null
  if (printed.endsWith('矿') && OF_MINES.test(body.slice(end, end + 2))) return null
  if (/[一二三四五六七八九十]中$/.test(printed) && /[队心有]/.test(body[end] ?? '')) return null
  let start = beginName(body, clauseStart(body, ending.start), ending.start, places.mentions)
  for (let p = near; p < people.mentions.length && people.mentions[p]!.start < ending.start; p++) {
    const person = people.mentions[p]!
    if (person.start >= start && person.end <= ending.start) start = person.end
  }
  // 栖梧·澄州|展示中心: two places in one name.
  const twin = body[start - 1] === '·' ? mentionEnding(places.mentions, start - 1) : undefined
  start = twin ? twin.start : joinedName(body, start, ending.start, kind)
  start = afterVerb(body, start, ending.start, end, places.mentions)
  if (start < 0) return null
  // 党校（国家行政学院）: the other name of the same.
  if (body.startsWith('党校（', start - 3)) return null
  const named = skipLocator(body, start, end, kind, places.mentions)
  const rest = body.slice(named, ending.start)
  // A park is known by its trade where the report goes to it or says where it lies: 来到食品产业园, 松陵县食品产业园.
  const trades = kind === 'park' && rest.length > 1 && holdsTrade(rest)
  const gone = kind === 'park' && GOES_TO.test(body.slice(Math.max(0, start - 3), start))
  const ofTrade = (trades && (named > start || gone)) || (gone && named > start && rest.endsWith('农业'))
  // Without its division a name may be no name any more: 岚江省工业建筑集团.
  if (ofTrade || !(isCommon(rest) || (!strong && isTrade(rest)))) start = named
  const name = body.slice(start, end)
  const stem = body.slice(start, ending.start)
  const bare = withoutPlaces(start, ending.start, body, places)
  if (stem.length < (strong || /^[省市县区]$/.test(stem) ? 1 : 2) || name.length > LONGEST_NAME) return null
  if (
    strength === 'quarter' &&
    !(isQuarter(body, start, ending.start) && (kind !== 'school' || ENDS_WORD.test(body.slice(end, end + 1))))
  )
    return null
  if (strength === 'national' && (stem.length < 5 || !/^国家(?![级重])/.test(stem))) return null
  if (
    ORGAN.test(name) ||
    /[的了+]/.test(stem) ||
    stem.endsWith('届') ||
    OF_A_SORT.test(stem) ||
    (printed !== '厂' && /[州市省县国区家处部近边旁]一$/.test(stem))
  )
    return null
  // 松陵|分公司, 澄州|全国重点实验室: of whom or of what it is, is not said.
  if (!bare && (printed === '分公司' || printed.endsWith('重点实验室'))) return null
  // 统|一初步, 第|一高楼: a school by such a number goes behind its place.
  if (bare && /^[一二三四五][初高]$/.test(printed)) return null
  // 六楼会议中心: a room of the house.
  if (/[一二三四五六七八九十\d]楼/.test(stem)) return null
  if (kind === 'school' && SCHOOLS_OF.test(bare)) return null
  // 收集|学校建议, 集团内|学校
  if (printed === '学校' && ASKED_OF.test(stem)) return null
  // 松陵县中小|学: the schools of a place.
  if (printed === '小学' && bare.endsWith('中')) return null
  // 日本公司: of a country’s firms.
  if (printed !== '银行' && !strong && isCountry(stem)) return null
  // 43个|前沿实验室, 这家|材料公司: of what kind those counted or pointed at are.
  if (!strong && bare === stem && COUNTS.test(body.slice(Math.max(0, start - 6), start))) return null
  // 组织|医院、社区开展演练: what is done with them.
  if (
    kind !== 'school' &&
    stem.length === 2 &&
    bare === stem &&
    isDeed(body, start) &&
    !isTrade(stem) &&
    !isTheOne(body, start, end)
  )
    return null
  // “盾构机的零件超市”: a figure of speech.
  if (body[end] === '”' && bare === stem && FIGURES.test(printed)) return null
  // 在栖梧宾馆|会见: where the guests are received.
  if (INN.testIn(body, ending.start, end) && body[start - 1] === '在' && RECEIVES.test(body.slice(end, end + 4)))
    return null
  // 澄州大学信息科学学院、工程学院: its faculties.
  if (FACULTY.testIn(body, ending.start, end) && bare === stem && amongFaculties(body, start, end)) return null
  // 脑科学实验室: of what sort a laboratory is.
  if (
    printed === '实验室' &&
    bare === stem &&
    /(?:科学|技术|(?<!国家|省|部)工程|检测|研发|^创新|科[学技]创新|创客|陶艺|物理|化学|生物|机器人|书法)$/.test(stem)
  )
    return null
  if (
    strength === 'placed' &&
    (bare === stem || bare.length < 2) &&
    !isNational(stem, printed) &&
    !brandOf(body, start, ending.start)
  )
    return null
  // 云栈集团青瓦产业园: a site of the firm, which is found by its own ending.
  if (kind === 'park' && /.集团|公司|..(?:重工|股份|控股|药业)/.test(stem)) return null
  if (OF_A_SITE.test(printed) && bare === stem && amongRooms(body, start, end)) return null
  // 云栈有限公司养殖场: a site of the firm, which is found by its own ending.
  if (/(?:有限|责任|股份)公司/.test(stem) && !name.endsWith('分公司')) return null
  if (strength !== 'national' && !isNational(stem, printed) && !ofTrade && !isTheOne(body, start, end)) {
    if (isCommon(stem)) return null
    const plain =
      !strong &&
      bare &&
      bare !== '国有' &&
      isCommon(bare) &&
      // 澄州|国家农业|科技园区: the one of the nation that lies there.
      !(
        bare !== stem &&
        (/^国家(?!级)/.test(bare) ||
          holdsTrade(bare) ||
          isTrade(bare) ||
          // 岚江|现代农业|集团: the division's own.
          (printed === '集团' && bare.length > 3 && !OF_A_CLASS.test(bare)) ||
          // 松陵县|绿色经济|产业园区: the one that lies there.
          (kind === 'park' && bare.length > 2 && !OF_A_CLASS.test(bare) && !OF_A_GRADE.test(bare)))
      )
    if (plain && (kind === 'enterprise' || kind === 'park' || OF_A_GRADE.test(bare))) return null
  }
  return { start, end, kind, confidence: strong ? 0.9 : 0.75 }
}

/** Of what sort institutions are, and no name: 自然科学类|博物馆, 云交所上市|公司, 法资|银行. */
const OF_A_SORT =
  /^(?:国家级|省级|市级|县级|世界级|中国特色|[一两三几多\d]+[名位])|[类性]$|(?<![初高评])级$|(?<![转新])型$|(?:上市|跨国|外国|(?<![东西南北])方|[外独民中法日英美德韩台港]资)$/

/** What stands before 大 in words of every day: 壮大, 扩大. */
const BECOMES_BIG = new Units('壮扩加重做最更越')

/** Schools as a class: 全市各中学, 市直属学校, 教育系统学校, 中专学校, 大中小学. */
const SCHOOLS_OF =
  /各|全[省市县区州乡镇校国]|多所|^[^（]*）|直属$|系统$|(?:中专|职专|职高|高职|义教|学前|义务)$|学段|阶段/

/** What is done to schools, and no name of one. */
const ASKED_OF =
  /^(?:收集|征集|汇总|梳理|反映|建议|督促|组织|动员|倡导|提请|听取|希望|配合|号召|省会|省属|市属|县属|区属|[省市县区]直)$|内$/

const FACULTY = new Anchored(/^(?:医?学院|科学院)$/)
/** A count, or a word that points, before a class. */
const COUNTS = /(?:[\d一两二三四五六七八九十百千万几多余]|这|那|每|该|\d[％%])[家所个座间名位]$|\d[％%]$/
/** Houses that figures of speech are made with. */
const FIGURES = new Anchored(/^(?:超市|银行|实验室|学校|大学|学院|医院|博物馆|图书馆|农场|工厂)$/)
const INN = new Anchored(/^(?:宾馆|酒店|大酒店|饭店|迎宾馆)$/)
const RECEIVES = /^(?:会见|会谈|同|与|和|举行|召开|亲切|分别|集体|出席|主持|欢迎|接见|宴请|为)/

/** Endings that a firm's full name goes on after. */
const GOES_BY = new Anchored(/业$|控股$|重工$/)
const FIRM_GOES_ON = /^(?:集团|公司|股份|有限|控股)/

/** What a town has one of. */
const THE_ONE = new Anchored(
  /^(?:(?:经开区|高新区|开发区|新区)(?:第?[一二三四五六]|实验|中心)*(?:小学|中学|幼儿园|学校)|第?[一二三]?人民医院|中心医院|中医医?院|妇幼保健院|实验[中小]学|(?:公交|客运|供水|供热|供气|燃气|热力|环卫|水务|供电|电力|自来水)+(?:有限)?公司)$/,
)
const GONE_TO = /(?:[来走]?到|走[进访]了?|慰问了?|前往|深入|[、在和])$/
const GONE_ON = /^(?:[，、。；和与及等]|考点|看望|慰问|检查|调研|督导)/

/** 走访了人民医院、供电公司: the town’s own. */
const isTheOne = (body: string, start: number, end: number): boolean =>
  THE_ONE.testIn(body, start, end) &&
  GONE_TO.test(body.slice(Math.max(0, start - 3), start)) &&
  GONE_ON.test(body.slice(end, end + 2))

/** What makes a class of what all the nation has: 中国|上市公司. */
const OF_A_CLASS =
  /企业|上市|民营|国有|国资|大型|中小|高等|高校|外资|合资|互联网|科技型|龙头|公立|商业|投资者|普通|特色|一流/
/** What says of what rank an institution is and names none: 省级示范性|高中学校. */
const OF_A_GRADE = /[省市县]级|国家级|示范性|特色|部分|各级|普通高|优质|薄弱|公办|民办|双一流|高水平/

/** 中国|石油天然气|集团有限公司, 国家|电力投资|集团有限公司: a body of the nation is named by its trade alone. */
const isNational = (stem: string, printed: string): boolean =>
  stem.length > 3 &&
  (stem.startsWith('中国') ||
    (/^国家(?!级)/.test(stem) && (FORMAL.test(printed) || (stem.length > 5 && CENTRE.test(printed))))) &&
  !OF_A_CLASS.test(stem)

/** How the full name of a firm ends. */
const FORMAL = /集团公司$|有限(?:责任)?公司$/
const CENTRE = /研究中心$|创新中心$/

function withoutPlaces(start: number, end: number, body: string, places: PlaceReading): string {
  const first = mentionAt(places.mentions, start)
  return body.slice(first && first.end <= end ? first.end : start, end)
}
