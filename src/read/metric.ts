import { EndTrie } from '../text/end-trie.ts'
import { Units } from '../text/units.ts'
import { type Binding, COUNTED, countedVerbAtEnd, METRIC_EDGES, METRIC_STOPS, verbAtEnd } from './indicator-lexicon.ts'
import type { Quantity } from './quantities.ts'

/** What a figure is of, and how it is bound to it. */
export interface BoundMetric {
  /** Noun phrase; '' where it must be carried over from the clause before. */
  readonly metric: string
  /** Offset where the metric begins in the text; -1 where it is carried over. */
  readonly at: number
  readonly binding: Binding | 'counted' | 'none'
}

const CLAUSE = new Units('，。；：！？\n（）()《》,;!?')
const REACH = 48
// adverbs between a metric and its verb or figure
const ADVERBS = new EndTrie(
  (
    '每天 每周 每月 每年 每日 分别 同比 环比 年均 平均 累计 累积 总计 共计 合计 预计 仅 已 将 共 均 都 就 再 又 同口径 继续 仍 也 提前 力争 实现 达到 完成 确保 稳定 全年 可 能 同 净 先后 约 直接 ' +
    '已经 总共 一举 首次 成功 可达 将达 要 首批 其中 第一批 逐年 大幅 明显 今年 去年 明年 前年 后年 的'
  )
    .split(' ')
    .concat(Array.from('0123456789', (digit) => [`${digit}年`, `${digit}月`]).flat())
    .map((word) => [word, true] as const),
)
// quantity nouns that need the words before 的
const SHORT_AFTER_DE = /^(?:比例|比重|占比|数量|总量|增速|增幅|水平|规模|速度|总数|面积|产量|人数|价格)$/
const RIGHT_STOP =
  /[，。；：！？、\n（）()《》,;!?]|(?!^)(?:获|完成|进入|实现|加快|推进|全面|有序|开工|纳入|签约|落地|投产|参与|受益|通过|入选|成功|顺利|荣获|建成|正在|全部|基本|均|已|共(?!同|享|建|治|富|生|和|产|青|招)|同比|环比|年(?=销售|产值|营业|收入|接待|出口)|开展|考入|实施|被(?![子褥服])|对(?![口接外象虾照讲策])|让(?!利)|赴|较|从(?![业事])|\d(?![GAD])|用于|支持|还|却|都|也|因|受到|来自|逐一|表示)|的|是|为|在|将|与|和|及|进行|长势|参加|了|到|向|(?<![级模])以上|(?<![予得可所难加用足])以(?!上|内|外|及|下|来)|等|占|\s/

/** Start of the clause that `at` stands in. */
export function clauseStart(text: string, at: number): number {
  let from = at
  while (from > 0 && at - from < REACH && !CLAUSE.at(text, from - 1)) from--
  return from
}

/** Last characters of a year and the like. */
const YEAR_END = new Units('年底末初的')

/** 增幅比一季度加快, 较去年同期增长: what a figure is compared with. */
const COMPARISON =
  /(?:比|较)(?:[\d一二三四五六七八九十]{1,3}年前|往年|此前|以往|去年|上年|前年|年初|上月|上季度?|同期|[一二三四]季度|上半年|\d{1,2}(?:[-—至]\d{1,2})?月份?|“[^”]{2,5}”|20\d\d年)(?:同期|期间|[底末初])?$/
const BY_PRICE = /按(?:可比|不变)(?:价格?|口径)(?:计算)?$|按同口径(?:计算)?$/

