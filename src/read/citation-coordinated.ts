import type { CitationDraft } from './citation-draft.ts'

const REACH = 90
const OPENING = /[，。；：！？\n]/g
const LEADS =
  /贯彻落实|学习贯彻|学习宣传贯彻|传达学习|学习传达|深入学习|学习|贯彻|传达|落实|领会|宣传|宣讲|把握|围绕|按照|结合|根据|通过|通报|统一到|体现到|转化到|以|了/g
const JOINT = /和|以及|及|与|、/g
const GATHERING =
  /(?:会议|全会|大会|座谈会|推进会|现场会|工作会|专题会|部署会|动员会|调度会|电视电话会|视频会|党代会|两会|“两会”)$/
/** An organ or level alone shares the meeting of the next: 中央、全省经济工作会议. */
const BARE = /^(?:中央|全国|全省|全市|全县|全区|全州|自治区|省委?|市委?|县委?|区委?|州委?|旗委?)$/
const ORGAN = /^(党中央|中央|国务院|自治区党委|[\u4e00-\u9fff]{0,4}[省市县区州旗盟]委)(?=[\u4e00-\u9fff（]{2})/

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
    const items = conjuncts(body, start, at)
    if (items.length < 2) continue
    for (const [from, to] of items) {
      const text = body.slice(from, to)
      if (
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

const LAW =
  /《(中华人民共和国[^》\n]{2,20}(?:法|法典|条例|规定)|中国共产党[^》\n]{2,24}(?:条例|准则|规定|章程|规则))》/g
const FOLLOWED = /(?:学习|贯彻|落实|宣传|执行|遵守|传达|依据|按照)[^。；\n]{0,40}$/

const BOOK = /《习近平[^》\n]{2,20}》(?:第[一二三四五六七八九十]+卷)?/g
const NUMBERED = /((?:[省市县区州旗]委|中央|国务院)(?:、[省市县区]?政府)?)(\d+号文件|一号文件)(精神|要求)?/g

/** Laws of the nation, rules of the party, collected works and numbered papers that are studied or followed. */
export function followedLaws(body: string): CitationDraft[] {
  const drafts: CitationDraft[] = []
  for (const match of body.matchAll(BOOK)) {
    if (!/(?:学习|研读|学|读)[^。；\n]{0,24}$/.test(body.slice(Math.max(0, match.index - 28), match.index))) continue
    drafts.push({
      authority: '习近平',
      work: match[0],
      class: 'document',
      own: match[0],
      spans: [[match.index, match.index + match[0].length]],
      confidence: 0.8,
    })
  }
  for (const match of body.matchAll(NUMBERED))
    drafts.push({
      authority: match[1]!,
      work: match[2]! + (match[3] ?? ''),
      class: 'document',
      own: match[2]!,
      spans: [[match.index, match.index + match[0].length]],
      confidence: 0.75,
    })
  for (const match of body.matchAll(LAW)) {
    if (!FOLLOWED.test(body.slice(Math.max(0, match.index - 48), match.index))) continue
    const title = match[1]!
    drafts.push({
      authority: title.startsWith('中国共产党') ? '党中央' : '国家',
      work: `《${title}》`,
      class: 'document',
      own: title,
      spans: [[match.index + 1, match.index + 1 + title.length]],
      confidence: 0.75,
    })
  }
  return drafts
}
