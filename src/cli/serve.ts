import { Command, InvalidArgumentError, Option } from 'commander'
import { serve } from '../serve/serve.ts'
import { withLedger } from './ledger-option.ts'

function port(value: string): number {
  const number = Number(value)
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number
  throw new InvalidArgumentError('give a port from 0 to 65535.')
}

/** `--port` and `--host`, as `serve` and `demo` take them. */
export function withAddress(command: Command): Command {
  return command
    .addOption(new Option('--port <n>', 'port; a busy one moves on to the next').argParser(port).default(4567))
    .option('--host <address>', 'address to listen on; others than loopback are open to the network', '127.0.0.1')
}

/** Serves a ledger until the process is told to stop. Prints the address. */
export async function serveUntilStopped(file: string, options: { port: number; host: string }): Promise<void> {
  const server = await serve(file, options)
  console.log(`Luoshi is at ${server.url}  (Ctrl+C stops it)`)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await server.close()
}

/** `luoshi serve`: the ledger as pages and API. */
export function serveCommand(): Command {
  return withAddress(withLedger(new Command('serve')))
    .description('serve the ledger as pages and API on this machine')
    .addHelpText('after', '\nExample:\n  luoshi serve --ledger city.db --port 8080')
    .action((options: { ledger: string; port: number; host: string }) => serveUntilStopped(options.ledger, options))
}
