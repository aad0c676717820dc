import type { Sorted } from '../page/stretch.ts'
import { isMedium, mediumName } from './media.ts'
import { knownSite, siteOf } from './site.ts'

export interface SiteNames {
  /** As the container names it. */
  readonly stated: readonly (string | null | undefined)[]
  /** As the page's head names it. */
  readonly head: string | null
  /** The parts of the page's `<title>` without the article's own. */
  readonly titleParts: readonly string[]
}

/** Rubrics of a site, not its name. */
const RUBRIC =
  /^(?:首页|正文|网站首页|新闻中心|新闻|要闻|时政|动态|资讯|公告|通知|头条|国内|国际|社会|财经|图片|视频|专题|政务|政务公开|信息公开|详细页面|内容页|文章|详情|正文页|欢迎.*|.{0,6}(?:动态|要闻|公告|专栏|栏目|时政|政务|信息)|(?:国内|国际|社会|本地|综合|图片|学校|校园|公司|企业|集团|行业|工作|部门|基层|区县|县区|乡镇|园区|今日|最新|热点|财经|视频|政务|时事|地方)(?:新闻|资讯|频道))$/
const SITE =
  /(?:网|报|台|社|政府|门户|门户网站|在线|学校|中学|小学|高中|[一二三四五六七八九十]中|幼儿园|大学|学院|公司|集团|局|委|委员会|厅|办|办公室|人大|政协|区|县|市|发布|传媒|银行|医院|论坛|博客|信息港|之窗|视窗|之声|热线|中心|杂志|周刊)$/
const NO_NAME =
  /^(?:备案|技术支持|地址|电话|联系|邮箱|网站|原作者|作者|其|不得|未经|违者|复制|转载|请|如|本|所有|归|的|严禁|禁止|侵权|盗版|保留|声明)|微信公众平台/

/** Who carries this copy, by a name that the container, the head or `<title>` gives; null where none does. */
export function namedSite({ stated, head, titleParts }: SiteNames): string | null {
  for (const value of stated) {
    const name = value ? nameOf(value) : null
    if (name) return name
  }
  const parts = titleParts.flatMap((part) => part.split(/(?<=[\u3400-\u9FFF])[·•](?=[\u3400-\u9FFF])/))
  const site = parts
    .filter((part) => part.length >= 3 && part.length <= 24)
    .map(
      (part) =>
        part
          .replace(/[（(][\w.-]{4,30}[）)]$/, '')
          .split(/\s+/)
          .at(-1)!,
    )
    .findLast((part) => part.length >= 3 && !RUBRIC.test(part) && (SITE.test(part) || isMedium(part)))
  for (const value of [head, site]) {
    const name = value ? nameOf(value) : null
    if (name && !RUBRIC.test(name)) return name
  }
  return parts.findLast((part) => HOST.test(part)) ?? null
}

/** A site that calls itself by its host: … | news.example.info. */
const HOST = /^(?:[\w-]{2,30}\.){1,2}(?:com|cn|net|org|info)$/i

/** True where a part of a title can be the site's name. */
export const isSitePart = (part: string): boolean =>
  part.length >= 2 && (OF_PORTAL.test(part) || ENDS_AS_SITE.test(part))
const ENDS_AS_SITE = /(?:网|日报|晚报|电视台|人民政府|门户网站|在线|中学|小学|大学|学院|集团|客户端|频道|论坛|发布)$/
const PORTALS = new Set(['网易', '新浪', '搜狐', '腾讯', '凤凰', '百度'])
const OF_PORTAL = /^(?:网易|新浪|搜狐|腾讯|凤凰|百度)/

export interface FootOfPage {
  readonly lines: readonly Sorted[]
  /** One past the article's last line. */
  readonly end: number
  readonly addresses: readonly string[]
  readonly hosts: ReadonlyMap<string, number>
}

