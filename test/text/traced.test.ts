import { describe, expect, it } from 'vitest'
import { Traced } from '../../src/text/traced.ts'

const origin = (traced: Traced, copy: string) =>
  [...traced.text].map((unit, i) => [unit, copy.slice(traced.copyStart(i), traced.copyEnd(i))])

describe('a traced text', () => {
  it('traces a replacement of equal length unit by unit', () => {
    const copy = '發展'
    expect(origin(Traced.of(copy, 0).edit([{ start: 0, end: 1, text: '发', kind: 'script' }]), copy)).toEqual([
      ['发', '發'],
      ['展', '展'],
    ])
  })

  it('traces a longer or shorter replacement as a whole', () => {
    const copy = '發(fā)展'
    const mended = Traced.of(copy, 0).edit([{ start: 0, end: 5, text: '发', kind: 'note' }])
    expect(origin(mended, copy)).toEqual([
      ['发', '發(fā)'],
      ['展', '展'],
    ])
    expect(mended.runs()).toEqual([
      { kind: 'note', start: 0, end: 1, copyStart: 0, copyEnd: 5 },
      { kind: 'same', start: 1, end: 2, copyStart: 5, copyEnd: 6 },
    ])
  })

  it('keeps the trail through joins and slices, at the offsets of the source', () => {
    const copy = '<p>一二</p><p>三</p>'
    const joined = Traced.join([Traced.of('一二', 3), Traced.whole('\n', 5, 12, 'markup'), Traced.of('三', 12)])
    expect(joined.text).toBe('一二\n三')
    expect(origin(joined.slice(1), copy)).toEqual([
      ['二', '二'],
      ['\n', '</p><p>'],
      ['三', '三'],
    ])
  })

  it('says the most telling of several changes to one character', () => {
    const noted = Traced.of('發(fā)', 0).edit([{ start: 0, end: 5, text: '發', kind: 'note' }])
    const both = noted.edit([{ start: 0, end: 1, text: '发', kind: 'script' }])
    expect(both.runs()).toEqual([{ kind: 'note', start: 0, end: 1, copyStart: 0, copyEnd: 5 }])
  })
})
