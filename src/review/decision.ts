import type { AnyRecord, ReviewKind } from './records.ts'

/** `withdraw` takes back the reviewer's own last decision about the record. */
export const DECISION_ACTIONS = ['accept', 'correct', 'reject', 'add', 'withdraw'] as const
export type DecisionAction = (typeof DECISION_ACTIONS)[number]

/** One decision of one person about one record. Decisions are only ever added to. */
export interface Decision {
  /** Its number in the ledger, which is its place in time. */
  readonly no: number
  readonly report: string
  readonly kind: ReviewKind
  /** What the record is about, see identitiesOf. */
  readonly identity: string
  readonly action: DecisionAction
  /** The record as the reviewer wants it, or (accept, reject) as it was when it was judged; null with `withdraw`. */
  readonly value: AnyRecord | null
  /** The words of its first span, so that they are found again if the body is repaired otherwise. */
  readonly quote: string | null
  readonly note: string | null
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** A decision, before the ledger gives it number and time. */
export type NewDecision = Omit<Decision, 'no' | 'at'>

/** Any decision, of a record or of two that may be one. */
interface Judged {
  readonly kind: string
  readonly identity: string
  readonly action: string
  readonly by: string
}

/** Key of what a decision is about; of a record within its report. */
export const keyOf = ({ kind, identity }: Pick<Judged, 'kind' | 'identity'>) => `${kind}\t${identity}`

/**
 * The decisions that hold: of each record or pair the latest that its maker has not withdrawn.
 * @param decisions oldest first; of records those of one report
 */
export function holding<D extends Judged>(decisions: readonly D[]): Map<string, D> {
  const stacks = new Map<string, D[]>()
  for (const decision of decisions) {
    const key = keyOf(decision)
    const stack = stacks.get(key) ?? []
    stacks.set(key, stack)
    if (decision.action !== 'withdraw') stack.push(decision)
    else {
      const own = stack.findLastIndex(({ by }) => by === decision.by)
      if (own >= 0) stack.splice(own, 1)
    }
  }
  const held = new Map<string, D>()
  for (const [key, stack] of stacks) if (stack.length) held.set(key, stack.at(-1)!)
  return held
}

/** As {@link holding}, of each reviewer: whoever decided later does not cover what another said. */
export function holdingBy<D extends Judged>(decisions: readonly D[], by: string): Map<string, D> {
  return holding(decisions.filter((decision) => decision.by === by))
}
