import { Anchored } from '../../text/anchored.ts'
import { ACTS } from './event-steps.ts'
import type { Sites } from './site.ts'
import { itemEnd, itemLength } from './site-items.ts'

/** 走进农田同农机手、种粮大户交流: what is done there ends the list. */
const DOING =
  /.{2}(?:(?<!共)同(?!心|济|仁|德|兴|志|方|创)|与|向(?!阳)|(?<![成造])就(?![业近餐诊医读])|围绕|开展|参加|出席|进行(?=.)|实地|(?:调研|督导|督查|走访|慰问|看望|察看|查看|视察)(?!点|组))./

/** 瞻仰红船、参观纪念馆: a list of doings. */
const LEADING = new RegExp(`^(?:${ACTS})了?`)

/** 由甲公司与乙公司共同投资建设的|轴承生产线项目: who built it is no site. */
const BUILT_BY = new Anchored(/^(?:由|总投资|投资)[^，。；、]{2,56}的/)

/** 来到驻地与|干部们亲切交谈: with whom somebody talks. */
const TALKS_WITH = new Anchored(/^[^，。；、]{1,20}?(?:交谈|座谈|交流|握手|合影|谈心|聊天|拉家常)(?![室厅会中])/)

/** One of a list of sites, with all that stands around its name. */
interface Item {
  readonly text: string
  /** Where it begins in the body. */
  readonly at: number
}

/** 青瓦、石桥两个社区: the kind that closes a list is of each of its items. */
export function shared(items: readonly Item[]): Item[] {
  const closing = items.length > 1 ? KIND_OF_ALL.exec(items.at(-1)!.text) : null
  if (!closing) return [...items]
  const [, name = '', kind = ''] = closing
  return items.map(({ text, at }, i) => ({ text: (i === items.length - 1 ? name : text) + kind, at }))
}
const KIND_OF_ALL =
  /^([\p{Script=Han}]{1,7}[^等])(?:[两二三四五六七八九十]|\d{1,2})[个家座处](工业园区|产业园区?|园区|社区|村|小区|水库|泵站|电站|企业|公司|项目|学校|医院)(?=$|[察查]看|调研|考察|检查|视察|走访|慰问|看望|督导|了解|进行|实地|开展)/u

/** The items of a list that begins at `offset` in the body, up to where somebody does something there. */
export function itemsOf(region: string, listEnd: number, offset: number, sites: Sites): Item[] {
  const items: Item[] = []
  for (let at = 0; at < listEnd; ) {
    at += LEADING.exec(region.slice(at, at + 4))?.[0].length ?? 0
    at += BUILT_BY.execIn(region, at, at + 60)?.[0].length ?? 0
    const rest = region.slice(at)
    const length = itemLength(rest, offset + at, sites)
    const text = rest.slice(0, length)
    items.push({ text, at: offset + at })
    at += itemEnd(rest, length)
    const mark = /^(?:，?以及|、|，|和|与|及)/.exec(region.slice(at, at + 3))
    if (!mark || DOING.test(text)) break
    at += mark[0].length
    if (mark[0] !== '、' && TALKS_WITH.testIn(region, at, at + 24)) break
  }
  return items
}
