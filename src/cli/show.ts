import { Command, Option } from 'commander'
import { card } from './card.ts'
import { CommandError, EXIT } from './exit.ts'
import { openForReading, withLedger } from './ledger-option.ts'
import { outline } from './outline.ts'
import { outputWidth, write } from './output.ts'

/** `luoshi show ID`: one report as a card, or one person, place, organization, set phrase or event. */
export function showCommand(): Command {
  return withLedger(new Command('show'))
    .description('show one report, person, place, organization, event or set phrase')
    .argument('<id>', 'an id as `luoshi list` prints it, or a name')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExample:\n  luoshi show 闻人岱\n  luoshi show r0123456789ab --format json')
    .action(async (id: string, options: { ledger: string; format: 'text' | 'json' }) => {
      const ledger = await openForReading(options.ledger)
      const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`
      try {
        const found = await ledger.report(id)
        if (found) {
          await write(options.format === 'json' ? json(found.report) : card(found.report, outputWidth()))
          return
        }
        for (const find of ['person', 'place', 'organization', 'phrase', 'event'] as const) {
          const thing = await ledger[find](id)
          if (!thing) continue
          await write(options.format === 'json' ? json(thing) : `${outline(thing, outputWidth())}\n`)
          return
        }
        throw new CommandError(
          `${options.ledger} holds nothing with the id or name ${id}. luoshi search ${id} looks in all texts.`,
          EXIT.failedInput,
        )
      } finally {
        await ledger.close()
      }
    })
}
