import { loadLexicon } from '../../lexicon/load.ts'

const suffixes = loadLexicon('media-suffixes', ['suffix'])
  .map((row) => row.suffix)
  .sort((a, b) => b.length - a.length)
/** What ends the name of a paper, agency, station or site, as the source of a pattern. */
export const MEDIA_SUFFIX = suffixes.map((suffix) => suffix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')

const MEDIUM = new RegExp(`^[\\u3400-\\u9FFFA-Za-z0-9·•《》—-]{1,20}(?:${MEDIA_SUFFIX})$`)
const AGENCY = /^(?:新华社|中新社|中新网|新华网|人民网|央视网|央广网|光明网|求是网)$/

/** True where a text is the name of a paper, agency, station or site. */
export function isMedium(name: string): boolean {
  return AGENCY.test(name) || MEDIUM.test(name)
}

/** A source's name as records have it: without titles' brackets, addresses, `记者`, and of `甲报·甲客户端` the first. */
export function mediumName(printed: string): string {
  return printed
    .replace(/[（(【[][^（()）】\]]{0,60}[）)】\]]/g, '')
    .replace(/https?:\/\/\S*|www\.\S*/g, '')
    .replace(/[《》“”"<>]/g, '')
    .split(/(?<=[\u3400-\u9FFF])[·•・](?=[\u3400-\u9FFF])/)[0]!
    .trim()
    .replace(/^[:：\s|—-]+|[\s。，,；;|：:—-]+$/g, '')
}
