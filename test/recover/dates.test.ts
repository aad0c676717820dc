import { describe, expect, it } from 'vitest'
import { dateIn, dateInAddress } from '../../src/recover/meta/dates.ts'

describe('a printed date', () => {
  it.each([
    ['2021年11月4日 22:44', '2021-11-04T22:44+08:00'],
    ['2021-11-04 22:44:37', '2021-11-04T22:44:37+08:00'],
    ['2021年11月4日22:44', '2021-11-04T22:44+08:00'],
    ['发布日期：2021/1/4', '2021-01-04'],
    ['2021.01.20 16:31来源：岚江日报', '2021-01-20T16:31+08:00'],
    ['Thu, 04 Nov 2021 14:44:37 GMT', '2021-11-04T22:44:37+08:00'],
    ['2021-11-04T14:44:37.000Z', '2021-11-04T22:44:37+08:00'],
    ['2021-11-04T22:44:37+08:00', '2021-11-04T22:44:37+08:00'],
    ['September 10th, 2005 10:56 am', '2005-09-10T10:56+08:00'],
    ['9/17/2004 5:54:13 PM', '2004-09-17T17:54:13+08:00'],
    ['13.08.2019  09:31', '2019-08-13T09:31+08:00'],
    ['31.02.2019', null],
    ['2023年8月', '2023-08'],
    ['20230812', '2023-08-12'],
    ['2021年2月31日', null],
    ['到2025年达到300件', null],
    ['13:30', null],
  ])('%s is %s', (text, date) => {
    expect(dateIn(text)).toBe(date)
  })
})

describe('a date in an address', () => {
  it.each([
    ['http://www.qiwu.example/content/html/55/p/pc/2023/08/129354578.html', '2023-08'],
    ['https://www.qiwu.example/a/2023/08/12/26.html', '2023-08-12'],
    ['http://www.qiwu.example/xw/202308/t20230812_1825602.html', '2023-08-12'],
    ['http://www.qiwu.example/show.asp?id=17', null],
  ])('%s says %s', (address, date) => {
    expect(dateInAddress(address)).toBe(date)
  })
})
