import { divisionNameAt } from '../../lexicon/divisions.ts'
import { loadLexicon } from '../../lexicon/load.ts'
import { Anchored } from '../../text/anchored.ts'
import { findAll } from '../../text/find-all.ts'
import { matchesOf } from '../../text/matches.ts'
import { Hints, SoughtWords } from '../../text/sieve.ts'
import { HAN_SCRIPT, Units } from '../../text/units.ts'
import type { PlaceMention } from '../draft.ts'
import { isHan } from '../places/place-context.ts'
import { isDeed, isPlain } from '../plain-words.ts'
import { dottedEnd, foreignEnd, isForeign } from './foreign-names.ts'
import { isCountry, nameLexicon, opensName, surnameAt, wordAfter } from './name-lexicon.ts'
import {
  type Anchor,
  betweenMarks,
  listedAt,
  type NameCandidate,
  type NameContext,
  nameAt,
  nameBefore,
  partsBefore,
} from './names.ts'
import type { PostChain } from './post-chains.ts'
import type { Recurrence } from './recurrence.ts'

/** A person's name that the report gives, with what speaks for it. */
export interface FoundName {
  readonly name: string
  /** Sum of the scores of every place where it was read. */
  score: number
  /** Beside a post, in a list, at a clause's start, beside a word for a role, in the title. */
  readonly anchors: Set<Anchor | 'title'>
}

/** What closes a list of names: 等企业家代表, 等市领导. */
const PEOPLE_CLASS =
  /(?:[两二三四五六七八九十\d][位名]|等[\p{Script=Han}]{0,6}?)(?:企业家|专家|领导|同志|院士|委员|代表|教授|学者|嘉宾|干部|党员)/gu
const PEOPLE = new Hints('企业 专家 领导 同志 院士 委员 代表 教授 学者 嘉宾 干部 党员')
const LIST_OPENS =
  /(?:^|[队组局委办专]班?|[，。；：\n与同和向对由给])([\p{Script=Han}·]{2,4}(?:、[\p{Script=Han}·]{2,6})+)$/u
/** A village or community, before the name of somebody who lives there. */
const HOME =
  /[\p{Script=Han}](?:社区|小区|嘎查|村(?:[一二三四五六七八九十\d]{1,3}组)?)(?=[\p{Script=Han}·]{2,4}家)|(?:走进|来到|走访)[^，。；的]{0,10}的(?=[\p{Script=Han}·]{2,4}家)/gu
/** What {@link HOME} finds ends with one of these, and two to four characters before 家. */
const BEFORE_HOME = new Units('区查村组的')
/** False where no 家 stands so that {@link HOME} could find anything; costs less than to try it everywhere. */
function mayNameHome(text: string): boolean {
  for (let at = text.indexOf('家'); at >= 0; at = text.indexOf('家', at + 1))
    for (let back = 1; back <= 5; back++)
      // A character of two units: a name may reach further.
      if ((back > 2 && BEFORE_HOME.at(text, at - back)) || (text.charCodeAt(at - back) & 0xf800) === 0xd800) return true
  return false
}
/** 贫困户甲、乙家中: those who are called on at home. */
const FOLK_HOMES =
  /((?:贫困|脱贫|搬迁|低保|五保|困难|监测|帮扶)户|牧户|农户|[村牧居农]民|老党员)(\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4}){0,3}?)(?:两|三)?家(?=[中里，。])/gu
const ALSO_THERE = new Hints('还有 包括')
const THERE = /(?:出席|参加|陪同|与会|列席)[^，。；]{0,30}?(?:还有|包括)：?/g
const LEADING = new Hints('为领 为总 任领 任总 为团 任团 为组 任组 为队 任队')
const LED_AS = /[以由]\p{Script=Han}{2,5}(?=(?:同志)?[为任]总?(?:领队|团长|组长|队长))/gu
const LIST_MARK = new Anchored(/^(、|以及|和|及|与)/)
/** How a division's full name ends. */
const FULL = new Units('省市县区州盟旗镇乡道木')
/** After these, beside Chinese characters, no clause begins. */
const NO_BREAK = new Units('、0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz%％')
const ATTENDED = new Anchored(
  /^(?:也|一同|一起|分别)?(?:参加|出席|陪同)(?:了|上述|有关|相关)?(?:会见|会谈|活动|调研|考察|会议|座谈|慰问)|^(?:及|和|以及)[^，。；、]{2,24}(?:参加|出席|陪同)/,
)
const STARTS = /[。！？\n]/
const WEAK = new Set(['role', 'passing', 'staff'])
const TITLE_AFTER = /^([：:]|在|到|赴|率|与|会见|主持|出席|调研|考察|检查|强调|一行|参加|走访|看望|为|深入|督导)/

