import { credit, hostOf, type Page, printed } from './page.ts'

/** What feed-to-blog robots write: front matter, then the page's markup with its comments and style sheets. */
export function robot(page: Page): string {
  const { meta } = page
  const date = meta.published ? new Date(meta.published).toUTCString() : ''
  const picture = `<div class="img_wrapper"><img style="max-width: 640px;" src="https://n.${hostOf(meta.publisher)}/w800h514/${page.slug}.jpg" alt referrerpolicy="no-referrer"><span class="img_descr"></span></div>`
  const lines = page.paragraphs.map((p, i) => `<p cms-style="font-L">　　${p}</p>${i === 1 ? `\n${picture}` : ''}`)
  return `
---
title: '${meta.title ?? ''}'
categories: 
 - 财经
 - ${meta.publisher ?? ''}
 - ${meta.publisher ?? ''}－国内
headimg: 'https://n.${hostOf(meta.publisher)}/w800h514/${page.slug}.jpg'
author: ${meta.publisher ?? ''}
comments: false
date: ${date}
thumbnail: 'https://n.${hostOf(meta.publisher)}/w800h514/${page.slug}.jpg'
---

<div>   
${meta.headline ? `<p cms-style="font-L">　　原标题：${meta.headline}</p>\n` : ''}${meta.origin ? `<p cms-style="font-L">　　来源：${meta.origin}</p>\n` : ''}${lines.join('\n')}
<!--article_adlist[<p cms-style="font-L">(本文来自江畔资讯，更多原创内容请下载“江畔”APP)</p>]article_adlist--><!-- news_keyword_pub,${page.slug} -->



<!-- 正文下iframe -->
<!-- 总声明-->
<!-- 文末二维码 start -->
            <style>
            .appendQr_wrap&#123;border:1px solid #E6E6E6;padding:8px;&#125;
            .appendQr_normal_txt&#123;float:left;font-size:20px;color:#333;&#125;
            </style>
            <div class="clearfix appendQr_wrap">
                <div class="appendQr_normal"><img src="https://n.${hostOf(meta.publisher)}/qr.png" referrerpolicy="no-referrer"></div>
                <div class="appendQr_normal_txt">海量资讯、独家解读，尽在江畔财经APP</div>
            </div>
<!-- 编辑姓名及工作代码 -->
${meta.editors.length ? `<p class="article-editor">责任编辑：${meta.editors.join(' ')} </p>` : ''}
<!-- 编辑姓名及工作代码-->

</div>
            `
}

/** A text that someone wrote down as Markdown, with a heading and nothing else. */
export function note(page: Page): string {
  const { meta } = page
  const line = [
    printed(meta.published),
    meta.origin ? `来源：${meta.origin}` : '',
    page.dateline ? '' : credit('记者：', meta.reporters),
  ]
  return `# ${meta.title ?? ''}\n\n*${line.filter(Boolean).join(' | ')}*\n\n${page.paragraphs.join('\n\n')}\n\n---\n\n[返回目录](../README.md)\n`
}

/** A bare page that holds a text in paragraphs and a rule, nothing named: its title was lost on the way. */
export function untitled(page: Page): string {
  return `<html><body>\n${page.paragraphs.map((p) => `<div>${p}</div>`).join('\n<div>&nbsp;</div>\n')}\n</body></html>\n`
}
