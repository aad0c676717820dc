import type { Span } from '../record/types.ts'
import { Anchored } from '../text/anchored.ts'
import { loosen } from '../text/loose.ts'
import type { WorkClass } from './citation-lexicon.ts'

/** A citation in the making. */
export interface CitationDraft {
  authority: string
  work: string
  readonly class: WorkClass
  /** What tells this speech or document from others of the same authority, without the common adjectives; '' where nothing does. */
  own: string
  spans: Span[]
  confidence: number
  /** True for one of several occasions of one sentence, which are as many works however alike their names. */
  readonly apart?: boolean
  /** True for the words of a leader below the centre, who speaks on one occasion that a report returns to in other words. */
  readonly local?: boolean
}

const COMMON =
  /重要|重大|系列|一系列|有关|相关|各项|各个|的|作出|做出|提出|发表|了|具体|最新|新的|精神|关于|以来|多次|先后|都|是|工作|明确|亲自|作了|在会上|在会议上|鲜明|这次|此次|本次|、|，|和|时|上|又/g

/** The words that distinguish one work of an authority from another. */
export const ownOf = (modifier: string) => {
  const own = loosen(modifier).replace(COMMON, '')
  return ANAPHORIC.test(own) ? '' : own
}

/** 在大会上, 在座谈会上: an occasion that the report has named elsewhere. */
const ANAPHORIC = new Anchored(/^在(?:大会|全会|座谈会|论坛|开幕式|开班式|仪式|现场|期间|考察期间|调研期间|考察|调研)$/)

/** How much of the shorter the longer one holds as well, by pairs of characters, 0 to 1. */
function shared(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let n = 0
  for (let i = 0; i + 2 <= short.length; i++) if (long.includes(short.slice(i, i + 2))) n++
  return n / Math.max(1, short.length - 1)
}

/** Two works are one from this share on. */
const ALIKE = 0.6

const FIRM = /(?:集团|公司)$|两会”?$/
const ASKING: ReadonlySet<WorkClass> = new Set(['instruction', 'decision'])
/** 江苏 alone does not make a speech there and a demand on it one, nor 西藏 two decisions. */
const shortestOf = (a: CitationDraft, b: CitationDraft): number =>
  a.own === b.own ? 0 : a.class !== b.class ? 4 : a.class === 'decision' ? 3 : 0
const RECENT = /^(?:近期|最近)$/
const SHORT_PLENUM = new Anchored(/^[一二三四五六七]中全会$/)
/** Of many speeches and instructions at once. */
const UMBRELLA = /系列|指示批示|讲话(?:和|、)?(?:重要)?指示/
const apartFrom = (whole: CitationDraft, one: CitationDraft): boolean =>
  UMBRELLA.test(whole.work) && !UMBRELLA.test(one.work) && whole.class !== 'decision'

/** True where two drafts speak of the same speech, meeting or decision. */
export function sameWork(a: CitationDraft, b: CitationDraft): boolean {
  // 系列重要讲话精神 is no single speech
  if (!a.own !== !b.own && (a.own ? apartFrom(b, a) : apartFrom(a, b))) return false
  if (sameMeeting(a, b)) return true
  // 四中全会|部署 beside 党的二十大和二十届历次全会精神
  if (
    SHORT_PLENUM.test(b.authority) &&
    b.class === 'meeting' &&
    (a.work.includes(b.authority) || /历次全会/.test(a.work))
  )
    return true
  const firm = a.class === 'meeting' && b.class === 'meeting' && FIRM.test(a.authority) && FIRM.test(b.authority)
  if (
    bodies(a.authority) !== bodies(b.authority) &&
    !(
      ((a.class === 'decision' && b.class === 'decision' && !a.own && !b.own) || firm) &&
      related(a.authority, b.authority)
    )
  )
    return false
  // 国机集团第二次党代会, 集团党代会
  if (firm && a.authority !== b.authority) return shared(ownOf(a.own), ownOf(b.own)) >= ALIKE
  if (a.local && b.local) return true
  // what a congress decided is its spirit
  if (a.authority === b.authority && /^(?:党的|中共)/.test(a.authority) && /[大会]$/.test(a.authority)) return true
  if (a.apart && b.apart) return a.own === b.own
  if (a.class === 'document' && b.class === 'document') return a.own.includes(b.own) || b.own.includes(a.own)
  // 近期重要讲话精神 is none of those that have a name
  if (a.own !== b.own && (RECENT.test(a.own) || RECENT.test(b.own))) return false
  if (a.own && b.own && a.class !== b.class && (a.class === 'letter' || b.class === 'letter')) return false
  if (a.own && b.own)
    return (
      (a.class === b.class || (a.class !== 'decision' && b.class !== 'decision')) &&
      (a.own.startsWith('在') && b.own.startsWith('在')
        ? related(a.own, b.own)
        : Math.min(a.own.length, b.own.length) >= shortestOf(a, b) && shared(ownOf(a.own), ownOf(b.own)) >= ALIKE)
    )
  // 根据习近平指示和李强要求: what was asked in an instruction is that instruction
  return a.class === b.class || (a.work === '要求' && ASKING.has(b.class)) || (b.work === '要求' && ASKING.has(a.class))
}
/** 全国“两会” and 全国两会, 中央和省委 and 中央、省委 are one. */
const bodies = (authority: string): string =>
  authority
    .replace(/[“”、和与及]/g, '')
    .replace(/会议$/, '会')
    .replace(/^(?:党|中共)中央/, '中央')
/** A meeting's whole name, however it is parted between the body and its work: 省政协|一次会议, 省政协一次会议. */
const meetingOf = ({ authority, work }: CitationDraft): string =>
  (work.startsWith(authority) ? work : authority + work)
    .replace(/(?:主要|有关|相关)?精神$/, '')
    .replace(/视频|电视电话|（扩大）|扩大/g, '')
    .replace(/会议$/, '会')
    .replace(/(?:人代会|政协会)$/, '两会')
    .replace(/[“”]/g, '')
const sameMeeting = (a: CitationDraft, b: CitationDraft): boolean =>
  a.class === 'meeting' &&
  b.class === 'meeting' &&
  a.authority !== b.authority &&
  a.own.length > 2 &&
  b.own.length > 2 &&
  (meetingOf(a) === meetingOf(b) ||
    [meetingOf(a), meetingOf(b)]
      .sort()
      .join()
      .match(/^两会,.{1,3}两会$/) !== null)
const related = (a: string, b: string) => a.includes(b) || b.includes(a)
