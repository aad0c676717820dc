import { loadLexicon } from '../../lexicon/load.ts'
import { Anchored } from '../../text/anchored.ts'
import { EndTrie } from '../../text/end-trie.ts'
import { Trie } from '../../text/trie.ts'
import { Units } from '../../text/units.ts'
import type { PlaceMention } from '../draft.ts'
import { isCommon } from '../organizations/organization-names.ts'
import { areGiven, surnameAt } from './name-lexicon.ts'
import { bodyAbroad, foreignNames, SHARED_NAMES } from './post-abroad.ts'
import { endsUnit, firmStart, isInWord, ownUnitEnd, type PlaceOffsets, unitRun } from './post-units.ts'

export type PostKind = 'head' | 'deputy' | 'member' | 'group' | 'staff' | 'role' | 'passing' | 'none'

/** The words for a post as they stand in the text: region, organ and head, without the name. */
export interface PostPhrase {
  /** Where the phrase begins, region included. */
  readonly start: number
  readonly end: number
  readonly head: string
  readonly kind: PostKind
  /** As printed without the region's name but with its level: 省委书记. */
  readonly title: string
  /** The division or zone that the phrase names. */
  readonly region: PlaceMention | null
  /** A firm, school or other unit named before the head, with its whole name. */
  readonly unit: string | null
  /** The level that organ or head says: nation, province, region, city, prefecture, county, district, township, village, foreign; or null. */
  readonly level: string | null
  /** True where the phrase names a department (市教育局), so that a title without one after it is of the same. */
  readonly department: boolean
}

/** The last word of a post. */
export interface Head {
  readonly title: string
  readonly kind: PostKind
  readonly level: string
}

interface PostLexicon {
  readonly heads: Trie<Head>
  readonly organs: EndTrie<{ organ: string; level: string }>
}

let lexicon: PostLexicon | undefined

/** Heads of posts and organs, loaded once. */
export function postLexicon(): PostLexicon {
  lexicon ??= {
    heads: new Trie(
      loadLexicon('posts', ['title', 'kind', 'level']).map(
        (row) => [row.title, { title: row.title, kind: row.kind as PostKind, level: row.level }] as const,
      ),
    ),
    organs: new EndTrie(
      loadLexicon('organs', ['organ', 'level']).map(
        (row) => [row.organ, { organ: row.organ, level: row.level }] as const,
      ),
    ),
  }
  return lexicon
}

/** Heads of firms, before which a firm may go without a word for its kind. */
const FIRM_HEADS = new Anchored(
  /^(?:(?:联合)?创始人|主理人|(?:执行|联席|轮值|名誉|副)?董事长|(?:执行|常务|副)?总经理|(?:执行|轮值|联席|高级副|高级|执行副|副)?总裁|监事会主席|首席[执运技财]\p{Script=Han}{1,2}官|执行董事|总经济师|总工程师|总会计师|合伙人|CEO)$/u,
)
/** 中国中冶: firms of the state by their short names, and what follows them in posts. */
const NATIONAL_FIRM =
  /^中国(?!共产|人民|气象|科学|工程|民主|农工|国民|海关|地震|证券|国际|残疾|红十|作家|法学|记者|特色|政府|社会)[\u4e00-\u9fff]{2}$/
const FIRM_ORGAN = /^(党委|党组|副?董事|副?总|执行|监事|首席|纪委|工会)/
/** Heads that may stand with their department clipped: 公安局长 for 公安局局长. */
const DEPARTMENT_HEADS = new Anchored(/^(局长|副局长|厅长|部长|站长|所长|处长|科长|股长|副股长)$/)

/** 集团公司: no firm's name. */
export const NAMELESS = new Anchored(/^(?:总|分|子|本|该)?(?:集团)?(?:公司|集团|企业)$/)

/** 澄州|望溪|实验中学: two places far apart on end are both of the name, that of a school which the one gave to the other. */
const nameStart = (place: PlaceMention, outer: PlaceMention | undefined): number =>
  outer?.code && place.code && outer.code.slice(0, 2) !== place.code.slice(0, 2) && !LOCATED.test(outer.text)
    ? outer.start
    : place.start

/** 七师|党委书记: of a division or regiment of the corps. */
const OF_CORPS = new Anchored(/^第?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[师团]$/)

