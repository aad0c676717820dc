import { divisionNameAt } from '../../lexicon/divisions.ts'
import { matchesOf } from '../../text/matches.ts'
import { Hints } from '../../text/sieve.ts'

const HEADS = new Hints('校长 园长')
const OURS = new Hints('我校 我园 我院 来校')
/** Others come to it: a report of a school's own journeys names the schools that it went to. */
const VISITED = /(?:来|莅临|到|抵达|走进|赴|视察|检查|指导|慰问|肯定)了?我[校园院]|来校/
/** A school by name, after a clause's start or a word that a school follows. */
const NAMED =
  /(?<=^|[\s，。；：、！“”（）到来赴临访抵进给是向在与和对至了]|走进|欢迎|祝愿|相信|感谢|希望|了解|单位：)(?!我|来|到|各|全|该|本|在|与|和|对|兄弟|其他|多所|部分|有关|中小|大中)([\u4e00-\u9fff]{2,12}?(?:大学|学院|中学|小学|学校|幼儿园|高中|[农师工林医]大(?![学会厅军楼型])|(?:第?[一二三四五六七八九十]{1,2})(?:[中小](?!学)|初(?![中级步]))))(?=[\u4e00-\u9fff，。；、：！\s]|$)(?!园区|城|校园|附属|党委|副?校长|副?书记|副?院长|[教老]师|学?生?实[训验践习])/gu
/** Words that no school's own name holds: schools as a class, or a sentence that runs into the word. */
const COMMON =
  /[的了所为把将被让使并也等各我]|义务教育|职业学校|中小学|兄弟|民办学校|公办学校|学校$(?<=^.{0,3})|高等|建设|老年|示范|推进|打造|发展|办学|教育局|领导|希望|特色|名牌|优质|一流|世界|名校|阶段|学期|学年|时期|近年|今后|目前|当前|未来|政府|市委|县委|区委|对/
/** What a school's name says before 学校: of what kind it is, or where. */
const OF_A_KIND =
  /(?:实验|外国语|外语|职业|技工|技术|特殊教育|聋哑|盲人|双语|国际|民族|中心|希望|培智|体育|艺术|师范|卫生|护士|[年制]制|附属|党|行政|寄宿|高级|中等|专科|[省市县区州旗镇乡村][^省市县区州旗镇乡村]{0,6})学校$/
/** 云栈大学主任顾砚秋一行|来校: the school of those who come. */
const OF_GUESTS =
  /^[^。，；]{2,40}(?:一行|率团|率队|代表团)[^。，；]{0,16}(?:来校|来我校|访问我校|莅临我校|到我校|莅校)/
const GONE_TO = /(?:[到来赴临访抵至]|走进)$/

/**
 * The school that a report calls 我校 without saying of what name it is, where it prints the name of one school alone, or comes
 * to one alone; else null.
 */
export function ownSchool(body: string): string | null {
  if (!OURS.in(body) || !VISITED.test(body)) return null
  const { names, visited } = namedSchools(body)
  const [only] = names.size === 1 ? names : visited.size === 1 ? visited : []
  return only ?? null
}

/** A school's own news begins with what it does: 5月6日下午，苇湾小学组织全体教职工学习…. */
const ACTS =
  /^[^。]{0,40}?(?:^|[，\s])([\u4e00-\u9fff]{2,14}?(?:大学|学院|中学|小学|幼儿园|[^，。]{1,6}学校))(?=组织|召开|举行|举办|开展|隆重)/

/** The school whose doings the first sentence tells, where the report names no other; else null. */
export function actingSchool(body: string): string | null {
  const name = ACTS.exec(body.slice(0, 90))?.[1]
  if (!name || COMMON.test(name)) return null
  const { names } = namedSchools(body)
  return [...names].every((other) => other === name || name.endsWith(other)) ? name : null
}

/** The one school that a report names and that somebody comes to; else null. */
export function visitedSchool(body: string): string | null {
  if (!HEADS.in(body)) return null
  const { names, visited } = namedSchools(body)
  const [only] = names.size === 1 && visited.size === 1 ? names : []
  return only ?? null
}

