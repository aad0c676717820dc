import { Units } from '../../text/units.ts'

const PERIOD = new RegExp(
  [
    '(?:20\\d\\d年)?\\d{1,2}月[-—－至]\\d{1,2}月份?',
    '元月?至\\d{1,2}月份?',
    '(?:19|20)\\d\\d年?[-—－至到](?:19|20)\\d\\d年',
    '截[至止]目前',
    '(?:到|至|截至|截止|从)?(?:20\\d\\d|二〇[〇一二三四五六七八九]{2})年(?:底前|年底|年末|底|末|前|上半年|下半年|前三季度|前[一二三四]季度|[一二三四]季度|\\d{1,2}[-—－至]\\d{1,2}月份?|\\d{1,2}月(?:底|末|份)?)?',
    '“?十[二三四五六]五”?(?:期间|时期|末|以来|前[三四]年)?',
    '(?:截至|截止|到|至)(?:今年|明年|去年)?\\d{1,2}月(?:\\d{1,2}日|底|末|中旬)?|(?:今年|明年|去年)?\\d{1,2}月(?:\\d{1,2}日)?(?:[底末]前?|前)',
    '年均|[一二两三四五六七八九十]年内|(?<!\\d)年内|年底前|年底|今年以来|今年底|今年|去年底|去年|明年|上年|当年|全年|本年度',
    '前三季度|前[一二两三四]个?季度|[一二三四]季度|上半年|下半年|\\d{1,2}[-—－至]\\d{1,2}月份?|前\\d{1,2}个月|前[一二三四五六七八九十]个月',
    '(?:过去|近|未来|今后|最近)(?:[一二三四五六七八九十两几\\d]+)(?:个)?年(?:来|内|间)?|近年来|五年来|[一二三四五十]年来',
    '\\d{1,3}个(?:多)?月(?=的?时间|里|以来|内)',
    '每年|每月|当月|目前',
  ].join('|'),
  'g',
)

/** Characters of which every period holds one. */
const TIMES = new Units('年月季目十')
const BUILT =
  /^(?:前|底|底前)?(?:全面|全部|正式|可|将)*(?:竣工|投产|建成|完工|开工|投用|投运|投入使用|动工|封顶|通车)[^，。；]{0,8}，/
const NONE = { period: null, end: 0 }

/**
 * The period that a figure at `to` is of, as printed: the last named since the sentence began, dates of comparison (比去年同期)
 * passed over. `end` is 0 where there is none.
 */
export function periodBefore(
  text: string,
  from: number,
  to: number,
  metric = '',
): { period: string | null; end: number } {
  const floor = Math.max(from, to - 160)
  let near = floor
  while (near < to && !TIMES.at(text, near)) near++
  if (near >= to) return NONE
  const window = text.slice(floor, to)
  let period: string | null = null
  let end = 0
  PERIOD.lastIndex = 0
  for (let m = PERIOD.exec(window); m; m = PERIOD.exec(window)) {
    const before = window.slice(Math.max(0, m.index - 2), m.index)
    if (/[比较于]$|同比$/.test(before) || /^(?:同期|水平|增长点)/.test(window.slice(m.index + m[0].length))) continue
    if (m[0] === '目前' || (m[0] === '每年' && metric === '')) continue
    if (period && /^(?:当年|全年)$/.test(m[0]) && before !== '预计') continue
    const rest = window.slice(m.index + m[0].length)
    // 年均 is of its own clause only; 是2000年的2.4倍, 由2000年的45% name the base
    if (m[0] === '年均' && /[，；。]/.test(rest)) continue
    if (/^的?$/.test(rest) && /[是为从由]$/.test(before) && /^[\d.]+倍/.test(text.slice(to, to + 8))) continue
    // 2021年6月竣工投产，达产后…: when it is built
    if (BUILT.test(rest) || rest.startsWith('起')) continue
    if (/[从由]$/.test(before) && /^[底末初]?的?\d/.test(rest)) continue
    period = m[0].replace(/^从/, '')
    end = m.index + m[0].length
  }
  return { period, end }
}
