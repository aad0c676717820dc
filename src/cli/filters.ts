import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Filters } from '../ledger/rows.ts'
import { ACTS } from '../record/types.ts'

/** What `luoshi list` can list. */
export const LISTS = [
  'reports',
  'people',
  'places',
  'organizations',
  'events',
  'tifa',
  'indicators',
  'agendas',
  'statements',
  'citations',
] as const
export type List = (typeof LISTS)[number]

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/

function date(value: string): string {
  if (DATE.test(value) && (value.length < 10 || !Number.isNaN(Date.parse(value)))) return value
  throw new InvalidArgumentError('give a date as YYYY, YYYY-MM or YYYY-MM-DD.')
}

function whole(value: string): number {
  const number = Number(value)
  if (Number.isInteger(number) && number > 0) return number
  throw new InvalidArgumentError('give a whole number above 0.')
}

/** The filters that every list and search takes. */
export function withFilters(command: Command): Command {
  return command
    .option('--place <place>', 'division code (with all below it) or the name of a place or zone')
    .option('--person <name>', 'who is named; of statements and agendas: who speaks')
    .option('--topic <code>', 'code of lexicon/topics.tsv, as growth or livelihood')
    .addOption(new Option('--act <act>', 'what a sentence does').choices(ACTS))
    .option('--from <date>', 'first day: YYYY, YYYY-MM or YYYY-MM-DD', date)
    .option('--to <date>', 'last day', date)
    .option('--limit <n>', 'rows at most', whole)
}

export interface FilterOptions extends Filters {
  readonly limit?: number
}

/** The ledger's filters out of the options of the command line. */
export function filtersOf({ place, person, topic, act, from, to }: FilterOptions): Filters {
  return { place, person, topic, act, from, to }
}
