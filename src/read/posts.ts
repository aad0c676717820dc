import { loadLexicon } from '../lexicon/load.ts'
import { Trie } from '../text/trie.ts'
import type { PlaceMention } from './draft.ts'
import { isHan } from './place-context.ts'

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

interface Head {
  readonly title: string
  readonly kind: PostKind
  readonly level: string
}

interface PostLexicon {
  readonly heads: Trie<Head>
  /** Spelled backwards. */
  readonly organs: Trie<{ organ: string; level: string }>
  /** Countries and international bodies, spelled backwards. */
  readonly foreign: Trie<string>
}

let lexicon: PostLexicon | undefined
const backwards = (text: string): string => [...text].reverse().join('')

function load(): PostLexicon {
  lexicon ??= {
    foreign: new Trie(loadLexicon('foreign', ['name']).map((row) => [backwards(row.name), row.name] as const)),
    heads: new Trie(
      loadLexicon('posts', ['title', 'kind', 'level']).map(
        (row) => [row.title, { title: row.title, kind: row.kind as PostKind, level: row.level }] as const,
      ),
    ),
    organs: new Trie(
      loadLexicon('organs', ['organ', 'level']).map(
        (row) => [backwards(row.organ), { organ: row.organ, level: row.level }] as const,
      ),
    ),
  }
  return lexicon
}

/** Last characters of departments and units, before the head of a post: 市教育局|局长. */
const UNIT_ENDS =
  /(局|厅|委|办|部|院|校|处|科|署|司|室|中心|集团|公司|银行|大学|学院|中学|小学|一中|二中|三中|四中|学校|医院|队|团|组|会|社|所|站|馆|台|厂|场|矿|企业|支队|总队|分公司|基地|园区|园|港|级|庭|网|行|店|军|协|联|联合会|宫|库|段|区|城|干部人才|人才|项目)$/
/** A unit by a name of its own: the post is its, and the title leaves it out. */
const OWN_UNIT =
  /(集团|公司|银行|大学|学院|中学|小学|[一二三四五六七八九十]中|医院|研究院|研究所|企业|合作社|保健院|厂|矿|总?商会|协会|学会|联合会|协进会|促进会|基金会|公所|事务所|出版社|报社|电视台|俱乐部|奥委会|联盟)/g
/** Words that no name of a department holds: what stands before them belongs to the sentence. */
const RUN_STOPS = new Trie<true>(
  (
    '在 由 和 与 及 以及 同 向 让 请 听取 陪同 陪 率 率领 是 为 任 担任 了 的 等 并 兼任 兼 当选 介绍 代表 会见 看望 慰问 到 来到 走进 从 被 将 据 ' +
    '跟随 随行 任命 接任 出任 担当 推荐 提名 包括 邀请 欢迎 感谢 接受 询问 叮嘱 勉励 召集 参加 出席 我 本 该 各 时任 原 现任 主持 强调 指出 表示 讲话 前往 给予 就 肯定 他 她 们 对口 赞扬 评价 这 那 其'
  )
    .split(' ')
    .map((word) => [backwards(word), true] as const),
)
/** What stands before the 和 in a department's own name: 工业和信息化厅. */
const JOINED =
  /(工业|住房|人力资源|自然资源|文化|广播|卫生|发展|科技|科学技术|经济|商务|规划|教育|民族|应急|体育|农业|农牧|林业|草原|水利|交通|能源|旅游|生态|环境|金融|统计|城市|计划|外事|机构编制|网络安全|退役军人|医疗|健康|粮食|物资|国有资产|社会)$/
const RUN_LIMIT = 26
/** Heads of firms, before which a firm may go without a word for its kind. */
const FIRM_HEADS = /^(创始人|主理人|董事长|总经理|总裁|首席执行官|执行董事|副总裁|副总经理|合伙人)$/
/** Heads that may stand with their department clipped: 公安局长 for 公安局局长. */
const DEPARTMENT_HEADS = /^(局长|副局长|厅长|部长|站长|所长|处长|科长)$/

/** Finds the posts in a text, with the region that each names. */
export class PostFinder {
  readonly #text: string
  readonly #endsAt = new Map<number, PlaceMention>()
  readonly #covers = new Map<number, PlaceMention>()

  constructor(text: string, places: readonly PlaceMention[]) {
    this.#text = text
    for (const place of places) {
      this.#endsAt.set(place.end, place)
      for (let at = place.start + 1; at < place.end; at++) this.#covers.set(at, place)
    }
  }

