import { loadLexicon } from '../lexicon/load.ts'
import { findTimes } from '../link/follow/deadline.ts'
import { type Facts, type Item, STAGES, type Stage } from './item.ts'
import { mergedInto, NO_MARKS, type SheetMarks } from './sheet-marks.ts'

/** Columns of the ledger in the form that offices use. */
export const OFFICE_FIELDS = [
  'no',
  'what',
  'source',
  'asker',
  'lead',
  'assisting',
  'responsible',
  'filed',
  'deadline',
  'steps',
  'progress',
  'evidence',
  'stage',
  'light',
  'finished',
  'note',
] as const
export type OfficeField = (typeof OFFICE_FIELDS)[number]

/** One heading of an office's ledger: the first of its field is the one that is written. */
interface Heading {
  readonly field: OfficeField
  readonly head: string
  readonly en: string
  readonly width: number
}

let read:
  | { readonly first: ReadonlyMap<OfficeField, Heading>; readonly byHead: ReadonlyMap<string, OfficeField> }
  | undefined

const bare = (head: string) => head.replace(/[\s（）()*＊:：]/g, '')

function headings() {
  if (read) return read
  const first = new Map<OfficeField, Heading>()
  const byHead = new Map<string, OfficeField>()
  for (const { field, head, en, width } of loadLexicon('desk-columns', ['field', 'head', 'en', 'width'])) {
    const heading = { field: field as OfficeField, head, en, width: Number(width) || 16 }
    if (!first.has(heading.field)) first.set(heading.field, heading)
    byHead.set(bare(head), heading.field)
    if (en) byHead.set(bare(en), heading.field)
  }
  read = { first, byHead }
  return read
}

/** The heading that Luoshi writes above a field. */
export const headingOf = (field: OfficeField): Heading => headings().first.get(field)!

let words: { readonly first: ReadonlyMap<Stage, string>; readonly byWord: ReadonlyMap<string, Stage> } | undefined

function stageWords() {
  if (words) return words
  const first = new Map<Stage, string>()
  const byWord = new Map<string, Stage>()
  for (const { stage, word } of loadLexicon('desk-stages', ['stage', 'word'])) {
    if (!first.has(stage as Stage)) first.set(stage as Stage, word)
    byWord.set(word, stage as Stage)
  }
  words = { first, byWord }
  return words
}

/** A stage as offices write it. */
export const stageWord = (stage: Stage): string => stageWords().first.get(stage)!

/** The stage that a word means; null where it means none. */
export const stageOf = (word: string): Stage | null => {
  const found = stageWords().byWord.get(word.trim())
  return found && STAGES.includes(found) ? found : null
}

/** The last day of a deadline in words (年底前, 三季度, 6月底), counted from a day; null where it names none. */
export function deadlineDay(text: string, from: string): string | null {
  const plain =
    /^(\d{4})\s{0,3}[-./年]\s{0,3}(\d{1,2})\s{0,3}[-./月]\s{0,3}(\d{1,2})\s{0,3}日?(?:\s{1,3}\d{1,2}:\d\d(?::\d\d)?)?$/.exec(
      text.trim(),
    ) ?? /^(20\d\d)([01]\d)([0-3]\d)$/.exec(text.trim())
  if (plain) {
    const day = `${plain[1]}-${plain[2]!.padStart(2, '0')}-${plain[3]!.padStart(2, '0')}`
    // 2026-02-30 is no day.
    const found = new Date(`${day}T00:00:00Z`)
    return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(day) ? day : null
  }
  return (
    findTimes(text, from, true).find(({ kind, last }) => last !== null && kind !== 'each' && kind !== 'mean')?.last ??
    null
  )
}

/** A row of an office's ledger, as it is to be taken up. */
export interface Imported {
  readonly facts: Facts
  /** Day of filing; null where the row has none. */
  readonly filed: string | null
  readonly stage: Stage | null
  readonly progress: string | null
  readonly evidence: string | null
  readonly finished: string | null
}

/** A sheet that cannot be taken for an office's ledger. */
export class SheetRefused extends Error {
  override readonly name = 'SheetRefused'
}

export type SheetCell = string | number | boolean | Date | null

/** Days as spreadsheets count them where a cell is not marked as a date: 36,526 is 2000-01-01, 73,050 the last day of 2099. */
const SERIAL = { first: 36_526, last: 73_050, zero: Date.UTC(1899, 11, 30) }

/** A cell of a column of days: a number there is a day that lost its format. */
function asDay(cell: SheetCell | undefined): string {
  if (typeof cell === 'number' && cell >= SERIAL.first && cell <= SERIAL.last)
    return new Date(SERIAL.zero + Math.floor(cell) * 86_400_000).toISOString().slice(0, 10)
  return asText(cell)
}
const DAY_FIELDS: ReadonlySet<OfficeField> = new Set(['filed', 'deadline', 'finished'])

const asText = (cell: SheetCell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim()
}
const several = (text: string) =>
  text
    .split(/[、,，;；\n]/)
    .map((one) => one.trim())
    .filter(Boolean)

/** Rows at the top that a title and notes may take before the head. */
const TOP = 12

/**
 * The items of an office's ledger: the first row of the top ones that has a heading for the item itself is taken for the head.
 * A cell of a merged block has the block's words; rows over which the item's own cell is merged are one item, with the steps and the
 * progress of all of them. A row without the item's words is passed over.
 * @param today ISO day that deadlines in words are counted from where a row has no day of filing
 * @throws SheetRefused naming what is missing or the row that is wrong
 */
