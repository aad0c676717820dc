import { mentionAt } from '../within.ts'
import type { Sites } from './site.ts'

const GOES_ON_OVER_COMMA =
  /^，以及|^，(?!走[进访]|来到|深入|前往)[\p{Script=Han}]{2,10}(?:村|社区|小区|站|公司|学校|[小中]学|医院|大桥|水库|村委会|居委会|园区|产业园|工业园)(?=[，。])|^，(?!就|围绕|对)(?:(?!先后|了解|察看|查看|听取|检查|调研|看望|慰问|实地|详细|来到|走进|深入|前往|赶赴|奔赴)[^。；：“”]){3,80}?(?<![高平同中初均优特])等(?:[^，。；、的]{0,6}?(?:单位|地|处|企业|项目|村|社区|点位|现场)(?=[，。]|实地|调研|检查)|进行|实地)/u
/** The first mark of a list that ends it. */
const REGION_END = /[，。；：！？\n]/g

/** Where the list that opens `text`, which stands at `at` in the body, ends, with what goes on over a comma. */
export function listEndOverCommas(text: string, at: number, sites: Sites): number {
  let end = regionEnd(text)
  while (
    text[end] === '，' &&
    // 抵达松陵后，望溪市工作组…: not where they went next.
    text[end - 1] !== '后' &&
    (GOES_ON_OVER_COMMA.test(text.slice(end)) ||
      (opensWithPlace(at + end + 1, sites) && !NAMES_SOMEBODY.test(text.slice(end))))
  )
    end = regionEnd(text, end + 1)
  return end
}

/** Where the first mark that ends a list stands, from `from` on, or the end of the text. */
export function regionEnd(text: string, from = 0): number {
  REGION_END.lastIndex = from
  return REGION_END.exec(text)?.index ?? text.length
}

const NAMES_SOMEBODY =
  /^，[^，。；]*(?:书记|[局厅处科所院校部县市区镇乡州省]长|主任|主席|经理|董事|同志|陪同|参加|召开|举行)/
/** 到桐岭镇青瓦村，望江镇石桥村: a list that goes on over a comma with the next town. */
function opensWithPlace(at: number, sites: Sites): boolean {
  const place = mentionAt(sites.places.mentions, at)
  return place !== undefined && place.level !== 'zone' && /[镇乡道县市区州旗]$/.test(place.text)
}
