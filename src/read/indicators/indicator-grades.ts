import type { Indicator, Measure, Span } from '../../record/types.ts'
import { matchesOf } from '../../text/matches.ts'
import { Hints } from '../../text/sieve.ts'
import { Trie } from '../../text/trie.ts'
import type { SentenceSpan } from '../draft.ts'
import type { KindAt } from './indicator-kind.ts'
import type { SubjectAt } from './indicator-subject.ts'
import { clauseStart, trimLeft } from './metric-words.ts'
import { periodBefore } from './periods.ts'

// 第一等次, 第一方阵: a rank in words
const GRADE = /第一(?:等次|方阵|梯队|档次|档|序列|等级)|优秀等次|优秀等级|先进等次/g
const REACH_VERB =
  /(?:夺取|保持|稳居|进入|站稳|跻身|冲进|冲入|迈入|挺进|位居|处于|列入|获得|获评|评为|进位|冲刺|争取|稳定在|迈进|排在|居于|居|列)/g
/** 增长10%，排名全省前列: a grade of what the figure before it is of. */
const FRONT =
  /(?:排名?|位居|位列|名列|居|列|处于|稳居|保持)(?:在)?(全[国省市区县州盟])(?:各[^，。；]{1,6})?前列(?=[，。；])/g
const HOLD = /不反弹|只降不升|零增长|零新增|只增不减|不新增|不降低|不退步/g
const HELD = /(?:等级|债务|率|隐患|指数|风险|人口|面积|质量|水平|赤字|案件|事故|编制|指标|红线|产量)$/
// 与经济增长基本同步, 高于经济增长速度, 完成国家下达任务: a target without a figure
const STEP =
  /(?:与|和|同)(?:全省|全市|全国|地区)?(?:经济|GDP|地区生产总值)(?:发展|增长|增速)?(?:基本|保持|大体|大致){0,3}同步(?:增长)?|(?:快于|高于|不低于|略高于)(?:全国|全省|全市)?(?:经济|GDP)?(?:经济增长速度|增长速度|平均水平|平均增速|平均|增长|增速){1,3}(?:水平)?|(?:保持在|高于|快于)全[国省]平均(?:水平|增速)(?:以上)?|与全[国省](?:平均)?(?:水平|增速)?(?:保持)?同步/g
const ASSIGNED =
  /(?:全面|确保|均|超额|圆满){0,3}(?:完成|达到)(?:国家|省|上级|省里|国家和省|中央)(?:下达)?(?:的)?(?:考核|约束性)?(?:目标|任务|要求|目标任务|考核目标|指标|“十[四五]五”[^，。；]{0,8}目标|任务目标)|达到国家要求|完成“十[四五]五”[^，。；]{0,10}目标|(?:稳定)?保持在[ⅠⅡⅢⅣ一二三]类(?:及以上|以上)?|保持优良|保持稳定在[ⅠⅡⅢ]类/g
const ASSIGNED_BEFORE =
  /((?:全面|确保){0,2}完成(?:国家|省)?(?:下达)?(?:的)?)((?:“[^”，。；]{2,6}”(?:期间)?)?[^，。；“”]{4,36}?(?:目标|指标|等任务|任务))(?=[，。；])/g
const GRADES = new Hints('第一 优秀 先进')
const FRONTS = new Hints('前列')
const HOLDS = new Hints('不反 只降 零增 零新 只增 不新 不降 不退')
const STEPS = new Hints('同步 快于 高于 低于 持在')
const AIM = /预期目标|主要目标|目标(?:是|为|：)/

const within = (body: string, from: number, to: number, word: string) => {
  const at = body.slice(from, to).lastIndexOf(word)
  return at < 0 ? -1 : from + at
}
const measureOf = (metric: string): Measure =>
  /率$|比例$/.test(metric)
    ? 'share'
    : /水质|质量$/.test(metric)
      ? 'rank'
      : /强度|下降|降低|减排目标|增速|增长/.test(metric)
        ? 'growth'
        : 'level'

/** Words of which one stands in every indicator graded in words. */
const GRADED = new Trie(
  '第一 前列 优秀等 先进等 不反弹 只降不升 零增长 零新增 只增不减 不新增 不降低 不退步 同步 平均 快于 高于 不低于 目标'
    .split(' ')
    .map((word) => [word, true] as const),
)

