import type { Indicator, Sentence } from '../../record/types.ts'
import { matchesOf } from '../../text/matches.ts'
import { Hints } from '../../text/sieve.ts'
import { Units } from '../../text/units.ts'
import type { Readable, SentenceSpan } from '../draft.ts'
import { narrated } from '../events/event-lexicon.ts'

type Kind = Indicator['kind']
export type KindAt = (sentence: number, start: number, end: number, period: string | null, bounded: boolean) => Kind

const AHEAD = /明年|今后|未来|下一步|年底前|下半年|十六五/
const PAST =
  /去年|上年|前三季度|同比|环比|截至|累计|近年来|以来|过去|已经|已(?!经)|先后|曾|目前|今年以来|当前|年来|一季度|刚刚|共有|现有|历年/
const AIM_SENTENCE =
  /预期目标|目标(?:是|为|任务|：)|任务(?:是|为|：)|力争|确保|争取(?![了到]|[^，。；]{0,20}(?:资金|补助|经费|债券))|奋力|努力|(?<!年度)计划(?![内外]|总?投资)(?=[^，。；]{0,12}(?:年|投|建|引|培|完成|开展|新|实施|举办|组织|改造|发展|种植|接待))|今年计划|拟(?!建的|订的|定的|人|态|合)|预计(?:可|将)|(?:达产|投产|建成|投用)后|(?<!意见)建议(?![、和书案\d]|批评)|必须|(?:^|[，：；、“])(?:要|(?:今年|明年|下半年)?[\u4e00-\u9fff]{0,6}将(?=对)|将(?=[完达实投新引开继进全重力安有增提推启发建打培带吸形成突超再陆分按于在以]))/
const AIM_AHEAD = /(?:力争|确保|争取)(?:达到|突破|实现|完成|冲刺|更|再|\d)/
const AIM_CLAUSE =
  /守住|严守|防止|力争|确保|争取(?![了到]|[^，。；]{0,20}(?:资金|补助|经费|债券))|预期|计划(?![内外])|拟(?!建的|订的|定的|人|态|合)|将(?!近|丰收|收获|收割|成熟|迎来|到来)|(?<![主重需紧首必])要(?![求闻点素件塞害道地职领义旨花付等走跑坐]|承担|交[钱费])|(?<!每[天年日月亩户]|小时)可(?!容|储|存放|停放|支|再|靠|持|比|观|喜|贵|利用|用[地水面]|燃|溯)|冲刺|奋力|有望|目标|达产后|建成后|投产后|全部建成|预计/
const DONE_CLAUSE =
  /[还尚]有(?!.*将)|还剩|(?:实现|达到|完成|突破|超过|建成|获得|取得|增长|带动|培养|新增)了|已|成功|顺利|圆满|累计|先后|超额|提前|同比|连续|首次|创历史/
const PUSHING = /推动|促进|保持在|控制在|稳定在|推进|带动/
const BEFORE_NOW = /去年|上年|以来|过去|近年|年来|截至/
const TOLD = /^(?:据(?:悉|了解|统计|介绍|初步|测算|报道)|记者(?:了解|获悉|从))/
const OVER = /^(?:第?[一二三]季度|上半年|前三季度|\d{1,2}[-—－至]\d{1,2}月份?|去年|上年)$/
const SAYS = /强调|指出|要求|表示|希望|承诺|鼓励|勉励/
const REPORT = /各位代表|政府工作报告/
const REPORTS = new Hints('各位 政府')
const PLAN_HEADING =
  /(?:今年|20\d\d年|明年|下一步|下步|未来|本届|今后)[^，。；]{0,24}(?:工作安排|工作建议|主要任务|重点工作|目标任务|总体要求|工作部署|预期目标|工作重点|工作打算|主要目标|工作思路|重点任务|抓好|做好)|(?:工作安排|总体要求|预期目标)/
const LOOK_BACK = /回顾|过去一年|工作总结|一年来|过去五年/

/** 目标是，总量达到…，增速达到…: all that the aim holds. */
const SET_AS_AIM = /(?:目标|任务)数?(?:是|为)[，：]?[^。；]{0,60}$/
const DONE_FIRMLY =
  /(?:实现|达到|完成|突破|超过|建成|获得|取得|增长|带动|培养|新增)了|已|成功|顺利|圆满|累计|先后|超额|提前|创历史/
/** 连日来日均客流量保持在12万人以上: how it has been. */
const LASTING = /日均|连日|常年|每天|一直|始终|连续|长期|稳定保持/
const NO_LESS = /^不(?:低于|少于|高于|超过|大于)/
const RECKONED =
  /预计(?!为)|有望|(?<!年度)计划(?=安排|实施|新建|搬迁|引进)|将(?=[完达实投建新引开])|(?:达产|投产|建成|投用|投运|建成投产|建成投用|建成运营|投产运营|项目实施)后/g
const AFTER_FIGURE = new Units('元亩人户家个吨斤头只名位项套台件条%％倍份次千瓦米里上右内多余')

/** 建成后年产值3亿元，税收2000万元，带动就业500人: reckoned in a clause before, with nothing but figures since. */
function isReckoned(body: string, from: number, at: number): boolean {
  const floor = Math.max(from, at - 60)
  const window = body.slice(floor, at)
  if (!/[计望后将]/.test(window)) return false
  const said = matchesOf(RECKONED, window).at(-1)
  if (!said || /[。；：]|已|目前|去年|现有|占地/.test(window.slice(said.index))) return false
  for (let i = window.indexOf('，', said.index + said[0].length + 1); i >= 0; i = window.indexOf('，', i + 1))
    if (!AFTER_FIGURE.at(window, i - 1)) return false
  return true
}

