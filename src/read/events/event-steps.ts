import { Anchored } from '../../text/anchored.ts'
import { Units } from '../../text/units.ts'
import { mentionEnding } from '../within.ts'
import { VISIT_OPENINGS, VISIT_VERBS } from './event-lexicon.ts'
import type { Ground, Sites } from './site.ts'

/** 在…时, 在…中 and the like say when, not where. */
const NOT_WHERE =
  /^在[^，]*(?:(?<!工地|现场|大堤|大坝|堤坝|桥|码头|船|路)上|[中下时后前]|(?<!委)会|期间|方面|基础|过程|之际|同时|[年月日]|当天|情况|领域|背景|条件|阶段|工作|问题)，/
/** What visitors do, as alternatives of an expression. */
export const ACTS = '调研|考察|视察|检查|督导|督查|督察|暗访|走访|慰问|看望|察看|查看|参观|巡查|抽查|观摩|踏勘|巡视'
const DOES = new RegExp(`(?:${ACTS}|听取|召开|举行|出席|主持)`)
/** 到市水文局检查: the word alone says that somebody goes, where what they do there follows. */
const GOES_TO = new RegExp(
  `^(?:到|赴|来(?!自|源|说|看|讲|宾|信|电|年|临|到)|莅临)[^，。；]{2,56}?(?:${ACTS}|现场|实地|座谈|指导)|^[到赴][^，。；]{2,40}，(?:实地|现场|详细|察看|查看|检查|调研|看望|慰问|了解|听取)|^[到赴][^，。；]{2,40}等[地处]，(?:深入|走进|走访|询问)|^[到赴][^，。；]{2,56}，?就[^，。；]{2,30}(?:进行|开展)`,
)
/** 深入云栈智能开展调研, not 深入学习. */
const GOES_IN = new RegExp(`^(?!学习|贯彻|推进|开展|实施|了解|研究)[^，。；]{2,40}?(?:${ACTS}|开展|座谈|现场|实地)`)
/** 在梧桐超市重点检查: what is done there follows without a comma. */
const AT_SITE =
  /^在[^，。；在]{3,40}?(?:进行了?|开展了?)?(?:重点|仔细|随机|现场|实地|详细|认真|突击)*(?:检查|查看|察看|询问|抽查|查验|调研|视察|考察|走访|慰问|看望)|^在[^，。；在]{3,20}?(?<!建设|发展|合作|问题|方面|工作)[上里旁边](?:对|同|与|向)/
/** 对鹿鸣水库、望溪水闸进行实地检查. */
const OBJECT_OF = new RegExp(
  `^对([^。；对]{3,110}?)(?:进行|开展)了?(?:专题|重点|实地|现场|集中|专项|突击|走访|安全|安全生产|隐患排查|大|综合)*(?:${ACTS})`,
)
/** What is looked at, over commas only where each part lists: 对松陵县青瓦社区、石桥项目，鹿鸣县梧桐项目. */
const isObject = (listed: string | undefined): boolean =>
  listed
    ?.split('，')
    .slice(0, -1)
    .every((part) => part.includes('、')) ?? false
/** 察看云平台、智慧社区等产品展示: what is shown, not where. */
const SHOWN = /^[^，。；]{0,4}[^，。；、]*、[^，。；]*等(?!地|处|单位|企业|点位|项目|[，。；]|$)/
/** 随后实地调研考察了: doing one thing or several at what follows. */
const STUDIES =
  /^(?:专题|实地|现场|重点|突击|随机|分别|一同){0,2}(?:调研|考察|检查|察看|查看|视察|督导|督查|督察|暗访|走访|慰问|看望|参观|观摩|巡查|抽查|踏勘|指导){1,2}了?(?![后前时的局室办员处科品金]|中(?![交铁建国科石车航粮联电化兴广能核冶煤医学山心海信])|物资|学习|期间|小?组|团|结束|活动|工作)(?=[\p{Script=Han}“A-Z\d])/u
const RANGES = /从[^。；从]*到[^。；到]*$/
const NOT_GOING = /[得感看听遇直达做想受提说收找接认来赶回走跑]$|[意直]至?$|从[^，。；]?$/
/** What somebody goes on to do: 来到桐岭社区，察看…. */
export const IS_THERE =
  /察看|查看|走进|来到|详细了解|实地了解|仔细了解|询问|参观|听取|看望|深入|走访|观看|体验|检查|看到|慰问|实地|现场|了解|交谈|交流|围坐|叮嘱/
const PARTICLES = new Anchored(/^(?:到了?|了(?!解)|过(?!渡)|至|的)/)

/** What is done deeply behind 深入, and is no place. */
const NOT_INTO =
  /^(?:[的地]|探讨|讨论|剖析|分析|交换|沟通|研讨|挖掘|思考|查找|排查|细致|解读|阐述|阐释|总结|推进|贯彻|学习)/

