import type { CellType } from '../column.ts'
import type { DatasetColumn, Described } from './table.ts'

/** Types of Frictionless Table Schema (specs.frictionlessdata.io/table-schema). */
const FIELD_TYPES: Readonly<Record<CellType, string>> = {
  text: 'string',
  address: 'string',
  whole: 'integer',
  number: 'number',
  truth: 'boolean',
  date: 'date',
}

export interface Edition {
  /** Version of Luoshi. */
  readonly version: string
  /** When it was made, ISO 8601. */
  readonly created: string
  readonly texts: boolean
  /** Rows of each table by name. */
  readonly rows: ReadonlyMap<string, number>
}

const NOTE = {
  zh: '表中的记录是由公开报道读出的事实；引文是为指明依据而引用的短句，全文的权利属于各自的发布者。转发本数据集时请保留这段说明。',
  en: 'The records are facts read out of public reports. Quotes are short passages given as evidence; the full texts belong to their publishers. Keep this note with the data.',
}

/** The data set described for programs, as a Frictionless Data Package (specs.frictionlessdata.io/data-package). */
export function dataPackage(tables: readonly Described[], { version, created }: Edition): string {
  const resource = ({ name, about, columns, key, refers = {} }: Described) => ({
    name,
    path: `${name}.csv`,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    title: about.en,
    description: about.zh,
    schema: {
      fields: columns.map((column: DatasetColumn) => ({
        name: column.name,
        type: FIELD_TYPES[column.type],
        title: column.about.en,
        description: column.about.zh,
      })),
      primaryKey: key,
      missingValues: [''],
      ...(Object.keys(refers).length ? { foreignKeys: Object.entries(refers).map(foreignKey) } : {}),
    },
  })
  const described = {
    profile: 'tabular-data-package',
    name: 'luoshi-dataset',
    title: 'Luoshi: reports of inspections and meetings, coded',
    description: `${NOTE.en} ${NOTE.zh}`,
    version,
    created,
    resources: tables.map(resource),
  }
  return `${JSON.stringify(described, null, 2)}\n`
}

/** A reference of one column to another table's, as Table Schema gives it. */
function foreignKey([fields, to]: readonly [string, string]) {
  const [resource, column] = to.split('.')
  return { fields, reference: { resource, fields: column } }
}

const cell = (text: string) => text.replaceAll('|', '\\|')

const joins = (refers: Readonly<Record<string, string>>) =>
  Object.keys(refers).length
    ? ` Joins: ${Object.entries(refers)
        .map(([column, to]) => `\`${column}\` → \`${to}\``)
        .join(', ')}.`
    : ''

/** The code book for people: each table with its columns, in both languages. */
export function codeBook(tables: readonly Described[], { version, created, texts, rows }: Edition): string {
  const part = ({ name, about, columns, key, refers = {} }: Described) =>
    [
      `## ${name}`,
      '',
      `${about.zh}。${about.en}. ${rows.get(name) ?? 0} rows. Key: ${key.map((one) => `\`${one}\``).join(', ')}.${joins(refers)}`,
      '',
      '| column | type | 说明 | meaning |',
      '|---|---|---|---|',
      ...columns.map(
        (column) =>
          `| \`${column.name}\` | ${FIELD_TYPES[column.type]} | ${cell(column.about.zh)} | ${cell(column.about.en)} |`,
      ),
    ].join('\n')
  return `# Code book · 变量说明

Made by Luoshi ${version} on ${created.slice(0, 10)}. ${texts ? 'With full texts.' : 'Quotes only, without full texts.'}

${NOTE.zh}

${NOTE.en}

CSV files in UTF-8 (RFC 4180); an empty cell is a missing value. \`datapackage.json\` describes the same for programs.

${tables.map(part).join('\n\n')}

## Reading it in

\`\`\`python
import pandas as pd
sentences = pd.read_csv("sentences.csv")
steps = pd.read_csv("item_steps.csv").merge(pd.read_csv("items.csv"), on="item", suffixes=("", "_item"))
places = pd.read_csv("places.csv", dtype={"code": "string", "parent": "string"})
\`\`\`

\`\`\`r
sentences <- readr::read_csv("sentences.csv")
\`\`\`

\`\`\`stata
import delimited sentences.csv, encoding("utf-8") bindquote(strict) clear
\`\`\`
`
}