/** 到今年10月底, or 1月1日至10月31日, told in December. */
const isOver = (period: string, month: number, before: string): boolean =>
  (period.includes('今年') || /[月日\d]$/.test(before.slice(0, Math.max(0, before.lastIndexOf(period))))) &&
  Number(/(\d{1,2})月/.exec(period)?.[1] ?? 13) < month

/**
 * Tells targets from results. What decides, in this order: a period after or before the year of publication; words of aim or
 * of completion in the clause; what a reported speech does with the sentence (a demand or promise sets targets, an account
 * gives results); the part of a work report that the sentence stands in; words of aim in the sentence.
 */
export function kindReader(
  article: Readable,
  sentences: readonly SentenceSpan[],
  acts: readonly Sentence[] = [],
): KindAt {
  const { body, meta } = article
  const year = Number(/20\d\d/.exec(meta.published ?? '')?.[0] ?? /20\d\d/.exec(meta.title ?? '')?.[0] ?? Number.NaN)
  const month = Number(/^20\d\d-(\d\d)/.exec(meta.published ?? '')?.[1] ?? 0)
  const report = (REPORTS.in(body) && REPORT.test(body)) || REPORT.test(meta.title ?? '')
  // the part of a work report: looking back until a heading or sentence turns to the plan
  let plan = false
  const planned = (report ? sentences : []).map((s) => {
    const text = body.slice(s.start, s.end)
    const heading = text.length < 60
    if (LOOK_BACK.test(text) && heading) plan = false
    else if (
      PLAN_HEADING.test(text) &&
      (heading || /预期目标(?:是|为|建议为)?[：:]/.test(text) || /^(?:做好|今年是)/.test(text))
    )
      plan = true
    return plan
  })
  return (index, start, end, period, bounded) => {
    const s = sentences[index]!
    let from = start
    while (from > s.start && start - from < 80 && !'，；：。'.includes(body[from - 1]!)) from--
    let to = end
    while (to < s.end && to < end + 8 && !'，；：。、'.includes(body[to]!)) to++
    const clause = body.slice(from, to)
    const before = body.slice(Math.max(s.start, end - 300), end)
    const named = Number(/20\d\d(?!.*20\d\d)/.exec(period ?? '')?.[0] ?? Number.NaN)
    if (named > year) return 'target'
    if (named < year) return 'actual'
    if (period !== null && /^(?:到|至)/.test(period) && !/[还尚]有/.test(clause) && !isOver(period, month, before))
      return 'target'
    if (period !== null && AHEAD.test(period)) return 'target'
    const told = acts[index]
    const asked = told !== undefined && told.speaker !== null && /^(?:directive|commitment)$/.test(told.act)
    if (asked && period !== null && /前$/.test(period) && !BEFORE_NOW.test(period)) return 'target'
    if (
      (before.includes('目标') || before.includes('任务')) &&
      SET_AS_AIM.test(body.slice(Math.max(s.start, start - 70), start)) &&
      !DONE_FIRMLY.test(clause)
    )
      return 'target'
    // 每村标语不少于50条: what there has to be
    if (
      body[start] === '不' &&
      NO_LESS.test(body.slice(start, start + 4)) &&
      !PAST.test(before) &&
      !DONE_CLAUSE.test(clause)
    )
      return 'target'
    if (
      isReckoned(body, s.start, start) &&
      !(period !== null && (OVER.test(period) || PAST.test(period))) &&
      !BEFORE_NOW.test(before)
    )
      return 'target'
    if (DONE_CLAUSE.test(clause)) return 'actual'
    // 据了解，…: what the reporter knows
    if (TOLD.test(body.slice(s.start, s.start + 6)) && !AIM_CLAUSE.test(clause)) return 'actual'
    if (told?.speaker) {
      if (told.act === 'assessment' && !AIM_CLAUSE.test(clause)) return 'actual'
      const spoken =
        start >= s.start + narrated(told).length && (SAYS.test(before) || !SAYS.test(body.slice(end, s.end)))
      if (spoken && /^(?:directive|commitment)$/.test(told.act) && !(period !== null && BEFORE_NOW.test(period)))
        return 'target'
    }
    if (report && !planned[index]) return /力争|确保|争取|(?<!推|不)将(?!近)/.test(clause) ? 'target' : 'actual'
    // 预计一季度完成…: a reckoning of what is over
    if (period !== null && OVER.test(period) && clause.includes('预计') && !AIM_CLAUSE.test(clause.replace('预计', '')))
      return 'actual'
    if (AIM_CLAUSE.test(clause)) return 'target'
    if (period !== null && PAST.test(period)) return 'actual'
    if (planned[index]) return /过去|去年|上年|已/.test(clause) ? 'actual' : 'target'
    if (PAST.test(before) && !/预期目标|力争|确保/.test(before)) return 'actual'
    if (AIM_SENTENCE.test(before) || AIM_AHEAD.test(body.slice(end, Math.min(s.end, end + 24)))) return 'target'
    if (bounded && told?.act !== 'narration' && PUSHING.test(before) && !LASTING.test(clause)) return 'target'
    return 'actual'
  }
}
