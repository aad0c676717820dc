import { Anchored } from '../../text/anchored.ts'
import type { PersonMention } from '../draft.ts'
import { INSPECTION_VERBS } from './event-lexicon.ts'
import { REACH, type Words } from './event-trigger.ts'

const COMPOUND = new Anchored(
  /^(?:第?[一二三四五六七八九十\d]{0,2}[组团队站点员]|座谈(?=[，。；]|$)|的(?:视频|录像|图片|照片|短片|画面)|会(?=[，。；上])|人员|对象|路线|开展情况|力度|激励|频次|报告|成果|结束|中(?!心)|时强调|座谈会|工作座谈会|研究|评估|问题|反馈|视频|短片|专题片|录像|图片|影像|提纲|方案|清单|台账|细则|办法|条例|制度|机制|通报|标准)/,
)
/** 7月15日至23日在望溪市考察期间: where it says where, the words tell of the visit; else they only point back at it. */
const AT_PLACE = /(?:在|到|赴|来)[^，。；]{2,24}$/
const CITED_EVENT =
  /^(?:指导)?[\p{Script=Han}]{0,6}?(?:时|期间|工作)?的?(?:重要|系列)*(?:讲话|指示|要求|精神|部署|批示|嘱托)/u
/** 慰问电, 慰问金: what is sent, not a visit; 对照检查: of oneself; 纪律检查委员会: an organ. */
const isMessage = (body: string, at: number, after: string): boolean =>
  (body.startsWith('督办', at) && /^(?:项目|事项|任务|案?件|单|清单|案)/.test(after)) ||
  (body.startsWith('慰问', at) && /^[电信函]|^[^，。；]{0,16}(?:演出|晚会)/.test(after)) ||
  /^(?:工作)?(?:进行|作)了?(?:动员|培训|部署|安排|总结|研究)/.test(after) ||
  /^情况的?报告/.test(after) ||
  (body.startsWith('检查', at) && /^(?:委员会|院|机关|长)/.test(after)) ||
  (body.startsWith('检查', at) && /(?:对照|自我|党性|批评和)$/.test(body.slice(Math.max(0, at - 3), at)))
/** 通报安全检查情况, 部署专项检查, 欢迎客人前来考察: what is spoken of at a meeting. */
const SPOKEN_OF =
  /(?:通报|传达|审议|部署|安排|启动|印发|制定|汇报|介绍|欢迎(?!仪式|宴会|晚宴|大会)|感谢|邀请)了?[^，。；]*$/
const TOLD_OF = /(?:通报|介绍)了[^。；]{0,24}$/
const AS_NEWS = /^[^。；]*情况/
const WELCOMED = /^[^，。；]{0,24}表示(?:热烈|诚挚|衷心)?(?:的)?(?:欢迎|感谢)/
/** 看望委员并参加小组讨论: at a session, no visit. */
const AT_SESSION = /^[^，。；]{0,30}(?:委员|代表|人士)[^。；]{0,16}(?:参加|出席|听取)[^。；]{0,16}(?:讨论|审议|联组会)/
/** 学习在甲省考察、在乙会议上的重要讲话: visits that words were said on. */
const STUDIED = /(?:学习|传达)[^。；]+$/
const WORDS = /^[^。；]*(?:讲话|指示|批示|回信|贺信)/
/** 来我校访问: guests of the house that the report speaks from. */
export const CALLS_AT =
  /(?:[到来]|赴|莅临|深入|前往)[^，。；]{2,40}巡[视察](?!组|整改|反馈|巡察|员|工作|监督)|(?:来|到|赴)(?:我[校院]|校)[^，。；]{0,12}访问(?!量)|访问我[校院]|对我[校院]进行了?[^，。；]{0,6}访问/

/** 把能合并的检查合并起来: inspections spoken of, not one told; 为期三天的调研 is one. */
const isThing = (body: string, at: number): boolean =>
  body[at - 1] === '的' && !'天日期周月'.includes(body[at - 2] ?? ' ')

/**
 * The first verb in `[start, end)` of the body that tells of an inspection: not one that is cited, spoken of or only named.
 * @param receives true where the telling is of guests who are received.
 */
