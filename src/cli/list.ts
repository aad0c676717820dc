import { Argument, Command } from 'commander'
import { type Ledger, openLedger } from '../ledger/ledger.ts'
import type { Filters, Page } from '../ledger/rows.ts'
import { COLUMNS, type Column } from './columns.ts'
import { type FilterOptions, filtersOf, LISTS, type List, withFilters } from './filters.ts'
import { withLedger } from './ledger-option.ts'
import { formatOption, type PrintFormat, print } from './print.ts'

const PAGE = 200
const TABLE_ROWS = 40

/** The rows of a list up to a limit; all of them where none is given. */
async function rowsOf(
  ledger: Ledger,
  list: List,
  filters: Filters,
  limit: number,
): Promise<{ rows: unknown[]; total: number }> {
  const rows: unknown[] = []
  for (let page = 1; ; page++) {
    const found: Page<unknown> = await ledger[list]({ ...filters, page, size: Math.min(PAGE, limit) })
    rows.push(...found.items)
    if (!found.items.length || rows.length >= Math.min(limit, found.total))
      return { rows: rows.slice(0, limit), total: found.total }
  }
}

/** `luoshi list WHAT`: lists of the ledger, with filters. */
export function listCommand(): Command {
  return withFilters(withLedger(new Command('list')))
    .description('list what the ledger holds')
    .addArgument(new Argument('<what>', 'what to list').choices(LISTS))
    .addOption(formatOption())
    .addHelpText(
      'after',
      `\nA table shows the first ${TABLE_ROWS} rows unless --limit says more; the other formats give all.\n\nExample:\n  luoshi list statements --act directive --topic livelihood --from 2023 --format csv > demands.csv`,
    )
    .action(async (what: List, options: FilterOptions & { ledger: string; format: PrintFormat }) => {
      const ledger = await openLedger(options.ledger, { readonly: true })
      try {
        const limit = options.limit ?? (options.format === 'table' ? TABLE_ROWS : Number.POSITIVE_INFINITY)
        const { rows, total } = await rowsOf(ledger, what, filtersOf(options), limit)
        print(rows, COLUMNS[what] as readonly Column<unknown>[], options.format)
        if (options.format === 'table')
          console.error(
            rows.length < total ? `${rows.length} of ${total} ${what}; --limit ${total} shows all` : `${total} ${what}`,
          )
      } finally {
        await ledger.close()
      }
    })
}
