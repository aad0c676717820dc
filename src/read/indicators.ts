import type { Indicator, Measure, Sentence, Span } from '../record/types.ts'
import { Units } from '../text/units.ts'
import type { OrganizationReading, PlaceReading, Readable, SentenceSpan } from './draft.ts'
import { isFigure } from './figures.ts'
import { isOneOf, isVisited, measuredBefore, movedBefore } from './indicator-clauses.ts'
import { gradedIndicators } from './indicator-grades.ts'
import { kindReader } from './indicator-kind.ts'
import { subjectReader } from './indicator-subject.ts'
import { type BoundMetric, bindMetric } from './metric.ts'
import { clauseStart, trimLeft } from './metric-words.ts'
import { periodBefore } from './periods.ts'
import { findQuantities, type Quantity } from './quantities.ts'
import type { Staged } from './stages.ts'

// nouns that count parts of a plan, an event or a list
const PARTS =
  /^(?:重点|关键)$|^(?:[\u4e00-\u9fff]{0,8})(?:方面|部分|环节|举措|措施|行动|专项|机制|文件精神|文件|配套政策|惠企政策|政策措施|原则|要求|任务|问题|意见|建议|要素|字|主题|板块|阶段|步骤|事项|维度|领域|批次|代表|同志|部门|分会场|会场|小组|课题组|议题|典型|案例|标准|(?:重点|主要|中心|具体)工作(?![站室队日者人坊])|地方|负责人|(?:指导|督导|督查|检查|巡视|巡察|调研|工作)组|专班|子女|孩子|儿女|议案|草案|报告|法律案|[\u4e00-\u9fff]{0,8}(?:视频|展板|点位)|省份|省（|省$|主要指标|重大工程|常委$|委员$|[\u4e00-\u9fff]{0,6}省(?:市|区市)(?:以|$)|提案)/
const ATTENDING =
  /签订|签署|对接|参加|出席|报到|缺席|陪同|发言|参会|一行|与会|座谈|洽谈|交流|汇报|主持|随行|遇难|受伤|失联|死亡人数为|组成/
/** In what those are counted who may come to something. */
const ACTORS = new Units('名位个家所支户县村项份')
/** 洽谈12个项目, 签署协议5份: what was agreed upon, not who was there. */
const AGREES = /洽谈|对接|签订|签署/
const AGREED = /^[\u4e00-\u9fff]{0,8}?(?:项目|协议|合同|订单)/
const AGREED_BEFORE = /(?:项目|协议|合同|订单)$/
/** 开展挂职交流, 交流任职. */
const EXCHANGED = /挂职交流|交流(?:任职|学习|轮岗)/
const isAttending = (before: string, after: string): boolean =>
  ATTENDING.test(before + after) &&
  !(AGREES.test(before) && (AGREED.test(after) || AGREED_BEFORE.test(before))) &&
  !EXCHANGED.test(after)
// demonstratives, adverbs and bare verbs are no noun phrase
const NO_METRIC =
  /之一|这$|^(?:这|那|因|就(?![业近地医诊读餐])|便|还剩|其(?![他它余中])|由于|相比|高出|每[天年月日名个户位组村家台辆]|是|也|却|把|被|让)|[也却]|还将|是第|是一|(?:逐一|都|还)$|^(?:增长|增加|提升|提高|下降|减少|降低|减少到|增长到|达到|超过)$|辖$|^水平$|等\d|每[亩人户]$|[\d.]+[、和][\d.]*$/
// what a figure is compared with, where the metric stands in the clause before
const COMPARED =
  /^(?:占(?![地比有用道领据])[^，]{2,16}|升幅|增速|增幅|降幅|改善幅度|总额|总量|规模|占比|同比|高于全国|高于全省|居全国|居全省|位居全国|位居全省|名义|增量|排名|全国|全省|全市|其中|世界|全球)$|^(?:比(?![例重较率价])|较(?![大好高快低])|同(?=.{0,6}(?:上年|去年|年初|同期|上月)))/
const GENERIC_METRIC =
  /^(?:继|连续|人|个|名|位|家|次|第|等|同志|左右|以上|不足|超过|近|约|达|有|中|上|下|内|其中|这|该|全部|多|余|由|从|又|再|在|以|新)$/

// 高于全国0.7个百分点: a difference to others
const DIFFERENCE =
  /(?:高于|低于|快于|高出|低出|超出|超过|超(?=时序|序时|进度)|领先|好于)[^，；。]{0,10}$|[比较](?![重例率值])[^，；。]{1,16}(?<![提增减降])(?:高|低|快|慢|多|少)$/
