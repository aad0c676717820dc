import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { COPIES, folderForTests, linesOf, luoshi } from './command.ts'
import { reportPage, reportText } from './invented.ts'

const folder = folderForTests()
const page = join(folder, 'page.html')
const text = join(folder, 'text.txt')
writeFileSync(page, reportPage(1))
writeFileSync(text, reportText(2))

test('read prints one record a line, in the order of the paths', async () => {
  const { status, stdout, stderr } = await luoshi(['read', text, page, text])
  expect([status, stderr]).toEqual([0, ''])
  const records = linesOf(stdout).map((line) => JSON.parse(line))
  expect(records.map((record) => record.input.path)).toEqual([text, page, text])
  expect(records.map((record) => record.format)).toEqual(['luoshi/1', 'luoshi/1', 'luoshi/1'])
  expect(records[0].meta.title).toBe('邵听澜到栖梧市调研第2号项目')
  expect(records[0].id).toBe(records[2].id)
  for (const { body, sentences } of records)
    for (const { start, end, text } of sentences) expect(body.slice(start, end)).toBe(text)
})

test('read takes standard input for -, beside files', async () => {
  const { status, stdout } = await luoshi(['read', '-', page], { input: reportPage(3) })
  expect(status).toBe(0)
  const [piped, filed] = linesOf(stdout).map((line) => JSON.parse(line))
  expect(piped.input.path).toBeNull()
  expect(piped.meta.title).toContain('第3号项目')
  expect(filed.input.path).toBe(page)
})

test('read --format json prints one list', async () => {
  const { status, stdout } = await luoshi(['read', page, text, '--format', 'json'])
  expect(status).toBe(0)
  expect(JSON.parse(stdout).map((record: { meta: { title: string } }) => record.meta.title)).toHaveLength(2)
  expect(JSON.parse((await luoshi(['read', join(folder, 'none'), '--format', 'json'])).stdout)).toEqual([])
})

test('read --format text prints a card, plain where it is piped', async () => {
  const { status, stdout } = await luoshi(['read', page, '--format', 'text'])
  expect(status).toBe(0)
  expect(stdout).toContain('邵听澜')
  expect(stdout).toMatch(/^ {4}要求 {2}邵听澜强调，要切实抓好安全生产，坚决守住底线。/m)
  expect(stdout).not.toContain('\u001b')
})

test('colours come where they are asked for and go where they are not wanted', async () => {
  const asked = await luoshi(['read', page, '--format', 'text'], { env: { FORCE_COLOR: '1' } })
  expect(asked.stdout).toContain('\u001b[')
  const unwanted = await luoshi(['read', page, '--format', 'text'], { env: { NO_COLOR: '1' } })
  expect(unwanted.stdout).not.toContain('\u001b')
})

test('read says what is no report and goes on, with a line for every article', async () => {
  const { status, stdout, stderr } = await luoshi(['read', join(COPIES, 'x1-list.html'), page])
  expect(status).toBe(0)
  expect(stderr).toMatch(/^luoshi: .*x1-list\.html: no report: .+\n$/)
  expect(linesOf(stdout).map((line) => JSON.parse(line).report)).toEqual([false, undefined])
})

test('a table with columns of its own is read by --map', async () => {
  const table = join(folder, 'table.csv')
  const cell = (value: string) => `"${value.replaceAll('"', '""')}"`
  writeFileSync(table, `h,c\n${[1, 2].map((no) => `第${no}号标题,${cell(reportText(no))}`).join('\n')}\n`)
  const unknown = await luoshi(['read', table])
  expect(unknown.status).toBe(1)
  expect(linesOf(unknown.stderr).length).toBeLessThanOrEqual(2)
  expect(unknown.stderr).toMatch(/table\.csv: .*--map/s)
  const { status, stdout } = await luoshi(['read', table, '--map', 'title=h,body=c'])
  expect(status).toBe(0)
  expect(linesOf(stdout).map((line) => JSON.parse(line).input.part)).toEqual([0, 1])
})

test('a folder is read by name, and what cannot be read in it costs nothing else', async () => {
  const mixed = join(folder, 'mixed')
  mkdirSync(join(mixed, 'b'), { recursive: true })
  writeFileSync(join(mixed, 'a.html'), reportPage(5))
  writeFileSync(join(mixed, 'b', 'picture.html'), readFileSync(join(COPIES, 'x4-picture.html')))
  writeFileSync(join(mixed, 'broken.json'), '[\n {"title": "一"},\n {"title": }\n]\n')
  writeFileSync(join(mixed, 'c.html'), reportPage(6))
  const { status, stdout, stderr } = await luoshi(['read', mixed])
  expect(status).toBe(1)
  expect(linesOf(stdout).map((line) => JSON.parse(line).input.path)).toEqual([
    join(mixed, 'a.html'),
    join(mixed, 'c.html'),
  ])
  expect(linesOf(stderr)).toEqual([
    expect.stringMatching(/b\/picture\.html: is not text: it is a PNG image$/),
    expect.stringMatching(/broken\.json: line 3, column \d+: broken JSON/),
  ])
})

test('a page that breaks off gives what it has', async () => {
  const cut = join(folder, 'cut.html')
  writeFileSync(cut, reportPage(7).slice(0, -80))
  const { status, stdout } = await luoshi(['read', cut])
  expect(status).toBe(0)
  expect(JSON.parse(stdout).body).toContain('邵听澜')
})
