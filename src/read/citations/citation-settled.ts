import { matchesOf } from '../../text/matches.ts'
import { Hints } from '../../text/sieve.ts'
import type { CitationDraft } from './citation-draft.ts'

/** 市委十二届九次全会|确定的|目标任务, 省“两会”|的|部署要求: what a meeting settled is leaned on as much as its spirit. */
const SETTLED =
  /(?:会议|全会|大会|座谈会|党代会|两会|“两会”|工作报告)(上?(?:所)?(?:确定|部署|提出|明确|作出|下达|布置)的|的?)(?=[\u4e00-\u9fff“])/g
const SETTLED_WORK =
  /^(?:[\u4e00-\u9fff]{0,12}?(?:和|及|、))?(?:[\u4e00-\u9fff]{0,4}“[^”]{2,16}”的?)?[\u4e00-\u9fff]{0,8}?(?:目标任务|奋斗目标|宏伟目标|主要任务|重点任务|工作任务|战略任务|任务|目标|部署要求|工作部署|决策部署|总体部署|战略部署|安排部署|部署安排|部署|工作要求|要求|工作安排|总体思路|思路|宏伟蓝图|蓝图|政策措施|改革举措|举措)(?=[，。；！？、”\n和与及上抓]|落|为|$)/
const DIRECT_WORK =
  /^(?:有关要求|相关要求|部署要求|工作部署|决策部署|总体部署|战略部署|安排部署|部署安排|部署|工作要求|要求|工作安排|目标任务)(?=[，。；！？、”\n和与及上抓]|落|$)/
const FOLLOWED =
  /贯彻落实|贯彻执行|贯彻|落实|按照|根据|围绕|对照|聚焦|紧扣|锚定|对标|遵循|结合|吃透|领会|把握|(?<=[，、和及与]|即将召开的)/g
const MEETINGS = new Hints(
  '会确定 会议确定 会部署 会议部署 会提出 会议提出 会上 会议上 会的 会议的 会议明 会议要 会”的 会所 会议所 会要求 会议安 会决 会议决 会工作 会议工作 会目标 会总 会战 会议总 会议战 会有关要 会相关要 会议有关要 会议相关要 会明确 报告确定 报告提出 报告部署 报告明确',
)

const ORGAN_OF_MEETING =
  /^(?:党中央|中央|国务院|[\u4e00-\u9fff]{0,3}?(?:[省市县区州旗]委|自治区党委|[省市县区州]政府))(?=[\u4e00-\u9fff（]{2})/
/** 按照|省委五次全会和|市委五次全会部署要求: a meeting that shares the noun. */
const BESIDE = /([^，、和与及]{4,30}(?:会议|全会|大会|座谈会|党代会|两会|“两会”))[和与及、]$/
const BESIDE_LEAD = /^.{0,60}(?:贯彻落实|贯彻执行|贯彻|落实|按照|根据|围绕|对照|聚焦|紧扣|锚定|对标|遵循|结合)/

