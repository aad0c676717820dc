import type { Reason } from '../link.ts'
import { type PhraseForm, runOf } from './forms.ts'

/** When and where a phrase was used, as far as one region goes. */
export interface Reach {
  /** First and last day in the region; '' where no use is dated. */
  readonly first: string
  readonly last: string
  readonly reports: number
  /** Whose seats used it: `level:place`. */
  readonly seats: ReadonlySet<string>
}

/** A phrase that took another's place. */
export interface Succession {
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** Days that the older may still be heard after the newer has come. */
const OVERLAP = 92
/** Below this a candidate is not shown. */
export const SUCCEEDS = 0.6

const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** What a comparison must know of the rest. */
export interface Surroundings {
  /** How many phrases have a member: one that many have says little. */
  readonly ever: (member: string) => number
  /** True for the centre, which speaks of everything: one member in common says nothing there. */
  readonly wide: boolean
}

/** Reports that use either of the two, at least: one use of each proves nothing. */
const FEWEST = 3

/**
 * Whether `next` took the place of `old` in a region (a province, or the centre). Evidence is added up: members in common (the more,
 * the surer; all of the older kept weighs most), a further run of the same programme, the newer's first use after the older's, one
 * and the same office using both, and the older falling silent there. After the marks by which political slogans are found to
 * replace one another (Qian Gang's China Media Project studies of tifa: lengthening, shift of members, and a change of frequency).
 */
export function succession(
  old: PhraseForm,
  next: PhraseForm,
  before: Reach,
  after: Reach,
  { ever, wide }: Surroundings,
): Succession | null {
  if (!before.first || !after.first || after.first <= before.first) return null
  const alike = likeness(old, next, { ever, wide })
  if (!alike || (!alike.run && before.reports + after.reports < FEWEST)) return null
  const reasons: Reason[] = [...alike.reasons]
  let score = 0.3 + alike.score
  const gap = days(before.last, after.first)
  if (gap >= -OVERLAP) {
    score += 0.2
    reasons.push(
      gap >= 0
        ? { code: 'silent-after', values: { last: before.last, first: after.first } }
        : { code: 'fades-after', values: { last: before.last, first: after.first } },
    )
  } else return null
  const same = [...after.seats].filter((seat) => before.seats.has(seat))
  if (same.length) {
    score += 0.12
    reasons.push({ code: 'same-seat', values: { n: same.length } })
  }
  if (before.reports > 1) score += 0.04
  return { score: Math.min(0.98, score), reasons }
}

/** Whether the words alone allow that one phrase followed the other, whichever came first. */
export function mayFollow(a: PhraseForm, b: PhraseForm): boolean {
  const around = { ever: () => 1, wide: false }
  return likeness(a, b, around) !== null || likeness(b, a, around) !== null
}

function likeness(
  old: PhraseForm,
  next: PhraseForm,
  { ever, wide }: Surroundings,
): { score: number; run?: true; reasons: Reason[] } | null {
  const [a, b] = [runOf(old), runOf(next)]
  if (b && (a ?? b.anew) && (a?.series ?? old.bare) === b.series && b.at > (a?.at ?? 0))
    return { score: 0.4, run: true, reasons: [{ code: 'next-run', values: { series: b.series } }] }
  if (old.clauses.length < 2 || next.clauses.length < 2) return null
  const kept = old.clauses.filter((clause) => clause.length >= 3 && next.clauses.includes(clause))
  if (!kept.length || kept.length === Math.max(old.clauses.length, next.clauses.length)) return null
  const share = kept.length / Math.min(old.clauses.length, next.clauses.length)
  const rare = Math.min(...kept.map(ever)) <= COMMON
  if (share < 1 && (!rare || (wide && (kept.length < 2 || share < MOST_KEPT)))) return null
  const score = share * (rare ? 0.36 : 0.28)
  const all = kept.length === old.clauses.length && next.clauses.length > old.clauses.length
  return {
    score: score + (all ? 0.06 : 0),
    reasons: [
      all
        ? { code: 'all-kept', values: { n: next.clauses.length - old.clauses.length } }
        : { code: 'members-kept', values: { members: kept.join('、') } },
    ],
  }
}

/** Share of the members that must be kept at the centre. */
const MOST_KEPT = 0.6
/** Phrases that may have a member in common before it says little about two of them. */
const COMMON = 6
