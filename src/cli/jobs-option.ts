import { availableParallelism } from 'node:os'
import { Option } from 'commander'
import { whole } from './numbers.ts'

/** `--jobs N`: how many worker threads may read at once. Records and their order are the same for any number. */
export const jobsOption = () =>
  new Option('--jobs <n>', 'worker threads that read at once, where there is much to read')
    .argParser(whole)
    .default(availableParallelism(), 'as many as the machine has cores')
