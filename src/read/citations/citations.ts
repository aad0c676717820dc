import type { Citation } from '../../record/types.ts'
import { Anchored } from '../../text/anchored.ts'
import type { PeopleReading, Readable, SentenceSpan } from '../draft.ts'
import { inTitle } from '../people/titles.ts'
import type { Staged } from '../stages.ts'
import { type CitedAuthority, findAuthorities } from './citation-authorities.ts'
import { coordinatedMeetings } from './citation-coordinated.ts'
import { numberedPapers, titledDocuments } from './citation-documents.ts'
import { type CitationDraft, ownOf } from './citation-draft.ts'
import { draftOf } from './citation-given.ts'
import { WORKS } from './citation-lexicon.ts'
import { namedWorks } from './citation-named.ts'
import { occasionsOf, spokenThere } from './citation-occasions.ts'
import { BREAK, GIVING, REACH } from './citation-refusals.ts'
import { sameWork } from './citation-same.ts'
import { agreedByHeads, unknownBodies } from './citation-settled.ts'

/** The occasions of a leader's speeches can be many. */
const reachOf = ({ national }: CitedAuthority): number => (national ? 200 : REACH)

/** 发表重要讲话，鲜明提出“六个坚持”|重大要求. */
const RAISED = /^，(?:并|又|还|鲜明|明确|首次|再次)*(?:提出|作出)了?[^，]{2,30}$/
/** Between a leader and a meeting: he speaks there. */
const PRESIDING = /^(?:亲自)?主持(?:召开)?$/

const SESSIONS = new Anchored(/^全国“?两会”?$/)
const ONE_SESSION = new Anchored(
  /^(?:十[一二三四五六七八九]届)?全国(?:人大|政协)(?:十[一二三四五六七八九]届)?[一二三四五六]次会议?$/,
)

/** 党的二十大|各项决策部署, 县党代会|的部署要求: nothing of its own. */
const PLAINLY_DECIDED = new Anchored(/^(?:的|各项|有关|相关|重大|重要|战略|决策|工作|统一)*(?:部署要求|部署|要求)$/)

/** 近期重要讲话、重要指示精神 where each of them is named elsewhere: a heading, no speech of its own. */
function coveredByOthers(draft: CitationDraft, all: readonly CitationDraft[]): boolean {
  // 省、市委全会精神 where each plenum is named
  if (/^(?:的)?(?:全会|会议|大会)(?:精神)?(?:部署要求|要求|部署)?$/.test(draft.work))
    return draft.authority
      .split(/[、和与及]/)
      .every((part) =>
        all.some(
          (one) =>
            one !== draft &&
            (part === '中央' || part === '党中央'
              ? /^(?:党的|中共)/.test(one.authority)
              : /次(?:全会|全体会议)/.test(one.work) && one.authority.startsWith(part)),
        ),
      )
  // 十四届全国人大四次会议精神 where 全国两会精神 is cited
  if (draft.class === 'meeting' && ONE_SESSION.test(draft.authority) && all.some((one) => SESSIONS.test(one.authority)))
    return true
  // 近期重要贺信 where the letter is cited
  if (draft.own === '近期' && draft.class === 'letter')
    return all.some((one) => one !== draft && one.class === 'letter')
  if ((draft.own && draft.own !== '近期' && draft.own !== '最近') || !/讲话|指示|批示/.test(draft.work)) return false
  if (/系列/.test(draft.work) || draft.class === 'decision') return false
  const others = all.filter((one) => one !== draft && one.own && one.authority === draft.authority)
  if (draft.own && others.length > 2 && draft.work.includes('讲话')) return true
  const named = [/讲话/, /指示|批示/].filter((kind) => kind.test(draft.work))
  const enough = named.length > 1 ? 1 : draft.own ? 2 : Number.POSITIVE_INFINITY
  return named.every((kind) => others.filter((one) => kind.test(one.work)).length >= enough)
}

/** 龚某省长关于做好|中央|督察整改工作的重要批示: the body is what it is about. */
function aboutBody(body: string, authorities: readonly CitedAuthority[], at: number): number {
  const [speaker, within] = [authorities[at - 1], authorities[at]]
  if (!speaker?.person || !within || within.person) return at
  const between = body.slice(speaker.end, within.start)
  return /^(?:关于|对|就)[^，。；！？、和与及\n]{0,12}$/.test(between) && WORKS.scan(between).length === 0 ? at - 1 : at
}

