import { Anchored } from '../../text/anchored.ts'
import { EndTrie } from '../../text/end-trie.ts'
import { Trie } from '../../text/trie.ts'
import { Units } from '../../text/units.ts'
import type { PlaceMention } from '../draft.ts'
import { inTitle } from '../people/titles.ts'
import type { TifaCandidate } from './tifa-candidate.ts'
import { isGraded, KNOWN_OBJECTS, POSITION_HEADS } from './tifa-lexicon.ts'
import { ownPlaces, placeSpirits } from './tifa-places.ts'

const VERBS = new Trie(
  [
    '打造',
    '建好建强',
    '共创',
    '打造成',
    '打造成为',
    '打造为',
    '建设',
    '建设成',
    '建设成为',
    '建成',
    '建设好',
    '创建',
    '创建成',
    '争创',
    '创成',
  ].map((v) => [v, v] as const),
)
const VERBS_END = new EndTrie(['建设', '打造', '建成', '打造成', '建设成', '建设成为'].map((v) => [v, true] as const))
const REACH = 64
export const STOP = new Units('，。；：！？\n“”‘’（）()《》,;!?')
// what may follow the last noun of an object
const TAIL =
  /^(?:[，。；：！？、\n“”）)的上等和与及以为中建目步进取迈提奋贡夯奠注蓄添暨而努关决宏伟,;]|展现|作(?!用)|$)/
/** True where an object may end at `at`: 创建全国文明城市|工作. */
const endsThere = (body: string, at: number): boolean =>
  TAIL.test(body.slice(at, at + 2)) ||
  body.startsWith('工作', at) ||
  body.startsWith('活动', at) ||
  body.startsWith('新篇', at)
export const MILD = new Anchored(
  /^(?:成为|成(?!渝|都|长)|为|好|了|出|高质量|高标准|新时代|我国|我省|我市|我县|一座|一个|座|个|新型(?!城镇化|工业化|农村|农业|能源|电力|储能|研发|举国)|新的|与|和|同)+/,
)
const COUNTED = new Anchored(
  /^(?:[上近逾超约]?[数十百千万]+(?:余|多)?[个座家处条]|一批|一些|若干|多个|一座座|一系列|更多|[一二两三四五六七八九十百千万\d]+(?:多|余)?(?:个|座|家|处|条|批|所|类|大))/,
)
/** 以农产品加工为主的|产城融合示范区. */
const MAINLY = /^(?:以[^，]{2,24}?为(?:主|主体|特色|核心|引领|支撑|龙头)|[^，]{2,30}?于一体)的/
/** 打造增长极、争当排头兵: another verb than those of building. */
const OTHER_VERB = new Anchored(/^(?:争当|争做|当好|勇当|争创|成为|培育|塑造)/)
/** 全国统一大市场、|营造一流营商环境: what is not built is none. */
const OTHER_LATER = /[、和与及](?:营造|培育|构建|塑造|提升|完善|推进|推动)/
/** 现代化产业体系和|农业强省: what stands beside it is another thing. */
const BESIDE = /^[^、和与及的]*(?:体系|市场|制度|机制|环境|格局|队伍)[和与及]/
/** 学科建设关乎教育强国, 把建设美丽中国摆在突出位置: no object of building. */
export const NOT_BUILT =
  /^[、和与上的]|怎样|什么样|如何|为什么|公布|命名|堪当|加强|打牢|奋进|激发|凝聚|贯穿|坚持|发挥|赋能|摆在|放在|纳入|列为|作为|^发展的|^(?:实绩|实效|成效|标准|资金|规模|步伐)|^(?:关乎|事关|关系|离不开|需要|取得|进入|进程|中的|成就|成果|情况|工作|项目)/
const MODIFIED_PLACE =
  /(?:现代化|社会主义现代化|新|美丽|壮美|锦绣|多彩|大美|实力|魅力|生态|善治|富美|幸福美好|平安|法治|数字|健康|文明|幸福|和谐|清廉|诚信|书香|创新|绿色|智慧|活力|富裕|小康|团结富裕文明和谐美丽|强富美高新?|美好|海上|文化|科技|开放|森林|信用|品质|无废|食安|双拥|宜居|秀美)$/
