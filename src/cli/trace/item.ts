import { timeline } from '../follow/timeline.ts'
import type { Tracer } from './tracer.ts'

/** Follows one thing that was asked, by the id of its item. */
export const traceItem: Tracer = async (ledger, what) => {
  const item = /\.f\d+$/.test(what) ? await ledger.item(what) : null
  return (
    item && {
      answer: item,
      columns: ['date', 'status', 'speaker', 'text', 'why', 'report'],
      rows: item.steps.map((step) => [
        step.report.date,
        step.status,
        step.speaker?.name ?? null,
        step.text,
        step.reasons.map((reason) => reason.zh).join('；'),
        step.report.id,
      ]),
      text: (width) => timeline(item, width).join('\n'),
    }
  )
}
