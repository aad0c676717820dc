import { Command, Option } from 'commander'
import { card } from './card.ts'
import { EXIT } from './exit.ts'
import { type InputOptions, intakeOptions, withInputs } from './inputs.ts'
import { jobsOption } from './jobs-option.ts'
import { outputWidth, write } from './output.ts'
import { startProgress } from './progress.ts'
import { Troubles } from './troubles.ts'
import { keepYoungGenerationSmall } from './young-generation.ts'

type Format = 'json' | 'jsonl' | 'text'

/** `luoshi read INPUT…`: prints the records of each report; writes nothing. */
export function readCommand(): Command {
  return withInputs(new Command('read'))
    .description('print the records of reports, without a ledger')
    .addOption(jobsOption())
    .addOption(new Option('--format <format>', 'how to print').choices(['jsonl', 'json', 'text']).default('jsonl'))
    .addHelpText(
      'after',
      '\nExample:\n  luoshi read report.html --format text\n  luoshi read folder/ > records.jsonl\n  curl -s URL | luoshi read -',
    )
    .action(async (inputs: string[], options: InputOptions & { format: Format }) => {
      keepYoungGenerationSmall()
      const intake = await intakeOptions(inputs, options)
      const { inputOf, takeIn } = await import('../intake/intake.ts')
      // What is printed to the terminal shows by itself how far the work has come.
      const progress = process.stdout.isTTY ? null : await startProgress(inputs, intake.addresses)
      const troubles = new Troubles(progress)
      let count = 0
      if (options.format === 'json') await write('[')
      for await (const taken of takeIn(inputs, intake)) {
        const name = inputOf(taken)
        progress?.done(inputOf(taken, 'whole'))
        if (taken.kind === 'failure') {
          troubles.tell(name, taken.reason)
          process.exitCode = EXIT.failedInput
          continue
        }
        if (taken.kind === 'unchanged') continue
        if (taken.kind === 'not-report') troubles.tell(name, `no report: ${taken.reason}`)
        const record =
          taken.kind === 'report'
            ? taken.report
            : { format: 'luoshi/1', id: taken.id, input: taken.input, report: false, reason: taken.reason }
        if (options.format === 'text') {
          if (taken.kind === 'report') await write(`${count++ ? '\n' : ''}${card(taken.report, outputWidth())}`)
        } else if (options.format === 'json') await write(`${count++ ? ',' : ''}\n${JSON.stringify(record, null, 1)}`)
        else await write(`${JSON.stringify(record)}\n`)
      }
      if (options.format === 'json') await write('\n]\n')
      troubles.end()
    })
}
