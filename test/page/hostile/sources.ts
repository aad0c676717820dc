import { stringify } from 'csv-stringify/sync'
import { docxOf, paragraph } from '../../source/make/docx.ts'
import { PAYLOADS, type Payload } from './payloads.ts'

const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/g
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** As a container writes text that its reader is to see as it is. */
const escaped = (text: string) => text.replace(NO_XML, '').replace(/[&<>"]/g, (one) => ENTITIES[one]!)

/** A report with a payload in every place, before some container wraps it. */
interface Article {
  readonly title: string
  readonly url: string
  readonly published: string
  readonly source: string
  readonly author: string
  readonly editor: string
  readonly publisher: string
  readonly body: readonly string[]
}

const dayOf = (i: number) => `2024-0${(i % 9) + 1}-1${i % 10}`

/** Chinese enough for the text to be taken for a report, whatever the payload is. */
const FILLING = [
  '调研中，顾砚秋走进车间、田头和社区，同干部群众座谈，听取关于产业、就业和道路的意见建议。',
  '顾砚秋指出，松陵县上半年工作扎实，粮食生产、项目建设和民生改善都有看得见的变化，值得肯定。',
  '松陵县委书记卫青禾表示，将把要求化成任务书、时间表，一条一条抓出结果，年底前向群众报告。',
]

function articleOf({ words }: Payload, i: number): Article {
  return {
    title: `顾砚秋到松陵县调研 ${words}`,
    url: i % 2 ? `https://news.example/${i}?${words}` : words,
    published: dayOf(i),
    source: `岚江日报${words}`,
    author: `林见秋${words}`,
    editor: words,
    publisher: words,
    body: [
      `3月1${i % 10}日，栖梧市委书记顾砚秋到松陵县调研第${i}号项目。${words}`,
      `在${words}公司，顾砚秋察看生产线。`,
      `顾砚秋强调，要以“${words}”的劲头抓好项目建设，确保年底前建成投用${words}。`,
      `一要${words}，抓好粮食生产。二要${words}，抓好安全生产。`,
      words,
      ...FILLING,
    ],
  }
}

const ARTICLES = PAYLOADS.map(articleOf)
const fields = ({ body, ...rest }: Article) => ({ ...rest, content: body.join('\n') })

/** A page that was taken over whole: the payload stands in it as markup, in its head, its body and its linked data. */
function page({ title, url, published, source, author, editor, publisher, body }: Article, live: boolean): string {
  const put = live ? (text: string) => text : escaped
  return `<!doctype html><html><head><meta charset="utf-8"><title>${put(title)}</title>
<meta property="og:title" content="${put(title)}"><meta property="og:url" content="${put(url)}"><meta name="author" content="${put(author)}">
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: title, url, publisher: { name: publisher } })}</script></head>
<body><h1>${put(title)}</h1><p>来源：${put(source)}　${published}</p><div class="article">
${body.map((text) => `<p>　　${put(text)}</p>`).join('\n')}
</div><p>责任编辑：${put(editor)}</p></body></html>`
}

function markdown({ title, url, published, source, author, body }: Article): string {
  const head = { title, url, date: published, source, author }
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n\n# ${title}\n\n${body.join('\n\n')}\n`
}

const text = ({ title, source, published, body, editor }: Article) =>
  `${title}\n来源：${source}　${published}\n\n${body.join('\n\n')}\n\n责任编辑：${editor}\n`

function docx({ title, author, body, source, published }: Article): Uint8Array {
  const lines = [title, `来源：${source}　${published}`, ...body].map((line) => paragraph(escaped(line)))
  return docxOf(lines.join(''), {
    'docProps/core.xml': `<cp:coreProperties><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator></cp:coreProperties>`,
  })
}

const rss = () => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>${escaped(PAYLOADS[0]!.words)}</title><link>https://news.example/</link>
${ARTICLES.map(
  (
    one,
  ) => `<item><title>${escaped(one.title)}</title><link>${escaped(one.url)}</link><dc:creator>${escaped(one.author)}</dc:creator>
<content:encoded>${escaped(one.body.map((line) => `<p>${line}</p>`).join(''))}</content:encoded><pubDate>${one.published}</pubDate></item>`,
).join('\n')}</channel></rss>`

/** Names of files hold what a file system lets them. */
const safe = (name: string) => name.replace(/[/\0]/g, '_').slice(0, 60)

/** Every kind of source with every payload in every field of it, by file name. */
export function hostileSources(): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>()
  for (const [i, article] of ARTICLES.entries()) {
    const name = safe(Buffer.from(PAYLOADS[i]!.words).toString())
    files.set(`live${i} ${name}.html`, page(article, true))
    files.set(`escaped${i}.html`, page(article, false))
    files.set(`${i} ${name}.md`, markdown(article))
    files.set(`${i} ${name}.txt`, text(article))
    files.set(`${i}.docx`, docx(article))
    if (i % 8 === 0) files.set(`${i}.json`, JSON.stringify(fields(article)))
  }
  files.set('array.json', JSON.stringify({ data: ARTICLES.map(fields) }))
  files.set('lines.jsonl', ARTICLES.map((one) => JSON.stringify(fields(one))).join('\n'))
  files.set('feed.xml', rss())
  files.set('table.csv', stringify(ARTICLES.map(fields), { header: true }))
  return files
}
