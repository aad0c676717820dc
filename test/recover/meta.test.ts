import { describe, expect, it } from 'vitest'
import { BODY, PARAGRAPHS, page, recovered } from './copy.ts'

const text = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('')
const article = (info: string, body = text): string =>
  `<h1>闻人岱在栖梧市调研</h1><div class="info">${info}</div><div class="content">${body}</div>`

describe('origin and publisher', () => {
  it('takes the dateline before the 来源 line, which then names the carrier', () => {
    const body = `<p>岚江日报·岚江新闻客户端讯（岚江日报记者卫青禾）${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>`
    expect(recovered(page(article('来源：望溪新闻网 时间：2024-05-07', body))).meta).toMatchObject({
      origin: '岚江日报',
      publisher: '望溪新闻网',
      reporters: ['卫青禾'],
    })
  })

  it('takes a paper of three characters for a paper, not for a person', () => {
    expect(recovered(page(article('来源：苏拉报 时间：2024-05-07', text))).meta.origin).toBe('苏拉报')
  })

  it('takes the closing before the 来源 line', () => {
    const { meta } = recovered(page(article('来源：望溪新闻网', `${text}<p>（来源：岚江日报）</p>`)))
    expect(meta.origin).toBe('岚江日报')
  })

  it.each([
    ['栖梧讯【通讯员闻人静】', ['闻人静']],
    ['【全媒体记者 卫青禾 闻人静】', ['卫青禾', '闻人静']],
    ['本报讯 全媒体记者卫青禾 通讯员闻人静 “边吃边聊。”', ['卫青禾', '闻人静']],
    ['本报讯（澄轩）', ['澄轩']],
    ['本报讯 记者从市委获悉，', []],
  ])('takes who wrote from the dateline %s', (dateline, reporters) => {
    expect(recovered(`${dateline}${BODY}`, 'text').meta.reporters).toEqual(reporters)
  })

  it('means the site by 本站原创', () => {
    const html = page(
      article('文章来源：本站原创 作者：佚名'),
      '<title>闻人岱在栖梧市调研--要闻动态-岚江省农业农村厅</title>',
    )
    expect(recovered(html).meta).toMatchObject({
      origin: '岚江省农业农村厅',
      publisher: '岚江省农业农村厅',
      reporters: [],
    })
  })

  it('reads the meta elements of the State Council standard, and doubts them where the page says otherwise', () => {
    const head = `<meta name="SiteName" content="栖梧市人民政府"><meta name="ArticleTitle" content="闻人岱在栖梧市调研"><meta name="PubDate" content="2024-05-07 08:30:00"><meta name="ContentSource" content="栖梧日报">`
    expect(recovered(page(article(''), head)).meta).toMatchObject({
      title: '闻人岱在栖梧市调研',
      publisher: '栖梧市人民政府',
      published: '2024-05-07T08:30:00+08:00',
      origin: '栖梧日报',
    })
    expect(recovered(page(article('来源：岚江日报'), head)).meta.origin).toBe('岚江日报')
  })

  it('reads JSON-LD', () => {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"闻人岱在栖梧市调研","datePublished":"2024-05-07T00:30:00Z","publisher":{"name":"望溪在线"}}</script>`
    expect(recovered(page(article(''), head)).meta).toMatchObject({
      published: '2024-05-07T08:30:00+08:00',
      publisher: '望溪在线',
    })
  })

  it('reads a source that stands in a span without its label', () => {
    const html = page(article('<span class="source">岚江日报</span><time>2024-05-07 08:30</time><span>67万阅读</span>'))
    expect(recovered(html).meta).toMatchObject({ origin: '岚江日报', published: '2024-05-07T08:30+08:00' })
  })

  it.each([
    '松陵县人民政府 >> 新闻中心 >> 松陵要闻',
    '云上栖梧 > 要闻 > 正文',
    '首页 要闻 社会 财经 娱乐 体育 图片',
    '岚江日报 数字报纸',
    '00002版：要闻',
  ])('does not take the way mark %s for the headline of a plain copy', (line) => {
    expect(recovered(`${line}\n闻人岱在栖梧市调研\n2024-05-07\n${BODY}`, 'text').meta.title).toBe('闻人岱在栖梧市调研')
  })

  it('takes the day from the episode that an item was sent in', () => {
    expect(recovered(`闻人岱在栖梧市调研\n《岚江新闻》 (20240507)\n${BODY}`, 'text').meta).toMatchObject({
      title: '闻人岱在栖梧市调研',
      published: '2024-05-07',
    })
  })

  it('takes carrier and day from what a digital edition sets around the text', () => {
    const { meta } = recovered(
      `岚江日报 数字报纸\n00002版：要闻\n闻人岱在栖梧市调研\n${BODY}\n岚江日报 要闻 00002 闻人岱在栖梧市调研 2024-05-07 231 2024年05月07日 星期二`,
      'text',
    )
    expect(meta).toMatchObject({ title: '闻人岱在栖梧市调研', publisher: '岚江日报', published: '2024-05-07' })
  })

  it('takes a line that ends before what is said for the 引题 over the headline', () => {
    const { meta, body } = recovered(`闻人岱在栖梧市调研时强调\n抢抓农时 备足农资 夺取首季开门红\n${BODY}`, 'text')
    expect(meta).toMatchObject({ title: '抢抓农时 备足农资 夺取首季开门红', headline: '闻人岱在栖梧市调研时强调' })
    expect(body.startsWith(PARAGRAPHS[0]!.slice(0, 8))).toBe(true)
  })

  it('means the paper itself in its digital edition, with the 引题 over the headline', () => {
    const html = `<html><head><title>抓住农时一刻不松</title></head><body><div><a href="/">岚江日报数字报</a> <span>2024-05-07</span></div><div>第01版：要闻</div>
      <div class="right"><!--enpproperty <date>2024-05-07 00:00:00:0</date><title>抓住农时一刻不松</title><sourcename>岚江日报</sourcename>/enpproperty-->
      <p>闻人岱在栖梧市调研春耕</p><h2>抓住农时一刻不松</h2><p>2024-05-07　　记者 卫青禾</p><founder-content>${text}</founder-content></div><div>岚江日报社版权所有，未经书面授权，禁止转载。</div></body></html>`
    const { meta, body } = recovered(html)
    expect(meta).toEqual({
      title: '抓住农时一刻不松',
      headline: '闻人岱在栖梧市调研春耕',
      published: '2024-05-07',
      publisher: '岚江日报',
      origin: '岚江日报',
      reporters: ['卫青禾'],
      editors: [],
    })
    expect(body).toBe(BODY)
  })

  it('says nothing where nothing is printed', () => {
    const { meta } = recovered(`闻人岱在栖梧市调研\n${BODY}`, 'text')
    expect(meta).toEqual({
      title: '闻人岱在栖梧市调研',
      headline: null,
      published: null,
      publisher: null,
      origin: null,
      reporters: [],
      editors: [],
    })
  })
})

describe('names', () => {
  const closing = (words: string) => recovered(page(article('', text.replace(/。<\/p>$/, `。${words}</p>`))))
  it.each([
    ['（卫青禾 闻人静）', ['卫青禾', '闻人静']],
    [' ·卫青禾·', ['卫青禾']],
    ['</p><p>文、图/卫青禾', ['卫青禾']],
    ['（文/图 卫青禾 编辑 闻人静）', ['卫青禾']],
    ['（记者 卫青禾 通讯员 林 见）', ['卫青禾', '林见']],
    ['（岚江日报全媒体记者 卫青禾）', ['卫青禾']],
    ['（记者 卫青禾 摄影 闻人静）', ['卫青禾']],
    ['（松陵县委宣传部）', ['松陵县委宣传部']],
    ['(岚江新闻网 记者/卫青禾)', ['卫青禾']],
  ])('are read out of the closing bracket %s, which is no text', (words, reporters) => {
    const { meta, body } = closing(words)
    expect(meta.reporters).toEqual(reporters)
    expect(body).toBe(BODY)
  })

  it('are not read out of a bracket that says something else', () => {
    const words = '（市、区）有关负责同志一同参加。'
    expect(recovered(page(article('', `<p>${PARAGRAPHS[0]}</p><p>各县${words}</p>`))).body).toContain(words)
  })

  it('of editors are told from those of photographers', () => {
    const { meta } = recovered(
      page(article('', `${text}<p>编辑：闻人静</p><p>责编 林见秋 | 审核：许知春</p><p>摄影：卫青禾</p>`)),
    )
    expect(meta.editors).toEqual(['闻人静', '林见秋', '许知春'])
    expect(meta.reporters).toEqual([])
  })

  it('are no names where they are headings of the article', () => {
    const body = `<p>${PARAGRAPHS[0]}</p><p>大众传媒</p><p>${PARAGRAPHS[1]}</p>`
    const { meta, body: found } = recovered(page(article('', body)))
    expect(meta.origin).toBeNull()
    expect(found.split('\n')[1]).toBe('大众传媒')
  })
})

describe('the title', () => {
  const titled = (head: string, over: string): string | null =>
    recovered(page(`${over}<div class="content">${text}</div>`, head)).meta.title
  it('is the line that the page title says again, not the heading of the site', () => {
    expect(
      titled(
        '<title>闻人岱在栖梧市调研_要闻_栖梧在线</title>',
        '<h1>栖梧在线</h1><div align=center>闻人岱在栖梧市调研</div>',
      ),
    ).toBe('闻人岱在栖梧市调研')
  })
  it('loses the tag of a video', () => {
    expect(titled('<title>[视频]闻人岱在栖梧市调研</title>', '')).toBe('闻人岱在栖梧市调研')
  })
  it('is what a forum sets behind a label, not an item of the list under it', () => {
    expect(titled('', '<h1>主题: 闻人岱在栖梧市调研</h1><div>◎时　间　5月6日</div>')).toBe('闻人岱在栖梧市调研')
  })
  it('is put together from two lines', () => {
    expect(titled('', '<h1>建好每一亩良田</h1><h1>——闻人岱栖梧调研记</h1>')).toBe('建好每一亩良田——闻人岱栖梧调研记')
  })
  it('is the 原标题 where no other is printed', () => {
    expect(recovered(`原标题：闻人岱在栖梧市调研\n${BODY}`, 'text').meta).toMatchObject({
      title: '闻人岱在栖梧市调研',
      headline: null,
    })
  })
})

describe('credits of accounts and crawls', () => {
  const text = (foot: string, head = ''): string => `${head}${BODY}\n${foot}`
  it('are read where a stroke stands between label and value', () => {
    const { meta, body } = recovered(text('供稿丨松陵县委办公室\n编校丨闻人静\n审核丨卫 青\n精彩推荐'), 'text')
    expect(meta).toMatchObject({ reporters: ['松陵县委办公室'], editors: ['闻人静', '卫青'] })
    expect(body).toBe(BODY)
  })
  it.each([
    ['澄州市人民政府\n闻人岱在栖梧市调研\n', '澄州市人民政府'],
    ['您当前的位置：岚江新闻网 > 政务\n闻人岱在栖梧市调研\n', '岚江新闻网'],
    ['发布机构：栖梧市人民政府办公室 发布日期：2024-05-07\n闻人岱在栖梧市调研\n', '栖梧市人民政府办公室'],
  ])('tell the site by what stands over the headline: %j', (head, publisher) => {
    const { meta, body } = recovered(text('', head), 'text')
    expect(meta).toMatchObject({ title: '闻人岱在栖梧市调研', publisher })
    expect(body).toBe(BODY)
  })
  it('do not take the firm that holds the rights for the site', () => {
    const foot = '版权声明:凡注明“来源:岚江网”的所有作品,版权归高原(澄州)文化传播有限公司。'
    expect(recovered(text(foot), 'text').meta.publisher).toBe('岚江网')
  })
  it('know the dateline of an account by its 讯', () => {
    expect(recovered(`栖梧青禾讯 5月6日，${BODY}`, 'text').meta.origin).toBe('栖梧青禾')
    expect(recovered(`记者从现场获悉，第一时间通讯 ${BODY}`, 'text').meta.origin).toBe(null)
  })
  it('do not take the unit beside the headline for it', () => {
    const html = page(
      `<h1>召开新学期动员会</h1><h2>苇湾市实验小学</h2><div>日期: 2024年5月7日</div>${text(
        BODY.split('\n')
          .map((line) => `<p>${line}</p>`)
          .join(''),
      )}`,
    )
    expect(recovered(html).meta.title).toBe('召开新学期动员会')
  })
  it('read a dateline that a line break cuts, and a title with the sites around it', () => {
    const copy = `---\ntitle: 澄州大学->闻人岱来校调研 | news.example.info\n---\n澄州新闻网讯 （记者 卫青禾\n\n）${BODY}`
    expect(recovered(copy, 'markdown', { title: '澄州大学->闻人岱来校调研 | news.example.info' }).meta).toMatchObject({
      title: '闻人岱来校调研',
      origin: '澄州新闻网',
    })
  })
  it('leave out the rubric over the headline', () => {
    const { meta, body } = recovered(text('', '校园新闻\n闻人岱在栖梧市调研\n'), 'text')
    expect([meta.title, body]).toEqual(['闻人岱在栖梧市调研', BODY])
  })
  it('tell who wrote from who took the pictures', () => {
    expect(recovered(text('(岚江日报记者 卫青禾/文 闻人静/摄)'), 'text').meta).toMatchObject({
      origin: '岚江日报',
      reporters: ['卫青禾'],
    })
    expect(recovered(text('(撰稿人: 卫青禾 审稿人:闻人静)'), 'text').meta).toMatchObject({
      reporters: ['卫青禾'],
      editors: ['闻人静'],
    })
  })
  it('are read in a dateline without the word for reporters, and behind a summary', () => {
    const { meta } = recovered(`本网讯(卫青禾)${BODY}`, 'text')
    expect(meta).toMatchObject({ origin: null, reporters: ['卫青禾'] })
    const summary = '岚江省春耕生产现场会在栖梧市松陵县召开，部署春耕春管。'
    expect(recovered(`${summary}\n岚江日报讯(记者 卫青禾)${BODY}`, 'text').meta).toMatchObject({
      origin: '岚江日报',
      reporters: ['卫青禾'],
    })
  })
  it('name the holder of rights and not the words around', () => {
    const foot = (line: string) =>
      recovered(page(`<h1>春耕</h1><p>${PARAGRAPHS.join('</p><p>')}</p><p>${line}</p>`)).meta
    expect(foot('中共松陵县委办公室 版权所有 备案号:岚ICP备00000000号').publisher).toBe('中共松陵县委办公室')
    expect(foot('文章版权归原作者所有').publisher).not.toBe('原作者')
  })
  it('tell who passes on another’s report', () => {
    expect(recovered(`岚江在线5月16日讯 据岚江日报报道（记者 卫青禾 闻人静）${BODY}`, 'text').meta).toMatchObject({
      origin: '岚江日报',
      publisher: '岚江在线',
      reporters: ['卫青禾', '闻人静'],
    })
  })
  it('read the site before its address, and in the note on its own works', () => {
    const head = `闻人岱赴栖梧市调研\n岚江政府门户网站 www.lanjiang.example 2021年08月23日 08时18分 来源：岚江日报\n${BODY}`
    expect(recovered(head, 'text').meta).toMatchObject({ publisher: '岚江政府门户网站', origin: '岚江日报' })
    const foot = recovered(`${BODY}\n凡本网注明“来源：岚江信息港”的所有作品，均为岚江信息港合法拥有版权`, 'text')
    expect(foot.meta.publisher).toBe('岚江信息港')
    expect(foot.body).toBe(BODY)
  })
  it('take no caption and no way to the page for the title', () => {
    expect(recovered(`全省会议现场。记者 卫青禾 摄\n${BODY}`, 'text').meta.title).toBeNull()
    expect(
      recovered(
        `岚江新闻 澄州市 栖梧市 望溪市 松陵县 鹿鸣县\n闻人岱到栖梧市调研\n来源：岚江日报 2016-12-24\n${BODY}`,
        'text',
      ).meta,
    ).toMatchObject({
      title: '闻人岱到栖梧市调研',
      origin: '岚江日报',
    })
    expect(recovered(`岚江 > 栖梧 > 正文\n闻人岱到栖梧市调研\n${BODY}`, 'text').meta.title).toBe('闻人岱到栖梧市调研')
    expect(recovered(`澄溪频道>访谈>\n闻人岱：守住耕地红线\n${BODY}`, 'text').meta.title).toBe('闻人岱：守住耕地红线')
  })
  it('join the lines of a headline under another', () => {
    const { meta } = recovered(
      `省委书记闻人岱来栖梧调研\n闻人岱在栖梧调研时强调\n守住耕地红线\n答好“栖梧答卷”\n全媒体记者 卫青禾 报道：${BODY}`,
      'text',
    )
    expect(meta).toMatchObject({
      title: '省委书记闻人岱来栖梧调研',
      headline: '闻人岱在栖梧调研时强调 守住耕地红线 答好“栖梧答卷”',
    })
  })
  it('leave credits behind the last sentence out of the text', () => {
    const { meta, body } = recovered(`${BODY}责任编辑：卫青禾`, 'text')
    expect(meta.editors).toEqual(['卫青禾'])
    expect(body).toBe(BODY)
  })
  it('leave out the names of pictures', () => {
    expect(recovered(`![](1.jpg)\n${PARAGRAPHS[0]}\n3.jpg\n${PARAGRAPHS[1]}\n${PARAGRAPHS[2]}`, 'text').body).toBe(BODY)
  })
})
