import { Anchored } from '../../text/anchored.ts'
import { Units } from '../../text/units.ts'
import type { PlaceMention, SentenceSpan } from '../draft.ts'
import { isCountry } from './name-lexicon.ts'
import { NAMELESS, type PostPhrase } from './post-parse.ts'
import { INTERNAL, isCode, type Lean, NATION, type PostRegions } from './post-regions.ts'

/** A post with the region or unit that it belongs to. */
export interface ResolvedPost {
  readonly phrase: PostPhrase
  readonly of: string | null
}

/** Posts in a row before one name or one list of names (省委常委、栖梧市委书记), in order. */
export interface PostChain {
  readonly posts: readonly ResolvedPost[]
  readonly start: number
  /** Where the name begins that bears them. */
  readonly end: number
}

/** Joins the posts that follow each other before a name, and says to which region each belongs. */
export function chainPosts(
  text: string,
  phrases: readonly PostPhrase[],
  sentences: readonly SentenceSpan[],
  regions: PostRegions,
): PostChain[] {
  const chains: PostChain[] = []
  let s = 0
  let carried: NonNullable<PostPhrase['region']>[] = []
  let lean: Lean | null = null
  // The division whose posts were named last, in whatever sentence.
  let division: string | null = null
  // Whose bureau was named last: 局党委委员 is of it.
  let bureau: string | null = null
  // Where the last post ends: a unit named before it is its.
  let last = 0
  // Posts of departments that said whose they are: 市事务局副局长, before 事务局副局长.
  const offices: { readonly title: string; readonly of: string }[] = []
  // The firms that posts named so far.
  const firms = new Set<string>()
  let open: { posts: ResolvedPost[]; start: number; end: number } | null = null
  // Sentences that name a school's head: 党委书记 beside it is the school's.
  const schools = regions.ownSchool() ? phrases.filter(({ title }) => title.endsWith('校长')) : []
  let headed = false
  for (const found of phrases) {
    const phrase = ofVillage(text, withoutOwn(text, found))
    while (s < sentences.length && sentences[s]!.end <= phrase.start) {
      s++
      carried = []
      lean = null
    }
    const here = sentences[s]
    headed =
      schools.length > 0 && here !== undefined && schools.some(({ start }) => start >= here.start && start < here.end)
    const joined: boolean | null = open && continues(text, open.end, phrase, open.posts)
    if (phrase.region && !AWAY.test(phrase.title)) carried.push(phrase.region)
    const own =
      OURS.at(text, phrase.start - 2) || OURS.at(text, phrase.start - 3)
        ? /我(校|院|委|局|厅|行|司|中心)$/.exec(text.slice(Math.max(0, phrase.start - 3), phrase.start))?.[1]
        : undefined
    const whose: string | null =
      bureau && /^局党/.test(phrase.title)
        ? bureau
        : own && !phrase.region
          ? ownUnit(own, phrases, text, regions.unit)
          : (unitOfChain(joined ? open : null, phrase) ??
            unitBefore(text, phrase, Math.max(sentences[s]?.start ?? 0, last)) ??
            schoolLean(lean, phrase) ??
            (headed && isBare(phrase) && OF_COMMITTEE.test(phrase.title) ? regions.ownSchool() : null) ??
            ofTheSame(text, joined ? open : null, phrase) ??
            ofCountry(text, phrase, lean) ??
            notOfRegion(
              text,
              phrase,
              regions.of(phrase, comesToUs(text, carried, phrase) ? [] : carried, lean, division),
            ))
    const again: string | null =
      whose === null && phrase.department && phrase.title.length > 3 ? namedBefore(offices, phrase.title) : null
    const of: string | null =
      again ??
      (whose && NAMELESS.test(whose)
        ? (onlyFirm(firms, whose) ?? (whose.startsWith('集团') ? regions.group : null))
        : whose)
    if (of && phrase.department && phrase.level) offices.push({ title: phrase.title, of })
    if (of && phrase.department && /局/.test(phrase.title)) bureau = of
    if (phrase.unit && of && FIRM.test(of)) firms.add(of)
    if (of && isCode(of) && of !== NATION && phrase.kind !== 'group') division = of
    if (phrase.kind !== 'role' && phrase.kind !== 'passing' && leans(phrase)) {
      lean = leanOn(phrase, of, lean)
    }
    last = phrase.end
    const end = beforeList(text, afterBracket(text, phrase.end), phrase)
    if (joined && open) {
      open.posts.push({ phrase, of }, ...beside(text, phrase))
      open.end = end
    } else {
      if (open) chains.push(open)
      open = { posts: [{ phrase, of }, ...beside(text, phrase)], start: phrase.start, end }
    }
  }
  if (open) chains.push(open)
  return chains
}

