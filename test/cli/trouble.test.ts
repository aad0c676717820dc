import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BIN, folderForTests, linesOf, luoshi, start } from './command.ts'
import { reportPage, reportText } from './invented.ts'

const folder = folderForTests()
const sound = join(folder, 'sound.db')
const one = join(folder, 'one.txt')

beforeAll(async () => {
  writeFileSync(one, reportText(1))
  await luoshi(['add', one, '--ledger', sound])
}, 60_000)

/** One or two lines, each run with nothing else said and nothing printed. */
function expectMessage(
  run: { status: number | null; stdout: string; stderr: string },
  status: number,
  ...says: RegExp[]
) {
  expect([run.status, run.stdout]).toEqual([status, ''])
  expect(linesOf(run.stderr).length).toBeLessThanOrEqual(2)
  for (const what of says) expect(run.stderr).toMatch(what)
  expect(run.stderr).toMatch(/^luoshi: /)
}

test.each([
  [['red'], /unknown command 'red' \(Did you mean read\?\)\nluoshi --help/],
  [['read', '--formt', 'json', 'x'], /unknown option '--formt' \(Did you mean --format\?\)\nluoshi read --help/],
  [['read'], /missing required argument|there is no input/],
  [['read', 'x', '--format', 'xml'], /'xml' is invalid\. Allowed choices are jsonl, json, text/],
  [['read', 'x', '--map', 'nonsense'], /--map .*title=headline/],
  [['read', 'x', '--divisions', '/nowhere.tsv'], /\/nowhere\.tsv: cannot be used as a table of divisions/],
  [['list', 'peple'], /'peple' is invalid .* reports, people, places/],
  [['list', 'people', '--act', 'order'], /directive, commitment, assessment, narration/],
  [['list', 'people', '--topic', 'health'], /Topics are growth, industry/],
  [['list', 'people', '--from', '2023-02-30'], /YYYY-MM-DD/],
  [['list', 'people', '--from', '2023-13'], /YYYY-MM/],
  [['list', 'people', '--from', '2024', '--to', '2023-12'], /--from 2024 is after --to 2023-12/],
  [['list', 'people', '--limit', 'all'], /whole number above 0/],
  [['add', 'x', '--wait', 'long'], /seconds from 0/],
  [['serve', '--port', '99999'], /port from 0 to 65535/],
  [['show'], /missing required argument 'id'/],
  [['search'], /missing required argument 'words'/],
  [['complete', 'tcsh'], /bash, zsh, fish/],
])('%j is told in two lines', async (args, says) => {
  expectMessage(await luoshi(args, { cwd: folder }), 2, says)
  expect(existsSync(join(folder, 'luoshi.db'))).toBe(false)
})

test('the command alone shows its help', async () => {
  const { status, stderr } = await luoshi([])
  expect(status).toBe(2)
  expect(stderr).toMatch(/Usage: luoshi/)
})

test.each([['list', 'people'], ['show', '某人'], ['search', '调研'], ['serve']])(
  '%s without a ledger says how to make one',
  async (...args) => {
    const file = join(folder, 'missing.db')
    expectMessage(await luoshi([...args, '--ledger', file]), 3, /missing\.db: there is no such ledger.*luoshi add/)
    expect(existsSync(file)).toBe(false)
  },
)

test.each(['add', 'list'])('%s leaves a file alone that is no ledger, or one of a newer version', async (command) => {
  const what = command === 'add' ? one : 'people'
  const text = join(folder, 'text.db')
  writeFileSync(text, reportText(1).repeat(20))
  expectMessage(await luoshi([command, what, '--ledger', text]), 3, /text\.db: this file is no ledger.*--ledger/)
  expect(readFileSync(text, 'utf8')).toBe(reportText(1).repeat(20))

  const newer = join(folder, 'newer.db')
  await luoshi(['add', one, '--ledger', newer])
  const db = new DatabaseSync(newer)
  db.exec('PRAGMA user_version = 999')
  db.close()
  expectMessage(await luoshi([command, what, '--ledger', newer]), 3, /newer\.db: .*newer Luoshi.*Update/)
})

