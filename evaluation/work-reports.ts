import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { takeIn } from '../src/intake/intake.ts'
import type { Indicator, Report } from '../src/record/types.ts'
import { type Figures, SHARED } from './measure.ts'

const FOLDER = join(SHARED, 'gwr')

/** One official main target of a provincial work report. */
interface Target {
  readonly province: string
  readonly code: string
  readonly metric: string
  /** Empty where the target is told in words (与经济增长同步), which then stand in `bound`. */
  readonly low: string
  readonly high: string
  readonly unit: string
  readonly bound: string
  readonly sentence_start: string
}

/** True where the work reports and their targets are at hand. */
export const hasWorkReports = (): boolean => existsSync(join(FOLDER, 'targets.tsv'))

const plain = (text: string): string => text.replace(/[“”"]/g, '')

/** The bound that a target's row means: `exact` and `range` are none in a record, which has its upper end in `high`. */
const boundOf = (target: Target): string | null => (/^(?:exact|range)$/.test(target.bound) ? null : target.bound)

/** One holds the other: 城镇新增就业 is 新增就业 of the towns, and a rate named as falling is the rate. */
function sameMetric(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)]
  return x.includes(y) || y.includes(x)
}

/** True where metric, value, unit and bound of an indicator are the target's. A metric that says 下降 or 降低 may be a negative figure. */
function meets(target: Target, found: Indicator): boolean {
  if (found.kind !== 'target' || !sameMetric(target.metric, found.metric)) return false
  if (!target.low) return found.value === null && plain(found.bound ?? '').includes(plain(target.bound))
  const falls = /[下降]降|降低|减少/.test(target.metric)
  const value = falls ? Math.abs(found.value ?? Number.NaN) : found.value
  return (
    value === Number(target.low) &&
    (found.high ?? null) === (target.high ? Number(target.high) : null) &&
    found.unit === target.unit &&
    found.bound === boundOf(target)
  )
}

/** The sentences of a report that state its targets. */
function targetSentences(report: Report, targets: readonly Target[]): Report['sentences'] {
  const starts = new Set(targets.map((target) => target.sentence_start))
  return report.sentences.filter(({ text }) =>
    [...starts].some((start) => plain(text).trimStart().startsWith(plain(start))),
  )
}

/** What came of the targets, with the rows missed and the figures given in their sentences that are no target. */
export interface WorkReportScore {
  readonly figures: Figures
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

/**
 * Reads the work reports as they were published (DOCX) and holds their target sentences against the official main targets.
 * `recall` is the share of targets found with metric, value, unit and bound; `precision` the share of the indicators in those
 * sentences that are such a target.
 */
export async function scoreWorkReports(): Promise<WorkReportScore> {
  const rows = parse(readFileSync(join(FOLDER, 'targets.tsv'), 'utf8'), {
    delimiter: '\t',
    columns: true,
    quote: null,
    skip_empty_lines: true,
  }) as Target[]
  const missed: string[] = []
  const wrong: string[] = []
  let found = 0
  let given = 0
  let right = 0
  for await (const taken of takeIn([FOLDER])) {
    if (taken.kind !== 'report') continue
    const code = basename(taken.report.input.path ?? '').replace(/\.docx$/, '')
    const targets = rows.filter((row) => row.code === code)
    if (!targets.length) continue
    const sentences = targetSentences(taken.report, targets)
    const inside = taken.report.indicators.filter(({ spans }) =>
      sentences.some(({ start, end }) => spans.some(([from]) => from >= start && from < end)),
    )
    for (const target of targets) {
      if (inside.some((one) => meets(target, one))) found++
      else missed.push(`${target.province}: ${target.metric} ${target.low}${target.unit} ${target.bound}`)
    }
    for (const one of inside) {
      given++
      if (targets.some((target) => meets(target, one))) right++
      else wrong.push(`${targets[0]!.province}: ${one.metric} ${one.value ?? ''}${one.unit ?? ''} ${one.bound ?? ''}`)
    }
  }
  return { figures: { recall: found / rows.length, precision: given ? right / given : 0 }, missed, wrong }
}
