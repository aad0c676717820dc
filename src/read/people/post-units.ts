import { Anchored } from '../../text/anchored.ts'
import { EndTrie } from '../../text/end-trie.ts'
import { matchesOf } from '../../text/matches.ts'
import type { PlaceMention } from '../draft.ts'
import { isHan } from '../places/place-context.ts'
import { areGiven, surnameAt } from './name-lexicon.ts'

/** Where the places of a text end, and which place covers an offset inside it. */
export interface PlaceOffsets {
  readonly endsAt: ReadonlyMap<number, PlaceMention>
  readonly covers: ReadonlyMap<number, PlaceMention>
}

/** Last characters of departments and units, before the head of a post: 市教育局|局长. */
const UNIT_ENDS = new Anchored(
  /(局|厅|委|办|部|油田|院|校|处|科|署|司|室|中心|集团|公司|银行|大学|学院|中学|小学|高中|幼儿园|[一二三四五六七八九十][中小初]|实小|医共体|中专|职高|技校|附中|附小|附校|学校|医院|队|团|组|会|社|所|站|馆|台|厂|场|矿|师|旅|企业|支队|总队|分公司|基地|园区|园|港|级|庭|网|行|店|军|协|联|联合会|宫|库|段|区|城|援.干部|干部人才|人才|援[藏疆青川甘黔滇桂宁蒙伊阿克喀和塔博哈]|项目|论坛|专班)$/,
)
/** A unit by a name of its own: the post is its, and the title leaves it out. */
const OWN_UNIT =
  /(集团|公司|银行|大学|学院|中学|小学|高中|幼儿园|[一二三四五六七八九十][中小初]|实小|医共体|中专|职高|技校|附中|附小|附校|学校|医院|研究院|研究所|博物院|博物馆|图书馆|天文台|科学院|农科院|纪念馆|企业|合作社|保健院|厂|矿(?!山|安全|产|区|务)|总?商会|协会|学会|联合会|协进会|促进会|基金会|国际理事会|代表处|公所|事务所|出版社|报社|电视台|俱乐部|奥委会|联盟|分行|支行|酒店|饭店|宾馆|林局|林管理局|林管分局|[^省市县区州旗盟和与、，]{2}林业局|矿务局|油田|林场|农场|牧场|茶场|部队|(?:亚洲|经济)论坛|[一二三四五六七八九十百〇零\d]{1,5}[师旅团]|工业园区|产业园区|工业园|产业园|科技园|物流园|集聚区|合作区|示范区|集中区|(?:中铁|中建|中交|中冶|中核|中电建|中水|中煤)[一二三四五六七八九十]{1,3}局)/g
/** Words that no name of a department holds: what stands before them belongs to the sentence. */
const RUN_STOPS = new EndTrie<true>(
  (
    '在 由 以 带 携 和 与 及 以及 联系 走访 同 向 让 请 听取 陪同 陪 率 率领 是 为 任 担任 了 的 等 并 兼任 兼 当选 介绍 代表 会见 拜会 看望 慰问 到 来到 走进 从 被 将 据 ' +
    '应 跟随 随行 任命 接任 出任 担当 推荐 提名 包括 邀请 欢迎 感谢 接受 询问 叮嘱 勉励 召集 参加 出席 我 本 该 各 时任 原 现任 主持 强调 指出 表示 讲话 前往 给予 就 肯定 他 她 们 对口 赞扬 评价 这 那 其 记者 记者对 专访 采访 应邀 今晚播出对 组织 带领 带队 还有'
  )
    .split(' ')
    .map((word) => [word, true] as const),
)
/** What stands before the 和 in a department's own name: 工业和信息化厅. */
const JOINED =
  /(合作|研究|投资|工业|住房|人力资源|自然资源|文化|广播|卫生|发展|科技|科学技术|经济|商务|规划|教育|民族|应急|体育|农业|农牧|林业|草原|水利|交通|能源|旅游|生态|环境|金融|统计|城市|计划|外事|机构编制|网络安全|退役军人|医疗|健康|粮食|物资|国有资产|社会|宪法|监察|预算|华侨|安全|质量|信息|基层政权|服务|城乡|司法|海洋|扶贫|移民|广电|新闻|招商|国土|水务|园林|人口|民政|宗教|商贸|物价|市政|劳动|人事|房产|文物|档案|老龄|政务)$/
