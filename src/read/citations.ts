import type { Citation, Span } from '../record/types.ts'
import { loosen } from '../text/loose.ts'
import { type CitedAuthority, findAuthorities } from './citation-authorities.ts'
import { WORKS, type WorkClass } from './citation-lexicon.ts'
import type { PeopleReading, Readable, SentenceSpan } from './draft.ts'

interface Draft {
  authority: string
  work: string
  readonly class: WorkClass
  /** What tells this speech or document from others of the same authority, without the common adjectives; '' where nothing does. */
  own: string
  spans: Span[]
  confidence: number
}

const REACH = 70
// verbs that begin something new between an authority and a work: then the work is not that authority's
const BREAK =
  /贯彻|落实|学习|传达|高度重视|坚决|召开|主持|组织|强调|指出|认真|领导下|带领|始终|按照|根据|围绕|践行|牢记|为核心|为指导|执行|宣讲|主要领导|班子|通报|结合|遵循|对照|服从|要把|心系|汇报|介绍|参加/
const GIVING = /(?:提出|作出|做出|发表|作|明确|部署|擘画|交办)(?:的|了|过)?(?:一系列|系列|具体|重要|重大|明确)*$/
const COMMON =
  /重要|重大|系列|一系列|有关|相关|各项|各个|的|作出|做出|提出|发表|了|具体|最新|新的|精神|关于|以来|多次|先后|都|是|工作|明确|亲自|、|，|和|时|上|又/g
const FOLLOWS = /^(?:精神|[，。；：！？、”）\n和与及上为落的是不同在作转以，]|贯彻|化作|$)/
const MEETING =
  /党的(?:十[一二三四五六七八九]|二十[一二三四]?)(?:大|届[一二三四五六七八九、和]{1,8}中?全会)(?:[和、以及]{1,2}(?:党的)?(?:二十|十[一二三四五六七八九])届[一二三四五六七八九、中全会和历次]{1,16}?全会)?(?:报告)?精神/g
// 党的二十大和中央经济工作会议精神: the noun stands after the last of them only
const CONGRESS =
  /(?:党的(?:十九|二十)(?:大|届[一二三四五六七、]{1,7}中全会)|中央(?:政治局|经济工作|农村工作|城市工作|民族工作|统战工作|金融工作|人才工作)(?:常委会)?会议)(?=(?:和|、|及)(?!.{0,3}届)[^，。；！？]{2,30}精神)/g
const GATHERING =
  /(?:全国、)?(?:全国|全省|全市|全区|全县|省|市|县|区|自治区)(?:“?两会”?|第[一二三四五六七八九十]+次党代会|(?:党的)?[\u4e00-\u9fff]{0,3}党代会|(?:委)?[\u4e00-\u9fff]{2,14}(?:会议|大会|座谈会|推进会|全会))精神$/
const FOLLOWED = /(?:贯彻|落实|学习|执行|按照|根据|对照)[^，。；《\n]{0,8}$/
const DOCUMENT =
  /《((?:中共中央|国务院|中央|中共中央、国务院|中共中央办公厅|[\u4e00-\u9fff]{0,3}省委|[\u4e00-\u9fff]{0,3}市委)[^》\n]{4,60})》/y

/** The words that distinguish one work of an authority from another. */
const ownOf = (modifier: string) => loosen(modifier).replace(COMMON, '')

function overlap(a: string, b: string): boolean {
  for (let i = 0; i + 2 <= a.length; i++) if (b.includes(a.slice(i, i + 2))) return true
  return false
}

/** True where two drafts speak of the same speech, meeting or decision. */
function sameWork(a: Draft, b: Draft): boolean {
  if (
    a.authority !== b.authority &&
    !(a.class === 'decision' && b.class === 'decision' && related(a.authority, b.authority))
  )
    return false
  if (a.own && b.own)
    return (a.class === b.class || (a.class !== 'decision' && b.class !== 'decision')) && overlap(a.own, b.own)
  return a.class === b.class
}
const related = (a: string, b: string) => a.includes(b) || b.includes(a)

/** The short form of a long modifier: what follows its last comma, else all of it. */
function shortOf(modifier: string): string {
  const cut = modifier.lastIndexOf('，')
  return (cut >= 0 ? modifier.slice(cut + 1) : modifier).replace(
    /^(?:的|多次|先后|又|也|都|还|是|反复|曾|同志|书记|省长|市长|县长|总理)+/,
    '',
  )
}

/** The work that ends at `workStart + word` as one of `authority`, or null where the words between them speak of something else. */
function draftOf(
  body: string,
  authority: CitedAuthority,
  start: number,
  end: number,
  work: { class: WorkClass; bare: boolean },
): Draft | null {
  const modifier = body.slice(authority.end, start).replace('以习近平同志为核心的', '')
  if (/[。；！？\n]/.test(modifier)) return null
  // 在中央政治局会议上的讲话 is a place of speech, not a speaker
  if (!authority.person && body[authority.start - 1] === '在' && /(?:上|时|期间)(?:的|发表|作)?/.test(modifier))
    return null
  if (work.bare) {
    if (!/^(?:的)?$/.test(modifier) && !/(?:[的”]|会|全会|会议)$/.test(modifier) && !GIVING.test(modifier)) return null
    if (!FOLLOWS.test(body.slice(end, end + 2))) return null
  }
  const comma = modifier.includes('，')
  if (comma && !(authority.national && GIVING.test(modifier))) return null
  if (BREAK.test(modifier)) return null
  if (!comma && modifier.length > 44) return null
  if (authority.person && !authority.national) {
    const lead = body.slice(Math.max(0, authority.start - 14), authority.start)
    if (!/贯彻|落实|学习|传达|按照|根据|领会|把握|宣讲|牢记|就/.test(lead)) return null
  }
  if (
    authority.loose &&
    !/^(?:的|关于|相关|有关|会议|部署|决策|工作|重大|战略|总体|各项)/.test(modifier + body.slice(start, end))
  )
    return null
  const short = shortOf(modifier)
  return {
    authority: authority.name,
    work: (short + body.slice(start, end)).replace(/^的/, ''),
    class: work.class,
    own: ownOf(modifier),
    spans: [[authority.start, end]],
    confidence: comma || modifier.length > 24 ? 0.7 : authority.person && !authority.national ? 0.75 : 0.9,
  }
}

