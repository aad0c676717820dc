import { trimLeft } from './metric-words.ts'
import type { Quantity } from './quantities.ts'

// what a figure is compared with, where the metric stands in the clause before
const COMPARED =
  /^(?:占(?![地比有用道领据])[^，]{2,16}|升幅|增速|增幅|降幅|改善幅度|总额|总量|规模|占比|同比|高于全国|高于全省|居全国|居全省|位居全国|位居全省|名义|增量|排名|全国|全省|全市|其中|世界|全球)$|^(?:比(?![例重较率价])|较(?![大好高快低])|同(?=.{0,6}(?:上年|去年|年初|同期|上月)))/
// 高于全国0.7个百分点: a difference to others
const DIFFERENCE =
  /(?:高于|低于|快于|高出|低出|超出|超过|超(?=时序|序时|进度|全[国省市县区州]|平均)|领先|好于)(?:[^，；。]{0,10}|[^，；。\d]{0,18})$|[比较](?![重例率值])[^，；。]{1,16}(?<![提增减降])(?:高|低|快|慢|多|少)$/
/** 比去年同期高出14%: growth, no difference to others. */
const OF_TIME = /(?:比|较)(?:上|去|前|同期|往|20\d\d|年初)[^，；。]{0,10}$/
/** 还落后邻市近5亿元: a difference to others. */
const BEHIND = /(?:落后(?!产|地|村|的)|相差)[^，；。\d]{0,8}$/

/** The metric of the clause before, with 总量 or 增速 of its own where the clause names one; '' where there is none to carry. */
export function carriedOver(metric: string, carried: string): string {
  // 占总投资的37%
  if (carried && /^占(?![地比有用道领据])/.test(metric))
    return carried.length + metric.length > 24 ? '' : carried + metric
  const own = /^(?:占比|总量|增速|增量|规模|总额|增幅|升幅|降幅|改善幅度)$/.test(metric) ? metric : ''
  return own && carried ? carried.replace(/(?:总量|增速|增量|规模|总额|增幅)$/, '') + own : carried || own
}

/** True for what a figure is compared with (占…, 同比, 全省), which is no metric of its own. */
export const isComparison = (metric: string): boolean => COMPARED.test(metric)

/** True for a difference to others: 高于全国|0.7个百分点. `clause` is what stands before the figure. */
export const isDifference = (q: Quantity, clause: string): boolean =>
  (q.kind === 'points' || q.kind === 'ratio') && DIFFERENCE.test(clause) && !OF_TIME.test(clause)

/** What is compared in a clause of which {@link isDifference} is true: 增速|高于全省. */
export const beforeDifference = (clause: string): string => trimLeft(clause.slice(0, clause.search(DIFFERENCE)), false)

/** True for how far something is behind others: 还落后邻市近|5亿元. `clause` is what stands before the figure. */
export const isBehind = (clause: string): boolean =>
  (clause.includes('落后') || clause.includes('相差')) && BEHIND.test(clause)
