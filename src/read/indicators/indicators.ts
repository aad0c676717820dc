import type { Indicator, Sentence, Span } from '../../record/types.ts'
import type { OrganizationReading, PlaceReading, Readable, SentenceSpan } from '../draft.ts'
import type { Staged } from '../stages.ts'
import { isFigure, isPlannedPlant } from './figures.ts'
import { isAttendance } from './indicator-attending.ts'
import {
  dealtTo,
  isOneOf,
  isPeopled,
  isVisited,
  measuredBefore,
  movedBefore,
  worthBefore,
} from './indicator-clauses.ts'
import { beforeDifference, carriedOver, isBehind, isComparison, isDifference } from './indicator-compared.ts'
import { gradedIndicators } from './indicator-grades.ts'
import { kindReader } from './indicator-kind.ts'
import { measureOf } from './indicator-measure.ts'
import { countsOthers, isMetric, isPart } from './indicator-no-metric.ts'
import { bracketedTarget, isOffTarget, isPlanned, isReached, plannedMetric } from './indicator-plans.ts'
import { isUnbuilt, ofProject } from './indicator-projects.ts'
import { withoutRestated } from './indicator-restated.ts'
import { distribute, groups } from './indicator-rows.ts'
import { scaled } from './indicator-scale.ts'
import { subjectReader } from './indicator-subject.ts'
import { type BoundMetric, bindMetric } from './metric.ts'
import { clauseStart } from './metric-words.ts'
import { periodBefore } from './periods.ts'
import { findQuantities, type Quantity } from './quantities.ts'

/** Money has no area and counts nothing. */
const MONEY = /(?:产值|收入|利润|税收|资金|投资|贷款|余额|销售额|贡献)$/
/** 突破2000元大关，达到2075元: passed on the way. */
const PASSED = /^大关，(?:达到?|为|增至)[\d约近]/

/** Without what binary fractions add: 5.7 × 10000. */
const tidy = (value: number) => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(12)))

/** 面临2万人的|脱贫攻坚重任: what is still to be done for so many. */
const BURDEN = /^的([\u4e00-\u9fff]{2,8}?)(?:重任|任务|重担)/

const ALONE = /^[村县镇乡](?!\p{Script=Han})/u
/** 16个县的|38万名群众: where they live. */
const WHERE = /^[村县镇乡]的\d/
/** 15个市州80个县: the noun before is of the figure before. */
const DIVISIONS = /^$|[村县镇乡州]$/

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
    const whose = subjectAt(q.start, metric, bound.at)
    const { subject, metric: own } = ofProject(whose.metric) ?? whose
    if (!isMetric(own)) return
    const kind =
      sure ??
      (isUnbuilt(body, sentences, sentence, q, own, article.meta.title ?? '')
        ? 'target'
        : kindAt(sentence, q.start, q.end, period, q.bound !== null))
    const fall = bound.binding === 'fall' && !/降幅$/.test(own)
    const printedIn = scaled(q, own)
    const sign = fall ? -printedIn.factor : printedIn.factor
    found.push({
      kind,
      metric: own,
      measure: measureOf(q, { ...bound, metric: own }),
      value: tidy(q.value * sign),
      unit: printedIn.unit,
      approx: q.approx,
      bound: q.bound,
      high: q.high === null ? null : tidy(q.high * sign),
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
    const attending = isAttendance(body, group, clause)
    const given = group.length > 1 ? dealtTo(body, clause, group.at(-1)!) : ''
    const dealt = group.length > 1 && !given && /分别|各/.test(clause)
    for (const [i, q] of group.entries()) {
      if (q.end > sentence.end) break
      if (!isFigure(body, q)) continue
      const bound = dealt && i > 0 ? bindMetric(body, first, floor) : bindMetric(body, q, floor)
      if (!dealt) floor = q.end
      if (attending && (q.kind === 'people' || q.kind === 'count')) continue
      if (isVisited(body, sentence.start, q) || isOneOf(body, q)) continue
      const burden = q.kind === 'people' ? BURDEN.exec(body.slice(q.end, q.end + 14))?.[1] : undefined
      if (burden && !clause.includes('完成')) {
        add(s, q, bound, burden, 'target')
        continue
      }
      let metric = given || bound.metric
      if (isDifference(q, clause)) {
        // 增速高于全省10个百分点，居第一: the rank is of what was compared
        const own = beforeDifference(clause)
        if (own.length > 1 && !isComparison(own)) carried = own
        // ，高于市里的目标4个百分点: still what stands before
        else if (own && metric && !isComparison(metric)) carried = metric
        continue
      }
      if (dealt && recent.length >= group.length && (!metric || isComparison(metric))) {
        add(s, q, bound, recent.at(i - group.length)!)
        continue
      }
      if (isOffTarget(clause) || isBehind(clause)) continue
      const target = carried ? bracketedTarget(body, q) : null
      if (target !== null) {
        planEnd = q.end
        add(s, q, bound, carried.endsWith(target) ? carried : carried + target, 'target')
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
      const reached = isReached(q, clause) ? 'actual' : isPlannedPlant(body, q) ? 'target' : undefined
      if (!metric && MONEY.test(carried) && /^(?:amount|count|people)$/.test(q.kind)) continue
      if (metric === '折合') {
        metric = worthBefore(body, q.start, sentence.start)
        if (!metric) continue
      }
      if (!metric && (bound.binding === 'level' || (bound.binding === 'growth' && !carried)))
        metric = movedBefore(body, q.start, sentence.start)
      if (!metric && !carried && q.kind === 'rank') metric = measuredBefore(body, q.start, sentence.start)
      if (!metric || isComparison(metric)) metric = carriedOver(metric, carried)
      else if (!dealt) recent.push(metric)
      else if (i === 0) recent = distribute(metric, group.length)
      if (q.kind === 'count' && WHERE.test(body.slice(q.unitEnd, q.unitEnd + 3))) continue
      // 涉及2个乡镇9个村: no name stands by itself
      if (q.kind === 'count' && DIVISIONS.test(bound.metric) && ALONE.test(body.slice(q.unitEnd, q.unitEnd + 2)))
        continue
      if (isPeopled(body, q, body.slice(Math.max(0, clauseStart(body, q.start) - 12), q.start), bound.metric, carried))
        metric = q.unit === '户' ? '户数' : '人口'
      const counted = q.kind === 'count' && bound.at === q.unitEnd
      if (!metric || (counted && (countsOthers(body, q, metric) || isPart(metric)))) continue
      if (carried && bound.binding === 'level' && metric.startsWith(carried)) metric = metric.replace(/^新增|新增$/, '')
      if ((bound.binding !== 'share' || !metric.includes('占')) && !(carried && metric.endsWith('占比')))
        carried = metric
      if (PASSED.test(body.slice(q.unitEnd, q.unitEnd + 8))) continue
      add(s, q, bound, dealt ? distribute(metric, group.length)[i]! : metric, reached)
    }
    if (dealt) floor = group.at(-1)!.end
  }
  const once = withoutRestated(found)
  return [...once, ...gradedIndicators(body, sentences, kindAt, subjectAt, found)].sort(
    (a, b) => a.spans[0]![0] - b.spans[0]![0],
  )
}
