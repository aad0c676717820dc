import { firstFrom, mentionAt } from '../within.ts'
import { SITE_ENDINGS } from './event-lexicon.ts'
import type { Sites } from './site.ts'

/** What names a site, with all that stands around its name, is not longer. */
export const LONGEST_ITEM = 160

/** What follows a site's name in its item: what is looked at there, what is done there, the end of a list. */
export const TAIL =
  /(?:的[\p{Script=Han}]{0,14}?(?:情况|工作|进展|建设|发展|问题|现状|成效|状况|风貌|面貌|面积|运行|改造|生产)|(?:综合|治理|建设|施工|生产|运行|改造|整治|推进|进展|运营|经营|开发|保护)*情况|(?<![高平同中初均优特])等(?=[\p{Script=Han}\d]|$)|等(?=地(?![产区])|处|单位|企业|\d)|项目?(?:建设|施工)?现场|(?:建设|施工)现场|(?:在建)?(?:建设|施工|项目)*(?:工地|地点)|用地选址|(?<=..)(?:进行|开展|展开|实地|现场|详细|认真|仔细|细致|一一|逐一|挨个|分别|检查(?![站所点])|调研|考察|视察|督导|督查|督察|踏查|走访|巡视(?![办组员机])|了解|慰问|看望|察看|查看|观摩|询问|抽查|重点检查|听取|观看|参观|参加|出席|看到|步行(?!街)|徒步|前行|俯身|弯腰|蹲下|驻足|巡查|巡河|与|(?<!胡|共)同(?!心|济|仁|德|兴|志|方|创)|向(?!阳)|为(?!民)|就|对(?!外|象)|并(?!州))).*$/u
const SITE_OF_OWNER =
  /^(?!等)[\p{Script=Han}\d]{0,14}?(?:项目(?!现场|工地|建设|施工)|厂区|分厂|分院|分校|(?<![商饭酒])店|扩建工程)(?![\p{Script=Han}]{0,3}(?:中心|公司))/u
/** Rooms and halls, which are no sites of their own. */
const INSIDE =
  /(?:展[示览]?厅|陈列室|车间|实验室|大厅|(?<!数据|算力|智算|计算|物流|配送|分拨|转运)[中总]心|办公楼|大楼|项目部)$/

/** The organization that begins at `at` or behind the divisions printed there. */
export function organizationAt(at: number, sites: Sites, length: number) {
  const { mentions } = sites.organizations
  const limit = at + locatorLength(at, sites, length)
  for (let i = firstFrom(mentions, at); i < mentions.length && mentions[i]!.start <= limit; i++)
    if (mentions[i]!.end <= at + length) return mentions[i]
  return undefined
}

const ITEM_END =
  /[，。；：！？、“”\n]|(?:(?<!呼)和|与|及|以及)(?!美|谐|睦|龙市|林格尔|顺县|硕县|静县|政县|布克|[平谐田苑园村镇乡县街路桥庄屯])/g

/** Where the item that begins `text` ends, at `from` or later; a joining word that opens it or stands after one character belongs to a name: 嘉和苑. */
export function itemEnd(text: string, from = 0): number {
  ITEM_END.lastIndex = from
  for (let mark = ITEM_END.exec(text); mark; mark = ITEM_END.exec(text))
    if (
      (mark.index > 1 || from > 0 || !/[和与及]/.test(mark[0])) &&
      // 三和社区, but 邻里汇和社区中心
      !(mark.index < from + 4 && /^[和与及][社小]区/.test(text.slice(mark.index, mark.index + 3)))
    )
      return mark.index
  return text.length
}

/** How long the first of a list of sites is at the beginning of `rest`, which stands at `at`. */
export function itemLength(rest: string, at: number, sites: Sites): number {
  const organization = organizationAt(at, sites, rest.length)
  if (organization) {
    const end = organization.end - at
    // 云栈集团所属的青屏煤矿, 青屏展馆周边的田园项目: the firm only owns the site, or lies beside it.
    if (/^(?:所属|下属|旗下|承建|周边的|附近的|旁的|对面的)/.test(rest.slice(end, end + 3))) return itemEnd(rest, end)
    return end + ownedLength(rest.slice(end, end + 30))
  }
  const quoted = /^[^，。；：！？、“”]{0,12}“[^”]{1,12}”[^，。；：！？、“”]{0,20}/.exec(rest)
  return quoted ? quoted[0].length : itemEnd(rest)
}

/** How far the site of an organization reaches that is printed directly behind its name: 云栈公司|城东收费站. */
export function ownedLength(after: string): number {
  if (/^(?:[，。；：！？、“”\n和与及]|以及)/.test(after)) return 0
  const own = after.slice(0, itemEnd(after)).replace(TAIL, '')
  if (
    /^[\p{Script=Han}\d（）]{2,}$/u.test(own) &&
    !(INSIDE.test(own) && own.length < 8) &&
    !/^[下所]属|[一二三四五六七八九十几多\d][个家处]/.test(own) &&
    SITE_ENDINGS.longestEnding(own, own.length, 0)
  )
    return own.length
  return SITE_OF_OWNER.exec(after)?.[0].length ?? 0
}

/** How far divisions that only say where something lies reach from `at`. */
export function locatorLength(at: number, sites: Sites, limit: number): number {
  let length = 0
  for (;;) {
    const place = mentionAt(sites.places.mentions, at + length)
    if (!place || place.end - at > limit) return length
    length = place.end - at
  }
}
