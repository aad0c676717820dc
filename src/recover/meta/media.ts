import { loadLexicon } from '../../lexicon/load.ts'
import { SPACES, trimOf } from '../../text/trim.ts'

const suffixes = loadLexicon('media-suffixes', ['suffix'])
  .map((row) => row.suffix)
  .sort((a, b) => b.length - a.length)
/** What ends the name of a paper, agency, station or site, as the source of a pattern. */
export const MEDIA_SUFFIX = suffixes.map((suffix) => suffix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')

const MEDIUM = new RegExp(`^[\\u3400-\\u9FFFA-Za-z0-9·•《》—-]{1,20}(?:${MEDIA_SUFFIX})$`)
const AGENCY = new Set(
  loadLexicon('media-suffixes', ['suffix', 'whole'])
    .filter((row) => row.whole)
    .map((row) => row.suffix),
)

/** True where a text is the name of a paper, agency, station or site. */
export function isMedium(name: string): boolean {
  return AGENCY.has(name) || MEDIUM.test(name)
}

/**
 * A source's name as records have it: without titles' brackets, addresses, dates and counters behind it, and of
 * `甲报·甲客户端` the first; a paper's house (甲日报社) and its account (甲日报微信公众号) are the paper.
 */
export function mediumName(printed: string): string {
  const name = printed
    .replace(/[（(【[][^（()）】\]]{0,60}[）)】\]]/g, '')
    .replace(/https?:\/\/\S*|www\.\S*/g, '')
    .replace(/<[^<>]{0,80}>/g, '')
    .replace(/\d{4}[-/.年]\d{1,2}.*$|\d[\d.]*万?(?:阅读|浏览|评论).*$/, '')
    .replace(/[《》“”"<>]/g, '')
    .split(/(?<=[\u3400-\u9FFF])[·•・](?=[\u3400-\u9FFF])/)[0]!
    .trim()
  return trimOf(name, `${SPACES}:：|—-`, `${SPACES}。，,；;|：:—-`)
    .replace(/(?<=[\u3400-\u9FFF]{2}报)社$/, '')
    .replace(/(?<=[\u3400-\u9FFF]{2})微信(?:公众号|公众平台)?$/, '')
}
