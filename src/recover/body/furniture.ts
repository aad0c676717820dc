import { loadLexicon } from '../../lexicon/load.ts'
import { remembered } from '../../text/remembered.ts'
import { Trie } from '../../text/trie.ts'

export type FurnitureKind = 'end' | 'nav' | 'notice' | 'talk'

const LONGEST = 120
const whole = new Map<string, FurnitureKind>()
const starts = new Trie<FurnitureKind>([], 'seldom')
const has = new Trie<FurnitureKind>([], 'seldom')
for (const { phrase, match, kind } of loadLexicon('furniture', ['phrase', 'match', 'kind'])) {
  const key = phrase.replaceAll(':', '：').toLowerCase()
  if (match === 'whole') whole.set(key, kind as FurnitureKind)
  else (match === 'starts' ? starts : has).set(key, kind as FurnitureKind)
}

/** Names of channels that sites have in common. */
const CHANNELS = new Set(loadLexicon('channels', ['word']).map(({ word }) => word))

const LEADING = new Set([...'·•|｜【[(（《>＞»:：*＊◆■▲△→-_—#'])
const TRAILING = new Set([...'·•|｜【】[](（)）》>＞»:：.。…*＊◆■→-_—'])

/** The name of a picture or film that stood there. */
const FILE = /^(?:!\[[^\]]{0,30}\]\([^()]{0,200}\)[|]?|[^，。]{0,40}\.(?:jpe?g|png|gif|bmp|webp|mp4))$/

/** What a crawl leaves where a picture stood: a file's name, or [图片]. */
export const isPicture = (line: string): boolean =>
  line.length < 60 && (/^[[【(（]?(?:图片|照片|image|img)\d{0,3}[\]】)）]?$/i.test(line) || FILE.test(line))

/** A Markdown link that is a button: [查看原文](https://…). */
const BUTTON = /^\[[^\][]{1,8}\]\(https?：[^()]{0,200}\)$/

/** Words in brackets side by side: 【打印】【关闭】. */
const BUTTONS = /^(?:[【[][\u3400-\u9FFF]{1,8}[】\]]){2,8}$/
/** A programme with its day: 《栖梧新闻》 (20240130). */
const PROGRAMME = /^《[^《》]{2,16}》[(（]?(?:19|20)\d{2}[-.年]?\d{2}[-.月]?\d{2}日?[)）]?$/

/** What furniture of a page the line is, or null where it is text. `line` is in simplified script. */
export const furnitureOf = remembered(findFurniture)

/** What a site says of rights, in a line of any length. */
const DISCLAIMER =
  /^[【（(*\s]{0,3}(?:(?:免责|版权|特别|郑重|本站|本网)?声明[】）)]?\s?[:：]\s?|凡)(?:本站|本网|本网站|本文|本平台|本公众号|凡|以上|该文|此文|转载|文章|所有)|^本(?:网站?|站|报|平台)(?:部分|所有|所?(?:转载|刊载|登载|刊登|发布)的?)(?:信息|文章|内容|图片|作品|转载|新闻)|^[^，。]{2,40}版权所有[。.]?$/

function findFurniture(line: string): FurnitureKind | null {
  if (line.length <= 1000 && DISCLAIMER.test(line)) return 'notice'
  if (line.length > LONGEST) return null
  const bare = (line.includes(' ') ? line.replaceAll(' ', '') : line).replaceAll(':', '：').toLowerCase()
  let [from, to] = [0, bare.length]
  while (from < to && LEADING.has(bare[from]!)) from++
  while (to > from && TRAILING.has(bare[to - 1]!)) to--
  if (from === to) return 'nav'
  const core = bare.slice(from, to)
  if (core.length <= 16) {
    const named = whole.get(core) ?? whole.get(core.replace(/[(（]?\d+$/, ''))
    if (named) return named
  }
  if (core.length <= 60) {
    const start = starts.longestAt(core, 0) ?? (from ? starts.longestAt(bare, 0) : null)
    if (start) return start.value
  }
  if (bare.startsWith('http') && /^https?：\/\/\S+$/.test(bare)) return 'nav'
  if (bare.length < 60 && (BUTTONS.test(bare) || PROGRAMME.test(bare))) return 'nav'
  if ((bare.length < 50 && FILE.test(bare)) || BUTTON.test(bare)) return 'nav'
  // A sentence of the article may speak of such things; a line of the page is short or says little else.
  let found: FurnitureKind | null = null
  for (const { value } of has.scan(bare)) {
    if (value !== 'notice' && (bare.length > 50 || bare.includes('。'))) continue
    if (value === 'end') return value
    found ??= value
  }
  return found ?? (isPath(core) || isTrail(line) || isMenu(line) ? 'nav' : null)
}

/** A way mark: 首页 > 新闻 > 时政, 岚江 > 栖梧 > 正文. */
function isPath(line: string): boolean {
  if (line.length > 60) return false
  if (line.length <= 50 && /^(?:网站)?首页/.test(line) && /[>＞»→/|｜-]/.test(line)) return true
  const steps = line.split(/[>＞»]+/)
  return steps.length > 2 && steps.every((step) => step.length <= 16) && !/[。，；！？]/.test(line)
}

/** A way mark that begins with the site's name: 澄州市人民政府 >> 新闻中心 >> 要闻. */
const isTrail = (line: string): boolean => line.length <= 60 && TRAIL.test(line)
const TRAIL = /^[^>＞»→，。；！？“”]{2,24}(?:\s{0,3}(?:>>?|＞{1,2}|»|→)\s{0,3}[^>＞»→，。；！？“”]{2,16}){1,5}$/u

/** The channels of a site side by side: 首页 要闻 社会 财经 体育. */
function isMenu(line: string): boolean {
  const fromHome = line.startsWith('首页')
  if (line.length > 80 && !fromHome) return false
  const words = line.trim().split(/[\s|｜丨·]+/)
  if (fromHome && words.length >= 8 && words.every((word) => word.length <= 6)) return true
  return (
    words.length >= 4 &&
    words.every((word) => word.length <= 5) &&
    words.filter((word) => CHANNELS.has(word)).length * 2 >= words.length
  )
}
