import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { declaredCharset, decode, streamDecoder } from '../../src/text/charset.ts'

const PROSE = '3月5日，栖梧市委书记顾砚秋到松陵县调研。她强调，要坚持以人民为中心，推动高质量发展取得新成效。'
const HANT = '3月5日，棲梧市委書記顧硯秋到松陵縣調研。她強調，要堅持以人民為中心，推動高質量發展取得新成效。'

describe('the encoding of a copy', () => {
  test.each([
    ['utf-8', Buffer.from(PROSE), PROSE],
    ['utf-8', Buffer.from(`\ufeff${PROSE}`), PROSE],
    ['utf-16le', iconv.encode(PROSE, 'utf-16le', { addBOM: true }), PROSE],
    ['utf-16be', iconv.encode(PROSE, 'utf-16be', { addBOM: true }), PROSE],
    ['gb18030', iconv.encode(PROSE, 'gb2312'), PROSE],
    ['gb18030', iconv.encode(HANT, 'gbk'), HANT],
    ['gb18030', iconv.encode(`${PROSE}𠮷`, 'gb18030'), `${PROSE}𠮷`],
    ['big5', iconv.encode(HANT, 'big5'), HANT],
    ['gb18030', iconv.encode('省委书记', 'gbk'), '省委书记'],
    ['gb18030', iconv.encode('联通', 'gbk'), '联通'],
    ['utf-8', Buffer.from('Zhōngguó, café'), 'Zhōngguó, café'],
  ])('is told by look: %s', (charset, bytes, text) => {
    expect(decode(bytes)).toEqual({ charset, text })
  })

  test('a character cut off at the end does not turn UTF-8 into another encoding', () => {
    const bytes = Buffer.from(PROSE)
    for (const cut of [1, 2]) {
      const { charset, text } = decode(bytes.subarray(0, bytes.length - cut))
      expect(charset).toBe('utf-8')
      expect(text.startsWith(PROSE.slice(0, -1))).toBe(true)
    }
  })

  test('a broken character in the midst does not either', () => {
    const bytes = Buffer.concat([
      Buffer.from('<meta name="description" content="顾砚秋到松'),
      Buffer.from([0xe9, 0x99]),
      Buffer.from(`">${PROSE}`),
    ])
    expect(decode(bytes).charset).toBe('utf-8')
    expect(decode(bytes).text).toContain(PROSE)
  })

  test('a declaration that the bytes contradict is not believed', () => {
    const page = (charset: string, text: string) =>
      `<html><head><meta charset="${charset}"></head><body>${text}</body></html>`
    expect(decode(Buffer.from(page('gb2312', PROSE))).charset).toBe('utf-8')
    expect(decode(iconv.encode(page('utf-8', PROSE), 'gbk')).charset).toBe('gb18030')
    expect(decode(iconv.encode(page('big5', PROSE), 'gbk')).charset).toBe('gb18030')
    expect(decode(iconv.encode(page('gb2312', HANT), 'big5')).charset).toBe('big5')
    expect(decode(iconv.encode(page('iso-8859-1', PROSE), 'gbk')).charset).toBe('gb18030')
  })

  test('an encoding of another language is read where it is declared and nothing Chinese speaks against it', () => {
    const page = '<html><head><meta charset="euc-kr"></head><body>안녕하십니까 여러분</body></html>'
    expect(decode(iconv.encode(page, 'euc-kr')).text).toBe(page)
  })

  test('a script element’s charset is no declaration of the page', () => {
    expect(declaredCharset(Buffer.from('<script charset="big5" src="a.js"></script>'))).toBeNull()
    expect(declaredCharset(Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=GBK">'))).toBe(
      'gb18030',
    )
    expect(declaredCharset(Buffer.from('<?xml version="1.0" encoding="Big5"?><rss>'))).toBe('big5')
  })

  test('a broken pair does not swallow the markup after it', () => {
    const bytes = Buffer.concat([iconv.encode(`<p>${PROSE}`, 'gbk'), Buffer.from([0xb0]), Buffer.from('</p>')])
    expect(decode(bytes).text).toBe(`<p>${PROSE}\ufffd</p>`)
  })

  test.each(['utf-8', 'gb18030', 'big5'])('text in %s comes out the same in chunks of any length', (charset) => {
    const bytes = iconv.encode(HANT, charset)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (step) => {
        const decoder = streamDecoder(charset)
        let text = ''
        for (let at = 0; at < bytes.length; at += step) text += decoder.push(bytes.subarray(at, at + step))
        expect(text + decoder.end()).toBe(HANT)
      }),
    )
  })

  test('no bytes make it throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof decode(bytes).text === 'string'))
  })
})
