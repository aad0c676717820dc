import { describe, expect, it } from 'vitest'
import { BODY, PARAGRAPHS, page, recovered } from './copy.ts'

const TITLE = '闻人岱在栖梧市调研春耕生产'
const paragraphs = (open: string, close: string): string =>
  PARAGRAPHS.map((text) => `${open}${text}${close}`).join('\n')
const INFO = '<div class="info">来源：岚江日报 发布时间：2024-05-07 08:30 浏览次数：12 字体：大 中 小</div>'

describe('the body of a page', () => {
  const shapes: readonly (readonly [name: string, article: string])[] = [
    [
      'paragraphs',
      `<div class="article"><h1>${TITLE}</h1>${INFO}<div class="TRS_Editor">${paragraphs('<p>　　', '</p>')}</div></div>`,
    ],
    [
      'line breaks in a cell',
      `<table><tr><td><center><b>${TITLE}</b></center><br>${INFO}<br>${paragraphs('　　', '<br><br>')}</td></tr></table>`,
    ],
    ['divs', `<h1>${TITLE}</h1>${INFO}<div id="zoom">${paragraphs('<div>&nbsp;&nbsp;&nbsp;&nbsp;', '</div>')}</div>`],
    [
      'cells that are never closed',
      `<table><tr><td><h2>${TITLE}</h2><tr><td>${INFO}<tr><td>${paragraphs('<p>', '')}<tr><td align=right>`,
    ],
    [
      'a paste from Word',
      `<h1>${TITLE}</h1>${INFO}${paragraphs('<P class=MsoNormal style="TEXT-INDENT: 28pt"><SPAN style="FONT-FAMILY: 宋体">', '<SPAN lang=EN-US><?xml:namespace prefix = "o" /><o:p></o:p></SPAN></SPAN></P>')}`,
    ],
    [
      'several blocks',
      `<h1>${TITLE}</h1>${INFO}<div class="content"><section><p>${PARAGRAPHS[0]}</p></section><section><p>${PARAGRAPHS[1]}</p></section><section><p>${PARAGRAPHS[2]}</p></section></div>`,
    ],
    [
      'an advertisement in between',
      `<h1>${TITLE}</h1>${INFO}<div><p>${PARAGRAPHS[0]}</p><table><tr><td><a href="/ad">春茶上市，九折优惠，先到先得</a></td><td><a href="/ad2">栖梧文旅卡，一卡游遍全市</a></td></tr></table><p>${PARAGRAPHS[1]}</p><p>${PARAGRAPHS[2]}</p></div>`,
    ],
    [
      'pictures with captions',
      `<h1>${TITLE}</h1>${INFO}<div class="content"><p>${PARAGRAPHS[0]}</p><p align="center"><img src="1.jpg"></p><p align="center">▲闻人岱在田间察看秧苗长势。记者 卫青禾 摄</p><p>${PARAGRAPHS[1]}</p><p>${PARAGRAPHS[2]}</p></div>`,
    ],
    [
      'credits and comments behind it',
      `<h1>${TITLE}</h1>${INFO}<div class="content">${paragraphs('<p>', '</p>')}<p>（记者 卫青禾）</p><p>责任编辑：闻人静</p></div><div class="comments"><h3>网友评论（2条评论）</h3><p>江边一棵树：说得好，种粮确实要让农民有账算，希望政策早点落到田里。</p></div>`,
    ],
    [
      'a hidden copy for sharing',
      `<h1>${TITLE}</h1>${INFO}<div class="content">${paragraphs('<p>', '</p>')}</div><div style="display:none">${PARAGRAPHS[0]}</div>`,
    ],
  ]
  it.each(shapes)('is found in %s', (_, article) => {
    const { body, meta, notReport } = recovered(page(article, `<title>${TITLE}_栖梧市人民政府</title>`))
    expect(body).toBe(BODY)
    expect(meta).toMatchObject({ title: TITLE, published: '2024-05-07T08:30+08:00', origin: '岚江日报' })
    expect(notReport).toBeNull()
  })

  it.each([
    ['DSC_0423闻人岱在田间察看秧苗'],
    ['闻人岱作讲话'],
    ['调研座谈会现场'],
    ['图|闻人岱察看项目建设情况'],
    ['【打印】【关闭】【返回顶部】'],
    ['打开云上栖梧，查看更多精彩内容'],
    ['想爆料？请登录《青禾连线》( https://news.example/)'],
    ['新闻推荐'],
  ])('ends before a line that is no sentence of it: %s', (line) => {
    expect(recovered(`${TITLE}\n${BODY}\n${line}`, 'text').body).toBe(BODY)
  })

  it.each([['栖梧新闻'], ['《栖梧新闻》 (20240506)'], ['摘要：要把粮食生产摆在突出位置，让种粮农民有账算。']])(
    'begins behind a line that is none: %s',
    (line) => {
      expect(recovered(`${TITLE}\n${line}\n${BODY}`, 'text').body).toBe(BODY)
    },
  )

  it('is not the headline once more, with the mark of a film or a full stop', () => {
    expect(recovered(`${TITLE}\n[视频]${TITLE}\n${TITLE}。\n${BODY}`, 'text').body).toBe(BODY)
  })

  it('keeps the headings that its parts begin with', () => {
    const body = `一、春耕生产\n${PARAGRAPHS[0]}\n二、种粮收益\n${PARAGRAPHS[1]}`
    expect(recovered(`${TITLE}\n${body}`, 'text').body).toBe(body)
  })

  it('is the first of several articles on one page', () => {
    const entry = (title: string, date: string, text: string): string =>
      `<div class="entry"><h2>${title}</h2><div class="date">${date}</div><div>${text}</div><div><a href="#">打印</a></div></div>`
    const long = PARAGRAPHS[0].repeat(5)
    const html = page(
      entry(TITLE, '2024-05-07 08:30', long) + entry('望溪市部署防汛', '2024-05-06 09:00', PARAGRAPHS[1].repeat(9)),
    )
    expect(recovered(html).body).toBe(long)
  })

  it('is read under a WeChat account', () => {
    const html = `<html><head><meta property="og:title" content="${TITLE}"><meta property="og:site_name" content="微信公众平台"><script>var ct = "1715042400"; var nickname = "栖梧发布";</script></head><body>
      <h1 id="activity-name">${TITLE}</h1><div><span>原创</span><a id="js_name">栖梧发布</a></div>
      <div id="js_content" style="visibility: hidden;"><section><span>点击蓝字 关注我们</span></section>${paragraphs('<section><span>', '</span></section>')}<p>长按识别二维码</p></div></body></html>`
    const { body, meta } = recovered(html)
    expect(body).toBe(BODY)
    expect(meta).toMatchObject({
      title: TITLE,
      publisher: '栖梧发布',
      origin: '栖梧发布',
      published: '2024-05-07T08:40:00+08:00',
    })
  })
})

