import { isTrade } from '../organizations/organization-names.ts'
import { firstFrom, mentionEnding } from '../within.ts'
import { GENERIC_SITES, SITE_ENDINGS } from './event-lexicon.ts'
import type { Ground, Sites, Stop } from './site.ts'
import { LONGEST_ITEM, locatorLength, organizationAt, ownedLength, TAIL } from './site-items.ts'
import { describes, hasName, NO_OPENING } from './site-words.ts'

const LONGEST_NAME = 30
/** What stands before a site's name and says where or which it is, and not what a clause tells of it. */
const LOCATED = /^(?:位于|地处|坐落于|被誉为|素有)|之一的$/
/** Divisions, told by their endings, that only say where a site lies; 小区, 园区 and 城市 are none. */
const LOCATOR =
  /^(?:[下所]辖|下属|所属|(?:全国|国家级|省级)(?:重点)?文物保护单位|辖区(?:内?的)?|(?:[\p{Script=Han}]{0,2}群|精准)?(?:扶贫|帮扶|联系|包联|挂点|包村联系|对口帮扶|定点帮扶|结对帮扶)点|[\p{Script=Han}]{1,7}自治[州县旗]|[\p{Script=Han}]{2,6}社区(?=[\p{Script=Han}]{2,}(?:小区|苑|组|片区|号院|花园|家园)$)|[\p{Script=Han}]{0,6}(?:法院(?=[\p{Script=Han}]{2,4}$|[\p{Script=Han}]{2,}法庭)|村委会|居委会|街道办事处|办事处|街道办|经开区|高新区|开发区)|[\p{Script=Han}]{1,4}(?:[县镇旗]|乡(?!村)|街道|组团)|[\p{Script=Han}]{2,3}(?<!城)市(?![场政民集])|[\p{Script=Han}]{1,3}(?<![小园社校库景山片灾牧林矿厂街中发集作])区)(?=[\p{Script=Han}“]{2,})/u
const HOUSE_OF = /^(?:人大|政协|党委|政府)(?:常委会)?机关/
const HAMLET = /^[\p{Script=Han}]{2,4}(?<![进入驻])村(?![貌民委里口级干容史]|社区$)(?=[\p{Script=Han}]{2,})/u
/** Whose home it is: 桐岭社区某某家. */
const HOME_AT = /^([\p{Script=Han}]{2,}?(?:村(?!民)|社区|组|屯|嘎查|小区))[\p{Script=Han}·]{2,12}家(?:中|里)?$/u
/** Up to the village in which somebody lives. */
const HOME_OF = /^[\p{Script=Han}]{1,24}(?:村|社区|嘎查)(?![干支委民主书两])(?=[\p{Script=Han}]{0,8}$)/u

/** Where the last of the divisions before a site begins, from the start of the text. */
function nearestPlace(at: number, skipped: number, sites: Sites): number {
  const last = mentionEnding(sites.places.mentions, at + skipped)
  return last ? last.start - at : 0
}

