import { describe, expect, it } from 'vitest'
import { tifaOf as recordsOf } from './phrase-helpers.ts'

const tifaOf = (text: string) => recordsOf(text).map((record) => record.text)

describe('phrases of several members', () => {
  it('takes a quotation that goes on after a known phrase for one longer phrase', () => {
    expect(tifaOf('要牢记省委提出的“走在前、开新局、添光彩”重要讲话精神。')).toContain('走在前、开新局、添光彩')
    expect(tifaOf('要牢记省委提出的“走在前、开新局、添光彩”重要讲话精神。')).not.toContain('走在前、开新局')
  })

  it('leaves a known phrase alone where the quotation ends with it', () => {
    expect(tifaOf('要在“走在前、开新局”上下功夫、见实效。')).toContain('走在前、开新局')
  })

  it('takes what is quoted before a formula that counts it for as many phrases', () => {
    expect(tifaOf('要锚定“西部织造重地、江海联运首善地、山水会客新门户”的“两地一门户”目标。')).toEqual([
      '西部织造重地',
      '江海联运首善地',
      '山水会客新门户',
      '两地一门户',
    ])
  })

  it('does not split where the formula counts something else', () => {
    expect(tifaOf('要以“讲担当、比速度”的“三个一流”标准抓落实。')).not.toContain('讲担当')
  })
})