function stripAdverbs(text: string): string {
  let out = text
  if (out.includes('连续'))
    out = out.replace(
      /(?:已)?连续[\d一二三四五六七八九十]{1,3}(?:个)?[年月季届次度]{0,2}(?:保持在|保持|超过|突破|稳定在|达到|实现)?$/,
      '',
    )
  if (out.includes('从') || out.includes('由'))
    out = out.replace(
      /[从由](?:[\d百千万亿半]|去年|上年|年初|当初|曾经|原来|最初|刚开始|以前|过去)[^从由，]{0,14}$/,
      '',
    )
  if (out.endsWith('相比')) out = out.replace(/(?:与|和|同|跟)[^，与和同跟]{1,14}相比$/, '')
  if (out.includes('比') || out.includes('较')) out = out.replace(COMPARISON, '')
  if (out.includes('按')) out = out.replace(BY_PRICE, '')
  if (YEAR_END.at(out, out.length - 1))
    out = out.replace(/(?:从|由)?(?:20\d\d年(?:底|末)?|去年|上年|年初|上年末)的?$/, '')
  for (let m = ADVERBS.longestEnding(out, out.length, 0); m; m = ADVERBS.longestEnding(out, out.length, 0)) {
    // 产能, 合同, 公共 and the like end in no adverb
    if (
      m.end - m.start === 1 &&
      /(?:产能|功能|性能|节能|智能|职能|动能|许可|合同|主要|重要|公共|需要|不同|[户人亩村]均)$/.test(out)
    )
      break
    out = out.slice(0, m.start)
  }
  return out
}

const JOINED = new Units('但虽而仅只不并此本今昨日近前0123456789')
/** Conjunctions and adverbs, days, and the number of those whose metric follows: 75家|企业年销售收入. */
const CONNECTED =
  /^(?:但|虽然|而|仅仅?|只|不仅|并(?![网购轨])|此次|本次|今天|昨天|日前|近日|前\d{1,2}个月|\d{1,2}[-—至]\d{1,2}月份?|\d[\d.]*万?[多余]?(?:[个座家条户名所处件台辆]|项(?!目)))+(?=[\u4e00-\u9fffA-Z“]{2})/
/** First characters of what stands before a metric and is no part of it. */
const LEADING = new Units('到至0123456789年底汛春元五国的和与及、在共全主首基本其总该新合已支直')
const COUNTED_YEARS = new Units('0123456789一二三四五六七八九十两')
/** How figures do, after what they are of. */
const GROWS = /(?:发展迅速|稳步增长|快速增长|持续增长)$/
const GROWS_END = new Units('速长')
const TRAILING = new Units('的、')
const DID =
  /^[^，、]{2,16}(?:共|累计|先后)(?=(?:签约|引进|实施|投入|完成|建成|接待|新增|培育|争取|发放|销售|组织|兑现|办理|转移|排查|整改)[\u4e00-\u9fff]{2})/

/** Cuts what stands before the metric's name: verbs of effort, 全省, 今年, what comes before 、 where no list is meant. */
export function trimLeft(phrase: string, keepList: boolean, counted = false): string {
  let cut = 0
  // 能源工业占全省工业增加值的比重: one metric, from before 占
  const share =
    (phrase.endsWith('比重') || phrase.endsWith('比例')) && /占.*(?:比重|比例)$/.test(phrase)
      ? phrase.indexOf('占')
      : phrase.length
  for (let i = 0; i < share; i++) {
    const edge = METRIC_EDGES.longestAt(phrase, i)
    if (edge && !(counted && COUNTED.get(phrase.slice(edge.start, edge.end))?.cuts)) {
      cut = edge.end
      i = edge.end - 1
    }
  }
  // 招商分队共签约项目: who did it stands before
  const did = DID.exec(phrase.slice(cut))
  if (did) cut += did[0].length
  let out = phrase.slice(cut)
  const de = out.lastIndexOf('的')
  if (share === phrase.length && de > 0 && de < out.length - 1 && !SHORT_AFTER_DE.test(out.slice(de + 1)))
    out = out.slice(de + 1)
  if (!keepList) {
    const comma = out.lastIndexOf('、')
    if (comma >= 0 && comma < out.length - 1) out = out.slice(comma + 1)
  }
  out = out.trim()
  if (JOINED.at(out, 0)) out = out.replace(CONNECTED, '')
  if (LEADING.at(out, 0))
    out = out.replace(
      /^(?:[到至]?20\d\d年底?|将(?=[接达有建新])|[到至]?\d{1,2}月(?:[底末]|[上中下]旬)?前?|(?:[到至]?年)?底前|汛期?前|(?:春节|元旦|五一|国庆)节?前|[的和与及、]|在(?![谈建校册岗库职读线售营])|(?:共计|总计|合计)|共(?=[\u4e00-\u9fff]{3})(?!同|有|建|享|和)|已(?=[\u4e00-\u9fff]{3})(?!经)|该(?:[省市县镇乡村校]|区(?!域)|公司|企业|园区|集团|项目)?|支持|直接|到(?=20)|全体|主要|首次|基本|本年度|其|总体|新时期)+/,
      '',
    )
  if (TRAILING.at(out, out.length - 1)) out = out.replace(/[的、]+$/, '')
  if (out.includes('按照')) out = out.replace(/^[^，]{0,6}按照(?=[一二三四五六七八九十两\d]+年)/, '')
  if (COUNTED_YEARS.at(out, 0)) out = out.replace(/^[一二三四五六七八九十两\d]+年(?!期|级|龄|度)(?:内|间|来)?/, '')
  return GROWS_END.at(out, out.length - 1) ? out.replace(GROWS, '') : out
}

