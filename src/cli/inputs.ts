import { type Command, InvalidArgumentError } from 'commander'
import type { IntakeOptions } from '../intake/intake.ts'
import { isContact } from '../source/fetch/contact.ts'
import { parseFieldMap } from '../source/fields.ts'
import type { SourceOptions } from '../source/read-copies.ts'
import { divisionsOption } from './divisions-option.ts'
import { CommandError, EXIT } from './exit.ts'
import { layLexicon, lexiconOption } from './lexicon-option.ts'
import { seconds } from './numbers.ts'

/** What every command that reads inputs takes: paths and addresses, `--urls`, `--delay`, `--contact`, `--divisions`, `--lexicon` and `--map`. */
export function withInputs(command: Command): Command {
  return command
    .argument('[inputs...]', 'files, folders (read recursively), http(s) addresses or - for standard input')
    .option('--urls <file>', 'read the addresses in a file, one a line; - for standard input')
    .option('--delay <seconds>', 'pause between two requests to one host, at least (2 unless told)', seconds)
    .option(
      '--contact <address>',
      'whom a site can write to about our requests: your mail or page, told with each',
      contactOf,
    )
    .addOption(divisionsOption())
    .addOption(lexiconOption())
    .option('--map <fields>', 'column names of a table: title=headline,body=content,published=time', (value) => {
      try {
        return parseFieldMap(value)
      } catch (error) {
        throw new InvalidArgumentError((error as Error).message)
      }
    })
}

export interface InputOptions {
  readonly urls?: string
  readonly delay?: number
  readonly contact?: string
  readonly map?: SourceOptions['map']
  readonly divisions?: string
  readonly lexicon?: string
  readonly jobs?: number
}

/**
 * Makes ready for reading as the command line asks, and gives the options that inputs are read by.
 * @throws CommandError where the line names no input, or a table or list that it names cannot be used.
 */
export async function intakeOptions(inputs: readonly string[], options: InputOptions): Promise<IntakeOptions> {
  const { urls, delay, contact, map, divisions, lexicon, jobs } = options
  if (!inputs.length && urls === undefined)
    throw new CommandError('there is no input: give files, folders, addresses, - or --urls FILE', EXIT.usage)
  if (urls === '-' && inputs.includes('-'))
    throw new CommandError('standard input cannot be both a report and the list of addresses', EXIT.usage)
  await layLexicon(lexicon)
  if (divisions) {
    const { loadDivisions } = await import('./divisions.ts')
    loadDivisions(divisions)
  }
  return {
    ...(urls !== undefined && { addresses: await addressesIn(urls) }),
    ...(delay !== undefined && { delay }),
    ...(contact !== undefined && { contact }),
    ...(map && { map }),
    ...(jobs !== undefined && { jobs }),
  }
}

async function addressesIn(file: string): Promise<readonly string[]> {
  const { parseUrlList } = await import('../source/fetch/url-list.ts')
  const { readList } = await import('../source/list.ts')
  const list = await readList(file)
  if ('reason' in list) throw new CommandError(`${file}: ${list.reason}`, EXIT.failedInput)
  const addresses = parseUrlList(list.text)
  if (!addresses.length) throw new CommandError(`${file}: lists no address`, EXIT.failedInput)
  return addresses
}

/** An address that can stand in a request's header. */
function contactOf(value: string): string {
  const contact = value.trim()
  if (!isContact(contact))
    throw new InvalidArgumentError('It is an address of the web or of mail, without blanks or brackets.')
  return contact
}
