import { Anchored } from '../../text/anchored.ts'
import { type CitationDraft, ownOf } from './citation-draft.ts'
import type { WorkClass } from './citation-lexicon.ts'

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

/** 全国“两会” and 全国两会, 中央和省委 and 中央、省委 are one. */
const bodies = (authority: string): string =>
  authority
    .replace(/[“”、和与及]/g, '')
    .replace(/会议$/, '会')
    .replace('中共中央办公厅', '中办')
    .replace('国务院办公厅', '国办')
    .replace(/^(?:党|中共)中央/, '中央')
/** A meeting's whole name, however it is parted between the body and its work: 省政协|一次会议, 省政协一次会议. */
const meetingOf = ({ authority, work }: CitationDraft): string =>
  (work.startsWith(authority) ? work : authority + work)
    .replace(/的?(?:主要|有关|相关)?(?:精神|部署要求|部署|要求)$/, '')
    .replace(/视频|电视电话|（扩大）|扩大/g, '')
    .replace(/会议$/, '会')
    .replace(/^第[一二三四五六七八九十]+次(?=中央)/, '')
    .replace(/(?:人代会|政协会)$/, '两会')
    .replace(/[“”]/g, '')
/** 在岚江大学考察时, 在考察岚江大学时. */
const whereOf = ({ own }: CitationDraft): string => own.replace(/考察|视察|调研|座谈|[在时上]|期间/g, '')
const related = (a: string, b: string) => a.includes(b) || b.includes(a)
const firms = (a: CitationDraft, b: CitationDraft): boolean =>
  a.class === 'meeting' && b.class === 'meeting' && FIRM.test(a.authority) && FIRM.test(b.authority)
const letter = (a: CitationDraft, b: CitationDraft): boolean => a.class === 'letter' || b.class === 'letter'

const CONGRESS = new Anchored(/(?:党代会|党员代表大会)$/)
const NUMBER = /第?[一二三四五六七八九十]+次(?:党的)?/

/** What tells that two drafts speak of one work, or of two. */
export interface Comparison {
  /** What the two are. */
  readonly of: string
  /** A text in which two drafts are compared by this, and how many citations it has. */
  readonly example: string
  readonly cited: number
  /** True where this decides; neither draft has a place of its own. */
  readonly when: (a: CitationDraft, b: CitationDraft) => boolean
  readonly same: boolean | ((a: CitationDraft, b: CitationDraft) => boolean)
}

