import { Anchored } from '../../text/anchored.ts'
import { Units } from '../../text/units.ts'
import type { Quantity } from './quantities.ts'

/** A site named after its size, without a verb or 的 between. */
const SIZED =
  /^[^，。、；的了\d]{2,14}?(?:项目|养殖场|工程|生产线|产业园|产业基地|生产基地|园区|示范区|示范片|核心区)|^(?:矿井|煤矿|高炉|机组)/
/** How far before a figure the mark may stand that opens a title or quotation around it. */
const NAME_REACH = 13
const TITLE_REACH = 45
const OPENS = new Units('“《')
const CLOSES = new Units('”》\n')
const SOME = new Units('数几')
const RISES = new Units('增提降减上下扩缩攀跃升压延拓调快大迅逐稳')
const CLASSED = new Units('级型制长')
const SIGN = new Units('+×＋')
const SIGN_BEFORE = new Units('+×＋.·abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
const GOAL = new Units('左以的')
const PER = new Units('/')
const MADE_A_YEAR = new Units('产')
const LIVESTOCK = new Units('头只羽')
const EACH = new Units('每各')

/** What a position or slogan does not hold: “增长7%左右”, “落实项目1200个”. */
const SAID = /增长|增加|达到|突破|完成|落实|实现|下降|提高/
/** True where a quotation is open before `at` that is a name: a title is looked for further back. */
function isNamed(body: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - NAME_REACH; i--) {
    if (OPENS.at(body, i)) return !SAID.test(body.slice(i + 1, at))
    if (CLOSES.at(body, i)) return false
  }
  return false
}

/** True where a title is open before `at`. */
function isTitled(body: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - TITLE_REACH; i--) {
    if (body[i] === '《') return true
    if (body[i] === '》' || body[i] === '\n' || body[i] === '。') return false
  }
  return false
}

/** 亿元以上省外项目, 超10亿元投资项目: a class of size, no amount. */
const CLASS = /^[\u4e00-\u9fff]{0,6}?(?:项目|企业|工程|产业|大户|园区|合同|订单|单品|村(?!民))/
/** 38个项目与银行达成协议: what was agreed upon. */
const AGREED = /^[\u4e00-\u9fff]{2,10}与[\u4e00-\u9fff]{2,8}(?:达成|签约)/
const OF_A_PLACE = new Units('子屯庄营堡店沟铺窝寨峪坪坝洼岗河桥')
const OVER_CLASS = /^的[\u4e00-\u9fff]{0,8}?(?:企业|项目|商户|工程|园区|[家个户])\d/
/** 从5家增长到8家, 由2000年的45%提高到65%: where it began. */
const BEGAN = /[从由](?:(?:19|20)\d\d年[底末初]?的?|去年[底末]?的?|上年[底末]?的?|年初的?|当初的?|原来的?|最初的?)?$/
const HEIGHT =
  /(?:方圆|海拔(?:高度)?|零下|[南北]纬|[东西]经|[男女]子|离[省市县城乡镇家][^，。；]{0,6}|地下|井下|水下|高空|行程|驱车|步行|徒步|距(?![离]?达标)[^，。；]{0,10})(?:高达|约|近|超|超过)?$/
const AWAY = /^(?:[以之]?外|处|远|高空|深处|的地方)/
/** 40个项目中，动工33个: of what the next figure is a part. */
const VERBS = new Anchored(
  /^(?:推进|支持|坚持|确保|强化|突出|聚焦|加强|提升|转变|严禁|不准|不得|到位|统筹|深化|坚决|必须|务必)(?:[、，。；等”]|$)/,
)
const WHOLE =
  /^[\u4e00-\u9fff“”]{1,14}(?:(?:项目|企业|工程|指标)(?:中(?![小心型，])|，(?:包含|分别是|分别为))|(?<![家手心途村县镇])中(?:，|共|获|有|位居|位列|排|居|列|名列|率先|脱颖))/
