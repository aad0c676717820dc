import { type Command, Option } from 'commander'

/** `--ledger FILE`, else LUOSHI_LEDGER, else `luoshi.db` in the working folder. */
export function withLedger(command: Command): Command {
  return command.addOption(new Option('--ledger <file>', 'the ledger file').env('LUOSHI_LEDGER').default('luoshi.db'))
}