const startsNoun = (c: string | undefined) => c !== undefined && /[\u4e00-\u9fffA-Za-z“]/.test(c)

/** Counted things, whose 的 only opens what is done with them: 42家危化企业|的全覆盖检查. */
const THINGS =
  /(?:企业|群众|项目|单位|学校|社区|家庭|职工|居民|村民|农户|医院|党员|干部|学生|产品|水库|小区|道路|岗位|部门|市场主体|商户)$/

const SCENE = /[上里](?:，)?$/
/** Where the name that begins at `at` ends by its words, if before `stop`; offsets from `at`, -1 for no end. */
function endOfThing(text: string, at: number, stop: number): number {
  const to = stop < 0 ? 12 : Math.min(stop, 24)
  for (let i = 1; i < to; i++) if (METRIC_STOPS.longestAt(text, at + i)) return i
  return stop
}

/** The noun phrase to the right of a figure: 3名 | 干部 到山南市工作. */
function rightPhrase(text: string, from: number): string {
  let at = from
  if (text[at] === '的' || text[at] === '多') at++
  const window = text.slice(at, at + 24)
  if (window[0] === '“') {
    const close = window.indexOf('”')
    if (close > 0) {
      const rest = window.slice(close + 1)
      const stop = rest.search(RIGHT_STOP)
      return window.slice(0, close + 1) + (stop < 0 ? rest : rest.slice(0, stop))
    }
  }
  if (!startsNoun(window[0])) return ''
  const opening = METRIC_STOPS.longestAt(text, at)
  // 1000人失踪，: what befell them; 30家提供岗位: no name
  if (opening && CLAUSE.at(text, opening.end)) return text.slice(at, opening.end)
  if (opening?.value) return ''
  const stop = endOfThing(text, at, window.search(RIGHT_STOP))
  if (stop < 0) return window.slice(0, 12)
  // 在18平方米的展位上: a scene
  if (SCENE.test(window.slice(0, stop + 1)) && text[from] === '的') return ''
  // 牵引性强的头部企业: the noun stands after 的
  if (window[stop] === '的' && stop <= 8 && !THINGS.test(window.slice(0, stop))) {
    const rest = window.slice(stop + 1)
    const end = rest.search(RIGHT_STOP)
    const noun = end < 0 ? rest.slice(0, 10) : rest.slice(0, end)
    if (noun.length >= 2) return noun
  }
  return window.slice(0, stop)
}

/** What joins a metric to what stands before it. */
const JOINS = new Units('、和与及—”')
const DEALT = new Units('均都各')

/** True where the words before a figure deal several figures out: 分别, 均, 都, 各. */
function isDealtOut(left: string): boolean {
  for (let i = 0; i < left.length; i++) if (DEALT.at(left, i)) return true
  return left.includes('分别')
}

/** 分别下降了59%: 了 belongs to the verb. */
const DONE_VERB = /(?:增长|增加|下降|减少|提高|提升|降低|上升|上涨|下跌|扩大|压减|缩短|达到|突破)了$/

/** The words between `from` and a figure; 种籽生产面积（含繁殖）7500亩: a bracket before the figure is passed over. */
function leftOf(text: string, from: number, to: number): string {
  const left = text.slice(from, to)
  if (text[from - 1] !== '）') return left
  const open = text.lastIndexOf('（', from)
  return open < 0 || from - open > 20 ? left : text.slice(clauseStart(text, open), open) + left
}