export function inspectionIn(body: string, start: number, end: number, receives: boolean): Words | null {
  return INSPECTION_VERBS.firstIn(body, start, end, (match) => {
    const after = body.slice(match.end, end)
    const before = body.slice(Math.max(start, match.start - REACH), match.start)
    return (
      !COMPOUND.test(after) &&
      !(after.startsWith('期间') && !AT_PLACE.test(before)) &&
      !CITED_EVENT.test(after) &&
      !isThing(body, match.start) &&
      !isMessage(body, match.start, after) &&
      before.lastIndexOf('《') <= before.lastIndexOf('》') &&
      !SPOKEN_OF.test(before) &&
      // 通报了节日当天，市领导来校调研的情况
      !(TOLD_OF.test(before) && AS_NEWS.test(after)) &&
      // 多次召开动员会，并组织人员到松陵考察: what was done again and again.
      before.lastIndexOf('多次') <= Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) &&
      // 走访了云栈集团，会见了董事长: a call, told by whom it was paid to.
      !(receives && body.startsWith('走访', match.start)) &&
      !WELCOMED.test(after) &&
      !(body.startsWith('看望', match.start) && AT_SESSION.test(after)) &&
      !(STUDIED.test(before) && WORDS.test(after))
    )
  })
}

const DATED = /^(?:为[^。；]{2,80}?，)?[^，。；]{0,24}?\d{1,2}[日号]/
const SETS_OUT = new Anchored(
  /^(?:同志)?(?:一行(?:\d+人)?)?，?(?:先后|首先|专程|带队|率队|分别|(?:带领|率领|率)(?!的)[^，。；]{0,50}|率领的[^，。；]{2,30}?)?(?:专门|专程|\d+日|乘坐[^，。；]{2,12})?，?(?:深入(?!学习|贯彻|推进)|来到|赴|前往|走进|莅临|飞抵|抵达|到(?![会任场达来位岗])|来(?=[^，。；]{2,16}(?:开展|对接|就|考察|交流|洽谈|学习|慰问)))/,
)
/** 卫青禾率代表团…: a visit, whatever day it was. */
const LEADS_GROUP = new Anchored(
  /^(?:同志)?(?:一行)?(?:率领|带领|率)[^，。；]{0,16}(?:代表团|考察团|慰问团|分团|工作组|调研组|督导组|检查组)/,
)
/** 率考察团赴松陵县开展对口帮扶工作，并召开座谈会: what else they came for stands before the meeting. */
const CAME_FOR =
  /(?:率领?|带领)[^，。；]{0,16}(?:代表团|考察团|慰问团)[^，。；]{2,30}(?:开展|对接|洽谈)[^，。；]{2,24}，|一行[^，。；]{0,24}(?:开展|对接|洽谈)[^，。；]{2,24}，|(?:率领?|带领|带队)[^。；]{2,60}，(?:了解|察看|查看|看望)[^。；]{2,60}，(?:并|随后)/
/** True where a telling says what visitors came for before it comes to the meeting that begins at `meeting`. */
export const comesFor = (told: string, meeting: number): boolean => CAME_FOR.test(told.slice(0, meeting))
/** 顾砚秋在青瓦村、石桥村现场，向…: of several who parted. */
const IS_AT = new Anchored(/^(?:同志)?(?:一行)?在[^，。；]{3,60}(?:，|现场|对|向)/)
const NO_VISIT =
  /机场|专机|出席|参加|会见|访问|采访|会谈|当选|就任|上任|报到|宣布|回到|返回|开会|授课|讲课|学习|献花|敬献/

/**
 * 18日上午，市长卫青禾深入云栈公司，了解进度: a dated clause in which a leader sets out, without a verb that says for what; without a day
 * it tells of a visit only where others are on another.
 */
export function setsOut(
  told: string,
  offset: number,
  present: readonly PersonMention[],
): (Words & { readonly dated: boolean }) | null {
  const first = present[0]
  if (!first) return null
  // 主委季疏桐、副主委卫青禾带领…赴: several who set out together.
  let last = first
  for (const next of present) {
    if (next === first) continue
    if (
      !/^、[^，。；、]{0,16}$|^，[^，。；]{2,24}(?:书记|长|主任|主席|委员)$/.test(
        told.slice(last.end - offset, next.start - offset),
      )
    )
      break
    last = next
  }
  const from = last.end - offset
  const after = told.slice(from)
  const dated = DATED.test(told) || LEADS_GROUP.test(after)
  const comma = after.indexOf('，', 8)
  if (NO_VISIT.test(dated || comma < 0 ? told : after.slice(0, comma))) return null
  const goes = SETS_OUT.exec(after) ?? (dated ? null : IS_AT.exec(after))
  return goes ? { start: from + goes[0].length - 1, end: from + goes[0].length, dated } : null
}
