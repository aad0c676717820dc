import { Command, Option } from 'commander'
import { card } from './card.ts'
import { EXIT } from './exit.ts'
import { type InputOptions, sourceOptions, withInputs } from './inputs.ts'
import { outputWidth, write } from './output.ts'
import { startProgress } from './progress.ts'
import { keepYoungGenerationSmall } from './young-generation.ts'

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
      keepYoungGenerationSmall()
      const source = await sourceOptions(options)
      const { nameOf, takeIn } = await import('../intake/intake.ts')
      // What is printed to the terminal shows by itself how far the work has come.
      const progress = process.stdout.isTTY ? null : await startProgress(paths)
      const troubles: string[] = []
      const complain = (trouble: string) => {
        if (progress?.drawn) troubles.push(trouble)
        else console.error(trouble)
      }
      let failed = false
      let count = 0
      if (options.format === 'json') await write('[')
      for await (const taken of takeIn(paths, source)) {
        progress?.done(
          taken.kind === 'failure' ? taken.path : taken.kind === 'report' ? taken.report.input.path : taken.input.path,
        )
        if (taken.kind === 'failure') {
          complain(`luoshi: ${taken.path}: ${taken.reason}`)
          failed = true
          continue
        }
        if (taken.kind === 'not-report') complain(`luoshi: ${nameOf(taken.input)}: no report: ${taken.reason}`)
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
      progress?.stop()
      for (const trouble of troubles) console.error(trouble)
      if (failed) process.exitCode = EXIT.failedInput
    })
}
