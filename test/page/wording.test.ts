import { describe, expect, it } from 'vitest'
import { dayOf, momentOf } from '../../web/src/parts/dates.ts'
import { figureText } from '../../web/src/parts/figure.ts'
import { personPinyin, placePinyin } from '../../web/src/text/pinyin.ts'

describe('dates', () => {
  it.each([
    ['2021-11-04T22:44:37+08:00', '2021-11-04'],
    ['2023-08', '2023-08'],
    ['2018-09-14/2018-09-15', '2018-09-14–15'],
    ['2018-08-30/2018-09-02', '2018-08-30–09-02'],
    ['2018-12-30/2019-01-02', '2018-12-30–2019-01-02'],
    ['XXXX-06-03', '06-03'],
    ['XXXX-06-03/XXXX-06-05', '06-03–05'],
    [null, null],
  ])('%s reads %s', (date, shown) => expect(dayOf(date)).toBe(shown))

  it('keep the time that a copy prints', () => {
    expect(momentOf('2021-11-04T22:44:37+08:00')).toBe('2021-11-04 22:44')
    expect(momentOf('2021-11-04')).toBe('2021-11-04')
  })
})

describe('figures', () => {
  const plain = { value: null, high: null, unit: null, bound: null, approx: false }
  it.each([
    [{ ...plain, value: 9, unit: '%', bound: '左右', approx: true }, '9% 左右'],
    [{ ...plain, value: 23000, unit: '亿元' }, '23,000 亿元'],
    [{ ...plain, value: 8, high: 10, unit: '%' }, '8–10%'],
    [{ ...plain, value: 300, unit: '家', approx: true }, '约 300 家'],
    [plain, null],
  ])('%o reads %s', (indicator, shown) => expect(figureText(indicator)).toBe(shown))
})

describe('names in Latin letters', () => {
  it.each([
    ['顾砚秋', 'Gu Yanqiu'],
    ['闻人岱', 'Wenren Dai'],
    ['卫青禾', 'Wei Qinghe'],
    ['单听澜', 'Shan Tinglan'],
    ['洛桑次仁', 'Luosangciren'],
  ])('%s is %s', (name, latin) => expect(personPinyin(name)).toBe(latin))

  it.each([
    ['栖梧市', 'Qiwu'],
    ['青禾区', 'Qinghe'],
    ['陕西', 'Shaanxi'],
    ['西安', "Xi'an"],
    ['重庆', 'Chongqing'],
    ['栖梧经开区', 'Qiwu Economic Development Zone'],
    ['岚江新区', 'Lanjiang New Area'],
    ['Lanjiang', ''],
  ])('%s is %s', (name, latin) => expect(placePinyin(name)).toBe(latin))
})
