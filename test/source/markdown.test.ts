import { describe, expect, test } from 'vitest'
import { readFileOf } from './folder.ts'

const ITEM = '3月5日，市委书记顾砚秋在松陵县调研，察看堤防，强调要抓好防汛备汛各项工作。'
const dump = (items: readonly string[], head = '# 栖梧新闻 (20240305)\n\n## 提要\n\n1.顾砚秋在松陵县调研；') =>
  `${head}\n\n## 全文\n\n${items.join('\n\n')}\n`
const item = (n: number, text = `<p><strong>栖梧网消息</strong>（栖梧新闻）：${ITEM}</p><p>第${n}条完。</p>`) =>
  `### 顾砚秋调研之${n}\n\n${text}\n\n[查看原文](https://news.example/${n}.html)`

describe('a Markdown file', () => {
  test('that is a dump of a feed holds an article under each heading, with its link and the day of the file', async () => {
    const { copies } = await readFileOf('20240305.md', dump([item(1), item(2), item(3)]))
    expect(copies).toHaveLength(3)
    expect(copies[1]).toMatchObject({
      part: 1,
      url: 'https://news.example/2.html',
      stated: { title: '顾砚秋调研之2', published: '20240305', publisher: '栖梧新闻' },
    })
    expect((copies[1] as { text: string }).text).not.toContain('查看原文')
  })

  test('bears the name of the one heading that stands over all of it', async () => {
    const { copies } = await readFileOf(
      'item.md',
      `# 顾砚秋在松陵县调研\n\n《栖梧新闻》 (20240305)\n\n\n<p>栖梧网消息：${ITEM}</p>`,
    )
    expect(copies).toHaveLength(1)
    expect(copies[0]).toMatchObject({ part: null, stated: { title: '顾砚秋在松陵县调研' } })
  })

  test('takes the day from the file’s name where its heading has none', async () => {
    const { copies } = await readFileOf('2024-03-05.md', dump([item(1), item(2), item(3)], '# 栖梧新闻'))
    expect(copies[0]).toMatchObject({ stated: { published: '2024-03-05' } })
  })

  test('says of a heading with a link alone that its text is elsewhere', async () => {
    const { copies, failures } = await readFileOf('20240305.md', dump([item(1), item(2), item(4, ''), item(3)]))
    expect(copies).toHaveLength(3)
    expect(failures.map(({ reason }) => reason)).toEqual([
      '顾砚秋调研之4: has no text; fetch the page it links to and read that',
    ])
  })

  test.each([
    [
      'headings of its own',
      `# 顾砚秋在松陵县调研\n\n${['一', '二', '三'].map((n) => `## ${n}、抓防汛\n\n${ITEM}`).join('\n\n')}`,
    ],
    [
      'marked-up parts',
      `# 顾砚秋在松陵县调研\n\n${['一', '二', '三'].map((n) => `## ${n}、抓防汛\n\n<p>${ITEM}</p>`).join('\n\n')}`,
    ],
    ['two items', dump([item(1), item(2)])],
  ])('is one article with %s', async (_, text) => {
    expect((await readFileOf('report.md', text)).copies).toMatchObject([{ part: null }])
  })
})
