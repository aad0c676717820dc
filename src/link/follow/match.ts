import type { Reason } from '../link.ts'
import { type Amount, measuresLike, unitOf } from './amount.ts'
import { metricLikeness, overlap, pairs } from './metric.ts'
import { isDistinct, sameProject } from './projects.ts'
import type { TaskStatement } from './statement.ts'
import { placeRelation } from './task-place.ts'

/** That two statements speak of one task, how surely, and by what. */
export interface TaskMatch {
  /** 0 to 1. */
  readonly score: number
  /** The strongest first. */
  readonly reasons: readonly Reason[]
}

/** From which score on two statements are linked. */
export const LINKED = 0.6

type Statement = Pick<TaskStatement, 'amount' | 'names' | 'place' | 'stage' | 'text' | 'time' | 'words' | 'speaker'>

const objects = (one: Statement) => one.names.filter((name) => name.as === 'object').map((name) => name.name)
const owners = (one: Statement) => one.names.filter((name) => name.as === 'owner').map((name) => name.name)

/** The project that both name, else null. */
function project(a: Statement, b: Statement): string | null {
  for (const name of objects(a))
    for (const other of objects(b))
      if (sameProject(name, other) && name.length > 2) return name.length >= other.length ? name : other
  return null
}

function owner(a: Statement, b: Statement): string | null {
  for (const name of owners(a))
    for (const other of owners(b))
      if (name.includes(other) || other.includes(name)) return name.length < other.length ? name : other
  return null
}

/** A name that one has as what it is about and the other as what it belongs to. */
function anyName(a: Statement, b: Statement): string | null {
  for (const { name } of a.names) for (const other of b.names) if (sameProject(name, other.name)) return name
  return null
}

/** 栖梧港 with 铁路进港, and 栖梧港 with 铁路专用线: one owner, and things that begin alike. */
function partOfOwner(a: Statement, b: Statement): string | null {
  const shared = owner(a, b)
  if (!shared) return null
  for (const name of objects(a))
    for (const other of objects(b)) if (name.slice(0, 2) === other.slice(0, 2)) return `${shared}${other}`
  return null
}

function placeReason(a: Statement, b: Statement): { readonly reason: Reason | null; readonly relation: string | null } {
  if (!a.place || !b.place) return { reason: null, relation: null }
  const relation = placeRelation(a.place, b.place)
  const place = b.place.name
  const code = { same: 'same-place', above: 'place-above', below: 'place-below' } as const
  return { relation: relation ?? 'other', reason: relation && { code: code[relation], values: { place } } }
}

const year = (time: Statement['time']) => time?.last?.slice(0, 4) ?? null

/** Whether two times of a figure are one period. `null`: one of them says none. */
function samePeriod(a: Statement['time'], b: Statement['time']): boolean | null {
  const bare = (time: Statement['time']) => !time || (time.kind !== 'each' && time.kind !== 'mean' && !time.last)
  if (bare(a) && bare(b)) return true
  if (bare(a) || bare(b)) return null
  if (a!.kind === 'each' || b!.kind === 'each' || a!.kind === 'mean' || b!.kind === 'mean') return a!.kind === b!.kind
  return year(a) === year(b)
}

const printed = ({ value, unit }: Amount) => `${value}${unit ?? ''}`

function metricReason(a: Amount, b: Amount): { readonly like: number; readonly reason: Reason } {
  const like = metricLikeness(a.metric, b.metric)
  return like === 1
    ? { like, reason: { code: 'same-metric', values: { metric: a.metric } } }
    : { like, reason: { code: 'like-metric', values: { a: a.metric, b: b.metric } } }
}

const sameValue = (a: Amount, b: Amount) =>
  a.value !== null &&
  a.value === b.value &&
  a.value > 2 &&
  unitOf(a.unit).dimension === unitOf(b.unit).dimension &&
  a.unit !== '%'

/** Metrics that say nothing without what they are of. */
const GENERIC =
  /^(?:.|总?投资|.{0,2}数量|项目|企业|资金|面积|产值|收入|总[量数额]|规模|人数|产品|车辆|列车|人员|群众|问题|活动|任务)$/

