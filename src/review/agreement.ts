import { type Decision, holdingBy, keyOf } from './decision.ts'
import { codeOf, type ReviewKind } from './records.ts'

/** How far two reviewers agree on one kind of record. */
export interface Agreement {
  readonly kind: ReviewKind
  /** Records that both judged. */
  readonly both: number
  /** Share of them on which they came to the same, 0 to 1. */
  readonly same: number
  /** Cohen's κ; null where it is not defined (nothing judged by both, or both gave everything one and the same code). */
  readonly kappa: number | null
}

/**
 * Cohen's κ of pairs of codes: agreement beyond what chance would give from how often each reviewer uses each code.
 * J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960), 37–46.
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const n = pairs.length
  if (!n) return null
  const first = new Map<string, number>()
  const second = new Map<string, number>()
  let same = 0
  for (const [a, b] of pairs) {
    if (a === b) same++
    first.set(a, (first.get(a) ?? 0) + 1)
    second.set(b, (second.get(b) ?? 0) + 1)
  }
  let chance = 0
  for (const [code, count] of first) chance += (count / n) * ((second.get(code) ?? 0) / n)
  if (chance === 1) return null
  return (same / n - chance) / (1 - chance)
}

/** What a decision says of its record: out of the set, or in it with a code. */
function judgement(decision: Decision): string {
  if (decision.action === 'reject') return 'reject'
  return decision.value ? codeOf(decision.kind, decision.value) : decision.action
}

/**
 * Agreement of two reviewers by kind of record, over the records that both judged.
 * @param decisions of any reports, oldest first
 */
export function agreementOf(decisions: readonly Decision[], first: string, second: string): Agreement[] {
  const pairs = new Map<ReviewKind, [string, string][]>()
  for (const own of Map.groupBy(decisions, ({ report }) => report).values()) {
    const theirs = holdingBy(own, second)
    for (const decision of holdingBy(own, first).values()) {
      const other = theirs.get(keyOf(decision))
      if (!other) continue
      const known = pairs.get(decision.kind) ?? []
      pairs.set(decision.kind, known)
      known.push([judgement(decision), judgement(other)])
    }
  }
  return [...pairs].map(([kind, judged]) => ({
    kind,
    both: judged.length,
    same: judged.filter(([a, b]) => a === b).length / judged.length,
    kappa: cohensKappa(judged),
  }))
}
