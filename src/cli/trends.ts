import { Command, InvalidArgumentError, Option } from 'commander'
import { type Column, column } from '../export/column.ts'
import type { TrendRow } from '../ledger/rows-lineage.ts'
import { openForReading, withLedger } from './ledger-option.ts'
import { whole } from './numbers.ts'
import { formatOption, type PrintFormat, print } from './print.ts'

interface Options {
  readonly ledger: string
  readonly format: PrintFormat
  readonly trend: 'rising' | 'fading'
  readonly months: number
  readonly to?: string
  readonly place?: string
  readonly limit: number
}

function month(value: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) return value
  throw new InvalidArgumentError('Give a month as YYYY-MM.')
}

const COLUMNS: readonly Column<TrendRow>[] = [
  column('text', '提法', 'Set phrase', 'text', (row) => row.text, { long: true }),
  column('kind', '类别', 'Kind', 'text', (row) => row.kind),
  column('reports', '报道', 'Reports', 'whole', (row) => row.reports),
  column('expected', '按此前频率', 'At the rate before', 'number', (row) => row.expected),
  column('before', '此前报道', 'Reports before', 'whole', (row) => row.before),
  column('weight', '对数似然比', 'Log-likelihood ratio', 'number', (row) => row.weight),
  column('fresh', '新', 'New', 'truth', (row) => row.fresh),
  column('places', '地方', 'Places', 'whole', (row) => row.places),
  column('levels', '层级', 'Levels', 'text', (row) => row.levels.join(' ')),
  column('first', '首见', 'First', 'date', (row) => row.first),
  column('last', '末见', 'Last', 'date', (row) => row.last),
]

/** `luoshi trends`: set phrases that are used more, or less, than before. */
export function trendsCommand(): Command {
  return withLedger(new Command('trends'))
    .description('list set phrases that are used more, or less, than before')
    .addOption(new Option('--trend <trend>', 'which way').choices(['rising', 'fading']).default('rising'))
    .option('--months <n>', 'length of the window; three times as many months before it are compared', whole, 12)
    .option('--to <month>', 'last month of the window, YYYY-MM; the last with reports unless given', month)
    .option('--place <place>', 'a province by code or name, 100000 for the centre')
    .option('--limit <n>', 'rows at most', whole, 20)
    .addOption(formatOption())
    .addHelpText('after', '\nExample:\n  luoshi trends --trend fading --months 6 --place 岚江')
    .action(async ({ ledger: file, format, ...query }: Options) => {
      const ledger = await openForReading(file)
      try {
        const { items, from, to, baseFrom, reports, baseReports } = await ledger.trends(query)
        await print(once(items), COLUMNS, format)
        if (format === 'table')
          console.error(
            from
              ? `${from} to ${to} (${reports} reports) against the time from ${baseFrom} (${baseReports} reports); weight above 3.84 is by chance in one case of twenty`
              : 'There are no dated reports to compare.',
          )
      } finally {
        await ledger.close()
      }
    })
}

async function* once<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  yield rows
}