/** What meetings settled, under a verb of following. */
export function settledThere(body: string): CitationDraft[] {
  const drafts: CitationDraft[] = []
  for (const m of MEETINGS.in(body) ? matchesOf(SETTLED, body) : []) {
    const from = m.index + m[0].length
    const work = (m[1]!.length > 1 ? SETTLED_WORK : DIRECT_WORK).exec(body.slice(from, from + 36))?.[0]
    if (!work) continue
    const meetingEnd = from - m[1]!.length
    const floor = Math.max(0, meetingEnd - 60)
    const clause = /[^，。；：！？\n]{0,60}$/.exec(body.slice(floor, meetingEnd))![0]
    // 九届三次、四次全会 is one meeting's name
    const lead = [...clause.matchAll(FOLLOWED)].findLast(
      (one) => one[0] !== '' || !/^[一二三四五六七八九十]+[次中届]/.test(clause.slice(one.index + one[0].length)),
    )
    if (!lead) continue
    const coming = clause.slice(0, lead.index + lead[0].length).endsWith('即将召开的')
    const meeting = clause
      .slice(lead.index + lead[0].length)
      .replace(/^好|^了/, '')
      .replace(/^(?:此次|这次|本次)(?=..)/, '')
    if (
      meeting.length < 3 ||
      /[的在向将到]|对(?!口)|总书记|习近平|^(?:这次|本次|此次|会议|大会|全会)|(?:有关|相关)会议$/.test(meeting)
    )
      continue
    const organ = ORGAN_OF_MEETING.exec(meeting)?.[0]
    const start = meetingEnd - meeting.length
    // several meetings may share the noun, from right to left
    let before = clause.slice(0, clause.length - meeting.length).replace(/即将召开的$/, '')
    for (let more = BESIDE.exec(before); more; more = BESIDE.exec(before)) {
      const one = more[1]!.replace(BESIDE_LEAD, '')
      if (one.length < 4 || /[的在向对将]/.test(one)) break
      const of = ORGAN_OF_MEETING.exec(one)?.[0]
      const at = meetingEnd - clause.length + before.length - more[0].length + more[0].indexOf(one)
      drafts.push({
        authority: of ?? one,
        work: (of ? one.slice(of.length) : '') + m[1]!.replace(/^的/, '') + work,
        class: 'meeting',
        own: one,
        spans: [[at, at + one.length]],
        confidence: 0.7,
      })
      before = before.slice(0, before.length - more[0].length + more[0].indexOf(one))
    }
    if (coming) continue
    drafts.push({
      authority: organ ?? meeting,
      work: (organ ? meeting.slice(organ.length) : '') + (organ ? m[1] : m[1]!.replace(/^的/, '')) + work,
      class: 'meeting',
      own: meeting,
      spans: [[start, from + work.length]],
      confidence: 0.75,
    })
  }
  return drafts
}

/** 重要讲话和|大会|精神: the meeting at which he spoke is leaned on as well. */
const MEETING_TOO = /讲话(?:精神)?(?:和|、|以?及)(大会|会议|全会|座谈会)(精神|部署要求|部署)/g
const SPOKEN_AT =
  /在(?!大会|会议|全会|座谈会)([\u4e00-\u9fff“”、]{3,34}?(?:大会|会议|座谈会|全会))(?:上|期间)的?(?:发表)?的?(?:重要)?讲话/g
const SPEECHES = new Hints('讲话和 讲话、 讲话及 讲话以及 讲话精神和 讲话精神、 讲话精神及 讲话精神以及')

export function meetingsOfSpeeches(body: string): CitationDraft[] {
  const drafts: CitationDraft[] = []
  if (!SPEECHES.in(body)) return drafts
  for (const m of matchesOf(MEETING_TOO, body)) {
    const named = matchesOf(SPOKEN_AT, body).filter(({ 1: name }) => name!.endsWith(m[1]!))
    const name = (named.findLast(({ index }) => index < m.index) ?? named[0])?.[1]
    if (!name || body.includes(`${name}精神`) || body.includes(`${name}部署`)) continue
    const organ = ORGAN_OF_MEETING.exec(name)?.[0]
    const at = m.index + m[0].indexOf(m[1]!, 2)
    drafts.push({
      authority: organ ?? name,
      work: `${organ ? name.slice(organ.length) : name}${m[2]}`,
      class: 'meeting',
      own: name,
      spans: [[at, m.index + m[0].length]],
      confidence: 0.7,
    })
  }
  return drafts
}

/** 岚江大学第五次党代会|确定了|建设乡村学院的发展目标. */
const DECIDED =
  /次(?:党代会|党员代表大会|全会)(?:[与和][^，。；\n]{2,12})?((?:确定|提出|明确|作出|擘画|描绘)了)([^，。；\n]{2,36}?(?:目标|任务|要求|战略|部署|定位|思路|蓝图))/g
const DECIDER =
  /(?:[\u4e00-\u9fff]{0,8}第[一二三四五六七八九十]{1,3}|[省市县区州]委[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,3})$/
const DECIDERS = new Hints('党代会 代表大会 次全会')

