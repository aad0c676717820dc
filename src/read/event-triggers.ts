import type { EventType } from '../record/types.ts'
import type { PersonMention } from './draft.ts'
import { ACTIVITY_HEADS, CEREMONY_HEADS, INSPECTION_VERBS, MEETING_HEADS } from './event-lexicon.ts'
import type { Telling } from './event-people.ts'

/** A place in the telling that says an event took place. Offsets are into the body. */
export interface Trigger {
  readonly type: EventType
  readonly sentence: number
  /** The clause or sentence part that tells it. */
  readonly start: number
  readonly end: number
  /** The verb or the meeting's head word. */
  readonly at: number
  readonly headEnd: number
  readonly lead: string | null
  /** True where the report says that the lead presides or takes the chair. */
  readonly presides: boolean
  /** True where the words open a further event beside those told before (还召开, 另一场). */
  readonly further: boolean
  /** True where the telling's subject is a delegation or group without its leader's name. */
  readonly delegation: boolean
  /** True where somebody is only said to go somewhere: a visit where it is apart from those told. */
  readonly tentative?: boolean
}

const COMPOUND =
  /^(?:第?[一二三四五六七八九十\d]{0,2}[组团队站点员]|开展情况|力度|激励|频次|报告|成果|结束|中(?!心)|时强调|座谈会|工作座谈会|研究|评估|问题|反馈|视频|短片|专题片|录像|图片|影像|提纲|方案|清单|台账|细则|办法|条例|制度|机制|通报|标准)/
/** 7月15日至23日在望溪市考察期间: where it says where, the words tell of the visit; else they only point back at it. */
const AT_PLACE = /(?:在|到|赴|来)[^，。；]{2,24}$/
const CITED_EVENT =
  /^(?:指导)?[\p{Script=Han}]{0,6}?(?:时|期间|工作)?的?(?:重要|系列)*(?:讲话|指示|要求|精神|部署|批示|嘱托)/u
const CITED_MEETING =
  /^上(?:发表|作出?|提出|所作)的|^(?:上)?(?:的)?(?:重要|有关)*(?:讲话|精神|要求|部署|纪要|决定|决策|指示|任务)|^(?:以来|制度|机制)/
/** 开幕式上的讲话: words that were said there, not the ceremony. */
const SPOKEN_AT = /^[^，。；]{0,24}上(?:发表|所?作)?的(?:重要|主旨)?(?:讲话|报告|致辞|精神)/
/** 慰问电, 慰问金: what is sent, not a visit; 对照检查: of oneself; 纪律检查委员会: an organ. */
const isMessage = (body: string, at: number, after: string): boolean =>
  (body.startsWith('督办', at) && /^(?:项目|事项|任务|案?件|单|清单|案)/.test(after)) ||
  (body.startsWith('慰问', at) && /^[电信函]|^[^，。；]{0,16}(?:演出|晚会)/.test(after)) ||
  /^(?:工作)?(?:进行|作)了?(?:动员|培训|部署|安排|总结|研究)/.test(after) ||
  /^情况的?报告/.test(after) ||
  (body.startsWith('检查', at) && /^(?:委员会|院|机关|长)/.test(after)) ||
  (body.startsWith('检查', at) && /(?:对照|自我|党性|批评和)$/.test(body.slice(Math.max(0, at - 3), at)))
/** 通报安全检查情况, 部署专项检查, 欢迎客人前来考察: what is spoken of at a meeting. */
const SPOKEN_OF = /(?:通报|传达|审议|部署|安排|印发|制定|汇报|欢迎(?!仪式|宴会|晚宴|大会)|感谢|邀请)了?[^，。；]*$/
const WELCOMED = /^[^，。；]{0,24}表示(?:热烈|诚挚|衷心)?(?:的)?(?:欢迎|感谢)/
/** 学习在甲省考察、在乙会议上的重要讲话: visits that words were said on. */
const STUDIED = /(?:学习|传达)[^。；]*$/
const WORDS = /^[^。；]*(?:讲话|指示|批示|回信|贺信)/
const LEANS_ON = /(?:贯彻|落实|(?<!理论|集体)学习(?!中心组|会|$)|传达|按照|根据|对照|宣讲)[^，。；]{0,16}$/
const TOOK_PLACE =
  /(?:主持(?:召开)?|召开(?:了)?|举行(?:了)?|举办(?:了)?|出席(?:并)?(?:了)?|参加(?:了)?|列席)[^，。；]{0,40}$/
