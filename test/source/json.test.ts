import { describe, expect, test } from 'vitest'
import { findJsonFault } from '../../src/source/json-place.ts'
import { readFileOf } from './folder.ts'

const BODY = '栖梧市委书记顾砚秋到松陵县调研。'
const article = (title: string) => ({ title, content: `${title}。${BODY}`, publish_time: '2024-03-05' })

describe('JSON', () => {
  test('one object is one article, known by the bytes of its file', async () => {
    const { copies } = await readFileOf('a.json', JSON.stringify(article('甲'), null, 1))
    expect(copies).toMatchObject([
      { format: 'json', part: null, text: `甲。${BODY}`, stated: { title: '甲', published: '2024-03-05' } },
    ])
  })

  test.each([
    ['a list', (items: unknown) => items],
    ['data', (items: unknown) => ({ code: 0, data: items })],
    ['data.list', (items: unknown) => ({ code: 0, data: { total: 2, list: items } })],
    ['items', (items: unknown) => ({ items, tags: ['x'] })],
    ['hits', (items: unknown) => ({ hits: { hits: (items as unknown[]).map((item) => ({ _source: item })) } })],
  ])('several articles in %s are each a copy', async (_, wrap) => {
    const { copies, failures } = await readFileOf('a.json', JSON.stringify(wrap([article('甲'), article('乙')])))
    expect(failures).toEqual([])
    expect(copies.map(({ part, stated }) => [part, stated.title])).toEqual([
      [0, '甲'],
      [1, '乙'],
    ])
  })

  test('an article keeps its hash when the list around it, or a counter in it, changes', async () => {
    const first = await readFileOf('a.json', JSON.stringify([article('甲'), article('乙')]))
    const again = await readFileOf(
      'b.json',
      JSON.stringify([article('丙'), article('甲'), { ...article('乙'), clicks: 7 }]),
    )
    expect(again.copies.slice(1).map((copy) => copy.sha256)).toEqual(first.copies.map((copy) => copy.sha256))
  })

  test('an object that is no article is refused by its fields, with the way out', async () => {
    const { failures } = await readFileOf('package.json', JSON.stringify({ name: 'x', version: '1', scripts: {} }))
    expect(failures[0]!.reason).toBe(
      'no field is known to hold an article’s text (fields: name, version, scripts);\nname the right one with --map body=FIELD',
    )
  })

  test('an article without text is told, and the others are read', async () => {
    const { copies, failures } = await readFileOf(
      'a.json',
      JSON.stringify([article('甲'), { title: '乙', content: '' }, 3]),
    )
    expect(copies).toHaveLength(1)
    expect(failures.map((failure) => failure.reason)).toEqual([
      'article 2 of the list: the field that should hold the article’s text is empty',
      'article 3 of the list: is not an object',
    ])
  })

  test.each([
    ['{\n "title": "甲",\n "content": x\n}', 3, 13, '"x" where a value should stand'],
    ['{"a": 1,}', 1, 9, '"}" where a key in "…" should stand'],
    ['[{"a": 1} {"a": 2}]', 1, 11, '"{" where "," or a closing bracket should stand'],
    ['{"content": "甲', 1, 13, 'a string holds a line break or a wrong escape, or is never closed'],
    ['{"content": "甲",', 1, 17, 'the text ends too early (a truncated file?)'],
    ['{"a": NaN}', 1, 7, '"N" where a value should stand'],
    ['{"a" 1}', 1, 6, '"1" where ":" should stand'],
    ['[1]]', 1, 4, 'something follows after the end'],
    ['{"a": "\\x"}', 1, 7, 'a string holds a line break or a wrong escape, or is never closed'],
  ])('a fault is told by line and column: %s', async (text, line, column, what) => {
    expect(() => JSON.parse(text)).toThrow()
    expect(findJsonFault(text)).toEqual({ line, column, what })
  })

  test('a broken file is told by its place', async () => {
    const { failures } = await readFileOf('a.json', '{\n "title": "甲",\n "content": "乙"\n')
    expect(failures[0]!.reason).toBe('line 4, column 1: broken JSON: the text ends too early (a truncated file?)')
  })

  test('brackets nested a million deep end in a refusal', async () => {
    const { failures } = await readFileOf('a.json', '['.repeat(1_000_000))
    expect(failures).toHaveLength(1)
  })
})

describe('JSON Lines', () => {
  const lines = [article('甲'), article('乙')].map((item) => JSON.stringify(item))

  test('are told from JSON by content, whatever the name', async () => {
    const { copies } = await readFileOf('crawl.txt', `${lines.join('\r\n')}\r\n`)
    expect(copies.map(({ format, part, stated }) => [format, part, stated.title])).toEqual([
      ['json', 0, '甲'],
      ['json', 1, '乙'],
    ])
  })

  test('a broken line is told by its number and the rest is read', async () => {
    const { copies, failures } = await readFileOf('a.jsonl', [lines[0], '{"title": ', '', lines[1]].join('\n'))
    expect(copies).toHaveLength(2)
    expect(failures[0]!.reason).toBe('line 2, column 11: broken JSON: the text ends too early (a truncated file?)')
  })

  test('a line separator inside a string does not end the line', async () => {
    const { copies } = await readFileOf('a.jsonl', `${lines[0]}\n{"title": "丙", "content": "一\u2028二"}`)
    expect(copies[1]!.text).toBe('一\u2028二')
  })

  test('a file of something else is refused once', async () => {
    const { copies, failures } = await readFileOf('a.jsonl', '{"level":"info"}\n'.repeat(1000))
    expect(copies).toEqual([])
    expect(failures).toHaveLength(1)
    expect(failures[0]!.reason).toContain('(fields: level)')
  })

  test('a line beyond the limit is refused', async () => {
    const { copies, failures } = await readFileOf('a.jsonl', `${lines[0]}\n{"content": "${'一'.repeat(600_000)}"}`, {
      maxBytes: 1000,
    })
    expect(copies).toHaveLength(1)
    expect(failures[0]!.reason).toBe('line 2: is longer than 1000 bytes, the limit for one article')
  })
})
