import { Command, Option } from 'commander'
import type { Ledger } from '../ledger/ledger.ts'
import { card } from './card.ts'
import { copiesText } from './copies-text.ts'
import { CommandError, EXIT } from './exit.ts'
import { openForReading, withLedger } from './ledger-option.ts'
import { outline } from './outline.ts'
import { outputWidth, write } from './output.ts'
import { postWords } from './post-words.ts'

/** `luoshi show ID`: one report as a card, or one person, place, organization, set phrase or event. */
export function showCommand(): Command {
  return withLedger(new Command('show'))
    .description('show one report, person, place, organization, event or set phrase')
    .argument('<id>', 'an id as `luoshi list` prints it, or a name')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('--raw', 'write the bytes of the copy that the report was recovered from, as they came')
    .addHelpText(
      'after',
      '\nExample:\n  luoshi show 闻人岱\n  luoshi show r0123456789ab --format json\n  luoshi show r0123456789ab --raw > copy.html',
    )
    .action(async (id: string, options: { ledger: string; format: 'text' | 'json'; raw?: true }) => {
      const ledger = await openForReading(options.ledger)
      const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`
      try {
        if (options.raw) {
          await writeRaw(ledger, id)
          return
        }
        const found = await ledger.report(id)
        if (found) {
          if (options.format === 'json') await write(json(found.report))
          else await write(`${card(found.report, outputWidth())}${copiesText((await ledger.copies(id))!, id)}`)
          return
        }
        const people = await ledger.namesakes(id)
        if (people.length > 1) {
          await write(
            options.format === 'json'
              ? json(people)
              : `Several people are called ${id}; show one of them by its id:\n\n${people.map((one) => `${one.id}  ${one.post ? postWords(one.post) : ''}  ${one.first ?? ''}`.trimEnd()).join('\n')}\n`,
          )
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

async function writeRaw(ledger: Ledger, id: string): Promise<void> {
  const raw = await ledger.raw(id)
  if (raw) return write(raw.bytes)
  throw new CommandError(
    (await ledger.has(id))
      ? `${ledger.file} does not keep the bytes of ${id}: it was added with --no-keep, or by an older Luoshi. Add it again to keep them.`
      : `${ledger.file} holds no report with the id ${id}. luoshi list reports shows what there is.`,
    EXIT.failedInput,
  )
}