const ATTENDEES =
  /^[^，。；的]{0,10}的[^，。；]{0,14}(?:委员|代表|同志|嘉宾|来宾|客人|人员|记者|领导)(?:们)?(?:[，。；]|$)/
/** 适时召开, 多次召开: meetings spoken of, not one told. */
const isToCome = (before: string): boolean =>
  /(?:多次|定期|每[周月季年]|经常|适时)(?:组织)?(?:召开|举办|举行)[^，。；]{0,40}$/.test(before)

/** 看望参加会议的代表: whom somebody called on. */
const VISITED = /(?:看望|慰问|会见|接见|走访)了?(?:出席|参加|列席)[^，。；]{0,40}$/
/** 来我校访问: guests of the house that the report speaks from. */
const CALLS_AT = /(?:来|到|赴)(?:我[校院]|校)[^，。；]{0,12}访问(?!量)|访问我[校院]|对我[校院]进行了?[^，。；]{0,6}访问/
/** 为委员参加会议期间履职创造条件 */
const PURPOSE = /(?:为(?!期)|以便|旨在)[^，。；]{0,40}$/
const HOLDING = /召开了?$/
const OVER = /^[^，。；]{0,10}(?:召开|举行|结束)(?:之)?后/
const ATTENDED = /(?:主持|出席|参加)[^，。；]{0,40}$/
const AT_MEETING = /^(?:上|中(?!心)|期间)(?=[，。、]|[\p{Script=Han}])/u
const HELD = /^(?:[^，。；]{0,8}在[^，。；]{1,24})?(?:召开|举行|举办|开幕|闭幕)(?!形式|方式|情况|地点|时间|方案)/
const FURTHER = /还(?:主持)?(?:召开|举行|出席)|另(?:外)?|随即又/
/** 与群众一起参加|植树活动, 投入到|植树劳动. */
const TAKES_PART = /(?:参加|投身|投入|开展|举行|组织)(?:了|到|全[国省市县区])?[^，。；]{0,8}$/
const COMES_ALONG = /(?:陪同|参加|随同|一同|出席|列席)(?:了)?(?:上述|相关|有关)?$/
const DELEGATION = /代表团|考察团|工作组|调研组|督导组/
/** 接见 is a meeting with guests; before a congress everybody is received. */
const MEETS =
  /(?<!参加|陪同|出席|参加了|上述)(?:会见(?!厅|时|[^，。；]{1,24}时[，。])|接见(?=了?[^，。；]{0,30}(?:一行|客人|来宾|考察|代表团|访问团)))/
/** With whom somebody talks: 与村民座谈. */
const PARTNER = /(?:与|同|和)[^，。；]{2,24}$/
const WENT = /(?:来到|走进|走访|深入|前往|在)[^。；]{2,30}$/
const TALKS = /座谈(?![会室交])|座谈交流(?!会)/
/** 通过听取汇报、座谈等形式: how it was done, no meeting to tell of. */
const BY_MEANS = /^[^，。；]{0,14}等(?:形式|方式|方法|途径)|^[^，。；]{0,6}(?:形式|方式)/
/** Who is with somebody: 在卫青禾的陪同下. */
const WITH = /在[^。；]{2,60}?(?:陪同|陪伴|引导|介绍|协助)下|应[^，。；]{2,40}?(?:邀请|之邀)/g

const HOSTS_TALK = /(?:与|同|和)[^，。；]{0,40}(?:代表团|考察团|慰问团|参访团|访问团|来宾|客人)[^。；]{0,24}$/

/** How far back what is said before a verb or meeting can reach. */
const REACH = 64

