import { Units } from '../../text/units.ts'
import { type Binding, COUNTED, countedVerbAtEnd, METRIC_STOPS, verbAtEnd } from './indicator-lexicon.ts'
import { rankedThing } from './metric-ranks.ts'
import { rightPhrase } from './metric-things.ts'
import { clauseStart, isDealtOut, stripAdverbs, trimLeft } from './metric-words.ts'
import type { Quantity } from './quantities.ts'
import { measuredAt } from './quantity-units.ts'

/** What a figure is of, and how it is bound to it. */
export interface BoundMetric {
  /** Noun phrase; '' where it must be carried over from the clause before. */
  readonly metric: string
  /** Offset where the metric begins in the text; -1 where it is carried over. */
  readonly at: number
  readonly binding: Binding | 'counted' | 'none'
}

/** What joins a metric to what stands before it. */
const JOINS = new Units('、和与及—”')
/** 分别下降了59%: 了 belongs to the verb. */
const DONE_VERB = /(?:增长|增加|下降|减少|提高|提升|降低|上升|上涨|下跌|扩大|压减|缩短|达到|突破)了$/

/** What one figure after another is listed with. */
const LISTED_ON = /[、和及]$/
const BATCHED = /^批次?[、共]?\s?$/
const BATCH = /[\d一二三四五六七八九十]{1,4}批次?[、共]?\s?$/
const METRIC_NOUN = /^[\u4e00-\u9fff]{1,12}[、和及]$/

/** 解决(了)28万人、141万只牲畜|饮水困难: what is solved for them; the figures between are passed over. */
const SOLVES =
  /解决[了好]?(?:[\u4e00-\u9fff]{0,5}[^这那\d])?(?:约|近|超)?$|解决[了好]?[^，。；]{0,40}[、和及](?:约|近|超)?$|解决[^，。；]{0,30}\d个[\u4e00-\u9fff]{1,4}$/
const SOLVED =
  /^(?:[、和及][\d.]+[万亿]?[多余]?(?:人|户|头|只|名)(?:大?牲畜|群众|农牧民|村民|居民)?)*的?([\u4e00-\u9fff]{2,12}?(?:问题|困难|难题)|[\u4e00-\u9fff]{2,8}(?=[和、]\d))/
function solved(text: string, q: Quantity, left: string): string {
  if (!(q.kind === 'people' || q.kind === 'count') || !left.includes('解决') || !SOLVES.test(left)) return ''
  const what = SOLVED.exec(text.slice(q.unitEnd, q.unitEnd + 60))
  return what ? `解决${what[1]!}` : ''
}

/** 捐赠650万元|建住院楼, 支持300万元|帮助建校: the money, not what it is for. */
const SPENDS = /^(?:建(?![设筑档材])|修建|新建|购[买置]|帮助|支持|资助)/
const GIVES = /(?:捐赠|捐助|捐资|援助|支持|资助|补助|奖励|投入|拨付|筹集|募集)了?(?:约|近|超)?$/
/** 规划实施|46万户的安居工程: nothing but verbs before. */
const ONLY_DONE = /^(?:规划|计划|组织|实施|建设|新建|推进|完成|启动|开工|开展)+$/
/** 价值100万元的甲、乙等|药品. */
const GOODS_LISTED = /^[^，。；]{2,40}?、[^，。；]{0,40}?等([\u4e00-\u9fff]{2,12}?)(?=[，。；、]|已|将|交付|送)/

/** In what documents are counted that are handed out; their articles are no figure. */
const COPIES = new Units('份本册套张')

/** Where the bracket opens that closes before `at`, 30 characters back at most; -1 where none does. */
function openBefore(text: string, at: number, mark: string): number {
  for (let i = at - 2; i >= Math.max(0, at - 30); i--) if (text[i] === mark) return i
  return -1
}

