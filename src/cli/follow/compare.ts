import { styleText } from 'node:util'
import { Command, Option } from 'commander'
import { type Column, column } from '../../export/column.ts'
import { csvOf } from '../../export/text.ts'
import type { ComparedFigure, Comparison } from '../../ledger/rows-items.ts'
import { CommandError, EXIT } from '../exit.ts'
import { topics } from '../filters.ts'
import { openForReading, withLedger } from '../ledger-option.ts'
import { write } from '../output.ts'
import { print } from '../print.ts'
import { tally } from './timeline.ts'
import { OUTCOME_NAMES } from './words.ts'

interface Options {
  readonly ledger: string
  readonly place?: string
  readonly from?: string
  readonly to?: string
  readonly format: 'text' | 'json' | 'csv'
}

const PHRASES = 12

/** `luoshi compare A B …`: places, people or years side by side. */
export function compareCommand(): Command {
  return withLedger(new Command('compare'))
    .description('set places, people or years side by side')
    .argument('<sides...>', 'two to six places, people or years, by id or name')
    .option('--place <place>', 'within this place only: division code (with all below it) or a name')
    .option('--from <date>', 'first day: YYYY, YYYY-MM or YYYY-MM-DD')
    .option('--to <date>', 'last day, written likewise')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'csv']).default('text'))
    .addHelpText(
      'after',
      '\nCSV gives the targets side by side.\n\nExample:\n  luoshi compare 栖梧市 望溪市\n  luoshi compare 2022 2023 2024 --place 岚江省 --format csv > targets.csv',
    )
    .action(async (sides: string[], { ledger: file, format, ...filters }: Options) => {
      if (sides.length < 2 || sides.length > 6)
        throw new CommandError('luoshi compare takes two to six places, people or years.', EXIT.usage)
      const ledger = await openForReading(file)
      try {
        const found = await ledger.compare({ sides, ...filters }).catch((error: unknown) => {
          if (!(error instanceof RangeError)) throw error
          throw new CommandError(`${file}: ${error.message.replace(/^\w+: /, '')}`, EXIT.failedInput)
        })
        if (format === 'json') await write(`${JSON.stringify(found, null, 1)}\n`)
        else if (format === 'csv')
          for await (const text of csvOf(once(found.targets), targetColumns(found))) await write(text)
        else await writeText(found)
      } finally {
        await ledger.close()
      }
    })
}

async function* once<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  yield rows
}

function figure(cell: ComparedFigure | null): string | null {
  if (!cell) return null
  const amount =
    cell.value === null ? '' : `${cell.value}${cell.high === null ? '' : `–${cell.high}`}${cell.unit ?? ''}`
  return [`${cell.period ?? ''}${amount}${cell.bound ?? ''}`, OUTCOME_NAMES[cell.outcome]].join(' ')
}

function targetColumns({ sides }: Comparison): Column<Comparison['targets'][number]>[] {
  return [
    column('metric', '指标', 'Metric', 'text', (row) => row.metric),
    ...sides.map((side, i) =>
      column<Comparison['targets'][number]>(side.name, side.name, side.name, 'text', (row) =>
        figure(row.sides[i] ?? null),
      ),
    ),
  ]
}

interface Line {
  readonly name: string
  readonly cells: readonly (string | number | null)[]
}

async function writeText(found: Comparison): Promise<void> {
  const { sides } = found
  const names = new Map(topics().map((topic) => [topic.code, topic.zh]))
  const cell = (name: string, of: (side: Comparison['sides'][number]) => string | number): Line => ({
    name,
    cells: sides.map(of),
  })
  const lines = [
    cell('报道', (side) => side.reports),
    cell('事项', (side) => side.items),
    cell('结果', (side) => tally(side.outcomes)),
    cell('主题', (side) =>
      side.topics
        .slice(0, 6)
        .map((one) => `${names.get(one.topic) ?? one.topic} ${one.count}`)
        .join('、'),
    ),
    cell('提法', (side) =>
      side.tifa
        .slice(0, PHRASES)
        .map((one) => one.name)
        .join('；'),
    ),
  ]
  const columns = [
    column<Line>('', '', '', 'text', (line) => line.name),
    ...sides.map((side, i) =>
      column<Line>(side.name, side.name, side.name, 'text', (line) => line.cells[i] ?? null, { long: true }),
    ),
  ]
  await print(once(lines), columns, 'table')
  if (found.sharedTifa.length)
    await write(`\n${styleText('bold', '共有提法')}  ${found.sharedTifa.map((one) => one.name).join('；')}\n`)
  if (!found.targets.length) return
  await write(`\n${styleText('bold', '目标')}\n`)
  await print(once(found.targets.slice(0, 30)), targetColumns(found), 'table')
}
