import { credit, datePath, escaped, hostOf, type Page, printed } from './page.ts'

const content = (page: Page) =>
  page.paragraphs.map((p) => `　　${p}`).join('') +
  (page.dateline || !page.meta.reporters.length ? '' : `（${credit('记者 ', page.meta.reporters)}）`)

const link = (page: Page) =>
  `https://${hostOf(page.meta.publisher)}/a/${datePath(page.meta.published)}/${page.slug}.html`

/** One scraped article as an object, with the prefixes that scrapers leave in its fields. */
export function object(pages: readonly Page[]): string {
  const [page] = pages
  if (!page) return '{}\n'
  const { meta } = page
  return `${JSON.stringify(
    {
      title: meta.title,
      type: '对口支援',
      publish_time: `发布时间：${printed(meta.published).replace(' ', '')}`,
      source: `来源：${meta.origin ?? ''}`,
      content: content(page),
    },
    null,
    1,
  )}\n`
}

/** A table of scraped articles, one object a line. */
export function lines(pages: readonly Page[]): string {
  return pages
    .map((page, i) =>
      JSON.stringify({
        id: 10001 + i,
        url: link(page),
        title: page.meta.title,
        pubtime: printed(page.meta.published),
        source: page.meta.origin,
        content: page.paragraphs.join('\n'),
      }),
    )
    .join('\n')
    .concat('\n')
}

/** An array of scraped articles whose bodies are markup. */
export function array(pages: readonly Page[]): string {
  return `${JSON.stringify(
    pages.map((page) => ({
      headline: page.meta.title,
      date: page.meta.published,
      source: page.meta.origin,
      site: page.meta.publisher,
      body: page.paragraphs.map((p) => `<p>${p}</p>`).join(''),
    })),
    null,
    2,
  )}\n`
}

/** A spreadsheet's export with Chinese column names. */
export function table(pages: readonly Page[]): string {
  const cell = (text: string | null) =>
    /[",\n]/.test(text ?? '') ? `"${(text ?? '').replaceAll('"', '""')}"` : (text ?? '')
  const rows = pages.map((page) => [
    page.meta.title,
    printed(page.meta.published),
    page.meta.origin,
    link(page),
    page.paragraphs.join('\n'),
  ])
  return `${[['标题', '发布时间', '来源', '链接', '正文'], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** A news site's RSS feed with whole texts. */
export function rss(pages: readonly Page[]): string {
  const site = pages[0]?.meta.publisher ?? ''
  const item = (page: Page) => `<item>
<title>${escaped(page.meta.title ?? '')}</title>
<link>${link(page)}</link>
<guid isPermaLink="false">${page.slug}</guid>
<pubDate>${page.meta.published ? new Date(page.meta.published).toUTCString() : ''}</pubDate>
<source url="https://${hostOf(page.meta.origin)}/rss.xml">${page.meta.origin ?? ''}</source>
<description>${escaped((page.paragraphs[0] ?? '').slice(0, 40))}……</description>
<content:encoded><![CDATA[${page.paragraphs.map((p) => `<p>${p}</p>`).join('\n')}${page.dateline || !page.meta.reporters.length ? '' : `<p>（记者 ${page.meta.reporters.join(' ')}）</p>`}<p><a href="${link(page)}">阅读原文</a></p>]]></content:encoded>
</item>`
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>${site}</title>
<link>https://${hostOf(site)}/</link>
<description>${site}·时政</description>
<language>zh-cn</language>
${pages.map(item).join('\n')}
</channel>
</rss>
`
}

/** A government site's Atom feed. */
export function atom(pages: readonly Page[]): string {
  const site = pages[0]?.meta.publisher ?? ''
  const entry = (page: Page) => `<entry>
<id>tag:${hostOf(site)},2022:${page.slug}</id>
<title type="text">${escaped(page.meta.title ?? '')}</title>
<link rel="alternate" href="${link(page)}"/>
<published>${page.meta.published ?? ''}</published>
<updated>${page.meta.published ?? ''}</updated>
${page.meta.origin && page.meta.origin !== site ? `<source><title>${page.meta.origin}</title></source>` : `<author><name>${site}</name></author>`}
<content type="html">${escaped(page.paragraphs.map((p) => `<p style="text-indent:2em">${p}</p>`).join(''))}</content>
</entry>`
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>tag:${hostOf(site)},2022:feed</id>
<title>${site}</title>
<updated>${pages.at(-1)?.meta.published ?? ''}</updated>
${pages.map(entry).join('\n')}
</feed>
`
}