export function readOffice(
  rows: readonly (readonly SheetCell[])[],
  today: string,
  marks: SheetMarks = NO_MARKS,
): Imported[] {
  const { byHead } = headings()
  const fieldsOf = (row: readonly SheetCell[]) => row.map((cell) => byHead.get(bare(asText(cell))) ?? null)
  const at = rows.slice(0, TOP).findIndex((row) => {
    const fields = fieldsOf(row)
    return fields.includes('what') && fields.filter(Boolean).length >= 2
  })
  if (at < 0) {
    const known = [...headings().first.values()].map(({ head }) => head).join('、')
    throw new SheetRefused(
      `None of the first ${TOP} rows is a head with 督办事项 (or 事项, 工作任务, 重点任务) and one more column. Columns are told by their heading: ${known}.`,
    )
  }
  const fields = fieldsOf(rows[at]!)
  const items: Imported[] = []
  for (const [i, row] of rows.slice(at + 1).entries()) {
    const line = at + 1 + i
    const cells = new Map<OfficeField, string>()
    for (const [k, field] of fields.entries()) {
      if (!field || cells.get(field)) continue
      const merge = row[k] === null || row[k] === undefined ? mergedInto(marks, line, k) : null
      const [from, column] = merge && merge.top > at ? [merge.top, merge.left] : [line, k]
      const fault = marks.faults.get(`${from},${column}`)
      if (fault !== undefined) throw new SheetRefused(faultWords(line + 1, field, fault))
      // What a further row of an item says anew is asked for; what is merged over it was said.
      if (merge && merge.top > at && field !== 'what' && mergedInto(marks, line, fields.indexOf('what'))) continue
      const cell = rows[from]?.[column]
      cells.set(field, DAY_FIELDS.has(field) ? asDay(cell) : asText(cell))
    }
    const block = mergedInto(marks, line, fields.indexOf('what'))
    const before = items.at(-1)
    if (block && block.top > at && block.top < line && before) {
      items[items.length - 1] = continued(before, cells)
      continue
    }
    const what = cells.get('what') ?? ''
    // A second row of the head, in the other language, is no item.
    if (!what || byHead.get(bare(what)) === 'what') continue
    items.push(importedOf(cells, what, today, at + i + 2))
  }
  if (!items.length) throw new SheetRefused(`The sheet has a head in row ${at + 1} but no item below it.`)
  return items
}

const faultWords = (row: number, field: OfficeField, fault: string): string =>
  `Row ${row}: ${headingOf(field).head} ${
    fault ? `holds an error (${fault})` : 'is a formula whose result the file does not keep'
  }. Open the workbook in a spreadsheet, set it right and save it; nothing was taken up.`

/** An item with what a further row of its merged block says. */
function continued(item: Imported, cells: ReadonlyMap<OfficeField, string>): Imported {
  const { facts } = item
  const lines = (field: OfficeField) =>
    (cells.get(field) ?? '')
      .split('\n')
      .map((one) => one.trim())
      .filter(Boolean)
  const units = [...several(cells.get('lead') ?? ''), ...several(cells.get('assisting') ?? '')]
  const known = new Set([facts.lead, ...facts.assisting])
  const progress = [item.progress, cells.get('progress')].filter(Boolean).join('\n')
  return {
    ...item,
    facts: {
      ...facts,
      steps: [...facts.steps, ...lines('steps')],
      assisting: [...facts.assisting, ...units.filter((unit) => !known.has(unit))],
    },
    progress: progress || null,
  }
}

function importedOf(cells: ReadonlyMap<OfficeField, string>, what: string, today: string, row: number): Imported {
  const cell = (field: OfficeField) => cells.get(field) || null
  const day = (field: OfficeField) => {
    const text = cell(field)
    if (text === null) return null
    const found = deadlineDay(text, today)
    if (found === null && field !== 'deadline')
      throw new SheetRefused(`Row ${row}: ${headingOf(field).head} is no day: ${text}. Write 2026-03-02.`)
    return found
  }
  const filed = day('filed')
  const deadlineText = cell('deadline')
  const stage = cell('stage')
  const source = cell('source')
  return {
    facts: {
      what,
      kind: 'other',
      source: source === null ? null : { type: 'words', words: source },
      asker: cell('asker'),
      lead: cell('lead'),
      assisting: several(cells.get('assisting') ?? ''),
      responsible: cell('responsible'),
      deadlineText,
      deadline: deadlineText === null ? null : deadlineDay(deadlineText, filed ?? today),
      steps: (cells.get('steps') ?? '')
        .split('\n')
        .map((one) => one.trim())
        .filter(Boolean),
      note: cell('note'),
    },
    filed,
    stage: stage === null ? null : stageOf(stage),
    progress: cell('progress'),
    evidence: cell('evidence'),
    finished: day('finished'),
  }
}

/** What stands in a field of an item's row. @param light its light in words */
export function officeCell(item: Item, field: OfficeField, light: string | null): string | null {
  const inWords = (source: Item['source']): string | null => {
    if (!source) return null
    if (source.type === 'words') return source.words
    return source.type === 'file' ? source.name : `“${source.quote}”（${source.report}）`
  }
  switch (field) {
    case 'no':
      return item.id
    case 'source':
      return inWords(item.source)
    case 'assisting':
      return item.assisting.join('、') || null
    case 'deadline':
      return item.deadline ?? item.deadlineText
    case 'steps':
      return item.steps.join('\n') || null
    case 'progress':
      return item.progress
    case 'evidence': {
      const last = item.entries.findLast(({ kind }) => kind === 'answer' || kind === 'finish')
      return last?.sources.map(inWords).join('；') || null
    }
    case 'stage':
      return stageWord(item.stage)
    case 'light':
      return light
    case 'what':
    case 'asker':
    case 'lead':
    case 'responsible':
    case 'filed':
    case 'finished':
    case 'note':
      return item[field]
  }
}
