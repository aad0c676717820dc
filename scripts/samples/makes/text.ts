import { credit, datePath, hostOf, type Page, printed } from './page.ts'

/** A crawler's text of a reprint: address, an alien caption, the original heading, closing credits. */
export function crawl(page: Page): string {
  const { meta } = page
  return `${[
    `http://${hostOf(meta.publisher)}/content_html/html/55/p/pc/${datePath(meta.published)}/1293${page.slug.replace(/\D/g, '')}.html`,
    '视频来源：岚江卫视',
    '原标题：',
    meta.title ?? '',
    page.dateline ? '' : credit('岚江日报全媒体记者 ', meta.reporters, ' '),
    ...page.paragraphs,
    meta.origin ? `（来源：${meta.origin}）` : '',
    `本原创内容版权归${meta.publisher ?? ''}（${hostOf(meta.publisher)}）所有，未经书面授权谢绝转载。`,
    meta.editors[0] ? `编辑：${meta.editors[0]}` : '',
    meta.editors[1] ? `责编：${meta.editors[1]}` : '',
    meta.editors[2] ? `审核：${meta.editors[2]}` : '',
  ]
    .filter(Boolean)
    .join('\n')}\n`
}

/** A crawler's text of a zone's site: breadcrumbs, share buttons, a bulleted line of particulars, empty lines. */
export function crumbs(page: Page): string {
  const { meta } = page
  return `您当前的位置 : 首页 > 走进经开区 > 经开区资讯
分享到:
${meta.title ?? ''}
  • 来源: ${meta.origin ?? ''}
  • 发布时间: ${printed(meta.published)}
  • 字体【      】
${page.paragraphs.map((p) => `    ${p}`).join('\n\n\n\n')}
`
}

/** A crawler's text of a city's news site, with the old version's link and a caption before the text. */
export function local(page: Page): string {
  const { meta } = page
  return `加入收藏 | 进入旧版
国内国际 您现在的位置：首页 >> 国内国际 > 内容
${meta.title ?? ''}
来源：${meta.publisher ?? ''} 作者：未知 时间：${printed(meta.published)} 浏览字号：[ ]

▲摄影|${meta.origin ?? ''}客户端-首席记者林见秋

${page.paragraphs.map((p, i) => (i ? p : `       ${p}`)).join('\n\n')}
`
}

/** A plain text with its title and paragraphs. */
export function plain(page: Page): string {
  return `${page.meta.title ?? ''}\n${page.paragraphs.map((p) => `　　${p}`).join('\n')}\n`
}
