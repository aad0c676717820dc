import { Argument, Command, Option } from 'commander'
import { type Column, column } from '../export/column.ts'
import { pagesOf } from '../export/pages.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { PairRefused } from '../ledger/review/decide-pair.ts'
import { PAIR_STATES, type Pair, type PairState } from '../ledger/review/pair-rows.ts'
import { PAIR_KINDS, type PairDecision, type PairKind, VERDICTS, type Verdict } from '../review/pairs.ts'
import { CommandError, EXIT } from './exit.ts'
import { openForReading, withLedger } from './ledger-option.ts'
import { whole } from './numbers.ts'
import { write } from './output.ts'
import { formatOption, type PrintFormat, print } from './print.ts'

const sideWords = ({ id, name, about }: Pair['a']) => `${id ?? name}${about.length ? `（${about.join('、')}）` : ''}`

const COLUMNS: readonly Column<Pair>[] = [
  column('kind', '类别', 'kind', 'text', (row) => row.kind),
  column('a', '一方', 'one', 'text', (row) => sideWords(row.a), { long: true }),
  column('b', '另一方', 'other', 'text', (row) => sideWords(row.b), { long: true }),
  column('score', '可能性', 'score', 'number', (row) => row.score && Math.round(row.score * 100) / 100),
  column('reasons', '理由', 'reasons', 'text', (row) => row.reasons.map(({ zh }) => zh).join('；'), { long: true }),
  column('joined', '现合为一', 'joined', 'truth', (row) => row.joined),
  column('decision', '裁定', 'decision', 'text', (row) => row.decision?.action ?? null),
  column('by', '裁定人', 'by', 'text', (row) => row.decision?.by ?? null),
  column('unmet', '未生效', 'without_effect', 'text', (row) => row.unmet),
  column('pair', '裁定编号', 'pair', 'text', (row) => row.pair),
  column('last', '末号', 'last', 'whole', (row) => row.last),
]

interface Deciding {
  readonly ledger: string
  readonly by: string
  readonly note?: string
  readonly after?: number
}

function withDeciding(command: Command): Command {
  return withLedger(command)
    .requiredOption('--by <name>', 'who decides')
    .option('--note <words>', 'why')
    .option('--after <n>', 'number of the last decision that you have seen (`last` of the list)', whole)
}

/** `luoshi review`: which people, organizations and events are one, as people decide. */
export function reviewCommand(): Command {
  const review = new Command('review')
    .description('decide which people, organizations and tellings of events are one')
    .addHelpText('after', '\nExample:\n  luoshi review list --kind person')
  review.addCommand(
    withLedger(new Command('list'))
      .description('list pairs that may be one, the likeliest first')
      .addOption(new Option('--kind <kind>', 'of these only').choices(PAIR_KINDS))
      .addOption(new Option('--state <state>', 'waiting, decided, or decided without effect now').choices(PAIR_STATES))
      .addOption(formatOption())
      .addHelpText('after', '\nExample:\n  luoshi review list --state decided --format csv')
      .action(async (options: { ledger: string; kind?: PairKind; state?: PairState; format: PrintFormat }) => {
        const ledger = await openForReading(options.ledger)
        const { kind, state } = options
        try {
          const ask = (paged: { page: number; size: number }) => ledger.pairs({ kind, state, ...paged })
          await print(
            pagesOf(ask, {}, Number.POSITIVE_INFINITY, () => {}),
            COLUMNS,
            options.format,
          )
        } finally {
          await ledger.close()
        }
      }),
  )
  for (const verdict of VERDICTS)
    review.addCommand(
      withDeciding(new Command(verdict))
        .description(VERDICT_WORDS[verdict])
        .argument('<a>', 'an id, as `luoshi list` prints it')
        .argument('<b>', 'another')
        .addOption(new Option('--kind <kind>', 'what they are').choices(PAIR_KINDS).default('person'))
        .addHelpText('after', `\nExample:\n  luoshi review ${verdict} 林海~进贤县长 林海~孝昌县长 --by 程一苇`)
        .action(async (a: string, b: string, options: Deciding & { kind: PairKind }) => {
          const { kind, by, note = null, after = null } = options
          await deciding(options.ledger, async (ledger) =>
            ledger.decidePair(
              { kind, a: await idOf(ledger, kind, a), b: await idOf(ledger, kind, b), action: verdict, by, note },
              after,
            ),
          )
        }),
    )
  review.addCommand(
    withDeciding(new Command('split'))
      .description('say which reports mean another person of the name')
      .argument('<person>', 'an id, as `luoshi list people` prints it')
      .addArgument(new Argument('<reports...>', 'ids of the reports that mean another'))
      .option('--to <person>', 'whom they mean; someone of his own unless told')
      .addHelpText('after', '\nExample:\n  luoshi review split 林海 r0123456789ab --to 林海~孝昌县长 --by 程一苇')
      .action(async (person: string, reports: string[], options: Deciding & { to?: string }) => {
        const { by, note = null, after = null } = options
        await deciding(options.ledger, async (ledger) =>
          ledger.splitPerson(
            {
              person: await idOf(ledger, 'person', person),
              reports,
              to: options.to === undefined ? null : await idOf(ledger, 'person', options.to),
              by,
              note,
            },
            after,
          ),
        )
      }),
  )
  review.addCommand(
    withDeciding(new Command('withdraw'))
      .description('take back your own last decision about a pair')
      .argument('<pair>', 'as `luoshi review list --state decided` prints it')
      .addHelpText('after', '\nExample:\n  luoshi review withdraw 0123456789abcdef --after 7 --by 程一苇')
      .action(async (pair: string, options: Deciding) => {
        const { by, note = null, after = null } = options
        await deciding(options.ledger, (ledger) => ledger.decidePair({ pair, action: 'withdraw', by, note }, after))
      }),
  )
  return review
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  same: 'say that two are one',
  different: 'say that two are two',
  unsure: 'say that nobody can tell whether two are one; they stay as they are',
}

/** The one id that an id or a name means. */
async function idOf(ledger: Ledger, kind: PairKind, name: string): Promise<string> {
  if (kind === 'event') return name
  if (kind === 'organization') return (await ledger.organization(name))?.id ?? name
  const people = await ledger.namesakes(name)
  if (people.length > 1)
    throw new CommandError(
      `${name} may be any of ${people.map(({ id }) => id).join(', ')}: say which.`,
      EXIT.failedInput,
    )
  return people[0]?.id ?? name
}

async function deciding(file: string, decide: (ledger: Ledger) => Promise<PairDecision>): Promise<void> {
  const { openLedger } = await import('../ledger/open.ts')
  const ledger = await openLedger(file)
  try {
    const { no, action, identity } = await decide(ledger)
    await write(`${action} written down as decision ${no}, pair ${identity}\n`)
  } catch (error) {
    if (!(error instanceof PairRefused)) throw error
    const { newer } = error
    throw new CommandError(
      newer
        ? `${error.message} Decision ${newer.no} of ${newer.by}, ${newer.at.slice(0, 10)}: ${newer.action}. To decide after it, add --after ${newer.no}.`
        : error.message,
      EXIT.failedInput,
    )
  } finally {
    await ledger.close()
  }
}
