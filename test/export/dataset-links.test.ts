import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeDataset } from '../../src/export/dataset/dataset.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { openLedger } from '../../src/ledger/open.ts'
import { addSamples } from '../page/samples.ts'

const folder = mkdtempSync(join(tmpdir(), 'luoshi-links-'))
let ledger: Ledger
beforeAll(async () => {
  const file = join(folder, 'samples.db')
  await addSamples(file)
  ledger = await openLedger(file, { readonly: true })
  await writeDataset(ledger, join(folder, 'all'), { version: '1' })
}, 120_000)
afterAll(async () => {
  await ledger?.close()
  rmSync(folder, { recursive: true, force: true })
})

const rowsOf = (dataset: string, table: string) =>
  parse(readFileSync(join(folder, dataset, `${table}.csv`), 'utf8'), { columns: true }) as Record<string, string>[]

interface Package {
  resources: {
    name: string
    schema: {
      primaryKey: string[]
      foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[]
    }
  }[]
}
const described = (dataset: string) =>
  (JSON.parse(readFileSync(join(folder, dataset, 'datapackage.json'), 'utf8')) as Package).resources

/** References that lead nowhere, and rows that their key does not tell apart. */
function faults(dataset: string): string[] {
  const tables = described(dataset)
  const rows = new Map(tables.map(({ name }) => [name, rowsOf(dataset, name)]))
  const found: string[] = []
  for (const { name, schema } of tables) {
    const own = rows.get(name)!
    const keys = own.map((row) => schema.primaryKey.map((key) => row[key]).join('\t'))
    if (new Set(keys).size < keys.length) found.push(`${name}: its key tells not all rows apart`)
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const known = new Set(rows.get(reference.resource)!.map((row) => row[reference.fields]))
      for (const row of own)
        if (row[fields] && !known.has(row[fields]))
          found.push(`${name}.${fields}: no ${reference.resource} ${row[fields]}`)
    }
  }
  return found
}

test('every reference leads to a row, and every key tells rows apart', () => {
  expect(faults('all')).toEqual([])
  const links = described('all').flatMap(({ name, schema }) =>
    (schema.foreignKeys ?? []).map(({ fields }) => `${name}.${fields}`),
  )
  for (const link of [
    'copies.report',
    'same_events.same',
    'relays.source',
    'item_steps.item',
    'people.person',
    'organizations.unit',
    'tifa.phrase',
    'phrase_links.other',
  ])
    expect(links).toContain(link)
})

test('the links of the ledger stand in the tables', async () => {
  const copies = rowsOf('all', 'copies')
  const [one] = copies
  const group = (await ledger.copies(one!.copy!))!
  expect(one).toMatchObject({ report: group.standing, holds: expect.stringMatching(/whole|partial|joined/) })
  const told = rowsOf('all', 'same_events')
  const event = (await ledger.event(told[0]!.event!))!
  expect(
    told
      .filter(({ same }) => same === event.head)
      .map((row) => row.event)
      .toSorted(),
  ).toEqual(event.sources.map((source) => source.event).toSorted())
  const [relay] = rowsOf('all', 'relays')
  const whole = (await ledger.relay(relay!.relay!))!
  expect(relay).toMatchObject({ source: whole.source.id, event: whole.event.id, same: `${whole.counts.same}` })
  const items = rowsOf('all', 'items')
  expect(items).toHaveLength((await ledger.items()).total)
  const done = items.find(({ outcome }) => outcome === 'done')!
  const steps = rowsOf('all', 'item_steps').filter(({ item }) => item === done.item)
  const item = (await ledger.item(done.item!))!
  expect(steps.map(({ status, quote, report }) => [status, quote, report])).toEqual(
    item.steps.map(({ status, text, report }) => [status, text, report.id]),
  )
  expect(rowsOf('all', 'persons')).toHaveLength((await ledger.people()).total)
  expect(rowsOf('all', 'units')).toHaveLength((await ledger.organizations()).total)
  const successors = rowsOf('all', 'phrase_links').filter(({ relation }) => relation === 'successor')
  expect(successors.length).toBeGreaterThan(0)
  const lineage = (await ledger.lineage(successors[0]!.phrase!))!
  expect(lineage.successors.map(({ id }) => id)).toContain(successors[0]!.other)
})

test('a narrowed data set refers to nothing outside it', async () => {
  await writeDataset(ledger, join(folder, 'narrow'), { version: '1', filters: { place: '栖梧' } })
  expect(rowsOf('narrow', 'reports').length).toBeLessThan(rowsOf('all', 'reports').length)
  for (const table of ['items', 'persons', 'phrases']) expect(rowsOf('narrow', table).length, table).toBeGreaterThan(0)
  expect(faults('narrow')).toEqual([])
})
