import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Anchored } from '../../src/text/anchored.ts'

const TIED = [
  /^(?:总书记|同志)?(?:亲笔|亲自)?题词/,
  /^[一二三\d]{1,3}(?:个|项|\+)[^，。]{0,4}$/,
  /(?:大学|学院|[一二三][中小])$/,
  /^、[\u4e00-\u9fff]{0,6}“[^”]+”$/,
  /^[、]?(兼任?|原|时任)?$|^、$|^（$/,
  /^(?![东西])[\p{Script=Han}]{0,3}?(?:村|社区)(?=[东西]|$)/u,
  /^.{0,3}(?:意义|责任)(?<!无责任)$/,
  /^(?:的)?途中|^[^，]市/,
  /^\d+强$|^[a-c]{2,}连.$/,
  /^([一二])\1{0,2}级$/,
  /^$/,
]
const TEXTS = [...new Set(TIED.map(({ source }) => source).join('')), '途', '𠮷', ' ', '\n']

describe('an expression that is tied to an end of the text', () => {
  it('finds what the plain expression finds, in every text and every part of one', () => {
    const text = fc.array(fc.constantFrom(...TEXTS, '题词', '大学', '途中', '社区'), { maxLength: 7 })
    fc.assert(
      fc.property(text, fc.integer({ min: -2, max: 8 }), fc.integer({ min: -2, max: 8 }), (units, from, to) => {
        const whole = units.join('')
        for (const plain of TIED) {
          const tied = new Anchored(plain)
          expect(tied.test(whole)).toBe(plain.test(whole))
          expect(tied.exec(whole)).toEqual(plain.exec(whole))
          expect(tied.testIn(whole, from, to)).toBe(plain.test(whole.slice(from, to)))
          expect(tied.execIn(whole, from, to)).toEqual(plain.exec(whole.slice(from, to)))
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('takes none that may match elsewhere, or keeps a place', () => {
    for (const loose of [/题词/, /^题|词/, /^题|词$/, /^题/m, /^题/g, /(?:^题|词)书/])
      expect(() => new Anchored(loose)).toThrow(TypeError)
  })
})