/** 14亿多中国人民: people, no money. */
const PEOPLE = /^多?(?:中国|人|各族|国人|中华|同胞|华夏|农民|网民|观众|股民|百姓|用户)/

const BATCH_OF = /^\s?[、共]?[约近]?\d[\d.]*[万千]?\s?[多余]?(?:名|位|人(?!次))/
const DELIBERATED = /(?:审议|表决|批准)(?:通过|了)?(?:其中)?$|通过其中$|(?:加入|听取审议)$/
const TOLD_TO = /^[\u4e00-\u9fff]{1,8}?(?:(?<![主重需首紧])要(?![闻素件点求塞道领])|必须|应当|坚持)/
const EVERYBODY = /^(?:各族|全县|全市)?(?:干部群众|人民|市民|父老|同胞|干部职工|各族|儿女)/

const BUILDS = /(?:建设|新建|建成|投建|扩建|签约|拥有|建有|兴建|上马)(?:了|的)?(?:[\d一二两三四]{1,2}条)?[年日]产$/
const A_LINE = /^[^，。、；的了\d]{2,16}?生产线/
const PLANS = /(?:建设|新建|投建|扩建|签约|兴建|上马)(?:的)?(?:[\d一二两三四]{1,2}条)?[年日]产$/
/** 建设日产6000吨水泥熟料生产线: what a line that is to be built will make. */
export const isPlannedPlant = (body: string, q: Quantity): boolean =>
  isPlant(body, q) && PLANS.test(body.slice(Math.max(0, q.start - 12), q.start))
/** What a line makes that is built or to be built. */
const isPlant = (body: string, q: Quantity): boolean =>
  MADE_A_YEAR.at(body, q.start - 1) &&
  BUILDS.test(body.slice(Math.max(0, q.start - 12), q.start)) &&
  A_LINE.test(body.slice(q.unitEnd, q.unitEnd + 24))

/** 派出了|两名|同志. */
const isSent = (body: string, q: Quantity): boolean =>
  (q.unit === '名' || q.unit === '位') &&
  q.numeral.value > 1 &&
  /(?:选派|派出|派驻|派遣)了?$/.test(body.slice(q.start - 3, q.start))

/** 突破|百万吨|大关: a round number that was passed. */
const isPassed = (body: string, q: Quantity): boolean =>
  body.startsWith('突破', q.start - 2) && q.kind === 'amount' && q.numeral.scale > 1

