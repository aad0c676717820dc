import { Command } from 'commander'
import { EXIT } from './exit.ts'
import { withLedger } from './ledger-option.ts'
import { write } from './output.ts'

/** `luoshi remove ID…`: removes reports from the ledger. */
export function removeCommand(): Command {
  return withLedger(new Command('remove'))
    .description('remove reports from the ledger, with all that was read of them')
    .argument('<id...>', 'ids of reports as `luoshi list reports` prints them')
    .addHelpText(
      'after',
      `
All of them or none. Other copies of a report stay: the best of them takes its place in the lists. Adding the copy again
brings the report back.

Example:
  luoshi remove r0123456789ab rba9876543210`,
    )
    .action(async (ids: string[], options: { ledger: string }) => {
      const { openLedger } = await import('../ledger/open.ts')
      const ledger = await openLedger(options.ledger)
      try {
        const missing = await ledger.remove(ids)
        for (const id of missing) console.error(`luoshi: ${options.ledger} holds no report with the id ${id}.`)
        await write(`${new Set(ids).size - missing.length} removed\n`)
        if (missing.length) process.exitCode = EXIT.failedInput
      } finally {
        await ledger.close()
      }
    })
}
