import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readFileOf } from './folder.ts'

const HEADER = '标题,正文,发布时间,来源,链接'
const ROWS = [
  '顾砚秋到松陵县调研,"第一段，要""抓紧""办。\n第二段。",2024-03-05,岚江日报,https://news.example/1.html',
  '卫青禾主持会议,会议强调，要抓落实。,2024-03-06,岚江日报,',
]

describe('CSV', () => {
  test('each row is a copy, with cells of several lines kept', async () => {
    const { copies, failures } = await readFileOf('a.csv', `\ufeff${[HEADER, ...ROWS].join('\r\n')}\r\n`)
    expect(failures).toEqual([])
    expect(copies).toMatchObject([
      {
        format: 'csv',
        part: 0,
        url: 'https://news.example/1.html',
        text: '第一段，要"抓紧"办。\n第二段。',
        stated: { title: '顾砚秋到松陵县调研', published: '2024-03-05', source: '岚江日报' },
      },
      { part: 1, url: null, text: '会议强调，要抓落实。' },
    ])
  })

  test('a table in GBK as spreadsheets save it, and one with tabs in UTF-16', async () => {
    const table = `${[HEADER, ...ROWS].join('\n')}\n`
    const gbk = await readFileOf('a.csv', iconv.encode(table, 'gbk'))
    expect(gbk.copies.map((copy) => [copy.charset, copy.stated.title])).toEqual([
      ['gb18030', '顾砚秋到松陵县调研'],
      ['gb18030', '卫青禾主持会议'],
    ])
    const tabs = await readFileOf('a.txt', iconv.encode('title\tcontent\n甲\t乙\n', 'utf-16le', { addBOM: true }))
    expect(tabs.copies).toMatchObject([{ format: 'csv', charset: 'utf-16le', text: '乙', stated: { title: '甲' } }])
  })

  test('columns by other names are read by a map', async () => {
    const { copies } = await readFileOf('a.csv', '题,文\n甲,乙\n', { map: { title: '题', body: '文' } })
    expect(copies).toMatchObject([{ text: '乙', stated: { title: '甲' } }])
  })

  test('a table without a body is refused once, by its columns', async () => {
    const { failures } = await readFileOf('a.tsv', 'province\tvalue\n360000\t5\n330000\t6\n')
    expect(failures.map((failure) => failure.reason)).toEqual([
      'no field is known to hold an article’s text (fields: province, value);\nname the right one with --map body=FIELD',
    ])
    const mapped = await readFileOf('a.csv', 'title,content\n甲,乙\n', { map: { body: '文' } })
    expect(mapped.failures[0]!.reason).toContain('there is no field "文" (fields: title, content)')
  })

  test('an empty cell is told by its line, and the rest is read', async () => {
    const { copies, failures } = await readFileOf('a.csv', 'title,content\n甲,"一\n二"\n乙,\n丙,三\n')
    expect(copies.map((copy) => copy.stated.title)).toEqual(['甲', '丙'])
    expect(failures[0]!.reason).toBe('line 4: the column that should hold the article’s text is empty')
  })

  test('a quotation mark that is never closed is told by its line; rows before it are read', async () => {
    const { copies, failures } = await readFileOf('a.csv', `title,content\n甲,一\n乙,"二\n${'丙,三\n'.repeat(50)}`)
    expect(copies).toHaveLength(1)
    expect(failures[0]!.reason).toContain('line 3: a quotation mark is opened here and never closed')
  })

  test('prose with commas is no table', async () => {
    const { copies } = await readFileOf('a.txt', '会议强调,要抓落实,要见成效。\n要压实责任,要敢于担当。\n')
    expect(copies).toMatchObject([{ format: 'text' }])
  })
})
