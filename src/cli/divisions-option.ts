import { Option } from 'commander'

/** `--divisions FILE`: divisions beside those of the built-in table, as an invented country's or newer ones. */
export const divisionsOption = () =>
  new Option('--divisions <file>', 'further divisions: tab-separated with the columns code, name').env(
    'LUOSHI_DIVISIONS',
  )
