import { existsSync } from 'node:fs'
import { Command } from 'commander'
import type { Ledger } from '../ledger/ledger.ts'
import type { Entry } from '../ledger/rows.ts'
import type { SourceOptions } from '../source/read-copies.ts'
import { EXIT } from './exit.ts'
import { type InputOptions, sourceOptions, withInputs } from './inputs.ts'
import { withLedger } from './ledger-option.ts'
import { seconds } from './numbers.ts'
import { startProgress } from './progress.ts'
import { keepYoungGenerationSmall } from './young-generation.ts'

/** What became of the inputs of an `add`. */
export interface Outcome {
  added: number
  present: number
  readonly notReports: { readonly path: string; readonly reason: string }[]
  readonly failures: { readonly path: string; readonly reason: string }[]
}

/** Reports are added in transactions of this many: quick, and a killed process loses little. */
const BATCH = 50

/**
 * Reads inputs into a ledger file, which is made with the first report where there is none. Each report is whole in it or
 * absent.
 * @param busyTimeout Milliseconds to wait for another process that writes to the ledger.
 */
export async function addTo(
  file: string,
  paths: readonly string[],
  options: SourceOptions = {},
  busyTimeout?: number,
): Promise<Outcome> {
  keepYoungGenerationSmall()
  const { openLedger } = await import('../ledger/ledger.ts')
  const { nameOf, takeIn } = await import('../intake/intake.ts')
  const open = () => openLedger(file, { create: true, ...(busyTimeout === undefined ? {} : { busyTimeout }) })

  const outcome: Outcome = { added: 0, present: 0, notReports: [], failures: [] }
  // A ledger that is there is tried before long work begins; a new one is not left behind where nothing was read.
  let ledger: Ledger | undefined = existsSync(file) ? await open() : undefined
  const progress = await startProgress(paths)
  let batch: Entry[] = []
  const flush = async () => {
    if (!batch.length) return
    ledger ??= await open()
    for (const result of await ledger.addMany(batch)) outcome[result]++
    batch = []
  }
  try {
    for await (const taken of takeIn(paths, options)) {
      if (taken.kind === 'failure') outcome.failures.push(taken)
      else if (taken.kind === 'not-report') outcome.notReports.push({ path: nameOf(taken.input), reason: taken.reason })
      else {
        const { copy, map } = taken.article
        batch.push({ report: taken.report, copy: { text: copy.text, charset: copy.charset, stated: copy.stated }, map })
        if (batch.length >= BATCH) await flush()
      }
      progress.done(
        taken.kind === 'failure' ? taken.path : taken.kind === 'report' ? taken.report.input.path : taken.input.path,
      )
    }
    await flush()
  } finally {
    progress.stop()
    await ledger?.close()
  }
  return outcome
}

/** Prints the counts of an outcome, with every input that gave no report and why. */
export function tell(outcome: Outcome): void {
  for (const { path, reason } of outcome.notReports) console.error(`luoshi: ${path}: no report: ${reason}`)
  for (const { path, reason } of outcome.failures) console.error(`luoshi: ${path}: ${reason}`)
  console.log(
    `${outcome.added} added, ${outcome.present} already there, ${outcome.notReports.length} not a report, ${outcome.failures.length} failed`,
  )
}

/** `luoshi add PATH…`: reads reports into the ledger. */
export function addCommand(): Command {
  return withLedger(withInputs(new Command('add')))
    .description('read reports into the ledger')
    .option('--wait <seconds>', 'how long to wait while another process writes to the ledger', seconds, 10)
    .addHelpText(
      'after',
      '\nThe ledger is made where there is none. Adding the same copy again changes nothing.\n\nExample:\n  luoshi add reports/ --ledger city.db',
    )
    .action(async (paths: string[], options: InputOptions & { ledger: string; wait: number }) => {
      const outcome = await addTo(options.ledger, paths, await sourceOptions(options), options.wait * 1000)
      tell(outcome)
      if (outcome.failures.length) process.exitCode = EXIT.failedInput
    })
}
