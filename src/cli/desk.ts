import { readFile, writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { Argument, Command, Option } from 'commander'
import { STAGES, type Stage } from '../desk/item.ts'
import { deadlineDay, SheetRefused, stageWord } from '../desk/office.ts'
import { type Column, column } from '../export/column.ts'
import type { DeskRow } from '../ledger/desk/query.ts'
import { CommandError, EXIT } from './exit.ts'
import { openForReading, withLedger } from './ledger-option.ts'
import { write } from './output.ts'
import { formatOption, type PrintFormat, print } from './print.ts'

const COLUMNS: readonly Column<DeskRow>[] = [
  column('no', '序号', 'no.', 'text', (row) => row.id),
  column('light', '亮灯', 'light', 'text', (row) => row.light?.zh ?? null),
  column('what', '督办事项', 'item', 'text', (row) => row.what, { long: true }),
  column('lead', '牵头单位', 'lead unit', 'text', (row) => row.lead),
  column('responsible', '责任人', 'responsible', 'text', (row) => row.responsible),
  column('deadline', '完成时限', 'deadline', 'date', (row) => row.deadline ?? row.deadlineText),
  column('stage', '办理阶段', 'stage', 'text', (row) => stageWord(row.stage)),
  column('progress', '进展情况', 'progress', 'text', (row) => row.progress, { long: true }),
]

interface Filters {
  readonly ledger: string
  readonly stage?: Stage
  readonly unit?: string
  readonly due?: string
}

function withDesk(command: Command): Command {
  return withLedger(command)
    .addOption(new Option('--stage <stage>', 'how far the items are').choices(STAGES))
    .option('--unit <name>', 'lead unit')
    .option('--due <day>', 'deadlines up to this day, YYYY-MM-DD')
}

const queryOf = ({ stage, unit, due }: Filters) => ({ stage, lead: unit, to: due })

/** `luoshi desk`: the follow-up desk in the terminal. */
export function deskCommand(): Command {
  const desk = new Command('desk')
    .description('the follow-up desk: items with units, deadlines, progress and evidence')
    .addHelpText('after', '\nExample:\n  luoshi desk list --due 2026-12-31')
  desk.addCommand(
    withDesk(new Command('list'))
      .description('list the items, the most pressing first')
      .addOption(formatOption())
      .addHelpText('after', '\nExample:\n  luoshi desk list --unit 市水利局')
      .action(async (options: Filters & { format: PrintFormat }) => {
        const ledger = await openForReading(options.ledger)
        try {
          const { items } = await ledger.desk(queryOf(options))
          await print(once(items), COLUMNS, options.format)
          if (options.format === 'table') console.error(`${items.length} items`)
        } finally {
          await ledger.close()
        }
      }),
  )
  desk.addCommand(
    withDesk(new Command('export'))
      .description('write the items as a workbook in the form of offices, or their deadlines as a calendar')
      .argument('<file>', 'a name ending in .xlsx or .ics')
      .addHelpText('after', '\nExample:\n  luoshi desk export 督办台账.xlsx')
      .action(async (file: string, options: Filters) => {
        const form = extname(file).toLowerCase()
        if (form !== '.xlsx' && form !== '.ics')
          throw new CommandError(`${file}: the name must end in .xlsx or .ics.`, EXIT.usage)
        const ledger = await openForReading(options.ledger)
        try {
          const { items, today } = await ledger.desk(queryOf(options))
          const { officeWorkbook } = await import('../export/desk/workbook.ts')
          const { deskCalendar } = await import('../export/desk/calendar.ts')
          const bytes =
            form === '.xlsx'
              ? await officeWorkbook(items, '督办台账', today)
              : deskCalendar(items, 'http://127.0.0.1:4567')
          await writeFile(file, bytes)
          console.error(`${file}: ${items.length} items`)
        } finally {
          await ledger.close()
        }
      }),
  )
  desk.addCommand(
    withLedger(new Command('take'))
      .description('take up items of follow-through, with lead unit, deadline and source as reports give them')
      .addArgument(new Argument('<items...>', 'ids, as `luoshi list items` prints them'))
      .requiredOption('--by <name>', 'who takes them up')
      .option('--unit <name>', 'lead unit of all of them; else the place whose task each is')
      .option('--deadline <words>', 'deadline of all of them: 2026-12-31, 年底前; else what reports say')
      .addHelpText('after', '\nExample:\n  luoshi desk take r0123456789ab.f3 --unit 市交通运输局 --by 程一苇')
      .action(async (ids: string[], options: { ledger: string; by: string; unit?: string; deadline?: string }) => {
        const { chinaToday } = await import('../ledger/desk/query.ts')
        const { NotThere } = await import('../ledger/desk/take-up.ts')
        const { openLedger } = await import('../ledger/open.ts')
        const { unit, deadline } = options
        const today = chinaToday()
        const ledger = await openLedger(options.ledger)
        try {
          const drafts = await ledger.draft({ items: ids })
          const already = await ledger.alreadyAtDesk(drafts)
          for (const [{ what }, item] of already)
            console.error(`luoshi: ${what}: stands at the desk already as ${item}`)
          const fresh = drafts
            .filter((one) => !already.has(one))
            .map((one) => ({
              ...one,
              ...(unit && { lead: unit }),
              ...(deadline && { deadlineText: deadline, deadline: deadlineDay(deadline, today) }),
            }))
          for (const { id, what, lead, deadline: day } of await ledger.fileItems(fresh, today, options.by))
            await write(`${[id, what, lead, day].filter(Boolean).join('  ')}\n`)
        } catch (error) {
          throw error instanceof NotThere ? new CommandError(error.message, EXIT.failedInput) : error
        } finally {
          await ledger.close()
        }
      }),
  )
  desk.addCommand(
    withLedger(new Command('import'))
      .description('take up the items of an existing ledger (.xlsx), all of them or none')
      .argument('<file>', 'a workbook; its columns are told by their headings')
      .requiredOption('--by <name>', 'who imports it')
      .addHelpText('after', '\nExample:\n  luoshi desk import 2026年台账.xlsx --by 程一苇')
      .action(async (file: string, options: { ledger: string; by: string }) => {
        const { firstLedger, readSheets } = await import('../export/desk/read-sheet.ts')
        const { chinaToday } = await import('../ledger/desk/query.ts')
        const { openLedger } = await import('../ledger/open.ts')
        const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
          throw new CommandError(
            `${file}: ${error.code === 'ENOENT' ? 'does not exist; check the path' : error.message}`,
            EXIT.failedInput,
          )
        })
        const refused = (error: unknown): never => {
          throw error instanceof SheetRefused ? new CommandError(`${file}: ${error.message}`, EXIT.failedInput) : error
        }
        const today = chinaToday()
        const found = await readSheets(bytes)
          .then((sheets) => firstLedger(sheets, today))
          .catch(refused)
        const ledger = await openLedger(options.ledger, { create: true })
        try {
          const items = await ledger.importItems(found.rows, basename(file), today, options.by)
          console.log(`${items.length} items taken up: ${items[0]?.id} to ${items.at(-1)?.id}`)
        } finally {
          await ledger.close()
        }
      }),
  )
  return desk
}

async function* once<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  yield rows
}
