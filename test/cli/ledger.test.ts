import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import { FORMATS } from '../../src/cli/print.ts'
import { LISTS } from '../../src/export/lists.ts'
import { BIN, COPIES, folderForTests, linesOf, luoshi, within } from './command.ts'
import { reportText } from './invented.ts'

const folder = folderForTests()
const ledger = join(folder, 'samples.db')
const ask = (...args: string[]) => luoshi(args, { env: { LUOSHI_LEDGER: ledger } })
const rows = async (...args: string[]) => JSON.parse((await ask(...args, '--format', 'json')).stdout) as Row[]
/** The same within this process, where many lists are asked for. */
const here = async (...args: string[]) =>
  JSON.parse((await within([...args, '--ledger', ledger, '--format', 'json'])).stdout) as Row[]
type Row = Record<string, unknown> & { id: string; report: { date: string } }

let added: { status: number | null; stdout: string; stderr: string }
beforeAll(async () => {
  added = await ask('add', COPIES)
}, 60_000)

test('add ends with counts, names what gave no report, and exits with 1 where an input failed', () => {
  expect(added.status).toBe(1)
  expect(added.stdout).toMatch(/^\d+ added, 0 already there, 3 not a report, 2 failed\n$/)
  expect(Number.parseInt(added.stdout, 10)).toBeGreaterThan(50)
  expect(linesOf(added.stderr)).toEqual([
    // It breaks off before the article begins.
    expect.stringMatching(/16-chengzhou-truncated\.html: no report: ./),
    expect.stringMatching(/x1-list\.html: no report: ./),
    expect.stringMatching(/x2-missing\.html: no report: ./),
    expect.stringMatching(/x3-empty\.txt: is empty$/),
    expect.stringMatching(/x4-picture\.html: is not text/),
  ])
})

test('adding the same copies again adds nothing', async () => {
  const count = Number.parseInt(added.stdout, 10)
  const again = await ask('add', COPIES)
  expect(again.stdout).toBe(`0 added, ${count} already there, 3 not a report, 2 failed\n`)
  // Copies of one report are listed once.
  const listed = await rows('list', 'reports')
  expect(listed).toHaveLength(41)
  expect(listed.reduce((sum, row) => sum + Number(row.copies), 0)).toBe(count)
}, 60_000)

test('where nothing can be read no ledger is left behind', async () => {
  const file = join(folder, 'none.db')
  const { status, stdout, stderr } = await luoshi(['add', join(folder, 'nothing'), '--ledger', file])
  expect([status, stdout]).toEqual([1, '0 added, 0 already there, 0 not a report, 1 failed\n'])
  expect(stderr).toMatch(/nothing: does not exist; check the path\n$/)
  expect(existsSync(file)).toBe(false)
})

test('the ledger is luoshi.db in the working folder unless told', async () => {
  writeFileSync(join(folder, 'one.txt'), reportText(1))
  const { status, stdout } = await luoshi(['add', 'one.txt'], { cwd: folder })
  expect([status, stdout]).toEqual([0, '1 added, 0 already there, 0 not a report, 0 failed\n'])
  expect(existsSync(join(folder, 'luoshi.db'))).toBe(true)
})

test.each(LISTS)('list %s prints in every format', async (what) => {
  const runs: { stdout: string; stderr: string }[] = []
  for (const format of FORMATS) runs.push(await within(['list', what, '--format', format, '--ledger', ledger]))
  const [table, json, jsonl, csv] = runs
  const all = JSON.parse(json!.stdout) as unknown[]
  expect(all.length).toBeGreaterThan(3)
  expect(linesOf(jsonl!.stdout).map((line) => JSON.parse(line))).toEqual(all)
  expect(csv!.stdout.startsWith('\ufeff')).toBe(true)
  const cells = parse(csv!.stdout, { bom: true }) as string[][]
  expect(cells).toHaveLength(all.length + 1)
  expect(linesOf(table!.stdout)).toHaveLength(Math.min(40, all.length) + 1)
  expect(linesOf(table!.stdout)[0]!.split(/\s+/)).toEqual(cells[0])
  expect(table!.stdout).not.toContain('\u001b')
  expect(table!.stderr).toMatch(all.length > 40 ? `40 of ${all.length} ${what}` : `${all.length} ${what}`)
})

test.each([
  ['--place', '栖梧'],
  ['--place', '990200'],
  ['--person', '闻人岱'],
  ['--topic', 'livelihood'],
  ['--act', 'directive'],
  ['--from', '2023-04'],
  ['--to', '2022-12-31'],
])(
  'every list takes %s %s',
  async (option, value) => {
    for (const what of LISTS) {
      // What was asked for has no act: how it stands is asked for by --status.
      if (what === 'items' && option === '--act') continue
      const [all, some] = [await here('list', what), await here('list', what, option, value)]
      expect(some.length, what).toBeGreaterThan(0)
      expect(some.length, what).toBeLessThanOrEqual(all.length)
      const ids = new Set(all.map((row) => row.id))
      for (const row of some) expect(ids).toContain(row.id)
    }
  },
  60_000,
)

