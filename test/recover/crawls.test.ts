import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/recover/article.ts'
import { BODY, page, recovered } from './copy.ts'

const TITLE = '闻人岱在栖梧市调研'
/** The report as a crawl stores it: lines over it, its text, lines under it. */
const crawled = (over: string, under = '', body = BODY): Article =>
  recovered([over, body, under].filter(Boolean).join('\n'), 'text')

describe('the headline of a crawl', () => {
  it.each([
    ['a motto', `厚德 励学 敦行\n${TITLE}`],
    ['the name of an untitled page', `Untitled Document\n${TITLE}`],
    ['a login', `登录 / 注册\n${TITLE}`],
    ['the channel in two languages', `新闻中心 | News Center\n${TITLE}`],
    ['the time that it takes to read', `本篇文章519字，读完约1分钟\n${TITLE}`],
    ['the way to it without a mark', `首页 要闻 ${TITLE}\n${TITLE}`],
    ['the way to it in an aggregator', `澄州书库 > ${TITLE}\n${TITLE}`],
  ])('stands under %s', (_, over) => {
    const { meta, body } = crawled(over)
    expect([meta.title, body]).toEqual([TITLE, BODY])
  })

  it.each([
    [`[松陵县] ${TITLE}`],
    [`【岚江时政】${TITLE}`],
    [`松陵要闻 | ${TITLE}`],
    [`${TITLE}_时政要闻_栖梧新闻网`],
    [`${TITLE} - 栖梧新闻网`],
  ])('is taken out of %s', (over) => {
    expect(crawled(over).meta.title).toBe(TITLE)
  })

  it('gives the site that stood behind it in the front matter', () => {
    const { meta } = recovered(`---\ntitle: "${TITLE}_时政要闻_栖梧新闻网"\n---\n\n${BODY}`, 'markdown')
    expect(meta).toMatchObject({ title: TITLE, publisher: '栖梧新闻网' })
  })

  it('keeps words that stand beside a stroke and are no channel', () => {
    expect(crawled('闻人岱在栖梧市调研 | 种粮农民有账算').meta.title).toBe('闻人岱在栖梧市调研 | 种粮农民有账算')
  })
})

describe('who carries a crawl', () => {
  it.each([
    ['您当前的位置 : 栖梧新闻网  ->  新闻  ->  政务要闻', '', '栖梧新闻网'],
    ['日期:[2024年05月07日] -- 岚江日报 -- 版次:[A2]', '', '岚江日报'],
    ['网易首页 > 网易号 > 正文', '', '网易'],
    ['', '2024-05-07 要闻 1 1 岚江日报 content_100.html 1 闻人岱在栖梧市调研', '岚江日报'],
    ['', '青禾时评网 news.example.cn 版权所有。', '青禾时评网'],
    ['', '转载请注明：栖梧新闻网', '栖梧新闻网'],
  ])('is told by %s%s', (over, under, publisher) => {
    const { meta, body } = crawled(`${over}\n${TITLE}`, under)
    expect([meta.publisher, body]).toEqual([publisher, BODY])
  })
  it('is no part of the headline with a mark before it', () => {
    const head = '<title>[视频]新年新气象 实干开新局</title>'
    expect(recovered(page(`<h1>新年新气象 实干开新局</h1><div>${BODY}</div>`, head)).meta.publisher).not.toBe(
      '实干开新局',
    )
  })
})