/** The words between `from` and a figure; 种籽生产面积（含繁殖）7500亩: a bracket before the figure is passed over; 《告知书》20000份: a title is part of them. */
function leftOf(text: string, from: number, to: number, unit: string): string {
  const left = text.slice(from, to)
  if (text[from - 1] === '》' && COPIES.at(unit, 0)) {
    const open = openBefore(text, from, '《')
    return open < 0 ? left : text.slice(open, from) + left
  }
  if (text[from - 1] !== '）') return left
  const open = openBefore(text, from, '（')
  return open < 0 ? left : text.slice(clauseStart(text, open), open) + left
}

const atOrNone = (from: number, at: number) => (at < 0 ? -1 : from + at)

/** The metric of a figure with a verb only: 统筹20亿元 is 统筹资金, 造林2万亩 is 造林; '' where the verb alone says nothing. */
function soleVerb(verb: string, kind: Quantity['kind']): string {
  if (
    kind === 'amount' ||
    /^(?:脱贫|减贫|受益|就业|开行|受理|审结|办结|立案|处分|销号|摘帽|签约|落户|入驻|整改|参保|住院|返贫|考入|出动|搬迁|转移|带动|辐射带动|惠及|存栏|出栏)$/.test(
      verb,
    )
  )
    return verb
  if (kind !== 'money') return ''
  return /[资款金额费]$/.test(verb) ? verb : `${verb}资金`
}

const CLUSTER = /^级?(产业集群|产业链|产业|集群|园区)/
const OF_WHOLE = /^(.*?)约?(占(?![地比有用道领据])[^占，]{2,16}?)的?$/
const MAKES = /^[^，]{0,12}(?:打造|建设|建成|培育|形成|壮大|发展|迈向|冲刺)/
const FUNDED = /^(?:投资|总投资|出资|援助|捐资|投入)$/
/** 建设的100万吨|生产线: up to the name of what is built. */
const BUILT =
  /^(?:建设|修建|兴建|新建|援建|扩建|改造|打造|开发)的(?:[\d.]+[万亿]?(?:吨|亩|平方米|公里|千瓦|兆瓦|套|张|头))?/
const GROWTH_OF = /^的(?:中高速|较快|高速|快速|平稳|较高|两位数)?增[长速幅]/
const SETS = /(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:批次?|市|州|项|大?类|大?系列)$/
const USED_FOR = /^(?:用于|用来|投向)/
/** What money is used for, up to the next mark. */
const purposeAt = (text: string, at: number): string =>
  /^[\u4e00-\u9fffA-Za-z“”]{2,14}(?=[，。；、])/.exec(text.slice(at, at + 16))?.[0] ?? rightPhrase(text, at)

/** 搬进了新居: what people do, up to the next mark; '' where it opens a name. */
function deedAfter(text: string, at: number): string {
  if (!METRIC_STOPS.longestAt(text, at)?.value) return ''
  const deed = /^[\u4e00-\u9fff“”]{3,14}(?=[，。；、])/.exec(text.slice(at, at + 16))?.[0] ?? ''
  return deed.replace('了', '')
}

/** Where a figure of people ends that follows at once (26户|73人), or -1. */
function peopleBeside(text: string, at: number, batch = false): number {
  if (batch) at += /^[、共约近]{0,2}/.exec(text.slice(at, at + 2))![0].length
  const beside = measuredAt(text, text[at] === ' ' || text[at] === '共' ? at + 1 : at)
  return beside?.measured?.kind === 'people' || /^[名位]$/.test(beside?.measured?.unit ?? '') ? beside!.end : -1
}

/** Offset of 的 behind 总价值84万元, or -1. */
function worthEnd(text: string, at: number): number {
  const from = text.indexOf('值', at) + 1
  const sum = measuredAt(text, '约近超达'.includes(text[from] ?? ' ') ? from + 1 : from)
  return sum?.measured?.kind === 'money' && text[sum.end] === '的' ? sum.end : -1
}

