import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, test } from 'vitest'
import { writeDataset } from '../../src/export/dataset/dataset.ts'
import { LINK_TABLES } from '../../src/export/dataset/links.ts'
import { ledgerWith } from '../ledger/folder.ts'
import { lanjiang } from '../ledger/lanjiang.ts'

const folder = mkdtempSync(join(tmpdir(), 'luoshi-dataset-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rowsOf = (dataset: string, table: string) =>
  parse(readFileSync(join(dataset, `${table}.csv`), 'utf8'), { columns: true }) as Record<string, string>[]

const links: ReadonlySet<string> = new Set(LINK_TABLES.map(({ name }) => name))

interface Package {
  resources: {
    name: string
    path: string
    schema: { fields: { name: string; description: string }[]; primaryKey: string[]; foreignKeys?: unknown[] }
  }[]
}

test('a data set has one file a table, as its package says, and keys that tell rows apart', async () => {
  const at = join(folder, 'whole')
  await writeDataset(await ledgerWith(lanjiang), at, { version: '1.2.3' })
  const described = JSON.parse(readFileSync(join(at, 'datapackage.json'), 'utf8')) as Package & { version: string }
  expect(described.version).toBe('1.2.3')
  expect(readdirSync(at).toSorted()).toEqual(
    [...described.resources.map(({ path }) => path), 'codebook.md', 'datapackage.json'].toSorted(),
  )
  const book = readFileSync(join(at, 'codebook.md'), 'utf8')
  for (const { name, schema } of described.resources) {
    const rows = rowsOf(at, name)
    const [head] = readFileSync(join(at, `${name}.csv`), 'utf8').split('\n')
    expect(head!.split(',')).toEqual(schema.fields.map((field) => field.name))
    // What several reports say together may be missing from a few reports; what each says may not.
    if (!links.has(name)) expect(rows.length, name).toBeGreaterThan(0)
    const keys = rows.map((row) => schema.primaryKey.map((key) => row[key]).join('\t'))
    expect(new Set(keys).size, name).toBe(rows.length)
    for (const field of schema.fields) expect(book).toContain(`| \`${field.name}\` |`)
  }
  const known = new Set(rowsOf(at, 'reports').map((row) => row.id))
  for (const row of rowsOf(at, 'sentences')) expect(known).toContain(row.report)
})

test('quotes stand for themselves; full texts come only where they are asked for', async () => {
  const ledger = await ledgerWith(lanjiang)
  const quotes = join(folder, 'quotes')
  const texts = join(folder, 'texts')
  await writeDataset(ledger, quotes, { version: '1' })
  await writeDataset(ledger, texts, { version: '1', texts: true })
  for (const row of rowsOf(quotes, 'sentences')) expect(row.text === '').toBe(row.act === 'narration')
  for (const row of rowsOf(quotes, 'reports')) expect(row.body).toBe('')
  const bodies = new Map(rowsOf(texts, 'reports').map((row) => [row.id, row.body!]))
  for (const row of rowsOf(texts, 'sentences'))
    expect(bodies.get(row.report!)!.slice(Number(row.start), Number(row.end))).toBe(row.text)
  for (const table of ['people', 'places', 'organizations', 'tifa', 'indicators'])
    for (const row of rowsOf(texts, table))
      expect(bodies.get(row.report!)!.slice(Number(row.start), Number(row.end))).toBe(row.quote)
})

test('filters narrow every table', async () => {
  const at = join(folder, 'narrow')
  const ledger = await ledgerWith(lanjiang)
  const one = lanjiang[0]!.report
  await writeDataset(ledger, at, { version: '1', filters: { person: one.people[0]!.name } })
  const reports = new Set(rowsOf(at, 'reports').map((row) => row.id))
  expect(reports.size).toBeGreaterThan(0)
  expect(reports.size).toBeLessThan(lanjiang.length)
  for (const row of rowsOf(at, 'people')) expect(reports).toContain(row.report)
})

test('a folder that holds something is left as it is, and a stop leaves nothing behind', async () => {
  const at = join(folder, 'full')
  mkdirSync(at)
  writeFileSync(join(at, 'mine.txt'), 'mine')
  const ledger = await ledgerWith(lanjiang)
  await expect(writeDataset(ledger, at, { version: '1' })).rejects.toThrow(/not empty/)
  expect(readdirSync(at)).toEqual(['mine.txt'])
  const broken = {
    // biome-ignore lint/correctness/useYield: it stops before the first
    async *eachReport() {
      throw new Error('stopped')
    },
  } as never
  await expect(writeDataset(broken, join(folder, 'half'), { version: '1' })).rejects.toThrow('stopped')
  expect(existsSync(join(folder, 'half'))).toBe(false)
  expect(existsSync(join(folder, 'half.partial'))).toBe(false)
})