const BRANCH = /^(?:省|市|县|区)?(?:分行|(?:中心)?支行|分公司|公司)$/
const HOUSE_OF_BRANCH = /银行|[发开工农建交中商]行|集团|公司|电信|移动|联通|电网|石油|石化|人寿|人保|铁塔/
const RUN_LIMIT = 26
/** A department without the word for its kind, behind a mark or a level: 、公安|局长, 县水利|局长. */
const CLIPPED = /[，、。；：\n][\u4e00-\u9fff]{2}$/
const OF_LEVEL = /[省市县区州旗盟][\u4e00-\u9fff]{2,4}$/
/** Groups that several departments form, whose names say what they lead. */
const STANDING_GROUP = /(领导小组|指挥部|委员会|联席会议|工作专班)$/
/** A body and a part of it. */
const TIERED = /^.{2,8}[部局厅委署院社](?!门|分|位|省|队|长).{2,8}[部局司处室办署]$/
/** True where a text ends like a department's or unit's name. */
export const endsUnit = (text: string): boolean => UNIT_ENDS.test(text)

/** Where in a run the name of a unit of its own ends, the last such; 0 where there is none or the run is an organ of party or state. */
export function ownUnitEnd(run: string): number {
  if (/(党委|工委|政府)/.test(run)) return 0
  let end = 0
  for (const match of matchesOf(OWN_UNIT, run)) end = match.index + match[0].length
  return end
}

/** Where the name of a firm begins that ends at `end` without a word for its kind (澄光半导体|创始人): at the last break before it. */
export function firmStart(text: string, end: number, floor: number): number {
  let start = end
  while (start > floor && end - start < 14) {
    if (!isHan(text, start - 1) && !/[A-Za-z0-9（）]/.test(text[start - 1] ?? '')) break
    if (RUN_STOPS.longestEnding(text, start, Math.max(floor, start - 3))) break
    start--
  }
  return start
}

/** True where a level's character is only the end of another word (城市, 地区). */
export function isInWord(text: string, at: number, floor: number, { covers }: PlaceOffsets): boolean {
  if (covers.has(at)) return false
  const before = at > floor ? (text[at - 1] ?? '') : ''
  // 由院党总支书记
  if (text[at] === '院' && text[at + 1] === '党' && '由在与和是，、我'.includes(before)) return false
  // 会上校党委书记
  if (text[at] === '校' && text[at + 1] === '党' && before === '上') return false
  if (/[局厅院]/.test(text[at] ?? '')) return isHan(text, at - 1)
  if (text[at] === '盟') return /[联同加东北非阿欧结]/.test(before)
  return (
    text[at] === '校'
      ? /[创母名高上少附]/
      : text[at] === '代'
        ? /[时古现年朝世近当交替]/
        : /[城都上大小中校地园社片景辖灾库新老牧农山郊林开发假聚业术济税护作验范融港储藏]/
  ).test(before)
}

/** Departments clipped to two characters of which the first is a surname too. */
const CLIPPED_DEPARTMENT =
  /^(?:公[安路交]|司法|应急|水[利务产文]|安[监全]|文[旅化广体教物]|商[务业]|国[土资税]|农[业牧林机]|畜牧|林[业草政]|计[生划财]|卫[生健]|金融|党[群政建]|边[防检]|房[管产]|路政|能源|史志|项目|经[信贸发]|交[通警]|环[保卫]|统[战计]|宣传|组织|政[法教]|信访|审计|科技|工[信商]|住建|城[建管]|民[政宗]|海[关事]|气象|地震|市[监场]|质监|药监|体育|广电|外事|保[密卫]|法制|监察|纪检|综[合治]|财[政务]|人[事社]|后勤|教[务育]|德育|总务|行政|业务|技术|生[产态]|宗教|湿地|园林|防[火汛])$/
/** 、秦澜|科长: a name of two characters, not a department. */
const isPerson = (text: string, start: number): boolean =>
  surnameAt(text, start) !== null &&
  areGiven(text, start + 1, start + 2) &&
  !CLIPPED_DEPARTMENT.test(text.slice(start, start + 2))

/** Where the run of places begins that are printed on end before this one. */
function outermost(place: PlaceMention, floor: number, endsAt: PlaceOffsets['endsAt']): number {
  let { start } = place
  for (let outer = endsAt.get(start); outer && outer.start >= floor; outer = endsAt.get(start)) start = outer.start
  return start
}

