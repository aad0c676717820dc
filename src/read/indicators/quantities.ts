import { loadLexicon } from '../../lexicon/load.ts'
import { EndTrie } from '../../text/end-trie.ts'
import { isNumeralUnit, mayBeNumeral, type Numeral } from '../../text/numerals.ts'
import { Trie } from '../../text/trie.ts'
import { Units } from '../../text/units.ts'
import { mayBeUnit, measuredAt, type UnitKind } from './quantity-units.ts'

/** A number with its unit and qualifiers, as 约300万元以上, 5%—6%, 第3位, 两成, 翻一番. */
export interface Quantity {
  /** From the first qualifier to the last. */
  readonly start: number
  readonly end: number
  /** Where the number itself begins, and where its unit ends. */
  readonly numberStart: number
  readonly unitEnd: number
  readonly value: number
  readonly high: number | null
  readonly unit: string
  readonly kind: UnitKind
  readonly approx: boolean
  readonly bound: string | null
  readonly numeral: Numeral
}

interface Bound {
  readonly word: string
  readonly approx: boolean
  readonly bound: boolean
}
const bounds = loadLexicon('bounds', ['word', 'side', 'approx', 'bound']).map((row) => ({
  side: row.side,
  word: row.word,
  approx: row.approx === 'yes',
  bound: row.bound === 'yes',
}))
const AFTER = new Trie<Bound>(
  bounds.filter((b) => b.side === 'after').map((b) => [b.word, b] as const),
  'seldom',
)
const BEFORE = new EndTrie<Bound>(bounds.filter((b) => b.side === 'before').map((b) => [b.word, b] as const))

const SCALED = new Units('百千万亿')
const ROUNDED = new Units('，。；、位个达到有为共约名员者机业产岗户家收金资额值元')
const UPON = new Units('以路网线会身晚早岸山面史实本际度界场车船桥街坡墙地台历世同马楼迈站跃登走跨攀升冲')
/** 上千家, 岗位过万个: at least a round number that is printed without a digit. */
const isRound = (text: string, at: number): boolean =>
  SCALED.at(text, at + 1) && (text[at] === '上' ? !UPON.at(text, at - 1) : ROUNDED.at(text, at - 1))

/** 签约203个, 附近3家, 路上百余人: the character before the number ends another word. */
const inWord = (text: string, at: number): boolean =>
  text[at] === '上' || text[at] === '过'
    ? !isRound(text, at)
    : text[at] === '约'
      ? '签节合特预履违公条盟制契续邀'.includes(text[at - 1] ?? ' ')
      : text[at] === '近'
        ? '附邻靠临亲远新最'.includes(text[at - 1] ?? ' ')
        : text[at] === '超' && '赶反'.includes(text[at - 1] ?? ' ')

const tidy = (value: number) => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(12)))
const MORE = /^(?:力争|争取)(?:达到|实现|突破|冲刺|完成)?/
const RANGE = new Units('—–-－~～至到')
/** 翻一番, 翻两番, 翻番: growth of 100 %, 300 %. */
function doubledAt(text: string, at: number): Quantity | null {
  const match = /^翻(?:了)?([一两二三])?番(?!计划|行动|工程|方案)/.exec(text.slice(at, at + 6))
  if (!match) return null
  const times = { 一: 1, 两: 2, 二: 2, 三: 3 }[match[1] ?? '一'] ?? 1
  const end = at + match[0].length
  const numeral: Numeral = {
    start: at,
    end,
    value: times,
    mantissa: times,
    scale: 1,
    script: 'chinese',
    approx: false,
    fraction: false,
    bare: false,
  }
  return {
    start: at,
    end,
    numberStart: at,
    unitEnd: end,
    value: (2 ** times - 1) * 100,
    high: null,
    unit: '%',
    kind: 'times',
    approx: false,
    bound: null,
    numeral,
  }
}

const RANK = /^[位名](?!学生|同学|同志|群众|干部|党员|员工|教师|医|专)/
const RANKED =
  /(?:排名|位列|位居|居|列|排|名列|跃居|升至|稳居|跻身|进入|前进至|总量|增速|全国|全省|全市|全区|全县|世界|全球)$/

const RANKING = /(?:排名|位居|位列|居|列|排|增速|增幅)[^。；：，、]{2,24}$/
/** 位居全国百强县投资潜力第3、绿色发展第5: ranks one after another under one verb. */
const isRanked = (text: string, at: number, last: Quantity | undefined): boolean =>
  RANKING.test(text.slice(Math.max(0, at - 28), at)) ||
  (last?.kind === 'rank' && at - last.end < 20 && /^、[^，。；、]{2,16}$/.test(text.slice(last.end, at)))

