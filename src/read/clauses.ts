import { bracketStep, DASH, quoteStep } from './marks.ts'

/** A run of a sentence between ，；：or the marks that end it. */
export interface Clause {
  readonly start: number
  readonly end: number
  /** Quotation marks that are open where the clause begins, counted from the sentence's start. */
  readonly depth: number
  /** The mark before the clause: '' at the sentence's start. */
  readonly after: '' | '，' | '；' | '：' | '—'
}

/** The mark that breaks clauses at a unit, full or half width; '' for none. */
function breakAt(unit: number): Clause['after'] {
  switch (unit) {
    case 0xff0c:
    case 0x2c:
      return '，'
    case 0xff1b:
    case 0x3b:
      return '；'
    case 0xff1a:
    case 0x3a:
      return '：'
    default:
      return ''
  }
}

/** Splits `[start, end)` of `body` into clauses, in order; leading dashes and quotation marks belong to none. */
export function splitClauses(body: string, start: number, end: number): Clause[] {
  const clauses: Clause[] = []
  let from = start
  let depth = 0
  let depthAtStart = 0
  let after: Clause['after'] = ''
  let brackets = 0
  for (let i = start; i < end; i++) {
    const unit = body.charCodeAt(i)
    // Han characters are no marks.
    if (unit >= 0x3400 && unit < 0xff00) continue
    const quote = quoteStep(unit)
    if (quote > 0) {
      depth++
      if (i === from) {
        from = i + 1
        depthAtStart = depth
      }
      continue
    }
    if (quote < 0) {
      if (depth > 0) depth--
      continue
    }
    const bracket = bracketStep(unit)
    if (bracket) {
      brackets = Math.max(0, brackets + bracket)
      continue
    }
    if (unit === DASH && i === from) {
      from = i + 1
      after = '—'
      continue
    }
    if (brackets > 0) continue
    const mark = breakAt(unit)
    if (!mark) continue
    if (i > from) clauses.push({ start: from, end: i, depth: depthAtStart, after })
    from = i + 1
    after = mark
    depthAtStart = depth
  }
  if (end > from) clauses.push({ start: from, end, depth: depthAtStart, after })
  return clauses
}