/** The site that a piece of text names, without what stands before and after its name; null where it names none. */
export function asSite(text: string, start: number, sites: Sites, ground: Ground = 'seen'): Stop | null {
  const zone = mentionEnding(sites.places.mentions, start + text.length)
  if (zone?.level === 'zone' && zone.start >= start) return { name: zone.name, span: [zone.start, zone.end] }
  const before = preposedLength(text)
  const organization = organizationAt(start + before, sites, text.length - before)
  if (organization) {
    const printed = organization.end - start
    const name = text.slice(organization.start - start, printed + ownedLength(text.slice(printed)))
    return { name, span: [organization.start, organization.start + name.length] }
  }
  const shown = text.slice(0, LONGEST_ITEM).replace(TAIL, '')
  // 城市更新项目现场: a project without a word for a site of its own keeps 项目.
  const bareProject = text.startsWith('项目', shown.length) && !SITE_ENDINGS.longestEnding(shown, shown.length, 0)
  const item = (bareProject ? `${shown}项目` : shown).replace(HOME_AT, '$1')
  const preposed = preposedLength(item)
  const from = start + preposed
  const whole = item.slice(preposed)
  const site = (first: number, last: number): Stop | null => {
    const name = whole.slice(first, last)
    return /一行|访问|^(?:兵团)?第[一二三四五六七八九十]+师$/.test(name) ||
      name.length < (ground === 'listed' ? 2 : 3) ||
      name.length > LONGEST_NAME ||
      NO_OPENING.test(name)
      ? null
      : { name, span: [from + first, from + last] }
  }
  let skipped = locatorLength(from, sites, whole.length)
  // 栖梧人遗址, 栖梧北站 are named with their place.
  if (
    skipped > 0 &&
    /^人(?!民|大|武|才|社|文|防|力)|^[东西南北]站|^(?:军区|军分区|警备区)|^(?:人大|政协|党委|政府)(?:常委会)?机关|^第[一二三四五六七八九十\d]/.test(
      whole.slice(skipped),
    )
  )
    skipped = nearestPlace(from, skipped, sites)
  // 武陵·王府井 is a name with its place.
  if (whole[skipped] === '·') skipped = 0
  // 松陵县|城|霁川小区
  if (skipped > 0 && /^[县市]城(?![东西南北])/.test(whole.slice(skipped - 1))) skipped++
  // 青禾|区梧桐花园社区, where 区 was read with what follows.
  if (skipped > 0 && /^区(?=[\p{Script=Han}]{3,}(?:社区|小区|村|街道))/u.test(whole.slice(skipped))) skipped++
  // Where the last division before the site begins; -1 where none is printed.
  let nearest = skipped > 0 ? nearestPlace(from, skipped, sites) : -1
  for (let match = LOCATOR.exec(whole.slice(skipped)); match; match = LOCATOR.exec(whole.slice(skipped))) {
    // 青禾区|政协机关 is named by its division.
    if (HOUSE_OF.test(whole.slice(skipped + match[0].length))) break
    nearest = skipped
    skipped += match[0].length
  }
  const village = HAMLET.exec(whole.slice(skipped))?.[0]
  const hamlet = village && !describes(village) && !describes(village.slice(0, -1)) ? village.length : 0
  const own = whole.slice(skipped + hamlet)
  const generic = GENERIC_SITES.get(own)
  if (skipped > 0 && /^(?:部分|有关|相关|各|一些|多个|多家)/.test(own)) return null
  const person = sites.people.mentions[firstFrom(sites.people.mentions, from)]
  // 青瓦湾闻氏纪念馆 may bear a name, 村民温三娘 is one.
  const kind = SITE_ENDINGS.longestEnding(own, own.length, 1)
  // 卫青禾一行在防火指挥部
  if (person?.start === from && /^[\p{Script=Han}]{0,4}?(?:一行|同志)/u.test(whole.slice(person.end - from)))
    return null
  if (person && person.end <= from + whole.length && !(kind && kind.end - kind.start > 1)) {
    // 桐岭镇青瓦村老党员温三娘: where somebody lives.
    const home = HOME_OF.exec(text.slice(0, person.start - start))?.[0]
    return home ? asSite(home, start, sites, ground) : null
  }
  const bare = nearest >= 0 && own.length > 1 && !RANKED.test(whole.slice(0, skipped))
  // 直奔上次提到的断点: what a clause describes is no name by the ground alone.
  const described = preposed > 0 && !LOCATED.test(item.slice(0, preposed))
  const named = generic === undefined && hasName(own, described ? 'seen' : ground)
  // 栖梧学宫, 栖梧老街: short for the place’s, where it has no rank.
  if (named) {
    // 青瓦村三组 is named by both.
    const first = own.endsWith('组') || !SITE_ENDINGS.longestEnding(own, own.length, 1) ? skipped : skipped + hamlet
    return site(hamlet === 0 && bare && own.length === 2 ? nearest : first, whole.length)
  }
  // 青瓦村党群服务中心 is named by its village; 青瓦村种植基地 leaves the village itself.
  if (hamlet > 0) return site(skipped, generic ? whole.length : skipped + hamlet)
  // 青瓦村的种植基地
  if (preposed > 0 && /[村组]的$/.test(item.slice(0, preposed)))
    return asSite(item.slice(0, preposed - 1), start, sites)
  // 岚江大桥, 桐岭镇机关, 桐岭镇文化活动中心: the place makes the name; so it does in 栖梧老街, 栖梧陶瓷, where it has no rank.
  const ending = SITE_ENDINGS.longestEnding(own, own.length, 0)
  const placed =
    nearest >= 0 &&
    (generic ||
      (generic === undefined ? ending : bare && ending?.start === 0) ||
      (bare && ground !== 'seen' && isTrade(own)))
  return placed ? site(nearest, whole.length) : null
}

const RANKED = /(?:[省市县区州盟旗镇乡村]|街道|地区)$/

/** How far words before a name reach that say which it is: 结对帮扶的|青瓦村, 第一条高速——|栖望高速. */
function preposedLength(text: string): number {
  const dash = text.lastIndexOf('——')
  const of = text.includes('“') ? -1 : text.lastIndexOf('的')
  return Math.max(dash < 0 ? 0 : dash + 2, of + 3 > text.length ? 0 : of + 1)
}
