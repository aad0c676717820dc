import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { openLedger } from '../../src/ledger/open.ts'
import { after, ledgerWith, tempFile } from './folder.ts'
import { syntheticEntry } from './make.ts'

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url))

// A process takes a while to start where the machine has much to do.
vi.setConfig({ testTimeout: 120_000 })

function write(file: string, first: number, last: number) {
  const child = spawn(process.execPath, [WRITER, file, String(first), String(last)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  after(() => void child.kill('SIGKILL'))
  const exit = once(child, 'exit')
  return { child, exit, lines: createInterface(child.stdout) }
}

/** Every report of the ledger is whole: as it was made, and in every list and index. */
async function expectWhole(ledger: Ledger): Promise<number> {
  const { counts } = await ledger.overview()
  let reports = 0
  let statements = 0
  for await (const { report } of ledger.eachReport()) {
    const made = syntheticEntry(Number.parseInt(report.id.slice(1), 36)).report
    expect(JSON.stringify(report)).toBe(JSON.stringify(made))
    reports++
    statements += made.sentences.filter((s) => s.act !== 'narration').length
  }
  expect(counts.reports).toBe(reports)
  expect(counts.statements).toBe(statements)
  expect((await ledger.statements()).total).toBe(statements)
  expect((await ledger.reports({ q: '负责人表示' })).total).toBe(reports)
  expect((await ledger.facets()).years.reduce((sum, year) => sum + year.count, 0)).toBe(reports)
  return reports
}

test('one process reads while another writes', async () => {
  const file = tempFile()
  await (await openLedger(file, { create: true })).close()
  const { exit, lines } = write(file, 0, 240)
  const reader = await openLedger(file, { readonly: true })
  after(() => reader.close())
  const seen = new Set<number>()
  let last = 0
  for await (const _ of lines) {
    const { total, items } = await reader.reports({ sort: 'added', size: 1 })
    expect(total).toBeGreaterThanOrEqual(last)
    last = total
    seen.add(total)
    if (items[0]) expect((await reader.report(items[0].id))!.report).toEqual(syntheticEntry(total - 1).report)
  }
  expect((await exit)[0]).toBe(0)
  expect(seen.size).toBeGreaterThan(2)
  expect(await expectWhole(reader)).toBe(240)
})

test('two processes write at once, each waiting for the other', async () => {
  const file = tempFile()
  const writers = [write(file, 0, 120), write(file, 60, 180)]
  for (const { exit } of writers) expect((await exit)[0]).toBe(0)
  expect(await expectWhole(await ledgerWith([], file))).toBe(180)
})

test('a writer that is killed leaves every report whole or absent', async () => {
  const file = tempFile()
  for (const batches of [1, 3, 6]) {
    const { child, exit, lines } = write(file, 0, 100_000)
    let left = batches
    for await (const _ of lines) if (--left <= 0) break
    child.kill('SIGKILL')
    await exit
    const ledger = await openLedger(file)
    const { total } = await ledger.reports()
    expect(total).toBeGreaterThanOrEqual(20)
    expect(total % 20).toBe(0)
    expect(await expectWhole(ledger)).toBe(total)
    await ledger.close()
    const raw = new DatabaseSync(file)
    expect(raw.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    expect(raw.prepare('PRAGMA foreign_key_check').all()).toEqual([])
    raw.exec("INSERT INTO report_search (report_search) VALUES ('integrity-check')")
    raw.close()
  }
})
