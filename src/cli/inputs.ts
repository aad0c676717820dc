import { type Command, InvalidArgumentError } from 'commander'
import { parseFieldMap } from '../source/fields.ts'
import type { SourceOptions } from '../source/read-copies.ts'
import { divisionsOption } from './divisions-option.ts'

/** What every command that reads inputs takes: paths and `--map`. */
export function withInputs(command: Command): Command {
  return command
    .argument('<paths...>', 'files, folders (read recursively) or - for standard input')
    .addOption(divisionsOption())
    .option('--map <fields>', 'column names of a table: title=headline,body=content,published=time', (value) => {
      try {
        return parseFieldMap(value)
      } catch (error) {
        throw new InvalidArgumentError((error as Error).message)
      }
    })
}

export interface InputOptions {
  readonly map?: SourceOptions['map']
  readonly divisions?: string
}

/**
 * Makes ready for reading as the command line asks, and gives the options of the source room.
 * @throws CommandError where the table of divisions cannot be used.
 */
export async function sourceOptions(options: InputOptions): Promise<SourceOptions> {
  if (options.divisions) {
    const { loadDivisions } = await import('./divisions.ts')
    loadDivisions(options.divisions)
  }
  return options.map ? { map: options.map } : {}
}
