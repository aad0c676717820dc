import { rightPhrase } from './metric-things.ts'
import { clauseStart, trimLeft } from './metric-words.ts'
import type { Quantity } from './quantities.ts'

const VISITS = /查看|察看|视察|考察|调研|走访|来到|深入|检查|参观|督查|督导|观摩|走进|暗访/
/** 到甲、乙等3所学校|开展调研. */
const ACTS_AFTER = /^[^，。；]{2,12}?(?:依次|分别介绍|作了|代表(?:依次|分别|先后|发言)|负责人|联袂|介绍|汇报)/
const SEEN_AFTER =
  /^[^，。；]{2,12}(?:开展|进行)?(?:实地|现场|专题|专项)?(?:调研|检查|督导|督查|指导|走访|考察|视察|暗访|慰问|看望)/
const GUESTS =
  /(?:带领|率领|率)[^，；。]{0,6}$|(?:代表团|考察团|慰问团|访问团|调研组|考察组|一行)$|(?:出席|列席|参会|与会|应到|实到)[^；。]{0,30}$/
const NAMED =
  /[\u4e00-\u9fff]{1,3}[^元个项家名亩吨]、[\u4e00-\u9fff]{2,4}(?<!干部|人员|教师|医生|学生|专家|人才|职工|员工|党员|队员)等?$/
/** 向王副院长及9名队员献花: who was there besides. */
const BESIDE = /(?:[院校市县省局厅处科部]长|书记|主任|同志|主席|教授)(?:和|及|以及|等)$/
const ATTEND_AT_END = /(?:参加|出席|列席)[^，。；]{0,6}。?$/
/** What follows in the sentence, 120 characters at most. */
const sentenceEnd = (body: string, from: number): string => {
  const near = body.slice(from, from + 120)
  const end = near.search(/[。；\n]/)
  return end < 0 ? '' : near.slice(0, end)
}
const SEEN =
  /(?:走访|察看|查看|视察|走进|参观|实地调研|实地考察)了?$|(?:慰问|看望)了?(?:[\u4e00-\u9fff]{2,4}[乡镇村])?\d{1,2}户$/
/** 为5户|贫困群众每户送去. */
const EACH_GIVEN = /^[\u4e00-\u9fff]{2,8}每[户人家]送/
const LOOKED_AT =
  /^[^，。；]{0,30}进行(?:了)?(?:实地|现场|综合|专项|集中|重点|随机)?(?:督查|检查|督导|调研|巡察|视察|考察|观摩|走访|暗访|抽查)/
/** 对3个部门、2个县区进行督查: what is looked at. */
const isLookedAt = (body: string, from: number, q: Quantity): boolean =>
  /对[^，。；]{0,30}$/.test(body.slice(Math.max(from, q.start - 32), q.start)) &&
  LOOKED_AT.test(body.slice(q.unitEnd, q.unitEnd + 44))

/** 先后查看A、B等7个项目, 带领11名干部, 甲、乙3名同志: how many were seen or came. */
export function isVisited(body: string, from: number, q: Quantity): boolean {
  if (q.kind !== 'count' && q.kind !== 'people') return false
  const before = body.slice(Math.max(from, q.start - 120), q.start)
  if (before.endsWith('等') && (VISITS.test(before) || SEEN_AFTER.test(body.slice(q.unitEnd, q.unitEnd + 24))))
    return true
  // 工行、农行等9家银行依次回应: who acted
  if (before.endsWith('等') && before.includes('、') && ACTS_AFTER.test(body.slice(q.unitEnd, q.unitEnd + 24)))
    return true
  // 走访了3户贫困户: a few that were seen
  if (
    q.value <= 20 &&
    (SEEN.test((before + body.slice(q.start, q.unitEnd)).slice(-12)) ||
      SEEN.test(before.slice(-6)) ||
      EACH_GIVEN.test(body.slice(q.unitEnd, q.unitEnd + 12)))
  )
    return true
  if (isLookedAt(body, from, q) || /(?:出席|参加|会见|接见)了?$/.test(before)) return true
  if (
    /[人名位]$/.test(q.unit) &&
    ((BESIDE.test(before) && !/\d[名位个人][^，；。]{0,8}$/.test(before)) ||
      ATTEND_AT_END.test(sentenceEnd(body, q.unitEnd)))
  )
    return true
  // 李某等4位老师: who they are
  if (q.value <= 10 && /[名位]$/.test(q.unit) && /(?:^|[，。、；])[\u4e00-\u9fff]{2,4}等$/.test(before.slice(-7)))
    return true
  return /[人名位]$/.test(q.unit) && (GUESTS.test(before) || (q.unit !== '人' && NAMED.test(before.slice(-12))))
}

