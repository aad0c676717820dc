import { describe, expect, it } from 'vitest'
import type { Amount } from '../../../src/link/follow/amount.ts'
import { compareFigures, type Dated } from '../../../src/link/follow/compare.ts'
import { findTimes } from '../../../src/link/follow/deadline.ts'
import { reasonWords } from '../../../src/link/reasons.ts'

function figure(value: number, unit: string, more: Partial<Amount> = {}): Amount {
  return {
    metric: '营业收入',
    measure: 'level',
    value,
    high: null,
    unit,
    bound: null,
    part: false,
    total: false,
    ...more,
  }
}
const said = (amount: Amount, time: string | null, day: string, ahead: boolean): Dated => ({
  amount,
  time: time === null ? null : (findTimes(time, day, ahead)[0] ?? null),
  day,
})
const target = (amount: Amount, time: string | null, day = '2023-01-10') => said(amount, time, day, true)
const result = (amount: Amount, time: string | null, day: string) => said(amount, time, day, false)
const verdict = (a: Dated, b: Dated) => {
  const found = compareFigures(a, b)
  return found && [found.stands, found.met]
}
const growth = (value: number, more: Partial<Amount> = {}) => figure(value, '%', { measure: 'growth', ...more })

describe('a target and a result', () => {
  it('are met or missed only when the time is over, and progress before', () => {
    const aim = target(growth(7.5), '今年')
    expect(verdict(aim, result(growth(7.1), '前三季度', '2023-10-20'))).toEqual(['progress', false])
    expect(verdict(aim, result(growth(7.6), '2023年', '2024-01-24'))).toEqual(['final', true])
    expect(verdict(aim, result(growth(7.2), '2023年', '2024-01-24'))).toEqual(['final', false])
  })

  it('are not compared over different years, or where the year of a rate is not known', () => {
    const aim = target(growth(7.5), '今年')
    expect(verdict(aim, result(growth(8), '2022年', '2023-01-20'))).toBe(null)
    expect(verdict(aim, result(growth(8), null, '2023-06-20'))).toBe(null)
  })

  it('are compared in one unit: 1.65万亿元 is less than 2万亿元, 8分钟 within 10分钟', () => {
    expect(
      verdict(target(figure(2, '万亿元'), '到2023年底'), result(figure(16_500, '亿元'), '2023年', '2024-01-24')),
    ).toEqual(['final', false])
    const minutes = target(figure(10, '分钟', { bound: '以内' }), null)
    expect(verdict(minutes, result(figure(8, '分钟'), null, '2023-06-28'))).toEqual(['final', true])
    expect(compareFigures(target(figure(200, '家'), '今年'), result(figure(200, '公里'), null, '2023-10-01'))).toBe(
      null,
    )
  })

  it('never set a rate beside a level', () => {
    expect(
      compareFigures(target(growth(8), '今年'), result(figure(8, '%', { measure: 'share' }), '2023年', '2024-01-20')),
    ).toBe(null)
  })

  it('are settled early where what is counted up is reached before its day', () => {
    const aim = target(figure(6, '万亩'), '到2023年底')
    expect(verdict(aim, result(figure(6.3, '万亩'), null, '2023-06-09'))).toEqual(['final', true])
    expect(verdict(aim, result(figure(4, '万亩'), null, '2023-06-09'))).toEqual(['progress', false])
  })

  it('never miss a target that has no day', () => {
    expect(verdict(target(figure(100, '项'), null), result(figure(60, '项'), null, '2023-08-01'))).toEqual([
      'progress',
      false,
    ])
  })

  it('take a fall for better the lower, and 左右 for two tenths of a point', () => {
    expect(
      verdict(target(growth(-30, { bound: '以上' }), '今年'), result(growth(-32), '2023年', '2024-01-10')),
    ).toEqual(['final', true])
    expect(
      verdict(target(growth(6.5, { bound: '左右' }), '今年'), result(growth(6.1), '2023年', '2024-01-10')),
    ).toEqual(['final', false])
    expect(
      verdict(target(growth(6.5, { bound: '左右' }), '今年'), result(growth(6.4), '2023年', '2024-01-10')),
    ).toEqual(['final', true])
  })

  it('take one year of a mean over years for progress, and a sum of many years for no result of one', () => {
    expect(verdict(target(growth(10), '年均'), result(growth(11.2), '2023年', '2024-01-16'))).toEqual([
      'progress',
      true,
    ])
    expect(
      compareFigures(target(figure(200, '家'), '今年'), result(figure(900, '家', { total: true }), null, '2023-12-20')),
    ).toBe(null)
  })

  it('show the arithmetic in words', () => {
    const { reason } = compareFigures(
      target(figure(1000, '亿元'), '2024年'),
      result(figure(962, '亿元'), '2024年', '2024-12-26'),
    )!
    expect(reasonWords(reason).zh).toBe('962亿元 < 1000亿元（目标 1000亿元，相差 38亿元）：未达到')
  })
})
