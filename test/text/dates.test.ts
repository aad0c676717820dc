import { describe, expect, it } from 'vitest'
import { findDates, resolveDate } from '../../src/text/dates.ts'

const resolved = (text: string, published: string | null) => findDates(text).map((date) => resolveDate(date, published))

describe('dates', () => {
  it.each([
    ['11月4日，闻人岱到望溪市调研', '2023-11-04', ['2023-11-04']],
    ['9月14日至15日', '2018-09-17T13:31:00+08:00', ['2018-09-14/2018-09-15']],
    ['8月21-24日', '2023-08-30', ['2023-08-21/2023-08-24']],
    ['8月30日至9月2日', '2023-09-03', ['2023-08-30/2023-09-02']],
    ['24日下午', '2023-07-26', ['2023-07-24']],
    ['31日上午', '2023-08-01', ['2023-07-31']],
    ['12月30日', '2024-01-02', ['2023-12-30']],
    ['去年8月', '2023-03-02', ['2022-08']],
    ['2022年3月5日', null, ['2022-03-05']],
    ['6月3日', null, ['XXXX-06-03']],
    ['十一月二十三日', '2023-12-01', ['2023-11-23']],
  ])('%s, published %s', (text, published, dates) => {
    expect(resolved(text, published)).toEqual(dates)
  })

  it('takes no figure for a date', () => {
    expect(findDates('增长9.5%，第14家，“1357”行动计划，三个月内，岚江日报')).toEqual([])
  })
})
