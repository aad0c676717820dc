import type { Ledger } from '../../ledger/ledger.ts'
import { timeline } from '../follow/timeline.ts'
import type { Tracer } from './tracer.ts'

/** The item that words name best: the shortest of those whose own words hold them, the one with most steps first. */
async function named(ledger: Ledger, words: string) {
  const { items } = await ledger.items({ q: words, size: 50 })
  const holding = items.filter(({ what }) => what.includes(words))
  const [best] = holding.sort((a, b) => b.steps.length - a.steps.length || a.what.length - b.what.length)
  return best ? ledger.item(best.id) : null
}

/** Follows one thing that was asked, by the id of its item or by words of it. */
export const traceItem: Tracer = async (ledger, what) => {
  const item = /\.f\d+$/.test(what) ? await ledger.item(what) : await named(ledger, what)
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
