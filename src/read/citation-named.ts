import { Hints } from '../text/sieve.ts'
import type { CitationDraft } from './citation-draft.ts'
import { AUTHORITIES } from './citation-lexicon.ts'

const MEETING =
  /(?:(?:党的|中共|(?<=学习|贯彻|宣传|落实|领会|传达)(?=(?:十[七八九]|二十)大(?:报告)?精神))(?:十[一二三四五六七八九]|二十[一二三四]?)(?:大|届[一二三四五六七八九、和]{1,8}中?全会)|(?<![和、及大与届])(?:十[六七八九]|二十)届[一二三四五六七]中(?:、[一二三四五六七]中){0,5}全会)(?:[和、以及]{1,2}(?:党的)?(?:二十|十[一二三四五六七八九])届[一二三四五六七八九、中全会和历次]{1,16}?全会)?(?:报告)?精神(?!研讨班|专题|学习班|培训班|宣讲团|集中轮训|轮训班|集中培训|宣讲会|宣讲报告)/g
// 党的二十大和中央经济工作会议精神: the noun stands after the last of them only
const CONGRESS =
  /(?:(?:党的|中共)(?:十[七八九]|二十)(?:大|届[一二三四五六七中、]{1,9}全会)(?:和(?:党的)?(?:十[七八九]|二十)届(?:[一二三四五六七中、]{1,12}|历次)全会)?|(?<!在)中央(?:政治局|经济工作|农村工作|城市工作|民族工作|统战工作|金融工作|人才工作)(?:常委会)?会议)(?=(?:和|、|及)(?!.{0,3}届)[^，。；！？]{2,30}精神)/g
const GATHERING =
  /(?<![高学党军城都夜超社山地小园景片校街灾林牧矿库港厂商专辖疫战岛])(?:全国、)?(?:[省市县区]、)?(?:省市|全国|全省|全市|全区|全县|省|市|县|区|自治区|集团|公司|学校|全校|校)(?:“?两会”?|新春第一会|(?<=全[国省市县区])会议?|第[一二三四五六七八九十]+次党代会|(?:党的)?[\u4e00-\u9fff]{0,3}党代会|(?:委)?(?:“[^”]{2,16}”)?[\u4e00-\u9fff]{2,18}会议?|“[^”]{2,16}”(?:会议|大会|推进会|活动))(?:主要|有关|相关)?精神$/
// 第六次党代会确定的发展蓝图
const CHARTED =
  /((?:[省市县区校]|自治区)?第[一二三四五六七八九十]+次(?:党员代表大会|党代会))(?:上?(?:所)?(?:确定|描绘|擘画|绘就|提出)的)((?:发展|宏伟|美好)?(?:蓝图|目标任务|奋斗目标|战略目标|任务))/g
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
  '会确定 会议确定 会部署 会议部署 会提出 会议提出 会上 会议上 会的 会议的 会议明 会议要 会”的 会所 会议所 会要求 会议安 会决 会议决 会工作 会议工作 会目标 会总 会战 会议总 会议战 会有关要 会相关要 会议有关要 会议相关要 报告确定 报告提出 报告部署 报告明确',
)
/** 党的二十届四中全会|关于…的战略部署, 是中共二十大|作出的重要部署. */
const PLENUM =
  /((?:党的|中共)(?:十[七八九]|二十)(?:大|届[一二三四五六七]中全会))((?:关于|对|[作做]出的?|提出的?|确定的?|部署的?|擘画的?)[^，。；：\n]{0,30}?(?:战略部署|决策部署|重大部署|重要部署|部署|目标任务|重点任务|战略任务|宏伟蓝图|要求))(?![要各新])/g
// 落实党的二十大|部署
const PLENUM_ITSELF =
  /((?:党的|中共)(?:十[七八九]|二十)(?:大|届[一二三四五六七]中全会))(的?(?:战略部署|决策部署|部署要求|重大部署|部署))(?=[，。；、和与及上抓落])/g
/** The congress of one's own place or firm needs no name. */
const OWN_CONGRESS = '党代会精神'
const FOLLOWED_CONGRESS = /(?<=贯彻|落实|学习|传达|领会|宣传|好)党代会精神/g
// 宣布省委关于栖梧市委主要负责同志职务调整的决定
const ANNOUNCED =
  /(?:宣布|宣读|传达)(?:了)?(党中央|中共中央|中央|国务院|[\u4e00-\u9fff]{0,4}?[省市县区]委|自治区党委)((?:关于|对)[^，。；\n]{2,40}?的?(?:决定|通知|通报))/g
