import { Command, Option } from 'commander'
import { CommandError } from './exit.ts'
import { withLedger } from './ledger-option.ts'
import { port } from './numbers.ts'

/** `--port` and `--host`, as `serve` and `demo` take them. */
export function withAddress(command: Command): Command {
  return command
    .addOption(
      new Option('--port <n>', 'port; a busy one moves on to the next, 0 takes any free one')
        .argParser(port)
        .default(4567),
    )
    .option('--host <address>', 'address to listen on; others than loopback are open to the network', '127.0.0.1')
}

/**
 * Serves a ledger until the process is told to stop. Prints the address.
 * @throws LedgerError where the ledger cannot be opened, CommandError where the address cannot be listened on.
 */
export async function serveUntilStopped(
  file: string,
  options: { port: number; host: string; edit?: boolean },
): Promise<void> {
  const { serve } = await import('../serve/serve.ts')
  const server = await serve(file, options).catch((error: unknown) => {
    throw error instanceof Error && error.name === 'Error' ? new CommandError(error.message) : error
  })
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  console.log(`Luoshi is at ${server.url}  (Ctrl+C stops it)`)
  await stopped
  await server.close()
}

/** `luoshi serve`: the ledger as pages and API. */
export function serveCommand(): Command {
  return withAddress(withLedger(new Command('serve')))
    .description('serve the ledger as pages and API on this machine')
    .option('--edit', 'let people decide and write from the page; so where only this machine reaches it')
    .option('--no-edit', 'let nobody write from the page')
    .addHelpText('after', '\nExample:\n  luoshi serve --ledger city.db --port 8080')
    .action((options: { ledger: string; port: number; host: string; edit?: boolean }) =>
      serveUntilStopped(options.ledger, options),
    )
}