/** 列支500万元|专项招商经费: money by its name. */
const HANDED = /(增?拨付|下拨|划拨|捐赠|捐助|援助|补助|支付)给[\u4e00-\u9fff]{2,8}?(?:约|近|超)?$/
const FUND = /^[\u4e00-\u9fff]{0,8}(?:经费|资金|补助|补贴|善款|基金|奖金|慰问金)$/
const YIELD = /^(?:年)?(?:产值|收入|利润|税收|效益|销售额|销售收入|营业收入)$/
/** 务工费累计|兑现: what is paid out. */
const PAID = /([\u4e00-\u9fff]{1,6}[费金款资])(?:累计|共|已|全部)*(?:兑现|发放|支付|拨付)(?:约|近|超)?$/

/** Ends of a metric that needs no thing behind its figure. */
const MEASURE =
  /(?:面积|产量|总产|产能|总量|规模|装机|里程|长度|库容|容量|能力|距离|销量|用量|存量|储量|水量|雨量|货量|力|长|宽|高|深)$/
/** What stands behind a figure and names no thing. */
const NO_THING = /^(?:台阶|大关|关口|用于|支持|实施|左右|以上)/
/** What is done with so many acres or tons, no thing: 流转土地300亩建设园区. */
const DONE_WITH = /^(?:用于|支持|实施|左右|以上|以下|以内|建设|种植|发展|作为|供|给|使|年[产均])/

/**
 * Finds what the figure `q` is of. `floor` is the end of the figure before it, which no metric runs over.
 */
