import { describe, expect, it, test } from 'vitest'
import { deadlineDay, readOffice, type SheetCell, SheetRefused, stageOf } from '../../src/desk/office.ts'
import type { SheetMarks } from '../../src/desk/sheet-marks.ts'
import { deskCalendar } from '../../src/export/desk/calendar.ts'
import { firstLedger, readSheets } from '../../src/export/desk/read-sheet.ts'
import { deskReminders } from '../../src/export/desk/reminders.ts'
import { officeWorkbook } from '../../src/export/desk/workbook.ts'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { ledgerWith } from '../ledger/folder.ts'
import { zipOf } from '../source/make/zip.ts'

const TODAY = '2026-03-10'

const sheet: SheetCell[][] = [
  ['栖梧市重点工作督办台账'],
  ['填报单位：市委督查室', null, null, null, null],
  ['序号', '工作任务', '责任单位', '完成时限', '办理情况', '状态', '交办日期'],
  [1, '打通铁路进港断点', '市交通运输局', '6月底前', '已完成勘测', '推进中', new Date('2026-01-05T00:00:00Z')],
  [2, '筹建岚江纤维实验室', '市科技局、经开区', '2026年12月31日', '', '', null],
  [3, '整治老旧厂房隐患', '市应急局', '长期坚持', '排查完毕', '已销号', '2026-02-01'],
  [null, null, null],
]

describe('an office’s own sheet', () => {
  it('is read by its headings, under a title, with deadlines in words', () => {
    const items = readOffice(sheet, TODAY)
    expect(items.map(({ facts }) => [facts.what, facts.lead, facts.deadlineText, facts.deadline])).toEqual([
      ['打通铁路进港断点', '市交通运输局', '6月底前', '2026-06-30'],
      ['筹建岚江纤维实验室', '市科技局、经开区', '2026年12月31日', '2026-12-31'],
      ['整治老旧厂房隐患', '市应急局', '长期坚持', null],
    ])
    expect(items.map(({ filed, stage, progress }) => [filed, stage, progress])).toEqual([
      ['2026-01-05', 'assigned', '已完成勘测'],
      [null, null, null],
      ['2026-02-01', 'closed', '排查完毕'],
    ])
  })

  it('with wrong columns is refused, and the message says which are known', () => {
    expect(() =>
      readOffice(
        [
          ['甲', '乙'],
          ['1', '2'],
        ],
        TODAY,
      ),
    ).toThrow(SheetRefused)
    expect(() =>
      readOffice(
        [
          ['甲', '乙'],
          ['1', '2'],
        ],
        TODAY,
      ),
    ).toThrow(/督办事项.*牵头单位/s)
    expect(() => readOffice([['督办事项', '牵头单位']], TODAY)).toThrow(/no item below/)
    expect(() =>
      readOffice(
        [
          ['督办事项', '立项时间'],
          ['甲', '不详'],
        ],
        TODAY,
      ),
    ).toThrow(/Row 2: 立项时间 is no day: 不详/)
  })

  it('becomes items with how far each is', async () => {
    const ledger = await ledgerWith([])
    await ledger.importItems(readOffice(sheet, TODAY), '台账.xlsx', TODAY, '程一苇')
    const { items } = await ledger.desk({}, TODAY)
    expect(items.map(({ id, what, stage, progress }) => [id, what, stage, progress])).toEqual([
      ['2026-001', '打通铁路进港断点', 'answered', '已完成勘测'],
      ['2026-002', '筹建岚江纤维实验室', 'filed', null],
      ['2026-003', '整治老旧厂房隐患', 'closed', '排查完毕'],
    ])
    for (const { entries } of items)
      for (const { kind, sources } of entries)
        if (kind === 'answer' || kind === 'finish') expect(sources).not.toEqual([])
  })
})

test('what is written for offices is read in again as it was', async () => {
  const ledger = await ledgerWith([])
  await ledger.importItems(readOffice(sheet, TODAY), '台账.xlsx', TODAY, '程一苇')
  const { items } = await ledger.desk({}, TODAY)
  const [written] = await readSheets(await officeWorkbook(items, '督办台账', TODAY))
  expect(written!.rows[0]![0]).toBe('督办台账')
  const again = readOffice(written!.rows, TODAY)
  expect(again.map(({ facts }) => [facts.what, facts.lead, facts.deadline])).toEqual(
    items.map(({ what, lead, deadline }) => [what, lead, deadline]),
  )
  expect(again.map(({ stage, progress }) => [stage, progress])).toEqual(
    items.map(({ stage, progress }) => [stage, progress]),
  )
})

test('a file that is no workbook is refused with the way out', async () => {
  await expect(readSheets(new TextEncoder().encode('序号,事项'))).rejects.toThrow(/no Excel workbook \(\.xlsx\)/)
  await expect(readSheets(new Uint8Array(21 * 1024 * 1024))).rejects.toThrow(/21 MB/)
})

