/**
 * Chinese names in Latin letters, without tones, after GB/T 28039 (people: surname, then the given name as one word) and
 * GB/T 16159 (places as one word, with an apostrophe before a, o and e).
 */
import { addDict, pinyin } from 'pinyin-pro'

const COMPOUND_SURNAMES =
  '欧阳 司马 上官 诸葛 闻人 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 司空 夏侯 端木 百里 东郭 南宫 西门 独孤 轩辕 呼延 澹台 公冶 淳于 单于 申屠 太史 钟离 赫连 万俟 闾丘 鲜于 公羊 濮阳 司寇 拓跋 完颜 纳兰 耶律 第五'.split(
    ' ',
  )

const COMPOUND = new Set(COMPOUND_SURNAMES)

/** Names whose usual English form is not their plain pinyin. */
const KNOWN_PLACES: Readonly<Record<string, string>> = {
  陕西: 'Shaanxi',
  内蒙古: 'Inner Mongolia',
  西藏: 'Xizang',
  新疆: 'Xinjiang',
  香港: 'Hong Kong',
  澳门: 'Macao',
  拉萨: 'Lhasa',
  呼和浩特: 'Hohhot',
  乌鲁木齐: 'Ürümqi',
  哈尔滨: 'Harbin',
  日喀则: 'Xigazê',
  林芝: 'Nyingchi',
  那曲: 'Nagqu',
  昌都: 'Qamdo',
  山南: 'Shannan',
  喀什: 'Kashgar',
  鄂尔多斯: 'Ordos',
}

// 重 and 长 in names of places are read otherwise than in the phrases that the dictionary knows.
addDict({ 重庆: 'chóng qìng', 长治: 'cháng zhì', 长子: 'zhǎng zǐ', 铅山: 'yán shān', 六安: 'lù ān', 乐清: 'yuè qīng' })

const DIVISION = /^(.{2,}?)(特别行政区|自治区|自治州|自治县|地区|街道|省|市|州|盟|旗|县|区|镇|乡)$/

/** Endings of zones, longest first, with what English writes for them. */
const ZONES: readonly (readonly [ending: string, english: string])[] = [
  ['经济技术开发区', 'Economic Development Zone'],
  ['高新技术产业开发区', 'High-tech Zone'],
  ['经济开发区', 'Economic Development Zone'],
  ['示范区', 'Demonstration Zone'],
  ['经开区', 'Economic Development Zone'],
  ['高新区', 'High-tech Zone'],
  ['开发区', 'Development Zone'],
  ['新区', 'New Area'],
  ['新城', 'New Town'],
]

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function join(syllables: readonly string[]): string {
  return capital(
    syllables.map((syllable, i) => (i > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable)).join(''),
  )
}

const HAN = /^\p{Script=Han}+$/u

/** `顾砚秋` → `Gu Yanqiu`; a name with other than Chinese characters stays as it is. */
export function personPinyin(name: string): string {
  if (name.includes('·'))
    return name
      .split('·')
      .map((part) => (HAN.test(part) ? join(read(part)) : part))
      .join(' ')
  if (!HAN.test(name) || name.length > 6) return ''
  const compound = name.length > 2 && COMPOUND.has(name.slice(0, 2))
  // Four characters without a compound surname are most often a name that has no surname (Tibetan, Yi, Mongolian).
  if (name.length > 3 && !compound) return join(read(name))
  const length = compound ? 2 : 1
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true })
  return [join(syllables.slice(0, length)), join(syllables.slice(length))].filter(Boolean).join(' ')
}

function read(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array' })
}

/** `栖梧市` → `Qiwu`, `栖梧经开区` → `Qiwu Economic Development Zone`, `陕西` → `Shaanxi`; empty where the name is not all Chinese characters. */
export function placePinyin(name: string): string {
  const zone = ZONES.find(([ending]) => name.endsWith(ending) && name.length > ending.length + 1)
  if (zone) return `${placePinyin(name.slice(0, -zone[0].length))} ${zone[1]}`.trim()
  const bare = DIVISION.exec(name)?.[1] ?? name
  const known = KNOWN_PLACES[bare]
  if (known) return known
  return HAN.test(name) && name.length <= 12 ? join(read(bare)) : ''
}
