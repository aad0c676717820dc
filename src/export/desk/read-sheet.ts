import readWorkbook from 'read-excel-file/node'
import { type Imported, readOffice, type SheetCell, SheetRefused } from '../../desk/office.ts'
import { NO_MARKS, type SheetMarks } from '../../desk/sheet-marks.ts'
import { zipMembers } from '../../source/archive/zip.ts'
import { sheetFiles, sheetMarks } from './sheet-marks.ts'

/** Bytes that a workbook may have, packed and unpacked: an office's ledger is far smaller. */
export const MOST_BYTES = 20 * 1024 * 1024
const MOST_UNPACKED = 200 * 1024 * 1024

export interface ReadSheet {
  readonly name: string
  readonly rows: SheetCell[][]
  readonly marks: SheetMarks
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
  const marks = await unpacked(bytes)
  try {
    const sheets = (await readWorkbook(Buffer.from(bytes))) as { sheet: string; data: SheetCell[][] }[]
    return sheets.map(({ sheet, data }, i) => ({ name: sheet, rows: data, marks: marks[i] ?? NO_MARKS }))
  } catch (error) {
    throw new SheetRefused(`The file cannot be read as an Excel workbook (.xlsx): ${(error as Error).message}`)
  }
}

const PARTS = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/

/**
 * Counts what the workbook unpacks to before the library takes it into memory.
 * @returns what the cells of its sheets say beside their values, in the order of the sheets
 */
async function unpacked(bytes: Uint8Array): Promise<SheetMarks[]> {
  let size = 0
  const parts = new Map<string, string>()
  try {
    for await (const { name, fault, chunks } of zipMembers(bytes)) {
      if (fault) throw new SheetRefused(`The workbook is damaged: ${name} ${fault}.`)
      const kept: Uint8Array[] = []
      for await (const chunk of chunks()) {
        size += chunk.length
        if (PARTS.test(name)) kept.push(chunk)
        if (size > MOST_UNPACKED)
          throw new SheetRefused(`The workbook unpacks to more than ${MOST_UNPACKED / 1048576} MB; it is not read.`)
      }
      if (kept.length) parts.set(name, Buffer.concat(kept).toString('utf8'))
    }
  } catch (error) {
    if (error instanceof SheetRefused) throw error
    throw new SheetRefused(
      'The file is no Excel workbook (.xlsx), or breaks off. An older .xls must be saved as .xlsx first.',
    )
  }
  const book = parts.get('xl/workbook.xml')
  if (book === undefined) throw new SheetRefused('The file is a ZIP archive but no Excel workbook (.xlsx).')
  return sheetFiles(book, parts.get('xl/_rels/workbook.xml.rels') ?? '').map((file) => {
    const xml = parts.get(file)
    return xml === undefined ? NO_MARKS : sheetMarks(xml)
  })
}

/** The first sheet that is an office's ledger. @throws SheetRefused with what is wrong with the first sheet where none is */
export function firstLedger(
  sheets: readonly ReadSheet[],
  today: string,
): { readonly sheet: string; readonly rows: Imported[] } {
  let refused: SheetRefused | null = null
  for (const { name, rows, marks } of sheets) {
    try {
      return { sheet: name, rows: readOffice(rows, today, marks) }
    } catch (error) {
      if (!(error instanceof SheetRefused)) throw error
      refused ??= error
    }
  }
  throw refused ?? new SheetRefused('The workbook has no sheet.')
}
