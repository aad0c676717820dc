import { Argument, Command } from 'commander'
import type { Column } from '../export/column.ts'
import { COLUMNS, LISTS, type List } from '../export/lists.ts'
import { pagesOf } from '../export/pages.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Filters, Page } from '../ledger/rows.ts'
import { type ListOptions, listFiltersOf, withListFilters } from './filters.ts'
import { openForReading, withLedger } from './ledger-option.ts'
import { formatOption, type PrintFormat, print } from './print.ts'

const TABLE_ROWS = 40

/** `luoshi list WHAT`: lists of the ledger, with filters. */
export function listCommand(): Command {
  return withListFilters(withLedger(new Command('list')))
    .description('list what the ledger holds')
    .addArgument(new Argument('<what>', 'what to list').choices(LISTS))
    .addOption(formatOption())
    .addHelpText(
      'after',
      `\nA table shows the first ${TABLE_ROWS} rows unless --limit says more; the other formats give all.\n\nExample:\n  luoshi list statements --act directive --topic livelihood --from 2023 --format csv > demands.csv`,
    )
    .action(async (what: List, options: ListOptions & { ledger: string; format: PrintFormat }) => {
      const filters = listFiltersOf(what, options)
      const ledger = await openForReading(options.ledger)
      try {
        const limit = options.limit ?? (options.format === 'table' ? TABLE_ROWS : Number.POSITIVE_INFINITY)
        let total = 0
        const rows = pagesOf(asking(ledger, what), filters, limit, (all) => {
          total = all
        })
        await print(rows, COLUMNS[what] as readonly Column<unknown>[], options.format)
        if (options.format === 'table')
          console.error(limit < total ? `${limit} of ${total} ${what}; --limit ${total} shows all` : `${total} ${what}`)
      } finally {
        await ledger.close()
      }
    })
}

const asking = (ledger: Ledger, what: List) => (query: Filters & { page: number; size: number }) =>
  ledger[what](query) as Promise<Page<unknown>>
