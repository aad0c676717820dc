import { Parser } from 'htmlparser2'
import type { Merge, SheetMarks } from '../../desk/sheet-marks.ts'

/** Row and column of a cell's reference, from 0: B3 is 2, 1. */
function cellAt(ref: string): [row: number, column: number] | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref)
  if (!found) return null
  let column = 0
  for (const letter of found[1]!) column = column * 26 + letter.charCodeAt(0) - 64
  return [Number(found[2]) - 1, column - 1]
}

function mergeOf(ref: string): Merge | null {
  const [from = '', to = from] = ref.split(':')
  const [a, b] = [cellAt(from), cellAt(to)]
  return a && b ? { top: a[0], left: a[1], bottom: b[0], right: b[1] } : null
}

/**
 * What a sheet's cells say beside their values: which are merged, and which hold a formula without a result or an error.
 * @param xml the sheet as a workbook keeps it (ECMA-376, SpreadsheetML)
 */
export function sheetMarks(xml: string): SheetMarks {
  const merges: Merge[] = []
  const faults = new Map<string, string>()
  let cell: { at: [number, number]; error: boolean; formula: boolean; value: string } | null = null
  let inValue = false
  const parser = new Parser(
    {
      onopentag(name, { ref = '', r = '', t }) {
        if (name === 'mergeCell') {
          const merge = mergeOf(ref)
          if (merge) merges.push(merge)
        } else if (name === 'c') {
          const at = cellAt(r)
          cell = at && { at, error: t === 'e', formula: false, value: '' }
        } else if (name === 'f' && cell) cell.formula = true
        else if (name === 'v') inValue = true
      },
      ontext(text) {
        if (inValue && cell) cell.value += text
      },
      onclosetag(name) {
        if (name === 'v') inValue = false
        if (name !== 'c' || !cell) return
        if (cell.error) faults.set(cell.at.join(), cell.value || '#ERROR!')
        else if (cell.formula && !cell.value) faults.set(cell.at.join(), '')
        cell = null
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  parser.end()
  return { merges, faults }
}

/** The files of a workbook's sheets, in the order in which it names them. */
export function sheetFiles(book: string, relations: string): string[] {
  const targets = new Map<string, string>()
  const ids: string[] = []
  const read = (xml: string, onopentag: (name: string, attributes: Record<string, string>) => void) => {
    const parser = new Parser({ onopentag }, { xmlMode: true })
    parser.write(xml)
    parser.end()
  }
  read(relations, (name, { Id, Target }) => {
    if (name.endsWith('Relationship') && Id && Target) targets.set(Id, Target)
  })
  read(book, (name, attributes) => {
    if (name === 'sheet' || name.endsWith(':sheet')) ids.push(attributes['r:id'] ?? '')
  })
  return ids.map((id) => (targets.get(id) ?? '').replace(/^\//, '').replace(/^(?!xl\/)/, 'xl/'))
}
