import { Anchored } from '../../text/anchored.ts'
import type { PeopleReading, SentenceSpan } from '../draft.ts'
import type { SentenceView } from '../sentence-view.ts'

const TITLED = /^总?(?:[院校厂行]长|经理|董事长)$/

/** The one person of the report who holds the post that a bare title names (董事长要求, 校长强调); null where none or several do. */
export function holderOf(title: string, people: PeopleReading['people']): string | null {
  if (!TITLED.test(title)) return null
  const holders = people.filter(({ posts }) =>
    posts.some((post) => post.title.endsWith(title) && !post.title.endsWith(`副${title}`)),
  )
  return holders.length === 1 ? holders[0]!.name : null
}

const LATER = new Anchored(
  /^(?:(?:在)?(?:下一步|下步|接下来|今后|未来|下阶段|下一阶段|新学期|新的一年)(?:的?工作)?[里中]?)，/,
)
const PLEDGING =
  /^((?:[县市区镇]政府办(?:公室)?|[我该][校院局委司区县市镇乡]|[我该](?:公司|街道|集团|企业|社区)|全[省市县区镇乡]上下|[\u4e00-\u9fff]{2,16}?(?:[镇乡局村校院县区市州旗]|大学|街道|苏木|公司|集团|社区|医院|[一二三四五六七八九十]中|中学|小学|幼儿园|中心|管委会|政府办|委办|办公室|指挥部|[县市区]委)))(?:党委、政府|党委政府|党委|党工委|(?:全校|全院|全体)?(?:师生员工|师生|教职员工|教职工|教师|干部职工))?将(以.*为(?:契机|抓手|新起点)|按照|认真|坚决|继续|进一步|严格|深入|持续|切实)?/

/** 全校师生将携手共进: those of a house, in its own report. */
const STAFF =
  /^(?:[^，。]{2,24}，)?((?:学校|我[校院局]|全[校院局])?(?:全体)?(?:师生员工|师生|教职员工|教职工|干部职工))们?将/

const OURS = /[我该][校院局委司县市区镇乡村]/

/**
 * The town, office or firm that a report's end says will go on: 下一步，桐岭镇将以此次调研为契机, or without 下一步 where the
 * words that follow are such as resolve (以…为契机, 进一步).
 */
export function pledgingUnit(body: string, { start, end }: SentenceView): string | null {
  const text = body.slice(start, Math.min(end, start + 60))
  if (!text.includes('将')) return null
  const later = LATER.exec(text)?.[0].length ?? 0
  // 在今后的工作中，我们将加大力度: we are who else is called 我校.
  if (later && text.startsWith('我们将', later)) return OURS.exec(body)?.[0] ?? null
  const staff = STAFF.exec(text)
  if (staff) return staff[1]!
  const found = PLEDGING.exec(text.slice(later))
  return found && (later || found[2]) ? found[1]! : null
}

/** True in the last two paragraphs of a report, or its last two sentences where it is all one, where its unit may have the last word. */
export function closes(sentences: readonly SentenceSpan[], i: number): boolean {
  const last = sentences.at(-1)?.paragraph ?? 0
  // Where the paragraphs were lost, the last sentences are the end.
  if (last === 0) return i > 0 && i >= sentences.length - 2
  return sentences[i]!.paragraph > 0 && sentences[i]!.paragraph >= last - 1
}