const atOrNone = (from: number, at: number) => (at < 0 ? -1 : from + at)

/** The metric of a figure with a verb only: 统筹20亿元 is 统筹资金, 造林2万亩 is 造林; '' where the verb alone says nothing. */
function soleVerb(verb: string, kind: Quantity['kind']): string {
  if (kind === 'amount') return verb
  if (kind !== 'money') return ''
  return /[资款金额费]$/.test(verb) ? verb : `${verb}资金`
}

/** The circle in which a rank holds. */
const CIRCLE =
  /(?:全[国省市县区州盟旗球]|世界|国内|[省市区县州]内|片区|[东中西南北]部(?:地区|省份|县|市)?|同类城市|副省级城市|[\u4e00-\u9fff]{2}平原|[一二三四五六七八九十]县[一二三四五六七八九十]?[市区]?)+$/
const RANKED =
  /(?:均|也|又|已|分别|继续|持续)*(?:分列|分居|位列|位居|位于|居于|稳居|跃居|名列|排名|排在|跃升至|升至|保持|跻身|进入|重回|列|居|排)(?:在)?([\u4e00-\u9fff、]{0,16})$/

/** What is ranked, from the words before the rank; '' where only the circle is named (居全省第3位, 、片区第1). */
function rankedThing(left: string): string {
  const bare = left.replace(CIRCLE, '')
  const found = RANKED.exec(bare) ?? RANKED.exec(left)
  if (!found) return trimLeft(stripAdverbs(bare), false)
  const before = found.input.slice(0, found.index).replace(/在[\u4e00-\u9fff、]{1,14}$/, '')
  const thing = trimLeft(stripAdverbs(before.replace(CIRCLE, '')), isDealtOut(left))
  return thing.length > 1 ? thing : trimLeft(found[1]!.replace(CIRCLE, ''), false)
}

const FUNDED = /^(?:投资|总投资|出资|援助|捐资|投入)$/
/** 建设的100万吨|生产线: up to the name of what is built. */
const BUILT =
  /^(?:建设|修建|兴建|新建|援建|扩建|改造|打造|开发)的(?:[\d.]+[万亿]?(?:吨|亩|平方米|公里|千瓦|兆瓦|套|张|头))?/
/** Ends of a metric that needs no thing behind its figure. */
const MEASURE =
  /(?:面积|产量|总产|产能|总量|规模|装机|里程|长度|库容|容量|能力|距离|销量|用量|存量|储量|水量|雨量|货量|力|长|宽|高|深)$/
/** What stands behind a figure and names no thing. */
const NO_THING = /^(?:用于|支持|实施|左右|以上)/
/** What is done with so many acres or tons, no thing: 流转土地300亩建设园区. */
const DONE_WITH = /^(?:用于|支持|实施|左右|以上|以下|以内|建设|种植|发展|作为|供|给|使|年[产均])/

/**
 * Finds what the figure `q` is of. `floor` is the end of the figure before it, which no metric runs over.
 */