const LEADING_PLACE_MOD =
  /(?:(?:美丽|富裕|富美|幸福|和谐|活力|魅力|生态){1,3}新?|新|平安|法治|数字|美丽|健康|文明|幸福|清廉|诚信|书香|活力|智慧|社会主义现代化)$/

/** Where the items of `打造A、B和C` end: at a head whose phrase `accepts`; a part without one belongs to the next. */
function* itemsOf(
  body: string,
  from: number,
  to: number,
  accepts: (start: number, end: number) => boolean,
): Generator<{ start: number; end: number }> {
  let start = from
  for (let i = from; i < to; i++) {
    const verb = VERBS.longestAt(body, i)
    // 争创新型城镇化建设先行区: 建设 within an object is its noun
    if (verb && (i === from || body.slice(i, verb.end) !== '建设' || !POSITION_HEADS.longestAt(body, verb.end))) {
      start = verb.end
      i = verb.end - 1
      continue
    }
    const head = POSITION_HEADS.longestAt(body, i)
    if (!head || head.end > to) continue
    // 科教强省|人才强省: the next begins without a mark
    const again = body.startsWith(body.slice(i, head.end), head.end + 2)
    if (!again && !endsThere(body, head.end)) continue
    // 海港|中心城市: the last of two nouns side by side
    if (POSITION_HEADS.longestAt(body, head.end)) continue
    i = head.end - 1
    // 高水平营商环境的示范区: the last head counts
    if (body[head.end] === '的' && headAfterDe(body, head.end + 1, to)) continue
    let next = head.end
    while (next < to && '、和与及以'.includes(body[next]!)) next++
    const accepted = accepts(start, head.end)
    if (accepted) yield { start, end: head.end }
    if (next === head.end && !again) {
      if (accepted) return
      continue
    }
    // 打造增长极、争当排头兵: what goes before the mark is no part of the next
    start = next
  }
}

/** True where another head ends before the next mark of a list. */
function headAfterDe(body: string, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 10) && !'、和与'.includes(body[i]!); i++) {
    const head = POSITION_HEADS.longestAt(body, i)
    if (head && TAIL.test(body.slice(head.end, head.end + 1))) return true
  }
  return false
}

const ATTRIBUTE = /^[\u4e00-\u9fff]{2,6}(?=的[\u4e00-\u9fff])/
/** 经济繁荣、民族团结、|环境优美的栖梧: how many characters of like attributes stand before that of an object, up to the verb. */
function attributesBefore(body: string, start: number, end: number): number {
  const size = ATTRIBUTE.exec(body.slice(start, end))?.[0].length
  if (!size) return 0
  let at = start
  while (start - at < REACH && body[at - 1] === '、' && /^[\u4e00-\u9fff]+$/.test(body.slice(at - 1 - size, at - 1)))
    at -= size + 1
  if (at === start) return 0
  return VERBS_END.longestEnding(body, at, at - 5) ? start - at : 0
}

const HIGHER = /^更?高水平$/

/** What makes another thing of a goal that it follows: 数字中国|建设峰会, 小康社会|体系. */
const OF_IT =
  /^(?:\d|复审|复核|迎检|建设|示范|试点|试验|先行|指标|标准|体系|战略|峰会|论坛|大会|研究|学院|大学|行动|工程|指数|品牌|评估|评选|申报|验收|样板|样本|范例)/

