import { loadLexicon } from '../../lexicon/load.ts'
import { EndTrie } from '../../text/end-trie.ts'
import { Trie } from '../../text/trie.ts'
import { Units } from '../../text/units.ts'

/** True for a character of the Chinese script. */
export function isHan(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf)
}

/** Words that end a name or begin a new phrase: nothing after them belongs to the name before. */
const STOPS = (
  '的 在 和 与 及 是 了 对 等 将 把 从 至 到 向 并 也 都 就 各 所 多 些 某 每 有 让 使 以 而 被 由 地处 位于 以及 ' +
  '省委 市委 县委 区委 州委 地委 盟委 旗委 党委 党工委 工委 纪委 监委 政府 人大 政协 国资委 领导 书记 主任 主席 省长 市长 县长 区长 ' +
  '调研 考察 视察 检查 督导 走访 强调 指出 要求 表示 召开 举行 开展 推动 推进 加快 坚持 实施 打造 建设 组织 参加 出席 看望 慰问 ' +
  '部分 企业 重大 全面 经济 发展 对口 援助 支援 代表团 工作 各族 人民群众 干部 群众 负责 有关 相关 领军 重点'
)
  .split(' ')
  .map((word) => [word, true] as const)

let insideWords: Trie<{ near: boolean }> | undefined
let stops: Trie<true> | undefined

/** What firms and schools are named for, before the word for what they are: 湖北|经济|学院, 澄州云栈农业|发展|有限公司. */
const NAMED_FOR = /^(?:发展|建设|经济)(?:有限|股份|控股|投资|集团|公司|银行|大学|学院)|^干部(?:管理|培训)?学院/
const HORIZON = 22
const BRACKET = new Units('（）')
const LATIN = new Units('·ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')

/**
 * True where what follows a division's name makes it part of a longer name (南昌|大学, 湖北省|妇幼保健院): the name goes on,
 * without a word that ends it, to a word of `place-inside.tsv`.
 */
export function isInsideName(text: string, end: number): boolean {
  insideWords ??= new Trie(
    loadLexicon('place-inside', ['word', 'near']).map((row) => [row.word, { near: row.near === 'yes' }] as const),
  )
  stops ??= new Trie([
    ...STOPS,
    ...loadLexicon('after-names', ['word']).flatMap((row) => (row.word.length >= 2 ? [[row.word, true] as const] : [])),
  ])
  const limit = Math.min(text.length, end + HORIZON)
  for (let i = end; i < limit; i++) {
    const word = insideWords.longestAt(text, i)
    if (word && (!word.value.near || i === end)) return true
    if (!isHan(text, i)) {
      if (BRACKET.at(text, i)) continue
      if (!LATIN.at(text, i)) return false
    }
    const stop = stops.longestAt(text, i)
    if (stop && !NAMED_FOR.test(text.slice(i, i + 6))) return false
  }
  return false
}

/** Characters that turn the name before them into that of a river, hill, road, village or the like (高邮|湖, 达日|村). */
const FEATURE = new Units('湖河江山海岛港湾峡路街桥站寺塔楼宫村组寨屯坝沟坪岭峰垸圩堤渠渡')
/** Where such a character begins another word: 江西|山区. */
const NOT_FEATURE =
  /^(山区|山地|山林|山川|山洪|山火|海域|海拔|海洋|海上|海关|海外|海峡|港澳|港口|江北|江南|江边|江段|江豚|湖区|湖泊|河道|河段|河流|河湖|路径|路线|路网|街道|街头|街区|桥梁|桥头|站位|站在|站稳|楼市|楼宇|村镇|村庄|村民|村党|组织|组团|组建|组成|湾区|岛屿|坝区|峰会|渠道|渡过)/

const WATER = new Units('江河湖海')

/** True where the name before `end` is only the first part of a river's, hill's, road's or village's name. */
export function isFeatureName(text: string, end: number): boolean {
  if (
    WATER.at(text, end - 1) &&
    /^(上游|中游|下游|两岸|沿岸|北岸|南岸|东岸|西岸|流域|干流|支流|水位|之滨|大堤|江面|河段|段)/.test(
      text.slice(end, end + 2),
    )
  )
    return true
  // 黑河水
  if (text[end] === '水' && text[end - 1] === '河' && !/^水[利务产厂库泥上路电资质]/.test(text.slice(end, end + 2)))
    return true
  return FEATURE.at(text, end) && !NOT_FEATURE.test(text.slice(end, end + 2))
}

const BEFORE = new EndTrie<true>(
  (
    '在 到 赴 来 抵 至 、 往 从 于 对 离 去 访 回 经 驻 是 由 与 和 及 同 向 为 给 把 让 深入 前往 来到 位于 走进 奔赴 抵达 支援 援助 帮扶 推动 ' +
    '支持 听取 考察 调研 视察 督导 走访 检查 看望 祝 要求 希望 代表 全 里 下 访 中 上 推进 助力 服务 打造 建设 关于 结对 对口 挂职 签约 离开 美丽 幸福 平安 维护 肯定 感谢 赞扬 祝贺 关心 关注 希望 给予 会见 接见 拜会 拜访 会晤 欢迎 邀请 陪同 省的 市的 州的 盟的 区的'
  )
    .split(' ')
    .map((word) => [word, true] as const),
)
const AFTER = new Trie<true>(
  (
    '、 ， 。 ； 的 等 县 市 区 州 地 和 与 及 两 三 方领导 方面领导 北部 南部 东部 西部 中部 境内 四县 五县 六县 七县 八县 九县 十县 各 要 将 是 在 有 从 人 境 段 政 委 省 调研 考察 视察 检查 督导 发展 经济 建设 工作 ' +
    '开展 推进 举行 召开 产业 企业 干部 群众 人民 全 坚持 实施 始终 近年 着力 积极 充分 发挥 作为 以 率先 加快 奋力 新 实践 农业 农村 城市 ' +
    '文化 旅游 历史 地处 位于 援 受援 一 依托 按照 围绕 紧扣 努力 成为 打造 深入 认真 切实 高质量 对口 项目 区位 不断 社会 生态 落地 落实 对 给予 向 经开区 高新区 开发区 供销 公安局 法院 检察院 教育局 税务局 纪委 政协 人大 国家高新 国家经开 国家级经 国家级高 ） —— —'
  )
    .split(' ')
    .map((word) => [word, true] as const),
  'seldom',
)

