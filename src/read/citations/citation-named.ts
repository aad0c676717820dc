import { matchesOf } from '../../text/matches.ts'
import { Hints } from '../../text/sieve.ts'
import type { CitationDraft } from './citation-draft.ts'
import { AUTHORITIES } from './citation-lexicon.ts'
import { decidedThere, meetingsOfSpeeches, settledThere } from './citation-settled.ts'

const MEETING =
  /(?:(?:党的|中共|(?<=学习|贯彻|宣传|落实|领会|传达)(?=(?:十[七八九]|二十)大(?:报告)?精神))(?:十[一二三四五六七八九]|二十[一二三四]?)(?:大|届[一二三四五六七八九、和]{1,8}中?全会)|(?<![和、及大与届])(?:十[六七八九]|二十)届[一二三四五六七]中(?:、[一二三四五六七]中){0,5}全会)(?:[和、以及]{1,2}(?:党的)?(?:二十|十[一二三四五六七八九])届[一二三四五六七八九、中全会和历次]{1,16}?全会)?(?:会议|报告)?(?:主要|有关)?精神(?!研讨班|专题|学习班|培训班|宣讲团|集中轮训|轮训班|集中培训|宣讲会|宣讲报告)/g
// 党的二十大和中央经济工作会议精神: the noun stands after the last of them only
const CONGRESS =
  /(?:(?:党的|中共)(?:十[七八九]|二十)(?:大|届[一二三四五六七中、]{1,9}全会)(?:和(?:党的)?(?:十[七八九]|二十)届(?:[一二三四五六七中、]{1,12}|历次)全会)?|(?<!在)中央(?:政治局|经济工作|农村工作|城市工作|民族工作|统战工作|金融工作|人才工作)(?:常委会)?会议)(?=(?:和|、|及)(?!.{0,3}届)[^，。；！？]{2,30}精神)/g
const GATHERING =
  /(?<![高学党军城都夜超社山地小园景片校街灾林牧矿库港厂商专辖疫战岛])(?:(?:中央|国家|全国|[省市县区])[、和]){0,3}(?:省市|全国|全省|全市|全区|全县|省|市|县|区|自治区|集团|公司|学校|全校|校)(?:“?两会”?|新春第一会|(?<=全[国省市县区])会议?|第[一二三四五六七八九十]+次党代会|(?:党的)?[\u4e00-\u9fff]{0,3}党代会|(?:委)?(?:“[^”]{2,16}”)?[\u4e00-\u9fff]{2,24}会议?|“[^”]{2,16}”(?:会议|大会|推进会|活动))(?:主要|有关|相关)?精神$/
/** 中央和省委|全会: a committee's meeting is read with it. */
const OF_A_COMMITTEE = /^(?:(?:中央|国家|全国|[省市县区])[、和]){0,3}.{0,3}委/
const VERB_WITHIN = /^.*(?:贯彻|落实|宣讲|学习|传达|领会)/s
/** 传达学习|省委十一届七次全会|、在专题班上的讲话和市委常委会会议精神: the noun stands after the last of them only. */
const PLENARY =
  /(?<=学习|传达|贯彻|落实)((?:[省市县区州]|自治区党)委)([一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,3}次(?:全体会议|全会))(?=[、和及][^。；！？]{12,90}精神)/g
const PLENARIES = new Hints('次全')
// 第六次党代会确定的发展蓝图
const CHARTED =
  /((?:[省市县区校]|自治区)?第[一二三四五六七八九十]+次(?:党员代表大会|党代会))(?:上?(?:所)?(?:确定|描绘|擘画|绘就|提出)的)((?:发展|宏伟|美好)?(?:蓝图|目标任务|奋斗目标|战略目标|任务))/g
/** 党的二十届四中全会|关于…的战略部署, 是中共二十大|作出的重要部署. */
const PLENUM =
  /((?:党的|中共)(?:十[七八九]|二十)(?:大|届[一二三四五六七]中全会))((?:关于|对|[作做]出的?|提出的?|确定的?|部署的?|擘画的?)[^，。；：\n]{0,30}?(?:战略部署|决策部署|重大部署|重要部署|部署|目标任务|重点任务|战略任务|宏伟蓝图|要求))(?![要各新])/g