/** Asked in this order; the first that applies decides. */
export const COMPARISONS: readonly Comparison[] = [
  {
    of: 'many speeches at once, and a single one',
    example: '学习习近平总书记系列重要讲话精神，落实习近平总书记考察岚江重要讲话精神。',
    cited: 2,
    when: (a, b) => !a.own !== !b.own && (a.own ? apartFrom(b, a) : apartFrom(a, b)),
    same: false,
  },
  {
    of: 'a meeting under two names',
    example: '传达学习全国“两会”精神。贯彻全国两会精神，抓好春耕。',
    cited: 1,
    when: (a, b) => {
      if (a.class !== 'meeting' || b.class !== 'meeting' || a.authority === b.authority) return false
      const [x, y] = [meetingOf(a), meetingOf(b)]
      if (Math.min(a.own.length, b.own.length) < (x === y && x.length > 7 ? 2 : 3)) return false
      return x === y || /^两会,.{1,3}两会$/.test([x, y].sort().join())
    },
    same: true,
  },
  {
    of: 'a congress of a place by its number, and without it or by what it decided',
    example: '学习省第十一次党代会精神。把落实省党代会精神与秋收结合起来。',
    cited: 1,
    when: (a, b) => CONGRESS.test(a.authority) && CONGRESS.test(b.authority),
    same: (a, b) => {
      const [x, y] = [a.authority, b.authority].map((name) => name.replace(NUMBER, ''))
      return a.authority === b.authority || (x === y && NUMBER.test(a.authority) !== NUMBER.test(b.authority))
    },
  },
  {
    of: 'a plenum by its number, where all plenums are named',
    example: '贯彻党的二十大和二十届历次全会精神，认真落实四中全会部署，抓好春耕。',
    cited: 1,
    when: (a, b) =>
      SHORT_PLENUM.test(b.authority) &&
      b.class === 'meeting' &&
      (a.work.includes(b.authority) || /历次全会/.test(a.work)),
    same: true,
  },
  {
    of: 'an order to all, and decisions of further bodies as well',
    example: '按照省委统一部署，督导组进驻栖梧。严格落实党中央和省委决策部署。',
    cited: 2,
    when: (a, b) =>
      a.class === 'decision' &&
      b.class === 'decision' &&
      /^统一(?:部署|安排)/.test(a.work) &&
      a.authority !== b.authority,
    same: false,
  },
  {
    of: 'works of two bodies',
    example: '落实省委决策部署。落实市政府工作要求。',
    cited: 2,
    when: (a, b) =>
      bodies(a.authority) !== bodies(b.authority) &&
      !(
        ((a.class === 'decision' && b.class === 'decision' && !a.own && !b.own) || firms(a, b)) &&
        related(a.authority, b.authority)
      ),
    same: false,
  },
  {
    of: 'meetings of a firm by its whole name and its short one',
    example: '学习贯彻岚湖集团第二次党代会精神，把集团党代会精神融入工作。',
    cited: 1,
    when: (a, b) => firms(a, b) && a.authority !== b.authority,
    same: (a, b) => shared(ownOf(a.own), ownOf(b.own)) >= ALIKE,
  },
  {
    of: 'words of a local leader, who speaks on one occasion',
    example: '学习闻人岱书记重要讲话精神。落实闻人岱书记工作要求。',
    cited: 1,
    when: (a, b) => a.local === true && b.local === true,
    same: true,
  },
  {
    of: 'a congress and what it decided',
    example: '学习党的二十大精神，落实党的二十大关于乡村工作的战略部署。',
    cited: 1,
    when: (a, b) => a.authority === b.authority && /^(?:党的|中共)/.test(a.authority) && /[大会]$/.test(a.authority),
    same: true,
  },
  {
    of: 'speeches on the occasions of one sentence',
    example: '学习习近平总书记在全国科技大会、全国教育大会上的重要讲话精神。',
    cited: 2,
    when: (a, b) => a.apart === true && b.apart === true,
    same: (a, b) => a.own === b.own,
  },
  {
    of: 'papers by their titles',
    example: '落实《中华人民共和国安全生产法》。严格执行《安全生产法》。',
    cited: 1,
    when: (a, b) => a.class === 'document' && b.class === 'document',
    same: (a, b) => related(a.own, b.own),
  },
  {
    of: 'recent speeches, and one that has a name',
    example: '传达学习习近平总书记近期重要讲话精神。落实习近平总书记在全国教育大会上的重要讲话精神。',
    cited: 2,
    when: (a, b) => a.own !== b.own && (RECENT.test(a.own) || RECENT.test(b.own)),
    same: false,
  },
  {
    of: 'a letter, and something else with a name',
    example: '学习习近平总书记致青禾大学的贺信精神。落实习近平总书记考察岚江重要讲话精神。',
    cited: 2,
    when: (a, b) => !!a.own && !!b.own && a.class !== b.class && letter(a, b),
    same: false,
  },
  {
    of: 'speeches that both name their occasion',
    example: '学习习近平总书记在全国教育大会上的重要讲话精神。落实习近平总书记在全国教育大会重要讲话精神。',
    cited: 1,
    when: (a, b) => a.own.startsWith('在') && b.own.startsWith('在'),
    same: (a, b) => isOfKind(a, b) && (related(a.own, b.own) || whereOf(a) === whereOf(b)),
  },
  {
    of: 'works that both say what they are about',
    example: '落实习近平总书记关于乡村工作的重要论述。落实习近平总书记关于乡村工作重要论述精神。',
    cited: 1,
    when: (a, b) => !!a.own && !!b.own,
    same: (a, b) =>
      isOfKind(a, b) &&
      Math.min(a.own.length, b.own.length) >= shortestOf(a, b) &&
      shared(ownOf(a.own), ownOf(b.own)) >= ALIKE,
  },
  {
    of: 'works of one kind, and what is asked in an instruction',
    example: '落实省委决策部署。按照省委要求抓好春耕。',
    cited: 1,
    when: () => true,
    same: (a, b) =>
      a.class === b.class || (a.work === '要求' && ASKING.has(b.class)) || (b.work === '要求' && ASKING.has(a.class)),
  },
]

/** A decision is no speech. */
const isOfKind = (a: CitationDraft, b: CitationDraft): boolean =>
  a.class === b.class || (a.class !== 'decision' && b.class !== 'decision')

/** True where two drafts speak of the same speech, meeting or decision. */
export function sameWork(a: CitationDraft, b: CitationDraft): boolean {
  const { same } = COMPARISONS.find((comparison) => comparison.when(a, b))!
  return typeof same === 'boolean' ? same : same(a, b)
}