const SEAT = new Anchored(/^(?:管委会|管理委员会|党工委)$/)
const OF_SEAT = new Anchored(/^(?:管委会|党工委)./)
/** An area that has such a committee. */
const AREA = /^[\u4e00-\u9fff]{2,10}(?:片区|景区|新城|园区|城区|保护区|区)$/
/** 中铁二院|副总经理: an institute that has a manager is a firm. */
const OF_FIRM = /^[\u4e00-\u9fff]{3,14}[院局](?:党委书记)?(?:常务)?副?总(?:经理|裁|会计师|经济师|法律顾问)$/

const OWN_HOUSE = /(?:集团|公司|中学|小学|幼儿园|[一二三四五六七八九十][中小初])$/

/** A division by its full name. */
const LOCATED = /[市县区旗镇乡]$|街道$/
const FIRM_OF = /^(.+?)(?:股份有限公司|有限责任公司|有限公司|集团|公司|合作社|厂)$/
/** 栖梧市|城投集团: firms that a city owns, whose names begin with its own. */
const OF_CITY = /^(?:[城交铁建国产文水农旅科金能工地]投|城建|水务|公交|国资|国有|文旅|交通|城市)/
const CITY = new Units('市州省')

const LEADERS_OF = new Anchored(/^[市县区州旗]领导/)

