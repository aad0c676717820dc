import type { Ledger } from '../../ledger/ledger.ts'
import type { LinkRows } from '../../ledger/query/link-rows.ts'
import type { ReportDetail } from '../../ledger/rows.ts'
import type { Report, Sentence, Span } from '../../record/types.ts'
import type { Both, Cell, CellType, Column } from '../column.ts'

/** One report as the data set takes it: without people who only pass through it. */
export interface Source {
  readonly report: Report
  /** Sentences of people who only pass through; they stand in no table. */
  readonly hidden: ReadonlySet<Sentence>
  readonly detail: ReportDetail
  /** Whether full texts are wanted, beyond the quotes. */
  readonly texts: boolean
}

/** A row as it is written: its cells by column. */
export type Row = Readonly<Record<string, Cell>>

export interface DatasetColumn extends Column<Row> {
  /** For the code book: what the column holds, its unit or its codes. */
  readonly about: Both
}

/** What every table has, however it is made. */
export interface Described {
  /** Name of the file without its ending. */
  readonly name: string
  readonly about: Both
  readonly columns: readonly DatasetColumn[]
  /** Columns that tell its rows apart. */
  readonly key: readonly string[]
  /** Columns that refer to a column of another table, as `table.column`; a cell of them may be empty. */
  readonly refers?: Readonly<Record<string, string>>
}

/** A table that is made report by report. */
export interface Table extends Described {
  readonly rows: (source: Source) => Row[]
}

/** Ids of what the tables made report by report hold, so that the links refer to nothing that is not there. */
export interface Kept {
  readonly reports: Set<string>
  readonly people: Set<string>
  readonly organizations: Set<string>
  readonly phrases: Set<string>
}

/** What link tables are made of. */
export interface Linked {
  readonly ledger: Ledger
  readonly kept: Kept
  readonly rows: LinkRows
}

/** A table of what reports say together, made after those. */
export interface LinkTable extends Described {
  readonly rows: (linked: Linked) => AsyncIterable<Row[]>
}

/** A column for the code book in a short notation: name, type, and what it holds in both languages. */
export function field(name: string, type: CellType, zh: string, en: string): DatasetColumn {
  return { name, head: { zh: name, en: name }, type, about: { zh, en }, cell: (row) => row[name] ?? null }
}

/** The columns with which every record points at its words. */
export const EVIDENCE: readonly DatasetColumn[] = [
  field(
    'start',
    'whole',
    '原文依据的起点，正文中的字符序号（JavaScript 下标）',
    'where its words begin in the body (JavaScript string index)',
  ),
  field('end', 'whole', '原文依据的终点，不含', 'where they end, exclusive'),
  field('quote', 'text', '依据的原文', 'the words themselves'),
  field('mentions', 'whole', '在报道中出现的处数', 'how many passages of the report it rests on'),
  field('confidence', 'number', '规则的把握，0 到 1', 'how sure the rules are, 0 to 1'),
]

/** The cells of {@link EVIDENCE}: the first passage stands for all. */
export function evidence(report: Report, record: { spans: readonly Span[]; confidence: number }): Row {
  const [start, end] = record.spans[0] ?? [null, null]
  return {
    start,
    end,
    quote: start === null || end === null ? null : report.body.slice(start, end),
    mentions: record.spans.length,
    confidence: record.confidence,
  }
}

/** The report that a row belongs to. */
export const REPORT = field('report', 'text', '报道编号，见 reports.id', 'id of the report, see reports.id')
