import { CommanderError } from 'commander'
import { CommandError, EXIT } from './exit.ts'
import { createProgram } from './program.ts'

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
    if (error instanceof Error && error.name === 'LexiconError') {
      console.error(`luoshi: ${error.message}`)
      return EXIT.usage
    }
    if (error instanceof Error && error.name === 'LedgerError') {
      console.error(`luoshi: ${error.message}`)
      return EXIT.environment
    }
    if (error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string') {
      console.error(`luoshi: the machine stood in the way: ${error.message}`)
      return EXIT.environment
    }
    console.error('luoshi: this is a fault of Luoshi, not yours. Please report it with these lines:')
    console.error(error)
    return EXIT.environment
  }
}

// A reader that closes the pipe early (`| head`) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok)
  console.error(
    `luoshi: the output cannot be written (${error.code ?? error.message}). Free space there, then run again.`,
  )
  process.exit(EXIT.environment)
})
process.stderr.on('error', () => {})

process.exitCode = await main(process.argv)