/** Indicators graded in words, whose value and unit are null. */
export function gradedIndicators(
  body: string,
  sentences: readonly SentenceSpan[],
  kindAt: KindAt,
  subjectAt: SubjectAt,
  figures: readonly Indicator[] = [],
): Indicator[] {
  const found: Indicator[] = []
  let s = 0
  const add = (
    metric: string,
    measure: Measure,
    start: number,
    end: number,
    bound: string | null,
    confidence: number,
  ): void => {
    while (s + 1 < sentences.length && sentences[s]!.end <= start) s++
    while (s > 0 && sentences[s]!.start > start) s--
    const { period } = periodBefore(body, sentences[s]?.start ?? 0, start)
    const subject = subjectAt(start, metric, within(body, start, end, metric.slice(0, 4)))
    const clean = subject.metric
    if (clean.length < 2 || clean.length > 40) return
    found.push({
      kind: kindAt(s, start, end, period, true),
      metric: clean,
      measure,
      value: null,
      unit: null,
      approx: false,
      bound,
      high: null,
      period,
      subject: subject.subject,
      spans: [[start, end] as Span],
      confidence,
    })
  }
  const stripAdverbs = (t: string) => t.replace(/(?:持续|稳步|继续|始终|力争|均|保持|稳定|总体|全部|整体)+$/, '')

  if (!GRADED.firstIn(body, 0, body.length)) return found
  for (const m of GRADES.in(body) ? matchesOf(GRADE, body) : []) {
    const from = clauseStart(body, m.index)
    const left = body.slice(from, m.index)
    const verb = matchesOf(REACH_VERB, left).at(-1)
    if (!verb) continue
    const between = left.slice(verb.index + verb[0].length).replace(/^(?:在|了|到)/, '')
    const place = between.replace(/^全[国省市区县]/, '')
    const metric = place.length >= 2 ? between : trimLeft(stripAdverbs(left.slice(0, verb.index)), true)
    add(metric, 'rank', from, m.index + m[0].length, null, 0.75)
  }
  for (const m of FRONTS.in(body) ? matchesOf(FRONT, body) : []) {
    const from = clauseStart(body, m.index)
    const own = trimLeft(stripAdverbs(body.slice(from, m.index)), true)
    const before = figures.findLast((f) => f.spans[0]![1] <= from && from - f.spans[0]![1] <= 2)
    const metric = /^(?:增速|增幅|总量|增长率)?$/.test(own) ? before?.metric : own
    if (metric) add(metric, 'rank', m.index, m.index + m[0].length, null, 0.7)
  }
  for (const m of HOLDS.in(body) ? matchesOf(HOLD, body) : []) {
    const from = clauseStart(body, m.index)
    const metric = trimLeft(body.slice(from, m.index), false).replace(/^(?:守住|坚守|严守|实现|保证)/, '')
    if (HELD.test(metric)) add(metric, 'rank', from, m.index + m[0].length, m[0], 0.7)
  }
  for (const m of STEPS.in(body) ? matchesOf(STEP, body) : []) {
    // 高于全省平均水平10个百分点: a difference in figures
    if (/^[\d约近]/.test(body.slice(m.index + m[0].length))) continue
    const from = clauseStart(body, m.index)
    const metric = trimLeft(stripAdverbs(body.slice(from, m.index)), true)
    if (/(?:收入|支出|投资|消费|增长|增速|产值|利润|待遇|工资|增加值|总额|水平|养老金)$/.test(metric))
      add(metric.replace(/(?<=收入)增长$/, ''), 'growth', from, m.index + m[0].length, m[0], 0.85)
  }
  const aims = !body.includes('目标')
    ? []
    : sentences.filter((x) => AIM.test(body.slice(x.start, Math.min(x.end, x.start + 60))))
  for (const aim of aims) {
    const text = body.slice(aim.start, aim.end)
    const taken: number[] = []
    for (const m of matchesOf(ASSIGNED, text)) {
      const at = aim.start + m.index
      const from = clauseStart(body, at)
      const left = body.slice(from, at)
      if (!left) continue
      taken.push(m.index)
      const metrics = /分别|均|和碳|和地/.test(left + m[0])
        ? stripAdverbs(left).split(/和(?=[碳地])/)
        : [stripAdverbs(left)]
      for (const metric of metrics)
        add(metric.trim(), measureOf(metric), from, at + m[0].length, m[0].replace(/^均/, ''), 0.75)
    }
    for (const m of matchesOf(ASSIGNED_BEFORE, text)) {
      if (taken.some((t) => t >= m.index && t < m.index + m[0].length)) continue
      const at = aim.start + m.index
      if (/^(?:国家|省)?下达/.test(m[2]!) || /^国家下达/.test(m[2]!)) continue
      add(m[2]!.replace(/[“”]/g, ''), measureOf(m[2]!), at, at + m[0].length, m[1]!, 0.7)
    }
  }
  return found
}