test('open deadlines go into calendar and reminders, finished ones do not', async () => {
  const ledger = await ledgerWith([])
  await ledger.importItems(readOffice(sheet, TODAY), '台账.xlsx', TODAY, '程一苇')
  const { items } = await ledger.desk({}, '2026-07-02')
  const calendar = deskCalendar(items, 'http://127.0.0.1:4567')
  expect(calendar).toContain('DTSTART;VALUE=DATE:20260630')
  expect(calendar).toContain('打通铁路进港断点')
  expect(calendar).not.toContain('整治老旧厂房隐患')
  const feed = deskReminders(items, 'http://127.0.0.1:4567', '2026-07-02')
  expect(feed).toContain('逾期 2 天：打通铁路进港断点')
  expect(feed).not.toContain('筹建岚江纤维实验室')
})

test.each([
  ['年底前', '2026-12-31'],
  ['三季度', '2026-09-30'],
  ['6月底前', '2026-06-30'],
  ['明年6月', '2027-06-30'],
  ['2026/4/5', '2026-04-05'],
  ['长期', null],
])('%s ends on %s', (words, day) => {
  expect(deadlineDay(words, TODAY)).toBe(day)
})

test('every word of lexicon/desk-stages.tsv means its stage', () => {
  for (const { stage, word } of loadLexicon('desk-stages', ['stage', 'word'])) expect(stageOf(word)).toBe(stage)
})

describe('a sheet as people keep it', () => {
  const head: SheetCell[] = ['督办事项', '牵头单位', '完成时限', '工作举措', '办理情况']
  const marks = (merges: SheetMarks['merges'], faults: [string, string][] = []): SheetMarks => ({
    merges,
    faults: new Map(faults),
  })

  it('has a unit merged over several items: each has it', () => {
    const rows = [head, ['打通断点', '市交通运输局', '6月底前', null, null], ['修桥', null, '年底前', null, null]]
    const items = readOffice(rows, TODAY, marks([{ top: 1, left: 1, bottom: 2, right: 1 }]))
    expect(items.map(({ facts }) => [facts.what, facts.lead])).toEqual([
      ['打通断点', '市交通运输局'],
      ['修桥', '市交通运输局'],
    ])
  })

  it('has an item merged over several rows: it is one item with the steps and units of all of them', () => {
    const rows = [
      head,
      ['打通断点', '市交通运输局', '6月底前', '完成勘测', '已勘测'],
      [null, '市水利局', null, '征地', '征地过半'],
      ['修桥', '市住建局', '年底前', null, null],
    ]
    const items = readOffice(
      rows,
      TODAY,
      marks([
        { top: 1, left: 0, bottom: 2, right: 0 },
        { top: 1, left: 2, bottom: 2, right: 2 },
      ]),
    )
    expect(
      items.map(({ facts, progress }) => [facts.what, facts.lead, facts.assisting, facts.steps, progress]),
    ).toEqual([
      ['打通断点', '市交通运输局', ['市水利局'], ['完成勘测', '征地'], '已勘测\n征地过半'],
      ['修桥', '市住建局', [], [], null],
    ])
  })

  it('has days as text, as bare numbers and with hours', () => {
    const rows = [
      head,
      ...['2026.6.30', '20260630', 46203, '2026-06-30 00:00:00', '2026年 6月30日'].map((day, i) => [
        `事项${i}`,
        null,
        day,
      ]),
    ]
    expect(readOffice(rows, TODAY).map(({ facts }) => facts.deadline)).toEqual(Array(5).fill('2026-06-30'))
    const [wrong] = readOffice([head, ['修桥', null, '2026-02-30']], TODAY)
    expect(wrong!.facts).toMatchObject({ deadline: null, deadlineText: '2026-02-30' })
  })

  it('has formulas whose result is not kept, and errors: refused with the row and the way out', () => {
    const rows = [head, ['打通断点', '市交通运输局', null, null, null]]
    expect(() => readOffice(rows, TODAY, marks([], [['1,2', '']]))).toThrow(/Row 2: 完成时限 is a formula.*save it/)
    expect(() => readOffice(rows, TODAY, marks([], [['1,1', '#REF!']]))).toThrow(
      /Row 2: 牵头单位 holds an error \(#REF!\)/,
    )
  })

  it('is told by its file: merges, formulas and errors', async () => {
    const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
    const file = (cells: string) =>
      zipOf({
        '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cell('A1', '督办事项')}${cell('B1', '牵头单位')}${cell('C1', '完成时限')}</row><row r="2">${cell('A2', '打通断点')}${cell('B2', '市交通运输局')}${cells}</row><row r="3">${cell('A3', '修桥')}</row></sheetData><mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells></worksheet>`,
      })
    const read = async (cells: string) => firstLedger(await readSheets(file(cells)), TODAY).rows
    expect(
      (await read('<c r="C2"><f>A1+1</f><v>46203</v></c>')).map(({ facts }) => [
        facts.what,
        facts.lead,
        facts.deadline,
      ]),
    ).toEqual([
      ['打通断点', '市交通运输局', '2026-06-30'],
      ['修桥', '市交通运输局', null],
    ])
    await expect(read('<c r="C2"><f>A1+1</f></c>')).rejects.toThrow(/Row 2: 完成时限 is a formula/)
    await expect(read('<c r="C2" t="e"><f>X</f><v>#REF!</v></c>')).rejects.toThrow(/#REF!/)
  })
})
