import { type Decision, holdingBy, keyOf } from './decision.ts'
import type { PairDecision, PairKind } from './pairs.ts'
import { codeOf, type ReviewKind } from './records.ts'

/** Kinds of what two reviewers can judge alike: records, and pairs that may be one. */
export const PAIRED = { person: 'samePerson', organization: 'sameOrganization', event: 'sameEvent' } as const
export type AgreementKind = ReviewKind | (typeof PAIRED)[PairKind]

/** How far two reviewers agree on one kind of record or pair. */
export interface Agreement {
  readonly kind: AgreementKind
  /** Records or pairs that both judged. */
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
 * Agreement of two reviewers by kind of record or pair, over those that both judged.
 * @param decisions about records of any reports, oldest first
 * @param pairs about what may be one, oldest first; a split is about mentions that nobody else chose, and counts for nothing
 */
export function agreementOf(
  decisions: readonly Decision[],
  pairs: readonly PairDecision[],
  first: string,
  second: string,
): Agreement[] {
  const codes = new Map<AgreementKind, [string, string][]>()
  const note = (kind: AgreementKind, one: string, other: string) => {
    const known = codes.get(kind) ?? []
    codes.set(kind, known)
    known.push([one, other])
  }
  for (const own of Map.groupBy(decisions, ({ report }) => report).values()) {
    const theirs = holdingBy(own, second)
    for (const decision of holdingBy(own, first).values()) {
      const other = theirs.get(keyOf(decision))
      if (other) note(decision.kind, judgement(decision), judgement(other))
    }
  }
  const theirs = holdingBy(pairs, second)
  for (const decision of holdingBy(pairs, first).values()) {
    const other = theirs.get(keyOf(decision))
    if (other && decision.action !== 'split') note(PAIRED[decision.kind], decision.action, other.action)
  }
  return [...codes].map(([kind, judged]) => ({
    kind,
    both: judged.length,
    same: judged.filter(([a, b]) => a === b).length / judged.length,
    kappa: cohensKappa(judged),
  }))
}
