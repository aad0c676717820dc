import { PROGRAMME_HEADS, type ProgrammeHead } from './tifa-lexicon.ts'

// what may stand between a closing mark and the noun that names the kind of programme: “1269”产业行动计划
const BETWEEN = /^[\u4e00-\u9fff]*$/
const BETWEEN_NEVER =
  /[的了等是和与及并在为把将对以从被中上里这那一各每要就也都]|启动|建设|推进|开展|实施|工作|落实|深化|成果|成效|企业$|调研|督查|视察|检查|督导|座谈|采风|采访/

/** The head noun that stands at `at` or after an attribute of at most `reach` characters, where it names a kind of programme; its end. */
export function joinedHead(text: string, at: number, reach = 4): { end: number; head: ProgrammeHead } | null {
  for (let i = at; i <= at + reach; i++) {
    const found = PROGRAMME_HEADS.longestAt(text, i)
    if (!found) {
      if (text.charCodeAt(i) < 0x4e00 || text.charCodeAt(i) > 0x9fff) return null
      continue
    }
    const between = text.slice(at, i)
    if (!BETWEEN.test(between)) return null
    // “越快越准”闭环落实机制: a mechanism is one of carrying out
    const plain = found.value.head.endsWith('机制')
      ? between.replace(/(?:抓|推进|闭环)?落实|闭环|推进|工作/g, '')
      : between.replace(/统一|结对|集中/, '')
    if (BETWEEN_NEVER.test(plain)) return null
    if (!found.value.join) return null
    // “快反”机制建设 is 快反机制 all the same
    if (found.value.not.some((word) => word !== '建设' && word !== '工作' && text.startsWith(word, found.end)))
      return null
    return { end: found.end, head: found.value }
  }
  return null
}