const MINUS = /[增长速幅为达、][-－−]$/
const DOUBLED = '翻'.charCodeAt(0)
const DIGIT = new Units('〇零一二三四五六七八九两')
/** After a digit, what a number, range or share may go on with. */
const GOES_ON = new Units('多余来几点分成 —–-－~～至到')

/** True for a Chinese digit that by itself is part of a word and gives no quantity: 一|直, 三|亚. */
const standsAlone = (text: string, at: number): boolean =>
  DIGIT.at(text, at) &&
  text[at - 1] !== '第' &&
  !GOES_ON.at(text, at + 1) &&
  !mayBeNumeral(text, at + 1) &&
  !mayBeUnit(text, at + 1)

/** The quantities of a text from left to right. Dates, ages, durations and bare numbers are passed over. */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = []
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i)
    if (unit === DOUBLED) {
      const doubled = doubledAt(text, i)
      if (doubled) found.push(doubled)
      i = doubled?.end ?? i + 1
      continue
    }
    if (!isNumeralUnit(unit) || standsAlone(text, i)) {
      i++
      continue
    }
    const first = measuredAt(text, i)
    if (!first) {
      i++
      continue
    }
    const { numeral } = first
    if (text[i - 1] === '第') {
      if (
        !/(?:放在|摆在|作为|是|坚持)$/.test(text.slice(Math.max(0, i - 3), i - 1)) &&
        (RANK.test(text.slice(numeral.end, numeral.end + 3)) ||
          RANKED.test(text.slice(Math.max(0, i - 5), i - 1)) ||
          isRanked(text, i - 1, found.at(-1)))
      ) {
        const end = numeral.end + (/[位名]/.test(text[numeral.end] ?? '') ? 1 : 0)
        const next = text[end] ?? ''
        if (end > numeral.end || /[，。；、！\n]|^$/.test(next))
          found.push({
            start: i - 1,
            end,
            numberStart: i - 1,
            unitEnd: end,
            value: numeral.value,
            high: null,
            unit: '位',
            kind: 'rank',
            approx: false,
            bound: null,
            numeral,
          })
      }
      i = Math.max(first.end, i + 1)
      continue
    }
    let { end } = first
    let value = first.measured
    let high: number | null = null
    // 5%—6%, 10至15家
    if (RANGE.at(text, end)) {
      const step = text.startsWith('——', end) ? 2 : 1
      const second = measuredAt(text, end + step)
      if (
        second?.measured &&
        (second.numeral.value >= numeral.value || !value) &&
        !(value && value.unit !== second.measured.unit && text[end] !== '-')
      ) {
        const left = value ?? {
          ...second.measured,
          value: tidy((numeral.value / second.numeral.value) * second.measured.value),
        }
        if (left.value < second.measured.value && (value || (numeral.scale === 1 && text[numeral.end] === text[end]))) {
          high = second.measured.value
          value = value ?? {
            ...second.measured,
            value: second.numeral.scale > 1 && numeral.scale === 1 ? numeral.mantissa : left.value,
          }
          end = second.end
        }
      }
    }
    if (!value) {
      i = Math.max(end, i + 1)
      continue
    }
    let start = i
    // 同比增长-8.92%
    const negative = value.kind === 'ratio' && MINUS.test(text.slice(Math.max(0, i - 3), i))
    let approx = numeral.approx
    let bound: string | null = null
    const before = BEFORE.longestEnding(text, i, 0)
    if (before && !(before.end - before.start === 1 && inWord(text, i - 1))) {
      start = before.start
      approx ||= before.value.approx
      if (before.value.bound) bound = before.value.word
    }
    const after = AFTER.longestAt(text, end)
    const unitEnd = end
    if (after) {
      end = after.end
      approx ||= after.value.approx
      if (after.value.bound) bound = after.value.word
      // 增长6%以上、力争达到8%
      const more = /^[、，]?(?:力争|争取|努力|奋力)(?:达到|实现|突破|冲刺|完成)?/.exec(text.slice(end, end + 8))
      if (more) {
        const second = measuredAt(text, end + more[0].length)
        if (second?.measured && second.measured.unit === value.unit && second.measured.value > value.value) {
          high = second.measured.value
          end = second.end
        }
      }
    }
    // 新增12家，力争15家
    if (high === null && text[end] === '，') {
      const more = MORE.exec(text.slice(end + 1, end + 8))
      const second = more && measuredAt(text, end + 1 + more[0].length)
      if (second?.measured && second.measured.unit === value.unit && second.measured.value > value.value) {
        high = second.measured.value
        end = second.end
      }
    }
    if (negative) start--
    found.push({
      start,
      end,
      numberStart: i,
      unitEnd,
      value: negative ? -value.value : value.value,
      high,
      unit: value.unit,
      kind: value.kind,
      approx,
      bound,
      numeral,
    })
    i = end
  }
  return found
}