export function bindMetric(text: string, q: Quantity, floor: number): BoundMetric {
  const from = Math.max(clauseStart(text, q.start), floor)
  const whole = leftOf(text, from, q.start)
  let opens = 0
  while (opens < whole.length && JOINS.at(whole, opens)) opens++
  const left = whole.endsWith('了') && DONE_VERB.test(whole.slice(-4)) ? whole.slice(opens, -1) : whole.slice(opens)
  const bare = stripAdverbs(left)
  const verb = verbAtEnd(left) ?? verbAtEnd(bare)
  const located = (metric: string, binding: BoundMetric['binding']): BoundMetric => ({
    metric,
    at: metric ? atOrNone(from, text.slice(from, q.start).lastIndexOf(metric.slice(0, 4))) : -1,
    binding,
  })
  const distributed = isDealtOut(left)

  if (q.kind === 'rank') return located(rankedThing(left), 'rank')
  if (q.kind === 'times' && !verb) return located(trimLeft(stripAdverbs(left), distributed), 'growth')
  if (verb) {
    const base = verbAtEnd(left) ? left : bare
    const noun = stripAdverbs(base.slice(0, base.length - verb.verb.length))
    const measuring = verb.binding === 'growth' || verb.binding === 'fall' || q.kind === 'ratio' || q.kind === 'points'
    const right = rightPhrase(text, q.unitEnd)
    // 有16位学生, 实现30亿元产值: the counted noun follows the figure
    if (
      !measuring &&
      right.length >= 2 &&
      verb.binding === 'level' &&
      /^(?:有|共有|实现|完成|达|达到|为|是|在|突破)$/.test(verb.verb)
    ) {
      if (!noun || verb.verb === '有' || verb.verb === '共有')
        return { metric: right, at: q.unitEnd, binding: 'counted' }
    }
    return located(trimLeft(noun, distributed), verb.binding)
  }
  if (q.kind === 'ratio' || q.kind === 'points') {
    const noun = trimLeft(bare, distributed)
    if (
      noun.length >= 2 &&
      /(?:率|比|比例|比重|占比|涨幅|增速|增幅|增长|浓度|系数|指数|程度|度|速度|降幅|面|水平|收入|产值|投资|总额|值)$/.test(
        noun,
      )
    )
      return located(noun, 'none')
    const right = rightPhrase(text, q.end)
    if (right.length >= 2 && !/^(?:左右|以上|以内)/.test(right)) return { metric: right, at: q.end, binding: 'share' }
    return located(noun, 'none')
  }
  const counted = countedVerbAtEnd(bare)
  const right = rightPhrase(text, q.unitEnd)
  // 由甲公司投资3亿元建设的生产线项目: the project's investment
  if (counted && q.kind === 'money' && FUNDED.test(counted.verb)) {
    const built = BUILT.exec(text.slice(q.end, q.end + 24))
    const thing = built ? rightPhrase(text, q.end + built[0].length) : ''
    if (thing.length > 3) return { metric: thing + counted.verb, at: q.end + built![0].length, binding: 'counted' }
  }
  // 占地1500亩, 总投资21亿元的项目: the figure is of the site or project that follows
  if (counted && /^(?:总投资|占地)$/.test(counted.verb) && /^[的以]/.test(text[q.end] ?? ''))
    return located(counted.verb, 'counted')
  // 以甲村为中心的5000亩茶园: the noun after the figure
  if (left.endsWith('的') && q.kind !== 'money' && right.length >= 2)
    return { metric: right, at: q.unitEnd, binding: 'counted' }
  // 宜昌3家高新区, 10条精品线路: a noun directly after the unit is what is counted
  if ((q.kind === 'count' || q.kind === 'people') && q.unitEnd === q.end && right.length >= 2 && text[q.end] !== '的')
    return { metric: (counted?.keep ? counted.verb : '') + right, at: q.unitEnd, binding: 'counted' }
  // 储存2000吨青草、300余吨原材料; 接到200余吨的订单: the noun behind the figure
  if (
    q.kind === 'amount' &&
    q.unitEnd === q.end &&
    right.length >= 2 &&
    !DONE_WITH.test(right) &&
    !MEASURE.test(bare) &&
    (text[q.end] !== '的' || trimLeft(bare, false).length <= 4)
  )
    return { metric: (counted?.keep ? counted.verb : '') + right, at: q.unitEnd, binding: 'counted' }
  const listed = bare.endsWith('等')
  if (counted || listed || !trimLeft(bare, false)) {
    if (listed && right.length < 2) return { metric: '', at: -1, binding: 'none' }
    if (right.length >= 1 && !NO_THING.test(right)) {
      const keep = counted?.keep ? counted.verb : ''
      return { metric: keep + right, at: q.unitEnd, binding: 'counted' }
    }
    const only = trimLeft(bare, distributed)
    return located(counted && only === counted.verb ? soleVerb(only, q.kind) : only, 'counted')
  }
  // 培养医疗骨干35名: the verb opens the metric
  const noun = trimLeft(bare, distributed, true)
  for (let i = 0; i < noun.length - 1; i++) {
    const opening = COUNTED.longestAt(noun, i)
    if (!opening || opening.end >= noun.length || (i > 0 && !opening.value.cuts)) continue
    const metric = opening.value.keep ? noun.slice(i) : noun.slice(opening.end)
    return located(metric, 'counted')
  }
  return located(noun, 'none')
}