/** A step of a visit: where its objects begin, and how much they must look like names. */
export interface Step {
  readonly from: number
  readonly ground: Ground
  /** True after verbs of looking, whose objects may be things as well as sites. */
  readonly looks?: boolean
}

/** First characters of what {@link stepAt} looks for beside the verbs of going. */
const OPENS_VISIT = new Units('专实现重突随分一调考检察查视督暗走慰看参观巡抽踏指到赴来莅在对')

/** The step of a visit that the words at `i` tell of, or null. */
export function stepAt(narration: string, i: number, goes: boolean, offset: number, sites: Sites): Step | null {
  const open: Ground = goes ? 'gone' : 'seen'
  const verb = VISIT_OPENINGS.at(narration, i) ? VISIT_VERBS.longestAt(narration, i) : null
  if (verb) {
    // 对客人的到访表示欢迎
    if (narration.startsWith('到访', i) && /的.$/.test(narration.slice(Math.max(0, i - 1), i + 1))) return null
    // 从幼有所育到病有所医，再到住有所居: how far something reaches
    if (narration.startsWith('再到', i) && RANGES.test(narration.slice(Math.max(0, i - 200), i))) return null
    const from = verb.end + (PARTICLES.execIn(narration, verb.end, verb.end + 3)?.[0].length ?? 0)
    const said = narration.slice(i, from)
    const closed = LOOKS.test(said) || (said.endsWith('深入') && !GOES_IN.test(narration.slice(from, from + 44)))
    // 直奔主题、踊跃发言
    if (narration.startsWith('主题', from)) return null
    // 深入的交流, 深入探讨布局: no going
    if (said.endsWith('深入') && NOT_INTO.test(narration.slice(verb.end, verb.end + 2))) return null
    return { from, ground: closed ? 'seen' : open, looks: LOOKS.test(said) }
  }
  if (!OPENS_VISIT.at(narration, i)) return null
  const rest = narration.slice(i, i + 120)
  const clause = i === 0 || '，。；'.includes(narration[i - 1]!)
  switch (rest[0]) {
    case '到':
    case '赴':
    case '来':
    case '莅':
      return GOES_TO.test(rest.slice(0, 60)) && !NOT_GOING.test(narration.slice(Math.max(0, i - 2), i))
        ? { from: i + (rest[0] === '莅' ? 2 : 1), ground: 'seen', looks: false }
        : null
    case '在':
      if (!clause && goes && AT_SITES.test(rest) && mentionEnding(sites.people.mentions, offset + i))
        return { from: i + 1, ground: 'seen' }
      if (clause && isWhere(rest))
        return { from: i + 1, ground: goes && isThere(narration.slice(i)) ? 'gone' : 'seen', looks: false }
      return (clause || goes) && AT_SITE.test(rest) ? { from: i + 1, ground: 'seen' } : null
    case '对':
      return isObject(OBJECT_OF.exec(rest)?.[1]) ? { from: i + 1, ground: 'seen' } : null
    default: {
      const studies = STUDIES.exec(rest)
      return studies && !SHOWN.test(rest) ? { from: i + studies[0].length, ground: 'seen' } : null
    }
  }
}

/** 在青瓦村、桐岭社区，以及云栈公司等地，: a list over commas. */
const LISTED_WHERE =
  /^在[^，。；：“]{2,40}、[^。；：“]{2,90}?等(?:地(?![产区])|处|点位|企业|单位|村|社区|项目)，|^在(?:[^，。；：“、]{2,30}、){2,7}[^，。；：“、]{2,30}，|^在[^，。；：“、]{4,30}(?:公司|园区?|社区|[村镇厂])[和与][^，。；：“、]{4,50}，/
/** 顾砚秋|在青瓦村、云栈公司现场，看望…: a list of sites behind who is there. */
const AT_SITES = /^在[^，。；：“、]{3,40}、[^，。；：“]{2,90}，/
/** 在青瓦水厂，: where, not when, and nothing is done yet. */
const isWhere = (rest: string): boolean => {
  const where = /^在[^，]{3,40}，/.exec(rest)?.[0] ?? LISTED_WHERE.exec(rest)?.[0]
  return where !== undefined && !NOT_WHERE.test(where) && !DOES.test(where)
}

/** True where somebody is at the place that the clause opens with, as what they do or say there tells. */
const isThere = (clause: string): boolean => {
  const after = clause.slice(clause.indexOf('，') + 1)
  return after.length < 12 || IS_THERE.test(after.slice(0, 60))
}

/** Verbs of looking, whose objects may be things as well as sites. */
const LOOKS = /[察查考参巡视检看]|了解|慰问|沿/
