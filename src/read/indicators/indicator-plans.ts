import { Units } from '../../text/units.ts'
import { clauseStart } from './metric-words.ts'
import type { Quantity } from './quantities.ts'

/** What is to be done by plan, where its amount is named. */
const PLANNED =
  /^(?:为|占|完成)?(?:[省市县区]?(?:下达|定|上))?(?:的)?(?:全年|年度|当年|本年度|年初|年|预算|计划)*(?:目标任务|目标|任务|投资计划|计划|预算|任务数|序时进度)$/

/** 完成年度计划开工的80%. */
const REACHED = /完成[^，；。]{0,12}(?:计划|任务|目标)[^，；。]{0,8}的(?:约|近|超)?$/
/** 比去年的任务增加3亿元, 比定下的目标翻了一番: a difference to a target. */
const OFF_TARGET = /比[^，；。]{0,12}(?:任务|目标|计划)[^，；。]{0,6}$/

/** The name of a target before its amount in brackets: 投资|任务（42亿元）. */
const TARGET_NAME = /(?:完成|占)?([\u4e00-\u9fff]{0,10}(?:任务|目标|计划)(?:数|资金|投资)?)$/
/** What stands before a bracket in its clause. */
const bracketed = (body: string, open: number): string => body.slice(clauseStart(body, open), open)

/** What a target, or the share of it that is reached, is of: 投资|完成全年任务, 投资|占年度投资计划, 年度投资计划. */
export function plannedMetric(q: Quantity, metric: string, carried: string): string {
  if (q.kind !== 'ratio') return /投资计划$/.test(metric) ? metric : carried
  if (metric.startsWith('占')) return carried + metric
  return `${carried}完成${metric.replace(/^[为完成]+/, '') || '率'}`
}

const PLAN_ENDS = new Units('务标划算数度')
/** True for 年度计划, 全年目标任务: the amount of a plan, not what the plan is of. */
export const isPlanned = (metric: string): boolean => PLAN_ENDS.at(metric, metric.length - 1) && PLANNED.test(metric)

/** True for a share of a plan that is reached: 完成年度计划开工的|80%. `clause` is what stands before the figure. */
export const isReached = (q: Quantity, clause: string): boolean => q.kind === 'ratio' && REACHED.test(clause)

/** True where a figure says how far something is from a target: 比去年的任务增加|3亿元. `clause` is what stands before it. */
export const isOffTarget = (clause: string): boolean => clause.includes('比') && OFF_TARGET.test(clause)

/** 完成全年任务（42亿元）的60%: the name of the target whose amount stands in brackets behind it; null for none. */
export const bracketedTarget = (body: string, q: Quantity): string | null =>
  body[q.start - 1] === '（' && body[q.end] === '）'
    ? (TARGET_NAME.exec(bracketed(body, q.start - 1))?.[1] ?? null)
    : null