test('a ledger that another process writes to is waited for, then said to be locked', async () => {
  const other = new DatabaseSync(sound)
  other.exec('BEGIN IMMEDIATE')
  writeFileSync(join(folder, 'two.txt'), reportText(2))
  const add = ['add', join(folder, 'two.txt'), '--ledger', sound]
  expectMessage(await luoshi([...add, '--wait', '0.2']), 3, /sound\.db: another process.*run again/)
  expect(linesOf((await luoshi(['list', 'reports', '--format', 'jsonl', '--ledger', sound])).stdout)).toHaveLength(1)
  const patient = luoshi(add)
  await sleep(1500)
  other.exec('ROLLBACK')
  other.close()
  expect((await patient).stdout).toMatch(/^1 added/)
})

test('inputs that cannot be read are each told in a line', async () => {
  const bad = join(folder, 'bad')
  mkdirSync(join(bad, 'empty'), { recursive: true })
  writeFileSync(join(bad, 'binary.txt'), Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7) % 32)))
  writeFileSync(
    join(bad, 'broken.jsonl'),
    `${JSON.stringify({ title: '一', content: reportText(3) })}\n{"title": 二}\n`,
  )
  writeFileSync(join(bad, 'nothing.html'), '')
  const names = ['binary.txt', 'broken.jsonl', 'empty', 'gone.html', 'nothing.html']
  const run = await luoshi(['add', ...names.map((name) => join(bad, name)), '--ledger', join(folder, 'some.db')])
  expect([run.status, run.stdout]).toEqual([1, '1 added, 0 already there, 0 not a report, 5 failed\n'])
  expect(linesOf(run.stderr)).toEqual([
    expect.stringMatching(/binary\.txt: is not text/),
    expect.stringMatching(/broken\.jsonl: line 2, column \d+: broken JSON/),
    expect.stringMatching(/empty: is a folder without files to read$/),
    expect.stringMatching(/gone\.html: does not exist; check the path$/),
    expect.stringMatching(/nothing\.html: is empty$/),
  ])
})

// Root may read and write anywhere: the command then runs as another user, where that user can run the project at all.
const isRoot = process.getuid?.() === 0
const OTHER = isRoot ? { uid: 65_534 } : {}
const canBeOther =
  process.platform !== 'win32' &&
  (!isRoot || spawnSync(process.execPath, [BIN, '--version'], { uid: 65_534, gid: 65_534 }).status === 0)

test.runIf(canBeOther)('an unreadable file, and a folder that may not be written to', async () => {
  const shut = join(folder, 'shut')
  mkdirSync(shut)
  writeFileSync(join(shut, 'secret.txt'), reportText(4), { mode: 0o000 })
  writeFileSync(join(shut, 'open.txt'), reportText(4), { mode: 0o644 })
  await luoshi(['add', one, '--ledger', join(shut, 'kept.db')])
  chmodSync(folder, 0o755)
  chmodSync(shut, 0o555)
  afterAll(() => chmodSync(shut, 0o755))

  const read = await luoshi(['read', join(shut, 'secret.txt')], OTHER)
  expectMessage(read, 1, /secret\.txt: may not be read: permission denied/)
  const add = await luoshi(['add', join(shut, 'open.txt'), '--ledger', join(shut, 'new.db')], OTHER)
  expectMessage(add, 3, /new\.db: cannot be opened.*may read and write there/)
  const more = await luoshi(['add', join(shut, 'open.txt'), '--ledger', join(shut, 'kept.db')], OTHER)
  expectMessage(more, 3, /kept\.db: .*may not be written to/)
  const list = await luoshi(['list', 'reports', '--format', 'jsonl', '--ledger', join(shut, 'kept.db')], OTHER)
  expect([list.status, linesOf(list.stdout).length]).toEqual([0, 1])
})

