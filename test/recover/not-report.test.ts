import { describe, expect, it } from 'vitest'
import { PARAGRAPHS, page, recovered } from './copy.ts'

const links = Array.from(
  { length: 20 },
  (_, i) => `<li><a href="/${i}">栖梧市召开第${i + 1}次防汛工作调度会议</a> [05-0${(i % 9) + 1}]</li>`,
)

describe('a copy that holds no report', () => {
  it.each([
    ['an empty file', '', 'the copy is empty'],
    ['white space', ' \n\u3000', 'the copy is empty'],
    ['a list', page(`<ul>${links.join('')}</ul>`), 'it is a list of links'],
    [
      'a missing page',
      '<html><title>404 页面不存在</title><body><h1>抱歉，您访问的页面不存在或已被删除</h1></body></html>',
      'the site answers that the page is not there',
    ],
    [
      'another language',
      page(
        `<h1>News</h1>${'<p>The provincial party secretary visited Qiwu on Monday, and asked officials to work hard, again and again.</p>'.repeat(6)}`,
      ),
      'the text is not in Chinese',
    ],
    [
      'summaries',
      page(
        `<div>${PARAGRAPHS.concat(PARAGRAPHS)
          .map((text, i) => `<h3><a href="/${i}">栖梧市召开第${i}次防汛会议</a></h3><p>${text}</p>`)
          .join('')}</div>`,
      ),
      'it is a list of articles with their summaries',
    ],
    [
      'a page of pictures',
      page('<h1>图集</h1><div><img src="1.jpg"><img src="2.jpg"></div>'),
      'no running text was found',
    ],
  ])('says why: %s', (_, text, reason) => {
    expect(recovered(text).notReport).toBe(reason)
  })
})
