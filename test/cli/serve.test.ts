import { once } from 'node:events'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { folderForTests, luoshi, start } from './command.ts'
import { reportText } from './invented.ts'

const folder = folderForTests()

/** Starts a command that serves, and waits for the address that it prints. */
async function serving(args: readonly string[], env: Record<string, string> = {}) {
  const child = start(args, { env })
  const exit = once(child, 'exit') as Promise<[number | null, string | null]>
  for await (const line of createInterface(child.stdout!)) {
    const url = /^Luoshi is at (http:\S+)/.exec(line)?.[1]
    if (url) return { child, url, exit }
  }
  throw new Error('it ended without an address')
}

test('serve answers at the address that it prints, moves on from a busy port, and stops when told', async () => {
  const ledger = join(folder, 'ledger.db')
  writeFileSync(join(folder, 'one.txt'), reportText(1))
  await luoshi(['add', join(folder, 'one.txt'), '--ledger', ledger])
  const first = await serving(['serve', '--port', '0', '--ledger', ledger])
  const port = Number(new URL(first.url).port)
  const second = await serving(['serve', '--port', String(port), '--ledger', ledger])
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port)
  for (const { url } of [first, second]) {
    const answer = await fetch(`${url}api/reports`)
    expect(await answer.json()).toMatchObject({ total: 1 })
  }
  first.child.kill('SIGTERM')
  second.child.kill('SIGINT')
  expect(await first.exit).toEqual([0, null])
  expect(await second.exit).toEqual([0, null])
  await expect(fetch(first.url)).rejects.toThrow()
})

test('serve says what is wrong with an address', async () => {
  const ledger = join(folder, 'ledger.db')
  const { status, stdout, stderr } = await luoshi(['serve', '--host', '192.0.2.1', '--ledger', ledger])
  expect([status, stdout]).toEqual([3, ''])
  expect(stderr).toMatch(/^luoshi: 192\.0\.2\.1 is no address of this machine.*--host\.\n$/)
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  'demo serves the samples, and leaves nothing behind on %s',
  async (signal) => {
    const temporary = join(folder, signal)
    mkdirSync(temporary)
    const { child, url, exit } = await serving(['demo', '--port', '0'], { TMPDIR: temporary })
    expect(readdirSync(temporary)).toHaveLength(1)
    const { total } = (await (await fetch(`${url}api/reports`)).json()) as { total: number }
    expect(total).toBeGreaterThan(40)
    child.kill(signal)
    expect(await exit).toEqual([0, null])
    expect(readdirSync(temporary)).toEqual([])
  },
)
