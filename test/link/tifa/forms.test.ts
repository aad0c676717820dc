import { describe, expect, it } from 'vitest'
import { formOf, keysOf, runOf } from '../../../src/link/tifa/forms.ts'
import { succession } from '../../../src/link/tifa/succession.ts'
import { variantOf } from '../../../src/link/tifa/variants.ts'

const variant = (a: string, b: string, near = true) => variantOf(formOf(a), formOf(b), near)

describe('spellings of one phrase', () => {
  it.each([
    ['千企焕新工程', '千企焕新'],
    ['1357行动计划', '1357产业行动计划'],
    ['岚快办改革', '“岚快办”'],
    ['争上游、挑大梁', '挑大梁、争上游'],
    ['绿水青山就是金山银山的理念', '绿水青山就是金山银山理念'],
    ['新时代“枫桥经验”', '枫桥经验'],
    ['三北工程', '三北'],
    ['一轴引领、两岸联动、三港协同', '一轴两岸三港战略'],
  ])('%s and %s are one', (a, b) => {
    expect(variant(a, b)?.same).toBe(true)
  })

  it.each([
    ['1357行动计划', '357行动计划'],
    ['两个确立', '两个维护'],
    ['蓝天保卫战', '碧水保卫战'],
    ['十四五规划', '十五五规划'],
    ['三北工程', '三北行动'],
    ['挑大梁、争上游', '挑大梁、争上游、善作成'],
    ['习近平经济思想', '习近平法治思想'],
  ])('%s and %s are two', (a, b) => {
    expect(variant(a, b)?.same ?? false).toBe(false)
  })

  it('takes a row of digits for one plan within a province only', () => {
    expect(variant('1357行动计划', '1357工程', false)).toBeNull()
    expect(variant('1357行动计划', '1357工程', true)?.same).toBe(true)
  })

  it('shows an abbreviation without counting it', () => {
    expect(variant('自由贸易试验区提升战略', '自贸试验区提升战略')).toMatchObject({ same: false, score: 0.75 })
  })

  it('finds every such pair under a key that both have', () => {
    for (const [a, b] of [
      ['千企焕新工程', '千企焕新'],
      ['争上游、挑大梁', '挑大梁、争上游'],
      ['自由贸易试验区提升战略', '自贸试验区提升战略'],
      ['挑大梁、争上游', '挑大梁、争上游、善作成'],
      ['新一轮千村提质行动', '千村提质行动'],
      ['一轴引领、两岸联动、全域协同', '一轴两岸'],
    ] as const) {
      const keys = new Set(keysOf(formOf(a)))
      expect(
        keysOf(formOf(b)).some((key) => keys.has(key)),
        `${a} / ${b}`,
      ).toBe(true)
    }
  })

  it('keeps the keys of one phrase few, however long it is', () => {
    const long = Array.from({ length: 500 }, (_, i) => `第${i}个目标要做好`).join('、')
    expect(keysOf(formOf(long)).length).toBeLessThanOrEqual(16)
    expect(keysOf(formOf('双碳'))).toEqual(['stem:双碳'])
  })
})

describe('runs of one programme', () => {
  it('tells the run from the programme', () => {
    expect(runOf(formOf('十五五规划'))).toEqual({ series: '规划', at: 5, anew: false })
    expect(runOf(formOf('新一轮千村提质行动'))?.series).toBe('千村提质行动')
    expect(runOf(formOf('千企焕新工程'))).toBeNull()
  })
})

describe('what followed what', () => {
  const reach = (first: string, last: string, seat = 'province:990000', reports = 2) => ({
    first,
    last,
    reports,
    seats: new Set([seat]),
  })
  const near = { ever: () => 2, wide: false }
  const old = formOf('开新局、挑大梁')
  const longer = formOf('开新局、挑大梁、争上游')
  const other = formOf('抓项目、挑大梁、善作成')

  it('takes a longer phrase for the successor of one that it keeps and that falls silent', () => {
    const found = succession(old, longer, reach('2022-01-05', '2023-02-01'), reach('2023-03-01', '2024-01-01'), near)
    expect(found?.score).toBeGreaterThan(0.9)
    expect(found?.reasons.map((reason) => reason.code)).toEqual(['all-kept', 'silent-after', 'same-seat'])
  })

  it('is less sure where members change and another level speaks', () => {
    const found = succession(
      old,
      other,
      reach('2022-01-05', '2023-02-01'),
      reach('2023-03-01', '2024-01-01', 'prefecture:990200'),
      near,
    )
    expect(found?.score).toBeGreaterThan(0.6)
    expect(found?.score).toBeLessThan(0.8)
  })

  it('finds none where both go on side by side, where the newer is older, or where what is shared is everywhere', () => {
    const during = reach('2022-06-01', '2024-01-01')
    expect(succession(old, longer, reach('2022-01-05', '2024-02-01'), during, near)).toBeNull()
    expect(succession(old, longer, reach('2023-01-05', '2023-02-01'), during, near)).toBeNull()
    expect(
      succession(old, other, reach('2022-01-05', '2022-02-01'), during, { ever: () => 90, wide: false }),
    ).toBeNull()
    expect(succession(old, longer, reach('', ''), during, near)).toBeNull()
  })

  it('asks for more at the centre, and for more than one use of each', () => {
    const [before, after] = [reach('2022-01-05', '2023-02-01'), reach('2023-03-01', '2024-01-01')]
    expect(succession(old, other, before, after, { ever: () => 2, wide: true })).toBeNull()
    expect(succession(old, longer, before, after, { ever: () => 2, wide: true })).not.toBeNull()
    const once = (first: string) => reach(first, first, 'province:990000', 1)
    expect(succession(old, longer, once('2022-01-05'), once('2023-03-01'), near)).toBeNull()
  })

  it('takes the next run of a programme for its successor', () => {
    const found = succession(
      formOf('千企焕新行动'),
      formOf('新一轮千企焕新行动'),
      reach('2022-01-05', '2023-02-01'),
      reach('2023-03-01', '2024-01-01'),
      near,
    )
    expect(found?.reasons[0]).toEqual({ code: 'next-run', values: { series: '千企焕新行动' } })
  })
})
