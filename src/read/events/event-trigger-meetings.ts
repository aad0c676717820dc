import type { PersonMention } from '../draft.ts'
import { MEETING_HEADS } from './event-lexicon.ts'
import type { Telling } from './event-people.ts'
import { LEANS_ON, REACH, type Trigger, type Words } from './event-trigger.ts'

const CITED_MEETING =
  /^上(?:发表|作出?|提出|所作)的|^(?:上)?(?:的)?(?:重要|有关)*(?:讲话|精神|要求|部署|纪要|决定|决策|指示|任务)|^(?:以来|制度|机制)/
const TOOK_PLACE =
  /(?:主持(?:召开)?|召开(?:了)?|举行(?:了)?|举办(?:了)?|出席(?:并)?(?:了)?|参加(?:了)?|列席)[^，。；]{0,40}$/
/** 中心组开展了第十二次集体学习 */
const STUDIED = /(?:中心组|党委|党组|总支|支部|班子)[^，。；]{0,24}(?:开展|组织|进行)了?[^，。；]{0,24}$/
/** 就…主题，进行第十一次专题学习 */
const ORDINAL = /(?:进行|开展|组织)了?第[一二三四五六七八九十百\d]{1,4}次[^，。；]{0,6}$/
/** 集中学习教育: no sitting. */
const STUDY_WORK = /^(?:教育|贯彻|宣传|培训|月|周|的(?!通知))/
const ATTENDEES =
  /^[^，。；的]{0,10}的[^，。；]{0,14}(?:委员|代表|同志|工作者|嘉宾|来宾|客人|人员|记者|领导)(?:们)?(?:[，。；]|$|表示|致以|在会前|视察)/
/** 适时召开, 多次召开: meetings spoken of, not one told. */
const isToCome = (before: string): boolean =>
  /(?:多次|定期|每[周月季年]|经常|适时)(?:组织)?(?:召开|举办|举行)[^，。；]{0,40}$/.test(before)

/** 看望参加会议的代表: whom somebody called on. */
const VISITED = /(?:看望|慰问|会见|接见|走访)了?(?:出席|参加|列席)[^，。；]{0,40}$/
/** 为委员参加会议期间履职创造条件 */
const PURPOSE = /(?:为(?!期)|以便|旨在)[^，。；]{0,40}$/
const HOLDING = /召开了?$/
const OVER = /^[^，。；]{0,10}(?:召开|举行|结束)(?:之)?后/
const ATTENDED = /(?:主持|出席|参加)[^，。；]{0,40}$/
const AT_MEETING = /^(?:上|中(?!心)|期间)(?=[，。、]|[\p{Script=Han}])/u
const HELD = /^(?:[^，。；]{0,8}在[^，。；]{1,24})?(?:召开|举行|举办|开幕|闭幕)(?!形式|方式|情况|地点|时间|方案)/

/** The first word for a meeting in `[start, end)` of the body that tells of one: not one that is cited, to come or past. */
export function namedMeeting(body: string, start: number, end: number): Words | null {
  return MEETING_HEADS.firstIn(body, start, end, (match) => {
    const before = body.slice(Math.max(start, match.start - REACH), match.start)
    const after = body.slice(match.end, end)
    if ((CITED_MEETING.test(after) && !HOLDING.test(before)) || LEANS_ON.test(before)) return false
    // 出席会议的代表: who was there, no meeting to tell of.
    if (ATTENDEES.test(after) || (after.startsWith('期间') && PURPOSE.test(before))) return false
    if (VISITED.test(before) || isToCome(before)) return false
    if (before.lastIndexOf('《') > before.lastIndexOf('》')) return false
    // 在全省会议召开后，又召开…: the meeting of others that came before.
    if (OVER.test(after) && !ATTENDED.test(before)) return false
    return (
      (body[match.end - 1] === '习'
        ? !STUDY_WORK.test(after) && (TOOK_PLACE.test(before) || STUDIED.test(before) || ORDINAL.test(before))
        : TOOK_PLACE.test(before)) ||
      HELD.test(after) ||
      (AT_MEETING.test(after) && (match.start > start || match.end - match.start > 2))
    )
  })
}

