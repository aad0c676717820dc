import { findQuotations, type Quotation } from '../../read/quotations.ts'
import type { Report, Sentence } from '../../record/types.ts'
import { digitCounts } from '../../text/formula.ts'
import { countedMembers } from './counted-members.ts'
import { digitMembers } from './digit-members.ts'
import { bare } from './forms.ts'
import { MOST, type PhrasePart, type Standing } from './part.ts'
import { derivedPlans, statedSuccessors } from './successors.ts'

/** The phrases that stand in each sentence, in order; also by the bare digits of their names (“1357” for “1357”行动计划). */
function bySentence(report: Report, quotations: readonly Quotation[]): Map<Sentence, Standing[]> {
  const all = report.tifa.flatMap((tifa) => tifa.spans.map((span) => ({ tifa, span })))
  const byDigits = new Map(
    report.tifa.flatMap((tifa) => {
      const digits = digitCounts(bare(tifa.text))
      return digits ? [[digits.join(''), tifa] as const] : []
    }),
  )
  const starts = new Set(all.map(({ span }) => span[0]))
  for (const { innerStart, innerEnd } of quotations) {
    const tifa = byDigits.get(report.body.slice(innerStart, innerEnd))
    if (tifa && !starts.has(innerStart)) all.push({ tifa, span: [innerStart, innerEnd] })
  }
  all.sort((a, b) => a.span[0] - b.span[0])
  const found = new Map<Sentence, Standing[]>()
  let at = 0
  for (const sentence of report.sentences) {
    while (at < all.length && all[at]!.span[0] < sentence.start) at++
    const here: Standing[] = []
    while (at < all.length && all[at]!.span[0] < sentence.end) here.push(all[at++]!)
    if (here.length) found.set(sentence, here.slice(0, MOST))
  }
  return found
}

/** The quotations of a sentence, of all in order. */
function quotationsIn(quotations: readonly Quotation[], { start, end }: Sentence): Quotation[] {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotations[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const found: Quotation[] = []
  for (let i = low; i < quotations.length && quotations[i]!.start < end; i++)
    if (quotations[i]!.end <= end) found.push(quotations[i]!)
  return found
}

/**
 * What the sentences of a report say of its phrases: which members a counted formula has, which plan was made for which, which
 * followed which. Each rests on one sentence, so it costs what the sentence holds.
 */
export function partsIn(report: Report): PhrasePart[] {
  const found: PhrasePart[] = []
  const quotations = report.tifa.length ? findQuotations(report.body) : []
  for (const [sentence, here] of bySentence(report, quotations)) {
    const near = quotationsIn(quotations, sentence)
    for (const whole of here) {
      found.push(...countedMembers(report, sentence, whole, near))
      found.push(...digitMembers(report, sentence, whole, here))
    }
    found.push(...derivedPlans(report, sentence, here), ...statedSuccessors(report, here))
  }
  return found
}
