import { Anchored } from '../text/anchored.ts'
import type { CitedAuthority } from './citation-authorities.ts'
import { type CitationDraft, ownOf } from './citation-draft.ts'
import type { WorkClass } from './citation-lexicon.ts'
import { PLACE_OF_SPEECH, spoken, spokenAt, spokenThere } from './citation-occasions.ts'
import { closed, shortOf, titleAfter } from './citation-wording.ts'

/** How far a work may stand behind its authority, in characters. */
export const REACH = 70
/** 习近平总书记|等中央领导|重要批示精神: he who is named is meant. */
const AMONG_LEADERS = /^等(?:党和国家|党中央|中央|[省市县区])?(?:主要)?领导(?:同志|人)?的?/
/** 在《求是》杂志发表的|重要文章: where it was printed. */
const IN_JOURNAL = /在《[^》]{2,8}》(?:杂志|期刊|第\d+期)*上?发表的?(?:署名)?$/
/** Verbs that begin something new between an authority and a work: then the work is not that authority's. */
export const BREAK =
  /贯彻|落实|学习(?!研讨|教育|会)|传达|领会|理解|吃透|高度重视|坚决|召开|主持|组织|强调|指出|认真|领导下|带领|始终|按照|根据|围绕|践行|牢记|为核心|为指导|执行|宣讲|主要领导|班子|通报|结合|遵循|对照|服从|要把|心系|汇报|介绍|参加|肩负|扛起|履行/
const ACTS = /^(?:部署|要求|召开|印发|出台|发布|组织|安排|表示|指导|会同|牵头)(?!的|和|、|安排|要求|$)/
/** Before a work: its authority gave it (党中央|作出的重大|部署). */
export const GIVING =
  /(?:提出|作出|做出|发表|作|明确|部署|擘画|交办|确定|下达|制定|安排)(?:的|了|过)?(?:一项|又一|一系列|系列|具体|重要|重大|明确)*$/
/** A leader below the centre gave an instruction. */
const VALUED =
  /^(?:对[^，。]{2,20})?(?:始终|一直|历来|十分|非常)?(?:高度重视|亲切关怀|关心关注)[^，。]{0,16}?(?=，|并|、|[作做]出)/
/** 亲临岚江考察，对岚江提出走在前、做示范的|重大要求. */
const ASKED = /^[^，。]{2,30}，(?:又|并)?对[^，。]{2,10}提出[^，。；]{2,34}的$/
/** 深入岚江考察并发表|重要讲话: the speech that other words call the one in 岚江. */
const SPOKE_THERE = /(?:考察|视察|调研)[^，]{0,8}并发表$/
/** 李总理前来调研，主持召开座谈会，|对乡村工作提出: what he did before he asked. */
const WENT = /^(?:[^，。]{2,40}，){0,2}(?:亲自)?(?:主持)?召开[^，。]{2,30}，(?=[对就])/
const GAVE = /^[^。；]{0,16}[作做]出(?:了)?$/
/** 闻人岱书记的|讲话|高屋建瓴、思路清晰: those who heard it lean on it. */
const PRAISED =
  /^，?(?:站位|高屋建瓴|高瞻远瞩|思想深刻|立意|内容丰富|内涵丰富|重点突出|鼓舞|振奋|催人奋进|饱含|通篇|政治站位)/
/** What a speech was given to is the gathering's name, not the leaning of this report. */
const GATHERING_AFTER = new Anchored(/^(?:专题)?(?:研讨班|轮训班|培训班|学习班|研修班|宣讲团|宣讲会|报告会|宣讲报告会)/)
/** 疫情防控工作部署|会议 is one too. */
const OF_MEETING = /^(?:动员|推进|电视电话|视频|培训)?(?:会议|大会|会)(?!确定|要求|提出)/
/** Before an authority: its word is followed. */
const FOLLOWED =
  /(?:按照|落实|贯彻|执行|根据|遵照|遵循|牢记|践行|围绕|响应|听从|符合|对照|依据|统一到|服从|紧扣|达到|体现|对标|突出|[和与及、到把将])[^，。；]{0,6}$/
const FOLLOWS = /^(?:精神|[，。；：！？、”）\n和与及上为落的是不同在作转以方抓，]|贯彻|化作|$)/