  /** Every phrase for a post, in order, none overlapping another. */
  all(): PostPhrase[] {
    const { heads } = load()
    const text = this.#text
    const found: PostPhrase[] = []
    let floor = 0
    for (let at = 0; at < text.length; at++) {
      const match = heads.longestAt(text, at)
      if (!match) continue
      at = match.end - 1
      if (match.value.kind === 'none') continue
      // 藏区长治久安, 全市长期: the head's last character begins another word.
      if (
        match.value.level &&
        /长$/.test(match.value.title) &&
        /^(治久安|期|远|效|足|江|三角|短|征|大)/.test(text.slice(match.end, match.end + 3))
      )
        continue
      found.push(parse(text, match.start, match.end, match.value, this.#endsAt, this.#covers, floor))
      floor = match.end
    }
    return found
  }

  /**
   * The whole of a post that its holder's name splits (区政府|某某|副区长): the phrase after the name with the organ before it.
   * The phrase itself where no organ stands there.
   */
  joined(phrase: PostPhrase, nameStart: number): PostPhrase {
    const head: Head = { title: '', kind: phrase.kind, level: '' }
    const organ = parse(this.#text, nameStart, nameStart, head, this.#endsAt, this.#covers, Math.max(0, nameStart - 24))
    if (organ.start === nameStart || organ.level === 'foreign') return phrase
    const { region, unit, department } = organ
    return {
      ...phrase,
      title: organ.title + phrase.title,
      region,
      unit,
      level: organ.level ?? phrase.level,
      department,
    }
  }
}

function parse(
  text: string,
  headStart: number,
  end: number,
  head: Head,
  endsAt: ReadonlyMap<number, PlaceMention>,
  covers: ReadonlyMap<number, PlaceMention>,
  floor: number,
): PostPhrase {
  const { organs, foreign } = load()
  let at = headStart
  let region: PlaceMention | null = null
  let level: string | null = head.level || null
  let unit: string | null = null
  let department = false
  let titleStart = headStart
  const takeRegion = (place: PlaceMention): void => {
    region = place
    at = place.start
    for (let outer = endsAt.get(at); outer && outer.start >= floor; outer = endsAt.get(at)) at = outer.start
  }
  for (let round = 0; round < 6 && !region; round++) {
    const abroad = foreign.longestAt(backwards(text.slice(Math.max(floor, at - 14), at)), 0)
    if (abroad) {
      at -= abroad.end
      // 中国驻某国大使: the country is where he serves, not whose he is.
      if (text[at - 1] === '驻') {
        titleStart = at - 1
        at -= 1
        level = /(中国|我国)$/.test(text.slice(Math.max(floor, at - 2), at)) ? 'nation' : 'foreign'
        if (level === 'nation') at -= 2
        break
      }
      unit = abroad.value
      level = 'foreign'
      break
    }
    const place = endsAt.get(at)
    if (place && place.start >= floor) {
      takeRegion(place)
      break
    }
    const tail = backwards(text.slice(Math.max(floor, at - 12), at))
    const found = organs.longestAt(tail, 0)
    const organ = found?.value.organ === '工委' ? null : found
    const from = organ ? at - organ.end : at
    if (
      organ &&
      !(
        organ.value.organ.length === 1 &&
        /[市区县州省校代局厅院]/.test(organ.value.organ) &&
        isInWord(text, from, floor, covers)
      )
    ) {
      const over = covers.get(from)
      level = organ.value.level && organ.value.level !== 'former' ? organ.value.level : level
      titleStart = from
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
    if (
      FIRM_HEADS.test(head.title) &&
      titleStart === headStart &&
      !UNIT_ENDS.test(text.slice(Math.max(floor, at - 4), at))
    ) {
      const firm = firmStart(text, at, floor)
      if (at - firm < 3) break
      unit = text.slice(firm, at)
      at = firm
      break
    }
    const run = unitRun(text, at, floor, endsAt, covers, titleStart === headStart && DEPARTMENT_HEADS.test(head.title))
    if (!run) break
    department = true
    const own = run.level ? 0 : ownUnitEnd(text.slice(run.start, at))
    const begins = run.place?.start ?? run.start
    if (own && run.start + own - begins >= 4) {
      unit = text.slice(begins, run.start + own)
      titleStart = run.start + own
      at = begins
      region = run.place
      department = false
      break
    }
    titleStart = run.start
    at = run.start
    level = run.level ?? level
    if (run.place) takeRegion(run.place)
    break
  }
  const place = region as PlaceMention | null
  let title = text.slice(titleStart, end)
  if (place && !unit) title = withLevel(place, title, titleStart)
  if (place && place.level !== 'zone' && !unit) level = level && level !== 'foreign' ? level : null
  return { start: at, end, head: head.title, kind: head.kind, title, region: place, unit, level, department }
}

/** Where in a run the name of a unit of its own ends, the last such; 0 where there is none or the run is an organ of party or state. */
function ownUnitEnd(run: string): number {
  if (/(党委|工委|政府)/.test(run)) return 0
  let end = 0
  for (const match of run.matchAll(OWN_UNIT)) end = match.index + match[0].length
  return end
}

/** Where the name of a firm begins that ends at `end` without a word for its kind (澄光半导体|创始人): at the last break before it. */
function firmStart(text: string, end: number, floor: number): number {
  let start = end
  while (start > floor && end - start < 14) {
    if (!isHan(text, start - 1) && !/[A-Za-z0-9（）]/.test(text[start - 1] ?? '')) break
    if (RUN_STOPS.longestAt(backwards(text.slice(Math.max(floor, start - 3), start)), 0)) break
    start--
  }
  return start
}

/** True where a level's character is only the end of another word (城市, 地区). */
function isInWord(text: string, at: number, floor: number, covers: ReadonlyMap<number, PlaceMention>): boolean {
  if (covers.has(at)) return false
  const before = at > floor ? (text[at - 1] ?? '') : ''
  if (/[局厅院]/.test(text[at] ?? '')) return isHan(text, at - 1)
  return (
    text[at] === '校'
      ? /[创母名高]/
      : text[at] === '代'
        ? /[时古现年朝世近当交替]/
        : /[城都上大小中地园社片景辖灾库新老牧农山郊林开发]/
  ).test(before)
}

/** The title with its level put back, where the region's name printed it: 山南市|政府副市长 is 市政府副市长. */
function withLevel(place: PlaceMention, title: string, titleStart: number): string {
  if (titleStart < place.end) return title
  const suffix = /(特别行政区|自治区|自治州|省|市|县|区|州|盟|旗|镇|乡|街道)$/.exec(place.text)?.[0]
  if (!suffix || suffix === '特别行政区' || place.level === 'zone') return title
  if (/^(副|常务副|代|代理)?(省|市|县|区|州|盟|旗|镇|乡)(长|委)/.test(title)) return title
  if (/^(省|市|县|区|州|盟|旗|镇|乡|自治区|自治州)/.test(title)) return title
  return (suffix === '自治州' ? '州' : suffix) + title
}

/** The department or unit whose name ends at `end`: 市教育局, 省第八批援藏工作队, 云栈轴承公司. */
function unitRun(
  text: string,
  end: number,
  floor: number,
  endsAt: ReadonlyMap<number, PlaceMention>,
  covers: ReadonlyMap<number, PlaceMention>,
  short: boolean,
): { start: number; place: PlaceMention | null; level: string | null } | null {
  // 公安局长 says 局 only once.
  const clipped = short && /[，、。；：\n]$/.test(text.slice(Math.max(0, end - 3), end - 2))
  if (!clipped && !UNIT_ENDS.test(text.slice(Math.max(floor, end - 4), end))) return null
  let start = end
  let place: PlaceMention | null = null
  while (start > floor && end - start < RUN_LIMIT) {
    const here = endsAt.get(start)
    // 栖梧市援助松陵工作队: the place is whom the unit helps, not whose it is.
    if (
      here &&
      start < end &&
      /(援助|支援|帮扶|驻|援|协作)$/.test(text.slice(Math.max(floor, here.start - 2), here.start))
    ) {
      start = here.start
      continue
    }
    if (here && here.start >= floor && here.level !== 'zone') {
      place = here
      break
    }
    if (here && here.start >= floor && start < end) {
      place = here
      break
    }
    const unit = text[start - 1] ?? ''
    if (!isHan(text, start - 1) && !/[（）·A-Za-z0-9]/.test(unit)) break
    if (
      start < end &&
      RUN_STOPS.longestAt(backwards(text.slice(Math.max(floor, start - 3), start)), 0) &&
      !covers.has(start - 1) &&
      !/^(和[平谐]|向[阳荣]|同[心济]|为民)/.test(text.slice(start - 1, start + 1)) &&
      !(unit === '和' && JOINED.test(text.slice(Math.max(floor, start - 5), start - 1)))
    )
      break
    start--
  }
  if (start === end || end - start < 2) return null
  const run = text.slice(start, end)
  const opening = /^(省|自治区|市|州|县|区|旗|盟|镇|乡|国家|全国|中央)/.exec(run)?.[0]
  if (place) return { start, place, level: null }
  if (opening) return { start, place, level: LEVELS[opening] ?? null }
  // A level's character inside the run, where the sentence runs into the unit's name without a break.
  const inner = /(省|市|县|区)(?=[^省市县区]{2,}$)/.exec(run)
  if (inner && inner.index > 0 && !ownUnitEnd(run) && !isInWord(text, start + inner.index, floor, covers))
    return { start: start + inner.index, place: null, level: LEVELS[inner[1] ?? ''] ?? null }
  if (run.length > 8 && !ownUnitEnd(run)) return null
  return { start, place, level: null }
}

const LEVELS: Readonly<Record<string, string>> = {
  省: 'province',
  自治区: 'region',
  市: 'city',
  州: 'prefecture',
  盟: 'prefecture',
  县: 'county',
  旗: 'county',
  区: 'district',
  镇: 'township',
  乡: 'township',
  国家: 'nation',
  全国: 'nation',
  中央: 'nation',
}