/** Positions: the graded or proper objects of 打造, 建设, 建成, 创建, and 新青海建设 with the verb behind. */
export function builtPositions(body: string, mentions: readonly PlaceMention[]): TifaCandidate[] {
  const found = [...ownPlaces(body), ...placeSpirits(body, mentions)]
  const push = (from: number, end: number, confidence: number) => {
    let start = from
    // 三文鱼、榴莲等特色单品全国集散中心: what stands before 等 is an example
    const example = body.slice(start, end).lastIndexOf('等')
    if (example >= 0) start += example + 1
    start += MAINLY.exec(body.slice(start, end))?.[0].length ?? 0
    start += BESIDE.exec(body.slice(start, end))?.[0].length ?? 0
    start -= attributesBefore(body, start, end)
    const mild = MILD.execIn(body, start, end)?.[0].length ?? 0
    const text = body.slice(start + mild, end).replace(/[“”]/g, '')
    if (text.length < 4 || text.length > 36 || COUNTED.test(text) || OTHER_VERB.test(text) || NOT_BUILT.test(text))
      return
    if (OTHER_LATER.test(text)) return
    if (inTitle(body, start)) return
    found.push({ text, kind: 'position', start: start + mild, end, confidence })
  }
  const placeEnding = new Map(mentions.map((m) => [m.end, m] as const))

  for (const word of VERBS.scan(body)) {
    // 建设|成渝地区
    const verb =
      body[word.end - 1] === '成' && /[渝都]/.test(body[word.end] ?? '') ? { ...word, end: word.end - 1 } : word
    let to = verb.end
    // 建成“双循环”的流通支点: a quotation that opens the object belongs to it
    if (body[to] === '“' && !body.startsWith('一带一路', to + 1)) {
      const close = body.indexOf('”的', to)
      if (close > 0 && close - to <= 10) to = close + 1
    }
    while (to < body.length && to - verb.end < REACH && !STOP.at(body, to)) to++
    if (COUNTED.testIn(body, verb.end, verb.end + 6)) continue
    let any = false
    let listed = verb.end - 1
    for (const item of itemsOf(body, verb.end, to, (start, end) => isPosition(body.slice(start, end)))) {
      push(item.start, item.end, headAtEnd(body.slice(item.start, item.end))?.graded ? 0.75 : 0.82)
      any = true
      listed = item.end
    }
    // 建设经济强县、美丽栖梧: a place by what it is to be may stand in the list
    if (any && body[listed] !== '、') continue
    for (let i = any ? listed + 1 : verb.end; i < to; i++) {
      const known = KNOWN_OBJECTS.longestAt(body, i)
      if (
        !known ||
        known.end > to ||
        !(endsThere(body, known.end) || !OF_IT.test(body.slice(known.end, known.end + 3))) ||
        inTitle(body, i)
      )
        continue
      // 建设|更高水平平安岚江: how high it is to be belongs to it
      const start = HIGHER.test(body.slice(verb.end, i)) ? verb.end : i
      found.push({ text: body.slice(start, known.end), kind: 'position', start, end: known.end, confidence: 0.85 })
      any = true
      listed = known.end
      if (!'、和与及'.includes(body[known.end] ?? ' ')) break
      i = known.end
    }
    if (any && body[listed] !== '、') continue
    // 建设美丽栖梧、活力栖梧: as many as stand side by side
    for (let i = listed + 3, from = listed + 1; i <= to; i++) {
      const place = placeEnding.get(i)
      if (!place || place.start <= from || !TAIL.test(body.slice(i, i + 2))) continue
      from = Math.max(from, body.lastIndexOf('、', place.start) + 1)
      if (!MODIFIED_PLACE.test(body.slice(from, place.start))) break
      push(from, i, 0.85)
      if (body[i] !== '、') break
      from = i + 1
    }
  }
  for (const place of mentions) {
    if (body.startsWith('建设', place.end)) {
      const lead = LEADING_PLACE_MOD.exec(body.slice(Math.max(0, place.start - 8), place.start))
      if (lead) {
        const start = place.start - lead[0].length
        found.push({ text: body.slice(start, place.end), kind: 'position', start, end: place.end, confidence: 0.75 })
      }
    }
  }
  return found
}

export function headAtEnd(phrase: string): { length: number; graded: boolean } | null {
  for (let i = Math.max(0, phrase.length - 8); i < phrase.length; i++) {
    const head = POSITION_HEADS.longestAt(phrase, i)
    if (head && head.end === phrase.length) return { length: head.end - i, graded: head.value.graded }
  }
  return null
}

/** 苏北, 豫东南: part of a province, as good as a place. */
const PART_OF_PROVINCE = /^[冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川滇黔陕甘青宁新藏渝][东南西北中]{1,2}/

/** True for a phrase that ends in a position head with a modifier, graded where the head asks for it. */
export function isPosition(phrase: string): boolean {
  const head = headAtEnd(phrase)
  if (!head || COUNTED.test(phrase) || phrase.length === head.length) return false
  const modifier = phrase.slice(0, phrase.length - head.length)
  return !head.graded || isGraded(modifier) || PART_OF_PROVINCE.test(modifier)
}
