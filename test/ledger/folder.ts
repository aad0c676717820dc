import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { openLedger } from '../../src/ledger/open.ts'
import type { Entry } from '../../src/ledger/rows.ts'

const undo: (() => void | Promise<void>)[] = []

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

/** Runs after the test, the last given first. */
export function after(step: () => void | Promise<void>): void {
  undo.push(step)
}

/** A folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-ledger-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A file for a ledger that is gone after the test. */
export function tempFile(): string {
  return join(tempFolder(), 'test.db')
}

/** A new ledger with these reports, closed and gone after the test. */
export async function ledgerWith(entries: readonly Entry[], file = tempFile()): Promise<Ledger> {
  const ledger = await openLedger(file, { create: true })
  after(() => ledger.close())
  await ledger.addMany(entries)
  return ledger
}