/** True where what stands before is a clause's start or a word that a place follows (在, 赴, 深入). */
export function comesAfterPlaceWord(text: string, start: number): boolean {
  return !isHan(text, start - 1) || BEFORE.longestEnding(text, start, start - 2) !== null
}

/** True where what follows is a clause's end or a word that follows a place (的, 县委, 调研). */
export function comesBeforePlaceWord(text: string, end: number): boolean {
  return !isHan(text, end) || AFTER.longestAt(text, end) !== null
}

const RIVER = new Units('长黄淮珠汉湘赣沙滨沿跨')
const BANK = new Units('岸路侧段')

/** 长江|西岸, 黄河|南路: a river's name and a direction that only look like a province. */
export function isRiverBank(text: string, start: number, end: number): boolean {
  return RIVER.at(text, start - 1) && BANK.at(text, end)
}

const CARRIER = new Units('社报网')

/** 新华社北京10月1日电: the place that a dateline was sent from is no place of the report. */
export function isDateline(text: string, start: number, end: number): boolean {
  if (CARRIER.at(text, start - 1)) return /^(?:\d{1,2}月\d{1,2}日(?:电|讯)|讯[（\s])/.test(text.slice(end, end + 8))
  // 本报岚江澄州电（记者…）
  return (
    '电讯'.includes(text[end] ?? ' ') && /本[报网][\u4e00-\u9fff]{2,6}$/.test(text.slice(Math.max(0, start - 8), start))
  )
}

const LIST_MARK = new Units('、，：')
const COMMON_SURNAME = new Units(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
)

/** 、李安康、: in a list of names, a division's name after a surname is a given name. */
export function isGivenName(text: string, start: number, end: number): boolean {
  if (
    end - start === 2 &&
    text.charCodeAt(start - 1) >= 0x2e80 &&
    /(书记|主任|[市县区镇乡村厅局部处校院会队组社]长|委员|主席|经理|总裁|代表|[村居]民|老人|党员)\p{Script=Han}$/u.test(
      text.slice(Math.max(0, start - 5), start),
    ) &&
    !/[和与及在赴到率对向从为由]$/.test(text.slice(start - 1, start))
  )
    return true
  // 州委书记|沈阳|主持: a surname and a given name, where a post stands before and what people do behind
  if (
    end - start === 2 &&
    '记任长席'.includes(text[start - 1] ?? ' ') &&
    COMMON_SURNAME.at(text, start) &&
    /(?:书记|主任|[市县区州省]长|主席)$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^(?:主持|出席|强调|指出|表示|说|参加|陪同|会见|一行|委托|讲话|介绍|率|带领|致辞|，|、|。)/.test(
      text.slice(end, end + 2),
    )
  )
    return true
  return (
    end - start === 2 &&
    LIST_MARK.at(text, start - 2) &&
    COMMON_SURNAME.at(text, start - 1) &&
    /[、，。]/.test(text[end] ?? '。')
  )
}

/** 国网|岚江|电力: the grid firm of a province, in short. */
export const isOfGrid = (text: string, start: number, end: number): boolean =>
  text[start - 1] === '网' && text[start - 2] === '国' && /^省?(?:电力|供电|公司)/.test(text.slice(end, end + 3))

/** 驻|澄州|办事处, and in the title of a document. */
const SENT_OFFICE = /^[省市]?(?:办事处|办|联络处|代表处|总领事?馆|领事馆|大使馆)/
export function isInOffice(text: string, start: number, end: number): boolean {
  // 霁川中学|西藏|班
  if (text[end] === '班' && text[end + 1] !== '子' && /[校学]$/.test(text.slice(start - 1, start))) return true
  return text[start - 1] === '驻' && SENT_OFFICE.test(text.slice(end, end + 6))
}

const LONGEST_TITLE = 40
/** True within 《》: the place belongs to the name of a document or book. */
export function isInTitle(text: string, start: number, end: number): boolean {
  const open = text.lastIndexOf('《', start)
  if (open < 0 || start - open > LONGEST_TITLE || text.lastIndexOf('》', start) > open) return false
  const close = text.indexOf('》', end)
  return close > 0 && close - open <= LONGEST_TITLE * 2
}

const PHRASE_LIMIT = 16
const PHRASE_MARK = new Units('“”。！？\n')

/** True within a short run in quotation marks that is no sentence: “心向澄州”. The place in it belongs to the phrase. */
export function isInSetPhrase(text: string, start: number, end: number): boolean {
  let open = start - 1
  while (open >= 0 && start - open <= PHRASE_LIMIT && !PHRASE_MARK.at(text, open)) open--
  if (text[open] !== '“') return false
  let close = end
  while (close < text.length && close - open <= PHRASE_LIMIT + 1 && !PHRASE_MARK.at(text, close)) close++
  return text[close] === '”' && close - open - 1 <= PHRASE_LIMIT
}
