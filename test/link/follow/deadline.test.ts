import { expect, it } from 'vitest'
import { findTimes } from '../../../src/link/follow/deadline.ts'

const read = (text: string, published: string | null, ahead = true) =>
  findTimes(text, published, ahead).map(({ text: words, kind, last, precision }) => [words, kind, last, precision])

it.each([
  ['到2023年底建成', '2022-03-19', '2023年底', 'by', '2023-12-31', 'month'],
  ['确保今年底通车', '2023-01-29', '今年底', 'by', '2023-12-31', 'month'],
  ['争取明年6月前开工', '2023-11-08', '明年6月前', 'by', '2024-06-30', 'month'],
  ['9月底前完工', '2023-05-17', '9月底前', 'by', '2023-09-30', 'month'],
  ['2月底前公布名单', '2022-01-23', '2月底前', 'by', '2022-02-28', 'month'],
  ['9月1日起执行', '2023-08-12', '9月1日起', 'by', '2023-09-01', 'day'],
  ['一周内拿出方案', '2022-01-23', '一周内', 'by', '2022-01-30', 'day'],
  ['用20天时间排查一遍', '2022-05-21', '用20天时间', 'by', '2022-06-10', 'day'],
  ['三个月内拿出方案', '2024-04-11', '三个月内', 'by', '2024-07-11', 'month'],
  ['三年内再投入9亿元', '2022-09-08', '三年内', 'in', '2025-09-08', 'years'],
  ['明年上半年补上欠账', '2024-12-26', '明年上半年', 'in', '2025-06-30', 'half'],
  ['一季度启动30家', '2022-01-25', '一季度', 'in', '2022-03-31', 'quarter'],
  ['今年新建2万亩', '2022-02-09', '今年', 'in', '2022-12-31', 'year'],
  ['“十四五”末达到2.6%', '2021-03-01', '“十四五”末', 'in', '2025-12-31', 'years'],
] as const)('%s, said on %s', (text, published, words, kind, last, precision) => {
  expect(read(text, published)).toEqual([[words, kind, last, precision]])
})

it('takes a month without its year ahead for a task, and back for what is told', () => {
  expect(read('3月底前完成选址', '2022-11-05')[0]![2]).toBe('2023-03-31')
  expect(read('铁路专用线11月接通', '2024-04-09', false)[0]![2]).toBe('2023-11-30')
  expect(read('前三季度增长6%', '2023-10-20', false)[0]).toEqual(['前三季度', 'in', '2023-09-30', 'quarter'])
})

it('tells a mean over years and what comes again every year from a single year', () => {
  expect(read('年均增长10%左右', '2023-04-25')).toEqual([['年均', 'mean', null, 'year']])
  expect(read('每年培训骨干500名', '2023-04-25')).toEqual([['每年', 'each', null, 'year']])
})

it('knows no day where the report has none, and finds no time in words that only look like one', () => {
  expect(read('年底前完成搬迁', null)).toEqual([['年底前', 'by', null, 'month']])
  for (const text of ['一月一调度', '守牢安全底线', '三天两头', '一张蓝图绘到底'])
    expect(read(text, '2023-01-01')).toEqual([])
})