const MADE = /[作做]出的(?:一项|又一)?$/
/** 是|省委、省政府|贯彻落实习近平总书记重要讲话精神作出的一项|重大部署: who made it stands behind 是, whatever moved him to it; -1 for none. */
function makerOf(body: string, authorities: readonly CitedAuthority[], at: number, start: number): number {
  if (!MADE.test(body.slice(start - 6, start))) return -1
  for (let i = at - 1; i >= 0 && start - authorities[i]!.end < 120; i--)
    if (!authorities[i]!.person && body[authorities[i]!.start - 1] === '是')
      return /[。；！？\n]/.test(body.slice(authorities[i]!.end, start)) ? -1 : i
  return -1
}

/** 重要讲话精神和大会|部署要求: what the meeting demands is not the speaker's. */
const OF_THE_MEETING = /^(?:和|、|与|以?及)(?:大会|会议|全会)$/

/** 主题教育工作安排|和大兴调研|部署要求: what one body laid down in one breath. */
const AND = /^(?:和|与|以?及)[^，。；]{1,14}$/

/** What joins two works of one authority. */
const BESIDE = /^(?:、|，)?(?:特别是|尤其是)|^，?(?:以及|及)|^(?:和|、|与)/
/** ，致论坛的|贺信: further letters and speeches of one leader, each in a clause of its own. */
const APART = /^，(?=(?:致|给|向|在|对|就)[^，]{2,60}的$)/

/**
 * Reads the superior words that a report leans on: whose they are and what they are, one entry per speech, meeting, decision
 * or document.
 */