/** How far two figures are of one thing, or null. */
function sameFigure(a: Statement, b: Statement): TaskMatch | null {
  const [x, y] = [a.amount!, b.amount!]
  if (x.part !== y.part || !measuresLike(x, y)) return null
  const named = project(a, b)
  const { relation, reason } = placeReason(a, b)
  const shared = named ?? owner(a, b) ?? anyName(a, b)
  if (relation !== 'same' && !(shared && isDistinct(shared) && relation !== 'other')) return null
  // another firm's output in the same zone
  if (!shared && owners(a).length && owners(b).length) return null
  const { like, reason: metric } = metricReason(x, y)
  if (!shared && (GENERIC.test(x.metric) || GENERIC.test(y.metric))) return null
  const reasons: Reason[] = []
  if (shared) reasons.push({ code: 'same-project', values: { name: shared } })
  if (reason) reasons.push(reason)
  if (like >= 0.6 || (like >= 0.5 && shared)) return { score: 0.6 + 0.35 * like, reasons: [metric, ...reasons] }
  if (sameValue(x, y) && overlap(pairs(a.words), pairs(b.words)) >= 0.5)
    return { score: 0.75, reasons: [{ code: 'same-figure', values: { figure: printed(x) } }, ...reasons] }
  if (named && x.metric.endsWith(named) && x.unit === y.unit && unitOf(x.unit).dimension === '个')
    return { score: 0.7, reasons }
  return null
}

/** A project's own name is known again in places that hold one another, or where none is told; a kind of works in one place only. */
const knownBy = (name: string, relation: string | null) =>
  isDistinct(name) ? relation !== 'other' : relation === 'same'

const starts = (one: Statement) => one.stage === 'started'

/**
 * Whether two demands are one task. Agreements are weighed one by one, as in record linkage (Fellegi & Sunter 1969): the metric or project
 * first, then the place, then the period; a disagreement in any that both give decides against it.
 */
export function matchDemands(a: Statement, b: Statement): TaskMatch | null {
  const deadline: Reason[] =
    a.time?.last && a.time.last === b.time?.last ? [{ code: 'same-deadline', values: { time: a.time.last } }] : []
  if (a.amount && b.amount) {
    const match = sameFigure(a, b)
    const period = samePeriod(a.time, b.time)
    if (!match || period === false) return null
    if (period === null && !sameValue(a.amount, b.amount)) return null
    return { score: match.score, reasons: [...match.reasons, ...deadline] }
  }
  const { relation, reason } = placeReason(a, b)
  const place = reason ? [reason] : []
  const named = project(a, b)
  if (named && knownBy(named, relation)) {
    const amount = a.amount ?? b.amount
    // 成果转化30个 of a laboratory is not its building
    if (amount && !amount.metric.endsWith(named) && !(deadline.length && amount.metric.endsWith(named.slice(-2))))
      return null
    if (a.time && b.time && starts(a) !== starts(b)) return null
    return {
      score: amount ? 0.75 : 0.9,
      reasons: [{ code: 'same-project', values: { name: named } }, ...place, ...deadline],
    }
  }
  if (a.amount || b.amount) return null
  const part = partOfOwner(a, b)
  if (part && relation === 'same')
    return { score: 0.65, reasons: [{ code: 'same-project', values: { name: part } }, ...place] }
  if (relation !== 'same' || objects(a).length || objects(b).length) return null
  if (Math.min(a.words.length, b.words.length) < 6) return null
  const like = overlap(pairs(a.words), pairs(b.words))
  if (like < 0.75 || samePeriod(a.time, b.time) === false) return null
  return {
    score: 0.6 + 0.3 * like,
    reasons: [{ code: 'same-task', values: { n: Math.round(like * 100) } }, ...place, ...deadline],
  }
}

/** Whether what a later clause tells is of the task that a demand sets. */
export function matchState(demand: Statement, state: Statement & Pick<TaskStatement, 'says'>): TaskMatch | null {
  if (demand.amount && state.amount) return sameFigure(demand, state)
  const named = project(demand, state)
  const { relation, reason } = placeReason(demand, state)
  if (relation === 'other' || state.says === null) return null
  const part = named ? null : partOfOwner(demand, state)
  if (named ? !knownBy(named, relation) : !(part && relation === 'same')) return null
  if (demand.amount && !demand.amount.metric.endsWith(named ?? '\n')) return null
  return {
    score: named ? 0.85 : 0.65,
    reasons: [{ code: 'same-project', values: { name: named ?? part! } }, ...(reason ? [reason] : [])],
  }
}

/** Whether a later demand is a part of an earlier one, to be reached on the way: 12亿元 of the 45亿元 of three years. */
export function matchPart(whole: Statement, part: Statement): TaskMatch | null {
  const [x, y] = [whole.amount, part.amount]
  if (!x || !y || x.value === null || y.value === null || x.measure === 'growth') return null
  if (!whole.time?.last || !part.time?.last || part.time.last >= whole.time.last) return null
  if (year(whole.time) === year(part.time) || whole.time.kind === 'each' || part.time.kind === 'each') return null
  const match = sameFigure(whole, part)
  if (!match || x.value * unitOf(x.unit).factor <= y.value * unitOf(y.unit).factor) return null
  return metricLikeness(x.metric, y.metric) >= 0.8 ? match : null
}
