const DIGITS = '〇一二三四五六七八九'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'

/** A list's number as written by one of the formats of ECMA-376, 17.18.59 (ST_NumberFormat); decimal for those of other languages. */
export function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return counting(number, DIGITS, ['', '十', '百', '千'], '零')
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return counting(number, LEGAL, ['', '拾', '佰', '仟'], '零')
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return [...String(number)].map((digit) => DIGITS[Number(digit)]).join('')
    case 'ideographTraditional':
      return STEMS[(number - 1) % 10] ?? String(number)
    case 'ideographZodiac':
      return BRANCHES[(number - 1) % 12] ?? String(number)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : String(number)
    case 'decimalEnclosedParen':
      return number >= 1 && number <= 20 ? String.fromCharCode(0x2473 + number) : `(${number})`
    case 'ideographEnclosedCircle':
      return number >= 1 && number <= 10 ? String.fromCharCode(0x327f + number) : String(number)
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'upperLetter':
      return letters(number)
    case 'lowerLetter':
      return letters(number).toLowerCase()
    case 'upperRoman':
      return roman(number)
    case 'lowerRoman':
      return roman(number).toLowerCase()
    case 'none':
      return ''
    default:
      return String(number)
  }
}

function counting(number: number, digits: string, units: readonly string[], zero: string): string {
  if (number <= 0 || number > 9999) return String(number)
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(number / 10 ** place) % 10
    if (digit === 0) {
      gap = text !== ''
      continue
    }
    if (gap) text += zero
    gap = false
    // 十一, not 一十一.
    text += place === 1 && digit === 1 && text === '' && units[1] === '十' ? '十' : digits[digit]! + units[place]!
  }
  return text
}

/** A, B, … Z, AA, BB: a letter is repeated, as ST_NumberFormat has it. */
function letters(number: number): string {
  if (number < 1 || number > 780) return String(number)
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  const signs = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I']
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
  let rest = number
  let text = ''
  for (const [i, value] of values.entries()) for (; rest >= value; rest -= value) text += signs[i]
  return text
}