/** 比去年同期高出14%: growth, no difference to others. */
const OF_TIME = /(?:比|较)(?:上|去|前|同期|往|20\d\d|年初)[^，；。]{0,10}$/
/** What is to be done by plan, where its amount is named. */
const PLANNED =
  /^(?:为|占|完成)?(?:[省市县区]?(?:下达|定|上))?(?:的)?(?:全年|年度|当年|本年度|年初|年|预算|计划)*(?:目标任务|目标|任务|投资计划|计划|预算|任务数|序时进度)$/

/** 还落后邻市近5亿元: a difference to others. */
const BEHIND = /(?:落后(?!产|地|村|的)|相差)[^，；。\d]{0,8}$/
/** 突破2000元大关，达到2075元: passed on the way. */
const PASSED = /^大关，(?:达到?|为|增至)[\d约近]/
/** 完成年度计划开工的80%. */
const REACHED = /完成[^，；。]{0,12}(?:计划|任务|目标)[^，；。]{0,8}的(?:约|近|超)?$/
/** 比去年的任务增加3亿元, 比定下的目标翻了一番: a difference to a target. */
const OFF_TARGET = /比[^，；。]{0,12}(?:任务|目标|计划)[^，；。]{0,6}$/

const TARGET_NAME = /(?:完成|占)?([\u4e00-\u9fff]{0,10}(?:任务|目标|计划)(?:数|资金|投资)?)$/
/** What stands before a bracket in its clause. */
const bracketed = (body: string, open: number): string => body.slice(clauseStart(body, open), open)

/** What a target, or the share of it that is reached, is of: 投资|完成率, 投资|占年度投资计划, 年度投资计划. */
const plannedMetric = (q: Quantity, metric: string, carried: string): string =>
  q.kind !== 'ratio'
    ? /投资计划$/.test(metric)
      ? metric
      : carried
    : carried + (metric.startsWith('占') ? metric : '完成率')

const PLAN_ENDS = new Units('务标划算数度')
const isPlanned = (metric: string): boolean => PLAN_ENDS.at(metric, metric.length - 1) && PLANNED.test(metric)

/** Money has no area and counts nothing. */
const MONEY = /(?:产值|收入|利润|税收|资金|投资|贷款|余额|销售额|贡献)$/

/** The metric of the clause before, with 总量 or 增速 of its own where the clause names one; '' where there is none to carry. */
function carriedOver(metric: string, carried: string): string {
  // 占总投资的37%
  if (carried && /^占(?![地比有用道领据])/.test(metric))
    return carried.length + metric.length > 24 ? '' : carried + metric
  const own = /^(?:总量|增速|增量|规模|总额|增幅|升幅|降幅|改善幅度)$/.test(metric) ? metric : ''
  return own && carried ? carried.replace(/(?:总量|增速|增量|规模|总额|增幅)$/, '') + own : carried || own
}

/** What follows the thing behind a count; '' where the metric is not that thing. */
function afterThing(body: string, at: number, metric: string): string {
  for (let verb = 0; verb < 5; verb++)
    if (body.startsWith(metric.slice(verb), at)) return body[at + metric.length - verb] ?? ''
  return ''
}

/** 11个|国控断面水质优良比例达90%: how many there are of those whose figure follows. */
const OF_OTHERS =
  /(?:率|比例|占比|收入|产值|浓度|增速|雨量|容量|直径|总额|总投资)(?:均|分别|已|累计)?(?:达到?|为|超过?|突破|降至)?(?:约|近|超)?$/
function measureOf(q: Quantity, bound: BoundMetric): Measure {
  if (q.kind === 'rank') return 'rank'
  if (q.kind === 'times' || bound.binding === 'growth' || bound.binding === 'fall') return 'growth'
  if (q.kind === 'points') return 'growth'
  if (/(?:涨幅|增幅|升幅|增速|增长率)$/.test(bound.metric)) return 'growth'
  if (q.kind === 'ratio') return q.unit === '倍' ? 'growth' : 'share'
  if (q.kind === 'people' || q.kind === 'count') return /出栏|存栏|产量/.test(bound.metric) ? 'level' : 'count'
  return 'level'
}

const SHARED_END =
  /(?:(?:常住)?居民人均(?:可支配|纯)?收入|人均(?:可支配|纯)?收入|吞吐量|周转量|客运量|货运量|增加值|总产值|产值|产量|总量|零售额|销售额|出口额|进口额|营业收入|收入|支出|余额|利润|税收|面积|覆盖率|普及率|合格率|增速)$/
const ENDS_MEASURED = /(?:数|率|值|额|量|收入|支出|投资|面积|人次|贷款|存款|利润|税收|速|GDP|费|金|价格?)$/