export function* readCitations(
  article: Readable,
  _sentences: readonly SentenceSpan[],
  people: PeopleReading,
): Staged<Citation[]> {
  const { body } = article
  const authorities = findAuthorities(body, people)
  yield
  const joined = coordinatedMeetings(body)
  const inJoined = (draft: CitationDraft): boolean =>
    draft.class === 'meeting' &&
    joined.some(({ spans: [span] }) => draft.spans[0]![0] < span![1] && span![0] < draft.spans[0]![1])
  yield
  const works = namedWorks(body).filter((draft) => !inJoined(draft))
  yield
  const named = [
    // 《关于学习贯彻省委全会精神的决议》 is a paper's name
    ...[...works, ...joined].filter(({ spans: [span] }) => !inTitle(body, span![0])),
    ...numberedPapers(body),
    ...titledDocuments(body),
  ]
  yield
  const taken = named.map((d) => d.spans[0]!).sort((a, b) => a[0] - b[0])
  let t = 0
  const drafts: CitationDraft[] = [...named]
  let k = 0
  let last: { draft: CitationDraft; end: number; authority: CitedAuthority } | null = null
  for (const match of WORKS.scan(body)) {
    while (k < authorities.length && authorities[k]!.end <= match.start) k++
    while (t < taken.length && taken[t]![1] <= match.start) t++
    if (t < taken.length && taken[t]![0] < match.end) continue
    let at = k - 1
    while (
      at >= 0 &&
      match.start - authorities[at]!.end <= reachOf(authorities[at]!) &&
      (authorities[at]!.weak || spokenThere(body, authorities[at]!, match.start, match.value)) &&
      !draftOf(body, authorities[at]!, match.start, match.end, match.value)
    )
      at--
    // 习近平总书记主持召开中共中央政治局会议，就防汛工作提出|重要要求: he who presides there speaks
    const host = authorities[at - 1]
    if (
      authorities[at] &&
      !authorities[at]!.person &&
      host?.national &&
      host.person &&
      match.start - host.end <= REACH &&
      PRESIDING.test(body.slice(host.end, authorities[at]!.start))
    )
      at--
    at = aboutBody(body, authorities, at)
    const maker = match.value.class === 'decision' ? makerOf(body, authorities, at, match.start) : -1
    if (maker >= 0) {
      const work = body.slice(match.start, match.end)
      const { name, start } = authorities[maker]!
      const spans: CitationDraft['spans'] = [[start, match.end]]
      drafts.push({ authority: name, work, class: 'decision', own: '', spans, confidence: 0.75 })
      continue
    }
    const authority = authorities[at]
    if (!authority || match.start - authority.end > reachOf(authority)) continue
    if (last && last.authority === authority) {
      // a second work of the same authority: 视察甲地、考察乙地的两篇讲话
      const between = body.slice(last.end, match.start)
      if (
        /[。；！？\n]/.test(between) ||
        BREAK.test(between) ||
        /总理|书记|同志|主席|(?:讲话|[指批]示|精神)[作做]出的/.test(between) ||
        (match.value.bare && !GIVING.test(between))
      )
        continue
      const own = ownOf(between)
      if (own.length < 2 || (!authority.person && match.value.class === last.draft.class && AND.test(between))) {
        if (between.length > 18) continue
        last.draft.work += between + body.slice(match.start, match.end)
        last.draft.spans = [[last.draft.spans[0]![0], match.end]]
        last.end = match.end
      } else if (
        (BESIDE.test(between) && !between.slice(1).includes('，') && !OF_THE_MEETING.test(between)) ||
        (authority.national && authority.person && match.value.class !== last.draft.class && RAISED.test(between)) ||
        (authority.national && authority.person && APART.test(between))
      ) {
        const draft: CitationDraft = {
          ...last.draft,
          work:
            between.replace(BESIDE, '').replace(/^，(?:并|又|还|鲜明|明确|首次|再次)*/, '') +
            body.slice(match.start, match.end),
          class: match.value.class,
          own,
          spans: [[last.end + (BESIDE.exec(between)?.[0].length ?? 1), match.end]],
        }
        drafts.push(draft)
        last = { draft, end: match.end, authority }
      }
      continue
    }
    const draft = draftOf(body, authority, match.start, match.end, match.value)
    if (!draft) continue
    drafts.push(...occasionsOf(draft, authority, body.slice(authority.end, match.start), match.end))
    last = { draft, end: match.end, authority }
  }
  for (const draft of [...agreedByHeads(body), ...unknownBodies(body)]) {
    const [start, end] = draft.spans[0]!
    if (!drafts.some(({ spans: [span] }) => span![0] < end && start < span![1])) drafts.push(draft)
  }
  drafts.sort((a, b) => a.spans[0]![0] - b.spans[0]![0])
  const merged: CitationDraft[] = []
  for (const draft of drafts) {
    const same = merged.find((m) => sameWork(m, draft))
    if (!same) merged.push(draft)
    else {
      // 决策部署 is the plain name of what is a 战略部署 in another place
      if (!same.own && !draft.own && !same.work.includes('决策') && draft.work.startsWith('决策部署'))
        same.work = draft.work
      // 党的二十大各项决策部署 is what 党的二十大精神 says in one
      if (draft.class === 'meeting' && draft.work.endsWith('精神') && PLAINLY_DECIDED.test(same.work))
        Object.assign(same, { own: draft.own, work: draft.work, authority: draft.authority })
      same.spans.push(...draft.spans)
      // 省人代会、政协会精神 is what 省“两会”精神 says in one
      if (/(?:人代会|政协会)$/.test(same.authority) && draft.authority.includes('两会'))
        Object.assign(same, { own: draft.own, work: draft.work, authority: draft.authority })
      // 根据中央安排, 落实中央关于乡村工作的重大决策: that of which the matter is named
      else if (!same.own && draft.own && /^(?:统一)?安排$/.test(same.work))
        Object.assign(same, { own: draft.own, work: draft.work, authority: draft.authority })
      // 这是党中央的重大决策部署 has its matter elsewhere; 落实党中央决策部署 is of all matters
      if (!same.own && draft.own && (draft.class !== 'decision' || body[same.spans[0]![0] - 1] === '是'))
        Object.assign(same, { own: draft.own, work: draft.work, authority: draft.authority })
    }
  }
  return merged
    .filter((draft) => !coveredByOthers(draft, merged))
    .map(({ authority, work, spans, confidence }) => ({ authority, work, spans, confidence }))
}