/** Whose a department's post is, where one of the same name was named before with its level. */
function namedBefore(offices: readonly { title: string; of: string }[], title: string): string | null {
  return offices.find((office) => office.title.endsWith(title))?.of ?? null
}

const OUR_LEVEL: Readonly<Record<string, string>> = {
  province: '我省',
  city: '我市',
  prefecture: '我州',
  county: '我县',
  district: '我区',
}
/** 松陵县领导一行来我县，县长某某陪同: whose posts stand behind 我县 is of that, not of the county named before. */
function comesToUs(text: string, carried: readonly PlaceMention[], phrase: PostPhrase): boolean {
  const last = carried.at(-1)
  const ours = last && phrase.level && !phrase.region ? OUR_LEVEL[phrase.level] : undefined
  return ours !== undefined && text.slice(last!.end, phrase.start).includes(ours)
}

/** 澄州援藏指挥部: the city is whence they come; the posts beside it are of where they serve. */
const AWAY = new Anchored(/^[省市州县区]?(?:第[一二三四五六七八九十\d]{1,3}批)?(?:对口|援|驻|支援|帮扶)/)
/** 松江大学党委书记甲，副校长乙: the second is of the same school. */
const schoolLean = (lean: Lean | null, { region, unit, level, department, title }: PostPhrase): string | null =>
  lean?.of && SCHOOL.test(lean.of) && !region && !unit && !level && !department && OF_UNIT.test(title) ? lean.of : null

/** Posts in the committee of a school. */
const OF_COMMITTEE = /^党委(?:副?书记|常委|委员)$/
const OF_STATE = /^(?:(?:第一)?副?总理|副?总统|副?议长|外长|外交部长|国王|首相|国务资政|国务卿)$/
/** 某国总统甲、总理乙: the second is of the same country. */
const ofCountry = (text: string, { region, unit, title, start }: PostPhrase, lean: Lean | null): string | null =>
  lean?.of && !region && !unit && /[、和]/.test(text[start - 1] ?? '') && OF_STATE.test(title) && isCountry(lean.of)
    ? lean.of
    : null

/** 党委常委、副校长: of the school, named or not. */
const HEADS_TOO = /^、(?:常务)?副?校长/
const notOfRegion = (text: string, phrase: PostPhrase, of: string | null): string | null =>
  of &&
  isCode(of) &&
  isBare(phrase) &&
  OF_COMMITTEE.test(phrase.title) &&
  HEADS_TOO.test(text.slice(phrase.end, phrase.end + 6))
    ? null
    : of
const OURS = new Units('我')
const THIS = new Units('我本该')

const BESIDE = /(?:^|[，。；：\n])([\u4e00-\u9fff]{2,16}(?:公司|集团|大学|学院|医院|银行))[和与及]$/
/** 云栈公司和澄光公司董事长某某: the same post in the firm before. */
function beside(text: string, phrase: PostPhrase): ResolvedPost[] {
  const unit =
    phrase.unit && phrase.kind !== 'group'
      ? BESIDE.exec(text.slice(Math.max(0, phrase.start - 22), phrase.start))?.[1]
      : null
  return unit && !NO_UNIT.test(unit) ? [{ phrase, of: unit }] : []
}

const FIRM = /(?:公司|集团|企业)$/
/** 集团副总经理: of the one firm that posts named before, where its name ends so. */
function onlyFirm(firms: ReadonlySet<string>, kind: string): string | null {
  const [firm] = firms
  return firms.size === 1 && firm!.endsWith(kind) ? firm! : null
}

