import { styleText } from 'node:util'
import { Command } from 'commander'
import { COLUMNS } from '../export/lists.ts'
import { pagesOf } from '../export/pages.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Filters, ReportRow } from '../ledger/rows.ts'
import { type FilterOptions, filtersOf, withFilters } from './filters.ts'
import { openForReading, withLedger } from './ledger-option.ts'
import { outputWidth, write } from './output.ts'
import { plainAll } from './plain.ts'
import { formatOption, type PrintFormat, print } from './print.ts'
import { wrap } from './wrap.ts'

const HITS = 20

/** `luoshi search WORDS`: reports in whose title or body all the words stand. */
export function searchCommand(): Command {
  return withFilters(withLedger(new Command('search')))
    .description('search titles and bodies of all reports')
    .argument('<words...>', 'words that all must stand in the report')
    .addOption(formatOption())
    .addHelpText(
      'after',
      `\nThe first ${HITS} hits are shown unless --limit says more; json, jsonl and csv give all.\n\nExample:\n  luoshi search 营商环境 --place 栖梧 --from 2023`,
    )
    .action(async (words: string[], options: FilterOptions & { ledger: string; format: PrintFormat }) => {
      const filters = { ...filtersOf(options), q: words.join(' ') }
      const ledger = await openForReading(options.ledger)
      try {
        const limit = options.limit ?? (options.format === 'table' ? HITS : Number.POSITIVE_INFINITY)
        let total = 0
        const rows = pagesOf(asking(ledger), filters, limit, (all) => {
          total = all
        })
        if (options.format !== 'table') await print(rows, COLUMNS.reports, options.format)
        else {
          for await (const some of rows) for (const row of some) await write(`${hit(plainAll(row))}\n`)
          console.error(limit < total ? `${limit} of ${total} reports; --limit ${total} shows all` : `${total} reports`)
        }
      } finally {
        await ledger.close()
      }
    })
}

const asking = (ledger: Ledger) => (query: Filters & { page: number; size: number }) => ledger.reports(query)

function hit(row: ReportRow): string {
  const width = outputWidth()
  const lines = [
    ...wrap(styleText('bold', marked(row.title ?? '（无标题）', row.titleMarks)), width),
    styleText('dim', [row.id, row.date, row.origin].filter(Boolean).join(' · ')),
  ]
  if (row.snippet)
    lines.push(...wrap(marked(row.snippet.text, row.snippet.marks), width - 2).map((line) => `  ${line}`))
  return `${lines.join('\n')}\n`
}

function marked(text: string, marks: readonly (readonly [number, number])[]): string {
  let shown = ''
  let at = 0
  for (const [start, end] of marks) {
    shown += text.slice(at, start) + styleText('red', text.slice(start, end))
    at = end
  }
  return shown + text.slice(at)
}
