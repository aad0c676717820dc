import type { OrganizationKind, Span } from '../record/types.ts'
import { Units } from '../text/units.ts'
import type { OrganizationReading, PlaceReading } from './draft.ts'
import { GENERIC_SITES, SITE_SUFFIXES, VISIT_VERBS } from './event-lexicon.ts'
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
}

const ITEM_END = /[，。；：！？、“”\n]|(?:和|与|及|以及)(?!平|谐|田)/
const TAIL =
  /(?:(?:综合)?(?:治理|建设|施工|生产|运行|改造|整治|推进|进展|运营|经营|开发|保护)*情况|等[\p{Script=Han}]{0,20}|等(?:地|处|单位|企业).*|项目?(?:建设|施工)?现场|建设现场|施工现场|(?:建设|施工|项目)?工地|用地选址(?:情况)?|(?:进行|开展|实地|详细|认真|仔细|检查(?!站)|调研|考察|了解|慰问|看望|察看|查看|询问|抽查|重点检查|听取|观看|参观|参加|出席|看到|步行(?!街)|徒步|前行|巡查|巡河|与|向|为|就).*)$/u
const PREPOSED =
  /^(?:位于|地处|坐落于|被誉为|素有)[^的]{1,20}的|^[\p{Script=Han}]{1,10}(?:的|之)(?=[\p{Script=Han}“]{3,})/u
/** Divisions, told by their endings, that only say where a site lies; 小区, 园区 and 城市 are none. */
const LOCATOR =
  /^(?:[\p{Script=Han}]{1,7}自治[州县旗]|[\p{Script=Han}]{1,4}(?:[县镇乡旗]|街道|组团)|[\p{Script=Han}]{2,3}(?<!城)市|[\p{Script=Han}]{1,3}(?<![小园社校库景山片灾牧林矿厂街])区)(?=[\p{Script=Han}“]{2,})/u
const HAMLET = /^[\p{Script=Han}]{2,4}村(?=[\p{Script=Han}]{3,})/u
const SITE_OF_OWNER = /^[\p{Script=Han}]{0,14}?(?:基地|校区|院区|码头|项目)/u
/** A list that 等地 or 等企业 closes is of sites, however they are named: 到临江门、威武门等地. */
const LISTED = /、[^的]*等(?:\d+|[一二两三四五六七八九十]+)?[家个处]?(?:地|处|单位|企业|点位|项目现场|现场)/
/** 到甲局、乙镇，丙局、丁院等单位: a list in groups, one for each host. */
const CLOSED_LIST = /等(?:\d+|[一二两三四五六七八九十]+)?[家个处]?(?:地|处|单位|企业|点位)/
const GOES_ON_OVER_COMMA =
  /^，(?:(?!了解|察看|查看|听取|检查|调研|看望|慰问|实地|详细|来到|走进|深入|现场)[^。；：“”]){3,80}?等(?:单位|地|处)(?=[，。])/
const LONGEST_LIST = 200
/** What names a site, with all that stands around its name, is not longer. */
const LONGEST_ITEM = 160
const NO_SITE =
  /[的了着是]|^(?:全|各|相关|有关)|(?:情况|工作|问题|建设|发展|生产|服务|管理|群众|职工|干部|环节|领域|产业|行业|部门|家庭|人员|人家|现状|措施)$/
/** 在…时, 在…中 and the like say when, not where. */
const NOT_WHERE = /^在[^，]*(?:[上中下时后前]|期间|方面|基础|过程)，/
/** 到市水文局检查: the word alone says that somebody goes, where what they do there follows. */
const GOES_TO =
  /^到[^，。；]{2,56}?(?:调研|考察|视察|检查|督导|督查|督察|暗访|走访|慰问|看望|察看|查看|参观|现场|实地|座谈|指导)|^到[^，。；、]{2,20}，(?:实地|现场|详细|察看|查看|检查|调研|看望|慰问|了解)/
/** 在梧桐超市重点检查: what is done there follows without a comma. */
const AT_SITE = /^在[^，。；、在]{3,20}?(?:重点|仔细|随机|现场|实地|详细)?(?:检查了|检查|查看|察看|询问|抽查|查验)/
/** 察看云平台、智慧社区等产品展示: what is shown, not where. */
const SHOWN = /^[^，。；]{0,4}[^，。；、]*、[^，。；]*等(?!地|处|单位|企业|点位|项目)/
/** Who goes somewhere: the words up to the site are no name. */
const GOES = /来到|走进|前往|深入|走上|登上|抵达|赶到|到了/
const NOT_GOING = /[得感看听遇直达做想受提说收找接认]$|[意直]至?$|从/
const IS_THERE = /察看|查看|走进|来到|详细了解|实地了解|仔细了解|询问|参观|听取|看望|深入|走访|观看|体验/

