import type { CitationDraft } from './citation-draft.ts'
import { AUTHORITIES } from './citation-lexicon.ts'

const REACH = 90
const OPENING = /[，。；：！？\n]/g
const LEADS =
  /贯彻落实|学习贯彻|学习宣传贯彻|传达学习|学习传达|深入学习|学习|贯彻|传达|落实|领会|宣传|宣讲|把握|围绕|按照|结合|根据|通过|通报|统一到|体现到|转化到|以(?![及来上下后前内外])|了/g
const JOINT = /和|以及|及|与|、/g
const SPOKEN = /(?:习近平)?(?:总书记|主席|同志|书记|[省市县区州]长)[^，。]{0,4}在/
const WHEN = /^(?:近期|最近|有关|相关)/
/** 和视频会议: no name of a meeting. */
const UNNAMED = /^(?:视频|专题|扩大|电视电话|全体|部署|动员)?(?:会议?|大会)$/
const RELAYS = /传达(?:学习|贯彻)?了?$/
const GATHERING =
  /(?:会议|全会|大会|座谈会|推进会|现场会|工作会|专题会|部署会|动员会|调度会|电视电话会|视频会|党代会|两会|“两会”)$/
/** An organ or level alone shares the meeting of the next: 中央、全省经济工作会议. */
const BARE = /^(?:中央|全国|全省|全市|全县|全区|全州|自治区|省委?|市委?|县委?|区委?|州委?|旗委?)$/
const ORGAN =
  /^(党中央|中央(?:深改委|财经委|政治局常委会|政治局|纪委|军委|外事工作委员会|全面深化改革委员会|财经委员会)?|国务院(?:安委会|国资委)?|自治区党委|[\u4e00-\u9fff]{0,4}[省市县区州旗盟]委(?:、[\u4e00-\u9fff]{0,4}[省市县区州旗盟]政府)?)(?=[\u4e00-\u9fff（]{2})/

/**
 * Meetings that share one 精神 with what stands beside them: 中央经济工作会议和市委全会精神 leans on two, and in 重要论述和中央农村工作会议精神
 * the meeting is no work of him who wrote the first.
 */
export function coordinatedMeetings(body: string): CitationDraft[] {
  const drafts: CitationDraft[] = []
  for (let at = body.indexOf('精神'); at >= 0; at = body.indexOf('精神', at + 2)) {
    const floor = Math.max(0, at - REACH)
    const open = [...body.slice(floor, at).matchAll(OPENING)].at(-1)
    let start = open ? floor + open.index + 1 : floor
    const lead = [...body.slice(start, at).matchAll(LEADS)].at(-1)
    if (lead) start += lead.index + lead[0].length
    // 总书记在甲会议、乙会议上的重要讲话精神: where he spoke, not what is leaned on
    const speech = /讲话$/.test(body.slice(at - 2, at)) ? body.slice(start, at).search(SPOKEN) : -1
    const items = conjuncts(body, start, speech < 0 ? at : start + speech)
    const relayed =
      items.length === 1 && RELAYS.test(body.slice(start - 5, start)) && isUnknown(body.slice(...items[0]!))
    if (items.length < 2 && !relayed) continue
    for (const [begin, to] of items) {
      const from = begin + (WHEN.exec(body.slice(begin, to))?.[0].length ?? 0)
      const text = body.slice(from, to)
      if (
        UNNAMED.test(text) ||
        !GATHERING.test(text) ||
        text.length < 3 ||
        text.length > 34 ||
        /[的在向对将]|部长|书记|^党的|^(?:十九|二十)届|习近平|总书记/.test(text)
      )
        continue
      const organ = ORGAN.exec(text)?.[1]
      drafts.push({
        authority: organ ?? text,
        work: `${organ ? text.slice(organ.length) : text}精神`,
        class: 'meeting',
        own: organ ? text.slice(organ.length) : text,
        spans: [[from, to === at ? at + 2 : to]],
        confidence: 0.8,
      })
    }
  }
  return drafts
}

/** 传达了丘陵县高质量发展推进会精神: a meeting of nobody whom a list knows. */
const isUnknown = (meeting: string): boolean => !AUTHORITIES.scan(meeting).some(({ start, end }) => end - start > 1)

/** The parts of a coordinated phrase; an organ alone belongs to the part after it. */
function conjuncts(body: string, start: number, end: number): [number, number][] {
  const parts: [number, number][] = []
  let from = start
  const push = (to: number, next: number): void => {
    if (to - from > 0 && !BARE.test(body.slice(from, to))) {
      parts.push([from, to])
      from = next
    }
  }
  for (const mark of body.slice(start, end).matchAll(JOINT)) {
    // 人大、政协 and 届二中、三中全会 go on within one name.
    if (/届[一二三四五六七]中$/.test(body.slice(from, start + mark.index))) continue
    push(start + mark.index, start + mark.index + mark[0].length)
  }
  push(end, end)
  return parts
}