/** True where 座谈 at `at` is talk at a site: 来到青瓦村，与村民座谈. */
function isOnTheSpot(told: string, at: number): boolean {
  const partner = PARTNER.exec(told.slice(Math.max(0, at - 25), at))
  if (!partner) return false
  const to = at - partner[0].length
  const from = Math.max(told.lastIndexOf('。', to), told.lastIndexOf('；', to)) + 1
  for (let comma = told.indexOf('，', from); comma >= 0 && comma < to; comma = told.indexOf('，', comma + 1)) {
    const before = told.slice(Math.max(0, comma - 33), comma)
    if (WENT.test(before) && !/(?:之际|前夕|期间|时)$/.test(before)) return true
  }
  return false
}

/** 把能合并的检查合并起来: inspections spoken of, not one told; 为期三天的调研 is one. */
const isThing = (body: string, at: number): boolean =>
  body[at - 1] === '的' && !'天日期周月'.includes(body[at - 2] ?? ' ')

/** Every place where the narrated parts of the sentences say that an event took place, in order. */
export function findTriggers(body: string, tellings: readonly Telling[]): Trigger[] {
  const triggers: Trigger[] = []
  tellings.forEach(({ sentence, told, end, present }, index) => {
    if (!told) return
    const make = (type: EventType, at: number, headEnd: number): Trigger => {
      const near = present.filter((mention) => !atHome(body, mention))
      const presides = /主持|组织召开|召集/.test(told)
      const attends = /陪同|参加(?:了)?(?:考察|调研|活动|会议)/.test(told)
      return {
        type,
        sentence: index,
        start: sentence.start,
        end,
        at: sentence.start + at,
        headEnd: sentence.start + headEnd,
        lead: type === 'other' ? (near[0]?.name ?? null) : leadOf(told, sentence.start, near, at),
        presides: presides || (/出席/.test(told) && !attends),
        further: FURTHER.test(told),
        delegation: DELEGATION.test(told.slice(0, at)),
      }
    }
    const { start } = sentence
    const ceremony = CEREMONY_HEADS.firstIn(body, start, end)
    if (
      ceremony &&
      !LEANS_ON.test(body.slice(Math.max(start, ceremony.start - REACH), ceremony.start)) &&
      !SPOKEN_AT.test(body.slice(ceremony.end, end))
    )
      triggers.push(make('ceremony', ceremony.start - start, ceremony.end - start))
    const signing = ceremony ? null : signed(told, present.length > 0)
    if (signing) triggers.push(make('ceremony', signing.start, signing.end))
    const activity = present.length ? ACTIVITY_HEADS.firstIn(body, start, end) : null
    if (activity && TAKES_PART.test(body.slice(Math.max(start, activity.start - REACH), activity.start)))
      triggers.push(make('other', activity.start - start, activity.end - start))
    const reception = /[会接]见/.test(told) ? MEETS.exec(told) : null
    if (reception && present.some((mention) => mention.start < sentence.start + reception.index))
      triggers.push(make('reception', reception.index, reception.index + 2))
    const inspection = inTelling(
      start,
      INSPECTION_VERBS.firstIn(body, start, end, (match) => {
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
          // 走访了云栈集团，会见了董事长: a call, told by whom it was paid to.
          !(reception && body.startsWith('走访', match.start)) &&
          !WELCOMED.test(after) &&
          !(STUDIED.test(before) && WORDS.test(after))
        )
      }),
    )
    const named = inTelling(
      start,
      MEETING_HEADS.firstIn(body, start, end, (match) => {
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
          TOOK_PLACE.test(before) ||
          HELD.test(after) ||
          (AT_MEETING.test(after) && (match.start > start || match.end - match.start > 2))
        )
      }),
    )
    const meeting = named ?? heldMeeting(told) ?? deliberation(told, start, present)
    // 督导岚江省工作动员会 is the name of a meeting, not a visit.
    const inName =
      inspection &&
      meeting &&
      inspection.start < meeting.start &&
      !/[，。；]/.test(told.slice(inspection.start, meeting.start)) &&
      HELD.test(told.slice(meeting.end))
    const calls = inspection ? null : CALLS_AT.exec(told)
    if (calls && !reception) triggers.push(make('inspection', calls.index, calls.index + calls[0].length))
    const sets = inspection || calls || meeting || ceremony || reception ? null : setsOut(told, start, present)
    if (sets) triggers.push({ ...make('inspection', sets.start, sets.end), tentative: !sets.dated })
    if (inspection && !inName) triggers.push(make('inspection', inspection.start, inspection.end))
    const talks = meeting || !told.includes('座谈') ? null : TALKS.exec(told)
    if (meeting) triggers.push(make('meeting', meeting.start, meeting.end))
    else if (present.length && /主持(?:并讲话|会议|。|，|$)/.test(told))
      triggers.push(make('meeting', told.indexOf('主持'), told.indexOf('主持') + 2))
    else if (
      talks &&
      !reception &&
      !/讲话|精神/.test(told.slice(talks.index, talks.index + 12)) &&
      !BY_MEANS.test(told.slice(talks.index + 2, talks.index + 22)) &&
      !isOnTheSpot(told, talks.index)
    )
      triggers.push({
        ...make('meeting', talks.index, talks.index + 2),
        // 闻人岱与望溪市考察团座谈: the host's.
        ...(HOSTS_TALK.test(told.slice(Math.max(0, talks.index - 64), talks.index)) ? { presides: true } : {}),
      })
  })
  return triggers
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