test('filters narrow together, on what they say', async () => {
  const found = await rows(
    'list',
    'statements',
    '--person',
    '闻人岱',
    '--act',
    'directive',
    '--from',
    '2023',
    '--to',
    '2023',
  )
  expect(found.length).toBeGreaterThan(0)
  for (const row of found) {
    expect(row).toMatchObject({ act: 'directive', speaker: { name: '闻人岱' } })
    expect(row.report.date.slice(0, 4)).toBe('2023')
  }
  expect(await rows('list', 'reports', '--limit', '3')).toHaveLength(3)
  expect((await ask('list', 'reports', '--from', '2050')).stdout).toBe('')
})

test('a spreadsheet takes no cell of a CSV for a formula, and figures stay figures', async () => {
  const file = join(folder, 'formula.db')
  writeFileSync(
    join(folder, 'formula.json'),
    JSON.stringify([
      { title: '=HYPERLINK("http://example.org","按此")', content: reportText(8), source: '+岚江，“日报”' },
    ]),
  )
  await luoshi(['add', join(folder, 'formula.json'), '--ledger', file])
  const { stdout } = await luoshi(['list', 'reports', '--format', 'csv', '--ledger', file])
  const [row] = parse(stdout, { bom: true, columns: true }) as Record<string, string>[]
  for (const cell of Object.values(row!)) expect(cell).not.toMatch(/^[=+@]/)
})

test('nothing in a report reaches the terminal as a command', async () => {
  const file = join(folder, 'escape.db')
  const title = '\u001b]0;改名\u0007\u001b[31m红\u202e色'
  writeFileSync(join(folder, 'escape.json'), JSON.stringify({ title, content: reportText(9) }))
  await luoshi(['add', join(folder, 'escape.json'), '--ledger', file])
  const [{ id }] = JSON.parse((await luoshi(['list', 'reports', '--format', 'json', '--ledger', file])).stdout)
  for (const args of [
    ['list', 'reports'],
    ['search', '调研'],
    ['show', id],
  ]) {
    const { stdout } = await luoshi([...args, '--ledger', file])
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  }
})

test('show finds things by name and by id', async () => {
  const [report] = await rows('list', 'reports', '--limit', '1')
  const [event] = await rows('list', 'events', '--limit', '1')
  const shown = await ask('show', report!.id)
  expect(shown.status).toBe(0)
  expect(shown.stdout).toContain(report!.title)
  expect(JSON.parse((await ask('show', report!.id, '--format', 'json')).stdout)).toMatchObject({
    format: 'luoshi/1',
    id: report!.id,
  })
  for (const name of ['闻人岱', '栖梧', '990200', '栖梧经开区', event!.id]) {
    const { status, stdout } = await ask('show', name)
    expect([name, status]).toEqual([name, 0])
    expect(stdout).toMatch(/\n\nquotes( |\n)/)
    const json = JSON.parse((await ask('show', name, '--format', 'json')).stdout)
    expect([json.id, json.name]).toContain(name)
  }
}, 60_000)

test('what is not there is said to be not there', async () => {
  const { status, stdout, stderr } = await ask('show', '查无此人')
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toBe(
    `luoshi: ${ledger} holds nothing with the id or name 查无此人. luoshi search 查无此人 looks in all texts.\n`,
  )
})

test.each(['稳', '闻人', '营商环境'])('search finds the word %s', async (word) => {
  const found = await ask('search', word)
  expect(found.status).toBe(0)
  expect(found.stdout).toContain(word)
  expect(found.stderr).toMatch(/\d+ reports/)
  const all = await rows('search', word)
  expect(all.length).toBeGreaterThan(0)
  for (const { id } of all.slice(0, 3)) {
    const { meta, body } = JSON.parse((await ask('show', id, '--format', 'json')).stdout)
    expect(`${meta.title}${body}`).toContain(word)
  }
})

test('search wants all words, takes filters, and says where there is nothing', async () => {
  const one = await rows('search', '营商环境')
  const both = await rows('search', '营商环境', '闻人岱')
  expect(both.length).toBeGreaterThan(0)
  expect(both.length).toBeLessThanOrEqual(one.length)
  expect((await rows('search', '调研', '--from', '2023', '--to', '2023')).length).toBeLessThan(
    (await rows('search', '调研')).length,
  )
  const none = await ask('search', '量子纠缠态')
  expect([none.status, none.stdout, none.stderr]).toEqual([0, '', '0 reports\n'])
})

test('a pipe that is closed early ends the command without a word', () => {
  const run = spawnSync(
    'sh',
    [
      '-c',
      `"$0" "$1" list statements --format jsonl --ledger "$2" | head -n 1; "$0" "$1" read "$3" | head -c 10`,
      process.execPath,
      BIN,
      ledger,
      COPIES,
    ],
    {
      encoding: 'utf8',
    },
  )
  expect(run.stderr).not.toMatch(/EPIPE|Error/)
  expect(run.stdout).toMatch(/^\{"id"/)
})