/** The schools that a text names, and those of them that somebody comes to. */
function namedSchools(body: string): { names: ReadonlySet<string>; visited: ReadonlySet<string> } {
  const names = new Set<string>()
  const visited = new Set<string>()
  const guests = new Set<string>()
  for (const match of matchesOf(NAMED, body)) {
    // 期盼莅临|苇湾小学
    const gone = match[1]!.replace(/^.*(?:莅临|来到|一行来|走进|前往|深入|抵达|参观|视察|赴)了?/, '')
    const name = gone.replace(/^.*(?:会上|了(?!解)|[到赴]|希望|了解|祝愿|感谢|相信|欢迎|支持)/, '')
    if (
      COMMON.test(name) ||
      (name.endsWith('学校') && !OF_A_KIND.test(name)) ||
      name.length < (/[中小]$/.test(name) ? 3 : 4)
    )
      continue
    const end = match.index + match[0].length
    if (OF_GUESTS.test(body.slice(end, end + 70))) guests.add(name)
    names.add(name)
    if (gone !== match[1] || GONE_TO.test(body.slice(Math.max(0, match.index - 2), match.index))) visited.add(name)
  }
  for (const guest of guests) {
    names.delete(guest)
    visited.delete(guest)
  }
  return { names, visited }
}

/** A unit's own news: its name opens the headline, and it holds or does something. */
const HEADED =
  /^([\u4e00-\u9fff（）]{2,14}?(?:林局|林场|农场|牧场|集团|公司|大学|学院|中学|小学|学校|医院|管理局|林管分局|管理处|分行|支行|油田|煤矿))(?=召开|举行|举办|组织|开展|学习|传达|部署|安排|认真|扎实|积极|党委|领导|到|赴|深入|圆满|多措|全力)/

/** The unit whose news a report is, by its headline, where the body prints its name; else null. */
export function headedUnit(title: string | null, body: string): string | null {
  const name = title && HEADED.exec(title)?.[1]
  // A guest stands at the head of a report on who came.
  return name &&
    !/来我?[校院]|莅临|来访/.test(title!) &&
    !/[的和与]|全[省市县]|省属|我/.test(name) &&
    body.includes(name)
    ? name
    : null
}

const SCHOOL_HEAD = /副?校长/
/** The school that posts of a school are of which name none (党委书记甲，副校长乙), where the report prints the name of one alone; else null. */
export function schoolOfHeads(body: string): string | null {
  if (!HEADS.in(body) || !SCHOOL_HEAD.test(body)) return null
  const all = [...namedSchools(body).names]
  // A university's own faculties are called schools too.
  const names = all.some((name) => name.endsWith('大学')) ? all.filter((name) => !name.endsWith('学院')) : all
  return names.length === 1 ? names[0]! : null
}

const GROUP = new Hints('集团')
/** What stands before a group's own name in its clause. */
const BEFORE_GROUP =
  /^.*(?:给予|支持|希望|感谢|祝愿|关心|来到|作为|介绍|加入|通过|推动|助力|代表|了解|关注|欢迎|期待|参观|带领|贯彻|落实|[等对与和在到为是将把的了向及至由让以])/

/** The group that a report calls 集团公司 in posts, where it prints the name of one alone or of one far more often; else null. */
export function ownGroup(body: string): string | null {
  if (!GROUP.in(body) || !/集团(?:公司)?(?:党|副?董事|副?总|领导)/.test(body)) return null
  const times = new Map<string, number>()
  for (const { 1: run } of matchesOf(/([\u4e00-\u9fff]{2,12}集团)(?!有限|股份|控股|军)/g, body)) {
    const name = run!.replace(BEFORE_GROUP, '')
    if (
      name.length >= 4 &&
      (/^[中华国]/.test(name) || divisionNameAt(name, 0)) &&
      !/^(?:该|本|我|各|省属|市属|大型|国有|企业)|公司|书记|经理|董事/.test(name)
    )
      times.set(name, (times.get(name) ?? 0) + 1)
  }
  const [first, second] = [...times].sort((a, b) => b[1] - a[1])
  return first && (!second || first[1] > second[1] + 1) ? first[0] : null
}
