import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Filters } from '../ledger/rows.ts'
import type { ItemQuery } from '../ledger/rows-items.ts'
import { loadLexicon } from '../lexicon/load.ts'
import { OUTCOMES } from '../link/follow/statuses.ts'
import { ACTS } from '../record/types.ts'
import { CommandError, EXIT } from './exit.ts'
import { whole } from './numbers.ts'

/** A day, month or year as an option gives it. */
export function isoDate(value: string): string {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value) ?? []
  const found = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (year && found.toISOString().startsWith(`${year}-${month}-${day}`)) return value
  throw new InvalidArgumentError('Give a date as YYYY, YYYY-MM or YYYY-MM-DD.')
}

/** Codes of topics with their names. */
export function topics(): { readonly code: string; readonly zh: string; readonly en: string }[] {
  return loadLexicon('topics', ['code', 'zh', 'en'])
}

/** The code of a topic as an option gives it. */
export function topicOption(value: string): string {
  const codes = topics().map(({ code }) => code)
  if (codes.includes(value)) return value
  throw new InvalidArgumentError(`Topics are ${codes.join(', ')}.`)
}

/** The filters that every list and search takes. */
export function withFilters(command: Command): Command {
  return command
    .option('--place <place>', 'division code (with all below it) or the name of a place or zone')
    .option('--person <name>', 'who is named; of statements and agendas: who speaks')
    .option('--topic <code>', 'code of lexicon/topics.tsv, as growth or livelihood', topicOption)
    .addOption(new Option('--act <act>', 'what a sentence does').choices(ACTS))
    .option('--from <date>', 'first day: YYYY, YYYY-MM or YYYY-MM-DD', isoDate)
    .option('--to <date>', 'last day, written likewise', isoDate)
    .option('--limit <n>', 'rows at most', whole)
}

export interface FilterOptions extends Filters {
  readonly limit?: number
}

/**
 * The ledger's filters out of the options of the command line.
 * @throws CommandError where no day can lie between `from` and `to`.
 */
export function filtersOf({ place, person, topic, act, from, to }: FilterOptions): Filters {
  if (from && to && from > to.padEnd(10, '~'))
    throw new CommandError(`--from ${from} is after --to ${to}: no day lies between them.`, EXIT.usage)
  return { place, person, topic, act, from, to }
}

/** The filters of a list: those of all, and those that items of follow-through take besides. */
export function withListFilters(command: Command): Command {
  return withFilters(command)
    .addOption(new Option('--status <outcome>', 'of items: how they stand').choices(OUTCOMES))
    .option('--due <date>', 'of items: with a deadline not after this day', isoDate)
}

export interface ListOptions extends FilterOptions, Pick<ItemQuery, 'status' | 'due'> {}

/**
 * As {@link filtersOf}, for one list.
 * @throws CommandError where a filter says nothing of this list, too.
 */
export function listFiltersOf(what: string, options: ListOptions): Filters & ItemQuery {
  const { status, due, act } = options
  if (what !== 'items' && (status || due))
    throw new CommandError(`--status and --due narrow items, not ${what}.`, EXIT.usage)
  if (what === 'items' && act)
    throw new CommandError('--act narrows reports and what is said in them, not items; --status does.', EXIT.usage)
  return what === 'items' ? { ...filtersOf(options), status, due } : filtersOf(options)
}