/**
 * The sites that are named in the narrated part of a sentence, in order: after verbs of going (来到, 走进), in a clause that
 * opens with 在, and, where only 企业 or 园区 or nothing is named, the site that the paragraph spoke of just before.
 * @param offset where `narration` begins in the body.
 * @param recent the site that the paragraph named last.
 * @param goes true where somebody who visits is named or meant in the sentence.
 */
export function findStops(narration: string, offset: number, sites: Sites, recent: Stop | null, goes: boolean): Stop[] {
  const stops: Stop[] = []
  const visit = (from: number): number => {
    let at = from
    const listed = LISTED.test(/^[^，。；：！？\n]*/.exec(narration.slice(from, from + LONGEST_LIST))![0])
    for (let more = true; more && at < narration.length; ) {
      const rest = narration.slice(at)
      const length = itemLength(rest, offset + at, sites)
      const stop = asSite(rest.slice(0, length), offset + at, sites, listed)
      if (stop) stops.push(stop)
      const after = length + Math.max(0, rest.slice(length).search(ITEM_END))
      const tail = rest.slice(after)
      const mark = /^(?:、|和|与|及|以及)/.exec(tail) ?? (GOES_ON_OVER_COMMA.test(tail) ? /^，/.exec(tail) : null)
      more = mark !== null && !(listed && CLOSED_LIST.test(rest.slice(0, length)))
      at += after + (mark ? mark[0].length : 0)
    }
    return Math.max(at, from)
  }
  for (let i = 0; i < narration.length; i++) {
    const verb = VISIT_VERBS.longestAt(narration, i)
    if (!verb && !OPENS_VISIT.at(narration, i)) continue
    const rest = narration.slice(i, i + 60)
    const studies =
      /^(?:专题|实地)?(?:调研|考察|检查|察看|视察|督导|暗访)了?(?![后前中时]|期间|组|团|结束)(?=[\p{Script=Han}“])/u.exec(
        rest,
      )
    if (verb) i = visit(verb.end) - 1
    else if (studies && i > 0 && !SHOWN.test(rest)) i = visit(i + studies[0].length) - 1
    else if (rest[0] === '到' && GOES_TO.test(rest) && !NOT_GOING.test(narration.slice(Math.max(0, i - 2), i)))
      i = visit(i + 1) - 1
    else if (
      rest[0] === '在' &&
      (i === 0 || /[，。；]/.test(narration[i - 1]!)) &&
      /^在[^，]{3,40}，/.test(rest) &&
      !NOT_WHERE.test(rest)
    )
      visit(i + 1)
    else if (rest[0] === '在' && (i === 0 || /[，。；]/.test(narration[i - 1]!)) && AT_SITE.test(rest)) visit(i + 1)
  }
  if (stops.length === 0 && recent && goes && IS_THERE.test(narration)) stops.push(recent)
  return stops
}

/** First characters of what is looked for below: 调研, 专题调研, 到, 在. */
const OPENS_VISIT = new Units('专实调考检察视督暗到在')

/** The site that a sentence speaks of without anybody going there: what 企业 or 园区 in the next one means. */
export function introducedSite(sentence: string, offset: number, sites: Sites): Stop | null {
  const head =
    /^(?:位于[^的，]{1,20}的)?([\p{Script=Han}A-Za-z0-9（）·“”]{3,30}?)(?:是|位于|地处|坐落|总投资|占地|作为|主要|生产|，(?:今年|去年|是|总|占|于|作为))/u.exec(
      sentence,
    )
  if (head) {
    const at = head[0].indexOf(head[1]!)
    const site = asSite(head[1]!, offset + at, sites)
    if (site) return site
  }
  const opening = sentence.slice(0, 26)
  // The sites end before a mark of the first clause.
  const ends = Array.from(sentence.slice(0, opening.length + 1).matchAll(/[“，。：]/g), (mark) => mark.index)
  if (opening.length === sentence.length) ends.push(opening.length)
  const clause = opening.search(/[，。；、]/)
  for (const suffix of ends.length && !GOES.test(opening) ? SITE_SUFFIXES : []) {
    const end = ends.find((at) => sentence.endsWith(suffix, at)) ?? -1
    if (end < 0 || opening.indexOf(suffix) + suffix.length !== end || (clause >= 0 && clause < end)) continue
    const site = asSite(sentence.slice(0, end), offset, sites)
    if (site) return site
  }
  const { mentions } = sites.organizations
  let near = firstFrom(mentions, offset)
  while (near < mentions.length && mentions[near]!.end > offset + sentence.length) near++
  const last = mentions[near]
  return last && last.start - offset < 30 ? { name: last.name, span: [last.start, last.end] } : null
}

