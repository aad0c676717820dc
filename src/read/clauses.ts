/** A run of a sentence between ，；：or the marks that end it. */
export interface Clause {
  readonly start: number
  readonly end: number
  /** Quotation marks that are open where the clause begins, counted from the sentence's start. */
  readonly depth: number
  /** The mark before the clause: '' at the sentence's start. */
  readonly after: '' | '，' | '；' | '：' | '—'
}

const BREAKS = new Map<string, Clause['after']>([
  ['，', '，'],
  [',', '，'],
  ['；', '；'],
  [';', '；'],
  ['：', '：'],
  [':', '：'],
])

/** Splits `[start, end)` of `body` into clauses, in order; leading dashes and quotation marks belong to none. */
export function splitClauses(body: string, start: number, end: number): Clause[] {
  const clauses: Clause[] = []
  let from = start
  let depth = 0
  let depthAtStart = 0
  let after: Clause['after'] = ''
  let brackets = 0
  const push = (to: number) => {
    if (to > from) clauses.push({ start: from, end: to, depth: depthAtStart, after })
  }
  for (let i = start; i < end; i++) {
    const unit = body[i]!
    if (unit === '“' || unit === '「' || unit === '『') {
      depth++
      if (i === from) {
        from = i + 1
        depthAtStart = depth
      }
    } else if (unit === '”' || unit === '」' || unit === '』') depth = Math.max(0, depth - 1)
    else if (unit === '（' || unit === '(' || unit === '《') brackets++
    else if (unit === '）' || unit === ')' || unit === '》') brackets = Math.max(0, brackets - 1)
    else if (unit === '—' && i === from) {
      from = i + 1
      after = '—'
    } else if (brackets === 0) {
      const mark = BREAKS.get(unit)
      if (!mark) continue
      push(i)
      from = i + 1
      after = mark
      depthAtStart = depth
    }
  }
  push(end)
  return clauses
}