/** 落实|党中央进一步深化林权改革部署: what an organ is followed in cannot be its own verb. */
const governed = (body: string, authority: CitedAuthority, modifier: string): boolean =>
  !authority.person &&
  modifier.length > 3 &&
  /(?:落实|贯彻|按照|遵照)(?:好|以习近平同志为核心的)?$/.test(
    body.slice(Math.max(0, authority.start - 12), authority.start),
  ) &&
  !/[，、]|会议|全会|并|研究|下发|印发/.test(modifier)

/** The work that is named in `[start, end)` as one of `authority`, or null where the words between them speak of something else. */
export function draftOf(
  body: string,
  authority: CitedAuthority,
  start: number,
  end: number,
  work: { class: WorkClass; bare: boolean },
): CitationDraft | null {
  const modifier = body
    .slice(authority.end, start)
    .replace('以习近平同志为核心的', '')
    .replace(AMONG_LEADERS, '')
    .replace(IN_JOURNAL, '')
  if (
    /[。；！？\n《]/.test(modifier) ||
    /^后|^将(?=发表|作出|出席)/.test(modifier) ||
    /[^总副委]书记|省长/.test(modifier.slice(2))
  )
    return null
  // 在中央政治局会议上的讲话 is a place of speech, not a speaker
  if (
    !authority.person &&
    /在[^，。；、的]{0,6}$/.test(body.slice(Math.max(0, authority.start - 7), authority.start)) &&
    /(?:上|时|期间)(?:的|发表|作)?|会议?的/.test(modifier)
  )
    return null
  if (spokenThere(body, authority, start, work) && /会.{0,2}上的$/.test(modifier)) return null
  // 公安部部署各地做好…工作安排: what the organ does, not what it laid down
  if (!authority.person && ACTS.test(modifier)) return null
  const praised = work.class === 'speech' && PRAISED.test(body.slice(end, end + 8))
  if (work.bare) {
    const open =
      /^(?:的)?$/.test(modifier) || /(?:[的”]|会|全会|会议|有关|相关|最新)$/.test(modifier) || GIVING.test(modifier)
    if (!open && !governed(body, authority, modifier)) return null
    const after = body.slice(end, end + 2)
    if (!FOLLOWS.test(after) && !praised && !(work.class === 'instruction' && /^(?:指出|强调|要求)/.test(after)))
      return null
    // 工作总的要求是: of the meeting that lays it down
    if (modifier.endsWith('总的')) return null
  }
  // “…，…”的殷殷嘱托: marks within what is quoted divide nothing
  const giving = authority.national && GIVING.test(modifier)
  const frame = modifier
    .replace(/“[^”]{0,120}”/g, '“”')
    .replace(/^召开的/, '')
    .replace(giving ? VALUED : /^$/, '')
    .replace(giving ? WENT : /^$/, '')
  const comma = frame.includes('，')
  // 闻人岱书记高度重视，作出|重要批示
  const gave = authority.person && !authority.national && work.class === 'instruction' && GAVE.test(modifier)
  const asked = authority.national && ASKED.test(modifier)
  if (comma && !gave && !asked && !giving && !spokenAt(authority, modifier)) return null
  // 是市委结合实际作出的重大部署: between 是 and 作出 stands how it was made
  const made = body[authority.start - 1] === '是' && GIVING.test(modifier)
  if (
    !made &&
    !gave &&
    !asked &&
    !(authority.person && PLACE_OF_SPEECH.test(modifier)) &&
    BREAK.test(spoken(authority, frame))
  )
    return null
  if (
    frame.length > (comma || (authority.national && modifier.startsWith('提出的')) ? REACH + 20 : 44) &&
    !spokenAt(authority, modifier)
  )
    return null
  // 中央一号文件的决策部署 is read by its number
  if (/号文件/.test(modifier)) return null
  // 关于…工作安排部署情况的汇报: what is reported on, not leaned on
  if (/^(?:部署|落实)?(?:情况)?的?汇报/.test(body.slice(end, end + 8))) return null
  const word = body.slice(start, end)
  // 安全生产15|条措施: so many, or none
  if (word.startsWith('条') && !/[\d一二三四五六七八九十]$/.test(modifier)) return null
  // 习近平总书记在党的二十大|报告|中指出; 在会上作报告 is none
  if (
    word.endsWith('报告') &&
    !(
      authority.person &&
      reported(modifier, body.slice(end, end + 6), authority.national) &&
      (authority.national || word !== '报告')
    )
  )
    return null
  // 对下一步工作提出明确要求: of the leader whom the report follows it is narration, of one by title what is leaned on
  if (word === '明确要求' && !/总书记|总理|主席|同志/.test(body.slice(authority.start, authority.end))) return null
  // 党和国家的大政方针: of nobody in particular
  if (authority.name === '国家' && /方针|政策/.test(word) && body.startsWith('党和', authority.start - 2)) return null
  // 完全符合中央精神: nothing of its own
  if (word === '精神' && !modifier && /[符契]合$/.test(body.slice(Math.max(0, authority.start - 2), authority.start)))
    return null
  // 在总结讲话中表示: how he is quoted
  if (modifier === '在' && /^(?:总结)?讲话$/.test(word)) return null
  // 闻人岱安排部署: what he does
  if (authority.person && !authority.national && !modifier && work.class === 'decision') return null
  // 王宁要求，要…; 民政部要求，各地…: a verb, no demand of theirs
  if (
    !modifier &&
    /^(?:要求|部署|决策|号召)$/.test(word) &&
    !FOLLOWED.test(body.slice(Math.max(0, authority.start - 14), authority.start))
  )
    return null
  // 向大会致|贺信: what is sent there, not what is leaned on
  if (/信$|^贺/.test(word) && /[致发复回来]$/.test(modifier)) return null
  // 作了讲话, 提出殷切期望: what somebody does there, not what is leaned on
  if (
    /^(?:讲话|总结讲话|[殷谆].*)$/.test(word) &&
    /(?:发表|[作做]出?了?|提出|寄予)[^的时上]{0,10}$/.test(modifier.slice(-12)) &&
    word !== '殷殷嘱托'
  )
    return null
  // 学习贯彻习近平总书记…重要讲话精神|专题研讨班 is the name of a gathering
  if (
    GATHERING_AFTER.testIn(body, end, end + 8) ||
    (work.class === 'decision' && OF_MEETING.test(body.slice(end, end + 8)))
  )
    return null
  // 深入贯彻中央八项规定精神学习教育 is a campaign, 违反中央八项规定精神问题 no leaning
  if (
    body.startsWith('学习教育', end) ||
    /违反|违背/.test(body.slice(Math.max(0, authority.start - 4), authority.start))
  )
    return null
  if (authority.person && !authority.national && !gave && !praised && !word.endsWith('报告')) {
    const lead = /[^。；\n]*$/.exec(body.slice(Math.max(0, authority.start - 90), authority.start))![0]
    if (!/贯彻|落实|学习|传达|按照|根据|领会|把握|宣讲|牢记/.test(lead) && !/就/.test(lead.slice(-14))) return null
  }
  if (
    authority.loose &&
    (/目标|任务/.test(body.slice(start, end)) ||
      !/^(?:的|关于|相关|有关|会议|部署|决策|工作|重大|战略|总体|各项)/.test(modifier + body.slice(start, end)))
  )
    return null
  // 水利部、长江委的工作要求: a body that no list knows stands beside one that is known.
  const beside = authority.person
    ? null
    : /^([、和与及][\u4e00-\u9fff]{1,9}?[委部局厅办院会府组])的?$/.exec(modifier)?.[1]
  const own = beside ? '' : shortOf(modifier)
  const short = own.length > 60 ? '' : own
  return {
    authority: authority.name + (beside ?? ''),
    work: closed(short + body.slice(start, end) + titleAfter(body, end, work.class), body[end]).replace(/^的/, ''),
    class: work.class,
    own: modifier === '在' || SPOKE_THERE.test(modifier) ? '' : ownOf(modifier),
    spans: [[authority.start, end]],
    local: authority.person && !authority.national,
    confidence: comma || modifier.length > 24 ? 0.7 : authority.person && !authority.national ? 0.75 : 0.9,
  }
}

/** 在党的二十大|报告|中强调, 所作的|工作报告. */
const reported = (modifier: string, after: string, national: boolean): boolean =>
  /^在[^，。；]{0,16}$/.test(modifier)
    ? national && /^[中里](?:强调|指出|提出|讲|明确|说|要求)/.test(after)
    : /^(?:在[^，。]{0,16}上)?(?:所作的?|作的)(?:政府)?$/.test(modifier)