const OWN_HOUSE: readonly (readonly [RegExp, OrganizationKind])[] = [
  [/(?:到|来|赴|前往|莅临|莅)(?:我校|我院|学校)/, 'school'],
  [/(?:到|来|赴|前往|莅临|莅)(?:我院|医院)/, 'hospital'],
  [/(?:到|来|赴|前往|莅临|莅)(?:我公司|我司|集团|公司)/, 'enterprise'],
]

/** The house that a report speaks from where leaders come to it: 到我校 is a visit to the school that the report names. */
export function ownHouse(narration: string, offset: number, sites: Sites): Stop | null {
  for (const [cue, kind] of OWN_HOUSE) {
    const match = cue.exec(narration)
    const house = match && sites.organizations.organizations.find((organization) => organization.kind === kind)
    if (match && house)
      return { name: house.name, span: [offset + match.index, offset + match.index + match[0].length] }
  }
  return null
}

/** The organization that begins at `at` or behind the divisions printed there. */
function organizationAt(at: number, sites: Sites, length: number) {
  const { mentions } = sites.organizations
  const limit = at + locatorLength(at, sites, length)
  for (let i = firstFrom(mentions, at); i < mentions.length && mentions[i]!.start <= limit; i++)
    if (mentions[i]!.end <= at + length) return mentions[i]
  return undefined
}

function itemLength(rest: string, at: number, sites: Sites): number {
  const organization = organizationAt(at, sites, rest.length)
  if (organization) {
    const end = organization.end - at
    return end + (SITE_OF_OWNER.exec(rest.slice(end))?.[0].length ?? 0)
  }
  const quoted = /^[^，。；：！？、“”]{0,12}“[^”]{1,12}”[^，。；：！？、“”]{0,20}/.exec(rest)
  if (quoted) return quoted[0].length
  const end = rest.search(ITEM_END)
  return end < 0 ? rest.length : end
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

/**
 * The site that a piece of text names, without what stands before and after its name; null where it names none.
 * @param listed true within a list of sites, where a name needs no telling ending.
 */
function asSite(text: string, start: number, sites: Sites, listed = false): Stop | null {
  const zone = mentionEnding(sites.places.mentions, start + text.length)
  if (zone?.level === 'zone' && zone.start >= start) return { name: zone.name, span: [zone.start, zone.end] }
  const preposed = PREPOSED.exec(text)?.[0].length ?? 0
  const from = start + preposed
  const organization = organizationAt(from, sites, text.length - preposed)
  if (organization) {
    const name = text.slice(organization.start - start)
    return { name, span: [organization.start, organization.start + name.length] }
  }
  const whole = text.slice(preposed, LONGEST_ITEM).replace(TAIL, '')
  let skipped = locatorLength(from, sites, whole.length)
  let nearest = 0
  for (let match = LOCATOR.exec(whole.slice(skipped)); match; match = LOCATOR.exec(whole.slice(skipped))) {
    nearest = skipped
    skipped += match[0].length
  }
  if (skipped > 0 && nearest === 0) nearest = nearestPlace(from, skipped, sites)
  // 岚江大桥 and 临江大堤 are names; without the place they would be none.
  if (skipped > 0 && SITE_SUFFIXES.includes(whole.slice(skipped))) skipped = nearestPlace(from, skipped, sites)
  const hamlet = HAMLET.exec(whole.slice(skipped))
  if (hamlet && GENERIC_SITES.get(whole.slice(skipped + hamlet[0].length)) === undefined) skipped += hamlet[0].length
  else if (hamlet) nearest = skipped
  let name = whole.slice(skipped)
  const generic = GENERIC_SITES.get(hamlet && nearest === skipped ? name.slice(hamlet[0].length) : name)
  if (generic === false || (generic && skipped === 0 && !hamlet)) return null
  if (generic) {
    name = whole.slice(nearest)
    skipped = nearest
  } else if (
    !(listed && !NO_SITE.test(name) && name.length <= 14) &&
    !SITE_SUFFIXES.some((suffix) => name.length > suffix.length && name.endsWith(suffix))
  )
    return null
  if (
    name.length < 3 ||
    name.length > 30 ||
    /^(?:[区县市镇乡]内)?(?:部分|一些|有关|各|多个|多家|全|该|本|这|其|我|企业|园区|项目|小区)/.test(name)
  )
    return null
  return { name, span: [from + skipped, from + skipped + name.length] }
}

/** Where the last of the divisions before a site begins, from the start of the text. */
function nearestPlace(at: number, skipped: number, sites: Sites): number {
  const last = mentionEnding(sites.places.mentions, at + skipped)
  return last ? last.start - at : 0
}
