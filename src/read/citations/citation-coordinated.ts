import { matchesOf } from '../../text/matches.ts'
import type { CitationDraft } from './citation-draft.ts'
import { AUTHORITIES } from './citation-lexicon.ts'

const REACH = 90
const SPEECH_BEFORE = /^.*(?:讲话|指示|批示|回信|贺信)(?:重要)?(?:指示|批示){0,2}精神(?:以及|和|及|与|、)/
const OPENING = /[，。；：！？\n]/g
const LEADS =
  /贯彻落实|学习贯彻|学习宣传贯彻|传达学习|学习传达|深入学习|学习(?!研讨|教育|中心组|交流|会|班)|贯彻|传达|落实(?!会|大会|年)|领会|宣传(?!部|思想|文化|工作)|宣讲|把握|围绕|按照|结合|根据|通过|通报|统一到|体现到|转化到|以(?![及来上下后前内外])|了/g
const JOINT = /和|以及|及|与|暨|、/g
const SPOKEN = /(?:习近平)?(?:总书记|主席|同志|书记|[省市县区州]长)[^，。]{0,4}在/
const WHEN = /^(?:好|近期|最近|有关|相关)?(?:\d{1,2}月\d{1,2}日)?(?:召开的)?/
const CONVENED =
  /^(?:近期|最近|日前)?(?:\d{1,2}月\d{1,2}日)?(国务院|[\u4e00-\u9fff]{0,4}[省市县区州]委|[\u4e00-\u9fff]{0,4}[省市县区州](?:人民)?政府|[\u4e00-\u9fff]{2,5}部)?(?:组织)?(?:召开|举行)的/
/** 和视频会议: no name of a meeting. */
const UNNAMED = /^(?:视频|专题|扩大|电视电话|全体|部署|动员)?(?:会议?|大会)$/
const RELAYS = /(?:传达(?:学习|贯彻)?|学习(?:传达|贯彻)|贯彻落实|贯彻)(?:好|了)?$/
const GATHERING =
  /(?:会议|全会|大会|座谈会|推进会|现场会|工作会|专题会|部署会|动员会|调度会|电视电话会|视频会|研讨会|研讨班|学习会|恳谈会|党代会|人代会|政协会|两会|“两会”)$/
const LEVEL =
  '(?:党中央|中共中央|中央|国务院|全国|全省|全市|全县|全区|全州|全自治区|自治区(?:党委|政府)?|(?:省|市|县|区|州|旗|盟)(?:委|政府)?)'
/** An organ or level alone shares the meeting of the next: 中央、全省经济工作会议. */
const BARE = new RegExp(`^${LEVEL}(?:[、和与及]${LEVEL})*$`)
const BARE_JOINT = new RegExp(`^${LEVEL}(?:[、和与及]${LEVEL})+(?=[\\u4e00-\\u9fff（]{2})`)
const ORGAN =
  /^(党中央|中共中央|中央(?:深改委|财经委|政治局常委会|政治局|纪委|军委|外事工作委员会|全面深化改革委员会|财经委员会)?|国务院(?:安委会|国资委)?|自治区党委|[\u4e00-\u9fff]{0,4}?(?:集团|公司)(?=第|党)|[\u4e00-\u9fff]{0,4}[省市县区州旗盟]委(?:、[\u4e00-\u9fff]{0,4}[省市县区州旗盟]政府)?)(?=[\u4e00-\u9fff（]{2})/
/** 甲会议、乙会议|等相关会议|精神: what only sums up. */
const SUMMED = /等(?:近期|相关|有关|重要|一系列|系列)*(?:会议|文件|会议文件|会议活动)?(?:的?主要|的?有关)?$/
/** 传达学习了甲会议、乙会议 without a closing 精神. */
const RELAYED = /(?:传达学习|学习传达|传达贯彻|学习贯彻|传达)(?:落实|贯彻)?了?(?=[\u4e00-\u9fff“])/g
const PLAIN_END = /[，。；！？\n]/

/**
 * Meetings that share one 精神 with what stands beside them: 中央经济工作会议和市委全会精神 leans on two, and in 重要论述和中央农村工作会议精神
 * the meeting is no work of him who wrote the first.
 */