const PAPER = '(?:《|[^，。；]{0,24}(?:协议|协定|备忘录|意向书|合同))'
/** 顾砚秋代表双方签署《合作协议》, not 签署命令; 为云栈公司揭牌. */
const SIGNS = new RegExp(
  `(?:代表[^，。；]{2,40}|双方|两[地省市县区州]|两省市|两市县|分别|现场)签[署订]了?${PAPER}|代表[^，。；]{2,16}在[^，。；]{0,12}上签字|见证[^，。；]{0,30}?签[署订约字]|为[^，。；]{2,40}?(?:揭牌|揭幕|授牌|剪彩|培土奠基)`,
)
/** 会见后，省政府与云栈集团签署协议; 18日，双方在澄州签署协议. */
const SIGNS_THEN = new RegExp(
  `^(?:(?:会见|座谈|会谈|会议|签约)会?(?:之)?后，|[^，。；]{0,12}\\d日[^，。；]{0,3}，)[^，。；]{2,60}(?:与|和|双方)[^，。；]{0,40}签[署订]了?${PAPER}`,
)

/** The words that tell of a signing or an unveiling. */
function signed(told: string, peopled: boolean): { start: number; end: number } | null {
  if (!/签|揭|授牌|剪彩|奠基/.test(told)) return null
  const found = (peopled ? SIGNS.exec(told) : null) ?? SIGNS_THEN.exec(told)
  if (!found) return null
  const at = found.index + Math.max(0, found[0].search(/签[署订字约]|揭牌|揭幕|授牌|剪彩|培土/))
  return { start: at, end: at + 2 }
}

const DATED = /^(?:为[^。；]{2,80}?，)?[^，。；]{0,24}?\d{1,2}[日号]/
const SETS_OUT =
  /^(?:同志)?(?:一行)?，?(?:先后|首先|专程|带队|率队|分别|(?:带领|率领|率)(?!的)[^，。；]{0,30}|率领的[^，。；]{2,30}?)?(?:专门|专程|\d+日|乘坐[^，。；]{2,12})?，?(?:深入(?!学习|贯彻|推进)|来到|赴|前往|走进|莅临|飞抵|抵达|到(?![会任场达来位岗]))/
/** 卫青禾率代表团…: a visit, whatever day it was. */
const LEADS_GROUP =
  /^(?:同志)?(?:一行)?(?:率领|带领|率)[^，。；]{0,16}(?:代表团|考察团|慰问团|分团|工作组|调研组|督导组|检查组)/
/** 顾砚秋在青瓦村、石桥村现场，向…: of several who parted. */
const IS_AT = /^(?:同志)?(?:一行)?在[^，。；]{3,60}(?:，|现场|对|向)/
const NO_VISIT =
  /机场|专机|出席|参加|会见|访问|采访|会谈|当选|就任|上任|报到|宣布|回到|返回|开会|授课|讲课|学习|献花|敬献/

/**
 * 18日上午，市长卫青禾深入云栈公司，了解进度: a dated clause in which a leader sets out, without a verb that says for what; without a day
 * it tells of a visit only where others are on another.
 */
