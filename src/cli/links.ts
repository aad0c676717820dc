import { Argument, Command, Option } from 'commander'
import type { Column } from '../export/column.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Career, Holders, IdentityDoubt, Seen } from '../ledger/rows-identities.ts'
import { CommandError, EXIT } from './exit.ts'
import { openForReading, withLedger } from './ledger-option.ts'
import { postWords } from './post-words.ts'
import { formatOption, type PrintFormat, print } from './print.ts'

interface Options {
  readonly ledger: string
  readonly format: PrintFormat
  readonly doubtful?: true
  readonly kind?: IdentityDoubt['kind']
}

/** `luoshi links`: whose posts were when, who held a place's posts, and what may be one and is kept apart. */
export function linksCommand(): Command {
  return withLedger(new Command('links'))
    .description("show a person's career, who held the posts of a place, or what may be one")
    .addArgument(new Argument('[thing]', 'a person or place: an id as `luoshi list` prints it, or a name'))
    .option('--doubtful', 'list people of one name, and organizations, that may be one and are kept apart')
    .addOption(new Option('--kind <kind>', 'of these only').choices(['person', 'organization']))
    .addOption(formatOption())
    .addHelpText(
      'after',
      '\nExample:\n  luoshi links 顾砚秋\n  luoshi links 栖梧市 --format csv\n  luoshi links --doubtful --kind person',
    )
    .action(async (thing: string | undefined, options: Options) => {
      if (!thing && !options.doubtful)
        throw new CommandError('luoshi links needs a person or place, or --doubtful.', EXIT.usage)
      const ledger = await openForReading(options.ledger)
      try {
        if (thing) await printLinks(ledger, thing, options)
        else await print(doubts(ledger, options.kind), DOUBTS, options.format)
      } finally {
        await ledger.close()
      }
    })
}

async function printLinks(ledger: Ledger, thing: string, { ledger: file, format }: Options): Promise<void> {
  const people = await ledger.namesakes(thing)
  if (people.length > 1) return print(once(people), NAMESAKES, format)
  const career = await ledger.career(thing)
  if (career) return print(once(career.posts), POSTS, format)
  const holders = await ledger.holders(thing)
  if (holders) return print(once(heldOf(holders)), HELD, format)
  throw new CommandError(
    `${file} holds no person or place with the id or name ${thing}. luoshi search ${thing} looks in all texts.`,
    EXIT.failedInput,
  )
}

async function* once<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  yield rows
}

async function* doubts(
  ledger: Ledger,
  kind: IdentityDoubt['kind'] | undefined,
): AsyncGenerator<readonly IdentityDoubt[]> {
  for (let page = 1; ; page++) {
    const { items, total, size } = await ledger.identityDoubts({ kind, page, size: 200 })
    yield items
    if (page * size >= total) return
  }
}

const day = (value: string | null): string => value ?? '?'
const span = ({ first, last }: Pick<Seen, 'first' | 'last'>): string =>
  first === last ? day(first) : `${day(first)} – ${day(last)}`

type CareerPost = Career['posts'][number]

const POSTS: readonly Column<CareerPost>[] = [
  { name: 'first', head: { zh: '起', en: 'first' }, type: 'date', cell: (post) => post.first },
  { name: 'last', head: { zh: '止', en: 'last' }, type: 'date', cell: (post) => post.last },
  {
    name: 'post',
    head: { zh: '职务', en: 'post' },
    type: 'text',
    cell: (post) => `${post.former ? '原' : ''}${post.title}`,
  },
  { name: 'of', head: { zh: '单位', en: 'of' }, type: 'text', cell: (post) => post.ofName },
  {
    name: 'acting',
    head: { zh: '代理', en: 'acting' },
    type: 'text',
    cell: (post) => (post.acting ? span(post.acting) : null),
  },
  { name: 'reports', head: { zh: '报道数', en: 'reports' }, type: 'whole', cell: (post) => post.reports },
  {
    name: 'before',
    head: { zh: '前任', en: 'before' },
    type: 'text',
    cell: (post) => (post.before ? `${post.before.person.name} – ${post.before.day}` : null),
    long: true,
  },
  {
    name: 'after',
    head: { zh: '后任', en: 'after' },
    type: 'text',
    cell: (post) => (post.after ? `${post.after.person.name} ${post.after.day} –` : null),
    long: true,
  },
  { name: 'report', head: { zh: '报道', en: 'report' }, type: 'text', cell: (post) => post.firstReport.id },
]

