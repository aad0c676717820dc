import { Units } from './units.ts'

/**
 * Numbers as Chinese prose prints them: 1,285.5, 2.3万亿, 300多万, 一万二千, 百余, 百分之六点五, 十分之一.
 * One pass from left to right; no unit is read here.
 */
export interface Numeral {
  readonly start: number
  readonly end: number
  readonly value: number
  /** What the number is before the scale characters printed after it: 2.3 in 2.3万亿. Equal to `value` where there are none. */
  readonly mantissa: number
  /** 10000 in 18万, 1e12 in 2.3万亿, else 1. For a number in Chinese characters the last scale character that stands after a whole number: 万 in 二十万. */
  readonly scale: number
  readonly script: 'arabic' | 'chinese'
  /** True where 多, 余, 来, 几, 数, 上 or two neighbouring digits make it vague: 三百多, 数十, 七八. */
  readonly approx: boolean
  /** True for 百分之…, 十分之一: `value` is then the fraction itself (0.2, 0.1). */
  readonly fraction: boolean
  /** True for a scale character without a digit before it (百余, 千亿, 万). Often part of a word and no number. */
  readonly bare: boolean
}

const DIGITS = new Map<string, number>([...'〇零一二三四五六七八九'].map((c, i) => [c, Math.max(0, i - 1)]))
DIGITS.set('两', 2)
const SMALL = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const LARGE = new Map([
  ['万', 1e4],
  ['亿', 1e8],
])

// By UTF-16 unit: 1 to 10 for the digits 0 to 9, then the scales as indices of SCALES, then the vague words.
const CLASSES = new Uint8Array(0x10000)
const SCALES = [10, 100, 1000, 1e4, 1e8]
const FIRST_SCALE = 11
const FIRST_LARGE = 14
const FIRST_VAGUE = 16
for (const [c, value] of DIGITS) CLASSES[c.charCodeAt(0)] = value + 1
for (const [c, value] of [...SMALL, ...LARGE]) CLASSES[c.charCodeAt(0)] = FIRST_SCALE + SCALES.indexOf(value)
for (const c of '多余来几') CLASSES[c.charCodeAt(0)] = FIRST_VAGUE
const ZERO = '零'.charCodeAt(0)
const COMES = '来'.charCodeAt(0)
const SEVERAL = '几'.charCodeAt(0)
const SOME = '数'.charCodeAt(0)
const HUNDREDTHS = '分'.charCodeAt(0)
const YEAR = '年'.charCodeAt(0)
const POINT = '点'.charCodeAt(0)

const unitAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0)
/** 0 to 9 for a Chinese digit, else -1. */
const chineseDigit = (unit: number): number => {
  const found = CLASSES[unit]!
  return found > 0 && found < FIRST_SCALE ? found - 1 : -1
}
/** What a scale character multiplies by; 0 for any other. */
const scaleOf = (unit: number): number => {
  const found = CLASSES[unit]!
  return found >= FIRST_SCALE && found < FIRST_VAGUE ? SCALES[found - FIRST_SCALE]! : 0
}
const isVague = (unit: number): boolean => CLASSES[unit] === FIRST_VAGUE

const STARTS = new Set([...DIGITS.keys(), ...SMALL.keys(), ...LARGE.keys(), '几', '数'])

/** 0–9 for an ASCII or full-width digit, else -1. */
function digit(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30
  if (unit >= 0xff10 && unit <= 0xff19) return unit - 0xff10
  return -1
}

/** True where a number may begin at `at`; a cheap test to call before `numeralAt`. */
export const mayBeNumeral = (text: string, at: number): boolean => isNumeralUnit(text.charCodeAt(at))

/** True for a unit that a number may begin with. */
export const isNumeralUnit = (unit: number): boolean => BEGINS.has(unit)

const BEGINS = new Units([...STARTS, ...'0123456789０１２３４５６７８９'])

const tidy = (value: number) => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(12)))

interface Scaled {
  readonly end: number
  readonly scale: number
  readonly approx: boolean
}