export function bindMetric(text: string, q: Quantity, floor: number): BoundMetric {
  const batch = floor > 0 && BATCHED.test(text.slice(floor - (text[floor - 1] === '次' ? 2 : 1), q.start))
  const from = batch ? clauseStart(text, q.start) : Math.max(clauseStart(text, q.start), floor)
  let whole = leftOf(text, from, q.start, q.unit).trimEnd()
  // 选派7批|340名干部: both are of what stands before
  if (batch) whole = whole.replace(BATCH, '')
  // 2600个项目、|147亿元资金: the noun before is of the figure before
  if (from === floor && floor > 0 && LISTED_ON.test(whole) && METRIC_NOUN.test(whole)) whole = ''
  let opens = 0
  while (opens < whole.length && JOINS.at(whole, opens)) opens++
  // 互访95批850人次, 5市14个县: how many sets the same come in
  const sets = (q.kind === 'count' && q.unit !== '批') || q.kind === 'people' ? SETS.exec(whole) : null
  if (sets) whole = whole.slice(0, sets.index)
  const left =
    whole.endsWith('了') && (DONE_VERB.test(whole.slice(-4)) || whole.length > 4)
      ? whole.slice(opens, -1)
      : whole.slice(opens)
  const bare = stripAdverbs(left)
  // 全市 before a rank says where it holds, before a count it says nothing
  const ending = verbAtEnd(left) ?? verbAtEnd(bare)
  const verb = ending?.binding === 'rank' ? null : ending
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
    // 已有230户1150人入住: what both are of
    const people = q.kind === 'count' && q.unitEnd === q.end ? peopleBeside(text, q.unitEnd) : -1
    const right = rightPhrase(text, people < 0 ? q.unitEnd : people)
    // 有16位学生, 实现30亿元产值: the counted noun follows the figure
    if (
      !measuring &&
      right.length >= 2 &&
      verb.binding === 'level' &&
      /^(?:有|共有|实现|完成|达|达到|为|是|在|突破|累计|共计|总计|合计)$/.test(verb.verb)
    ) {
      if (!noun || people > 0 || /^(?:共?有|完成)$/.test(verb.verb) || (verb.verb === '实现' && q.kind === 'count'))
        return { metric: right, at: q.unitEnd, binding: 'counted' }
    }
    // 还增加了30万元资金
    if (!noun && verb.binding === 'growth' && /^(?:money|amount|count|people)$/.test(q.kind) && right.length >= 2)
      return { metric: right, at: q.unitEnd, binding: 'counted' }
    return located(trimLeft(noun, distributed), verb.binding)
  }
  if (q.kind === 'ratio' || q.kind === 'points') {
    // 接待量占全县游客数的41%: whose share, and of what
    const share = bare.endsWith('占') || !bare.includes('占') ? null : OF_WHOLE.exec(bare)
    if (share) return located(trimLeft(stripAdverbs(share[1]!), false) + share[2]!, 'share')
    const noun = trimLeft(bare, distributed)
    if (
      noun.length >= 2 &&
      /(?:率|比|比例|比重|占比|涨幅|增速|增幅|增长|浓度|系数|指数|程度|度|速度|降幅|面|水平|收入|产值|投资|总额|值)$/.test(
        noun,
      )
    )
      return located(noun, 'none')
    const spent = USED_FOR.test(text.slice(q.end, q.end + 2)) ? purposeAt(text, q.end + 2) : ''
    if (spent.length > 1 && (noun.length < 2 || left.endsWith('、')))
      return { metric: `用于${spent}`, at: q.end, binding: 'share' }
    // 实现年均5.2%的中高速增长
    if (noun.length > 1 && GROWTH_OF.test(text.slice(q.end, q.end + 8))) return located(noun, 'growth')
    const right = rightPhrase(text, q.end)
    if (right.length >= 2 && !/^(?:左右|以上|以内)/.test(right)) return { metric: right, at: q.end, binding: 'share' }
    return located(noun, 'none')
  }
  // 5.8万人搬进了新居: what they do is all that is said of them
  const deed = q.unit.endsWith('人') && trimLeft(bare, false).length < 2 ? deedAfter(text, q.end) : ''
  if (deed) return { metric: deed, at: q.end, binding: 'counted' }
  const counted = countedVerbAtEnd(bare)
  const what = solved(text, q, from === floor ? text.slice(clauseStart(text, q.start), q.start) : left)
  if (what) return located(what, 'counted')
  if (q.kind === 'money' && SPENDS.test(text.slice(q.end, q.end + 2)) && GIVES.test(left))
    return located(`${/([\u4e00-\u9fff]{2})了?(?:约|近|超)?$/.exec(left)![1]!}资金`, 'counted')
  // 价值12万元的医疗设备
  if (q.kind === 'money' && text[q.end] === '的' && /价值(?:约|近|达)?$/.test(left)) {
    const goods = GOODS_LISTED.exec(text.slice(q.end + 1, q.end + 90))?.[1] ?? rightPhrase(text, q.end)
    if (goods.length > 1) return { metric: goods, at: q.end + 1, binding: 'counted' }
  }
  // 10万元用于助学: what it is for
  if (
    q.kind === 'money' &&
    USED_FOR.test(text.slice(q.end, q.end + 2)) &&
    (trimLeft(bare, false).length < 2 || left.endsWith('、'))
  ) {
    const purpose = purposeAt(text, q.end + 2)
    if (purpose.length > 1) return { metric: `用于${purpose}`, at: q.end, binding: 'counted' }
  }
  // 26户73人脱贫户: what both are of
  // 10台总价值84万元的诊断设备
  const worth =
    q.kind === 'count' && text.startsWith('价值', q.end + (text[q.end] === '总' ? 1 : 0)) ? worthEnd(text, q.end) : -1
  const goods = worth < 0 ? '' : rightPhrase(text, worth)
  if (goods.length > 1) return { metric: goods, at: worth + 1, binding: 'counted' }
  const beside = q.kind === 'count' && q.unitEnd === q.end ? peopleBeside(text, q.unitEnd, q.unit.startsWith('批')) : -1
  const thingAt =
    beside > 0
      ? beside
      : // 3亿人口
        q.unit.endsWith('人') && text[q.unitEnd] === '口'
        ? q.unitEnd - 1
        : q.unitEnd
  const right = rightPhrase(text, thingAt)
  // 给产业链带来200亿元的产值
  if (q.kind === 'money' && text[q.end] === '的' && YIELD.test(right))
    return { metric: right, at: q.end + 1, binding: 'counted' }
  if (!counted && q.kind === 'money' && q.unitEnd === q.end && text[q.end] !== '的' && FUND.test(right))
    return { metric: right, at: q.unitEnd, binding: 'counted' }
  const handed = q.kind === 'money' ? HANDED.exec(left) : null
  if (handed) return located(`${handed[1]!}资金`, 'counted')
  const paid = counted && q.kind === 'money' ? PAID.exec(left) : null
  if (paid) return located(trimLeft(paid[1]!, false), 'counted')
  // 纺织千亿产业集群: the trade stands before, what it is to be behind
  const cluster =
    q.kind === 'money' && text[q.unitEnd - 1] !== '元' ? CLUSTER.exec(text.slice(q.unitEnd, q.unitEnd + 6)) : null
  const trade = cluster ? trimLeft(bare, false).replace(MAKES, '') : ''
  if (trade.length > 1) return located(trade + cluster![1]!, 'none')
  // 由甲公司投资3亿元建设的生产线项目: the project's investment
  if (counted && q.kind === 'money' && FUNDED.test(counted.verb)) {
    const built = BUILT.exec(text.slice(q.end, q.end + 24))
    const thing = built ? rightPhrase(text, q.end + built[0].length) : ''
    if (thing.length > 3) return { metric: thing + counted.verb, at: q.end + built![0].length, binding: 'counted' }
  }
  // 占地1500亩, 总投资21亿元的项目: the figure is of the site or project that follows
  if (counted && /^(?:总投资|占地)$/.test(counted.verb) && /^[的以]/.test(text[q.end] ?? ''))
    return located(counted.verb, 'counted')
  if (text[q.unitEnd] === '的' && q.kind !== 'money' && right.length >= 2 && ONLY_DONE.test(bare))
    return { metric: right, at: q.unitEnd, binding: 'counted' }
  // 以甲村为中心的5000亩茶园: the noun after the figure
  if (left.endsWith('的') && q.kind !== 'money' && right.length >= 2)
    return { metric: right, at: q.unitEnd, binding: 'counted' }
  // 宜昌3家高新区, 10条精品线路: a noun directly after the unit is what is counted
  if ((q.kind === 'count' || q.kind === 'people') && q.unitEnd === q.end && right.length >= 2 && text[q.end] !== '的')
    return { metric: (counted?.keep ? counted.verb : '') + right, at: thingAt, binding: 'counted' }
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
  // 长约28公里的绿道
  if (q.kind === 'amount' && text[q.end] === '的' && right.length > 1 && /(?:^|[^生增成])[全总]?长$/.test(bare))
    return { metric: right, at: q.end + 1, binding: 'counted' }
  const listed = bare.endsWith('等')
  if (counted || listed || !trimLeft(bare, false)) {
    if (listed && right.length < 2) {
      // 中药材、绿肥等3万亩: what the list names
      const named = q.kind === 'amount' ? trimLeft(bare.slice(0, -1), true) : ''
      return named.includes('、') && named.length < 14
        ? located(named, 'none')
        : { metric: '', at: -1, binding: 'none' }
    }
    if (right.length >= 1 && !NO_THING.test(right)) {
      const keep = counted?.keep ? counted.verb : ''
      return { metric: keep + right, at: q.unitEnd, binding: 'counted' }
    }
    const only = trimLeft(bare, distributed)
    return located(
      counted && (only === counted.verb || !only)
        ? soleVerb(bare.endsWith('辐射带动') ? '辐射带动' : counted.verb, q.kind)
        : only,
      'counted',
    )
  }
  // 培养医疗骨干35名: the verb opens the metric
  const noun = trimLeft(bare, distributed, true)
  for (let i = 0; i < noun.length - 1; i++) {
    const opening = COUNTED.longestAt(noun, i)
    // 有机硅: no verb
    if (opening?.value.verb === '有' && /[机色限关效线序]/.test(noun[opening.end] ?? '')) continue
    if (!opening || opening.end >= noun.length || (i > 0 && !opening.value.cuts)) continue
    const metric = !opening.value.keep
      ? noun.slice(opening.end)
      : /^(?:城镇|农村|城乡)$/.test(noun.slice(0, i))
        ? noun
        : noun.slice(i)
    return located(metric, 'counted')
  }
  return located(noun, 'none')
}