// 落实党的二十大|部署
const PLENUM_ITSELF =
  /((?:党的|中共)(?:十[七八九]|二十)(?:大|届[一二三四五六七]中全会))(的?(?:各项)?(?:战略部署|决策部署|部署要求|重大部署|部署))(?=[，。；、和与及上抓落贯])/g
/** The congress of one's own place or firm needs no name. */
const OWN_CONGRESS = '党代会精神'
/** 省九次党代会: where one has its name, 党代会 is that. */
const NUMBERED_CONGRESS = /次党代会/
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
  const organ = /^(?:全国人大常委会|全国政协|[省市县区](?:人民)?政府(?:党组)?|集团公司|集团|公司|学校|校)/.exec(
    meeting,
  )?.[0]
  return organ ? { authority: organ, work: meeting.slice(organ.length).replace(/^召开的/, '') } : null
}

/** 教育部新时代|全国乡村教育工作会议精神: a body's own meeting, which is read with it. */
function ledByBody(body: string, start: number): boolean {
  const from = Math.max(0, start - 14)
  const last = AUTHORITIES.scan(body.slice(from, start)).at(-1)
  return (
    last !== undefined && last.end - last.start > 2 && /^[\u4e00-\u9fff]{0,5}$/.test(body.slice(from + last.end, start))
  )
}

/** Meetings that are their own authority: 党的二十大精神, 全国两会精神. */
export function namedWorks(body: string): CitationDraft[] {
  const drafts: CitationDraft[] = []
  for (const m of PARTY.in(body) ? matchesOf(MEETING, body) : []) {
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
  for (const m of CENTRE.in(body) ? matchesOf(CONGRESS, body) : [])
    drafts.push({
      authority: m[0].startsWith('中央') ? '中央' : m[0],
      work: `${m[0].replace(/^中央/, '')}精神`,
      class: 'meeting',
      own: `${m[0]}精神`,
      spans: [[m.index, m.index + m[0].length]],
      confidence: 0.8,
    })
  for (const m of PLENARIES.in(body) ? matchesOf(PLENARY, body) : [])
    drafts.push({
      authority: m[1]!,
      work: `${m[2]!}精神`,
      class: 'meeting',
      own: `${m[2]!}精神`,
      spans: [[m.index, m.index + m[0].length]],
      confidence: 0.8,
    })
  for (const m of [
    ...(CONGRESSES.in(body) ? matchesOf(CHARTED, body) : []),
    ...(ANNOUNCES.in(body) ? matchesOf(ANNOUNCED, body) : []),
  ])
    drafts.push({
      authority: m[1]!,
      work: m[2]!,
      class: 'decision',
      own: m[2]!,
      spans: [[m.index + m[0].indexOf(m[1]!), m.index + m[0].length]],
      confidence: 0.8,
    })
  for (const m of PARTY.in(body) ? [...matchesOf(PLENUM, body), ...matchesOf(PLENUM_ITSELF, body)] : [])
    drafts.push({
      authority: m[1]!,
      work: m[2]!.replace(/^的/, ''),
      class: 'decision',
      own: m[2]!,
      spans: [[m.index, m.index + m[0].length]],
      confidence: 0.75,
    })
  drafts.push(...settledThere(body), ...meetingsOfSpeeches(body), ...decidedThere(body))
  for (const m of body.includes(OWN_CONGRESS) && !NUMBERED_CONGRESS.test(body)
    ? matchesOf(FOLLOWED_CONGRESS, body)
    : [])
    drafts.push({
      authority: '党代会',
      work: OWN_CONGRESS,
      class: 'meeting',
      own: OWN_CONGRESS,
      spans: [[m.index, m.index + OWN_CONGRESS.length]],
      confidence: 0.7,
    })
  for (let at = body.indexOf('精神'); at >= 0; at = body.indexOf('精神', at + 2)) {
    let from = Math.max(0, at - 36)
    // 松陵县农村宣讲|全国两会精神: the name begins after the verb
    from += VERB_WITHIN.exec(body.slice(from, at))?.[0].length ?? 0
    const m = GATHERING.exec(body.slice(from, at + 2))
    if (!m || OF_A_COMMITTEE.test(m[0]) || /相关|有关/.test(m[0]) || ledByBody(body, from + m.index)) continue
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