/** Scale characters after a number, with a vague word before or after them: 多万, 万亿, 万余. */
function scaleAfter(text: string, at: number): Scaled {
  // 58 亿元, as many sites print it
  let end = text[at] === ' ' && LARGE.has(text[at + 1] ?? '') ? at + 1 : at
  let scale = 1
  let approx = false
  if (vagueAt(text, end)) {
    approx = true
    end++
  }
  // 百万, 千万, 万亿, but 万千瓦 is 万 of 千瓦
  for (let next = scaleOf(unitAt(text, end)); next; next = scaleOf(unitAt(text, end))) {
    if ((scale >= 1e4 && next !== 1e8) || (next === 100 && unitAt(text, end + 1) === HUNDREDTHS)) break
    scale *= next
    end++
  }
  if (!approx && scale > 1 && vagueAt(text, end)) {
    approx = true
    end++
  }
  return { end, scale, approx }
}

/** True for a vague word after a number; 来 is one only before a scale character. */
function vagueAt(text: string, at: number): boolean {
  const unit = unitAt(text, at)
  return isVague(unit) && !(unit === COMES && !scaleOf(unitAt(text, at + 1)))
}

/** Where the ASCII digits from `at` on end. */
function digitsEnd(text: string, at: number): number {
  let end = at
  for (let unit = unitAt(text, end); unit >= 0x30 && unit <= 0x39; unit = unitAt(text, end)) end++
  return end
}

/** Where a number ends that is printed in ASCII digits without commas: 12, 3.5; -1 where it is printed otherwise. */
function plainEnd(text: string, at: number): number {
  let end = digitsEnd(text, at)
  if (end === at || unitAt(text, end) === 0x2c) return -1
  if (unitAt(text, end) === 0x2e && digit(text, end + 1) >= 0) end = digitsEnd(text, end + 1)
  const next = unitAt(text, end)
  return next === 0xff0e || (next >= 0xff10 && next <= 0xff19) ? -1 : end
}

function arabicAt(text: string, at: number): Numeral | null {
  const plain = plainEnd(text, at)
  return plain < 0 ? mixedAt(text, at) : scaled(text, at, plain, Number(text.slice(at, plain)))
}

/** A number with commas or full-width digits: 1,285.5. */
function mixedAt(text: string, at: number): Numeral | null {
  let end = at
  let digits = ''
  while (digit(text, end) >= 0) digits += digit(text, end++)
  if (!digits) return null
  while (digits.length <= 15 && text[end] === ',' && digits.length >= 1) {
    const group = [1, 2, 3].map((k) => digit(text, end + k))
    if (group.some((d) => d < 0) || digit(text, end + 4) >= 0) break
    digits += group.join('')
    end += 4
  }
  if ((text[end] === '.' || text[end] === '．') && digit(text, end + 1) >= 0) {
    digits += '.'
    end++
    while (digit(text, end) >= 0) digits += digit(text, end++)
  }
  return scaled(text, at, end, Number(digits))
}

/** The numeral of digits at `[at, end)` with the scale characters after them. */
function scaled(text: string, at: number, end: number, mantissa: number): Numeral {
  const after = scaleAfter(text, end)
  return {
    start: at,
    end: after.end,
    value: tidy(mantissa * after.scale),
    mantissa,
    scale: after.scale,
    script: 'arabic',
    approx: after.approx,
    fraction: false,
    bare: false,
  }
}

interface Whole {
  readonly end: number
  readonly value: number
  readonly approx: boolean
  readonly bare: boolean
  readonly mantissa: number
  readonly scale: number
}

