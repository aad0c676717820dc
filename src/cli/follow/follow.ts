import { styleText } from 'node:util'
import { Command, Option } from 'commander'
import { csvOf } from '../../export/text.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { ItemQuery, ItemRow } from '../../ledger/rows-items.ts'
import { OUTCOMES, type Outcome } from '../../link/follow/statuses.ts'
import { CommandError, EXIT } from '../exit.ts'
import { openForReading, withLedger } from '../ledger-option.ts'
import { whole } from '../numbers.ts'
import { outputWidth, write } from '../output.ts'
import { plain } from '../plain.ts'
import { postWords } from '../post-words.ts'
import { STEPS, type StepRow } from './columns.ts'
import { tally, timeline } from './timeline.ts'

interface Options {
  readonly ledger: string
  readonly status?: Outcome
  readonly limit?: number
  readonly format: 'text' | 'json' | 'csv'
}

const SHOWN = 20
const PAGE = 100

/** `luoshi follow WHO`: what was asked of a place or by a person, and what came of it. */
export function followCommand(): Command {
  return withLedger(new Command('follow'))
    .description('show what was asked of a place, or by a person, and what came of it')
    .argument('<who>', 'a place or person: an id as `luoshi list` prints it, or a name')
    .addOption(new Option('--status <status>', 'only what stands so').choices(OUTCOMES))
    .option('--limit <n>', 'items at most', whole)
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'csv']).default('text'))
    .addHelpText(
      'after',
      `\nIn the terminal the first ${SHOWN} items are shown unless --limit says more; the other formats give all.\n\nExample:\n  luoshi follow 栖梧市 --status missed\n  luoshi follow 闻人岱 --format csv > demands.csv`,
    )
    .action(async (who: string, options: Options) => {
      const ledger = await openForReading(options.ledger)
      try {
        const filter = await filterOf(ledger, who)
        if (!filter)
          throw new CommandError(
            `${options.ledger} holds no place or person with the id or name ${who}. luoshi search ${who} looks in all texts.`,
            EXIT.failedInput,
          )
        const limit = options.limit ?? (options.format === 'text' ? SHOWN : Number.POSITIVE_INFINITY)
        const items = itemsOf(ledger, { ...filter, status: options.status }, limit)
        if (options.format === 'csv') for await (const text of csvOf(rowsOf(items), STEPS)) await write(text)
        else if (options.format === 'json') await writeJson(ledger, who, filter, items)
        else await writeText(ledger, who, filter, items, options)
      } finally {
        await ledger.close()
      }
    })
}

async function filterOf(ledger: Ledger, who: string): Promise<Pick<ItemQuery, 'place' | 'person'> | null> {
  if (await ledger.place(who)) return { place: who }
  return (await ledger.person(who)) ? { person: who } : null
}

async function* itemsOf(ledger: Ledger, query: ItemQuery, limit: number): AsyncGenerator<ItemRow[]> {
  const size = Math.min(PAGE, limit)
  for (let page = 1, given = 0; ; page++) {
    const { items, total } = await ledger.items({ ...query, page, size })
    yield items.slice(0, limit - given)
    given += items.length
    if (!items.length || given >= Math.min(limit, total)) return
  }
}

async function* rowsOf(items: AsyncIterable<ItemRow[]>): AsyncGenerator<StepRow[]> {
  for await (const some of items) yield some.flatMap((item) => item.steps.map((step) => ({ item, step })))
}

async function writeJson(
  ledger: Ledger,
  who: string,
  filter: Pick<ItemQuery, 'person'>,
  items: AsyncIterable<ItemRow[]>,
): Promise<void> {
  const all: ItemRow[] = []
  for await (const some of items) all.push(...some)
  const career = filter.person ? await ledger.career(who) : null
  await write(`${JSON.stringify({ ...(career ? { career } : {}), items: all }, null, 1)}\n`)
}

async function writeText(
  ledger: Ledger,
  who: string,
  filter: ItemQuery,
  items: AsyncIterable<ItemRow[]>,
  { status }: Options,
): Promise<void> {
  const width = outputWidth()
  const lines: string[] = []
  if (filter.person) {
    const career = await ledger.career(who)
    for (const post of career?.posts ?? [])
      lines.push(
        plain(
          `${post.first ?? '日期不详'} – ${post.last ?? ''}  ${postWords({ title: post.title, ofName: post.ofName ?? post.of })}${post.acting ? '（代理）' : ''}`,
        ),
      )
    if (lines.length) lines.unshift(styleText('bold', '任职'))
    if (lines.length) lines.push('')
  }
  const { outcomes, total } = await ledger.items({ ...filter, status, size: 1 })
  lines.push(`${styleText('bold', `事项 ${total}`)}  ${tally(outcomes)}`, '')
  await write(`${lines.join('\n')}\n`)
  let shown = 0
  for await (const some of items) {
    for (const item of some) await write(`${timeline(item, width).join('\n')}\n\n`)
    shown += some.length
  }
  if (shown < total) console.error(`${shown} of ${total} items; --limit ${total} shows all`)
}
