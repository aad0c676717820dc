import { Command, Option } from 'commander'
import { digestHtml, digestMarkdown, digestOf } from '../export/digest.ts'
import { address } from './address-option.ts'
import { type FilterOptions, filtersOf, isoDate, topicOption } from './filters.ts'
import { openForReading, withLedger } from './ledger-option.ts'
import { write } from './output.ts'

interface Options extends FilterOptions {
  readonly ledger: string
  readonly since: string
  readonly title?: string
  readonly format: 'markdown' | 'html' | 'json'
  readonly address: string
}

/** `luoshi digest --since DATE`: what is newly asked, aimed at and said. */
export function digestCommand(): Command {
  return withLedger(new Command('digest'))
    .description('tell what is new since a day: demands, targets, set phrases used for the first time')
    .requiredOption('--since <date>', 'reports from this day on: YYYY, YYYY-MM or YYYY-MM-DD', isoDate)
    .option('--place <place>', 'division code (with all below it) or the name of a place or zone')
    .option('--person <name>', 'who speaks')
    .option('--topic <code>', 'code of lexicon/topics.tsv', topicOption)
    .option('--title <words>', 'head of the digest')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['markdown', 'html', 'json']).default('markdown'),
    )
    .option('--address <url>', 'where the page is served: links lead there', address, 'http://127.0.0.1:4567')
    .addHelpText('after', '\nExample:\n  luoshi digest --since 2024-04 --place 栖梧 --format html > week.html')
    .action(async (options: Options) => {
      const ledger = await openForReading(options.ledger)
      try {
        const digest = await digestOf(ledger, options.since, filtersOf(options))
        const about = [options.place, options.person, options.topic].filter(Boolean).join(' ')
        const title = options.title ?? ['落实摘要', about].filter(Boolean).join('：')
        if (options.format === 'json') await write(`${JSON.stringify(digest, null, 1)}\n`)
        else await write((options.format === 'html' ? digestHtml : digestMarkdown)(digest, title, options.address))
      } finally {
        await ledger.close()
      }
    })
}
