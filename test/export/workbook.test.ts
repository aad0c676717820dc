import { expect, test } from 'vitest'
import { type Column, column } from '../../src/export/column.ts'
import { workbook } from '../../src/export/workbook.ts'
import { zipMembers } from '../../src/source/archive/zip.ts'

interface Row {
  readonly id: string
  readonly day: string | null
  readonly value: number | null
  readonly text: string
}
const COLUMNS: Column<Row>[] = [
  column('day', '日期', 'date', 'date', (row) => row.day),
  column('value', '数值', 'value', 'number', (row) => row.value),
  column('text', '原句', 'text', 'text', (row) => row.text, { long: true }),
]

async function sheetOf(rows: readonly Row[]) {
  const sheet = {
    name: { zh: '指标', en: 'figures' },
    columns: COLUMNS,
    rows,
    pathOf: (row: Row) => `/reports/${row.id}#c3`,
  }
  const files = new Map<string, string>()
  for await (const { name, chunks } of zipMembers(await workbook([sheet] as never, 'http://127.0.0.1:4567'))) {
    const read: Uint8Array[] = []
    for await (const chunk of chunks()) read.push(chunk)
    files.set(name, Buffer.concat(read).toString('utf8'))
  }
  const text = (end: string) => [...files].find(([name]) => name.endsWith(end))![1]
  return { sheet: text('sheet1.xml'), strings: text('sharedStrings.xml'), book: text('workbook.xml') }
}

test('figures and days are numbers, months stay words, and the head stays in view in both languages', async () => {
  const { sheet, strings, book } = await sheetOf([
    { id: 'r1', day: '2023-02-01T08:00:00+08:00', value: 9.5, text: '增长9.5%' },
    { id: 'r2', day: '2023-08', value: null, text: '加快建设' },
  ])
  expect(book).toContain('指标')
  expect(sheet).toMatch(/<v>9\.5<\/v>/)
  // 2023-02-01 is day 44,958 of the spreadsheets' calendar.
  expect(sheet).toMatch(/<v>44958(\.0*)?<\/v>/)
  expect(strings).toContain('2023-08')
  for (const head of ['日期', 'date', '原句', 'text']) expect(strings).toContain(head)
  expect(sheet).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/)
})

test('each row leads back to its words', async () => {
  const { sheet } = await sheetOf([{ id: 'r1', day: null, value: 1, text: '' }])
  expect(sheet).toContain('<f>HYPERLINK("http://127.0.0.1:4567/reports/r1#c3","↗")</f>')
})

test('a text that looks like a formula, has tags or characters that no sheet can hold stays a text', async () => {
  const { sheet, strings } = await sheetOf([
    { id: 'r1', day: null, value: null, text: '=1+1' },
    { id: 'r2', day: null, value: null, text: '<b>要求</b>\u0000\u0007完\ud800' },
    { id: 'r3', day: null, value: null, text: '长'.repeat(40_000) },
  ])
  expect(sheet).not.toContain('<f>1+1')
  expect(strings).toContain('=1+1')
  expect(strings).toContain('&lt;b&gt;要求&lt;/b&gt;完')
  expect(strings).toContain(`${'长'.repeat(32_766)}…`)
})