/** 米洛·达恩|主席: a name joined by dots directly before a post, behind a mark or 代表. */
function dottedBefore(text: string, end: number): NameCandidate | null {
  const dot = text.lastIndexOf('·', end - 2)
  if (dot < end - 9) return null
  const opening = DOTTED.exec(text.slice(Math.max(0, dot - 8), end))
  const start = opening ? end - opening[1]!.length : -1
  return start >= 0 && dottedEnd(text, start) === end ? { start, end, name: text.slice(start, end), score: 5 } : null
}
const DOTTED = /(?:^|[、，。和与]|代表)([\p{Script=Han}]{1,6}(?:·[\p{Script=Han}]{1,6}){1,2})$/u

/** Heads of other countries, whose names reports put before the post: 蒙特拉总统. */
const OF_STATE = new Anchored(/^(?:总统|首相|总理|总书记|国王|议长)$/)
const LONGEST_FOREIGN = 8

/** 同蒙特拉|总统: a foreign name directly before the head of a state, behind a word that takes a person. */
function foreignBefore(text: string, end: number): NameCandidate | null {
  let start = end
  while (start > 0 && end - start <= LONGEST_FOREIGN && isForeign(text, start - 1)) start--
  const name = text.slice(start, end)
  if (name.length < 2 || name.length > LONGEST_FOREIGN || !opensName(text, start)) return null
  return isCountry(name) || isPlain(text, start, end) ? null : { start, end, name, score: 4 }
}

let kinTerms: SoughtWords | undefined

const MEMBERS = new Anchored(/^(代表|干部|成员)$/)

/** Reads names in a text: after posts, in lists, before posts, before 同志, and where a clause begins with one that speaks or acts. */
export class NameSearch {
  readonly #text: string
  readonly #context: NameContext
  readonly #chains: readonly PostChain[]
  /** Where posts and places begin; a place's short name with its end, all others with 0. */
  readonly #starts = new Map<number, number>()
  readonly #placeEnds = new Set<number>()
  /** Townships without the word for their kind. */
  readonly #towns = new Set<string>()
  /** Where words for a role end (居民). */
  readonly #roleEnds = new Set<number>()
  /** Where posts begin that follow their holder's name (某某书记), and so bear no name behind them. */
  readonly #borne = new Set<number>()
  readonly names = new Map<string, FoundName>()

  constructor(
    text: string,
    recurrence: Recurrence,
    chains: readonly PostChain[] = [],
    places: readonly PlaceMention[] = [],
  ) {
    const heads = new Set<number>()
    for (const { posts } of chains)
      for (const { phrase } of posts) {
        this.#starts.set(phrase.start, 0)
        if (phrase.kind === 'role' || phrase.kind === 'passing') this.#roleEnds.add(phrase.end)
        else heads.add(phrase.end - phrase.head.length)
      }
    for (const place of places) {
      if (!place.inside) this.#starts.set(place.start, FULL.at(place.text, place.text.length - 1) ? 0 : place.end)
      this.#placeEnds.add(place.end)
      if (place.level === 'township') this.#towns.add(place.text.replace(/(?:街道|苏木|[镇乡])$/, ''))
    }
    const hasHead = (from: number, to: number): boolean => {
      if (heads.size > 0) for (let at = from; at < to; at++) if (heads.has(at)) return true
      return false
    }
    this.#text = text
    this.#chains = chains
    this.#context = { text, recurrence, hasHead }
  }

  #keep(found: NameCandidate, anchor: Anchor | 'title'): void {
    if (isCountry(found.name)) return
    // 墨泉与松陵双方: the town that the report names in full before
    if ((anchor === 'clause' || anchor === 'list') && this.#towns.has(found.name)) return
    const known = this.names.get(found.name)
    if (known) {
      known.score += found.score
      known.anchors.add(anchor)
    } else this.names.set(found.name, { name: found.name, score: found.score, anchors: new Set([anchor]) })
  }

  #read(at: number, anchor: Anchor): NameCandidate | null {
    const place = this.#starts.get(at)
    if (place === 0) return null
    const found = nameAt(this.#context, at, anchor)
    // A place's short name may be the beginning of a person's (总经理|连江海), directly after a post.
    if (place !== undefined && (anchor !== 'post' || !found || found.end <= place || found.score < 4)) return null
    return found
  }

