import type { Repair as ReportRepair, Span } from '../../../src/record/types.ts'
import type { MapRun } from '../../../src/recover/article.ts'

/** What can be done to a stretch of a copy, in the order of the legend; `uncertain` where a character is a guess, `lost` where there is none. */
export const REPAIR_KINDS = ['note', 'script', 'shift', 'uncertain', 'lost', 'width', 'markup'] as const
export type RepairKind = (typeof REPAIR_KINDS)[number]

/** A stretch of the body that the copy had otherwise. */
export interface Repair {
  readonly kind: RepairKind
  readonly start: number
  readonly end: number
  /** As the copy had it. */
  readonly from: string
  /** As it is printed; of a lost character the whole stretch that was restored around it. */
  readonly to: string
}

/** What stands for a character that could not be restored. */
const LOST = '□'

/** Longest stretch of a copy that is shown, in characters. */
const LONGEST = 60

/** Every repair that the eye can find in the body, by start; the joints of paragraphs are none. */
export function repairsOf(map: readonly MapRun[], body: string, copy: string): Repair[] {
  return map.flatMap(({ kind, start, end, copyStart, copyEnd }) => {
    if (kind === 'same') return []
    const to = body.slice(start, end)
    const from = copy.slice(copyStart, copyEnd)
    if (!to.trim() || from === to) return []
    const told = { from: from.length > LONGEST ? `${from.slice(0, LONGEST)}…` : from, to }
    if (from.includes(LOST)) return [{ kind, start, end, ...told }]
    return [...to.matchAll(/□|[^□]+/g)].map((part) => ({
      kind: part[0] === LOST ? ('lost' as const) : kind,
      start: start + part.index,
      end: start + part.index + part[0].length,
      ...told,
    }))
  })
}

/** How many repairs of each kind were made: notes and stretches as the report counts them, of others the characters. */
export function countRepairs(repairs: readonly Repair[], counted: ReportRepair): { kind: RepairKind; count: number }[] {
  const characters = (kind: RepairKind) =>
    repairs.reduce((sum, repair) => sum + (repair.kind === kind ? repair.end - repair.start : 0), 0)
  const counts: Record<RepairKind, number> = {
    note: counted.pinyinNotes,
    script: characters('script'),
    shift: counted.shiftedRuns,
    uncertain: characters('uncertain'),
    lost: characters('lost'),
    width: characters('width'),
    markup: repairs.filter((repair) => repair.kind === 'markup').length,
  }
  return REPAIR_KINDS.map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0)
}

/** The repairs that touch a stretch of the body, each stretch of the copy once. */
export function repairsIn(repairs: readonly Repair[], [start, end]: Span): Repair[] {
  const own = repairs.filter((repair) => repair.start < end && start < repair.end)
  return own.filter((repair, i) => repair.start !== own[i - 1]?.end || repair.to !== own[i - 1]?.to)
}