/** A whole number in Chinese characters, as 一万二千三百, 二〇二五, 三百五, 七八十, 百余, 数十. */
function chineseWhole(text: string, at: number): Whole | null {
  let i = at
  let approx = false
  let bare = false
  const opening = unitAt(text, i)
  if (opening === SOME || opening === SEVERAL) {
    if (!scaleOf(unitAt(text, i + 1))) return null
    approx = true
    i++
  }
  let total = 0 // whole 亿 and 万 groups read so far
  let group = 0 // the group now read, below 万
  let pending: number | undefined // digit that waits for its scale
  let run = '' // digits one after another: 二〇二五
  let last = 1 // scale that the last digit belongs under
  let seen = false
  let gap = false // a 零 stood after the last scale: 三百零五
  let tail = 1 // large scale that ends the number
  for (;;) {
    const unit = unitAt(text, i)
    const d = chineseDigit(unit)
    if (d === 0 && pending === undefined && (group || total)) {
      gap = true
      i++
      continue
    }
    if (d >= 0) {
      if (pending !== undefined && unit !== ZERO) run = (run || String(pending)) + d
      pending = d
      seen = true
      tail = 1
      i++
      continue
    }
    const scale = scaleOf(unit)
    if (!scale) break
    const isLarge = CLASSES[unit]! >= FIRST_LARGE
    if (run) {
      // 七八十, 二三百: two neighbouring digits before a scale character
      if (run.length !== 2 || Number(run[1]) - Number(run[0]) !== 1) break
      pending = Number(run[0])
      approx = true
      run = ''
    }
    // 三百万千瓦: the scale after 万 begins the unit
    if (seen && pending === undefined && !gap && !isLarge && total > 0 && group === 0) break
    if (!seen) bare = !approx
    if (!isLarge) {
      group += (pending ?? (scale === 10 || !seen ? 1 : 0)) * scale
      last = scale
      tail = 1
    } else {
      if (pending !== undefined) group += pending
      if (scale === 1e8) total = (total + (group || (seen ? 0 : 1)) || 1) * 1e8
      else total += (group || (seen ? 0 : 1)) * 1e4
      if (scale === 1e4 && scaleOf(unitAt(text, i + 1)) === 1e8) {
        total *= 1e8
        i++
        tail = 1e12
      } else tail = scale
      group = 0
      last = scale
    }
    pending = undefined
    gap = false
    seen = true
    i++
    const vague = unitAt(text, i)
    if (isVague(vague) && vague !== COMES) {
      approx = true
      i++
      if (scaleOf(unitAt(text, i)) < 1e4) break
    }
  }
  if (!seen) return null
  if (run) {
    if (run.length === 2 && !total && !group && Number(run[1]) - Number(run[0]) === 1 && unitAt(text, i) !== YEAR)
      return { end: i, value: Number(run[0]), approx: true, bare: false, mantissa: Number(run[0]), scale: 1 }
    if (total || group) return null
    return { end: i, value: Number(run), approx, bare, mantissa: Number(run), scale: 1 }
  }
  if (pending !== undefined) {
    // 三百五 is 350, 三百零五 is 305
    const short = last > 10 && !gap
    if (short && (group || total)) {
      if (group) group += (pending * last) / 10
      else total += (pending * last) / 10
    } else group += pending
  }
  const value = total + group
  if (value === 0 && !/^[〇零]/.test(text.slice(at, i))) return null
  return { end: i, value, approx, bare, mantissa: tidy(value / tail), scale: tail }
}

function chineseAt(text: string, at: number): Numeral | null {
  const whole = chineseWhole(text, at)
  if (!whole) return null
  const base = { start: at, script: 'chinese' as const }
  if (text.startsWith('分之', whole.end)) {
    const above = numeralAt(text, whole.end + 2)
    if (above && !above.fraction && whole.value > 0)
      return {
        ...base,
        end: above.end,
        value: tidy(above.value / whole.value),
        mantissa: tidy(above.value / whole.value),
        scale: 1,
        approx: above.approx,
        fraction: true,
        bare: false,
      }
  }
  if (unitAt(text, whole.end) === POINT && whole.scale === 1 && chineseDigit(unitAt(text, whole.end + 1)) >= 0) {
    let end = whole.end + 1
    let decimals = ''
    while (chineseDigit(unitAt(text, end)) >= 0) decimals += chineseDigit(unitAt(text, end++))
    const mantissa = Number(`${whole.value}.${decimals}`)
    const after = scaleAfter(text, end)
    return {
      ...base,
      end: after.end,
      value: tidy(mantissa * after.scale),
      mantissa,
      scale: after.scale,
      approx: whole.approx || after.approx,
      fraction: false,
      bare: false,
    }
  }
  return {
    ...base,
    end: whole.end,
    value: whole.value,
    mantissa: whole.mantissa,
    scale: whole.scale,
    approx: whole.approx,
    fraction: false,
    bare: whole.bare,
  }
}

/** The number that begins at `at`, or null. */
export function numeralAt(text: string, at: number): Numeral | null {
  return digit(text, at) >= 0 ? arabicAt(text, at) : mayBeNumeral(text, at) ? chineseAt(text, at) : null
}

/** The numbers in `text` between `from` and `to`, from left to right, none overlapping another. */
export function findNumerals(text: string, from = 0, to = text.length): Numeral[] {
  const found: Numeral[] = []
  for (let i = from; i < to; ) {
    const numeral = mayBeNumeral(text, i) ? numeralAt(text, i) : null
    if (numeral && numeral.end <= to) found.push(numeral)
    i = numeral ? numeral.end : i + 1
  }
  return found
}
