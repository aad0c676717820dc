import type { TifaKind } from '../../record/types.ts'
import { Anchored } from '../../text/anchored.ts'
import { SPACES } from '../../text/trim.ts'
import { Units } from '../../text/units.ts'
import { isGraded, positionHeadOf } from './tifa-lexicon.ts'

const COUNT = '一二两三四五六七八九十双0-9０-９'
/** 三请三回, 五大战略, 四个更大, 两不停, 1269, 双过半: a formula that says its own number. */
const NUMBERED = new RegExp(`^(?:[${COUNT}]{1,3}个|[${COUNT}]{1,2}大|[${COUNT}]{1,4})[^，。；！？]{1,24}$`)
/** 千村示范、万村整治; 十百千万: round numbers in a row. */
const ROUND = new Anchored(/^[十百千万].{0,5}[百千万]/)
/** 18条, 十项措施: what only counts the parts of a document. */
const PARTS = new RegExp(
  `^[${COUNT}]{1,4}(?:项|条|点|个|章|款)(?:[\\u4e00-\\u9fff]{0,4}(?:措施|举措|方案|意见|政策|规定|办法|要求))?$`,
)
/** 84公里, 100位模范, 三公里: so many of a thing, unless it counts on (一人一策) or a head follows (15分钟生活圈). */
const MEASURED = new RegExp(
  `^[${COUNT}]{1,6}(?:公里|千米|平方|厘米|米|亩|吨|亿元|元|匹|头(?!雁)|颗|分钟|小时|天|周年|岁|位(?!一体)|名|户(?!联)|座|台|架|艘|辆|届|℃|公斤|航母|大未来|大新兴)(?!.*[${COUNT}])(?!.*(?:圈|行动|计划|工程|模式|机制|制度|工作法|免签)$)`,
)
const PLACING = new Anchored(/^\d+强$|^[一二两三四五六七八九十]+连.$/)
const NUMBER_NAME = new Anchored(/^[0-9+＋×xX.NnN]{2,8}$/)
const PLACE_TAIL =
  /(?:片|轴|翼|核|谷|湾|组团|板块|片区|节点|区|城|市|县|镇|港|都|带|圈|门户|窗口|屏障|粮仓|样板|示范|标杆|通道|支点|家园|地方|名城|前列|先行|桥头堡|地|高地|基地|福地|目的地|极|廊|园|中心|枢纽|强国|强省|强市|强县)$/
const PROGRAMME_TAIL =
  /(?:行动|计划|工程|战略|活动|改革|斗争|战|模式|机制|体制|制度|方案|工作法|经验|教育|政策|体系|帮扶|援藏|援疆|援青|一体化|服务|监管|条例|规划|攻坚|战役)$/
const SURE_TAIL = /(?:行动|行动计划|工程|计划|战略|活动|改革|攻坚战|模式|机制|工作法|主题教育)$/
const DOCTRINE_TAIL = new Anchored(/(?:思想|发展理念|方略|总体布局|战略布局|新发展格局|安全观|科学发展观)$/)
const NATIONAL = /(?:习近平|总书记|党中央|中央|党的二十大|党的十九大)[^，。；！？\n]{0,24}$/

/** 三重压力, 两大变量: how things stand, not what is set. */
const SITUATION = new Anchored(
  /(?:压力|变量|挑战|困难|矛盾|问题|短板|抓手|变化|机遇|协议|合同|证照|手段|前所未有|因素|环节|群体|范围)$/,
)

export const isMeasured = (phrase: string) => MEASURED.test(phrase)

export const isNumbered = (phrase: string) =>
  !PARTS.test(phrase) &&
  !SITUATION.test(phrase) &&
  !PLACING.test(phrase) &&
  !MEASURED.test(phrase) &&
  (NUMBERED.test(phrase) || ROUND.test(phrase) || NUMBER_NAME.test(phrase))

/** Parts of a phrase between 、 ， and the like. */
export function partsOf(phrase: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at <= phrase.length; at++) {
    if (at < phrase.length && !PARTING.has(phrase.charCodeAt(at))) continue
    if (at > from) parts.push(phrase.slice(from, at))
    from = at + 1
  }
  return parts
}

const PARTING = new Units(`、，,；;${SPACES}`)

/** After a numbered formula: it says what a place is to become. */
const BECOMES =
  /^的?(?:战略|目标|发展|总体|功能|城市|核心){0,2}(?:定位|蓝图)|^的?(?:美好|宏伟|发展)蓝图|^(?:园区|城市|新区|县城|强省|强市|强县|新城|示范区|先行区|样板区|高地)/

/** 活力望溪、魅力望溪: one place over and over, each time by another thing that it is to be. */
const AKIN =
  /^(?:活力|魅力|实力|和谐|平安|幸福|美丽|富裕|富美|法治|数字|智慧|绿色|生态|文明|开放|创新|健康|诚信|书香|清廉|宜居|品质|秀美|人文|文化|温暖)([\u4e00-\u9fff]{2,3})(?:[、，][\u4e00-\u9fff]{2}\1)+$/
/** After a list: it says what a place is to become. */
const SITED = /^的?(?:战略|目标|发展|总体|功能|城市|产业|核心){0,2}定位/

/**
 * The kind of a phrase that the lexicon does not know: by its last noun, by whether it counts its own parts, by whose
 * phrase it is (`before` is the text in front of it), else an exhortation.
 */
export function kindOf(phrase: string, before: string, after = ''): TifaKind {
  if (DOCTRINE_TAIL.test(phrase))
    return /习近平|党的|新时代|新发展|安全观/.test(phrase) || NATIONAL.test(before) ? 'doctrine' : 'slogan'
  const list = partsOf(phrase).length > 1
  if (
    (!list && PROGRAMME_TAIL.test(phrase)) ||
    (list && SURE_TAIL.test(phrase)) ||
    /[+＋×]|[\u4e00-\u9fff]\d{2,}$|[\u4e00-\u9fff]{3}年$/.test(phrase)
  )
    return 'programme'
  if (
    list &&
    (AKIN.test(phrase) || partsOf(phrase).every((part) => /最[\u4e00-\u9fff]$/.test(part)) || SITED.test(after))
  )
    return 'position'
  const head = positionHeadOf(phrase)
  // 提档升级，当好排头兵 is an exhortation all the same
  const each = !list || partsOf(phrase).every((part) => positionHeadOf(part) !== null)
  if (head && each && (!head.graded || isGraded(phrase))) return 'position'
  if (isNumbered(phrase)) {
    if (list && partsOf(phrase).every((part) => part.length <= 3) && PLACE_TAIL.test(phrase)) return 'position'
    if (partsOf(phrase).length > 1 && phrase.length > 8) return 'slogan'
    if (BECOMES.test(after)) return 'position'
    if (NATIONAL.test(before)) return 'doctrine'
    return PLACE_TAIL.test(phrase) ? 'position' : 'programme'
  }
  if (/(?:打造|建设|建成|创建|争创|成为|定位为)$/.test(before)) return 'position'
  // 健康第一, 安全至上, 重实践
  if (
    /(?:第一|至上|为先|优先|到底|为本|为王|当头|为要)$|^[重守保稳强严抓促敢勤善][^一二两三四五六七八九十]{2}$/.test(
      phrase,
    )
  )
    return 'slogan'
  if (partsOf(phrase).length > 1 || phrase.length >= 5 || /^[勇争敢奋永不]/.test(phrase)) return 'slogan'
  return 'programme'
}
