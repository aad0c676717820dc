import { divisionByCode } from '../../lexicon/divisions.ts'
import { Anchored } from '../../text/anchored.ts'
import { matchesOf } from '../../text/matches.ts'
import type { OrganizationReading, PlaceReading } from '../draft.ts'
import { clauseStart } from './metric-words.ts'

/** Whose figure it is, and the metric without that name. */
export type SubjectAt = (at: number, metric: string, metricAt: number) => { subject: string | null; metric: string }

/** The short name of the division that the paper speaks from, where the report calls it only 我市, 全县. */
const seatName = (code: string | null): string | null => (code ? (divisionByCode(code)?.core ?? null) : null)

/** 全国, 我国: the nation, above the region of the report. */
const NATION = '国'
const WHOLE =
  /(?<![于居列占比较名排])全[省市县区州盟旗镇乡村校](?!平均|第|前列|前茅|首位)|(?<![于居列占比较出为超名])(?:全国|我国)(?![首第最人政前百平先文劳性重一各自独又])|我[省市县区校]|全地区|全自治区/g

/** What a figure is done to, not who does it: 向吉宁镇捐赠, 到松陵县工作. */
const GOVERNED =
  /(?:向|赴|给|(?<!来)到|在|对|为|帮助|支援|援助|帮扶|支持|协助|抵达|前往|奔赴|援建|与|和|同|来自|从|是|属于|于|被)$/
/** What may stand between the start of a clause and who it is about. */
const OPENING = new Anchored(
  /^(?:其中|目前|现在|如今|据悉|据了解|截至[^，。]{0,8}|位于[^，。]{0,14}的|在|来到|走进|近年来|今年|去年|明年|今年以来|(?:20\d\d)?年?[\d—至-]{0,5}[年月日份]?|上半年|[前一二三四]{0,2}季度|当前|同时|此外|会上|随后)$/,
)
/** 全镇达日村: the village behind its township. */
const VILLAGE = /^(?:[县市区旗乡镇])?([\u4e00-\u9fff]{2,4}?(?:村|社区|嘎查))(?![民委镇支级庄史口])/
/** 来到明永村，: a village by itself. */
const ALONE = /村(?=[，的里是有党集])(?<=[在到进，。、\n]([\u4e00-\u9fff]{2,3}村))/g
/** 公司, 该企业: the body named last. */
const BODY = /(?:^|[，。；：\n“])(?:该|这家)?(?:公司|企业|集团|合作社|学校|医院|基地)(?=[\u4e00-\u9fff])/g

/** What a report of a township or street says of it. */
const OF_TOWN = /[全我该][镇乡]|[镇乡]党委|[镇乡]长|街道(?:党工委|办事处)|全街道/

interface Mention {
  readonly start: number
  readonly end: number
  readonly name: string
  /** A firm, school or village, which a paragraph stays with. */
  readonly body: boolean
}

/**
 * Finds whose figure one is: the place or body named at the head of the metric, else the last one in the paragraph that a clause
 * opens with, else the last one of the sentence to which nothing is done, else the region that the report speaks from.
 */
export function subjectReader(body: string, places: PlaceReading, organizations: OrganizationReading): SubjectAt {
  // Most reports hold few figures, many none.
  let reader: SubjectAt | null = null
  return (at, metric, metricAt) => {
    reader ??= readerOf(body, places, organizations)
    return reader(at, metric, metricAt)
  }
}

