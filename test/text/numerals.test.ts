import { describe, expect, test } from 'vitest'
import { findNumerals, numeralAt } from '../../src/text/numerals.ts'

describe('the value of a number as printed', () => {
  test.each([
    ['9', 9],
    ['1,285', 1285],
    ['5.5', 5.5],
    ['２０２５', 2025],
    ['18万', 180_000],
    ['2.3万亿', 2.3e12],
    ['300多万', 3_000_000],
    ['一万二千多', 12_000],
    ['一百零五', 105],
    ['三百五', 350],
    ['一万二', 12_000],
    ['二十', 20],
    ['十六', 16],
    ['两百', 200],
    ['二〇二五', 2025],
    ['三万五千亿', 3.5e12],
    ['十二亿三千万', 1.23e9],
    ['百余', 100],
    ['千亿', 1e11],
    ['万亿', 1e12],
    ['数十', 10],
    ['几百万', 1_000_000],
    ['七八十', 70],
    ['百分之二十', 0.2],
    ['百分之六点五', 0.065],
    ['十分之一', 0.1],
    ['三分之二', 0.666666666667],
    ['六点五', 6.5],
    ['一点二亿', 1.2e8],
    ['1,002万', 10_020_000],
  ])('%s', (text, value) => {
    const numeral = numeralAt(text, 0)
    expect(numeral?.value).toBeCloseTo(value, 9)
    expect(numeral?.end).toBe(text.length)
  })
})

test('vague numbers say so', () => {
  for (const text of ['300多', '百余', '数十', '七八', '一万二千多', '50余'])
    expect(numeralAt(text, 0)?.approx, text).toBe(true)
  for (const text of ['300', '一百', '二十三', '12']) expect(numeralAt(text, 0)?.approx, text).toBe(false)
})

test('the scale stays apart from the number before it', () => {
  expect(numeralAt('18万人', 0)).toMatchObject({ mantissa: 18, scale: 1e4 })
  expect(numeralAt('2.3万亿元', 0)).toMatchObject({ mantissa: 2.3, scale: 1e12 })
  expect(numeralAt('二十万人', 0)).toMatchObject({ mantissa: 20, scale: 1e4 })
})

test('a scale character alone is marked, since 千家万户 counts nothing', () => {
  expect(findNumerals('走进千家万户').map((n) => n.bare)).toEqual([true, true])
})

test('万千瓦 is 万 of 千瓦, not 万千', () => {
  expect(numeralAt('300万千瓦', 0)).toMatchObject({ value: 3_000_000, end: 4 })
  expect(numeralAt('三百万千瓦', 0)).toMatchObject({ value: 3_000_000, end: 3 })
})

test('spans are exact in running text', () => {
  const text = '栖梧市新增企业1,200家，比上年增长百分之十二，培训三千五百人次。'
  expect(findNumerals(text).map((n) => text.slice(n.start, n.end))).toEqual(['1,200', '百分之十二', '三千五百'])
})

test('a million digits take linear time', () => {
  const started = process.cpuUsage()
  findNumerals('一'.repeat(1_000_000))
  findNumerals('9'.repeat(300_000))
  findNumerals('1,'.repeat(300_000))
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(4000)
})
