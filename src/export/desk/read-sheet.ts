import readWorkbook from 'read-excel-file/node'
import { type Imported, readOffice, type SheetCell, SheetRefused } from '../../desk/office.ts'
import { zipMembers } from '../../source/archive/zip.ts'

/** Bytes that a workbook may have, packed and unpacked: an office's ledger is far smaller. */
export const MOST_BYTES = 20 * 1024 * 1024
const MOST_UNPACKED = 200 * 1024 * 1024

export interface ReadSheet {
  readonly name: string
  readonly rows: SheetCell[][]
}

/**
 * The sheets of an Excel workbook.
 * @throws SheetRefused where it is none, is damaged, or is larger than {@link MOST_BYTES}
 */
export async function readSheets(bytes: Uint8Array): Promise<ReadSheet[]> {
  if (bytes.length > MOST_BYTES)
    throw new SheetRefused(
      `The file has ${Math.round(bytes.length / 1048576)} MB; a ledger of at most ${MOST_BYTES / 1048576} MB can be read.`,
    )
  await checkUnpacked(bytes)
  try {
    const sheets = (await readWorkbook(Buffer.from(bytes))) as { sheet: string; data: SheetCell[][] }[]
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data }))
  } catch (error) {
    throw new SheetRefused(`The file cannot be read as an Excel workbook (.xlsx): ${(error as Error).message}`)
  }
}

/** Counts what the workbook unpacks to before anything of it is held in memory. */
async function checkUnpacked(bytes: Uint8Array): Promise<void> {
  let unpacked = 0
  let book = false
  try {
    for await (const { name, fault, chunks } of zipMembers(bytes)) {
      if (fault) throw new SheetRefused(`The workbook is damaged: ${name} ${fault}.`)
      book ||= name === 'xl/workbook.xml'
      for await (const chunk of chunks()) {
        unpacked += chunk.length
        if (unpacked > MOST_UNPACKED)
          throw new SheetRefused(`The workbook unpacks to more than ${MOST_UNPACKED / 1048576} MB; it is not read.`)
      }
    }
  } catch (error) {
    if (error instanceof SheetRefused) throw error
    throw new SheetRefused(
      'The file is no Excel workbook (.xlsx), or breaks off. An older .xls must be saved as .xlsx first.',
    )
  }
  if (!book) throw new SheetRefused('The file is a ZIP archive but no Excel workbook (.xlsx).')
}

/** The first sheet that is an office's ledger. @throws SheetRefused with what is wrong with the first sheet where none is */
export function firstLedger(
  sheets: readonly ReadSheet[],
  today: string,
): { readonly sheet: string; readonly rows: Imported[] } {
  let refused: SheetRefused | null = null
  for (const { name, rows } of sheets) {
    try {
      return { sheet: name, rows: readOffice(rows, today) }
    } catch (error) {
      if (!(error instanceof SheetRefused)) throw error
      refused ??= error
    }
  }
  throw refused ?? new SheetRefused('The workbook has no sheet.')
}