function setsOut(
  told: string,
  offset: number,
  present: readonly PersonMention[],
): { start: number; end: number; dated: boolean } | null {
  const first = present[0]
  if (!first) return null
  const from = first.end - offset
  const after = told.slice(from)
  const dated = DATED.test(told) || LEADS_GROUP.test(after)
  const comma = after.indexOf('，', 8)
  if (NO_VISIT.test(dated || comma < 0 ? told : after.slice(0, comma))) return null
  const goes = SETS_OUT.exec(after) ?? (dated ? null : IS_AT.exec(after))
  return goes ? { start: from + goes[0].length - 1, end: from + goes[0].length, dated } : null
}

/** True for somebody who is called on at home: a villager, not a leader. */
const atHome = (body: string, mention: PersonMention) =>
  /^(?:一)?家(?:[中里]|，|。)/.test(body.slice(mention.end, mention.end + 3)) ||
  /(?:贫困户|村民|牧民|农户|居民|老人|党员|老党员|患者|群众|学生|职工|工人)$/.test(
    body.slice(Math.max(0, mention.start - 4), mention.start),
  )

/** A match in the body by its offsets within the telling. */
const inTelling = (start: number, match: { readonly start: number; readonly end: number } | null) =>
  match && { start: match.start - start, end: match.end - start }

/**
 * The first person of the telling is its lead; with 主持 the one who stands next before it is (甲讲话，乙主持: 乙), and
 * those who only come along (参加调研) are none.
 */
function leadOf(told: string, offset: number, present: readonly PersonMention[], at: number): string | null {
  const chair = told.search(/主持(?!人)/)
  const chairs = chair >= 0 ? present.filter((mention) => mention.end <= offset + chair) : []
  if (chairs.length) return chairs.at(-1)!.name
  // 季疏桐陪同卫青禾一行到…调研: who is accompanied leads.
  const host = told.search(/(?<!的)陪同(?!下)/)
  if (host > 0 && host < at) {
    const led = present.find(({ start, end }) => start >= offset + host && end <= offset + at)
    if (led && present.some(({ end }) => end <= offset + host)) return led.name
  }
  if (COMES_ALONG.test(told.slice(0, at))) return null
  const along = /下|应/.test(told)
    ? Array.from(told.matchAll(WITH), ({ index, 0: words }) => [index, index + words.length] as const)
    : []
  const comesAlong = ({ start }: PersonMention) =>
    along.some(([from, to]) => start - offset >= from && start - offset < to)
  const leads = present.filter((mention) => mention.start < offset + at)
  return leads.find((mention) => !comesAlong(mention))?.name ?? null
}

const DELIBERATES = /(?:参加|来到|出席)[^，。；]{0,30}(?:代表团|小组|界别|联组)[^。；]{0,24}?(?:审议|讨论)(?!稿|组)/

/** 顾砚秋来到松陵代表团，同代表们一起审议: a sitting at which somebody is there. */
function deliberation(
  told: string,
  offset: number,
  present: readonly PersonMention[],
): { start: number; end: number } | null {
  if (!/审议|讨论/.test(told)) return null
  const sits = DELIBERATES.exec(told)
  if (!sits || PURPOSE.test(told.slice(0, sits.index)) || !present.some(({ end }) => end <= offset + sits.index))
    return null
  const end = sits.index + sits[0].length
  return { start: end - 2, end }
}

/** The object of 召开 or 举行 is a meeting where it ends in 会: 召开千亿园区冲刺誓师会. */
function heldMeeting(told: string): { start: number; end: number } | null {
  const held =
    /(?:召开|举行|举办)了?([^，。；：“”]{2,40}?(?<!运动|博览|音乐|演唱|[晚庙]|交易|展览|展销|[亚奥残全]运|[世进消服]博)会）?)(?=[，。；：]|$)/.exec(
      told,
    )
  if (!held || LEANS_ON.test(told.slice(0, held.index)) || isToCome(told.slice(0, held.index + held[0].length)))
    return null
  const end = held.index + held[0].length
  return { start: end - 1, end }
}