/** Reads the phrase that ends in `head`, leftwards from it: organ, department or unit, then region. Nothing before `floor` belongs to it. `abroad`: whether the text may name another country. */
export function parsePost(
  text: string,
  headStart: number,
  end: number,
  head: Head,
  places: PlaceOffsets,
  floor: number,
  abroad = true,
): PostPhrase {
  const { organs } = postLexicon()
  const foreign = foreignNames()
  const { endsAt, covers } = places
  let at = headStart
  let region: PlaceMention | null = null
  let level: string | null = head.level || null
  let unit: string | null = null
  let department = false
  let titleStart = headStart
  // Where 办公室 ends: what stands before it may be what the office is for.
  let office = 0
  // True behind the committee of a zone: what stands before it is the zone.
  let seated = OF_SEAT.test(head.title)
  const takeRegion = (place: PlaceMention): void => {
    region = place
    at = place.start
    for (let outer = endsAt.get(at); outer && outer.start >= floor; outer = endsAt.get(at)) at = outer.start
  }
  for (let n = 2; n <= 8 && at - n > floor && CITY.at(text, at - 1); n++) {
    // 蒙古国纳澜市|副市长: a city that no table holds, behind its country's name
    if (!foreign.longestEnding(text, at - n, Math.max(floor, at - n - 14))) continue
    unit = text.slice(at - n, at)
    at -= n
    level = 'foreign'
    break
  }
  // 澄州方领导某某: of the one side, where two meet
  const side = head.kind === 'group' ? SIDE.exec(text.slice(Math.max(floor, at - 2), at))?.[0] : undefined
  if (side && endsAt.get(at - side.length)) at -= side.length
  const body = abroad && !unit ? bodyAbroad(text, head.title, at, floor) : null
  if (body) {
    ;({ start: at, titleStart, country: unit } = body)
    level = 'foreign'
  }
  // 某国驻澄|总领事
  const sent =
    abroad && !unit && ENVOY.test(head.title) ? SENT_TO.exec(text.slice(Math.max(floor, at - 12), at))?.[0] : null
  const sender = sent ? foreign.longestEnding(text, at - sent.length, Math.max(floor, at - sent.length - 14)) : null
  if (sent && sender) {
    titleStart = at - sent.length
    at = sender.start
    unit = sender.value
    level = 'foreign'
  }
  for (let round = 0; round < 6 && !region && !unit; round++) {
    const country = foreign.longestEnding(text, at, Math.max(floor, at - 14))
    if (country && (head.level === 'foreign' || head.title === '总理' || !SHARED_NAMES.has(country.value))) {
      at = country.start
      // 中国驻某国大使: the country is where he serves, not whose he is.
      if (text[at - 1] === '驻') {
        at -= text[at - 2] === '常' ? 2 : 1
        titleStart = at
        const sender = foreign.longestEnding(text, at, Math.max(floor, at - 14))
        level = /(中国|我国)$/.test(text.slice(Math.max(floor, at - 2), at)) ? 'nation' : 'foreign'
        if (level === 'nation') at -= 2
        else if (sender) {
          at = sender.start
          unit = sender.value
        }
        break
      }
      unit = country.value
      level = 'foreign'
      break
    }
    const place = endsAt.get(at)
    if (place && place.start >= floor) {
      takeRegion(place)
      break
    }
    if (
      text.startsWith('中国', at - 4) &&
      NATIONAL_FIRM.test(text.slice(Math.max(floor, at - 4), at)) &&
      FIRM_ORGAN.test(text.slice(at, at + 3)) &&
      !text.startsWith('委员会', at + 1)
    ) {
      unit = text.slice(at - 4, at)
      at -= 4
      break
    }
    const found = organs.longestEnding(text, at, Math.max(floor, at - 12))
    const organ =
      found?.value.organ === '工委' ||
      // 陈全国|书记
      (found?.value.organ === '全国' && /^(?:书记|主任|[省市县]长)$/.test(head.title)) ||
      (found?.value.organ === '学校' && isNamedSchool(text, at, floor, places))
        ? null
        : found
    const from = organ ? organ.start : at
    if (
      organ &&
      !(
        organ.value.organ.length === 1 &&
        /[市区县州省校代局厅院盟]/.test(organ.value.organ) &&
        isInWord(text, from, floor, places)
      )
    ) {
      const over = covers.get(from)
      level = organ.value.level && organ.value.level !== 'former' ? organ.value.level : level
      // 澄州中院: 州 is of the city's own name
      titleStart = over && over.end > from && isBareZhou(over) ? over.end : from
      office = organ.value.organ === '办公室' ? at : 0
      seated = SEAT.test(organ.value.organ)
      at = from
      if (over && over.start >= floor && over.end > from) {
        takeRegion(over)
        break
      }
      if (organ.value.level && organ.value.level !== 'former' && organ.value.level !== 'village') {
        const before = endsAt.get(at)
        if (before && before.start >= floor) takeRegion(before)
        break
      }
      continue
    }
    // 云栈重科|董事长: no section has such a head.
    const named = text[at - 1] === '科' || !endsUnit(text.slice(Math.max(floor, at - 4), at))
    if (FIRM_HEADS.test(head.title) && titleStart === headStart && named) {
      const firm = firmStart(text, at, floor)
      if (at - firm < 3 || isPersonal(text, firm, at)) break
      unit = text.slice(firm, at).replace(/(?:全球|亚太区?|大中华区|中国区)$/, '')
      at = firm
      break
    }
    const run =
      unitRun(text, at, floor, places, titleStart === headStart && DEPARTMENT_HEADS.test(head.title)) ??
      // 防火|办公室|主任
      (office ? unitRun(text, office, floor, places, false) : null)
    // 刘建军书记: a given name that ends like a unit
    if (
      !run ||
      (at - run.start <= 3 &&
        ((text[at - 1] === '军' && NAMED_JUN.test(text.slice(run.start, at)) && surnameAt(text, run.start)) ||
          (text[at - 1] === '师' && isPersonal(text, run.start, at))))
    )
      break
    department = true
    // 省交投集团 and 市十二中 are houses of their own, 市第一医院 a department of the city.
    const firm = OWN_HOUSE.test(text.slice(Math.max(run.start, at - 3), at))
    const begins = run.place ? nameStart(run.place, endsAt.get(run.place.start)) : run.start
    const own =
      run.level && !firm
        ? 0
        : (seated && !run.place && AREA.test(text.slice(run.start, at))) ||
            OF_FIRM.test(text.slice(run.start, at) + head.title)
          ? at - run.start
          : ownUnitEnd(text.slice(run.start, at))
    // 集团|党委书记: of a firm that the post does not name.
    const nameless =
      head.kind !== 'group' && begins === run.start && NAMELESS.testIn(text, run.start, at) && text[at - 1] !== '业'
    if (own && (nameless || run.start + own - begins >= 4 || OF_CORPS.testIn(text, begins, run.start + own))) {
      unit = text.slice(begins, run.start + own)
      // 前海片区|管委会主任: its committee stands in the title.
      const committee = seated && run.start + own === at
      // 西岭县|云栈牧业公司: a division that only says where the firm lies.
      const bare = run.place && LOCATED.test(run.place.text) ? text.slice(run.place.end, run.start + own) : ''
      const stem = FIRM_OF.exec(bare)?.[1]
      if (stem && stem.length > 1 && !isCommon(stem) && !OF_CITY.test(stem)) unit = bare
      if (!committee) titleStart = run.start + own
      at = begins
      region = run.place
      department = false
      break
    }
    titleStart = run.start
    at = run.start
    level = run.level ?? level
    if (run.place) takeRegion(run.place)
    // 军分区原|政治部主任: the body before 原
    const former =
      !region && text[at - 1] === '原' ? organs.longestEnding(text, at - 1, Math.max(floor, at - 13)) : null
    if (former && former.start < at - 2) {
      titleStart = former.start
      at = former.start
      const before = endsAt.get(at)
      if (before && before.start >= floor) takeRegion(before)
    }
    break
  }
  // 省纪委省监委驻|省委统战部纪检监察组组长: who sends the group
  const sends =
    text[at - 1] === '驻' && !unit && at === titleStart
      ? SENDS.exec(text.slice(Math.max(floor, at - 12), at))?.[0]
      : undefined
  if (sends) {
    titleStart -= sends.length
    at = titleStart
  }
  const place = region as PlaceMention | null
  let title = text.slice(titleStart, end)
  if (place && !unit) title = withLevel(place, title, titleStart)
  // 新疆生产建设|兵团党委书记
  if (level === 'corps') at -= /(?:新疆)?生产建设$/.exec(text.slice(Math.max(floor, at - 6), at))?.[0].length ?? 0
  // 民盟岚江省委会主委: the party stands before the region.
  const party = place && !unit ? PARTY.execIn(text, Math.max(floor, at - 5), at)?.[0] : undefined
  if (party) {
    at -= party.length
    title = party + title
  }
  // 黄石市|县领导, 省|市领导: of two levels at once.
  const wider = LEADERS_OF.test(text.slice(titleStart, end)) ? (text[titleStart - 1] ?? ' ') : ' '
  if ('省市州'.includes(wider) && titleStart - 1 >= floor) {
    title = wider + title
    if (at === titleStart) at--
  }
  if (place && place.level !== 'zone' && !unit) level = level && level !== 'foreign' ? level : null
  return { start: at, end, head: head.title, kind: head.kind, title, region: place, unit, level, department }
}

