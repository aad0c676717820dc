import writeWorkbook from 'write-excel-file/node'
import { headingOf, OFFICE_FIELDS, officeCell } from '../../desk/office.ts'
import type { DeskRow } from '../../ledger/desk/query.ts'
import { plainText } from '../workbook.ts'

const BORDER = { borderStyle: 'thin', borderColor: '#9a9183' } as const
const CELL = { wrap: true, alignVertical: 'center', ...BORDER } as const
const HEAD = { ...CELL, align: 'center', fontWeight: 'bold', backgroundColor: '#f3efe6' } as const
const DAY_FIELDS = new Set(['filed', 'deadline', 'finished'])
const CENTRED = new Set(['no', 'filed', 'deadline', 'stage', 'light', 'finished'])

function cellOf(field: string, text: string | null) {
  const style = CENTRED.has(field) ? { ...CELL, align: 'center' } : CELL
  if (text === null) return { value: '', type: String, ...style }
  if (DAY_FIELDS.has(field) && /^\d{4}-\d\d-\d\d$/.test(text))
    return { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', ...style }
  return { value: plainText(text), type: String, ...style }
}

/**
 * The desk's items as an Excel workbook in the form that offices use: a title over the whole width, one head, a row an item, the
 * light coloured as the settings say. It can be read in again.
 * @param title over the table: 督办台账
 */
export async function officeWorkbook(items: readonly DeskRow[], title: string, today: string): Promise<Uint8Array> {
  const columns = OFFICE_FIELDS.length
  const span = (value: string, style: object) => [
    { value, type: String, columnSpan: columns, ...style },
    ...Array(columns - 1).fill(null),
  ]
  const data = [
    span(title, { align: 'center', alignVertical: 'center', fontWeight: 'bold', fontSize: 18, height: 36 }),
    span(`截至 ${today}，共 ${items.length} 项`, { align: 'right' }),
    OFFICE_FIELDS.map((field) => ({ value: headingOf(field).head, type: String, ...HEAD })),
    ...items.map((item) =>
      OFFICE_FIELDS.map((field) => {
        const cell = cellOf(field, officeCell(item, field, item.light?.zh ?? null))
        return field === 'light' && item.light
          ? { ...cell, backgroundColor: item.light.colour, textColor: '#ffffff' }
          : cell
      }),
    ),
  ]
  const sheet = {
    data,
    sheet: '督办台账',
    columns: OFFICE_FIELDS.map((field) => ({ width: headingOf(field).width })),
    stickyRowsCount: 3,
    orientation: 'landscape',
  }
  return writeWorkbook([sheet] as never).toBuffer()
}