/** The department or unit whose name ends at `end`: 市教育局, 省第八批援藏工作队, 云栈轴承公司. */
export function unitRun(
  text: string,
  end: number,
  floor: number,
  places: PlaceOffsets,
  short: boolean,
): { start: number; place: PlaceMention | null; level: string | null } | null {
  const { endsAt, covers } = places
  // 卫青禾一行|领导
  if (text.startsWith('一行', end - 2)) return null
  // 工程部（战备部）|部长
  const bracket = text[end - 1] === '）' ? text.lastIndexOf('（', end) : -1
  if (bracket > floor && end - bracket <= 9 && UNIT_ENDS.testIn(text, bracket + 1, end - 1)) {
    const outer = unitRun(text, bracket, floor, places, false)
    return outer && bracket - outer.start <= 12 ? outer : null
  }
  // 公安局长 says 局 only once.
  const clipped =
    short &&
    ((CLIPPED.test(text.slice(Math.max(0, end - 3), end)) && !isPerson(text, end - 2)) ||
      // 区委常委|宣传|部长
      (end - 2 === floor && CLIPPED_DEPARTMENT.test(text.slice(floor, end))) ||
      (/^副?[局厅]/.test(text.slice(end, end + 2)) && OF_LEVEL.test(text.slice(Math.max(0, end - 5), end))))
  if (!clipped && !UNIT_ENDS.testIn(text, Math.max(floor, end - 4), end)) return null
  let start = end
  let place: PlaceMention | null = null
  while (start > floor && end - start < RUN_LIMIT) {
    const here = endsAt.get(start)
    // 晖阳（岚江）材料公司: where the firm is, within its name
    if (here && start < end && text[start] === '）' && text[here.start - 1] === '（') {
      start = here.start - 1
      continue
    }
    // 农发行|栖梧市|分行: the branch is named after the place and the bank before it.
    if (
      here &&
      here.start > floor &&
      BRANCH.test(text.slice(start, end)) &&
      HOUSE_OF_BRANCH.test(text.slice(Math.max(floor, here.start - 2), here.start))
    ) {
      start = here.start
      continue
    }
    // 栖梧市援助松陵工作队, 栖梧市支援岚江松陵指挥部: the place is whom the unit helps, not whose it is.
    if (here && start < end) {
      const to = outermost(here, floor, endsAt)
      if (/(援助|支援|帮扶|驻|援|协作)$/.test(text.slice(Math.max(floor, to - 2), to))) {
        start = to
        continue
      }
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
      RUN_STOPS.longestEnding(text, start, Math.max(floor, start - 3)) &&
      !covers.has(start - 1) &&
      !/^(和[平谐]|向[阳荣]|同[心济]|为民|应[急用对])/.test(text.slice(start - 1, start + 1)) &&
      !text.startsWith('责任', start - 2) &&
      !text.startsWith('协和', start - 2) &&
      !text.startsWith('数据', start - 2) &&
      !/^[高中初平]等$/.test(text.slice(start - 2, start)) &&
      !(text.startsWith('对口', start - 2) && /^(?:支援|帮扶|协作|合作|援)/.test(text.slice(start, start + 2))) &&
      !(text.startsWith('代表', start - 2) && /[团处队组办工联资议]/.test(text[start] ?? '')) &&
      !(text.startsWith('组织', start - 2) && /[部科处办室人干宣统编建工]/.test(text[start] ?? '')) &&
      !((unit === '和' || unit === '与') && JOINED.test(text.slice(Math.max(floor, start - 5), start - 1)))
    )
      break
    start--
  }
  if (start === end || end - start < 2) return null
  const run = text.slice(start, end)
  const opening = /^(省|自治区|市(?!场)|州|县|区|旗|盟|镇|乡|国家|全国|中央|国务院)/.exec(run)?.[0]
  if (place) return { start, place, level: null }
  if (opening) return { start, place, level: LEVELS[opening] ?? null }
  // 高新区|市场监管局
  const market = run.indexOf('市场')
  if (market > 1 && '区县旗'.includes(run[market - 1]!) && !ownUnitEnd(run))
    return { start: start + market, place: null, level: null }
  // A level's character inside the run, where the sentence runs into the unit's name without a break.
  const inner = /(省|市(?!场)|县|区)(?=[^省市县区]{2,}$)/.exec(run)
  if (inner && inner.index > 0 && !ownUnitEnd(run) && !isInWord(text, start + inner.index, floor, places))
    return { start: start + inner.index, place: null, level: LEVELS[inner[1] ?? ''] ?? null }
  // 、海军司令部航海保证部: a part of a body, behind a mark
  const tiered = run.length <= 14 && '、，；。\n'.includes(text[start - 1] ?? '。') && TIERED.test(run)
  if (run.length > 8 && !tiered && !ownUnitEnd(run) && !(run.length <= 18 && STANDING_GROUP.test(run))) return null
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
  国务院: 'nation',
}
