import { describe, expect, test } from 'vitest'
import { readFrontMatter } from '../../src/source/front-matter.ts'
import { readFileOf } from './folder.ts'

describe('front matter', () => {
  test('states the article, with dates as printed, also after an empty line', () => {
    const text =
      "\n---\ntitle: '顾砚秋到松陵县调研：要抓落实'\ndate: 2024-03-05\nauthor: 岚江网\ncategories: \n - 要闻\n---\n\n<p>正文</p>\n"
    const found = readFrontMatter(text)!
    expect(found.stated).toEqual({ title: '顾砚秋到松陵县调研：要抓落实', published: '2024-03-05', author: '岚江网' })
    expect(text.slice(found.end)).toBe('\n<p>正文</p>\n')
  })

  test('that is broken YAML is read line by line', () => {
    const found = readFrontMatter(
      '---\ntitle: "顾砚秋："抓落实"不松劲"\ndate: Tue, 05 Mar 2024 08:00:00 GMT\nlink: [x\n---\n正文',
    )!
    expect(found.stated.title).toBe('顾砚秋："抓落实"不松劲')
    expect(found.stated.published).toBe('Tue, 05 Mar 2024 08:00:00 GMT')
  })

  test('in TOML is read too', () => {
    expect(readFrontMatter('+++\ntitle = "甲"\ndate = 2024-03-05\n+++\n正文')!.stated).toEqual({
      title: '甲',
      published: '2024-03-05',
    })
  })

  test.each(['正文\n---\n', '---\n只是一条线\n---\n正文', '---\ntitle: 甲\n没有结束', ''])(
    'is not seen where there is none: %s',
    (text) => {
      expect(readFrontMatter(text)).toBeNull()
    },
  )

  test('makes a file Markdown, whose text is kept whole', async () => {
    const text = '---\ntitle: 甲\nurl: https://news.example/1\n---\n<p>正文</p>'
    const { copies } = await readFileOf('a.txt', text)
    expect(copies).toMatchObject([
      { format: 'markdown', part: null, url: 'https://news.example/1', text, stated: { title: '甲' } },
    ])
  })
})