/** 解决周边22个|村1600名孩子上学难的问题: where it was solved. */
const isSolvedIn = (body: string, q: Quantity): boolean =>
  q.unit === '个' &&
  /^(?:行政|自然)?(?:村|社区|乡镇|小区)/.test(body.slice(q.unitEnd, q.unitEnd + 4)) &&
  /解决[^，。；]{0,16}$/.test(body.slice(Math.max(0, q.start - 18), q.start)) &&
  /^[^，。；]{0,20}\d[\d.]*万?[多余]?[名人户]/.test(body.slice(q.unitEnd, q.unitEnd + 30))

/** 172项重大工程之一; 青禾区、霁川区2个区: what one belongs to, and how many were named. */
export const isOneOf = (body: string, q: Quantity): boolean =>
  q.kind === 'count' &&
  (isSolvedIn(body, q) ||
    /^的?重任/.test(body.slice(q.unitEnd + 2, q.unitEnd + 5)) ||
    /^[^，。；]{2,20}之一/.test(body.slice(q.unitEnd, q.unitEnd + 24)) ||
    (/^(?:[县市区镇乡村州省](?!级)|街道|社区|行政|自然)/.test(body.slice(q.unitEnd, q.unitEnd + 2)) &&
      /、[^，。；、]{1,8}[县市区镇乡村州省场道]等?$|(?:、[\u4e00-\u9fff]{2,5}){2}等?$/.test(
        body.slice(Math.max(0, q.start - 13), q.start),
      )))

const MOVED =
  /(?:(?:与|较|比)[^，]{1,10}|再)?(?:持平|(?:连续\d{1,2}年)?(?:实现|保持)两位数(?:以上)?增长|创(?:下|造|出)?(?:历史)?新高|(?:稳步|持续|不断|逐年|大幅|快速|明显|显著|稳中有|进一步|首次)*(?:提升|提高|增长|增加|上升|下降|降低|改善|向好|攀升|扩大|壮大|好转|升|降|突破))$/
const MEASURED = /(?:率|量|额|值|收入|投资|数|浓度|面积|总产|比例|比重|占比|规模|指数|水平|利润|税收|里程|覆盖面)$/

/** 粮食产量再创新高，达到20万吨: the metric that the clause before says has moved; '' for none. */
export function movedBefore(body: string, at: number, floor: number): string {
  const from = clauseStart(body, at)
  if (body[from - 1] !== '，' || from - 1 <= floor) return ''
  const before = body.slice(Math.max(floor, clauseStart(body, from - 1)), from - 1)
  const moved = MOVED.exec(before)
  if (!moved) return ''
  const metric = trimLeft(before.slice(0, moved.index), false)
  return MEASURED.test(metric) ? metric : ''
}

/** 四项指标增速，均居全市第一: the metric that the clause before ends in; '' for none. */
export function measuredBefore(body: string, at: number, floor: number): string {
  const from = clauseStart(body, at)
  if (body[from - 1] !== '，' || from - 1 <= floor) return ''
  const metric = trimLeft(body.slice(Math.max(floor, clauseStart(body, from - 1)), from - 1), false)
  return /(?:增速|增幅|指标)$/.test(metric) || MEASURED.test(metric) ? metric : ''
}

const GIFTS = /((?:捐赠|捐助|救灾|援助|慰问|生活|防疫|抗疫|医疗|教学|办公)*(?:款物|物资|物品|钱物|设备|器材|药品))，?$/
/** 募集个人捐助款物，折合20万元: what is worth so much, named at the end of the clause before; '' for none. */
export function worthBefore(body: string, at: number, floor: number): string {
  const from = clauseStart(body, at)
  return from > floor ? (GIFTS.exec(body.slice(Math.max(floor, from - 16), from))?.[1] ?? '') : ''
}

const TO_EACH = /分别[向给为][^，。；]{2,40}?(捐赠|捐助|捐资|援助|赠送|发放|拨付|送去|送上|补助)(?:了)?$/
/** 分别向甲村和乙村捐赠|8万元和12万元的扶贫资金: what each was given; '' where figures are not dealt out so. */
export function dealtTo(body: string, clause: string, last: Quantity): string {
  const verb = TO_EACH.exec(clause)?.[1]
  if (!verb) return ''
  const gift = rightPhrase(body, last.end)
  return gift.length > 1 && gift.length < 12 ? verb + gift : last.kind === 'money' ? `${verb}资金` : ''
}

const LIVE_IN =
  /(?:(?<![进入到在]|[\u4e00-\u9fff]{6})[村组镇乡]|社区|嘎查)，?(?:现|共|总|辖|常住|实){0,3}(?:有|辖|计)?$/
/** 辖5个村民小组|180户|620人, 全村共有|180户: how many live there. `clause` is what stands before. */
export const isPeopled = (body: string, q: Quantity, clause: string, metric: string, carried: string): boolean =>
  (q.unit === '户' || q.unit.endsWith('人')) &&
  (!metric || metric.endsWith('组') || metric.endsWith('户数')) &&
  (LIVE_IN.test(clause) || (q.unit !== '户' && carried === '户数')) &&
  /^(?:[，。；、）\d\s]|$)/.test(body.slice(q.end, q.end + 1))
