import { styleText } from 'node:util'
import { Command } from 'commander'
import { openLedger } from '../ledger/ledger.ts'
import type { ReportRow } from '../ledger/rows.ts'
import { COLUMNS } from './columns.ts'
import { type FilterOptions, filtersOf, withFilters } from './filters.ts'
import { withLedger } from './ledger-option.ts'
import { formatOption, type PrintFormat, print } from './print.ts'

/** `luoshi search WORDS`: reports in whose title or body all the words stand. */
export function searchCommand(): Command {
  return withFilters(withLedger(new Command('search')))
    .description('search titles and bodies of all reports')
    .argument('<words...>', 'words that all must stand in the report')
    .addOption(formatOption())
    .addHelpText('after', '\nExample:\n  luoshi search 营商环境 --place 990200 --from 2023')
    .action(async (words: string[], options: FilterOptions & { ledger: string; format: PrintFormat }) => {
      const ledger = await openLedger(options.ledger, { readonly: true })
      try {
        const { items, total } = await ledger.reports({
          ...filtersOf(options),
          q: words.join(' '),
          size: Math.min(options.limit ?? 20, 200),
        })
        if (options.format !== 'table') print(items, COLUMNS.reports, options.format)
        else {
          for (const row of items) console.log(hit(row))
          console.error(
            items.length < total ? `${items.length} of ${total} reports; --limit shows more` : `${total} reports`,
          )
        }
      } finally {
        await ledger.close()
      }
    })
}

function hit(row: ReportRow): string {
  const head = `${styleText('bold', marked(row.title ?? '（无标题）', row.titleMarks))}\n${styleText('dim', [row.id, row.date, row.origin].filter(Boolean).join(' · '))}`
  return row.snippet ? `${head}\n  ${marked(row.snippet.text, row.snippet.marks)}\n` : `${head}\n`
}

function marked(text: string, marks: readonly (readonly [number, number])[]): string {
  let shown = ''
  let at = 0
  for (const [start, end] of marks) {
    shown += text.slice(at, start) + styleText('red', text.slice(start, end))
    at = end
  }
  return (shown + text.slice(at)).replaceAll('\n', ' ')
}
