import type { Sorted } from './page/stretch.ts'

/** A line that a server shows in an article's stead; a bare number such as 500 in a headline is none (500强企业). */
const ERROR =
  /^(?:HTTP|错误|出错|error|代码)?[\s:：-]*(?:40[34]|50[0234])(?:[\s:：,，.-]|$|错误|error|not|页|您|抱歉)|页面(?:不存在|没有找到|找不到|已删除)|网页(?:不存在|已删除|无法访问)|(?:文章|内容|信息|稿件)(?:不存在|已(?:被)?删除|已下线)|您(?:访问|查看)的(?:页面|内容|信息)|抱歉.{0,8}(?:不存在|找不到|删除)|Not Found|Forbidden|Bad Gateway|Access Denied/i
/** Text shorter than this says nothing that could be read. */
const SHORTEST = 15
/** So many links to other articles make a page a list. */
const LIST = 12

export interface Found {
  readonly copy: string
  readonly body: string
  readonly title: string | null
  readonly lines: readonly Sorted[]
  /** Indices of the lines that were taken for the article. */
  readonly stretch: readonly number[]
}

/** Why a copy holds no report, in words for the user; null where it holds one. */
export function whyNot({ copy, body, title, lines, stretch }: Found): string | null {
  if (!copy.trim()) return 'the copy is empty'
  const text = body.trim()
  const shown = lines.filter(({ line }) => !line.hidden)
  if (text.length < 200 && shown.length < 30 && isError(title, shown))
    return 'the site answers that the page is not there'
  if (text.length < SHORTEST)
    return shown.filter(isHeadline).length >= LIST ? 'it is a list of links' : 'no running text was found'
  const head = text.slice(0, 3000)
  if (shareOfChinese(head) < 0.3) return 'the text is not in Chinese'
  if (isList(lines, stretch)) return 'it is a list of articles with their summaries'
  return null
}

/** The share of Chinese characters among all that are no white space. */
function shareOfChinese(text: string): number {
  let [chinese, all] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 0x20 && code !== 0x3000) all++
    if (code >= 0x3400 && code <= 0x9fff) chinese++
  }
  return chinese / Math.max(1, all)
}

function isError(title: string | null, lines: readonly Sorted[]): boolean {
  return [title ?? '', ...lines.slice(0, 12).map(({ text }) => text)].some(
    (line) => line.length < 60 && ERROR.test(line),
  )
}

/** A line that is the link to another article. */
function isHeadline({ line, text }: Sorted): boolean {
  return text.length >= 8 && text.length <= 80 && line.linked > line.raw.length / 2
}

/** A page that goes on from link to summary to link: hardly a paragraph without a headline over it. */
function isList(lines: readonly Sorted[], stretch: readonly number[]): boolean {
  const [first, last] = [stretch[0], stretch.at(-1)]
  if (first === undefined || last === undefined) return false
  let [headed, paragraphs, since] = [0, 0, 9]
  for (let i = Math.max(0, first - 2); i <= last; i++) {
    const sorted = lines[i]!
    if (isHeadline(sorted)) since = 0
    else if (sorted.text.length >= 40) {
      paragraphs++
      if (since <= 2) headed++
      since = 9
    } else since++
  }
  return paragraphs >= 4 && headed >= paragraphs * 0.75
}
