import type { Quantity } from './quantities.ts'

const SHARED_END =
  /(?:(?:常住)?居民人均(?:可支配|纯)?收入|人均(?:可支配|纯)?收入|吞吐量|周转量|客运量|货运量|增加值|总产值|产值|产量|总量|零售额|销售额|出口额|进口额|营业收入|收入|支出|余额|利润|税收|面积|覆盖率|普及率|合格率|增速)$/
/** Opposites of one character that share the noun. */
const PAIRED = /([淡男早内大省公春])、([旺女晚外小市私秋])(?=[季性稻销型级立茶][\u4e00-\u9fff])/
const ENDS_MEASURED = /(?:数|率|值|额|量|收入|支出|投资|面积|人次|贷款|存款|利润|税收|速|GDP|费|金|价格?)$/

/** Splits 城镇和农村常住居民人均可支配收入 under 分别 into one metric per figure. */
export function distribute(metric: string, n: number): string[] {
  const urban = /^(.*?)城乡(.*)$/.exec(metric)
  if (urban && n === 2) return [`${urban[1]}城镇${urban[2]}`, `${urban[1]}农村${urban[2]}`]
  const items = metric.split(/[、和与及]/).filter(Boolean)
  if (items.length !== n) return Array.from({ length: n }, () => metric)
  // 淡、旺季蔬菜自给率
  const pair = n === 2 ? PAIRED.exec(metric) : null
  if (pair) return [pair[1]!, pair[2]!].map((one) => metric.replace(pair[0], one))
  // 一、二、三产业增加值
  const sector = /^第?[一二三](产业?.*)$/.exec(items.at(-1)!)
  if (sector && items.slice(0, -1).every((item) => /^第?[一二三]$/.test(item)))
    return items.map((item) => `第${/[一二三]/.exec(item)![0]}${sector[1]}`)
  // 民航客运、货邮吞吐量: what is measured stands at the end only
  const shared = SHARED_END.exec(items.at(-1)!)
  if (shared?.index && items.slice(0, -1).every((item) => !ENDS_MEASURED.test(item)))
    return items.map((item, i) => (i === n - 1 ? item : item + shared[0]))
  const last = items.at(-1)!
  const first = items[0]!
  if (last.length < first.length + 2 || /(?:数|率|值|额|量|收入|投资|面积|人数|贷款|存款|产量)$/.test(first))
    return items
  const alike = last.lastIndexOf(first.at(-1)!)
  const tail = last.slice(alike > 0 && alike < last.length - 1 ? alike + 1 : first.length)
  return items.map((item, i) => (i === n - 1 ? item : item + tail))
}

/** Figures that stand side by side (6.5%左右、7.5%左右) in one group. */
export function* groups(body: string, quantities: readonly Quantity[]): Generator<Quantity[]> {
  let group: Quantity[] = []
  for (const q of quantities) {
    const last = group.at(-1)
    if (last && !(last.unit === q.unit && /^[、和与及]$/.test(body.slice(last.end, q.start)))) {
      yield group
      group = []
    }
    group.push(q)
  }
  if (group.length) yield group
}
