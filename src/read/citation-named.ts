import { Hints } from '../text/sieve.ts'
import type { CitationDraft } from './citation-draft.ts'

const MEETING =
  /党的(?:十[一二三四五六七八九]|二十[一二三四]?)(?:大|届[一二三四五六七八九、和]{1,8}中?全会)(?:[和、以及]{1,2}(?:党的)?(?:二十|十[一二三四五六七八九])届[一二三四五六七八九、中全会和历次]{1,16}?全会)?(?:报告)?精神(?!研讨班|专题|学习班|培训班|宣讲团)/g
// 党的二十大和中央经济工作会议精神: the noun stands after the last of them only
const CONGRESS =
  /(?:党的(?:十九|二十)(?:大|届[一二三四五六七、]{1,7}中全会)|中央(?:政治局|经济工作|农村工作|城市工作|民族工作|统战工作|金融工作|人才工作)(?:常委会)?会议)(?=(?:和|、|及)(?!.{0,3}届)[^，。；！？]{2,30}精神)/g
const GATHERING =
  /(?<![城都夜超社山地小园景片校街灾林牧矿库港厂商专辖疫战岛])(?:全国、)?(?:[省市县区]、)?(?:全国|全省|全市|全区|全县|省|市|县|区|自治区)(?:“?两会”?|第[一二三四五六七八九十]+次党代会|(?:党的)?[\u4e00-\u9fff]{0,3}党代会|(?:委)?[\u4e00-\u9fff]{2,14}(?:会议|大会|座谈会|推进会|全会))精神$/
// 第六次党代会确定的发展蓝图
const CHARTED =
  /((?:[省市县区校]|自治区)?第[一二三四五六七八九十]+次(?:党员代表大会|党代会))(?:上?(?:所)?(?:确定|描绘|擘画|绘就|提出)的)((?:发展|宏伟|美好)?(?:蓝图|目标任务|奋斗目标|战略目标|任务))/g
// 宣布省委关于栖梧市委主要负责同志职务调整的决定
const ANNOUNCED =
  /(?:宣布|宣读|传达)(?:了)?(党中央|中共中央|中央|国务院|[\u4e00-\u9fff]{0,4}?[省市县区]委|自治区党委)((?:关于|对)[^，。；\n]{2,40}?的?(?:决定|通知|通报))/g
const PARTY = new Hints('党的')
const CENTRE = new Hints('党的 中央')
const CONGRESSES = new Hints('次党')
const ANNOUNCES = new Hints('宣布 宣读 传达')

/** 省政府第二次全体会议精神: an organ's meeting is the organ's. */
function organOf(meeting: string): { authority: string; work: string } | null {
  const organ = /^[省市县区](?:人民)?政府(?:党组)?/.exec(meeting)?.[0]
  return organ ? { authority: organ, work: meeting.slice(organ.length).replace(/^召开的/, '') } : null
}

/** Meetings that are their own authority: 党的二十大精神, 全国两会精神. */
export function namedWorks(body: string): CitationDraft[] {
  const drafts: CitationDraft[] = []
  for (const m of PARTY.in(body) ? body.matchAll(MEETING) : []) {
    const authority = /^党的[^大全]+(?:大|届[^和]*?全会)/.exec(m[0])?.[0] ?? m[0]
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
  for (let at = body.indexOf('精神'); at >= 0; at = body.indexOf('精神', at + 2)) {
    const from = Math.max(0, at - 28)
    const m = GATHERING.exec(body.slice(from, at + 2))
    if (!m || /委/.test(m[0].slice(0, 3)) || /相关|有关|贯彻|落实|宣讲|学习|传达|领会/.test(m[0])) continue
    drafts.push({
      ...(organOf(m[0]) ?? { authority: m[0].slice(0, -2).replace(/(?<=会)会议$/, ''), work: m[0] }),
      class: 'meeting',
      own: m[0],
      spans: [[from + m.index, at + 2]],
      confidence: 0.75,
    })
  }
  return drafts
}