/** Index of the last item that begins before `at`, by binary search; -1 for none. */
function lastBefore<T>(items: readonly T[], at: number, startOf: (item: T) => number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(items[middle]!) < at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** One of several named side by side, of whom no figure by itself is: 甲园、乙园等15个项目，总投资15亿元. */
const isListed = (body: string, { start, end }: { start: number; end: number }): boolean =>
  body[end] === '、' || body[start - 1] === '、' || (body[end] === '等' && body[end + 1] !== '级')

/** Villages that no division stands before, none overlapping another. */
function villagesAlone(body: string): Mention[] {
  const found: Mention[] = []
  for (const { index, 1: name } of body.includes('村') ? matchesOf(ALONE, body) : []) {
    const end = index + 1
    const start = end - name!.length
    if (start >= (found.at(-1)?.end ?? 0)) found.push({ start, end, name: name!, body: true })
  }
  return found
}

function readerOf(body: string, places: PlaceReading, organizations: OrganizationReading): SubjectAt {
  const nameOf = new Map(places.places.map((p) => [p.code, p.name] as const))
  const { home } = places
  const region = [home.county, home.prefecture, home.province].flatMap((code) => (code && nameOf.get(code)) || [])
  const first = places.mentions.find((m) => !m.inside)
  const town = first?.level === 'township' && OF_TOWN.test(body) ? first.name : null
  const fallback = home.unit ?? town ?? region[0] ?? seatName(home.seat ?? null)
  const named: Mention[] = [
    ...places.mentions
      .filter((m) => !m.inside)
      .map((m) => {
        const village = VILLAGE.exec(body.slice(m.end, m.end + 8))
        return village
          ? { start: m.start, end: m.end + village[0].length, name: village[1]!, body: true }
          : { start: m.start, end: m.end, name: m.name, body: false }
      }),
    ...organizations.mentions.map((m) => ({ start: m.start, end: m.end, name: m.name, body: true })),
    ...villagesAlone(body),
  ]
  const mentions = named.filter((m) => !isListed(body, m)).sort((a, b) => a.start - b.start || b.end - a.end)
  const bodies = mentions.some((m) => m.body) ? matchesOf(BODY, body).map((m) => m.index) : []
  const wholes = matchesOf(WHOLE, body).map((m) => m.index)
  const startsAt = new Map<number, { end: number; name: string }>()
  for (const m of mentions) if (!startsAt.has(m.start)) startsAt.set(m.start, m)

  /** Whose 全市 or 我省 at an offset is: a province by its level, else the region of the report, else as printed. */
  const wholeOf = (whole: number): string | null => {
    const level = body[whole + 1]
    if (level === NATION) return '全国'
    if (level === '省' && home.province) return nameOf.get(home.province) ?? seatName(home.province)
    return fallback ?? body.slice(whole, whole + 2)
  }

  return (at, metric, metricAt) => {
    const head = metricAt >= 0 ? startsAt.get(metricAt) : undefined
    if (head && head.end - metricAt <= metric.length - 2 && !/百强|\d强|排名/.test(metric)) {
      const rest = metric.slice(head.end - metricAt).replace(/^[市省县区州的]+(?=..)/, '')
      return { subject: head.name, metric: rest }
    }
    const near = Math.max(0, at - 600)
    const before = body.slice(near, at)
    const lineStart = near + before.lastIndexOf('\n') + 1
    const sentenceStart = Math.max(near + before.lastIndexOf('。'), lineStart - 1) + 1
    const last = lastBefore(mentions, at, (m) => m.start)
    const whole = wholes[lastBefore(wholes, at, (start) => start)] ?? -1
    const pronoun = bodies[lastBefore(bodies, at, (start) => start)] ?? -1
    let own: Mention | null = null
    for (let i = last; i >= 0 && mentions[i]!.start >= lineStart; i--) {
      const m = mentions[i]!
      // 松陵县青禾公司: the division before belongs to it
      const from = i > 0 && mentions[i - 1]!.end === m.start ? mentions[i - 1]!.start : m.start
      if (OPENING.testIn(body, clauseStart(body, from), from)) {
        own = m
        break
      }
      if (GOVERNED.test(body.slice(Math.max(0, from - 4), from)) || m.start < sentenceStart) continue
      own ??= m
      if (m.body) {
        own = m
        break
      }
    }
    if (pronoun >= sentenceStart && pronoun > whole && (!own || pronoun > own.start)) {
      for (let i = lastBefore(mentions, pronoun, (m) => m.start); i >= 0; i--)
        if (mentions[i]!.body) return { subject: mentions[i]!.name, metric }
    }
    if (whole >= lineStart && (!own || whole > own.start)) return { subject: wholeOf(whole), metric }
    return { subject: own?.name ?? fallback, metric }
  }
}