const PARTY = new Hints('九大精神 九大报告 十大精神 十大报告 八大精神 党的 中共 中全会')
const CENTRE = new Hints('党的 中央 中共')
const CONGRESSES = new Hints('次党')
const ANNOUNCES = new Hints('宣布 宣读 传达')

/** 省政府第二次全体会议精神, 集团第三次党代会精神: an organ's or a firm's meeting is its own. */
function organOf(meeting: string): { authority: string; work: string } | null {
  const organ = /^(?:[省市县区](?:人民)?政府(?:党组)?|集团公司|集团|公司|学校|校)/.exec(meeting)?.[0]
  return organ ? { authority: organ, work: meeting.slice(organ.length).replace(/^召开的/, '') } : null
}

const ORGAN_OF_MEETING =
  /^(?:党中央|中央|国务院|[\u4e00-\u9fff]{0,3}?(?:[省市县区州旗]委|自治区党委|[省市县区州]政府))(?=[\u4e00-\u9fff（]{2})/
/** 按照|省委五次全会和|市委五次全会部署要求: a meeting that shares the noun. */
const BESIDE = /([^，、和与及]{4,30}(?:会议|全会|大会|座谈会|党代会|两会|“两会”))[和与及、]$/
const BESIDE_LEAD = /^.*(?:贯彻落实|贯彻执行|贯彻|落实|按照|根据|围绕|对照|聚焦|紧扣|锚定|对标|遵循|结合)/

/** 重要讲话和|大会|精神: the meeting at which he spoke is leaned on as well. */
const MEETING_TOO = /讲话(?:精神)?(?:和|、|以?及)(大会|会议|全会|座谈会)(精神|部署要求|部署)/g
const SPOKEN_AT =
  /在(?!大会|会议|全会|座谈会)([\u4e00-\u9fff“”、]{3,34}?(?:大会|会议|座谈会|全会))(?:上|期间)的?(?:发表)?的?(?:重要)?讲话/g
const SPEECHES = new Hints('讲话和 讲话、 讲话及 讲话以及 讲话精神和 讲话精神、 讲话精神及 讲话精神以及')

