import { isDealtOut, stripAdverbs, trimLeft } from './metric-words.ts'

/** The circle in which a rank holds. */
const CIRCLE =
  /(?:全[国省市县区州盟旗球]|世界|国内|[省市区县州]内|片区|[东中西南北]部(?:地区|省份|县|市)?|同类城市|副省级城市|[\u4e00-\u9fff]{2}平原|[一二三四五六七八九十]县[一二三四五六七八九十]?[市区]?)+$/
const RANKED =
  /(?:均|也|又|已|分别|继续|持续)*(?:分列|分居|位列|位居|位于|居于|稳居|跃居|名列|排名|排在|跃升[至到为]|上升[至到为]|提升[至到为]|前进[至到]|升[至到]|保持|跻身|进入|重回|列|居|排)(?:在)?([\u4e00-\u9fff、]{0,16})$/

/** What is ranked, from the words before the rank; '' where only the circle is named (居全省第3位, 、片区第1). */
export function rankedThing(left: string): string {
  const bare = left.replace(CIRCLE, '')
  const found = RANKED.exec(bare) ?? RANKED.exec(left)
  if (!found) return trimLeft(stripAdverbs(bare), false)
  const whole = found.input.slice(0, found.index)
  // 在全市百强企业中排名第9: the circle is all that is said
  const before = whole.replace(/在[\u4e00-\u9fff、\d]{1,18}$/, '') || whole.replace(/在[\u4e00-\u9fff、]{1,14}$/, '')
  const thing = trimLeft(stripAdverbs(before.replace(CIRCLE, '')), isDealtOut(left))
  return thing.length > 1 ? thing : trimLeft(found[1]!.replace(CIRCLE, ''), false)
}
