import type { Reason } from '../link.ts'
import { type Comparison, compareFigures } from './compare.ts'
import type { Says } from './progress.ts'
import type { TaskStatement } from './statement.ts'
import type { Outcome, StepStatus } from './statuses.ts'

/** A statement with the first day on which it was printed (ISO, '' where no day is known). */
export interface DatedStatement {
  readonly no: number
  readonly day: string
  /** Puts statements of one day into an order that does not hang on which was added first. */
  readonly ord: string
  readonly statement: TaskStatement
}

/** Why a later statement belongs to the item. */
export interface Tie {
  readonly score: number
  readonly reasons: readonly Reason[]
  /** A later demand for a part of it. */
  readonly part: boolean
}

export interface Step {
  readonly no: number
  readonly status: StepStatus
  readonly day: string
  readonly score: number
  readonly reasons: readonly Reason[]
}

export interface Followed {
  /** In the order of their days. */
  readonly steps: readonly Step[]
  readonly outcome: Outcome
  /** The deadline first set, ISO day. */
  readonly deadline: string | null
  /** The deadline set last, where it differs. */
  readonly revised: string | null
}

const deadlineOf = ({ time }: TaskStatement): string | null =>
  time && (time.kind === 'by' || time.kind === 'in') ? time.last : null

/** Days by which a deadline must move to be another: 年底前 and 12月底前 are one. */
const MOVED = 20

function later(a: string, b: string): boolean {
  return (Date.parse(a) - Date.parse(b)) / 86_400_000 > MOVED
}

function demandStatus(
  statement: TaskStatement,
  first: TaskStatement,
  current: string | null,
  root: boolean,
  again: boolean,
): { readonly status: StepStatus; readonly reason: Reason } {
  const deadline = deadlineOf(statement)
  if (root) return { status: 'asked', reason: { code: 'first-asked' } }
  // Another paper's telling of the same speech
  if (again) return { status: 'asked', reason: { code: 'asked-again' } }
  if (deadline && current && !statement.relay && later(deadline, current))
    return { status: 'revised', reason: { code: 'deadline-moved', values: { from: current, to: deadline } } }
  if (statement.relay) {
    const dated = deadline !== null && deadlineOf(first) === null
    return dated
      ? { status: 'planned', reason: { code: 'promised' } }
      : { status: 'relayed', reason: { code: 'passed-on' } }
  }
  // What the one who is to do it says to a superior who is there takes the demand on; said by himself it is his plan.
  if (statement.act === 'commitment' && !statement.before) return { status: 'planned', reason: { code: 'promised' } }
  return { status: 'asked', reason: { code: 'asked-again' } }
}

/** Days within which one speaker's words in two reports are one speech. */
const SPEECH = 3

function sameSpeech(one: DatedStatement, root: DatedStatement): boolean {
  const { speaker } = root.statement
  if (!speaker || one.statement.speaker !== speaker || !one.day || !root.day) return false
  return Math.abs(Date.parse(one.day) - Date.parse(root.day)) / 86_400_000 <= SPEECH
}

/** 与经济增长同步 is reached where the report says so. */
const WORDS: Partial<Record<Says, StepStatus>> = { short: 'missed', reached: 'met' }

function figureStatus(
  demand: DatedStatement,
  state: DatedStatement,
): { readonly status: StepStatus; readonly reasons: readonly Reason[] } | null {
  const { says, cue, amount } = state.statement
  const figures = compareFigures(
    { amount: demand.statement.amount!, time: demand.statement.time, day: demand.day },
    { amount: amount!, time: state.statement.time, day: state.day },
  )
  const word = says === null ? undefined : WORDS[says]
  const wrongYear = figures === null && demand.statement.amount!.value !== null
  if (word && !wrongYear) {
    const status = figures && figures.stands === 'final' && (word === 'met') !== figures.met ? byFigures(figures) : word
    const said: Reason = { code: 'said-so', values: { cue: cue ?? '' } }
    return { status, reasons: figures ? [said, figures.reason] : [said] }
  }
  return figures && { status: byFigures(figures), reasons: [figures.reason] }
}

const byFigures = ({ stands, met }: Comparison): StepStatus =>
  stands === 'progress' ? 'under way' : met ? 'met' : 'missed'

