import { formulaTotal } from '../text/formula.ts'
import { findQuotations, type Quotation } from './quotations.ts'
import type { TifaCandidate } from './tifa-candidate.ts'
import { NEVER } from './tifa-forms.ts'
import { judgeQuotation } from './tifa-judge.ts'
import { partsOf } from './tifa-kind.ts'
import { PLAIN_QUOTED } from './tifa-lexicon.ts'
import { standingTitles } from './tifa-standing.ts'

/** The members of a numbered formula that are quoted right before it are as many phrases: “A、B、C、D”的“三地一门户”. */
function splitMembers(body: string, quotations: readonly Quotation[], judged: TifaCandidate[][], at: number): void {
  const members = quotations[at]!
  const formula = quotations[at + 1]
  if (!formula || formula.start < members.end || !/^(?:的|、|等|这)?$/.test(body.slice(members.end, formula.start)))
    return
  const total = formulaTotal(body.slice(formula.innerStart, formula.innerEnd))
  const inner = body.slice(members.innerStart, members.innerEnd)
  if (total < 2 || partsOf(inner).length !== total || inner.length > total * 16) return
  judged[at] = [...inner.matchAll(/[^、，,；;\s]+/g)].map((match) => ({
    text: match[0],
    kind: 'position',
    start: members.innerStart + match.index,
    end: members.innerStart + match.index + match[0].length,
    confidence: 0.85,
  }))
  judged[at + 1] = judged[at + 1]!.map((one) => ({ ...one, kind: one.kind === 'programme' ? 'position' : one.kind }))
}

/**
 * Judges all quotations of a text. One that stands beside an accepted quotation of the same length (“双过半”“硬过半”) shares its lot.
 */
export function quotedPhrases(body: string, title: string | null): TifaCandidate[] {
  const quotations = findQuotations(body)
  const standing = standingTitles(body, title, quotations)
  const judged = quotations.map((q) => judgeQuotation(body, q, standing))
  // what is a phrase at one place is one wherever it is quoted
  const sure = new Map<string, TifaCandidate>()
  for (const [i, q] of quotations.entries()) {
    const [one] = judged[i]!
    if (one && one.confidence >= 0.6 && one.start === q.innerStart && one.end === q.innerEnd) sure.set(one.text, one)
  }
  for (const [i, q] of quotations.entries()) {
    const one = judged[i]!.length ? undefined : sure.get(body.slice(q.innerStart, q.innerEnd))
    if (one) judged[i] = [{ ...one, start: q.innerStart, end: q.innerEnd, confidence: one.confidence * 0.9 }]
  }
  for (const i of quotations.keys()) splitMembers(body, quotations, judged, i)
  for (const [i, q] of quotations.entries()) {
    const inner = body.slice(q.innerStart, q.innerEnd)
    if (judged[i]!.length || inner.length < 3 || inner.length > 12 || PLAIN_QUOTED.has(inner) || NEVER.test(inner))
      continue
    for (const k of [i - 1, i + 1]) {
      const other = quotations[k]
      const [sibling] = judged[k] ?? []
      if (
        !other ||
        !sibling ||
        sibling.confidence < 0.5 ||
        sibling.end !== other.innerEnd ||
        other.innerEnd - other.innerStart !== inner.length
      )
        continue
      const between = k < i ? body.slice(other.end, q.start) : body.slice(q.end, other.start)
      if (!/^[、和与]?$/.test(between)) continue
      judged[i] = [
        { text: inner, kind: sibling.kind, start: q.innerStart, end: q.innerEnd, confidence: sibling.confidence * 0.9 },
      ]
      break
    }
  }
  return judged.flat()
}