/** Splits 城镇和农村常住居民人均可支配收入 under 分别 into one metric per figure. */
export function distribute(metric: string, n: number): string[] {
  const urban = /^(.*?)城乡(.*)$/.exec(metric)
  if (urban && n === 2) return [`${urban[1]}城镇${urban[2]}`, `${urban[1]}农村${urban[2]}`]
  const items = metric.split(/[、和与及]/).filter(Boolean)
  if (items.length !== n) return Array.from({ length: n }, () => metric)
  // 一、二、三产业增加值
  const sector = /^第?[一二三](产业?.*)$/.exec(items.at(-1)!)
  if (sector && items.slice(0, -1).every((item) => /^第?[一二三]$/.test(item)))
    return items.map((item) => `第${/[一二三]/.exec(item)![0]}${sector[1]}`)
  // 民航客运、货邮吞吐量: what is measured stands at the end only
  const shared = SHARED_END.exec(items.at(-1)!)
  if (shared?.index && items.slice(0, -1).every((item) => !ENDS_MEASURED.test(item)))
    return items.map((item, i) => (i === n - 1 ? item : item + shared[0]))
  const last = items.at(-1)!
  const first = items[0]!
  if (last.length < first.length + 2 || /(?:数|率|值|额|量|收入|投资|面积|人数|贷款|存款|产量)$/.test(first))
    return items
  const alike = last.lastIndexOf(first.at(-1)!)
  const tail = last.slice(alike > 0 && alike < last.length - 1 ? alike + 1 : first.length)
  return items.map((item, i) => (i === n - 1 ? item : item + tail))
}

/** Figures that stand side by side (6.5%左右、7.5%左右) in one group. */
function* groups(body: string, quantities: readonly Quantity[]): Generator<Quantity[]> {
  let group: Quantity[] = []
  for (const q of quantities) {
    const last = group.at(-1)
    if (last && !(last.unit === q.unit && /^[、和与及]$/.test(body.slice(last.end, q.start)))) {
      yield group
      group = []
    }
    group.push(q)
  }
  if (group.length) yield group
}

const CLAUSE_END = new Units('，。；')

/** What follows a figure up to the next mark, 40 characters at most. */
function restOfClause(body: string, from: number): string {
  let to = from
  while (to < from + 40 && to < body.length && !CLAUSE_END.at(body, to)) to++
  return body.slice(from, to)
}

