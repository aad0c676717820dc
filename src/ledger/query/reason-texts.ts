import type { Reason } from '../../link/link.ts'
import { reasonWords } from '../../link/reasons.ts'
import type { ReasonText } from '../rows-events.ts'

/** Reasons in words, in both languages. */
export function reasonTexts(reasons: readonly Reason[]): ReasonText[] {
  return reasons.map((reason) => ({ code: reason.code, ...reasonWords(reason) }))
}