export function coordinatedMeetings(body: string): CitationDraft[] {
  const drafts: CitationDraft[] = []
  for (let at = body.indexOf('精神'); at >= 0; at = body.indexOf('精神', at + 2)) {
    const floor = Math.max(0, at - REACH)
    const open = matchesOf(OPENING, body.slice(floor, at)).at(-1)
    let start = open ? floor + open.index + 1 : floor
    const lead = matchesOf(LEADS, body.slice(start, at)).at(-1)
    if (lead) start += lead.index + lead[0].length
    // 总书记在甲会议和乙会议上的重要讲话精神|及|省委会议精神: what went before is a speech's
    const spoken = SPEECH_BEFORE.exec(body.slice(start, at))?.[0].length ?? 0
    start += spoken
    const end = at - (SUMMED.exec(body.slice(start, at))?.[0].length ?? 0)
    const items = conjuncts(body, start, Math.max(start, beforeSpeech(body, at) ?? end))
    const relayed =
      items.length === 1 &&
      (spoken > 0 ||
        end < at ||
        (RELAYS.test(body.slice(Math.max(0, start - 5), start)) && isUnknown(body.slice(...items[0]!))))
    if (items.length < 2 && !relayed) continue
    for (const [begin, to] of items) push(drafts, body, begin, to, to === at ? at + 2 : to)
  }
  RELAYED.lastIndex = 0
  for (const relay of matchesOf(RELAYED, body)) {
    const start = relay.index + relay[0].length
    const clause = body.slice(start, start + REACH)
    const end = clause.search(PLAIN_END)
    if (end < 4 || /精神|讲话|[《“：]/.test(clause.slice(0, end).replace(/“两会”/g, ''))) continue
    const items = conjuncts(body, start, start + end)
    if (items.every(([begin, to]) => GATHERING.test(body.slice(begin, to))))
      for (const [begin, to] of items) push(drafts, body, begin, to, to)
  }
  return drafts
}

/** Where the words before a speech begin, for 精神 that is the speech's: 总书记在甲会议、乙会议上的重要讲话精神 says where he spoke. */
function beforeSpeech(body: string, at: number): number | null {
  if (!/讲话(?:和[\u4e00-\u9fff]{2,8})?$/.test(body.slice(at - 12, at))) return null
  const floor = Math.max(0, at - 240)
  const text = body.slice(floor, at)
  const from = Math.max(...['。', '；', '\n'].map((mark) => text.lastIndexOf(mark))) + 1
  const spoken = text.slice(from).search(SPOKEN)
  return spoken < 0 ? null : floor + from + spoken
}

/** Adds the meeting that stands in `body[begin, to)`, where it is one by name. */
function push(drafts: CitationDraft[], body: string, begin: number, to: number, end: number): void {
  const from = begin + (WHEN.exec(body.slice(begin, to))?.[0].length ?? 0)
  const printed = body.slice(from, to)
  // 国务院召开的|全国森林防火电视电话会议
  const convened = CONVENED.exec(printed)
  const text = convened ? printed.slice(convened[0].length) : printed
  if (
    UNNAMED.test(text) ||
    // 弘扬长征精神和遵义会议精神: a tradition
    /^(?:(?:遵义|古田)会议|党代会)$/.test(text) ||
    /^.{0,8}(?:有关|相关)会议$/.test(text) ||
    !GATHERING.test(text) ||
    text.length < 3 ||
    text.length > 34 ||
    /[的在向将]|对(?!口)|部长(?!会议)|书记|^党的|^(?:十[六七八九]|二十)届(?!中央纪委|中纪委)|^[一二三四五六七]中全会|习近平|总书记/.test(
      text,
    )
  )
    return
  const organ = ORGAN.exec(text)?.[1] ?? BARE_JOINT.exec(text)?.[0]
  const convener = organ ? undefined : convened?.[1]
  drafts.push({
    authority: organ ?? convener ?? text,
    work: `${organ ? text.slice(organ.length) : text}精神`,
    class: 'meeting',
    own: organ ? text.slice(organ.length) : text,
    spans: [[from, end]],
    confidence: 0.8,
  })
}

/** 传达了丘陵县高质量发展推进会精神: a meeting of nobody whom a list knows. */
const isUnknown = (meeting: string): boolean =>
  // 中央政治局|常务委员会议: the organ's name runs into the meeting's
  meeting.includes('常务委员会议') || !AUTHORITIES.scan(meeting).some(({ start, end }) => end - start > 1)

/** Ends of what else stands beside a meeting. */
const OTHER_WORK =
  /(?:精神|论述|讲话|指示|批示|部署|要求|思想|理论|主义|发展观|理念|战略|[大届]|文件|文章|决定|意见|通知|条例|回信|贺信|嘱托|报告|决议|规定|》)$/

/** The parts of a coordinated phrase; an organ alone belongs to the part after it. */
function conjuncts(body: string, start: number, end: number): [number, number][] {
  const parts: [number, number][] = []
  let from = start
  const cut = (to: number, next: number): void => {
    // 全省旅游、文物和体育电视电话会议 is one name: a part that is no work of its own belongs to the next
    const part = body.slice(from, to)
    if (to - from > 0 && !BARE.test(part) && (to === end || GATHERING.test(part) || OTHER_WORK.test(part))) {
      parts.push([from, to])
      from = next
    }
  }
  for (const mark of matchesOf(JOINT, body.slice(start, end))) {
    // 人大、政协 and 届二中、三中全会 go on within one name.
    if (/届[一二三四五六七]中$/.test(body.slice(from, start + mark.index))) continue
    cut(start + mark.index, start + mark.index + mark[0].length)
  }
  cut(end, end)
  return parts
}
