import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { COPIES, folderForTests, linesOf, luoshi } from './command.ts'

const folder = folderForTests()
const ledger = join(folder, 'samples.db')
/** Without the samples' own table of divisions, unless the command line names it. */
const ask = (...args: string[]) => luoshi([...args, '--ledger', ledger], { env: { LUOSHI_DIVISIONS: '' } })
const inputs = ['01-lanjiang-net.html', '01-cut.txt', '10-lanjiang-net.html'].map((name) => join(COPIES, name))

beforeAll(async () => {
  // The files are gone when they are read again: only what the ledger keeps counts.
  const copies = inputs.map((path, i) => join(folder, `copy${i}${path.slice(path.lastIndexOf('.'))}`))
  for (const [i, path] of inputs.entries()) copyFileSync(path, copies[i]!)
  await ask('add', ...copies)
}, 60_000)

const reports = async () =>
  JSON.parse((await ask('list', 'reports', '--format', 'json')).stdout) as { id: string; copies: number }[]

test('reading again by the same rules changes nothing, by others it says what came out otherwise', async () => {
  const ids = (await reports()).map((row) => row.id)
  expect((await ask('reread')).stdout).toBe('3 read again, 0 changed\n')
  const divisions = join(COPIES, '..', 'divisions.tsv')
  const { stdout, status } = await ask('reread', '--divisions', divisions, '--each')
  expect(status).toBe(0)
  const lines = linesOf(stdout)
  expect(lines).toContain('3 read again, 3 changed')
  expect(lines.filter((line) => /^r[0-9a-z]{12} {2}.*places \d+ → \d+/.test(line))).toHaveLength(3)
  expect(lines.find((line) => line.startsWith('  places: other in 3, '))).toBeDefined()
  expect((await reports()).map((row) => row.id).sort()).toEqual(ids.sort())
}, 60_000)

test('removing names what is not there, and leaves the next copy in the lists', async () => {
  const [one] = (await reports()).filter((row) => row.copies === 2)
  const { stdout, stderr, status } = await ask('remove', one!.id, 'r000000000000')
  expect([stdout, status]).toEqual(['1 removed\n', 1])
  expect(stderr).toContain('holds no report with the id r000000000000')
  expect((await reports()).map((row) => row.copies)).toEqual([1, 1])
}, 60_000)
