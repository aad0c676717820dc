import type { Meta } from '../../../src/record/types.ts'

/** What a site has to hand when it sets a page. */
export interface Page {
  readonly meta: Meta
  /** The paragraphs of the article, each between damage marks. */
  readonly paragraphs: readonly string[]
  /** Whether the text itself names the reporters or the paper (a dateline), so that no credit is printed beside it. */
  readonly dateline: boolean
  /** File name without extension, for addresses. */
  readonly slug: string
  /** Other reports that the page links to. */
  readonly others: readonly { readonly title: string; readonly date: string }[]
  readonly random: () => number
}

/** Date and time as a page prints them: 2022-01-20 21:08, 2022年01月20日. */
export function printed(published: string | null, style: 'dash' | 'slash' | 'han' | 'day' = 'dash'): string {
  if (!published) return ''
  const [date = '', time = ''] = published.replace(/([+-]\d\d:\d\d|Z)$/, '').split('T')
  const [y, m, d] = date.split('-')
  if (style === 'day') return date
  const day = style === 'han' ? `${y}年${m}月${d}日` : style === 'slash' ? date.replaceAll('-', '/') : date
  return time ? `${day} ${time}` : day
}

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Addresses of the invented sites; the reserved name .example keeps them from being anyone's. */
const HOSTS: Readonly<Record<string, string>> = {
  岚江网: 'www.lanjiang-news.example',
  岚江日报: 'paper.ljrb.example',
  岚江省人民政府: 'www.lanjiang.gov.example',
  岚江省应急管理厅: 'yjt.lanjiang.gov.example',
  澄州日报: 'szb.czrb.example',
  澄州发布: 'mp.weixin.example',
  栖梧市人民政府: 'www.qiwu.gov.example',
  栖梧发布: 'mp.weixin.example',
  栖梧日报: 'www.qiwu-daily.example',
  栖梧经济技术开发区: 'www.qwjkq.gov.example',
  松陵县人民政府: 'www.songling.gov.example',
  望溪在线: 'www.wangxi-online.example',
  云崖新闻网: 'www.yunya-news.example',
  江畔财经: 'finance.jiangpan.example',
}
export const hostOf = (publisher: string | null) => HOSTS[publisher ?? ''] ?? 'news.reprint.example'

/** The path part that a site makes of a date: 2022/01/20. */
export const datePath = (published: string | null) => (published ?? '2024').slice(0, 10).replaceAll('-', '/')

export const credit = (label: string, names: readonly string[], between = ' ') =>
  names.length ? `${label}${names.join(between)}` : ''

/** A short summary of the text, cut at a length, as sites put it into their heads. */
export function summary(page: Page, length = 60): string {
  return (page.paragraphs[0] ?? '').replace(/[\uE000\uE001]/g, '').slice(0, length)
}
