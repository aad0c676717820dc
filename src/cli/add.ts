import { existsSync } from 'node:fs'
import { Command } from 'commander'
import type { IntakeOptions, Taken } from '../intake/intake.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Entry } from '../ledger/rows.ts'
import { EXIT } from './exit.ts'
import { type InputOptions, intakeOptions, withInputs } from './inputs.ts'
import { jobsOption } from './jobs-option.ts'
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
/** Bytes of copies that are held at most before they are written. */
const HELD = 8 * 1024 * 1024
/** What slow hosts gave is not held longer than this many milliseconds. */
const LONGEST_HELD = 5000

export interface AddOptions extends IntakeOptions {
  /** Milliseconds to wait for another process that writes to the ledger. */
  readonly busyTimeout?: number
  /** Whether the bytes of copies are kept; they are unless told otherwise. */
  readonly keep?: boolean
}

/**
 * Reads inputs into a ledger file, which is made with the first report where there is none. Each report is whole in it or
 * absent. Pages of the web that the ledger knows are asked for only if they have changed.
 */
export async function addTo(file: string, inputs: readonly string[], options: AddOptions = {}): Promise<Outcome> {
  keepYoungGenerationSmall()
  const { openLedger } = await import('../ledger/open.ts')
  const { inputOf, takeIn } = await import('../intake/intake.ts')
  const { busyTimeout, keep = true, ...intake } = options
  const open = () => openLedger(file, { create: true, ...(busyTimeout === undefined ? {} : { busyTimeout }) })

  const outcome: Outcome = { added: 0, present: 0, notReports: [], failures: [] }
  // A ledger that is there is tried before long work begins; a new one is not left behind where nothing was read.
  let ledger: Ledger | undefined = existsSync(file) ? await open() : undefined
  const progress = await startProgress(inputs, intake.addresses)
  let batch: Entry[] = []
  let held = 0
  let flushed = performance.now()
  const flush = async () => {
    held = 0
    flushed = performance.now()
    if (!batch.length) return
    ledger ??= await open()
    for (const result of await ledger.addMany(batch)) outcome[result]++
    batch = []
  }
  try {
    const known = async (address: string) => (await ledger?.visit(address)) ?? undefined
    for await (const taken of takeIn(inputs, { known, ...intake })) {
      if (taken.kind === 'failure') outcome.failures.push(taken)
      else if (taken.kind === 'not-report') outcome.notReports.push({ path: inputOf(taken), reason: taken.reason })
      else if (taken.kind === 'unchanged') outcome.present++
      else {
        batch.push(entryOf(taken, keep))
        held += taken.article.copy.raw?.bytes.length ?? taken.article.copy.text.length
        if (batch.length >= BATCH || held > HELD || performance.now() - flushed > LONGEST_HELD) await flush()
      }
      progress.done(inputOf(taken, 'whole'))
    }
    await flush()
  } finally {
    progress.stop()
    await ledger?.close()
  }
  return outcome
}

function entryOf({ article, report, fetched }: Taken & { kind: 'report' }, keep: boolean): Entry {
  const { copy, map } = article
  return {
    report,
    copy: { text: copy.text, charset: copy.charset, stated: copy.stated },
    map,
    ...(keep && copy.raw && { raw: copy.raw }),
    ...(fetched && { fetched }),
  }
}

/** Prints the counts of an outcome, with every input that gave no report and why. */
export function tell(outcome: Outcome): void {
  for (const { path, reason } of outcome.notReports) console.error(`luoshi: ${path}: no report: ${reason}`)
  for (const { path, reason } of outcome.failures) console.error(`luoshi: ${path}: ${reason}`)
  console.log(
    `${outcome.added} added, ${outcome.present} already there, ${outcome.notReports.length} not a report, ${outcome.failures.length} failed`,
  )
}

/** `luoshi add INPUT…`: reads reports into the ledger. */
export function addCommand(): Command {
  return withLedger(withInputs(new Command('add')))
    .description('read reports into the ledger')
    .addOption(jobsOption())
    .option('--wait <seconds>', 'how long to wait while another process writes to the ledger', seconds, 10)
    .option('--no-keep', 'do without the bytes of the copies, which are kept compressed')
    .addHelpText(
      'after',
      `
The ledger is made where there is none. Adding the same copy again changes nothing. Addresses may be of pages,
documents, archives, feeds and sitemaps; robots.txt is kept to, and a page that is known is asked for only if changed.

Example:
  luoshi add reports/ --ledger city.db
  luoshi add https://news.example/sitemap.xml --delay 5
  luoshi add --urls addresses.txt`,
    )
    .action(async (inputs: string[], options: InputOptions & { ledger: string; wait: number; keep: boolean }) => {
      const { ledger, wait, keep } = options
      const intake = await intakeOptions(inputs, options)
      const outcome = await addTo(ledger, inputs, { ...intake, keep, busyTimeout: wait * 1000 })
      tell(outcome)
      if (outcome.failures.length) process.exitCode = EXIT.failedInput
    })
}