/** The head of a paper's digital edition: 岚江日报 数字报纸. */
const ITS_EDITION = /^([^\s|｜-]{2,12})[\s|｜-]{0,3}(?:数字报纸?|电子报|电子版)$/
/** The same with the page's number: `2018年9月13日 -- 岚江日报 -- 版次：[A2]`. */
const ITS_PAGE = /(?:^|\s|-)([\u3400-\u9FFF]{2,12})[\s|｜-]{1,6}版次\s{0,2}[:：]/
const HEAD = 12

/** Who carries this copy, by the head of a paper's digital edition, by the rights line of the foot, or by the page's address and the host that it loads most from. */
export function siteAtFoot({ lines, end, addresses, hosts }: FootOfPage): string | null {
  for (const { text } of lines.slice(0, HEAD)) {
    const paper = (text.length <= 24 ? ITS_EDITION.exec(text) : text.length <= 60 ? ITS_PAGE.exec(text) : null)?.[1]
    if (paper && isMedium(paper)) return nameOf(paper)
  }
  for (let i = end; i < lines.length; i++) {
    const name = inRights(lines[i]!.text)
    if (name) return name
  }
  for (const address of addresses) {
    const name = siteOf(address)
    if (name) return name
  }
  const [host] = [...hosts].sort((a, b) => b[1] - a[1])[0] ?? []
  return host ? siteOf(host) : null
}

/** A site's name before its own address, as some print it over the text: `岚江网 www.example.cn 2021年3月4日`. */
const BY_ADDRESS = /^([\u3400-\u9FFF]{3,16})\s{0,3}(?:https?:\/\/)?www\.[\w-]{1,30}\.[\w.-]{2,20}/

/** Who carries this copy, by the line over the text that names the site before its address; null where none does. */
export function siteByAddress(lines: readonly Sorted[], start: number): string | null {
  for (let i = Math.max(0, start - 12); i < start; i++) {
    const { text } = lines[i]!
    const known = /^https?[:：]\/\/[\w.-]{4,40}\/?$/.test(text) ? siteOf(text.replace('：', ':')) : null
    if (known) return known
    const found = BY_ADDRESS.exec(text)
    const name = found && SITE.test(found[1]!) ? nameOf(found[1]!) : null
    if (name) return name
  }
  return null
}

/** What a way mark begins with before its first step. */
const WAY = /^(?:[您你]?(?:现在|当前|目前)?(?:所在|所处)?的?位置(?:是|为)?)\s{0,3}[:：]?\s{0,3}/
/** The site at the head of a way mark: 澄州市人民政府 >> 新闻中心 >> 要闻. */
const FIRST_STEP = /^([\u3400-\u9FFF]{3,16})\s{0,3}(?:-{0,2}[>＞»→]|\s-\s)/
/** A government's or site's name alone on a line, as heads of pages have it. */
const ALONE = /^[\u3400-\u9FFF]{2,12}(?:人民政府|政府网|门户网站|新闻网|政府办公室)$/
/** A site's welcome over the text: 欢迎来到栖梧文明网！ */
const WELCOME = /^欢迎(?:您)?(?:来到|访问|光临|登录|浏览)([\u3400-\u9FFF]{3,16})[!！]?$/
/** The site's name as the very first words of the page, linked to nothing. */
const MASTHEAD = /^[\u3400-\u9FFF]{2,12}(?<![官上联电路管全])网$/

/** The news of a place, which is a channel: 松陵新闻. */
const OF_CHANNEL = /^(?!新浪|腾讯|网易|搜狐|凤凰|百度|掌上|云上)[\u3400-\u9FFF]{2,4}新闻$/

/** True where a line over the text says no more than whose site it is. */
export const isSiteName = (text: string): boolean => ALONE.test(text) || WELCOME.test(text) || MASTHEAD.test(text)

