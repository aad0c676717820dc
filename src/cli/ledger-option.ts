import { type Command, Option } from 'commander'
import type { Ledger } from '../ledger/ledger.ts'

/** `--ledger FILE`, else LUOSHI_LEDGER, else `luoshi.db` in the working folder. */
export function withLedger(command: Command): Command {
  return command.addOption(new Option('--ledger <file>', 'the ledger file').env('LUOSHI_LEDGER').default('luoshi.db'))
}

/** Opens a ledger to ask it. @throws LedgerError where it is missing, no ledger, or cannot be read. */
export async function openForReading(file: string): Promise<Ledger> {
  // Rooms are loaded by the command that enters them, so that help and completion answer at once.
  const { openLedger } = await import('../ledger/open.ts')
  return openLedger(file, { readonly: true })
}
