import type { WorkClass } from './citation-lexicon.ts'

/** The short form of a long modifier: what follows its last comma, else all of it. */
export function shortOf(modifier: string): string {
  const masked = modifier.replace(/“[^”]{0,120}”/g, (quoted) => '“'.repeat(quoted.length))
  const cut = Math.max(masked.lastIndexOf('，'), masked.search(/并(?:发表|[作做]出?|提出)[^，]*$/))
  const short = (cut >= 0 ? modifier.slice(cut + 1) : modifier).replace(
    /^(?:召开的|\d{1,2}月\d{1,2}日|的|多次|先后|又|也|都|还|是|反复|曾|近日|日前|专门|亲自|立即|第一时间|再次|同志|书记|省长|市长|县长|总理)+/,
    '',
  )
  // 发表了一系列|重要讲话, 在|重要指示中强调
  return short === '在' ? '' : short.replace(/^(?:发表|[作做]出)(?:了|的|过)?(?=$|系列|一系列|重要)/, '')
}

/** 重要文章《…》: the title of an article that is named by it. */
export function titleAfter(body: string, end: number, kind: WorkClass): string {
  if (kind !== 'speech' || body[end] !== '《') return ''
  let last = end
  while (body[last] === '《' && last - end < 120) {
    const close = body.slice(last, last + 60).indexOf('》')
    if (close <= 0) break
    last += close + 1
  }
  return body.slice(end, last)
}

/** 提出的“五个总体目标要求|”: a quotation that holds the noun is closed. */
export const closed = (work: string, next: string | undefined): string =>
  next === '”' && work.lastIndexOf('“') > work.lastIndexOf('”') ? `${work}”` : work