/** 主持召开的赴松陵考察座谈会: what was called a meeting's name goes on with. */
const CALLED = /(?:召开|举行)[了的][^，。；]{0,16}$/

/** 督导岚江省工作动员会 is the name of a meeting, not a visit. */
export function isInName(told: string, inspection: Words, meeting: Words): boolean {
  return (
    inspection.start < meeting.start &&
    !/[，。；]/.test(told.slice(inspection.start, meeting.start)) &&
    (HELD.test(told.slice(meeting.end)) || CALLED.test(told.slice(0, inspection.start)))
  )
}

const MEETS_FIRST =
  /^(?:[^，。：]{0,12}[讯电]）?[：:]?\s*(?:（[^）]{2,16}）)?)?会议(?:由|还|首先|集中)?(?:通报|指出|强调|听取|传达|认为|要求|学习|审议|讨论|总结|分析|印发)/

/** The meeting that only a headline names, where the report begins with what 会议 said: 松陵县召开工作会议 ／ 会议通报了…. */
export function titledMeeting(title: string | null, tellings: readonly Telling[]): Trigger | null {
  const first = tellings.findIndex(({ sentence }) => MEETS_FIRST.test(sentence.text))
  if (first < 0 || first > 1 || !title || !/会(?:议)?(?:召开|举行)?$|召开|举行/.test(title)) return null
  const { start, end } = tellings[first]!.sentence
  const at = start + tellings[first]!.sentence.text.indexOf('会议')
  const none = { lead: null, presides: false, further: false, delegation: false }
  return { type: 'meeting', sentence: first, start, end, at, headEnd: at + 2, ...none }
}

const DELIBERATES = /(?:参加|来到|出席)[^，。；]{0,30}(?:代表团|小组|界别|联组)[^。；]{0,24}?(?:审议|讨论)(?!稿|组)/

/** 顾砚秋来到松陵代表团，同代表们一起审议: a sitting at which somebody is there. */
export function deliberation(told: string, offset: number, present: readonly PersonMention[]): Words | null {
  if (!/审议|讨论/.test(told)) return null
  const sits = DELIBERATES.exec(told)
  if (!sits || PURPOSE.test(told.slice(0, sits.index)) || !present.some(({ end }) => end <= offset + sits.index))
    return null
  const end = sits.index + sits[0].length
  return { start: end - 2, end }
}

/** The object of 召开 or 举行 is a meeting where it ends in 会: 召开千亿园区冲刺誓师会. */
export function heldMeeting(told: string): Words | null {
  const held =
    /(?:召开|举行|举办)了?([^，。；：“”]{2,40}?(?<!运动|博览|音乐|演唱|[晚庙]|交易|展览|展销|[亚奥残全]运|[世进消服]博)会）?)(?=[，。；：]|$)/.exec(
      told,
    )
  if (!held || LEANS_ON.test(told.slice(0, held.index)) || isToCome(told.slice(0, held.index + held[0].length)))
    return null
  const end = held.index + held[0].length
  return { start: end - 1, end }
}

/** 20日上午，顾砚秋听取松陵县委和县政府工作汇报; 在防汛指挥部听取有关方面的工作汇报. */
const HEARS_OFFICE =
  /^[^，。；]{0,24}(?:日|[上下]午|晚上?|当[天晚])[^，。；]{0,6}，[^，。；]{2,16}听取了?[^，。；“]{0,24}(?:[省市县州区地旗]委|党委|行署|政府)[^，。；“]{0,14}(?:汇报|报告)|在[^，。；]{2,30}(?:指挥部|会议室)听取了?[^，。；“]{2,30}工作(?:汇报|报告)/

/** A sitting at which the visiting leader hears what the office of the place reports: on a day or in a room of its own, not at a site. */
export function hearing(told: string, offset: number, present: readonly PersonMention[]): Words | null {
  const hears = told.includes('听取') ? HEARS_OFFICE.exec(told) : null
  if (!hears) return null
  const at = told.indexOf('听取', hears.index)
  return present.some(({ end }) => end <= offset + at) ? { start: at, end: at + 2 } : null
}
