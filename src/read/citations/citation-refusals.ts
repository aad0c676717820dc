import { Anchored } from '../../text/anchored.ts'
import type { CitedAuthority } from './citation-authorities.ts'
import type { WorkClass } from './citation-lexicon.ts'
import { PLACE_OF_SPEECH, spoken, spokenAt, spokenThere } from './citation-occasions.ts'

/** How far a work may stand behind its authority, in characters. */
export const REACH = 70
/** Verbs that begin something new between an authority and a work: then the work is not that authority's. */
export const BREAK =
  /贯彻|落实|学习(?!研讨|教育|会)|传达|领会|理解|吃透|高度重视|坚决|召开|主持|组织|强调|指出|认真|领导下|带领|始终|按照|根据|围绕|践行|牢记|为核心|为指导|执行|宣讲|主要领导|班子|通报|结合|遵循|对照|服从|要把|心系|汇报|介绍|参加|肩负|扛起|履行|统一到/
/** Before a work: its authority gave it (党中央|作出的重大|部署). */
export const GIVING =
  /(?:提出|作出|做出|发表|作|明确|部署|擘画|交办|确定|下达|制定|安排)(?:的|了|过)?(?:一项|又一|一系列|系列|具体|重要|重大|明确)*$/

/** 习近平总书记|等中央领导|重要批示精神: he who is named is meant. */
const AMONG_LEADERS = /^等(?:党和国家|党中央|中央|[省市县区])?(?:主要)?领导(?:同志|人)?的?/
/** 在《求是》杂志发表的|重要文章: where it was printed. */
const IN_JOURNAL = /在《[^》]{2,8}》(?:杂志|期刊|第\d+期)*上?发表的?(?:署名)?$/
/** 对岚江高度重视，作出|重要指示. */
const VALUED =
  /^(?:对[^，。]{2,20})?(?:始终|一直|历来|十分|非常)?(?:高度重视|亲切关怀|关心关注)[^，。]{0,16}?(?=，|并|、|[作做]出)/
/** 李总理前来调研，主持召开座谈会，|对乡村工作提出: what he did before he asked. */
const WENT = /^(?:[^，。]{2,40}，){0,2}(?:亲自)?(?:主持)?召开[^，。]{2,30}，(?=[对就])/
/** 亲临岚江考察，对岚江提出走在前、做示范的|重大要求. */
const ASKED = /^[^，。]{2,30}，(?:又|并)?对[^，。]{2,10}提出[^，。；]{2,34}的$/
const GAVE = /^[^。；]{0,16}[作做]出(?:了)?$/
/** 闻人岱书记的|讲话|高屋建瓴、思路清晰: those who heard it lean on it. */
const PRAISED =
  /^，?(?:站位|高屋建瓴|高瞻远瞩|思想深刻|立意|内容丰富|内涵丰富|重点突出|鼓舞|振奋|催人奋进|饱含|通篇|政治站位)/

const LISTED_TO = /^[致给向][^，。；“]{4,90}的$/

/** A work that stands behind an authority, and the words between and around them. */
export class GivenWork {
  readonly body: string
  readonly authority: CitedAuthority
  readonly start: number
  readonly end: number
  readonly class: WorkClass
  /** Of a plain noun (要求, 部署), which is a work only beside its authority. */
  readonly bare: boolean
  /** The words between the authority and the work. */
  readonly modifier: string
  /** The work as printed. */
  readonly word: string
  /** A leader or body of the centre is said to have given it. */
  readonly giving: boolean
  #frame: string | null = null

  constructor(
    body: string,
    authority: CitedAuthority,
    start: number,
    end: number,
    work: { class: WorkClass; bare: boolean },
  ) {
    this.body = body
    this.authority = authority
    this.start = start
    this.end = end
    this.class = work.class
    this.bare = work.bare
    this.modifier = body
      .slice(authority.end, start)
      .replace('以习近平同志为核心的', '')
      .replace(AMONG_LEADERS, '')
      .replace(IN_JOURNAL, '')
    this.word = body.slice(start, end)
    this.giving = authority.national && GIVING.test(this.modifier)
  }

  /** Up to `n` characters before the authority. */
  before(n: number): string {
    return this.body.slice(Math.max(0, this.authority.start - n), this.authority.start)
  }

  /** `n` characters behind the work. */
  after(n: number): string {
    return this.body.slice(this.end, this.end + n)
  }

