import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { createApi } from '../../src/serve/api.ts'
import { TakenIn } from '../../src/serve/schema-take-in.ts'
import { reportText } from '../cli/invented.ts'
import { ledgerWith } from '../ledger/folder.ts'

async function open() {
  const ledger = await ledgerWith([])
  const api = createApi(ledger, { desk: async () => ledger })
  const drop = (name: string, bytes: Uint8Array | string) =>
    api.request(`/api/copies?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes as string,
    })
  return { ledger, drop }
}

test('a file dropped onto the page is read into the ledger under its name, once', async () => {
  const { ledger, drop } = await open()
  expect(TakenIn.parse(await (await drop('报道一.txt', reportText(1))).json())).toMatchObject({ added: 1, present: 0 })
  expect(TakenIn.parse(await (await drop('报道一.txt', reportText(1))).json())).toMatchObject({ added: 0, present: 1 })
  const [row] = (await ledger.reports()).items
  expect((await ledger.report(row!.id))!.report.input.path).toBe('报道一.txt')
})

test('what is no report says why, and leaves nothing', async () => {
  const { ledger, drop } = await open()
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('luoshi-taken-'))
  const taken = TakenIn.parse(
    await (await drop('../../etc/图.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]))).json(),
  )
  expect(taken).toMatchObject({ added: 0, refused: [expect.any(String)] })
  expect((await drop('空.txt', '')).status).toBe(400)
  expect((await drop('大.bin', new Uint8Array(65 * 1024 * 1024))).status).toBe(413)
  expect((await ledger.reports()).total).toBe(0)
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('luoshi-taken-'))).toEqual(before)
})

test('while a large file is read, others are answered', async () => {
  const { drop, ledger } = await open()
  const api = createApi(ledger)
  let told = 0
  let over = false
  const take = async () => {
    const { status } = await drop('许多.md', Array.from({ length: 800 }, (_, i) => reportText(i)).join('\n'))
    over = true
    return status
  }
  const dropped = take()
  while (!over) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    if (!over && (await api.request('/api/reports?size=1')).ok) told++
  }
  expect(await dropped).toBe(200)
  expect(told).toBeGreaterThan(5)
}, 60_000)