function meetingsOfSpeeches(body: string): CitationDraft[] {
  const drafts: CitationDraft[] = []
  if (!SPEECHES.in(body)) return drafts
  for (const m of body.matchAll(MEETING_TOO)) {
    const named = [...body.matchAll(SPOKEN_AT)].filter(({ 1: name }) => name!.endsWith(m[1]!))
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

function decided(body: string): CitationDraft[] {
  const drafts: CitationDraft[] = []
  for (const m of DECIDERS.in(body) ? body.matchAll(DECIDED) : []) {
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

/** 教育部新时代|全国乡村教育工作会议精神: a body's own meeting, which is read with it. */
function ledByBody(body: string, start: number): boolean {
  const from = Math.max(0, start - 14)
  const last = AUTHORITIES.scan(body.slice(from, start)).at(-1)
  return (
    last !== undefined && last.end - last.start > 2 && /^[\u4e00-\u9fff]{0,5}$/.test(body.slice(from + last.end, start))
  )
}

/** What meetings settled, under a verb of following. */
function settled(body: string): CitationDraft[] {
  const drafts: CitationDraft[] = []
  for (const m of MEETINGS.in(body) ? body.matchAll(SETTLED) : []) {
    const from = m.index + m[0].length
    const work = (m[1]!.length > 1 ? SETTLED_WORK : DIRECT_WORK).exec(body.slice(from, from + 36))?.[0]
    if (!work) continue
    const meetingEnd = from - m[1]!.length
    const floor = Math.max(0, meetingEnd - 60)
    const clause = /[^，。；：！？\n]*$/.exec(body.slice(floor, meetingEnd))![0]
    // 九届三次、四次全会 is one meeting's name
    const lead = [...clause.matchAll(FOLLOWED)].findLast(
      (one) => one[0] !== '' || !/^[一二三四五六七八九十]+[次中届]/.test(clause.slice(one.index + one[0].length)),
    )
    if (!lead) continue
    const coming = clause.slice(0, lead.index + lead[0].length).endsWith('即将召开的')
    const meeting = clause.slice(lead.index + lead[0].length).replace(/^好|^了/, '')
    if (
      meeting.length < 3 ||
      /[的在向对将]|总书记|习近平|^(?:这次|本次|此次|会议|大会|全会)|(?:有关|相关)会议$/.test(meeting)
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

/** Meetings that are their own authority: 党的二十大精神, 全国两会精神. */
export function namedWorks(body: string): CitationDraft[] {
  const drafts: CitationDraft[] = []
  for (const m of PARTY.in(body) ? body.matchAll(MEETING) : []) {
    const authority =
      /^(?:(?:党的|中共)[^大全]+(?:大|届[^和]*?全会)|[十二][^和]*?全会|[十二]{1,2}[七八九]?大)/.exec(m[0])?.[0] ?? m[0]
    // 十九大精神 where 党的十九大精神 is cited as well
    if (/^[十二]{1,2}[七八九]?大/.test(m[0]) && body.includes(`党的${authority}`)) continue
    // 十八届六中全会 after 十八届三中、四中、五中、六中全会 is no other
    if (
      !/^[党中]/.test(m[0]) &&
      drafts.some(
        (d) =>
          d.work.includes(m[0].slice(0, m[0].indexOf('届') + 1)) &&
          d.work.includes(`${m[0][m[0].indexOf('中') - 1]}中`),
      )
    )
      continue
    drafts.push({
      authority,
      work: m[0],
      class: 'meeting',
      own: m[0],
      spans: [[m.index, m.index + m[0].length]],
      confidence: 0.92,
    })
  }
  for (const m of CENTRE.in(body) ? body.matchAll(CONGRESS) : [])
    drafts.push({
      authority: m[0].startsWith('中央') ? '中央' : m[0],
      work: `${m[0].replace(/^中央/, '')}精神`,
      class: 'meeting',
      own: `${m[0]}精神`,
      spans: [[m.index, m.index + m[0].length]],
      confidence: 0.8,
    })
  for (const m of [
    ...(CONGRESSES.in(body) ? body.matchAll(CHARTED) : []),
    ...(ANNOUNCES.in(body) ? body.matchAll(ANNOUNCED) : []),
  ])
    drafts.push({
      authority: m[1]!,
      work: m[2]!,
      class: 'decision',
      own: m[2]!,
      spans: [[m.index + m[0].indexOf(m[1]!), m.index + m[0].length]],
      confidence: 0.8,
    })
  for (const m of PARTY.in(body) ? [...body.matchAll(PLENUM), ...body.matchAll(PLENUM_ITSELF)] : [])
    drafts.push({
      authority: m[1]!,
      work: m[2]!.replace(/^的/, ''),
      class: 'decision',
      own: m[2]!,
      spans: [[m.index, m.index + m[0].length]],
      confidence: 0.75,
    })
  drafts.push(...settled(body), ...meetingsOfSpeeches(body), ...decided(body))
  for (const m of body.includes(OWN_CONGRESS) ? body.matchAll(FOLLOWED_CONGRESS) : [])
    drafts.push({
      authority: '党代会',
      work: OWN_CONGRESS,
      class: 'meeting',
      own: OWN_CONGRESS,
      spans: [[m.index, m.index + OWN_CONGRESS.length]],
      confidence: 0.7,
    })
  for (let at = body.indexOf('精神'); at >= 0; at = body.indexOf('精神', at + 2)) {
    const from = Math.max(0, at - 32)
    const m = GATHERING.exec(body.slice(from, at + 2))
    if (
      !m ||
      /委/.test(m[0].slice(0, 4)) ||
      /相关|有关|贯彻|落实|宣讲|学习|传达|领会/.test(m[0]) ||
      ledByBody(body, from + m.index)
    )
      continue
    drafts.push({
      ...(organOf(m[0]) ?? {
        authority: m[0].replace(/(?:主要|有关|相关)?精神$/, '').replace(/(?<=会)会议$/, ''),
        work: m[0],
      }),
      class: 'meeting',
      own: organOf(m[0])?.work ?? m[0],
      spans: [[from + m.index, at + 2]],
      confidence: 0.75,
    })
  }
  return drafts
}
