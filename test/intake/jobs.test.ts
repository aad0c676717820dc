import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Readers } from '../../src/intake/readers.ts'
import { type Taken, takeCopy } from '../../src/intake/take.ts'
import type { Copy } from '../../src/source/copy.ts'
import { readCopies } from '../../src/source/read-copies.ts'
import { reportPage } from '../cli/invented.ts'

const folder = mkdtempSync(join(tmpdir(), 'luoshi-jobs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
for (let i = 10; i < 40; i++) writeFileSync(join(folder, `${i}.html`), reportPage(i))
writeFileSync(join(folder, '50.html'), '<html><body><p>页面不存在</p></body></html>')

const copies: Copy[] = []
for await (const copy of readCopies([folder])) if (!('reason' in copy)) copies.push(copy)
const copyOf = (path: string, text: string): Copy => ({ ...copies[0]!, path, text })

async function take(jobs: number, list: readonly Copy[], limits = {}): Promise<Taken[]> {
  const readers = new Readers(jobs, limits)
  try {
    return await Promise.all(list.map((copy) => readers.take(copy)))
  } finally {
    await readers.close()
  }
}

test('one thread and several give the same, copy for copy', async () => {
  const one = copies.map(takeCopy)
  expect(one.map((taken) => taken.kind)).toContain('not-report')
  expect(await take(1, copies)).toEqual(one)
  expect(await take(3, copies, { worthWorkers: 0 })).toEqual(one)
  expect(await take(2, copies, { worthWorkers: 5 })).toEqual(one)
}, 120_000)

test('a copy that ends its worker is a failure of that copy alone', async () => {
  const lines = Array.from({ length: 150_000 }, (_, i) => `第${i}组顾砚秋到第${i}号项目调研，强调要完成${i}项任务。`)
  const harmful = copyOf('harmful.txt', `<html><body><p>${lines.join('</p><p>')}</p></body></html>`)
  const list = [...copies.slice(0, 6), harmful, ...copies.slice(6, 12)]
  const taken = await take(2, list, { worthWorkers: 0, heap: 110 })
  expect(taken[6]).toMatchObject({ kind: 'failure', path: 'harmful.txt', reason: expect.stringContaining('110 MB') })
  expect(taken.filter((_, i) => i !== 6)).toEqual(copies.slice(0, 12).map(takeCopy))
}, 240_000)

test('a copy that takes too long is given up, and the others are read', async () => {
  const long = copyOf('long.txt', '顾砚秋强调，要推进项目。'.repeat(100_000))
  const [given, other] = await take(1, [long, copies[0]!], { longest: 100 })
  expect(given).toMatchObject({ kind: 'failure', path: 'long.txt' })
  expect(other).toEqual(takeCopy(copies[0]!))
}, 120_000)