/** In 云栈控股党委书记、董事长 the second post is of the same firm, in 云岭林场党委委员、防火办主任 of the same farm. */
function unitOfChain(open: { readonly posts: readonly ResolvedPost[] } | null, phrase: PostPhrase): string | null {
  if (!open || phrase.region || phrase.unit || phrase.level) return null
  const last = open.posts.at(-1)
  if (last?.phrase.level === 'foreign') return null
  const named = last?.of && !isCode(last.of) && (SCHOOL.test(last.of) || FIRM.test(last.of)) ? last.of : null
  const unit = named ?? last?.phrase.unit ?? null
  if (!unit || NAMELESS.test(unit)) return OF_UNIT.test(phrase.title) && !phrase.department ? unit : null
  return phrase.department ? (INTERNAL.test(phrase.title) ? unit : null) : unit
}

/**
 * True where further titles may lean on a post: 国务院扶贫办党组书记、主任, but not on other posts of the nation (全国人大代表) nor on
 * a village's.
 */
const leans = ({ level, department, title }: PostPhrase): boolean =>
  level !== 'village' && (level !== 'nation' || department || CENTRAL_BODY.test(title))

/** 松陵县政协主席、党组书记: the group of the body just named. */
function ofTheSame(
  text: string,
  open: { readonly posts: readonly ResolvedPost[] } | null,
  phrase: PostPhrase,
): string | null {
  const of = open?.posts.at(-1)?.of
  if (!of || phrase.region || phrase.unit) return null
  // 某国某党政治局委员、国家监察署署长: of the same country, whatever the body.
  if (isCountry(of) && open.posts[0]!.phrase.level === 'foreign' && /^(?:国家|中央)/.test(phrase.title)) return of
  // 某国副总理兼外长, 某国某党主席、总统
  if (phrase.level === 'foreign' || open.posts.at(-1)!.phrase.level === 'foreign')
    return isCountry(of) && !/(?:党|组织|理事会|联盟)$/.test(of) ? of : null
  if (of === NATION && text[phrase.start - 1] === '兼' && /^秘书长$|^主任$/.test(phrase.title)) return of
  if (of === NATION && /^中央军委/.test(open.posts.at(-1)!.phrase.title)) return of
  // 全国政协常委、提案委副主任: of its committee
  if (of === NATION && HOUSE_OF_NATION.test(open.posts.at(-1)!.phrase.title) && OF_ITS_COMMITTEE.test(phrase.title))
    return of
  return /^党组/.test(phrase.title) ? of : null
}

/** 我校党委副书记: the title does not hold the 校 of 我校. */
function withoutOwn(text: string, phrase: PostPhrase): PostPhrase {
  // 日|本
  if (!THIS.at(text, phrase.start - 1) || text[phrase.start - 2] === '日') return phrase
  // 该校|医学院院长: of the school just named.
  if (phrase.unit?.startsWith('校') && phrase.unit.length > 3)
    return {
      ...phrase,
      start: phrase.start + 1,
      title: phrase.unit.slice(1) + phrase.title,
      unit: null,
      department: true,
    }
  if (!/^[校院委局厅行司]/.test(phrase.title)) return phrase
  // 我校领导, as 校领导
  if (phrase.title === '校领导') return phrase
  return { ...phrase, start: phrase.start + 1, title: phrase.title.slice(1) }
}

const HOUSE_OF_NATION = /^全国(?:人大|政协)/
const OF_ITS_COMMITTEE = /^[\u4e00-\u9fff]{2,8}委(?:员会)?(?:副?主任|委员)(?:委员)?$/

/** 国务院研究室党组书记 */
const CENTRAL_BODY = new Anchored(/^(?:(?:国务院|国家|中央).+党组|(?:中华全国|中国|全国|团中央).+(?:党组|党委|书记处))/)
/** Courts and procuracies, whose further posts go without their name. */
const COURT = /法院|中院|高院|检察院/

function leanOn(phrase: PostPhrase, of: string | null, before: Lean | null): Lean {
  const court = COURT.test(phrase.title) || (of !== null && SCHOOL.test(of)) || (before?.court ?? false)
  return {
    of,
    court,
    department:
      phrase.department || CENTRAL_BODY.test(phrase.title) || COURT.test(phrase.title) || (before?.department ?? false),
  }
}

