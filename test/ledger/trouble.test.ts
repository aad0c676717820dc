import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { LedgerError, ledgerError } from '../../src/ledger/error.ts'
import { type OpenOptions, openLedger } from '../../src/ledger/open.ts'
import { after, ledgerWith, tempFile, tempFolder } from './folder.ts'
import { lanjiang } from './lanjiang.ts'
import { syntheticEntry } from './make.ts'

const READER = fileURLToPath(new URL('./reader.ts', import.meta.url))
const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url))

vi.setConfig({ testTimeout: 120_000 })

/** The error of a task, which must be the ledger's: one or two lines that name the file. */
async function errorOf(file: string, task: () => Promise<unknown>): Promise<LedgerError> {
  const error = await task().then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(LedgerError)
  const { message } = error as LedgerError
  expect(message).toContain(file)
  expect(message.split('\n').length).toBeLessThanOrEqual(2)
  return error as LedgerError
}

const opening = (file: string, options: OpenOptions = {}) =>
  errorOf(file, () => openLedger(file, { busyTimeout: 100, ...options }))

test('a ledger that is not there is named, and is not made by looking', async () => {
  const file = tempFile()
  expect((await opening(file)).code).toBe('missing')
  expect((await opening(file, { readonly: true })).message).toContain('luoshi add')
  expect(existsSync(file)).toBe(false)
})

test('a folder that is not there, and a folder in place of a file', async () => {
  const folder = tempFolder()
  expect((await opening(join(folder, 'no', 'such.db'), { create: true })).code).toBe('read-only')
  mkdirSync(join(folder, 'a.db'))
  expect((await opening(join(folder, 'a.db'), { create: true })).code).toBe('read-only')
})

test.each([true, false])('a file that is no ledger stays as it is (read-only: %s)', async (readonly) => {
  const text = tempFile()
  writeFileSync(text, '这不是台账。'.repeat(500))
  expect((await opening(text, { readonly, create: !readonly })).code).toBe('not-ledger')
  expect(readFileSync(text, 'utf8')).toBe('这不是台账。'.repeat(500))

  const other = tempFile()
  const db = new DatabaseSync(other)
  db.exec('CREATE TABLE invoices (no INTEGER)')
  db.close()
  expect((await opening(other, { readonly })).code).toBe('not-ledger')
})

test('a ledger of a newer version is left alone', async () => {
  const file = tempFile()
  await (await openLedger(file, { create: true })).close()
  const db = new DatabaseSync(file)
  db.exec('PRAGMA user_version = 999')
  db.close()
  for (const readonly of [true, false]) {
    const error = await opening(file, { readonly })
    expect(error.code).toBe('newer')
    expect(error.message).toContain('Update Luoshi')
  }
})

test('an empty file becomes a ledger, also where it is opened for reading', async () => {
  const file = tempFile()
  writeFileSync(file, '')
  const ledger = await openLedger(file, { readonly: true })
  after(() => ledger.close())
  expect((await ledger.overview()).counts.reports).toBe(0)
})

test('a ledger that another process writes to for too long', async () => {
  const file = tempFile()
  await ledgerWith(lanjiang, file)
  const other = new DatabaseSync(file)
  after(() => other.close())
  other.exec('BEGIN IMMEDIATE')
  const ledger = await openLedger(file, { busyTimeout: 100 })
  after(() => ledger.close())
  const error = await errorOf(file, () => ledger.add(syntheticEntry(1)))
  expect(error.code).toBe('locked')
  expect(error.message).toContain('another process')
  expect((await ledger.reports()).total).toBe(lanjiang.length)
  other.exec('ROLLBACK')
  expect(await ledger.add(syntheticEntry(1))).toBe('added')
})

test('a ledger opened for reading is not written to', async () => {
  const file = tempFile()
  await (await ledgerWith(lanjiang, file)).close()
  const ledger = await openLedger(file, { readonly: true })
  after(() => ledger.close())
  expect((await errorOf(file, () => ledger.add(syntheticEntry(1)))).code).toBe('read-only')
})

// Root may write anywhere: it looks as another user, where that user can run the project at all.
const other = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
const asOther = (...args: string[]) => spawnSync(process.execPath, [READER, ...args], { encoding: 'utf8', ...other })
const canBeOther = process.platform !== 'win32' && asOther().status === 0

test.runIf(canBeOther)('a ledger in a folder that may not be written to can be read, and only read', async () => {
  const folder = tempFolder()
  const file = join(folder, 'kept.db')
  await (await ledgerWith(lanjiang, file)).close()
  chmodSync(folder, 0o555)
  after(() => chmodSync(folder, 0o755))
  expect(asOther(file, 'read').stdout).toBe(`${lanjiang.length}\n`)
  expect(asOther(file, 'write').stdout).toMatch(/^read-only: .*kept\.db: .* may not be written to/)
  expect(asOther(join(folder, 'new.db'), 'write').stdout).toMatch(/^read-only: .*new\.db: cannot be opened/)
})

// A limit on the size of files stands in for a full disk: writing fails in the same place.
test.skipIf(process.platform === 'win32')('a disk that fills up: what was added before stays whole', async () => {
  const file = tempFile()
  const run = spawnSync('sh', ['-c', 'ulimit -f 8000; exec "$0" "$@"', process.execPath, WRITER, file, '0', '100000'], {
    encoding: 'utf8',
  })
  expect(run.status).toBe(1)
  expect(run.stderr).toMatch(/^full: .*test\.db: the disk is full/)
  const added = Number(run.stdout.trim().split('\n').at(-1))
  expect(added).toBeGreaterThan(0)
  const ledger = await ledgerWith([], file)
  expect((await ledger.reports()).total).toBe(added)
  expect(await ledger.add(syntheticEntry(200_000))).toBe('added')
})

test('a damaged ledger is said to be damaged', async () => {
  const file = tempFile()
  await (
    await ledgerWith(
      Array.from({ length: 40 }, (_, i) => syntheticEntry(i)),
      file,
    )
  ).close()
  const bytes = readFileSync(file)
  bytes.fill(0xab, 4096 * 3, statSync(file).size - 4096)
  writeFileSync(file, bytes)
  const error = await errorOf(file, async () => {
    const ledger = await openLedger(file)
    try {
      await ledger.overview()
      for await (const _ of ledger.eachReport());
    } finally {
      await ledger.close()
    }
  })
  expect(error.code).toBe('damaged')
})

test.each([
  [5, 'locked'],
  [6, 'locked'],
  [8, 'read-only'],
  [1032, 'read-only'],
  [11, 'damaged'],
  [13, 'full'],
  [778, 'full'],
  [4874, 'full'],
  [14, 'read-only'],
  [26, 'not-ledger'],
  [10, 'failed'],
])('SQLite result code %i is %s', (errcode, code) => {
  expect(ledgerError('a.db', Object.assign(new Error('x'), { errcode }))).toMatchObject({ code, file: 'a.db' })
})

test('errors that are not SQLite’s stay what they are', () => {
  const error = new TypeError('x')
  expect(ledgerError('a.db', error)).toBe(error)
})
