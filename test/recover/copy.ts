import type { InputFormat } from '../../src/record/types.ts'
import type { Article } from '../../src/recover/article.ts'
import { recover } from '../../src/recover/recover.ts'
import type { Copy, Stated } from '../../src/source/copy.ts'

/** A copy as the source room hands it on. */
export function copyOf(
  text: string,
  format: InputFormat = 'html',
  stated: Stated = {},
  url: string | null = null,
): Copy {
  return { path: 'copy', url, format, part: null, sha256: '', charset: 'utf-8', text, stated }
}

export const recovered = (text: string, format?: InputFormat, stated?: Stated, url?: string): Article =>
  recover(copyOf(text, format, stated, url ?? null))

/** Three paragraphs of an invented report. */
export const PARAGRAPHS = [
  '5月6日，岚江省委书记闻人岱到栖梧市调研，先后来到松陵县高标准农田和栖梧经开区，察看春耕生产和项目建设情况。',
  '闻人岱强调，要把粮食生产摆在突出位置，把每一亩良田都建好管好，让种粮农民有账算、有钱赚。',
  '省领导褚云帆，栖梧市委书记顾砚秋参加调研。',
] as const
export const BODY = PARAGRAPHS.join('\n')

/** A page around an article, as portals have it. */
export const page = (
  article: string,
  head = '',
): string => `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>
<div class="top"><a href="/">首页</a> | <a href="/a">新闻</a> | <a href="/b">政务</a></div>
<ul class="nav"><li><a href="/1">走进栖梧</a></li><li><a href="/2">政务公开</a></li><li><a href="/3">互动交流</a></li></ul>
${article}
<div class="related"><h3>相关新闻</h3><ul><li><a href="/4">望溪市召开防汛工作会议，部署汛期值守</a></li><li><a href="/5">澄州大桥建成通车，过江只需八分钟</a></li></ul></div>
<div class="footer"><p>主办：栖梧市人民政府办公室 联系电话：0000-0000000</p><p>岚ICP备00000000号 网站标识码：0000000000</p></div>
</body></html>`