/** Who carries this copy, by the way mark over the text that begins with the site, or by its name alone on a line; null where neither does. */
export function siteByWay(lines: readonly Sorted[], start: number): string | null {
  for (let i = Math.max(0, start - 14); i < start; i++) {
    const { text } = lines[i]!
    if (text.length > 80) continue
    const home = /^([\u3400-\u9FFF]{2,10})首页\s{0,3}[>＞»]/.exec(text)?.[1]
    if (home && (PORTALS.has(home) || isSitePart(home))) return home
    const way = text.replace(WAY, '')
    const alone = ALONE.test(text) || (i < 3 && !lines[i]!.line.linked && MASTHEAD.test(text))
    const first = (FIRST_STEP.exec(way) ?? WELCOME.exec(text))?.[1] ?? (alone ? text : null)
    if (first && !RUBRIC.test(first) && (SITE.test(first) || (isMedium(first) && !OF_CHANNEL.test(first))))
      return nameOf(first)
  }
  return null
}

function nameOf(value: string): string | null {
  const printed = mediumName(value)
  // A house named before its site (中央广播电视总台央视网) carries the copy on the site.
  const name = knownSite(printed) ?? printed
  return name.length >= 2 && name.length <= 30 && !NO_NAME.test(name) && /[\u3400-\u9FFFA-Za-z]/.test(name)
    ? name
    : null
}

/** How a line under (or over) the text names who carries the copy, the surest first; group 1 is the name. */
const RIGHTS: readonly RegExp[] = [
  // 内容版权归岚江网所有 · 版权属于岚江日报社（栖梧）所有
  /版权(?:归|均?属于?)\s{0,4}([\u3400-\u9FFF]{2,16}?)(?:所有|拥有)/,
  /版权(?:归|均?属于?)\s{0,4}([\u3400-\u9FFF]{2,16})[(（][^()（）]{1,30}[)）](?:所有|拥有)/,
  // 岚江日报社 版权所有 · © 岚江日报社 www.example.cn 版权所有
  /(?:^|[\s©\d-])([\u3400-\u9FFF]{3,20}?)\s*版权所有/,
  /^([\u3400-\u9FFF]{3,20})\s[\w.-]{4,40}\s版权所有/,
  // 岚江网所有，任何…
  /^([\u3400-\u9FFF]{3,12})所有[，,]任何/,
  // 岚江日报 content_1
  /\s([\u3400-\u9FFF]{2,10}报)\s{1,3}content_\d/,
  // 版权所有：© 2024 岚江日报社 · 版权所有：Copyright (C) 2013 岚江日报社
  /版权所有\s{0,4}[:：©]?\s{0,4}[\d-]{0,12}\s{0,4}([\u3400-\u9FFF]{3,20})/,
  /Copyright\s*(?:©|\(c\)|&copy;)?\s*[\d\s,-]{0,14}([\u3400-\u9FFF]{2,16})/i,
  // 凡本网注明“来源：岚江网”… · 版权声明：凡注明“来源：岚江网”…
  /^[凡如]?(?:在)?本(?:网站|网|站)注明[“"「]?(?:稿件)?(?:来源|出处)\s*[:：]\s*([\u3400-\u9FFF]{2,16}?)[”"」]/,
  /^(?:版权声明\s{0,4}[:：]\s{0,4})?凡注明[“"「]?(?:稿件)?(?:来源|出处)\s{0,4}[:：]\s{0,4}([\u3400-\u9FFF]{2,16}?)[”"」]/,
  // 转载请注明出处：岚江网
  /转载请(?:注明|标注)(?:出处|来源)?\s{0,2}[:：]\s{0,2}([\u3400-\u9FFF]{3,16}?)(?:——|[。\s]|$)/,
  // 关注岚江网，传播正能量
  /^关注([\u3400-\u9FFF]{2,10}网)[，,]/,
  // 手机版|小黑屋|岚江论坛 ( 岚ICP备…
  /(?:小黑屋|Archiver)\s?[|｜]\s?([\u3400-\u9FFF]{2,16})\s?[(（]/,
  // 主办：栖梧市人民政府
  /(?:^|\s)主办(?:单位)?\s*[:：]\s*([\u3400-\u9FFF]{3,20})/,
]

/** The holder that a line of rights names. */
function inRights(text: string): string | null {
  if (text.length > 300) return null
  for (const form of RIGHTS) {
    const found = form.exec(text)
    if (found) return nameOf(found[1]!)
  }
  return null
}