/** Meetings that are their own authority (党的二十大精神, 全国两会精神) and documents by title. */
function namedWorks(body: string): Draft[] {
  const drafts: Draft[] = []
  for (const m of body.matchAll(MEETING)) {
    const authority = /^党的[^大全]+(?:大|届[^和]*?全会)/.exec(m[0])?.[0] ?? m[0]
    drafts.push({
      authority,
      work: m[0],
      class: 'meeting',
      own: m[0],
      spans: [[m.index, m.index + m[0].length]],
      confidence: 0.92,
    })
  }
  for (const m of body.matchAll(CONGRESS))
    drafts.push({
      authority: m[0].startsWith('中央') ? '中央' : m[0],
      work: `${m[0].replace(/^中央/, '')}精神`,
      class: 'meeting',
      own: `${m[0]}精神`,
      spans: [[m.index, m.index + m[0].length]],
      confidence: 0.8,
    })
  for (let at = body.indexOf('精神'); at >= 0; at = body.indexOf('精神', at + 2)) {
    const from = Math.max(0, at - 28)
    const m = GATHERING.exec(body.slice(from, at + 2))
    if (!m || /委/.test(m[0].slice(0, 3)) || /相关|有关|贯彻|落实/.test(m[0])) continue
    drafts.push({
      authority: m[0].slice(0, -2).replace(/(?<=会)会议$/, ''),
      work: m[0],
      class: 'meeting',
      own: m[0],
      spans: [[from + m.index, at + 2]],
      confidence: 0.75,
    })
  }
  for (let at = body.indexOf('《'); at >= 0; at = body.indexOf('《', at + 1)) {
    DOCUMENT.lastIndex = at
    const title = DOCUMENT.exec(body)?.[1]
    if (!title || !FOLLOWED.test(body.slice(Math.max(0, at - 12), at))) continue
    const authority =
      /^(?:中共中央、国务院|中共中央办公厅|中共中央|国务院|中央|[\u4e00-\u9fff]{0,3}[省市]委)/.exec(title)?.[0] ?? title
    drafts.push({
      authority,
      work: title,
      class: 'document',
      own: title,
      spans: [[at + 1, at + 1 + title.length]],
      confidence: 0.85,
    })
  }
  return drafts
}

/**
 * Reads the superior words that a report leans on: whose they are and what they are, one entry per speech, meeting, decision
 * or document.
 */
export function readCitations(
  article: Readable,
  _sentences: readonly SentenceSpan[],
  people: PeopleReading,
): Citation[] {
  const { body } = article
  const authorities = findAuthorities(body, people)
  const named = namedWorks(body)
  const taken = named.map((d) => d.spans[0]!).sort((a, b) => a[0] - b[0])
  let t = 0
  const drafts: Draft[] = [...named]
  let k = 0
  let last: { draft: Draft; end: number; authority: CitedAuthority } | null = null
  for (const match of WORKS.scan(body)) {
    while (k < authorities.length && authorities[k]!.end <= match.start) k++
    while (t < taken.length && taken[t]![1] <= match.start) t++
    if (t < taken.length && taken[t]![0] < match.end) continue
    let at = k - 1
    while (
      at >= 0 &&
      match.start - authorities[at]!.end <= REACH &&
      authorities[at]!.weak &&
      !draftOf(body, authorities[at]!, match.start, match.end, match.value)
    )
      at--
    const authority = authorities[at]
    if (!authority || match.start - authority.end > REACH) continue
    if (last && last.authority === authority) {
      // a second work of the same authority: 重要讲话精神和视察江西重要讲话精神, 发表重要讲话，作出重要指示
      const between = body.slice(last.end, match.start)
      if (
        /[。；！？\n]/.test(between) ||
        BREAK.test(between) ||
        /总理|书记|同志|主席/.test(between) ||
        (match.value.bare && !GIVING.test(between))
      )
        continue
      const own = ownOf(between)
      if (own.length < 2) {
        if (between.length > 14) continue
        last.draft.work += between + body.slice(match.start, match.end)
        last.draft.spans = [[last.draft.spans[0]![0], match.end]]
        last.end = match.end
      } else if (/^[和、及与]/.test(between)) {
        const draft: Draft = {
          ...last.draft,
          work: between.slice(1) + body.slice(match.start, match.end),
          class: match.value.class,
          own,
          spans: [[last.end + 1, match.end]],
        }
        drafts.push(draft)
        last = { draft, end: match.end, authority }
      }
      continue
    }
    const draft = draftOf(body, authority, match.start, match.end, match.value)
    if (!draft) continue
    drafts.push(draft)
    last = { draft, end: match.end, authority }
  }
  drafts.sort((a, b) => a.spans[0]![0] - b.spans[0]![0])
  const merged: Draft[] = []
  for (const draft of drafts) {
    const same = merged.find((m) => sameWork(m, draft))
    if (!same) merged.push(draft)
    else {
      same.spans.push(...draft.spans)
      if (!same.own && draft.own) Object.assign(same, { own: draft.own, work: draft.work, authority: draft.authority })
    }
  }
  return merged.map(({ authority, work, spans, confidence }) => ({ authority, work, spans, confidence }))
}
