import { loadLexicon } from '../../lexicon/load.ts'
import { mayBeNumeral, type Numeral, numeralAt } from '../../text/numerals.ts'
import { Trie } from '../../text/trie.ts'
import { Units } from '../../text/units.ts'

export type UnitKind = 'ratio' | 'points' | 'money' | 'amount' | 'people' | 'count' | 'rank' | 'times' | 'time'

interface Unit {
  readonly unit: string
  readonly kind: UnitKind | 'none'
}
const UNITS = new Trie(
  loadLexicon('units', ['unit', 'kind']).map(
    (row) => [row.unit, { unit: row.unit, kind: row.kind as Unit['kind'] } satisfies Unit] as const,
  ),
)

/** 1000元/户. */
const PER = /^\/(?:平方米|户|人|亩|吨|斤|公斤|头|只|度|米)/
const RATIO = new Map([
  ['％', '%'],
  ['百分点', '个百分点'],
  ['元人民币', '元'],
  ['度电', '度'],
])
const tidy = (value: number) => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(12)))

/** 审批时限压缩至3天, 优良天数320天: a duration that something is measured by. */
const TIMED =
  /(?:天数|(?:时间|车程|路程|航程|行程|时限|周期|时长|用时|耗时|工期)[^。；]{0,24}?(?:缩短|压缩|压减|减少|增加|控制|降|延长|提速))[^，。；\d]{0,8}$|(?:天数|时限|周期|时长|用时|耗时)[^。；]{0,20}(?:达到?|为|增加|减少)了?$/
const isTimed = (text: string, at: number): boolean => TIMED.test(text.slice(Math.max(0, at - 40), at))

/** 50万贫困人口: people counted without a unit. */
const HEADS = /^[多余]?[\u4e00-\u9fff]{0,10}?(?:人口|群众|农牧民|牧民|农民|移民|居民|学生|职工|党员|脱贫户)/
/** 2.8亿宽带用户. */
const USERS = /^[多余]?[\u4e00-\u9fffA-Z]{0,10}?(?:用户|家庭|住户)/
const BARE_HEADS = /^[多余]?(?:建档立卡|未脱贫)?(?:贫困|农业|农村|常住|户籍|脱贫|移民)?(?:人口|群众)/

/** 200万救助资金: money counted without its unit. */
const RAISED = /^[省市县区乡镇村]级[\u4e00-\u9fff]{0,6}?(?:资金|经费|补贴|补助)/
const FUNDS = /^[多余]?[\u4e00-\u9fff]{0,6}?(?:资金|善款|捐款|经费|奖金|补贴|补助|慰问金|救助金|贷款)/

const ROUGH = new Units('多余')
const THOUSAND = '千'.charCodeAt(0)
const SHARE = '成'.charCodeAt(0)

interface Measured {
  readonly value: number
  readonly unit: string
  readonly kind: UnitKind
}

/** The value in the unit that is kept: 18万人 stays 18 万人, 2.3万亿元 is 23000 亿元, 2万头 is 20000 头. */
function measured(numeral: Numeral, unit: Unit & { kind: UnitKind }): Measured {
  const scaled = unit.kind === 'money' || unit.kind === 'amount' || unit.kind === 'people'
  // 6亿件 stays 6 亿件
  const scale = !scaled
    ? numeral.scale % 1e8 === 0
      ? 1e8
      : 1
    : numeral.scale % 1e8 === 0
      ? 1e8
      : numeral.scale % 1e4 === 0
        ? 1e4
        : 1
  const name = RATIO.get(unit.unit) ?? unit.unit
  return {
    value: tidy(numeral.value / scale),
    unit: (scale === 1e8 ? '亿' : scale === 1e4 ? '万' : '') + name,
    kind: unit.kind,
  }
}

/** False where no unit can begin at `at`. */
export const mayBeUnit = (text: string, at: number): boolean => UNITS.nextStart(text, at, at + 1) === at

