import { splitClauses } from '../../read/clauses.ts'

/** A clause with the report's offsets. */
export interface TaskClause {
  readonly start: number
  readonly end: number
  readonly text: string
}

const TIMED = /(?:20\d\d年|[今明]年|\d{1,2}月|年[底末内]|季度|半年|[节期汛]前)/

/** The clauses of a sentence; those that hold two dated tasks (6月前开工、明年底投产) are two. */
export function taskClauses(body: string, start: number, end: number): TaskClause[] {
  const clauses: TaskClause[] = []
  for (const clause of splitClauses(body, start, end)) {
    let to = clause.end
    while (to > clause.start && /[。！？”’；\s]/.test(body[to - 1]!)) to--
    let from = clause.start
    for (let i = from; i < to; i++) {
      if (body[i] !== '、') continue
      const next = body.slice(i + 1, to)
      if (TIMED.test(body.slice(from, i)) && TIMED.test(next.slice(0, 8))) {
        clauses.push({ start: from, end: i, text: body.slice(from, i) })
        from = i + 1
      }
    }
    if (to > from) clauses.push({ start: from, end: to, text: body.slice(from, to) })
  }
  return clauses
}
