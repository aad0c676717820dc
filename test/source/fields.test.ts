import { describe, expect, test } from 'vitest'
import { parseFieldMap, readFields } from '../../src/source/fields.ts'

describe('the fields of a scraped article', () => {
  test.each([
    [
      { title: '甲', content: '乙', publish_time: '丙', source: '丁' },
      '乙',
      { title: '甲', published: '丙', source: '丁' },
    ],
    [
      { 标题: '甲', 正文: '乙', 发布时间: '丙', 来源: '丁', 责编: '戊' },
      '乙',
      { title: '甲', published: '丙', source: '丁', editor: '戊' },
    ],
    [
      { headline: '甲', articleBody: '乙', datePublished: '丙', author: { name: '丁' } },
      '乙',
      { title: '甲', published: '丙', author: '丁' },
    ],
    [
      { Title: '甲', 'Pub Date': 20240305, TEXT: ['乙', '丙'], site_name: '丁' },
      '乙\n丙',
      { title: '甲', published: '20240305', publisher: '丁' },
    ],
    [{ title: '甲', content: '', html: '<p>乙</p>' }, '<p>乙</p>', { title: '甲' }],
    [{ title: '甲', content: ' ' }, ' ', { title: '甲' }],
    [{ title: '甲', abstract: '乙' }, null, { title: '甲' }],
  ])('are known by their usual names: %o', (record, body, stated) => {
    expect(readFields(record)).toEqual({ body, stated })
  })

  test('are found by a map where their names are unusual, also inside other objects', () => {
    const record = { t: '甲', doc: { main: '乙' }, content: '目录' }
    expect(readFields(record, { title: 't', body: 'doc.main' })).toEqual({ body: '乙', stated: { title: '甲' } })
  })

  test('a map is read from its command line form', () => {
    expect(parseFieldMap('title=headline, body=content,published=time')).toEqual({
      title: 'headline',
      body: 'content',
      published: 'time',
    })
  })

  test.each([
    ['headline', '"headline" is not of the form field=name'],
    ['kind=x', '"kind" is no field that can be mapped; these can: title, body'],
    ['body=', '"body=" names no field of the input'],
    ['body=a,body=b', '"body" is mapped twice'],
    ['body=a,', '"" is not of the form field=name'],
  ])('a faulty map is refused: %s', (spec, message) => {
    expect(() => parseFieldMap(spec)).toThrow(message)
  })
})
