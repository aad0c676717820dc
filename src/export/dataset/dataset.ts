import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { publicRecord } from '../../ledger/add/public.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Filters, ReportDetail } from '../../ledger/rows.ts'
import { loadLexicon } from '../../lexicon/load.ts'
import { newFolder } from '../new-folder.ts'
import { codeBook, dataPackage } from './codebook.ts'
import { LINK_TABLES } from './links.ts'
import { citations, organizations, people, places, posts, tifa } from './named.ts'
import { reports } from './reports.ts'
import { agendaItems, agendas, attendees, events, indicators, sentences, stops } from './said.ts'
import { type Described, field, type Kept, type Row, type Table } from './table.ts'

/** Every table that is made report by report. */
export const TABLES: readonly Table[] = [
  reports,
  people,
  posts,
  places,
  organizations,
  events,
  attendees,
  stops,
  sentences,
  agendas,
  agendaItems,
  tifa,
  indicators,
  citations,
]

const topics = {
  name: 'topics',
  about: { zh: '主题编码', en: 'Codes of topics' },
  key: ['topic'],
  columns: [
    field('topic', 'text', '编码', 'code'),
    field('zh', 'text', '中文名称', 'name in Chinese'),
    field('en', 'text', '英文名称', 'name in English'),
    field(
      'cap',
      'text',
      '比较议程项目（CAP）主要主题的编号，以逗号分开',
      'major topics of the Comparative Agendas Project, separated by commas',
    ),
  ],
} as const satisfies Described

export interface DatasetOptions {
  /** Narrows to some reports. */
  readonly filters?: Filters
  /** Full texts too, not quotes alone. */
  readonly texts?: boolean
  /** Version of Luoshi, for the code book. */
  readonly version: string
}

/** Text gathered for a file before it is written, in characters. */
const GATHERED = 1 << 20

/**
 * Writes the ledger as a research data set into a new folder: one CSV a table, a code book, and a Frictionless data package.
 * The folder appears whole or not at all.
 * @returns rows by table
 * @throws Error where the folder is there and holds something.
 */
export function writeDataset(ledger: Ledger, folder: string, options: DatasetOptions): Promise<Map<string, number>> {
  const { filters = {}, texts = false, version } = options
  return newFolder(folder, async (making) => {
    const rows = await writeTables(ledger, making, filters, texts)
    const described = [...TABLES, ...LINK_TABLES, topics]
    const edition = { version, created: new Date().toISOString(), texts, rows }
    await writeFile(join(making, 'datapackage.json'), dataPackage(described, edition))
    await writeFile(join(making, 'codebook.md'), codeBook(described, edition))
    return rows
  })
}

async function writeTables(
  ledger: Ledger,
  folder: string,
  filters: Filters,
  texts: boolean,
): Promise<Map<string, number>> {
  const files = await Promise.all(TABLES.map((table) => TableFile.create(folder, table)))
  const links = await Promise.all(LINK_TABLES.map((table) => TableFile.create(folder, table)))
  const kept: Kept = { reports: new Set(), people: new Set(), organizations: new Set(), phrases: new Set() }
  try {
    for await (const detail of ledger.eachReport(filters)) {
      const source = { ...publicRecord(detail.report), detail, texts }
      for (const file of files) await file.add(file.table.rows(source))
      keep(kept, detail)
    }
    const linked = { ledger, kept, rows: await ledger.linkRows() }
    for (const file of links) for await (const rows of file.table.rows(linked)) await file.add(rows)
    for (const file of [...files, ...links]) await file.finish()
  } finally {
    await Promise.all([...files, ...links].map((file) => file.close()))
  }
  const codes = loadLexicon('topics', ['code', 'zh', 'en', 'cap'])
  const lines = [topics.columns.map(({ name }) => name), ...codes.map(({ code, zh, en, cap }) => [code, zh, en, cap])]
  await writeFile(join(folder, 'topics.csv'), stringify(lines))
  return new Map([
    ...[...files, ...links].map((file) => [file.table.name, file.rows] as const),
    ['topics', codes.length],
  ])
}

/** Notes what a report names, so that links refer to it. */
function keep(kept: Kept, { report, ids }: ReportDetail): void {
  kept.reports.add(report.id)
  for (const id of ids.people) if (id !== null) kept.people.add(id)
  for (const id of ids.organizations) kept.organizations.add(id)
  for (const id of ids.tifa) kept.phrases.add(id)
}

class TableFile<T extends Described> {
  readonly table: T
  rows = 0
  readonly #file: Awaited<ReturnType<typeof open>>
  #gathered: string

  private constructor(table: T, file: Awaited<ReturnType<typeof open>>) {
    this.table = table
    this.#file = file
    this.#gathered = stringify([table.columns.map(({ name }) => name)])
  }

  static async create<T extends Described>(folder: string, table: T): Promise<TableFile<T>> {
    return new TableFile(table, await open(join(folder, `${table.name}.csv`), 'w'))
  }

  async add(rows: readonly Row[]): Promise<void> {
    if (!rows.length) return
    this.rows += rows.length
    this.#gathered += stringify(
      rows.map((row) => this.table.columns.map((column) => column.cell(row))),
      { cast: { boolean: (value) => (value ? 'true' : 'false') } },
    )
    if (this.#gathered.length > GATHERED) await this.finish()
  }

  async finish(): Promise<void> {
    const text = this.#gathered
    this.#gathered = ''
    await this.#file.writeFile(text)
  }

  close(): Promise<void> {
    return this.#file.close()
  }
}