  /** The modifier without what is quoted in it and without what its giver did before: “…，…”的殷殷嘱托. */
  get frame(): string {
    this.#frame ??= this.modifier
      .replace(/“[^”]{0,120}”/g, '“”')
      .replace(/^召开的/, '')
      .replace(this.giving ? VALUED : /^$/, '')
      .replace(this.giving ? WENT : /^$/, '')
    return this.#frame
  }

  get comma(): boolean {
    return this.frame.includes('，')
  }

  /** A leader below the centre. */
  get local(): boolean {
    return this.authority.person && !this.authority.national
  }

  /** 闻人岱书记高度重视，作出|重要批示. */
  get gave(): boolean {
    return this.local && this.class === 'instruction' && GAVE.test(this.modifier)
  }

  get asked(): boolean {
    return this.authority.national && ASKED.test(this.modifier)
  }

  get praised(): boolean {
    return this.class === 'speech' && PRAISED.test(this.after(8))
  }

  /** 致甲论坛、乙博览会、丙大会的|贺信: to however many. */
  get written(): boolean {
    return this.class === 'letter' && LISTED_TO.test(this.modifier)
  }

  /** Several occasions of one speaker, however many. */
  get severally(): boolean {
    return spokenAt(this.authority, this.modifier)
  }
}

/** 公安部|部署各地做好…. */
const ACTS = /^(?:部署|要求|召开|印发|出台|发布|组织|安排|表示|指导|会同|牵头)(?!的|和|、|安排|要求|$)/
/** What a speech was given to is the gathering's name, not the leaning of this report. */
const GATHERING_AFTER = new Anchored(/^(?:专题)?(?:研讨班|轮训班|培训班|学习班|研修班|宣讲团|宣讲会|报告会|宣讲报告会)/)
const OF_MEETING = /^(?:动员|推进|电视电话|视频|培训)?(?:会议|大会|会)(?!确定|要求|提出)/
/** Before an authority: its word is followed. */
const FOLLOWED =
  /(?:按照|落实|贯彻|执行|根据|遵照|遵循|牢记|践行|围绕|响应|听从|符合|对照|依据|统一到|服从|紧扣|达到|体现|对标|突出|[和与及、到把将])[^，。；]{0,6}$/
const FOLLOWS = /^(?:精神|[，。；：！？、”）\n和与及上为落的是不同在作转以方抓，]|贯彻|化作|$)/
/** 按照|省委的要求|开展: what is done by it may follow at once. */
const BY_THEM = /按照|遵照|依照/
const OPEN_END = /(?:[的”]|会|全会|会议|有关|相关|最新)$/
const LOOSELY = /^(?:的|[作做]出的|统一|关于|相关|有关|会议|部署|决策|工作|重大|战略|总体|各项)/
/** 在党的二十大|报告|中强调, 所作的|工作报告. */
const reported = (modifier: string, after: string, national: boolean): boolean =>
  /^在[^，。；]{0,16}$/.test(modifier)
    ? national && /^[中里](?:强调|指出|提出|讲|明确|说|要求)/.test(after)
    : /^(?:在[^，。]{0,16}上)?(?:所作的?|作的)(?:政府)?$/.test(modifier)

/** 落实|党中央进一步深化林权改革部署: what an organ is followed in cannot be its own verb. */
const governed = ({ authority, modifier, before }: { authority: CitedAuthority; modifier: string; before: string }) =>
  !authority.person &&
  modifier.length > 3 &&
  /(?:落实|贯彻|按照|遵照)(?:好|以习近平同志为核心的)?$/.test(before) &&
  !/[，、]|会议|全会|并|研究|下发|印发/.test(modifier)

/** A reason why words that look like an authority's work are none. */
export interface Refusal {
  /** What stands there instead. */
  readonly of: string
  /** A sentence in which this reason refuses a work, and what is cited in it all the same. */
  readonly example: string
  readonly cited?: readonly string[]
  readonly refuses: (given: GivenWork) => boolean
}

