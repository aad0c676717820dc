import { type Command, InvalidArgumentError } from 'commander'
import { parseFieldMap, type SourceOptions } from '../source/read-copies.ts'
import { divisionsOption, loadDivisions } from './divisions.ts'

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

/** Makes ready for reading as the command line asks, and gives the options of the source room. */
export function sourceOptions(options: InputOptions): SourceOptions {
  loadDivisions(options.divisions)
  return options.map ? { map: options.map } : {}
}
