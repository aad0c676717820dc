import { Anchored } from '../../text/anchored.ts'
import { Units } from '../../text/units.ts'
import type { PlaceMention } from '../draft.ts'
import { namesAbroad } from './post-abroad.ts'
import { type Head, type PostPhrase, parsePost, postLexicon } from './post-parse.ts'

/** Behind 代表: whom somebody acts for, and what is done. */
const SPEAKS_FOR =
  /^[\u4e00-\u9fff]{0,12}?(?:[省市县区旗州盟镇乡委]|政府|集团|公司|单位|双方|学校)(?:[、，]|向|对|与|同|表示|致|发言|讲话|作|汇报|感谢|欢迎|签|宣|看望|慰问|捐)/

/** Those sent to give aid, and what is made up of them. */
const AID_CADRES = new Anchored(/^援.干部(?:人才)?$/)
const OF_CADRES = /^(?:人才)?(?:总?领队|联络[组员]|工作[队组]|管理组|团队|临时党|党[委总支])/

const FOR_LEADER = /^[\u4e00-\u9fff]{2,4}(?:总?书记|主席|省长|市长|县长|区长|州长|部长|主任)/
/** 教育局 副局长: a department, and the head that goes with its kind. */
const IN_CHARGE = /([局厅处科部司署院队站所馆]) (?:常务)?副?\1长$|(?:[办委室]|中心) (?:常务)?副?主任$/

const RANK = /^（[^（）]{1,9}级(?:干部)?）/

/** Before 场 what makes a place that nobody is 场长 of: 市场, 广场. */
const NO_FARM = new Units('市广剧球会现立商战赛考操机菜工车')

/** Finds the posts in a text, with the region that each names. */
export class PostFinder {
  readonly #text: string
  readonly #places = { endsAt: new Map<number, PlaceMention>(), covers: new Map<number, PlaceMention>() }

  constructor(text: string, places: readonly PlaceMention[]) {
    this.#text = text
    for (const place of places) {
      this.#places.endsAt.set(place.end, place)
      for (let at = place.start + 1; at < place.end; at++) this.#places.covers.set(at, place)
    }
  }

  /** Every phrase for a post, in order, none overlapping another. */
  all(): PostPhrase[] {
    const { heads } = postLexicon()
    const text = this.#text
    const abroad = namesAbroad(text)
    const found: PostPhrase[] = []
    let floor = 0
    for (
      let at = heads.nextStart(text, 0, text.length);
      at < text.length;
      at = heads.nextStart(text, at + 1, text.length)
    ) {
      const match = heads.longestAt(text, at)
      if (!match) continue
      at = match.end - 1
      if (match.value.kind === 'none') continue
      // 援藏干部|联络组组长, 援藏干部人才|总领队: whom the group or its head is of.
      if (AID_CADRES.test(match.value.title) && OF_CADRES.test(text.slice(match.end, match.end + 5))) continue
      // 组织部干部|五处处长: what the office is for
      if (
        match.value.title === '干部' &&
        /^(?:监督|教育|人事|综合)?[一二三四五六七八九十]{0,2}[处科]/.test(text.slice(match.end, match.end + 5))
      )
        continue
      // 卫青禾代表松陵县向…捐赠: a verb with whom it is done for.
      if (match.value.title === '代表' && SPEAKS_FOR.test(text.slice(match.end, match.end + 24))) continue
      // 代表闻人岱书记
      if (match.value.title === '代表' && FOR_LEADER.test(text.slice(match.end, match.end + 8))) continue
      // 市场|长期
      if (match.value.title === '场长' && NO_FARM.at(text, match.start - 1)) continue
      // 藏区长治久安, 全市长期: the head's last character begins another word.
      if (
        match.value.title.endsWith('长') &&
        /^(治久安|期|势|达\d|远|效|足|三角|短|征[程途精]|江(.[村社]|流|经|大|两|沿|上|中|下|干|边|口|南|北|路|禁|保|生|段|水|岸|防|汛))/.test(
          text.slice(match.end, match.end + 3),
        )
      )
        continue
      // 轮值|主席国
      if (match.value.title === '主席' && text[match.end] === '国') continue
      // 吉林|长春
      if (this.#places.covers.get(match.end)?.start === match.end - 1) continue
      found.push(parsePost(text, match.start, match.end, match.value, this.#places, floor, abroad))
      floor = match.end
      // 副市长（正市长级干部）某某: whose rank the bracket tells.
      const rank = text[match.end] === '（' ? RANK.exec(text.slice(match.end, match.end + 14))?.[0] : undefined
      if (rank) at = match.end + rank.length - 2
    }
    return found
  }

  /**
   * The whole of a post that its holder's name splits (区政府|某某|副区长): the phrase after the name with the organ before it.
   * The phrase itself where no organ stands there.
   */
  joined(phrase: PostPhrase, nameStart: number): PostPhrase {
    const head: Head = { title: '', kind: phrase.kind, level: '' }
    const organ = parsePost(this.#text, nameStart, nameStart, head, this.#places, Math.max(0, nameStart - 24))
    if (organ.start === nameStart || organ.level === 'foreign') return phrase
    // 学习领会|某某|书记: only an organ, a level or a place makes it one post.
    // 学校党委|某某|书记
    const committee = /(?:党[委组]|党总支|党支部|纪委|团委)$/.exec(organ.title)?.[0]
    if (committee && !organ.level && !organ.region && !organ.unit && /^(?:常务)?副?书记$/.test(phrase.title))
      return { ...phrase, title: committee + phrase.title }
    const own = organ.department && IN_CHARGE.test(`${organ.title} ${phrase.title}`)
    // 学校|某某|书记: of a unit that has no name here, not of the region.
    if (!organ.level && !organ.region && !organ.unit && !own)
      return organ.department || /^学?校$/.test(organ.title) ? { ...phrase, department: true } : phrase
    const { region, unit, department } = organ
    // 苇湾镇|某某|镇长: the level that the region's name printed stands in the title once.
    const named = region && /^[省市县区州盟旗镇乡]$|^街道$/.test(organ.title)
    return {
      ...phrase,
      title: named ? phrase.title : organ.title + phrase.title,
      region,
      unit,
      level: organ.level ?? phrase.level,
      department,
    }
  }
}