/** Asked in this order; the first that holds decides. */
export const REFUSALS: readonly Refusal[] = [
  {
    of: 'a work of another sentence or item',
    example: '消息来自党中央。决策部署随后下达。',
    refuses: ({ modifier }) => /[。；！？\n《]/.test(modifier),
  },
  {
    of: 'a work that is still to be given',
    example: '习近平总书记将发表重要讲话。',
    refuses: ({ modifier }) => /^后|^将(?=发表|作出|出席)/.test(modifier),
  },
  {
    of: 'a work of the leader who stands between',
    example: '党中央派来的书记带来决策部署。',
    refuses: ({ modifier }) => /[^总副委]书记|省长/.test(modifier.slice(2)),
  },
  {
    of: 'a meeting at which somebody spoke',
    example: '他在省委会议上的重要讲话引起反响。',
    refuses: (g) =>
      !g.authority.person &&
      /在[^，。；、的]{0,14}$/.test(g.before(16)) &&
      /(?:上|时|期间)(?:的|发表|作)?|会议?的/.test(g.modifier),
  },
  {
    of: 'a speech at a meeting, of whoever gave it',
    example: '学习省委第一次会议上的重要讲话。',
    refuses: (g) => spokenThere(g.body, g.authority, g.start, { class: g.class }) && /会.{0,2}上的$/.test(g.modifier),
  },
  {
    of: 'what an organ does',
    example: '公安部部署各地做好防汛工作安排。',
    refuses: (g) => !g.authority.person && ACTS.test(g.modifier),
  },
  {
    of: 'a plain noun that nothing ties to its authority',
    example: '省委大院整洁要求很高。',
    refuses: (g) =>
      g.bare &&
      !(g.modifier === '' || OPEN_END.test(g.modifier) || GIVING.test(g.modifier)) &&
      !governed({ authority: g.authority, modifier: g.modifier, before: g.before(12) }),
  },
  {
    of: 'a verb',
    example: '省委部署防汛。',
    refuses: (g) =>
      g.bare &&
      !FOLLOWS.test(g.after(2)) &&
      !BY_THEM.test(g.before(2)) &&
      !g.praised &&
      !(g.class === 'instruction' && /^(?:指出|强调|要求)/.test(g.after(2))),
  },
  {
    of: 'what the meeting lays down',
    example: '会议指出，省委工作总的要求是稳中求进。',
    refuses: (g) => g.bare && g.modifier.endsWith('总的'),
  },
  {
    of: 'a work of the next clause',
    example: '省委高度关注，有关决策部署陆续下达。',
    refuses: (g) => g.comma && !g.gave && !g.asked && !g.giving && !g.severally,
  },
  {
    of: 'something new that a verb between them begins',
    example: '省委认真执行决策部署。',
    refuses: (g) =>
      // 是市委结合实际作出的重大部署: between 是 and 作出 stands how it was made
      !(g.body[g.authority.start - 1] === '是' && GIVING.test(g.modifier)) &&
      !g.gave &&
      !g.asked &&
      !(g.authority.person && PLACE_OF_SPEECH.test(g.modifier)) &&
      BREAK.test(spoken(g.authority, g.frame).replace(/(?:形势|情况|问题|案件|事故)通报(?:会议?)?$/, '')),
  },
  {
    of: 'a work too far away',
    example:
      '省委关于今年以来全县各方一心共同推进的城乡环境整治提升以及乡村道路维护保养还有村容村貌改善与乡风民俗培育的各项决策部署。',
    refuses: (g) =>
      !g.written &&
      g.frame.length > (g.comma || (g.authority.national && g.modifier.startsWith('提出的')) ? REACH + 20 : 44) &&
      !g.severally,
  },
  {
    of: 'a work that is read by its number',
    example: '落实省委3号文件的决策部署。',
    cited: ['省委 | 3号文件'],
    refuses: ({ modifier }) => /号文件/.test(modifier),
  },
  {
    of: 'what is reported on',
    example: '会议听取了省委决策部署落实情况的汇报。',
    refuses: (g) => /^(?:部署|落实)?(?:情况)?的?汇报/.test(g.after(8)),
  },
  {
    of: 'measures without their number',
    example: '落实国务院安委会安全生产条措施。',
    refuses: ({ word, modifier }) => word.startsWith('条') && !/[\d一二三四五六七八九十]$/.test(modifier),
  },
  {
    of: 'a report that is given or heard',
    example: '市委工作报告已经印好。',
    refuses: (g) =>
      g.word.endsWith('报告') &&
      !(
        g.authority.person &&
        reported(g.modifier, g.after(6), g.authority.national) &&
        (g.authority.national || g.word !== '报告')
      ),
  },
  {
    of: 'what the leader whom the report follows asks for',
    example: '贯彻落实。闻人岱对下一步工作提出明确要求。',
    refuses: ({ word, body, authority }) =>
      word === '明确要求' && !/总书记|总理|主席|同志/.test(body.slice(authority.start, authority.end)),
  },
  {
    of: 'a policy of nobody in particular',
    example: '宣传党和国家的大政方针。',
    refuses: (g) => g.authority.name === '国家' && /方针|政策/.test(g.word) && g.before(2) === '党和',
  },
  {
    of: 'a standing of a place that is planned',
    example: '围绕建设国家重大战略服务保障区的战略定位，科学谋划。',
    refuses: (g) =>
      g.authority.name === '国家' &&
      /(?:区|基地|中心|城市|高地)的$/.test(g.modifier + g.word.slice(0, g.word.indexOf('的') + 1)),
  },
  {
    of: 'what two heads of state have laid down together',
    example: '习近平主席同来访的总统一道作出战略部署。',
    refuses: ({ modifier }) => /^(?:主席|总理)?[同与和][^，。；]{2,16}(?:一道|共同|一起)/.test(modifier),
  },
  {
    of: 'a paper that is before a meeting',
    example: '会议审议了省人大常委会年度工作要点。',
    refuses: (g) => g.class === 'document' && /(?:审议|讨论|听取|通过)了?$/.test(g.before(4)),
  },
  {
    of: 'nothing of its own',
    example: '这完全符合中央精神。',
    refuses: (g) => g.word === '精神' && !g.modifier && /[符契]合$/.test(g.before(2)),
  },
  {
    of: 'how somebody is quoted',
    example: '贯彻落实部署，闻人岱在总结讲话中表示满意。',
    refuses: ({ word, modifier }) => modifier === '在' && /^(?:总结)?讲话$/.test(word),
  },
  {
    of: 'what a leader does',
    example: '按照计划，闻人岱安排部署，各地行动。',
    refuses: (g) => g.local && !g.modifier && g.class === 'decision',
  },
  {
    of: 'a verb, no demand of theirs',
    example: '民政部要求，各地做好救助。',
    refuses: (g) => !g.modifier && /^(?:要求|部署|决策|号召)$/.test(g.word) && !FOLLOWED.test(g.before(14)),
  },
  {
    of: 'a letter that is sent',
    example: '习近平主席向大会致贺信。',
    refuses: ({ word, modifier }) => /信$|^贺/.test(word) && /[致发复回来]$/.test(modifier),
  },
  {
    of: 'what somebody does there',
    example: '贯彻落实部署，闻人岱作了讲话。',
    refuses: ({ word, modifier }) =>
      /^(?:讲话|总结讲话|[殷谆].*)$/.test(word) &&
      /(?:发表|[作做]出?了?|提出|寄予)[^的时上]{0,10}$/.test(modifier.slice(-12)) &&
      word !== '殷殷嘱托',
  },
  {
    of: 'the name of a gathering',
    example: '参加学习习近平总书记重要讲话精神专题研讨班。',
    refuses: (g) =>
      GATHERING_AFTER.testIn(g.body, g.end, g.end + 8) || (g.class === 'decision' && OF_MEETING.test(g.after(8))),
  },
  {
    of: 'the name of a campaign',
    example: '开展深入贯彻中央八项规定精神学习教育。',
    refuses: (g) => g.body.startsWith('学习教育', g.end),
  },
  {
    of: 'what is broken, not leaned on',
    example: '查处违反中央八项规定精神问题3起。',
    refuses: (g) => /违反|违背/.test(g.before(4)),
  },
  {
    of: 'the word of a local leader that nobody is said to follow',
    example: '青山静静，闻人岱的重要讲话刚刚结束。',
    refuses: (g) => {
      if (!g.local || g.gave || g.praised || g.word.endsWith('报告')) return false
      const lead = /[^。；\n]*$/.exec(g.before(90))![0]
      return !/贯彻|落实|学习|传达|按照|根据|领会|把握|宣讲|牢记/.test(lead) && !/就/.test(lead.slice(-14))
    },
  },
  {
    of: 'an aim of a body that is loosely named',
    example: '落实省、市目标任务，抓好生产。',
    refuses: (g) => g.authority.loose === true && (/目标|任务/.test(g.word) || !LOOSELY.test(g.modifier + g.word)),
  },
]