/** Kinds of posts that stand without names in lists of those who came (各乡镇负责人，…). */
const SHARED: ReadonlySet<string> = new Set(['group', 'staff', 'role', 'passing'])
/** Ranks that stand behind a post. */
const RANK = /^[一二三四]级(?:主任科员|调研员|巡视员|高级主办|主办)$/
/** 任命某某|为|…书记 */
const APPOINTING = new Units('为任兼当')
const isBare = (phrase: PostPhrase): boolean => !isSeated(phrase)
const isSeated = ({ region, unit, level, department }: PostPhrase): boolean =>
  region !== null || unit !== null || level !== null || department

const QUOTED_OFFICE = new Anchored(/^、[\u4e00-\u9fff]{0,6}“[\u4e00-\u9fff]{2,8}”$/)
const JOINS_POSTS = new Anchored(/^[、]?(兼任?|原|时任|现任|挂职)?$|^、$|^（$/)

/** True where the next post goes on with the same chain: joined by 、, 兼 or an opening bracket, or directly. */
function continues(text: string, end: number, phrase: PostPhrase, before: readonly ResolvedPost[]): boolean {
  const { start, kind } = phrase
  if (start < end) return text[end - 1] === '）' && start >= text.lastIndexOf('（', end)
  if (start === end) return true
  const between = text.slice(end, start)
  // 中央统战部副部长，全国工商联党组书记某某: both posts say whose they are, and nobody stands between them.
  if (between === '，') {
    const last = before.at(-1)?.phrase
    return (
      last !== undefined &&
      before.some((post) => isSeated(post.phrase)) &&
      (isSeated(phrase) || RANK.test(phrase.title)) &&
      !SHARED.has(last.kind) &&
      !APPOINTING.at(text, before[0]!.phrase.start - 1)
    )
  }
  // 高二年级长、栖梧市最美教师: an honour with its own words before the head.
  if (kind === 'role' && /^、[\u4e00-\u9fff]{0,12}$/.test(between)) return true
  // 省委宣传部副部长、省委“活动办”主任
  if (QUOTED_OFFICE.test(between)) return true
  return between === '' || JOINS_POSTS.test(between)
}

/** 参加会议的市领导有：甲、乙, 市领导：甲、乙: where the list of a group's members begins. */
function beforeList(text: string, end: number, { kind }: PostPhrase): number {
  if (kind !== 'group') return end
  const lead = /^(?:还?有|是|为|包括)[：，:]|^[：:]/.exec(text.slice(end, end + 3))
  return lead ? end + lead[0].length : end
}

/** The end of a short remark in brackets that stands between post and name: 副县长（援青干部）. */
function afterBracket(text: string, end: number): number {
  if (text[end] === '）') return end + 1
  if (text[end] !== '（') return end
  const close = text.indexOf('）', end)
  return close > 0 && close - end <= 14 ? close + 1 : end
}

/** Posts of a firm, school or its party, by their title alone. */
const OF_UNIT = new Anchored(
  /^(党委|党组|党总支|党支部)?(常务)?(书记|副书记)$|^(校长|副校长|院长|副院长|园长|行长|董事长|总经理|副总经理|总裁|负责人)$/,
)
/** A title that opens with the word for its own unit. */
const ITSELF = new Anchored(/^(?:学院|医院|农场|林场)(?=党|副?[院场]长)/)
const SENT = /[驻包联下进]/
/** 代表…某某|书记: whom somebody stands in for is of no firm named before. */
const STANDS_IN = /代表[^，。；]{2,18}$/
const SCHOOL = new Anchored(/(?:大学|学院|学校|中学|小学|幼儿园|[一二三四五六七八九十][中小初])$/)
const UNIT_NAME = new Anchored(/(大学|学院|中学|小学|幼儿园|公司|集团|医院|合作社)$/)
const OPENING = /[，。；：、“”（）\s在到来于至赴与和对向访了]$|来到|走进|前往|深入|位于|参观$/

/** What no unit's own name holds. */
const NO_UNIT =
  /参加|参与|^[解与和同向]|[各所该本我的了着将把被并就第]|召开|介绍|听取|新聘|二级|校长|书记|会议|座谈|学校|有关|企业家|干部|莅临|带领|前往|来到/

/**
 * The school or firm that the sentence named before a post without level or unit (在某某大学，…与党委书记…座谈); for a village's post
 * (社区书记) the village or community named last.
 */
