import { findQuotations } from '../../read/quotations.ts'
import type { Report, Span } from '../../record/types.ts'
import { bare } from './forms.ts'

/** Words that a report quotes without their being one of its set phrases. */
export interface QuotedWords {
  readonly text: string
  readonly spans: Span[]
}

const LONGEST = 24
/** Quotations of one report that are kept, at most. */
const MOST = 60
const SPEECH = /[。！？!?…《》：:；\n我你您]/

/**
 * The short quotations of a report that are no set phrase of it by themselves. They may be the name of one that other reports
 * print in full: 把“千企焕新”窗口开到车间.
 */
export function quotedWords(report: Report): QuotedWords[] {
  const taken = new Set(report.tifa.flatMap(({ spans }) => spans.map(([start]) => start)))
  const found = new Map<string, QuotedWords>()
  for (const { innerStart, innerEnd } of findQuotations(report.body)) {
    if (innerEnd - innerStart > LONGEST || innerEnd - innerStart < 2 || taken.has(innerStart)) continue
    const text = report.body.slice(innerStart, innerEnd)
    if (SPEECH.test(text)) continue
    const key = bare(text)
    if (key.length < 2) continue
    const known = found.get(key)
    if (known) known.spans.push([innerStart, innerEnd])
    else if (found.size < MOST) found.set(key, { text, spans: [[innerStart, innerEnd]] })
  }
  return [...found.values()]
}