export function decidedThere(body: string): CitationDraft[] {
  const drafts: CitationDraft[] = []
  for (const m of DECIDERS.in(body) ? matchesOf(DECIDED, body) : []) {
    const before = DECIDER.exec(body.slice(Math.max(0, m.index - 14), m.index))?.[0]
    if (!before) continue
    const meeting = before + /^[^与和确提明作擘描]*/.exec(m[0])![0]
    const organ = ORGAN_OF_MEETING.exec(meeting)?.[0]
    drafts.push({
      authority: organ ?? meeting,
      work: (organ ? meeting.slice(organ.length) : '') + m[1]! + m[2]!,
      class: 'meeting',
      own: meeting,
      spans: [[m.index - before.length, m.index + m[0].length]],
      confidence: 0.7,
    })
  }
  return drafts
}

/** 落实好|两国元首|重要共识: what the heads of two states agreed on, under a verb of following. */
const AGREED =
  /(?:落实|遵循|贯彻|按照|沿着|秉持|围绕|以)(?:好|了)?((?:两党)?两国(?:元首|(?:最高)?领导人))((?:达成|确定|商定)?的?(?:一系列|系列)?(?:重要)?共识)/g
const HEADS = new Hints('国元首 国领导 国最高')

export function agreedByHeads(body: string): CitationDraft[] {
  if (!HEADS.in(body)) return []
  return matchesOf(AGREED, body).map((m) => {
    const start = m.index + m[0].indexOf(m[1]!)
    const work = /(?:一系列|系列)?(?:重要)?共识$/.exec(m[2]!)![0]
    return {
      authority: m[1]!,
      work,
      class: 'decision',
      own: '',
      spans: [[start, m.index + m[0].length]],
      confidence: 0.75,
    }
  })
}

/** 按照|全市|统一部署要求. */
const ALL_TOLD =
  /(?:按照|根据)(全[省市县区州旗校镇委局院])(的?(?:部署要求|部署安排|统一部署要求|统一部署|统一安排|总体部署))(?=[，。、和])/g
const ALL = new Hints(
  '照全省 照全市 照全县 照全区 照全州 照全旗 照全校 照全镇 照全委 照全局 照全院 据全省 据全市 据全县 据全区 据全州 据全校 据全镇 据全委',
)

/** 全面落实|岚江投资公司|重要决策部署: a body that no list knows, under a verb of following. */
const UNKNOWN_BODY =
  /(?:贯彻|落实|执行|按照|遵照)(?:好|了)?([\u4e00-\u9fff]{2,10}?(?:公司|集团|党委|党组|管委会|委员会|指挥部|总部|厅|局|部))((?:的|各项|重大|重要|有关|相关|系列|工作){0,3}(?:决策部署|部署要求|工作部署|部署安排|工作安排|工作要求|部署|安排|要求))(?=[，。；、\n])/g
const BODY_SAID = new Hints(
  '公司决 公司重 公司各 公司部 公司工 公司的 公司安 公司要 集团决 集团重 集团各 集团部 集团工 集团的 党委决 党委重 党委各 党委部 党委工 党委的 党组决 党组重 党组各 党组部 党组工 党组的 会决 会部 会工 部决 部工 厅决 厅工 局决 局工 局部 厅部 部部',
)

/** What bodies laid down that no list knows; those that one knows are read by it. */
export function unknownBodies(body: string): CitationDraft[] {
  return [
    ...(BODY_SAID.in(body) ? matchesOf(UNKNOWN_BODY, body) : []),
    ...(ALL.in(body) ? matchesOf(ALL_TOLD, body) : []),
  ]
    .filter((m) => !/[和与及在对把将的]|全面|认真|严格/.test(m[1]!))
    .map((m) => {
      const start = m.index + m[0].indexOf(m[1]!, 2)
      return {
        authority: m[1]!,
        work: m[2]!.replace(/^的/, ''),
        class: 'decision',
        own: '',
        spans: [[start, m.index + m[0].length]],
        confidence: 0.7,
      }
    })
}