/** Whether a figure is one of an indicator at all. */
export function isFigure(body: string, q: Quantity): boolean {
  const { numeral } = q
  if (SOME.at(body, numeral.start) || (numeral.script === 'chinese' && SOME.at(body, numeral.start + 1))) return false
  if (numeral.bare && !q.approx && q.kind !== 'money' && !isPassed(body, q)) return false
  if (
    numeral.script === 'chinese' &&
    (q.kind === 'count' || q.kind === 'people') &&
    numeral.value <= 10 &&
    !(numeral.approx && numeral.value === 10 && /(?:到|至|达)$/.test(body.slice(q.start - 1, q.start))) &&
    !(q.unit === '批' && numeral.value > 1) &&
    !isSent(body, q)
  )
    return false
  const after = body[q.unitEnd] ?? ''
  // 三元村, 一米线
  if (numeral.script === 'chinese' && numeral.scale === 1 && numeral.value <= 3 && /^(?:amount|money)$/.test(q.kind))
    return false
  // 抗震设防烈度8度
  if (q.unit === '度' && /(?:强度|烈度|[南北]纬|[东西]经|气温|温度)(?:为|达)?$/.test(body.slice(q.start - 4, q.start)))
    return false
  // 14亿人民
  if (q.kind === 'people' && after === '民' && q.unit.endsWith('人')) return false
  // 五部门联合印发
  if (q.unit === '部' && after === '门') return false
  if (q.kind === 'rank' && body.startsWith('倒数', q.start - 2)) return false
  if (
    q.kind === 'count' &&
    /在(?:全[省市国县区])?$/.test(body.slice(q.start - 3, q.start)) &&
    (/[县村区市省乡镇]/.test(q.unit + (body[q.unitEnd] ?? '')) ||
      /^(?:行政村|自然村|社区)/.test(body.slice(q.unitEnd, q.unitEnd + 3)))
  )
    return false
  if (q.kind === 'count' && q.value === 1 && numeral.script === 'arabic' && !'，、'.includes(body[q.unitEnd] ?? '。'))
    return false
  // 按低于3%为界限: a standard
  if (/^为(?:界|标准|上限|下限|底线|准)/.test(body.slice(q.unitEnd, q.unitEnd + 4))) return false
  // 从5家增长到8家: where it began
  if (
    /^[到至](?=20\d\d|如今|现在|目前|今年|去年)/.test(body.slice(q.unitEnd, q.unitEnd + 5)) &&
    /[从由][^，。；]{1,16}$/.test(body.slice(Math.max(0, q.start - 18), q.start))
  )
    return false
  if (RISES.at(body, q.unitEnd)) {
    const before = body.slice(Math.max(0, q.start - 18), q.start)
    if (BEGAN.test(before)) return false
    if (
      /[从由][^，。；]{0,16}$/.test(before) &&
      /^[\u4e00-\u9fff]{1,5}(?:至|到|为|成)/.test(body.slice(q.unitEnd, q.unitEnd + 5))
    )
      return false
  }
  // 文件中的3个推进、4个支持: what a paper opens its sentences with
  if (q.unit === '个' && q.value <= 12 && VERBS.testIn(body, q.unitEnd, q.unitEnd + 3)) return false
  if (q.kind === 'count' && WHOLE.test(body.slice(q.unitEnd, q.unitEnd + 16))) return false
  if (
    q.kind === 'amount' &&
    /[米里度]$/.test(q.unit) &&
    (HEIGHT.test(body.slice(Math.max(0, q.start - 14), q.numberStart)) || AWAY.test(body.slice(q.end, q.end + 4)))
  )
    return false
  if (q.kind === 'money' && body[q.unitEnd - 1] !== '元' && PEOPLE.test(body.slice(numeral.end, numeral.end + 4)))
    return false
  if (CLASSED.at(body, q.unitEnd)) return false
  if (SIGN.at(body, numeral.end) || SIGN_BEFORE.at(body, q.numberStart - 1)) return false
  if (isTitled(body, q.numberStart)) return false
  if (isNamed(body, q.numberStart)) {
    const close = body.slice(q.unitEnd, q.unitEnd + 12).search(/(?<=^[^，。；]*)[”》]/)
    if (close >= 0) return false
  }
  // 以每亩千元的价格: a price that is agreed upon
  if (q.kind === 'money' && /^的价格/.test(body.slice(q.unitEnd, q.unitEnd + 3))) return false
  // 选派5批250名干部: so many batches of people; 组织3批考察 is no figure
  if (q.unit === '批' && !BATCH_OF.test(body.slice(q.unitEnd, q.unitEnd + 12))) return false
  // 举办培训班10期; 项目二期 is a stage
  if (
    q.unit === '期' &&
    !/(?:班|培训|训练营|讲座)$/.test(body.slice(Math.max(0, q.start - 3), q.start)) &&
    !/^[\u4e00-\u9fff]{0,8}(?:班|培训|讲座)/.test(body.slice(q.unitEnd, q.unitEnd + 12))
  )
    return false
  // 全家11口人; 长到1斤重; 在松陵等8个大县新建: who lives together, how heavy one is, where something is done
  if (q.unit === '口' && body[q.start - 1] === '家') return false
  if (q.kind === 'amount' && /^[重高长宽厚粗深](?![\u4e00-\u9fff])/.test(body.slice(q.end, q.end + 2))) return false
  if (
    q.kind === 'count' &&
    body[q.start - 1] === '等' &&
    /[，。、]在[^，。；]{1,20}等$/.test(body.slice(Math.max(0, q.start - 24), q.start))
  )
    return false
  // 是普通品种的2倍: what one is compared with
  if (q.unit === '倍' && /是[^，。年期]{2,12}的$/.test(body.slice(Math.max(0, q.start - 16), q.start))) return false
  // 唯一一座: no eleven
  if (body[q.numberStart - 1] === '唯' && body[q.numberStart] === '一') return false
  // 二十家子镇, 十里铺: a place
  if (numeral.script === 'chinese' && /^[家里户间]$/.test(q.unit) && OF_A_PLACE.at(body, q.unitEnd)) return false
  // 三个全球第一
  if (q.kind === 'rank' && /[个项]全[国球省]$/.test(body.slice(q.start - 3, q.start))) return false
  // 4家企业与公司洽谈: who did something together
  if (
    (q.kind === 'count' || q.kind === 'people') &&
    /^[\u4e00-\u9fff]{1,10}(?:(?<![会给赋授参])与|(?<![不共陪协相合])同(?![步时比期意类]))/.test(
      body.slice(q.unitEnd, q.unitEnd + 12),
    ) &&
    !AGREED.test(body.slice(q.unitEnd, q.unitEnd + 24))
  )
    return false
  // 是贫困人口在500万以上的6个省区之一: what sets a class apart
  if (/^以上的\d+个[^，。；]{1,8}之一/.test(body.slice(q.unitEnd, q.unitEnd + 18))) return false
  // 会议审议10件法律草案: what a meeting had before it; 5家党组要…: who is told to
  if (
    q.kind === 'count' &&
    (DELIBERATED.test(body.slice(Math.max(0, q.start - 6), q.start)) ||
      TOLD_TO.test(body.slice(q.unitEnd, q.unitEnd + 12)))
  )
    return false
  // 经过5次技改, 分为3个小组
  if (q.kind === 'count' && /(?:经过|历经|分为|分成|划分为)$/.test(body.slice(Math.max(0, q.start - 3), q.start)))
    return false
  // 14亿多人口: the nation
  if (q.unit === '亿人' && q.value >= 13 && q.value < 15) return false
  // 代表全县20万干部群众: a formula
  if (
    q.kind === 'people' &&
    EVERYBODY.test(body.slice(q.end, q.end + 8)) &&
    /(?:代表|带领|团结|率领|携手|引领|向)[^，。；]{0,20}$/.test(body.slice(Math.max(0, q.start - 24), q.start))
  )
    return false
  // 亿元以上项目: a class of size
  if (
    q.kind === 'money' &&
    (q.end > q.unitEnd || q.start < q.numberStart) &&
    (q.approx || q.bound) &&
    CLASS.test(body.slice(q.end, q.end + 12))
  )
    return false
  // 14个亿元项目, 千万元企业
  if (
    q.kind === 'money' &&
    body[q.unitEnd - 1] === '元' &&
    CLASS.test(after + body.slice(q.unitEnd + 1, q.unitEnd + 8)) &&
    /[十百千万亿]/.test(body[q.numberStart] ?? '')
  )
    return false
  // 千亿园区, 百亿级产业, 亿元生产总值能耗: a class or a base, no amount
  if (q.kind === 'money' && /[百千万亿]/.test(body[q.numberStart] ?? '')) {
    const made = /打造|建设|建成|培育|形成|壮大|迈向|冲刺|发展/.test(body.slice(Math.max(0, q.start - 24), q.start))
    if (!made && body[q.unitEnd - 1] !== '元' && /[园级产企项集俱工板斤目]/.test(after)) return false
    if (body[q.unitEnd - 1] === '元' && /^(?:地区)?(?:生产总值|GDP|产值|工业)/.test(body.slice(q.unitEnd))) return false
  }
  // 高于10%左右的预期, 完成了60%的任务: a target that a result is measured against
  if (
    GOAL.at(body, q.unitEnd) &&
    /^(?:左右|以上|以内)?的(?:年度|全年|预期|既定|原定)*(?:预期|目标|任务|预期目标|要求)/.test(
      body.slice(q.unitEnd, q.unitEnd + 12),
    ) &&
    /(?:高于|低于|超过|达到了?|完成了?|没有达到|未达到|超额完成|不及)[^，。；]{0,20}$/.test(
      body.slice(Math.max(0, q.numberStart - 24), q.numberStart),
    )
  )
    return false
  // 超额完成下达的20万人年度任务: the same
  if (
    /^(?:年度|全年)(?:目标)?(?:任务|目标)/.test(body.slice(q.unitEnd, q.unitEnd + 6)) &&
    /完成[^，。；]{0,12}$/.test(body.slice(Math.max(0, q.start - 14), q.start))
  )
    return false
  // 副县长李亿
  if (
    q.kind === 'money' &&
    q.unitEnd - q.numberStart === 1 &&
    !'过破超达近上逾约'.includes(body[q.numberStart - 1] ?? ' ')
  )
    return false
  // a name that begins like a number: 亿象科技, 万科
  if (
    q.kind === 'money' &&
    numeral.end - numeral.start === 1 &&
    body[q.unitEnd - 1] !== '元' &&
    /[\p{Script=Han}]/u.test(after) &&
    !/[园级产企项集俱工板]/.test(after)
  )
    return false
  // 48万吨/年钾肥项目: the size in a project's name
  if (
    PER.at(body, q.unitEnd) &&
    /^(?:\/年|\/日|\/小时)/.test(body.slice(q.unitEnd, q.unitEnd + 3)) &&
    /^[^，。、；]{2,16}(?:项目|工程|生产线)/.test(body.slice(q.unitEnd + 2))
  )
    return false
  // 40万吨高岭土项目, 180亩卫星产业园: the size in a site's name
  if (
    (q.kind === 'amount' || LIVESTOCK.at(q.unit, 0)) &&
    q.end === q.unitEnd &&
    SIZED.test(body.slice(q.unitEnd, q.unitEnd + 24)) &&
    !isPlant(body, q)
  )
    return false
  // 产值过5000万元的企业5家
  if (
    q.kind === 'money' &&
    body[q.unitEnd] === '的' &&
    OVER_CLASS.test(body.slice(q.unitEnd, q.unitEnd + 12)) &&
    /(?:过|超过?|达到?|突破|不足)$/.test(body.slice(Math.max(0, q.numberStart - 2), q.numberStart))
  )
    return false
  // 17个系列200多个品种: how many kinds the same come in
  if (q.kind === 'count' && /^(?:大?系列|大?类|大类别)的?\d/.test(body.slice(q.unitEnd, q.unitEnd + 5))) return false
  // 先后5次赴望溪市: how often somebody went
  if (q.unit === '次' && /^(?:赴|到(?!位)|前往|深入|带队|率队|来到)/.test(body.slice(q.unitEnd, q.unitEnd + 2)))
    return false
  // 前移3位, 提升2位: a difference of ranks
  if (q.unit === '位' && /(?:移|升|进|退|降|提升|上升)了?$/.test(body.slice(q.numberStart - 3, q.numberStart)))
    return false
  if (
    MADE_A_YEAR.at(body, q.start - 1) &&
    !isPlant(body, q) &&
    /年产$/.test(body.slice(q.start - 2, q.start)) &&
    /[\u4e00-\u9fffA-Z]/.test(after)
  )
    return false
  if (EACH.at(body, q.numberStart - 1)) return false
  // 这7家: named before; 4项17条政策: how many sets they come in
  if (
    q.kind === 'count' &&
    (body[q.start - 1] === '这' || (q.unit === '项' && /^\d+条/.test(body.slice(q.unitEnd, q.unitEnd + 4))))
  )
    return false
  return true
}
