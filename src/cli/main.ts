import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { addCommand } from './add.ts'
import { completion } from './completion.ts'
import { demoCommand } from './demo.ts'
import { CommandError, EXIT } from './exit.ts'
import { listCommand } from './list.ts'
import { readCommand } from './read.ts'
import { searchCommand } from './search.ts'
import { serveCommand } from './serve.ts'
import { showCommand } from './show.ts'

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as {
  version: string
}

/** The command `luoshi` with every subcommand; `luoshi --help` shows them. */
export function createProgram(): Command {
  const program = new Command('luoshi')
    .description(
      'Reads reports of inspections and meetings and keeps what was asked, passed on and done as a ledger.\n读取调研、会议报道，把要求、传达、部署、落实记成台账。',
    )
    .version(version, '-V, --version')
    .showHelpAfterError('(luoshi --help shows the commands, luoshi COMMAND --help an example of each)')
    .exitOverride()
    .addHelpText(
      'after',
      `
Exit status:
  0  all went well
  1  at least one input could not be read (the others were)
  2  the command line is wrong
  3  the ledger, the disk or the machine stood in the way; nothing is half written

Example:
  luoshi add reports/ && luoshi serve`,
    )
  for (const command of [
    readCommand(),
    addCommand(),
    listCommand(),
    showCommand(),
    searchCommand(),
    serveCommand(),
    demoCommand(),
  ])
    program.addCommand(command.exitOverride())
  completion(program)
  return program
}

/** Runs the command line and returns the exit status. */
async function main(argv: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync([...argv])
    return Number(process.exitCode ?? EXIT.ok)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    if (error instanceof CommandError) {
      console.error(`luoshi: ${error.message}`)
      return error.status
    }
    if (error instanceof Error && 'code' in error && error.name === 'LedgerError') {
      console.error(`luoshi: ${error.message}`)
      return EXIT.environment
    }
    throw error
  }
}

// A reader that closes the pipe early (`| head`) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok)
  console.error(`luoshi: cannot write the output: ${error.message}`)
  process.exit(EXIT.environment)
})

process.exitCode = await main(process.argv)