function taskStatus(
  demand: TaskStatement,
  state: DatedStatement,
  deadline: string | null,
): { readonly status: StepStatus; readonly reasons: readonly Reason[] } | null {
  const { says, cue, stage, amount } = state.statement
  const said: Reason = { code: 'said-so', values: { cue: cue ?? '' } }
  const partly = amount !== null && amount.unit === '%' && amount.value !== null && amount.value < 100
  switch (says) {
    case 'short':
    case 'late':
      return { status: 'missed', reasons: [said] }
    case 'not':
      return { status: deadline !== null && state.day > deadline ? 'missed' : 'under way', reasons: [said] }
    case 'changed':
      return { status: 'revised', reasons: [said] }
    case 'reached':
    case 'finished':
      return partly ? { status: 'under way', reasons: [said] } : { status: 'done', reasons: [said] }
    case 'started':
      return demand.stage === 'started' || stage === 'finished'
        ? { status: 'done', reasons: [said] }
        : { status: 'under way', reasons: [{ code: 'step-on-way', values: { cue: cue ?? '' } }] }
    case 'working':
      return { status: 'under way', reasons: [{ code: 'step-on-way', values: { cue: cue ?? '' } }] }
    default:
      return null
  }
}

/** 12座水库全部完成, of 完成12座水库: the figure names the task again and is no result of its own. */
function repeats(demand: TaskStatement, state: TaskStatement): boolean {
  const [a, b] = [demand.amount!, state.amount!]
  const named = demand.names.some((one) => one.as === 'object')
  return named && a.measure === 'count' && a.value === b.value && a.unit === b.unit && state.says === 'finished'
}

/** How an item stands after a step, from how it stood. */
function after(outcome: Outcome, step: StepStatus, slipped: boolean, late: boolean): Outcome {
  switch (step) {
    case 'done':
      return slipped || late || outcome === 'missed' ? 'done late' : outcome === 'done late' ? outcome : 'done'
    case 'met':
      return 'met'
    case 'missed':
      return late ? 'done late' : outcome === 'done' || outcome === 'done late' ? 'done late' : 'missed'
    case 'under way':
      return outcome === 'not yet rated' ? 'under way' : outcome
    default:
      return outcome
  }
}

/**
 * What came of a task: its demands and what later reports tell of it, as steps in the order of days, and how it stands.
 * @param demands of the item, the first asked first
 * @param told later statements with why they belong to it; several demands may tie the same one, the strongest tie counts
 */
export function follow(
  demands: readonly DatedStatement[],
  told: readonly (DatedStatement & { readonly tie: Tie })[],
  ties: ReadonlyMap<number, Tie> = new Map(),
): Followed {
  const root = demands[0]!
  const figure = demands.find(({ statement }) => statement.amount) ?? null
  const steps: Step[] = []
  let deadline: string | null = null
  let current: string | null = null
  let outcome: Outcome = 'not yet rated'
  let slipped = false
  const all = [
    ...demands.map((one) => ({ ...one, tie: ties.get(one.no) ?? null, kind: 'demand' as const })),
    ...told.map((one) => ({ ...one, kind: 'told' as const })),
  ].sort((a, b) => {
    if (a.day !== b.day) return (a.day || '9999') < (b.day || '9999') ? -1 : 1
    if (a.kind !== b.kind) return a.kind === 'told' ? -1 : 1
    return a.ord < b.ord ? -1 : 1
  })
  // Of one day the first demand stands before all else, and what is told before what is then demanded.
  const ordered = [...all.filter((one) => one.no === root.no), ...all.filter((one) => one.no !== root.no)]
  for (const one of ordered) {
    if (one.kind === 'demand') {
      const found = demandStatus(one.statement, root.statement, current, one.no === root.no, sameSpeech(one, root))
      steps.push({
        no: one.no,
        status: found.status,
        day: one.day,
        score: one.tie?.score ?? 1,
        reasons: [found.reason, ...(one.tie?.reasons ?? [])],
      })
      const own = deadlineOf(one.statement)
      deadline ??= own
      if (found.status === 'revised') slipped = true
      if (own && (current === null || own > current)) current = own
      continue
    }
    const found = one.tie.part
      ? { status: 'under way' as const, reasons: [] }
      : figure && one.statement.amount && !repeats(figure.statement, one.statement)
        ? figureStatus(figure, one)
        : taskStatus(root.statement, one, deadline)
    if (!found) continue
    const late = one.statement.says === 'late'
    const status = late && (outcome === 'done' || outcome === 'done late') ? 'done' : found.status
    outcome = after(outcome, status, slipped, late)
    if (found.status === 'missed' || found.status === 'revised') slipped = true
    steps.push({
      no: one.no,
      status,
      day: one.day,
      score: one.tie.score,
      reasons: [...found.reasons, ...one.tie.reasons],
    })
  }
  return { steps, outcome, deadline, revised: current !== null && current !== deadline ? current : null }
}
