import { Units } from '../../text/units.ts'
import type { Quantity } from './quantities.ts'

const ATTENDING =
  /签订|签署|对接|参加(?!.{0,6}(?:[高中]考|考试|监考|培训|保险|医保))|出席|报到|缺席|陪同|发言|参会|一行(?![向给为])|与会|座谈(?!会(?:上|所|确定|明确|部署|以来|以后))|洽谈|交流|汇报|主持|随行|遇难|受伤|失联|死亡人数为|组成/
/** In what those are counted who may come to something. */
const ACTORS = new Units('名位个家所支户县村项份')
/** 洽谈12个项目, 签署协议5份: what was agreed upon, not who was there. */
const AGREES = /洽谈|对接|签订|签署/
const AGREED = /^[\u4e00-\u9fff]{0,8}?(?:项目|协议|合同|订单)/
const AGREED_BEFORE = /(?:项目|协议|合同|订单)$/
/** 开展挂职交流, 交流任职. */
const OF_PROJECTS = /项目共?$/
const EXCHANGED = /挂职交流|交流(?:任职|学习|轮岗)/
/** 派出80名医务人员组成的团队. */
const SENT = /抽调|派出|选派|派遣|派驻|输送/
const isAttending = (before: string, after: string): boolean =>
  ATTENDING.test(before + after) &&
  !OF_PROJECTS.test(before) &&
  !(SENT.test(before) && /组成|参加|交流/.test(after)) &&
  !(AGREES.test(before) && (AGREED.test(after) || AGREED_BEFORE.test(before))) &&
  !EXCHANGED.test(after)

const CLAUSE_END = new Units('，。；')

/** What follows a figure up to the next mark, 40 characters at most. */
function restOfClause(body: string, from: number): string {
  let to = from
  while (to < from + 40 && to < body.length && !CLAUSE_END.at(body, to)) to++
  return body.slice(from, to)
}

/**
 * True where figures count those who took part in something, not what came of it: 代表团一行12人参加座谈.
 * @param group figures that stand side by side
 * @param clause the words of the clause before the first of them
 */
export const isAttendance = (body: string, group: readonly Quantity[], clause: string): boolean =>
  group.some((q) => (q.kind === 'people' && q.unit !== '人次') || (q.kind === 'count' && ACTORS.at(q.unit, 0))) &&
  isAttending(clause, restOfClause(body, group[0]!.unitEnd))