describe('who wrote a crawl', () => {
  const [first = '', ...rest] = BODY.split('\n')
  const under = (byline: string): Article => crawled(TITLE, byline)
  it.each([
    ['岚江在线、岚江新闻客户端讯 ', '岚江在线', []],
    ['据岚江日报报道，', '岚江日报', []],
    ['岚江日报记者卫青禾报道：', '岚江日报', ['卫青禾']],
  ])('is told by the dateline %s', (dateline, origin, reporters) => {
    expect(crawled(TITLE, '', [dateline + first, ...rest].join('\n')).meta).toMatchObject({ origin, reporters })
  })
  it('does not take a column of short news for a paper', () => {
    expect(crawled(TITLE, '', `国内联播快讯：${BODY}`).meta.origin).toBeNull()
  })
  it.each([
    ['《岚江日报》    2024年05月07日', '岚江日报'],
    ['岚江日报2024年5月7日2版', '岚江日报'],
    ['来源：本网原创稿件', null],
    ['2024年05月07日09:00 | 来源：岚江日报小字号 大字号', '岚江日报'],
    ['来源: 录入者: 发表于: 点击:', null],
  ])('is told by the line %s', (line, origin) => {
    const { meta, body } = crawled(`${TITLE}\n${line}`)
    expect([meta.title, meta.origin, body]).toEqual([TITLE, origin, BODY])
  })
  it.each([
    ['（宣传部 卫青禾/文 闻人静/图）', ['卫青禾']],
    ['（宣传部 文/卫青禾 图/闻人静）', ['卫青禾']],
    ['（提案办 卫青禾）', ['卫青禾']],
    ['（松陵县委宣传部供稿）', []],
    ['本报记者 卫青禾 摄', []],
    ['进入栖梧新闻网微站', []],
  ])('is told by the line %s under it', (line, reporters) => {
    const { meta, body } = under(line)
    expect([meta.reporters, body]).toEqual([reporters, BODY])
  })
  it('is told by names whose bracket was lost', () => {
    const { meta, body } = recovered(`${TITLE}\n${BODY}卫青禾、闻人静）`, 'text')
    expect([meta.reporters, body]).toEqual([['卫青禾', '闻人静'], BODY])
  })
  it('tells the editors apart who stand in the same line', () => {
    expect(under('岚江日报全媒体记者 卫青禾 闻人静 编辑 温知许 审核 白露').meta).toMatchObject({
      origin: '岚江日报',
      reporters: ['卫青禾', '闻人静'],
      editors: ['温知许', '白露'],
    })
  })
  it('does not read a counter or a site as a name', () => {
    const { meta } = crawled(`${TITLE}\n来源：岚江日报 作者：栖梧网 责任编辑：温知许 阅读 1233`)
    expect(meta).toMatchObject({ reporters: [], editors: ['温知许'] })
  })
  it('gives the paper before its reporter', () => {
    expect(under('（松陵县融媒体中心记者：卫青禾 闻人静 编辑：温知许）').meta).toMatchObject({
      origin: '松陵县融媒体中心',
      reporters: ['卫青禾', '闻人静'],
      editors: ['温知许'],
    })
  })
  it('gives the paper that another drew from', () => {
    expect(under('（岚江日报综合）').meta.origin).toBe('岚江日报')
  })
})

describe('what stands around the text of a crawl', () => {
  it('goes on behind a picture', () => {
    const [first, ...rest] = BODY.split('\n')
    const { body } = crawled(TITLE, '', [first, '[图片]', '▲闻人岱在田间', '顾砚秋陪同调研。'].join('\n'))
    expect(body).toBe([first, '顾砚秋陪同调研。'].join('\n'))
    expect(rest.length).toBeGreaterThan(0)
  })
  it.each([
    '声明：本站是免费向读者提供信息的公益网站。所有转载作品，我们都将详细标注作者和来源，文章版权仍归原作者所有。如果您认为我们侵犯了您的权利，请与我们联系。',
    '本站部分信息由相应民事主体自行提供，该信息内容的真实性、准确性和合法性应由该民事主体负责。',
    '好文章，值得推荐给更多人',
  ])('leaves out %s', (line) => {
    expect(crawled(TITLE, line).body).toBe(BODY)
  })
  it('takes off a button that is glued to the last sentence', () => {
    expect(crawled(TITLE, '', `${BODY} 展开详细`).body).toBe(BODY)
  })
})
