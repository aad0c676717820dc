import { brandEnd, isCommon, isTrade } from './organization-names.ts'

/** What says of what kind a trade is, and is no brand. */
export const NO_BRAND =
  /^(?:一种|各种|这种|主流|弘扬|政治|这个|那个|太阳能)|生态|现代|绿色|节能|低碳|清洁|循环|传统|特色|智慧|新型|高端|设施|休闲|精深|分级|极薄|超薄|纳米|高性能|高精度|锂离子/
/** Fields that no firm is called by: 来到民俗文化…; and those that only a list of firms shows to be its trade. */
const NO_FIRM = /^(?:文化|旅游|文旅|养殖|康养|商贸|农产品|民营|国有|外贸|数字经济|加工)+$/
const DOUBTFUL = /^(?:能源|电力|人工智能|大数据|生物医药|无人机|机器人|光伏|风电|储能|氢能)$/

/** True where a brand of its own and a trade make up `[start, end)`: 澄光|半导体; `amongFirms` any trade will do: 云梭|机器人. */
export function brandOf(body: string, start: number, end: number, amongFirms = false): boolean {
  const field = brandEnd(body, start, end)
  const trade = field < 0 ? '' : body.slice(field, end)
  if (!trade || NO_FIRM.test(trade) || (!amongFirms && DOUBTFUL.test(trade))) return false
  const brand = body.slice(start, field)
  return !NO_BRAND.test(brand) && !isCommon(brand) && !isTrade(brand)
}