  /** The further names of a list whose first ends at `end`, and where it ends: 、乙和丙. `sure`: it hangs on a post. */
  #list(end: number, sure = false): { items: NameCandidate[]; end: number } {
    const items: NameCandidate[] = []
    let at = end
    for (;;) {
      const mark = LIST_MARK.exec(this.#text.slice(at, at + 2))?.[0]
      if (!mark) break
      const from = at + mark.length
      const item =
        this.#read(from, 'list') ??
        (sure ? this.#bearsPlace(from) : null) ??
        (sure && (!this.#starts.has(from) || (items.length > 0 && this.#isBorne(from)))
          ? (listedAt(this.#text, from) ??
            (items.length > 1 || this.#goesOn(from) ? betweenMarks(this.#text, from) : null))
          : null)
      if (!item || this.#context.hasHead(item.start + 1, item.end)) break
      items.push(item)
      at = item.end
    }
    return { items, end: at }
  }

  /** 、尼玛，: a county's short name among leaders is a name that many bear. */
  #isBorne(at: number): boolean {
    const end = this.#starts.get(at) ?? 0
    return end > at && nameLexicon().parts.longestAt(this.#text, at)?.end === end
  }

  /** 、金阳、季疏桐: behind two or three characters the list goes on with what is surely a name. */
  #goesOn(from: number): boolean {
    const mark = [from + 2, from + 3].find((at) => this.#text[at] === '、')
    return mark !== undefined && this.#read(mark + 1, 'list') !== null
  }

  /** 、金阳、: a surname and a usual character that a county bears too, between the marks of a list of leaders. */
  #bearsPlace(from: number): NameCandidate | null {
    const end = this.#starts.get(from) ?? 0
    if (end - from !== 2 || !'、，。'.includes(this.#text[end] ?? '。')) return null
    const found = nameAt(this.#context, from, 'list')
    return found?.end === end && surnameAt(this.#text, from) ? found : null
  }

  /** 区政府|某某|副区长: an organ or a place may stand before the name. */
  readonly #afterOrgan = (start: number): boolean =>
    this.#placeEnds.has(start) ||
    /(常委会|政府|政协|人大|委|大学|学院|研究院|研究所|科学院|医院|法院|检察院|纪委|[省市县区州旗盟我本]委|局|集团|公司|街道|工作[队组]|[我本][厅院校办司处行]|[省市县区]院|[中小]学|学校|高中|校区|园区|幼儿园|[调督巡检考专][研导察查视].?组|领导|中心|合作社|林场|[一二三四五六七八九十][中小]|班|[室科股处司]|[学专]家|支部|总支|党委|社区|[民人商党财]办)$/.test(
      this.#text.slice(Math.max(0, start - 4), start),
    )

  /** 听取了|某某|校长的汇报: after a verb whose object the name is. */
  readonly #afterOrganOrVerb = (start: number): boolean => this.#text[start - 1] === '了' || this.#afterOrgan(start)

  readonly #afterMark = (start: number): boolean => '、以像了'.includes(this.#text[start - 1] ?? ' ')

  readonly #afterMarkOrOrgan = (start: number): boolean => this.#afterMark(start) || this.#afterOrgan(start)

  /** 总统|蒙特拉, and not 总统|达成共识. */
  #namesForeigner(at: number): boolean {
    return !isDeed(this.#text, at) && nameAt(this.#context, at, 'foreign') !== null
  }

  /** Names before posts (某某书记) and before 同志. */
  beforePosts(): void {
    for (const { posts } of this.#chains)
      for (const { phrase } of posts) {
        if (phrase.title !== phrase.head || phrase.region || phrase.kind === 'group' || phrase.kind === 'passing')
          continue
        if (
          (phrase.level === 'foreign' && (phrase.unit !== null || !OF_STATE.test(phrase.title))) ||
          MEMBERS.test(phrase.head) ||
          this.#starts.has(phrase.end)
        )
          continue
        const found =
          nameBefore(this.#context, phrase.start, this.#afterOrganOrVerb) ??
          partsBefore(this.#text, phrase.start, this.#afterOrganOrVerb) ??
          dottedBefore(this.#text, phrase.start) ??
          (phrase.unit === null && OF_STATE.test(phrase.title) && !this.#namesForeigner(phrase.end)
            ? foreignBefore(this.#text, phrase.start)
            : null)
        if (found && !this.#starts.has(found.start)) {
          this.#keep(found, 'before-post')
          this.#borne.add(phrase.start)
        } else if (
          /^(总书记|主席|总理|总统)$/.test(phrase.title) &&
          isForeign(this.#text, phrase.start - 1) &&
          // 俄|总统: a country's short name.
          (phrase.level !== 'foreign' || (isForeign(this.#text, phrase.start - 2) && !this.#namesForeigner(phrase.end)))
        )
          this.#borne.add(phrase.start)
      }
    for (let at = this.#text.indexOf('同志'); at >= 0; at = this.#text.indexOf('同志', at + 2)) {
      if (/^同志(们|为核心|为总书)/.test(this.#text.slice(at, at + 5))) continue
      let found = nameBefore(this.#context, at, this.#afterMark) ?? partsBefore(this.#text, at, this.#afterMark)
      // 甲、乙同志
      while (found && !this.#starts.has(found.start)) {
        this.#keep(found, 'before-post')
        if (!'、和与及'.includes(this.#text[found.start - 1] ?? ' ')) break
        found = nameBefore(this.#context, found.start - 1, this.#afterMarkOrOrgan)
      }
    }
  }

  /** Names directly after posts, and the lists that they open. Reads after {@link beforePosts}. */
  afterPosts(): void {
    for (const { posts, start, end } of this.#chains) {
      if (this.#borne.has(start)) continue
      const foreign = posts.some(({ phrase }) => phrase.level === 'foreign')
      const weak = posts.every(({ phrase }) => WEAK.has(phrase.kind))
      const anchor: Anchor = foreign ? 'foreign' : weak ? 'role' : 'post'
      const first = this.#read(end, anchor)
      if (!first) continue
      const { items } = this.#list(first.end, anchor === 'post')
      // 领导|方法: what a group does or has.
      const ofGroup = items.length === 0 && posts.at(-1)!.phrase.kind === 'group'
      if (ofGroup && isPlain(this.#text, first.start, first.end)) continue
      this.#keep(first, anchor)
      for (const item of items) this.#keep(item, 'list')
    }
  }

  /** 与甲、乙、丙等企业家代表交流: a list of names that a word for people closes. */
  beforeClasses(): void {
    if (!PEOPLE.in(this.#text)) return
    for (const { index } of matchesOf(PEOPLE_CLASS, this.#text)) {
      const floor = Math.max(0, index - 60)
      const opening = LIST_OPENS.exec(this.#text.slice(floor, index))
      if (!opening) continue
      const from = floor + opening.index + opening[0].length - opening[1]!.length
      const first = this.#read(from, 'list')
      if (!first) continue
      const { items, end } = this.#list(first.end, true)
      if (end === index && items.length > 1) for (const item of [first, ...items]) this.#keep(item, 'list')
    }
  }

  /** 以季疏桐为总领队的工作队, 由季疏桐任团长: who leads those who are sent. */
  leaders(): void {
    if (!LEADING.in(this.#text)) return
    for (const { index, 0: words } of matchesOf(LED_AS, this.#text)) {
      const found = this.#read(index + 1, 'post')
      if (found?.end === index + words.length) this.#keep(found, 'role')
    }
  }

  /** 祁阿婆: surname and a word for an elder, as people without office are called. */
  kin(): void {
    kinTerms ??= new SoughtWords(loadLexicon('kin-terms', ['term']).map((row) => row.term))
    for (const term of kinTerms.among(this.#text)) {
      for (let at = this.#text.indexOf(term); at >= 0; at = this.#text.indexOf(term, at + term.length)) {
        const start = at - 1
        if (!surnameAt(this.#text, start) || '和与及向于老'.includes(this.#text[start] ?? '')) continue
        if (!opensName(this.#text, start) && !this.#roleEnds.has(start)) continue
        const end = at + term.length
        this.#keep({ start, end, name: this.#text.slice(start, end), score: 2 }, 'role')
      }
    }
  }

  /** 桐岭社区祁大山家: whose home in a village somebody comes to. */
  homes(): void {
    if (!this.#text.includes('家')) return
    for (const { index, 0: mark } of mayNameHome(this.#text) ? matchesOf(HOME, this.#text) : []) {
      const start = index + mark.length
      const found = this.#read(start, 'role')
      if (found && /^家(?:中|里|，|、|。|$)/.test(this.#text.slice(found.end, found.end + 2))) this.#keep(found, 'role')
    }
    for (const { index, 1: role, 2: list } of matchesOf(FOLK_HOMES, this.#text)) {
      let at = index + role!.length
      for (const name of list!.split('、')) {
        const found = this.#starts.get(at) === 0 ? null : (this.#read(at, 'role') ?? listedAt(`${name}、`, 0))
        if (found && found.end - found.start === name.length)
          this.#keep({ start: at, end: at + name.length, name, score: found.score }, 'role')
        at += name.length + 1
      }
    }
  }

  /** Names with which clauses begin, alone before a word for what people do, or as a list. */
  atClauses(): void {
    const text = this.#text
    let opens = true
    for (let at = 0; at < text.length; at++) {
      if (opens && isHan(text, at)) this.#clause(at)
      const unit = text.charCodeAt(at)
      opens = !HAN_SCRIPT.has(unit) && !NO_BREAK.has(unit)
    }
  }

  /** 出席会议的还有甲、乙、丙: a list at the end of a clause that says who was there. */
  atAttendance(): void {
    if (!ALSO_THERE.in(this.#text)) return
    for (const { index, 0: words } of matchesOf(THERE, this.#text)) {
      const first = this.#read(index + words.length, 'list')
      if (!first) continue
      const { items } = this.#list(first.end)
      if (items.length > 1) for (const item of [first, ...items]) this.#keep(item, 'list')
    }
  }

  #clause(at: number): void {
    const first = this.#read(at, 'list')
    if (!first) {
      this.#foreigner(at)
      return
    }
    const { items, end } = this.#list(first.end)
    // A sentence that only says who was there names one as surely as a list does.
    if (!items.length && ATTENDED.test(this.#text.slice(end, end + 30)) && STARTS.test(this.#text[at - 1] ?? '\n'))
      this.#keep(first, 'list')
    if (items.length) {
      const next = this.#text[end] ?? ''
      const ends =
        wordAfter(this.#text, end) !== null ||
        !isHan(this.#text, end) ||
        next === '等' ||
        // 甲、乙、丙和市直机关代表: others than people go on.
        (items.length >= 2 && '和及与以'.includes(next) && LIST_MARK.test(this.#text.slice(end, end + 2)))
      const sure = items.length >= 2 || wordAfter(this.#text, end) !== null
      if (ends && sure) for (const item of [first, ...items]) this.#keep(item, 'list')
      return
    }
    const alone = this.#read(at, 'clause')
    if (
      alone &&
      (wordAfter(this.#text, alone.end) || this.#text[alone.end] === '等' || this.#isOfParts(alone.start, alone.end))
    )
      this.#keep(alone, 'clause')
    else this.#foreigner(at)
  }

  /** 桑旦|平措|在发言时: two known parts before any word that may follow a name. */
  #isOfParts(start: number, end: number): boolean {
    const first = end - start >= 4 ? nameLexicon().parts.longestAt(this.#text, start, end) : null
    const second = first && nameLexicon().parts.longestAt(this.#text, first.end, end)
    return (
      second?.end === end &&
      first!.end - start >= 2 &&
      end - first!.end >= 2 &&
      '在说向对同与和'.includes(this.#text[end] ?? ' ')
    )
  }

  /** 姆本巴|表示: whom the report has without a post, where the name comes again and is of no place. */
  #foreigner(at: number): void {
    const text = this.#text
    if (!isForeign(text, at) || !isForeign(text, at + 1) || !isForeign(text, at + 2) || this.#starts.has(at)) return
    const end = foreignEnd(text, at)
    if (end === null || end - at < 3 || wordAfter(text, end) !== 'says') return
    const name = text.slice(at, end)
    if (this.#context.recurrence.times(name, at) < 2 || divisionNameAt(text, at)) return
    this.#keep({ start: at, end, name, score: 4 }, 'clause')
  }

  /** A headline's names: at its start or after a mark, before 在, 到, 主持 and the like, or before a colon. */
  inTitle(): void {
    const text = this.#text
    for (let at = 0; at < text.length; at++) {
      if (!isHan(text, at) || !opensName(text, at) || divisionNameAt(text, at)) continue
      const found = this.#read(at, 'clause')
      if (found && TITLE_AFTER.test(text.slice(found.end, found.end + 2))) this.#keep(found, 'title')
    }
  }

  /**
   * The names to believe. Of two where one begins with the other, the shorter is dropped if it never stands alone, the longer
   * if the shorter was read more surely.
   */
  settled(): Map<string, FoundName> {
    const kept = new Map(this.names)
    const pairs: { long: FoundName; short: FoundName }[] = []
    for (const long of kept.values())
      for (let length = 2; length < Math.min(4, long.name.length); length++) {
        const short = kept.get(long.name.slice(0, length))
        if (short) pairs.push({ long, short })
      }
    if (!pairs.length) return kept
    const alone = new Map<string, number>()
    for (const { value } of findAll(this.#text, kept.keys())) alone.set(value, (alone.get(value) ?? 0) + 1)
    for (const { long, short } of pairs) {
      if (!kept.has(long.name) || !kept.has(short.name)) continue
      const times = alone.get(short.name) ?? 0
      if (times === 0 || (long.score > short.score && times === 1)) kept.delete(short.name)
      else if (short.score > long.score) kept.delete(long.name)
    }
    return kept
  }
}
