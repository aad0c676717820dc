import { Command, Option } from 'commander'
import { stringify } from 'csv-stringify/sync'
import { CommandError, EXIT } from './exit.ts'
import { openForReading, withLedger } from './ledger-option.ts'
import { outputWidth, write } from './output.ts'
import type { Trace, TraceOptions } from './trace/tracer.ts'

interface Options extends TraceOptions {
  readonly ledger: string
  readonly format: 'text' | 'json' | 'csv'
}

/** `luoshi trace THING`: how one thing went through levels, places and time. */
export function traceCommand(): Command {
  return withLedger(new Command('trace'))
    .description('follow a set phrase, an event or one thing that was asked through levels, places and years')
    .argument(
      '<thing>',
      'a set phrase, the id of an event, report or relay, or that of an item as `luoshi follow` prints it',
    )
    .option('--place <place>', 'division code (with all below it) or the name of a place or zone')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'csv']).default('text'))
    .addHelpText('after', '\nExample:\n  luoshi trace 1357行动计划\n  luoshi trace 开新局、挑大梁、争上游 --format csv')
    .action(async (thing: string, options: Options) => {
      const { TRACERS } = await import('./trace/tracers.ts')
      const ledger = await openForReading(options.ledger)
      try {
        for (const tracer of TRACERS) {
          const trace = await tracer(ledger, thing, { place: options.place })
          if (!trace) continue
          if (options.format === 'json') await write(`${JSON.stringify(trace.answer, null, 1)}\n`)
          else if (options.format === 'csv') await write(csv(trace))
          else await write(`${trace.text(outputWidth())}\n`)
          return
        }
        throw new CommandError(
          `${options.ledger} holds nothing to trace by the id or words ${thing}. luoshi list tifa shows the set phrases.`,
          EXIT.failedInput,
        )
      } finally {
        await ledger.close()
      }
    })
}

/** UTF-8 with a byte order mark, as spreadsheets want it, and with what they would take for a formula made plain text. */
function csv({ columns, rows }: Trace): string {
  return stringify([[...columns], ...rows.map((row) => [...row])], { bom: true, escape_formulas: true })
}
