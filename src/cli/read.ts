import { once } from 'node:events'
import { Command, Option } from 'commander'
import { takeIn } from '../intake/intake.ts'
import { card } from './card.ts'
import { EXIT } from './exit.ts'
import { type InputOptions, sourceOptions, withInputs } from './inputs.ts'

type Format = 'json' | 'jsonl' | 'text'

/** `luoshi read PATH…`: prints the records of each report; writes nothing. */
export function readCommand(): Command {
  return withInputs(new Command('read'))
    .description('print the records of reports, without a ledger')
    .addOption(new Option('--format <format>', 'how to print').choices(['jsonl', 'json', 'text']).default('jsonl'))
    .addHelpText(
      'after',
      '\nExample:\n  luoshi read report.html --format text\n  luoshi read folder/ > records.jsonl\n  curl -s URL | luoshi read -',
    )
    .action(async (paths: string[], options: InputOptions & { format: Format }) => {
      let failed = false
      let count = 0
      if (options.format === 'json') await write('[')
      for await (const taken of takeIn(paths, sourceOptions(options))) {
        if (taken.kind === 'failure') {
          console.error(`luoshi: ${taken.path}: ${taken.reason}`)
          failed = true
          continue
        }
        if (taken.kind === 'not-report') console.error(`luoshi: ${taken.input.path ?? '-'}: no report: ${taken.reason}`)
        const record =
          taken.kind === 'report'
            ? taken.report
            : { format: 'luoshi/1', id: taken.id, input: taken.input, report: false, reason: taken.reason }
        if (options.format === 'text') {
          if (taken.kind === 'report') await write(`${count++ ? '\n' : ''}${card(taken.report)}`)
        } else if (options.format === 'json') await write(`${count++ ? ',' : ''}\n${JSON.stringify(record, null, 1)}`)
        else await write(`${JSON.stringify(record)}\n`)
      }
      if (options.format === 'json') await write('\n]\n')
      if (failed) process.exitCode = EXIT.failedInput
    })
}

/** Writes to standard output and waits where the reader is slow, so that memory does not grow with the output. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}
