import { formulaTotal } from '../../text/formula.ts'
import { findQuotations, type Quotation } from '../quotations.ts'
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

/** “水润城”“林绕城”“歌满城”: three or more side by side, of one length, that share their last character and no more, are as many programmes. */
function rowsAlike(body: string, quotations: readonly Quotation[], judged: TifaCandidate[][]): void {
  for (let first = 0; first < quotations.length; ) {
    let last = first
    while (
      last + 1 < quotations.length &&
      quotations[last + 1]!.start - quotations[last]!.end <= 1 &&
      /^[、和]?$/.test(body.slice(quotations[last]!.end, quotations[last + 1]!.start))
    )
      last++
    const row = quotations.slice(first, last + 1)
    const words = row.map((q) => body.slice(q.innerStart, q.innerEnd))
    const [word] = words
    if (
      row.length > 2 &&
      word!.length > 2 &&
      word!.length < 6 &&
      words.every((w, n) => w.length === word!.length && w.at(-1) === word!.at(-1) && !judged[first + n]!.length) &&
      new Set(words.map((w) => w.slice(-2))).size === words.length &&
      words.every((w) => /^[\u4e00-\u9fff]+$/.test(w) && !/[者人家]$/.test(w) && !PLAIN_QUOTED.has(w) && !NEVER.test(w))
    )
      for (const [n, q] of row.entries())
        judged[first + n] = [
          { text: words[n]!, kind: 'programme', start: q.innerStart, end: q.innerEnd, confidence: 0.6 },
        ]
    first = last + 1
  }
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
  rowsAlike(body, quotations, judged)
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