function unitBefore(text: string, phrase: PostPhrase, sentence: number): string | null {
  if (phrase.region || phrase.unit) return null
  // 驻村领导, 包村干部: of who sends them
  if (phrase.level === 'village' && SENT.test(text[phrase.start - 1] ?? '')) return null
  const village = phrase.level === 'village' ? /^(社区|村)/.exec(phrase.title)?.[0] : undefined
  if (village)
    return nameBefore(text, phrase.start, Math.max(0, phrase.start - 200), (name) => name.endsWith(village), true)
  // 来到澄光设计学院，学院党总支书记…
  const kind = phrase.level ? undefined : ITSELF.exec(phrase.title)?.[0]
  if (kind)
    return nameBefore(text, phrase.start, sentence, (name) => name.endsWith(kind) && name.length > kind.length, true)
  if (phrase.level || phrase.department || !OF_UNIT.test(phrase.title)) return null
  // 代表区党委、政府和闻人岱书记
  if (STANDS_IN.test(text.slice(Math.max(0, phrase.start - 20), phrase.start))) return null
  // 来到松江大学。座谈会上，某某校长介绍: of where the sentence before came to.
  const meeting = /^(?:座谈|交流|会谈|会见|汇报)?(?:会上|中|时)，/.test(text.slice(sentence, sentence + 5))
  const floor = meeting ? sentence - 60 : sentence
  return nameBefore(text, phrase.start, Math.max(floor, phrase.start - 60, 0), (name) => UNIT_NAME.test(name))
}

const BEFORE_VILLAGE = /(?:^|[，。；：、（）“”\s]|[镇乡道县区市旗]|[来走][到进])[与和同]?([\u4e00-\u9fff]{2,4}?)$/
const NO_VILLAGE =
  /[的了在和与到进向各该本我全所位从由为对等]|街道|[镇乡]$|驻|任|原|时|中心|深入|走访|慰问|看望|叮嘱|嘱咐|嘱托|勉励|鼓励|要求|询问|告诉|感谢|带领|组织|召集|[他她]/

/** 桐岭|社区党委书记: the village or community whose name the title goes on. */
function ofVillage(text: string, phrase: PostPhrase): PostPhrase {
  if (phrase.level !== 'village' || phrase.region || phrase.unit) return phrase
  const village = /^(?:社区|村)/.exec(phrase.title)?.[0]
  const name = village && BEFORE_VILLAGE.exec(text.slice(Math.max(0, phrase.start - 8), phrase.start))?.[1]
  if (!name || NO_VILLAGE.test(name)) return phrase
  return { ...phrase, start: phrase.start - name.length, unit: name + village }
}

/** The last name of a unit between `floor` and `end`: from a word that opens it to its last characters. `further`: also one before what only looks like one. */
function nameBefore(
  text: string,
  end: number,
  floor: number,
  isUnit: (text: string) => boolean,
  further = false,
): string | null {
  for (let stop = end; stop > floor; stop--) {
    if (!isUnit(text.slice(Math.max(floor, stop - 4), stop))) continue
    // 村里, 村民
    if (text[stop - 1] === '村' && '里民级容务口寨集庄落'.includes(text[stop] ?? ' ')) continue
    for (let start = stop - 3; start >= Math.max(floor, stop - 16); start--)
      if (start === floor || OPENING.test(text.slice(Math.max(floor, start - 2), start))) {
        // A village's own name, without the street and district before it.
        // 澄州发展（集团）
        const name = text.slice(start, text[stop] === '）' ? stop + 1 : stop).replace(/^.*(街道|[镇乡])(?=.{3,}$)/, '')
        if (/^[\u4e00-\u9fff（）]{3,16}$/.test(name) && !NO_UNIT.test(name)) return name
        break
      }
    if (!further) return null
  }
  return null
}

/** The full name of the office that a report calls 我委, 我局, as its posts print it; the school or zone for 我校. */
function ownUnit(kind: string, phrases: readonly PostPhrase[], text: string, unit: string | null): string | null {
  if (kind === '校' || kind === '院') return unit
  for (const phrase of phrases) {
    if (!phrase.region || !phrase.department) continue
    const whole = text.slice(phrase.start, phrase.end)
    const at = whole.indexOf(kind, phrase.region.end - phrase.start + 2)
    if (at > 0) return whole.slice(0, at + kind.length)
  }
  return unit
}