describe('the body of a text', () => {
  it('is what a crawl has between way marks, credits and share notes', () => {
    const text = `http://www.qiwu.example/2024/05/123.html
您当前的位置 : 首页 > 新闻中心 > 时政
${TITLE}
分享到:
来源：岚江日报 作者：未知 时间：2024-05-07 浏览字号：[ ]
▲摄影|岚江日报记者卫青禾
       ${PARAGRAPHS.join('\n\n')}
(来源:岚江日报)
本原创内容版权归掌上栖梧(www.qiwu.example)所有,未经书面授权谢绝转载。
编辑:闻人静
分享让更多人看到
`
    const { body, meta } = recovered(text, 'text')
    expect(body).toBe(BODY)
    expect(meta).toEqual({
      title: TITLE,
      headline: null,
      published: '2024-05-07',
      publisher: '掌上栖梧',
      origin: '岚江日报',
      reporters: [],
      editors: ['闻人静'],
    })
  })

  it('begins new paragraphs at full-width indents, where a scraper took the breaks out', () => {
    const cell = PARAGRAPHS.join('　　')
    const { body } = recovered(cell, 'json', { title: TITLE, source: '来源：岚江日报' })
    expect(body).toBe(BODY)
  })

  it('leaves out captions that a scraper glued into it', () => {
    const cell = `5月6日，闻人岱在栖梧市调研。这是闻人岱在田间察看秧苗。记者 卫青禾 摄5月6日，闻人岱在栖梧市调研。他强调，要建好良田。`
    expect(recovered(cell, 'json').body).toBe('5月6日，闻人岱在栖梧市调研。他强调，要建好良田。')
    const shown = `${PARAGRAPHS[0]}　　\n图为闻人岱(左)在田间 图片为岚江卫视截图　　${PARAGRAPHS[1]}`
    expect(recovered(shown, 'json').body).toBe(`${PARAGRAPHS[0]}\n${PARAGRAPHS[1]}`)
  })

  it('goes on over the mark where a page’s summary ends, be it in a word', () => {
    const [first, second] = PARAGRAPHS
    const cut = first!.length - 9
    const markdown = `---\ntitle: ${TITLE}\n---\n${first!.slice(0, cut)}\n<!--more-->\n${first!.slice(cut)}\n\n<!--more-->\n\n${second}`
    expect(recovered(markdown, 'markdown').body).toBe(`${first}\n${second}`)
  })

  it('is the markup under front matter that a robot wrote', () => {
    const markdown = `---
title: '${TITLE}'
author: 江畔资讯
date: Mon, 06 May 2024 23:12:09 GMT
---

<div>
<p>　　原标题：种好每一亩田 闻人岱到栖梧调研</p>
<p>　　来源：岚江日报</p>
${paragraphs('<p>　　', '</p>')}
<!--article_adlist[<p>(本文来自江畔资讯)</p>]article_adlist-->
<style>.qr&#123;float:left;&#125;</style>
<p class="article-editor">责任编辑：林见秋 </p>
</div>`
    const { body, meta } = recovered(markdown, 'markdown')
    expect(body).toBe(BODY)
    expect(meta).toEqual({
      title: TITLE,
      headline: '种好每一亩田 闻人岱到栖梧调研',
      published: '2024-05-07T07:12:09+08:00',
      publisher: '江畔资讯',
      origin: '岚江日报',
      reporters: [],
      editors: ['林见秋'],
    })
  })

  it('loses the links that advertise in the middle of it', () => {
    const [first, second] = PARAGRAPHS
    const html = page(
      `<h1>${TITLE}</h1><div><p>${first}<a href="/ad">点击领取岚江文旅消费券</a>${second}</p><p>${PARAGRAPHS[2]}</p></div>`,
    )
    expect(recovered(html).body).toBe(`${first}${second}\n${PARAGRAPHS[2]}`)
  })

  it('keeps the names and firms that a site links', () => {
    const html = page(
      `<h1>${TITLE}</h1><div><p>${PARAGRAPHS[0].replace('闻人岱', '<a href="/p">闻人岱</a>')}</p><p>${PARAGRAPHS[1]}</p></div>`,
    )
    expect(recovered(html).body).toBe(`${PARAGRAPHS[0]}\n${PARAGRAPHS[1]}`)
  })

  it('keeps the questions of an interview', () => {
    const text = `${TITLE}\n记者：您怎么看今年的春耕？\n闻人岱：种子、农资都备足了，关键是把水引到田头。\n记者：还有什么担心？`
    expect(recovered(text, 'text').body).toBe(text.slice(TITLE.length + 1))
  })
})