interface Held {
  readonly seat: Holders['seats'][number]
  readonly holder: Holders['seats'][number]['holders'][number]
}

const heldOf = ({ seats }: Holders): Held[] => seats.flatMap((seat) => seat.holders.map((holder) => ({ seat, holder })))

const HELD: readonly Column<Held>[] = [
  { name: 'post', head: { zh: '职务', en: 'post' }, type: 'text', cell: ({ seat }) => seat.title },
  { name: 'of', head: { zh: '单位', en: 'of' }, type: 'text', cell: ({ seat }) => seat.ofName },
  { name: 'person', head: { zh: '人物', en: 'person' }, type: 'text', cell: ({ holder }) => holder.person.id },
  { name: 'first', head: { zh: '起', en: 'first' }, type: 'date', cell: ({ holder }) => holder.first },
  { name: 'last', head: { zh: '止', en: 'last' }, type: 'date', cell: ({ holder }) => holder.last },
  {
    name: 'acting',
    head: { zh: '代理', en: 'acting' },
    type: 'text',
    cell: ({ holder }) => (holder.acting ? span(holder.acting) : null),
  },
  { name: 'reports', head: { zh: '报道数', en: 'reports' }, type: 'whole', cell: ({ holder }) => holder.reports },
  {
    name: 'follows',
    head: { zh: '接替', en: 'follows' },
    type: 'text',
    cell: ({ seat, holder }) => seat.successions.find(({ to }) => to.id === holder.person.id)?.from.id ?? null,
  },
  { name: 'report', head: { zh: '报道', en: 'report' }, type: 'text', cell: ({ holder }) => holder.firstReport.id },
]

const NAMESAKES: readonly Column<Awaited<ReturnType<Ledger['namesakes']>>[number]>[] = [
  { name: 'id', head: { zh: '编号', en: 'id' }, type: 'text', cell: (person) => person.id },
  {
    name: 'post',
    head: { zh: '职务', en: 'post' },
    type: 'text',
    cell: (person) => (person.post ? postWords(person.post) : null),
    long: true,
  },
  { name: 'reports', head: { zh: '报道数', en: 'reports' }, type: 'whole', cell: (person) => person.reports },
  { name: 'first', head: { zh: '起', en: 'first' }, type: 'date', cell: (person) => person.first },
  { name: 'last', head: { zh: '止', en: 'last' }, type: 'date', cell: (person) => person.last },
]

const DOUBTS: readonly Column<IdentityDoubt>[] = [
  { name: 'kind', head: { zh: '类别', en: 'kind' }, type: 'text', cell: (doubt) => doubt.kind },
  { name: 'one', head: { zh: '其一', en: 'one' }, type: 'text', cell: ({ a }) => a.id, long: true },
  { name: 'seen', head: { zh: '见于', en: 'seen' }, type: 'text', cell: ({ a }) => span(a) },
  { name: 'other', head: { zh: '其二', en: 'other' }, type: 'text', cell: ({ b }) => b.id, long: true },
  { name: 'other_seen', head: { zh: '见于', en: 'other seen' }, type: 'text', cell: ({ b }) => span(b) },
  {
    name: 'score',
    head: { zh: '可能', en: 'score' },
    type: 'number',
    cell: ({ score }) => Math.round(score * 100) / 100,
  },
  {
    name: 'reasons',
    head: { zh: '理由', en: 'reasons' },
    type: 'text',
    cell: ({ reasons }) => reasons.map(({ zh }) => zh).join('；'),
    long: true,
  },
]