/** The commissions for discipline that send a group to an organ. */
const SENDS = /[省市县区州]纪委(?:[省市县区州]?监委)?(?:派出?)?驻$/

/** One of two sides that meet. */
const SIDE = /方面?$/

/** Heads of those whom a country sends. */
const ENVOY = new Anchored(/^(?:总领事|领事|大使|公使|参赞|代办|武官)$/)
const SENT_TO = /驻[\u4e00-\u9fff]{1,5}?(?:总领事?馆|大使馆|领事馆)?$/

/** 云栈外国语学校|校长, and not 学校|校长. */
function isNamedSchool(text: string, end: number, floor: number, places: PlaceOffsets): boolean {
  const run = unitRun(text, end, floor, places, false)
  return run !== null && end - (run.place?.start ?? run.start) > 3
}

/** 澄州, 杭州: the name of a city without its word for a city. */
const isBareZhou = (place: PlaceMention): boolean => place.text.endsWith('州') && place.text === place.name

/** Parties, leagues and forces whose committees or units are named after a region. */
const PARTY = new Anchored(/(?:武警|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|共青团|团)$/)

/** A firm or school up to the last word for its kind. */
const HOUSE = /^.{2,12}(?:集团|公司|银行|大学|学院|医院)/

/** 刘建军, 张军: not the land forces. */
const NAMED_JUN = /^(?![陆友冠季亚殿红全省]军|[美俄英法德日韩印巴以伊乌意加泰越缅蒙朝土埃][陆海空]军|集团)/

/** 卫青禾董事长: a name before its post, not a firm's. */
const isPersonal = (text: string, start: number, end: number): boolean => {
  // 招商集团王宏|副总经理: the name stands behind the firm's
  const own = HOUSE.exec(text.slice(start, end))
  if (own) start += own[0].length
  if (/^(?:全球|中国|亚太|大中华)/.test(text.slice(start, start + 3))) return false
  const surname = end - start <= 4 ? surnameAt(text, start) : null
  if (own && surname && end - start - surname.length === 1) return areGiven(text, start + surname.length, end)
  return surname !== null && end - start - surname.length === 2 && areGiven(text, start + surname.length, end)
}

/** The title with its level put back, where the region's name printed it: 山南市|政府副市长 is 市政府副市长. */
function withLevel(place: PlaceMention, title: string, titleStart: number): string {
  if (titleStart < place.end) return title
  const suffix = /(特别行政区|自治区|地区|自治州|省|市|县|区|州|盟|旗|镇|乡|街道)$/.exec(place.text)?.[0]
  // 澄州 is a city by its bare name.
  if (suffix === '州' && place.text === place.name) return title
  if (!suffix || suffix === '特别行政区' || suffix === '地区' || place.level === 'zone') return title
  if (/^(副|常务副|代|代理)?(省|市|县|区|州|盟|旗|镇|乡)(长|委)/.test(title)) return title
  if (/^(省|市(?!场|政(?![府协法]))|县|区|州|盟|旗|镇|乡|自治区|自治州)/.test(title)) return title
  return (suffix === '自治州' ? '州' : suffix) + title
}
