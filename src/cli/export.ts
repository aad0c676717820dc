import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Argument, Command } from 'commander'
import { FILE_FORMATS, type FileFormat } from '../export/files.ts'
import { LISTS, type List } from '../export/lists.ts'
import { address } from './address-option.ts'
import { CommandError, EXIT } from './exit.ts'
import { type ListOptions, listFiltersOf, withListFilters } from './filters.ts'
import { openForReading, withLedger } from './ledger-option.ts'
import { VERSION } from './version.ts'

interface Options extends ListOptions {
  readonly ledger: string
  readonly texts?: true
  readonly address: string
}

/** `luoshi export WHAT PATH`: a list as a file for spreadsheets and programs, or the whole ledger as a data set. */
export function exportCommand(): Command {
  return withListFilters(withLedger(new Command('export')))
    .description('write a list as CSV, Excel or JSON Lines, or the whole ledger as a research data set')
    .addArgument(
      new Argument('<what>', 'a list, `dataset`, or `gold` for what people reviewed').choices([
        ...LISTS,
        'dataset',
        'gold',
      ]),
    )
    .argument(
      '<path>',
      `a file ending in ${FILE_FORMATS.map((one) => `.${one}`).join(', ')}; for a data set or gold a new folder`,
    )
    .option('--texts', 'with the full texts of the reports, in a data set; quotes alone without it')
    .option(
      '--address <url>',
      'where the page is served: links in a workbook lead there',
      address,
      'http://127.0.0.1:4567',
    )
    .addHelpText(
      'after',
      '\nExample:\n  luoshi export statements --act directive --from 2023 demands.xlsx\n  luoshi export dataset dataset/',
    )
    .action(async (what: List | 'dataset' | 'gold', path: string, options: Options) => {
      const filters = listFiltersOf(what, options)
      if (what !== 'dataset' && options.texts)
        throw new CommandError('--texts is for a data set: luoshi export dataset FOLDER --texts', EXIT.usage)
      const format = what === 'dataset' || what === 'gold' ? null : formatOf(path)
      const ledger = await openForReading(options.ledger)
      try {
        if (what === 'gold') {
          const { writeGold } = await import('../export/gold.ts')
          const written = await writeGold(ledger, path.replace(/[/\\]+$/, ''), filters).catch(inOurWords(path))
          console.error(`${path}: ${written} reviewed reports`)
          return
        }
        if (format === null) {
          const { writeDataset } = await import('../export/dataset/dataset.ts')
          const rows = await writeDataset(ledger, path.replace(/[/\\]+$/, ''), {
            filters,
            texts: options.texts ?? false,
            version: VERSION,
          }).catch(inOurWords(path))
          console.error(
            `${path}: ${rows.get('reports')} reports in ${rows.size} tables; codebook.md says what each column holds.`,
          )
          return
        }
        const { fileOf } = await import('../export/files.ts')
        const { limit } = options
        const parts = fileOf(ledger, what as List, {
          format,
          query: filters,
          address: options.address,
          ...(limit === undefined ? {} : { limit }),
        })
        await writeWhole(path, parts)
        console.error(`${path} written.`)
      } finally {
        await ledger.close()
      }
    })
}

function formatOf(path: string): FileFormat {
  const format = FILE_FORMATS.find((one) => extname(path).toLowerCase() === `.${one}`)
  if (format) return format
  throw new CommandError(
    `${path}: the name must end in ${FILE_FORMATS.map((one) => `.${one}`).join(', ')}.`,
    EXIT.usage,
  )
}

/** Writes beside the file and moves it there when it is whole, so that a stop leaves what was there before. */
async function writeWhole(path: string, parts: AsyncIterable<string | Uint8Array>): Promise<void> {
  const making = `${path}.partial`
  try {
    await pipeline(parts, createWriteStream(making))
    await rename(making, path)
  } catch (error) {
    await rm(making, { force: true })
    inOurWords(path)(error)
  }
}

const inOurWords =
  (path: string) =>
  (error: unknown): never => {
    const { code, message } = error as NodeJS.ErrnoException
    if (error instanceof RangeError) throw new CommandError(message, EXIT.usage)
    if (code === 'ENOENT') throw new CommandError(`${path}: the folder for it is not there; make it first.`)
    if (code === 'EACCES' || code === 'EROFS') throw new CommandError(`${path}: it may not be written there.`)
    if (code === 'ENOSPC') throw new CommandError(`${path}: the disk is full; nothing was written.`)
    throw error instanceof Error && !code ? new CommandError(message) : error
  }