/** Reads the figures with a metric: targets still to be reached and results reached, ranks and grades in words included. */
export function* readIndicators(
  article: Readable,
  sentences: readonly SentenceSpan[],
  places: PlaceReading,
  organizations: OrganizationReading,
  acts: readonly Sentence[] = [],
): Staged<Indicator[]> {
  const { body } = article
  const found: Indicator[] = []
  const quantities = findQuantities(body)
  yield
  const kindAt = kindReader(article, sentences, acts)
  const subjectAt = subjectReader(body, places, organizations)

  const add = (sentence: number, q: Quantity, bound: BoundMetric, metric: string, sure?: Indicator['kind']): void => {
    const at = sentences[sentence]!
    const { period: printed } = periodBefore(body, at.start, q.start, metric)
    // 其中，工业投资增长9%: of the period of the sentence before
    const last = found.at(-1)
    const goesOn =
      printed === null &&
      last !== undefined &&
      body.startsWith('其中', at.start) &&
      at.paragraph === sentences[sentence - 1]?.paragraph
    const period = goesOn && last.spans[0]![0] >= sentences[sentence - 1]!.start ? last.period : printed
    const { subject, metric: own } = subjectAt(q.start, metric, bound.at)
    if (
      own.length < 2 ||
      own.length > 30 ||
      !/[\p{Script=Han}A-Za-z]/u.test(own) ||
      GENERIC_METRIC.test(own) ||
      NO_METRIC.test(own)
    )
      return
    const fall = bound.binding === 'fall' && !/降幅$/.test(own)
    const negative = (value: number) => (fall ? -value : value)
    found.push({
      kind: sure ?? kindAt(sentence, q.start, q.end, period, q.bound !== null),
      metric: own,
      measure: measureOf(q, { ...bound, metric: own }),
      value: negative(q.value),
      unit: q.unit,
      approx: q.approx,
      bound: q.bound,
      high: q.high === null ? null : negative(q.high),
      period,
      subject,
      spans: [[bound.at >= at.start && bound.at < q.start ? bound.at : q.start, q.end] as Span],
      confidence: bound.metric && bound.binding !== 'none' ? 0.85 : bound.metric ? 0.75 : 0.6,
    })
  }

  let s = 0
  let carried = ''
  let floor = 0
  // metrics of the sentence so far, for figures that are dealt out to all of them: A 10亿元、B 2亿元，分别增长5%、6%
  let recent: string[] = []
  /** Where the amount of a plan was named last. */
  let planEnd = -1
  for (const group of groups(body, quantities)) {
    const first = group[0]!
    while (s + 1 < sentences.length && sentences[s]!.end <= first.start) s++
    const sentence = sentences[s]
    if (!sentence || first.start < sentence.start) continue
    if (floor < sentence.start) {
      carried = ''
      recent = []
      floor = sentence.start
    }
    const clause = body.slice(clauseStart(body, first.start), first.start)
    const attending =
      group.some((q) => (q.kind === 'people' && q.unit !== '人次') || (q.kind === 'count' && ACTORS.at(q.unit, 0))) &&
      isAttending(clause, restOfClause(body, first.unitEnd))
    const dealt = group.length > 1 && /分别|各/.test(clause)
    for (const [i, q] of group.entries()) {
      if (q.end > sentence.end) break
      if (!isFigure(body, q)) continue
      const bound = dealt && i > 0 ? bindMetric(body, first, floor) : bindMetric(body, q, floor)
      if (!dealt) floor = q.end
      if (attending && (q.kind === 'people' || q.kind === 'count')) continue
      if (isVisited(body, sentence.start, q) || isOneOf(body, q)) continue
      let metric = bound.metric
      if ((q.kind === 'points' || q.kind === 'ratio') && DIFFERENCE.test(clause) && !OF_TIME.test(clause)) {
        // 增速高于全省10个百分点，居第一: the rank is of what was compared
        const own = trimLeft(clause.slice(0, clause.search(DIFFERENCE)), false)
        if (own.length > 1 && !COMPARED.test(own)) carried = own
        else if (metric && !COMPARED.test(metric)) carried = metric
        continue
      }
      if (dealt && recent.length >= group.length && (!metric || COMPARED.test(metric))) {
        add(s, q, bound, recent.at(i - group.length)!)
        continue
      }
      if (clause.includes('比') && OFF_TARGET.test(clause)) continue
      if ((clause.includes('落后') || clause.includes('相差')) && BEHIND.test(clause)) continue
      // 完成全年任务（42亿元）的60%: the target stands in brackets behind its name
      const target = carried && body[q.start - 1] === '（' ? TARGET_NAME.exec(bracketed(body, q.start - 1)) : null
      if (target && body[q.end] === '）') {
        planEnd = q.end
        add(s, q, bound, carried.endsWith(target[1]!) ? carried : carried + target[1]!, 'target')
        continue
      }
      // 完成年度目标任务589亿元的37.22%: a target, and how much of what was named before is reached
      const ofPlan = q.kind === 'ratio' && /^）?的$/.test(body.slice(planEnd, q.start))
      if (carried && (ofPlan || (isPlanned(metric) && bound.binding !== 'growth' && bound.binding !== 'fall'))) {
        planEnd = q.end
        add(s, q, bound, plannedMetric(q, metric, carried), q.kind === 'ratio' ? 'actual' : 'target')
        continue
      }
      if (isPlanned(metric) && q.kind === 'count') continue
      const reached = q.kind === 'ratio' && REACHED.test(clause) ? 'actual' : undefined
      if (!metric && MONEY.test(carried) && /^(?:amount|count|people)$/.test(q.kind)) continue
      if (!metric && bound.binding === 'level') metric = movedBefore(body, q.start, sentence.start)
      if (!metric && !carried && q.kind === 'rank') metric = measuredBefore(body, q.start, sentence.start)
      if (!metric || COMPARED.test(metric)) metric = carriedOver(metric, carried)
      else if (!dealt) recent.push(metric)
      else if (i === 0) recent = distribute(metric, group.length)
      if (
        q.kind === 'count' &&
        bound.at === q.unitEnd &&
        OF_OTHERS.test(metric) &&
        /[\d达为超突降]/.test(afterThing(body, q.unitEnd, metric))
      )
        continue
      if (!metric || (q.kind === 'count' && bound.at === q.unitEnd && PARTS.test(metric))) continue
      if (carried && bound.binding === 'level' && metric.startsWith(carried)) metric = metric.replace(/^新增|新增$/, '')
      if ((bound.binding !== 'share' || !metric.includes('占')) && !(carried && metric.endsWith('占比')))
        carried = metric
      if (PASSED.test(body.slice(q.unitEnd, q.unitEnd + 8))) continue
      add(s, q, bound, dealt ? distribute(metric, group.length)[i]! : metric, reached)
    }
    if (dealt) floor = group.at(-1)!.end
  }
  return [...found, ...gradedIndicators(body, sentences, kindAt, subjectAt, found)].sort(
    (a, b) => a.spans[0]![0] - b.spans[0]![0],
  )
}