/** Reads the number and unit at `at`; `none` where the number is a date, an age or the like. */
export function measuredAt(
  text: string,
  at: number,
): { numeral: Numeral; end: number; measured: Measured | null } | null {
  const printed = mayBeNumeral(text, at) ? numeralAt(text, at) : null
  if (!printed) return null
  // 250 多名: as some pages set digits
  const parted = text.charCodeAt(printed.end) === 0x20 && ROUGH.at(text, printed.end + 1)
  const numeral = parted ? { ...printed, end: printed.end + 2, approx: true } : printed
  const { end } = numeral
  if (!Number.isFinite(numeral.value)) return { numeral, end, measured: null }
  if (numeral.fraction)
    return { numeral, end, measured: { value: tidy(numeral.value * 100), unit: '%', kind: 'ratio' } }
  if (
    text.charCodeAt(end) === SHARE &&
    numeral.value > 0 &&
    numeral.value < 10 &&
    /^成(?:[^立为功果都员本熟分效绩长就品交套立]|$)/.test(text.slice(end, end + 2))
  )
    return { numeral, end: end + 1, measured: { value: numeral.value * 10, unit: '%', kind: 'ratio' } }
  // 321千米: 千 belongs to the unit
  const large =
    numeral.script === 'arabic' && text.charCodeAt(end - 1) === THOUSAND ? UNITS.longestAt(text, end - 1) : null
  if (large && large.value.kind === 'amount') {
    const { unit: name, kind } = large.value
    return { numeral, end: large.end, measured: { value: tidy(numeral.value / 1000), unit: name, kind } }
  }
  const from = text.charCodeAt(end) === 0x20 ? end + 1 : end
  const raised = numeral.scale === 1e4 && RAISED.test(text.slice(end, end + 12))
  // 总投资1.75万亿项目: money, no items
  const ofProjects = numeral.scale >= 1e8 && text.startsWith('项目', from)
  const unit = raised || ofProjects ? null : UNITS.longestAt(text, from)
  if (!unit) {
    // 千亿, 2.3万亿: money without its unit
    if (numeral.scale === 1e8 && HEADS.test(text.slice(end, end + 16)))
      return { numeral, end, measured: { value: tidy(numeral.value / 1e8), unit: '亿人', kind: 'people' } }
    // 2.85亿有线电视用户
    if (numeral.scale === 1e8 && USERS.test(text.slice(end, end + 16)))
      return { numeral, end, measured: { value: tidy(numeral.value / 1e8), unit: '亿户', kind: 'count' } }
    // 播放量超3亿: no money
    if (
      numeral.scale >= 1e8 &&
      /(?:调用|播放|点击|阅读|下载|浏览|访问|观看|曝光)量[^，。]{0,6}$/.test(text.slice(Math.max(0, at - 10), at))
    )
      return { numeral, end, measured: null }
    if (numeral.scale >= 1e8 && numeral.scale % 1e8 === 0)
      return { numeral, end, measured: { value: tidy(numeral.value / 1e8), unit: '亿元', kind: 'money' } }
    if (numeral.scale === 1e4 && HEADS.test(text.slice(end, end + 16)))
      return { numeral, end, measured: { value: tidy(numeral.value / 1e4), unit: '万人', kind: 'people' } }
    if (raised || (numeral.scale === 1e4 && FUNDS.test(text.slice(end, end + 12))))
      return { numeral, end, measured: { value: tidy(numeral.value / 1e4), unit: '万元', kind: 'money' } }
    // 常住人口超1000万
    if (numeral.scale === 1e4 && /人口[^，。]{0,3}$/.test(text.slice(Math.max(0, at - 6), at)))
      return { numeral, end, measured: { value: tidy(numeral.value / 1e4), unit: '万人', kind: 'people' } }
    // 71272贫困人口
    if (numeral.script === 'arabic' && numeral.value >= 100 && BARE_HEADS.test(text.slice(end, end + 10)))
      return { numeral, end, measured: { value: numeral.value, unit: '人', kind: 'people' } }
    return { numeral, end, measured: null }
  }
  const { kind } = unit.value
  // 八方游客
  if (unit.value.unit === '方' && numeral.script === 'chinese' && numeral.value < 10)
    return { numeral, end: unit.end, measured: null }
  if (kind === 'none' || (kind === 'time' && !isTimed(text, at))) return { numeral, end: unit.end, measured: null }
  const per = kind === 'money' ? PER.exec(text.slice(unit.end, unit.end + 4))?.[0] : undefined
  if (per)
    return {
      numeral,
      end: unit.end + per.length,
      measured: measured(numeral, { unit: unit.value.unit + per, kind }),
    }
  return { numeral, end: unit.end, measured: measured(numeral, { unit: unit.value.unit, kind }) }
}
