import { expect, it } from 'vitest'
import { Hints, sieve } from '../../src/text/sieve.ts'

it('tells of a sieved text whether one of its words may stand there', () => {
  sieve('守土有责')
  expect(new Hints('防汛 守土').in('守土有责')).toBe(true)
  expect(new Hints('防汛').in('守土有责')).toBe(false)
  expect(new Hints('防汛').in('another text')).toBe(true)
})

it('takes no word of one character, which would hide what it stands for', () => {
  expect(() => new Hints('方面 点')).toThrow('“点” is too short a hint')
})