const manyPages = (count: number) => {
  const file = join(folder, `many-${count}.jsonl`)
  if (!existsSync(file))
    writeFileSync(
      file,
      Array.from(
        { length: count },
        (_, i) => `${JSON.stringify({ title: `第${i}号`, content: reportPage(i) })}\n`,
      ).join(''),
    )
  return file
}

/** Counts the reports of a ledger, and holds each to be whole. */
function wholeReports(file: string): number {
  const db = new DatabaseSync(file)
  try {
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([])
    const count = (table: string) =>
      Number((db.prepare(`SELECT count(DISTINCT report) AS n FROM ${table}`).get() as { n: number }).n)
    const { n } = db.prepare('SELECT count(*) AS n FROM reports').get() as { n: number }
    for (const table of ['texts', 'copies', 'sentences', 'report_people', 'indicators'])
      expect([table, count(table)]).toEqual([table, n])
    return n
  } finally {
    db.close()
  }
}

test('an add that is killed leaves every report whole or absent, and goes on where it was', async () => {
  const file = join(folder, 'killed.db')
  const child = start(['add', manyPages(600), '--ledger', file])
  const reports = () => {
    try {
      const db = new DatabaseSync(file, { readOnly: true })
      try {
        return (db.prepare('SELECT count(*) AS n FROM reports').get() as { n: number }).n
      } finally {
        db.close()
      }
    } catch {
      return 0
    }
  }
  while (child.exitCode === null && reports() < 100) await sleep(10)
  expect(child.exitCode).toBeNull()
  child.kill('SIGKILL')
  await new Promise((done) => child.once('close', done))
  const left = wholeReports(file)
  expect(left).toBeGreaterThanOrEqual(100)
  expect(left).toBeLessThan(600)
  const again = await luoshi(['add', manyPages(600), '--ledger', file])
  expect(again.stdout).toBe(`${600 - left} added, ${left} already there, 0 not a report, 0 failed\n`)
  expect(wholeReports(file)).toBe(600)
}, 60_000)

// A file system of its own where this may be mounted, else a limit on the size of files: writing fails in the same place.
test.skipIf(process.platform === 'win32')(
  'a disk that fills up is said to be full, and what was added stays whole',
  async () => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    const mounted = spawnSync('sh', ['-c', 'mount -t tmpfs -o size=2m tmpfs "$0"', disk]).status === 0
    try {
      const file = join(disk, 'full.db')
      const limit = mounted ? '' : 'ulimit -f 2000; '
      const run = spawnSync(
        'sh',
        ['-c', `${limit}exec "$0" "$@"`, process.execPath, BIN, 'add', manyPages(600), '--ledger', file],
        { encoding: 'utf8' },
      )
      expectMessage(run, 3, /full\.db: the disk is full.*Free space/)
      if (existsSync(file)) {
        const list = await luoshi(['list', 'reports', '--limit', '1', '--ledger', file])
        expect(list.status).toBe(0)
      }
    } finally {
      if (mounted) spawnSync('sh', ['-c', 'umount "$0"', disk])
    }
  },
  60_000,
)

test.runIf(existsSync('/dev/full'))('output that cannot be written is told', async () => {
  for (const args of [
    ['read', one],
    ['list', 'reports', '--ledger', sound],
  ]) {
    const full = openSync('/dev/full', 'w')
    const child = spawn(process.execPath, [BIN, ...args], { stdio: ['ignore', full, 'pipe'] })
    closeSync(full)
    let stderr = ''
    child.stderr!.on('data', (chunk) => {
      stderr += chunk
    })
    const status = await new Promise((done) => child.once('close', done))
    expect(status).toBe(3)
    expect(stderr).toMatch(/^luoshi: the output cannot be written \(ENOSPC\)\. Free space/)
  }
})
