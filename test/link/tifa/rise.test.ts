import { describe, expect, it } from 'vitest'
import { burstsOf, riseOf, silenceOf } from '../../../src/link/tifa/rise.ts'

const months = (used: readonly number[], all = 100) =>
  used.map((k, i) => ({ month: `2023-${String(i + 1).padStart(2, '0')}`, used: k, all }))

describe('rising and fading', () => {
  it('weighs a change by how far chance would go', () => {
    expect(riseOf([20, 5], [1000, 1000]).weight).toBeGreaterThan(9)
    expect(riseOf([2, 1], [1000, 1000]).weight).toBeLessThan(1)
    expect(riseOf([1, 30], [1000, 3000]).weight).toBeLessThan(-9)
    expect(riseOf([10, 30], [1000, 3000]).weight).toBeCloseTo(0)
  })

  it('says nothing without a time to compare with', () => {
    expect(riseOf([5, 0], [100, 0]).weight).toBe(0)
  })
})

describe('bursts', () => {
  it('finds the months of a campaign', () => {
    expect(burstsOf(months([1, 0, 1, 0, 9, 12, 10, 1, 0, 1]))).toEqual([
      { from: '2023-05', to: '2023-07', weight: expect.any(Number) },
    ])
  })

  it('finds none in even use, in a single use, or without reports', () => {
    expect(burstsOf(months([3, 3, 4, 3, 3, 4]))).toEqual([])
    expect(burstsOf(months([0, 1, 0]))).toEqual([])
    expect(burstsOf(months([0, 0, 0], 0))).toEqual([])
  })
})

describe('silence', () => {
  it('means something only after enough reports', () => {
    expect(silenceOf(12, 100, 50).state).toBe('silent')
    expect(silenceOf(12, 100, 10).state).toBe('open')
    expect(silenceOf(2, 2, 500).state).toBe('open')
    expect(silenceOf(12, 100, 0).state).toBe('used')
  })
})
