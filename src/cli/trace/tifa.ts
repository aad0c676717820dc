import { outline } from '../outline.ts'
import type { Tracer } from './tracer.ts'

/** Follows a set phrase. */
export const traceTifa: Tracer = async (ledger, what) => {
  const found = await ledger.phrase(what)
  return (
    found && {
      answer: found,
      columns: ['date', 'text'],
      rows: found.quotes.items.map((quote) => [quote.report.date, quote.text]),
      text: (width) => outline(found, width),
    }
  )
}
