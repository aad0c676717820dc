import { seeded } from '../random.ts'
import type { Source } from '../source.ts'

interface Stray {
  readonly file: string
  /** What it is, in a word. */
  readonly what: string
  readonly bytes: (sources: readonly Source[]) => Buffer
}

/** A site's page of links: many headlines and dates, no report. */
function list(sources: readonly Source[]): Buffer {
  const rows = sources
    .filter((s) => s.meta.title)
    .map(
      (s) =>
        `<li><a href="/yw/${s.id}.html" title="${s.meta.title}">${s.meta.title}</a><span>[${(s.meta.published ?? '').slice(0, 10)}]</span></li>`,
    )
  return Buffer.from(`<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>要闻动态_岚江省人民政府</title><meta name="ColumnName" content="要闻动态"></head>
<body>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/zwfw/">政务服务</a></li></ul>
<div class="location">当前位置：<a href="/">首页</a> &gt; 要闻动态</div>
<div class="list"><ul>
${rows.join('\n')}
</ul><div class="page">共 <b>37</b> 页 <a>首页</a> <a>上一页</a> <a>1</a> <a>2</a> <a>3</a> <a>下一页</a> <a>尾页</a></div></div>
<div class="foot">版权所有：岚江省人民政府　网站标识码：9900000001</div>
</body>
</html>
`)
}

const missing = Buffer.from(
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>404 页面不存在</title></head><body><div class="err"><h1>抱歉，您访问的页面不存在或已被删除</h1><p>5 秒后自动返回首页</p><a href="/">返回首页</a></div></body></html>\n`,
)

/** Bytes of a picture's beginning, then noise. */
function binary(): Buffer {
  const random = seeded('noise')
  const noise = Array.from({ length: 4096 }, () => Math.floor(random() * 256))
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(noise)])
}

/** Files among the copies that hold no report. */
export const STRAYS: readonly Stray[] = [
  { file: 'x1-list.html', what: 'list', bytes: list },
  { file: 'x2-missing.html', what: 'missing', bytes: () => missing },
  { file: 'x3-empty.txt', what: 'empty', bytes: () => Buffer.alloc(0) },
  { file: 'x4-picture.html', what: 'binary', bytes: binary },
]
