import { describe, expect, it, test } from 'vitest'
import { deadlineDay, readOffice, type SheetCell, SheetRefused, stageOf } from '../../src/desk/office.ts'
import { deskCalendar } from '../../src/export/desk/calendar.ts'
import { readSheets } from '../../src/export/desk/read-sheet.ts'
import { deskReminders } from '../../src/export/desk/reminders.ts'
import { officeWorkbook } from '../../src/export/desk/workbook.ts'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { ledgerWith } from '../ledger/folder.ts'

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
